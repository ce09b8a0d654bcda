/** How well the trained recognisers do alone, for the floors: F1 in per cent, exact spans, on the sentences of the development data. */
import { recogniser } from "../../src/languages/recogniser/index.ts";
import { marked } from "../train/entities-lessons.ts";
import { nameSets, type NameSet } from "./entities.ts";
import { addNames, f1, micro, type NameScores } from "./entities-score.ts";

/** Scores by type; types that the data do not mark are left out. */
export function recogniserScores({ documents, lang, types }: NameSet): NameScores {
  const told = new Set(Object.values(types));
  const scores: NameScores = new Map();
  const { recognise } = recogniser(lang);
  for (const document of documents()) {
    const sentences = document.map((text) => marked(text, lang));
    recognise(sentences.map(({ tokens }) => tokens)).forEach((stretches, k) => {
      const { text, spans } = sentences[k]!;
      const found = stretches.filter(({ type }) => lang === "kk" || told.has(type));
      addNames(scores, text.names, found.map(({ from, to, type }) => ({ type, start: spans[from]!.start, end: spans[to - 1]!.end })));
    });
  }
  return scores;
}

/** By data set: all types together, and each type that is there often enough to tell. */
export function nameFigures(least = 50): Record<string, Record<string, number>> {
  return Object.fromEntries(nameSets.map((set) => {
    const scores = recogniserScores(set);
    const often = [...scores].filter(([, { gold }]) => gold >= least).sort(([a], [b]) => (a < b ? -1 : 1));
    return [`${set.lang} names ${set.name}`, { F1: 100 * f1(micro(scores)).f1, ...Object.fromEntries(often.map(([type, score]) => [`F1 of ${type}`, 100 * f1(score).f1])) }];
  }));
}
