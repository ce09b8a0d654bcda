/**
 * How an abbreviation behaves. One may do several things: `г.` stands before a name (город) and after a number (год).
 * - `name`: before a name (`проф. Иванов`, `им. Абая`): a capital after it goes on with the sentence
 * - `number`: before a number (`с. 5`, `Fig. 3`)
 * - `counted`: after a number (`2022 г.`, `ХІХ ғ.`, `5 млн.`): may end a sentence
 * - `dated`: as counted, a date: with it a clause often begins (`В 2022 г. Парламент`)
 * - `final`: may end a sentence (`и т. д.`, `etc.`)
 * - `inner`: never ends a sentence (`т. е.`, `e.g.`, `қар.`)
 * - `word`: also an ordinary word (`им`, `no`): at the end of a sentence it is that word
 */
export type Behaviour = "name" | "number" | "counted" | "dated" | "final" | "inner" | "word";

/**
 * What a dictionary says of a form in lower case, for the rules that ask whether a capital means a name or a beginning. Loads on the
 * first question. A form it does not know is neither name nor common.
 */
export interface FormKnowledge {
  /** A name of a person, place or body in at least one reading. */
  isName(form: string): boolean;
  /** A given name, after which an initial stands in the middle (`John F. Kennedy`). */
  isGivenName(form: string): boolean;
  /** A word of the language in at least one reading; it may be a name as well. */
  isCommon(form: string): boolean;
  /** A form of a common word that begins names of bodies and places, and so has a capital within a sentence: `Парламент`, `Үкімет`, `Орта` (Азия). */
  beginsNames(form: string): boolean;
  /** A finite verb, or a participle or adjective that can only be a predicate. Where forms have several readings: all of them. */
  isPredicate(form: string): boolean;
  /** May the form, also an unknown one, be a subject? */
  isSubject(form: string): boolean;
}

/** What a language knows of the edges of its sentences and tokens. All keys are lower case. */
export interface Segmentation {
  /** Without the last dot and without spaces: `проф`, `т.д`, `ж.т.б`. */
  readonly abbreviations: ReadonlyMap<string, readonly Behaviour[]>;
  /** Initials of more than one letter: `дж`, `ю`. */
  readonly initials: ReadonlySet<string>;
  /** Function words that are capitalised only where a sentence begins. */
  readonly starters: ReadonlySet<string>;
  /** Nouns that take a letter as their name: `группа А`, `vitamin C`; the letter is no initial. */
  readonly lettered: ReadonlySet<string>;
  /** Words that with a number label a thing or a part: `Таблица 1. Состав`. */
  readonly labels: ReadonlySet<string>;
  readonly forms: FormKnowledge;
  /** Does the verb come last, so that a date is followed by the rest of its clause (`2015 ж. Қазақстан … қол қойды`)? */
  readonly verbLast: boolean;
  readonly tokens: TokenHabits;
}

/** Where a language's treebanks draw tokens differently. */
export interface TokenHabits {
  /** `well-known` is one token (`join`) or three (`split`). */
  readonly hyphen: "join" | "split";
  /** First parts that stay joined where hyphens split: `non`, `anti`. */
  readonly prefixes: ReadonlySet<string>;
  /** Last parts that stay joined where hyphens split: `like`. */
  readonly suffixes: ReadonlySet<string>;
  /** Particles that are split off where hyphens join (`идти-то`), and the words that keep them (`что-то`). */
  readonly particles: ReadonlySet<string>;
  readonly particleHosts: ReadonlySet<string>;
  /** Doubled words that are one token where other repetitions are split: `чуть-чуть`. `all`: every repetition is one. */
  readonly doubled: ReadonlySet<string> | "all";
  /**
   * Endings of a first part that is itself inflected, so that both parts are nouns of their own (`учёные-языковеды` three tokens), and
   * first parts that only look so. Empty where there is no such thing.
   */
  readonly inflected: { readonly endings: readonly string[]; readonly except: ReadonlySet<string> };
  /** `?!`: one token? (`...` and `!!!` always are.) */
  readonly mixedStops: "join" | "split";
  /** `СУ-155`: a word and a number. */
  readonly wordNumber: "join" | "split";
  /** Words that keep a number after a hyphen all the same: `COVID-19`. */
  readonly numbered: ReadonlySet<string>;
  /** Abbreviations with a slash: `b/c`. Other slashes between words are tokens. */
  readonly slashed: ReadonlySet<string>;
  /** `30%`, `45°`: one token? */
  readonly signs: "join" | "split";
  /** `т.д.`: `split` into `т.` `д.`; `lower`: kept when in small letters (`т.б.`), initials split; `join`: kept (`U.S.`). */
  readonly dotted: "split" | "lower" | "join";
  /** `2007/08`: `join`, or `dates`: only `08/16/2000`. */
  readonly slash: "join" | "dates";
  /** Units and abbreviations split off a number written together with them (`5кг`), in the case they are written in. */
  readonly units: ReadonlySet<string>;
  /** `soldiers'`: is the apostrophe after s a possessive? */
  readonly possessive: boolean;
  /** Latin letters of which an apostrophe after them makes others, at the end of a word too: `Qazaqstannyn'`. */
  readonly apostropheLetters: string;
}
