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

/** The words of a text as columns; a word is an index. */
interface Words {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Scripts of its letters, as bits. */
  readonly scripts: Uint8Array;
  /** The script by its letters that have no twin in the other; 0 if there is none, or both. What is mended does not change it. */
  readonly tells: Uint8Array;
}

const onlyLatin = 1;
const onlyCyrillic = 2;
const otherScript = 4;

/**
 * Letters of the wrong script in a word: Latin ones in a Cyrillic word, or the reverse, when every one of them has a twin, the other
 * script has the majority, and the casing is that of one word. Words are runs of letters, so the parts of a compound with a hyphen
 * are judged alone (`IP-адрес` is right), and so `SMSка`, `XIX` or `СО2` are left. A single letter that is a word (`c`, `a`, `o`) goes
 * by both its neighbours. Linear.
 */
export function homoglyphs(text: string): Edit[] {
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

function wordsOf(text: string): Words {
  const { letter, script } = kinds();
  // A word and what parts it from the next take two units at least.
  const most = (text.length >> 1) + 1;
  const start = new Int32Array(most);
  const end = new Int32Array(most);
  const bits = new Uint8Array(most);
  const tells = new Uint8Array(most);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    if (letter[text.charCodeAt(i)] !== 1) continue;
    start[count] = i;
    let scripts = 0;
    let told = 0;
    for (; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (letter[c] === 0) break;
      const s = script[c]!;
      if (s === 1) {
        scripts |= onlyLatin;
        if (toCyrillic[c] === 0) told |= onlyLatin;
      } else if (s === 2) {
        scripts |= onlyCyrillic;
        if (toLatin[c] === 0) told |= onlyCyrillic;
      } else if (s > 2) scripts |= otherScript;
    }
    end[count] = i;
    bits[count] = scripts;
    tells[count++] = told === 3 || (scripts & otherScript) !== 0 ? 0 : told;
  }
  return { count, start, end, scripts: bits, tells };
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
    if (toCyrillic[text.charCodeAt(start)] === 0 || "xXpP".includes(text[start]!)) return true;
  }
  return false;
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
    if ((c === "c" || c === "C") && /^\.[ \n]?\d/.test(text.slice(end, end + 3)) && neighbours(words, k) === onlyCyrillic && !isDigit(text.charCodeAt(start - 1))) return toCyrillic;
    if (tells[k - 1] !== onlyCyrillic || tells[k + 1] !== onlyCyrillic || words.end[k + 1]! - after < 2 || variables()) return undefined;
    if (!spaces(text, end, after)) return undefined;
    const gap = text.slice(before, start);
    const length = before - words.start[k - 1]!;
    if ("coayk".includes(c)) return /^[,;:»"”)]?[ \n]+$/.test(gap) && length > 1 ? toCyrillic : undefined;
    // Capitals only where a sentence begins: `витамин C` and `точка A` are right.
    if ("COAYKB".includes(c)) return /^[.!?…»"”)\]]*[.!?…][»"”)\]]*[ \n]+$/.test(gap) && length > 2 && !isUpper(text, after) ? toCyrillic : undefined;
    return undefined;
  }
  if (words.scripts[k] === onlyCyrillic && (c === "а" || c === "А" || c === "І") && tells[k - 1] === onlyLatin && tells[k + 1] === onlyLatin) {
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
