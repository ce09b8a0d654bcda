import type { Change, Moved } from "../text/draft.ts";
import { toRaw } from "../text/draft.ts";
import type { Document, Part, Span } from "../document.ts";
import { toCodePoints, type OffsetUnit } from "../text/offsets.ts";

export interface Placed extends Span { readonly rawStart: number; readonly rawEnd: number }

/** Places spans in the text and in the raw file, in the wanted unit: the one place where units are converted on the way out. */
export interface Placing {
  /** Raw offsets count from the beginning of the part (file or record field) that the span lies in. */
  place(span: Span): Placed;
  placeChange(change: Change | Moved): Placed & { readonly part: number };
  /** Length of a part's raw text. */
  rawLength(part: number): number;
}

export function placing(document: Document, unit: OffsetUnit): Placing {
  const { parts, map, text } = document;
  const same = (n: number): number => n;
  const clean = unit === "utf16" ? same : toCodePoints(text);
  const raws = parts.map((p) => (unit === "utf16" ? same : toCodePoints(p.raw)));
  const bases = rawBases(parts);
  const last = parts.length - 1;
  return {
    place(span) {
      let k = last;
      while (k > 0 && parts[k]!.start > span.start) k--;
      const { rawStart, rawEnd } = toRaw(map, span);
      return { start: clean(span.start), end: clean(span.end), rawStart: raws[k]!(rawStart - bases[k]!), rawEnd: raws[k]!(rawEnd - bases[k]!) };
    },
    placeChange(c) {
      let part = last;
      while (part > 0 && bases[part]! > c.rawStart) part--;
      return { part, start: clean(c.start), end: clean(c.end), rawStart: raws[part]!(c.rawStart - bases[part]!), rawEnd: raws[part]!(c.rawEnd - bases[part]!) };
    },
    rawLength: (k) => raws[k]!(parts[k]!.raw.length),
  };
}

/** Where each part's raw text begins when they are laid end to end, in UTF-16 units. */
export function rawBases(parts: readonly Pick<Part, "raw">[]): number[] {
  let sum = 0;
  return parts.map((p) => (sum += p.raw.length) - p.raw.length);
}
