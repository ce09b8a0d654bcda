import type { PairEvidence, Weights } from "./evidence.ts";

/** Which prefixes of two versions may end together: for i passages of the first, `low[i]` to `high[i]` of the second. */
export interface Corridor { readonly low: Int32Array; readonly high: Int32Array }

/** Prefixes (i, j) that lie on some good alignment of two versions: for every i the j in rising order, and how much worse than the best each is. */
export type Crossroads = readonly { readonly js: Int32Array; readonly worse: Float64Array }[];

/**
 * A first, cheap look at two versions: one dynamic programme forwards and one backwards over a corridor, with beads of one or two passages,
 * keeps the prefixes through which an alignment goes that is at most `slack` worse than the best. Time and memory grow with the corridor.
 */
export function crossroads(evidence: PairEvidence, n: number, m: number, { low, high }: Corridor, w: Weights, slack: number): Crossroads {
  const at = new Float64Array(n + 2);
  for (let i = 0; i <= n; i++) at[i + 1] = at[i]! + high[i]! - low[i]! + 1;
  const cells = at[n + 1]!;
  const one = new Float64Array(cells); // one with one
  const row = new Float64Array(m + 1);
  for (let i = 0; i < n; i++) {
    const end = Math.min(m, high[i]! + 1);
    evidence.row(i, low[i]!, end, row);
    for (let j = low[i]!; j < end; j++) one[at[i]! + j - low[i]!] = row[j - low[i]!]!;
  }
  const words = (i: number, j: number): number => (j >= low[i]! && j <= high[i]! && j < m ? one[at[i]! + j - low[i]!]! : -Infinity);
  const inside = (i: number, j: number): boolean => i <= n && j <= m && j >= low[i]! && j <= high[i]!;
  /** Two passages against one: what either gives, or both. */
  const either = (x: number, y: number): number => Math.max(x, y, x + y);
  const forward = new Float64Array(cells).fill(-Infinity);
  const backward = new Float64Array(cells).fill(-Infinity);
  forward[0] = 0;
  const steps: readonly (readonly [number, number])[] = [[1, 1], [1, 0], [0, 1], [1, 2], [2, 1]];
  const worth = (i: number, j: number, s: number): number => {
    switch (s) {
      case 0: return words(i, j) + evidence.length(i, 1, j, 1);
      case 3: return either(words(i, j), words(i, j + 1)) + evidence.length(i, 1, j, 2) - w.merge;
      case 4: return either(words(i, j), words(i + 1, j)) + evidence.length(i, 2, j, 1) - w.merge;
      default: return -w.gap;
    }
  };
  const values = [0, 1, 2, 3, 4].map(() => new Float64Array(cells).fill(-Infinity));
  for (let i = 0; i <= n; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const here = at[i]! + j - low[i]!;
      const base = forward[here]!;
      for (let s = 0; s < 5; s++) {
        const [di, dj] = steps[s]!;
        if (!inside(i + di, j + dj)) continue;
        const value = worth(i, j, s);
        values[s]![here] = value;
        const there = at[i + di]! + j + dj - low[i + di]!;
        if (base + value > forward[there]!) forward[there] = base + value;
      }
    }
  }
  backward[cells - 1] = 0;
  for (let i = n; i >= 0; i--) {
    for (let j = high[i]!; j >= low[i]!; j--) {
      const here = at[i]! + j - low[i]!;
      for (let s = 0; s < 5; s++) {
        const [di, dj] = steps[s]!;
        if (!inside(i + di, j + dj)) continue;
        const value = backward[at[i + di]! + j + dj - low[i + di]!]! + values[s]![here]!;
        if (value > backward[here]!) backward[here] = value;
      }
    }
  }
  const best = forward[cells - 1]!;
  return Array.from({ length: n + 1 }, (_, i) => {
    const kept: number[] = [];
    const worse: number[] = [];
    for (let j = low[i]!; j <= high[i]!; j++) {
      const here = at[i]! + j - low[i]!;
      const lost = best - forward[here]! - backward[here]!;
      if (lost <= slack) { kept.push(j); worse.push(lost); }
    }
    return { js: Int32Array.from(kept), worse: Float64Array.from(worse) };
  });
}
