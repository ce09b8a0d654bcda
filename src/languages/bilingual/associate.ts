import type { Associate } from "../../align/evidence.ts";
import type { LangCode } from "../../document.ts";
import { likeness, skeleton } from "../../text/cognate.ts";
import { lexicon } from "./lexicon.ts";

/** Likeness of letters below this is chance. */
const alike = 0.6;
/** What equal numbers, equal words and the best cognates count. */
const equalNumber = 0.9;
const equalWord = 0.8;
const cognate = 0.6;

/** Numbers by value (`#5`) and linked entities (`@e3`) are equal or nothing. */
const valued = (word: string): boolean => word.startsWith("#") || word.startsWith("@");

/** Finds words of two languages that may say the same: by the lexicon of translation probabilities, as equal numbers, as cognates across scripts. */
export function associations(a: LangCode, b: LangCode): Associate {
  const table = lexicon(a, b);
  return (first, second) => {
    const idOf = new Map<string, number>();
    second.forEach((w, y) => idOf.set(w, y));
    // Of a large vocabulary only words that begin alike are compared.
    const prefix = second.length < 3_000 ? 2 : second.length < 12_000 ? 3 : 4;
    const bySkeleton = new Map<string, number[]>();
    const skeletons = second.map((w) => (valued(w) ? "" : skeleton(w)));
    skeletons.forEach((s, y) => { if (s.length >= 3) { const k = s.slice(0, prefix); const l = bySkeleton.get(k); if (l === undefined) bySkeleton.set(k, [y]); else l.push(y); } });
    const from = new Int32Array(first.length + 1);
    const to: number[] = [];
    const forward: number[] = [];
    const backward: number[] = [];
    const knownFirst = new Float32Array(first.length);
    const knownSecond = new Float32Array(second.length);
    second.forEach((w, y) => { knownSecond[y] = valued(w) ? 1 : table.knownSecond.get(w) ?? 0; });
    const found = new Map<number, [number, number]>();
    first.forEach((word, x) => {
      found.clear();
      const same = idOf.get(word);
      if (valued(word)) {
        if (same !== undefined) found.set(same, [equalNumber, equalNumber]);
        knownFirst[x] = 1;
      } else {
        knownFirst[x] = table.knownFirst.get(word) ?? 0;
        for (const [other, f, g] of table.partners.get(word) ?? []) {
          const y = idOf.get(other);
          if (y !== undefined) found.set(y, [f, g]);
        }
        const put = (y: number, p: number): void => {
          const before = found.get(y);
          found.set(y, before === undefined ? [p, p] : [Math.max(before[0], p), Math.max(before[1], p)]);
        };
        if (same !== undefined) put(same, equalWord);
        const s = skeleton(word);
        if (s.length >= 3) for (const y of bySkeleton.get(s.slice(0, prefix)) ?? []) {
          const like = likeness(s, skeletons[y]!);
          if (like >= alike) put(y, (cognate * (like - alike + 0.1)) / (1.1 - alike) * Math.min(1, (s.length - 1) / 4));
        }
      }
      for (const [y, [f, g]] of [...found].sort((m, n) => m[0] - n[0])) { to.push(y); forward.push(f); backward.push(g); }
      from[x + 1] = to.length;
    });
    return { from, to: Int32Array.from(to), forward: Float32Array.from(forward), backward: Float32Array.from(backward), knownFirst, knownSecond };
  };
}
