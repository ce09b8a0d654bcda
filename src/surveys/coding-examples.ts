import type { Matcher } from "../categories/matcher.ts";
import type { Codable, CodedUnit } from "./coded-units.ts";

/** A sentence that shows a category. */
export interface Example {
  readonly document: string;
  readonly sentence: number;
  readonly section: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Terms as written in the dictionary, in the order of the sentence. */
  readonly terms: readonly string[];
  /** Different terms, and the share of the sentence's matches that are of the category; one less for a sentence under 6 or over 45 words. */
  readonly score: number;
}

const mostExamples = 5;
const longestText = 1000;

/** The best sentence of a document for each category (with those below) and language, by `category⇥lang`. */
export function examplesOf(matcher: Matcher, document: Codable, units: readonly CodedUnit[], up: readonly (readonly number[])[]): ReadonlyMap<string, Example> {
  const best = new Map<string, Example>();
  const bySentence = new Map<number, { matches: CodedUnit["matches"][number][]; lang: string }>();
  for (const u of units) {
    for (const m of u.matches) {
      const there = bySentence.get(m.sentence);
      if (there === undefined) bySentence.set(m.sentence, { matches: [m], lang: document.sentences[m.sentence]!.lang });
      else there.matches.push(m);
    }
  }
  for (const [sentence, { matches, lang }] of bySentence) {
    const { start, end, section } = document.sentences[sentence]!;
    const text = document.text.slice(start, end).replace(/\s+/gu, " ");
    const words = text.split(" ").length;
    const categories = new Map<number, { terms: Set<number>; n: number }>();
    for (const m of matches) {
      for (const c of up[m.category]!) {
        const there = categories.get(c) ?? { terms: new Set<number>(), n: 0 };
        there.terms.add(m.term);
        there.n++;
        categories.set(c, there);
      }
    }
    for (const [c, { terms, n }] of categories) {
      const score = Math.round(1000 * (terms.size + n / matches.length - (words < 6 || words > 45 ? 1 : 0))) / 1000;
      const key = `${c}\t${lang}`;
      const there = best.get(key);
      if (there !== undefined && there.score >= score) continue;
      best.set(key, { document: document.id, sentence, section: document.sections[section]!.kind, start, end, text: text.slice(0, longestText), terms: [...terms].map((t) => matcher.terms[t]!), score });
    }
  }
  return best;
}

/** The best of several, one a document: the same for any order. */
export function bestOf(examples: readonly Example[]): Example[] {
  return [...examples].sort((a, b) => b.score - a.score || (a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start)).slice(0, mostExamples);
}
