import { arf, partition, sparseDispersion, type Dispersion } from "../stats/dispersion.ts";
import { byItem, naming, type Item } from "./item.ts";
import { inOrder, mark, numbersOf, type Sequence } from "./sequence.ts";

export interface DispersionOptions {
  readonly unit: "word" | "lemma";
  /** Items that occur less often in their language are left out: 5 unless told. */
  readonly least?: number;
  /** The longest list of a language: the 5000 most frequent unless told. */
  readonly most?: number;
}

/** How an item is spread over the documents; the parts are the documents' words of its language, as long as they are. */
export interface Dispersed extends Item, Dispersion {
  readonly unit: "word" | "lemma";
  readonly raw: number;
  /** Documents with words of the language. */
  readonly parts: number;
  /** Average reduced frequency; positions count the words of the language, documents in the order of their ids. */
  readonly arf: number;
}

/** Occurrences whose places are held at once, 8 bytes each; where there are more, the corpus is gone through again. */
const atOnce = 8_000_000;

/** By language, the most frequent first. Exact; the same for any order of documents. */
export function dispersions(s: Sequence, { unit, least = 5, most = 5000 }: DispersionOptions): readonly Dispersed[] {
  const { langs } = s.lexicons[unit];
  const { item } = naming(s, unit);
  const raw = new Float64Array(langs.length);
  // Sizes of the documents in the unit itself: words of a token count one by one among the lemmas.
  const sizes = s.langs.list.map(() => new Float64Array(s.documents.length));
  each(s, unit, (id, document) => {
    raw[id]!++;
    sizes[langs[id]!]![document]!++;
  });
  const layouts = sizes.map((parts) => partition(parts));
  const rows: Dispersed[] = [];
  for (const lang of [...s.langs.list.keys()].sort((x, y) => (s.langs.list[x]! < s.langs.list[y]! ? -1 : 1))) {
    const ids = [...raw.keys()].filter((id) => langs[id] === lang && raw[id]! >= least).sort((x, y) => raw[y]! - raw[x]!);
    const last = raw[ids[most - 1] ?? -1] ?? 0;
    const chosen = ids.filter((id) => raw[id]! >= last).map((id) => ({ id, shown: item(id, -1, -1) })).sort((x, y) => raw[y.id]! - raw[x.id]! || byItem(x.shown, y.shown)).slice(0, most);
    for (let from = 0; from < chosen.length;) {
      let to = from;
      let held = 0;
      while (to < chosen.length && (to === from || held + raw[chosen[to]!.id]! <= atOnce)) held += raw[chosen[to++]!.id]!;
      rows.push(...measured(chosen.slice(from, to), held, lang));
      from = to;
    }
  }
  return rows;

  function measured(chosen: readonly { readonly id: number; readonly shown: Item }[], held: number, lang: number): Dispersed[] {
    const positions = new Float64Array(held);
    const documents = new Int32Array(held);
    const next = new Float64Array(langs.length).fill(-1);
    let at = 0;
    const starts = chosen.map(({ id }) => { next[id] = at; return (at += raw[id]!) - raw[id]!; });
    let place = 0;
    each(s, unit, (id, document) => {
      if (langs[id] !== lang) return;
      const slot = next[id]!;
      if (slot >= 0) {
        positions[slot] = place;
        documents[slot] = document;
        next[id] = slot + 1;
      }
      place++;
    });
    const { total, parts } = layouts[lang]!;
    return chosen.map(({ id, shown }, k): Dispersed => {
      const [from, to] = [starts[k]!, starts[k]! + raw[id]!];
      const own: number[] = [];
      const counts: number[] = [];
      for (let i = from; i < to; i++) {
        if (i === from || documents[i] !== documents[i - 1]) {
          own.push(documents[i]!);
          counts.push(1);
        } else counts[counts.length - 1]!++;
      }
      return { unit, ...shown, raw: raw[id]!, parts, ...sparseDispersion(own, counts, sizes[lang]!, total, layouts[lang]!), arf: arf(positions.subarray(from, to), total) };
    });
  }
}

/** Every id of the stream, with the number of its document in the order of ids. */
function each(s: Sequence, unit: "word" | "lemma", visit: (id: number, document: number) => void): void {
  const skip = s.groupings.length;
  const order = inOrder(s);
  for (let d = 0; d < order.length; d++) {
    const numbers = numbersOf(s, unit, order[d]!);
    for (let i = 0; i < numbers.length; i++) {
      const n = numbers[i]!;
      if (n >= 0) visit(n, d);
      else if (n === mark.section) i += skip;
    }
  }
}
