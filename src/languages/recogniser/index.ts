/** Names in tokens, by a model trained for the language. */
import type { LangCode } from "../../document.ts";
import { languages } from "../index.ts";
import { choicesOf } from "./choices.ts";
import { labelOf, type Stretch, stretchesOf } from "./labels.ts";
import { newLooks } from "./looks.ts";
import { loadModel, type NameModel } from "./model.ts";
import { habitsOf } from "./surroundings.ts";
import type { NameToken } from "./token.ts";
import { newView } from "./view.ts";

export type { NameToken } from "./token.ts";
export type { Stretch } from "./labels.ts";

/** Finds names. Pure once loaded. */
export interface Recogniser {
  /** The sentences of one document, in order → for each its names as tokens `[from, to)`, from left to right, none within another; types as the training data have them. */
  recognise(document: readonly (readonly NameToken[])[]): readonly (readonly Stretch[])[];
}

/** Longer sentences are read in stretches of this many tokens. */
const longest = 400;

const loaded = new Map<LangCode, Recogniser>();

/** The recogniser of a language; loads its model on first call. Throws UshtilError "model" where it is missing or damaged. */
export function recogniser(lang: LangCode): Recogniser {
  let one = loaded.get(lang);
  if (one === undefined) loaded.set(lang, one = newRecogniser(lang, loadModel(lang)));
  return one;
}

/** A recogniser of a model at hand. */
export function newRecogniser(lang: LangCode, { choices, cluster, looks }: NameModel, templates?: readonly [first: string, second: string]): Recogniser {
  const labels = newLooks(looks, choices.types, templates);
  const view = newView(labels.first, { lang, lexicon: languages[lang].entities, cluster }, choicesOf(choices));
  return {
    recognise(document) {
      const viewed = document.map((tokens) => view.sentence(tokens));
      const habits = habitsOf(viewed);
      return viewed.map((tokens) => {
        const found: string[] = [];
        for (let at = 0; at < tokens.length; at += longest) {
          const part = tokens.length <= longest ? tokens : tokens.slice(at, at + longest);
          for (const label of labels.label(part, view.surroundings(part, habits))) found.push(labelOf(label));
        }
        return stretchesOf(found);
      });
    },
  };
}
