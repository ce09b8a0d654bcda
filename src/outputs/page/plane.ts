import * as Plot from "@observablehq/plot";
import { drawing, ink } from "./drawing.ts";
import { shown, type Trilingual } from "./trilingual.ts";

export interface Point { readonly label: Trilingual; readonly x: number; readonly y: number; /** Is a column of the table (a category), else a row (a document). */ readonly column: boolean; readonly named: boolean }

/** The plane of the first two axes: rows as circles, columns as triangles; the axes cross at the centre and share a scale. */
export function plane(points: readonly Point[], shares: readonly [number, number], about: Trilingual): string {
  const { label, svg } = drawing();
  const axis = (n: number, share: number): string => label({ en: `axis ${n} (${shown(100 * share, 1)} %)`, ru: `ось ${n} (${shown(100 * share, 1)} %)`, kk: `${n}-ось (${shown(100 * share, 1)} %)` });
  const rows = points.filter((p) => !p.column);
  const columns = points.filter((p) => p.column);
  const text = (of: readonly Point[], more: object) => Plot.text(of.filter((p) => p.named), { x: "x", y: "y", text: (p: Point) => label(p.label), dy: -9, stroke: ink.paper, strokeWidth: 3, ...more });
  return svg({
    height: 620, inset: 40, aspectRatio: 1, marginLeft: 50, marginBottom: 40,
    x: { label: axis(1, shares[0]), labelAnchor: "right", labelArrow: false, tickFormat: (v: number) => shown(v, 1), ticks: 7 },
    y: { label: axis(2, shares[1]), labelAnchor: "top", labelArrow: false, tickFormat: (v: number) => shown(v, 1), ticks: 7 },
    marks: [
      Plot.ruleX([0], { stroke: ink.light }), Plot.ruleY([0], { stroke: ink.light }),
      Plot.dot(rows, { x: "x", y: "y", r: 3.5, fill: ink.paper, stroke: ink.dark }),
      Plot.dot(columns, { x: "x", y: "y", r: 5, symbol: "triangle", fill: ink.dark }),
      text(rows, { fill: ink.middle, fontSize: 10 }), text(columns, { fill: ink.dark, fontWeight: "bold" }),
    ],
  }, about);
}
