import { hashOf, IntTable } from "./intTable.ts";
import { mark, numbersOf, type Sequence, type Stream } from "./sequence.ts";

/**
 * What is counted: surface words, lemmas, two or three lemmas in a row, keyphrases, entities, the categories of a dictionary. Rolled up, entities and categories count for
 * all that they belong to as well: rows of places, or of categories, then hold those below them and must not be added up.
 */
export const units = ["word", "lemma", "2-gram", "3-gram", "keyphrase", "entity", "entity-rollup", "category", "category-rollup"] as const;
export type Unit = (typeof units)[number];

export function streamOf(unit: Unit): Stream {
  return unit === "2-gram" || unit === "3-gram" ? "lemma" : unit;
}

export function lengthOf(unit: Unit): 1 | 2 | 3 {
  return unit === "2-gram" ? 2 : unit === "3-gram" ? 3 : 1;
}

/** Tokens and documents of every group in every language (the languages' numbers in the sequence); `""`, no language, has those of all. */
export interface Sizes {
  readonly tokens: (lang: number, group: number) => number;
  readonly documents: (lang: number, group: number) => number;
}

/** Words as written, or syntactic words, by language and group; `grouping` is the number of a grouping, −1 for the whole corpus as one group 0. */
export function sizesOf(s: Sequence, grouping: number, stream: "word" | "lemma" = "word"): Sizes {
  const groups = grouping < 0 ? 1 : s.groups[grouping]!.list.length;
  const every = s.langs.list.length;
  const tokens = new Float64Array((every + 1) * groups);
  const documents = new Float64Array((every + 1) * groups);
  const last = new Int32Array((every + 1) * groups).fill(-1);
  const { langs } = s.lexicons[stream];
  const width = 1 + s.groupings.length;
  for (let d = 0; d < s.documents.length; d++) {
    const numbers = numbersOf(s, stream, d);
    let group = -1;
    for (let i = 0; i < numbers.length; i++) {
      const n = numbers[i]!;
      if (n === mark.section) {
        group = grouping < 0 ? 0 : numbers[i + 1 + grouping]!;
        i += width - 1;
      } else if (n >= 0 && group >= 0) {
        for (const lang of [langs[n]!, every]) {
          const cell = lang * groups + group;
          tokens[cell]!++;
          if (last[cell] !== d) {
            last[cell] = d;
            documents[cell]!++;
          }
        }
      }
    }
  }
  const cell = (lang: number, group: number): number => (s.langs.list[lang] === "" ? every : lang) * groups + group;
  return { tokens: (lang, group) => tokens[cell(lang, group)]!, documents: (lang, group) => documents[cell(lang, group)]! };
}

export interface CountOptions {
  /** Number of a grouping, −1 for the whole corpus as one group 0. */
  readonly grouping: number;
  /** Items that occur less often in the whole corpus need not be there. */
  readonly least?: number;
  /** Entries held at once; where there are more, the items are divided by hash and the corpus gone through once for each part. */
  readonly most?: number;
  /** Items that are others by another name. */
  readonly alias?: Int32Array;
  /** Numbers what is counted apart, of a document (by number) and group, instead of the group alone: what one text says in a group. */
  readonly part?: (document: number, group: number) => number;
  /** Items (of group 0) that are counted; all unless told. */
  readonly only?: IntTable;
}

const mostEntries = 6_000_000;
/** Counts of single items that are held whether they occur or not: 12 bytes each. */
const longestRow = 3_000_000;

/**
 * Counts of the unit, exact, in one or several tables that together hold every item once (with all its groups). n-grams go over no end of a sentence, mark of punctuation
 * or change of language. Those that occur less often than `least` are kept out by a filter of one-byte counters, which never counts too low, before the tables are
 * filled (Cormode & Muthukrishnan 2005), so memory stays bounded without any count being wrong.
 */
export function* counted(s: Sequence, unit: Unit, options: CountOptions): Iterable<IntTable> {
  const { least = 1, most = mostEntries } = options;
  const size = lengthOf(unit);
  const filter = size > 1 && least > 1 ? filterOf(s, size) : undefined;
  for (let parts = 0, part = 0; part < 2 ** parts;) {
    const table = fill(s, unit, options, { filter, least, most, parts, part });
    if (table === undefined) {
      // Too many: this part is divided once more, as are those to come.
      parts++;
      part *= 2;
    } else {
      yield table;
      part++;
    }
  }
}

interface Filling { readonly filter: Uint8Array | undefined; readonly least: number; readonly most: number; readonly parts: number; readonly part: number }

function fill(s: Sequence, unit: Unit, { grouping, alias, part: partOf, only }: CountOptions, { filter, least, most, parts, part }: Filling): IntTable | undefined {
  const table = new IntTable();
  const size = lengthOf(unit);
  const stream = streamOf(unit);
  const width = 1 + s.groupings.length;
  const low = Math.min(255, least);
  const groups = grouping < 0 ? 1 : s.groups[grouping]!.list.length;
  const ids = s.lexicons[stream].texts.length;
  // Single items of few groups are counted in one long row: far quicker than to find them one by one.
  const row = size === 1 && partOf === undefined && only === undefined && ids * groups <= Math.min(longestRow, most) ? new Int32Array(3 * ids * groups) : undefined;
  for (let d = 0; d < s.documents.length; d++) {
    const numbers = numbersOf(s, stream, d);
    let group = -1;
    let p1 = -1;
    let p2 = -1;
    for (let i = 0; i < numbers.length; i++) {
      let n = numbers[i]!;
      if (n < 0) {
        p1 = p2 = -1;
        if (n === mark.section) {
          group = grouping < 0 ? 0 : numbers[i + 1 + grouping]!;
          if (partOf !== undefined && group >= 0) group = partOf(d, group);
          i += width - 1;
        }
        continue;
      }
      if (alias !== undefined) n = alias[n]!;
      if (group >= 0) {
        if (row !== undefined) {
          const at = 3 * (n * groups + group);
          row[at]!++;
          if (row[at + 2] !== d + 1) {
            row[at + 2] = d + 1;
            row[at + 1]!++;
          }
        } else if (size === 1) {
          if ((only === undefined || only.find(n, -1, -1, 0) >= 0) && (parts === 0 || hashOf(n, -1, -1) >>> (32 - parts) === part)) table.add(n, -1, -1, group, d);
        } else if (p1 >= 0 && (size === 2 || p2 >= 0)) {
          const [a, b, c] = size === 2 ? [p1, n, -1] : [p2, p1, n];
          const hash = hashOf(a, b, c);
          if ((only === undefined || only.find(a, b, c, 0) >= 0) && (filter === undefined || filter[hash & (filter.length - 1)]! >= low) && (parts === 0 || hash >>> (32 - parts) === part)) table.add(a, b, c, group, d);
        }
      }
      p2 = p1;
      p1 = n;
    }
    if (table.size > most && parts < 16) return undefined;
  }
  for (let at = 0, item = 0; row !== undefined && item < ids; item++) {
    for (let group = 0; group < groups; group++, at += 3) if (row[at]! > 0) table.put(item, group, row[at]!, row[at + 1]!);
  }
  return table;
}

/** How often every n-gram occurs at most, by its hash, up to 255. */
function filterOf(s: Sequence, size: number): Uint8Array {
  let all = 0;
  for (const { lengths } of s.places) all += lengths[1]!;
  const counters = new Uint8Array(2 ** Math.min(26, Math.max(12, Math.ceil(Math.log2(4 * all + 1)))));
  const mask = counters.length - 1;
  const width = 1 + s.groupings.length;
  for (let d = 0; d < s.documents.length; d++) {
    const numbers = numbersOf(s, "lemma", d);
    let p1 = -1;
    let p2 = -1;
    for (let i = 0; i < numbers.length; i++) {
      const n = numbers[i]!;
      if (n < 0) {
        p1 = p2 = -1;
        if (n === mark.section) i += width - 1;
        continue;
      }
      if (p1 >= 0 && (size === 2 || p2 >= 0)) {
        const at = (size === 2 ? hashOf(p1, n, -1) : hashOf(p2, p1, n)) & mask;
        if (counters[at]! < 255) counters[at]!++;
      }
      p2 = p1;
      p1 = n;
    }
  }
  return counters;
}
