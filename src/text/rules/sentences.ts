import { type Rule, split } from "../boundary.ts";
import type { Gap } from "../gap.ts";
import { abbreviation, dottedLetters } from "./abbreviations.ts";
import { enumerator, listItem, numberedLabel } from "./enumerators.ts";
import { initial } from "./initials.ts";
import { attributed, bracketCloses, bracketed, continued, enclosed, lostSpace, nothingYet, smallLetter, withinAddress } from "./surroundings.ts";

/** The rules of sentence boundaries, in the order they are asked. */
export const sentenceRules: readonly Rule<Gap>[] = [
  nothingYet, withinAddress, enclosed, continued, listItem, smallLetter, bracketCloses, enumerator, numberedLabel, initial, abbreviation, dottedLetters,
  attributed, bracketed, lostSpace,
];

/** Where no rule has an opinion: the sentence ends. */
export const sentenceEnds = split("a full stop, question or exclamation mark before a capital, a digit or a quotation mark");
