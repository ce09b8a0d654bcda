import type { Lang, SectionKind } from "../../document.ts";
import { endsSentence, frontLine, isCaps, type FrontLexicon, type FrontLine } from "./front.ts";
import { labelsAt, type Labels } from "./labels.ts";
import type { Piece } from "./pieces.ts";

/** A label and the pieces up to the next; the first zone of a text may have no label. */
export interface Zone { readonly label: Piece | undefined; readonly texts: readonly Piece[] }

export interface Surroundings {
  readonly text: string;
  readonly labels: Labels;
  readonly lexicon: FrontLexicon;
  /** Language of a stretch, by its letters and words. */
  readonly lang: (start: number, end: number, context?: Lang) => Lang;
}

export function zonesOf(pieces: readonly Piece[]): Zone[] {
  const zones: { label: Piece | undefined; texts: Piece[] }[] = [];
  for (const piece of pieces) {
    if (piece.label !== undefined) zones.push({ label: piece, texts: [] });
    else {
      if (zones.length === 0) zones.push({ label: undefined, texts: [] });
      zones.at(-1)!.texts.push(piece);
    }
  }
  return zones;
}

/** Gives every piece without a label its kind. */
export function assign(zones: readonly Zone[], s: Surroundings): void {
  const evidence = zones.some((z) => z.label !== undefined);
  zones.forEach((zone, n) => {
    const next = zones[n + 1];
    const nextKind = next?.label?.label?.kind;
    const kind = zone.label?.label?.kind;
    let loose = zone.texts;
    if (kind === "abstract") loose = abstract(zone, nextKind, s);
    else if (kind === "keywords") loose = keywords(zone, s);
    let rest = loose.length;
    if (nextKind === "keywords" && kind !== "abstract") rest = unlabelled(zones, n, loose, s);
    else if (nextKind === "abstract" && kind !== undefined) rest = above(loose, loose.length, s);
    let left = loose.slice(0, rest);
    if (kind === "abstract" || kind === "keywords") left = left.slice(marks(left, s));
    if (kind === undefined) frontZone(left, nextKind, evidence, s);
    else if (kind === "references" || kind === "authors" || kind === "footnotes") fill(left, kind, "block", `follows a label of ${kind}`);
    else fill(left, "body", kind === "body" ? "under-heading" : "after-front", kind === "body" ? "stands under a heading" : "follows the front matter");
  });
}

/** Codes, dates of receipt and addresses directly under an abstract or a list of keywords: gives them their kinds, returns how many. */
function marks(pieces: readonly Piece[], s: Surroundings): number {
  let n = 0;
  for (; n < pieces.length && n < 6; n++) {
    const front = frontLine(s.text, pieces[n]!, s.labels, s.lexicon);
    if (front === undefined || !(front.kind === "classification" || front.rule === "contact")) break;
    Object.assign(pieces[n]!, { kind: front.kind, rule: front.rule, why: front.why });
  }
  return n;
}

function fill(pieces: readonly Piece[], kind: SectionKind, rule: string, why: string): void {
  for (const p of pieces) {
    if (p.kind !== undefined) continue;
    p.kind = kind;
    p.rule = rule;
    p.why = why;
  }
}

const isProse = (text: string, p: Piece): boolean => p.end - p.start > 300 || (p.end - p.start > 80 && endsSentence(text.slice(Math.max(p.start, p.end - 16), p.end)));

/** The paragraphs of a labelled abstract; what is left over is returned. */
function abstract(zone: Zone, nextKind: string | undefined, s: Surroundings): readonly Piece[] {
  const { texts } = zone;
  const label = zone.label!.label!;
  let n = Math.min(1, texts.length);
  if (texts.length === 0) return texts;
  const lang = s.lang(texts[0]!.start, texts[0]!.end, label.lang);
  // A second paragraph is the abstract's where something still has to come that ends it, or where its parts have labels.
  const bounded = nextKind === "keywords" || nextKind === "abstract" || nextKind === "body";
  let length = texts[0]!.end - texts[0]!.start;
  while (n < texts.length && n < 12) {
    const p = texts[n]!;
    const own = p.structured || texts[n - 1]!.end - texts[n - 1]!.start < 60 && texts[n - 1]!.structured;
    const labelled = labelsAt(s.labels, s.text, p.start, p.end).some((f) => f.kinds.has("structure") && f.end >= p.end - 1);
    if (!own && !labelled && !isProse(s.text, p)) {
      // A short last line of the abstract, before the keywords; a line that a lost join left alone.
      if (!(nextKind === "keywords" && (n === texts.length - 1 && endsSentence(s.text.slice(p.start, p.end)) || goesOn(texts, n, s)))) break;
    }
    if (!labelled && !sameLanguage(p, lang, s)) break;
    length += p.end - p.start;
    if (!own && !labelled && (!bounded || length > 5000)) break;
    n++;
  }
  // Too much for an abstract: the first paragraph is it, the rest an article without a heading.
  if (n >= 12 || (nextKind !== "keywords" && n > 4 && !texts.slice(0, n).some((p) => p.structured))) n = 1;
  fill(texts.slice(0, n), "abstract", "after-label", `follows «${s.text.slice(zone.label!.start, zone.label!.end)}»`);
  return texts.slice(n);
}

/** Is `texts[n]` in the middle of the paragraph above it: no front matter, and one of the two stops or begins inside a sentence? */
function goesOn(texts: readonly Piece[], n: number, s: Surroundings): boolean {
  const p = texts[n]!;
  const above = texts[n - 1]!;
  if (p.blankBefore) return false;
  if (/^\p{Ll}/u.test(s.text.slice(p.start, p.start + 2))) return true;
  const front = frontLine(s.text, p, s.labels, s.lexicon);
  return (front === undefined || front.kind === "title") && !endsSentence(s.text.slice(Math.max(above.start, above.end - 16), above.end)) && above.end - above.start > 40;
}

function sameLanguage(p: Piece, lang: Lang, s: Surroundings): boolean {
  return p.end - p.start < 40 || s.lang(p.start, p.end, lang) === lang;
}

/** The list of keywords: one paragraph, its wrapped lines, or short lines one a keyword. */
function keywords(zone: Zone, s: Surroundings): readonly Piece[] {
  const { texts } = zone;
  if (texts.length === 0) return texts;
  const of = (p: Piece): string => s.text.slice(Math.max(p.start, p.end - 200), p.end);
  const first = texts[0]!;
  const opening = s.text.slice(first.start, Math.min(first.end, first.start + 600));
  let n = 1;
  const separated = (opening.match(/[,;]/gu)?.length ?? 0) >= 1;
  const closed = (p: Piece): boolean => /[.!?]$/u.test(of(p));
  if (separated) {
    // Wrapped: the line before ends with a separator, or the next begins in lower case and is itself a list.
    while (n < texts.length && n < 12 && !texts[n]!.blankBefore) {
      const line = s.text.slice(texts[n]!.start, Math.min(texts[n]!.end, texts[n]!.start + 300));
      const open = /[,;]$/u.test(of(texts[n - 1]!));
      if (!open && (closed(texts[n - 1]!) || !/^\p{Ll}/u.test(line) || line.length > 200)) break;
      if (texts[n]!.end - texts[n]!.start > 300) break;
      n++;
    }
  } else if (!closed(first) && first.end - first.start <= 80) {
    const lang = s.lang(first.start, first.end, zone.label!.label!.lang);
    // Over a page's end the list goes on in lower case.
    while (n < texts.length && n < 25 && !(texts[n]!.blankBefore && !(n > 1 && /^\p{Ll}/u.test(s.text.slice(texts[n]!.start, texts[n]!.start + 1))))) {
      const p = texts[n]!;
      const line = s.text.slice(p.start, Math.min(p.end, p.start + 100));
      if (p.end - p.start > 80 || line.split(/\s+/u).length > 7 || isCaps(line) && line.length > 12) break;
      const front = frontLine(s.text, p, s.labels, s.lexicon);
      if (front !== undefined && front.kind !== "title" && !front.weak) break;
      // A heading before the body: a capital where the list has none, and a paragraph after it.
      if (n > 1 && /^\p{Lu}/u.test(line) && /^\p{Ll}/u.test(s.text.slice(texts[1]!.start, texts[1]!.start + 1))) break;
      if (/^\p{Lu}/u.test(line) && n + 1 < texts.length && isProse(s.text, texts[n + 1]!) && !closed(p)) break;
      if (p.end - p.start >= 12 && s.lang(p.start, p.end, lang) !== lang) break;
      n++;
      if (closed(p)) break;
    }
  }
  fill(texts.slice(0, n), "keywords", "after-label", `follows «${s.text.slice(zone.label!.start, zone.label!.end)}»`);
  return texts.slice(n);
}

/** As `frontLine`; a title may go on in lower case on the next line. */
function frontAt(pieces: readonly Piece[], i: number, s: Surroundings): FrontLine | undefined {
  const p = pieces[i]!;
  const found = frontLine(s.text, p, s.labels, s.lexicon);
  const before = pieces[i - 1];
  if (found !== undefined || before === undefined || p.blankBefore || p.end - p.start > 120 || !/^\p{Ll}/u.test(s.text.slice(p.start, p.start + 2))) return found;
  const above = frontLine(s.text, before, s.labels, s.lexicon);
  return above?.kind === "title" && !endsSentence(s.text.slice(Math.max(p.start, p.end - 16), p.end)) ? { kind: "title", rule: "title-goes-on", why: "goes on from the title above it in lower case", weak: false } : undefined;
}

const mostFrontLines = 14;

/** Title, authors and their like directly above `pieces[at]`: gives them their kinds, returns where they begin. */
function above(pieces: readonly Piece[], at: number, s: Surroundings): number {
  let from = at;
  const kinds: FrontLine[] = [];
  while (from > 0 && at - from < mostFrontLines) {
    const p = pieces[from - 1]!;
    const front = p.kind === undefined ? frontAt(pieces, from - 1, s) : undefined;
    if (front === undefined) break;
    kinds.unshift(front);
    from--;
  }
  // A long run of short lines is a table or a list: keep what lies under the last empty line.
  if (kinds.length >= mostFrontLines) {
    let k = kinds.length - 1;
    while (k > 0 && !pieces[from + k]!.blankBefore) k--;
    from += k;
    kinds.splice(0, k);
  }
  settle(pieces.slice(from, at), kinds);
  return from;
}

/** Writes kinds into pieces; a line of capitalised words is the title where there is no other. */
function settle(pieces: readonly Piece[], kinds: readonly FrontLine[]): void {
  let title = kinds.some((k) => k.kind === "title");
  pieces.forEach((p, i) => {
    const k = kinds[i]!;
    const asTitle = k.weak && !title;
    if (asTitle) title = true;
    Object.assign(p, { kind: asTitle ? "title" : k.kind, rule: asTitle ? "front-line" : k.rule, why: asTitle ? "capitalised words, and no other line is a title" : k.why });
  });
}

/** Keywords without a label of an abstract before them: the paragraph above is the abstract if front matter or another language sets it off. */
function unlabelled(zones: readonly Zone[], n: number, loose: readonly Piece[], s: Surroundings): number {
  const zone = zones[n]!;
  let from = loose.length;
  while (from > 0 && loose.length - from < 4 && isProse(s.text, loose[from - 1]!) && frontLine(s.text, loose[from - 1]!, s.labels, s.lexicon) === undefined) {
    if (from < loose.length && !sameLanguage(loose[from - 1]!, s.lang(loose[from]!.start, loose[from]!.end), s)) break;
    from--;
  }
  if (from === loose.length) return above(loose, loose.length, s);
  const kind = zone.label?.label?.kind;
  const front = from > 0 ? frontLine(s.text, loose[from - 1]!, s.labels, s.lexicon) : undefined;
  const set = kind === undefined ? loose.length - from < 4 : kind === "keywords" || kind === "references" || kind === "authors" || kind === "footnotes" || front !== undefined;
  if (!set) return loose.length;
  // In a list of references, in a body: only the last paragraph unless front matter stands above.
  if (kind !== undefined && front === undefined) from = loose.length - 1;
  fill(loose.slice(from), "abstract", "before-keywords", "stands between front matter and keywords");
  return above(loose, from, s);
}

/** What stands before the first label: front matter, perhaps an abstract without a label, perhaps the body. */
function frontZone(pieces: readonly Piece[], nextKind: string | undefined, evidence: boolean, s: Surroundings): void {
  const kinds: FrontLine[] = [];
  let n = 0;
  while (n < pieces.length && n < 40) {
    const front = frontAt(pieces, n, s);
    if (front === undefined) break;
    kinds.push(front);
    n++;
  }
  const strong = new Set(kinds.filter((k) => !k.weak && k.kind !== "title").map((k) => k.kind));
  // Without a label only a classification code, or authors with an institution, make an article of it.
  if (!evidence && !strong.has("classification") && strong.size < 2) n = 0;
  // Short lines that are no front matter at all: verse, a table, a list.
  else if (strong.size === 0 && n > 6) n = 0;
  if (n === pieces.length && !evidence) n = 0;
  settle(pieces.slice(0, n), kinds.slice(0, n));
  const prose = pieces.slice(n);
  const length = prose.reduce((sum, p) => sum + p.end - p.start, 0);
  if (n > 0 && strong.has("authors") && nextKind === "body" && prose.length > 0 && prose.length <= 2 && length >= 200 && length <= 3000) {
    fill(prose, "abstract", "before-heading", "stands between the authors and the first heading");
  } else fill(prose, "body", n > 0 ? "after-front" : "no-labels", n > 0 ? "follows the front matter" : "no label of a block before it");
}
