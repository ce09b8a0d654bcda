import { alignmentFigures } from "./alignment.ts";
import { shares, type Metric } from "./conll18.ts";
import { nameFigures } from "./entities-figures.ts";
import { keywordFigures } from "./keywords.ts";
import { lengths, lidScores, recallOf } from "./lid.ts";
import type { Quality } from "./quality.ts";

/** By data set (`ru taiga-dev`) or task (`language three`), then by measure: the least score allowed, in per cent. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What is kept from falling; XPOS is no aim of its own. */
const guarded: readonly Metric[] = ["Tokens", "Sentences", "Words", "UPOS", "UFeats", "Lemmas"];

/** F1 in per cent, as the floors name it. */
export function figuresOf(quality: Quality): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const metric of guarded) figures[metric] = 100 * shares(quality.scores[metric]).f1;
  if (quality.shared !== undefined) {
    figures["UFeats of both treebanks"] = 100 * shares(quality.shared.score).f1;
    figures["UFeats whose names both have"] = 100 * shares(quality.shared.byName).f1;
  }
  if (quality.asKtb !== undefined) for (const metric of guarded) figures[`${metric}, as KTB writes`] = 100 * shares(quality.asKtb.scores[metric]).f1;
  return figures;
}

/** Recall in per cent over the lines of our languages. */
export function lidFigures(): Record<string, Record<string, number>> {
  const of = (mode: "three" | "free"): Record<string, number> => Object.fromEntries(lengths.map((length) => [length, 100 * recallOf(lidScores(length, mode, false))]));
  return { "language among three": of("three"), "language, any answer": of("free") };
}

export const floorsOf = (quality: Quality): Record<string, number> => below(figuresOf(quality));
export const lidFloors = (): Floors => Object.fromEntries(Object.entries(lidFigures()).map(([task, figures]) => [task, below(figures)]));
export const nameFloors = (): Floors => Object.fromEntries(Object.entries(nameFigures()).map(([set, figures]) => [set, below(figures)]));
export const alignmentFloors = (): Floors => ({ alignment: below(alignmentFigures()) });

export async function keywordFloors(): Promise<Floors> {
  return Object.fromEntries(Object.entries(await keywordFigures()).map(([set, figures]) => [set, below(figures)]));
}

/** Half a point below, cut to two decimals. */
function below(figures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.floor(100 * (value - 0.5)) / 100]));
}
