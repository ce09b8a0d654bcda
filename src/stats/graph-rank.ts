import type { KeyphraseMethod, TextOfWords } from "./keyphrases.ts";

/** Words so far apart at most are joined (PositionRank's best on its data is 6–10). */
const WINDOW = 10;
const DAMPING = 0.85;
const ROUNDS = 50;
const ENOUGH = 1e-6;

/**
 * The graph method: words that may stand in noun phrases are joined where they stand near each other, and ranked by PageRank as in TextRank (Mihalcea
 * & Tarau, "TextRank: Bringing order into texts", EMNLP 2004), with a bias to words that come early and often as in PositionRank (Florescu &
 * Caragea, "PositionRank: An unsupervised approach to keyphrase extraction from scholarly documents", ACL 2017). A phrase scores the sum of its words.
 */
export const graph: KeyphraseMethod = (text, candidates) => {
  const ranks = positionRank(text);
  return Float64Array.from(candidates, (c) => c.words.reduce((sum, w) => sum + ranks[w]!, 1e-12));
};

/** PageRank over the words' neighbourhood, restarts by the sum of inverse positions; sums to 1 over nominal words, 0 for others. */
export function positionRank(text: TextOfWords, { window = WINDOW, damping = DAMPING } = {}): Float64Array {
  const n = text.words.length;
  const edges = new Map<number, number>();
  const bias = new Float64Array(n);
  let position = 0;
  for (const words of text.sentences) {
    const near: { word: number; at: number }[] = [];
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      if (word < 0) continue;
      position++;
      const { nominal, stop } = text.words[word]!;
      if (!nominal || stop) continue;
      bias[word]! += 1 / position;
      while (near.length > 0 && i - near[0]!.at >= window) near.shift();
      for (const other of near) {
        if (other.word === word) continue;
        const key = Math.min(word, other.word) * n + Math.max(word, other.word);
        edges.set(key, (edges.get(key) ?? 0) + 1);
      }
      near.push({ word, at: i });
    }
  }
  return pageRank(n, edges, bias, damping);
}

/** Weighted, undirected PageRank. Edges: `min · n + max` → weight. `bias` need not be normalised; nodes without bias get no rank. */
export function pageRank(n: number, edges: ReadonlyMap<number, number>, bias: Float64Array, damping: number): Float64Array {
  let total = 0;
  for (let i = 0; i < n; i++) total += bias[i]!;
  if (total === 0) return new Float64Array(n);
  const from = new Int32Array(edges.size);
  const to = new Int32Array(edges.size);
  const weight = new Float64Array(edges.size);
  const strength = new Float64Array(n);
  let e = 0;
  for (const [key, w] of edges) {
    from[e] = Math.floor(key / n);
    to[e] = key % n;
    weight[e] = w;
    strength[from[e]!]! += w;
    strength[to[e]!]! += w;
    e++;
  }
  let rank = bias.map((b) => b / total);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(n);
    for (let i = 0; i < e; i++) {
      const [a, b] = [from[i]!, to[i]!];
      next[b]! += (rank[a]! * weight[i]!) / strength[a]!;
      next[a]! += (rank[b]! * weight[i]!) / strength[b]!;
    }
    let kept = 0;
    for (let i = 0; i < n; i++) kept += next[i]!;
    // What nodes without neighbours hold, and what damping takes, is given out by the bias.
    let moved = 0;
    for (let i = 0; i < n; i++) {
      const value = damping * next[i]! + (1 - damping * kept) * (bias[i]! / total);
      moved += Math.abs(value - rank[i]!);
      next[i] = value;
    }
    rank = next;
    if (moved < ENOUGH) break;
  }
  return rank;
}
