import { pairEvidence, versionOf, type Associate, type Passage, type Weights } from "./evidence.ts";
import type { Bead } from "./lattice.ts";
import { weights } from "./passages.ts";

/** Lengths of keywords say little, and a word that has no partner less than in a sentence: terms are seldom word for word. */
const listWeights: Weights = { ...weights, words: 1.2, doubt: 0.15, trust: 0.9, length: 0.5 };
/** With less two items are linked for their place, if at all. */
const sure = 1;
/** In lists of another order place cannot decide: there the best that is left is linked down to this. */
const unsure = -5;
/** What the same place in the lists is worth where the surest links keep the order, and where they do not. */
const inOrder = 2;
const anyOrder = 0.5;

/**
 * Aligns two or three lists of short items (keywords), one to one. Items that share words are linked first, the surest first, wherever they stand; a third list speaks for a
 * pair too. How much place counts is told by whether the surest links keep the order. What is left between linked neighbours is linked by place
 * where the lists have equally many there, and what is left over of all if it is one of each list.
 */
export function alignLists(lists: readonly (readonly Passage[])[], associate: readonly (readonly Associate[])[]): readonly Bead[] {
  const versions = lists.map(versionOf);
  const said: number[][][][] = lists.map(() => []);
  for (let a = 0; a < lists.length; a++) {
    for (let b = a + 1; b < lists.length; b++) {
      const { score } = pairEvidence(versions[a]!, versions[b]!, associate[a]![b]!(versions[a]!.vocabulary, versions[b]!.vocabulary), 1, listWeights);
      said[a]![b] = lists[a]!.map((_, i) => lists[b]!.map((_, j) => score(i, 1, j, 1)));
    }
  }
  const between = (a: number, i: number, b: number, j: number): number => (a < b ? said[a]![b]![i]![j]! : said[b]![a]![j]![i]!);
  const pairs: { a: number; i: number; b: number; j: number; score: number; enough: number }[] = [];
  const ordered: boolean[][] = lists.map(() => []);
  for (let a = 0; a < lists.length; a++) {
    for (let b = a + 1; b < lists.length; b++) {
      ordered[a]![b] = keepsOrder(said[a]![b]!);
      const placed = ordered[a]![b] ? inOrder : anyOrder;
      lists[a]!.forEach((_, i) => lists[b]!.forEach((_, j) => {
        // By way of a third list: the weaker half of the best way round.
        const c = lists.length === 3 ? 3 - a - b : -1;
        const round = c < 0 ? 0 : Math.max(0, ...lists[c]!.map((_, k) => Math.min(between(a, i, c, k), between(c, k, b, j))));
        const far = Math.abs(i / lists[a]!.length - j / lists[b]!.length);
        pairs.push({ a, i, b, j, score: said[a]![b]![i]![j]! + round / 2 + placed * Math.max(-1, 1 - 4 * far), enough: ordered[a]![b] ? sure : unsure });
      }));
    }
  }
  pairs.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b || p.i - q.i || p.j - q.j);
  const { link, clusters, group } = linking(lists);
  for (const { a, i, b, j, score, enough } of pairs) if (score >= enough) link(a, i, b, j);
  for (let a = 0; a < lists.length; a++) {
    for (let b = a + 1; b < lists.length; b++) {
      if (ordered[a]![b]) for (const [run, other] of openRuns(group, a, b)) if (run.length === other.length) run.forEach((i, n) => link(a, i, b, other[n]!));
      const open = (k: number, other: number): number[] => group[k]!.flatMap((id, i) => (id === undefined || clusters[id]![other] === undefined ? [i] : []));
      const [left, right] = [open(a, b), open(b, a)];
      if (left.length === 1 && right.length === 1 && lists[a]!.length === lists[b]!.length) link(a, left[0]!, b, right[0]!);
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

  /** Half for place alone, more the more the words say. */
  function scoreOf(members: readonly (readonly number[])[]): number {
    const found: number[] = [];
    members.forEach((m, a) => members.forEach((o, b) => { if (a < b && m.length > 0 && o.length > 0) found.push(said[a]![b]![m[0]!]![o[0]!]!); }));
    return found.length === 0 ? 0 : 0.5 + found.reduce((x, y) => x + 0.5 / (1 + Math.exp(2 - y)), 0) / found.length;
  }
}

/** Do the items that are surest of each other stand in one order in both lists? Where none are sure, lists are taken to keep it. */
function keepsOrder(scores: readonly (readonly number[])[]): boolean {
  const found: number[] = [];
  scores.forEach((row, i) => {
    const j = row.indexOf(Math.max(...row));
    if (row[j]! > 2 && scores.every((other, k) => k === i || other[j]! < row[j]!)) found.push(j);
  });
  let right = 0;
  for (let n = 1; n < found.length; n++) if (found[n]! > found[n - 1]!) right++;
  return found.length < 2 || right >= 0.85 * (found.length - 1);
}

interface Linking {
  /** Links an item of one list with one of another and what they are linked with; false where a list would have two items in one link. */
  readonly link: (a: number, i: number, b: number, j: number) => boolean;
  readonly clusters: (number | undefined)[][];
  /** By list and item: its cluster. */
  readonly group: (number | undefined)[][];
}

function linking(lists: readonly (readonly unknown[])[]): Linking {
  const clusters: (number | undefined)[][] = [];
  const group: (number | undefined)[][] = lists.map((list) => list.map(() => undefined));
  return {
    clusters, group,
    link(a, i, b, j) {
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
    },
  };
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
