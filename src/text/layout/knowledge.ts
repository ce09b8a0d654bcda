import { fold } from "./characters.ts";

/** What one language knows of line ends, page furniture and hyphens. All words in lower case, ё as е. */
export interface LayoutHabits {
  /** First parts of compounds after which the hyphen is written, unless a dictionary knows the solid form. */
  readonly hyphenated: ReadonlySet<string>;
  /** First parts written solid in most words. */
  readonly solid: ReadonlySet<string>;
  /** Whole words usually written with a hyphen though dictionaries have the solid form too: `trade-off`. Their beginnings count: `trade-offs`. */
  readonly open: ReadonlySet<string>;
  /** Fits a first part that asks for the hyphen before an adjective whatever the dictionary says; absent where the language has none. */
  readonly linking?: RegExp;
  /** Fits a second part that is written solid with any first part: `-язычный`. */
  readonly bound?: RegExp;
  /** Fits a second part that is nothing but the end of a word and its endings, though a dictionary may hold a word like it. */
  readonly tails?: RegExp;
  /** Endings of adjectives in all their forms; absent where first parts of compound adjectives have no linking vowel. */
  readonly adjectival?: RegExp;
  /** What an adjective's stem takes: with one of these a first part less its linking vowel is a word. */
  readonly adjectiveEndings: readonly string[];
  /** Fits a letter of the language that no neighbour writes: by it a word's language is told. Absent: none. */
  readonly own?: RegExp;
  /** Vowels that do not stand together in one stem, where the language has vowel harmony. */
  readonly harmony?: { readonly back: string; readonly front: string };
  /** Words written with a hyphen after one of `hosts`: `что-то`. */
  readonly particles: ReadonlySet<string>;
  readonly hosts: ReadonlySet<string>;
  /** Before these a line-end hyphen is a suspended one: `двух- и трёхлетний`. */
  readonly conjunctions: ReadonlySet<string>;
  /** Prefixes after which a word may be cut before a vowel. */
  readonly prefixes: ReadonlySet<string>;
  /** Words that no sentence or heading ends in. */
  readonly leaning: ReadonlySet<string>;
  /** Abbreviations, without the last dot, after which a sentence goes on whatever the case of what follows. */
  readonly goesOn: ReadonlySet<string>;
  /** What stands before or after a page's number: `стр`, `page`. */
  readonly page: readonly string[];
  /** What stands before the number of an issue or volume: `№`, `Vol`, `выпуск`. */
  readonly issue: readonly string[];
  /** What stands after the first author's name for the others: `et al`, `и др`. */
  readonly others: readonly string[];
  /** Beginnings of lines that come again with other numbers and are no running heads: `Глава 2`. */
  readonly numbered: readonly string[];
}

/** The part of a language's headings that layout reads; see `Headings`. */
export interface LabelLists {
  readonly abstract: readonly string[];
  readonly keywords: readonly string[];
  readonly references: readonly string[];
  readonly authors: readonly string[];
  readonly footnotes: readonly string[];
  readonly body: readonly string[];
  readonly structure: readonly string[];
  readonly classification: readonly string[];
  readonly history: readonly string[];
  readonly captions: readonly string[];
}

/** `block`: a part of the article begins; `identifier`: УДК, DOI, `Received`: a line of its own; `references`, `keywords`, `abstract`: the part is this. */
export type Label = "block" | "references" | "keywords" | "abstract" | "identifier";

/** The habits of all languages together, made ready for looking up. */
export interface Knowledge {
  readonly habits: readonly LayoutHabits[];
  readonly hyphenated: ReadonlySet<string>;
  readonly solid: ReadonlySet<string>;
  readonly open: readonly string[];
  readonly particles: ReadonlySet<string>;
  readonly hosts: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  readonly leaning: ReadonlySet<string>;
  readonly goesOn: ReadonlySet<string>;
  readonly labels: ReadonlyMap<string, Label>;
  /** First words of all labels. */
  readonly firsts: ReadonlySet<string>;
  /** Their first units. */
  readonly firstUnits: ReadonlySet<number>;
  /** Words of the longest label. */
  readonly longest: number;
  readonly captions: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  /** Fits a page number in dress: `– 12 –`, `Стр. 12`, `12 бет`. */
  readonly dressed: RegExp;
  /** Fits a line that names a journal's issue: ISSN, a number of an issue or volume with a year. */
  readonly journal: RegExp;
}

/** Joins the habits of several languages. */
export function knowledgeOf(languages: readonly { readonly habits: LayoutHabits; readonly labels: LabelLists }[]): Knowledge {
  const habits = languages.map((l) => l.habits);
  const set = (of: (h: LayoutHabits) => Iterable<string>): ReadonlySet<string> => new Set(habits.flatMap((h) => [...of(h)]));
  const labels = new Map<string, Label>();
  let longest = 1;
  const put = (lists: readonly (readonly string[])[], label: Label): void => {
    for (const name of lists.flat()) {
      const key = labelKey(name);
      longest = Math.max(longest, key.split(" ").length);
      if (!labels.has(key)) labels.set(key, label);
    }
  };
  for (const { labels: l } of languages) {
    put([l.references], "references");
    put([l.keywords], "keywords");
    put([l.abstract], "abstract");
    put([l.authors, l.footnotes, l.body, l.structure], "block");
    put([l.classification, l.history], "identifier");
  }
  put([["orcid", "e-mail", "email", "eissn"]], "identifier");
  const either = (of: (h: LayoutHabits) => readonly string[]): string => habits.flatMap(of).sort((a, b) => b.length - a.length).map((w) => w.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("|");
  const page = either((h) => h.page) || "page";
  const issue = either((h) => h.issue) || "vol";
  const firsts = new Set([...labels.keys()].map((l) => l.split(" ", 1)[0]!));
  const year = "(?:19|20)\\d\\d";
  return {
    habits, hyphenated: set((h) => h.hyphenated), solid: set((h) => h.solid), open: [...set((h) => h.open)], particles: set((h) => h.particles), hosts: set((h) => h.hosts),
    conjunctions: set((h) => h.conjunctions), prefixes: set((h) => h.prefixes), leaning: set((h) => h.leaning), goesOn: set((h) => h.goesOn),
    labels, firsts, firstUnits: new Set([...firsts].map((word) => word.charCodeAt(0))), longest, captions: new Set([...languages.flatMap((l) => l.labels.captions), ...habits.flatMap((h) => h.numbered)].map(labelKey)), others: set((h) => h.others),
    dressed: new RegExp(`^(?:[–—-] ?\\d{1,4} ?[–—-]|(?:${page})\\.? ?\\d{1,4}(?: ?(?:of|из|/) ?\\d{1,4})?|\\d{1,4} ?[-–]? ?(?:${page})\\.?|`
      + `\\d{1,4} ?\\| ?(?:${page}|p ?a ?g ?e)\\.?|(?:${page})\\.? ?\\| ?\\d{1,4}|\\[ ?\\d{1,4} ?\\]|\\| ?\\d{1,4} ?\\|?|\\d{1,4} ?/ ?\\d{1,4})$`, "iu"),
    journal: new RegExp(`ISSN|^\\p{L}[^.,:;]{3,60} \\d{1,4} ?\\(${year}\\) \\d{1,5} ?[–-] ?\\d{1,5}$|(?<![\\p{L}])(?:${issue})\\.? ?\\(?[\\dIVX]{1,5}.{0,40}${year}|${year}.{0,24}(?<![\\p{L}])(?:${issue})\\.? ?\\d|(?<![\\p{L}])(?:${issue})\\.? ?\\d{1,4}(?: ?\\(\\d{1,4}\\))?\\.?$`, "iu"),
  };
}

/** A label as it is looked up: folded, spaces single, dots inside left out. */
export function labelKey(name: string): string {
  const low = fold(name);
  return /\.|\s\s|[^\S ]|^\s|\s$/u.test(low) ? low.replace(/\./gu, "").replace(/\s+/gu, " ").trim() : low;
}
