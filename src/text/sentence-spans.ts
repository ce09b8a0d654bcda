import { addressWalk } from "./addresses.ts";
import { splits, type Verdict, verdict } from "./boundary.ts";
import { extendsAt, isLetter, isWordKind, Kind, kindAt, kindTable } from "./kinds.ts";
import { codeUnits } from "./codeUnits.ts";
import type { Gap } from "./gap.ts";
import { lineSpans } from "./line-spans.ts";
import { sentenceEnds, sentenceRules } from "./rules/sentences.ts";
import type { Segmentation } from "./segmentation.ts";

interface Bounds { readonly start: number; readonly end: number }

/**
 * Spans of the sentences of `text.slice(start, end)`, in UTF-16 offsets into `text`: sorted, trimmed of white space, not empty,
 * covering everything but white space. A line end is always a boundary. Linear in the length.
 */
export function sentenceSpans(text: string, start: number, end: number, lexicon: Segmentation): Bounds[] {
  const spans: Bounds[] = [];
  for (const line of lineSpans(text, start, end)) lineSentences(text, line.start, line.end, lexicon, spans, undefined);
  return spans;
}

/** The same for a stretch without line ends and without white space at its edges. */
export function sentencesOfLine(text: string, start: number, end: number, lexicon: Segmentation): Bounds[] {
  const spans: Bounds[] = [];
  lineSentences(text, start, end, lexicon, spans, undefined);
  return spans;
}

/** What the rules said of each place where a sentence might end; `start` and `end` are the mark and its closing punctuation. */
export function explainSentences(text: string, start: number, end: number, lexicon: Segmentation): (Bounds & Verdict)[] {
  const said: (Bounds & Verdict)[] = [];
  for (const line of lineSpans(text, start, end)) {
    lineSentences(text, line.start, line.end, lexicon, [], said);
    said.push({ start: line.end, end: line.end, decision: "split", rule: "lineEnd", why: "the end of a line or of the section" });
  }
  return said;
}

type Draft = { -readonly [K in keyof Gap]: Gap[K] };

function lineSentences(text: string, start: number, lineEnd: number, lexicon: Segmentation, spans: Bounds[], said: (Bounds & Verdict)[] | undefined): void {
  let sentence = start;
  let content = start;
  for (const gap of gapsOf(text, start, lineEnd, lexicon)) {
    if (gap.end <= sentence) continue;
    // The first letter or digit; the pointer only moves forward.
    if (content < sentence) content = sentence;
    while (content < gap.mark && !isWordKind(kindAt(text, content))) content++;
    gap.sentence = sentence;
    gap.content = content;
    let ends: boolean;
    if (said === undefined) ends = splits(sentenceRules, gap, sentenceEnds);
    else {
      const v = verdict(sentenceRules, gap, sentenceEnds);
      said.push({ start: gap.mark, end: gap.end, ...v });
      ends = v.decision === "split";
    }
    if (ends) {
      spans.push({ start: sentence, end: gap.end });
      sentence = gap.next;
    }
  }
  if (sentence < lineEnd) spans.push({ start: sentence, end: lineEnd });
}

const bracketReach = 500;
const titleReach = 120;
const deepest = 8;

/** All places in a line where a sentence might end. */
function gapsOf(text: string, start: number, lineEnd: number, lexicon: Segmentation): Draft[] {
  const gaps: Draft[] = [];
  const open: { readonly at: number; readonly first: number; readonly close: string; readonly title: boolean }[] = [];
  const addressAt = addressWalk(text, start, lineEnd);
  const units = codeUnits(text);
  const kinds = kindTable();
  const opens = Kind.open;
  let straight = false; // within straight quotes
  for (let i = start; i < lineEnd; i++) {
    // Letters, digits and spaces.
    while (i < lineEnd && kinds[units[i]!]! < opens) i++;
    if (i >= lineEnd) break;
    const kind = kindAt(text, i);
    if (kind < opens) continue;
    if (kind === Kind.open) {
      const close = closing(text[i]!);
      if (close !== "" && open.length < deepest) {
        // Direct speech comes after a colon or a dash or begins the sentence; a title comes after a word.
        let b = i - 1;
        if (b > start && kindAt(text, b) === Kind.space) b--;
        open.push({ at: i, first: gaps.length, close, title: close === "»" || close === "”" ? b >= start && isLetter(kindAt(text, b)) : false });
      }
      continue;
    }
    if (text.charCodeAt(i) === 34) straight = !straight;
    if (kind === Kind.close) { closeAt(text, i, open, gaps); continue; }
    const bullet = kind === Kind.punct || kind === Kind.symbol ? "•▪◦‣●■►".includes(text[i]!) : false;
    if (bullet && i > start && kindAt(text, i - 1) === Kind.space && kindAt(text, i + 1) === Kind.space) {
      let b = i;
      while (kindAt(text, b - 1) === Kind.space) b--;
      gaps.push(gapOf(text, lexicon, lineEnd, b, b, b, false, false, -1));
      continue;
    }
    if (kind !== Kind.stop) continue;
    let mark = i;
    let to = i + 1;
    while (to < lineEnd && kindAt(text, to) === Kind.stop) to++;
    let markEnd = to;
    let bracket = -1;
    // What closes together with the sentence.
    for (; to < lineEnd; to++) {
      let k = kindAt(text, to);
      if (k === Kind.space && to + 1 < lineEnd) {
        // A space too many: `сөз. »`, `слово! ".`
        const c = kindAt(text, to + 1);
        if (c === Kind.close || (straight && text[to + 1] === "\"" && !opensQuote(text, to + 1, lineEnd))) k = kindAt(text, ++to);
      }
      if (k === Kind.close) {
        const opened = closeAt(text, to, open, gaps);
        if (opened >= 0 && ")]}".includes(text[to]!)) bracket = opened;
      } else if (k === Kind.stop) {
        // `[4, 68 б.].`: the stop after the bracket is the sentence's.
        mark = to;
        while (to + 1 < lineEnd && kindAt(text, to + 1) === Kind.stop) to++;
        markEnd = to + 1;
        bracket = -1;
      } else if (!("\"'“".includes(text[to]!) && !opensQuote(text, to, lineEnd))) break;
      if (text[to] === "\"") straight = !straight;
    }
    i = to - 1;
    if (to >= lineEnd) break;
    const address = addressAt(mark);
    const inAddress = address !== undefined && to < address.end;
    let cited = false;
    if (!inAddress) {
      const after = citationEnd(text, to, lineEnd);
      if (after > to) { to = after; cited = true; i = to - 1; }
      else if (kindAt(text, to) === Kind.digit || kindAt(text, to) === Kind.number) {
        const note = noteEnd(text, mark, markEnd, to, lineEnd);
        if (note > to) { to = note; i = to - 1; }
      }
      if (to >= lineEnd) break;
    }
    if (extendsAt(text, to)) continue;
    const k = kindAt(text, to);
    // `"...Прибыл`: dots before a word.
    const before = kindAt(text, mark - 1);
    if (k === Kind.upper && mark > start && !isWordKind(before) && before !== Kind.close && text[mark - 1] !== "\"" && text[mark - 1] !== "%") continue;
    if (k === Kind.upper && to === markEnd && text[mark - 1] === "\"" && straight) continue;
    const caseless = text.charCodeAt(mark) > 0x2fff;
    if (k !== Kind.space && k !== Kind.upper && !caseless && !(k === Kind.open && kindAt(text, to + 1) === Kind.upper)) continue;
    gaps.push(gapOf(text, lexicon, lineEnd, mark, markEnd, to, inAddress, cited, bracket));
  }
  return gaps;
}

function gapOf(text: string, lexicon: Segmentation, lineEnd: number, mark: number, markEnd: number, end: number, address: boolean, cited: boolean, bracket: number): Draft {
  let next = end;
  while (next < lineEnd && kindAt(text, next) === Kind.space) next++;
  let letter = next;
  // Quotes, brackets, dashes and bullets may stand before the first letter; a dozen at most.
  const reach = Math.min(lineEnd, next + 12);
  while (letter < reach && !isWordKind(kindAt(text, letter))) letter++;
  if (letter >= reach) letter = lineEnd;
  return { text, lexicon, sentence: 0, content: 0, lineEnd, mark, markEnd, end, next, letter, inside: undefined, address, cited, bracket };
}

/** Closes a bracket or quotation mark: what might have ended a sentence within is marked so. Returns where it was opened, or -1. */
function closeAt(text: string, at: number, open: { readonly at: number; readonly first: number; readonly close: string; readonly title: boolean }[], gaps: Draft[]): number {
  const c = text[at]!;
  for (let d = open.length - 1; d >= 0; d--) {
    const o = open[d]!;
    if (o.close !== c) continue;
    open.length = d;
    const quote = o.close === "»" || o.close === "”" || o.close === "“";
    if (quote ? !o.title || at - o.at > titleReach || !staysInside(text, at) : at - o.at > bracketReach) return -1;
    for (let g = o.first; g < gaps.length; g++) gaps[g]!.inside ??= quote ? "title" : "brackets";
    return o.at;
  }
  return -1;
}

/** A title is followed by more of its sentence: a small letter, a comma, a bracket. */
function staysInside(text: string, at: number): boolean {
  let i = at + 1;
  if (kindAt(text, i) === Kind.space) i++;
  const kind = kindAt(text, i);
  return kind === Kind.lower || ",;:(".includes(text[i] ?? " ");
}

function closing(c: string): string {
  switch (c) {
    case "(": return ")";
    case "[": return "]";
    case "{": return "}";
    case "«": return "»";
    case "“": return "”";
    case "„": return "“";
    default: return "";
  }
}

/** Does a straight quote right after a stop open something (`."Слово`), rather than close? */
function opensQuote(text: string, at: number, lineEnd: number): boolean {
  return at + 1 < lineEnd && isWordKind(kindAt(text, at + 1));
}

/** ` [1, с. 5].`, ` [2], [3]`, ` (Иванов, 2015).` after the stop belong to the sentence. The end of it, or `at`. */
function citationEnd(text: string, at: number, lineEnd: number): number {
  let end = at;
  for (let n = 0; n < 3; n++) {
    let i = end;
    while (i < lineEnd && i < end + 4 && (kindAt(text, i) === Kind.space || (n > 0 && (text[i] === "," || text[i] === ";")))) i++;
    const opener = text[i];
    if (opener !== "[" && opener !== "(") break;
    const closer = opener === "[" ? "]" : ")";
    let digits = 0;
    let j = i + 1;
    const reach = Math.min(lineEnd, i + 90);
    while (j < reach && text[j] !== closer && text[j] !== opener) {
      if (kindAt(text, j) === Kind.digit) digits++;
      j++;
    }
    if (j >= reach || text[j] !== closer || digits === 0) break;
    const stop = j + 1 < lineEnd && text[j + 1] === ".";
    if (opener === "(" && !(stop && digits >= 4)) break;
    end = stop ? j + 2 : j + 1;
    if (stop) break;
  }
  return end;
}

/** The mark of a footnote glued to the stop: `слово.1 Следующее`, `слово.²`. The end of it, or `at`. */
function noteEnd(text: string, mark: number, markEnd: number, at: number, lineEnd: number): number {
  let i = at;
  while (i < lineEnd && i < at + 3 && (kindAt(text, i) === Kind.digit || kindAt(text, i) === Kind.number)) i++;
  if (kindAt(text, i) !== Kind.space || i >= lineEnd) return at;
  let n = i;
  while (n < lineEnd && kindAt(text, n) === Kind.space) n++;
  if (kindAt(text, n) !== Kind.upper) return at;
  const raised = kindAt(text, at) === Kind.number;
  // A word of four letters at least, so that `рис.1`, `т.2` stay what they are.
  for (let b = 1; b <= 4; b++) if (!raised && at === markEnd && kindAt(text, mark - b) !== Kind.lower) return at;
  return i;
}
