import type { Lang } from "../../src/document.ts";
import { analysed, alteration, gradedOf, type Annotated } from "./annotation.ts";
import { align, scores, sum, type Graded, type Score, type Scores } from "./conll18.ts";
import { featuresOfBoth, knownForms, sentencesOf, type DataSet } from "./datasets.ts";
import { count, emptyTally, type Tally } from "./tally.ts";
import { chunksOf, cutAtSpaces, joinedFragments, type Chunk, type GoldSentence } from "./treebank.ts";

export interface Quality {
  readonly scores: Scores;
  /** Over the features that both treebanks mark on words of the kind (shared-features.ts), and over those whose names both have. */
  readonly shared?: { readonly score: Score; readonly byName: Score; readonly names: readonly string[]; readonly left: readonly string[] };
  /** With gold as KTB writes: tokens cut at the spaces inside, fragments of sentences joined, and how many there were. */
  readonly asKtb?: { readonly scores: Scores; readonly tokens: number; readonly fragments: number };
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
  const both = set.features === undefined ? undefined : featuresOfBoth({ ...set, features: set.features });
  const known = detailed ? knownForms(set) : new Set<string>();
  const chunks = chunksOf(gold);
  const tally = emptyTally();
  const altered: string[] = [];
  const foreign = new Map<Lang, number>();
  const all: Scores[] = [];
  const shared: Scores[] = [];
  const byName: Scores[] = [];
  const look = (chunk: Chunk, document: Annotated, found: Graded): void => {
    for (const w of document.words) {
      const { lang } = document.sentences[document.tokens[w.token]!.sentence]!;
      if (lang !== set.lang) foreign.set(lang, (foreign.get(lang) ?? 0) + 1);
    }
    count(tally, chunk.text, chunk.gold, found, align(chunk.gold.words, found.words), known, both?.compared);
    const change = alteration(chunk.text, set.lang);
    if (change !== undefined) altered.push(change);
  };
  for (const chunk of chunks) {
    const document = analysed(chunk.text, set.lang);
    const found = gradedOf(document);
    const pairs = align(chunk.gold.words, found.words);
    all.push(scores(chunk.gold, found, pairs));
    if (both !== undefined) {
      shared.push(scores(chunk.gold, found, pairs, both.compared));
      byName.push(scores(chunk.gold, found, pairs, () => both.names));
    }
    if (detailed && set.asKtb !== true) look(chunk, document, found);
  }
  // Errors are shown against the habits that the product follows.
  const asKtb = set.asKtb === true ? likeKtb(gold) : undefined;
  const written = asKtb === undefined ? [] : chunksOf(asKtb.sentences).map((chunk) => {
    const document = analysed(chunk.text, set.lang);
    const found = gradedOf(document);
    if (detailed) look(chunk, document, found);
    return scores(chunk.gold, found);
  });
  return {
    scores: sum(all), tally, foreign, chunks: chunks.length, altered,
    ...(both === undefined ? {} : { shared: { score: sum(shared).UFeats, byName: sum(byName).UFeats, names: [...both.names], left: both.left } }),
    ...(asKtb === undefined ? {} : { asKtb: { scores: sum(written), tokens: asKtb.cut, fragments: asKtb.joined } }),
  };
}

/** Gold as KTB's own train split is cut; see the two functions it is made of. */
function likeKtb(gold: readonly GoldSentence[]): { readonly sentences: GoldSentence[]; readonly cut: number; readonly joined: number } {
  const { sentences, cut } = cutAtSpaces(gold);
  return { ...joinedFragments(sentences), cut };
}
