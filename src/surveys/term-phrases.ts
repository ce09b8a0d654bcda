import type { Document, Keyword, LangCode, Span, Word } from "../document.ts";
import { wordKeys } from "../languages/bilingual/index.ts";
import { inside, type Place } from "../languages/keyphrases.ts";
import { languages } from "../languages/index.ts";
import { lowerBound } from "../text/lowerBound.ts";

export type Analysed = Document<"sections" | "sentences" | "tokens" | "words" | "entities" | "keywords" | "alignment">;

/** A word of a sentence as phrases are made of; words held together by a hyphen are one. */
export interface Unit extends Span {
  readonly word: Word;
  /** As in `Keyphrases.pattern`; `-` for what is in no phrase. */
  readonly letter: string;
  /** The same for all forms of the word; `""` for marks. */
  readonly key: string;
  /** A preposition, conjunction or the like: it makes no difference to a phrase's key. */
  readonly function: boolean;
  /** Says nothing by itself. */
  readonly stop: boolean;
  /** Its parts, each with the keys under which the bilingual lexicon may know it: that of the form, and that of the lemma (`мектебі`, `мектеп`). */
  readonly atoms: readonly (readonly string[])[];
}

/** Reads stretches of an analysed document as units. */
export function unitReader(document: Analysed): (span: Span, lang: LangCode) => readonly Unit[] {
  const { tokens, words, text } = document;
  const head = new Int32Array(tokens.length).fill(-1);
  for (let i = words.length - 1; i >= 0; i--) head[words[i]!.token] = i;
  return (span, lang) => {
    const out: Unit[] = [];
    let i = lowerBound(tokens.length, (k) => tokens[k]!.start < span.start);
    for (; i < tokens.length && tokens[i]!.end <= span.end; i++) {
      const from = i;
      // A hyphen with letters close on both sides holds a word together.
      while (i + 2 < tokens.length && tokens[i + 2]!.end <= span.end && i - from < 8 && tokens[i + 1]!.start === tokens[i]!.end && tokens[i + 2]!.start === tokens[i + 1]!.end
        && /^[-‐‑]$/u.test(text.slice(tokens[i + 1]!.start, tokens[i + 1]!.end))) i += 2;
      const { start } = tokens[from]!;
      const { end } = tokens[i]!;
      const last = words[head[i]!]!;
      const form = text.slice(start, end);
      let lemma = "";
      for (let k = from; k <= i; k++) lemma += words[head[k]!]!.lemma;
      out.push(unit({ ...last, form, lemma }, start, end, lang));
    }
    return out;
  };
}

function unit(word: Word, start: number, end: number, lang: LangCode): Unit {
  const { keyphrases } = languages[lang];
  const low = word.lemma.toLowerCase();
  const odd = !/^[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.\p{Pd}+]*$/u.test(word.form) || !/\p{L}{2}/u.test(word.form) || /^http|^www\./iu.test(word.form);
  return {
    word, start, end, letter: odd ? "-" : keyphrases.letter(word), key: odd && !/[\p{L}\p{N}]/u.test(word.form) ? "" : wordKey(word.lemma, lang),
    function: keyphrases.stopwords.has(low) && !/^(?:NOUN|PROPN|ADJ)$/u.test(word.upos),
    stop: keyphrases.stopwords.has(low) || keyphrases.stopwords.has(word.form.toLowerCase()) || keyphrases.generic.has(low),
    atoms: atomsOf(word, lang),
  };
}

function atomsOf({ form, lemma }: Word, lang: LangCode): readonly (readonly string[])[] {
  const [forms, lemmas] = [form, lemma].map((w) => wordKeys(w, lang)) as [string[], string[]];
  return forms.flatMap((k, i) => (k.startsWith("#") ? [] : [lemmas.length === forms.length && lemmas[i] !== k ? [k, lemmas[i]!] : [k]]));
}

/** The key of a word: case, ё, hyphens and inflection make no difference. */
function wordKey(lemma: string, lang: LangCode): string {
  const { stem } = languages[lang].keyphrases;
  return lemma.toLowerCase().replaceAll("ё", "е").split(/[-‐‑–]/u).map((p) => stem(p)).join("");
}

/** One key for a phrase from the keys of its words: `income of the farm` and `farm incomes` are one. */
export function phraseKey(units: readonly Unit[]): string {
  const content = units.filter((u) => !u.function);
  // A keyword may be a function word elsewhere: `well`.
  return (content.length > 0 ? content : units).map((u) => u.key).filter((k) => k !== "").sort().join(" ");
}

/**
 * A form to show, and how good it is: `a` the author's own, `b` the same from a list in capitals, `n` met in the nominative, `d` made from another
 * form, `z` from capitals in which names cannot be told.
 */
export interface Shown { readonly rank: "a" | "b" | "n" | "d" | "z"; readonly text: string }

/** How the phrase would be printed in a list of terms. */
export function shown(units: readonly Unit[], lang: LangCode, place: Place): Shown {
  const { keyphrases } = languages[lang];
  const words = units.map((u) => u.word);
  return { rank: keyphrases.natural(words) ? "n" : "d", text: keyphrases.display(words, place) };
}

const namedTypes: ReadonlySet<string> = new Set(["PERSON", "ORG", "GPE", "LOCATION", "FACILITY", "NORP", "EVENT", "LAW", "WORK", "LANGUAGE", "PRODUCT", "PROJECT"]);

/** Is the stretch a name, or in one? */
export function inName(document: Analysed, { start, end }: Span): boolean {
  // Mentions are sorted by start and seldom long.
  for (let i = lowerBound(document.entities.length, (k) => document.entities[k]!.start < start - 200); i < document.entities.length; i++) {
    const e = document.entities[i]!;
    if (e.start > start) break;
    if (e.end >= end && namedTypes.has(e.type)) return true;
  }
  return false;
}

/** The author's keyword as it would stand inside a sentence: the capital of a list's beginning, or of a list all in capitals, is no capital of its own. */
export function ownForm(document: Analysed, keyword: Keyword, units: readonly Unit[], loud: boolean): Shown {
  const { text } = keyword;
  if (!loud && (keyword.rank > 1 || inName(document, keyword))) return { rank: "a", text };
  let out = "";
  let at = keyword.start;
  let unsure = false;
  for (const [i, u] of units.entries()) {
    // The tagger takes words in capitals for names: what names there are is for the entities to say.
    const name = inName(document, u);
    if (loud && !name && u.word.upos === "PROPN") unsure = true;
    const low = u.word.form.toLowerCase();
    const short = [...low].length <= 4 && u.word.upos === "PROPN";
    out += document.text.slice(at, u.start) + (!loud ? inside(u.word, i, "start") : short ? u.word.form : name ? low.charAt(0).toUpperCase() + low.slice(1) : low);
    at = u.end;
  }
  return { rank: unsure ? "z" : loud ? "b" : "a", text: (out + document.text.slice(at, keyword.end)).replace(/\s+/gu, " ") };
}

/** Is a list all in capitals? */
export function isLoud(list: readonly Keyword[]): boolean {
  const text = list.map((k) => k.text).join("");
  return text.length > 12 && !/\p{Ll}/u.test(text);
}
