/**
 * Learns `src/languages/ru/names.bin`: `npx tsx scripts/train/entities-ru.ts`. Deterministic: the same data give the same bytes.
 *
 * Data: nine tenths of factRuEval-2016's development documents (MIT), six times; as text of another convention every other stretch of names tagged by a neural recogniser (facts produced
 * for this project), whose mistakes count half; word classes from all of the latter and from UD Russian-Taiga (CC BY-SA 4.0) and OpenCorpora (CC BY-SA 3.0).
 */
import { factRuEval, russianSilver } from "../eval/entities-data.ts";
import { markedDocuments } from "./entities-lessons.ts";
import { documentForms, treebankForms } from "./entities-texts.ts";
import { learnNames } from "./entities-training.ts";

const silver = russianSilver();
learnNames("ru", {
  documents: [
    ...markedDocuments(factRuEval().filter(({ held }) => !held).map(({ sentences }) => sentences), "ru").map((sentences) => ({ sentences, times: 6 })),
    ...markedDocuments(silver.filter((_, i) => i % 2 === 0), "ru").map((sentences) => ({ sentences, weight: 0.5, foreign: true })),
  ],
  raw: [...treebankForms("ru/silver.conllu"), ...treebankForms("ru/taiga-train.conllu"), ...documentForms(silver)],
  epochs: [2, 4], seeds: [1, 2], hideable: 6, margin: 120, least: 6,
});
