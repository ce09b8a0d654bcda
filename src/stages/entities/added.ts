import { scaled } from "../../text/decimal.ts";
import { type Measure, measure } from "./measures.ts";
import { numberAt } from "./numbers.ts";
import type { Row } from "./row.ts";

/** Smaller unit → larger unit, and how many decimal places lie between them. */
const places: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  kg: { t: 3 }, g: { kg: 3 }, mg: { g: 3 }, m: { km: 3 }, cm: { m: 2 }, mm: { cm: 1, m: 3 }, mL: { L: 3 }, "RUB/100": { RUB: 2 }, "KZT/100": { KZT: 2 }, "USD/100": { USD: 2, EUR: 2 },
};
/** Spans of time, longest first. */
const spans = ["Y", "M", "W", "D", "TH", "TM", "TS"];

/** `2 кг 300 г`, `25 руб. 50 коп.`, `2 часа 30 минут`: the value with what a smaller unit adds; the index after it, and without its case ending. */
export function added(row: Row, value: string, unit: Measure, plain: boolean): [string, number, number] | undefined {
  const { items } = row;
  const first = items[unit.end];
  if (first === undefined || first.glued || !first.form.tells.amount || !/^\d+$/u.test(value) || plain !== (first.form.kind === "number")) return undefined;
  const next = numberAt(row, unit.end);
  if (next === undefined || next.ordinal || !/^\d{1,3}$/u.test(next.value)) return undefined;
  const small = measure(row, next.end);
  if (small === undefined) return undefined;
  if (unit.kind === "duration") {
    if (small.kind !== "duration" || spans.indexOf(small.symbol) <= spans.indexOf(unit.symbol)) return undefined;
    const [a, b] = [unit, small].map((u) => u.symbol.startsWith("T"));
    const one = (n: string, symbol: string): string => n + symbol.replace("T", "");
    return [`P${a ? "T" : ""}${one(value, unit.symbol)}${b && !a ? "T" : ""}${one(next.value, small.symbol)}`, small.end, small.bare];
  }
  const shift = places[small.symbol]?.[unit.symbol];
  if (shift === undefined || next.value.length > shift) return undefined;
  const whole = scaled(value, shift);
  const sum = (BigInt(whole) + BigInt(next.value)).toString().padStart(shift + 1, "0");
  const fraction = sum.slice(-shift).replace(/0+$/u, "");
  return [`${sum.slice(0, -shift)}${fraction === "" ? "" : `.${fraction}`} ${unit.symbol}`, small.end, small.bare];
}
