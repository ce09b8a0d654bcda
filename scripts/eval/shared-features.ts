/**
 * Which features two treebanks of one language both mark. A name that occurs in both is not enough: Russian GSD gives case to digits and animacy to
 * participles where Taiga gives none, Taiga voice to auxiliaries where GSD gives none. So a feature counts for a class of words (part of speech, form of
 * verb, short or long, letters or digits) where both treebanks mark it there about as often: neither more than twice as often as the other.
 */
import type { GradedWord } from "./conll18.ts";
import { universalFeatures } from "./conll18.ts";

/** The features of a gold word that are compared, on it and on the system's word. */
export type Compared = (gold: Pick<GradedWord, "form" | "upos" | "feats">) => ReadonlySet<string>;

type Tagged = Pick<GradedWord, "form" | "upos" | "feats">;

/** A class with fewer words than this in either treebank says nothing: there the names decide. */
const fewest = 5;

function valueOf(feats: string, name: string): string {
  return feats.split("|").find((f) => f.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
}

/** `VERB Part Short letters`: what a treebank decides on when it decides on features. */
export function classOf({ form, upos, feats }: Tagged): string {
  const written = /\p{Script=Cyrillic}/u.test(form) ? "Cyrillic" : /\p{L}/u.test(form) ? "foreign" : /\p{N}/u.test(form) ? "digits" : "marks";
  return [upos, valueOf(feats, "VerbForm"), valueOf(feats, "Variant"), written].filter((x) => x !== "").join(" ");
}

interface Habits { readonly words: Map<string, number>; readonly marked: Map<string, number>; readonly names: Set<string> }

function habitsOf(words: readonly Tagged[]): Habits {
  const habits: Habits = { words: new Map(), marked: new Map(), names: new Set() };
  const more = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const word of words) {
    const of = classOf(word);
    more(habits.words, of);
    for (const f of word.feats.split("|")) {
      const name = f.split("=", 1)[0]!;
      if (!universalFeatures.has(name)) continue;
      habits.names.add(name);
      more(habits.marked, `${of} ${name}`);
    }
  }
  return habits;
}

/** By name alone, and by class of word. */
export interface SharedFeatures { readonly names: ReadonlySet<string>; readonly compared: Compared; readonly left: readonly string[] }

/** `left` lists what is not compared although both use the name: `NUM digits Case`. Neither list of words should be the one that is scored. */
export function sharedFeatures(one: readonly Tagged[], other: readonly Tagged[]): SharedFeatures {
  const [a, b] = [habitsOf(one), habitsOf(other)];
  const names = new Set([...a.names].filter((n) => b.names.has(n)).sort());
  const known = new Map<string, ReadonlySet<string>>();
  const shared = (of: string): ReadonlySet<string> => {
    const there = known.get(of);
    if (there !== undefined) return there;
    const [m, n] = [a.words.get(of) ?? 0, b.words.get(of) ?? 0];
    const found = m < fewest || n < fewest ? names : new Set([...names].filter((name) => {
      const rates = [(a.marked.get(`${of} ${name}`) ?? 0) / m, (b.marked.get(`${of} ${name}`) ?? 0) / n];
      return 2 * Math.min(...rates) >= Math.max(...rates);
    }));
    known.set(of, found);
    return found;
  };
  const left = [...new Set([...a.marked.keys(), ...b.marked.keys()])].sort().filter((key) => {
    const at = key.lastIndexOf(" ");
    return names.has(key.slice(at + 1)) && !shared(key.slice(0, at)).has(key.slice(at + 1));
  });
  return { names, compared: (gold) => shared(classOf(gold)), left };
}
