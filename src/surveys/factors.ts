import { correspondenceAnalysis, principalComponents, type FactorPoint, type Factors } from "../stats/factor.ts";
import { frequencies } from "./frequencies.ts";
import type { Sequence } from "./sequence.ts";

/** A table of documents by categories or by lemmas. */
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

/** Most documents of a table of lemmas: as many counts as a plot can show are far fewer. */
const mostDocuments = 2000;

/** The documents of a language by its `most` (60) most frequent nouns, adjectives and verbs that are no stop words; `grouping` is the sequence's by document. */
export function lemmaTable(s: Sequence, grouping: number, lang: string, most = 60): DocumentTable {
  const content = new Set(["NOUN", "ADJ", "VERB", "PROPN"]);
  const chosen = frequencies(s, { unit: "lemma", least: 5 }).filter((f) => f.lang === lang && !f.stop && content.has(f.upos)).slice(0, most);
  const column = new Map(chosen.map((f, i) => [`${f.item}\t${f.upos}`, i]));
  const rows = new Map<string, { readonly counts: number[]; words: number }>();
  for (const f of frequencies(s, { unit: "lemma", grouping })) {
    if (f.lang !== lang) continue;
    let row = rows.get(f.group);
    if (row === undefined) {
      if (rows.size >= mostDocuments) continue;
      rows.set(f.group, (row = { counts: chosen.map(() => 0), words: 0 }));
    }
    row.words += f.raw;
    const c = column.get(`${f.item}\t${f.upos}`);
    if (c !== undefined) row.counts[c] = f.raw;
  }
  const filled = [...rows].filter(([, r]) => r.counts.some((n) => n > 0));
  return { documents: filled.map(([id]) => id), columns: chosen.map((f) => f.item), values: filled.map(([, r]) => r.counts), words: filled.map(([, r]) => r.words) };
}
