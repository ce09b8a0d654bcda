import type { Knowledge } from "./knowledge.ts";

/** What is known of words. `attests`: dictionaries of the languages; `seen`: how often a form occurs unbroken in the corpus. Any case. */
export interface HyphenEvidence {
  attests(word: string): boolean;
  seen(word: string): number;
  /** Does one language know both words? Without it, words known to any language count. */
  together?(a: string, b: string): boolean;
}

/** What `layout` goes by beside the text. */
export interface LayoutEvidence extends HyphenEvidence {
  readonly knowledge: Knowledge;
}
