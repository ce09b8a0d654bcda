/**
 * How well a language's tagger does on gold tokens: `npx tsx scripts/measure/morphology.ts ru taiga-dev.conllu [gsd-dev.conllu …] [--errors]`.
 *
 * Accuracy over gold words whose column is not `_`-for-unknown (UPOS `_`): UPOS; UFeats as in the CoNLL 2018 evaluation (universal features
 * only); Feats, the whole string; Lemmas; all of them at once. A token of several words counts word by word, in order. Unknown words are
 * those the language's dictionary does not attest. With `--errors`, the most frequent confusions.
 */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import type { Analysis, Tagger } from "../../src/languages/language.ts";

interface GoldToken { readonly form: string; readonly words: { lemma: string; upos: string; feats: string }[] }

/** Universal features counted by the evaluation script of the CoNLL 2018 shared task. */
const universal = new Set(("PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree VerbForm Mood Tense Aspect " +
  "Voice Evident Polarity Person Polite").split(" "));
const ufeats = (feats: string) => feats.split("|").filter((feat) => universal.has(feat.slice(0, feat.indexOf("=")))).join("|");

function sentences(path: string): GoldToken[][] {
  const all: GoldToken[][] = [];
  let sentence: GoldToken[] = [];
  let rest = 0;
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line === "") { if (sentence.length) all.push(sentence); sentence = []; rest = 0; continue; }
    if (line.startsWith("#")) continue;
    const [id = "", form = "", lemma = "", upos = "", , feats = "_"] = line.split("\t");
    if (id.includes(".")) continue;
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range) { sentence.push({ form, words: [] }); rest = Number(range[2]) - Number(range[1]) + 1; continue; }
    const word = { lemma, upos, feats: feats === "_" ? "" : feats };
    if (rest > 0) { sentence.at(-1)!.words.push(word); rest -= 1; } else sentence.push({ form, words: [word] });
  }
  if (sentence.length) all.push(sentence);
  return all;
}

const [code, ...rest] = process.argv.slice(2);
const paths = rest.filter((arg) => !arg.startsWith("--"));
if (code === undefined || paths.length === 0) throw new Error("Usage: morphology.ts <ru|kk|en> <file.conllu …> [--errors]");
const module = await import(`../../src/languages/${code}/tagger.ts`) as { tagger(): Tagger; attests?(word: string): boolean };
const start = performance.now();
const tagger = module.tagger();
tagger.tag(["."]);
console.log(`load ${(performance.now() - start).toFixed(0)} ms`);

for (const path of paths) {
  const gold = sentences(path);
  const begun = performance.now();
  const tagged = gold.map((sentence) => tagger.tag(sentence.map((token) => token.form)));
  const seconds = (performance.now() - begun) / 1000;
  // Per class: words, UPOS right, UFeats, Feats, lemma, all right.
  const counts = new Map<string, number[]>();
  const confusions = new Map<string, number>();
  let total = 0;
  const count = (key: string, hits: readonly boolean[]) => {
    let row = counts.get(key);
    if (!row) counts.set(key, row = [0, 0, 0, 0, 0, 0]);
    row[0]! += 1;
    hits.forEach((hit, k) => { if (hit) row[k + 1]! += 1; });
  };
  gold.forEach((sentence, s) => sentence.forEach((token, t) => {
    total += 1;
    const unknown = module.attests !== undefined && /^\p{L}[\p{L}-]*$/u.test(token.form) && !module.attests(token.form);
    token.words.forEach((word, w) => {
      if (word.upos === "_") return;
      const found: Analysis | undefined = tagged[s]![t]![w];
      const upos = found?.upos === word.upos;
      const feats = found?.feats === word.feats;
      const lemma = found?.lemma === word.lemma;
      const hits = [upos, found !== undefined && ufeats(found.feats) === ufeats(word.feats), feats, lemma, upos && feats && lemma];
      count("all", hits);
      count(word.upos, hits);
      if (unknown) count("unknown", hits);
      const confuse = (what: string) => confusions.set(what, (confusions.get(what) ?? 0) + 1);
      if (!upos) confuse(`upos  ${token.form.toLowerCase()} ${word.upos} → ${found?.upos}`);
      else if (!feats) {
        const [a, b] = [new Set(word.feats.split("|")), new Set(found!.feats.split("|"))];
        confuse(`feats ${word.upos} ${[...a].filter((x) => !b.has(x)).join("|")} → ${[...b].filter((x) => !a.has(x)).join("|")}`);
      }
      if (!lemma) confuse(`lemma ${token.form} ${word.upos}: ${word.lemma} → ${found?.lemma}`);
    });
  }));
  console.log(`\n${path}: ${total} tokens, ${Math.round(total / seconds)} tokens/s (first pass)`);
  console.log("class      words   UPOS UFeats  Feats Lemmas    all");
  for (const [key, row] of [...counts].sort((a, b) => b[1][0]! - a[1][0]!)) {
    console.log(key.padEnd(9) + String(row[0]).padStart(7) + row.slice(1).map((n) => (100 * n / row[0]!).toFixed(2).padStart(7)).join(""));
  }
  if (rest.includes("--errors")) {
    for (const [what, n] of [...confusions].sort((a, b) => b[1] - a[1]).slice(0, 120)) console.log(`${String(n).padStart(5)} ${what}`);
  }
}
