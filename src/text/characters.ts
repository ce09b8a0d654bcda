import { codeUnits } from "./codeUnits.ts";
import { apply, type Draft, type Edit } from "./draft.ts";
import { homoglyphs } from "./homoglyphs.ts";
import { kinds } from "./letters.ts";

/**
 * One character for one thing: line ends, spaces, hyphens that are not seen, zero-width and control characters, ligatures, NFC
 * (UAX #15), letters of the wrong script. U+000C stays for the layout, and so do tabs. Running it again changes nothing. Linear.
 */
export function repairCharacters(before: Draft): Draft {
  const { edits, composes } = signs(before.text);
  let now = apply(before, edits);
  if (composes) now = apply(now, composed(now.text));
  return apply(now, homoglyphs(now.text));
}

const ligatures: readonly string[] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

let table: Uint8Array | undefined;

const changes = 1;
const composing = 2;
/** Units from U+0300 on that NFC leaves as they are, whatever stands beside them: those that texts here are full of. */
const stable = [[0x388, 0x3ff], [0x400, 0x482], [0x48a, 0x52f], [0x2010, 0x2027], [0x2030, 0x205e], [0x2070, 0x209c], [0x20a0, 0x20bf], [0x2116, 0x2116], [0x2190, 0x22ff]] as const;

/** Units that `signs` may change, and those that `composed` may. What `signs` puts is none of the latter. */
function signTable(): Uint8Array {
  if (table !== undefined) return table;
  table = new Uint8Array(65536).fill(composing, 0x300);
  for (const [from, to] of stable) table.fill(0, from, to + 1);
  table[0xa8] = table[0x2d8] = composing;
  for (const [from, to] of [[0, 31], [127, 0xa0], [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x1680, 0x1680], [0x180e, 0x180e], [0x2000, 0x200f], [0x2028, 0x202f], [0x205f, 0x2069], [0x3000, 0x3000], [0xfeff, 0xfeff], [0xfb00, 0xfb06]] as const) {
    for (let c = from; c <= to; c++) table[c]! |= changes;
  }
  table[0x400] = table[0x450] = changes;
  for (const kept of "\t\n\f") table[kept.charCodeAt(0)] = 0;
  return table;
}

function signs(text: string): { edits: Edit[]; composes: boolean } {
  const may = signTable();
  const units = codeUnits(text);
  const edits: Edit[] = [];
  let seen = 0;
  let visible: boolean | undefined;
  let southern: boolean | undefined;
  for (let i = nextMarked(units, may, 0); i < units.length; i = nextMarked(units, may, i + 1)) {
    const c = units[i]!;
    const does = may[c]!;
    seen |= does;
    if ((does & changes) === 0) continue;
    const edit = signAt(text, i, c, () => visible ??= softHyphensAreHyphens(text), () => southern ??= /[јљњџѓќѕЈЉЊЏЃЌЅ]/u.test(text));
    if (edit === undefined) continue;
    edits.push(edit);
    i = edit.end - 1;
  }
  return { edits, composes: (seen & composing) !== 0 };
}

/** The first unit from `at` on that the table marks; the length where there is none. */
function nextMarked(units: Uint16Array, table: Uint8Array, at: number): number {
  let i = at;
  while (i < units.length && table[units[i]!] === 0) i++;
  return i;
}

function signAt(text: string, i: number, c: number, visible: () => boolean, southern: () => boolean): Edit | undefined {
  const put = (kind: string, s: string, end = i + 1): Edit => ({ start: i, end, put: s, kind });
  if (c === 13) return put("line-end", "\n", text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1);
  if (c === 0x85 || c === 0x2028 || c === 11) return put("line-end", "\n");
  if (c === 0x2029) return put("line-end", "\n\n");
  if (c === 0xad || c === 0x1f || (c === 2 && isLetterAt(text, i - 1))) {
    const end = overLine(text, i + 1);
    const hyphen = isDigit(text, i - 1) || isDigit(text, i + 1) || (c === 0xad && visible());
    if (hyphen || (c === 2 && end === 0)) return put("soft-hyphen", "-");
    // A soft hyphen at a line's end is certain: the word goes on.
    return end > 0 && isLetterAt(text, i - 1) && isLetterAt(text, end) ? put("soft-hyphen", "", end) : put("soft-hyphen", "");
  }
  // Some fonts have `ѐ` in the place of `ё`; a letter of its own it is only in Macedonian and Bulgarian.
  if (c === 0x450 || c === 0x400) return southern() ? undefined : put("letter", c === 0x450 ? "ё" : "Ё");
  if (c === 0) return put("control", "\ufffd");
  if (c < 32 || (c >= 127 && c < 160)) return put("control", "");
  if (c === 0xa0 || c === 0x1680 || (c >= 0x2000 && c <= 0x200a) || c === 0x202f || c === 0x205f || c === 0x3000) return put("space", " ");
  if (c === 0x200c || c === 0x200d) return joins(text, i) ? undefined : put("zero-width", "");
  if (c === 0x200b || c === 0x2060 || c === 0xfeff || c === 0x180e || c === 0x034f || c === 0x061c || c === 0x200e || c === 0x200f
    || (c >= 0x202a && c <= 0x202e) || (c >= 0x2061 && c <= 0x2069)) return put("zero-width", "");
  return c >= 0xfb00 && c <= 0xfb06 ? put("ligature", ligatures[c - 0xfb00]!) : undefined;
}

function isLetterAt(text: string, i: number): boolean {
  return i >= 0 && i < text.length && kinds().letter[text.charCodeAt(i)] !== 0;
}

/** Where the next line's first character is, if nothing but spaces lies between; 0 if the line goes on. */
function overLine(text: string, at: number): number {
  let i = at;
  let lines = 0;
  while (i < text.length && i < at + 200) {
    const c = text.charCodeAt(i);
    if (c === 10) lines++;
    else if (c !== 32 && c !== 9 && c !== 13 && c !== 0xa0) break;
    i++;
  }
  return lines === 1 ? i : 0;
}

/**
 * Some PDF writers give every hyphen as U+00AD. So it is where words hold U+00AD inside a line, and no hyphen stands between letters.
 */
function softHyphensAreHyphens(text: string): boolean {
  const { letter } = kinds();
  let soft = 0;
  for (let i = text.indexOf("\u00ad"); i >= 0; i = text.indexOf("\u00ad", i + 1)) {
    if (i > 0 && letter[text.charCodeAt(i - 1)] === 1 && letter[text.charCodeAt(i + 1)] === 1) soft++;
  }
  if (soft === 0) return false;
  for (let i = text.indexOf("-"); i >= 0; i = text.indexOf("-", i + 1)) {
    if (i > 0 && letter[text.charCodeAt(i - 1)] === 1 && letter[text.charCodeAt(i + 1)] === 1) return false;
  }
  // Real ones are many to a page, as every long word has them; hyphens are one in a hundred words.
  return soft >= 3 && soft * 250 < text.length;
}

function isDigit(text: string, i: number): boolean {
  const c = text.charCodeAt(i);
  return c >= 48 && c <= 57;
}

/** A joiner stays in emoji, and between letters of scripts that need it (Persian, Indic). */
function joins(text: string, i: number): boolean {
  const { letter, script } = kinds();
  const before = text.charCodeAt(i - 1);
  const after = text.charCodeAt(i + 1);
  const picture = (c: number): boolean => (c >= 0xd800 && c < 0xe000) || (c >= 0x2190 && c < 0x2c00) || c === 0xfe0f;
  if (picture(before) && picture(after)) return text.charCodeAt(i) === 0x200d;
  return (letter[before] === 2 && !/[\u0300-\u036f]/.test(text[i - 1]!)) || script[before] === 4 && (script[after] === 4 || letter[after] === 2);
}

/** NFC by the smallest edits: a base with its marks, or a single character that has another form. And й, ё with a spacing mark. */
function composed(text: string): Edit[] {
  const edits: Edit[] = [];
  const { letter } = kinds();
  const plain = text.normalize("NFC") === text;
  if (plain && !text.includes("\u02d8") && !text.includes("\u00a8")) return edits;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x2d8 || c === 0xa8) {
      const base = text.charAt(i - 1);
      const at = (c === 0x2d8 ? "иИ" : "еЕ").indexOf(base);
      if (i > 0 && at >= 0 && edits[edits.length - 1]?.end !== i) edits.push({ start: i - 1, end: i + 1, put: (c === 0x2d8 ? "йЙ" : "ёЁ")[at]!, kind: "nfc" });
      continue;
    }
    if (plain || c < 0x300) continue;
    // A mark is taken with its base before it and all marks after; any other character by itself.
    let end = i;
    for (let n = markAt(text, end, letter); n > 0; n = markAt(text, end, letter)) end += n;
    const start = end > i && i > 0 ? i - (isLow(text.charCodeAt(i - 1)) && i > 1 ? 2 : 1) : i;
    if (end === i) end = i + (isHigh(c) && isLow(text.charCodeAt(i + 1)) ? 2 : 1);
    const was = text.slice(start, end);
    const put = was.normalize("NFC");
    if (put !== was) {
      // й is и and breve: what is the same before stays out of the edit.
      let same = 0;
      while (same < put.length && put[same] === was[same]) same++;
      if (edits.length === 0 || edits[edits.length - 1]!.end <= start + same) edits.push({ start: start + same, end, put: put.slice(same), kind: "nfc" });
    }
    i = end - 1;
  }
  return edits;
}

/** Length of the mark at an offset, 0 where there is none: marks, and the vowels and finals of Hangul, which compose with what precedes. */
function markAt(text: string, at: number, letter: Uint8Array): number {
  const c = text.charCodeAt(at);
  if (isHigh(c)) return isLow(text.charCodeAt(at + 1)) && /\p{M}/u.test(text.slice(at, at + 2)) ? 2 : 0;
  return letter[c] === 2 || (c >= 0x1160 && c < 0x1200) ? 1 : 0;
}

function isHigh(c: number): boolean {
  return (c & 0xfc00) === 0xd800;
}

function isLow(c: number): boolean {
  return (c & 0xfc00) === 0xdc00;
}
