import { graph } from "./graph-rank.ts";
import { statistical } from "./keyphrase-statistical.ts";
import { tfidf } from "./keyphrase-tfidf.ts";
import { rarity, type Candidate, type CorpusFrequencies, type KeyphraseMethod, type TextOfWords } from "./keyphrases.ts";

/** The methods that stand on their own. */
export const singleMethods = { statistical, graph, tfidf } as const satisfies Record<string, KeyphraseMethod>;
export type SingleMethod = keyof typeof singleMethods;

/** What the methods say of each candidate, and the weight that follows. */
export interface Weighed { readonly scores: Float64Array; readonly by: Readonly<Record<SingleMethod, Float64Array>> }

/** Two values: for texts of a few sentences, where little repeats, and for long ones. */
type Pair = readonly [short: number, long: number];

/**
 * The weights of the combination, tuned on development data: the even lines of Inspec and Russia Today, all 25 documents of CyberLeninka, and the bundled corpus. The odd lines
 * were looked at while choosing, so figures on any of these are too hopeful for other texts.
 */
export const weights = {
  statistical: [0.1, 0.1], graph: [0.05, 0.65], tfidf: [0.6, 0.7],
  free: [0.95, 0], hosts: [-0.15, 0.3], governed: [1.05, 0], listed: [0.4, 0], joined: [-1.45, 0], judged: [-1.35, 0], empty: [-0.4, 0], verbal: [-0.8, -1.9],
  rare: [-0.25, 0], rarest: [0.55, 0], busy: [-0.75, 0], spread: [1.8, 2], lead: [1.35, 0], title: [1.9, 0.55],
  person: [0.35, 1], initials: [-1.9, -0.6], organisation: [0.35, -0.25], imprint: [0, -0.5], name: [1, 1.95], acronym: [-0.4, -0.25],
  one: [-2.05, 0], single: [1.35, 0], three: [1, 0], more: [0.65, -1.1],
} as const satisfies Record<string, Pair>;
export type Weights = Readonly<Record<keyof typeof weights, Pair>>;

/** At so many sentences a text is half short, half long. */
const MIDDLING = 60;

/**
 * The default: a weighted geometric mean of the three methods (score fusion by a log-linear model), times what makes a phrase likely to be chosen
 * whatever the method: that it stands on its own and not only within longer phrases (`free`), and in few of them (`hosts`; both the concern of the C-value of Frantzi, Ananiadou
 * & Mima 2000), that it is governed by an adposition or listed, its length, its first place (`lead`) and spread over the text's sentences, the title, names. In short texts
 * phrases of two or three words are preferred, in long ones, where words repeat, shorter ones.
 */
export function weigh(text: TextOfWords, candidates: readonly Candidate[], corpus?: CorpusFrequencies, w: Weights = weights): Weighed {
  const by = { statistical: statistical(text, candidates), graph: graph(text, candidates), tfidf: tfidf(text, candidates, corpus) };
  const total = text.sentences.length;
  const short = 1 / (1 + total / MIDDLING);
  const at = ([a, b]: Pair): number => a * short + b * (1 - short);
  const v = Object.fromEntries(Object.entries(w).map(([name, pair]) => [name, at(pair)])) as Record<keyof Weights, number>;
  const frequency = new Float64Array(text.words.length);
  text.sentences.forEach((words, s) => { for (const word of words) if (word >= 0) frequency[word]! += text.places[s]!; });
  const scores = Float64Array.from(candidates, (c, i) => {
    const n = c.words.length;
    let rare = 0;
    let rarest = 1;
    let busy = 0;
    for (const word of c.words) {
      const own = rarity(text.words[word]!.perMillion);
      rare += own;
      rarest = Math.min(rarest, own);
      busy += Math.log(1 + frequency[word]!);
    }
    const length = n === 1 ? v.one + (text.singles ? v.single : 0) : n === 2 ? 0 : n === 3 ? v.three : v.more;
    const named = c.name === undefined ? 0 : v[c.name];
    return Math.exp(v.statistical * Math.log(by.statistical[i]!) + v.graph * Math.log(by.graph[i]! / n) + v.tfidf * Math.log(by.tfidf[i]!)
      + v.free * Math.log(standing(c)) + v.hosts * Math.log(1 + c.hosts) + v.governed * (c.governed / c.weight) + v.listed * (c.listed / c.weight)
      + v.rare * Math.log(rare / n) + v.rarest * Math.log(rarest) + v.busy * (busy / n) + v.spread * (Math.log(1 + c.sentences) / Math.log(2 + total))
      - v.lead * (Math.log(1 + c.first) / Math.log(2 + total)) + (c.titled ? v.title : 0) + (c.loose === undefined ? 0 : v[c.loose]) + (c.verbal ? v.verbal : 0) + named + length);
  });
  return { scores, by };
}

/** The share of a phrase's occurrences outside longer phrases, smoothed. */
function standing(c: Candidate): number {
  return (0.3 + c.free) / (0.3 + c.weight);
}

/** A single method's scores, as far as each phrase stands on its own: YAKE, TextRank and the like take the longest noun phrases alone. */
export function alone(scores: Float64Array, candidates: readonly Candidate[]): Float64Array {
  return scores.map((s, i) => s * standing(candidates[i]!));
}
