import type { Associate, Passage } from "./evidence.ts";
import type { Bead } from "./lattice.ts";

/** What texts themselves teach of two languages' words: how often two unknown words stood in linked passages, and each of them in any. */
export interface Learned {
  readonly together: Map<string, number>;
  readonly first: Map<string, number>;
  readonly second: Map<string, number>;
}

export const nothingLearned = (): Learned => ({ together: new Map(), first: new Map(), second: new Map() });

/** Pairs remembered at most; when there are more, those seen once are forgotten. */
const most = 400_000;
/** A word that is known better needs no lesson. */
const unknown = 0.5;
/** Links below this teach nothing. */
const sure = 0.9;

/**
 * Counts the words of which the lexicon knows little in the links of two versions `a` and `b` of one text. Changes `learned`.
 * Two words that meet once may meet by chance: only what is seen again counts (`withLearned`).
 */
export function learn(learned: Learned, beads: readonly Bead[], a: number, b: number, first: readonly Passage[], second: readonly Passage[], associate: Associate): void {
  const all = (passages: readonly Passage[]): string[] => [...new Set(passages.flatMap((p) => p.words))];
  const unknownOf = (words: readonly string[], known: Float32Array): ReadonlySet<string> => new Set(words.filter((_, i) => known[i]! < unknown));
  const [vocabularyA, vocabularyB] = [all(first), all(second)];
  const newA = unknownOf(vocabularyA, associate(vocabularyA, []).knownFirst);
  const newB = unknownOf(vocabularyB, associate([], vocabularyB).knownSecond);
  for (const { members, score } of beads) {
    const [x, y] = [members[a]!, members[b]!];
    if (score < sure || x.length === 0 || y.length === 0) continue;
    const words = (own: readonly number[], passages: readonly Passage[], fresh: ReadonlySet<string>): string[] => [...new Set(own.flatMap((i) => passages[i]!.words))].filter((w) => fresh.has(w)).slice(0, 100);
    const [newLeft, newRight] = [words(x, first, newA), words(y, second, newB)];
    const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const w of newLeft) add(learned.first, w);
    for (const w of newRight) add(learned.second, w);
    for (const v of newLeft) for (const w of newRight) add(learned.together, `${v} ${w}`);
    if (learned.together.size > most) for (const [key, count] of learned.together) if (count < 2) learned.together.delete(key);
  }
}

/** Associations with those that were learned: words that met at least twice, and mostly each other. */
export function withLearned(associate: Associate, { together, first, second }: Learned): Associate {
  const partners = new Map<string, [string, number, number][]>();
  for (const [key, count] of together) {
    if (count < 2) continue;
    const [x, y] = key.split(" ") as [string, string];
    // One meeting is taken off: the passage in question must not speak for itself.
    const [f, g] = [(count - 1) / first.get(x)!, (count - 1) / second.get(y)!];
    if (Math.min(f, g) < 0.3) continue;
    const own = partners.get(x);
    if (own === undefined) partners.set(x, [[y, f, g]]);
    else own.push([y, f, g]);
  }
  if (partners.size === 0) return associate;
  return (left, right) => {
    const found = associate(left, right);
    const idOf = new Map(right.map((w, y) => [w, y]));
    const from = new Int32Array(left.length + 1);
    const to: number[] = [];
    const forward: number[] = [];
    const backward: number[] = [];
    left.forEach((word, x) => {
      const row = new Map<number, [number, number]>();
      for (let c = found.from[x]!; c < found.from[x + 1]!; c++) row.set(found.to[c]!, [found.forward[c]!, found.backward[c]!]);
      for (const [w, f, g] of partners.get(word) ?? []) {
        const y = idOf.get(w);
        const before = y === undefined ? undefined : row.get(y);
        if (y !== undefined) row.set(y, [Math.max(f, before?.[0] ?? 0), Math.max(g, before?.[1] ?? 0)]);
      }
      for (const [y, [f, g]] of [...row].sort((p, q) => p[0] - q[0])) { to.push(y); forward.push(f); backward.push(g); }
      from[x + 1] = to.length;
    });
    return { ...found, from, to: Int32Array.from(to), forward: Float32Array.from(forward), backward: Float32Array.from(backward) };
  };
}
