/**
 * Learns `src/languages/ru/tags.bin`: `npx tsx scripts/train/ru-tags.ts [../shared/data/ru]`. Deterministic: the same data give the same bytes.
 *
 * Data: UD Russian-Taiga train and UD Russian-Poetry dev (CC BY-SA 4.0), the first half of UD Russian-GSD dev (CC BY-SA 4.0; part of speech and
 * lemma only), OpenCorpora tagged in Taiga's features (CC BY-SA 3.0). Word classes are learned from these and the texts of ner-silver.
 */
import { packClusters } from "../../src/learn/clusters.ts";
import { quantised } from "../../src/learn/quantised.ts";
import { train } from "../../src/learn/training.ts";
import { modelPath, saveModel } from "../../src/languages/ru/model.ts";
import { newTraining } from "./ru-lessons.ts";

const [folder = "../shared/data/ru", out = modelPath] = process.argv.slice(2);
const start = Date.now();
const log = (line: string) => console.log(`${line}, ${((Date.now() - start) / 1000).toFixed(0)} s`);

const { task, lessons, lexicon, clusters } = newTraining(folder, log);
const mean = train(task, lessons, { bits: 22, epochs: 8, seeds: [1], report: (epoch, wrong, of) => log(`epoch ${epoch}: ${(100 * wrong / of).toFixed(2)} % wrong`) });
const { codes, scale } = quantised(mean);
const size = saveModel(out, lexicon, packClusters(clusters), codes, 800);
log(`${out}: ${(size / 1e6).toFixed(2)} MB, ${codes.filter((w) => w !== 0).length} weights, scale ${scale.toFixed(2)}`);
