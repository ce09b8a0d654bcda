/**
 * Learns `src/languages/kk/tags.bin`: `npx tsx scripts/train/kk-tags.ts [--dry] [--without-ktb] [--errors]`. Deterministic: the same data give the same
 * bytes; about two minutes. Says its scores on gold tokens of the 200 sentences held back; `--dry` writes nothing, `--without-ktb` measures on KTB too.
 *
 * Data: UD Kazakh-KTB train and disambiguated Apertium texts (CC BY-SA 4.0; the last 200 sentences stay out), a silver corpus (facts produced for
 * this project), of which each epoch sees another quarter, and sentences of our own (kk-sentences.txt). Word classes are learned from these and the texts of KazNERD (CC BY 4.0).
 */
import { learnClusters, packClusters } from "../../src/learn/clusters.ts";
import { narrowestMargin } from "../../src/learn/margin.ts";
import { quantised } from "../../src/learn/quantised.ts";
import { newSearch } from "../../src/learn/search.ts";
import { train } from "../../src/learn/training.ts";
import { clusterKey, candidatesOf } from "../../src/languages/kk/candidates.ts";
import { modelPath, saveModel } from "../../src/languages/kk/model.ts";
import { readingsOf } from "../../src/languages/kk/readings.ts";
import { tagOf } from "../../src/languages/kk/tag.ts";
import { lexicon } from "../../src/languages/kk/tagger.ts";
import { domainTask, lessonsOf, noteGold, noteSilver, ownLessons } from "./kk-lessons.ts";
import { apart, habits, heldBackFrom, rawSentences, readTreebank, relemmatised, towardsKtb } from "./kk-treebank.ts";
import type { TaggedSentence } from "./kk-treebank.ts";

/** Leaves KTB out, to measure on it. */
const withoutKtb = process.argv.includes("--without-ktb");
const option = (name: string, otherwise: number): number => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? otherwise : Number(process.argv[at + 1]); };
const words = lexicon();
const start = Date.now();
const log = (line: string): void => console.log(`${line}, ${((Date.now() - start) / 1000).toFixed(0)} s`);

const apertium = readTreebank("apertium-texts.conllu");
const heldRaw = apertium.slice(heldBackFrom).map(apart);
const held = heldRaw.map(towardsKtb);
const ktb = readTreebank("ktb-train.conllu");
const texts = habits(apertium.slice(0, heldBackFrom)).map(apart).map(towardsKtb);
const silver = relemmatised(readTreebank("silver.conllu", true), [...ktb, ...texts]).map(towardsKtb);
noteSilver(silver);
noteGold([...(withoutKtb ? [] : ktb), ...texts]);

const raw = [...texts, ...silver].map((s) => s.map((t) => t.form)).concat(rawSentences());
const clusters = option("clusters", 200) === 0 ? new Map<string, number>() : learnClusters(raw.map((s) => s.map(clusterKey)), { classes: option("clusters", 200), least: option("least", 4) });
const cluster = (form: string): number => clusters.get(form) ?? 0;
log(`${raw.length} sentences, ${clusters.size} forms in classes`);

const task = domainTask();
const lessons = lessonsOf([
  ...(withoutKtb ? [] : [{ sentences: ktb, domain: 0, times: option("ktb-times", 2), hidden: 0.1 }]),
  { sentences: texts, domain: 0, times: option("gold-times", 2), hidden: 0.15 },
  ...(option("again", 1) > 0 ? [{ sentences: texts, domain: 0, times: option("again", 1), hidden: 0.5 }] : []),
  { sentences: silver, domain: 1, times: option("silver-times", 0.25), hidden: 0.06 },
], task, words, cluster).concat(ownLessons(option("own-times", 3), task, words, cluster));
log(`${lessons.length} lessons`);

/** Scores on gold tokens: share of words with the right UPOS, features, lemma. */
function measure(corpus: readonly TaggedSentence[], model: Int8Array, margin: number): string {
  const search = newSearch(task);
  let n = 0, upos = 0, feats = 0, lemma = 0, all = 0, unknown = 0, unknownRight = 0, reach = 0;
  for (const s of corpus) {
    const sentence = s.map((t) => candidatesOf(t.form, readingsOf(t.form, words), task, cluster));
    const path = search.best(sentence.map((c) => c.item), model, { width: 4, margin });
    s.forEach((t, i) => {
      const w = t.words[0]!;
      if (t.trust === 0) return;
      n += 1;
      const { readings } = sentence[i]!;
      const r = readings[path[i]!]!;
      const wanted = tagOf(w.upos, w.xpos, w.feats).feats;
      const u = r.tag.upos === w.upos, f = r.tag.feats === wanted, l = r.lemma === w.lemma;
      if (readings.some((o) => o.tag.upos === w.upos && o.tag.feats === wanted && o.lemma === w.lemma)) reach += 1;
      if (u) upos += 1;
      if (f) feats += 1;
      if (l) lemma += 1;
      if (u && f && l) all += 1;
      if (readings.every((o) => o.source === "guess")) { unknown += 1; if (u && l) unknownRight += 1; }
      if (process.argv.includes("--errors") && !(u && f && l)) {
        console.log(`ERR ${w.upos}>${r.tag.upos}\t${t.form}\t${w.lemma} ${w.feats}\t${r.lemma} ${r.tag.feats} ${r.source}\t${s.slice(Math.max(0, i - 3), i + 4).map((x) => x.form).join(" ")}`);
      }
    });
  }
  const p = (x: number): string => ((100 * x) / n).toFixed(2);
  return `UPOS ${p(upos)} UFeats ${p(feats)} Lemmas ${p(lemma)} all ${p(all)} reach ${p(reach)} (${n} words; unknown ${unknown}, of them right ${unknownRight})`;
}

const seeds = Array.from({ length: option("seeds", 8) }, (_, k) => k + 1);
const mean = train(task, lessons, {
  bits: option("bits", 19), epochs: option("epochs", 6), seeds, cost: option("cost", 50),
  report: (epoch, wrong, of) => log(`epoch ${epoch}: ${(100 * wrong / of).toFixed(2)} % wrong`),
});
const { codes, weights, scale } = quantised(mean);
const margin = narrowestMargin(task, lessons.map((l) => l.items), weights, scale, 4);
log(`held back, KTB's conventions: ${measure(held, weights, Infinity)}\nheld back, as they are: ${measure(heldRaw, weights, margin)}\nktb-train: ${measure(ktb, weights, margin)}`);
if (!withoutKtb && !process.argv.includes("--dry")) log(`${saveModel(modelPath, packClusters(clusters), codes, Math.round(margin))} bytes, ${codes.filter((w) => w !== 0).length} weights, scale ${scale.toFixed(1)}`);
