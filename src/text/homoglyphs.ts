import type { Edit } from "./draft.ts";
import { kinds } from "./letters.ts";

const latin = "acekopxyABCEHKMOPTXYiIhəƏǝƎɵƟöÖüÜïÏëË";
const cyrillic = "асекорхуАВСЕНКМОРТХУіІһәӘәӘөӨөӨүҮїЇёЁ";
/** Unlike the ones above, also Cyrillic letters that only look Latin when alone. */
const cyrillicToo = "асеорхуАВСЕНКМОРТХУіІһѕЅјЈԁԛԝ";
const latinToo = "aceopxyABCEHKMOPTXYiIhsSjJdqw";

const toCyrillic = table(latin, cyrillic);
const toLatin = table(cyrillicToo, latinToo);

function table(from: string, to: string): Uint16Array {
  const map = new Uint16Array(65536);
  for (let i = 0; i < from.length; i++) map[from.charCodeAt(i)] = to.charCodeAt(i);
  return map;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly latin: number;
  readonly cyrillic: number;
  readonly other: number;
  /** The script by its letters that have no twin in the other; 0 if there is none, or both. What is mended does not change it. */
  readonly tells: number;
}

const onlyLatin = 1;
const onlyCyrillic = 2;

/**
 * Letters of the wrong script in a word: Latin ones in a Cyrillic word, or the reverse, when every one of them has a twin, the other
 * script has the majority, and the casing is that of one word. Words are runs of letters, so the parts of a compound with a hyphen
 * are judged alone (`IP-адрес` is right), and so `SMSка`, `XIX` or `СО2` are left. A single letter that is a word (`c`, `a`, `o`) goes
 * by both its neighbours. Linear.
 */
export function homoglyphs(text: string): Edit[] {
  const words = wordsOf(text);
  const variables = latinVariables(text, words);
  const edits: Edit[] = [];
  for (let k = 0; k < words.length; k++) {
    const w = words[k]!;
    if (w.other > 0) continue;
    if (w.latin > 0 && w.cyrillic > 0) {
      const map = mixed(text, words, k);
      if (map !== undefined) replace(text, w.start, w.end, map, edits);
    } else if (w.end - w.start === 1) {
      const map = single(text, words, k, variables);
      if (map !== undefined) replace(text, w.start, w.end, map, edits);
    }
  }
  return edits;
}

function wordsOf(text: string): Word[] {
  const { letter, script } = kinds();
  const words: Word[] = [];
  for (let i = 0; i < text.length; i++) {
    if (letter[text.charCodeAt(i)] !== 1) continue;
    const start = i;
    let latin = 0;
    let cyrillic = 0;
    let other = 0;
    let tells = 0;
    for (; i < text.length && letter[text.charCodeAt(i)] !== 0; i++) {
      const c = text.charCodeAt(i);
      const s = script[c]!;
      if (s === 1) latin++;
      else if (s === 2) cyrillic++;
      else if (s > 2) other++;
      if (s === 1 && toCyrillic[c] === 0) tells |= onlyLatin;
      else if (s === 2 && toLatin[c] === 0) tells |= onlyCyrillic;
    }
    words.push({ start, end: i, latin, cyrillic, other, tells: tells === 3 || other > 0 ? 0 : tells });
  }
  return words;
}

/** The letters of a mixed word that must change, or undefined where it stays. */
function mixed(text: string, words: readonly Word[], k: number): Uint16Array | undefined {
  const { lower } = kinds();
  const w = words[k]!;
  let cyr = true;
  let lat = true;
  let roman = true;
  let latinUpper = 0;
  let cyrillicUpper = 0;
  let switches = 0;
  let before = 0;
  let firstIsLatin = false;
  for (let i = w.start; i < w.end; i++) {
    const c = text.charCodeAt(i);
    const isLatin = kinds().script[c] === onlyLatin;
    const isCyrillic = kinds().script[c] === onlyCyrillic;
    if (!isLatin && !isCyrillic) continue;
    if (i === w.start) firstIsLatin = isLatin;
    if (isLatin && toCyrillic[c] === 0) cyr = false;
    if (isCyrillic && toLatin[c] === 0) lat = false;
    if (!"IVXІХ".includes(text[i]!)) roman = false;
    if (lower[c] !== c) { if (isLatin) latinUpper++; else cyrillicUpper++; }
    const s = isLatin ? onlyLatin : onlyCyrillic;
    if (before !== 0 && s !== before) switches++;
    before = s;
  }
  if (roman) return toLatin;
  const digit = isDigit(text.charCodeAt(w.start - 1)) || isDigit(text.charCodeAt(w.end));
  if (digit && w.end - w.start <= 2) return undefined;
  // `SMSка`, `PRщик`, `IPадрес`, `КазNU`: two scripts side by side, each with its own casing, two letters at least.
  const cyrillicLower = w.cyrillic - cyrillicUpper;
  const latinLower = w.latin - latinUpper;
  if (switches === 1 && w.latin >= 2 && w.cyrillic >= 2 && latinLower === 0 && cyrillicLower > 0) return undefined;
  if (switches === 1 && w.latin >= 2 && w.cyrillic >= 2 && cyrillicUpper === w.cyrillic && latinLower > 0) return undefined;
  // `iМойбанк`, `eКитап`: a Latin small letter before a Cyrillic capital is a name.
  if (firstIsLatin && switches === 1 && w.latin === 1 && latinUpper === 0 && cyrillicUpper > 0 && w.cyrillic > 1 && kinds().lower[text.charCodeAt(w.start + 1)] !== text.charCodeAt(w.start + 1)) return undefined;
  if (cyr && !lat) return w.latin <= w.cyrillic * 2 || neighbours(words, k) === onlyCyrillic ? toCyrillic : undefined;
  if (lat && !cyr) return w.cyrillic <= w.latin * 2 || neighbours(words, k) === onlyLatin ? toLatin : undefined;
  if (!cyr) return undefined;
  // Both are possible: the neighbours tell, then the majority.
  const near = neighbours(words, k);
  if (near === onlyCyrillic) return toCyrillic;
  if (near === onlyLatin) return toLatin;
  return w.cyrillic > w.latin ? toCyrillic : w.latin > w.cyrillic ? toLatin : undefined;
}

/** The script of three longer words on either side, if they agree; 0 if not. */
function neighbours(words: readonly Word[], k: number): number {
  let latin = 0;
  let cyrillic = 0;
  for (let j = Math.max(0, k - 3); j <= Math.min(words.length - 1, k + 3); j++) {
    const w = words[j]!;
    if (j === k || w.end - w.start < 2) continue;
    if (w.tells === onlyLatin) latin++;
    if (w.tells === onlyCyrillic) cyrillic++;
  }
  return latin > 0 && cyrillic === 0 ? onlyLatin : cyrillic > 0 && latin === 0 ? onlyCyrillic : 0;
}

/** Are there Latin letters standing alone that Cyrillic lacks (b, d, n, x, z …)? Then `a` and `c` may be variables too. */
function latinVariables(text: string, words: readonly Word[]): boolean {
  for (const w of words) {
    if (w.end - w.start === 1 && w.latin === 1 && toCyrillic[text.charCodeAt(w.start)] === 0) return true;
    if (w.end - w.start === 1 && w.latin === 1 && "xXpP".includes(text[w.start]!)) return true;
  }
  return false;
}

/** A letter that is a word of its own: `c` for the preposition с, `c. 68`; Cyrillic `а` for the English article. */
function single(text: string, words: readonly Word[], k: number, variables: boolean): Uint16Array | undefined {
  const w = words[k]!;
  const c = text[w.start]!;
  const before = words[k - 1];
  const after = words[k + 1];
  if (w.latin === 1) {
    if (before === undefined || after === undefined) return undefined;
    // A page number: `[4, c. 68]`, `2010. C. 5–12`.
    if ((c === "c" || c === "C") && /^\.[ \n]?\d/.test(text.slice(w.end, w.end + 3)) && neighbours(words, k) === onlyCyrillic && !isDigit(text.charCodeAt(w.start - 1))) return toCyrillic;
    if (variables || before.tells !== onlyCyrillic || after.tells !== onlyCyrillic || after.end - after.start < 2) return undefined;
    if (!spaces(text, w.end, after.start)) return undefined;
    const gap = text.slice(before.end, w.start);
    if ("coayk".includes(c)) return /^[,;:»"”)]?[ \n]+$/.test(gap) && before.end - before.start > 1 ? toCyrillic : undefined;
    // Capitals only where a sentence begins: `витамин C` and `точка A` are right.
    if ("COAYKB".includes(c)) return /^[.!?…»"”)\]]*[.!?…][»"”)\]]*[ \n]+$/.test(gap) && before.end - before.start > 2 && !isUpper(text, after.start) ? toCyrillic : undefined;
    return undefined;
  }
  if (w.cyrillic === 1 && "аАІ".includes(c) && before !== undefined && after !== undefined) {
    const english = before.tells === onlyLatin && after.tells === onlyLatin;
    if (english && spaces(text, w.end, after.start) && spaces(text, before.end, w.start) && !isUpper(text, after.start) && neighbours(words, k) === onlyLatin) return toLatin;
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
