/** Names in tokens, by a model trained for the language. */
import type { LangCode } from "../../document.ts";
import { languages } from "../index.ts";
import { choicesOf } from "./choices.ts";
import { labelId, labelOf, type Stretch, stretchesOf } from "./labels.ts";
import { newLooks } from "./looks.ts";
import { loadModel, type NameModel } from "./model.ts";
import { habitsOf } from "./surroundings.ts";
import { templatesOf } from "./templates.ts";
import type { NameToken } from "./token.ts";
import { newView } from "./view.ts";

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
      // Longer sentences in pieces.
      const pieces = document.flatMap((tokens, s) => {
        const viewed = view.sentence(tokens);
        if (viewed.length <= longest) return [{ s, viewed }];
        return Array.from({ length: Math.ceil(viewed.length / longest) }, (_, k) => ({ s, viewed: viewed.slice(k * longest, (k + 1) * longest) }));
      });
      const all = pieces.map(({ viewed }) => viewed);
      const habits = habitsOf(all);
      const found: (string[] | undefined)[] = document.map(() => undefined);
      labels.label(all, all.map((viewed) => view.surroundings(viewed, habits))).forEach((ids, k) => {
        const { s } = pieces[k]!;
        // Most sentences have no name.
        if (document[s]!.length > longest || ids.some((id) => id !== none)) for (const id of ids) (found[s] ??= []).push(labelOf(id));
      });
      return found.map((of) => (of === undefined ? [] : stretchesOf(of)));
    },
  };
}
