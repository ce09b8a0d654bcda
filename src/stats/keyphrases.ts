/** What is known of a word of the text; words are numbered, under one number all forms of a word. */
export interface TextWord {
  /** A function word, or one that scholarly texts use of themselves. */
  readonly stop: boolean;
  /** Noun, name or attribute: may stand in a noun phrase. */
  readonly nominal: boolean;
  /** Occurrences in a million words of general text. */
  readonly perMillion: number;
}

/** The text of one language, as the methods see it. */
export interface TextOfWords {
  readonly words: readonly TextWord[];
  /** Authors and editors of the language often choose single words. */
  readonly singles: boolean;
  /** Word numbers sentence by sentence, in order; -1 for marks and numbers. */
  readonly sentences: readonly Int32Array[];
  /** What an occurrence counts for by the place of the sentence: a title says more than a paragraph. */
  readonly places: Float64Array;
  /** By word: how often it is written with a capital inside a sentence, and as an acronym. */
  readonly capitals: Int32Array;
  readonly acronyms: Int32Array;
}

/** A phrase found at least once, with what is needed to weigh it. */
export interface Candidate {
  /** Numbers of its words. */
  readonly words: readonly number[];
  /** Occurrences, each counted with the weight of its place; of them those outside longer candidates. */
  readonly weight: number;
  readonly free: number;
  /** Of them, those after a preposition, and those in a list. */
  readonly governed: number;
  readonly listed: number;
  readonly count: number;
  /** Different longer candidates it stands in. */
  readonly hosts: number;
  /** In how many sentences, and the first of them (0-based). */
  readonly sentences: number;
  readonly first: number;
  /** Of the title too. */
  readonly titled: boolean;
  /** Has a participle, a gerund or a verbal noun. */
  readonly verbal: boolean;
  /** Joins two phrases (`class of systems`), begins with a word that judges instead of naming (`effective method`), or has a head that names nothing alone (`design issues`); left out for other phrases. */
  readonly loose?: "joined" | "judged" | "empty";
  /** A person named in full, one with initials or by one name, an organisation, one that texts name as a place of work or print, another name, an acronym that is no known name; left out for other phrases. */
  readonly name?: "person" | "initials" | "organisation" | "imprint" | "name" | "acronym";
}

/** Documents of a corpus that have the phrase, for methods that know a corpus. */
export interface CorpusFrequencies {
  readonly documents: number;
  /** Documents with the phrase, 0 where it is not known. */
  documentsWith(candidate: number): number;
}

/** How extracted keyphrases are weighed: by all methods together, or by one. */
export const keyphraseMethods = ["combined", "statistical", "graph", "tfidf"] as const;
export type KeyphraseMethodName = (typeof keyphraseMethods)[number];

/** A method of weighing keyphrases: candidates in a text → a score each, above 0, the higher the better. Pure. */
export type KeyphraseMethod = (text: TextOfWords, candidates: readonly Candidate[], corpus?: CorpusFrequencies) => Float64Array;

/** 1 for a word general text does not have, falling with the logarithm of its frequency per million to .02. */
export function rarity(perMillion: number): number {
  return Math.max(0.02, 1 - Math.log(1 + perMillion / 3) / Math.log(1 + 10_000 / 3));
}
