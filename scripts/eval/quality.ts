import type { Lang } from "../../src/document.ts";
import { analysed, alteration, gradedOf } from "./annotation.ts";
import { align, scores, sum, type Score, type Scores } from "./conll18.ts";
import { knownForms, sentencesOf, sharedFeatures, type DataSet } from "./datasets.ts";
import { count, emptyTally, type Tally } from "./tally.ts";
import { chunksOf, cutAtSpaces } from "./treebank.ts";

export interface Quality {
  readonly scores: Scores;
  /** Over the features that both treebanks have, and which those are. */
  readonly shared?: { readonly score: Score; readonly names: readonly string[] };
  /** With gold tokens cut at the spaces inside, and how many there were. */
  readonly cut?: { readonly scores: Scores; readonly tokens: number };
  readonly tally: Tally;
  /** Words in sentences that were taken for another language, by that language. */
  readonly foreign: ReadonlyMap<Lang, number>;
  readonly chunks: number;
  /** Chunks whose characters cleaning would change, and what first. */
  readonly altered: readonly string[];
}

export interface QualityOptions {
  /** Unknown words, confusions, languages taken wrongly and what cleaning would change; else these stay empty. */
  readonly detailed: boolean;
}

/** Runs the stages over the raw text of a treebank and scores what they find. */
export function qualityOf(set: DataSet, { detailed }: QualityOptions): Quality {
  const gold = sentencesOf(set);
  const names = set.features === undefined ? undefined : sharedFeatures(set.file, set.features);
  const known = detailed ? knownForms(set) : new Set<string>();
  const chunks = chunksOf(gold);
  const cut = set.spaces === true ? cutAtSpaces(gold) : undefined;
  const cutChunks = cut === undefined ? undefined : chunksOf(cut.sentences);
  const tally = emptyTally();
  const altered: string[] = [];
  const foreign = new Map<Lang, number>();
  const all: Scores[] = [];
  const shared: Scores[] = [];
  const whenCut: Scores[] = [];
  chunks.forEach((chunk, i) => {
    const document = analysed(chunk.text, set.lang);
    const found = gradedOf(document);
    const pairs = align(chunk.gold.words, found.words);
    all.push(scores(chunk.gold, found, pairs));
    if (names !== undefined) shared.push(scores(chunk.gold, found, pairs, names));
    if (cutChunks !== undefined) whenCut.push(scores(cutChunks[i]!.gold, found));
    if (!detailed) return;
    for (const w of document.words) {
      const { lang } = document.sentences[document.tokens[w.token]!.sentence]!;
      if (lang !== set.lang) foreign.set(lang, (foreign.get(lang) ?? 0) + 1);
    }
    const told = cutChunks?.[i]?.gold ?? chunk.gold;
    count(tally, chunk.text, told, found, align(told.words, found.words), known, names);
    const change = alteration(chunk.text, set.lang);
    if (change !== undefined) altered.push(change);
  });
  return {
    scores: sum(all), tally, foreign, chunks: chunks.length, altered,
    ...(names === undefined ? {} : { shared: { score: sum(shared).UFeats, names: [...names] } }),
    ...(cut === undefined ? {} : { cut: { scores: sum(whenCut), tokens: cut.cut } }),
  };
}
