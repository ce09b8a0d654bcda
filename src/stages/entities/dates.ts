import type { EntityType } from "../../document.ts";
import { clockAt } from "./clock.ts";
import { labelled } from "./labels.ts";
import { get, has, isDash } from "./lookup.ts";
import { measure, numberAt } from "./numbers.ts";
import { type Operand, operandAt, type Bare, filled } from "./operands.ts";
import { about, type Period, spanned, valueOf } from "./period.ts";
import { looseMonth, periodAt } from "./periods.ts";
import type { Row } from "./row.ts";

/** A date or time found at an item: the index after it, its value, the rule. */
export interface Found { readonly end: number; readonly type: EntityType; readonly value: string; readonly rule: string }

/**
 * A date or a time of day that begins at item `at`, if any. Precision as written: ISO 8601 (day, month, year, intervals with `/`), ISO 8601-2
 * for seasons, quarters and half-years (`2020-23`), parts left open (`XXXX-05-24`), what is about (`1845~`); distances from the writer's
 * day stay distances (`-P1Y`).
 */
export function dateAt(row: Row, at: number): Found | undefined {
  if (!row.items[at]!.form.tells.date || bare(row, at)) return undefined;
  const time = clockAt(row, at);
  if (time !== undefined) return { ...time, type: "TIME" };
  const p = aboutYear(row, at) ?? fromTo(row, at) ?? lastYears(row, at) ?? linked(row, at);
  return p === undefined || !p.firm && !placed(row, at, p) ? undefined : { end: p.end, type: "DATE", value: valueOf(p), rule: p.rule };
}

/** A number with nothing beside it that could make it a date, or a quotation mark without a number: most are so, and no rule need try them. */
function bare({ items }: Row, at: number): boolean {
  const { kind, digits, text } = items[at]!.form;
  const next = items[at + 1];
  if (kind === "mark") return next?.form.kind !== "number";
  if (kind !== "number" || isDash(next)) return false;
  // `12,5`, but `28.09.2022` and `10:30`.
  if (digits === 0) return text.length < 8 && !text.includes(":");
  if (digits > 3) return digits > 4;
  if (next?.glued === true) return next.form.kind === "mark" && next.form.text !== "." && next.form.text !== "/";
  return next?.form.tells.counts !== true;
}

/** около 1845 года, ок. 1900 г., circa 1845, шамамен 1845 жылы. */
function aboutYear(row: Row, at: number): Period | undefined {
  const { items, lexicon, lang } = row;
  if (!has(lexicon.calendar.approximate, items[at])) return undefined;
  const p = periodAt(row, at + 1, false);
  if (p?.years === undefined || p.sub !== undefined || !p.firm && (lang !== "en" || p.years[0] > 2100 || /NOUN|ADJ/u.test(items[p.end]?.word?.upos ?? "") || items[p.end]?.form.text === "%")) return undefined;
  return { ...about(p), firm: true };
}

/** с 2015 по 2023 год; с 5 по 7 мая; from May 5 to June 3; between 1990 and 1995. */
function fromTo(row: Row, at: number): Period | undefined {
  const { items, lexicon, lang } = row;
  const { key } = items[at]!.form;
  let a: Operand | undefined;
  for (const [opener, middle] of lexicon.calendar.between) {
    if (key !== opener) continue;
    a ??= operandAt(row, at + 1, true);
    if (a === undefined) return undefined;
    if (items[a.end]?.form.key !== middle) continue;
    const b = operandAt(row, a.end + 1, true);
    if (b === undefined || !("unit" in b)) return undefined;
    const p = joined(a, b, b.end, "date/between");
    return p !== undefined && (p.firm || lang === "en" && b.unit === "year" && !/NOUN/u.test(items[b.end]?.word?.upos ?? "")) ? { ...p, firm: true } : undefined;
  }
  return undefined;
}

/** последние десять лет; the next five years; соңғы он жылда: from the writer's year backwards or forwards. */
function lastYears(row: Row, at: number): Period | undefined {
  const { items, lexicon } = row;
  const past = has(lexicon.calendar.past, items[at]);
  if (!past && !has(lexicon.calendar.coming, items[at])) return undefined;
  // `в последние годы`: nobody says how many; `the past decade`.
  if (has(lexicon.calendar.years, items[at + 1]) && items[at + 1]!.form.key.length > 2) return open(past, "PXY", at + 2);
  if (past && has(lexicon.calendar.fractions, items[at + 1]) && get(lexicon.calendar.fractions, items[at + 1]) === 10) return open(true, /s$|ия$|ий$|иях$/u.test(items[at + 1]!.form.key) ? "PX0Y" : "P10Y", at + 2);
  const n = numberAt(row, at + 1);
  if (n === undefined || n.ordinal) return undefined;
  const unit = measure(row, n.end);
  if (unit === undefined || unit.kind !== "duration" || unit.symbol.startsWith("T")) return undefined;
  return open(past, `P${n.value}${unit.symbol}`, unit.end);
}

/** From now backwards or forwards. */
function open(past: boolean, span: string, end: number): Period {
  const none = `+P0${span.slice(-1)}`;
  return { unit: "year", edges: past ? [`-${span}`, none] : [none, `+${span}`], firm: true, end, rule: "date/relative" };
}

/** A period, or two with a dash or a word between them. */
function linked(row: Row, at: number): Period | undefined {
  const { items, lexicon, lang } = row;
  const { calendar } = lexicon;
  const sure = operandAt(row, at, false);
  const a = sure ?? looseMonth(row, at);
  if (a === undefined) return undefined;
  const mark = items[a.end];
  const alone = sure !== undefined && "unit" in sure ? sure : undefined;
  if (mark === undefined) return alone;
  if (mark.form.kind === "mark") {
    if (!isDash(mark)) return alone;
    const b = operandAt(row, a.end + 1, true);
    // `28 апреля –3 мая` is a range, `в мае -5 °C` none: both must be periods.
    if (b === undefined || !("unit" in b) || !b.firm && alone?.firm === true) return alone;
    if (sure === undefined && b.unit !== "month") return undefined;
    return suffix(row, joined(a, b, b.end, "date/range")) ?? alone;
  }
  if (has(calendar.and, mark)) {
    const b = operandAt(row, a.end + 1, true);
    if (b === undefined || !("unit" in b)) return alone;
    const p = joined(a, b, b.end, "date/two");
    if (p === undefined) return alone;
    // Two decades or centuries that meet, two parts of such; in Kazakh whatever stands before `аралығында`.
    if (lang === "kk" && /^аралығы/u.test(items[b.end]?.form.key ?? "")) return { ...p, end: b.end + 1, firm: true };
    const from = filled(a, b);
    const meet = (b.unit === "decade" || b.unit === "century") && from?.years !== undefined && b.years !== undefined && (from.years[1] + 1 === b.years[0] || from.edges !== undefined && b.edges !== undefined);
    return meet ? p : alone;
  }
  if (lang === "en" && /^(?:to|until|through)$/u.test(mark.form.key) && alone?.firm === true) {
    const b = operandAt(row, a.end + 1, true);
    return b !== undefined && "unit" in b && b.firm && b.relative === undefined ? joined(a, b, b.end, "date/range") ?? alone : alone;
  }
  if (lang === "kk" && "unit" in a && (sure !== undefined || /[дтн][ае]н$/u.test(items[a.end - 1]!.form.key))) {
    const gap = mark.form.key === "бастап" ? 1 : 0;
    const b = mark.form.tells.date || gap === 1 ? operandAt(row, a.end + gap, true) : undefined;
    if (b !== undefined && "unit" in b && /^дейін/u.test(items[b.end]?.form.key ?? "") && (b.firm || b.unit === "year") && (sure !== undefined || b.unit === "month")) return joined(a, b, b.end + 1, "date/between") ?? alone;
    return suffix(row, alone);
  }
  return alone;
}

/** `2015–2023 жылдар аралығында`, `5–7 мамыр аралығында` */
function suffix({ items, lang }: Row, p: Period | undefined): Period | undefined {
  if (lang !== "kk" || p?.firm !== true || !/^аралығы/u.test(items[p.end]?.form.key ?? "")) return p;
  return p.unit === "year" && p.years !== undefined && p.years[0] < p.years[1] || /day|month/u.test(p.unit) && p.edges !== undefined ? { ...p, end: p.end + 1 } : p;
}

function joined(a: Period | Bare, b: Period, end: number, rule: string): Period | undefined {
  const from = filled(a, b);
  if (from === undefined) return undefined;
  // `1920–30-х`: the century of the second is the first's.
  const short = "text" in a && a.text.length === 4 || "unit" in a && a.unit !== "century" && a.years !== undefined;
  const to = b.unit === "decade" && b.edges === undefined && short && from.years !== undefined && b.years![0] < from.years[0] + 100 && from.unit === "decade"
    ? { ...b, years: decadeOf(from.years[0], b.years![0]) } : b;
  return spanned(from, to, end, rule);
}

function decadeOf(first: number, decade: number): readonly [number, number] {
  const own = Math.floor(first / 100) * 100 + (decade % 100);
  return decade >= first && decade < first + 100 && own !== decade && own <= first ? [decade, decade + 9] : [own, own + 9];
}

/** A bare year, or two, wants a preposition, brackets or a list of references; a unit or a noun after it makes it a number. */
function placed(row: Row, at: number, p: Period): boolean {
  const { items, lexicon, lang } = row;
  const { calendar } = lexicon;
  if (p.years === undefined || labelled(row, at, p.end)) return false;
  const [n, m] = p.years;
  const before = items[at - 1];
  const after = items[p.end];
  if (after?.glued === true && after.form.kind === "word") return false;
  // `1300–1800 кВт·ч`
  if (m > n && after?.form.kind === "word" && after.form.key.length > 1 && measure(row, p.end)?.kind === "quantity") return false;
  const noun = after?.form.kind === "word" && /NOUN|ADJ/u.test(after.word?.upos ?? "") && !has(calendar.year, after);
  if (m > n) return n >= 1000 && (p.end - at > 3 || items[p.end - 1]!.form.text.length === 4 || before?.form.text === "(" || calendar.yearAfter.has(before?.form.key ?? "")) && !(noun && lang !== "kk") && !(after?.form.text === "%" || after?.form.text === "/");
  if (n < 1500 || n > 2100) return false;
  const english = lang === "en";
  const firm = english && /^(?:in|since|until|till|after|before|during|by)$/u.test(before?.form.key ?? "") && n >= 1800 && n <= 2035;
  const alone = firm && !(noun && /Number=Plur/u.test(after!.word!.feats)) || after === undefined || after.form.kind === "mark" && after.form.text !== "%" || english && after.word?.upos !== "NOUN" || row.section === "references";
  const links = (i: number): boolean => items[i]?.form.text === "," || has(calendar.and, items[i]);
  const year = (i: number): boolean => /^\d{4}$/u.test(items[i]?.form.text ?? "");
  const listed = links(p.end) && year(p.end + 1) && (calendar.yearAfter.has(before?.form.key ?? "") || firm || has(calendar.year, items[p.end + 2]) || has(calendar.years, items[p.end + 2]) || has(calendar.years, before) || links(p.end + 2) || links(at - 1));
  if (!alone && !listed) return false;
  if (before === undefined) return listed;
  if (calendar.yearAfter.has(before.form.key) || has(calendar.years, before) && english || before.form.text === "(" && after?.form.text === ")" || row.section === "references" && (before.form.kind === "mark" || before.form.text.endsWith("."))) return true;
  if (links(at - 1) && year(at - 2)) return true;
  // `Алматы, 2015.`
  return listed || n >= 1800 && n <= 2035 && before.form.text === "," && items[at - 2]?.form.capital === "first" && (after === undefined || after.form.text === "." || after.form.text === ")");
}
