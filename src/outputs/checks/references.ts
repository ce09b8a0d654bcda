import type { Span } from "../../document.ts";
import { type Checked, sectionsOf } from "./rule.ts";

/** An entry of a reference list: its number, or its place where the list is not numbered. */
export interface Reference extends Span { readonly number: number; readonly text: string }

export interface ReferenceList { readonly numbered: boolean; readonly entries: readonly Reference[] }

/**
 * The reference lists of an article, one for each section of references; a section whose numbers go on from the one before belongs to it. `[12]`, `12.`, `12)`
 * and `12` before an entry number it; a list hardly numbered counts its lines.
 */
export function referenceLists(article: Checked): readonly ReferenceList[] {
  const lists: { numbered: boolean; entries: Reference[] }[] = [];
  for (const section of sectionsOf(article, "references")) {
    const list = listIn(article, section);
    const [last, first] = [lists.at(-1)?.entries.at(-1), list.entries[0]];
    if (first === undefined) continue;
    if (last !== undefined && list.numbered && lists.at(-1)!.numbered && first.number === last.number + 1) lists.at(-1)!.entries.push(...list.entries);
    else lists.push({ numbered: list.numbered, entries: [...list.entries] });
  }
  return lists;
}

function listIn(article: Checked, section: Span): ReferenceList {
  const lines: Span[] = [];
  let start = section.start;
  for (const line of article.text.slice(section.start, section.end).split("\n")) {
    if (line.trim() !== "") lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  const entries: { start: number; end: number; number: number; lines: string[] }[] = [];
  for (const line of lines) {
    const text = article.text.slice(line.start, line.end);
    const found = /^\s*(?:\[\s*(\d{1,4})\s*\]|(\d{1,4})(?:([.)\t])|\s+(?=\S)))/u.exec(text);
    const n = Number(found?.[1] ?? found?.[2] ?? NaN);
    const marked = found !== null && (found[1] !== undefined || found[3] !== undefined);
    const last = entries.at(-1)?.number;
    // A number in order opens an entry, or the next but one where one was lost; other lines go on with the entry before.
    if (last === undefined ? n > 0 && n < 1000 : n === last + 1 || (marked && n > last && n <= last + 3)) entries.push({ ...line, number: n, lines: [text] });
    else if (last !== undefined) { const own = entries.at(-1)!; own.end = line.end; own.lines.push(text); }
  }
  // More than four lines an entry: the numbers are no list's.
  const numbered = entries.length > 0 && lines.length <= 4 * entries.length + 3;
  return numbered
    ? { numbered, entries: entries.map(({ lines: own, ...e }) => ({ ...e, text: own.join("\n") })) }
    : { numbered, entries: lines.map((line, i) => ({ ...line, number: i + 1, text: article.text.slice(line.start, line.end) })) };
}
