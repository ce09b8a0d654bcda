/** Names in tokens, by a model trained for the language. */
import type { LangCode } from "../../document.ts";
import { languages } from "../index.ts";
import { choicesOf } from "./choices.ts";
import { labelId, type Stretch, stretchesOf } from "./labels.ts";
import { newLooks } from "./looks.ts";
import { loadModel, type NameModel } from "./model.ts";
import { recurringIn } from "./recurring.ts";
import { templatesOf } from "./templates.ts";
import type { NameToken } from "./token.ts";
import { newView, type ViewedToken } from "./view.ts";

export type { NameToken } from "./token.ts";
export type { Stretch } from "./labels.ts";
export { allKnown } from "./surroundings.ts";

/** Finds names. Pure once loaded. */
export interface Recogniser {
  /** The sentences of one document, in order → for each its names as tokens `[from, to)`, from left to right, none within another; types as the training data have them. */
  recognise(document: readonly (readonly NameToken[])[]): readonly (readonly Stretch[])[];
}

/** Longer sentences are read in stretches of this many tokens. */
const longest = 400;
const none = labelId("O");

const loaded = new Map<LangCode, Recogniser>();

/** The recogniser of a language; loads its model on first call. Throws UshtilError "model" where it is missing or damaged. */
export function recogniser(lang: LangCode): Recogniser {
  let one = loaded.get(lang);
  if (one === undefined) loaded.set(lang, one = newRecogniser(lang, loadModel(lang)));
  return one;
}

/** A recogniser of a model at hand. */
export function newRecogniser(lang: LangCode, { choices, cluster, looks }: NameModel, templates = templatesOf(lang)): Recogniser {
  const labels = newLooks(looks, choices.types, templates);
  const view = newView(labels.first, { lang, lexicon: languages[lang].entities, cluster }, choicesOf(choices));
  return {
    recognise(document) {
      const pieces: (readonly ViewedToken[])[] = [];
      const sentenceOf: number[] = [];
      document.forEach((tokens, s) => {
        const viewed = view.sentence(tokens);
        for (let from = 0; from < viewed.length; from += longest) {
          pieces.push(viewed.length <= longest ? viewed : viewed.slice(from, from + longest));
          sentenceOf.push(s);
        }
      });
      const recurring = recurringIn(pieces);
      const found: (number[] | undefined)[] = document.map(() => undefined);
      labels.label(pieces, pieces.map((viewed, k) => view.surroundings(viewed, k, recurring))).forEach((ids, k) => {
        const s = sentenceOf[k]!;
        // Most sentences have no name.
        if (ids === undefined && document[s]!.length <= longest) return;
        const of = (found[s] ??= []);
        for (let i = 0; i < pieces[k]!.length; i++) of.push(ids?.[i] ?? none);
      });
      return found.map((ids) => (ids === undefined ? [] : stretchesOf(ids)));
    },
  };
}
