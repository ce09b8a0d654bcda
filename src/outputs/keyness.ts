import { z } from "zod";
import type { SectionKind } from "../document.ts";
import type { Unit } from "../surveys/counting.ts";
import { keyness as compared } from "../surveys/keyness.ts";
import { checkedDictionary, checkedSettings, counting, neededFor, setting, shown, type CountingLayer } from "./counting.ts";
import type { Output } from "./output.ts";
import { openTable } from "./table.ts";

export interface KeynessSettings {
  /** `language`, `section`, `document`, `year` or a metadata column: `section` unless told. */
  readonly by?: string;
  /** Groups that are compared; all unless told. */
  readonly targets?: readonly string[];
  /** With what each is compared: `rest`, all other groups together (unless told); `reference`, the general text of the language (lemmas only); `{ group }`, another group. */
  readonly against?: "rest" | "reference" | { readonly group: string };
  /** What is compared, one or several: `lemma` unless told. `entity-rollup` and `category-rollup` count places, organisations and categories with all below them. */
  readonly unit?: Unit | readonly Unit[];
  /** Path of the dictionary whose categories are compared, where the unit is `category` or `category-rollup`. */
  readonly dictionary?: string;
  readonly sections?: readonly SectionKind[];
  /** Items that occur less often in target and reference together are left out: 5 unless told. */
  readonly least?: number;
  /** Rows of a target and language: 500 unless told. */
  readonly most?: number;
  /** Adds the column `permutation_p`, by so many resamples (999 are enough for most): costs their number times that of the texts for each item. */
  readonly permutations?: number;
  /** Items of a target and language that are put to it: the 100 with the highest log-likelihood unless told. */
  readonly permuted?: number;
}

const columns = ["by", "target", "reference", "unit", "item", "name", "upos", "lang", "stop", "sign", "target_count", "reference_count", "target_size", "reference_size",
  "target_per_million", "reference_per_million", "ll", "ll_two_cell", "p", "q", "bic", "log_ratio", "log_ratio_low", "log_ratio_high", "percent_diff", "simple_maths", "chi_squared",
  "odds_ratio", "odds_ratio_low", "odds_ratio_high", "small"] as const;
const shape = z.object({
  by: z.string().min(1).optional(), targets: setting.names, against: z.union([z.enum(["rest", "reference"]), z.strictObject({ group: z.string() })]).optional(), unit: z.union([setting.unit, setting.units]), dictionary: setting.dictionary,
  sections: setting.sections, least: setting.number, most: setting.number, permutations: setting.number, permuted: setting.number,
});

/**
 * `keyness.csv`: what is said more, or less, in a group than in the rest, in another group or in general text, by language, with effect sizes, their 95 % intervals, and
 * Benjamini–Hochberg's q over the list; where `permutations` are told, a permutation test on texts, which does not take the words of one text for independent (Lijffijt et
 * al. 2016; Koplenig 2019). Throws `UshtilError("usage")` for settings that are not known.
 *
 * ```ts
 * keyness({ by: "journal", targets: ["Вестник", "Хабаршы"], against: "rest" })
 * ```
 */
export function keyness(settings: KeynessSettings = {}): Output<CountingLayer> {
  const { by = "section", targets, against, least, most, permutations, permuted } = checkedSettings("keyness", shape, settings);
  const asked: Unit | readonly Unit[] = settings.unit ?? "lemma";
  const units: readonly Unit[] = typeof asked === "string" ? [asked] : asked;
  checkedDictionary("keyness", units, settings.dictionary);
  return {
    name: "keyness", file: "keyness.csv", about: `what is said more in one ${by} than in others`, needs: neededFor(units),
    async open(folder) {
      const table = await openTable(folder, "keyness.csv", permutations === undefined ? columns : [...columns, "permutation_p"]);
      const count = counting(folder, settings, [by], units);
      return {
        async write(document) { count.add(document); },
        async close({ entities }) {
          const options = { grouping: count.number(by), known: entities, ...(targets && { targets }), ...(against && { against }), ...(least !== undefined && { least }), ...(most !== undefined && { most }), ...(permutations !== undefined && { permutation: { resamples: permutations, ...(permuted !== undefined && { items: permuted }) } }) };
          for (const unit of units) for (const k of compared(count.sequence(), { ...options, unit })) {
            await table.row({
              by, target: k.target, reference: k.reference, unit, item: k.item, name: k.name, upos: k.upos, lang: k.lang, stop: k.stop ? "stop" : "", sign: k.sign === "+" ? "more" : "less",
              target_count: k.targetCount, reference_count: k.referenceCount, target_size: k.targetSize, reference_size: k.referenceSize,
              target_per_million: shown((k.targetCount / k.targetSize) * 1e6), reference_per_million: shown((k.referenceCount / k.referenceSize) * 1e6),
              ll: shown(k.ll), ll_two_cell: shown(k.llTwoCell), p: shown(k.p), q: shown(k.q), bic: shown(k.bic), log_ratio: shown(k.logRatio), log_ratio_low: shown(k.logRatioLow), log_ratio_high: shown(k.logRatioHigh),
              percent_diff: shown(k.percentDifference), simple_maths: shown(k.simpleMaths), chi_squared: shown(k.chiSquared),
              odds_ratio: shown(k.oddsRatio), odds_ratio_low: shown(k.oddsLow), odds_ratio_high: shown(k.oddsHigh), small: k.small ? "small" : "",
              ...(permutations !== undefined && { permutation_p: shown(k.permutationP) }),
            });
          }
          await table.close();
          count.leave();
        },
        async discard() {
          await table.discard();
          count.leave();
        },
      };
    },
  };
}
