import { afterEnding, get, has, isDash, romanValue } from "./lookup.ts";
import { ordinalAt } from "./numbers.ts";
import { inYear, narrowed, pad, type Period, spanned, third, validDay } from "./period.ts";
import { insideYear, periodAt, relativeAt } from "./periods.ts";
import type { Row } from "./row.ts";
import { centuryYears, yearAt } from "./years.ts";
import type { Part } from "../../languages/calendar.ts";

/** A number before a dash or `и`, whose kind the period after it tells: `5–7 мая`, `XIX – начале XX века`, `late 19th and …`. */
export interface Bare { readonly value: number; readonly text: string; readonly end: number; readonly part?: Which }

/** `Second half`, `beginning`: which part of how many; or a third whose edges are about. */
type Which = Part | { readonly k: number; readonly n: number };

/** One side of a range. */
export type Operand = Period | Bare;

/** What may be one side of a range, or a date of its own. `joined`: another side is there. */
export function operandAt(row: Row, at: number, joined: boolean): Operand | undefined {
  const item = row.items[at];
  if (item === undefined || !item.form.tells.date) return undefined;
  if (row.lang === "kk") return kazakh(row, at, joined) ?? bareAt(row, at);
  return parted(row, at) ?? periodAt(row, at, joined) ?? bareAt(row, at);
}

/** начало XX века, the second half of 2020, mid-1950s, late 19th (and early 20th centuries). */
function parted(row: Row, at: number): Operand | undefined {
  const { items, lang } = row;
  const item = items[at]!;
  if (item.form.kind === "mark") return undefined;
  const found = whichAt(row, at);
  if (found === undefined) return undefined;
  let { end } = found;
  if (lang === "en") {
    const direct = /^(?:early|late|mid)$/u.test(item.form.key);
    if (items[end]?.form.key === "of") {
      if (direct) return undefined;
      end++;
      if (items[end]?.form.key === "the") end++;
    } else if (!direct) return undefined;
    else if (items[end]?.form.text === "-" && items[end]!.glued) end++;
    else if (items[end]?.form.key === "the") end++;
  }
  const p = periodAt(row, end, true);
  if (p !== undefined) return p.unit === "day" || p.unit === "season" && p.years === undefined ? undefined : partOf(p, found.which, p.end);
  const bare = bareAt(row, end);
  return bare === undefined || bare.value > 30 ? undefined : { ...bare, part: found.which };
}

function partOf(p: Period, which: Which, end: number): Period {
  return typeof which === "string" ? third(p, which, end) : narrowed(p, which.k, which.n, end);
}

/** `начало`; `вторая половина`, `last quarter`: an ordinal with a fraction. */
function whichAt(row: Row, at: number): { which: Which; end: number } | undefined {
  const { items, lexicon } = row;
  const { calendar, numerals } = lexicon;
  const item = items[at];
  if (item === undefined) return undefined;
  const part = get(calendar.parts, item);
  if (part !== undefined) return { which: part, end: at + 1 };
  let k: number | undefined;
  let end = at + 1;
  if (item.form.kind === "number") {
    if (item.form.digits !== 1 || item.form.text < "1" || item.form.text > "4") return undefined;
    end = afterEnding(row, end);
    if (end === at + 1) return undefined;
    k = +item.form.text;
  } else k = has(calendar.last, item) ? 0 : get(numerals.ordinals, item);
  if (k === undefined) return undefined;
  const n = get(calendar.fractions, items[end]);
  return n === undefined || k > n ? undefined : { which: { k: k === 0 ? n : k, n }, end: end + 1 };
}

/** Kazakh: the year first, then what lies in it; the part of a period after it. */
function kazakh(row: Row, at: number, joined: boolean): Period | undefined {
  let p: Period | undefined;
  const y = yearAt(row, at) ?? relativeAt(row, at);
  if (y !== undefined && y.firm && y.unit === "year") {
    const inner = inside(row, y.end);
    if (inner !== undefined) p = inYear(inner, y, inner.end);
  }
  p ??= periodAt(row, at, joined);
  if (p === undefined || p.unit === "day" && p.years === undefined && p.relative === undefined) return p;
  const found = whichAt(row, p.end);
  if (found === undefined || !p.firm) return p;
  return partOf(p, found.which, found.end);
}

/** 24 тамыз; 5–7 мамыр; 28 сәуірінен 3 мамырына дейін; мамырдың соңында. */
function inside(row: Row, at: number): Period | undefined {
  const { items } = row;
  const a: Operand | undefined = insideYear(row, at) ?? bareAt(row, at);
  if (a === undefined) return undefined;
  const alone = "unit" in a ? a : undefined;
  const range = isDash(items[a.end]);
  const b = range || alone !== undefined ? insideYear(row, a.end + (range ? 1 : 0)) : undefined;
  if (b !== undefined && (range || /^дейін/u.test(items[b.end]?.form.key ?? ""))) {
    const from = filled(a, b);
    const both = from === undefined ? undefined : spanned(from, b, b.end + (range ? 0 : 1), "date/range");
    if (both !== undefined) return both;
  }
  return alone;
}

function bareAt(row: Row, at: number): Bare | undefined {
  const item = row.items[at];
  if (item === undefined) return undefined;
  if (item.form.kind === "number") return item.form.digits > 0 && item.form.digits < 5 ? { value: +item.form.text, text: item.form.text, end: afterEnding(row, at + 1, row.lang === "kk") } : undefined;
  // `жиырма төртінші – жиырма жетінші маусым`
  const spelled = item.form.kind === "word" && row.lang !== "en" ? ordinalAt(row, at) : undefined;
  if (spelled !== undefined && +spelled.value <= 31) return { value: +spelled.value, text: spelled.value, end: spelled.end };
  const roman = item.form.kind === "word" ? romanValue(item.form.text) : undefined;
  return roman === undefined ? undefined : { value: roman, text: item.form.text, end: at + 1 };
}

/** The first side of a range with what the second says of it. */
export function filled(a: Operand, b: Period): Period | undefined {
  if ("unit" in a) return a.firm || b.unit === "year" || a.unit !== "year" || a.years === undefined ? a : like({ value: a.years[0], text: String(a.years[0]), end: a.end }, b);
  return like(a, b);
}

/** A number as a period of the kind of another. */
function like({ value, text, end, part }: Bare, b: Period): Period | undefined {
  const made = (years: readonly [number, number]): Period => {
    const p: Period = { unit: b.unit, years, firm: true, end, rule: b.rule };
    return part === undefined ? p : partOf(p, part, end);
  };
  switch (b.unit) {
    case "day": {
      const month = b.sub?.slice(0, 2);
      if (month === undefined || value > 31 || b.edges !== undefined || !validDay(value, +month)) return undefined;
      return { ...b, sub: `${month}-${pad(value)}`, end };
    }
    case "season": {
      const code = +(b.sub ?? 0);
      return code > 32 && code < 37 && value < code - 32 && value > 0 ? { ...b, sub: String(32 + value), end } : undefined;
    }
    case "year": return text.length >= 3 && value >= 100 && value < 2200 ? made([value, value]) : undefined;
    case "decade": {
      if (value % 10 !== 0 || b.years === undefined) return undefined;
      const from = text.length === 4 ? value : value >= 20 && value < 100 ? Math.floor(b.years[0] / 100) * 100 + value : undefined;
      return from === undefined ? undefined : made([from, from + 9]);
    }
    case "century": return value >= 1 && value <= 30 && b.years !== undefined ? made(centuryYears(value, b.years[1] <= 0)) : undefined;
    default: return undefined;
  }
}
