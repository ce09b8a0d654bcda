import { assignment } from "./assignment.ts";
import { pairEvidence, versionOf, type Associate, type Passage, type Weights } from "./evidence.ts";
import type { Bead } from "./lattice.ts";
import { weights } from "./passages.ts";

/** Lengths of keywords say little, and a word that has no partner less than in a sentence: terms are seldom word for word. */
const listWeights: Weights = { ...weights, words: 1.2, doubt: 0.15, trust: 0.9, length: 0.5 };
/** Two items are linked, rather than left alone, down to this: an author's lists name the same things. */
const unsure = -3.5;
/** Links whose words say this much, and more than of any other item, tell whether lists keep one order. */
const plain = 2;
/** What place is worth in lists that keep one order: a link that crosses none of the plain ones, and the same place between two of them. */
const uncrossed = 2;
const samePlace = 3;
/** In lists of another order. */
const anyOrder = 0.3;
/** Longer lists are linked greedily. */
const most = 120;

/** What else than their words speaks for two items, `i` of list `a` and `j` of list `b`, a < b: the logarithm of a likelihood ratio. */
export type Beside = (a: number, i: number, b: number, j: number) => number;

/**
 * Aligns two or three lists of short items (keywords), one to one: the assignment with the greatest sum of evidence over all lists jointly.
 * Evidence is what the words say and what `beside` adds; place counts as far as the plainest links keep the order.
 */
export function alignLists(lists: readonly (readonly Passage[])[], associate: readonly (readonly Associate[])[], beside: Beside = () => 0): readonly Bead[] {
  const versions = lists.map(versionOf);
  const said = table(lists, (a, b) => {
    const { score } = pairEvidence(versions[a]!, versions[b]!, associate[a]![b]!(versions[a]!.vocabulary, versions[b]!.vocabulary), 1, listWeights);
    return (i, j) => score(i, 1, j, 1) + beside(a, i, b, j);
  });
  const first = clusters(lists, said);
  const placed = table(lists, (a, b) => {
    const place = placeOf(first, said, a, b, lists[a]!.length, lists[b]!.length);
    return (i, j) => of(said, a, i, b, j) + place(i, j);
  });
  const found = clusters(lists, placed);
  return ordered(lists, found).map((members) => ({ members, score: scoreOf(members, said) }));
}

/** By pair of lists (a < b) and their items. */
type Table = readonly (readonly (readonly Float64Array[])[])[];
/** One item of every list, or none. */
type Cluster = readonly (number | undefined)[];

function table(lists: readonly (readonly unknown[])[], make: (a: number, b: number) => (i: number, j: number) => number): Table {
  return lists.map((one, a) => lists.map((other, b) => {
    if (a >= b) return [];
    const value = make(a, b);
    return one.map((_, i) => Float64Array.from(other, (_, j) => value(i, j)));
  }));
}

const of = (t: Table, a: number, i: number, b: number, j: number): number => (a < b ? t[a]![b]![i]![j]! : t[b]![a]![j]![i]!);

/** Two lists are assigned, the third to what they are, and each again to the other two as long as that is better: from every pair, the best of all. */
function clusters(lists: readonly (readonly unknown[])[], t: Table): readonly Cluster[] {
  const alone = (k: number): Cluster[] => lists[k]!.map((_, i) => lists.map((_, m) => (m === k ? i : undefined)));
  let best: readonly Cluster[] = [];
  let top = -Infinity;
  for (let start = lists.length === 2 ? 1 : 0; start < lists.length; start++) {
    const order = [start, ...lists.keys()].filter((k, n) => n === 0 || k !== start).reverse();
    let found = order.reduce<readonly Cluster[]>((so, k) => merged(so, alone(k), t), []);
    let sum = total(found, t);
    for (let round = 0, since = 0; lists.length > 2 && round < 12 && since < lists.length; round++, since++) {
      const k = round % lists.length;
      const rest = found.map((c) => c.map((i, m) => (m === k ? undefined : i))).filter((c) => c.some((i) => i !== undefined));
      const next = merged(rest, alone(k), t);
      const value = total(next, t);
      if (value > sum + 1e-9) [found, sum, since] = [next, value, -1];
    }
    if (sum > top + 1e-9) [best, top] = [found, sum];
  }
  return best;
}

/** What it is worth that the items of two clusters are one: nothing where one is empty. */
function worth(c: Cluster, d: Cluster, t: Table): number {
  let sum = -unsure;
  c.forEach((i, a) => d.forEach((j, b) => { if (i !== undefined && j !== undefined) sum += of(t, a, i, b, j); }));
  return sum;
}

function total(found: readonly Cluster[], t: Table): number {
  let sum = 0;
  for (const c of found) c.forEach((i, a) => { if (i !== undefined) { sum -= unsure; c.forEach((j, b) => { if (a < b && j !== undefined) sum += of(t, a, i, b, j); }); } });
  // A cluster of n items has been joined n - 1 times.
  return sum + unsure * found.length;
}

function merged(left: readonly Cluster[], right: readonly Cluster[], t: Table): readonly Cluster[] {
  if (left.length === 0) return right;
  const values = left.map((c) => right.map((d) => worth(c, d, t)));
  const partner = Math.max(left.length, right.length) <= most ? assignment(values) : greedy(values);
  const taken = new Set(partner);
  return [...left.map((c, x) => { const d = right[partner[x]!]; return d === undefined ? c : c.map((i, m) => i ?? d[m]); }), ...right.filter((_, y) => !taken.has(y))];
}

/** The same as `assignment`, not the best but fast: the best pair first. */
function greedy(values: readonly (readonly number[])[]): number[] {
  const pairs = values.flatMap((row, x) => row.flatMap((value, y) => (value > 0 ? [{ x, y, value }] : []))).sort((p, q) => q.value - p.value || p.x - q.x || p.y - q.y);
  const out = values.map(() => -1);
  const taken = new Set<number>();
  for (const { x, y } of pairs) if (out[x] === -1 && !taken.has(y)) { out[x] = y; taken.add(y); }
  return out;
}

/** What place says of items of lists a and b, as the plainest links go. */
function placeOf(found: readonly Cluster[], said: Table, a: number, b: number, n: number, m: number): (i: number, j: number) => number {
  const links = found.flatMap((c) => (c[a] === undefined || c[b] === undefined ? [] : [{ i: c[a], j: c[b] }]));
  const sure = links.filter(({ i, j }) => {
    const s = of(said, a, i, b, j);
    return s > plain && said[a]![b]![i]!.every((x, y) => y === j || x < s) && said[a]![b]!.every((row, x) => x === i || row[j]! < s);
  }).sort((x, y) => x.i - y.i);
  // Every two links speak for one order or another, as surely as the less sure of them.
  let [same, other] = [0, 0];
  for (const x of links) for (const y of links) {
    if (x.i >= y.i) continue;
    const weight = Math.min(of(said, a, x.i, b, x.j), of(said, a, y.i, b, y.j), 4);
    if (weight > 0) { if (x.j < y.j) same += weight; else other += weight; }
  }
  const keeps = same >= 5 * other;
  if (!keeps) return (i, j) => anyOrder * (1 - 2 * Math.abs(i / n - j / m));
  return (i, j) => {
    const before = sure.filter((s) => s.i < i);
    const after = sure.filter((s) => s.i > i);
    if (before.some((s) => s.j > j) || after.some((s) => s.j < j)) return -uncrossed;
    // Between the plain links about: counted from the one before where as many stand between in both lists, else nearer by either.
    const [p, q] = [before.at(-1) ?? { i: -1, j: -1 }, after[0] ?? { i: n, j: m }];
    const [from, to] = [Math.abs(i - p.i - (j - p.j)), Math.abs(q.i - i - (q.j - j))];
    return uncrossed / 2 + Math.max(0, samePlace - from - to);
  };
}

/** In the order of the first list, then of what the others add. */
function ordered(lists: readonly (readonly unknown[])[], found: readonly Cluster[]): readonly (readonly (readonly number[])[])[] {
  const seen = new Set<Cluster>();
  return lists.flatMap((list, k) => {
    const own = new Map(found.flatMap((c) => (c[k] === undefined ? [] : [[c[k], c] as const])));
    return list.flatMap((_, i) => {
      const c = own.get(i)!;
      if (seen.has(c)) return [];
      seen.add(c);
      return [c.map((x) => (x === undefined ? [] : [x]))];
    });
  });
}

/** Half for place alone, more the more the words say. */
function scoreOf(members: readonly (readonly number[])[], said: Table): number {
  const found: number[] = [];
  members.forEach((m, a) => members.forEach((o, b) => { if (a < b && m.length > 0 && o.length > 0) found.push(of(said, a, m[0]!, b, o[0]!)); }));
  return found.length === 0 ? 0 : 0.5 + found.reduce((x, y) => x + 0.5 / (1 + Math.exp(2 - y)), 0) / found.length;
}
