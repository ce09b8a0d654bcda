import { codeUnits } from "./codeUnits.ts";
import { isLineEnd, Kind, kindAt } from "./kinds.ts";

/** The lines between two offsets, trimmed of white space, without empty ones. */
export function lineSpans(text: string, start: number, end: number): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  const units = codeUnits(text);
  let from = start;
  for (let i = lineEnd(units, start, end); i <= end; i = lineEnd(units, i + 1, end)) {
    let a = from;
    let b = i;
    while (a < b && kindAt(text, a) === Kind.space) a++;
    while (b > a && kindAt(text, b - 1) === Kind.space) b--;
    if (a < b) lines.push({ start: a, end: b });
    from = i + 1;
  }
  return lines;
}

/** The first line end from `at` on, before `end`; where there is none, `end`, or `at` beyond it. */
function lineEnd(units: Uint16Array, at: number, end: number): number {
  let i = at;
  while (i < end && !isLineEnd(units[i]!)) i++;
  return i;
}
