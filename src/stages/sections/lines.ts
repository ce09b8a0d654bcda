import type { Span } from "../../document.ts";
import { codeUnits } from "../../text/codeUnits.ts";

/** A line without the white space at its edges, never empty. */
export interface Line extends Span {
  /** Is there an empty line (or the edge of the part) above it? */
  readonly blankBefore: boolean;
}

/** White space as `\s` has it; `\n`, `\r`, `\f`, `\v` and the two separators end a line. */
export function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || (unit > 0xff && (unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000 || unit === 0xfeff));
}

export function isBreak(unit: number): boolean {
  return (unit >= 10 && unit <= 13) || unit === 0x2028 || unit === 0x2029;
}

/** What a unit is to the beginning of a word. */
export const Edge = { space: 1, capital: 2, inner: 3 } as const;
/** 0 before the first question. */
const edges = new Uint8Array(0x10000);

export function edgeOf(unit: number): number {
  const known = edges[unit]!;
  return known !== 0 ? known : (edges[unit] = isSpace(unit) ? Edge.space : /\p{Lu}/u.test(String.fromCharCode(unit)) ? Edge.capital : Edge.inner);
}

/** The first word from `at` on, before `to`, that begins with a capital after white space; `to` where there is none. */
export function nextCapital(text: string, at: number, to: number): number {
  const units = codeUnits(text);
  const known = edges;
  const { space, capital } = Edge;
  let before = edgeOf(units[at - 1]!);
  for (let i = at; i < to;) {
    for (; i < to; i++) {
      const now = known[units[i]!]!;
      if (now === 0) break;
      if (before === space && now === capital) return i;
      before = now;
    }
    if (i < to) edgeOf(units[i]!);
  }
  return to;
}

/** The lines of `text[from, to)` in order. */
export function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  const units = codeUnits(text);
  let start = -1;
  let last = from;
  let breaks = 2;
  for (let i = from; i <= to; i++) {
    const end = plainEnd(units, i, to);
    if (end > i) {
      let [a, b] = [i, end];
      while (a < b && units[a] === 32) a++;
      while (b > a && units[b - 1] === 32) b--;
      if (a < b) {
        if (start < 0) start = a;
        last = b;
      }
      i = end;
    }
    const unit = i < to ? units[i]! : 10;
    if (isBreak(unit)) {
      if (start >= 0) {
        lines.push({ start, end: last, blankBefore: breaks > 1 });
        start = -1;
        breaks = 0;
      }
      // \r\n is one break.
      if (unit !== 10 || i === from || units[i - 1] !== 13) breaks++;
    } else if (!isSpace(unit)) {
      if (start < 0) start = i;
      last = i + 1;
    }
  }
  return lines;
}

/** Where a run of letters, digits and the like of the first alphabets, and of plain spaces, ends: nearly everything. */
function plainEnd(units: Uint16Array, at: number, to: number): number {
  let i = at;
  for (; i < to; i++) {
    const unit = units[i]!;
    if (unit < 32 || unit === 0xa0 || unit >= 0x1680) break;
  }
  return i;
}

/** The part of `[start, end)` without white space at its edges; `undefined` where nothing is left. */
export function trim(text: string, start: number, end: number): Span | undefined {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}
