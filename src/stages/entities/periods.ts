import { afterEnding, get, has, isDash, romanValue } from "./lookup.ts";
import { monthAt, standsAlone } from "./months.ts";
import { numberAt, ordinalAt } from "./numbers.ts";
import { inYear, pad, type Period, validDay } from "./period.ts";
import type { Item, Row } from "./row.ts";
import { centuryAt, decadeAt, yearAt, yearPair } from "./years.ts";

/** A day in digits: 28.09.2022, 28.09.22, 28.IX.1922, 2022-09-28, 28/09/2022. */
export function numericDay({ items, lexicon, lang }: Row, at: number): Period | undefined {
  const { text } = items[at]!.form;
  if (text.length >= 8 && text.length <= 10) {
    const dotted = items[at]!.form.digits > 0 ? null : /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/u.exec(text);
    if (dotted !== null) {
      const [, d = "", m = "", y = ""] = dotted;
      // Two digits of a year: up to 40 of this century.
      const n = y.length === 4 ? +y : d.length === 2 && m.length === 2 ? (+y <= 40 ? 2000 : 1900) + +y : 0;
      // `10.02.20` is as often the code of a subject.
      const sure = y.length === 4 || +y > 31 || /^(?:от|до|с|по|на|at|of|on|from)$/u.test(items[at - 1]?.form.key ?? "") || items[at + 1]?.form.key === "г";
      const end = lang !== "en" && items[at + 1]?.form.text.endsWith(".") === true && has(lexicon.calendar.year, items[at + 1]) ? at + 2 : at + 1;
      return sure && n > 1000 && n < 2200 ? dayOf(n, +m, +d, end, "date/numeric") : undefined;
    }
  }
  if (text.length > 4) return undefined;
  const [a, s, b, t, c] = [items[at]!, items[at + 1], items[at + 2], items[at + 3], items[at + 4]];
  if (c === undefined || c.form.kind !== "number" || !s!.glued || s!.form.text !== t!.form.text || !b!.glued || !t!.glued || !c.glued) return undefined;
  if (s!.form.text === "." && /^\d{4}$/u.test(c.form.text) && text.length <= 2) {
    const m = romanValue(b!.form.text);
    return m === undefined ? undefined : dayOf(+c.form.text, m, +text, at + 5, "date/roman-month");
  }
  if (b!.form.kind !== "number") return undefined;
  if (s!.form.text === "-" && text.length === 4 && /^\d\d$/u.test(b!.form.text) && /^\d\d$/u.test(c.form.text)) return dayOf(+text, +b!.form.text, +c.form.text, at + 5, "date/iso");
  if (s!.form.text === "/" && text.length <= 2 && b!.form.text.length <= 2 && /^\d{4}$/u.test(c.form.text)) {
    // Day first, unless only month first makes a date.
    return dayOf(+c.form.text, +b!.form.text, +a.form.text, at + 5, "date/slashes") ?? dayOf(+c.form.text, +a.form.text, +b!.form.text, at + 5, "date/slashes");
  }
  return undefined;
}

function dayOf(year: number, month: number, day: number, end: number, rule: string): Period | undefined {
  return validDay(day, month) ? { unit: "day", years: [year, year], sub: `${pad(month)}-${pad(day)}`, firm: true, end, rule } : undefined;
}

/** The day of the month written at `at`, with an ending or in quotation marks («28»). */
export function dayAt(row: Row, at: number): { day: number; end: number } | undefined {
  const { items } = row;
  const quoted = items[at]?.form.kind === "mark" && items[at]!.form.tells.date && /^[«"“„]$/u.test(items[at]!.form.text) && /^[»"”“]$/u.test(items[at + 2]?.form.text ?? "") ? 1 : 0;
  const item = items[at + quoted];
  if (item?.form.kind === "word" && quoted === 0) {
    // `двадцать первого мая`, `он бірінші мамыр`
    const n = ordinalAt(row, at);
    return n !== undefined && +n.value <= 31 ? { day: +n.value, end: n.end } : undefined;
  }
  if (item === undefined || item.form.digits === 0 || item.form.digits > 2 || +item.form.text < 1 || +item.form.text > 31) return undefined;
  return { day: +item.form.text, end: quoted === 1 ? at + 3 : afterEnding(row, at + 1, true) };
}

/** The year that follows a day, month or season: 2022 года, of 2022, прошлого года, с. г.; with a comma in English. */
export function yearAfter(row: Row, at: number): Period | undefined {
  const { items, lang } = row;
  const comma = lang === "en" && (items[at]?.form.text === "," || items[at]?.form.key === "of") ? 1 : 0;
  const y = yearAt(row, at + comma);
  // `2020 жылғы қарашадан 2021 жылғы наурызға дейін`: the year of the second.
  if (lang === "kk" && y !== undefined && monthAt(row, y.end) !== undefined && /^жыл(?:ғы|дың)$/u.test(items[y.end - 1]!.form.key)) return undefined;
  // `In May 2000 people came` is May, and two thousand people: too rare to ask.
  if (y !== undefined && (comma === 0 || items[at + comma]!.form.text.length === 4)) return y;
  if (lang === "ru" && /^(?:с|т)\.$/u.test(items[at]?.form.text ?? "") && items[at + 1]?.form.text === "г.") return { unit: "year", relative: "+P0Y", firm: true, end: at + 2, rule: "date/relative" };
  const r = relativeAt(row, at + (items[at]?.form.key === "of" ? 1 : 0));
  return r?.unit === "year" ? r : undefined;
}

const open = (unit: Period["unit"], sub: string, end: number, rule: string): Period => ({ unit, sub, end, firm: true, rule });

/** 28 сентября [2022 года]; 24th of May [2005]; May 24[, 2005]; 24 тамыз [2022 ж.]. */
export function dayMonth(row: Row, at: number): Period | undefined {
  const { items, lang } = row;
  let found: Period | undefined;
  const m = lang === "en" ? monthAt(row, at) : undefined;
  if (m !== undefined) {
    const d = dayAt(row, at + 1);
    if (d !== undefined && validDay(d.day, m) && items[at + 1]!.form.kind === "number") {
      found = open("day", `${pad(m)}-${pad(d.day)}`, d.end, "date/month-day");
      // May 5–7, 2021
      const last = isDash(items[d.end]) ? dayAt(row, d.end + 1) : undefined;
      if (last !== undefined && last.day > d.day && validDay(last.day, m) && monthAt(row, last.end) === undefined) found = { ...found, edges: [`XXXX-${found.sub!}`, `XXXX-${pad(m)}-${pad(last.day)}`], end: last.end };
    }
  } else {
    const d = dayAt(row, at);
    if (d === undefined) return lang === "kk" ? dayOfMonth(row, at) : undefined;
    // `24th of May`, `12-қаңтар`
    const joint = items[d.end]?.form.key === "of" || items[d.end]?.form.text === "-" && items[d.end]!.glued && items[d.end + 1]?.glued === true ? 1 : 0;
    const month = monthAt(row, d.end + joint);
    if (month !== undefined && validDay(d.day, month)) found = open("day", `${pad(month)}-${pad(d.day)}`, d.end + joint + 1, "date/day-month");
  }
  return found === undefined ? undefined : withYear(row, found);
}

/** `наурыздың 25-і күні`, `мамырдың жиырма бесінде`: the month owns the day. */
function dayOfMonth(row: Row, at: number): Period | undefined {
  const { items, lexicon } = row;
  const m = monthAt(row, at);
  if (m === undefined || !/[дтн][ыі]ң$/u.test(items[at]!.form.key) || !items[at + 1]?.form.tells.amount) return undefined;
  const digits = dayAt(row, at + 1);
  if (digits !== undefined && items[at + 1]!.form.kind === "number") return digits.end > at + 2 && validDay(digits.day, m) ? open("day", `${pad(m)}-${pad(digits.day)}`, digits.end, "date/month-day") : undefined;
  const n = numberAt(row, at + 1);
  const end = n?.end ?? at + 2;
  const value = +(n?.value ?? get(lexicon.numerals.words, items[at + 1]) ?? 0);
  // `маусымның бірі`: one of the season's.
  const told = /[ыі]$/u.test(items[end - 1]!.form.key) ? /^күн/u.test(items[end]?.form.key ?? "") : /[ыі]н\p{L}*$/u.test(items[end - 1]!.form.key);
  return told && n?.ordinal !== true && validDay(value, m) ? open("day", `${pad(m)}-${pad(value)}`, end, "date/month-day") : undefined;
}

/** The period with the year after it, if there is one. */
function withYear(row: Row, p: Period): Period {
  const y = yearAfter(row, p.end);
  return y === undefined ? p : inYear(p, y, y.end);
}

/** May 2023; в мае прошлого года; тамыз айында; alone only where the language lets a month stand alone. `joined`: in a range it may. */
export function monthOnly(row: Row, at: number, joined: boolean): Period | undefined {
  const { items, lexicon, lang } = row;
  const m = monthAt(row, at);
  if (m === undefined) return monthPair(row, at);
  const item = items[at]!;
  const needs = lexicon.calendar.monthNeeds;
  const named = needs !== undefined && has(needs.after, items[at + 1]);
  const p = withYear(row, open("month", pad(m), named ? at + 2 : at + 1, "date/month"));
  if (p.years !== undefined || p.relative !== undefined || joined || named) return p;
  if (lang === "ru") return item.form.capital === "no" && item.form.key.length > 2 && (!item.form.text.endsWith(".") || item.form.key.length > 4) ? p : undefined;
  if (lang === "kk") return standsAlone(row, at, m, 0) ? p : undefined;
  return at > 0 && needs!.before.has(items[at - 1]!.form.key) && items[at + 1]?.form.capital !== "first" ? p : undefined;
}

/** A Kazakh month that another may stand beside: `мамырдан` in `мамырдан қазанға дейін`. A name in capitals is none. */
export function looseMonth(row: Row, at: number): Period | undefined {
  if (row.lang !== "kk" || monthAt(row, at) === undefined || row.items[at]!.form.capital !== "no" && at > 0 && !row.loud) return undefined;
  return monthOnly(row, at, true);
}

/** наурыз-мамыр айларында, в апреле-мае 2023 г.: two months in one token. */
function monthPair(row: Row, at: number): Period | undefined {
  const { items, lexicon } = row;
  const item = items[at]!;
  const hyphen = item.form.kind === "word" ? item.form.key.indexOf("-") : -1;
  if (hyphen < 3) return undefined;
  const { months, monthNeeds } = lexicon.calendar;
  const a = months.get(item.form.key.slice(0, hyphen));
  const b = [item.form.key.slice(hyphen + 1), ...lexicon.stems(item.form.key.slice(hyphen + 1))].map((k) => months.get(k)).find((m) => m !== undefined);
  if (a === undefined || b === undefined || b === a) return undefined;
  const end = monthNeeds !== undefined && has(monthNeeds.after, items[at + 1]) ? at + 2 : at + 1;
  return withYear(row, { ...open("month", pad(b), end, "date/months"), edges: [`XXXX-${pad(a)}`, `XXXX-${pad(b)}`] });
}

/** осенью 2020 года; autumn of 2020; зимой 1921/22 года; winter alone is any winter. */
export function seasonYear(row: Row, at: number): Period | undefined {
  const { items, lexicon } = row;
  const s = seasonAt(row, at);
  if (s === undefined) return undefined;
  const of = items[at + 1]?.form.key === "of" ? 2 : 1;
  const pair = lexicon.calendar.yearFirst || items[at + of]?.form.kind !== "number" ? undefined : yearPair(row, at + of);
  if (pair?.years !== undefined && pair.years[1] === pair.years[0] + 1) return { ...open("season", String(s), pair.end, "date/season"), years: [pair.years[0], pair.years[0]] };
  const y = yearAfter(row, at + of) ?? (of === 2 ? undefined : yearAfter(row, at + 1));
  return y === undefined ? undefined : inYear(open("season", String(s), y.end, "date/season"), y, y.end);
}

/** The season, unless the word is a verb (`жазылды`, written). */
export function seasonAt({ items, lexicon }: Row, at: number): number | undefined {
  return items[at]?.word?.upos === "VERB" ? undefined : get(lexicon.calendar.seasons, items[at]);
}

/** III квартал, третьем квартале, 3-тоқсан, Q3, первом полугодии; with the year after it. */
export function quarterYear(row: Row, at: number): Period | undefined {
  const { items, lexicon, lang } = row;
  const { calendar, numerals } = lexicon;
  const item = items[at]!;
  const short = lang === "en" ? /^([QH])([1-4])$/u.exec(item.form.text) : null;
  if (short !== null) {
    const y = yearAfter(row, at + 1);
    return y === undefined ? undefined : inYear(open("season", String((short[1] === "Q" ? 32 : 39) + +short[2]!), y.end, "date/quarter"), y, y.end);
  }
  let n: number | undefined;
  let end = at + 1;
  if (item.form.kind === "number") {
    if (item.form.digits !== 1 || item.form.text < "1" || item.form.text > "4") return undefined;
    n = +item.form.text;
    end = afterEnding(row, end);
    if (end === at + 1 && items[end]?.glued === true && isDash(items[end])) end++;
  } else n = romanValue(item.form.text) ?? get(numerals.ordinals, item);
  if (n === undefined || n > 4) return undefined;
  const half = has(calendar.halfYear, items[end]);
  if (!half && !has(calendar.quarter, items[end]) || half && n > 2) return undefined;
  const y = yearAfter(row, end + 1) ?? yearAfter(row, end + (items[end + 1]?.form.key === "of" ? 2 : 1));
  // A quarter without its year may be of a town or of anything.
  if (y === undefined && !half && !calendar.yearFirst) return undefined;
  const p = open("season", String((half ? 39 : 32) + n), end + 1, half ? "date/half-year" : "date/quarter");
  return y === undefined ? p : inYear(p, y, y.end);
}

/** вчера; былтыр; last year; в прошлом году; осы жылдың. */
export function relativeAt(row: Row, at: number): Period | undefined {
  const { items, lexicon, lang } = row;
  const item = items[at];
  if (item === undefined || item.form.kind !== "word") return undefined;
  const { calendar } = lexicon;
  // Stems would find yesterday in any `кешен`.
  const word = calendar.relative.get(item.form.key) ?? (lang === "kk" ? undefined : calendar.relative.get(item.form.keys[1] ?? ""));
  if (word !== undefined && (lang === "kk" || item.word?.upos !== "VERB")) return { unit: word.endsWith("Y") ? "year" : "day", relative: word, firm: true, end: at + 1, rule: "date/relative" };
  const n = get(calendar.shift, item);
  const unit = n === undefined ? undefined : get(calendar.shifted, items[at + 1]);
  if (unit === undefined || lang === "en" && (items[at - 1]?.form.key === "the" || items[at + 1]!.form.key.endsWith("s"))) return undefined;
  const length = parseInt(unit, 10);
  // `өткен ғасырдың 50-жылдары`: the decade without a century is that of the last one anyway.
  const decade = lang === "kk" && length === 100 && n! < 0 ? decadeAt(row, at + 2, true) : undefined;
  if (decade !== undefined) return decade;
  return { unit: unit === "Y" ? "year" : unit === "M" ? "month" : "day", relative: `${n! < 0 ? "-" : "+"}P${Math.abs(n!) * (length || 1)}${unit.at(-1)!}`, firm: true, end: at + 2, rule: "date/relative" };
}

/** One period that begins at `at`, without parts and ranges. `joined`: it stands in a range. */
export function periodAt(row: Row, at: number, joined: boolean): Period | undefined {
  const { items, lexicon, lang } = row;
  const item = items[at];
  if (item === undefined || !item.form.tells.date) return undefined;
  if (item.form.kind === "number") {
    return numericDay(row, at) ?? dayMonth(row, at) ?? centuryAt(row, at) ?? decadeAt(row, at, !joined) ?? quarterYear(row, at) ?? yearPair(row, at) ?? yearAt(row, at);
  }
  if (item.form.kind === "mark") return dayMonth(row, at);
  if (has(lexicon.calendar.weekdays, item)) {
    const comma = items[at + 1]?.form.text === "," ? 2 : 1;
    const d = dayMonth(row, at + comma) ?? (items[at + comma]?.form.key === "the" ? dayMonth(row, at + comma + 1) : undefined);
    return d === undefined || lang === "kk" ? undefined : d;
  }
  return dayMonth(row, at) ?? monthOnly(row, at, joined) ?? yearAt(row, at) ?? seasonYear(row, at) ?? centuryAt(row, at) ?? quarterYear(row, at) ?? decadeAt(row, at, !joined) ?? relativeAt(row, at);
}

/** What may stand after a year in Kazakh: a day, a month, a season, a quarter. */
export function insideYear(row: Row, at: number): Period | undefined {
  const item: Item | undefined = row.items[at];
  if (item === undefined || !item.form.tells.date) return undefined;
  const found = dayMonth(row, at) ?? monthOnly(row, at, true) ?? quarterYear(row, at);
  if (found !== undefined) return found.years === undefined && found.relative === undefined ? found : undefined;
  const s = seasonAt(row, at);
  return s === undefined ? undefined : { unit: "season", sub: String(s), firm: true, end: at + 1, rule: "date/season" };
}
