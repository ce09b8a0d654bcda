/** Russian morphology: candidates from dictionary, rules and guesses, one of them chosen in context. */
import type { Analysis, Tagger } from "../language.ts";
import { candidatesOf, type Candidates } from "./candidates.ts";
import { dictionary } from "./dictionary.ts";
import { newSearch } from "../../learn/search.ts";
import { loadModel } from "./model.ts";
import { foldYo, plain } from "./spelling.ts";
import { task } from "./task.ts";

/** Forms whose candidates are kept. */
const cacheLimit = 40_000;
/** Longer sentences are tagged in stretches of this many tokens. */
const stretch = 400;

/** Ways the search keeps. */
export const width = 4;

let loaded: Tagger | undefined;

/** The tagger of Russian; loads dictionary and model on first call. Throws UshtilError "model" where one is missing or damaged. */
export function tagger(): Tagger {
  return loaded ??= load();
}

function load(): Tagger {
  const { lexicon, cluster, weights, margin } = loadModel();
  const knowledge = { dictionary: dictionary(), lexicon, cluster };
  const search = newSearch(task);
  const cache = new Map<string, Candidates>();
  const analyses = new WeakMap<Candidates, (readonly Analysis[])[]>();
  const candidates = (form: string): Candidates => {
    let found = cache.get(form);
    if (found === undefined) {
      if (cache.size >= cacheLimit) cache.clear();
      cache.set(form, found = candidatesOf(form, knowledge));
    }
    return found;
  };
  const choose = (forms: readonly string[]): { sentence: Candidates[]; path: number[] } => {
    const sentence = forms.map(candidates);
    const path: number[] = [];
    for (let start = 0; start < sentence.length; start += stretch) path.push(...search.best(sentence.slice(start, start + stretch).map(({ item }) => item), weights, { width, margin }));
    return { sentence, path };
  };
  return {
    tag(forms) {
      const { sentence, path } = choose(forms);
      return sentence.map((at, i): readonly Analysis[] => {
        let made = analyses.get(at);
        if (made === undefined) analyses.set(at, made = []);
        const k = path[i]!;
        const { lemma, tag } = at.list[k]!;
        const known: readonly Analysis[] | undefined = made[k];
        if (known !== undefined) return known;
        const words = [{ form: forms[i]!, lemma, upos: tag.upos, feats: tag.feats }];
        made[k] = words;
        return words;
      });
    },
    explain(forms) {
      const { sentence, path } = choose(forms);
      return sentence.map((at, i) => {
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
