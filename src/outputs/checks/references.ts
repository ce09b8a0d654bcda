import type { Span } from "../../document.ts";
import { type Checked, sectionsOf } from "./rule.ts";

/** An entry of a reference list: its number, or its place where the list is not numbered. */
export interface Reference extends Span { readonly number: number; readonly text: string }

export interface ReferenceList { readonly numbered: boolean; readonly entries: readonly Reference[] }

/** The reference lists of an article, one for each run of sections; `[12]`, `12.`, `12)` and `12` before an entry number it. */
export function referenceLists(article: Checked): readonly ReferenceList[] {
  return sectionsOf(article, "references").map((section) => {
    const lines: Span[] = [];
    let start = section.start;
    for (const line of article.text.slice(section.start, section.end).split("\n")) {
      if (line.trim() !== "") lines.push({ start, end: start + line.length });
      start += line.length + 1;
    }
    const entries: { start: number; end: number; number: number; text: string }[] = [];
    let last = 0;
    for (const line of lines) {
      const text = article.text.slice(line.start, line.end);
      const n = Number(/^\s*(?:\[\s*(\d{1,4})\s*\]|(\d{1,4})(?:[.)\t]|\s+(?=\S)))/u.exec(text)?.slice(1).find((d) => d !== undefined) ?? NaN);
      // A number in order opens an entry; lines without one go on with the entry before.
      if (n === last + 1 || (entries.length === 0 && n > 0 && n < 1000)) { entries.push({ ...line, number: n, text }); last = n; }
      else if (entries.length > 0) { const own = entries.at(-1)!; own.end = line.end; own.text += `\n${text}`; }
    }
    // More than four lines an entry: the numbers are no list's.
    const numbered = entries.length > 0 && lines.length <= 4 * entries.length + 3;
    return { numbered, entries: numbered ? entries : lines.map((line, i) => ({ ...line, number: i + 1, text: article.text.slice(line.start, line.end) })) };
  }).filter((list) => list.entries.length > 0);
}
