import { roman, spelledCentury } from "./centuries.ts";
import type { Row } from "./row.ts";
import { dash, type Found, get, has, iso, pad, seasonOf, year } from "./year.ts";
import { between, years } from "./years.ts";

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A date that begins at item `at`, if any. Precision as written: ISO 8601 (day, month, year, intervals with `/`), ISO 8601-2 for seasons (`2020-23`) and for parts left open (`XXXX-05-24`). */
export function dateAt(row: Row, at: number): Found | undefined {
  const item = row.items[at]!;
  if (item.kind === "number") return numeric(row, at) ?? dayMonth(row, at) ?? between(row, at) ?? years(row, at);
  if (item.kind !== "word") return undefined;
  return between(row, at) ?? monthFirst(row, at) ?? season(row, at) ?? roman(row, at) ?? spelledCentury(row, at);
}

/** 28.09.2022, 2022-09-28, 28/09/2022. */
function numeric({ items }: Row, at: number): Found | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/u.exec(items[at]!.text);
  if (dotted !== null) {
    const [, d = "", m = "", y = ""] = dotted;
    return valid(+d, +m) && y.length === 4 && +y > 1000 && +y < 2200 ? { end: at + 1, value: `${y}-${pad(m)}-${pad(d)}`, rule: "date/numeric" } : undefined;
  }
  const [a, s, b, t, c] = items.slice(at, at + 5);
  if (a === undefined || c === undefined || s!.text !== t!.text || ![s, b, t, c].every((i) => i!.glued) || b!.kind !== "number" || c.kind !== "number") return undefined;
  if (s!.text === "-" && /^\d{4}$/u.test(a.text) && /^\d\d$/u.test(b!.text) && /^\d\d$/u.test(c.text) && valid(+c.text, +b!.text)) return { end: at + 5, value: `${a.text}-${b!.text}-${c.text}`, rule: "date/iso" };
  if (s!.text === "/" && /^\d{1,2}$/u.test(a.text) && /^\d{1,2}$/u.test(b!.text) && /^\d{4}$/u.test(c.text)) {
    // Day first, unless only month first makes a date.
    if (valid(+a.text, +b!.text)) return { end: at + 5, value: `${c.text}-${pad(b!.text)}-${pad(a.text)}`, rule: "date/slashes" };
    if (valid(+b!.text, +a.text)) return { end: at + 5, value: `${c.text}-${pad(a.text)}-${pad(b!.text)}`, rule: "date/slashes" };
  }
  return undefined;
}

function valid(day: number, month: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1]!;
}

/** The day of the month written at `at`: 1–31, with or without an ordinal ending; the index after it. */
function day({ items, lexicon }: Row, at: number): { day: number; end: number } | undefined {
  const item = items[at];
  if (item?.kind !== "number" || !/^\d{1,2}$/u.test(item.text) || +item.text < 1 || +item.text > 31) return undefined;
  const suffix = items[at + 1];
  const hyphen = suffix?.glued === true && suffix.text === "-" ? 1 : 0;
  const ending = items[at + 1 + hyphen];
  if (ending?.glued === true && ending.kind === "word" && (lexicon.numerals.ordinalEndings.has(ending.key) || lexicon.numerals.caseEndings.has(ending.key))) return { day: +item.text, end: at + 2 + hyphen };
  return { day: +item.text, end: at + 1 };
}

/** The month named at `at`. */
function month({ items, lexicon }: Row, at: number): number | undefined {
  const item = items[at];
  const m = get(lexicon.calendar.months, item);
  return m === undefined || lexicon.calendar.capital && item!.capital === "no" ? undefined : m;
}

/** 28 сентября 2022 года; 12–15 мая; 24 May 2005; 24 тамыз; 2022 жылғы 24 тамыз; 2022 жылдың тамыз айы. */
function dayMonth(row: Row, at: number): Found | undefined {
  const { items, lexicon } = row;
  if (lexicon.calendar.yearFirst) {
    const y = year(row, at, false);
    if (y !== undefined) {
      const inner = dayMonthPart(row, y.end) ?? monthPart(row, y.end);
      if (inner !== undefined) return { end: inner.end, value: inner.parts.map((p) => `${iso(y.year)}-${p}`).join("/"), rule: "date/year-day-month" };
    }
  }
  const part = dayMonthPart(row, at);
  if (part === undefined) return undefined;
  const comma = items[part.end]?.text === "," && lexicon.calendar.capital ? 1 : 0;
  const y = year(row, part.end + comma, true);
  if (y === undefined) return { end: part.end, value: part.parts.map((p) => `XXXX-${p}`).join("/"), rule: "date/day-month" };
  return { end: y.end, value: part.parts.map((p) => `${iso(y.year)}-${p}`).join("/"), rule: "date/day-month-year" };
}

interface Part { readonly parts: readonly string[]; readonly end: number }

/** Day and month, or days and months: `24 мая`, `12–15 мая`, `28 сентября – 3 октября`, `24th of May`. */
function dayMonthPart(row: Row, at: number): Part | undefined {
  const { items } = row;
  const first = day(row, at);
  if (first === undefined) return undefined;
  if (dash.test(items[first.end]?.text ?? "")) {
    const second = day(row, first.end + 1);
    const m = second === undefined ? undefined : month(row, second.end);
    if (m !== undefined && valid(second!.day, m) && first.day < second!.day) return { parts: [`${pad(m)}-${pad(first.day)}`, `${pad(m)}-${pad(second!.day)}`], end: second!.end + 1 };
  }
  const of = items[first.end]?.key === "of" ? 1 : 0;
  // `12-қаңтар`
  const joint = items[first.end]?.text === "-" && items[first.end]!.glued && items[first.end + 1]?.glued === true ? 1 : 0;
  const m = month(row, first.end + of + joint);
  if (m === undefined || !valid(first.day, m)) return undefined;
  const end = first.end + of + joint + 1;
  const one = `${pad(m)}-${pad(first.day)}`;
  if (dash.test(items[end]?.text ?? "")) {
    const other = dayMonthPart(row, end + 1);
    if (other !== undefined && other.parts.length === 1) return { parts: [one, other.parts[0]!], end: other.end };
  }
  return { parts: [one], end };
}

/** A month, or from month to month, with `айы` after it. */
function monthPart(row: Row, at: number): Part | undefined {
  const { items, lexicon } = row;
  const first = month(row, at);
  if (first === undefined) return undefined;
  let end = at + 1;
  const parts = [pad(first)];
  if (dash.test(items[end]?.text ?? "")) {
    const second = month(row, end + 1);
    if (second !== undefined) {
      parts.push(pad(second));
      end += 2;
    }
  }
  if (has(lexicon.calendar.monthNeeds?.after ?? new Set(), items[end])) end++;
  return { parts, end };
}

/** May 24, 2005; в апреле – мае 2023 г.; May 2023; тамыз айында; апрель. */
function monthFirst(row: Row, at: number): Found | undefined {
  const { items, lexicon } = row;
  const m = month(row, at);
  if (m === undefined) return undefined;
  if (lexicon.calendar.capital) {
    const d = day(row, at + 1);
    if (d !== undefined && valid(d.day, m)) {
      const rest = dash.test(items[d.end]?.text ?? "") ? day(row, d.end + 1) : undefined;
      const end = rest?.end ?? d.end;
      const y = year(row, items[end]?.text === "," ? end + 1 : end, true);
      const list = [d.day, ...(rest === undefined ? [] : [rest.day])];
      return { end: y?.end ?? end, value: list.map((n) => `${y === undefined ? "XXXX" : iso(y.year)}-${pad(m)}-${pad(n)}`).join("/"), rule: "date/month-day-year" };
    }
  }
  const part = monthPart(row, at)!;
  const comma = items[part.end]?.text === "," && lexicon.calendar.capital ? 1 : 0;
  const y = year(row, part.end + comma, true);
  if (y !== undefined) return { end: y.end, value: part.parts.map((p) => `${iso(y.year)}-${p}`).join("/"), rule: "date/month-year" };
  const needs = lexicon.calendar.monthNeeds;
  const supported = needs === undefined ? items[at]!.capital === "no" && items[at]!.key.length > 2 && !items[at]!.text.endsWith(".") && items[at]!.key !== "мае" || items[at]!.key === "мае" && items[at]!.capital === "no"
    : has(needs.after, items[at + part.parts.length * 2 - 1]) || at > 0 && needs.before.has(items[at - 1]!.key) && items[at + 1]?.capital !== "first";
  return supported ? { end: part.end, value: part.parts.map((p) => `XXXX-${p}`).join("/"), rule: "date/month" } : undefined;
}

/** осенью 2020 года; autumn of 2020; 2020 жылдың күзі is read by `years`. */
function season(row: Row, at: number): Found | undefined {
  const { items } = row;
  const s = seasonOf(row, at);
  if (s === undefined) return undefined;
  const y = year(row, at + (items[at + 1]?.key === "of" ? 2 : 1), true);
  return y === undefined ? undefined : { end: y.end, value: `${iso(y.year)}-${s}`, rule: "date/season" };
}

