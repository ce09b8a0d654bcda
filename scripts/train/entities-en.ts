/**
 * Learns `src/languages/en/names.bin`: `npx tsx scripts/train/entities-en.ts`. Deterministic: the same data give the same bytes.
 *
 * Data: UNER English-EWT's train split (CC BY-SA 4.0) and, as text of another convention, WikiGold (CC BY 4.0), their MISC a class of its own and not
 * told; a quarter of the former once more in small letters; known-names.tsv; word classes also from re3d (public domain, OGL, CC BY-SA), SIB-200 (Apache-2.0) and statistics of the messages of an office suite.
 */
import { re3d, unerEwt, wikigold } from "../eval/entities-data.ts";
import { inSmallLetters, markedDocuments } from "./entities-lessons.ts";
import { documentForms, tableForms, treebankForms } from "./entities-texts.ts";
import { learnNames } from "./entities-training.ts";

const wiki = wikigold();
const web = markedDocuments(unerEwt("train"), "en");
learnNames("en", {
  documents: [...web.map((sentences) => ({ sentences })), ...markedDocuments(wiki, "en").map((sentences) => ({ sentences, foreign: true })), ...inSmallLetters(web).map((sentences) => ({ sentences, times: 0.25 }))],
  raw: [...treebankForms("en/ewt-train.conllu"), ...documentForms(wiki), ...documentForms(re3d()), ...tableForms("parallel/sib200-train.tsv", 3), ...tableForms("parallel/software.tsv", 0)],
  epochs: [3, 5], seeds: [1, 2, 3], hideable: 6, margin: 180, least: 4,
});
