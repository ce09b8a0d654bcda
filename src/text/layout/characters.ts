/** Classes of a UTF-16 code unit, as bits. Surrogate halves have none: no cased letters of our scripts live there. */
export const LETTER = 1;
export const LOWER = 2;
export const UPPER = 4;
export const DIGIT = 8;
export const SPACE = 16;
export const VOWEL = 32;
/** A combining mark: belongs to the letter before it. */
export const MARK = 64;
/** A comma, stop, colon, semicolon, bracket or quotation mark within a line. */
export const STOP = 128;
/** Any hyphen. */
export const HYPHEN = 256;
/** White space other than U+0020, a hyphen other than U+002D. */
export const ODD = 512;
export const DOT = 1024;
/** A round bracket. */
export const BRACKET = 2048;
/** A figure that may be a footnote's mark: 0–9, raised ones. */
export const FIGURE = 4096;
/** U+0020. */
export const BLANK = 8192;
/** What a footnote's mark may follow: a letter, a closing mark. */
export const HOST = 16384;
/** Not classified yet. */
export const UNKNOWN = 0x8000;

/** Class bits by code unit, for loops over long stretches; see `classOf`. */
export const classTable = new Uint16Array(65536).fill(UNKNOWN);

// Vowels of the three orthographies; ю я е ё stand for a vowel too; у и are vowels in both Cyrillic alphabets.
const vowels = new Set("аеёиоуыэюяәіөұүaeiouyáéíóúäöüàèâêîôû");

/** Signs that may stand between a word and its footnote's mark. */
export const closingSigns = "»”\"’).,;:!?…";

function classify(code: number): number {
  const c = String.fromCharCode(code);
  let bits = 0;
  if (/\p{L}/u.test(c)) bits |= LETTER;
  if (/\p{Ll}/u.test(c)) bits |= LOWER;
  if (/\p{Lu}/u.test(c)) bits |= UPPER;
  if (/\p{Nd}/u.test(c)) bits |= DIGIT;
  if (/\p{M}/u.test(c)) bits |= MARK;
  if (c === " " || c === "\t" || c === "\u00a0" || c === "\u2009" || c === "\u202f") bits |= SPACE;
  if (vowels.has(c.toLowerCase())) bits |= VOWEL;
  if (",.;:()«»“”\"?!".includes(c)) bits |= STOP;
  if (isHyphen(code)) bits |= HYPHEN;
  if (((bits & SPACE) !== 0 && code !== 32) || (isHyphen(code) && code !== 0x2d)) bits |= ODD;
  if (c === ".") bits |= DOT;
  if (c === "(" || c === ")") bits |= BRACKET;
  if ((code >= 48 && code <= 57) || code === 0xb2 || code === 0xb3 || code === 0xb9 || (code >= 0x2070 && code <= 0x2079)) bits |= FIGURE;
  if (code === 32) bits |= BLANK;
  if ((bits & LETTER) !== 0 || closingSigns.includes(c)) bits |= HOST;
  return bits;
}

/** The class bits of the code unit; each is looked at once. 0 for NaN, beyond a text. */
export function classOf(code: number): number {
  const bits = classTable[code] ?? 0;
  return bits !== UNKNOWN ? bits : (classTable[code] = code >= 0xd800 && code < 0xe000 ? 0 : classify(code));
}

/** Is the unit at `i` a letter or a mark on one? */
export function isLetterAt(text: string, i: number): boolean {
  return i >= 0 && i < text.length && (classOf(text.charCodeAt(i)) & (LETTER | MARK)) !== 0;
}

/** Hyphen-minus, soft hyphen, hyphen, non-breaking hyphen. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0xad || code === 0x2010 || code === 0x2011;
}

/** En dash, em dash, horizontal bar, minus, figure dash. */
export function isDash(code: number): boolean {
  return code === 0x2013 || code === 0x2014 || code === 0x2015 || code === 0x2212 || code === 0x2012;
}

/** Folds a word for looking up: lower case, ё as е, every hyphen as `-`. */
export function fold(word: string): string {
  const low = word.toLowerCase();
  return low.includes("ё") || low.includes("\u2010") || low.includes("\u2011") ? low.replace(/ё/gu, "е").replace(/[\u2010\u2011]/gu, "-") : low;
}

/** Units from here on have no lower case here. */
const folded = 0x2200;
let lowered: Uint16Array | undefined;

/** The code unit in lower case, ё as е; itself where it has no single lower-case unit. */
export function foldUnit(code: number): number {
  if (lowered === undefined) {
    lowered = new Uint16Array(folded);
    for (let i = 0; i < folded; i++) {
      const low = String.fromCharCode(i).toLowerCase();
      lowered[i] = low.length === 1 ? low.charCodeAt(0) : i;
    }
    lowered[0x451] = lowered[0x401] = 0x435;
  }
  return code < folded ? lowered[code]! : code;
}
