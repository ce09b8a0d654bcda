import type { LangCode } from "../../document.ts";
import { readDecimal, scaled } from "../../text/decimal.ts";
import { languages } from "../index.ts";
import { stem } from "./stems.ts";

/** Digits with groups and fractions, or letters. Hyphens and apostrophes part words: what stands on either side is compared for itself. */
const piece = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu;
const numeral = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/u;
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
  return keyedWords(text, lang).map(({ key }) => key);
}

/** The same with the words as they stand in the text. */
export function keyedWords(text: string, lang: LangCode): { readonly key: string; readonly form: string }[] {
  const out: { key: string; form: string }[] = [];
  const { decimal, scales } = languages[lang].entities.numerals;
  let number: { key: string; form: string } | undefined;
  for (const [form] of text.matchAll(piece)) {
    const first = form.charCodeAt(0);
    if (first < 58 && first > 47) {
      number = { key: `#${readDecimal(form.slice(0, longest), decimal) ?? form.slice(0, longest)}`, form };
      out.push(number);
      continue;
    }
    const scale = number === undefined ? undefined : scales.get(form.toLowerCase());
    if (number !== undefined && scale !== undefined && scale > 2) {
      number.key = `#${scaled(number.key.slice(1), scale)}`;
      number.form += ` ${form}`;
      number = undefined;
      continue;
    }
    number = undefined;
    const roman = first < 89 && (form.length > 1 || (lang !== "en" && form !== "I")) && numeral.test(form);
    out.push({ key: roman ? `#${romanValue(form)}` : key(form, lang), form });
  }
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
