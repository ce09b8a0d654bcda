/** A stretch of days, first and last of them as ISO 8601 (`2020-09-01`, `-0299-01-01`; astronomical years: 1 BC is 0000). */
export interface Interval {
  readonly from: string;
  readonly to: string;
  /** How much of the calendar one date of the value names; `range` for two of them. */
  readonly precision: "day" | "month" | "season" | "quarter" | "half-year" | "year" | "range";
  /** An edge is uncertain (`~`). */
  readonly about: boolean;
}

const date = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?(~?)$/u;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface Edge extends Interval { readonly precision: Exclude<Interval["precision"], "range"> }

/**
 * The days that a calendar value covers (ISO 8601-1 and -2, Extended Date/Time Format level 1–2 as far as entities have it: years, months, days,
 * seasons 21–24 of the northern hemisphere, quarters 33–36, half-years 40–41, `start/end`, `~`). Winter begins in December of its year and ends in the next.
 * `undefined` for what has no place in the calendar: durations (`P6M`), distances (`-P1Y`), months without a year (`XXXX-05`), no dates.
 */
export function intervalOf(value: string): Interval | undefined {
  const [one = "", other, ...rest] = value.split("/");
  if (rest.length > 0) return undefined;
  const a = edge(one);
  if (a === undefined || other === undefined) return a;
  const b = edge(other);
  if (b === undefined || compareDays(a.from, b.to) > 0) return undefined;
  return { from: a.from, to: b.to, precision: "range", about: a.about || b.about };
}

function edge(text: string): Edge | undefined {
  const found = date.exec(text);
  if (found === null) return undefined;
  const year = Number(found[1]);
  const sub = found[2] === undefined ? undefined : Number(found[2]);
  const day = found[3] === undefined ? undefined : Number(found[3]);
  const about = found[4] === "~";
  if (sub === undefined) return { from: iso(year, 1, 1), to: iso(year, 12, 31), precision: "year", about };
  if (sub >= 1 && sub <= 12) {
    if (day !== undefined) return day < 1 || day > lastDay(year, sub) ? undefined : { from: iso(year, sub, day), to: iso(year, sub, day), precision: "day", about };
    return { ...months(year, sub, 1), precision: "month", about };
  }
  if (day !== undefined) return undefined;
  if (sub >= 21 && sub <= 24) return { ...months(year, 3 * (sub - 20), 3), precision: "season", about };
  if (sub >= 33 && sub <= 36) return { ...months(year, 3 * (sub - 33) + 1, 3), precision: "quarter", about };
  if (sub === 40 || sub === 41) return { ...months(year, 6 * (sub - 40) + 1, 6), precision: "half-year", about };
  return undefined;
}

/** So many months from the first day of one. */
function months(year: number, month: number, count: number): { from: string; to: string } {
  const last = month + count - 1;
  const [y, m] = last > 12 ? [year + 1, last - 12] : [year, last];
  return { from: iso(year, month, 1), to: iso(y, m, lastDay(y, m)) };
}

function lastDay(year: number, month: number): number {
  return month === 2 && (year % 4 === 0 && year % 100 !== 0 || year % 400 === 0) ? 29 : lengths[month - 1]!;
}

function iso(year: number, month: number, day: number): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** Orders ISO days, years before 0000 included: negative where the first is earlier. */
export function compareDays(a: string, b: string): number {
  return keyOf(a) - keyOf(b);
}

function keyOf(day: string): number {
  const at = day.indexOf("-", 1);
  return 372 * Number(day.slice(0, at)) + 31 * Number(day.slice(at + 1, at + 3)) + Number(day.slice(at + 4));
}
