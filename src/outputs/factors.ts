import { readDictionary } from "../categories/load.ts";
import { matcher } from "../categories/matcher.ts";
import type { LangCode, SectionKind } from "../document.ts";
import { categoryMatrix, coding } from "../surveys/coding.ts";
import { factorAnalysis, lemmaTable, type FactorAnalysis, type FactorMethod } from "../surveys/factors.ts";
import { counting, shown } from "./counting.ts";
import type { Output } from "./output.ts";
import { openTable, type OpenTable } from "./table.ts";

export interface FactorSettings {
  /** Path of a dictionary: its categories are the columns. Without one the columns are the most frequent nouns, adjectives and verbs, each language by itself. */
  readonly dictionary?: string;
  /** Correspondence analysis of counts, principal components of standardised rates, or both (unless told). */
  readonly methods?: readonly FactorMethod[];
  readonly sections?: readonly SectionKind[];
  /** How many words are columns: 60 unless told. */
  readonly most?: number;
}

const axes = [1, 2, 3, 4, 5];
const columns = ["method", "columns", "kind", "name", "mass", ...axes.flatMap((a) => [`axis_${a}`, `contribution_${a}`, `cos2_${a}`])] as const;

/**
 * `factors.csv`: documents and categories (or words) on the first five axes of correspondence analysis and of principal components, with contributions and cos²;
 * a row of kind `axis` gives each axis' share of inertia or variance in the columns of coordinates. Empty with fewer than three documents or columns.
 */
export function factors(settings: FactorSettings = {}): Output<"sections" | "sentences" | "tokens" | "words" | "types"> {
  const { sections, most, methods = ["correspondence", "components"] } = settings;
  const dictionary = settings.dictionary === undefined ? undefined : readDictionary(settings.dictionary);
  return {
    name: "factors", file: "factors.csv", about: dictionary === undefined ? "documents and words on factor axes" : "documents and categories on factor axes", needs: ["sections", "sentences", "tokens", "words", "types"],
    async open(folder) {
      const table = await openTable(folder, "factors.csv", columns);
      const count = dictionary === undefined ? counting(folder, settings, ["document"], ["lemma"]) : undefined;
      const fold = dictionary === undefined ? undefined : coding(matcher(dictionary), { unit: "sentence", ...(sections && { sections }) });
      let codes = fold?.empty();
      return {
        async write(document) {
          count?.add(document);
          if (fold !== undefined) codes = fold.add(codes!, document);
        },
        async close() {
          for (const method of methods) {
            if (dictionary !== undefined) {
              const { categories, ...matrix } = categoryMatrix(codes!, dictionary);
              await write(table, "category", factorAnalysis({ ...matrix, columns: categories }, method));
            } else {
              for (const lang of ["ru", "kk", "en"] satisfies LangCode[]) await write(table, `lemma ${lang}`, factorAnalysis(lemmaTable(count!.sequence(), count!.number("document"), lang, most), method));
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
