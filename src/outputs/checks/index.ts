import { abstractWords, englishAbstract } from "./abstracts.ts";
import { abstractLanguages, keywordLanguages, keywordsAfterAbstract, languageOrder, titleLanguages } from "./blocks.ts";
import { citationReference, referenceCited } from "./citations.ts";
import { irsti, udc } from "./classification.ts";
import { keywordCount, keywordDuplicates, keywordLengths } from "./keywords.ts";
import type { Rule } from "./rule.ts";

/** All rules by name, in the order of a checklist. To add one: a function like these and a line here. */
export const rules = {
  "udc": udc,
  "irsti": irsti,
  "title-languages": titleLanguages,
  "abstract-languages": abstractLanguages,
  "keyword-languages": keywordLanguages,
  "language-order": languageOrder,
  "keywords-after-abstract": keywordsAfterAbstract,
  "abstract-words": abstractWords,
  "english-abstract": englishAbstract,
  "keyword-count": keywordCount,
  "keyword-lengths": keywordLengths,
  "keyword-duplicates": keywordDuplicates,
  "citation-reference": citationReference,
  "reference-cited": referenceCited,
} satisfies Record<string, Rule<any>>;

export type RuleName = keyof typeof rules;
