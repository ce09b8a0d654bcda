/** A short item of a list, a keyword say. */
export interface Item {
  /** Content words: lemmas in lower case. */
  readonly terms: readonly string[];
  /** Numbers and dates by value. */
  readonly numbers: readonly string[];
}

/** 0–1: how surely two words of different versions mean the same (a dictionary, a cognate). */
export type Matcher = (a: string, b: string) => number;

/** What two versions of a text share, looked up by groups of neighbouring passages. */
export interface Shared {
  /** Share of the words' weight, on both sides, that finds a partner: 0–1. Groups are `count` passages from `start`. */
  overlap(aStart: number, aCount: number, bStart: number, bCount: number): number;
  /** Sum of the weights on both sides. */
  weight(aStart: number, aCount: number, bStart: number, bCount: number): number;
}

/** A number that agrees says more than a word. */
const numberWeight = 2;

/** Compares all passages of one version with all of the other. A word weighs less the more often its version has it. */
export function shared(a: readonly Item[], b: readonly Item[], matcher: Matcher): Shared {
  const left = itemsOf(a);
  const right = itemsOf(b);
  const known = new Map<string, Map<string, number>>();
  const match = (x: Part, y: Part): number => {
    if (x.isNumber || y.isNumber) return x.isNumber && y.isNumber && x.term === y.term ? 1 : 0;
    let row = known.get(x.term);
    if (row === undefined) known.set(x.term, (row = new Map()));
    let value = row.get(y.term);
    if (value === undefined) row.set(y.term, (value = matcher(x.term, y.term)));
    return value;
  };
  // best[i][item][j]: how well an item of passage i is matched in passage j of the other version.
  const best = (from: readonly (readonly Part[])[], to: readonly (readonly Part[])[], flip: boolean): Float32Array[][] =>
    from.map((items) => items.map((x) => Float32Array.from(to, (others) => others.reduce((top, y) => Math.max(top, flip ? match(y, x) : match(x, y)), 0))));
  const forward = best(left, right, false);
  const backward = best(right, left, true);
  const matched = (items: readonly (readonly Part[])[], scores: readonly (readonly Float32Array[])[], start: number, count: number, otherStart: number, otherCount: number): number => {
    let sum = 0;
    for (let i = start; i < start + count; i++) {
      for (let n = 0; n < items[i]!.length; n++) {
        let top = 0;
        const row = scores[i]![n]!;
        for (let j = otherStart; j < otherStart + otherCount; j++) if (row[j]! > top) top = row[j]!;
        sum += top * items[i]![n]!.weight;
      }
    }
    return sum;
  };
  const total = (items: readonly (readonly Part[])[], start: number, count: number): number => {
    let sum = 0;
    for (let i = start; i < start + count; i++) for (const item of items[i]!) sum += item.weight;
    return sum;
  };
  const weight = (aStart: number, aCount: number, bStart: number, bCount: number): number => total(left, aStart, aCount) + total(right, bStart, bCount);
  return {
    weight,
    overlap(aStart, aCount, bStart, bCount) {
      const all = weight(aStart, aCount, bStart, bCount);
      if (all === 0) return 0;
      return (matched(left, forward, aStart, aCount, bStart, bCount) + matched(right, backward, bStart, bCount, aStart, aCount)) / all;
    },
  };
}

interface Part { readonly term: string; readonly weight: number; readonly isNumber: boolean }

function itemsOf(passages: readonly Item[]): readonly (readonly Part[])[] {
  const counts = new Map<string, number>();
  for (const p of passages) for (const t of p.terms) counts.set(t, (counts.get(t) ?? 0) + 1);
  return passages.map((p) => [
    ...[...new Set(p.terms)].map((term): Part => ({ term, weight: 1 / Math.sqrt(counts.get(term)!), isNumber: false })),
    ...[...new Set(p.numbers)].map((term): Part => ({ term, weight: numberWeight, isNumber: true })),
  ]);
}
