import { readFileSync } from "node:fs";
import { UshtilError } from "../../error.ts";
import type { Analysis, Tagger } from "../language.ts";
import { fromStems } from "./analyser.ts";
import type { Enclitic, Reading } from "./analyser.ts";
import { bits, decode, prepare } from "./disambiguation.ts";
import type { Prepared, Weights } from "./disambiguation.ts";
import { buildLexicon, readForms, readStems } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import { phonemic } from "./phonology.ts";
import { readingsOf } from "./readings.ts";
import { decodeWeights } from "./weights.ts";

/** How many paths the decoder keeps. */
export const beam = 4;
/** Prepared forms are kept up to this many, then dropped all at once. */
const cacheLimit = 60_000;
/** A sentence longer than this is tagged in pieces: lists and tables run into one. */
const longest = 2_000;

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

/** The Kazakh tagger: readings by rule, choice by the model in `tags.bin`. Throws `UshtilError` where a model file does not read. */
export function tagger(): Tagger {
  if (loadedTagger !== undefined) return loadedTagger;
  const words = lexicon();
  let weights: Weights;
  try {
    weights = decodeWeights(readFileSync(new URL("tags.bin", import.meta.url)), bits);
  } catch (cause) {
    throw new UshtilError("model", "The Kazakh tagging model tags.bin cannot be read.", { hint: "Install the package again, or train it with scripts/train/kk-tags.ts.", cause });
  }
  let cache = new Map<string, Prepared>();
  const prepared = (form: string): Prepared => {
    let p = cache.get(form);
    if (p === undefined) {
      if (cache.size >= cacheLimit) cache = new Map();
      p = prepare(form, readingsOf(form, words), weights);
      cache.set(form, p);
    }
    return p;
  };
  const chosen = (forms: readonly string[]): { sentence: Prepared[]; path: number[] } => {
    const sentence = forms.map(prepared);
    const path: number[] = [];
    for (let at = 0; at < sentence.length; at += longest) {
      for (const j of decode(sentence.slice(at, at + longest), weights, true, beam)) path.push(j);
    }
    return { sentence, path };
  };
  loadedTagger = {
    tag(forms) {
      const { sentence, path } = chosen(forms);
      return sentence.map((p, i) => wordsOf(p.form, p.readings[path[i]!]!));
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
