import type { Matcher, Match } from "../categories/matcher.ts";
import type { Document, LangCode, SectionKind, Span } from "../document.ts";
import { countedSections } from "./grouping.ts";

export const unitKinds = ["sentence", "paragraph", "document"] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A stretch of a document that is coded as one. */
export interface CodedUnit extends Span {
  /** `01-transit#s12`, `#p3`, `#ru` (all of a document's text in one language): the same whenever the document is cut the same way. */
  readonly id: string;
  readonly lang: string;
  /** Of its first sentence. */
  readonly section: number;
  /** Indices of its sentences. */
  readonly sentences: readonly number[];
  /** Tokens with a letter or digit. */
  readonly words: number;
  /** In the order of the text. */
  readonly matches: readonly Match[];
}

export type Codable = Document<"sections" | "sentences" | "tokens" | "words">;
export const codingNeeds = ["sections", "sentences", "tokens", "words"] as const;

const known = new WeakMap<Matcher, WeakMap<object, readonly Match[]>>();

/** Matches of a document; made once, however many tables want them. */
export function matchesOf(matcher: Matcher, document: Codable): readonly Match[] {
  let own = known.get(matcher);
  if (own === undefined) known.set(matcher, (own = new WeakMap()));
  let found = own.get(document.tokens);
  if (found === undefined) own.set(document.tokens, (found = matcher.match(document)));
  return found;
}

/**
 * The units of a document with what was found in them, in the order of the text; those without a match too. A paragraph is what stands between line breaks of a
 * section; a document is one unit for each language it is written in. Sections of other kinds than `kinds` (title, abstract, body) are left out.
 */
export function codedUnits(matcher: Matcher, document: Codable, unit: UnitKind, kinds: readonly SectionKind[] = countedSections): readonly CodedUnit[] {
  const { sections, sentences, tokens, text, id } = document;
  const words = new Int32Array(sentences.length);
  for (const t of tokens) if (hasLetterOrDigit(text, t)) words[t.sentence]!++;
  const matches = sentences.map((): Match[] => []);
  for (const m of matchesOf(matcher, document)) matches[m.sentence]!.push(m);
  const drafts = new Map<string, number[]>();
  let paragraph = 0;
  let last = -1;
  sentences.forEach((s, i) => {
    if (!kinds.includes(sections[s.section]!.kind)) return;
    if (last >= 0 && (sentences[last]!.section !== s.section || text.slice(sentences[last]!.end, s.start).includes("\n"))) paragraph++;
    last = i;
    const key = unit === "sentence" ? `s${i}` : unit === "paragraph" ? `p${paragraph}` : s.lang;
    const there = drafts.get(key);
    if (there === undefined) drafts.set(key, [i]);
    else there.push(i);
  });
  return [...drafts].map(([key, own]) => ({
    id: `${id}#${key}`, lang: langOf(own, (i) => sentences[i]!.lang, words), section: sentences[own[0]!]!.section, start: sentences[own[0]!]!.start, end: sentences[own.at(-1)!]!.end,
    sentences: own, words: own.reduce((n, i) => n + words[i]!, 0), matches: own.flatMap((i) => matches[i]!),
  }));
}

/** The language with most words; the first among equals. */
function langOf(own: readonly number[], lang: (i: number) => string, words: Int32Array): string {
  const sums = new Map<string, number>();
  for (const i of own) sums.set(lang(i), (sums.get(lang(i)) ?? 0) + words[i]! + 1);
  return [...sums].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function hasLetterOrDigit(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c > 0x2f && c < 0x3a || c > 0x40 && c < 0x5b || c > 0x60 && c < 0x7b || c > 0x3ff && c < 0x530) return true;
    if (c > 0xbf && /[\p{L}\p{N}]/u.test(text.slice(i, end))) return true;
  }
  return false;
}

/** The text of a unit: its sentences, and what stands between those that follow each other. */
export function textOf(document: Codable, unit: CodedUnit): string {
  let out = "";
  unit.sentences.forEach((i, k) => {
    const s = document.sentences[i]!;
    out += k === 0 ? "" : unit.sentences[k - 1] === i - 1 ? document.text.slice(document.sentences[i - 1]!.end, s.start).replace(/\s+/gu, " ") : " ";
    out += document.text.slice(s.start, s.end);
  });
  return out;
}

/** The languages that are counted, with `all` for the three together. */
export const countedLangs: readonly (LangCode | "all")[] = ["all", "ru", "kk", "en"];
