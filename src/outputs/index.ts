import { checks } from "./checks.ts";
import { compare } from "./compare.ts";
import { comparison } from "./comparison.ts";
import { conllu } from "./conllu.ts";
import { divergences } from "./divergences.ts";
import { documents } from "./documents.ts";
import { entities, entityIndex } from "./entities.ts";
import { keywordAgreement } from "./keyword-agreement.ts";
import type { Output } from "./output.ts";
import { alignment, keywords, sections } from "./tables.ts";
import { terms } from "./terms.ts";
import { tmx } from "./tmx.ts";

/** All outputs by name; `checks` and `compare` with the default rules. To add one: a file and a line here. */
export const outputs = {
  documents, conllu, sections, keywords, keywordAgreement, entities, entityIndex, alignment, comparison, divergences, terms, checks: checks(), tmx, compare: compare(),
} satisfies Record<string, Output>;
