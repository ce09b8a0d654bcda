/** Russian morphology: candidates from dictionary, rules and guesses, one of them chosen in context. */
import type { Analysis, Tagger } from "../language.ts";
import { candidatesOf, type Candidates } from "./candidates.ts";
import { dictionary } from "./dictionary.ts";
import { pruned } from "../../learn/margin.ts";
import { newSearch } from "../../learn/search.ts";
import { loadModel } from "./model.ts";
import { foldYo, plain } from "./spelling.ts";
import { task } from "./task.ts";

/** Forms whose candidates are kept. */
const cacheLimit = 40_000;
/** Longer sentences are tagged in stretches of this many tokens. */
const stretch = 400;

/** Ways the search keeps. A fourth was measured to be worth 0.03 of UFeats. */
export const width = 3;

/** Readings of a form, and the analyses already made of them. */
interface Kept { readonly candidates: Candidates; readonly made: (readonly Analysis[])[] }

let loaded: Tagger | undefined;

/** The tagger of Russian; loads dictionary and model on first call. Throws UshtilError "model" where one is missing or damaged. */
export function tagger(): Tagger {
  return loaded ??= load();
}

function load(): Tagger {
  const { lexicon, cluster, conversions, weights, margin: trained } = loadModel();
  const knowledge = { dictionary: dictionary(), lexicon, cluster, conversions };
  const search = newSearch(task);
  const cache = new Map<string, Kept>();
  const kept = (form: string): Kept => {
    let found = cache.get(form);
    if (found === undefined) {
      if (cache.size >= cacheLimit) cache.clear();
      cache.set(form, found = { candidates: candidatesOf(form, knowledge), made: [] });
    }
    return found;
  };
  const options = { width, ...pruned(trained) };
  const chosen = (part: readonly Kept[]): Int32Array => search.best(part.map((k) => k.candidates.item), weights, options);
  const choose = (sentence: readonly Kept[]): Int32Array => {
    if (sentence.length <= stretch) return chosen(sentence);
    const path = new Int32Array(sentence.length);
    for (let start = 0; start < sentence.length; start += stretch) {
      path.set(chosen(sentence.slice(start, start + stretch)), start);
    }
    return path;
  };
  return {
    tag(forms) {
      const sentence = forms.map(kept);
      const path = choose(sentence);
      return sentence.map(({ candidates: { list }, made }, i): readonly Analysis[] => {
        const k = path[i]!;
        const known = made[k];
        if (known !== undefined) return known;
        const { lemma, tag: { upos, feats } } = list[k]!;
        return made[k] = [{ form: forms[i]!, lemma, upos, feats }];
      });
    },
    explain(forms) {
      const sentence = forms.map(kept);
      const path = choose(sentence);
      return sentence.map(({ candidates: at }, i) => {
        const chosen = at.list[path[i]!]!;
        const others = at.list.filter((item) => item !== chosen).map((item) => `${item.lemma} ${item.tag.upos} ${item.tag.feats}`.trim());
        const why = others.length === 0 ? "the only reading" : `chosen in context among ${at.list.length} readings; also ${others.slice(0, 5).join("; ")}${others.length > 5 ? "; …" : ""}`;
        return { rule: chosen.rule, why };
      });
    },
  };
}

/** Is the form in the dictionary? Case, stress marks and ё are ignored. */
export function attests(word: string): boolean {
  const lower = plain(word).toLowerCase();
  if (lower.length === 0 || lower.length > 60) return false;
  const words = dictionary();
  return words.has(lower) || (lower.includes("ё") && words.has(foldYo(lower)));
}
