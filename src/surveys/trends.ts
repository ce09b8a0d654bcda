import type { Dictionary } from "../categories/dictionary.ts";
import { benjaminiHochberg } from "../stats/significance.ts";
import { mannKendall, type Trend } from "../stats/trend.ts";
import { categoryRows, type Coding } from "./coding.ts";
import { sizesOf } from "./counting.ts";
import { frequencies } from "./frequencies.ts";
import type { Sequence } from "./sequence.ts";
import { byCodeUnits } from "../text/codeUnits.ts";

/** How often something is spoken of, year by year. */
export interface YearSeries {
  readonly unit: "lemma" | "category";
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

export interface LemmaTrendOptions {
  /** Number of the sequence's grouping by year. */
  readonly grouping: number;
  /** Lemmas with fewer uses in all are left out: 10 unless told. */
  readonly least?: number;
  /** The longest list of a language: its 1,000 most frequent unless told. */
  readonly most?: number;
}

/** Fewer years than this are no series. */
const fewest = 3;

/** Trends of lemmas over the years of the documents (Mann–Kendall on rates per million words); stop words left out. The steepest by p first. */
export function lemmaTrends(s: Sequence, { grouping, least = 10, most = 1000 }: LemmaTrendOptions): readonly TrendRow[] {
  const sizes = sizesOf(s, grouping, "lemma");
  const groups = s.groups[grouping]!.list;
  const found = new Map<string, { readonly item: string; readonly upos: string; readonly lang: string; total: number; readonly counts: Map<number, number> }>();
  for (const f of frequencies(s, { unit: "lemma", grouping })) {
    if (f.stop || f.upos === "NUM") continue;
    const key = `${f.lang}\t${f.item}\t${f.upos}`;
    let row = found.get(key);
    if (row === undefined) found.set(key, (row = { item: f.item, upos: f.upos, lang: f.lang, total: 0, counts: new Map() }));
    row.total += f.raw;
    row.counts.set(Number(f.group), f.raw);
  }
  const series: YearSeries[] = [];
  for (const lang of new Set([...found.values()].map((r) => r.lang))) {
    const number = s.langs.list.indexOf(lang);
    const years = groups.map((name, g) => ({ year: Number(name), words: sizes.tokens(number, g) })).filter((y) => y.words > 0).sort((a, b) => a.year - b.year);
    if (years.length < fewest) continue;
    const rows = [...found.values()].filter((r) => r.lang === lang && r.total >= least).sort((a, b) => b.total - a.total || byCodeUnits(a.item, b.item) || byCodeUnits(a.upos, b.upos)).slice(0, most);
    for (const { item, upos, counts } of rows) series.push({ unit: "lemma", item, upos, lang, years: years.map(({ year, words }) => ({ year, words, count: counts.get(year) ?? 0, rate: (1e6 * (counts.get(year) ?? 0)) / words })) });
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
    .map((r) => ({ unit: "category", upos: "", ...r, years: r.years.sort((a, b) => a.year - b.year) })));
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
