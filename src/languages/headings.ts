/**
 * How journals call the parts of an article, in one language. Case, ё, spaces and line breaks inside a label do not matter
 * (`КЛЮЧЕВЫЕ  СЛОВА`, `К л ю ч е в ы е`); a form stands in the list of the language its word belongs to, in one only.
 */
export interface Headings {
  readonly abstract: readonly string[];
  readonly keywords: readonly string[];
  readonly references: readonly string[];
  /** What stands above a block about the authors. */
  readonly authors: readonly string[];
  readonly footnotes: readonly string[];
  /** Headings of the body's sections, with what is no part of the argument (acknowledgements, funding). */
  readonly body: readonly string[];
  /** Labels inside a structured abstract: never a section of their own. */
  readonly structure: readonly string[];
  /** What stands before a classification code or another mark of the article: УДК, JEL, DOI. */
  readonly classification: readonly string[];
  /** What a line about receipt and acceptance begins with. */
  readonly history: readonly string[];
  /** What a caption of a table or figure begins with: no heading. */
  readonly captions: readonly string[];
  /** Beginnings of words (lower case) that show an institution, a position or an address. */
  readonly affiliation: readonly string[];
  /** Words (lower case) directly after a person's name that make it an institution's: `Абай атындағы`. */
  readonly namedAfter: readonly string[];
  /** Words (lower case) after a label and a dash that show a sentence: `Резюме – это документ`. */
  readonly copulas: readonly string[];
  /** Words (lower case) between the names in a list of authors. */
  readonly conjunctions: readonly string[];
}
