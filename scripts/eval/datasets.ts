import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { LangCode } from "../../src/document.ts";
import { sharedFeatures, type SharedFeatures } from "./shared-features.ts";
import { readTreebank, type GoldSentence, type GoldWord } from "./treebank.ts";

export const dataFolder = new URL("../../../shared/data/", import.meta.url);

/** Is the data there? It is no part of the project. */
export function dataIsThere(): boolean {
  return existsSync(dataFolder);
}

/** Sentences `[from, to)` of a file, counted from 0. */
interface Stretch { readonly file: string; readonly from?: number; readonly to?: number }

export interface DataSet extends Stretch {
  readonly name: string;
  readonly lang: LangCode;
  /** Tagged data that may train the language's model, without this set: a form that is in none of it is unknown. */
  readonly known: readonly Stretch[];
  /** A treebank of other habits, whose features are compared as far as both have them. */
  readonly features?: string;
  /** Gold has tokens with spaces inside and ends sentences at colons and quotation marks: also scored as KTB, whose habits we follow, would write it. */
  readonly asKtb?: boolean;
  readonly note: string;
}

const ruTrain: readonly Stretch[] = [{ file: "ru/taiga-train.conllu" }, { file: "ru/silver.conllu" }, { file: "ru/gsd-dev.conllu", to: 290 }];
const kkTrain: readonly Stretch[] = [{ file: "kk/apertium-texts.conllu", to: 1396 }, { file: "kk/silver.conllu" }];

export const dataSets: readonly DataSet[] = [
  { name: "taiga-dev", lang: "ru", file: "ru/taiga-dev.conllu", known: [...ruTrain, { file: "ru/poetry-dev.conllu" }], note: "social media, blogs, news; Russian conventions of this project" },
  { name: "gsd-dev", lang: "ru", file: "ru/gsd-dev.conllu", from: 290, known: [...ruTrain, { file: "ru/poetry-dev.conllu" }], features: "ru/taiga-dev.conllu", note: "second half; Wikipedia, other conventions" },
  { name: "poetry-dev", lang: "ru", file: "ru/poetry-dev.conllu", known: ruTrain, note: "verse; may be in the training data" },
  { name: "apertium-texts", lang: "kk", file: "kk/apertium-texts.conllu", from: 1396, known: [...kkTrain, { file: "kk/ktb-train.conllu" }], asKtb: true, note: "last 200 sentences" },
  { name: "ktb-train", lang: "kk", file: "kk/ktb-train.conllu", known: kkTrain, note: "in the training data" },
  { name: "ewt-dev", lang: "en", file: "en/ewt-dev.conllu", known: [{ file: "en/ewt-train.conllu" }], note: "weblogs, mail, reviews, answers" },
];

/** Throws where the file is not there. */
export function sentencesOf({ file, from, to }: Stretch): GoldSentence[] {
  return readTreebank(readFileSync(fileURLToPath(new URL(file, dataFolder)), "utf8")).slice(from, to);
}

/** Lower-case forms with a tag. A form whose tag is left open (`_`) is not known from there. */
export function knownForms(set: DataSet): Set<string> {
  const forms = new Set<string>();
  for (const stretch of set.known) {
    for (const { tokens } of sentencesOf(stretch)) for (const { words } of tokens) for (const w of words) if (w.upos !== "_") forms.add(w.form.toLowerCase());
  }
  return forms;
}

/** What two treebanks both mark, learned from what of them is not scored: `set.features` and the sentences of `set.file` before `set.from`. */
export function featuresOfBoth(set: DataSet & { readonly features: string }): SharedFeatures {
  const words = (stretch: Stretch): GoldWord[] => sentencesOf(stretch).flatMap((s) => s.tokens.flatMap((t) => t.words));
  return sharedFeatures(words({ file: set.file, to: set.from ?? 0 }), words({ file: set.features }));
}
