import type { LangCode } from "../document.ts";
import type { EntityLexicon } from "./entities.ts";
import type { Headings } from "./headings.ts";
import type { Keyphrases } from "./keyphrases.ts";
import type { LayoutHabits } from "../text/layout/knowledge.ts";
import type { Segmentation } from "./segmentation.ts";

/** One syntactic word of a token; see `Word` in document.ts. */
export interface Analysis {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos?: string;
  readonly feats: string;
}

/** Morphology of one language. Pure once loaded. */
export interface Tagger {
  /** The tokens of one sentence, as written → for each token its words (at least one, the head first). */
  tag(forms: readonly string[]): readonly (readonly Analysis[])[];
  /** For each token, which dictionary entry, rule or guess decided, and between what: `{ rule, why }`. */
  explain(forms: readonly string[]): readonly { readonly rule: string; readonly why: string }[];
}

/** Knowledge that stages consult. Names no stage. */
export interface Language {
  readonly code: LangCode;
  readonly name: string;
  /** Abbreviations and other knowledge for sentence and token boundaries. */
  readonly segmentation: Segmentation;
  /** How journals call the parts of an article. */
  readonly headings: Headings;
  /** Knowledge for joining wrapped lines: compounds with a hyphen, words around page numbers. */
  readonly layout: LayoutHabits;
  /** Lower-case function words: never part of a keyword's edge, left out of frequency lists. */
  readonly stopwords: ReadonlySet<string>;
  readonly entities: EntityLexicon;
  /** Which noun phrases can be keyphrases, how they are shown, how common their words are. */
  readonly keyphrases: Keyphrases;
  /** Loads on first call, then the same object. */
  tagger(): Tagger;
  /** Is this a known form (case ignored)? Evidence for hyphens at line ends and for mending damaged text. May load a dictionary. */
  attests(word: string): boolean;
  /** Sentences of our own, for tests and demonstrations. */
  readonly examples: readonly string[];
}
