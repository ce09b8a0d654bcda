/** How well names are found, for the floors: F1 in per cent, exact spans, by the trained recognisers alone and by the product on raw text. */
import { nameQuality, nameSets } from "./entities.ts";
import { f1, micro, type NameScores } from "./entities-score.ts";

/** By data set: all types together, and each type that is there often enough to tell. */
export function nameFigures(least = 50): Record<string, Record<string, number>> {
  const figures = (of: string, scores: NameScores): [string, number][] => {
    const often = [...scores].filter(([, { gold }]) => gold >= least).sort(([a], [b]) => (a < b ? -1 : 1));
    return [[`F1${of}`, 100 * f1(micro(scores)).f1], ...often.map(([type, score]): [string, number] => [`F1${of} of ${type}`, 100 * f1(score).f1])];
  };
  return Object.fromEntries(nameSets.map((set) => {
    const { model, product } = nameQuality(set);
    return [`${set.lang} names ${set.name}`, Object.fromEntries([...figures("", model), ...figures(", product", product)])];
  }));
}
