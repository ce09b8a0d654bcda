import { isDash } from "./lookup.ts";
import type { Row } from "./row.ts";

/** Reference lists hold pages and issues. */
export const paged = (row: Row): boolean => row.section === "references";

/** The number at `from` (its last item before `to`) is that of a page, a table, a section, an article of law, a standard. */
export function labelled(row: Row, from: number, to: number): boolean {
  const { items, lexicon } = row;
  if (row.cited(from)) return true;
  if (items[from]!.form.kind !== "number") return false;
  const before = items[from - 1];
  // `в т. ч. 9 сотрудников` is no part nine.
  if (before?.form.tells.labelBefore === true && !(before.form.key === "ч" && items[from - 2]?.form.key === "т")) return true;
  // `табл. 3 и 4`, `с. 5–7`, `№ 12, 13`
  if (before !== undefined && (before.form.text === "," || isDash(before) || lexicon.calendar.and.has(before.form.key)) && items[from - 2]?.form.kind === "number" && items[from - 3]?.form.tells.labelBefore === true) return true;
  const glue = items[to];
  if (glue?.glued === true && isDash(glue) && items[to + 1]?.form.tells.labelAfter === true) return true;
  if (glue?.form.tells.labelAfter === true && glue.form.text.endsWith(".")) return true;
  // `2.1 Методы`, `3) …`, `1. …`
  if (from === 0 && (/^\d{1,2}(?:\.\d{1,2})+$/u.test(items[0]!.form.text) || items[1]?.form.text === "." || items[1]?.form.text === ")" || items[0]!.form.text.endsWith("."))) return true;
  return false;
}
