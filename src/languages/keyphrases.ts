import { readTable } from "../learn/tableFile.ts";
import type { Analysis } from "./language.ts";

/** What a language knows of noun phrases that can be keyphrases, and of how authors write keyword lists. */
export interface Keyphrases {
  readonly stopwords: ReadonlySet<string>;
  /** Lemmas that scholarly texts use of themselves (`article`, `aim`): in no keyphrase. */
  readonly generic: ReadonlySet<string>;
  /** Words, as lemmas, of names that stand in scholarly texts as places of work and print: `университет`, `вестник`. */
  readonly imprint: ReadonlySet<string>;
  /** Nouns, as lemmas, that name something only with an attribute (`method`): never a keyphrase alone. */
  readonly bare: ReadonlySet<string>;
  /** Attributes, as lemmas, that judge or point instead of naming (`effective`, `proposed`): what follows them is the phrase. */
  readonly vague: ReadonlySet<string>;
  /** The head of a noun phrase is its first noun (`анализ политики`), not its last (`policy analysis`). */
  readonly headFirst: boolean;
  /** Adpositions follow their phrase. */
  readonly postpositions: boolean;
  /** One letter for a word in `pattern`: by convention N noun, G noun in the genitive, P proper name, A attribute, O linking word; `-` nothing. */
  letter(word: Analysis): string;
  /** Fits the letters of a whole phrase. */
  readonly pattern: RegExp;
  /** Fits the letters of a phrase that joins two, which may be keyphrases more likely: `class of systems`, `сыртқы саясаттың құралы`. */
  readonly joined: RegExp;
  /** Most words in a phrase. */
  readonly longest: number;
  /** Authors' lists often have single words. */
  readonly singles: boolean;
  /** Under what name variants of a word are counted as one: a stem of the lemma. */
  stem(lemma: string): string;
  /** The phrase as a dictionary or an author's list would print it, from one of its occurrences. */
  display(words: readonly Analysis[], place: Place): string;
  /** Is the occurrence already in that form? Such occurrences are shown before others. */
  natural(words: readonly Analysis[]): boolean;
  /** Occurrences of a lemma in a million words of general text. */
  frequency(lemma: string): number;
  /** Words of general text that `frequency` was counted from. */
  counted(): number;
  /** What ends a list without being a keyword, lower case: `и др.`. */
  readonly endings: readonly string[];
  /** What may stand before the last item, lower case: `and`. */
  readonly conjunctions: readonly string[];
}

/** Reads a reference list on first use: a line with the number of words counted, then `lemma TAB count`, most frequent first. `frequency` is per million. */
export function frequencies(file: URL): Pick<Keyphrases, "frequency" | "counted"> {
  let table: Map<string, number> | undefined;
  let words = 0;
  const load = (): Map<string, number> => {
    const lines = readTable(file).split("\n");
    words = Number(lines[0]);
    table = new Map();
    for (let i = 1; i < lines.length; i++) {
      const [word = "", count = "0"] = lines[i]!.split("\t");
      if (word !== "") table.set(word, Number(count));
    }
    return table;
  };
  return {
    frequency: (lemma) => ((table ?? load()).get(lemma) ?? 0) / (words / 1e6),
    counted() {
      if (table === undefined) load();
      return words;
    },
  };
}

/** Is the word written in capitals for its own sake: an acronym? */
export function isAcronym(form: string): boolean {
  return form.length > 1 && form.length <= 6 && /^[\p{Lu}\p{N}-]+$/u.test(form) && /\p{Lu}/u.test(form);
}

/** Where an occurrence stands: at the start of a sentence, inside one, or in a sentence all in capitals. */
export type Place = "start" | "inside" | "loud";

/**
 * A word's form as inside a sentence. Capitals stay for proper names, acronyms and words whose lemma has them, and wherever they are
 * not due to the place: only the first word of a phrase at a sentence's start, and all words of a loud sentence, are lowered.
 */
export function inside(word: Analysis, index: number, place: Place): string {
  const { form, lemma, upos } = word;
  if (place === "loud") {
    const low = form.toLowerCase();
    if (/^\p{Lu}{2}/u.test(lemma)) return form;
    return upos === "PROPN" || /^\p{Lu}/u.test(lemma) ? low.charAt(0).toUpperCase() + low.slice(1) : low;
  }
  // `ВЕСТНИК` in a running head is no acronym.
  if (form.length > 6 && !/\p{Ll}/u.test(form) && !/\p{Nd}/u.test(form)) return upos === "PROPN" ? form.charAt(0) + form.slice(1).toLowerCase() : form.toLowerCase();
  if (place === "inside" || index > 0 || upos === "PROPN" || isAcronym(form) || /\p{Lu}/u.test(lemma)) return form;
  return /^\p{Lu}?\p{Ll}*(?:-\p{Ll}+)*$/u.test(form) || !/\p{Ll}/u.test(form) ? form.toLowerCase() : form;
}

/** One value of a CoNLL-U feature string, or `""`. */
export function feature(feats: string, name: string): string {
  const at = feats.startsWith(`${name}=`) ? 0 : feats.indexOf(`|${name}=`) + 1;
  if (at === 0 && !feats.startsWith(`${name}=`)) return "";
  const from = at + name.length + 1;
  const end = feats.indexOf("|", from);
  return end < 0 ? feats.slice(from) : feats.slice(from, end);
}
