import type { Item, Row } from "./row.ts";

/** A date found at an item: the index after it, its ISO 8601 value, the rule. */
export interface Found { readonly end: number; readonly value?: string; readonly rule: string }

const pad = (n: number | string, width = 2): string => String(n).padStart(width, "0");
const dash = /^[-–—‒−]$/u;
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const has = (set: { has(key: string): boolean }, item: Item | undefined): boolean => item !== undefined && item.keys.some((k) => set.has(k));
const get = <V>(map: ReadonlyMap<string, V>, item: Item | undefined): V | undefined => {
  if (item === undefined || item.kind !== "word") return undefined;
  for (const key of item.keys) {
    const value = map.get(key);
    if (value !== undefined) return value;
  }
  return undefined;
};

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

/** A year in four digits (or three, before `года`), its year word and the era; `bare`: may it stand without the word? */
function year({ items, lexicon }: Row, at: number, bare: boolean): { year: number; end: number; word: boolean } | undefined {
  const item = items[at];
  if (item?.kind !== "number" || !/^\d{3,4}$/u.test(item.text)) return undefined;
  let end = at + 1;
  // `2022-жылы`
  if (items[end]?.glued === true && items[end]!.text === "-" && items[end + 1]?.glued === true && has(lexicon.calendar.year, items[end + 1])) end++;
  const word = lexicon.calendar.year !== undefined && items[end]?.kind === "word" && (has(lexicon.calendar.year, items[end]) || has(lexicon.calendar.years, items[end]));
  const english = row_en(lexicon.calendar.capital);
  if (word && !english) end++;
  if (item.text.length < 4 && !(word && !english) && era(lexicon.calendar.before, items, end) === undefined || !bare && !word) return undefined;
  const after = era(lexicon.calendar.before, items, end);
  const n = +item.text;
  if (after !== undefined) return { year: 1 - n, end: after, word: true };
  if (!word && (n < 1000 || n > 2199)) return undefined;
  return { year: n, end, word };
}

/** In English `year` does not follow the number. */
const row_en = (capital: boolean): boolean => capital;

function era(eras: readonly (readonly string[])[], items: readonly Item[], at: number): number | undefined {
  const found = eras.find((words) => words.every((w, k) => items[at + k]?.key === w));
  return found === undefined ? undefined : at + found.length;
}

/** ISO 8601 year: 2022, 0900, -0299. */
const iso = (y: number): string => (y < 0 ? `-${pad(-y, 4)}` : pad(y, 4));

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
  const { items, lexicon } = row;
  const s = get(lexicon.calendar.seasons, items[at]);
  if (s === undefined) return undefined;
  const y = year(row, at + (items[at + 1]?.key === "of" ? 2 : 1), true);
  return y === undefined ? undefined : { end: y.end, value: `${iso(y.year)}-${s}`, rule: "date/season" };
}

/** с 2015 по 2023 год; from 2015 to 2023; 2015 жылдан 2023 жылға дейін. */
function between(row: Row, at: number): Found | undefined {
  const { items, lexicon } = row;
  if (lexicon.calendar.yearFirst) {
    const a = year(row, at, false);
    if (a === undefined || !/^жыл(?:дан|ғы)$/u.test(items[a.end - 1]?.key ?? "")) return undefined;
    const gap = items[a.end]?.key === "бастап" ? 1 : 0;
    const b = year(row, a.end + gap, false);
    if (b === undefined || items[b.end]?.key !== "дейін" || b.year <= a.year) return undefined;
    return { end: b.end + 1, value: `${iso(a.year)}/${iso(b.year)}`, rule: "date/between" };
  }
  const pair = lexicon.calendar.between.filter(([opener]) => items[at]!.key === opener);
  if (pair.length === 0) return undefined;
  const a = year(row, at + 1, true);
  if (a === undefined || !pair.some(([, middle]) => items[a.end]?.key === middle)) return undefined;
  const b = year(row, a.end + 1, true);
  if (b === undefined || b.year <= a.year || !(a.word || b.word || lexicon.calendar.capital)) return undefined;
  return { end: b.end, value: `${iso(a.year)}/${iso(b.year)}`, rule: "date/between" };
}

/** 2015–2023 гг.; 1990-е годы; 1920-х гг.; 1990s; 2022 года; in 1916; 20th century; 2020 жылдың күзі; 2019/2020 учебный год. */
function years(row: Row, at: number): Found | undefined {
  const { items, lexicon } = row;
  const { calendar, numerals } = lexicon;
  const item = items[at]!;
  if (!/^\d{1,4}$/u.test(item.text)) return undefined;
  const n = +item.text;
  // Century: 20th century, 20-й век, 20 ғасыр.
  if (n >= 1 && n <= 21) {
    const hyphen = items[at + 1]?.text === "-" && items[at + 1]!.glued ? 1 : 0;
    const ending = items[at + 1 + hyphen];
    const end = ending?.glued === true && numerals.ordinalEndings.has(ending.key) ? at + 2 + hyphen : at + 1;
    if (has(calendar.century, items[end]) && (end > at + 1 || items[end]!.key.length > 1)) return centuries(row, n, n, end + 1);
  }
  // Decade.
  const hyphen = items[at + 1]?.text === "-" && items[at + 1]!.glued ? 1 : 0;
  const ending = items[at + 1 + hyphen];
  if (n % 10 === 0 && (item.text.length === 4 && n >= 1000 && n < 2200 || item.text.length === 2 && n >= 20) && ending?.glued === true && calendar.decade.has(ending.key)) {
    let end = at + 2 + hyphen;
    const named = has(calendar.years, items[end]);
    if (named) end++;
    if (item.text.length === 4 && (named || calendar.capital || !numerals.ordinalEndings.has(ending.key) || ending.key === "х") || named || calendar.capital && item.text.length === 2) {
      const c = item.text.length === 2 ? centuryAfter(row, end) : undefined;
      // `90-х` alone is of the twentieth century.
      const from = item.text.length === 4 ? n : ((c?.century ?? 20) - 1) * 100 + n;
      return { end: c?.end ?? end, value: `${iso(from)}/${iso(from + 9)}`, rule: "date/decade" };
    }
  }
  if (item.text.length < 3) return undefined;
  // From year to year.
  const mark = items[at + 1];
  if (mark !== undefined && (dash.test(mark.text) || mark.text === "/" && mark.glued) && items[at + 2]?.kind === "number" && item.text.length === 4) {
    const second = items[at + 2]!;
    const short = /^\d\d$/u.test(second.text) && mark.glued;
    const m = short ? Math.floor(n / 100) * 100 + +second.text : +second.text;
    const b = short ? { end: at + 3, word: has(calendar.years, items[at + 3]) || has(calendar.year, items[at + 3]) } : year(row, at + 2, true);
    if (b !== undefined && n >= 1000 && m > n && m < 2200 && (m - n < 1000)) {
      let end = b.end;
      if (short && b.word) end++;
      if (!(b.word || !short)) return undefined;
      // `2019/2020 учебный год`
      if (has(calendar.school, items[end]) && (has(calendar.year, items[end + 1]) || has(calendar.years, items[end + 1]))) end += 2;
      return { end, value: `${iso(n)}/${iso(m)}`, rule: "date/years" };
    }
  }
  const y = year(row, at, true);
  if (y === undefined) return undefined;
  if (y.word) {
    const s = calendar.yearFirst ? get(calendar.seasons, items[y.end]) : undefined;
    return s === undefined ? { end: y.end, value: iso(y.year), rule: "date/year" } : { end: y.end + 1, value: `${iso(y.year)}-${s}`, rule: "date/season" };
  }
  // A bare year wants a preposition, brackets or a reference list; a unit or a noun after it makes it a number.
  const before = items[at - 1];
  const after = items[at + 1];
  const alone = after === undefined || after.kind === "mark" && after.text !== "%" || calendar.capital && after.word?.upos !== "NOUN" || row.section === "references";
  if (n < 1500 || n > 2100 || !alone) return undefined;
  const placed = before !== undefined && (calendar.yearAfter.has(before.key) || before.text === "(" && after?.text === ")" || row.section === "references" && (before.kind === "mark" || before.text.endsWith(".")))
    || before !== undefined && (before.text === "," || before.key === "and" || before.key === "и" || before.key === "және") && /^\d{4}$/u.test(items[at - 2]?.text ?? "");
  const listed = (after?.text === "," || after?.key === "и" || after?.key === "және" || after?.key === "and") && /^\d{4}$/u.test(items[at + 2]?.text ?? "");
  return placed || listed ? { end: y.end, value: iso(y.year), rule: "date/bare-year" } : undefined;
}

/** XX ғ., XIX–XX вв., XXI век. Latin letters or the Cyrillic ones that look like them. */
function roman(row: Row, at: number): Found | undefined {
  const { items } = row;
  const a = romanValue(items[at]!.text);
  if (a === undefined) return undefined;
  if (dash.test(items[at + 1]?.text ?? "")) {
    const b = romanValue(items[at + 2]?.text ?? "");
    if (b !== undefined && b > a && has(row.lexicon.calendar.century, items[at + 3])) return centuries(row, a, b, at + 4);
  }
  return has(row.lexicon.calendar.century, items[at + 1]) ? centuries(row, a, a, at + 2) : undefined;
}

/** nineteenth century, двадцатый век, жиырмасыншы ғасыр. */
function spelledCentury(row: Row, at: number): Found | undefined {
  const n = get(row.lexicon.numerals.ordinals, row.items[at]);
  return n !== undefined && has(row.lexicon.calendar.century, row.items[at + 1]) ? centuries(row, n, n, at + 2) : undefined;
}

function centuryAfter(row: Row, at: number): { century: number; end: number } | undefined {
  const of = row.items[at]?.key === "of" ? 1 : 0;
  const the = row.items[at + of]?.key === "the" ? 1 : 0;
  const century = romanValue(row.items[at + of + the]?.text ?? "");
  return century !== undefined && has(row.lexicon.calendar.century, row.items[at + of + the + 1]) ? { century, end: at + of + the + 2 } : undefined;
}

function centuries(row: Row, a: number, b: number, end: number): Found {
  const after = era(row.lexicon.calendar.before, row.items, end);
  if (after !== undefined) return { end: after, value: `${iso(1 - a * 100)}/${iso(1 - ((b - 1) * 100 + 1))}`, rule: "date/century" };
  return { end, value: `${iso((a - 1) * 100 + 1)}/${iso(b * 100)}`, rule: "date/century" };
}

const letters: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, І: 1, Х: 10 };

function romanValue(text: string): number | undefined {
  if (text.length === 0 || text.length > 6) return undefined;
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const value = letters[text[i]!];
    if (value === undefined) return undefined;
    total += value < (letters[text[i + 1] ?? ""] ?? 0) ? -value : value;
  }
  return total >= 1 && total <= 30 ? total : undefined;
}
