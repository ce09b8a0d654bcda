import type { EntityType } from "../../document.ts";
import type { Unit } from "../../languages/entities.ts";
import { scaled } from "../../text/decimal.ts";
import { fractionAt } from "./fractions.ts";
import { labelled, paged } from "./labels.ts";
import { has, isDash } from "./lookup.ts";
import { added } from "./added.ts";
import { type Measure, measure, numberAt, type Numeral, scaleAt } from "./numbers.ts";
import type { Item, Row } from "./row.ts";

/**
 * An amount: `value` is a plain decimal number or a fraction and, after a space, the unit (`1700000 t`, `12.5 %`, `5 USD`); `10..12 g/L` from
 * to, `3.5±0.2 mm` with its tolerance. Spans of time are ISO 8601 (`P30Y`). `bare`: the index without a case ending.
 */
export interface Amount { readonly start: number; readonly end: number; readonly type: EntityType; readonly value: string; readonly rule: string; readonly bare?: number }

/** An amount that begins at item `at`: a number in digits or words, a sign or a word before one, a fraction. */
export function amountAt(row: Row, at: number): Amount | undefined {
  const { items } = row;
  const item = items[at]!;
  if (!item.form.tells.amount || item.form.kind === "opaque" || item.form.kind === "number" && paged(row)) return undefined;
  if (item.form.kind !== "number") {
    const money = currencyFirst(row, at);
    if (money !== undefined) return money;
    const range = fromTo(row, at);
    if (range !== undefined) return range;
    if (item.form.text === "±" || item.form.text === "~" || item.form.text === "≈" || row.lexicon.numerals.minus.has(item.form.key)) return signed(row, at);
  }
  const pair = item.form.kind === "word" ? pairAt(row, at) : undefined;
  if (pair !== undefined) {
    const unit = measure(row, pair.end);
    return unit === undefined ? counted(row, at, pair.value, pair.end, item) : measured(row, at, pair.value, unit, false);
  }
  const part = fractionAt(row, at);
  if (part !== undefined) return labelled(row, at, part.end) ? undefined : { start: at, end: part.end, type: "CARDINAL", value: part.value, rule: part.rule };
  const n = numberAt(row, at);
  if (n === undefined || labelled(row, at, n.end)) return undefined;
  if (n.ordinal) return { start: at, end: n.end, type: "ORDINAL", value: n.value, rule: "amount/ordinal" };
  const start = negative(items, at) ? at - 1 : at;
  const whole = until(row, at, n) ?? ranged(row, n);
  const value = start < at ? `-${whole.value}` : whole.value;
  const unit = measure(row, whole.end);
  if (unit === undefined) return counted(row, start, value, whole.end, item);
  const found = measured(row, start, value, unit, n.plain);
  return "until" in whole && found !== undefined ? { ...found, end: found.end + 1 } : found;
}

/** $5 million, € 20, US$ 3.5bn, $10–12 million. */
function currencyFirst(row: Row, at: number): Amount | undefined {
  const { items, lexicon } = row;
  if (!items[at]!.form.tells.unit) return undefined;
  const currency = lexicon.units.longest((i) => items[i]!.form.keys, at, Math.min(items.length, at + 2), (u) => u.first === true);
  if (currency === undefined || items[currency.end]?.form.kind !== "number") return undefined;
  const n = numberAt(row, currency.end);
  if (n === undefined || n.ordinal) return undefined;
  // `$15.5m`
  const letter = items[n.end]?.glued === true ? short[items[n.end]!.form.key] : undefined;
  const range = letter === undefined ? ranged(row, n) : { value: scaled(n.value, letter), end: n.end + 1 };
  return { start: at, end: range.end, type: "MONEY", value: `${range.value} ${currency.value.symbol}`, rule: "amount/currency-first" };
}

const short: Readonly<Record<string, number>> = { k: 3, m: 6, mn: 6, b: 9, bn: 9, tn: 12 };

/** от 5 до 10 %; between 5 and 10 percent; from 3 to 5 m. */
function fromTo(row: Row, at: number): Amount | undefined {
  const { items, lexicon } = row;
  const { key } = items[at]!.form;
  for (const [opener, middle] of lexicon.numerals.between) {
    if (key !== opener || changed(row, at)) continue;
    const a = numberAt(row, at + 1);
    if (a === undefined || a.ordinal || labelled(row, at + 1, a.end)) return undefined;
    const first = measure(row, a.end);
    const middleAt = first?.end ?? a.end;
    if (items[middleAt]?.form.key !== middle) continue;
    const b = numberAt(row, middleAt + 1);
    if (b === undefined || b.ordinal) return undefined;
    const both = bounds(row, a, b, first === undefined);
    const unit = both === undefined ? undefined : measure(row, b.end);
    if (both === undefined || first !== undefined && unit?.symbol !== first.symbol) return undefined;
    // Bare numbers may be years, or change from one to the other.
    if (unit === undefined) return undefined;
    return measured(row, at, both, unit, false);
  }
  return undefined;
}

/** `rose from 44 to 63 %` is a change, and no range: its verb stands close before. */
function changed({ items, lexicon }: Row, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    if (has(lexicon.numerals.changes, items[i])) return true;
    if (items[i]!.word?.upos === "VERB") return false;
  }
  return false;
}

/** `a..b`; a scale word after the second is of both. Undefined where the second is not greater. */
function bounds(row: Row, a: Numeral, b: Numeral, shared: boolean): string | undefined {
  const scale = shared && a.plain ? get2(row, b) : undefined;
  const from = scale === undefined ? a.value : scaled(a.value, scale);
  return Number(from) < Number(b.value) ? `${from}..${b.value}` : undefined;
}

function get2(row: Row, b: Numeral): number | undefined {
  if (b.plain) return undefined;
  for (let i = 1; i <= 2; i++) {
    const scale = scaleAt(row, b.end - i);
    if (scale !== undefined && scale.end === b.end && (i === 2 || scaleAt(row, b.end - 2)?.end !== b.end)) return scale.exponent;
  }
  return undefined;
}

/** 5-тен 10 пайызға дейін; 5 %-дан 10 %-ға дейін; 3 to 5 metres. */
function until(row: Row, at: number, n: Numeral): { value: string; end: number; until?: true } | undefined {
  const { items, lang, lexicon } = row;
  if (lang === "en") {
    if (items[n.end]?.form.key !== "to" || changed(row, at) || items[n.end + 1]?.form.kind !== "number" && items[n.end + 1]?.form.kind !== "word") return undefined;
    const b = numberAt(row, n.end + 1);
    const value = b === undefined || b.ordinal || measure(row, b.end) === undefined ? undefined : bounds(row, n, b, true);
    return value === undefined ? undefined : { value, end: b!.end };
  }
  if (lang !== "kk") return undefined;
  const first = measure(row, n.end);
  const from = first?.end ?? (items[n.end]?.glued === true && isDash(items[n.end]) && /^(?:[тд][ае]н|н[ае]н)$/u.test(items[n.end + 1]?.form.key ?? "") ? n.end + 2 : n.end);
  if (from === n.end || !/(?:[тд][ае]н|н[ае]н)$/u.test(items[from - 1]!.form.key) || at === from) return undefined;
  const b = items[from] === undefined ? undefined : numberAt(row, from);
  if (b === undefined || b.ordinal) return undefined;
  const unit = measure(row, b.end);
  if (unit === undefined || items[unit.end]?.form.key !== "дейін" || has(lexicon.numerals.changes, items[unit.end + 1]) || first !== undefined && first.symbol !== unit.symbol) return undefined;
  const value = bounds(row, n, b, first === undefined);
  return value === undefined ? undefined : { value, end: b.end, until: true };
}

/** ±2 %, ~5 %, минус 15 градусов. */
function signed(row: Row, at: number): Amount | undefined {
  const { items } = row;
  const n = items[at + 1] === undefined ? undefined : numberAt(row, at + 1);
  if (n === undefined || n.ordinal || items[at]!.form.kind === "mark" && items[at + 1]!.form.kind !== "number" || labelled(row, at + 1, n.end)) return undefined;
  const sign = items[at]!.form.kind === "word" ? "-" : items[at]!.form.text === "±" ? "±" : "~";
  const whole = sign === "-" ? n : ranged(row, n);
  const unit = measure(row, whole.end);
  // `5 минус 3` is a sum.
  if (sign === "-" && (unit === undefined || items[at - 1]?.form.kind === "number")) return undefined;
  return unit !== undefined ? measured(row, at, sign + whole.value, unit, false) : counted(row, at, sign + whole.value, whole.end, items[at + 1]!);
}

/** A minus sign glued to the number, nothing glued before it. */
function negative(items: readonly Item[], at: number): boolean {
  const sign = items[at - 1];
  // An en dash is a minus after a preposition (`от –2 до +1 °C`), else a dash.
  return sign !== undefined && sign.form.kind === "mark" && (sign.form.text === "-" || sign.form.text === "−" || sign.form.text === "–") && items[at]!.glued && !sign.glued && items[at]!.form.kind === "number" && (sign.form.text !== "–" || items[at - 2]?.word?.upos === "ADP");
}

/** `жеті-сегіз миллион`, `две-три недели`: two numbers in one token. */
function pairAt(row: Row, at: number): { value: string; end: number } | undefined {
  const { words } = row.lexicon.numerals;
  for (const key of row.items[at]!.form.keys) {
    const hyphen = key.indexOf("-");
    const [a, b] = hyphen < 0 ? [] : [words.get(key.slice(0, hyphen)), words.get(key.slice(hyphen + 1))];
    if (a === undefined || b === undefined || a >= b) continue;
    const scale = scaleAt(row, at + 1);
    return { value: [a, b].map((n) => scaled(String(n), scale?.exponent ?? 0)).join(".."), end: scale?.end ?? at + 1 };
  }
  return undefined;
}

/** `10–12`, `5 % – 10 %`, `3,5 ± 0,2`: with the second number. Scale and unit after it hold for both. */
function ranged(row: Row, first: Numeral): { value: string; end: number } {
  const { items } = row;
  const mark = items[first.end];
  if (mark === undefined || mark.form.kind !== "mark") return first;
  if (mark.form.text === "±") {
    const b = items[first.end + 1]?.form.kind === "number" ? numberAt(row, first.end + 1) : undefined;
    return b === undefined || b.ordinal ? first : { value: `${first.value}±${b.value}`, end: b.end };
  }
  let at = first.end;
  // `5 % – 10 %`
  const unit = isDash(mark) ? undefined : measure(row, at);
  if (unit !== undefined && isDash(items[unit.end])) at = unit.end;
  // `бес – алты ай`, `двадцать – тридцать тонн`: both in words.
  const spelled = row.lang !== "en" && unit === undefined && items[first.end - 1]!.form.kind === "word" && items[at + 1]?.form.kind === "word";
  if (!isDash(items[at]) || items[at + 1]?.form.kind !== "number" && !spelled) return first;
  const second = numberAt(row, at + 1);
  if (second === undefined || second.ordinal || unit !== undefined && measure(row, second.end)?.symbol !== unit.symbol) return first;
  const value = bounds(row, first, second, unit === undefined);
  return value === undefined ? first : { value, end: second.end };
}

const types: Readonly<Record<Unit["kind"], EntityType>> = { quantity: "QUANTITY", money: "MONEY", percent: "PERCENT", duration: "DATE" };

function measured(row: Row, start: number, value: string, unit: Measure, plain: boolean): Amount | undefined {
  const more = added(row, value, unit, plain);
  const [total, end, bare] = more ?? [value, unit.end, unit.bare];
  if (unit.kind === "quantity" && more === undefined) {
    const rate = rated(row, start, end, unit.symbol);
    if (rate !== undefined) return { ...rate, type: "QUANTITY", value: `${total} ${unit.symbol}/${rate.per}`, rule: "amount/rate" };
  }
  if (unit.kind !== "duration") return { start, end, type: types[unit.kind], value: more === undefined ? `${total} ${unit.symbol}` : total, rule: `amount/${unit.kind}`, bare };
  if (/^[-±~]/u.test(value) || value.includes("±")) return undefined;
  const type = unit.symbol.startsWith("T") ? "TIME" : "DATE";
  if (value.includes("..")) {
    const [a, b] = value.split("..");
    return { start, end, type, value: `P${period(a!, unit.symbol)}..P${period(b!, unit.symbol)}`, rule: "amount/duration", bare };
  }
  const span = more === undefined ? `P${period(value, unit.symbol)}` : total;
  // `два года назад`
  if (has(row.lexicon.calendar.ago, row.items[end])) return { start, end: end + 1, type, value: `-${span}`, rule: "date/ago" };
  return { start, end, type, value: span, rule: "amount/duration", bare };
}

/** `60 километров в час`, `60 kilometres per hour`; `сағатына 60 шақырым`, whose first word stands before the number. */
function rated({ items, lexicon, lang }: Row, start: number, end: number, symbol: string): { start: number; end: number; bare: number; per: string } | undefined {
  const { rates } = lexicon.numerals;
  if (symbol.includes("/")) return undefined;
  const before = lang === "kk" ? rates.get(items[start - 1]?.form.key ?? "") : undefined;
  if (before !== undefined) return { start: start - 1, end, bare: end, per: before };
  const after = rates.get(`${items[end]?.form.key ?? ""} ${items[end + 1]?.form.key ?? ""}`);
  // `километр в час дня`
  return after === undefined || has(lexicon.calendar.dayparts, items[end + 2]) ? undefined : { start, end: end + 2, bare: end + 2, per: after };
}

export function period(value: string, symbol: string): string {
  return symbol.startsWith("T") ? `T${value}${symbol.slice(1)}` : `${value}${symbol}`;
}

/** A number without a unit: how many times, or how many. */
function counted(row: Row, start: number, value: string, end: number, item: Item): Amount | undefined {
  const { items, lexicon } = row;
  const glue = items[end];
  const hyphen = glue?.glued === true && isDash(glue) && items[end + 1]?.glued === true ? 1 : 0;
  if (has(lexicon.numerals.times, items[end + hyphen]) && (hyphen === 0 || row.lang === "en")) return { start, end: end + hyphen + 1, type: "CARDINAL", value: `${value} ×`, rule: "amount/times" };
  if (item.form.kind === "number" && glue?.glued === true && glue.form.kind === "word") return undefined;
  if (item.form.kind === "number" && hyphen === 1 && items[end + 1]!.form.kind === "word") return lexicon.numerals.caseEndings.has(items[end + 1]!.form.key) ? { start, end: end + 2, type: "CARDINAL", value, rule: "amount/cardinal", bare: end } : undefined;
  return { start, end, type: "CARDINAL", value, rule: "amount/cardinal" };
}
