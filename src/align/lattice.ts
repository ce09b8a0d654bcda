import type { PairEvidence, Weights } from "./evidence.ts";
import type { Crossroads } from "./pairs.ts";

/** A bead: for every version the indices of its passages, in order, perhaps none; and how sure it is, 0–1. */
export interface Bead { readonly members: readonly (readonly number[])[]; readonly score: number }

/** Passages of one version in one bead at most. */
const most = 3;

/** All ways to go on: how many passages of each version a bead takes. One version alone goes one at a time. */
function shapes(n: number): readonly (readonly number[])[] {
  let all: number[][] = [[]];
  for (let k = 0; k < n; k++) all = all.flatMap((s) => Array.from({ length: most + 1 }, (_, d) => [...s, d]));
  return all.filter((s) => {
    const there = s.filter((d) => d > 0);
    return there.length > 1 || there[0] === 1;
  });
}

/** What a shape costs before any evidence. */
export function price(shape: readonly number[], w: Weights): number {
  const there = shape.filter((d) => d > 0);
  const gaps = shape.length - there.length;
  if (there.length === 1) return w.gap * gaps;
  // As few sentences as it takes for every boundary between them to be missing in some version; a merge for each that is.
  const sum = there.reduce((x, y) => x + y, 0);
  const k = there.length;
  const atoms = Math.max(...there, Math.ceil((sum - 1) / (k - 1)));
  return w.gap * gaps + w.merge * (k * atoms - sum);
}

/** Every pair of versions a < b that has evidence. */
export interface Pair { readonly a: number; readonly b: number; readonly evidence: PairEvidence; readonly roads: Crossroads }

/**
 * The best joint alignment of two or three versions over the prefixes that every pair of them allows. Edges carry all the evidence; a bead's
 * score is its posterior probability (forward and backward sums), and of all paths the one is taken whose beads are the most probable together.
 */
export function joint(sizes: readonly number[], pairs: readonly Pair[], w: Weights): readonly Bead[] {
  const n = sizes.length;
  const states = statesOf(sizes, pairs);
  const stride = sizes.map((_, k) => sizes.slice(k + 1).reduce((p, s) => p * (s + 1), 1));
  const ids = new Map<number, number>();
  const keys = states.map((s) => s.reduce((sum, i, k) => sum + i * stride[k]!, 0));
  keys.forEach((k, i) => ids.set(k, i));
  const forms = shapes(n);
  const prices = forms.map((f) => price(f, w));
  const offsets = forms.map((f) => f.reduce((sum, d, k) => sum + d * stride[k]!, 0));
  const scale = n === 3 ? w.joint : 1;
  const source: number[] = [];
  const target: number[] = [];
  const form: number[] = [];
  const worth: number[] = [];
  const memo = pairs.map(() => new Map<number, number>());
  const scores = pairs.map(({ b, evidence }, p): Score => (i, di, j, dj) => {
    const key = ((i * 4 + di) * (sizes[b]! + 1) + j) * 4 + dj;
    let score = memo[p]!.get(key);
    if (score === undefined) memo[p]!.set(key, (score = evidence.score(i, di, j, dj)));
    return score;
  });
  let memoRow = -1;
  for (let s = 0; s < states.length; s++) {
    const at = states[s]!;
    if (at[0] !== memoRow) { memoRow = at[0]!; for (const m of memo) if (m.size > 20_000) m.clear(); }
    for (let f = 0; f < forms.length; f++) {
      const shape = forms[f]!;
      if (shape.some((d, k) => at[k]! + d > sizes[k]!)) continue;
      const to = ids.get(keys[s]! + offsets[f]!);
      if (to === undefined) continue;
      let value = -prices[f]!;
      const full = shape.every((d) => d > 0);
      for (let p = 0; p < pairs.length; p++) {
        const { a, b, evidence } = pairs[p]!;
        if (shape[a] === 0 || shape[b] === 0) continue;
        const score = n === 2 ? scores[p]!(at[a]!, shape[a]!, at[b]!, shape[b]!) : refined(scores[p]!, at[a]!, shape[a]!, at[b]!, shape[b]!);
        value += full ? scale * score : score;
      }
      source.push(s);
      target.push(to);
      form.push(f);
      worth.push(value);
    }
  }
  return bestPath(states, forms, source, target, form, worth);
}

type Score = PairEvidence["score"];

/** In a bead of three versions two of them may go together in steps, where only the third joins what they part: the best way to cut the two. */
function refined(score: Score, i: number, di: number, j: number, dj: number): number {
  let best = score(i, di, j, dj);
  for (let x = 1; x < di; x++) for (let y = 1; y < dj; y++) best = Math.max(best, score(i, x, j, y) + refined(score, i + x, di - x, j + y, dj - y));
  return best;
}

/** Prefixes that all pairs allow, in rising order. */
function statesOf(sizes: readonly number[], pairs: readonly Pair[]): readonly (readonly number[])[] {
  const roads = (a: number, b: number): Crossroads => pairs.find((p) => p.a === a && p.b === b)!.roads;
  const out: number[][] = [];
  const first = roads(0, 1);
  if (sizes.length === 2) {
    first.forEach((js, i) => js.forEach((j) => void out.push([i, j])));
    return out;
  }
  const second = roads(0, 2);
  const third = roads(1, 2).map((ks) => new Set(ks));
  first.forEach((js, i) => js.forEach((j) => second[i]!.forEach((k) => { if (third[j]!.has(k)) out.push([i, j, k]); })));
  return out;
}

function bestPath(states: readonly (readonly number[])[], forms: readonly (readonly number[])[], source: readonly number[], target: readonly number[], form: readonly number[], worth: readonly number[]): readonly Bead[] {
  const forward = new Float64Array(states.length).fill(-Infinity);
  const backward = new Float64Array(states.length).fill(-Infinity);
  forward[0] = 0;
  backward[states.length - 1] = 0;
  for (let e = 0; e < source.length; e++) forward[target[e]!] = logSum(forward[target[e]!]!, forward[source[e]!]! + worth[e]!);
  for (let e = source.length - 1; e >= 0; e--) backward[source[e]!] = logSum(backward[source[e]!]!, backward[target[e]!]! + worth[e]!);
  const all = forward[states.length - 1]!;
  const best = new Float64Array(states.length).fill(-Infinity);
  const via = new Int32Array(states.length).fill(-1);
  const sure = new Float64Array(source.length);
  best[0] = 0;
  for (let e = 0; e < source.length; e++) {
    const s = source[e]!;
    sure[e] = Math.exp(Math.min(0, forward[s]! + worth[e]! + backward[target[e]!]! - all));
    const links = forms[form[e]!]!.filter((d) => d > 0).length > 1;
    const value = best[s]! + (links ? sure[e]! : 0.5 * sure[e]!) + 1e-9 * worth[e]!;
    if (value > best[target[e]!]!) { best[target[e]!] = value; via[target[e]!] = e; }
  }
  const beads: Bead[] = [];
  for (let s = states.length - 1; s > 0;) {
    const e = via[s]!;
    const at = states[source[e]!]!;
    beads.push({ members: forms[form[e]!]!.map((d, k) => Array.from({ length: d }, (_, x) => at[k]! + x)), score: sure[e]! });
    s = source[e]!;
  }
  return beads.reverse();
}

function logSum(x: number, y: number): number {
  if (x === -Infinity) return y;
  if (y === -Infinity) return x;
  return x > y ? x + Math.log1p(Math.exp(y - x)) : y + Math.log1p(Math.exp(x - y));
}
