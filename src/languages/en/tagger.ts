/** English morphology: the tags a form can have, one of them chosen in context; lemmas by rules and word lists. */
import type { Analysis, Tagger } from "../language.ts";
import { candidatesOf } from "./candidates.ts";
import { pieces } from "./contractions.ts";
import { corrected, hangsOnNeighbours, missedVerb, recased, unitTag, type Neighbour, type Reading } from "./corrections.ts";
import { newDisambiguation, newWord, type Word } from "./disambiguation.ts";
import { lemmaOf } from "./lemma.ts";
import { wordLists } from "./lists.ts";
import { model } from "./model.ts";
import { finite, tagId, tagOf, tagset } from "./tags.ts";
import { flagsOf, inCapitals, lettered } from "./task.ts";

/** Forms whose candidates are kept. */
const cacheLimit = 40_000;
/** Longer sentences are tagged in stretches of this many words. */
const stretch = 400;
const LONGEST = 60;
const possessive = tagId("PART/POS/");

let loaded: Tagger | undefined;

/** The tagger of English; loads its model on first call. Throws UshtilError "model" where it is missing or damaged. */
export function tagger(): Tagger {
  return loaded ??= load();
}

/** Is the word (case ignored) a known English form: met in UD English-EWT, in wink-nlp's lexicon, or a regular inflection or hyphenation of such? */
export function attests(word: string): boolean {
  if (word.length > LONGEST || !/^\p{Script=Latin}[\p{Script=Latin}'’-]*$/u.test(word)) return false;
  const low = word.toLowerCase().replace(/’/gu, "'");
  const lists = wordLists();
  if (lists.known(low)) return true;
  const split = pieces(low);
  if (split.length > 1) return lists.known(split[0]!);
  for (const [ending, xpos] of [["s", "NNS"], ["ed", "VBD"], ["ing", "VBG"], ["est", "JJS"], ["er", "JJR"]] as const) {
    if (!low.endsWith(ending) || low.length < ending.length + 3) continue;
    const lemma = lemmaOf(low, "", xpos, lists);
    if (lemma !== low && lemma.length > 2 && lists.known(lemma)) return true;
  }
  return false;
}

/** One word of a token as the search sees it, with the analyses made of it before: by choice and by how it stands in the sentence. */
interface Piece { readonly form: string; readonly word: Word; readonly made: Map<number, Told> }

/** The words of a piece and the rule that made them; no name where the model did. */
interface Told { readonly words: readonly Analysis[]; readonly rule: string }

function load(): Tagger {
  const known = model();
  const lists = wordLists();
  const disambiguate = newDisambiguation(known.looks);
  const cache = new Map<string, readonly Piece[]>();
  const piecesOf = (form: string): readonly Piece[] => {
    let parts = cache.get(form);
    if (parts === undefined) {
      if (cache.size >= cacheLimit) cache.clear();
      cache.set(form, parts = pieces(form).map((piece, k) => (
        // What was cut off as the apostrophe of `authors'` closes no quotation.
        { form: piece, word: newWord(candidatesOf(piece, known, undefined, k > 0 && /^['’]$/u.test(piece) ? possessive : undefined)), made: new Map() })));
    }
    return parts;
  };
  const choose = (words: readonly Word[]): Int32Array => {
    if (words.length <= stretch) return disambiguate(words);
    const path = new Int32Array(words.length);
    for (let from = 0; from < words.length; from += stretch) path.set(disambiguate(words.slice(from, from + stretch)), from);
    return path;
  };

  /** The analysis of word `i`; those that hang on nothing but the word, its tag and its place are kept. */
  const analysis = (words: readonly Piece[], path: Int32Array, i: number, first: boolean, loud: boolean): Told => {
    const { form, word: { found }, made } = words[i]!;
    const unit = unitTag(form, words[i - 1]?.form, words[i - 2]?.form);
    if (unit !== undefined) return { words: [{ form, lemma: form, ...unit }], rule: "en/unit" };
    const key = path[i]! * 4 + (first ? 1 : 0) + (loud ? 2 : 0);
    const kept = made.get(key);
    if (kept !== undefined) return kept;
    const chosen: Reading = tagOf(found.tags[path[i]!]!);
    const near = (k: number): Neighbour | undefined => (k < 0 || k >= words.length ? undefined : { form: words[k]!.form, tag: tagOf(words[k]!.word.found.tags[path[k]!]!) });
    const { tag, rule } = corrected(chosen, form, near(i - 1), near(i + 1), lists);
    const lemma = form.length > LONGEST ? form
      : lists.lemma(form.toLowerCase(), tag.xpos) ?? recased(lemmaOf(form, tag.upos, tag.xpos, lists), form, tag, first, loud, lists);
    const analyses = [{ form, lemma: lemma === "" ? form : lemma, upos: tag.upos, xpos: tag.xpos, feats: tag.feats }];
    // A rule's name is not kept, nor what hangs on the neighbours.
    const told: Told = { words: analyses, rule };
    if (rule === "" && !hangsOnNeighbours(chosen, form.toLowerCase())) made.set(key, told);
    return told;
  };

  const judge = <T>(forms: readonly string[], tell: (parts: readonly Piece[], analyses: readonly (readonly Analysis[])[], rule: string) => T): T[] => {
    const split = forms.map(piecesOf);
    const words: Piece[] = [];
    for (const parts of split) for (const part of parts) words.push(part);
    const path = choose(words.map((p) => p.word));
    if (!words.some((p, i) => (tagset.flags[p.word.found.tags[path[i]!]!]! & finite) !== 0)) {
      const singular = (place: number): number => words[place]!.word.found.tags.findIndex((t) => tagOf(t).xpos === "VBZ");
      const missed = missedVerb(words.map((p) => p.form), words.map((p, i) => tagOf(p.word.found.tags[path[i]!]!)), (place) => singular(place) >= 0);
      if (missed >= 0) path[missed] = singular(missed);
    }
    const loud = inCapitals(words.map((p) => p.word.found.item));
    const firstWord = words.findIndex((p) => (flagsOf(p.word.found.item) & lettered) !== 0);
    let w = 0;
    return split.map((parts) => {
      if (parts.length === 1) {
        const one = analysis(words, path, w, w === firstWord, loud);
        w++;
        return tell(parts, [one.words], one.rule);
      }
      let rule = "";
      const analyses = parts.map(() => {
        const one = analysis(words, path, w, w === firstWord, loud);
        w++;
        if (rule === "") rule = one.rule;
        return one.words;
      });
      return tell(parts, analyses, rule);
    });
  };

  return {
    tag: (forms) => judge(forms, (_, analyses) => (analyses.length === 1 ? analyses[0]! : analyses.flat())),
    explain: (forms) => judge(forms, (parts, analyses, rule) => {
      const head = analyses[0]![0]!;
      const { found } = parts[0]!.word;
      const others = found.tags.map(tagOf).filter((t) => t.upos !== head.upos || t.xpos !== head.xpos).map((t) => `${t.upos} ${t.xpos}`);
      const also = [...new Set(others)];
      return {
        rule: rule !== "" ? rule : parts.length > 1 ? "en/contraction" : "en/perceptron",
        why: `${parts.length > 1 ? `${parts.map((p) => p.form).join(" + ")}; ` : ""}${head.upos} ${head.xpos} ${also.length === 0 ? "is the only tag this word is known to have" : `chosen in context; also possible ${also.slice(0, 5).join(", ")}${also.length > 5 ? ", …" : ""}`}; ${
          found.count > 0 ? `met ${found.count} times in the treebank` : "guessed by ending, writing and context"}`,
      };
    }),
  };
}
