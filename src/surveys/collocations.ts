import { association, type Association } from "../stats/collocation.ts";
import { hashOf, IntTable } from "./intTable.ts";
import { byItem, naming, type Item } from "./item.ts";
import { mark, numbersOf, type Sequence } from "./sequence.ts";

export interface CollocationOptions {
  /** Words that stand at most so many apart in one sentence are together (5 unless told); `sentence`: all that stand in one sentence. */
  readonly window?: number | "sentence";
  /** Pairs that stand together less often are left out: 5 unless told. */
  readonly least?: number;
  /** The longest list of a language: the 1000 with the highest log-likelihood unless told. */
  readonly most?: number;
  /** Pairs with stop words, numbers and words of one letter too; not unless told. */
  readonly stopwords?: boolean;
  /** Pairs held at once; where there are more, the pairs are divided and the corpus gone through once for each part. */
  readonly held?: number;
}

/** Two lemmas of one language that stand together more often than by chance, in whichever order. */
export interface Collocation extends Association {
  readonly lang: string;
  /** The more frequent of the two. */
  readonly node: Item;
  readonly collocate: Item;
  /**
   * With a window: how often the second stands within it around the first; places in windows around the first, around the second, and in all windows. With sentences:
   * sentences that have both, the first, the second, and all with at least two words.
   */
  readonly together: number;
  readonly nodePlaces: number;
  readonly collocatePlaces: number;
  readonly places: number;
}

interface Pair { readonly a: number; readonly b: number; readonly together: number; readonly measures: Association }

/** Longer sentences are cut there: a list without a full stop is no sentence, and its pairs would be too many. */
const longest = 200;

/** Pairs of lemmas by language, the highest log-likelihood first. Exact, in bounded memory; the same for any order of documents. */
export function collocations(s: Sequence, options: CollocationOptions = {}): readonly Collocation[] {
  const { window = 5, least = 5, most = 1000, held = 6_000_000 } = options;
  const { langs, texts, upos } = s.lexicons.lemma;
  const { item } = naming(s, "lemma");
  const counts = new Int32Array(langs.length);
  const places = new Float64Array(langs.length);
  const all = new Float64Array(s.langs.list.length);
  const reach = window === "sentence" ? longest : window;
  sentences(s, (words, length) => {
    for (let i = 0; i < length; i++) counts[words[i]!]!++;
    if (length < 2) return;
    if (window === "sentence") {
      const different = new Set(words.subarray(0, length));
      for (const id of different) places[id]!++;
      for (const lang of new Set([...different].map((id) => langs[id]!))) all[lang]!++;
      return;
    }
    for (let i = 0; i < length; i++) {
      const around = Math.min(length - 1, i + reach) - Math.max(0, i - reach);
      places[words[i]!]! += around;
      all[langs[words[i]!]!]! += around;
    }
  });
  // A pair cannot be more frequent than either of the two.
  const takesPart = Uint8Array.from(langs, (_, id) => (counts[id]! >= least && (options.stopwords === true || plain(id)) ? 1 : 0));
  const best = new Map<number, Pair[]>();
  const cut = (pairs: Pair[]): Pair[] => {
    pairs.sort((x, y) => y.measures.logLikelihood - x.measures.logLikelihood);
    const last = pairs[most - 1]?.measures.logLikelihood ?? 0;
    return pairs.filter((p) => p.measures.logLikelihood >= last);
  };
  for (let parts = 0, part = 0; part < 2 ** parts;) {
    const table = fill(parts, part);
    if (table === undefined) {
      parts++;
      part *= 2;
      continue;
    }
    part++;
    for (let e = 0; e < table.size; e++) {
      const together = table.count[e]!;
      if (together < least) continue;
      const [a, b] = [table.keys[4 * e]!, table.keys[4 * e + 1]!];
      const lang = langs[a]!;
      const total = all[lang]!;
      if (together * total <= places[a]! * places[b]!) continue;
      let list = best.get(lang);
      if (list === undefined) best.set(lang, (list = []));
      list.push({ a, b, together, measures: association({ together, node: places[a]!, collocate: places[b]!, total }) });
      if (list.length > 4 * most + 100_000) best.set(lang, cut(list));
    }
  }
  return [...best].sort(([x], [y]) => (s.langs.list[x]! < s.langs.list[y]! ? -1 : 1)).flatMap(([lang, list]) => cut(list).map(({ a, b, together, measures }): Collocation => {
    const [x, y] = [item(a, -1, -1), item(b, -1, -1)];
    const first = places[a]! > places[b]! || places[a] === places[b] && byItem(x, y) < 0;
    const [node, collocate] = first ? [a, b] : [b, a];
    return {
      lang: s.langs.list[lang]!, node: first ? x : y, collocate: first ? y : x, together, nodePlaces: places[node]!, collocatePlaces: places[collocate]!, places: all[lang]!,
      ...(first ? measures : association({ together, node: places[node]!, collocate: places[collocate]!, total: all[lang]! })),
    };
  }).sort((x, y) => y.logLikelihood - x.logLikelihood || byItem(x.node, y.node) || byItem(x.collocate, y.collocate)).slice(0, most));

  function plain(id: number): boolean {
    return !item(id, -1, -1).stop && upos[id] !== "NUM" && texts[id]!.length > 1;
  }

  function fill(parts: number, part: number): IntTable | undefined {
    const table = new IntTable();
    let full = false;
    sentences(s, (words, length, document) => {
      if (full) return;
      // In a sentence a pair counts once, however often its words stand there.
      const given = window === "sentence" ? Int32Array.from(new Set(words.subarray(0, length))) : words;
      const size = window === "sentence" ? given.length : length;
      for (let i = 0; i < size; i++) {
        const x = given[i]!;
        if (takesPart[x] === 0) continue;
        const to = Math.min(size - 1, i + reach);
        for (let j = i + 1; j <= to; j++) {
          const y = given[j]!;
          if (x === y || takesPart[y] === 0 || langs[x] !== langs[y]) continue;
          const first = x < y;
          if (parts === 0 || hashOf(first ? x : y, first ? y : x, -1) >>> (32 - parts) === part) table.add(first ? x : y, first ? y : x, -1, 0, document);
        }
      }
      full = table.size > held && parts < 16;
    });
    return full ? undefined : table;
  }
}

/** Every sentence's lemmas without marks, in a buffer that is used again. */
function sentences(s: Sequence, visit: (words: Int32Array, length: number, document: number) => void): void {
  const skip = s.groupings.length;
  const words = new Int32Array(longest);
  for (let d = 0; d < s.documents.length; d++) {
    const numbers = numbersOf(s, "lemma", d);
    let length = 0;
    for (let i = 0; i < numbers.length; i++) {
      const n = numbers[i]!;
      if (n >= 0) {
        words[length++] = n;
        if (length < longest) continue;
      } else if (n === mark.pause) continue;
      if (length > 0) visit(words, length, d);
      length = 0;
      if (n === mark.section) i += skip;
    }
    if (length > 0) visit(words, length, d);
  }
}
