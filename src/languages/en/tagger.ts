import type { Analysis, Tagger } from "../language.ts";
import { pieces } from "./contractions.ts";
import { corrected, recased } from "./corrections.ts";
import { seen } from "./features.ts";
import { lemmaOf } from "./lemma.ts";
import { wordLists } from "./lists.ts";
import { decode, find, listKey, readModel, type Model } from "./model.ts";
import { opinions } from "./wink.ts";

let made: Tagger | undefined;
const LONGEST = 60;

/**
 * English morphology: wink-nlp's opinion of every word, judged in context by a perceptron trained on UD English-EWT that gives
 * UPOS, Penn tag and features together; lemmas by rules and word lists. Loads its model and wink on the first call.
 */
export function tagger(): Tagger {
  made ??= taggerOf(readModel(new URL("./tagger.bin", import.meta.url)));
  return made;
}

/** Is the word (case ignored) a known English form: met in UD English-EWT, in wink's lexicon, or a regular inflection or hyphenation of such? */
export function attests(word: string): boolean {
  if (word.length > LONGEST || !/^\p{Script=Latin}[\p{Script=Latin}'’-]*$/u.test(word)) return false;
  const low = word.toLowerCase().replace(/’/gu, "'");
  const lists = wordLists();
  if (lists.known(low)) return true;
  const split = pieces(low);
  if (split.length > 1) return lists.known(split[0]!);
  for (const [ending, xposes] of [["s", ["NNS"]], ["ed", ["VBD"]], ["ing", ["VBG"]], ["est", ["JJS"]], ["er", ["JJR"]]] as const) {
    if (!low.endsWith(ending) || low.length < ending.length + 3) continue;
    for (const xpos of xposes) {
      const lemma = lemmaOf(low, "", xpos, "", lists);
      if (lemma !== low && lemma.length > 2 && lists.known(lemma)) return true;
    }
  }
  return false;
}

interface Judged { readonly words: readonly Analysis[]; readonly rule: string; readonly why: string }

function taggerOf(model: Model): Tagger {
  const lists = wordLists();
  const judge = (forms: readonly string[], told: boolean): readonly Judged[] => {
    const split = forms.map(pieces);
    const words = split.flat();
    const views = opinions(words);
    const sight = seen(words, views);
    const { best, margin } = decode(model, sight);
    const firstWord = words.findIndex((x) => /\p{L}/u.test(x));
    let w = 0;
    return split.map((parts) => {
      let rule = "";
      const first = w;
      const analyses = parts.map((form): Analysis => {
        const next = w + 1 < best.length ? model.tags[best[w + 1]!] : undefined;
        const { tag, rule: why } = corrected(model.tags[best[w]!]!, form, words[w + 1], next, lists);
        if (rule === "") rule = why;
        const initial = w === firstWord;
        const view = views[w++]!;
        const low = form.toLowerCase();
        const lemma = form.length > LONGEST ? form
          : lists.lemma(low, tag.xpos) ?? recased(lemmaOf(form, tag.upos, tag.xpos, view.lemma, lists), form, tag, initial, sight.loud === 1, lists);
        return { form, lemma: lemma === "" ? form : lemma, upos: tag.upos, xpos: tag.xpos, feats: tag.feats };
      });
      if (!told) return { words: analyses, rule: "", why: "" };
      const { tag: winkTag } = views[first]!;
      const head = analyses[0]!;
      const known = find(model, listKey(sight.form[first]!)) >= 0;
      const margins = margin[first] === 0 ? "the only tag this word is known to have" : `ahead of the next tag by ${margin[first]}`;
      return {
        words: analyses,
        rule: rule !== "" ? rule : parts.length > 1 ? "en/contraction" : winkTag === head.upos ? "en/wink+perceptron" : "en/perceptron",
        why: `${parts.length > 1 ? `${parts.join(" + ")}; ` : ""}${head.upos} ${head.xpos} ${margins}; wink-nlp says ${winkTag}; ${known ? "in the word list" : "by ending and context"}`,
      };
    });
  };
  return {
    tag: (forms) => judge(forms, false).map((j) => j.words),
    explain: (forms) => judge(forms, true).map(({ rule, why }) => ({ rule, why })),
  };
}
