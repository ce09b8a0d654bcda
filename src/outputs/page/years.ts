import * as Plot from "@observablehq/plot";
import { drawing, ink, ofLang } from "./drawing.ts";
import { shown, type Trilingual } from "./trilingual.ts";

export interface YearCount { readonly year: number; readonly lang: "ru" | "kk" | "en"; readonly count: number }

/** Stacked columns, a column a year; languages by lightness. */
export function yearColumns(rows: readonly YearCount[], axis: Trilingual, about: Trilingual): string {
  const { label, svg } = drawing();
  return svg({
    height: 220, marginLeft: 50, marginBottom: 40, marginTop: 24,
    x: { label: null, tickFormat: (v: number) => String(v), ticks: 12 },
    y: { label: label(axis), labelAnchor: "top", labelArrow: false, grid: true, ticks: 5, tickFormat: (v: number) => (Number.isInteger(v) ? shown(v) : "") },
    color: { type: "ordinal", domain: ["ru", "kk", "en"], range: [ofLang.ru.fill, ofLang.kk.fill, ofLang.en.fill] },
    marks: [
      Plot.rectY(rows, { x1: (d: YearCount) => d.year - 0.4, x2: (d: YearCount) => d.year + 0.4, y: "count", fill: "lang", stroke: ink.dark, strokeWidth: 0.5 }),
      Plot.ruleY([0]),
    ],
  }, about);
}

export interface Series { readonly label: Trilingual; readonly points: readonly { readonly year: number; readonly value: number }[] }

/** Small lines below each other on one axis of years, each on its own scale from 0. */
export function yearLines(series: readonly Series[], axis: Trilingual, about: Trilingual): string {
  const { label, svg } = drawing();
  const data = series.flatMap((s, i) => { const most = Math.max(...s.points.map((p) => p.value), 1e-9); return s.points.map((p) => ({ ...p, row: i, height: p.value / most })); });
  const names = series.map((s, i) => ({ row: i, name: label(s.label) }));
  return svg({
    height: 40 + 44 * series.length, marginLeft: 40, marginRight: 330, marginTop: 8, marginBottom: 34,
    fy: { domain: series.map((_, i) => i), axis: null, padding: 0.25 },
    x: { label: label(axis), labelAnchor: "left", labelArrow: false, tickFormat: (v: number) => (Number.isInteger(v) ? String(v) : ""), ticks: 8 },
    y: { axis: null, domain: [0, 1.1] },
    marks: [
      Plot.ruleY(names, { fy: "row", y: 0, stroke: ink.light }),
      Plot.lineY(data, { fy: "row", x: "year", y: "height", stroke: ink.dark, strokeWidth: 1.5 }),
      Plot.dot(data, { fy: "row", x: "year", y: "height", fill: ink.dark, r: 2.5 }),
      Plot.text(names, { fy: "row", frameAnchor: "right", text: "name", textAnchor: "start", dx: 10 }),
    ],
  }, about);
}
