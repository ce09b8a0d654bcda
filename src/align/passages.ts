import { shared, type Matcher, type Passage, type Shared } from "./evidence.ts";

/** A bead: for every version the indices of its passages, in order, perhaps none. */
export interface Bead { readonly members: readonly (readonly number[])[]; readonly score: number }

/** Weights of the evidence, fitted on sentences with random merges and drops. */
export interface Weights {
  /** Of shared words above `expected`. */
  readonly words: number;
  readonly expected: number;
  /** Of lengths that agree; `spread` is the standard deviation of the log ratio. */
  readonly length: number;
  readonly spread: number;
  /** Price of a passage without counterpart, and of every passage beyond the first in a bead. */
  readonly gap: number;
  readonly merge: number;
}

/** For two versions, and for three, where every pair says part of what the others say. */
export const weights: Readonly<Record<2 | 3, Weights>> = {
  2: { words: 7.2, expected: 0.19, length: 0.35, spread: 0.35, gap: 0.55, merge: 0.55 },
  3: { words: 7.2, expected: 0.21, length: 0.25, spread: 0.35, gap: 1.8, merge: 0.45 },
};

const window = 80;
const band = 12;
const most = 3;

/**
 * Aligns two or three versions of a text jointly: one dynamic programme over all of them, whose beads take 0–3 passages of each version
 * (after Gale & Church 1993, with words as evidence as in Moore 2002). Order is kept; links do not cross. Long texts are taken in windows, so
 * time and memory grow linearly. `matchers[i][j]` (i < j) compares words of version i with words of version j.
 */
export function alignPassages(versions: readonly (readonly Passage[])[], matchers: readonly (readonly Matcher[])[], w: Weights = weights[versions.length === 3 ? 3 : 2]): readonly Bead[] {
  const beads: Bead[] = [];
  const at = versions.map(() => 0);
  const ratio = versions.map((v) => v.reduce((sum, p) => sum + p.length, 0) / Math.max(1, versions[0]!.reduce((sum, p) => sum + p.length, 0)));
  const longest = Math.max(...versions.map((v) => v.length));
  while (versions.some((v, k) => at[k]! < v.length)) {
    // Each version's window is as long as its share of the text asks.
    const parts = versions.map((v, k) => v.slice(at[k]!, longest <= window ? v.length : at[k]! + Math.ceil((window * v.length) / longest) + band));
    const isLast = versions.every((v, k) => at[k]! + parts[k]!.length >= v.length);
    const found = programme(parts, matchers, ratio, w);
    // The end of a window is guesswork: only its first part is kept.
    const keep = isLast ? found : found.slice(0, Math.max(1, Math.floor(found.length * 0.6)));
    for (const b of keep) beads.push({ score: b.score, members: b.members.map((m, k) => m.map((i) => i + at[k]!)) });
    keep.forEach((b) => b.members.forEach((m, k) => { at[k]! += m.length; }));
  }
  return beads;
}

/** Score of linking two groups: words in common above what chance gives, and lengths that agree. */
function pairScore(words: Shared, a: readonly Passage[], b: readonly Passage[], ratio: number, i: number, di: number, j: number, dj: number, w: Weights): number {
  const mass = words.weight(i, di, j, dj);
  const lexical = w.words * (words.overlap(i, di, j, dj) - w.expected) * Math.min(1, Math.sqrt(mass / 12));
  const z = Math.log((lengthOf(b, j, dj) + 8) / (lengthOf(a, i, di) * ratio + 8)) / w.spread;
  return lexical + w.length * (1 - Math.min(z * z, 16));
}

function programme(parts: readonly (readonly Passage[])[], matchers: readonly (readonly Matcher[])[], ratio: readonly number[], w: Weights): readonly Bead[] {
  const n = parts.length;
  const sizes = parts.map((p) => p.length);
  const pairs: { a: number; b: number; score: (i: number, di: number, j: number, dj: number) => number }[] = [];
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      const words = shared(parts[a]!, parts[b]!, matchers[a]![b]!);
      const cache = new Map<number, number>();
      pairs.push({ a, b, score(i, di, j, dj) {
        const key = ((i * 4 + di) * (sizes[b]! + 1) + j) * 4 + dj;
        let value = cache.get(key);
        if (value === undefined) cache.set(key, (value = pairScore(words, parts[a]!, parts[b]!, ratio[b]! / ratio[a]!, i, di, j, dj, w)));
        return value;
      } });
    }
  }
  const steps = beadShapes(n);
  const strides = sizes.map((_, k) => sizes.slice(k + 1).reduce((p, s) => p * (s + 1), 1));
  const total = strides[0]! * (sizes[0]! + 1);
  const best = new Float64Array(total).fill(-Infinity);
  const via = new Int16Array(total).fill(-1);
  best[0] = 0;
  const place = sizes.map(() => 0);
  const longest = Math.max(...sizes);
  for (let state = 0; state < total; state++) {
    if (best[state] !== -Infinity) {
      for (let s = 0; s < steps.length; s++) {
        const step = steps[s]!;
        if (!fits(step, place, sizes, longest)) continue;
        const value = best[state]! + beadScore(step, place, pairs, w);
        const next = state + step.reduce((sum, d, k) => sum + d * strides[k]!, 0);
        if (value > best[next]!) { best[next] = value; via[next] = s; }
      }
    }
    for (let k = n - 1; k >= 0; k--) {
      if (++place[k]! <= sizes[k]!) break;
      place[k] = 0;
    }
  }
  const beads: Bead[] = [];
  const end = sizes.slice();
  for (let state = total - 1; state > 0;) {
    const step = steps[via[state]!]!;
    step.forEach((d, k) => { end[k]! -= d; });
    beads.push({ members: step.map((d, k) => Array.from({ length: d }, (_, x) => end[k]! + x)), score: confidence(step, end, pairs) });
    state -= step.reduce((sum, d, k) => sum + d * strides[k]!, 0);
  }
  return beads.reverse();
}

type Pairs = readonly { a: number; b: number; score: (i: number, di: number, j: number, dj: number) => number }[];

function beadScore(step: readonly number[], place: readonly number[], pairs: Pairs, w: Weights): number {
  let sum = 0;
  for (const d of step) sum -= d === 0 ? w.gap : w.merge * (d - 1);
  for (const { a, b, score } of pairs) if (step[a]! > 0 && step[b]! > 0) sum += score(place[a]!, step[a]!, place[b]!, step[b]!);
  return sum;
}

/** 0–1 from the scores of the bead's pairs: .5 where words and length say nothing either way. */
function confidence(step: readonly number[], place: readonly number[], pairs: Pairs): number {
  const scores = pairs.filter(({ a, b }) => step[a]! > 0 && step[b]! > 0).map(({ a, b, score }) => score(place[a]!, step[a]!, place[b]!, step[b]!));
  if (scores.length === 0) return 0;
  const mean = scores.reduce((x, y) => x + y, 0) / scores.length;
  return Math.round(1000 / (1 + Math.exp(-1.5 * mean))) / 1000;
}

/** All shapes with 0–3 passages a version: something everywhere or a gap, at most one version with more than two. */
function beadShapes(n: number): readonly (readonly number[])[] {
  let shapes: number[][] = [[]];
  for (let k = 0; k < n; k++) shapes = shapes.flatMap((s) => Array.from({ length: most + 1 }, (_, d) => [...s, d]));
  return shapes.filter((s) => {
    const there = s.filter((d) => d > 0);
    if (there.length === 0) return false;
    if (there.length === 1) return there[0] === 1;
    // As many everywhere is several beads.
    return Math.min(...there) === 1 || Math.min(...there) < Math.max(...there);
  });
}

/** Inside the texts, and no version far ahead of another. */
function fits(step: readonly number[], place: readonly number[], sizes: readonly number[], longest: number): boolean {
  let low = Infinity;
  let high = -Infinity;
  for (let k = 0; k < step.length; k++) {
    const to = place[k]! + step[k]!;
    if (to > sizes[k]!) return false;
    const progress = sizes[k] === 0 ? 0 : (to * longest) / sizes[k]!;
    if (sizes[k] === 0) continue;
    if (progress < low) low = progress;
    if (progress > high) high = progress;
  }
  return high - low <= band || longest <= band;
}

function lengthOf(passages: readonly Passage[], start: number, count: number): number {
  let sum = 0;
  for (let i = start; i < start + count; i++) sum += passages[i]!.length;
  return sum;
}
