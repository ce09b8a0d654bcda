import { isWorse } from "./costs.ts";
import { bit, kinds, type LetterModel } from "./letters.ts";

/** Words above these quarter bits over five bits a letter are suspicious; in plain ASCII, and where there are other signs. */
export const calmPlain = 14 * bit;
export const calm = 8 * bit;

export interface Chunks { readonly start: Int32Array; readonly end: Int32Array; readonly suspicious: Uint8Array; readonly count: number }

/** Stretches between white space (a no-break space is inside: it may be half of a damaged letter). */
export function split(model: LetterModel, text: string): Chunks {
  const start: number[] = [];
  const end: number[] = [];
  const flags: number[] = [];
  let i = 0;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (isSpace(c)) { i++; continue; }
    let j = i;
    while (j < text.length) {
      const d = text.charCodeAt(j);
      // `Р РѕСЃ`: the no-break space after Р may have become a plain one.
      if (isSpace(d) && !(d === 32 && j > i && (text.charCodeAt(j - 1) === 0x420 || text.charCodeAt(j - 1) === 0xd0) && j + 1 < text.length && leads(text.charCodeAt(j + 1)))) break;
      j++;
    }
    start.push(i);
    end.push(j);
    flags.push(isSuspicious(model, text, i, j) ? 1 : 0);
    i = j;
  }
  return { start: Int32Array.from(start), end: Int32Array.from(end), suspicious: Uint8Array.from(flags), count: start.length };
}

function isSpace(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13);
}

/** Р, С, Т, У and Ð, Ñ, Ò, Ó: what the first bytes of Cyrillic letters in UTF-8 become. */
function leads(c: number): boolean {
  return (c >= 0x420 && c <= 0x423) || (c >= 0xd0 && c <= 0xd3);
}

/** Letters no language here has, signs inside words, strange casing or very unlikely letters. */
function isSuspicious(model: LetterModel, text: string, start: number, end: number): boolean {
  const { letter, other } = kinds();
  let plain = true;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c < 128) { if (c < 32) return true; continue; }
    plain = false;
    if (letter[c] === 1) {
      if (model.known[c] === 0) return true;
    } else if (letter[c] === 0 && other[c]! > 9 * bit) return true;
    else if (letter[c] === 0 && i > start && i + 1 < end && letter[text.charCodeAt(i - 1)] === 1 && letter[text.charCodeAt(i + 1)] === 1 && c !== 0x2019 && c !== 0x2013 && c !== 0x2014) return true;
  }
  return isWorse(model, text, start, end, plain ? calmPlain : calm);
}
