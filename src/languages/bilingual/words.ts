import type { LangCode } from "../../document.ts";
import { readDecimal, scaled } from "../../text/decimal.ts";
import { languages } from "../index.ts";
import { stem } from "./stems.ts";

/** Digits with groups and fractions, or letters. Hyphens and apostrophes part words: what stands on either side is compared for itself. */
const piece = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu;
const roman = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/u;
const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
/** Words longer than this are no words. */
const longest = 40;

const known: Readonly<Record<LangCode, Map<string, string>>> = { ru: new Map(), kk: new Map(), en: new Map() };
/** Forms remembered a language, so that a long text costs no memory of its own. */
const most = 50_000;

/**
 * The words of a text as keys that can be compared with those of other languages: stems of words, `#` and the value for numbers in figures
 * (`1,5 млн` is `#1500000`), centuries in Roman figures as numbers. In the order of the text, nothing left out.
 */
export function wordKeys(text: string, lang: LangCode): string[] {
  const out: string[] = [];
  const { decimal, scales } = languages[lang].entities.numerals;
  let number: string | undefined;
  for (const [found] of text.matchAll(piece)) {
    const first = found.charCodeAt(0);
    if (first < 58 && first > 47) {
      if (number !== undefined) out.push(`#${number}`);
      number = readDecimal(found.slice(0, longest), decimal) ?? found.slice(0, longest);
      continue;
    }
    if (number !== undefined) {
      const scale = scales.get(found.toLowerCase());
      out.push(`#${scale !== undefined && scale > 2 ? scaled(number, scale) : number}`);
      number = undefined;
      if (scale !== undefined && scale > 2) continue;
    }
    if (first < 89 && (found.length > 1 || (lang !== "en" && found !== "I")) && roman.test(found)) out.push(`#${romanValue(found)}`);
    else out.push(key(found, lang));
  }
  if (number !== undefined) out.push(`#${number}`);
  return out;
}

function key(word: string, lang: LangCode): string {
  const forms = known[lang];
  let found = forms.get(word);
  if (found === undefined) {
    if (forms.size >= most) forms.clear();
    forms.set(word, (found = stem(word.slice(0, longest).toLowerCase(), lang)));
  }
  return found;
}

function romanValue(word: string): number {
  let sum = 0;
  for (let i = 0; i < word.length; i++) {
    const value = digits[word[i]!]!;
    sum += value < (digits[word[i + 1] ?? ""] ?? 0) ? -value : value;
  }
  return sum;
}
