import type { Bead } from "./lattice.ts";
import { shared, type Item, type Matcher } from "./overlap.ts";

/** Above this two items are linked for their words, wherever they stand; below it place decides. */
const sure = 0.34;

/**
 * Aligns two or three lists of short items (keywords), one to one. Items that share words are linked first, the surest first, wherever they stand;
 * items left between two linked neighbours are linked by their place where the lists have equally many there. What is left stands alone.
 */
export function alignLists(lists: readonly (readonly Item[])[], matchers: readonly (readonly Matcher[])[]): readonly Bead[] {
  const pairs: { a: number; i: number; b: number; j: number; score: number; far: number }[] = [];
  const scores: number[][][][] = lists.map(() => []);
  for (let a = 0; a < lists.length; a++) {
    for (let b = a + 1; b < lists.length; b++) {
      const words = shared(lists[a]!, lists[b]!, matchers[a]![b]!);
      scores[a]![b] = lists[a]!.map((_, i) => lists[b]!.map((_, j) => words.overlap(i, 1, j, 1)));
      lists[a]!.forEach((_, i) => lists[b]!.forEach((_, j) => {
        const score = scores[a]![b]![i]![j]!;
        if (score >= sure) pairs.push({ a, i, b, j, score, far: Math.abs(i / lists[a]!.length - j / lists[b]!.length) });
      }));
    }
  }
  // group[k][i]: the cluster an item is in; a cluster holds at most one item of a list.
  const clusters: (number | undefined)[][] = [];
  const group: (number | undefined)[][] = lists.map((list) => list.map(() => undefined));
  const link = (a: number, i: number, b: number, j: number): boolean => {
    const x = group[a]![i];
    const y = group[b]![j];
    if (x !== undefined && x === y) return true;
    const one = x === undefined ? lists.map((_, k) => (k === a ? i : undefined)) : clusters[x]!;
    const two = y === undefined ? lists.map((_, k) => (k === b ? j : undefined)) : clusters[y]!;
    if (one.some((m, k) => m !== undefined && two[k] !== undefined)) return false;
    const joined = one.map((m, k) => m ?? two[k]);
    const id = x ?? y ?? clusters.push(joined) - 1;
    if (x !== undefined && y !== undefined) clusters[y] = [];
    clusters[id] = joined;
    joined.forEach((m, k) => { if (m !== undefined) group[k]![m] = id; });
    return true;
  };
  pairs.sort((p, q) => q.score - p.score || p.far - q.far || p.a - q.a || p.b - q.b || p.i - q.i || p.j - q.j);
  for (const { a, i, b, j } of pairs) link(a, i, b, j);
  // By place: runs of unlinked items between the same neighbours, in every pair of lists.
  for (let a = 0; a < lists.length; a++) {
    for (let b = a + 1; b < lists.length; b++) {
      for (const [run, other] of openRuns(group, a, b)) if (run.length === other.length) run.forEach((i, n) => link(a, i, b, other[n]!));
    }
  }
  const seen = new Set<number>();
  const beads: Bead[] = [];
  // In the order of the first list, then of what the others add.
  lists.forEach((list, k) => list.forEach((_, i) => {
    const id = group[k]![i];
    if (id !== undefined && seen.has(id)) return;
    if (id !== undefined) seen.add(id);
    const members = lists.map((_, m) => (id === undefined ? (m === k ? [i] : []) : clusters[id]![m] === undefined ? [] : [clusters[id]![m]!]));
    beads.push({ members, score: scoreOf(members) });
  }));
  return beads;

  function scoreOf(members: readonly (readonly number[])[]): number {
    const found: number[] = [];
    members.forEach((m, a) => members.forEach((o, b) => { if (a < b && m.length > 0 && o.length > 0) found.push(scores[a]![b]![m[0]!]![o[0]!]!); }));
    // A link by place alone is worth half.
    return found.length === 0 ? 0 : Math.round(1000 * (found.reduce((x, y) => x + 0.5 + y / 2, 0) / found.length)) / 1000;
  }
}

/** Stretches of items of list a and list b that are not linked to each other's list, between neighbours that are linked in order. */
function* openRuns(group: readonly (readonly (number | undefined)[])[], a: number, b: number): Iterable<[number[], number[]]> {
  const indexInB = new Map<number, number>();
  group[b]!.forEach((id, j) => { if (id !== undefined) indexInB.set(id, j); });
  const inA = new Set(group[a]!.filter((id) => id !== undefined));
  let run: number[] = [];
  let after = -1; // index in b of the last linked neighbour
  for (let i = 0; i <= group[a]!.length; i++) {
    const id = i < group[a]!.length ? group[a]![i] : undefined;
    const partner = id === undefined ? undefined : indexInB.get(id);
    if (i < group[a]!.length && partner === undefined) { run.push(i); continue; }
    const before = partner ?? group[b]!.length;
    if (run.length > 0 && before > after) {
      const other: number[] = [];
      for (let j = after + 1; j < before; j++) { const o = group[b]![j]; if (o === undefined || !inA.has(o)) other.push(j); }
      yield [run, other];
    }
    run = [];
    after = partner ?? after;
  }
}
