import type { Candidate, KeyphraseMethod, TextOfWords } from "./keyphrases.ts";

/** Words to each side that count as a word's company. */
const WINDOW = 1;

/**
 * The statistical method, in the manner of YAKE (Campos et al., "YAKE! Keyword extraction from single documents using multiple local features",
 * Information Sciences 509, 2020): every word is weighed by its capitals, the place of its sentences, its frequency, the variety of its company
 * and its spread over sentences; a phrase by the product of its words' weights over the phrase's frequency. YAKE's own score is the lower the
 * better; given is its inverse. Unlike YAKE, words are lemmas or stems, candidates are noun phrases, and no word is weighed by a stop word's lack of meaning.
 */
export const statistical: KeyphraseMethod = (text, candidates) => {
  const weights = wordWeights(text);
  return Float64Array.from(candidates, (c: Candidate) => {
    let product = 1;
    let sum = 0;
    for (const word of c.words) {
      if (text.words[word]!.stop) continue;
      product *= weights[word]!;
      sum += weights[word]!;
    }
    return (c.count * (1 + sum)) / product;
  });
};

/** YAKE's S(t) for every word; small for important words. Words that do not occur get 1. */
export function wordWeights(text: TextOfWords): Float64Array {
  const n = text.words.length;
  const frequency = new Float64Array(n);
  const places: number[][] = Array.from({ length: n }, () => []);
  const sides = [new Map<number, number>(), new Map<number, number>()] as const;
  const company = [new Float64Array(n), new Float64Array(n)] as const;
  const different = [new Float64Array(n), new Float64Array(n)] as const;
  text.sentences.forEach((words, s) => {
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      if (word < 0) continue;
      frequency[word]!++;
      const own = places[word]!;
      if (own.at(-1) !== s) own.push(s);
      for (let k = i + 1; k <= Math.min(words.length - 1, i + WINDOW); k++) {
        const next = words[k]!;
        if (next < 0) break;
        meet(1, word, next);
        meet(0, next, word);
      }
    }
  });
  function meet(side: 0 | 1, word: number, other: number): void {
    const key = word * n + other;
    const before = sides[side].get(key) ?? 0;
    if (before === 0) different[side][word]!++;
    company[side][word]!++;
    sides[side].set(key, before + 1);
  }
  let [sum, squares, there, most] = [0, 0, 0, 0];
  for (let w = 0; w < n; w++) {
    if (frequency[w]! > most) most = frequency[w]!;
    if (text.words[w]!.stop || frequency[w] === 0) continue;
    there++;
    sum += frequency[w]!;
    squares += frequency[w]! ** 2;
  }
  const mean = there === 0 ? 0 : sum / there;
  const deviation = there === 0 ? 0 : Math.sqrt(Math.max(0, squares / there - mean * mean));
  return Float64Array.from({ length: n }, (_, w) => {
    const f = frequency[w]!;
    if (f === 0) return 1;
    const casing = Math.max(text.capitals[w]!, text.acronyms[w]!) / (1 + Math.log(f));
    const own = places[w]!;
    const position = Math.log(Math.log(3 + own[own.length >> 1]!));
    const often = f / (mean + deviation);
    const variety = (side: 0 | 1): number => (company[side][w] === 0 ? 0 : different[side][w]! / company[side][w]!);
    const related = 1 + (variety(0) + variety(1)) * (f / most);
    const spread = own.length / Math.max(1, text.sentences.length);
    return (related * position) / (casing + often / related + spread / related);
  });
}
