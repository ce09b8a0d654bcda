/** How extracted keyphrases are held against an author's or editor's list, as the literature does: exact match of stemmed or lemmatised phrases, F1 among the first k. */
import type { LangCode } from "../../src/document.ts";
import { languages } from "../../src/languages/index.ts";
import { englishStem, russianStem } from "../../src/text/stems.ts";

/** The words of a phrase: stretches between white space, lower case, without the marks around them. */
function wordsOf(phrase: string): string[] {
  return phrase.toLowerCase().replaceAll("ё", "е").split(/\s+/u).map((w) => w.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")).filter((w) => w !== "");
}

/** Under what a phrase counts as the same: Porter's stems in English, lemmas of the words otherwise; `snowball` takes stems in Russian too. */
export function keyOf(phrase: string, lang: LangCode, snowball = false): string {
  const words = wordsOf(phrase);
  if (lang === "en") return words.map(englishStem).join(" ");
  if (snowball && lang === "ru") return words.map(russianStem).join(" ");
  return words.length === 0 ? "" : languages[lang].tagger().tag(words).map((analyses) => analyses.map((a) => a.lemma.toLowerCase().replaceAll("ё", "е")).join("")).join(" ");
}

/** Sums over documents, for means: of precision, recall and F1 among the first k. */
export interface Agreement { documents: number; precision: number; recall: number; f1: number }
export const noAgreement = (): Agreement => ({ documents: 0, precision: 0, recall: 0, f1: 0 });

/** Adds a document. Precision is over the phrases there are, at most `k`; repeated keys count once; a document without a list is left out. */
export function addAgreement(sum: Agreement, gold: readonly string[], found: readonly string[], k: number): void {
  const wanted = new Set(gold.filter((g) => g !== ""));
  if (wanted.size === 0) return;
  const first = [...new Set(found)].slice(0, k);
  const right = first.filter((f) => wanted.has(f)).length;
  const precision = first.length === 0 ? 0 : right / first.length;
  const recall = right / wanted.size;
  sum.documents++;
  sum.precision += precision;
  sum.recall += recall;
  sum.f1 += right === 0 ? 0 : 2 * precision * recall / (precision + recall);
}

/** Mean F1 in per cent (each document's F1, then the mean). */
export function meanF1({ documents, f1 }: Agreement): number {
  return documents === 0 ? 0 : 100 * f1 / documents;
}
