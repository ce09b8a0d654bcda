import type { EntityType } from "../../document.ts";
import type { Unit } from "../../languages/entities.ts";
import { readDecimal, scaled, sum } from "../../text/decimal.ts";
import type { Item, Row } from "./row.ts";

/** An amount: `value` is a plain decimal number and, after a space, the unit (`1700000 t`, `12.5 %`, `5 USD`); `10..12 g/L` from to. Spans of time are ISO 8601 (`P30Y`). */
export interface Amount { readonly start: number; readonly end: number; readonly type: EntityType; readonly value: string; readonly rule: string; readonly normal: string | undefined }

const dash = /^[-–—‒−]$/u;
const signs = new Set(["-", "−", "–"]);

interface Number { readonly value: string; readonly end: number; readonly ordinal: boolean; readonly plain: boolean }

/** An amount that begins at item `at`: a number in digits or words, or a sign of currency before one. */
export function amountAt(row: Row, at: number): Amount | undefined {
  const { items, lexicon } = row;
  const item = items[at]!;
  const keys = (i: number): readonly string[] => items[i]!.keys;
  // $5 million, € 20, USD 5
  const currency = item.kind === "number" ? undefined : lexicon.units.longest(keys, at, Math.min(items.length, at + 2), (u) => u.first === true);
  if (currency !== undefined) {
    const n = numberAt(row, currency.end);
    if (n === undefined || n.ordinal || items[currency.end]!.kind !== "number") return undefined;
    const range = rangeAt(row, n);
    return { start: at, end: range.end, type: "MONEY", value: `${range.value} ${currency.value.symbol}`, rule: "amount/currency-first", normal: undefined };
  }
  if (item.kind !== "number" && item.kind !== "word") return undefined;
  const n = numberAt(row, at);
  if (n === undefined || labelled(row, at, n.end)) return undefined;
  if (n.ordinal) return { start: at, end: n.end, type: "ORDINAL", value: n.value, rule: "amount/ordinal", normal: undefined };
  const range = rangeAt(row, n);
  const start = negative(items, at) ? at - 1 : at;
  const value = start < at ? `-${range.value}` : range.value;
  const unit = unitAt(row, range.end);
  if (unit !== undefined) return measured(row, start, unit.end, value, unit);
  const glue = items[range.end];
  if (item.kind === "number" && glue?.glued === true && glue.kind === "word") return undefined;
  if (item.kind === "number" && glue?.glued === true && dash.test(glue.text) && items[range.end + 1]?.glued === true && items[range.end + 1]!.kind === "word") {
    const ending = items[range.end + 1]!.key;
    return lexicon.numerals.caseEndings.has(ending) ? { start, end: range.end + 2, type: "CARDINAL", value, rule: "amount/cardinal", normal: row.text.slice(items[start]!.start, items[range.end - 1]!.end) } : undefined;
  }
  return { start, end: range.end, type: "CARDINAL", value, rule: "amount/cardinal", normal: undefined };
}

/** A minus sign glued to the number, nothing glued before it. */
function negative(items: readonly Item[], at: number): boolean {
  const sign = items[at - 1];
  // An en dash is a minus after a preposition (`от –2 до +1 °C`), else a dash.
  return sign !== undefined && signs.has(sign.text) && items[at]!.glued && !sign.glued && items[at]!.kind === "number" && (sign.text !== "–" || items[at - 2]?.word?.upos === "ADP");
}

/** Number, written in digits (with groups and scale words) or in words. */
function numberAt(row: Row, at: number): Number | undefined {
  const { items, lexicon } = row;
  const item = items[at];
  if (item === undefined) return undefined;
  const { numerals } = lexicon;
  if (item.kind === "number") {
    let written = item.text;
    let end = at + 1;
    // Groups of three, a space before each.
    while (/^\d{1,3}$/u.test(items[at]!.text) && items[at]!.text[0] !== "0" && items[end]?.kind === "number" && /^\d{3}(?:[.,]\d+)?$/u.test(items[end]!.text) && !items[end]!.glued
      && /^[ \u00a0\u2009\u202f]$/u.test(row.text.slice(items[end - 1]!.end, items[end]!.start)) && !/[.,]/u.test(items[end - 1]!.text)) written += items[end++]!.text;
    if (/:/u.test(written)) return undefined;
    const value = readDecimal(written, numerals.decimal);
    if (value === undefined) return undefined;
    const hyphen = items[end]?.glued === true && dash.test(items[end]!.text) ? 1 : 0;
    const ending = items[end + hyphen];
    const ended = ending?.glued === true && ending.kind === "word";
    if (ended && numerals.ordinalEndings.has(ending.key) && (hyphen === 1 || numerals.decimal === ".") && !value.includes(".")) return { value, end: end + hyphen + 1, ordinal: true, plain: false };
    const scale = scaleAt(row, end);
    return scale === undefined ? { value, end, ordinal: false, plain: end === at + 1 } : { value: scaled(value, scale.exponent), end: scale.end, ordinal: false, plain: false };
  }
  return item.kind === "word" ? spelled(row, at) : undefined;
}

/** `тыс.`, `миллиона`, `thousand`: exponents add up (`тысяч миллиардов`). */
function scaleAt({ items, lexicon }: Row, at: number): { exponent: number; end: number } | undefined {
  let exponent = 0;
  let end = at;
  while (end < at + 2) {
    const item = items[end];
    const e = item?.kind === "word" ? item.keys.map((k) => lexicon.numerals.scales.get(k)).find((x) => x !== undefined) : undefined;
    if (e === undefined || item!.key.length === 1) break;
    exponent += e;
    end++;
  }
  return end === at ? undefined : { exponent, end };
}

/** две тысячи триста; жиырма бес; twenty-five. One alone is an article as often as a number, and is left. */
function spelled(row: Row, at: number): Number | undefined {
  const { items, lexicon } = row;
  const { words, ordinals } = lexicon.numerals;
  let total = "0";
  let part = 0;
  let end = at;
  let last = Infinity;
  const english = lexicon.numerals.decimal === ".";
  for (; end < items.length && end - at < 12; end++) {
    const item = items[end]!;
    if (item.kind !== "word") {
      if (!(english && item.text === "-" && item.glued && end > at && items[end + 1]?.glued === true && valueOf(words, items[end + 1]!) !== undefined)) break;
      continue;
    }
    const n = numeral(item) ? valueOf(words, item) : undefined;
    const ordinal = n === undefined && (item.word === undefined || /NumType=Ord|^$/u.test(item.word.feats) || /ADJ|ADV/u.test(item.word.upos)) ? valueOf(ordinals, item) ?? (item.word?.feats.includes("NumType=Ord") === true ? valueOf(words, item) : undefined) : undefined;
    if (ordinal !== undefined && ordinal < last) {
      // A fraction (`one third`) or a second of time is none.
      if (end > at && part === 0 || item.word?.upos === "NOUN") break;
      return { value: sum(total, String(part + ordinal)), end: end + 1, ordinal: true, plain: false };
    }
    if (n !== undefined) {
      if (n >= last || n === 0) break;
      last = n >= 100 ? 100 : n >= 20 ? 20 : 1;
      part += n;
      continue;
    }
    const scale = scaleAt({ ...row, items: items.slice(end, end + 1) }, 0);
    if (scale === undefined || part === 0 && end > at) break;
    if (part === 0) break;
    if (scale.exponent === 2) {
      part *= 100;
      last = 100;
      continue;
    }
    total = sum(total, scaled(String(part), scale.exponent));
    part = 0;
    last = Infinity;
  }
  const value = sum(total, String(part));
  return end === at || value === "1" || value === "0" ? undefined : { value, end, ordinal: false, plain: false };
}

/** The tagger saw a number (`он` and `жүз` are other words, too). */
function numeral(item: Item): boolean {
  return item.word === undefined || !item.word.feats.includes("NumType=Ord") && (item.word.upos === "NUM" || /NumType=(?:Card|Sets)/u.test(item.word.feats));
}

function valueOf(map: ReadonlyMap<string, number>, item: Item): number | undefined {
  for (const key of item.keys) {
    const value = map.get(key);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** `10–12`: the second number. Scale and unit after it hold for both. */
function rangeAt(row: Row, first: Number): { value: string; end: number } {
  const mark = row.items[first.end];
  if (mark === undefined || !dash.test(mark.text) || row.items[first.end + 1]?.kind !== "number") return first;
  const second = numberAt(row, first.end + 1);
  if (second === undefined || second.ordinal) return first;
  // `5–10 млн`: the scale is of both.
  const scale = scaleAt(row, first.end + 2);
  const from = scale !== undefined && scale.end === second.end && first.plain ? scaled(first.value, scale.exponent) : first.value;
  return Number(from) < Number(second.value) ? { value: `${from}..${second.value}`, end: second.end } : first;
}

interface Measure { readonly symbol: string; readonly kind: Unit["kind"]; readonly end: number; /** Without a case ending. */ readonly bare?: number }

/** The unit after a number, with `/` and a second unit, and with case endings (`%-ға`). */
function unitAt(row: Row, at: number): Measure | undefined {
  const { items, lexicon } = row;
  if (at >= items.length) return undefined;
  const item = items[at]!;
  // `90-градусный` is no angle.
  if (item.glued && dash.test(item.text)) {
    const next = items[at + 1];
    if (next === undefined || !next.glued) return undefined;
    const unit = lexicon.units.longest((i) => items[i]!.keys, at + 1, at + 2);
    return unit?.value.kind === "duration" ? undefined : unit && lexicon.numerals.decimal === "," && items[at + 1]!.key.length > 1 && items[at + 1]!.capital !== "no" ? { ...unit.value, end: unit.end } : undefined;
  }
  const found = lexicon.units.longest((i) => items[i]!.keys, at, Math.min(items.length, at + 4), (u, end) => u.first !== true && plausible(row, items[end - 1]!) || item.kind === "mark");
  if (found === undefined) {
    const slash = item.text.indexOf("/");
    if (item.kind !== "word" || slash < 1) return undefined;
    const [a, b] = [item.key.slice(0, slash), item.key.slice(slash + 1)].map((key) => lexicon.units.longest(() => [key], 0, 1)?.value);
    return a === undefined || b === undefined ? undefined : { symbol: `${a.symbol}/${divisor(b)}`, kind: "quantity", end: ending(row, at + 1) };
  }
  let { symbol, kind } = found.value;
  let end = found.end;
  const sign = items[end];
  if (kind === "quantity" && sign?.glued === true && /^[/·⋅*]$/u.test(sign.text) && items[end + 1]?.glued === true) {
    const per = lexicon.units.longest((i) => items[i]!.keys, end + 1, end + 2)?.value ?? (/^[сs]$/u.test(items[end + 1]!.key) ? { symbol: "TS", kind: "duration" as const } : undefined);
    if (per !== undefined) {
      symbol = `${symbol}${sign.text === "/" ? "/" : ""}${divisor(per)}`;
      end += 2;
    }
  }
  return { symbol, kind, end: ending(row, end), bare: end };
}

/** A unit of one capital letter, or a letter that is a preposition, is one only written so. */
function plausible(row: Row, item: Item): boolean {
  if (item.kind !== "word" || item.key.length > 1) return true;
  if (row.lang === "en") return item.text === "m" || item.text === "g" || item.text === "t" || item.text === "h" || item.text === "s" && !item.glued || item.text === "L" || item.text === "W" || item.text === "V" || item.text === "J";
  return item.capital === "no" || item.text === "В" || item.text === "Л";
}

function divisor(unit: Unit): string {
  const time: Readonly<Record<string, string>> = { Y: "a", M: "mo", W: "wk", D: "d", TH: "h", TM: "min", TS: "s" };
  return unit.kind === "duration" ? time[unit.symbol] ?? unit.symbol : unit.symbol;
}

/** `%-ға`, `км²-ге`: the ending belongs to the mention. */
function ending({ items, lexicon }: Row, at: number): number {
  const [hyphen, word] = [items[at], items[at + 1]];
  return hyphen?.glued === true && dash.test(hyphen.text) && word?.glued === true && word.kind === "word" && lexicon.numerals.caseEndings.has(word.key) ? at + 2 : at;
}

const types: Readonly<Record<Unit["kind"], EntityType>> = { quantity: "QUANTITY", money: "MONEY", percent: "PERCENT", duration: "DATE" };

function measured(row: Row, start: number, end: number, value: string, unit: Measure): Amount | undefined {
  if (unit.kind !== "duration") return { start, end, type: types[unit.kind], value: `${value} ${unit.symbol}`, rule: `amount/${unit.kind}`, normal: unit.bare === undefined || unit.bare === end ? undefined : row.text.slice(row.items[start]!.start, row.items[unit.bare - 1]!.end) };
  if (value.includes("..")) {
    const [a, b] = value.split("..");
    return { start, end, type: unit.symbol.startsWith("T") ? "TIME" : "DATE", value: `P${period(a!, unit.symbol)}..P${period(b!, unit.symbol)}`, rule: "amount/duration", normal: undefined };
  }
  return value.startsWith("-") ? undefined : { start, end, type: unit.symbol.startsWith("T") ? "TIME" : "DATE", value: `P${period(value, unit.symbol)}`, rule: "amount/duration", normal: undefined };
}

function period(value: string, symbol: string): string {
  return symbol.startsWith("T") ? `T${value}${symbol.slice(1)}` : `${value}${symbol}`;
}

/** The number of a page, a table, a section, an article of law. */
function labelled(row: Row, from: number, to: number): boolean {
  const { items, lexicon } = row;
  const { labelBefore, labelAfter } = lexicon.numerals;
  if (row.cited(from)) return true;
  if (items[from]!.kind !== "number") return false;
  const names = (item: Item | undefined, set: ReadonlySet<string>): boolean => item !== undefined && (set.has(item.text.toLowerCase()) || item.keys.some((k) => k.length > 1 && set.has(k)) || item.text.endsWith(".") && set.has(`${item.key}.`));
  // `в т. ч. 9 сотрудников` is no part nine.
  if (names(items[from - 1], labelBefore) && !(items[from - 1]!.key === "ч" && items[from - 2]?.key === "т")) return true;
  // `табл. 3 и 4`, `с. 5–7`, `№ 12, 13`
  if (/^(?:[,–—-]|и|және|and)$/u.test(items[from - 1]?.text ?? "") && items[from - 2]?.kind === "number" && names(items[from - 3], labelBefore)) return true;
  const glue = items[to];
  if (glue?.glued === true && dash.test(glue.text) && names(items[to + 1], labelAfter)) return true;
  if (names(items[to], labelAfter) && items[to]!.text.endsWith(".")) return true;
  // `2.1 Методы`, `3) …`, `1. …`
  if (from === 0 && (/^\d{1,2}(?:\.\d{1,2})+$/u.test(items[0]!.text) || items[1]?.text === "." || items[1]?.text === ")" || items[0]!.text.endsWith("."))) return true;
  // Reference lists hold pages and issues.
  return row.section === "references";
}
