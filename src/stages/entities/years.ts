import { centuries, centuryAfter } from "./centuries.ts";
import type { Row } from "./row.ts";
import { dash, type Found, has, iso, seasonOf, year } from "./year.ts";

/** с 2015 по 2023 год; from 2015 to 2023; 2015 жылдан 2023 жылға дейін. */
export function between(row: Row, at: number): Found | undefined {
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
export function years(row: Row, at: number): Found | undefined {
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
    const s = calendar.yearFirst ? seasonOf(row, y.end) : undefined;
    return s === undefined ? { end: y.end, value: iso(y.year), rule: "date/year" } : { end: y.end + 1, value: `${iso(y.year)}-${s}`, rule: "date/season" };
  }
  // A bare year wants a preposition, brackets or a reference list; a unit or a noun after it makes it a number.
  const before = items[at - 1];
  const after = items[at + 1];
  const firm = calendar.capital && /^(?:in|since|until|till|after|before|during|by)$/u.test(before?.key ?? "") && n >= 1800 && n <= 2035;
  const alone = firm || after === undefined || after.kind === "mark" && after.text !== "%" || calendar.capital && after.word?.upos !== "NOUN" || row.section === "references";
  const listed = (after?.text === "," || after?.key === "и" || after?.key === "және" || after?.key === "and") && /^\d{4}$/u.test(items[at + 2]?.text ?? "");
  if (n < 1500 || n > 2100 || !alone && !listed) return undefined;
  const placed = before !== undefined && (calendar.yearAfter.has(before.key) || before.text === "(" && after?.text === ")" || row.section === "references" && (before.kind === "mark" || before.text.endsWith(".")))
    || before !== undefined && (before.text === "," || before.key === "and" || before.key === "и" || before.key === "және") && /^\d{4}$/u.test(items[at - 2]?.text ?? "");
  // `Алматы, 2015.`
  const imprint = n >= 1800 && n <= 2035 && before?.text === "," && items[at - 2]?.capital === "first" && (after === undefined || after.text === "." || after.text === ")");
  return imprint || placed || listed ? { end: y.end, value: iso(y.year), rule: "date/bare-year" } : undefined;
}

