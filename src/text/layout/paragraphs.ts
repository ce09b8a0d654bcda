import { codeUnits } from "../codeUnits.ts";
import { BRACKET } from "./characters.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Line } from "./lines.ts";
import { dateGoesOn, isLettered, personAbove } from "./frontLines.ts";
import { keywordLines } from "./lists.ts";
import { openerOf, type Opener } from "./openers.ts";
import { columnLimit, runsOn, settingOf } from "./widths.ts";

/** What stands between two lines: one paragraph goes on, a hard boundary, or a blank line. */
export type Joint = "join" | "line" | "blank";

// `Оспанов А.`, `Larsen, P.`, `A. Omarova`
const entry = /^\p{Lu}[\p{L}’'-]+,? \p{Lu}\.|^\p{Lu}\. ?(?:\p{Lu}\. ?)?\p{Lu}\p{Ll}/u;

/**
 * Decides for every line but the first what stands before it; `joints[0]` is `line`. `removed[i]` tells that furniture was taken
 * out just before line i (a page or column ends there). Linear: each line looks at a window of fixed size.
 */
export function jointsOf(text: string, lines: readonly Line[], removed: Uint8Array, knowledge: Knowledge): Joint[] {
  const n = lines.length;
  const openers = lines.map((l) => openerOf(text, l, knowledge));
  const opens = Uint8Array.from(openers, (o) => (o.kind === "none" || o.kind === "dash" ? 0 : 1));
  const items = keywordLines(text, lines, openers, knowledge.leaning);
  // Keywords one a line show nothing of how the text is wrapped.
  const set = settingOf(lines, opens.map((o, i) => o | items[i]!));
  const joints: Joint[] = new Array<Joint>(n).fill("line");
  let references = false; // under the heading of a list of references
  let afterHeading = false; // the paragraph before this one is one short line or two without a stop
  // The paragraph so far.
  let first = 0; // its first line
  let widest = 0;
  let depth = 0; // open brackets
  let count = 0; // the last number of a list
  for (let i = 0; i < n; i++) {
    const line = lines[i]!;
    if (i > 0) {
      const before = lines[i - 1]!;
      const gap = line.gap > set.leading;
      const width = first === i - 1 ? firstWidth(set.ahead[i - 1]!, set.behind[i - 1]!, before.length, openers[first]!.kind === "label")
        : Math.max(widest, Math.min(set.ahead[i - 1]!, set.behind[i - 1]!));
      const room = width < 0 ? NaN : (width - before.length - 1 - line.first) / width;
      // A line longer than any column is a paragraph already.
      const wrapped = set.wrapped[i] === 1 && set.wrapped[i - 1] === 1 && before.length <= columnLimit && line.length <= columnLimit;
      const place: Place = {
        text, lines, openers, knowledge, i, first, room, wrapped, depth, count, gap, pageBreak: line.page || removed[i] === 1, afterHeading, references,
        indent: line.indent - set.margin[i]!,
      };
      if (items[i] === 0 && joins(place)) joints[i] = "join";
      else if (gap) joints[i] = "blank";
    }
    if (joints[i] !== "join" || i === 0) {
      if (i > 0) afterHeading = i - first <= 2 && lines[i - 1]!.ends === "open" && openers[first]!.kind !== "label" && !hasInitials(text, lines[first]!);
      first = i; widest = 0;
      depth = 0;
    }
    if (line.length <= columnLimit) widest = Math.max(widest, line.length);
    depth = depthAfter(text, line, depth);
    const opener = openers[i]!;
    if (opener.references !== undefined) references = opener.references;
    if (first === i && opener.kind === "number" && opener.value !== undefined) count = opener.value;
  }
  return joints;
}

/** The column's width at a paragraph's first line; −1 where the lines before and after disagree and no run-in label shows that a block begins. */
function firstWidth(ahead: number, behind: number, own: number, labelled: boolean): number {
  if (labelled && ahead < behind) return ahead;
  if (own <= 1.1 * Math.min(ahead, behind) && Math.max(ahead, behind) > 1.3 * Math.min(ahead, behind) && own > 0.55 * Math.min(ahead, behind)) return -1;
  return ahead;
}

interface Place {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly openers: readonly Opener[];
  readonly knowledge: Knowledge;
  /** The line that may be joined to the one before it. */
  readonly i: number;
  readonly first: number;
  /** Room left in the line before, were the next word set there, as a share of the width; below 0 it was full; NaN unknown. */
  readonly room: number;
  readonly wrapped: boolean;
  readonly depth: number;
  readonly count: number;
  readonly gap: boolean;
  readonly pageBreak: boolean;
  readonly afterHeading: boolean;
  readonly references: boolean;
  /** Indent against the usual one. */
  readonly indent: number;
}

function joins(p: Place): boolean {
  const before = p.lines[p.i - 1]!;
  const line = p.lines[p.i]!;
  if (before.ends === "hyphen" && glues(p, before, line)) return true;
  if (isHard(p, before, line)) return false;
  if (!p.gap && p.openers[p.i - 1]!.label === "identifier" && dateGoesOn(p.text, before, line)) return true;
  return p.gap ? acrossGap(p, before, line) : score(p, before, line) > 0;
}

/** A word broken at the line's end: a letter, a hyphen, and the next line goes on in lower case. */
function glues(p: Place, before: Line, line: Line): boolean {
  if (["row", "bullet", "note"].includes(p.openers[p.i]!.kind)) return false;
  if (line.begins === "lower") return before.length >= (p.wrapped ? 8 : 15) && (!p.gap || p.wrapped || p.pageBreak);
  return p.wrapped && (line.begins === "upper" || line.begins === "digit") && p.openers[p.i]!.kind === "none" && (!p.gap || before.length > 10);
}

/** Boundaries that nothing overrides. */
function isHard(p: Place, before: Line, line: Line): boolean {
  const opener = p.openers[p.i]!;
  const last = p.openers[p.i - 1]!;
  const closed = before.ends === "final" || before.ends === "semicolon" || before.ends === "colon" || p.gap || p.room > 0.15;
  switch (opener.kind) {
    case "label": case "alone": case "bullet": case "row": case "note": return true;
    // `(см. рис.|1).` closes a bracket.
    case "number": if (p.depth > 0 && /^\d{1,3}\)/u.test(p.text.slice(line.start, line.start + 4))) return false;
      // `… ИЗУЧЕН.|34 МИНЕРАЛА НАЙДЕНЫ`: text in capitals goes on.
      if (before.capitals && line.capitals && before.words >= 4 && opener.value !== undefined && opener.value !== p.count + 1 && p.room < 0.2 && /^\d+ /u.test(p.text.slice(line.start, line.start + 4))) return false;
      if (last.kind === "alone" && p.first === p.i - 1 || p.openers[p.first]!.label === "identifier") return true;
      return opener.value === undefined ? closed : closed || opener.value === p.count + 1;
    case "letter": return closed || before.ends === "comma";
    case "dash": {
      if (line.begins === "upper") return true;
      // `Наша семья –|это` may also begin a line with its dash: an item follows an item or a colon.
      const inList = p.openers[p.first]!.kind === "dash" || before.ends === "colon" || before.ends === "semicolon";
      if (inList && (closed || before.ends === "comma")) return true;
      break;
    }
    case "none": break;
  }
  // `Методы и материалы|исследования`: a heading may begin with the name of another.
  if (last.kind === "alone" && last.label === "identifier" && dateGoesOn(p.text, before, line)) return false;
  if (last.kind === "alone" && p.first === p.i - 1 && !(last.label === "block" && before.ends === "open" && line.begins === "lower" && line.length <= 40)) return true;
  if (last.kind === "row") return true;
  if (isLettered(p.text, p.lines[p.first]!, before, line)) return true;
  if (before.length > columnLimit && line.length > columnLimit && !runsOn(before, line)) return true;
  return false;
}

/** No blank line between: the sum of what speaks for one paragraph, in hand-set log odds. */
function score(p: Place, before: Line, line: Line): number {
  const onwards = runsOn(before, line);
  const leans = before.ends === "open" && p.knowledge.leaning.has(lastWord(p.text, before));
  let s = p.wrapped ? 0.8 : -6;
  if (onwards) s += 3;
  else if (before.ends === "final") s += line.begins === "upper" ? -1.2 : line.begins === "lower" ? 1.5 : -0.8;
  else if (before.ends === "weak") s += line.begins === "upper" ? 0.6 : 1;
  else if (before.ends === "comma" || before.ends === "dash" || before.ends === "hyphen") s += 2;
  else if (before.ends === "colon" || before.ends === "semicolon") s -= line.begins === "upper" ? 1.5 : 0;
  else s += line.begins === "upper" ? 0 : 0.5;
  if (leans) s += 2;
  if (p.depth > 0) s += 1;
  if (before.capitals && line.capitals && before.ends === "open" && !hasInitials(p.text, before) && !hasInitials(p.text, line)) s += p.wrapped ? 2 : 8;

  // A heading in capitals below or above a paragraph.
  if (line.capitals && !before.capitals && line.length >= 8 && line.words >= 2) s -= before.ends === "final" ? 4 : before.ends === "open" && !leans ? 1 : 0;
  else if (before.capitals && !line.capitals && p.first === p.i - 1 && before.ends === "open" && before.length >= 8 && line.begins === "upper") s -= 3;

  const { room } = p;
  if (room < 0) s += 1.2;
  else if (room < 0.1) s += 0.4;
  else if (room < 0.2) s -= 1;
  else if (room < 0.35) s -= 2;
  else if (room >= 0.35) s -= 3.5;
  else if (!onwards) s -= 1;

  if (p.indent >= 2) s -= onwards ? 1 : 2.5;
  else if (p.indent === 1 && before.ends === "final" && line.begins === "upper") s -= 0.7;
  if (p.first === p.i - 1) s -= personAbove(p.text, before, line, room);
  // A paragraph that began in lower case is an item of a list.
  if (p.first === p.i - 1 && before.begins === "lower" && room > 0.12) s -= 2;
  if (isVerse(p)) s -= 3;
  // An entry of a list of references without numbers: a name and an initial.
  if (p.references && (before.ends === "final" || before.ends === "weak") && entry.test(p.text.slice(line.start, Math.min(line.end, line.start + 60)))) s -= 2.5;
  // Its place and year on the next line: `…взаимодействие.|Семипалатинск, 2004. 140 с.`
  else if (p.references && before.ends === "final" && /^\p{Lu}[\p{L}.-]{1,24}(?:: ?[\p{L} «»"-]{2,40})?, ?(?:1[89]|20)\d\d[.,]/u.test(p.text.slice(line.start, Math.min(line.end, line.start + 90)))) s += 2.5;
  // Not wrapped here, but a long line that stops in the middle of a sentence where a page ended.
  if (!p.wrapped && onwards && before.length >= 60 && before.begins === "upper" && (p.pageBreak || leans)) s += 6;
  return s;
}

/** Blank lines between: only where a sentence was cut by the end of a column or page. */
function acrossGap(p: Place, before: Line, line: Line): boolean {
  const onwards = runsOn(before, line);
  const many = p.i - p.first >= 2;
  if (p.openers[p.i]!.kind !== "none") return false;
  if (!p.wrapped) return onwards && p.pageBreak && before.length >= 60 && before.begins !== "lower";
  if (onwards) return many || !(p.room >= 0.35) || (before.begins === "upper" && before.ends === "open" && line.length <= before.length + 12);
  // A list of keywords that stops at a comma goes on over the page's end.
  if (p.openers[p.first]!.kind === "label" && p.openers[p.first]!.label === "keywords" && (before.ends === "comma" || before.ends === "semicolon")) return true;
  const cut = p.pageBreak && many && p.openers[p.first]!.kind === "label" && p.openers[p.first]!.label === "abstract";
  if (!cut && (p.openers[p.first]!.kind === "label" || p.openers[p.first]!.kind === "alone")) return false;
  const full = p.room < 0.1;
  const unfinished = before.ends === "comma" || before.ends === "weak" || p.depth > 0 || (before.ends === "open" && p.knowledge.leaning.has(lastWord(p.text, before)));
  // `Рассматриваются отношения||Азербайджана с …`: the first line of a paragraph, cut off by a column's top; two headings in a row are rare.
  if (p.afterHeading && !many && full && before.ends === "open" && before.begins === "upper" && !before.capitals && p.openers[p.i - 1]!.kind === "none"
    && line.begins === "upper" && !hasInitials(p.text, before) && p.i + 1 < p.lines.length && p.lines[p.i + 1]!.gap === 0 && line.length >= before.length
    && (runsOn(line, p.lines[p.i + 1]!) || (line.ends === "open" && p.knowledge.leaning.has(lastWord(p.text, line))))) return true;
  // Paragraphs are indented here, and the line after the page's end is not: no new one begins.
  if (p.pageBreak && p.lines[p.first]!.indent >= line.indent + 2 && p.lines[p.first]!.begins !== "other" && p.indent <= 0 && (full || p.room < 0.2) && line.begins !== "other" && line.length >= 30) return true;
  if (p.pageBreak) return full && (unfinished || (many && before.ends === "open" && line.begins !== "other"));
  return full && many && unfinished && before.ends !== "weak" && line.length > 20;
}

/** Three lines in a row that begin with a capital and stop short of the column. */
function isVerse(p: Place): boolean {
  if (!(p.room > 0.03)) return false;
  const { lines, i } = p;
  const at = (k: number): boolean => k >= 0 && k < lines.length && lines[k]!.begins === "upper" && !lines[k]!.capitals;
  const level = (k: number): boolean => k > 0 && k < lines.length && lines[k]!.gap === 0;
  if (!at(i - 1) || !at(i) || !level(i)) return false;
  return (level(i + 1) && at(i + 1)) || (level(i - 1) && at(i - 2));
}

/** Open brackets left at the end of the line; a stray one is forgotten after the paragraph. */
function depthAfter(text: string, line: Line, depth: number): number {
  if ((line.signs & BRACKET) === 0) return depth;
  let d = depth;
  const units = codeUnits(text);
  for (let k = line.start; k < line.end; k++) {
    const c = units[k];
    if (c === 40) d++;
    else if (c === 41 && d > 0) d--;
  }
  return d;
}

function lastWord(text: string, line: Line): string {
  const from = Math.max(line.start, line.end - 24);
  const tail = text.slice(from, line.end);
  return tail.slice(Math.max(tail.lastIndexOf(" "), tail.lastIndexOf("\t")) + 1).toLowerCase();
}

function hasInitials(text: string, line: Line): boolean {
  return /\p{Lu}\.\s?\p{Lu}?\.?/u.test(text.slice(line.start, Math.min(line.end, line.start + 120)));
}
