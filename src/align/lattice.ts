import type { PairEvidence, Weights } from "./evidence.ts";
import type { Crossroads } from "./pairs.ts";
import { shapes } from "./structures.ts";

/** A bead: for every version the indices of its passages, in order, perhaps none; and how sure it is, 0–1. */
export interface Bead {
  readonly members: readonly (readonly number[])[];
  readonly score: number;
  /** The versions have it at different places: it crosses other beads. */
  readonly crossing?: true;
}

/** Every pair of versions a < b that has evidence. */
export interface Pair { readonly a: number; readonly b: number; readonly evidence: PairEvidence; readonly roads: Crossroads }

/**
 * The best joint alignment of two or three versions over the prefixes that every pair of them allows. Edges carry all the evidence; a bead's
 * score is its posterior probability (forward and backward sums), and of all paths the one is taken whose beads are the most probable together.
 */
export function joint(sizes: readonly number[], pairs: readonly Pair[], w: Weights, slack: number): readonly Bead[] {
  const n = sizes.length;
  const states = statesOf(sizes, pairs, slack);
  const stride = sizes.map((_, k) => sizes.slice(k + 1).reduce((p, s) => p * (s + 1), 1));
  const ids = new Map<number, number>();
  const keys = states.map((s) => s.reduce((sum, i, k) => sum + i * stride[k]!, 0));
  keys.forEach((k, i) => ids.set(k, i));
  const forms = shapes(n);
  const offsets = forms.map(({ sizes: d }) => d.reduce((sum, x, k) => sum + x * stride[k]!, 0));
  const prices = forms.map((f) => f.structures.map((s) => w.merge * s.merges + w.gap * s.gaps));
  const source: number[] = [];
  const target: number[] = [];
  const form: number[] = [];
  const worth: number[] = [];
  const scores = pairs.map(({ b, evidence }) => remembered(evidence.score, sizes[b]!));
  for (let s = 0; s < states.length; s++) {
    const at = states[s]!;
    for (let f = 0; f < forms.length; f++) {
      const { sizes: taken, structures } = forms[f]!;
      if (taken.some((d, k) => at[k]! + d > sizes[k]!)) continue;
      const to = ids.get(keys[s]! + offsets[f]!);
      if (to === undefined) continue;
      const full = n === 3 && taken.every((d) => d > 0);
      let best = -Infinity;
      for (let x = 0; x < structures.length; x++) {
        const { blocks } = structures[x]!;
        let value = 0;
        for (let p = 0; p < pairs.length; p++) for (const { a, da, b, db } of blocks[p]!) value += scores[p]!(at[pairs[p]!.a]! + a, da, at[pairs[p]!.b]! + b, db);
        value = (full ? w.joint * value : value) - prices[f]![x]!;
        if (value > best) best = value;
      }
      source.push(s);
      target.push(to);
      form.push(f);
      worth.push(best);
    }
  }
  return bestPath(states, forms.map((f) => f.sizes), source, target, form, worth);
}

type Score = PairEvidence["score"];

/** Remembers the scores of groups, as long as they may be asked for again. */
function remembered(score: Score, size: number): Score {
  const known = new Map<number, number>();
  return (i, di, j, dj) => {
    const key = ((i * 5 + di) * (size + 1) + j) * 5 + dj;
    let value = known.get(key);
    if (value === undefined) {
      if (known.size > 50_000) known.clear();
      known.set(key, (value = score(i, di, j, dj)));
    }
    return value;
  };
}

/** Prefixes that all pairs allow, in rising order; of three versions those that are not too bad for the pairs together. */
function statesOf(sizes: readonly number[], pairs: readonly Pair[], slack: number): readonly (readonly number[])[] {
  const roads = (a: number, b: number): Crossroads => pairs.find((p) => p.a === a && p.b === b)!.roads;
  const out: number[][] = [];
  const first = roads(0, 1);
  if (sizes.length === 2) {
    first.forEach(({ js }, i) => js.forEach((j) => void out.push([i, j])));
    return out;
  }
  const second = roads(0, 2);
  const third = roads(1, 2).map(({ js, worse }) => new Map(Array.from(js, (k, n) => [k, worse[n]!])));
  first.forEach(({ js, worse }, i) => js.forEach((j, x) => second[i]!.js.forEach((k, y) => {
    const lost = third[j]!.get(k);
    if (lost !== undefined && lost + worse[x]! + second[i]!.worse[y]! <= slack) out.push([i, j, k]);
  })));
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
