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

const unknown = 0x8000;
const table = new Uint16Array(65536).fill(unknown);

// Vowels of the three orthographies; ю я е ё stand for a vowel too; у и are vowels in both Cyrillic alphabets.
const vowels = new Set("аеёиоуыэюяәіөұүaeiouyáéíóúäöüàèâêîôû");

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
  return bits;
}

/** The class bits of the code unit; each is looked at once. 0 for NaN, beyond a text. */
export function classOf(code: number): number {
  const bits = table[code] ?? 0;
  return bits !== unknown ? bits : (table[code] = code >= 0xd800 && code < 0xe000 ? 0 : classify(code));
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
  for (let i = 0; i < low.length; i++) {
    const code = low.charCodeAt(i);
    if (code === 0x451 || code === 0x2010 || code === 0x2011) return low.replace(/ё/gu, "е").replace(/[\u2010\u2011]/gu, "-");
  }
  return low;
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
