import { readDictionary } from "../categories/load.ts";
import { matcher } from "../categories/matcher.ts";
import type { LangCode, SectionKind } from "../document.ts";
import { categoryMatrix, coding } from "../surveys/coding.ts";
import { factorAnalysis, itemTable, type FactorAnalysis, type FactorMethod } from "../surveys/factors.ts";
import { checkedDictionary, counting, neededFor, shown, type CountingLayer } from "./counting.ts";
import type { Output } from "./output.ts";
import { openTable, type OpenTable } from "./table.ts";

export interface FactorSettings {
  /** Path of a dictionary: its categories are the columns. Without one the columns are the most frequent nouns, adjectives and verbs, each language by itself. */
  readonly dictionary?: string;
  /**
   * What the columns are: `lemma`, or `category` with a dictionary, unless told; `entity`. Rolled up, `category-rollup` has the topmost categories and `entity-rollup` states
   * and organisations, with all below them: every match still counts once.
   */
  readonly unit?: "lemma" | "entity" | "entity-rollup" | "category" | "category-rollup";
  /** Correspondence analysis of counts, principal components of standardised rates, or both (unless told). */
  readonly methods?: readonly FactorMethod[];
  readonly sections?: readonly SectionKind[];
  /** How many words or entities are columns: 60 unless told. */
  readonly most?: number;
}

const axes = [1, 2, 3, 4, 5];
const columns = ["method", "columns", "kind", "name", "mass", ...axes.flatMap((a) => [`axis_${a}`, `contribution_${a}`, `cos2_${a}`])] as const;

/**
 * `factors.csv`: documents and categories (or words, or entities) on the first five axes of correspondence analysis and of principal components, with contributions and cos²;
 * a row of kind `axis` gives each axis' share of inertia or variance in the columns of coordinates. Empty with fewer than three documents or columns.
 */
export function factors(settings: FactorSettings = {}): Output<CountingLayer> {
  const { sections, most, methods = ["correspondence", "components"] } = settings;
  const unit = settings.unit ?? (settings.dictionary === undefined ? "lemma" : "category");
  const coded = unit === "category" || unit === "category-rollup";
  checkedDictionary("factors", [unit], settings.dictionary);
  const dictionary = coded ? readDictionary(settings.dictionary!) : undefined;
  return {
    name: "factors", file: "factors.csv", about: `documents and ${coded ? "categories" : unit === "lemma" ? "words" : "entities"} on factor axes`, needs: neededFor([unit]),
    async open(folder) {
      const table = await openTable(folder, "factors.csv", columns);
      const count = coded ? undefined : counting(folder, { ...(sections && { sections }) }, ["document"], [unit]);
      const fold = dictionary === undefined ? undefined : coding(matcher(dictionary), { unit: "sentence", ...(sections && { sections }) });
      let codes = fold?.empty();
      return {
        async write(document) {
          count?.add(document);
          if (fold !== undefined) codes = fold.add(codes!, document);
        },
        async close({ entities }) {
          for (const method of methods) {
            if (dictionary !== undefined) {
              const { categories, ...matrix } = categoryMatrix(codes!, dictionary, { categories: unit === "category" ? "all" : "top" });
              await write(table, unit, factorAnalysis({ ...matrix, columns: categories }, method));
            } else {
              const options = { unit: unit as "lemma" | "entity" | "entity-rollup", grouping: count!.number("document"), known: entities, ...(most !== undefined && { most }) };
              if (unit !== "lemma") await write(table, unit, factorAnalysis(itemTable(count!.sequence(), options), method));
              else for (const lang of ["ru", "kk", "en"] satisfies LangCode[]) await write(table, `lemma ${lang}`, factorAnalysis(itemTable(count!.sequence(), { ...options, lang }), method));
            }
          }
          count?.leave();
          await table.close();
        },
        async discard() {
          count?.leave();
          await table.discard();
        },
      };
    },
  };
}

async function write(table: OpenTable, of: string, analysis: FactorAnalysis | undefined): Promise<void> {
  if (analysis === undefined) return;
  const { method, axes: { share }, rows } = analysis;
  await table.row({ method, columns: of, kind: "axis", name: "share", ...Object.fromEntries(axes.filter((a) => share[a - 1] !== undefined).map((a) => [`axis_${a}`, shown(share[a - 1]!)])) });
  for (const r of rows) {
    await table.row({
      method, columns: of, kind: r.kind, name: r.name, mass: shown(r.mass),
      ...Object.fromEntries(axes.filter((a) => r.coordinates[a - 1] !== undefined).flatMap((a) => [[`axis_${a}`, shown(r.coordinates[a - 1]!)], [`contribution_${a}`, shown(r.contributions[a - 1]!)], [`cos2_${a}`, shown(r.cos2[a - 1]!)]])),
    });
  }
}
