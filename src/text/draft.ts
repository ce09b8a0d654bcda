import { codeUnits } from "./codeUnits.ts";

/**
 * A text on its way from raw to clean, with the origin of every character. Steps propose edits; `apply` makes a new draft;
 * `finish` gives the clean text, the map between the two and the list of changes, from which the raw text can be restored.
 * All offsets are UTF-16 code units.
 */
export interface Draft {
  readonly text: string;
  readonly raw: string;
  /** For unit i of `text`: the stretch of `raw` it came from. Absent while text and raw are the same. */
  readonly from: Int32Array | undefined;
  readonly to: Int32Array | undefined;
  readonly log: readonly Logged[];
}

/** Replace `text[start, end)` of the current draft by `put` (`""` removes; start = end inserts). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
  /** Kind of change, counted in run.json: `line-join`, `hyphen-drop`, `hyphen-keep`, `homoglyph`, `page-number`, … */
  readonly kind: string;
  /** Where in the current draft `put` was taken from, unit by unit, if it is a stretch moved from elsewhere. */
  readonly source?: number;
}

interface Logged { readonly from: number; readonly to: number; readonly kind: string }

/** `raw[rawStart, rawEnd)` became `text[start, end)`. Everything between changes is the same in both. */
export interface Change {
  readonly kind: string;
  readonly rawStart: number;
  readonly rawEnd: number;
  readonly start: number;
  readonly end: number;
  /** The raw stretch. */
  readonly from: string;
  /** The clean stretch. */
  readonly to: string;
  /** Stretches within the clean one that stood elsewhere in the raw text (a footnote put behind its paragraph). */
  readonly moves?: readonly Moved[];
}

export interface Moved { readonly start: number; readonly end: number; readonly rawStart: number; readonly rawEnd: number }

export function draft(raw: string): Draft {
  return { text: raw, raw, from: undefined, to: undefined, log: [] };
}

/** Applies edits, sorted by start and not overlapping; an edit whose `put` is as long as what it replaces keeps unit-to-unit origins. */
export function apply(before: Draft, edits: readonly Edit[]): Draft {
  if (edits.length === 0) return before;
  const { text } = before;
  let length = text.length;
  let last = 0;
  for (const e of edits) {
    if (e.start < last || e.end < e.start || e.end > text.length) throw new RangeError(`edit ${e.kind} at ${e.start}–${e.end} overlaps another or leaves the text`);
    last = e.end;
    length += e.put.length - (e.end - e.start);
  }
  const from = new Int32Array(length);
  const to = new Int32Array(length);
  const log: Logged[] = before.log.slice();
  const numbers = before.from === undefined ? numbersTo(text.length) : none;
  const pieces: string[] = [];
  let at = 0;
  let out = 0;
  const origin = (i: number): number => (before.from === undefined ? i : before.from[i]!);
  const originEnd = (i: number): number => (before.to === undefined ? i + 1 : before.to[i]!);
  const copy = (end: number): void => {
    pieces.push(text.slice(at, end));
    if (before.from === undefined || before.to === undefined) {
      from.set(numbers.subarray(at, end), out);
      to.set(numbers.subarray(at + 1, end + 1), out);
      out += end - at;
    } else {
      from.set(before.from.subarray(at, end), out);
      to.set(before.to.subarray(at, end), out);
      out += end - at;
    }
    at = end;
  };
  for (const e of edits) {
    copy(e.start);
    // A pure insertion takes the empty place between its neighbours.
    const a = e.end > e.start ? origin(e.start) : e.start > 0 ? originEnd(e.start - 1) : 0;
    const b = e.end > e.start ? originEnd(e.end - 1) : a;
    const even = e.put.length === e.end - e.start;
    const first = e.source ?? (even ? e.start : undefined);
    for (let i = 0; i < e.put.length; i++) {
      from[out] = first === undefined ? a : origin(first + i);
      to[out++] = first === undefined ? b : originEnd(first + i);
    }
    pieces.push(e.put);
    log.push({ from: a, to: b, kind: e.kind });
    at = e.end;
  }
  copy(text.length);
  return { text: pieces.join(""), raw: before.raw, from, to, log };
}

const none: Int32Array = new Int32Array(0);
let counted: Int32Array = none;

/** 0, 1, 2 … up to `last` at least: the origins of a text that nothing has been done to. */
function numbersTo(last: number): Int32Array {
  if (counted.length <= last) {
    counted = new Int32Array(2 * last + 1);
    for (let i = 0; i < counted.length; i++) counted[i] = i;
  }
  return counted;
}

export interface Finished { readonly text: string; readonly map: OffsetMap; readonly changes: readonly Change[] }

/** The clean text with its map and its changes. `restore(text, changes) === raw`. */
export function finish(d: Draft): Finished {
  if (d.from === undefined || d.to === undefined) return { text: d.text, map: identityMap(d.raw.length), changes: [] };
  const { from, to, text, raw } = d;
  const log = [...d.log].sort((a, b) => a.from - b.from || a.to - b.to);
  const changes: Change[] = [];
  const raws = codeUnits(raw);
  const units = codeUnits(text);
  let rawAt = 0;
  let at = 0;
  let seen = 0;
  const close = (rawEnd: number, end: number): void => {
    if (rawEnd === rawAt && end === at) return;
    const put = text.slice(at, end);
    const was = raw.slice(rawAt, rawEnd);
    const kinds: string[] = [];
    while (seen < log.length && log[seen]!.from <= rawEnd) {
      const l = log[seen]!;
      if (l.from === rawEnd && l.to > rawEnd) break;
      if (l.to >= rawAt && !kinds.includes(l.kind)) kinds.push(l.kind);
      seen++;
    }
    if (was === put) return;
    const moves = movedIn(d, at, end, rawAt, rawEnd);
    changes.push({ kind: kinds.join("+") || "edit", rawStart: rawAt, rawEnd, start: at, end, from: was, to: put, ...(moves.length > 0 && { moves }) });
  };
  let i = 0;
  while (i < text.length) {
    // An untouched stretch: consecutive single origins with the same character.
    if (from[i]! >= rawAt && to[i] === from[i]! + 1 && units[i] === raws[from[i]!]) {
      close(from[i]!, i);
      let j = i + 1;
      for (let own = from[i]! + 1; j < text.length && from[j] === own && to[j] === own + 1 && units[j] === raws[own]; own++) j++;
      rawAt = to[j - 1]!;
      at = j;
      i = j;
    } else i++;
  }
  close(raw.length, text.length);
  return { text, map: mapOf(changes, raw.length), changes };
}

/** Runs of clean units in `[start, end)` that come, one by one, from outside the raw stretch they were put for. */
function movedIn({ from, to }: Draft, start: number, end: number, rawStart: number, rawEnd: number): readonly Moved[] {
  const moves: Moved[] = [];
  const strayed = (i: number): boolean => to![i]! === from![i]! + 1 && (from![i]! < rawStart || from![i]! >= rawEnd);
  for (let i = start; i < end; i++) {
    if (!strayed(i)) continue;
    const first = i;
    while (i + 1 < end && from![i + 1] === to![i] && strayed(i + 1)) i++;
    moves.push({ start: first, end: i + 1, rawStart: from![first]!, rawEnd: to![i]! });
  }
  return moves;
}

/** Undoes the changes: the raw text. */
export function restore(text: string, changes: readonly Pick<Change, "start" | "end" | "from">[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const c of changes) {
    pieces.push(text.slice(at, c.start), c.from);
    at = c.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** Changes as columns, for looking up by binary search. */
export interface OffsetMap {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly rawStart: Int32Array;
  readonly rawEnd: Int32Array;
  readonly rawLength: number;
  /** Sorted by start; nearly always none. */
  readonly moves: readonly Moved[];
}

export function identityMap(rawLength: number): OffsetMap {
  const none: Int32Array = new Int32Array(0);
  return { start: none, end: none, rawStart: none, rawEnd: none, rawLength, moves: [] };
}

export function mapOf(changes: readonly Pick<Change, "start" | "end" | "rawStart" | "rawEnd" | "moves">[], rawLength: number): OffsetMap {
  const n = changes.length;
  const [start, end, rawStart, rawEnd] = [new Int32Array(n), new Int32Array(n), new Int32Array(n), new Int32Array(n)];
  const moves: Moved[] = [];
  for (let i = 0; i < n; i++) {
    const c = changes[i]!;
    start[i] = c.start;
    end[i] = c.end;
    rawStart[i] = c.rawStart;
    rawEnd[i] = c.rawEnd;
    if (c.moves !== undefined) moves.push(...c.moves);
  }
  return { start, end, rawStart, rawEnd, rawLength, moves };
}

/** The raw stretch a clean span came from; a span that begins or ends inside a change takes in the whole of that change. */
export function toRaw(map: OffsetMap, span: { readonly start: number; readonly end: number }): { rawStart: number; rawEnd: number } {
  return { rawStart: rawOf(map, span.start, false), rawEnd: Math.max(rawOf(map, span.start, false), rawOf(map, span.end, true)) };
}

function rawOf(map: OffsetMap, offset: number, isEnd: boolean): number {
  for (const m of map.moves) {
    if (isEnd ? offset > m.start && offset <= m.end : offset >= m.start && offset < m.end) return m.rawStart + (offset - m.start);
  }
  // The last change that begins before the offset (for a start: at or before it).
  let low = 0;
  let high = map.start.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (isEnd ? map.start[mid]! < offset : map.start[mid]! <= offset) low = mid + 1;
    else high = mid;
  }
  const k = low - 1;
  if (k < 0) return offset;
  // Inside a change: its whole stretch. At its end or after: shift.
  if (offset < map.end[k]!) return isEnd ? map.rawEnd[k]! : map.rawStart[k]!;
  return map.rawEnd[k]! + (offset - map.end[k]!);
}
