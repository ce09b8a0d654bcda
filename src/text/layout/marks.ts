import { codeUnits } from "../codeUnits.ts";
import type { Edit } from "../draft.ts";
import { classOf, classTable, closingSigns, DIGIT, FIGURE, LETTER, LOWER, UPPER } from "./characters.ts";
import type { Line } from "./lines.ts";

interface Mark { readonly start: number; readonly end: number; readonly value: number; readonly raised: boolean }

const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * Footnote marks: figures glued to the end of a word or to a closing mark (`слово1`, `договор».2`, `term³`), taken only where they
 * count 1, 2, 3 … through the text (a new series may begin at 1 on each page) and hardly any such figure stands outside the
 * series. `CO2`, `м²`, `COVID19`, `G20` are no candidates. Linear.
 */
export function footnoteMarks(text: string, lines: readonly Line[]): Edit[] {
  const raised: Mark[] = [];
  const plain: Mark[] = [];
  const units = codeUnits(text);
  // `linesOf` has looked at all units of a line.
  const classes = classTable;
  const figure = FIGURE;
  for (const line of lines) {
    if ((line.signs & FIGURE) === 0) continue;
    for (let i = line.start + 1; i < line.end; i++) {
      const code = units[i]!;
      if ((classes[code]! & figure) === 0) continue;
      const sup = code > 57;
      let j = i;
      while (j < text.length && (sup ? raisedDigits.includes(text[j]!) : isAsciiDigit(text.charCodeAt(j)))) j++;
      if (j - i <= 2 && hosted(text, i, sup) && ended(text, j)) {
        const digits = sup ? [...text.slice(i, j)].map((c) => raisedDigits.indexOf(c)).join("") : text.slice(i, j);
        if (digits[0] !== "0") (sup ? raised : plain).push({ start: i, end: j, value: Number(digits), raised: sup });
      }
      i = j;
    }
  }
  const taken = [...inSeries(raised, 2), ...inSeries(plain, 3)].sort((a, b) => a.start - b.start);
  return taken.map((m) => ({ start: m.start, end: m.end, put: "", kind: "footnote-mark" }));
}

function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** May the sign before `i` carry a mark? A lower-case word of three letters or more, or a closing quote or stop after one. */
function hosted(text: string, i: number, sup: boolean): boolean {
  let k = i - 1;
  let closing = 0;
  while (k >= 0 && closing < 3 && closingSigns.includes(text[k]!)) { k--; closing++; }
  // `с.5`, `п.3`, `1,5`: a stop alone must follow a whole word.
  let letters = 0;
  let lowers = 0;
  while (k >= 0 && letters < 32) {
    const bits = classOf(text.charCodeAt(k));
    if ((bits & LETTER) === 0) break;
    letters++;
    if (bits & LOWER) lowers++;
    k--;
  }
  if (letters === 0 || (k >= 0 && (classOf(text.charCodeAt(k)) & DIGIT) !== 0)) return false;
  // All but the first letter in lower case: `COVID19`, `CO2`, `H2O`, `iPhone6` are names.
  if (lowers < letters - 1) return false;
  if (closing > 0 && !sup) return letters >= 4 && text[i - 1] !== "," && text[i - 1] !== ":";
  return letters >= (sup ? 4 : 3);
}

/** A mark is followed by white space, the end, or a stop or closing sign that no figure or letter follows. */
function ended(text: string, j: number): boolean {
  if (j >= text.length) return true;
  const c = text[j]!;
  if (/\s/u.test(c)) return true;
  if (!".,;:!?»”\")–—".includes(c)) return false;
  const next = j + 1 < text.length ? classOf(text.charCodeAt(j + 1)) : 0;
  return (next & (DIGIT | LETTER | UPPER)) === 0;
}

/** The marks that count up from 1, allowing new starts; none at all where too many candidates are left over. */
function inSeries(marks: readonly Mark[], least: number): Mark[] {
  const taken: Mark[] = [];
  let expect = 1;
  let run: Mark[] = [];
  const close = (): void => { if (run.length >= least) taken.push(...run); };
  for (const m of marks) {
    if (m.value === expect) { run.push(m); expect++; }
    else if (m.value === 1) { close(); run = [m]; expect = 2; }
  }
  close();
  return taken.length * 10 >= marks.length * 7 ? taken : [];
}
