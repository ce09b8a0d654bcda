import type { Divergence, DivergenceKind } from "../document.ts";
import { divergenceKinds } from "../document.ts";
import type { Stage } from "../stage.ts";
import { amountFindings } from "./divergences/amounts.ts";
import { type Analysed, comparisons, type Needs, ownLanguage } from "./divergences/comparison.ts";
import type { Finding } from "./divergences/finding.ts";
import { itemFindings } from "./divergences/items.ts";
import { keywordFindings } from "./divergences/keywords.ts";
import { nameFindings } from "./divergences/names.ts";
import { negationFindings } from "./divergences/negation.ts";
import { sentenceFindings } from "./divergences/sentences.ts";
import { alignedLinks } from "./entities/aligned.ts";

/**
 * Where the versions of a text do not say the same: what one of three says otherwise than the other two, or a translation otherwise than the
 * article. Compares values, not strings; quiet in doubt. docs/divergences.md tells what each kind means.
 */
export const divergences: Stage<"divergences", Needs> = {
  adds: "divergences",
  needs: ["sections", "sentences", "tokens", "words", "entities", "keywords", "alignment"],
  run: found,
  explain: (document) => found(document).map((d) => ({ start: d.start, end: d.end, decision: `${d.severity} ${d.kind} ${d.lang}`, rule: d.kind, why: `${d.message} (${d.evidence})` })),
};

function found(document: Analysed): readonly Divergence[] {
  if (document.alignment.length === 0) return [];
  const texts = comparisons(document);
  const { entities } = alignedLinks(document);
  const all: Finding[] = [];
  for (const text of texts) {
    all.push(...sentenceFindings(document, text), ...amountFindings(document, text), ...nameFindings(document, entities, text), ...negationFindings(document, text), ...itemFindings(document, text));
  }
  all.push(...keywordFindings(document, ownLanguage(document), texts));
  return once(all).map((f) => ({ ...f, section: sectionAt(document, f.start) })).sort((a, b) => a.start - b.start || a.end - b.end || rank(a.kind) - rank(b.kind) || (a.message < b.message ? -1 : a.message > b.message ? 1 : 0));
}

const rank = (kind: DivergenceKind): number => divergenceKinds.indexOf(kind);

function once(all: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return all.filter((f) => { const key = `${f.kind} ${f.lang} ${f.start} ${f.end} ${f.message}`; return !seen.has(key) && seen.add(key); });
}

function sectionAt({ sections }: Analysed, start: number): number {
  return Math.max(0, sections.findIndex((s) => s.start <= start && start < s.end));
}
