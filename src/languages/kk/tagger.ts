import { pruned } from "../../learn/margin.ts";
import { newSearch } from "../../learn/search.ts";
import type { Analysis, Tagger } from "../language.ts";
import { fromStems } from "./analyser.ts";
import type { Enclitic, Reading } from "./analyser.ts";
import { candidatesOf } from "./candidates.ts";
import type { Candidates } from "./candidates.ts";
import { alphabetOf, inCyrillic } from "./latin.ts";
import type { Transcription } from "./latin.ts";
import { buildLexicon, readForms, readStems } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import { loadModel } from "./model.ts";
import { phonemic } from "./phonology.ts";
import { readingsOf } from "./readings.ts";
import { task } from "./task.ts";

/** How many ways the search keeps. A fourth was measured to be worth nothing. */
export const width = 3;
/** Forms with their readings are kept up to this many, then dropped all at once. */
const cacheLimit = 60_000;
/** A sentence longer than this is tagged in pieces: lists and tables run into one. */
const longest = 500;

let loadedLexicon: Lexicon | undefined;
let loadedTagger: Tagger | undefined;

/** The stems and whole forms, read on first use. */
export function lexicon(): Lexicon {
  loadedLexicon ??= buildLexicon(readStems(new URL("stems.tsv", import.meta.url)), readForms(new URL("forms.tsv", import.meta.url)));
  return loadedLexicon;
}

/** Every reading of a form, the context left aside: for tests of the analyser and for `explain`. */
export const analyses = (form: string): readonly Reading[] => readingsOf(form, lexicon());

/** Is the form known: listed whole, or a known stem with suffixes that fit it? Case ignored. Evidence for hyphens and for mending. */
export function attests(word: string): boolean {
  const form = word.toLowerCase();
  if (!/\p{L}/u.test(form) || form.length > 64) return false;
  const known = lexicon();
  if (known.forms.has(form)) return true;
  const found: Reading[] = [];
  fromStems(phonemic(form), known, undefined, found);
  if (found.some((r) => !r.irregular)) return true;
  // A compound of known parts.
  return form.includes("-") && form.split("-").every((part) => part !== "" && (known.forms.has(part) || attests(part)));
}

/** The Kazakh tagger: readings by rule, choice by the model in `tags.bin`; sentences in Latin letters are read in Cyrillic ones. Throws UshtilError "model" where it is missing or damaged. */
export function tagger(): Tagger {
  if (loadedTagger !== undefined) return loadedTagger;
  const words = lexicon();
  const { cluster, weights, margin: trained } = loadModel();
  const search = newSearch(task);
  const options = { width, ...pruned(trained) };
  let cache = new Map<string, Candidates>();
  const candidates = (form: string): Candidates => {
    let found = cache.get(form);
    if (found === undefined) {
      if (cache.size >= cacheLimit) cache = new Map();
      cache.set(form, found = candidatesOf(form, readingsOf(form, words), task, cluster));
    }
    return found;
  };
  const best = (sentence: readonly Candidates[]): Int32Array => {
    // No auxiliary of a converb without a verb before it (`Сіз келмейсіз бе?`); a particle may come between.
    const held = sentence.some(({ unaided }) => unaided !== undefined);
    const permitted = held ? sentence.map(({ unaided }, i) => (unaided === undefined || sentence[i - 1]?.verbal === true || sentence[i - 2]?.verbal === true ? undefined : unaided)) : undefined;
    return search.best(sentence.map((c) => c.item), weights, options, permitted === undefined ? undefined : { permitted });
  };
  const chosen = (written: readonly string[]): { sentence: Candidates[]; path: ArrayLike<number>; read: readonly (Transcription | undefined)[] | undefined } => {
    const alphabet = alphabetOf(written, attests);
    const read = alphabet === undefined ? undefined : written.map((form) => inCyrillic(form, alphabet, attests));
    const sentence = read === undefined ? written.map(candidates) : written.map((form, i) => candidates(read[i]?.form ?? form));
    if (sentence.length <= longest) return { sentence, path: best(sentence), read };
    const path: number[] = [];
    for (let at = 0; at < sentence.length; at += longest) for (const k of best(sentence.slice(at, at + longest))) path.push(k);
    return { sentence, path, read };
  };
  loadedTagger = {
    tag(forms) {
      const { sentence, path, read } = chosen(forms);
      return sentence.map((p, i) => {
        const k = path[i]!;
        const words = p.made[k] ??= wordsOf(p.form, p.readings[k]!);
        const origin = read?.[i];
        return origin === undefined ? words : inLatin(words, forms[i]!, p.form, origin);
      });
    },
    explain(forms) {
      const { sentence, path } = chosen(forms);
      return sentence.map((p, i) => {
        const r = p.readings[path[i]!]!;
        const rule = { form: "listed form", stem: "known stem", shape: "shape of the token", guess: "guessed stem" }[r.source];
        const suffixes = r.suffixes === "" ? "" : ` + ${r.suffixes.split(" ").map((s) => `-${s}`).join(" ")}`;
        const others = [...new Set(p.readings.filter((o) => o !== r).map((o) => `${o.lemma} ${o.tag.upos} ${o.tag.feats || "_"}`))].slice(0, 4);
        const between = others.length === 0 ? "the only reading" : `chosen by the model among ${p.readings.length} readings; others: ${others.join("; ")}`;
        return { rule, why: `${r.lemma} ${r.tag.upos}${suffixes}: ${between}` };
      });
    },
  };
  return loadedTagger;
}

/** The words of a token as it was written, in Latin letters; lemmas stay Cyrillic, so that texts in both scripts have the same ones. */
function inLatin(words: readonly Analysis[], written: string, read: string, { origins }: Transcription): readonly Analysis[] {
  let at = 0;
  return words.map((w, k) => {
    const from = Math.max(at, read.indexOf(w.form, at));
    at = from + w.form.length;
    const end = k === words.length - 1 ? written.length : origins[at] ?? written.length;
    return { ...w, form: written.slice(k === 0 ? 0 : origins[from] ?? 0, end) };
  });
}

/** The words of a token under a reading: the head, then what is written together with it. */
export function wordsOf(form: string, r: Reading): readonly Analysis[] {
  if (r.enclitics.length === 0) return [analysis(form, r)];
  const at = surfaceCut(form, r.enclitics[0]!);
  return [analysis(form.slice(0, at), r), ...r.enclitics.map((e) => ({
    form: form.slice(at).replace(/^-/u, ""), lemma: e.lemma, upos: e.tag.upos, xpos: e.tag.xpos, feats: e.tag.feats,
  }))].map((a, i) => (i === 0 && a.form.endsWith("-") ? { ...a, form: a.form.slice(0, -1) } : a));
}

/** Where the enclitic begins in the token as written: phonemic spelling may be longer, but its tail is plain letters. */
const surfaceCut = (form: string, e: Enclitic): number => Math.max(1, form.length - phonemic(e.form).length);

const analysis = (form: string, r: Reading): Analysis => ({ form, lemma: r.lemma, upos: r.tag.upos, xpos: r.tag.xpos, feats: r.tag.feats });
