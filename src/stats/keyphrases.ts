/** A phrase found at least once, with what is needed to weigh it. Words are the keys under which variants of a word are one. */
export interface Candidate {
  readonly words: readonly string[];
  /** Occurrences, each counted with the weight of its place (a title says more than a paragraph). */
  readonly weight: number;
  readonly count: number;
  /** In how many sentences, and the first of them (0-based, of the sentences of its language). */
  readonly sentences: number;
  readonly first: number;
}

/** What is known of the text around: how many words and sentences it has, and of each word. */
export interface Surroundings {
  readonly sentences: number;
  /** 0 a word found everywhere, 1 one that general text hardly has. */
  rarity(word: string): number;
  /** Weighted occurrences of the word in the text. */
  frequency(word: string): number;
}

export interface Scored { readonly index: number; readonly score: number }

/** Weights of the parts, tuned on development lists of authors' keywords; `short…` hold for texts of a few sentences, where little repeats. */
export const weights = {
  repeat: 1.92, shortRepeat: 0.45, word: 0.45, rarity: 0.64, early: 0.49, spread: 0.37, nested: 1, single: 0.38, shortSingle: 0.2, long: 0.26,
};
/** At so many sentences a text is half short, half long. */
const MIDDLING = 20;

/**
 * Weighs candidates by a product of: how often the phrase occurs outside longer candidates (the C-value of Frantzi, Ananiadou & Mima
 * 2000), how rare its words are in general text (tf–idf against a reference), how early it comes and over how many sentences it spreads
 * (as in YAKE, Campos et al. 2020). Best first; score relative to the best, 0–1. Ties keep the order of candidates.
 */
export function scored(candidates: readonly Candidate[], around: Surroundings, w: typeof weights = weights): readonly Scored[] {
  const index = new Map(candidates.map((c, i) => [c.words.join(" "), i]));
  // Of each candidate: weighted occurrences inside longer candidates, and how many such there are.
  const inside = new Float64Array(candidates.length);
  const hosts = new Float64Array(candidates.length);
  for (const c of candidates) {
    const n = c.words.length;
    const parts = new Set<number>();
    for (let from = 0; from < n; from++) {
      for (let to = from + 1; to <= n; to++) {
        if (to - from === n) continue;
        const part = index.get(c.words.slice(from, to).join(" "));
        if (part !== undefined) parts.add(part);
      }
    }
    for (const part of parts) { inside[part]! += c.weight; hosts[part]!++; }
  }
  const short = 1 / (1 + around.sentences / MIDDLING);
  const repeat = w.repeat * (1 - short) + w.shortRepeat * short;
  const single = w.single * (1 - short) + w.shortSingle * short;
  const spreadOf = (n: number): number => Math.log(1 + n) / Math.log(2 + around.sentences);
  const found = candidates.map((c, i): Scored => {
    const n = c.words.length;
    const nested = hosts[i]! === 0 ? 0 : inside[i]! / hosts[i]!;
    const free = Math.max(0.1, c.weight - w.nested * nested);
    let rarity = 0;
    let busy = 0;
    for (const word of c.words) { rarity += around.rarity(word); busy += Math.log(1 + around.frequency(word)); }
    rarity /= n;
    busy /= n;
    const length = n === 1 ? single : n > 3 ? w.long : 1;
    const early = 1 / (1 + w.early * Math.log(1 + c.first));
    const score = Math.log(1 + free) ** repeat * (1 + w.word * busy) * rarity ** w.rarity * early * (w.spread + spreadOf(c.sentences)) * length;
    return { index: i, score };
  });
  found.sort((a, b) => b.score - a.score || a.index - b.index);
  const best = found[0]?.score ?? 0;
  return best <= 0 ? found.map(({ index: i }) => ({ index: i, score: 0 })) : found.map(({ index: i, score }) => ({ index: i, score: score / best }));
}

/**
 * Goes down the ranking and keeps at most `most`; leaves out a phrase whose words are all in one kept already or the reverse (unless it
 * is at least `apart` times as weighty on its own), and one that looks nearly the same by `similar`.
 */
export function distinct(ranking: readonly Scored[], candidates: readonly Candidate[], most: number, similar: (a: number, b: number) => boolean): readonly Scored[] {
  const kept: Scored[] = [];
  for (const s of ranking) {
    if (kept.length >= most || s.score <= 0) break;
    const words = new Set(candidates[s.index]!.words);
    const covered = kept.some((k) => {
      const other = candidates[k.index]!.words;
      const shared = other.filter((x) => words.has(x)).length;
      // A part of a kept phrase, or a kept phrase with more around it, is another keyword only where it lives on its own.
      if (shared === words.size) return candidates[s.index]!.weight < 2 * candidates[k.index]!.weight;
      if (shared === other.length) return candidates[s.index]!.weight * 2 < candidates[k.index]!.weight;
      return similar(s.index, k.index);
    });
    if (!covered) kept.push(s);
  }
  return kept;
}
