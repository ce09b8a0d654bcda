import { franc } from "franc";
import type { Lang, LangCode } from "../document.ts";
import { type Candidate, cyrillicCandidates, cyrillicWords, latinCandidates, latinWords, type Words } from "./identify/candidates.ts";
import { languages } from "./index.ts";
import { iso1 } from "./identify/iso.ts";
import { kinOf, limitOf } from "./identify/forms.ts";
import { scan, scanIn, type Scan } from "./identify/scan.ts";
import { sample, sampled } from "./identify/letters.ts";
import { mayTakeAcutes, withAcutes } from "./identify/latinKazakh.ts";
import { models, type Others } from "./identify/models.ts";

/** The language of a text, the evidence in a few English words, how sure it is (0–1), how far it is ahead of the next, in nats, and how many of its words are common in it. */
export interface Identified { readonly lang: Lang; readonly why: string; readonly score: number; readonly ahead: number; readonly listed: number }

/** Nats that the language of the surroundings is worth to a text of so many words. */
const contextBonus = (words: number): number => (words <= 1 ? 30 : words <= 2 ? 16 : words <= 3 ? 8 : words <= 5 ? 4 : 2);

/**
 * Identifies the language of a word, a sentence or a longer text. Letters decide first, then how likely the words and their
 * letters are in Russian, Kazakh and English (a list of forms, before a letter trigram model; in doubt, the dictionaries) against alphabets and function words of
 * their neighbours; franc names what is none of ours and speaks where the evidence is thin. `und` for a text without letters.
 * `context` is the language of the surroundings: a word or two lean on it. `among` limits the answer to the languages named. Time is bounded: a text above 24,000
 * characters is judged by eight stretches of it.
 */
export function identify(text: string, context?: Lang, among?: readonly Lang[]): Identified {
  const seen = scan(sample(text));
  const letters = seen.latin + seen.cyrillic + seen.other;
  if (letters === 0) return { lang: "und", why: "no letters", score: 1, ahead: 0, listed: 0 };
  if (seen.other > seen.latin + seen.cyrillic) return foreignScript(text, letters);
  return seen.cyrillic >= seen.latin ? cyrillic(text, seen, context, among) : latin(text, seen, context, among);
}

/**
 * Is the text so plainly in `lang`, one of ours, that `identify` with it for its surroundings says so? Much cheaper than to ask who else might be near; a no
 * decides nothing. `from` and `to`: where in `text` it stands.
 */
export function isPlainly(text: string, lang: Lang, from = 0, to = text.length): boolean {
  return plain(to - from <= sampled ? scanIn(text, from, to) : scan(sample(text.slice(from, to)))) === lang;
}

/** The language that `identify` says, where it is so plain that nobody else need be asked; undefined decides nothing. */
export function plainly(text: string, context?: Lang): Lang | undefined {
  const seen = scan(sample(text));
  const lang = plain(seen);
  return (context === undefined || context === lang) && !mayTakeAcutes(seen) ? lang : undefined;
}

/** The one of ours that is likelier than any other language by far. */
function plain(seen: Scan): Lang | undefined {
  if (seen.other > seen.latin + seen.cyrillic || seen.latin + seen.cyrillic === 0) return undefined;
  const isCyrillic = seen.cyrillic >= seen.latin;
  const words = isCyrillic ? cyrillicWords(seen) : latinWords(seen);
  let best: Candidate | undefined;
  let next = -Infinity;
  for (const candidate of isCyrillic ? cyrillicCandidates(words) : latinCandidates(words)) {
    if (best !== undefined && candidate.nats <= best.nats) next = Math.max(next, candidate.nats);
    else {
      next = Math.max(next, best?.nats ?? -Infinity);
      best = candidate;
    }
  }
  return best!.nats > next + 1 && isFarAhead(best!, words, isCyrillic ? "Cyrl" : "Latn") ? best!.lang : undefined;
}

/** Is one of ours so likely that no neighbour comes near it, whichever it be? */
export function isFarAhead(best: Candidate, { forms, words }: Words, script: "Cyrl" | "Latn"): boolean {
  return best.nats > limitOf(forms, words, models()[script]) + doubtful + 1;
}

function foreignScript(text: string, letters: number): Identified {
  const found = franc(text, { minLength: 3 });
  return { lang: iso1(found), why: `${letters} letters of another script (franc: ${found})`, score: found === "und" ? 0 : 0.95, ahead: found === "und" ? 0 : 50, listed: 0 };
}

function cyrillic(text: string, seen: Scan, context: Lang | undefined, among: readonly Lang[] | undefined): Identified {
  const words = cyrillicWords(seen);
  const result = decide(text, words, cyrillicCandidates(words), models().Cyrl, context, among);
  if (result.lang !== "kk") return result;
  let kazakh = 0;
  for (const form of words.words) kazakh += seen.forms.kazakh[form]!;
  return kazakh === 0 ? result : { ...result, why: `${kazakh} of ${seen.cyrillic} letters are Kazakh only; ${result.why}` };
}

function latin(text: string, seen: Scan, context: Lang | undefined, among: readonly Lang[] | undefined): Identified {
  const words = latinWords(seen);
  const piece = mayTakeAcutes(seen) ? sample(text) : "";
  const acutes = withAcutes(piece);
  if (acutes !== piece) {
    const read = latinWords(scan(acutes));
    const found = decide(acutes, read, latinCandidates(read), models().Latn, context, among);
    if (found.lang === "kk") return found;
  }
  return decide(text, words, latinCandidates(words), models().Latn, context, among);
}

/** Nats that ours have in advance, the texts being mostly theirs: for a word, two words, more. A single word shows little, and half of its letters are anyone's. */
const priors = [0, 0, 2.5, 2] as const;
/** Neighbours within so many nats of the best are for franc to tell apart. */
const near = 3;
/** Franc guesses wildly below this. */
const fewLetters = 12;
/** The share of a margin that is no luck: letters of one word depend on each other. */
const temper = 2;

function decide(text: string, read: Words, ours: readonly Candidate[], others: Others, context: Lang | undefined, among: readonly Lang[] | undefined): Identified {
  const { forms, words } = read;
  const bonus = contextBonus(words.length);
  const prior = priors[Math.min(words.length, 3)]!;
  let mine = ours.filter((c) => among === undefined || among.includes(c.lang))
    .map((c) => ({ ...c, nats: c.nats + prior + (c.lang === context ? bonus : 0) })).sort((a, b) => b.nats - a.nats);
  // Only ours are asked for, as nearly always where an answer is limited.
  if (among !== undefined && !among.some((code) => others.codes.has(code))) {
    return mine[0] === undefined ? { lang: "und", why: "none of the languages asked for is written so", score: 0, ahead: 0, listed: 0 } : told(mine[0], mine[1], words.length);
  }
  const scores = new Float64Array(others.list.length);
  const hits = new Float64Array(others.list.length);
  let plain = 0;
  for (const form of words) plain += others.add(kinOf(forms, form, others), scores, hits);
  let top = -1;
  others.list.forEach((n, k) => {
    scores[k]! += plain + (n.code === context ? bonus : 0);
    if ((among === undefined || among.includes(n.code)) && (top < 0 || scores[k]! > scores[top]!)) top = k;
  });
  const candidateAt = (k: number): Candidate => {
    const n = others.list[k]!;
    return { lang: n.code, nats: scores[k]!, listed: hits[k]!, ...(n.franc === undefined ? {} : { franc: n.franc }) };
  };
  if (mine[0] !== undefined && Math.abs(mine[0].nats - scores[top]!) < doubtful) mine = lookedUp(mine, text, words.map((form) => forms.words[form]!));
  const best = mine[0];
  if (best !== undefined && best.nats >= scores[top]!) {
    const other = candidateAt(top);
    return told(best, mine[1] !== undefined && mine[1].nats > other.nats ? mine[1] : other, words.length);
  }
  const close: Candidate[] = [];
  others.list.forEach((n, k) => {
    if (scores[top]! - scores[k]! < near && (among === undefined || among.includes(n.code))) close.push(candidateAt(k));
  });
  const letters = words.reduce((sum, form) => sum + forms.words[form]!.length, 0);
  return named(text, candidateAt(top), close, best, letters, words.length);
}

/** Where the answer is in doubt by fewer nats, dictionaries are asked … */
const doubtful = 15;
/** … and words that are not common count so many nats more if they are in there, or less if not. The Kazakh one has fewer stems, and no Latin letters. */
const inDictionary = 5;
const notThere = { ru: 5, kk: 2, en: 5 } as const;

/** Candidates of ours after a look into their dictionaries. That a name is in none says nothing. */
function lookedUp(mine: readonly Candidate[], text: string, words: readonly string[]): Candidate[] {
  const small = new Set((sample(text).match(/[\p{L}\p{M}]+/gu) ?? []).filter((form) => form === form.toLowerCase()));
  return mine.map((c) => {
    const lang = c.lang as LangCode;
    let { nats } = c;
    for (const word of words) {
      if (word.length < 3 || models()[lang].lists(word)) continue;
      if (languages[lang].attests(word)) nats += inDictionary;
      else if (small.has(word)) nats -= notThere[lang];
    }
    return { ...c, nats };
  }).sort((a, b) => b.nats - a.nats);
}

function told(best: Candidate, next: Candidate | undefined, words: number): Identified {
  const margin = next === undefined ? 50 : best.nats - next.nats;
  return { lang: best.lang, why: `${best.listed} of ${words} words are common in ${best.lang}, ${margin.toFixed(1)} nats ahead${next === undefined ? "" : ` of ${next.lang}`}`, score: 1 / (1 + Math.exp(-margin / temper)), ahead: margin, listed: best.listed };
}

/** None of ours: franc chooses among the neighbours that letters and function words leave. */
function named(text: string, top: Candidate, close: readonly Candidate[], best: Candidate | undefined, letters: number, words: number): Identified {
  const ahead = best === undefined ? 50 : top.nats - best.nats;
  const score = 1 / (1 + Math.exp(-ahead / temper));
  const evidence = best === undefined ? "no language of ours is asked for" : `${ahead.toFixed(1)} nats ahead of ${best.lang}`;
  if (close.length === 1) return { lang: top.lang, why: `${top.listed} of ${words} words are common in ${top.lang}, ${evidence}`, score, ahead, listed: top.listed };
  const codes = close.flatMap((c) => (c.franc === undefined ? [] : [c.franc]));
  const found = letters < fewLetters || codes.length === 0 ? "und" : franc(text, { only: codes, minLength: 3 });
  if (found === "und") return { lang: top.listed > 0 ? top.lang : "und", why: `like none of ours, ${evidence}`, score, ahead, listed: top.listed };
  return { lang: iso1(found), why: `franc between ${close.length} languages, ${evidence}`, score, ahead, listed: top.listed };
}
