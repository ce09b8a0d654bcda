/** What one token says of itself: attributes for the model, keys for lists, by the knowledge of its language. */
import type { LangCode } from "../../document.ts";
import { hashText, mix } from "../../learn/hash.ts";
import { entityKey, type EntityLexicon } from "../entities.ts";

/** A token with the analysis of its head word. */
export interface NameToken { readonly form: string; readonly lemma: string; readonly upos: string; readonly feats: string }

/** How a token is written: marks, small letters, one capital first, capitals, digits, another mixture. */
export const Writing = { mark: 0, low: 1, first: 2, capitals: 3, digits: 4, mixed: 5, initial: 6 } as const;

export function writingOf(form: string): number {
  let letters = 0, upper = 0, digits = 0;
  let first = false;
  for (let i = 0; i < form.length; i++) {
    const c = form.charCodeAt(i);
    if (c >= 48 && c <= 57) { digits++; continue; }
    const unit = form[i]!;
    const low = unit.toLowerCase();
    const isUpper = low !== unit;
    if (!isUpper && unit.toUpperCase() === unit) continue;
    if (isUpper) { upper++; if (letters === 0) first = true; }
    letters++;
  }
  if (letters === 0) return digits > 0 ? Writing.digits : Writing.mark;
  if (digits > 0) return /^\d/u.test(form) ? Writing.digits : Writing.mixed;
  if (upper === 0) return Writing.low;
  if (letters === 1) return /^\p{L}\.?$/u.test(form) ? Writing.initial : Writing.capitals;
  if (upper === letters || upper > 1 && /^\p{Lu}+-\p{Ll}+$/u.test(form)) return Writing.capitals;
  return first && (upper === 1 || /^\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)+$/u.test(form)) ? Writing.first : Writing.mixed;
}

/** Runs of one kind of character as one: `Xx`, `XX-x`, `d`, `d-x`. */
export function shapeOf(form: string, most = 12): string {
  let out = "";
  let run = 0;
  for (let i = 0; i < form.length && out.length < most; i++) {
    const c = form.charCodeAt(i);
    const unit = form[i]!;
    const kind = c >= 48 && c <= 57 ? "d" : unit.toLowerCase() !== unit ? "X" : unit.toUpperCase() !== unit ? "x" : /\p{L}/u.test(unit) ? "l" : unit;
    if (kind === out.at(-1) && ++run > (kind === "X" || kind === "d" ? 1 : 0)) continue;
    if (kind !== out.at(-1)) run = 0;
    out += kind;
  }
  return kindOfNumber(form) + out;
}

/** Years, small and large numbers apart. */
function kindOfNumber(form: string): string {
  const digits = /^\d+/u.exec(form)?.[0] ?? "";
  if (digits === "") return "";
  const n = Number(digits);
  return digits.length === 4 && n >= 1000 && n < 2100 ? "y" : digits.length > 4 ? "g" : n <= 31 ? "s" : "n";
}

/** Attributes in the order of the model. */
export const attributes = ["word", "lemma", "stem", "shape", "writing", "end1", "end2", "end3", "end4", "end5", "head1", "head2", "head3", "head4", "cluster", "pos", "case", "lex", "base", "flags"] as const;
export const FLAGS = attributes.indexOf("flags");
/** Flags of a token. */
export const lettered = 1, long = 2, capital = 4, allCapitals = 8, opening = 16, closing = 32, ends = 64, bracketOpen = 128, bracketClose = 256, numeral = 512, headNoun = 1024, title = 2048;

export interface Known { readonly lang: LangCode; readonly lexicon: EntityLexicon; readonly cluster: (form: string) => number }

/** Keys under which a token may be listed: lower-case form, lemma, stems. */
export function keysOf({ form, lemma }: NameToken, lexicon: EntityLexicon): readonly string[] {
  const key = entityKey(form.length > 40 ? form.slice(0, 40) : form);
  return [...new Set([key, entityKey(lemma), ...lexicon.stems(key)])];
}

export function attributesOf(token: NameToken, keys: readonly string[], { lexicon, cluster }: Known): number[] {
  const { form, lemma, upos, feats } = token;
  const low = form.toLowerCase();
  const writing = writingOf(form);
  const digits = writing === Writing.digits;
  const word = digits ? low.replace(/\d/gu, "0") : low;
  const base = entityKey(lemma);
  const shape = shapeOf(form);
  const stem = keys.length > 2 ? keys.reduce((a, b) => (b.length < a.length && b.length >= 3 ? b : a)) : base;
  const end = (k: number): number => (word.length >= k ? hashText(word, 10 + k, word.length - k) : 0);
  const head = (k: number): number => (word.length >= k ? hashText(word, 20 + k, 0, k) : 0);
  const listed = lexical(keys, form, lexicon);
  const lemmaCluster = cluster(base);
  const formCluster = cluster(low);
  return [
    hashText(word, 1), hashText(base, 2), hashText(stem, 3), hashText(shape, 4), writing,
    end(1), end(2), end(3), end(4), end(5), head(1), head(2), head(3), head(4),
    formCluster === 0 ? lemmaCluster : formCluster, hashText(upos, 5), hashText(`${upos} ${featsOf(feats)}`, 6), hashText(listed, 7), lemmaCluster,
    flagsOf(form, writing) | (digits || /[nNo]/u.test(listed) ? numeral : 0) | (listed.includes("h") ? headNoun : 0) | (listed.includes("t") ? title : 0),
  ];
}

const kept = /(?:^|\|)((?:Case|NameType|Poss|Person\[psor\]|Number|Animacy)=[^|]*)/gu;
function featsOf(feats: string): string {
  let out = "";
  for (const [, f] of feats.matchAll(kept)) out += `${f} `;
  return out;
}

/** What the lists of the language call the word. */
function lexical(keys: readonly string[], form: string, { calendar, numerals, units, names, heads }: EntityLexicon): string {
  let out = "";
  const any = (test: (key: string) => boolean): boolean => keys.some(test);
  if (any((k) => calendar.months.has(k))) out += "m";
  if (any((k) => calendar.seasons.has(k))) out += "s";
  if (any((k) => calendar.year.has(k) || calendar.years.has(k))) out += "y";
  if (any((k) => calendar.century.has(k))) out += "c";
  if (any((k) => numerals.words.has(k))) out += "n";
  if (any((k) => numerals.scales.has(k))) out += "N";
  if (any((k) => numerals.ordinals.has(k))) out += "o";
  const unit = units.longest(() => keys, 0, 1);
  if (unit !== undefined) out += `u${unit.value.kind[0]}${unit.value.kind === "duration" ? unit.value.symbol : ""}`;
  if (any((k) => names.titles.has(k))) out += "t";
  if (any((k) => names.particles.has(k))) out += "p";
  const head = keys.find((k) => heads.nouns.has(k));
  if (head !== undefined) out += `h${heads.nouns.get(head)!}`;
  const quoted = keys.find((k) => heads.quoted.has(k));
  if (quoted !== undefined) out += `q${heads.quoted.get(quoted)!}`;
  if (any((k) => heads.legal.has(k))) out += "L";
  if (any((k) => heads.links.has(k))) out += "&";
  if (any((k) => heads.namedAfter.has(k))) out += "a";
  if (/^\p{Lu}/u.test(form)) {
    const given = any((k) => names.given.has(k));
    if (given) out += "g";
    if (any((k) => names.patronymicEndings.some((e) => k.length > e.length + 2 && k.endsWith(e)))) out += "P";
    else if (any((k) => names.surnameEndings.some((e) => k.length > e.length + 2 && k.endsWith(e)))) out += "S";
  }
  return out;
}

const quotesOpen = "«“„‘‹", quotesClose = "»”’›";

function flagsOf(form: string, writing: number): number {
  let flags = 0;
  if (writing !== Writing.mark && writing !== Writing.digits) flags |= lettered;
  if (form.length >= 4 && writing !== Writing.mark && writing !== Writing.digits) flags |= long;
  if (writing === Writing.first || writing === Writing.capitals || writing === Writing.mixed) flags |= capital;
  if (writing === Writing.capitals) flags |= allCapitals;
  if (quotesOpen.includes(form[0]!)) flags |= opening;
  if (quotesClose.includes(form[0]!)) flags |= closing;
  if (form === "\"") flags |= opening | closing;
  if (form === "(" || form === "[") flags |= bracketOpen;
  if (form === ")" || form === "]") flags |= bracketClose;
  if (form === "." || form === "!" || form === "?" || form === "…" || form === ":") flags |= ends;
  return flags;
}

/** The attribute `lex` of a word in no list. */
export const unlisted = hashText("", 7);

/** One number of two. */
export const joined = (a: number, b: number): number => mix(77, a, b);
