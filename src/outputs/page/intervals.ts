import * as Plot from "@observablehq/plot";
import { margin } from "./bars.ts";
import { drawing, ink } from "./drawing.ts";
import { same, shown, type Trilingual } from "./trilingual.ts";

export interface Ranged { readonly item: string; readonly value: number; readonly low: number; readonly high: number; readonly small: boolean }

/** A value with its interval an item; hollow where counts are small. */
export function intervals(rows: readonly Ranged[], axis: Trilingual, about: Trilingual): string {
  const { label, svg } = drawing();
  const data = rows.map((r, i) => ({ ...r, key: i }));
  return svg({
    width: 420, height: 50 + 18 * rows.length, marginLeft: margin(rows.map((r) => same(r.item))), marginRight: 16, marginTop: 4, marginBottom: 36,
    x: { label: label(axis), labelAnchor: "left", labelArrow: false, grid: true, zero: true, ticks: 6, tickFormat: (v: number) => shown(v, 1) },
    y: { type: "band", domain: data.map((d) => d.key), axis: null },
    marks: [
      Plot.ruleX([0], { stroke: ink.dark }),
      Plot.ruleY(data, { y: "key", x1: "low", x2: "high", stroke: ink.middle, strokeWidth: 2 }),
      Plot.dot(data, { x: "value", y: "key", r: 4, fill: (d: Ranged) => (d.small ? ink.paper : ink.dark), stroke: ink.dark }),
      Plot.text(data, { frameAnchor: "left", y: "key", text: "item", textAnchor: "end", dx: -6 }),
    ],
  }, about);
}
