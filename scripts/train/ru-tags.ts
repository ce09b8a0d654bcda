/**
 * Learns `src/languages/ru/tags.bin`: `npx tsx scripts/train/ru-tags.ts [../shared/data/ru]`. Deterministic: the same data give the same bytes.
 *
 * Data: UD Russian-Taiga train and UD Russian-Poetry dev (CC BY-SA 4.0), the first half of UD Russian-GSD dev (CC BY-SA 4.0; part of speech and
 * lemma only), OpenCorpora tagged in Taiga's features and by its own annotators (CC BY-SA 3.0), ru-sentences.txt (our own). Word classes are learned from these and the texts of ner-silver.
 */
import { packClusters } from "../../src/learn/clusters.ts";
import { narrowestMargin } from "../../src/learn/margin.ts";
import { quantised } from "../../src/learn/quantised.ts";
import { train } from "../../src/learn/training.ts";
import { modelPath, saveModel } from "../../src/languages/ru/model.ts";
import { newTraining } from "./ru-lessons.ts";

const [folder = "../shared/data/ru", out = modelPath] = process.argv.slice(2);
const start = Date.now();
const log = (line: string) => console.log(`${line}, ${((Date.now() - start) / 1000).toFixed(0)} s`);

const { task, lessons, lexicon, conversions, clusters } = newTraining(folder, log);
const mean = train(task, lessons, { bits: 21, epochs: 4, seeds: [1, 2, 3, 4, 5], cost: 3, longest: 0.06, rarest: 2, report: (epoch, wrong, of) => log(`epoch ${epoch}: ${(100 * wrong / of).toFixed(2)} % wrong`) });
const { codes, weights, scale } = quantised(mean);
/** Wider than the tagger searches. */
const width = 4;
const margin = narrowestMargin(task, lessons.map(({ items }) => items), weights, scale, width);
const size = saveModel(out, lexicon, conversions, packClusters(clusters), codes, margin);
log(`${out}: ${(size / 1e6).toFixed(2)} MB, ${codes.filter((code) => code !== 0).length} weights, ${scale.toFixed(0)} units to one, margin ${margin}`);
