import { classOf, DIGIT, fold, LETTER, MARK, UPPER, VOWEL } from "./characters.ts";
import type { HyphenEvidence } from "./evidence.ts";
import type { Knowledge } from "./knowledge.ts";

/** What becomes of a hyphen at a line's end: it goes, it stays, or it stays and a space follows (`двух- и трёхлетний`). */
export type Fate = "drop" | "keep" | "space";
export interface Verdict {
  readonly fate: Fate;
  /** Name of the rule that decided; `evidence` where the sum of the evidence did. */
  readonly rule: string;
  /** Log odds that the hyphen is only typographic; ±9 where a rule decides. */
  readonly score: number;
}

/** What is known beside the two parts. */
export interface Surroundings {
  readonly evidence: HyphenEvidence;
  readonly knowledge: Knowledge;
  /** Log odds of a typographic hyphen in this document, from how it breaks its lines; 0 when unknown. */
  readonly habit: number;
  /** 0–1: how many of the document's own words (of the same script) the dictionaries know. Their silence weighs as much. */
  readonly coverage: number;
}

const keep = (rule: string): Verdict => ({ fate: "keep", rule, score: -9 });

/**
 * Judges a hyphen between `left`, the unbroken stretch of letters, figures and hyphens before it, and `right`, the one after
 * the line's end, as written. `mark` is the hyphen itself. Both are non-empty.
 */
export function judge(left: string, right: string, mark: string, around: Surroundings): Verdict {
  if (mark === "\u00ad") return { fate: "drop", rule: "soft-hyphen", score: 9 };
  if (mark === "\u2011") return keep("no-break-hyphen");
  const { evidence, knowledge } = around;
  const first = classOf(left.charCodeAt(left.length - 1));
  const next = classOf(right.charCodeAt(0));
  if (first & DIGIT || next & DIGIT) return keep("digits");
  if (!(first & (LETTER | MARK)) || !(next & LETTER)) return keep("no-letters");

  // Only the parts next to the hyphen are broken: `Баку-Тбилиси-|Джейхан`, `внешне-экономи-|ческой`.
  const a = left.slice(left.lastIndexOf("-") + 1);
  const cut = right.indexOf("-");
  const b = cut < 0 ? right : right.slice(0, cut);
  const rest = cut < 0 ? "" : right.slice(cut);
  const before = left.slice(0, left.length - a.length);
  const shout = isUpper(a);
  if (shout && a.length >= 1 && !(next & UPPER)) return a.length <= 5 && a.length > 1 ? keep("abbreviation") : letter(a, b, around);
  if (next & UPPER && !(shout && isUpper(b) && a.length > 1 && b.length > 1 && (a.length > 4 || b.length > 4))) return keep("capital-after");

  const l = fold(a);
  const r = fold(b);
  const joined = [l + r, ...(before + rest !== "" ? [fold(before) + l + r + fold(rest)] : [])];
  const open = [`${l}-${r}`, ...(before + rest !== "" ? [`${fold(before)}${l}-${r}${fold(rest)}`] : [])];
  const seenJoined = Math.max(...joined.map((w) => evidence.seen(w)));
  const seenOpen = Math.max(...open.map((w) => evidence.seen(w)));
  const knowsJoined = joined.some((w) => evidence.attests(w));

  const whole = `${l}-${r}`;
  if (before === "" && seenJoined <= seenOpen && knowledge.open.some((w) => whole.startsWith(w) || (w.startsWith(whole) && rest !== "" && `${whole}${fold(rest)}`.startsWith(w)))) return keep("usage");
  if (!knowsJoined && seenJoined === 0) {
    if (knowledge.particles.has(r) && (knowledge.hosts.has(l) || l.endsWith("ая") || l.endsWith("ой"))) return keep("particle");
    if (l === "кое" || l === "кой") return keep("particle");
    if (l === "по" && /(?:ски|цки|ьи|ому|ему)$/u.test(r)) return keep("adverb");
    if (l === r) return keep("reduplication");
    if (rest === "" && knowledge.conjunctions.has(r)) return { fate: "space", rule: "suspended", score: -9 };
  }
  const last = rest === "" ? r : fold(rest.slice(rest.lastIndexOf("-") + 1));
  return weigh({ l, r, last, seenJoined, seenOpen, knowsJoined, knowsOpen: evidence.attests(open[0]!) }, around);
}

/** One capital before the hyphen: `X-ray`, or an initial syllable that good typesetting never leaves alone. */
function letter(a: string, b: string, { evidence }: Surroundings): Verdict {
  const joined = fold(a + b);
  return evidence.attests(joined) || evidence.seen(joined) > 0 ? { fate: "drop", rule: "attested", score: 3 } : keep("letter");
}

interface Known {
  readonly l: string;
  readonly r: string;
  /** The last part of the whole compound: `восточное` in `северо-восточное`. */
  readonly last: string;
  readonly seenJoined: number;
  readonly seenOpen: number;
  readonly knowsJoined: boolean;
  readonly knowsOpen: boolean;
}

/** Adds up what speaks for a typographic hyphen. Weights in log odds, set by hand and checked on wrapped text in three languages. */
function weigh(k: Known, around: Surroundings): Verdict {
  const { evidence, knowledge, habit, coverage } = around;
  const { l, r } = k;
  const known = (w: string): boolean => w.length > 1 && (evidence.attests(w) || evidence.seen(w) > 0);
  const bound = knowledge.habits.some((h) => h.bound?.test(r) === true);
  const adjective = bound ? 0 : linked(k, around);
  let s = 0.6 + habit;
  if (k.seenJoined > 0) s += 2.2 + 0.5 * Math.log(Math.min(k.seenJoined, 50));
  if (k.seenOpen > 0) s -= 2.6 + 0.7 * Math.log(Math.min(k.seenOpen, 50));
  // Big dictionaries hold solid variants of what the rules write with a hyphen: `торговопромышленный`.
  if (k.knowsJoined && adjective < 3) s += 3.5;
  else {
    const tail = knowledge.habits.some((h) => h.tails?.test(r) === true);
    const knowsRight = (known(r) && !tail) || (k.last !== r && knowledge.hyphenated.has(r));
    // `баяна-|тында`: one half Russian by chance, the other Kazakh.
    const strangers = evidence.attests(l) && evidence.attests(r) && evidence.together?.(l, r) === false;
    const knowsLeft = known(l) && !strangers;
    if (k.knowsOpen) s -= 2.5;
    if (k.seenJoined === 0) s -= 1.2 * coverage;
    const both = knowsLeft && knowsRight;
    if (both) s -= 1.6;
    if (both && l.length >= 4 && r.length >= 4) s -= 0.8;
    if (!knowsRight) s += 0.4 + 1.8 * coverage;
    else if (!knowsLeft) s += 0.8 * coverage;
    if (knowledge.solid.has(l) || bound) s += 3;
    else if (knowledge.hyphenated.has(l) && !tail) s -= knowsRight || coverage < 0.3 ? 2.6 : 0.8;
    if (adjective > 0) s -= knowsRight ? 2.6 : 1.2;
    s -= paired(l, r) + discord(l, r, knowsLeft, around);
  }
  s -= illCut(l, r, k.knowsJoined, knowledge.prefixes);
  return { fate: s > 0 ? "drop" : "keep", rule: "evidence", score: s };
}

/**
 * Is `l` the first half of a hyphenated adjective? 1: its stem makes adjectives and the last part is one (`волоконно` has
 * `волоконный`, `кавказско` `кавказский`); 3: it also has a suffix of relative adjectives, after which the hyphen is the rule.
 */
function linked({ l, r, last }: Known, { evidence, knowledge }: Surroundings): number {
  for (const h of knowledge.habits) {
    if (h.adjectival === undefined || l.length <= 3 || !/[ое]$/u.test(l) || h.solid.has(l) || !h.adjectival.test(last) || !stemKnown(l, evidence, h.adjectiveEndings)) continue;
    return h.linking?.test(l) === true && (evidence.attests(r) || r !== last) && /(?:н|ск|цк|ов|ев|льн)[^н]{2,3}$/u.test(last) ? 3 : 1;
  }
  return 0;
}

function stemKnown(l: string, evidence: HyphenEvidence, endings: readonly string[]): boolean {
  const stem = l.slice(0, -1);
  return endings.some((ending) => evidence.attests(stem + ending) || evidence.seen(stem + ending) > 0);
}

/** Paired words alliterate (`сауда-саттық`, `еле-еле`, `tip-top`): same first letter and near the same length. */
function paired(l: string, r: string): number {
  if (l.length < 3 || r.length < l.length - 1) return 0;
  return l.slice(0, 2) === r.slice(0, 2) ? 2.5 : 0;
}

/** Where the language has vowel harmony, a back and a front half are two words (`ұсақ-түйек`), if the first is one and both are of a length. */
function discord(l: string, r: string, knowsLeft: boolean, { knowledge }: Surroundings): number {
  for (const { harmony, own } of knowledge.habits) {
    if (harmony === undefined || own?.test(l + r) !== true || !knowsLeft || r.length < 3 || l.length < 3 || Math.abs(l.length - r.length) > 4) continue;
    const left = colour(l, harmony);
    const right = colour(r, harmony);
    if (left * right < 0) return 3;
  }
  return 0;
}

/** 1: only back vowels, −1: only front ones, 0: neither or both. */
function colour(word: string, { back, front }: { readonly back: string; readonly front: string }): number {
  let found = 0;
  for (const c of word) {
    const own = back.includes(c) ? 1 : front.includes(c) ? -1 : 0;
    if (own === 0) continue;
    if (found !== 0 && found !== own) return 0;
    found = own;
  }
  return found;
}

/**
 * How far the place breaks the languages' rules for cutting words, in log odds against a typographic hyphen: a vowel on both
 * sides, two letters at least, no ь ъ й at the start of a part, in Cyrillic no consonant parted from the vowel after it.
 */
export function illCut(l: string, r: string, lenient = false, prefixes: ReadonlySet<string> = new Set()): number {
  const scale = lenient ? 0.5 : 1;
  let s = 0;
  if (!hasVowel(l) || !hasVowel(r)) s += 4;
  if (l.length < 2 || r.length < 2) s += 2.5;
  if (/^[ьъйы]/u.test(r)) s += 2.5;
  const cyrillic = /\p{Script=Cyrillic}/u.test(l);
  if (cyrillic && /[^ьъй]$/u.test(l) && !isVowel(l, l.length - 1) && isVowel(r, 0) && !prefixes.has(l)) s += 2;
  return s * scale;
}

function isVowel(word: string, i: number): boolean {
  return (classOf(word.charCodeAt(i)) & VOWEL) !== 0;
}

function hasVowel(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (isVowel(word, i)) return true;
  return false;
}

function isUpper(word: string): boolean {
  for (let i = 0; i < word.length; i++) if ((classOf(word.charCodeAt(i)) & (UPPER | MARK)) === 0) return false;
  return word.length > 0;
}
