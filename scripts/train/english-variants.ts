/**
 * What wink-nlp is worth to the English tagger: `npx tsx scripts/train/english-variants.ts [../shared/data]` trains the tagger with and without wink's
 * tags of the sentence as features, and scores both and wink alone on the tokens of UD English-EWT's dev split. Writes nothing.
 */
import { hashText } from "../../src/learn/hash.ts";
import { candidatesOf } from "../../src/languages/en/candidates.ts";
import { tagAt } from "../../src/learn/task.ts";
import { newDisambiguation, type Word } from "../../src/languages/en/disambiguation.ts";
import { lemmaOf } from "../../src/languages/en/lemma.ts";
import { listsOf } from "../../src/languages/en/lists.ts";
import { tagOf } from "../../src/languages/en/tags.ts";
import { lemmasOf } from "./english-lemmas.ts";
import { corpus, lessonsOf, tables } from "./english-lessons.ts";
import { trainLooks, usual } from "./english-looks.ts";
import { sentences, type Row } from "./english-texts.ts";
import { opinions } from "./english-wink.ts";

const [folder = new URL("../../../shared/data", import.meta.url).pathname] = process.argv.slice(2);
const texts = corpus(folder);
const lexicon = tables(texts, folder, () => {});
const lists = listsOf(lexicon, lemmasOf(texts.gold, lexicon));
const lessons = lessonsOf(texts, lexicon);
const dev = sentences(`${folder}/en/ewt-dev.conllu`);
const share = (n: number, of: number): string => `${(100 * n / of).toFixed(2)} %`;
const all = dev.reduce((n, s) => n + s.length, 0);

function score(name: string, judge: (rows: readonly Row[]) => readonly { upos: string; feats?: string; lemma: string }[]): void {
  let upos = 0, feats = 0, lemmas = 0, known = true;
  const start = process.cpuUsage();
  for (const rows of dev) judge(rows).forEach((found, i) => {
    const [pos = "", , wanted = ""] = rows[i]!.tag.split("/");
    if (pos === found.upos) upos++;
    if (found.feats === undefined) known = false;
    else if (found.feats === wanted) feats++;
    if (rows[i]!.lemma === "_" || rows[i]!.lemma === found.lemma) lemmas++;
  });
  const { user, system } = process.cpuUsage(start);
  console.log(`${name}: UPOS ${share(upos, all)}, features ${known ? share(feats, all) : "none"}, lemmas ${share(lemmas, all)}, ${Math.round(all / ((user + system) / 1e6))} tokens/s the first time`);
}

score("wink-nlp alone", (rows) => opinions(rows.map(({ form }) => form)).map(({ tag, lemma }, i) => ({ upos: tag, lemma: tag === "PROPN" || lemma === "" ? rows[i]!.form : lemma })));

for (const withWink of [false, true]) {
  let now = new Int32Array(0);
  const winkTags = (rows: readonly Row[]): Int32Array<ArrayBuffer> => Int32Array.from(opinions(rows.map(({ form }) => form)), ({ tag }) => hashText(tag));
  const all = [...texts.gold, ...texts.joined, ...texts.gold, ...texts.joined];
  const looks = trainLooks(lessons, usual, () => {}, withWink ? (sentence) => winkTags(all[sentence]!) : undefined);
  const { first, second, margin, step } = looks;
  const disambiguate = newDisambiguation({ first: first.weights, second: second.weights, margin, step }, withWink ? () => now : undefined);
  const words = new Map<string, Word>();
  score(withWink ? "ours with wink's tags" : "ours without wink", (rows) => {
    const sentence = rows.map(({ form }) => { let word = words.get(form); if (word === undefined) words.set(form, word = { item: candidatesOf(form, lexicon).item, second: undefined }); return word; });
    if (withWink) now = winkTags(rows);
    const path = disambiguate(sentence);
    return rows.map(({ form }, i) => {
      const tag = tagOf(tagAt(sentence[i]!.item, path[i]!));
      return { upos: tag.upos, feats: tag.feats, lemma: lists.lemma(form.toLowerCase(), tag.xpos) ?? lemmaOf(form, tag.upos, tag.xpos, lists) };
    });
  });
}
