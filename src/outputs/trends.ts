import type { Dictionary } from "../categories/dictionary.ts";
import { readDictionary } from "../categories/load.ts";
import { matcher } from "../categories/matcher.ts";
import type { SectionKind } from "../document.ts";
import { coding } from "../surveys/coding.ts";
import { byYear } from "../surveys/grouping.ts";
import { categoryTrends, itemTrends, type TrendRow } from "../surveys/trends.ts";
import { counting, neededFor, shown, type CountingLayer } from "./counting.ts";
import type { Output } from "./output.ts";
import { openTable } from "./table.ts";

export interface TrendSettings {
  /** Path of a dictionary whose categories are followed too. */
  readonly dictionary?: string;
  /** `lemma` (alone, unless told), `entity`, `entity-rollup`: places and organisations with all that belongs to them. Categories are always followed with what lies below. */
  readonly units?: readonly ("lemma" | "entity" | "entity-rollup")[];
  readonly sections?: readonly SectionKind[];
  /** Items with fewer uses in all are left out: 10 unless told. */
  readonly least?: number;
  /** Items of a language: its 1,000 most frequent unless told. */
  readonly most?: number;
}

const columns = ["unit", "item", "upos", "lang", "years", "first", "last", "total", "tau", "s", "z", "p", "q", "slope", "small", "series"] as const;

/**
 * `trends.csv`: lemmas and, where asked for, entities (per million words), and categories (per 1,000) over the years that the documents' metadata say, with the Mann–Kendall test and the
 * Theil–Sen slope per year; the surest first. Empty where fewer than three years are known.
 */
export function trends(settings: TrendSettings = {}): Output<CountingLayer> {
  const { sections, least, most, units = ["lemma"] } = settings;
  const dictionary: Dictionary | undefined = settings.dictionary === undefined ? undefined : readDictionary(settings.dictionary);
  return {
    name: "trends", file: "trends.csv", about: "what is said more, or less, over the years", needs: [...neededFor(units), ...(dictionary === undefined ? [] : ["tokens" as const, "words" as const])],
    async open(folder) {
      const table = await openTable(folder, "trends.csv", columns);
      const count = counting(folder, { ...(sections && { sections }) }, ["year"], units);
      const fold = dictionary === undefined ? undefined : coding(matcher(dictionary), { unit: "sentence", by: [byYear], ...(sections && { sections }) });
      let codes = fold?.empty();
      return {
        async write(document) {
          count.add(document);
          if (fold !== undefined) codes = fold.add(codes!, document);
        },
        async close({ entities }) {
          for (const unit of units) for (const r of itemTrends(count.sequence(), { unit, grouping: count.number("year"), known: entities, ...(least !== undefined && { least }), ...(most !== undefined && { most }) })) await table.row(row(r));
          if (codes !== undefined) for (const r of categoryTrends(codes, dictionary!)) await table.row(row(r));
          count.leave();
          await table.close();
        },
        async discard() {
          count.leave();
          await table.discard();
        },
      };
    },
  };
}

function row(r: TrendRow): Record<string, string | number> {
  return {
    unit: r.unit, item: r.item, upos: r.upos, lang: r.lang, years: r.years.length, first: r.years[0]!.year, last: r.years.at(-1)!.year, total: r.total, tau: shown(r.tau), s: r.s, z: shown(r.z), p: shown(r.p), q: shown(r.q),
    slope: shown(r.slope), small: r.small ? "small" : "", series: r.years.map((y) => `${y.year}: ${shown(y.rate, 4)}`).join("; "),
  };
}
