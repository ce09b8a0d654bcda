import type { SectionKind, Span } from "../../document.ts";
import type { Headings } from "../../languages/headings.ts";
import { labelsAt, type Labels } from "./labels.ts";

/** Lexicons of all languages together: a line of the front matter shows its kind before its language is known. */
export interface FrontLexicon {
  /** Beginnings of words of four letters and more. */
  readonly stems: ReadonlySet<string>;
  /** Shorter words, whole. */
  readonly short: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly namedAfter: ReadonlySet<string>;
}

export function frontLexicon(all: readonly Headings[]): FrontLexicon {
  const affiliation = all.flatMap((h) => h.affiliation);
  return {
    stems: new Set(affiliation.filter((w) => w.length > 3)),
    short: new Set(affiliation.filter((w) => w.length <= 3)),
    conjunctions: new Set(all.flatMap((h) => h.conjunctions)),
    namedAfter: new Set(all.flatMap((h) => h.namedAfter)),
  };
}

export interface FrontLine {
  readonly kind: Extract<SectionKind, "title" | "authors" | "affiliation" | "classification">;
  readonly rule: string;
  readonly why: string;
  /** Could as well be a title: capitalised words only. */
  readonly weak: boolean;
}

const longest = 420;
const name = String.raw`\p{Lu}[\p{L}’'-]{1,30}`;
const initials = String.raw`(?:\p{Lu}\p{Ll}?\.[ \u00a0]?){1,3}(?:-\p{Lu}\.[ \u00a0]?)?`;
const nameThenInitials = new RegExp(`^[^\\p{L}]{0,4}${name}[ \\u00a0]{1,2}${initials}`, "u");
const initialsThenName = new RegExp(`^[^\\p{L}]{0,4}${initials}${name}`, "u");
const oneInitial = /(?<!\p{L})\p{Lu}\./gu;
const address = /[\p{L}\p{N}._-]{1,64}@[\p{L}\p{N}.-]{1,64}|orcid|\d{4}-\d{4}-\d{4}-\d{3}[\dXХ]/iu;
const rights = /^©\s{0,3}(?:\d{4}\s?(?:г\.?|ж\.?)?,?\s{0,2})?/u;
const identifier = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi[\s:]|10\.\d{4,9}\/|©)/iu;

/** What a short line in the front matter is; `undefined` for a line that cannot stand there (prose, a reference). */
export function frontLine(text: string, span: Span, labels: Labels, lexicon: FrontLexicon): FrontLine | undefined {
  const length = span.end - span.start;
  const line = text.slice(span.start, Math.min(span.end, span.start + longest));
  const label = labelsAt(labels, text, span.start, span.end)[0];
  if (label?.kinds.has("classification") && (/^[\s:.\-–—]{0,4}[(]?[\p{Lu}]?\d/u.test(text.slice(label.end, label.end + 10)) || /^\s?[:–—-]/u.test(text.slice(label.end, label.end + 2)) || label.end >= span.end)) {
    return { kind: "classification", rule: "classification-label", why: `begins with «${text.slice(span.start, label.end)}»`, weak: false };
  }
  // `© 2019 г. И. П. Иванов, М. К. Оспанов`: the authors, with the year.
  const owned = rights.exec(line)?.[0].length ?? 0;
  if (owned > 0 && (initialsThenName.test(line.slice(owned)) || nameThenInitials.test(line.slice(owned))) && line.length - owned < 150) return { kind: "authors", rule: "initials", why: "a rights line with names and initials", weak: false };
  if (identifier.test(line)) return { kind: "classification", rule: "identifier", why: "begins as a DOI or a rights line", weak: false };
  if (label?.kinds.has("history") && length < 250 && (/\d/u.test(line) || /^[\s.:]*$/u.test(text.slice(label.end, span.end)))) return { kind: "classification", rule: "history", why: `begins with «${text.slice(span.start, label.end)}», with a date or alone`, weak: false };
  if (length > longest) return undefined;
  if (isReference(line)) return undefined;
  const words = line.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  if (words.length === 0) return undefined;
  const contact = address.test(line);
  const institution = words.filter((w) => isInstitution(w.toLowerCase(), lexicon)).length;
  const plain = words.filter((w) => w.length > 2 && /^\p{Ll}/u.test(w) && !isInstitution(w.toLowerCase(), lexicon) && !lexicon.conjunctions.has(w)).length;
  const called = /^\s{1,2}(\p{L}{2,20})/u.exec(line.slice(initialsThenName.exec(line)?.[0].length ?? line.length))?.[1] ?? "";
  const starts = !lexicon.namedAfter.has(called) && (nameThenInitials.test(line) || initialsThenName.test(line));
  const count = line.match(oneInitial)?.length ?? 0;
  const names = words.filter((w) => w.length > 1 && !isInstitution(w.toLowerCase(), lexicon) && !lexicon.conjunctions.has(w.toLowerCase())).length;
  if (starts && plain <= 1 && (institution > 0 || names <= 1.5 * count + 1 || contact)) return { kind: "authors", rule: "initials", why: "begins with a name and initials", weak: false };
  if (starts && institution >= 2 && plain <= institution * 2) return { kind: "authors", rule: "initials", why: "begins with a name, goes on with position or institution", weak: false };
  if (contact) return { kind: fullNames(line, lexicon, true) ? "authors" : "affiliation", rule: "contact", why: "holds an address or an ORCID", weak: false };
  if (fullNames(line.split(/\s[–—-]\s/u)[0]!, lexicon, false) && /\s[–—-]\s/u.test(line) && institution > 0) return { kind: "authors", rule: "full-names", why: "a name, a dash, a position", weak: false };
  if (/^[*¹²³⁴⁵⁶⁷⁸⁹]|^\d\s?\p{Lu}|^\d\)|^[a-f]\s\p{Lu}/u.test(line) && institution > 0) return { kind: "affiliation", rule: "institution", why: "a mark, then words for an institution", weak: false };
  if (fullNames(line, lexicon, false)) {
    const marked = /\p{L}[\d¹²³⁴⁵⁶⁷⁸⁹*]|,/u.test(line);
    return { kind: "authors", rule: "full-names", why: "capitalised words in groups of two or three", weak: !marked };
  }
  if (institution > 0 && (institution >= 2 || plain === 0 || /,/u.test(line)) && plain <= institution * 3 && looksLikeAddress(line, words, lexicon)) return { kind: "affiliation", rule: "institution", why: `${institution} words for an institution, a position or a place`, weak: false };
  if (endsSentence(line) && words.length > 5 && !isCaps(withoutBrackets(line))) return undefined;
  if (length > 300 || /^[\p{Ll}–—•·-]/u.test(line)) return undefined;
  if (/;$/u.test(line) || (/,$/u.test(line) && !isCaps(line))) return undefined;
  return { kind: "title", rule: "front-line", why: "a short line in the front matter", weak: false };
}

/** Lines with an institution in them are titles when they read like one: `Роль университета в развитии города`. */
function looksLikeAddress(line: string, words: readonly string[], lexicon: FrontLexicon): boolean {
  // Years in a title (`(1867–1917)`) are no address.
  const bare = withoutBrackets(line);
  if (isCaps(bare) && !/,|\d/u.test(bare.replace(/(?:1[5-9]|20)\d\d/gu, ""))) return false;
  const first = words[0]!.toLowerCase();
  const inside = words.filter((w) => isInstitution(w.toLowerCase(), lexicon) && !lexicon.conjunctions.has(w.toLowerCase())).length;
  const lower = words.filter((w) => /^\p{Ll}/u.test(w) && w.length > 2 && !isInstitution(w, lexicon)).length;
  return isInstitution(first, lexicon) || /,/u.test(line) && inside * 2 >= lower || lower === 0 || inside > lower;
}

function isInstitution(word: string, lexicon: FrontLexicon): boolean {
  if (word.length <= 3) return lexicon.short.has(word);
  for (let n = 4; n <= word.length && n <= 16; n++) if (lexicon.stems.has(word.slice(0, n))) return true;
  return false;
}

/** `Айгүл Сәрсенова¹, Марат Иванов²`: groups of two to four capitalised words, not in capitals throughout. */
function fullNames(line: string, lexicon: FrontLexicon, loose: boolean): boolean {
  const groups = line.replace(/[\d¹²³⁴⁵⁶⁷⁸⁹*†‡]/gu, " ").split(/[,;]|\s(?:&)\s/u).map((g) => g.trim()).filter((g) => g !== "");
  if (groups.length === 0) return false;
  let good = 0;
  for (const group of groups) {
    const words = group.split(/\s+/u).filter((w) => !lexicon.conjunctions.has(w.toLowerCase()));
    const capital = words.filter((w) => /^\p{Lu}[\p{L}’'.-]{0,30}$/u.test(w)).length;
    if (capital >= 2 && words.length <= 6 && words.length - capital <= 1 && !words.some((w) => w.endsWith(":") || isInstitution(w.toLowerCase(), lexicon)) && /\p{Ll}/u.test(group)) good++;
    else if (!loose) return false;
  }
  return good > 0;
}

/** Numbered entries, `//`, a year with pages. */
export function isReference(line: string): boolean {
  if (/^\s?\[?\d{1,3}[\].)]\s?\S/u.test(line)) return true;
  if (/\s\/\/\s|https?:\/\/(?!orcid)/u.test(line)) return true;
  return /(?:18|19|20)\d\d/u.test(line) && /[–—-]\s?\d+\s?[cсpбб]\.|[PСCpсБб]{1,2}\.\s?\d/u.test(line);
}

/** Does it end as a sentence does (a closing quotation mark, bracket or citation may follow)? */
export function endsSentence(line: string): boolean {
  return /[.!?…][\s"»”’)\]\d[,;–-]{0,12}$/u.test(line.slice(-16)) && !/(?:^|[\s.])\p{Lu}\.$/u.test(line.slice(-4));
}

/** `ИЗ ИСТОРИИ УЕЗДА (1867–1917 гг.)` without what is in brackets. */
function withoutBrackets(line: string): string {
  return line.replace(/\([^()]{0,40}\)/gu, "");
}

export function isCaps(line: string): boolean {
  return !/\p{Ll}/u.test(line) && /\p{Lu}/u.test(line);
}
