import * as Plot from "@observablehq/plot";
import { drawing, ink, ofLang } from "./drawing.ts";
import { shown, type Trilingual } from "./trilingual.ts";

export interface Bar { readonly label: Trilingual; readonly value: number }

/** Horizontal bars, the longest first, each with its number. */
export function bars(rows: readonly Bar[], axis: Trilingual, about: Trilingual, decimals = 0): string {
  const { label, svg } = drawing();
  const data = rows.map((r, i) => ({ ...r, key: `${i}`, name: label(r.label) }));
  const most = Math.max(...rows.map((r) => r.value));
  return svg({
    width: 420, height: 40 + 20 * rows.length, marginLeft: margin(rows.map((r) => r.label)), marginRight: 50, marginTop: 4, marginBottom: 34,
    x: { label: label(axis), labelAnchor: "left", labelArrow: false, domain: [0, most], ticks: 4, tickFormat: (v: number) => shown(v, decimals) },
    y: { type: "band", domain: data.map((d) => d.key), axis: null },
    marks: [
      Plot.barX(data, { x: "value", y: "key", fill: ink.middle, insetTop: 2, insetBottom: 2 }),
      Plot.text(data, { x: 0, y: "key", text: "name", textAnchor: "end", dx: -6 }),
      Plot.text(data, { x: "value", y: "key", text: (d: Bar) => shown(d.value, decimals), textAnchor: "start", dx: 4 }),
      Plot.ruleX([0]),
    ],
  }, about);
}

/** Room for names at the left, in pixels. */
export function margin(names: readonly Trilingual[], most = 260): number {
  return Math.min(most, 16 + Math.ceil(7.6 * Math.max(4, ...names.flatMap((n) => [n.en.length, n.ru.length, n.kk.length]))));
}

export interface Compared { readonly label: Trilingual; readonly depth: number; readonly values: Readonly<Partial<Record<"ru" | "kk" | "en", number>>> }

/** One line an item with a mark for each language (Cleveland 1985): a circle, a square, a triangle. */
export function languageDots(rows: readonly Compared[], axis: Trilingual, about: Trilingual): string {
  const { label, svg } = drawing();
  const data = rows.map((r, i) => ({ ...r, key: `${i}`, name: label(r.label) }));
  const points = (["ru", "kk", "en"] as const).map((lang) => Plot.dot(data.filter((d) => d.values[lang] !== undefined), {
    x: (d: Compared) => d.values[lang]!, y: "key", symbol: ofLang[lang].symbol, fill: ofLang[lang].fill, stroke: ink.dark, r: 5,
  }));
  return svg({
    height: 50 + 20 * rows.length, marginLeft: margin(rows.map((r) => r.label), 320) + 24, marginRight: 30, marginTop: 4, marginBottom: 38,
    x: { label: label(axis), labelAnchor: "left", labelArrow: false, grid: true, zero: true, ticks: 8, tickFormat: (v: number) => shown(v, 2) },
    y: { type: "band", domain: data.map((d) => d.key), axis: null },
    marks: [
      Plot.ruleY(data, { y: "key", stroke: "#dddddd" }),
      Plot.text(data.filter((d) => d.depth === 0), { x: 0, y: "key", text: "name", textAnchor: "end", dx: -8, fontWeight: "bold" }),
      Plot.text(data.filter((d) => d.depth > 0), { x: 0, y: "key", text: "name", textAnchor: "end", dx: -8 }),
      ...points,
    ],
  }, about);
}
