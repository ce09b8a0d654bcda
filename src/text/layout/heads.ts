import { codeUnits } from "../codeUnits.ts";
import { classOf, DIGIT, fold, foldUnit, LETTER, MARK, UPPER } from "./characters.ts";
import { labelKey, type Knowledge } from "./knowledge.ts";
import type { Line } from "./lines.ts";
import { beginsLabel, labelOf } from "./openers.ts";
import { longestHead, withoutEdges } from "./pages.ts";

/** What makes a line look like the head of a page. */
export interface HeadSigns {
  /** Equal for the same head on two pages; 0 for what cannot be a head. */
  readonly keys: readonly number[];
  /** Lines with each key, in order. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** Names a journal's issue. */
  isJournal(i: number): boolean;
  /** Authors and the beginning of the title, or one of them, as at the top of the article. */
  isTitle(i: number): boolean;
}

/** Compares all short lines with each other and with the top of the article. Linear. */
export function headSigns(text: string, lines: readonly Line[], knowledge: Knowledge): HeadSigns {
  const keys = lines.map((l) => keyOf(text, l, knowledge));
  const places = new Map<number, number[]>();
  keys.forEach((key, i) => {
    if (key === 0) return;
    const list = places.get(key);
    if (list === undefined) places.set(key, [i]);
    else list.push(i);
  });
  let top: Top | undefined;
  return {
    keys, places,
    isJournal: (i) => keys[i] !== 0 && (lines[i]!.signs & DIGIT) !== 0 && mayBe(text, lines[i]!, keys[i]!) && knowledge.journal.test(text.slice(lines[i]!.start, lines[i]!.end).replace(/^\d{1,4}\s{2,}|\s{2,}\d{1,4}$/gu, "")),
    isTitle: (i) => mayBe(text, lines[i]!, keys[i]!) && isOfTop(i, withoutEdges(text, lines[i]!), top ??= topOf(text, lines, knowledge), knowledge),
  };
}

/** Nothing that goes on to the next line, no entry of a list, no reference to a work or its pages. */
function mayBe(text: string, line: Line, key: number): boolean {
  if (key === 0 || line.begins === "lower" || line.ends === "comma" || line.ends === "colon" || line.ends === "hyphen" || line.ends === "dash" || line.ends === "semicolon") return false;
  const own = text.slice(line.start, line.end);
  return !/\/\/|;|^[–—-]|^\[?\d{1,3}[\].)]* \p{L}|[.,–—-] ?(?:[СсPpБб]|[Pp]{2})\. ?\d|\d ?(?:с|б|p|pp)\.$/u.test(own);
}

/**
 * A number for the line without its figures and signs, case folded: equal for equal heads (two 26-bit hashes). 0 for lines without
 * three letters in a row, too long or short, or captions: `Таблица 1`, `Figure 2` come again and again with other numbers.
 */
function keyOf(text: string, line: Line, { captions }: Knowledge): number {
  if (line.length > longestHead || line.length < 4) return 0;
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  let run = 0;
  let most = 0;
  let pending = 0; // a figure (35) or sign (32) since the last letter
  let begun = false;
  let wordEnd = -1;
  let wordStart = -1;
  const units = codeUnits(text);
  for (let i = line.start; i < line.end; i++) {
    const code = units[i]!;
    const bits = classOf(code);
    if ((bits & (LETTER | MARK)) !== 0) {
      if (begun && pending !== 0) { a = Math.imul(a ^ pending, 0x01000193); b = Math.imul(b ^ pending, 0x5bd1e995); b ^= b >>> 15; }
      if (!begun) wordStart = i;
      begun = true;
      pending = 0;
      const low = foldUnit(code);
      a = Math.imul(a ^ low, 0x01000193);
      b = Math.imul(b ^ low, 0x5bd1e995);
      b ^= b >>> 15;
      if (++run > most) most = run;
    } else {
      if (begun && wordEnd < 0) wordEnd = i;
      run = 0;
      if ((bits & DIGIT) !== 0) pending = 35;
      else if (pending === 0) pending = 32;
    }
  }
  if (most < 3) return 0;
  if (captions.has(fold(text.slice(wordStart, wordEnd < 0 ? line.end : wordEnd)))) return 0;
  return 1 + (a >>> 6) * 0x4000000 + (b >>> 6);
}

interface Top {
  /** First words of the lines that may begin a title → the words of the line and the two after it. */
  readonly titles: ReadonlyMap<string, readonly { readonly line: number; readonly words: readonly string[] }[]>;
  /** Surnames of the lines with initials → the first line each stands on, −1 where there are more. */
  readonly names: ReadonlyMap<string, number>;
  /** Beginnings, of five letters at most, of all words of these lines. */
  readonly beginnings: ReadonlySet<string>;
}

/** Words of two letters or more; initials are none. */
function wordsOf(line: string): string[] {
  const low = fold(line);
  const words: string[] = [];
  for (let i = 0; i < low.length; i++) {
    const code = low.charCodeAt(i);
    // Letters beyond the basic plane have no class.
    if ((code & 0xf800) === 0xd800) return low.match(/[\p{L}\p{M}\d][\p{L}\p{M}\d-]+/gu) ?? [];
    if (!isWordUnit(code)) continue;
    const from = i++;
    while (i < low.length && (isWordUnit(low.charCodeAt(i)) || low.charCodeAt(i) === 45)) i++;
    if (i - from > 1) words.push(low.slice(from, i));
    i--;
  }
  return words;
}

function isWordUnit(code: number): boolean {
  return (classOf(code) & (LETTER | MARK)) !== 0 || (code >= 48 && code <= 57);
}

const initials = /(?<![\p{L}])\p{Lu}\. ?(?:\p{Lu}\. ?)?\p{Lu}\p{L}+|\p{Lu}[\p{L}-]+,? \p{Lu}\.|\p{Lu}\p{Ll}+ \p{Lu}\. \p{Lu}\p{Ll}+/u;
const reach = 45;

/** Is there a dot after a capital? A no is sure, and much cheaper than the pattern's. */
function mayHoldInitials(line: string): boolean {
  for (let i = line.indexOf("."); i > 0; i = line.indexOf(".", i + 1)) {
    const before = line.charCodeAt(i - 1);
    // Capitals beyond the basic plane have no class.
    if ((classOf(before) & UPPER) !== 0 || (before & 0xf800) === 0xd800) return true;
  }
  return false;
}

/** The lines where the titles and authors stand: the first ones, and those just above a later abstract. */
function topOf(text: string, lines: readonly Line[], knowledge: Knowledge): Top {
  const inTop = new Uint8Array(lines.length);
  for (let i = 0; i < lines.length; i++) {
    if (i < reach && i <= lines.length / 2) inTop[i] = 1;
    const label = labelOf(text, lines[i]!.start, lines[i]!.end, knowledge)?.label;
    if (label === "abstract" || label === "keywords") for (let k = Math.max(0, i - 8); k < i; k++) inTop[k] = 1;
  }
  const titles = new Map<string, { line: number; words: readonly string[] }[]>();
  const names = new Map<string, number>();
  const beginnings = new Set<string>();
  const known: (readonly string[] | undefined)[] = [];
  const wordsAt = (i: number): readonly string[] => known[i] ??= wordsOf(text.slice(lines[i]!.start, Math.min(lines[i]!.end, lines[i]!.start + 240)));
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (inTop[i] === 0 || line.length > 240) continue;
    const own = text.slice(line.start, line.end);
    if (line.ends !== "final" && mayHoldInitials(own) && initials.test(own)) for (const w of own.match(/\p{Lu}[\p{L}\p{M}’'-]{2,}/gu) ?? []) names.set(fold(w), (names.get(fold(w)) ?? i) === i ? i : -1);
    const words = [...wordsAt(i)];
    if (words.length === 0) continue;
    if (line.ends !== "final") for (const w of words) beginnings.add(w.slice(0, 5));
    for (let k = 1; k <= 2 && i + k < lines.length; k++) words.push(...wordsAt(i + k));
    const list = titles.get(words[0]!);
    if (list === undefined) titles.set(words[0]!, [{ line: i, words }]);
    else if (list.length < 8) list.push({ line: i, words });
  }
  return { titles, names, beginnings };
}

/** `Фамилия И.О. Начало названия…`, `Title of the article`, `АВТОР, АВТОР`: nothing else in it. */
function isOfTop(own: number, head: string, { titles, names, beginnings }: Top, { others }: Knowledge): boolean {
  let rest = head.replace(/(?:\.{2,}|…)\s*$/u, "");
  const cut = rest.length < head.length;
  for (const o of others) {
    const at = fold(rest).indexOf(o);
    if (at > 0) { rest = rest.slice(0, at) + rest.slice(at + o.length); break; }
  }
  const words = wordsOf(rest);
  let i = 0;
  const named = (word: string): boolean => (names.get(word) ?? own) !== own;
  while (i < words.length && named(words[i]!)) i++;
  const authors = i;
  // The rest begins the title; its last word may be cut.
  let matched = 0;
  for (const { line, words: title } of i < words.length ? titles.get(words[i]!) ?? [] : []) {
    if (line === own) continue;
    let m = 0;
    while (i + m < words.length && m < title.length && (title[m] === words[i + m] || (cut && i + m === words.length - 1 && title[m]!.startsWith(words[i + m]!)))) m++;
    matched = Math.max(matched, m);
  }
  i += matched;
  // The title in other words, shorter or in another case.
  if (authors > 0 && matched < 2 && initials.test(head)) {
    const others = words.slice(authors);
    if (others.length >= 2 && others.length <= 12 && others.filter((w) => beginnings.has(w.slice(0, 5))).length * 2 > others.length) return true;
  }
  while (matched > 0 && i < words.length && named(words[i]!)) i++;
  if (i < words.length) return false;
  return authors > 0 ? matched >= 2 || (matched === 0 && (authors >= 2 || initials.test(head) || rest.length < head.length)) : matched >= 3 || (cut && matched >= 2);
}

/** Is the line the name of a part of an article (`Введение`, `REFERENCES`)? Such lines are no heads. */
export function isLabel(text: string, line: Line, knowledge: Knowledge): boolean {
  if (line.length > 72) return false;
  const c = classOf(text.charCodeAt(line.start));
  if ((c & LETTER) !== 0 && text[line.start + 1] !== "." && !"IVX".includes(text[line.start]!) && !beginsLabel(text, line.start, line.end, knowledge)) return false;
  return knowledge.labels.has(labelKey(text.slice(line.start, line.end).replace(/^[\dIVX.\s]+(?=[\s.])[\s.]*|^[\d.\s]+/u, "").replace(/[.:\s]{1,8}$/u, "")));
}
