import type { Reading } from "./analyser.ts";
import { casing } from "./readings.ts";
import { hash } from "./tag.ts";

/**
 * Choice of one reading per token: a linear model over hashed integer features, decoded with a beam that remembers the two
 * tags before (Collins 2002, with the averaged weights learned by scripts/train/kk-tags.ts).
 */
export const bits = 20;
const mask = (1 << bits) - 1;

/** Mixes a feature's template number and values into a place of the weight table. */
function place(template: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b) ^ b;
  h ^= h >>> 15;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 13;
  return h & mask;
}

/** What the model sees of a form: its readings with the features that depend on the form alone. */
export interface Prepared {
  readonly form: string;
  readonly readings: readonly Reading[];
  /** Hashes of the readings' tags (with enclitics), coarse tags, parts of speech and lemmas. */
  readonly key: Int32Array;
  readonly coarse: Int32Array;
  readonly pos: Int32Array;
  readonly lemma: Int32Array;
  readonly source: Int32Array;
  /** Places of the features of the form alone, by reading; empty where the weights are fixed. */
  readonly own: readonly Int32Array[];
  /** Sum of their weights, where the weights are fixed. */
  readonly score: Float64Array;
  readonly formHash: number;
  readonly ending: number;
  readonly shape: number;
  /** Hash of the set of parts of speech the form can be. */
  readonly ambiguity: number;
}

const none: readonly Int32Array[] = [];
const sources = { form: 1, stem: 2, shape: 3, guess: 4 } as const;
const size = (count: number): number => (count <= 0 ? 0 : Math.min(12, 1 + Math.floor(Math.log2(count))));

export function prepare(form: string, readings: readonly Reading[], weights?: Weights): Prepared {
  const n = readings.length;
  const lower = form.toLowerCase();
  const formHash = hash(lower);
  const shape = casing(form);
  const key = new Int32Array(n);
  const coarse = new Int32Array(n);
  const pos = new Int32Array(n);
  const lemma = new Int32Array(n);
  const source = new Int32Array(n);
  const own: Int32Array[] = [];
  const endings = [1, 2, 3, 4].map((k) => hash(lower.slice(-k), k));
  let most = 0;
  for (const r of readings) most = Math.max(most, r.count);
  const set = new Set<number>();
  readings.forEach((r, i) => {
    let k = r.tag.full;
    for (const e of r.enclitics) k = Math.imul(k ^ e.tag.full, 0x01000193) ^ hash(e.lemma);
    key[i] = k;
    coarse[i] = r.enclitics.length > 0 ? r.tag.coarse ^ 0x5bd1e995 : r.tag.coarse;
    pos[i] = r.tag.pos;
    lemma[i] = hash(r.lemma.toLowerCase());
    source[i] = sources[r.source];
    set.add(r.tag.pos);
    const s = sources[r.source] + (r.irregular ? 8 : 0);
    const f: number[] = [];
    f.push(place(1, k, s), place(2, k, formHash), place(3, k, lemma[i]!), place(4, pos[i]!, lemma[i]!), place(5, pos[i]!, s * 16 + size(r.count)));
    f.push(place(6, pos[i]!, hash(r.suffixes) ^ s), place(7, pos[i]!, shape * 32 + s), place(8, lemma[i]!, formHash));
    f.push(place(9, s, size(most) * 16 + size(r.count)), place(10, k, size(r.count)), place(19, coarse[i]!, s * 4 + Math.min(3, n - 1)));
    for (let e = 1; e < 4; e++) f.push(place(11 + e, k, endings[e]!));
    if (r.source === "guess") {
      const stem = r.lemma.toLowerCase();
      f.push(place(15, pos[i]!, hash(stem.slice(-3))), place(16, pos[i]!, hash(stem.slice(-2))), place(17, pos[i]!, Math.min(stem.length, 12)), place(18, k, shape));
    } else f.push(place(20, k, shape));
    own.push(Int32Array.from(f));
  });
  let ambiguity = 17;
  for (const p of [...set].sort((a, b) => a - b)) ambiguity = Math.imul(ambiguity ^ p, 0x01000193);
  const score = new Float64Array(n);
  if (weights !== undefined) own.forEach((f, i) => { let t = 0; for (const p of f) t += weights[p]!; score[i] = t; });
  // With fixed weights the sums are all that is needed: half the memory of a cached form.
  return { form, readings, key, coarse, pos, lemma, source, own: weights === undefined ? own : none, score, formHash, ending: endings[2]!, shape, ambiguity };
}

export type Weights = Int8Array | Float32Array;

const contexts = 14;
const transitions = 7;
const edge = 0x1234567;

/** Places of the features of reading `j` of token `i` in its sentence that depend on the forms around; written to `out` from `at`. */
function around(sentence: readonly Prepared[], i: number, j: number, first: boolean, out: Int32Array, at: number): void {
  const t = sentence[i]!;
  const before = sentence[i - 1];
  const after = sentence[i + 1];
  const after2 = sentence[i + 2];
  const k = t.key[j]!;
  const c = t.coarse[j]!;
  const l = t.lemma[j]!;
  const bf = before === undefined ? edge : before.formHash;
  const af = after === undefined ? edge : after.formHash;
  out[at] = place(31, c, bf);
  out[at + 1] = place(32, c, af);
  out[at + 2] = place(33, k, before === undefined ? edge : before.ending);
  out[at + 3] = place(34, k, after === undefined ? edge : after.ending);
  out[at + 4] = place(35, t.pos[j]!, (first ? 64 : 0) + t.shape * 8 + t.source[j]!);
  out[at + 5] = place(36, k, after === undefined ? edge : after.ambiguity);
  out[at + 6] = place(37, c, after === undefined ? edge : after.ambiguity);
  out[at + 7] = place(38, l ^ c, af);
  out[at + 8] = place(39, l ^ c, bf);
  out[at + 9] = place(40, c, before === undefined ? edge : before.ambiguity);
  out[at + 10] = place(41, c, after2 === undefined ? edge : after2.ambiguity ^ Math.imul(after!.ambiguity, 31));
  out[at + 11] = place(42, t.pos[j]!, (after === undefined ? 9 : after.shape) * 16 + (before === undefined ? 9 : before.shape));
  out[at + 12] = place(43, k, first ? 1 : 0);
  out[at + 13] = place(44, k, after === undefined ? edge : Math.imul(after.ambiguity, 7) ^ (after2 === undefined ? edge : after2.formHash));
}

/** Places of the features that join reading `j` of token `t` to the reading before it and the one before that. */
function joined(t: Prepared, j: number, p: Prepared | undefined, pj: number, pp: Prepared | undefined, ppj: number, out: Int32Array, at: number): void {
  const k = t.key[j]!;
  const c = t.coarse[j]!;
  const pk = p === undefined ? edge : p.key[pj]!;
  const pc = p === undefined ? edge : p.coarse[pj]!;
  const ppc = pp === undefined ? edge : pp.coarse[ppj]!;
  out[at] = place(51, k, pk);
  out[at + 1] = place(52, c, pc);
  out[at + 2] = place(53, c, Math.imul(pc, 31) ^ ppc);
  out[at + 3] = place(54, c, p === undefined ? edge : p.lemma[pj]!);
  out[at + 4] = place(55, t.lemma[j]! ^ t.pos[j]!, pc);
  out[at + 5] = place(56, k, Math.imul(p === undefined ? edge : p.pos[pj]!, 31) ^ (pp === undefined ? edge : pp.pos[ppj]!));
  out[at + 6] = place(57, Math.imul(c, 31) ^ t.ending, pc);
}

const scratch = new Int32Array(32);

/** Index of the first token that is a word: a capital says nothing there. */
function firstWord(sentence: readonly Prepared[]): number {
  let i = 0;
  while (i < sentence.length && sentence[i]!.shape === 4) i++;
  return i;
}

/**
 * The best reading of each token. `allowed`, where given, restricts a token to the readings it names (training against partly
 * known tags); with `margin` it does not, but what it leaves out starts with that much more score, so that training asks for a lead.
 * Linear in the number of tokens.
 */
export function decode(sentence: readonly Prepared[], weights: Weights, fixed: boolean, width: number, allowed?: readonly (Uint8Array | undefined)[],
  margin = 0): Int32Array {
  const n = sentence.length;
  const first = firstWord(sentence);
  // Back-pointers by token and beam place.
  const choice = new Int32Array(n * width);
  const from = new Int32Array(n * width);
  let scores = new Float64Array(width);
  let next = new Float64Array(width);
  let alive = 1;
  for (let i = 0; i < n; i++) {
    const t = sentence[i]!;
    const p = sentence[i - 1];
    const pp = sentence[i - 2];
    let kept = 0;
    const only = allowed?.[i];
    const m = t.readings.length;
    for (let j = 0; j < m; j++) {
      const left = only !== undefined && only[j] === 0;
      if (left && margin === 0) continue;
      let local = left ? margin : 0;
      if (fixed) local += t.score[j]!;
      else for (const f of t.own[j]!) local += weights[f]!;
      if (m > 1) {
        around(sentence, i, j, i === first, scratch, 0);
        for (let f = 0; f < contexts; f++) local += weights[scratch[f]!]!;
      }
      // Of the paths that reach this reading, the best two are kept apart by the reading before.
      for (let b = 0; b < alive; b++) {
        const pb = i === 0 ? 0 : (i - 1) * width + b;
        const pj = i === 0 ? 0 : choice[pb]!;
        const ppj = i < 2 ? 0 : choice[(i - 2) * width + from[pb]!]!;
        joined(t, j, p, pj, pp, ppj, scratch, 0);
        let total = scores[b]! + local;
        for (let f = 0; f < transitions; f++) total += weights[scratch[f]!]!;
        if (kept === width && total <= next[width - 1]!) continue;
        let at = kept < width ? kept++ : width - 1;
        while (at > 0 && next[at - 1]! < total) {
          next[at] = next[at - 1]!;
          choice[i * width + at] = choice[i * width + at - 1]!;
          from[i * width + at] = from[i * width + at - 1]!;
          at--;
        }
        next[at] = total;
        choice[i * width + at] = j;
        from[i * width + at] = b;
      }
    }
    alive = kept;
    const swap = scores;
    scores = next;
    next = swap;
  }
  const out = new Int32Array(n);
  let b = 0;
  for (let i = n - 1; i >= 0; i--) {
    out[i] = choice[i * width + b]!;
    b = from[i * width + b]!;
  }
  return out;
}

/** Calls `visit` with the place of every feature of token `i` under the path `path`. */
export function features(sentence: readonly Prepared[], path: Int32Array, i: number, visit: (place: number) => void): void {
  const t = sentence[i]!;
  const j = path[i]!;
  for (const f of t.own[j]!) visit(f);
  around(sentence, i, j, i === firstWord(sentence), scratch, 0);
  if (t.readings.length > 1) for (let f = 0; f < contexts; f++) visit(scratch[f]!);
  joined(t, j, sentence[i - 1], path[i - 1] ?? 0, sentence[i - 2], path[i - 2] ?? 0, scratch, 0);
  for (let f = 0; f < transitions; f++) visit(scratch[f]!);
}
