import type { Line } from "./lines.ts";
import { runsOn } from "./widths.ts";

export type Furniture = "page-number" | "running-head";

const dressed = new RegExp("^(?:[–—-] ?\\d{1,4} ?[–—-]|(?:стр\\.?|с\\.|бет|page|p\\.|pg\\.) ?\\d{1,4}(?: ?(?:of|из|/) ?\\d{1,4})?|"
  + "\\d{1,4} ?[-–]? ?(?:бет|стр\\.|page)|\\d{1,4} ?\\| ?(?:page|бет|стр\\.?|p ?a ?g ?e)|(?:page|бет|стр\\.?) ?\\| ?\\d{1,4}|\\[ ?\\d{1,4} ?\\]|\\| ?\\d{1,4} ?\\|?)$", "iu");
const bare = /^\d{1,4}$/u;
const journal = /(?:ISSN|№ ?\d+[\s\S]{0,12}(?:19|20)\d\d|(?:19|20)\d\d[\s\S]{0,12}№ ?\d+|(?:vol\.?|том|т\.|volume) ?\d+[\s\S]{0,40}(?:19|20)\d\d)/iu;

/** Only this many lines at a page's end are taken for furniture at once: number, head, foot, journal. */
const most = 4;

/**
 * Finds page numbers and running heads: for each line what it is, or undefined. A line is taken only with evidence that pages
 * end there: a form feed, a sentence that runs on across it, a series of numbers, the same head elsewhere. Linear.
 */
export function furnitureOf(text: string, lines: readonly Line[]): (Furniture | undefined)[] {
  const n = lines.length;
  const found: (Furniture | undefined)[] = new Array<Furniture | undefined>(n).fill(undefined);
  const keys = keysOf(text, lines);
  const numbers = lines.map((l) => numberOf(text, l));
  const counts = new Map<string, number[]>();
  keys.forEach((k, i) => {
    if (k === "") return;
    const list = counts.get(k);
    if (list === undefined) counts.set(k, [i]);
    // The same line twice within a few lines is a list or a refrain.
    else list.push(i);
  });
  const spread = (list: readonly number[] | undefined): boolean => list !== undefined && list.length >= 2 && list.every((at, k) => k === 0 || at - list[k - 1]! >= 5);
  const candidate = lines.map((l, i) => numbers[i] !== undefined || spread(counts.get(keys[i]!)) || (l.length <= 120 && journal.test(text.slice(l.start, l.end))));

  // Runs of candidate lines, each judged as one page break.
  const runs: Run[] = [];
  for (let i = 0; i < n; i++) {
    if (!candidate[i]) continue;
    let j = i + 1;
    while (j < n && candidate[j]) j++;
    if (j - i <= most) runs.push(judgeRun(lines, numbers, i, j));
    i = j;
  }
  const runAt: (Run | undefined)[] = new Array<Run | undefined>(n).fill(undefined);
  for (const r of runs) for (let i = r.from; i < r.to; i++) runAt[i] = r;

  // In a narrow column a line of the body may come twice by chance: only feeds, blank lines and page numbers tell a page's end.
  const endsPage = (i: number): boolean => {
    const run = runAt[i];
    return run !== undefined && (run.feed || run.counted || (run.cuts && (run.blank || run.number !== undefined)));
  };
  for (const [key, list] of counts) if (spread(list) && !caption.test(key)) countPages(list, runAt);
  // Heads: with two page ends among its places a line is one everywhere, with one only there.
  const good = new Map<string, number>();
  for (const [key, list] of counts) if (spread(list)) good.set(key, list.filter(endsPage).length);
  const series = seriesOf(lines, numbers, runAt);
  for (let i = 0; i < n; i++) {
    const run = runAt[i];
    if (run === undefined) continue;
    const key = keys[i]!;
    const number = numbers[i];
    if (number !== undefined) {
      const paired = number.dressed && (run.cuts || run.feed || run.counted || series[i] === 1);
      const plain = !number.dressed && ((run.feed && notYear(number.value)) || run.counted || series[i] === 1 || (run.cuts && run.blank && notYear(number.value) && number.value < 1000));
      if (paired || plain) found[i] = "page-number";
      continue;
    }
    if (key === "") continue;
    const list = counts.get(key)!;
    const pages = good.get(key) ?? 0;
    const head = endsPage(i) ? pages >= 1 : pages >= 2 && pages * 3 >= list.length && run.blank;
    // The first place near the top may be the title itself.
    if (head && !(i === list[0] && i < 15 && !run.cuts && !run.counted)) found[i] = "running-head";
    else if (run.cuts && (run.blank || run.to - run.from > 1 || run.feed) && journal.test(text.slice(lines[i]!.start, lines[i]!.end))) found[i] = "running-head";
  }
  return found;
}

interface Run {
  readonly from: number;
  readonly to: number;
  /** A form feed at its edge or inside. */
  readonly feed: boolean;
  /** The sentence before it goes on after it. */
  readonly cuts: boolean;
  /** A blank line on at least one side. */
  readonly blank: boolean;
  /** What its first line that looks like a page number says. */
  readonly number: number | undefined;
  /** The same head stands in another run, and the page numbers of the two count up. */
  counted: boolean;
}

// `Таблица 1`, `Figure 2` come again and again with other numbers, and are not heads.
const caption = /^(?:таблица|табл|рисунок|рис|схема|диаграмма|карта|приложение|глава|раздел|лекция|задача|пример|вопрос|кесте|сурет|сызба|қосымша|тарау|бөлім|мысал|table|figure|fig|chart|map|appendix|chapter|section|part|example|question)(?: |$)/u;

/** Marks the runs of a repeated line whose page numbers count up by one to four from one place to the next. */
function countPages(list: readonly number[], runAt: readonly (Run | undefined)[]): void {
  for (let k = 1; k < list.length; k++) {
    const a = runAt[list[k - 1]!];
    const b = runAt[list[k]!];
    if (a?.number === undefined || b?.number === undefined || a === b) continue;
    const step = b.number - a.number;
    if (step >= 1 && step <= 4) { a.counted = true; b.counted = true; }
  }
}

function judgeRun(lines: readonly Line[], numbers: readonly (PageNumber | undefined)[], from: number, to: number): Run {
  const before = lines[from - 1];
  const after = lines[to];
  let feed = false;
  for (let i = from; i <= to && i < lines.length; i++) if (lines[i]!.page) feed = true;
  const cuts = before !== undefined && after !== undefined && before.length >= 20 && runsOn(before, after);
  const blank = lines[from]!.gap > 0 || (after?.gap ?? 1) > 0;
  let number: number | undefined;
  for (let i = from; i < to; i++) number ??= numbers[i]?.value;
  return { from, to, feed, cuts, blank, number, counted: false };
}

interface PageNumber { readonly value: number; readonly dressed: boolean }

function numberOf(text: string, line: Line): PageNumber | undefined {
  if (line.length > 24) return undefined;
  const t = text.slice(line.start, line.end).replace(/\s+/gu, " ");
  if (bare.test(t)) return { value: Number(t), dressed: false };
  if (!dressed.test(t)) return undefined;
  return { value: Number(/\d+/u.exec(t)![0]), dressed: true };
}

function notYear(value: number): boolean {
  return value < 1900 || value > 2100;
}

/**
 * Bare numbers that count up by one or two with pages of text between them; at least three, at least two of which stand where
 * a page plainly ends. Chapter numbers and years do not cut sentences.
 */
function seriesOf(lines: readonly Line[], numbers: readonly (PageNumber | undefined)[], runAt: readonly (Run | undefined)[]): Uint8Array {
  const inSeries = new Uint8Array(lines.length);
  let chain: number[] = [];
  const close = (): void => {
    const cut = chain.filter((i) => runAt[i]?.cuts || runAt[i]?.feed).length;
    if (chain.length >= 3 && cut >= 2 && cut * 3 >= chain.length) for (const i of chain) inSeries[i] = 1;
    chain = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const number = numbers[i];
    if (number === undefined || runAt[i] === undefined) continue;
    const last = chain[chain.length - 1];
    if (last !== undefined) {
      const step = number.value - numbers[last]!.value;
      if (step < 1 || step > 2 || i - last < (runAt[last]?.feed ? 3 : 6)) close();
    }
    chain.push(i);
  }
  close();
  return inSeries;
}

/** A line without its figures and outer signs, folded: equal for the same head on two pages. Empty for what cannot be a head. */
function keysOf(text: string, lines: readonly Line[]): string[] {
  return lines.map((l) => {
    if (l.length > 120 || l.length < 4) return "";
    const t = text.slice(l.start, l.end);
    const key = t.toLowerCase().replace(/\d+/gu, "#").replace(/[\s\p{P}\p{S}]+/gu, " ").replace(/^[ #]+|[ #]+$/gu, "");
    return /\p{L}{3}/u.test(key) ? key : "";
  });
}
