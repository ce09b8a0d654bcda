/**
 * Learns `src/languages/kk/names.bin`: `npx tsx scripts/train/entities-kk.ts`. Deterministic: the same data give the same bytes.
 *
 * Data: KazNERD's train split (CC BY 4.0), a typographic variant counting half; word classes also from UD-tagged silver text (facts produced for
 * this project), Apertium texts (CC BY-SA 4.0), SIB-200 (Apache-2.0), and statistics of parallel texts of government sites and of software.
 */
import { kaznerd } from "../eval/entities-data.ts";
import { markedDocuments } from "./entities-lessons.ts";
import { documentForms, tableForms, treebankForms } from "./entities-texts.ts";
import { learnNames } from "./entities-training.ts";

const train = kaznerd("train");
learnNames("kk", {
  documents: markedDocuments(train, "kk").map((sentences) => ({ sentences, times: sentences[0]!.text.id.startsWith("A") ? 1 : 0.5 })),
  raw: [
    ...tableForms("parallel/sib200-train.tsv", 2), ...tableForms("parallel/software.tsv", 1), ...tableForms("parallel/gov-kk-ru.tsv", 1), ...treebankForms("kk/silver.conllu"), ...treebankForms("kk/apertium-texts.conllu"),
    ...documentForms(train.filter(([s]) => s!.id.startsWith("A"))),
  ],
  epochs: [4, 6], seeds: [1, 2, 3], hideable: 8, folds: 4, margin: 110, least: 4, hardly: 500,
});
