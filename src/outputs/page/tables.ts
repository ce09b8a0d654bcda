import { escaped, inTongues, shown, type Trilingual } from "./trilingual.ts";

/** A column of a table on the page. A cell that is a number is shown with the decimals given and sorted by its value, `undefined` as a dash that comes last. */
export interface Column<Row> {
  readonly head: Trilingual;
  /** Explains the head where the pointer rests on it. */
  readonly title?: string;
  readonly cell: (row: Row) => number | string | Trilingual | undefined;
  readonly decimals?: number;
}

/** A table whose heads sort it; as given until then. `head` of each column is a button for keyboards and screen readers. */
export function sortable<Row>(rows: readonly Row[], columns: readonly Column<Row>[], caption: Trilingual): string {
  const heads = columns.map((c) => `<th scope="col" aria-sort="none"${c.title === undefined ? "" : ` title="${escaped(c.title)}"`}><button type="button">${inTongues(c.head)}</button></th>`).join("");
  const cell = (value: ReturnType<Column<Row>["cell"]>, decimals: number): string => {
    if (value === undefined) return `<td class="n" data-v="">–</td>`;
    if (typeof value === "number") return `<td class="n" data-v="${Number.isFinite(value) ? Number(value.toPrecision(6)) : value > 0 ? "1e308" : Number.isNaN(value) ? "" : "-1e308"}">${shown(value, decimals)}</td>`;
    return `<td${typeof value === "string" && /^-?\d{4}-\d\d-\d\d$/u.test(value) ? ' class="n"' : ""}>${typeof value === "string" ? escaped(value) : inTongues(value)}</td>`;
  };
  const body = rows.map((row) => `<tr>${columns.map((c) => cell(c.cell(row), c.decimals ?? 0)).join("")}</tr>`).join("\n");
  return `<div class="scroll"><table class="sortable"><caption>${inTongues(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}
