/** What brackets and quotation marks of a sentence hold. */
import type { Item } from "./row.ts";

/** For a sentence without brackets that cite. */
export const nowhere = (): boolean => false;

/** Square brackets that hold numbers first, and round ones that hold only a number: references, equations. */
export function citations(items: readonly Item[]): (index: number) => boolean {
  let marked: Uint8Array | undefined;
  for (let i = 0; i < items.length; i++) {
    const open = items[i]!.form.text;
    if (open !== "[" && open !== "(") continue;
    const next = items[i + 1];
    if (next?.form.kind !== "number") continue;
    marked ??= new Uint8Array(items.length);
    if (open === "(") {
      if (items[i + 2]?.form.text === ")" && next.form.text.length < 3) marked[i + 1] = 1;
      continue;
    }
    let end = i + 1;
    while (end < items.length && end - i < 40 && items[end]!.form.text !== "]") end++;
    if (items[end]?.form.text === "]") for (let k = i; k <= end; k++) marked[k] = 1;
  }
  const cited = marked;
  return cited === undefined ? nowhere : (index) => cited[index] === 1;
}

/** By opening mark of quotation its closing one. */
export const closers: Readonly<Record<string, string>> = { "«": "»", "“": "”", "„": "“", "\"": "\"", "‹": "›", "‟": "”" };

/** For most sentences: nothing opens there. */
const unquoted = new Int32Array(256).fill(-1);

/** Pairs of quotation marks, innermost first; at most 30 items apart. `first`: the first opening one, -1 where there is none. */
export function quotes(items: readonly Item[], first: number): Int32Array {
  if (first < 0 && items.length <= unquoted.length) return unquoted;
  const pair = new Int32Array(items.length).fill(-1);
  const open: number[] = [];
  for (let i = Math.max(first, 0); i < items.length; i++) {
    const { text, kind } = items[i]!.form;
    if (kind !== "mark") continue;
    const top = open.at(-1);
    // A straight mark after a space and before a letter opens, whatever stands open.
    if (text === "\"" && !items[i]!.glued && items[i + 1]?.glued === true) {
      if (top !== undefined && items[top]!.form.text === "\"") open.pop();
      open.push(i);
      continue;
    }
    if (top !== undefined && (closers[items[top]!.form.text] === text || items[top]!.form.text === "„" && text === "”")) {
      open.pop();
      if (i - top <= 30 && i - top > 1) pair[top] = i;
    } else if (closers[text] !== undefined) open.push(i);
  }
  return pair;
}
