import type { Item, Row } from "./row.ts";

/** A date found at an item: the index after it, its ISO 8601 value, the rule. */
export interface Found { readonly end: number; readonly value?: string; readonly rule: string }

export const pad = (n: number | string, width = 2): string => String(n).padStart(width, "0");
export const dash = /^[-–—‒−]$/u;

export const has = (set: { has(key: string): boolean }, item: Item | undefined): boolean => item !== undefined && item.keys.some((k) => set.has(k));
export const get = <V>(map: ReadonlyMap<string, V>, item: Item | undefined): V | undefined => {
  if (item === undefined || item.kind !== "word") return undefined;
  for (const key of item.keys) {
    const value = map.get(key);
    if (value !== undefined) return value;
  }
  return undefined;
};

/** A year in four digits (or three, before `года`), its year word and the era; `bare`: may it stand without the word? */
export function year({ items, lexicon }: Row, at: number, bare: boolean): { year: number; end: number; word: boolean } | undefined {
  const item = items[at];
  if (item?.kind !== "number" || !/^\d{3,4}$/u.test(item.text)) return undefined;
  let end = at + 1;
  // `2022-жылы`
  if (items[end]?.glued === true && items[end]!.text === "-" && items[end + 1]?.glued === true && has(lexicon.calendar.year, items[end + 1])) end++;
  // `2010-шы жылы`, `2010-й год`
  else if (item.text.length === 4 && items[end]?.text === "-" && items[end]!.glued && lexicon.numerals.ordinalEndings.has(items[end + 1]?.key ?? "") && has(lexicon.calendar.year, items[end + 2])) end += 2;
  const word = items[end]?.kind === "word" && (has(lexicon.calendar.year, items[end]) || has(lexicon.calendar.years, items[end]));
  // In English `year` does not follow the number.
  const english = lexicon.calendar.capital;
  if (word && !english) end++;
  if (item.text.length < 4 && !(word && !english) && era(lexicon.calendar.before, items, end) === undefined || !bare && !word) return undefined;
  const after = era(lexicon.calendar.before, items, end);
  const n = +item.text;
  if (after !== undefined) return { year: 1 - n, end: after, word: true };
  if (!word && (n < 1000 || n > 2199)) return undefined;
  return { year: n, end, word };
}

export function era(eras: readonly (readonly string[])[], items: readonly Item[], at: number): number | undefined {
  const found = eras.find((words) => words.every((w, k) => items[at + k]?.key === w));
  return found === undefined ? undefined : at + found.length;
}

/** ISO 8601 year: 2022, 0900, -0299. */
export const iso = (y: number): string => (y < 0 ? `-${pad(-y, 4)}` : pad(y, 4));

/** The season, unless the word is a verb (`жазылды`, written). */
export function seasonOf({ items, lexicon }: Row, at: number): number | undefined {
  return items[at]?.word?.upos === "VERB" ? undefined : get(lexicon.calendar.seasons, items[at]);
}

