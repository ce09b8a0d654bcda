import { commonRun, skeleton } from "../../text/cognate.ts";

/** What every letter beyond two says that two words have in a row, if they have no others. */
const letter = 1.2;
const most = 5;

/**
 * What the letters of two keywords, in lower case and as they are written, say for it that they are one: the logarithm of a likelihood ratio, 0 where
 * they say nothing. Parts of compounds count: ветроэнергетика and жел энергетикасы, экологический туризм and ecotourism.
 */
export function lettersAlike(first: string, second: string): number {
  const [x, y] = [first, second].map((text) => text.split(/[^\p{L}\p{M}]+/u).map(skeleton).filter((s) => s.length > 2)) as [string[], string[]];
  let best = 0;
  for (const s of x) {
    for (const t of y) {
      const run = commonRun(s, t);
      if (run > 2) best = Math.max(best, (letter * (run - 2) * 2 * run) / (s.length + t.length));
    }
  }
  return Math.min(most, best);
}
