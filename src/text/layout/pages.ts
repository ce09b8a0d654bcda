import { classOf, DIGIT, SPACE } from "./characters.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Line } from "./lines.ts";

/** A number that may be a page's: alone on its line, in dress (`– 12 –`, `стр. 12`), or at the edge of a running head. */
export interface PageNumber {
  readonly value: number;
  readonly form: "bare" | "dressed" | "edge";
  /** An edge number set off by more than a space: no issue's or volume's number. */
  readonly off?: boolean;
}

/** Longer lines are no heads, in UTF-16 units. */
export const longestHead = 170;

const bare = /^\d{1,4}$/u;

/** The page number a line shows, if any. Looks at the first and last 24 units only. */
export function numberOf(text: string, line: Line, { dressed }: Knowledge): PageNumber | undefined {
  const first = classOf(text.charCodeAt(line.start));
  const last = classOf(text.charCodeAt(line.end - 1));
  if (line.length <= 24) {
    if ((first & last & DIGIT) !== 0 && line.length <= 4) {
      const t = text.slice(line.start, line.end);
      if (bare.test(t)) return { value: Number(t), form: "bare" };
    }
    if ((line.signs & DIGIT) !== 0) {
      const tidy = text.slice(line.start, line.end).replace(/\s+/gu, " ");
      if (dressed.test(tidy)) return { value: Number(/\d+/u.exec(tidy)![0]), form: "dressed" };
    }
  }
  if (line.length > longestHead || line.length < 8) return undefined;
  if ((first & DIGIT) !== 0) {
    const m = /^(\d{1,4})( ?[|•·] ?|\s+)\S/u.exec(text.slice(line.start, Math.min(line.end, line.start + 12)));
    if (m !== null) return { value: Number(m[1]), form: "edge", off: m[2] !== " " };
  }
  if ((last & DIGIT) !== 0) {
    const m = /( ?[|•·] ?|\s+)(\d{1,4})$/u.exec(text.slice(Math.max(line.start, line.end - 12), line.end));
    if (m !== null) return { value: Number(m[2]), form: "edge", off: m[1] !== " " };
  }
  return undefined;
}

export function notYear(value: number): boolean {
  return value < 1900 || value > 2100;
}

/** One place where a page may end, with what speaks for it apart from its number. */
export interface Place {
  /** Index of the line the number stands on. */
  readonly line: number;
  readonly value: number;
  /** UTF-16 offset of that line. */
  readonly at: number;
  /** A sentence is cut here, a form feed stands here, a head that comes elsewhere too stands here. */
  readonly strong: boolean;
  /** Blank lines, or the text's end, on both sides. */
  readonly apart: boolean;
  /** The text's last line. */
  readonly last: boolean;
}

/** No page is shorter, in UTF-16 units, unless there is other evidence. */
const shortest = 500;

/**
 * Finds the numbers that count up as pages do: by one to three, at a distance. A series counts where at least one of its places is
 * a page's end on other evidence, or where three numbers (two, if the second ends the text) stand apart from all else, one page
 * after another, and do not begin at 1 as chapters do. Marks are set in `counted` (by line). Linear.
 */
export function countPages(places: readonly Place[], counted: Uint8Array): void {
  const n = places.length;
  const best = new Float64Array(n); // weight of the best series that ends here
  const from = new Int32Array(n).fill(-1);
  const next = new Uint8Array(n); // some series goes through
  const last = new Map<number, number>(); // value → the place that had it last
  for (let k = 0; k < n; k++) {
    const p = places[k]!;
    best[k] = (p.strong ? 3 : 0) + (p.apart ? 1 : 0);
    const own = best[k]!;
    for (let step = 1; step <= 3; step++) {
      const q = last.get(p.value - step);
      if (q === undefined) continue;
      const before = places[q]!;
      if (p.line - before.line < (p.last || (before.strong && p.strong) ? 2 : 5)) continue;
      if (step > 1 && !(before.strong && p.strong) && p.at - before.at < shortest * step) continue;
      const sum = best[q]! + own + 1 - 0.25 * (step - 1);
      if (sum > best[k]!) { best[k] = sum; from[k] = q; }
    }
    last.set(p.value, k);
  }
  for (let k = n - 1; k >= 0; k--) {
    if (next[k] !== 0) continue;
    const series: number[] = [];
    for (let j = k; j >= 0 && next[j] === 0; j = from[j]!) { series.push(j); next[j] = 1; }
    if (isPaged(series.reverse().map((j) => places[j]!))) for (const j of series) counted[places[j]!.line] = 1;
  }
}

function isPaged(series: readonly Place[]): boolean {
  if (series.length < 2) return false;
  const strong = series.filter((p) => p.strong).length;
  const apart = series.filter((p) => p.apart).length;
  if (series.some((p) => !notYear(p.value)) && strong * 2 < series.length) return false;
  if (strong >= 2 && strong * 4 >= series.length) return true;
  const far = series.every((p, k) => k === 0 || p.last || p.at - series[k - 1]!.at >= shortest);
  if (!far || apart < series.length) return false;
  const end = series[series.length - 1]!.last;
  if (strong >= 1) return series.length >= 3 || end || series[0]!.value > 1;
  return series[0]!.value > 1 && (series.length >= 3 || (end && series[0]!.value > 9));
}

/** The line's text without a number at its edges; offsets into `text`. */
export function withoutEdges(text: string, line: Line): string {
  let a = line.start;
  let b = line.end;
  const skip = (code: number): boolean => (classOf(code) & (DIGIT | SPACE)) !== 0 || code === 0x7c;
  while (a < b && skip(text.charCodeAt(a))) a++;
  while (b > a && skip(text.charCodeAt(b - 1))) b--;
  return text.slice(a, b);
}
