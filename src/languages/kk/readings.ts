import { fromGuess, fromStems } from "./analyser.ts";
import type { Reading } from "./analyser.ts";
import { hyphened, punctuation } from "./closed.ts";
import type { Lexicon, Stem, StemClass } from "./lexicon.ts";
import { names } from "./names.ts";
import { phonemic, spelled } from "./phonology.ts";
import { tagOf } from "./tag.ts";
import type { Tag } from "./tag.ts";

const marks = new Map(Object.entries(punctuation).flatMap(([xpos, list]) => list.split(" ").map((m) => [m, tagOf("PUNCT", xpos, "")] as const)));
const otherMark = tagOf("PUNCT", "punct", "");
const symbol = tagOf("SYM", "sym", "");
const cardinal = tagOf("NUM", "num", "NumType=Card");
const ordinal = tagOf("NUM", "num", "NumType=Ord");
const abbreviation = tagOf("NOUN", "abbr", "");
const foreign = tagOf("X", "x", "");
const maximum = 48;

/** How a form is written: 0 lower case, 1 a capital first, 2 all capitals, 3 mixed, 4 no letters. */
export function casing(form: string): number {
  let upper = 0;
  let lower = 0;
  let first = 0;
  for (const c of form) {
    const l = c.toLowerCase();
    if (l === c.toUpperCase()) continue;
    if (c === l) lower++;
    else { if (lower + upper === 0) first = 1; upper++; }
  }
  if (upper + lower === 0) return 4;
  if (upper === 0) return 0;
  if (lower === 0) return upper > 1 ? 2 : 1;
  return first === 1 && upper === 1 ? 1 : 3;
}

function reading(lemma: string, tag: Tag, source: Reading["source"], count = 0, suffixes = ""): Reading {
  return { lemma, tag, enclitics: [], source, count, suffixes, irregular: false, cut: 0 };
}

/**
 * Every reading of a token as written: listed forms, known stems with suffixes, shapes (numbers, marks, abbreviations), and
 * guesses where nothing is known or a capital says it may be a name. Never empty.
 */
export function readingsOf(form: string, lexicon: Lexicon, hidden?: (stem: Stem) => boolean): readonly Reading[] {
  const out: Reading[] = [];
  const word = phonemic(form);
  const known = lexicon.forms.get(form.toLowerCase());
  if (known !== undefined) for (const k of known) if (k.upos !== "PROPN" || casing(form) !== 0) out.push(reading(k.lemma, tagOf(k.upos, k.xpos, k.feats), "form", k.count));
  if (!/\p{L}/u.test(form)) {
    numberOrMark(form, out);
    return out;
  }
  if (/^\p{Nd}/u.test(form) && hyphenedNumber(form, word, lexicon, hidden, out)) return out;
  if (/^[IVXLCDM]+$|^[ІХVIX]+$/u.test(form)) out.push(reading(form, ordinal, "shape"), reading(form, cardinal, "shape"));
  if (word.length > 64) return out.length > 0 ? out : [reading(form, foreign, "shape")];
  fromStems(word, lexicon, hidden, out);
  const shape = casing(form);
  const names = out.filter((r) => r.tag.upos !== "PROPN");
  // A name needs its capital; a lower-case form reads as a name only where nothing else does.
  const readings = shape === 0 && names.length > 0 ? names : out;
  const sure = readings.some((r) => r.source === "form" || !r.irregular);
  if (form.includes("-")) hyphenedWord(form, lexicon, hidden, readings);
  if (/\p{L}\.$/u.test(form) || (/\./u.test(form) && form.length < 12)) {
    readings.push(reading(form, abbreviation, "shape"));
    if (form.length < 4) readings.push(reading(form, foreign, "shape"));
  } else if (form.length === 1 || (shape === 2 && form.length <= 6)) readings.push(reading(form, abbreviation, "shape"));
  if (!/\p{Script=Cyrillic}/u.test(form)) readings.push(reading(form, foreign, "shape"), reading(form, tagOf("PROPN", "np", ""), "shape"));
  if (!sure || shape !== 0 || readings.length === 0) guesses(form, word, shape, sure, readings);
  if (readings.length === 0) readings.push(reading(form.toLowerCase(), tagOf("NOUN", "n", "Case=Nom"), "guess"));
  return unique(readings);
}

function unique(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>();
  const out: Reading[] = [];
  for (const r of readings) {
    const key = `${r.tag.id} ${r.lemma} ${r.enclitics.map((e) => `${e.lemma}${e.tag.id}`).join(" ")}`;
    if (seen.has(key)) continue;
    seen.add(key);
    out.push(r);
    if (out.length === maximum) break;
  }
  return out;
}

function numberOrMark(form: string, out: Reading[]): void {
  if (/\p{N}/u.test(form)) {
    const lemma = form.replace(/[%‰°]+$/u, "");
    out.push(reading(lemma, cardinal, "shape"), reading(lemma, ordinal, "shape"));
    if (lemma !== form) out.push(reading(lemma, tagOf("NUM", "num", "Case=Nom|NumType=Card"), "shape"));
  } else if (marks.has(form)) out.push(reading(form, marks.get(form)!, "shape"));
  else if (/^[%№§°+=<>×÷$€₸£~|^*&@#\p{Sm}\p{Sc}]+$/u.test(form)) out.push(reading(form, symbol, "shape"), reading(form, tagOf("NOUN", "n", ""), "shape"), reading(form, tagOf("NOUN", "n", "Case=Nom"), "shape"));
  else if (/^[.…]+$/u.test(form) || /^[?!.…]+$/u.test(form)) out.push(reading(form, marks.get(".")!, "shape"));
  else out.push(reading(form, otherMark, "shape"));
}

/** `2010-шы`, `12,5%-ға`, `20-сында`, `1990-жылдардың`: true where it was one. */
function hyphenedNumber(form: string, word: string, lexicon: Lexicon, hidden: ((stem: Stem) => boolean) | undefined, out: Reading[]): boolean {
  const parts = /^([\p{Nd}.,:/ ]*\p{Nd})([%‰°]*)[-–‑]?(\p{L}+)$/u.exec(form);
  if (parts === null) return false;
  const [, digits, percent, ending] = parts;
  const found: Reading[] = [];
  if (/^(?:ы|і|н|ін|ын)?ш[ыі]$|^[ыі]нш[ыі]$/u.test(ending!)) found.push(reading(digits!, ordinal, "shape", 0, "Iншy"));
  else fromGuess("#" + phonemic(ending!), "#", 1, "num", digits!, "any", found);
  const last = form.lastIndexOf(ending!);
  if (last > 0 && form[last - 1] === "-") {
    for (const r of readingsOf(ending!, lexicon, hidden)) if (r.source === "stem" && ending!.length > 3) found.push({ ...r, lemma: `${digits}-${r.lemma}` });
  }
  for (const r of found) {
    out.push({ ...r, source: "shape" });
    if (percent !== "" && r.tag.feats.includes("NumType=Coll")) out.push({ ...r, source: "shape", tag: tagOf("NUM", "num", `${r.tag.feats}|NumType=Card`) });
  }
  if (out.length === 0) out.push(reading(word, cardinal, "shape"));
  return true;
}

/** `АҚШ-тың`, `бара-ақ`, `қарым-қатынастардың`. */
function hyphenedWord(form: string, lexicon: Lexicon, hidden: ((stem: Stem) => boolean) | undefined, out: Reading[]): void {
  const at = form.lastIndexOf("-");
  const head = form.slice(0, at);
  const tail = form.slice(at + 1);
  if (head === "" || tail === "") return;
  // `ҚР-да` is in Kazakhstan, not `Kazakhstan, too`.
  const locative = /^[дт][ае]$/u.test(tail) && (casing(head) === 2 || /\p{Nd}$/u.test(head));
  const particle = locative ? undefined : hyphened[tail.toLowerCase()];
  if (particle !== undefined && !lexicon.forms.has(form.toLowerCase())) {
    const [lemma, upos, xpos] = particle;
    for (const r of readingsOf(head, lexicon, hidden)) {
      if (r.enclitics.length === 0) out.push({ ...r, cut: phonemic(head).length + 1, enclitics: [{ form: tail, lemma, tag: tagOf(upos, xpos, "") }] });
    }
  }
  // An abbreviation or a name in capitals or Latin with a suffix.
  const shape = casing(head);
  if (shape === 2 || shape === 3 || shape === 4 || !/\p{Script=Cyrillic}/u.test(head) || head.length <= 4 || head.endsWith("»")) {
    const found: Reading[] = [];
    fromGuess("#" + phonemic(tail), "#", 1, "np", head, "any", found);
    fromGuess("#" + phonemic(tail), "#", 1, "n", head, "any", found);
    fromGuess("#" + phonemic(tail), "#", 1, "abbr", head, "any", found);
    for (const r of found) if (r.enclitics.length === 0) out.push({ ...r, source: "shape" });
  }
  // A compound inflects in its last part.
  if (tail.length > 2) {
    for (const r of readingsOf(tail, lexicon, hidden)) {
      if (r.source !== "stem" || r.enclitics.length > 0) continue;
      const name = r.tag.upos === "PROPN";
      out.push({ ...r, source: "guess", lemma: `${name ? head : head.toLowerCase()}-${r.lemma}` });
    }
  }
}

/** The citation of a guessed stem, in the case its class is cited in. */
function citation(sounds: string, form: string, shape: number, name: boolean): string {
  const plain = spelled(sounds);
  if (!name) return plain;
  if (shape === 3) return form.slice(0, plain.length);
  if (shape === 2 && form.length <= 8) return plain.toUpperCase();
  return plain.replace(/(^|-)(\p{L})/gu, (_, before: string, first: string) => before + first.toUpperCase());
}

const adjectival = /(?:[лдт][ыі]қ|[лдт]ік|[лдт][ыі]|с[ыі]з|[ғқ]ы|[гк]і|ш[ыі]л|паз|дай|дей|тай|тей|ал|ел|и)$/u;
const adverbial = /(?:ша|ше|лай|лей|дай|дей)$/u;

/** Readings of stems nobody has listed. Names only for forms with a capital; the rest only where nothing is known. */
function guesses(form: string, word: string, shape: number, sure: boolean, out: Reading[]): void {
  const from = Math.max(2, word.length - 14);
  for (let end = word.length; end >= from; end--) {
    const sounds = word.slice(0, end);
    if (!/[аәеоөұүыіуиэё]/u.test(sounds) && end < word.length) break;
    const follows = word[end];
    const options: (readonly [string, "any" | "vowel"])[] = [];
    const last = sounds[end - 1]!;
    if (follows !== undefined && "ыіауе".includes(follows)) {
      if (last === "ғ") options.push([sounds.slice(0, -1) + "қ", "vowel"]);
      else if (last === "г") options.push([sounds.slice(0, -1) + "к", "vowel"], [sounds, "any"]);
      else if (last === "б") options.push([sounds.slice(0, -1) + "п", "vowel"], [sounds, "any"]);
      else options.push([sounds, "any"]);
    } else options.push([sounds, "any"]);
    for (const [stem, condition] of options) {
      const add = (kind: StemClass): void => fromGuess(word, stem, end, kind, citation(stem, form, shape, kind.startsWith("np")), condition, out);
      if (shape !== 0) {
        add("np");
        const given = names.given.has(stem);
        if (given || /(?:ов|ев|ин|ұлы|бек|бай|хан|ич|ат|ан|ир|жан)$/u.test(stem)) add("npm");
        if (given || /(?:ова|ева|ина|қызы|гүл|а)$/u.test(stem)) add("npf");
      }
      if (!sure) {
        add("n");
        if (follows === undefined) {
          if (adjectival.test(stem)) add("adj");
          if (adverbial.test(stem)) add("adv");
        } else if (end >= 3) add("v");
      }
    }
  }
}
