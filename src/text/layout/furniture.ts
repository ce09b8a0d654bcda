import { headSigns, isLabel, longestHead } from "./heads.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Line } from "./lines.ts";
import { notesAbove } from "./notes.ts";
import { countPages, notYear, numberOf, type PageNumber, type Place } from "./pages.ts";
import { runsOn } from "./widths.ts";

export type Furniture = "page-number" | "running-head";

/** Only this many lines at a page's end are taken for furniture at once: number, head, foot, journal, each perhaps twice. */
const most = 6;
/** A repeated line this near to itself is a list or a refrain. */
const apart = 5;

/** Neighbouring lines that may be furniture: one place where a page may end. */
interface Run {
  readonly from: number;
  readonly to: number;
  /** A form feed at its edge or inside. */
  readonly feed: boolean;
  /** The sentence before it goes on after it. */
  readonly cuts: boolean;
  /** A blank line, or an end of the text, on both sides; on one at least. */
  readonly closed: boolean;
  readonly blank: boolean;
  readonly last: boolean;
  /** Holds a line that looks like a head: it comes again, names the journal, or repeats title or authors. */
  readonly headed: boolean;
  readonly numbered: boolean;
}

/**
 * Finds page numbers and running heads: for each line what it is, or undefined. A line is taken only with evidence that pages
 * end there: a form feed, a sentence that runs on across it, numbers that count up, the same head elsewhere, title or authors of
 * the article beside a number. In doubt it stays. Linear.
 */
export function furnitureOf(text: string, lines: readonly Line[], knowledge: Knowledge): (Furniture | undefined)[] {
  const n = lines.length;
  const found: (Furniture | undefined)[] = new Array<Furniture | undefined>(n).fill(undefined);
  if (n < 3) return found;
  const numbers = lines.map((l) => numberOf(text, l, knowledge));
  const { keys, places, isJournal, isTitle } = headSigns(text, lines, knowledge);
  const spread = (i: number): boolean => {
    const list = places.get(keys[i]!);
    return list !== undefined && list.length >= 2 && list.length * 3 <= n + 3 && isSpread(list);
  };
  const spreads = new Map<number, boolean>();
  const repeats = (i: number): boolean => {
    const key = keys[i]!;
    if (key === 0) return false;
    let known = spreads.get(key);
    if (known === undefined) spreads.set(key, known = spread(i));
    return known;
  };

  // What may be furniture, by itself; a title needs a place apart or a number beside it to be looked at.
  const sign = new Uint8Array(n); // 1 number, 2 repeated, 4 journal, 8 title or authors
  for (let i = 0; i < n; i++) {
    const line = lines[i]!;
    const number = numbers[i];
    if (number !== undefined && number.form !== "edge") { sign[i] = 1; continue; }
    if (line.length > longestHead || keys[i] === 0) continue;
    let bits = repeats(i) ? 2 : 0;
    if (isJournal(i)) bits |= 4;
    const beside = (k: number): boolean => k >= 0 && k < n && numbers[k] !== undefined && numbers[k]!.form !== "edge";
    if (bits === 0 && (number !== undefined || line.page || beside(i - 1) || beside(i + 1) || (i + 1 < n && line.gap > 0 && lines[i + 1]!.gap > 0)) && isTitle(i)) bits |= 8;
    if (bits !== 0 && !isLabel(text, line, knowledge)) sign[i] = bits;
  }

  const runAt: (Run | undefined)[] = new Array<Run | undefined>(n).fill(undefined);
  for (let i = 0; i < n; i++) {
    if (sign[i] === 0) continue;
    let j = i + 1;
    while (j < n && sign[j] !== 0) j++;
    if (j - i <= most) {
      const run = runOf(text, lines, numbers, sign, i, j);
      for (let k = i; k < j; k++) runAt[k] = run;
    }
    i = j;
  }

  const counted = new Uint8Array(n);
  countPages(placesOf(lines, numbers, sign, runAt), counted);
  const pageOf = (run: Run): boolean => {
    for (let k = run.from; k < run.to; k++) if (counted[k] !== 0) return true;
    return false;
  };
  const ends = (run: Run): boolean => run.feed || pageOf(run) || (run.cuts && (run.blank || run.numbered));
  const good = new Map<number, number>();
  for (const [key, yes] of spreads) if (yes) good.set(key, places.get(key)!.filter((i) => runAt[i] !== undefined && ends(runAt[i]!)).length);

  for (let i = 0; i < n; i++) {
    const run = runAt[i];
    if (run === undefined) continue;
    const number = numbers[i];
    if (sign[i] === 1) {
      if (isPageNumber(number!, run, counted[i] === 1)) found[i] = "page-number";
      continue;
    }
    const list = places.get(keys[i]!)!;
    const pages = good.get(keys[i]!) ?? 0;
    // The first place near the top may be the title, or what the journal prints above it.
    const above = i < 15 && i === list[0] && !run.cuts && !pageOf(run);
    if (above) continue;
    // The name of a journal alone is in many a reference: it must stand apart from the text.
    if (sign[i] === 4 && !(bounded(lines, i, run) && (run.closed || pageOf(run) || run.feed))) continue;
    if (ends(run) && (pages >= 1 || ((sign[i]! & 12) !== 0 && (run.closed || run.cuts || run.feed || pageOf(run))))) found[i] = "running-head";
    else if (pages >= 2 && pages * 3 >= list.length && run.blank) found[i] = "running-head";
    else if (pages >= 1 && run.last && run.blank) found[i] = "running-head";
  }
  return found;
}

/** Is there a blank line, a page break, other furniture or the text's end on both sides of the line? */
function bounded(lines: readonly Line[], i: number, run: Run): boolean {
  const above = i === 0 || lines[i]!.gap > 0 || lines[i]!.page || i > run.from;
  const below = i + 1 >= lines.length || lines[i + 1]!.gap > 0 || lines[i + 1]!.page || i + 1 < run.to;
  return (above && below) || ((above || below) && run.cuts && run.to - run.from > 1);
}

function isSpread(list: readonly number[]): boolean {
  for (let k = 1; k < list.length; k++) if (list[k]! - list[k - 1]! < apart) return false;
  return true;
}

function isPageNumber(number: PageNumber, run: Run, counted: boolean): boolean {
  if (counted) return true;
  if (number.form === "dressed") return run.cuts || run.feed;
  return notYear(number.value) && (run.feed || (run.cuts && run.blank && number.value < 1000) || (run.cuts && run.headed));
}

function runOf(text: string, lines: readonly Line[], numbers: readonly (PageNumber | undefined)[], sign: Uint8Array, from: number, to: number): Run {
  const before = lines[from - 1];
  const after = lines[to];
  let feed = false;
  let headed = false;
  let numbered = false;
  for (let i = from; i <= to && i < lines.length; i++) if (lines[i]!.page) feed = true;
  for (let i = from; i < to; i++) {
    if ((sign[i]! & 10) !== 0 || (sign[i] === 4 && (i === 0 || lines[i]!.gap > 0 || lines[i]!.page || i > from) && (i + 1 >= lines.length || lines[i + 1]!.gap > 0 || i + 1 < to))) headed = true;
    const number = numbers[i];
    if (number !== undefined && (number.form !== "edge" || (sign[i]! & 10) !== 0)) numbered = true;
  }
  const above = from === 0 || lines[from]!.gap > 0;
  const below = after === undefined || after.gap > 0;
  let cut = before !== undefined && after !== undefined && cuts(text, before, after);
  if (!cut && after?.begins === "lower") {
    // Footnotes stand between the sentence and the page's end.
    const notes = notesAbove(text, lines, from);
    cut = notes > 0 && cuts(text, lines[notes - 1]!, after);
  }
  return { from, to, feed, cuts: cut, closed: above && below, blank: above || below, last: after === undefined, headed, numbered };
}

/** Is a sentence cut between the two lines? A table's row cuts none: `Составлено авторами` may stand below many a table. */
function cuts(text: string, before: Line, after: Line): boolean {
  if (before.length < 20 || after.begins !== "lower") return false;
  if (/\t|\S\s{3,}\S/u.test(text.slice(before.start, Math.min(before.end, before.start + 200)))) return false;
  return runsOn(before, after) || (before.ends === "hyphen" && after.begins === "lower");
}

/** The numbers that may be pages', with the evidence each place has. */
function placesOf(lines: readonly Line[], numbers: readonly (PageNumber | undefined)[], sign: Uint8Array, runAt: readonly (Run | undefined)[]): Place[] {
  const out: Place[] = [];
  for (let i = 0; i < lines.length; i++) {
    const number = numbers[i];
    const run = runAt[i];
    if (number === undefined || run === undefined || (number.form === "edge" && (sign[i]! & 10) === 0 && number.off !== true)) continue;
    const line = lines[i]!;
    const last = i + 1 >= lines.length;
    const alone = (i === 0 || line.gap > 0) && (last || lines[i + 1]!.gap > 0);
    out.push({ line: i, value: number.value, at: line.start, strong: run.feed || run.cuts || run.headed, apart: alone || run.closed, last: run.last });
  }
  return out;
}
