/** Words, as the rules for lemmas ask for them. */
import type { Lexicon } from "./lexicon.ts";
import type { Attested } from "./lemma.ts";
import { model } from "./model.ts";

/** Forms with counts and lemmas that rules miss. */
export interface Lists extends Attested {
  /** The lemma of a (lower-case) form under a Penn tag where it is not what the rules say. */
  lemma(low: string, xpos: string): string | undefined;
}

let lists: Lists | undefined;

/** The word lists of the model: met in UD English-EWT, or in wink-nlp's lexicon. */
export function wordLists(): Lists {
  return lists ??= listsOf(model(), model().lemmas);
}

/** A word met once may be a slip of the pen; so may one only ever met as something other than a word. */
export function listsOf(lexicon: Pick<Lexicon, "forms" | "listed" | "tags">, lemmas: ReadonlyMap<string, string>): Lists {
  const words = lexicon.tags.map((t) => !/^(?:X|SYM|PUNCT)\//u.test(t) && !/\/(?:GW|ADD)\//u.test(t));
  const count = (form: string): number => {
    const known = lexicon.forms.get(form);
    return known !== undefined && known.tags.some((t) => words[t]) && /^\p{Script=Latin}/u.test(form) ? known.total : 0;
  };
  return { count, known: (form) => count(form) > 0 || lexicon.listed(form) > 0, lemma: (low, xpos) => lemmas.get(`${low}/${xpos}`) };
}
