import type { Lang, LangCode, Span } from "../../document.ts";
import { identify } from "../identify.ts";
import { languages } from "../index.ts";
import { type Clues, cluesOf, type Visit } from "./clues.ts";
import { placesOf, type Place } from "./marks.ts";
import { isMixed } from "./mixed.ts";
import { letters, models } from "./models.ts";
import { bestPath } from "./path.ts";

/** A stretch of a sentence in another language than the sentence: from the start of its first word to the end of its last. */
export interface Switch extends Span {
  readonly lang: Lang;
  /** The evidence, in a few English words. */
  readonly why: string;
}

const none: readonly Switch[] = [];

/** Nats that a word at the edge of a switch must say for it, where no mark stands beside it. */
const edgeGain = 1.2;
const edgeShare = 0.9;
/** Nats that a word says for a language only by letters of its own. */
const strangeGain = 3;

/**
 * Finds where a sentence in `lang` switches into another language: phrases, quotations and titles of two words and more, and single
 * words of the other script in small letters. Names, abbreviations and loanwords are the sentence's own. The sentence is `all[from, to)`, offsets count
 * UTF-16 units of `text`; switches are sorted, do not overlap, begin and end with a word, and leave quotation marks outside. A sentence in a language that is not analysed
 * has none. Word by word evidence in nats, a price for each switch that quotation marks lower, the best path through both
 * (as word-level language identification of mixed texts is done: T. Solorio et al. 2014).
 */
export function switches(text: string, all: readonly Span[], lang: Lang, from = 0, to = all.length): readonly Switch[] {
  // In most sentences nothing need be set apart to see that there is none.
  if (!isOurs(lang) || !isMixed(text, all, lang, from, to)) return none;
  const tokens = all.slice(from, to);
  const places = placesOf(text, tokens);
  const clues = cluesOf(places, lang, attests);
  if (clues.visits.length === 0) return none;
  const enter = Float64Array.from(places, (p) => p.enter);
  const leave = Float64Array.from(places, (p) => p.leave);
  const path = bestPath([new Float64Array(places.length), ...clues.gains], enter, leave, [0, ...clues.visits.map((v) => v.toll)]);
  const found: Switch[] = [];
  for (let i = 0; i < places.length;) {
    const state = path[i]!;
    let end = i + 1;
    while (end < places.length && path[end] === state) end++;
    if (state > 0) {
      const one = switchOf(text, tokens, places, clues, lang, state - 1, i, end);
      if (one !== undefined) found.push(one);
    }
    i = end;
  }
  return found;
}

const asked = { ru: new Map<string, boolean>(), kk: new Map<string, boolean>(), en: new Map<string, boolean>() } as const;
const mostAsked = 20_000;

/** Is the word in the dictionary of the language? The last few thousand answers are kept: mixed texts ask for the same words again. */
function attests(lang: LangCode, word: string): boolean {
  const said = asked[lang];
  let known = said.get(word);
  if (known === undefined) {
    if (said.size >= mostAsked) said.clear();
    said.set(word, known = languages[lang].attests(word));
  }
  return known;
}

function isFunctionWord(word: string): boolean {
  return languages.en.stopwords.has(word) || languages.ru.stopwords.has(word) || languages.kk.stopwords.has(word);
}

function isOurs(lang: Lang): lang is LangCode {
  return Object.hasOwn(languages, lang);
}

/** The switch that places `[from, to)` make, without what is no word at its edges, if it is enough of one. */
function switchOf(text: string, tokens: readonly Span[], places: readonly Place[], clues: Clues, lang: LangCode, v: number, from: number, to: number): Switch | undefined {
  const visit = clues.visits[v]!;
  const gains = clues.gains[v]!;
  // A name, or a word that the sentence's own language has as well, belongs to the switch only at a quotation mark or bracket.
  const idle = (i: number, share: number): boolean => places[i]!.says === "nothing" || (share >= edgeShare && (gains[i]! < edgeGain || (visit.lang !== undefined && places[i]!.says !== "running" && !places[i]!.begins)));
  while (from < to && idle(from, places[from]!.enter)) from++;
  while (to > from && idle(to - 1, places[to - 1]!.leave)) to--;
  if (visit.lang === undefined) {
    // `The Phantom of the Opera`: no title ends or begins with a function word beside a name.
    const goesOn = (edge: number, next: number): boolean => places[next] !== undefined && (places[next].says === "name" || places[next].says === "capitals") && places[next].script === places[edge]!.script && isFunctionWord(places[edge]!.word);
    if (from < to && goesOn(to - 1, to)) while (to < places.length && places[to]!.says === "name" && places[to]!.script === places[from]!.script) to++;
    if (from < to && goesOn(from, from - 1)) while (from > 0 && places[from - 1]!.says === "name" && places[from - 1]!.script === places[to - 1]!.script) from--;
  }
  let words = 0;
  let running = 0;
  let hits = 0;
  let gain = 0;
  for (let i = from; i < to; i++) {
    if (places[i]!.word.length < 2) continue;
    words++;
    if (places[i]!.says === "running") running++;
    if (gains[i]! > strangeGain || (gains[i]! > 0 && clues.hits[v]![i] === 1)) hits++;
    gain += gains[i]!;
  }
  if (words === 0) return undefined;
  const quoted = places[from]!.enter < 0.5 && places[to - 1]!.leave < 0.5;
  const apart = places[from]!.enter < edgeShare && places[to - 1]!.leave < edgeShare;
  if (!enough(visit, words, running, hits, quoted, apart)) return undefined;
  const { start } = tokens[from]!;
  const { end } = tokens[to - 1]!;
  const code = visit.lang ?? nameOf(text.slice(start, end), words, lang);
  const evidence = visit.lang === undefined ? "in another script" : `${gain.toFixed(1)} nats likelier in ${code} than in ${lang}`;
  return { start, end, lang: code, why: `${words} ${words === 1 ? "word" : "words"} ${evidence}${quoted ? ", in quotation marks" : apart ? ", in brackets" : ""}` };
}

function enough(visit: Visit, words: number, running: number, hits: number, quoted: boolean, apart: boolean): boolean {
  if (visit.lang === undefined) return running > 0 || (apart && words > 1);
  if (!visit.ours) return (hits > 1 && running > 1 && words > 2) || (quoted && hits > 0 && words > 1);
  return words > 1 ? running > 0 || quoted : quoted && running > 0;
}

/** Has the text a letter that none of ours has? */
function hasOther(text: string): boolean {
  const low = text.toLowerCase();
  for (const c of low) if (/\p{L}/u.test(c) && !letters.kk.includes(c) && !letters.en.includes(c)) return true;
  return false;
}

/** Nats by which a language that is not analysed must be ahead. */
const clear = 3;

/** The language of a stretch in the other script: one of ours, unless another shows itself clearly. */
function nameOf(text: string, words: number, lang: LangCode): Lang {
  const among: readonly LangCode[] = lang === "en" ? ["ru", "kk"] : ["en", "kk"];
  if (lang !== "en" && /^[\p{ASCII}‘’“”–—]*$/u.test(text)) {
    const forms = text.toLowerCase().match(/[a-z]+/gu) ?? [];
    const { en } = models();
    if (2 * forms.filter((form) => en.lists(form)).length > forms.length) return "en";
  }
  const open = words > 1 ? identify(text) : undefined;
  if (open !== undefined && open.lang !== "und" && (isOurs(open.lang) || (open.ahead >= clear && (open.listed > 1 || (open.listed > 0 && words > (lang === "en" ? 1 : 3)) || hasOther(text))))) return open.lang;
  const { lang: best } = identify(text, undefined, among);
  return best === "und" ? among[0]! : best;
}
