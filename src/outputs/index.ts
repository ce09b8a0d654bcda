import { analogies } from "./analogies.ts";
import { checks } from "./checks.ts";
import { compare } from "./compare.ts";
import { collocations } from "./collocations.ts";
import { comparison } from "./comparison.ts";
import { conllu } from "./conllu.ts";
import { dispersion } from "./dispersion.ts";
import { divergences } from "./divergences.ts";
import { documents } from "./documents.ts";
import { entities, entityIndex } from "./entities.ts";
import { frequencies } from "./frequencies.ts";
import { keyness } from "./keyness.ts";
import { keywordAgreement } from "./keyword-agreement.ts";
import type { Output } from "./output.ts";
import { richness } from "./richness.ts";
import { entityRollup } from "./rollup.ts";
import { alignment, keywords, sections } from "./tables.ts";
import { terms } from "./terms.ts";
import { timeline } from "./timeline.ts";
import { tmx } from "./tmx.ts";

/** All outputs by name; those that can be told something with what they do unless told. To add one: a file and a line here. */
export const outputs = {
  documents, conllu, sections, keywords, keywordAgreement, entities, entityIndex, entityRollup, alignment, comparison, divergences, terms, checks: checks(), tmx, compare: compare(),
  frequencies: frequencies(), keyness: keyness(), dispersion: dispersion(), collocations: collocations(), richness: richness(), timeline, analogies: analogies(),
} satisfies Record<string, Output>;
