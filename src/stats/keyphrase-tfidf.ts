import { rarity, type KeyphraseMethod } from "./keyphrases.ts";

/**
 * TF-IDF (Spärck Jones 1972; Salton & Buckley 1988) over noun phrases: occurrences of the phrase, weighted by their place, by how rare it is. Where the
 * corpus is known, by the logarithm of the inverse share of its documents that have the phrase; else, and besides, by the mean rarity of its words in general text.
 */
export const tfidf: KeyphraseMethod = (text, candidates, corpus) => Float64Array.from(candidates, (c, i) => {
  let rare = 0;
  for (const word of c.words) rare += rarity(text.words[word]!.perMillion);
  rare /= c.words.length;
  const idf = corpus === undefined ? 1 : Math.log((1 + corpus.documents) / (1 + corpus.documentsWith(i)));
  return c.weight * rare * (0.01 + idf);
});
