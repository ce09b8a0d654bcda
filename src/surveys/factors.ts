import { correspondenceAnalysis, principalComponents, type FactorPoint, type Factors } from "../stats/factor.ts";
import { byCodeUnits } from "../text/codeUnits.ts";
import { isOutermost } from "../languages/gazetteer/parents.ts";
import { sizesOf } from "./counting.ts";
import { thingOfKey } from "./entities.ts";
import { frequentItems } from "./frequent.ts";
import type { Item, Known } from "./item.ts";
import type { Sequence } from "./sequence.ts";

/** A table of documents by categories, lemmas or entities. */
export interface DocumentTable {
  readonly documents: readonly string[];
  readonly columns: readonly string[];
  /** Counts: `values[d][c]`. */
  readonly values: readonly (readonly number[])[];
  /** Words of each document. */
  readonly words: readonly number[];
}

export type FactorMethod = "correspondence" | "components";

/** A document or column among the axes. */
export interface FactorRow extends FactorPoint { readonly kind: "document" | "column"; readonly name: string }

export interface FactorAnalysis { readonly method: FactorMethod; readonly axes: Factors; readonly rows: readonly FactorRow[] }

/**
 * Correspondence analysis of the counts, or principal components of the counts per 1,000 words, standardised. Undefined where the table has fewer than three
 * documents or columns, for then there is no plane to see.
 */
export function factorAnalysis({ documents, columns, values, words }: DocumentTable, method: FactorMethod): FactorAnalysis | undefined {
  if (documents.length < 3 || columns.length < 3) return undefined;
  const axes = method === "correspondence" ? correspondenceAnalysis(values) : principalComponents(values.map((row, d) => row.map((n) => (1000 * n) / Math.max(1, words[d]!))), { scale: true });
  return {
    method, axes,
    rows: [...axes.rows.map((p, i): FactorRow => ({ kind: "document", name: documents[i]!, ...p })), ...axes.columns.map((p, i): FactorRow => ({ kind: "column", name: columns[i]!, ...p }))],
  };
}

/** Most documents of a table of items: as many counts as a plot can show are far fewer. */
const mostDocuments = 2000;

const content = new Set(["NOUN", "ADJ", "VERB", "PROPN"]);

export interface ItemTableOptions {
  /** Nouns, adjectives, verbs and names that are no stop words; or entities. */
  readonly unit: "lemma" | "entity" | "entity-rollup";
  /** Of lemmas. */
  readonly lang?: string;
  /** Number of the sequence's grouping by document. */
  readonly grouping: number;
  /** The most frequent so many are columns: 60 unless told. */
  readonly most?: number;
  readonly known?: Known;
}

/**
 * The documents by what they say most. Rolled up, the columns are states, organisations and what belongs to none, each with all below it: every mention counts once, as
 * these analyses want it; the regions of the world, which states lie in, are left out.
 */
export function itemTable(s: Sequence, { unit, lang = "", grouping, most = 60, known }: ItemTableOptions): DocumentTable {
  const number = s.langs.list.indexOf(lang);
  const accept = (i: Item, key: string): boolean => (unit === "lemma" ? i.lang === lang && !i.stop && content.has(i.upos) : unit === "entity" || !key.startsWith("g ") || isOutermost(thingOfKey(key)));
  const chosen = frequentItems(s, { unit, grouping, least: unit === "lemma" ? 5 : 2, most, known, accept });
  const names = s.groups[grouping]!.list;
  const sizes = sizesOf(s, grouping, unit === "lemma" ? "lemma" : "word");
  const documents = [...names.keys()].filter((d) => sizes.tokens(number, d) > 0).sort((a, b) => byCodeUnits(names[a]!, names[b]!)).slice(0, mostDocuments);
  const filled = documents.filter((d) => chosen.some((c) => c.counts.has(d)));
  return {
    documents: filled.map((d) => names[d]!), columns: chosen.map(({ item }) => (item.name === "" ? item.item : item.name)),
    values: filled.map((d) => chosen.map((c) => c.counts.get(d) ?? 0)), words: filled.map((d) => sizes.tokens(number, d)),
  };
}
