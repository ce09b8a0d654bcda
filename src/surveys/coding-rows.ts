import { type Dictionary, parentOf } from "../categories/dictionary.ts";
import type { LangCode } from "../document.ts";
import { association } from "../stats/collocation.ts";
import { countedLangs } from "./coded-units.ts";
import type { Coding, Found } from "./coding.ts";
import type { Example } from "./coding-examples.ts";
import { kept } from "./sample.ts";
import { byCodeUnits } from "../text/codeUnits.ts";

type Counted = LangCode | "all";

/** A category in a language and group; `units`, `matches` and `documents` with those of the categories below. */
export interface CategoryRow extends Found {
  readonly category: string;
  readonly parent: string;
  readonly lang: Counted;
  /** Empty: not grouped. */
  readonly grouping: string;
  readonly group: string;
  /** Of all units of the language and group, in per cent. */
  readonly share: number;
  /** Words of the language and group, and matches per 1,000 of them. */
  readonly words: number;
  readonly perThousand: number;
  /** All units and documents of the language and group. */
  readonly allUnits: number;
  readonly allDocuments: number;
}

const nothing: Found = { units: 0, matches: 0, documents: 0, ownUnits: 0, ownMatches: 0, ownDocuments: 0 };

/** Every category in every language and group of the corpus, zeros too: in the order of the dictionary, within it by language, grouping and group. */
export function categoryRows(survey: Coding, dictionary: Dictionary): readonly CategoryRow[] {
  const cells = [...survey.sizes].map(([key, size]) => ({ key, size, parts: key.split("\t") as [Counted, string, string] }))
    .sort((a, b) => countedLangs.indexOf(a.parts[0]) - countedLangs.indexOf(b.parts[0]) || byCodeUnits(a.parts[1], b.parts[1]) || byCodeUnits(a.parts[2], b.parts[2]));
  return dictionary.categories.flatMap(({ id }, c) => cells.map(({ key, size, parts: [lang, grouping, group] }): CategoryRow => {
    const found = survey.found.get(`${c}\t${key}`) ?? nothing;
    return {
      category: id, parent: parentOf(id) ?? "", lang, grouping, group, ...found, share: size.units === 0 ? 0 : (100 * found.units) / size.units, words: size.words,
      perThousand: size.words === 0 ? 0 : (1000 * found.matches) / size.words, allUnits: size.units, allDocuments: size.documents,
    };
  }));
}

/** Two categories that stand in one unit. */
export interface CooccurrenceRow {
  readonly lang: Counted;
  readonly a: string;
  readonly b: string;
  /** Units with the one, with the other, with both; all units. */
  readonly unitsA: number;
  readonly unitsB: number;
  readonly together: number;
  readonly units: number;
  /** Units with both if they had nothing to do with each other. */
  readonly expected: number;
  /** Units with both among those with either (Jaccard 1912). */
  readonly jaccard: number;
  readonly npmi: number;
  readonly logLikelihood: number;
  /** Too few to be sure of (see `Association`). */
  readonly small: boolean;
}

/**
 * Pairs of categories met in one unit, the most frequent first. Categories above count what lies below them; a category and one above it make no pair.
 */
export function cooccurrenceRows(survey: Coding, dictionary: Dictionary): readonly CooccurrenceRow[] {
  const rows = [...survey.pairs].map(([key, together]): CooccurrenceRow & { readonly order: readonly number[] } => {
    const [a = 0, b = 0] = key.split("\t", 2).map(Number);
    const lang = key.split("\t")[2] as Counted;
    const units = survey.sizes.get(`${lang}\t\t`)!.units;
    const [unitsA, unitsB] = [a, b].map((c) => survey.found.get(`${c}\t${lang}\t\t`)!.units) as [number, number];
    const { npmi, logLikelihood, small } = association({ together, node: unitsA, collocate: unitsB, total: units });
    return {
      lang, a: dictionary.categories[a]!.id, b: dictionary.categories[b]!.id, unitsA, unitsB, together, units, expected: (unitsA * unitsB) / units, jaccard: together / (unitsA + unitsB - together),
      npmi, logLikelihood, small, order: [countedLangs.indexOf(lang), -together, a, b],
    };
  });
  rows.sort((x, y) => x.order.map((n, i) => n - y.order[i]!).find((d) => d !== 0) ?? 0);
  return rows.map(({ order: _, ...row }) => row);
}

export interface ExampleRow extends Example { readonly category: string; readonly lang: LangCode; /** From 1. */ readonly rank: number }

/** The best examples of each category and language. */
export function exampleRows(survey: Coding, dictionary: Dictionary): readonly ExampleRow[] {
  return dictionary.categories.flatMap(({ id }, c) => countedLangs.slice(1).flatMap((lang) => (survey.examples.get(`${c}\t${lang}`) ?? []).map((e, i) => ({ category: id, lang: lang as LangCode, rank: i + 1, ...e }))));
}

/** Documents by categories: `values[d][c]`. */
export interface CategoryMatrix {
  readonly documents: readonly string[];
  readonly categories: readonly string[];
  readonly values: readonly (readonly number[])[];
  /** Words of each document. */
  readonly words: readonly number[];
}

/**
 * The table that correspondence analysis and PCA take: matches of each category in each document, in the order of ids. `categories`: `all` for each its own matches, those
 * of categories below apart (so every match counts once), or `top` for the topmost alone with what lies below. `per1000`: per 1,000 words instead of counts.
 * Documents and categories without a match are left out, for no analysis can place them.
 */
export function categoryMatrix(survey: Coding, dictionary: Dictionary, options: { readonly lang?: Counted; readonly categories?: "all" | "top"; readonly per1000?: boolean } = {}): CategoryMatrix {
  const k = countedLangs.indexOf(options.lang ?? "all");
  const side = options.categories === "top" ? "all" : "own";
  const rows = [...kept(survey.documents)];
  const wanted = dictionary.categories.map((_, c) => c).filter((c) => (side === "own" || parentOf(dictionary.categories[c]!.id) === undefined) && rows.some(([, d]) => (d.matches.get(c)?.[side][k] ?? 0) > 0));
  const filled = rows.filter(([, d]) => wanted.some((c) => (d.matches.get(c)?.[side][k] ?? 0) > 0));
  return {
    documents: filled.map(([id]) => id), categories: wanted.map((c) => dictionary.categories[c]!.id), words: filled.map(([, d]) => d.words[k]!),
    values: filled.map(([, d]) => wanted.map((c) => { const n = d.matches.get(c)?.[side][k] ?? 0; return options.per1000 === true ? (1000 * n) / Math.max(1, d.words[k]!) : n; })),
  };
}
