import type { LangCode } from "../document.ts";
import type { LetterProfile } from "../text/letters.ts";
import { en } from "./en/index.ts";
import { letters as enLetters } from "./en/letters.ts";
import { kk } from "./kk/index.ts";
import { letters as kkLetters } from "./kk/letters.ts";
import type { Language } from "./language.ts";
import { ru } from "./ru/index.ts";
import { letters as ruLetters } from "./ru/letters.ts";

/** The languages that are analysed. To add one: a folder and a line here. */
export const languages: Readonly<Record<LangCode, Language>> = { ru, kk, en };

/** Letter statistics of all languages, by which encodings and damage are told. */
export function profiles(): readonly LetterProfile[] {
  return [ruLetters, kkLetters, enLetters];
}
