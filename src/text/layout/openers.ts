import { codeUnits } from "../codeUnits.ts";
import { classOf, classTable, DIGIT, DOT, fold, foldUnit, isDash, LETTER, LOWER, ODD, SPACE } from "./characters.ts";
import { labelKey, type Knowledge, type Label } from "./knowledge.ts";
import { rowLength, type Line } from "./lines.ts";

/** What a line shows of itself at its start. */
export interface Opener {
  /**
   * `label`: a block begins here (`Аннотация.`, `Keywords:`, `УДК 327`); `alone`: a label with nothing after it, or a line complete
   * in itself; `bullet`; `number`: of a list or heading; `letter`: `а)`; `dash`; `row`: of a table; `note`: a
   * mark glued to what it marks, as before an affiliation (`1Қазақ ұлттық`, `*e-mail`); `none`.
   */
  readonly kind: "label" | "alone" | "bullet" | "note" | "number" | "letter" | "dash" | "row" | "none";
  /** The number of a `number`. `2.1` has none. */
  readonly value?: number;
  /** What the label of a `label` or `alone` says. */
  readonly label?: Label;
  /** True for the label of a list of references, false for any other label. */
  readonly references?: boolean;
}

const none: Opener = { kind: "none" };

/** Looks at the first units of a line. Constant time but for the count of a table's cells. */
export function openerOf(text: string, line: Line, knowledge: Knowledge): Opener {
  const { start, end } = line;
  const c = text.charCodeAt(start);
  const isLetter = (classOf(c) & LETTER) !== 0;
  const head = text.slice(start, Math.min(end, start + 64));
  if (!isLetter) {
    if ("•▪●○■□▸►◦‣∙·".includes(head[0]!)) return { kind: "bullet" };
    if (/^[–—−-]\s?\S/u.test(head) && (head[1] === " " || (classOf(head.charCodeAt(1)) & LETTER) !== 0)) return { kind: "dash" };
    if (head[0] === "*" && head[1] === " ") return { kind: "bullet" };
    if (/^(?:(?:\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2} ?)\p{Lu}\p{Ll}{2}|\d\p{Lu}{3,8}[ «"])/u.test(head) || /^[*†‡]{1,3} ?\p{L}/u.test(head)) return { kind: "note" };
  }
  if (isRow(text, line)) return { kind: "row" };
  if (classOf(c) & DIGIT || c === 91) {
    const m = /^(?:\[(\d{1,3})\]|(\d{1,3})[.)])[\s.]*(?=\S)(?!\d)/u.exec(head) ?? /^(\d{1,3})()\s+(?=["«“]?\p{Lu})/u.exec(head);
    const heading = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+["«“]?\p{Lu}/u.exec(head);
    const named = numberedLabel(text, start, end, head, knowledge);
    if (named !== undefined) return named;
    if (heading !== null) return { kind: "number" };
    // `2. Әдістер`, `[2] Иванов`; a bare `14 Ноября` only counts in sequence.
    if (m !== null && !/^\d+[.)]\d/u.test(head)) return { kind: "number", value: Number(m[1] ?? m[2]) };
    return none;
  }
  if (!isLetter || head[1] === ")") {
    if (/^\(?[\p{Ll}\p{Lu}]\)\s/u.test(head)) return { kind: "letter" };
    if (/^\((\d{1,2})\)\s+\p{L}/u.test(head)) return { kind: "letter" };
  }
  if (!isLetter) return none;
  if ("IVXІ".includes(head[0]!) && /^[IVXІ]{1,5}\.\s+\p{Lu}/u.test(head)) return numberedLabel(text, start, end, head, knowledge) ?? { kind: "number" };
  if ((classOf(c) & LOWER) !== 0 && (head[0] !== "e" || !/^e-?mail\s*:/u.test(head))) return none;
  return labelOf(text, start, end, knowledge) ?? none;
}

/** `1. Кіріспе`, `II. REFERENCES`: the name of a part alone after its number. */
function numberedLabel(text: string, start: number, end: number, head: string, knowledge: Knowledge): Opener | undefined {
  if (end - start > 72) return undefined;
  const number = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[IVXІ]{1,5}\.)\s+(?=\p{Lu})/u.exec(head)?.[0];
  const found = number === undefined ? undefined : labelOf(text, start + number.length, end, knowledge);
  return found?.kind === "alone" && found.label !== "identifier" ? found : undefined;
}

/** Is the line's first word, up to white space or a mark, that of some label? */
export function beginsLabel(text: string, start: number, end: number, { firsts, firstUnits }: Knowledge): boolean {
  if (!firstUnits.has(foldUnit(text.charCodeAt(start)))) return false;
  const stop = Math.min(end, start + 24);
  let i = start;
  while (i < stop) {
    const code = text.charCodeAt(i);
    if (code === 46 || code === 58 || isDash(code) || (classOf(code) & SPACE) !== 0) break;
    i++;
  }
  const word = fold(text.slice(start, i));
  return firsts.has(word) || (word.includes("-") && firsts.has(word.slice(0, word.indexOf("-"))));
}

/** The label a line begins with: the longest name that a stop, a colon, a dash or the line's end follows. */
export function labelOf(text: string, start: number, end: number, knowledge: Knowledge): Opener | undefined {
  const { labels, longest } = knowledge;
  if (!beginsLabel(text, start, end, knowledge)) return undefined;
  const stop = Math.min(end, start + 72);
  let words = 0;
  let found: Opener | undefined;
  for (let i = start; i <= stop && words <= longest; i++) {
    const atEnd = i === end;
    const code = atEnd ? 0 : text.charCodeAt(i);
    const bits = atEnd ? SPACE : classOf(code);
    if ((bits & SPACE) !== 0) words++;
    else if (code !== 46 && code !== 58 && !isDash(code) && code !== 45) continue;
    if (i > start && (classOf(text.charCodeAt(i - 1)) & SPACE) !== 0 && !atEnd && code !== 45 && !isDash(code)) continue;
    const label = labels.get(labelKey(text.slice(start, i)));
    if (label === undefined) continue;
    // Classification and identifiers, `Received 12 May`: a line each, where a number or address follows.
    if (label === "identifier") {
      // `Для цитирования: Иванов И.И. …` is a paragraph.
      if (end - start >= 40 && /^\s?: ?\p{Lu}[\p{Ll}.]/u.test(text.slice(i, i + 6)) && !isDated(text, i, end)) { found = { kind: "label", label }; continue; }
      if (/[\d:@]/u.test(text.slice(i, Math.min(end, i + 60)))) found = { kind: "alone", label };
      continue;
    }
    let k = i;
    while (k < end && (classOf(text.charCodeAt(k)) & SPACE) !== 0) k++;
    // `Литература / References`
    if (k >= end || twinAt(text, k, end, label, knowledge)) return { kind: "alone", label, references: label === "references" };
    const mark = text.charCodeAt(k);
    const dash = mark === 45 || isDash(mark);
    // `Ключевые слова – степь`; `Результаты – это` is a sentence, `Data-driven` a word.
    if (mark === 46 || mark === 58 || (dash && label !== "block" && (k > i || k + 1 >= end || (classOf(text.charCodeAt(k + 1)) & SPACE) !== 0))) {
      let rest = k + 1;
      while (rest < end && (classOf(text.charCodeAt(rest)) & SPACE) !== 0) rest++;
      found = { kind: rest >= end ? "alone" : "label", label, references: label === "references" };
    }
  }
  return found;
}

/** Does a date begin the stretch: `Received: March 12, 2022`? */
function isDated(text: string, from: number, end: number): boolean {
  return /^.{0,3}\p{L}{3,12}\.? \d{1,2},/u.test(text.slice(from, Math.min(end, from + 24)));
}

/** Is the rest of the line the same label in other languages, after a slash or bar? */
function twinAt(text: string, at: number, end: number, label: Label, { labels }: Knowledge): boolean {
  if (end - at > 60 || !/^[/|]/u.test(text.slice(at, at + 1))) return false;
  return text.slice(at, end).split(/[/|]/u).slice(1).every((part) => {
    const key = labelKey(part.replace(/[:.\s]+$/u, ""));
    return key === "" || labels.get(key) === label;
  });
}

/** Cells set apart by tabs or wide gaps, dotted leaders, or mostly figures. */
function isRow(text: string, { start, end, words: least, digits: most, signs }: Line): boolean {
  // At least so many words in the part looked at, at most so many figures.
  if ((signs & (SPACE | ODD | DOT)) === 0 && (most < 2 || most * 10 < least * 6)) return false;
  let gaps = 0;
  let run = 0;
  let dots = 0;
  let words = 0;
  let figures = 0;
  const stop = Math.min(end, start + rowLength);
  const units = codeUnits(text);
  // `linesOf` has looked at all of them.
  const classes = classTable;
  const [space, letter, digit] = [SPACE, LETTER, DIGIT];
  for (let i = start; i < stop; i++) {
    const code = units[i]!;
    const bits = classes[code]!;
    if (bits & space) {
      run += code === 9 ? 4 : 1;
      continue;
    }
    // A word that begins with a letter is no figure.
    if ((bits & letter) !== 0 && (i === start || run > 0)) words++;
    else if (i === start || run > 0) {
      words++;
      let k = i;
      let letters = false;
      let digits = false;
      while (k < stop && (classes[units[k]!]! & space) === 0 && k - i < 24) {
        const b = classes[units[k++]!]!;
        if (b & letter) letters = true;
        if (b & digit) digits = true;
      }
      // `1901. С. 12.` is the end of a reference.
      if (digits && !letters && text.charCodeAt(k - 1) !== 46) figures++;
    }
    if (run >= 4) gaps++;
    run = 0;
    dots = code === 46 ? dots + 1 : 0;
    if (dots >= 5) return true;
  }
  if (gaps >= 2) return true;
  return words >= 3 && figures >= 2 && figures * 10 >= words * 6;
}
