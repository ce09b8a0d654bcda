import type { Part } from "../../languages/calendar.ts";

export type PeriodUnit = "day" | "month" | "season" | "year" | "decade" | "century";

/**
 * A stretch of the calendar as far as the text says it: the years it covers (astronomical: 1 BC is 0), or a distance from the writer's year
 * (`-P1Y`), or no year; and what stands after the year (`05`, `05-24`, `23` autumn, `35` third quarter).
 */
export interface Period {
  readonly unit: PeriodUnit;
  readonly years?: readonly [number, number] | undefined;
  readonly relative?: string | undefined;
  readonly sub?: string | undefined;
  /** Both edges where the text narrows the period: `late 1980s`. */
  readonly edges?: readonly [string, string] | undefined;
  /** A word says that it is a date: `год`, a month, an ending. */
  readonly firm: boolean;
  /** The index after its last item. */
  readonly end: number;
  readonly rule: string;
}

export const pad = (n: number | string, width = 2): string => String(n).padStart(width, "0");

/** ISO 8601 year: 2022, 0900, -0299. */
export const iso = (y: number): string => (y < 0 ? `-${pad(-y, 4)}` : pad(y, 4));

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Is there such a day, in a leap year? */
export function validDay(day: number, month: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1]!;
}

/** Last day of the month; February without a year has 28. */
function lastDay(month: number, year: number | undefined): number {
  if (month !== 2) return days[month - 1]!;
  return year !== undefined && (year % 4 === 0 && year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** What stands where the year stands. */
function yearOf(p: Period): string {
  return p.relative ?? (p.years === undefined ? "XXXX" : iso(p.years[0]));
}

/** First and last EDTF date of the period; one and the same for a day, a month, a year. */
export function edgesOf(p: Period): readonly [string, string] {
  if (p.edges !== undefined) return p.edges;
  if (p.sub !== undefined) return [`${yearOf(p)}-${p.sub}`, `${yearOf(p)}-${p.sub}`];
  return p.years === undefined ? [yearOf(p), yearOf(p)] : [iso(p.years[0]), iso(p.years[1])];
}

/** ISO 8601-2 value: one date, or two with a slash. */
export function valueOf(p: Period): string {
  const [a, b] = edgesOf(p);
  return a === b ? a : `${a}/${b}`;
}

/** From the first to the second; what one leaves open, the other says. Undefined where the second is not later. */
export function spanned(a: Period, b: Period, end: number, rule: string): Period | undefined {
  const [from, to] = shared(a, b);
  if (from.years !== undefined && to.years !== undefined && (from.years[0] > to.years[0] || from.years[0] === to.years[0] && (from.sub ?? "") >= (to.sub ?? "") && (from.edges?.[0] ?? "") >= (to.edges?.[1] ?? "~"))) return undefined;
  if (from.years === undefined && from.relative === undefined && to.years === undefined && from.sub === to.sub) return undefined;
  return { unit: b.unit, ...(from.years === undefined || to.years === undefined ? {} : { years: [from.years[0], to.years[1]] }), edges: [edgesOf(from)[0], edgesOf(to)[1]], firm: a.firm || b.firm, end, rule };
}

const within = new Set<PeriodUnit>(["day", "month", "season"]);

/** The year of one for the other, where it has none. */
function shared(a: Period, b: Period): readonly [Period, Period] {
  const open = (p: Period): boolean => p.years === undefined && p.relative === undefined && within.has(p.unit) && p.edges === undefined;
  const with_ = (p: Period, year: Period): Period => ({ ...p, ...(year.years === undefined ? {} : { years: year.years }), ...(year.relative === undefined ? {} : { relative: year.relative }) });
  const moved = (p: Period, by: number): Period => (p.years === undefined ? p : { ...p, years: [p.years[0] + by, p.years[1] + by] });
  // `с декабря по март 2021 года`, `2020 жылғы желтоқсаннан наурызға дейін`: over the New Year.
  const turns = a.unit === "month" && b.unit === "month" && a.edges === undefined && b.edges === undefined && (a.sub ?? "") > (b.sub ?? "") ? 1 : 0;
  if (open(a) && !open(b) && within.has(b.unit)) return [moved(with_(a, b), -turns), b];
  if (open(b) && !open(a) && within.has(a.unit)) return [a, moved(with_(b, a), turns)];
  return [a, b];
}

/** A month of a year not said, with or without a day; no season or quarter. */
const monthOrDay = /^XXXX-(?:0\d|1[0-2])(?:-\d\d)?~?$/u;

/** The period with a year from elsewhere. */
export function inYear(p: Period, year: Period, end: number): Period {
  const { unit, sub, edges, rule } = p;
  const made: Period = { unit, years: year.years ?? p.years, relative: year.relative ?? p.relative, sub, edges, firm: true, end, rule };
  if (edges === undefined) return made;
  // December to March, of 2020: March is the next year's where the year stands before, December the last year's where it stands after.
  const [a, b] = edges;
  const turns = year.years !== undefined && monthOrDay.test(a) && monthOrDay.test(b) && a > b;
  const after = year.end >= p.end;
  const from = turns && after ? iso(year.years![0] - 1) : yearOf(year);
  const to = turns && !after ? iso(year.years![0] + 1) : yearOf(year);
  return { ...made, edges: [a.replace("XXXX", from), b.replace("XXXX", to)] };
}

/** Beginning, middle or end: a third, its inner edges about. */
export function third(p: Period, part: Part, end: number): Period {
  return narrowed(p, part === "begin" ? 1 : part === "mid" ? 2 : 3, 3, end, "~");
}

/** The `k`th of `n` equal parts of a period; `mark` after an edge that lies inside it. */
export function narrowed(p: Period, k: number, n: number, end: number, mark = ""): Period {
  const [first, last] = [k === 1 ? "" : mark, k === n ? "" : mark];
  const made = (edges: readonly [string, string]): Period => ({ ...p, edges, end, rule: "date/part", firm: true });
  if (p.unit === "century" || p.unit === "decade") {
    const [a, b] = p.years!;
    const length = b - a + 1;
    // A century counts its years from 1, a decade from 0.
    const base = p.unit === "century" && length % 100 === 0 ? a - 1 : a;
    const cut = (i: number): number => base + Math.floor((length * i) / n);
    const from = k === 1 ? a : p.unit === "century" || n !== 3 ? cut(k - 1) + (base < a ? 1 : 0) : cut(k - 1) + 1;
    const to = k === n ? b : p.unit === "century" || n !== 3 ? cut(k) - (base < a ? 0 : 1) : cut(k);
    return made([iso(from) + first, iso(to) + last]);
  }
  if (p.unit === "year") {
    if (n === 2) return { ...p, sub: String(39 + k), unit: "season", end, rule: "date/half-year", firm: true };
    if (n === 4) return { ...p, sub: String(32 + k), unit: "season", end, rule: "date/quarter", firm: true };
    const months = 12 / n;
    const year = yearOf(p);
    return Number.isInteger(months) ? made([`${year}-${pad((k - 1) * months + 1)}${first}`, `${year}-${pad(k * months)}${last}`]) : { ...p, end };
  }
  if (p.unit === "month" && p.sub !== undefined) {
    const count = n === 3 || n === 2 ? [0, n === 3 ? 10 : 15, n === 3 ? 20 : lastDay(+p.sub, p.years?.[0]), lastDay(+p.sub, p.years?.[0])] : undefined;
    const month = `${yearOf(p)}-${p.sub}`;
    return count === undefined ? { ...p, end } : made([`${month}-${pad(count[k - 1]! + 1)}${first}`, `${month}-${pad(count[k]!)}${last}`]);
  }
  return { ...p, end };
}

/** `около 1845 года`: the year is about. */
export function about(p: Period): Period {
  const [a, b] = edgesOf(p);
  return { ...p, edges: [`${a}~`, `${b}~`] };
}
