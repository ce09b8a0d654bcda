import type { Item, Row } from "./row.ts";

/** Is the item under one of its keys in the set or map of the calendar or of numerals? */
export function has(set: { has(key: string): boolean }, item: Item | undefined): boolean {
  if (item === undefined || !item.form.tells.counts) return false;
  for (const key of item.form.keys) if (set.has(key)) return true;
  return false;
}

/** What a map says of a word, by the first of its keys it knows. */
export function get<V>(map: ReadonlyMap<string, V>, item: Item | undefined): V | undefined {
  if (item === undefined || !item.form.tells.counts) return undefined;
  for (const key of item.form.keys) {
    const value = map.get(key);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** One of the sequences of keys, beginning at `at`: the index after it. */
export function sequence(all: readonly (readonly string[])[], items: readonly Item[], at: number): number | undefined {
  if (items[at]?.form.tells.counts !== true) return undefined;
  for (const words of all) {
    let k = 0;
    while (k < words.length && items[at + k]?.form.key === words[k]) k++;
    if (k === words.length) return at + k;
  }
  return undefined;
}

export const isDash = (item: Item | undefined): boolean => item !== undefined && item.form.tells.dash;

const letters = new Map(([["I", 1], ["V", 5], ["X", 10], ["І", 1], ["Х", 10]] as const).map(([letter, value]) => [letter.charCodeAt(0), value]));

/** A Roman number up to 30, in Latin letters or the Cyrillic ones that look like them. */
export function romanValue(text: string | undefined): number | undefined {
  if (text === undefined || text.length === 0 || text.length > 6) return undefined;
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const value = letters.get(text.charCodeAt(i));
    if (value === undefined) return undefined;
    total += value < (letters.get(text.charCodeAt(i + 1)) ?? 0) ? -value : value;
  }
  return total >= 1 && total <= 30 ? total : undefined;
}

/** The index after a number's ending: `5-й`, `19th`, `3-ші`; `at` is the index after the digits. The endings are case endings too if `cases`. */
export function afterEnding({ items, lexicon }: Row, at: number, cases = false): number {
  const hyphen = items[at]?.glued === true && isDash(items[at]) ? 1 : 0;
  const ending = items[at + hyphen];
  if (ending?.glued !== true || ending.form.kind !== "word") return at;
  return lexicon.numerals.ordinalEndings.has(ending.form.key) || cases && lexicon.numerals.caseEndings.has(ending.form.key) ? at + hyphen + 1 : at;
}
