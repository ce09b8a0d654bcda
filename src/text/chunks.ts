import { codeUnits } from "./codeUnits.ts";
import { capital, isWorse } from "./costs.ts";
import { bit, kinds, type LetterModel, wordCap } from "./letters.ts";

/** Words above these quarter bits over five bits a letter are suspicious; in plain ASCII, and where there are other signs. */
export const calmPlain = 14 * bit;
export const calm = 8 * bit;

/** What a chunk is: to be looked at; suspicious; from here on likely words between usual signs, with nothing lost: any, one Russian, one Kazakh word. */
export const unsure = 0;
export const suspicious = 1;
export const plain = 2;
export const plainRussian = 3;
export const plainKazakh = 4;

export interface Chunks {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  /** Of a Russian word: what it costs in Russian less what it costs in Kazakh, each up to `wordCap`. */
  readonly lead: Int32Array;
  readonly count: number;
  /** How many are suspicious. */
  readonly strange: number;
}

/** Classes of units for `split`: letters and all else that asks for more care, white space, signs that cost little, capitals and small letters. */
const space = 1;
const sign = 2;
const letters = 3;
let classes: Uint8Array | undefined;

function classTable(): Uint8Array {
  if (classes !== undefined) return classes;
  const { letter, other } = kinds();
  classes = new Uint8Array(65536);
  for (let c = 33; c < 65536; c++) classes[c] = letter[c] === 1 ? letters : letter[c] === 0 && c !== 127 && other[c]! <= 9 * bit ? sign : 0;
  for (let c = 0; c < 33; c++) if (isSpace(c)) classes[c] = space;
  return classes;
}

/**
 * Stretches between white space (a no-break space is inside: it may be half of a damaged letter). Nearly all are small letters of one profile, the first perhaps
 * a capital, between usual signs: those are judged on the way. Linear.
 */
export function split(model: LetterModel, text: string): Chunks {
  const { index, small, tables, sizes, leads, lent } = model;
  const { letter, script } = kinds();
  const kazakh = lent < 0 ? -1 : model.codes.indexOf("kk");
  const classes = classTable();
  const units = codeUnits(text);
  const stop = units.length;
  const profiles = tables.length;
  // A chunk and what parts it from the next take two units at least.
  const most = (text.length >> 1) + 1;
  const [start, end, kind, lead] = [new Int32Array(most), new Int32Array(most), new Uint8Array(most), new Int32Array(most)];
  let count = 0;
  let strange = 0;
  let p = 0; // the profile that had the last word
  // What is known of a profile, looked up when it changes.
  let held = 0;
  let firsts = index[0]!;
  let lows = small[0]!;
  let table = tables[0]!;
  let gains = leads[0]!;
  let size = sizes[0]!;
  for (let i = 0; i < stop;) {
    const opening = units[i]!;
    if (classes[opening] === space) {
      if (opening === 10) p = 0;
      i++;
      continue;
    }
    let likely = true;
    let j = i;
    let before = 0;
    let words = 0;
    let length = 0;
    let total = 0;
    let cyrillic = false;
    let ahead = 0;
    while (j < stop) {
      const c = units[j]!;
      const unit = classes[c]!;
      if (unit === space) {
        likely = c !== 32 || (before !== 0x420 && before !== 0xd0);
        break;
      }
      if (unit === sign) {
        // Not `?` in the place of a letter, no sign within a word.
        if (j + 1 < stop && (c === 0x3f || (c >= 128 && letter[before] !== 0 && c !== 0x2019 && c !== 0x2013 && c !== 0x2014)) && letter[units[j + 1]!] !== 0) likely = false;
        total += c < 128 ? 3 * bit : 9 * bit;
        before = c;
        j++;
        continue;
      }
      let to = 0;
      if (unit === letters) {
        for (let tried = 0; tried < profiles; tried++) {
          if (p !== held) {
            held = p;
            firsts = index[p]!;
            lows = small[p]!;
            table = tables[p]!;
            gains = leads[p]!;
            size = sizes[p]!;
          }
          let last = firsts[c]!;
          if (last !== 0) {
            let cost = table[last]!;
            let gain = gains[last]!;
            let k = j + 1;
            for (; k < stop; k++) {
              const at = lows[units[k]!]!;
              if (at === 0) break;
              cost += table[last * size + at]!;
              gain += gains[last * size + at]!;
              last = at;
            }
            cost += table[last * size]!;
            gain += gains[last * size]!;
            const casing = lows[c] === 0 ? capital : 0;
            if (cost + casing - (k - j + 1) * 5 * bit <= calm && (k >= stop || letter[units[k]!] === 0)) {
              const cap = (k - j + 1) * wordCap;
              ahead = Math.min(cost, cap) - Math.min(cost - gain, cap);
              total += cost + casing;
              to = k;
              break;
            }
          }
          if (++p === profiles) p = 0;
        }
      }
      if (to === 0) {
        likely = false;
        break;
      }
      words++;
      length += to - j;
      if (script[c] === 2) cyrillic = true;
      before = units[to - 1]!;
      j = to;
    }
    let is = unsure;
    if (!likely) {
      j = chunkEnd(text, i);
      if (isSuspicious(model, text, i, j)) {
        is = suspicious;
        strange++;
      }
    } else if (length > 0 && (length < 4 || total <= 9 * bit * length)) {
      // A single Cyrillic letter says nothing; several words are looked at one by one.
      if (!cyrillic || length === 1) is = plain;
      else if (words === 1) is = p === lent ? plainRussian : p === kazakh ? plainKazakh : unsure;
    }
    start[count] = i;
    end[count] = j;
    lead[count] = ahead;
    kind[count++] = is;
    i = j;
  }
  return { start, end, kind, lead, count, strange };
}

function chunkEnd(text: string, start: number): number {
  let j = start;
  for (; j < text.length; j++) {
    const d = text.charCodeAt(j);
    // `Р РѕСЃ`: the no-break space after Р may have become a plain one.
    if (isSpace(d) && !(d === 32 && j > start && (text.charCodeAt(j - 1) === 0x420 || text.charCodeAt(j - 1) === 0xd0) && j + 1 < text.length && opensPair(text.charCodeAt(j + 1)))) break;
  }
  return j;
}

function isSpace(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13);
}

/** Р, С, Т, У and Ð, Ñ, Ò, Ó: what the first bytes of Cyrillic letters in UTF-8 become. */
function opensPair(c: number): boolean {
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
