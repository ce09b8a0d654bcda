import type { Opinion } from "./wink.ts";

/** Integers that stand for a sentence: everything the tagger looks at that does not depend on its own earlier decisions. */
export interface Seen {
  readonly length: number;
  /** Per word: hash of the folded form, of its endings of 1–5 letters and beginnings of 1–3, its shape, wink's tag. */
  readonly form: Int32Array;
  readonly suffix: readonly Int32Array[];
  readonly prefix: readonly Int32Array[];
  readonly shape: Int32Array;
  readonly wink: Int32Array;
  /** How wink's lemma differs from the form, and whether wink knows the form. */
  readonly change: Int32Array;
  /** 1 where a sentence is written in capitals or has capitals on most words: capitals then say nothing of names. */
  readonly loud: number;
}

/** Mixes two integers into one (Murmur3's finaliser over a multiply-add); deterministic on every platform. */
export function mix(a: number, b: number): number {
  let h = (Math.imul(a, 0x9e3779b1) + b) | 0;
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** FNV-1a over UTF-16 units of `text[from, to)`. */
export function hash(text: string, from = 0, to = text.length): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** Lower case, digits as 0, typographic apostrophes and quotation marks made plain. Case of the first letter is in the shape. */
export function folded(word: string): string {
  const plain = word.length > 60 ? word.slice(0, 60) : word;
  return plain.toLowerCase().replace(/\p{Nd}/gu, "0").replace(/[’`´]/gu, "'").replace(/[“”«»]/gu, "\"").replace(/[–—]/gu, "-");
}

function shapeOf(word: string, first: boolean): number {
  const head = word.slice(0, 40);
  let s = 0;
  if (/^\p{Lu}/u.test(head)) s |= 1;
  if (/\p{Lu}/u.test(head.slice(1))) s |= 2;
  if (/\p{Ll}/u.test(head)) s |= 4;
  if (/\p{Nd}/u.test(head)) s |= 8;
  if (/-/u.test(head)) s |= 16;
  if (/\./u.test(head)) s |= 32;
  if (/\p{L}/u.test(head)) s |= 64;
  else if (!/\p{Nd}/u.test(head)) s |= 128;
  if (first) s |= 256;
  if (head.length > 2) s |= 512;
  return s;
}

function changeOf(fold: string, o: Opinion): number {
  const known = o.known ? 16 : 0;
  if (o.lemma === "") return 1 | known;
  if (o.lemma === fold) return 2 | known;
  return (fold.endsWith("s") ? 3 : fold.endsWith("ed") ? 4 : fold.endsWith("ing") ? 5 : fold.endsWith("er") ? 6 : fold.endsWith("est") ? 7 : 8) | known;
}

const OUTSIDE = 0x7fffffff;

export function seen(words: readonly string[], opinions: readonly Opinion[]): Seen {
  const n = words.length;
  const form = new Int32Array(n);
  const shape = new Int32Array(n);
  const wink = new Int32Array(n);
  const change = new Int32Array(n);
  const suffix = [0, 1, 2, 3, 4].map(() => new Int32Array(n));
  const prefix = [0, 1, 2].map(() => new Int32Array(n));
  let capital = 0;
  let lettered = 0;
  let first = true;
  for (let i = 0; i < n; i++) {
    const word = words[i]!;
    const fold = folded(word);
    form[i] = hash(fold);
    shape[i] = shapeOf(word, first);
    if (shape[i]! & 64) {
      first = false;
      if (word.length > 3) {
        lettered++;
        if (shape[i]! & 1) capital++;
      }
    }
    wink[i] = hash(opinions[i]!.tag);
    change[i] = changeOf(fold, opinions[i]!);
    for (let k = 0; k < 5; k++) suffix[k]![i] = hash(fold, Math.max(0, fold.length - k - 1));
    for (let k = 0; k < 3; k++) prefix[k]![i] = hash(fold, 0, Math.min(fold.length, k + 1));
  }
  return { length: n, form, suffix, prefix, shape, wink, change, loud: lettered > 2 && capital * 4 > lettered * 3 ? 1 : 0 };
}

/** Most features one word has. */
export const MOST_FEATURES = 64;

/**
 * Writes the features of word `i` into `out` and returns how many there are. `p1`, `p2` are hashes of the tags given to the two
 * words before; `noun` of the last noun's or pronoun's tag to the left, `verb` the last verb's or auxiliary's (0: none).
 */
export function features(s: Seen, i: number, p1: number, p2: number, noun: number, verb: number, verbForm: number, out: Int32Array): number {
  const at = (a: Int32Array, k: number): number => (k < 0 || k >= s.length ? OUTSIDE : a[k]!);
  const w = s.form[i]!;
  const shape = mix(s.shape[i]!, s.loud);
  const k0 = s.wink[i]!;
  const k1 = at(s.wink, i + 1);
  const k2 = at(s.wink, i + 2);
  const kp = at(s.wink, i - 1);
  const w1 = at(s.form, i + 1);
  const w2 = at(s.form, i + 2);
  const wp = at(s.form, i - 1);
  const wq = at(s.form, i - 2);
  const s3 = s.suffix[2]![i]!;
  let n = 0;
  let t = 1;
  const put = (h: number): void => { out[n++] = mix(t++, h); };
  const pair = (a: number, b: number): void => { out[n++] = mix(t++, mix(a, b)); };
  put(w); put(s.suffix[0]![i]!); put(s.suffix[1]![i]!); put(s3); put(s.suffix[3]![i]!); put(s.suffix[4]![i]!);
  put(s.prefix[0]![i]!); put(s.prefix[1]![i]!); put(s.prefix[2]![i]!);
  put(shape); pair(shape, s3); pair(shape, k0); pair(shape, w);
  put(k0); pair(k0, w); pair(k0, s3); pair(kp, k0); pair(k0, k1); pair(k1, k2); pair(mix(kp, k0), k1);
  put(k1); put(k2); put(kp);
  put(wp); put(w1); put(wq); put(w2);
  pair(wp, w); pair(w, w1); pair(wp, w1); pair(wq, wp); pair(w1, w2);
  put(at(s.suffix[2]!, i + 1)); put(at(s.suffix[1]!, i + 1)); put(at(s.shape, i + 1)); put(at(s.shape, i - 1)); put(at(s.suffix[2]!, i - 1));
  put(p1); pair(p1, p2); pair(p1, w); pair(p1, s3); pair(p1, w1); pair(p1, k1); pair(p2, w); pair(p1, k0); pair(p1, shape);
  pair(mix(p1, k0), k1); pair(mix(p1, p2), w);
  pair(noun, w); pair(noun, s.suffix[1]![i]!); pair(noun, k0);
  pair(verb, w); pair(verb, s.suffix[1]![i]!); pair(verb, k0); pair(verb, noun);
  pair(verbForm, s.suffix[1]![i]!); pair(verbForm, w);
  const c = s.change[i]!;
  put(c); pair(c, k0); pair(c, shape); pair(c, s3); pair(mix(c, k0), p1);
  return n;
}
