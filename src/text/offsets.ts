import { lowerBound } from "./lowerBound.ts";

/** The unit offsets are counted in: UTF-16 code units (JavaScript, Java, C#) or Unicode code points (Python, R). */
export type OffsetUnit = "utf16" | "codepoint";

/** Code-point offset of a UTF-16 offset in `text`. Constant time where the text has no astral characters, else a binary search. */
export function toCodePoints(text: string): (offset: number) => number {
  const pairs = surrogatePairs(text);
  return pairs.length === 0 ? same : (offset) => offset - countBelow(pairs, offset);
}

/** The inverse: UTF-16 offset of a code-point offset in `text`. */
export function toUtf16(text: string): (offset: number) => number {
  const pairs = surrogatePairs(text);
  // In code points, pair k begins at pairs[k] - k.
  const begins = pairs.map((p, k) => p - k);
  return pairs.length === 0 ? same : (offset) => offset + countBelow(begins, offset);
}

const same = (offset: number): number => offset;

/** Offsets of the high surrogates that begin a pair. */
function surrogatePairs(text: string): Int32Array {
  const found: number[] = [];
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) found.push(i++);
  }
  return Int32Array.from(found);
}

/** How many of the sorted numbers lie below `limit`. */
function countBelow(sorted: Int32Array, limit: number): number {
  return lowerBound(sorted.length, (i) => sorted[i]! < limit);
}
