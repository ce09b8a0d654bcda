import { hdd, mattr, mtld } from "../stats/richness.ts";
import { inOrder, mark, numbersOf, type Sequence } from "./sequence.ts";

export interface RichnessOptions {
  readonly unit: "word" | "lemma";
  /** Number of the grouping by which the parts of a document are told apart as well. */
  readonly grouping?: number;
  /** Window of MATTR, 50 words unless told. */
  readonly window?: number;
}

/** How rich the vocabulary of a document, or of a part of it, is in one language. */
export interface Richness {
  readonly document: string;
  /** Name of the part; `""` for all of them together. */
  readonly part: string;
  readonly lang: string;
  readonly unit: "word" | "lemma";
  readonly tokens: number;
  readonly types: number;
  /** Types / tokens: falls with the length of the text. */
  readonly ttr: number;
  readonly mattr: number;
  readonly mtld: number;
  readonly hdd: number;
  /** Fewer than 100 words: MTLD is not to be relied on (McCarthy & Jarvis 2010), nor MATTR where there are fewer than its window. */
  readonly small: boolean;
}

/** By document, part and language, in the order of their names. */
export function* richness(s: Sequence, { unit, grouping, window = 50 }: RichnessOptions): Iterable<Richness> {
  const { langs } = s.lexicons[unit];
  const skip = s.groupings.length;
  for (const d of inOrder(s)) {
    const numbers = numbersOf(s, unit, d);
    const texts = new Map<string, { readonly part: string; readonly lang: string; readonly ids: number[] }>();
    let part: string | undefined;
    const put = (of: string, lang: string, id: number): void => {
      const key = `${of}\n${lang}`;
      const there = texts.get(key);
      if (there === undefined) texts.set(key, { part: of, lang, ids: [id] });
      else there.ids.push(id);
    };
    for (let i = 0; i < numbers.length; i++) {
      const n = numbers[i]!;
      if (n === mark.section) {
        part = grouping === undefined ? undefined : s.groups[grouping]!.list[numbers[i + 1 + grouping]!];
        i += skip;
      } else if (n >= 0) {
        const lang = s.langs.list[langs[n]!]!;
        put("", lang, n);
        if (part !== undefined) put(part, lang, n);
      }
    }
    for (const { part: of, lang, ids } of [...texts.values()].sort((a, b) => (a.part < b.part ? -1 : a.part > b.part ? 1 : a.lang < b.lang ? -1 : 1))) {
      const types = new Set(ids).size;
      yield { document: s.documents[d]!, part: of, lang, unit, tokens: ids.length, types, ttr: types / ids.length, mattr: mattr(ids, window), mtld: mtld(ids), hdd: hdd(ids), small: ids.length < 100 };
    }
  }
}
