/** Lemmas of UD English-EWT that the rules do not reach. */
import { lemmaOf } from "../../src/languages/en/lemma.ts";
import { listsOf } from "../../src/languages/en/lists.ts";
import type { Lexicon } from "../../src/languages/en/lexicon.ts";
import type { Row } from "./english-texts.ts";

/**
 * Nouns met twice or more and never in small letters: `GDP`. The treebank writes some of their lemmas small (gdp), some not (TV); here all keep their capitals,
 * but for those that stand for words (`PM` p.m.).
 */
function acronyms(gold: readonly (readonly Row[])[], lexicon: Lexicon): Map<string, string> {
  const met = new Map<string, { capital: number; small: number }>();
  for (const s of gold) {
    const loud = s.filter(({ form }) => /^\p{Lu}{4,}$/u.test(form)).length * 2 > s.filter(({ form }) => form.length > 3).length;
    if (!loud) for (const { form } of s) {
      if (!/^\p{L}{2,6}$/u.test(form)) continue;
      const of = met.get(form.toLowerCase()) ?? { capital: 0, small: 0 };
      of[form === form.toUpperCase() ? "capital" : "small"]++;
      met.set(form.toLowerCase(), of);
    }
  }
  return new Map([...met].filter(([low, { capital, small }]) => small === 0 && capital >= (lexicon.listed(low) === 0 ? 2 : 3)).map(([low]) => [`${low}/NN`, low.toUpperCase()]));
}

/** `form/Penn tag` (small letters) → the lemma it mostly has, where rules say another. */
export function lemmasOf(gold: readonly (readonly Row[])[], lexicon: Lexicon): Map<string, string> {
  const lemmas = new Map<string, Map<string, number>>();
  for (const s of gold) for (const { form, lemma, tag, typo } of s) {
    const xpos = tag.split("/")[1]!;
    // Names keep their own case; nothing to learn from them.
    if (typo || lemma === "_" || /^(?:NNP|NNPS|ADD|GW|NFP|XX|LS|CD)$/u.test(xpos) || !/\p{L}/u.test(form)) continue;
    const key = `${form.toLowerCase()}/${xpos}`;
    const of = lemmas.get(key) ?? new Map<string, number>();
    lemmas.set(key, of.set(lemma, (of.get(lemma) ?? 0) + 1));
  }
  const lists = listsOf(lexicon, new Map());
  const special = acronyms(gold, lexicon);
  for (const [key, of] of lemmas) {
    const [form = "", xpos = ""] = key.split("/");
    const [lemma, n] = [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    const total = [...of.values()].reduce((a, b) => a + b, 0);
    if (total < 2 || n * 2 <= total || !/^\p{Script=Latin}[\p{Script=Latin}.-]*$/u.test(form) || lemma.toLowerCase() === form && lemma !== form && n < 3) continue;
    if (special.get(key)?.toLowerCase() === lemma) continue;
    if (lemmaOf(form, "", xpos, lists) !== lemma) special.set(key, lemma);
  }
  return special;
}
