import { fold } from "../text/layout/characters.ts";
import { eachWord } from "../text/layout/vocabulary.ts";

/**
 * How often words occur unbroken inside lines, plain (`внешнеполитической`) and hyphenated (`волоконно-оптической`): the
 * corpus's own evidence for a hyphen at a line's end. A count-min sketch (Cormode & Muthukrishnan 2005) of saturating 8-bit
 * counters, two places a word: 4 MiB whatever the corpus; counts are never too low, too high only by collisions.
 */
export interface Hyphenation { readonly counters: Uint8Array }

const bits = 22;
const size = 1 << bits;

export function empty(): Hyphenation {
  return { counters: new Uint8Array(size) };
}

/**
 * Counts the words of a raw text, in place; returns the survey it was given. A word cut by a line's end (its last part, and the
 * first word of the next line) is left out, as are words shorter than four letters, longer than forty, or with digits.
 */
export function add(survey: Hyphenation, text: string): Hyphenation {
  eachWord(text, (word) => {
    const [a, b] = places(word);
    bump(survey.counters, a);
    if (b !== a) bump(survey.counters, b);
  });
  return survey;
}

/** Associative and commutative: any order of files and of merges gives the same bytes. Returns a new survey. */
export function merge(a: Hyphenation, b: Hyphenation): Hyphenation {
  const counters = new Uint8Array(size);
  for (let i = 0; i < size; i++) counters[i] = Math.min(255, a.counters[i]! + b.counters[i]!);
  return { counters };
}

/** How often the word (case and ё ignored) was counted, up to 255. */
export function seen(survey: Hyphenation, word: string): number {
  const w = fold(word);
  if (!matters(w)) return 0;
  const [a, b] = places(w);
  return Math.min(survey.counters[a]!, survey.counters[b]!);
}

function matters(word: string): boolean {
  return word.length >= 4 && word.length <= 40;
}

/** Two independent 22-bit hashes (FNV-1a from two seeds, finished as in MurmurHash3). */
function places(word: string): [number, number] {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return [finish(a), finish(b)];
}

function finish(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  x ^= x >>> 16;
  return (x >>> 0) >>> (32 - bits);
}

function bump(counters: Uint8Array, at: number): void {
  if (counters[at]! < 255) counters[at] = counters[at]! + 1;
}

/** The fold over raw texts. `add` counts in place: a fresh copy for every text would cost 4 MiB. */
export const hyphenation = { empty, add, merge } as const;
