import { codeUnits } from "../codeUnits.ts";
import { BLANK, BRACKET, classOf, classTable, DIGIT, DOT, FIGURE, HYPHEN, isDash, isHyphen, LETTER, LOWER, MARK, ODD, SPACE, STOP, UNKNOWN, UPPER } from "./characters.ts";

/** How a line begins, quotes and brackets aside. */
export type Begins = "lower" | "upper" | "digit" | "other";
/** How a line ends: `final` . ! ? …, `weak` an initial or abbreviation with a dot, `open` a letter, a digit or anything else; `hyphen` one glued to a word, or the dash of a range. */
export type Ends = "final" | "weak" | "comma" | "semicolon" | "colon" | "hyphen" | "dash" | "open";

/** A table's row is known by so many units at its start. */
export const rowLength = 400;

/** A line with something on it; offsets are UTF-16 units of the draft's text, white space at both ends left out. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Columns of white space before it (a tab counts four). */
  readonly indent: number;
  /** Length with what is inside it, without the indent. */
  readonly length: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** A form feed stands between it and the line before. */
  readonly page: boolean;
  readonly begins: Begins;
  readonly ends: Ends;
  /** Length of its first word. */
  readonly first: number;
  /** Letters, and none of them lower-case. */
  readonly capitals: boolean;
  /** Holds a comma, stop, colon, semicolon, bracket or quote. */
  readonly punctuated: boolean;
  /** Words in its first 200 units. */
  readonly words: number;
  /** Digits in the part that is looked at for a table's row. */
  readonly digits: number;
  /** What is in it: `DIGIT`, `HYPHEN`, `ODD`, `BRACKET`; `SPACE`: two in a row, `DOT`: one after another or after a space, `FIGURE`: one glued to what it may mark. */
  readonly signs: number;
}

/** Cuts a text into its non-blank lines. `goesOn`: abbreviations after which a sentence goes on whatever the case of what follows. Linear. */
export function linesOf(text: string, goesOn: ReadonlySet<string>): Line[] {
  const lines: Line[] = [];
  const units = codeUnits(text);
  let gap = 0;
  let page = false;
  let first = true;
  let feed = indexOr(text, "\f", 0);
  for (let at = 0; at <= text.length;) {
    if (feed < at) feed = indexOr(text, "\f", at);
    const stop = Math.min(indexOr(text, "\n", at), feed);
    let start = at;
    let indent = 0;
    while (start < stop && (classOf(text.charCodeAt(start)) & SPACE) !== 0) indent += text.charCodeAt(start++) === 9 ? 4 : 1;
    let end = stop;
    while (end > start && (classOf(text.charCodeAt(end - 1)) & SPACE) !== 0) end--;
    if (end > start) {
      lines.push(lineOf(text, units, start, end, indent, first ? 0 : gap, page, goesOn));
      gap = 0;
      page = false;
      first = false;
    } else if (stop < text.length && text.charCodeAt(stop) === 10) gap++;
    // A form feed ends its line; `\n\f` does not make a blank one.
    if (stop < text.length && text.charCodeAt(stop) === 12) page = true;
    at = stop + 1;
  }
  return lines;
}

function indexOr(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}

/** The same line with other blank lines before it. Spelt out, as in `lineOf`: lines of one shape are read many times faster. */
export function withGap({ start, end, indent, length, begins, ends, first, capitals, punctuated, words, digits, signs }: Line, gap: number, page: boolean): Line {
  return { start, end, indent, length, gap, page, begins, ends, first, capitals, punctuated, words, digits, signs };
}

function lineOf(text: string, units: Uint16Array, start: number, end: number, indent: number, gap: number, page: boolean, goesOn: ReadonlySet<string>): Line {
  let i = start;
  // Opening quotes and brackets do not count.
  while (i < end && "«“„\"'‘([{‹”".includes(text[i]!)) i++;
  const c = i < end ? classOf(text.charCodeAt(i)) : 0;
  const begins: Begins = c & LOWER ? "lower" : c & UPPER ? "upper" : c & DIGIT ? "digit" : "other";
  let first = start;
  while (first < end && (classOf(units[first]!) & SPACE) === 0) first++;
  let seen = 0;
  let pairs = 0;
  let glued = 0;
  let words = 1;
  let digits = 0;
  let before = 0;
  let earlier = 0;
  const counted = Math.min(end, start + 200);
  const row = start + rowLength;
  const classes = classTable;
  const [unknown, blank] = [UNKNOWN, BLANK];
  for (let k = start; k < end;) {
    for (; k < end; k++) {
      const bits = classes[units[k]!]!;
      if (bits === unknown) break;
      seen |= bits;
      pairs |= bits & (before | before << 6);
      // `4,6` is a number.
      glued |= bits & before >> 2 & ~earlier;
      if (k < row) digits += bits >> 3 & 1;
      if (k < counted) words += (bits & ~before & blank) >> 13;
      earlier = before;
      before = bits;
    }
    if (k < end) classOf(units[k]!);
  }
  let uppers = 0;
  if ((seen & LOWER) === 0) for (let k = start; k < end && uppers < 3; k++) if ((classOf(units[k]!) & UPPER) !== 0) uppers++;
  const signs = (seen & (DIGIT | HYPHEN | ODD | BRACKET)) | (pairs & (SPACE | DOT)) | (glued & FIGURE);
  return {
    start, end, indent, length: end - start, gap, page, begins, ends: endOf(text, start, end, goesOn), first: first - start, capitals: uppers > 2, punctuated: (seen & STOP) !== 0, words, digits, signs,
  };
}

function endOf(text: string, start: number, end: number, goesOn: ReadonlySet<string>): Ends {
  let i = end - 1;
  // Closing quotes and brackets, superscript figures.
  while (i > start && "»”\"')]}’›¹²³⁴⁵⁶⁷⁸⁹⁰".includes(text[i]!)) i--;
  const closed = i < end - 1;
  const c = text.charCodeAt(i);
  const t = text[i]!;
  if (t === "!" || t === "?" || t === "…") return "final";
  if (t === ".") return !closed && isWeak(text, start, i, goesOn) ? "weak" : "final";
  if (closed) return "open";
  if (t === ",") return "comma";
  if (t === ";") return "semicolon";
  if (t === ":") return "colon";
  if (isHyphen(c)) return i > start && (classOf(text.charCodeAt(i - 1)) & (LETTER | MARK | DIGIT)) === 0 && !"»”\")’%°‰".includes(text[i - 1]!) ? "dash" : "hyphen";
  // `1897–|1903` is one range.
  if (isDash(c)) return i > start && classOf(text.charCodeAt(i - 1)) & DIGIT ? "hyphen" : "dash";
  return "open";
}

/** Is the dot at `dot` that of an initial (`З.`) or of an abbreviation that leans on what follows (`им.`)? */
function isWeak(text: string, start: number, dot: number, goesOn: ReadonlySet<string>): boolean {
  let i = dot;
  while (i > start && dot - i < 8 && (classOf(text.charCodeAt(i - 1)) & (LETTER | MARK)) !== 0) i--;
  const word = text.slice(i, dot);
  if (i > start && text[i - 1] === ".") return false; // `т.п.`, `т.б.`
  if (word.length === 1 && (classOf(word.charCodeAt(0)) & UPPER) !== 0) return true;
  return goesOn.has(word);
}
