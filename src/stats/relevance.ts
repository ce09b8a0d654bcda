export interface Chosen { readonly index: number; /** 0–1: relevance relative to the best, less likeness to what stands before. */ readonly score: number }

/** Only the best so many are looked at. */
const SHORTLIST = 40;
/** Spreads scores between 0 and 1 so that they can be weighed against likeness. */
const SHAPE = 0.36;
/** The weight of likeness against relevance, 0–1 (1 − λ in the paper's terms); tuned with the combination's weights. */
const LIKENESS = 0.08;

/**
 * Takes the best `most` one by one, each time the one with the best balance of its own score and its likeness to what is taken already: maximal marginal
 * relevance (Carbonell & Goldstein, "The use of MMR, diversity-based reranking", SIGIR 1998). Ties keep the order given.
 * Scores fall from 1, never rise. `likeness`: 0 nothing in common, 1 the same; the same is never taken twice.
 */
export function diverse(scores: Float64Array, most: number, likeness: (a: number, b: number) => number): readonly Chosen[] {
  const order = Array.from(scores.keys()).filter((i) => scores[i]! > 0).sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, Math.max(SHORTLIST, 2 * most));
  const best = order.length === 0 ? 1 : scores[order[0]!]!;
  const pool = order.map((index) => ({ index, score: (scores[index]! / best) ** SHAPE, like: 0 }));
  const taken: Chosen[] = [];
  while (taken.length < most) {
    let next = -1;
    let highest = -Infinity;
    for (let i = 0; i < pool.length; i++) {
      const { score, like } = pool[i]!;
      const value = (1 - LIKENESS) * score - LIKENESS * like;
      if (like < 1 && value > highest) [next, highest] = [i, value];
    }
    if (next < 0) break;
    const [one] = pool.splice(next, 1);
    taken.push({ index: one!.index, score: Math.max(0, highest / (1 - LIKENESS)) });
    for (const other of pool) other.like = Math.max(other.like, likeness(one!.index, other.index));
  }
  return taken;
}
