import type { Layer } from "../document.ts";
import type { Stage } from "../stage.ts";
import { alignment } from "./alignment.ts";
import { divergences } from "./divergences.ts";
import { entities } from "./entities.ts";
import { keywords } from "./keywords.ts";
import { sections } from "./sections.ts";
import { sentences } from "./sentences.ts";
import { tokens } from "./tokens.ts";
import { words } from "./words.ts";

/** One stage for every layer: a layer without one does not compile. */
export const stages = { sections, sentences, tokens, words, entities, keywords, alignment, divergences } satisfies { readonly [L in Layer]: Stage<L, any> };
