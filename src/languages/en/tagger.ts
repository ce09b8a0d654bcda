/** English morphology: the tags a form can have, one of them chosen in context; lemmas by rules and word lists. */
import { tagAt } from "../../learn/task.ts";
import type { Analysis, Tagger } from "../language.ts";
import { candidatesOf, type Candidates } from "./candidates.ts";
import { pieces } from "./contractions.ts";
import { corrected, hangsOnNeighbours, isNumeral, isUnit, missedVerb, recased, unitTag, type Neighbour, type Reading } from "./corrections.ts";
import { newDisambiguation, type Word } from "./disambiguation.ts";
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
interface Piece extends Word { readonly form: string; readonly found: Candidates; readonly numeral: boolean; readonly unit: boolean; readonly made: Told[] }

/** The words of a piece, for which choice and place in the sentence, and the rule that made them; no name where the model did. */
interface Told { readonly key: number; readonly words: readonly Analysis[]; readonly rule: string }

function load(): Tagger {
  const known = model();
  const lists = wordLists();
  const disambiguate = newDisambiguation(known.looks);
  const cache = new Map<string, readonly Piece[]>();
  const piecesOf = (form: string): readonly Piece[] => {
    let parts = cache.get(form);
    if (parts === undefined) {
      if (cache.size >= cacheLimit) cache.clear();
      cache.set(form, parts = pieces(form).map((piece, k): Piece => {
        // What was cut off as the apostrophe of `authors'` closes no quotation.
        const found = candidatesOf(piece, known, undefined, k > 0 && /^['’]$/u.test(piece) ? possessive : undefined);
        return { form: piece, item: found.item, second: undefined, found, numeral: isNumeral(piece), unit: isUnit(piece), made: [] };
      }));
    }
    return parts;
  };
  const choose = (words: readonly Word[]): Int32Array => {
    if (words.length <= stretch) return disambiguate(words);
    const path = new Int32Array(words.length);
    for (let from = 0; from < words.length; from += stretch) path.set(disambiguate(words.slice(from, from + stretch)), from);
    return path;
  };

  const tagIn = (words: readonly Piece[], path: Int32Array, i: number): Reading => tagOf(tagAt(words[i]!.item, path[i]!));

  /** The analysis of word `i`; those that hang on nothing but the word, its tag and its place are kept. */
  const analysis = (words: readonly Piece[], path: Int32Array, i: number, first: boolean, loud: boolean): Told => {
    const { form, unit, made } = words[i]!;
    if (unit && i > 0 && words[i - 1]!.numeral) {
      const tag = unitTag(words[i - 1]!.form, words[i - 2]?.form);
      if (tag !== undefined) return { key: -1, words: [{ form, lemma: form, ...tag }], rule: "en/unit" };
    }
    const key = path[i]! * 4 + (first ? 1 : 0) + (loud ? 2 : 0);
    // One or two for most words.
    for (let k = 0; k < made.length; k++) if (made[k]!.key === key) return made[k]!;
    const chosen = tagIn(words, path, i);
    const near = (k: number): Neighbour | undefined => (k < 0 || k >= words.length ? undefined : { form: words[k]!.form, tag: tagIn(words, path, k) });
    const { tag, rule } = corrected(chosen, form, near(i - 1), near(i + 1), lists);
    const lemma = form.length > LONGEST ? form
      : lists.lemma(form.toLowerCase(), tag.xpos) ?? recased(lemmaOf(form, tag.upos, tag.xpos, lists), form, tag, first, loud, lists);
    const analyses = [{ form, lemma: lemma === "" ? form : lemma, upos: tag.upos, xpos: tag.xpos, feats: tag.feats }];
    // A rule's name is not kept, nor what hangs on the neighbours.
    const told: Told = { key, words: analyses, rule };
    if (rule === "" && !hangsOnNeighbours(chosen, form.toLowerCase())) made.push(told);
    return told;
  };

  /** The words of each token, and the analysis of each word. */
  const judge = (forms: readonly string[]): { readonly tokens: readonly (readonly Piece[])[]; readonly told: readonly Told[] } => {
    const tokens = forms.map(piecesOf);
    const words: Piece[] = [];
    for (const parts of tokens) for (const part of parts) words.push(part);
    const path = choose(words);
    let isFinite = false;
    let firstWord = -1;
    for (let i = 0; i < words.length; i++) {
      const { item } = words[i]!;
      if ((tagset.flags[tagAt(item, path[i]!)]! & finite) !== 0) isFinite = true;
      if (firstWord < 0 && (flagsOf(item) & lettered) !== 0) firstWord = i;
    }
    if (!isFinite) {
      const singular = (place: number): number => words[place]!.found.tags.findIndex((t) => tagOf(t).xpos === "VBZ");
      const missed = missedVerb(words.map((p) => p.form), words.map((_, i) => tagIn(words, path, i)), (place) => singular(place) >= 0);
      if (missed >= 0) path[missed] = singular(missed);
    }
    const loud = inCapitals(words.map(({ item }) => item));
    return { tokens, told: words.map((_, i) => analysis(words, path, i, i === firstWord, loud)) };
  };

  return {
    tag(forms) {
      const { tokens, told } = judge(forms);
      let w = 0;
      return tokens.map((parts) => (parts.length === 1 ? told[w++]!.words : parts.flatMap(() => told[w++]!.words)));
    },
    explain(forms) {
      const { tokens, told } = judge(forms);
      let w = 0;
      return tokens.map((parts) => {
        const all = told.slice(w, w += parts.length);
        const rule = all.find((one) => one.rule !== "")?.rule ?? (parts.length > 1 ? "en/contraction" : "en/perceptron");
        const head = all[0]!.words[0]!;
        const { found } = parts[0]!;
        const others = found.tags.map(tagOf).filter((t) => t.upos !== head.upos || t.xpos !== head.xpos).map((t) => `${t.upos} ${t.xpos}`);
        const also = [...new Set(others)];
        return {
          rule,
          why: `${parts.length > 1 ? `${parts.map((p) => p.form).join(" + ")}; ` : ""}${head.upos} ${head.xpos} ${also.length === 0 ? "is the only tag this word is known to have" : `chosen in context; also possible ${also.slice(0, 5).join(", ")}${also.length > 5 ? ", …" : ""}`}; ${
            found.count > 0 ? `met ${found.count} times in the treebank` : "guessed by ending, writing and context"}`,
        };
      });
    },
  };
}
