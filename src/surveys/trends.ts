import type { Dictionary } from "../categories/dictionary.ts";
import { benjaminiHochberg } from "../stats/significance.ts";
import { mannKendall, type Trend } from "../stats/trend.ts";
import { categoryRows, type Coding } from "./coding.ts";
import { sizesOf, streamOf, type Unit } from "./counting.ts";
import { frequentItems } from "./frequent.ts";
import type { Known } from "./item.ts";
import type { Sequence } from "./sequence.ts";
import { byCodeUnits } from "../text/codeUnits.ts";

/** How often something is spoken of, year by year. */
export interface YearSeries {
  readonly unit: Unit;
  readonly item: string;
  readonly upos: string;
  readonly lang: string;
  /** Ascending; years without a word of the language are left out. */
  readonly years: readonly { readonly year: number; readonly count: number; readonly words: number; /** Per million words; of categories per 1,000. */ readonly rate: number }[];
}

export interface TrendRow extends YearSeries, Trend {
  readonly total: number;
  /** Benjamini–Hochberg over the rows of the unit and language. */
  readonly q: number;
}

export interface ItemTrendOptions {
  /** `lemma` unless told. */
  readonly unit?: Unit;
  /** Number of the sequence's grouping by year. */
  readonly grouping: number;
  /** Items with fewer uses in all are left out: 10 unless told. */
  readonly least?: number;
  /** The longest list of a language: its 1,000 most frequent unless told. */
  readonly most?: number;
  readonly known?: Known;
}

/** Fewer years than this are no series. */
const fewest = 3;

/** Trends of lemmas, or of entities, over the years of the documents (Mann–Kendall on rates per million words); stop words and numbers left out. The steepest by p first. */
export function itemTrends(s: Sequence, { unit = "lemma", grouping, least = 10, most = 1000, known }: ItemTrendOptions): readonly TrendRow[] {
  const sizes = sizesOf(s, grouping, streamOf(unit) === "lemma" ? "lemma" : "word");
  const groups = s.groups[grouping]!.list;
  const series: YearSeries[] = [];
  const chosen = frequentItems(s, { unit, grouping, least, most, known, accept: (i) => !i.stop && i.upos !== "NUM" });
  for (const lang of new Set(chosen.map((c) => c.item.lang))) {
    const number = s.langs.list.indexOf(lang);
    const years = groups.map((name, group) => ({ group, year: Number(name), words: sizes.tokens(number, group) })).filter((y) => y.words > 0).sort((a, b) => a.year - b.year);
    if (years.length < fewest) continue;
    for (const { item: { item, upos }, counts } of chosen.filter((c) => c.item.lang === lang)) {
      series.push({ unit, item, upos, lang, years: years.map(({ group, year, words }) => ({ year, words, count: counts.get(group) ?? 0, rate: (1e6 * (counts.get(group) ?? 0)) / words })) });
    }
  }
  return tested(series);
}

/** Trends of categories, in each language and in all together; the coding must know the grouping `year`. Categories without a match are left out. */
export function categoryTrends(survey: Coding, dictionary: Dictionary): readonly TrendRow[] {
  const series = new Map<string, { readonly item: string; readonly lang: string; readonly years: { year: number; count: number; words: number; rate: number }[] }>();
  for (const r of categoryRows(survey, dictionary)) {
    if (r.grouping !== "year" || r.words === 0) continue;
    const key = `${r.lang}\t${r.category}`;
    let row = series.get(key);
    if (row === undefined) series.set(key, (row = { item: r.category, lang: r.lang, years: [] }));
    row.years.push({ year: Number(r.group), count: r.matches, words: r.words, rate: r.perThousand });
  }
  return tested([...series.values()].filter((r) => r.years.length >= fewest && r.years.some((y) => y.count > 0))
    .map((r) => ({ unit: "category" as const, upos: "", ...r, years: r.years.sort((a, b) => a.year - b.year) })));
}

function tested(series: readonly YearSeries[]): readonly TrendRow[] {
  const rows = series.map((s) => ({ ...s, ...mannKendall(s.years.map((y) => y.rate), s.years.map((y) => y.year)), total: s.years.reduce((n, y) => n + y.count, 0), q: 1 }));
  for (const lang of new Set(rows.map((r) => r.lang))) {
    const own = rows.filter((r) => r.lang === lang);
    const q = benjaminiHochberg(own.map((r) => r.p));
    own.forEach((r, i) => { r.q = q[i]!; });
  }
  return rows.sort((a, b) => byCodeUnits(a.lang, b.lang) || a.p - b.p || b.total - a.total || byCodeUnits(a.item, b.item) || byCodeUnits(a.upos, b.upos));
}
