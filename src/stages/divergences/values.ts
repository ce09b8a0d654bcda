import type { Entity, LangCode } from "../../document.ts";
import { wordKeys } from "../../languages/bilingual/index.ts";

/** What kind of value: values of different kinds are never taken for each other. */
export type Sort = "calendar" | "duration" | "amount";

/** A value as it is compared: numbers in base units. */
export interface Value {
  readonly sort: Sort;
  /** The same for equal values, whatever units they were written in. */
  readonly canon: string;
  /** The numbers of which it is made, as keys that can be found elsewhere: `#1897`. */
  readonly atoms: readonly string[];
  /** `%`, `kg/m3`, as written; empty where there is none. */
  readonly unit: string;
}

/** Simple units in terms of one of their kind. */
const bases: Readonly<Record<string, readonly [number, string]>> = {
  mm: [1e-3, "m"], cm: [1e-2, "m"], dm: [0.1, "m"], m: [1, "m"], km: [1e3, "m"], mg: [1e-6, "kg"], g: [1e-3, "kg"], kg: [1, "kg"], q: [100, "kg"], t: [1e3, "kg"], Mt: [1e9, "kg"],
  mL: [1e-3, "L"], L: [1, "L"], W: [1, "W"], kW: [1e3, "W"], MW: [1e6, "W"], GW: [1e9, "W"], Wh: [1, "Wh"], kWh: [1e3, "Wh"], MWh: [1e6, "Wh"], GWh: [1e9, "Wh"],
  Pa: [1, "Pa"], kPa: [1e3, "Pa"], MPa: [1e6, "Pa"], GPa: [1e9, "Pa"], V: [1, "V"], kV: [1e3, "V"], Hz: [1, "Hz"], kHz: [1e3, "Hz"], MHz: [1e6, "Hz"], GHz: [1e9, "Hz"],
  m2: [1, "m2"], ha: [1e4, "m2"], km2: [1e6, "m2"], "mg/L": [1e-6, "kg/L"], "g/L": [1e-3, "kg/L"], "q/ha": [100, "kg/ha"], "t/ha": [1e3, "kg/ha"], "kg/ha": [1, "kg/ha"],
};
const spans: Readonly<Record<string, readonly [number, string]>> = { Y: [12, "M"], M: [1, "M"], W: [7, "D"], D: [1, "D"], TH: [60, "min"], TM: [1, "min"], TS: [1 / 60, "min"] };

/**
 * Reads the values of an entity, both ends of a range apart; none for names and for what has no value. `written`: its text. Ordinals are too
 * often said another way to be compared.
 */
export function valuesOf({ type, value }: Entity, written: string): readonly Value[] {
  if (value === undefined || type === "ORDINAL") return [];
  // `the 2011 agreement`
  if (type === "CARDINAL" && /^(?:1[789]|20)\d\d$/u.test(value) && written === value) return [{ sort: "calendar", canon: value, unit: "", atoms: [`#${value}`] }];
  if (type === "DATE" || type === "TIME") {
    if (value.includes("P")) return value.split(/\.\.|\//u).flatMap(duration);
    if (!/\d{3}|XXXX-\d/u.test(value)) return [];
    return [{ sort: "calendar", canon: value.replace(/~/gu, ""), unit: "", atoms: (value.match(/-?\d{4}/gu) ?? []).map((y) => `#${Number(y)}`) }];
  }
  if (!/^(?:MONEY|QUANTITY|PERCENT|CARDINAL)$/u.test(type)) return [];
  const [numbers = "", ...rest] = value.split(" ");
  // Percentage points are written as per cent as often as not.
  const unit = rest.join(" ").replace(/^pp$/u, "%");
  const [factor, base] = bases[unit] ?? [1, unit];
  return numbers.split("..").flatMap((n): Value[] => {
    const read = fraction(n);
    if (Number.isNaN(read)) return [];
    // A half is 50 %.
    if (unit === "" && n.includes("/")) return [{ sort: "amount", canon: `${rounded(100 * read)} %`, unit: "%", atoms: [`#${n}`] }];
    return [{ sort: "amount", canon: `${rounded(read * factor)} ${base}`.trim(), unit, atoms: [`#${n}`] }];
  });
}

function duration(part: string): readonly Value[] {
  const m = /^P(T?)(-?[\d.]+)([YMWDHS])$/u.exec(part);
  if (m === null) return [];
  const [factor, unit] = spans[m[1]! + m[3]!] ?? [1, m[3]!];
  return [{ sort: "duration", canon: `${rounded(Number(m[2]) * factor)} ${unit}`, atoms: [`#${m[2]}`], unit: "" }];
}

const fraction = (n: string): number => { const [a, b] = n.split("/"); return b === undefined ? Number(a) : Number(a) / Number(b); };
const rounded = (n: number): string => String(Number(n.toPrecision(10)));

/** Could two amounts be of one kind, for all their units say? */
export function sameUnit(a: string, b: string): boolean {
  return a === b || a === "" || b === "" || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

/** Data: shares in words, as per cent. */
const shares: Readonly<Record<LangCode, readonly (readonly [RegExp, string])[]>> = {
  ru: [[/(?<!\p{L})половин/iu, "50"], [/(?<!\p{L})четверт(?:ь|и|ью)(?!\p{L})/iu, "25"]],
  kk: [[/(?<!\p{L})жарт(?:ы|ысы)/iu, "50"], [/(?<!\p{L})(?:ширегі|төрттен бір)/iu, "25"]],
  en: [[/(?<!\p{L})half(?!\p{L})/iu, "50"], [/(?<!\p{L})a quarter(?!\p{L})/iu, "25"]],
};

/** The numbers a text has in figures, and in Roman figures: `#1897`; with `words` also shares in words. */
export function figuresOf(text: string, lang: LangCode, words = false): ReadonlySet<string> {
  return new Set([...wordKeys(text, lang).filter((k) => k.startsWith("#")), ...(words ? shares[lang].flatMap(([word, n]) => (word.test(text) ? [`#${n}`] : [])) : [])]);
}

/** Dates of the same months or days, of which one leaves the year open: `XXXX-07` and `2021-07`; `within`: also one end of a range. */
export function sameDate(a: string, b: string, within = false): boolean {
  const fits = (x: string, y: string): boolean => x === y || (x.length === y.length && x.slice(4) === y.slice(4) && x.length > 4 && (x.startsWith("XXXX") || y.startsWith("XXXX")));
  const [p, q] = [a.split("/"), b.split("/")];
  return p.length === q.length ? p.every((x, i) => fits(x, q[i]!)) : within && p.length === 1 && q.some((y) => fits(p[0]!, y));
}

/** A date that says less precisely what another says: `2019` for `2019-05/2019-09`. */
export function holds(wide: string, narrow: string): boolean {
  const years = (d: string): string => (d.match(/-?\d{4}/gu) ?? []).join(" ");
  return years(wide) !== "" && years(wide) === years(narrow) && (!/\d{4}-\d/u.test(wide) || !/\d{4}-\d/u.test(narrow));
}
