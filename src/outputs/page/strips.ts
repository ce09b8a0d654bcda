import * as Plot from "@observablehq/plot";
import { drawing } from "./drawing.ts";
import { margin } from "./bars.ts";
import { same, shown, type Trilingual } from "./trilingual.ts";

/** An item and its uses in each part of the corpus, per 10,000 words; parts as documents in the order of their ids. */
export interface Strip { readonly item: string; readonly dp: number; readonly parts: readonly number[] }

/** Where in the corpus an item is used: a row an item, a cell a part, the darker the denser; Gries' DP at the end of the row. */
export function strips(rows: readonly Strip[], about: Trilingual): string {
  const { svg } = drawing();
  const cells = rows.flatMap((r, y) => r.parts.map((value, x) => ({ x, y, share: r.parts.length === 0 ? 0 : value / Math.max(...r.parts, 1e-9) })));
  const parts = rows[0]?.parts.length ?? 0;
  return svg({
    width: 420, height: 30 + 20 * rows.length, marginLeft: margin(rows.map((r) => same(r.item))), marginRight: 60, marginTop: 20, marginBottom: 6,
    x: { type: "band", domain: Array.from({ length: parts }, (_, i) => i), axis: null, padding: 0 },
    y: { type: "band", domain: rows.map((_, i) => i), axis: null },
    color: { type: "linear", domain: [0, 1], range: ["#f4f4f4", "#16202b"] },
    marks: [
      Plot.cell(cells, { x: "x", y: "y", fill: "share", insetTop: 2, insetBottom: 2, insetRight: parts > 40 ? 0 : 1 }),
      Plot.text(rows, { frameAnchor: "left", y: (_: Strip, i: number) => i, text: "item", textAnchor: "end", dx: -6 }),
      Plot.text(rows, { frameAnchor: "right", y: (_: Strip, i: number) => i, text: (r: Strip) => shown(r.dp, 2), textAnchor: "start", dx: 8 }),
      Plot.text(["DP"], { frameAnchor: "top-right", text: (d: string) => d, textAnchor: "start", dx: 8, dy: -16, fontWeight: "bold" }),
    ],
  }, about);
}
