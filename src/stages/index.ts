import type { Layer } from "../document.ts";
import type { Stage } from "../stage.ts";
import type { KeyphraseMethodName } from "../stats/keyphrases.ts";
import { alignment } from "./alignment.ts";
import { divergences } from "./divergences.ts";
import { entities } from "./entities.ts";
import { keywords, keywordsBy } from "./keywords.ts";
import { sections } from "./sections.ts";
import { sentences } from "./sentences.ts";
import { tokens } from "./tokens.ts";
import { types } from "./types.ts";
import { words } from "./words.ts";

/** One stage for every layer: a layer without one does not compile. */
export const stages = { sections, sentences, tokens, words, types, entities, keywords, alignment, divergences } satisfies { readonly [L in Layer]: Stage<L, any> };

/** The stages with the method that weighs keyphrases. Stages take no options: a choice is another stage for the same layer. */
export function stagesWith(keyphrases: KeyphraseMethodName): typeof stages {
  return keyphrases === "combined" ? stages : { ...stages, keywords: keywordsBy(keyphrases) };
}
