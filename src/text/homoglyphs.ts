import { codeUnits } from "./codeUnits.ts";
import type { Edit } from "./draft.ts";
import { kinds } from "./letters.ts";
import { mark, onlyCyrillic, onlyLatin, otherScript, scriptTable, toCyrillic, toLatin, toldBy, type Words, wordsOf } from "./scripts.ts";

/**
 * Letters of the wrong script in a word: Latin ones in a Cyrillic word, or the reverse, when every one of them has a twin, the other
 * script has the majority, and the casing is that of one word. Words are runs of letters, so the parts of a compound with a hyphen
 * are judged alone (`IP-адрес` is right), and so `SMSка`, `XIX` or `СО2` are left. A single letter that is a word (`c`, `a`, `o`) goes
 * by both its neighbours. Linear.
 */
export function homoglyphs(text: string): Edit[] {
  if (!mayHold(text)) return [];
  const words = wordsOf(text);
  let variables: boolean | undefined;
  const edits: Edit[] = [];
  for (let k = 0; k < words.count; k++) {
    const scripts = words.scripts[k]!;
    const start = words.start[k]!;
    const end = words.end[k]!;
    if (scripts === (onlyLatin | onlyCyrillic)) {
      const map = mixed(text, words, k);
      if (map !== undefined) replace(text, start, end, map, edits);
    } else if (end - start === 1 && (scripts & otherScript) === 0) {
      const map = single(text, words, k, () => variables ??= latinVariables(text, words));
      if (map !== undefined) replace(text, start, end, map, edits);
    }
  }
  return edits;
}

/** Is there a word of two scripts, or a letter alone that `single` may change? In most texts neither is. */
function mayHold(text: string): boolean {
  const scripts = scriptTable();
  const units = codeUnits(text);
  const besides = mark;
  const { length } = units;
  let before = 0;
  let asked = 0; // the script that the next word must tell
  let alone = false;
  let variables = false;
  for (let i = 0; i < length; i++) {
    let seen = scripts[units[i]!]!;
    if (seen === 0 || seen === besides) continue;
    const start = i;
    for (i++; i < length; i++) {
      const own = scripts[units[i]!]!;
      if (own === 0) break;
      seen |= own;
    }
    if ((seen & 3) === 3) return true;
    const told = toldBy(seen);
    if (asked !== 0 && told === asked) {
      if (asked === onlyLatin) return true;
      alone = true;
    }
    asked = 0;
    if (i - start === 1) {
      const c = text[start]!;
      if (seen === onlyLatin || seen === (onlyLatin | onlyLatin << 3)) {
        if ((c === "c" || c === "C") && pageAfter(text, i)) return true;
        if (isVariable(c)) variables = true;
        if (before === onlyCyrillic && (small.includes(c) || large.includes(c))) asked = onlyCyrillic;
      } else if (before === onlyLatin && cyrillicAlone.includes(c)) asked = onlyLatin;
    }
    before = told;
  }
  return alone && !variables;
}

/** The letters of a mixed word that must change, or undefined where it stays. */
function mixed(text: string, words: Words, k: number): Uint16Array | undefined {
  const { lower, script } = kinds();
  const start = words.start[k]!;
  const end = words.end[k]!;
  let latin = 0;
  let cyrillic = 0;
  let cyr = true;
  let lat = true;
  let roman = true;
  let latinUpper = 0;
  let cyrillicUpper = 0;
  let switches = 0;
  let before = 0;
  let firstIsLatin = false;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    const isLatin = script[c] === onlyLatin;
    const isCyrillic = script[c] === onlyCyrillic;
    if (!isLatin && !isCyrillic) continue;
    if (isLatin) latin++;
    else cyrillic++;
    if (i === start) firstIsLatin = isLatin;
    if (isLatin && toCyrillic[c] === 0) cyr = false;
    if (isCyrillic && toLatin[c] === 0) lat = false;
    if (!"IVXІХ".includes(text[i]!)) roman = false;
    if (lower[c] !== c) { if (isLatin) latinUpper++; else cyrillicUpper++; }
    const s = isLatin ? onlyLatin : onlyCyrillic;
    if (before !== 0 && s !== before) switches++;
    before = s;
  }
  if (roman) return toLatin;
  const digit = isDigit(text.charCodeAt(start - 1)) || isDigit(text.charCodeAt(end));
  if (digit && end - start <= 2) return undefined;
  // `SMSка`, `PRщик`, `IPадрес`, `КазNU`: two scripts side by side, each with its own casing, two letters at least.
  const cyrillicLower = cyrillic - cyrillicUpper;
  const latinLower = latin - latinUpper;
  if (switches === 1 && latin >= 2 && cyrillic >= 2 && latinLower === 0 && cyrillicLower > 0) return undefined;
  if (switches === 1 && latin >= 2 && cyrillic >= 2 && cyrillicUpper === cyrillic && latinLower > 0) return undefined;
  // `iМойбанк`, `eКитап`: a Latin small letter before a Cyrillic capital is a name.
  if (firstIsLatin && switches === 1 && latin === 1 && latinUpper === 0 && cyrillicUpper > 0 && cyrillic > 1 && lower[text.charCodeAt(start + 1)] !== text.charCodeAt(start + 1)) return undefined;
  if (cyr && !lat) return latin <= cyrillic * 2 || neighbours(words, k) === onlyCyrillic ? toCyrillic : undefined;
  if (lat && !cyr) return cyrillic <= latin * 2 || neighbours(words, k) === onlyLatin ? toLatin : undefined;
  if (!cyr) return undefined;
  // Both are possible: the neighbours tell, then the majority.
  const near = neighbours(words, k);
  if (near === onlyCyrillic) return toCyrillic;
  if (near === onlyLatin) return toLatin;
  return cyrillic > latin ? toCyrillic : latin > cyrillic ? toLatin : undefined;
}

/** The script of three longer words on either side, if they agree; 0 if not. */
function neighbours(words: Words, k: number): number {
  let told = 0;
  for (let j = Math.max(0, k - 3); j <= Math.min(words.count - 1, k + 3); j++) {
    if (j !== k && words.end[j]! - words.start[j]! >= 2) told |= words.tells[j]!;
  }
  return told === 3 ? 0 : told;
}

/** Are there Latin letters standing alone that Cyrillic lacks (b, d, n, x, z …)? Then `a` and `c` may be variables too. */
function latinVariables(text: string, words: Words): boolean {
  for (let k = 0; k < words.count; k++) {
    const start = words.start[k]!;
    if (words.end[k]! - start !== 1 || words.scripts[k] !== onlyLatin) continue;
    if (isVariable(text[start]!)) return true;
  }
  return false;
}

function isVariable(c: string): boolean {
  return toCyrillic[c.charCodeAt(0)] === 0 || "xXpP".includes(c);
}

/** Latin letters that may stand for a Cyrillic word, and the reverse. */
const small = "coayk";
const large = "COAYKB";
const cyrillicAlone = "аАІ";

/** `c. 68` */
function pageAfter(text: string, end: number): boolean {
  return /^\.[ \n]?\d/.test(text.slice(end, end + 3));
}

/** A letter that is a word of its own: `c` for the preposition с, `c. 68`; Cyrillic `а` for the English article. */
function single(text: string, words: Words, k: number, variables: () => boolean): Uint16Array | undefined {
  const { tells } = words;
  const start = words.start[k]!;
  const end = words.end[k]!;
  const c = text[start]!;
  if (k === 0 || k + 1 === words.count) return undefined;
  const before = words.end[k - 1]!;
  const after = words.start[k + 1]!;
  if (words.scripts[k] === onlyLatin) {
    // A page number: `[4, c. 68]`, `2010. C. 5–12`.
    if ((c === "c" || c === "C") && pageAfter(text, end) && neighbours(words, k) === onlyCyrillic && !isDigit(text.charCodeAt(start - 1))) return toCyrillic;
    if (tells[k - 1] !== onlyCyrillic || tells[k + 1] !== onlyCyrillic || words.end[k + 1]! - after < 2 || variables()) return undefined;
    if (!spaces(text, end, after)) return undefined;
    const gap = text.slice(before, start);
    const length = before - words.start[k - 1]!;
    if (small.includes(c)) return /^[,;:»"”)]?[ \n]+$/.test(gap) && length > 1 ? toCyrillic : undefined;
    // Capitals only where a sentence begins: `витамин C` and `точка A` are right.
    if (large.includes(c)) return /^[.!?…»"”)\]]*[.!?…][»"”)\]]*[ \n]+$/.test(gap) && length > 2 && !isUpper(text, after) ? toCyrillic : undefined;
    return undefined;
  }
  if (words.scripts[k] === onlyCyrillic && cyrillicAlone.includes(c) && tells[k - 1] === onlyLatin && tells[k + 1] === onlyLatin) {
    if (spaces(text, end, after) && spaces(text, before, start) && !isUpper(text, after) && neighbours(words, k) === onlyLatin) return toLatin;
  }
  return undefined;
}

function spaces(text: string, start: number, end: number): boolean {
  if (end - start > 3 || end === start) return false;
  for (let i = start; i < end; i++) if (text[i] !== " " && text[i] !== "\n") return false;
  return true;
}

function isUpper(text: string, i: number): boolean {
  const c = text.charCodeAt(i);
  return kinds().lower[c] !== c;
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

function replace(text: string, start: number, end: number, map: Uint16Array, edits: Edit[]): void {
  for (let i = start; i < end; i++) {
    const to = map[text.charCodeAt(i)]!;
    if (to !== 0) edits.push({ start: i, end: i + 1, put: String.fromCharCode(to), kind: "homoglyph" });
  }
}
