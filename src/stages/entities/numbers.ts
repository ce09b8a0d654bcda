import type { EntityLexicon } from "../../languages/entities.ts";
import { readDecimal, scaled, sum } from "../../text/decimal.ts";
import { has, get, isDash, sequence } from "./lookup.ts";
import { type Measure, measure } from "./measures.ts";
import type { Item, Row } from "./row.ts";

export { type Measure, measure };

/** A number: plain decimal (`1.5`) and the index after it. `plain`: written in digits alone. */
export interface Numeral { readonly value: string; readonly end: number; readonly ordinal: boolean; readonly plain: boolean }

/** A number that begins at `at`, in digits (with groups, endings and scale words) or in words. */
export function numberAt(row: Row, at: number): Numeral | undefined {
  const item = row.items[at];
  if (item === undefined || !item.form.tells.amount) return undefined;
  const first = item.form.kind === "number" ? digits(row, at) : item.form.kind === "word" ? spelled(row, at) : halfSign(item, at);
  if (first === undefined || first.ordinal) return first;
  // `5 млрд. 300 млн.`: a smaller scale adds.
  const scale = scaleOf(row, first);
  if (scale < 3) return first;
  const next = row.items[first.end];
  if (next?.form.kind !== "number" || next.glued) return first;
  const second = digits(row, first.end);
  return second !== undefined && !second.ordinal && !second.plain && scaleOf(row, second) < scale && scaleOf(row, second) >= 3 && !first.value.includes(".") && !second.value.includes(".")
    ? { ...second, value: sum(first.value, second.value) } : first;
}

/** An ordinal in words. Most numbers are none, and need not be read to know it: the word is no ordinal, and nothing goes on with it. */
export function ordinalAt(row: Row, at: number): Numeral | undefined {
  const { items, lang } = row;
  const item = items[at]!;
  if (!item.form.tells.amount || lang !== "en" && items[at + 1]?.form.tells.amount !== true && ordinalOf(row, item, false) === undefined) return undefined;
  const n = numberAt(row, at);
  return n?.ordinal === true ? n : undefined;
}

const halves: Readonly<Record<string, string>> = { "½": "0.5", "¼": "0.25", "¾": "0.75" };

function halfSign(item: Item, at: number): Numeral | undefined {
  const value = halves[item.form.text];
  return value === undefined ? undefined : { value, end: at + 1, ordinal: false, plain: false };
}

/** The exponent of the scale word that ends the number. */
function scaleOf({ items, lexicon }: Row, { end, plain }: Numeral): number {
  return plain ? 0 : get(lexicon.numerals.scales, items[end - 1]) ?? 0;
}

function digits(row: Row, at: number): Numeral | undefined {
  const { items, lexicon, lang } = row;
  const { numerals } = lexicon;
  let written = items[at]!.form.text;
  let end = at + 1;
  // Groups of three, a space before each.
  if (items[at]!.form.digits > 0 && written.length < 4 && !written.startsWith("0")) {
    while (end - at < 8 && items[end]?.form.kind === "number" && !items[end]!.glued && /^\d{3}(?:[.,]\d+)?$/u.test(items[end]!.form.text)
      && /^[ \u00a0\u2009\u202f]$/u.test(row.text.slice(items[end - 1]!.end, items[end]!.start)) && !/[.,]/u.test(items[end - 1]!.form.text)) written += items[end++]!.form.text;
  }
  if (written.includes(":")) return undefined;
  let value = readDecimal(written, numerals.decimal);
  if (value === undefined) return undefined;
  const quarter = items[end]?.glued === true ? halves[items[end]!.form.text] : undefined;
  if (quarter !== undefined && !value.includes(".")) [value, end] = [value + quarter.slice(1), end + 1];
  const hyphen = items[end]?.glued === true && isDash(items[end]) ? 1 : 0;
  const ending = items[end + hyphen];
  if (ending?.glued === true && ending.form.kind === "word" && numerals.ordinalEndings.has(ending.form.key) && (hyphen === 1 || lang === "en") && !value.includes(".")) return { value, end: end + hyphen + 1, ordinal: true, plain: false };
  const half = sequence(numerals.andHalf, items, end);
  if (half !== undefined && !value.includes(".")) [value, end] = [`${value}.5`, half];
  const scale = scaleAt(row, end);
  return scale === undefined ? { value, end, ordinal: false, plain: end === at + 1 } : { value: scaled(value, scale.exponent), end: scale.end, ordinal: false, plain: false };
}

/** `тыс.`, `миллиона`, `thousand`: exponents add up (`тысяч миллиардов`). */
export function scaleAt({ items, lexicon }: Row, at: number): { exponent: number; end: number } | undefined {
  let exponent = 0;
  let end = at;
  while (end < at + 2) {
    const e = get(lexicon.numerals.scales, items[end]);
    if (e === undefined || items[end]!.form.key.length === 1) break;
    exponent += e;
    end++;
  }
  return end === at ? undefined : { exponent, end };
}

/** две тысячи триста; полтора миллиона; жиырма бес; two hundred and fifty-six. One alone is an article as often as a number, and is left. */
function spelled(row: Row, at: number): Numeral | undefined {
  const { items, lexicon, lang } = row;
  const { words, ordinals, scales, oneAndHalf, andHalf } = lexicon.numerals;
  const half = get(oneAndHalf, items[at]);
  if (half !== undefined) {
    const scale = scaleAt(row, at + 1);
    const value = String(half);
    // `жарты миллион`, but `жарты әлем`.
    if (scale !== undefined || half > 1) return { value: scale === undefined ? value : scaled(value, scale.exponent), end: scale?.end ?? at + 1, ordinal: false, plain: false };
  }
  if (lang === "kk" && words.get(items[at]!.form.key) === 1 && measured(row, at + 1)) return { value: "1", end: at + 1, ordinal: false, plain: false };
  let total = "0";
  let part = 0;
  let end = at;
  let last = Infinity;
  // `a million`
  const article = lang === "en" && items[at]!.form.key === "a" && get(scales, items[at + 1]) !== undefined;
  if (article) [part, end] = [1, at + 1];
  for (; end < items.length && end - at < 12; end++) {
    const item = items[end]!;
    const next = items[end + 1];
    if (item.form.kind !== "word" || lang === "en" && item.form.key === "and") {
      // `fifty-six`, `two hundred and six`
      const joins = lang === "en" && end > at && next !== undefined && (item.form.text === "-" && item.glued && next.glued || item.form.key === "and" && last === 100) && (get(words, next) !== undefined || get(ordinals, next) !== undefined);
      if (!joins) break;
      continue;
    }
    const n = get(words, item);
    // `сегіз жүз`: the hundreds are counted.
    if (n === 100 && lang === "kk" && part > 0 && part < 10 && last === 1) {
      [part, last] = [part * 100, 100];
      continue;
    }
    // `үш мыңнан бес …`: after the ending of a case begins another number.
    if (lang === "kk" && end > at && !bare(items[end - 1]!, lexicon.numerals)) break;
    if (n !== undefined && (end > at && (lang === "ru" || lang === "kk" && ordinalOf(row, item, true) === undefined) || numeral(item, next, lexicon.numerals, lang))) {
      if (n >= last || n === 0) break;
      last = n >= 100 ? 100 : n >= 20 ? 20 : n >= 10 && lang === "kk" ? 10 : 1;
      part += n;
      continue;
    }
    const ordinal = ordinalOf(row, item, end > at);
    if (ordinal !== undefined && ordinal < last) {
      // A second of time is none; `две тысячи двадцатый год` is a year.
      if (end > at && part === 0 && (total === "0" || lang === "en" || !has(lexicon.calendar.year, next)) || item.word?.upos === "NOUN" && end === at) break;
      return { value: sum(total, String(part + ordinal)), end: end + 1, ordinal: true, plain: false };
    }
    const exponent = item.form.key.length === 1 ? undefined : get(scales, item);
    if (exponent === undefined) break;
    // `тысяча девятьсот`, `миллион жителей`: one of them.
    if (part === 0 && end === at && lang !== "en" && alone(item, next, words, lang)) part = 1;
    if (part === 0) break;
    if (exponent === 2) {
      part *= 100;
      last = 100;
      continue;
    }
    total = sum(total, scaled(String(part), exponent));
    part = 0;
    last = Infinity;
  }
  // `екі бүтін оннан жеті`, `две целых семь десятых`
  const whole = total === "0" ? decimalOf(row, at, end, part) : undefined;
  if (whole !== undefined) return whole;
  // `екі жарым мың`, `два с половиной миллиона`
  const after = part > 0 && total === "0" ? sequence(andHalf, items, end) : undefined;
  if (after !== undefined) {
    const scale = scaleAt(row, after);
    const value = `${part}.5`;
    return { value: scale === undefined ? value : scaled(value, scale.exponent), end: scale?.end ?? after, ordinal: false, plain: false };
  }
  const value = sum(total, String(part));
  return end === at || value === "1" || value === "0" ? undefined : { value, end, ordinal: false, plain: false };
}

/** A decimal in words: the whole part ends before `end`, the fraction follows `бүтін`, `целых`. */
function decimalOf(row: Row, at: number, end: number, part: number): Numeral | undefined {
  const { items, lexicon, lang } = row;
  if (end === at && part === 0 || lang === "en" || !/^(?:бүтін|целых|целая|целые)$/u.test(items[end]?.form.key ?? "")) return undefined;
  const { words, ordinals } = lexicon.numerals;
  // The tenths come first in Kazakh, last in Russian.
  const tenth = (item: Item | undefined): number | undefined => (lang === "kk" ? get(words, item) : get(ordinals, item));
  const over = lang === "kk" ? tenth(items[end + 1]) : undefined;
  let k = end + (lang === "kk" ? 2 : 1);
  let above = 0;
  for (let n = get(words, items[k]); n !== undefined && above % 10 === 0 && k < end + 5; n = get(words, items[++k])) above += n;
  const under = lang === "kk" ? over : tenth(items[k]);
  if (under !== 10 && under !== 100 || above === 0 || above >= under) return undefined;
  const value = `${part}.${String(above).padStart(under === 10 ? 1 : 2, "0")}`;
  const stop = lang === "kk" ? k : k + 1;
  const scale = scaleAt(row, stop);
  return { value: readDecimal(scale === undefined ? value : scaled(value, scale.exponent), ".")!, end: scale?.end ?? stop, ordinal: false, plain: false };
}

/** A scale word that is a number of its own: in the singular, with what is counted after it, or with more of the number. */
function alone(item: Item, next: Item | undefined, words: ReadonlyMap<string, number>, lang: string): boolean {
  if (next === undefined || next.form.kind !== "word") return false;
  if (get(words, next) !== undefined) return item.form.key !== "тыс" && item.form.key.length > 2;
  if (lang === "kk") return /^(?:мың|миллион|миллиард)$/u.test(item.form.key) && next.word?.upos === "NOUN";
  return item.form.key.length > 4 && /Number=Sing/u.test(item.word?.feats ?? "") && /Case=Gen/u.test(next.word?.feats ?? "") && /NOUN|ADJ/u.test(next.word?.upos ?? "");
}

/** An ordinal, by the list; where the tagger took it for a noun or a verb only inside a number. */
function ordinalOf({ lexicon }: Row, item: Item, inside: boolean): number | undefined {
  const { ordinals, words } = lexicon.numerals;
  const word = item.word;
  const told = word?.feats.includes("NumType=Ord") === true;
  if (!inside && word !== undefined && !told && word.feats !== "" && !/^AD[JV]$/u.test(word.upos)) return undefined;
  return get(ordinals, item) ?? (told ? get(words, item) : undefined);
}

/** `бір метр`, `бір жылдан кейін`: one of a unit is counted; `бір күні` is some day. */
function measured(row: Row, at: number): boolean {
  const unit = measure(row, at);
  return unit !== undefined && !(unit.kind === "duration" && /[ыі](?:н\p{L}*)?$/u.test(row.items[unit.bare - 1]!.form.key));
}

/** A Kazakh numeral without endings: more of the number may follow. */
function bare({ form: { key } }: Item, { words, scales }: EntityLexicon["numerals"]): boolean {
  return words.has(key) || scales.has(key);
}

/** The tagger saw a number (`он` and `жүз` are other words, too), or more of one follows. */
function numeral(item: Item, next: Item | undefined, { words, ordinals, scales, andHalf }: EntityLexicon["numerals"], lang: string): boolean {
  const word = item.word;
  if (word === undefined) return true;
  // `онсыз` is without him, and never without ten.
  if (word.feats.includes("NumType=Ord") || lang === "kk" && /с[ыі]з$/u.test(item.form.key)) return false;
  if (word.upos === "NUM" || /NumType=(?:Card|Coll|Sets)/u.test(word.feats)) return true;
  if (next === undefined) return false;
  // `Eighty-four` at the beginning of a sentence looks like a name.
  if (lang === "en" && next.form.text === "-" && next.glued && (get(words, item) ?? 0) >= 20) return true;
  if (lang === "en") return item.form.key === "one" && /^(?:hundred|thousand|million|billion)$/u.test(next.form.key);
  if (lang !== "kk") return false;
  // `бір жарым`: one and a half, though `бір` alone may be an article.
  if (andHalf.some(([first]) => first === next.form.key)) return true;
  // `бір миллион`, `бес жүз`
  const n = get(words, next) ?? get(ordinals, next);
  return n !== undefined && (n < 10 || n === 100) || next.form.key.length > 1 && get(scales, next) !== undefined;
}
