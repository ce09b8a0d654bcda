import type { Unit } from "../../languages/entities.ts";
import { isDash } from "./lookup.ts";
import type { Item, Row } from "./row.ts";

/** A unit found after a number: its symbol and kind, the index after it; `bare`: the index without a case ending. */
export interface Measure { readonly symbol: string; readonly kind: Unit["kind"]; readonly end: number; readonly bare: number }

/** The unit after a number, with `/` and a second unit, with powers and case endings (`%-ға`), or as an adjective (`150-километровый`, `10 жылдық`). */
export function measure(row: Row, at: number): Measure | undefined {
  const item = row.items[at];
  if (item === undefined || item.form.kind === "number" || item.form.kind === "opaque") return undefined;
  if (item.glued && isDash(item)) return hyphenated(row, at);
  return (item.form.tells.unit ? listed(row, at, item) : undefined) ?? odd(row, at, item);
}

/** `150-километровый`, `a 5-year plan`; `at`: the hyphen. */
function hyphenated({ items, lexicon, lang }: Row, at: number): Measure | undefined {
  const next = items[at + 1];
  if (next === undefined || !next.glued || next.form.kind !== "word") return undefined;
  const base = lang === "en" ? undefined : lexicon.numerals.adjective(next.form.key);
  const unit = base === undefined ? lang === "en" || next.form.capital !== "no" ? lexicon.units.longest((i) => items[i]!.form.keys, at + 1, Math.min(items.length, at + 4))?.value : undefined : lexicon.units.longest(() => [base], 0, 1)?.value;
  if (unit === undefined || lang === "en" && next.form.key.length < 3) return undefined;
  // `a 5-year-old plan`
  const old = lang === "en" && items[at + 2]?.form.text === "-" && items[at + 2]!.glued && items[at + 3]?.form.key === "old" ? at + 4 : at + 2;
  return { symbol: unit.symbol, kind: unit.kind, end: old, bare: old };
}

/** What the list of units has, with what stands below a slash. */
function listed(row: Row, at: number, item: Item): Measure | undefined {
  const { items, lexicon, lang } = row;
  const keysAt = (i: number): readonly string[] => items[i]!.form.keys;
  const found = lexicon.units.longest(keysAt, at, Math.min(items.length, at + 4), (u, end) => (u.first !== true || u.kind === "money") && (item.form.kind === "mark" || plausible(row, items[end - 1]!)));
  if (found === undefined) return undefined;
  let { symbol, kind } = found.value;
  let end = found.end;
  // Twice: `кВт·ч/м²`.
  for (let k = 0; k < 2; k++) {
    const sign = items[end];
    if (kind !== "quantity" || sign?.glued !== true || !/^[/·⋅*]$/u.test(sign.form.text) || items[end + 1]?.glued !== true) break;
    const below = items[end + 1]!;
    // In Kazakh `кВт·с` are hours, `м/с` is by the second.
    const second = lang === "kk" && sign.form.text !== "/" ? "TH" : "TS";
    const listed = lexicon.units.longest(keysAt, end + 1, Math.min(items.length, end + 4));
    const per = listed?.value ?? powered(row, below) ?? (below.form.keys.some((key) => key === "с" || key === "s") ? { symbol: second, kind: "duration" as const } : undefined);
    if (per === undefined) break;
    symbol = `${symbol}${sign.form.text === "/" ? "/" : ""}${divisor(per)}`;
    end = listed?.end ?? end + 2;
  }
  return { symbol, kind, end: ending(row, end), bare: end };
}

/** What no list has: `дм³`, `мг/кг` in one token, `10 жылдық`. */
function odd(row: Row, at: number, item: Item): Measure | undefined {
  if (item.form.kind !== "word") return undefined;
  const { lexicon, lang } = row;
  const power = powered(row, item);
  if (power !== undefined) {
    const slash = row.items[at + 1];
    const per = slash?.form.text === "/" && slash.glued && row.items[at + 2]?.glued === true ? lexicon.units.longest(() => row.items[at + 2]!.form.keys, 0, 1)?.value ?? (/^[сs]$/u.test(row.items[at + 2]!.form.keys.at(-1)!) ? { symbol: "TS", kind: "duration" as const } : undefined) : undefined;
    const end = per === undefined ? at + 1 : at + 3;
    return { symbol: per === undefined ? power.symbol : `${power.symbol}/${divisor(per)}`, kind: "quantity", end: ending(row, end), bare: end };
  }
  const slash = item.form.text.indexOf("/");
  if (slash > 0) {
    const [a, b] = [item.form.key.slice(0, slash), item.form.key.slice(slash + 1)].map((key) => lexicon.units.longest(() => [key], 0, 1)?.value);
    return a === undefined || b === undefined ? undefined : { symbol: `${a.symbol}/${divisor(b)}`, kind: "quantity", end: ending(row, at + 1), bare: at + 1 };
  }
  const base = lang === "kk" ? lexicon.numerals.adjective(item.form.key) : undefined;
  // `250 айлық есептік көрсеткіш` is money, and no months.
  // `мегаватт` and `тық` share a letter.
  const unit = base === undefined || row.items[at + 1]?.form.key === "есептік" ? undefined : lexicon.units.longest(() => [base, item.form.key.slice(0, base.length + 1)], 0, 1)?.value;
  return unit === undefined ? undefined : { symbol: unit.symbol, kind: unit.kind, end: at + 1, bare: at + 1 };
}

const powers = "²³23";
const lengths = new Set(["km", "m", "dm", "cm", "mm", "um", "nm", "ft", "mi"]);

/** A length with a power: `дм³`, `мм2`. */
function powered({ lexicon }: Row, item: Item): Unit | undefined {
  const m = powers.includes(item.form.key.at(-1)!) ? /^(\p{L}{1,4})([²³23])$/u.exec(item.form.key) : null;
  const unit = m === null ? undefined : lexicon.units.longest(() => [m[1]!], 0, 1)?.value;
  return unit !== undefined && lengths.has(unit.symbol) ? { symbol: `${unit.symbol}${m![2] === "²" || m![2] === "2" ? 2 : 3}`, kind: "quantity" } : undefined;
}

/** A unit of one capital letter, or a letter that is a preposition, is one only written so. */
function plausible(row: Row, item: Item): boolean {
  if (item.form.kind !== "word" || item.form.key.length > 1) return true;
  if (row.lang === "en") return item.form.text === "m" || item.form.text === "g" || item.form.text === "t" || item.form.text === "h" || item.form.text === "s" && !item.glued || item.form.text === "L" || item.form.text === "W" || item.form.text === "V" || item.form.text === "J";
  return item.form.capital === "no" || item.form.text === "В" || item.form.text === "Л";
}

const times: Readonly<Record<string, string>> = { Y: "a", M: "mo", W: "wk", D: "d", TH: "h", TM: "min", TS: "s" };

function divisor(unit: Unit): string {
  return unit.kind === "duration" ? times[unit.symbol] ?? unit.symbol : unit.symbol;
}

/** `%-ға`, `км²-ге`: the ending belongs to the mention. */
function ending({ items, lexicon }: Row, at: number): number {
  const [hyphen, word] = [items[at], items[at + 1]];
  return hyphen?.glued === true && isDash(hyphen) && word?.glued === true && word.form.kind === "word" && lexicon.numerals.caseEndings.has(word.form.key) ? at + 2 : at;
}
