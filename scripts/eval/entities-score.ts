/** Strict scores of names: type and both ends must be right (E. F. Tjong Kim Sang, F. De Meulder, "Introduction to the CoNLL-2003 Shared Task", 2003). */
import type { GoldName } from "./entities-data.ts";

export interface NameScore { gold: number; found: number; right: number }
export type NameScores = Map<string, NameScore>;

/** Adds the names of one text; a name that is found twice counts once as right. */
export function addNames(scores: NameScores, gold: readonly GoldName[], found: readonly GoldName[]): void {
  const of = (type: string): NameScore => { let s = scores.get(type); if (s === undefined) scores.set(type, s = { gold: 0, found: 0, right: 0 }); return s; };
  const wanted = new Set<string>();
  for (const { type, start, end } of gold) { of(type).gold++; wanted.add(`${type} ${start} ${end}`); }
  for (const { type, start, end } of found) {
    of(type).found++;
    if (wanted.delete(`${type} ${start} ${end}`)) of(type).right++;
  }
}

/** All types together. */
export function micro(scores: NameScores): NameScore {
  const sum = { gold: 0, found: 0, right: 0 };
  for (const s of scores.values()) { sum.gold += s.gold; sum.found += s.found; sum.right += s.right; }
  return sum;
}

/** Precision, recall and their harmonic mean; 0 where nothing is there. */
export function f1({ gold, found, right }: NameScore): { precision: number; recall: number; f1: number } {
  return { precision: found === 0 ? 0 : right / found, recall: gold === 0 ? 0 : right / gold, f1: gold + found === 0 ? 0 : 2 * right / (gold + found) };
}

/** A line by type, the most frequent first, then all together. */
export function scoreLines(scores: NameScores): string[] {
  const line = (name: string, s: NameScore): string => {
    const { precision, recall, f1: f } = f1(s);
    return `${name.padEnd(16)}${[precision, recall, f].map((x) => (100 * x).toFixed(2).padStart(9)).join("")}${String(s.gold).padStart(8)}`;
  };
  return [`${"".padEnd(16)}precision   recall       F1    gold`, ...[...scores].sort((a, b) => b[1].gold - a[1].gold || (a[0] < b[0] ? -1 : 1)).map(([type, s]) => line(type, s)), line("all", micro(scores))];
}
