import type { Span } from "../document.ts";

/** What a language adds: how lists end without a keyword (`и др.`) and what joins the last item (`and`); lower case. */
export interface ListWords { readonly endings: readonly string[]; readonly conjunctions: readonly string[] }

const OPENING = new Map([["(", ")"], ["[", "]"], ["{", "}"], ["«", "»"], ["“", "”"], ["„", "“"], ["‹", "›"]]);
const BULLET = /[•·∙▪●■◦‣⁃|¦]/u;
const DASH = /[–—−-]/u;

/** For each unit: 1 inside brackets or quotation marks that are closed within the same text. Linear. */
function shielded(text: string): Uint8Array {
  const inside = new Uint8Array(text.length + 1);
  const open: { at: number; close: string }[] = [];
  const starts = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    const last = open.at(-1);
    // Brackets close what is open; a closer that fits nothing is a letter like others. Depth is bounded: lists do not nest.
    if (last !== undefined && (c === last.close || last.close === "“" && c === "”")) {
      open.pop();
      starts[last.at]!++;
      starts[i + 1]!--;
    } else if (c === "\"") open.push({ at: i, close: "\"" });
    else {
      const close = OPENING.get(c);
      if (close !== undefined && open.length < 8) open.push({ at: i, close });
    }
    if (open.length >= 8) open.shift();
  }
  let depth = 0;
  for (let i = 0; i <= text.length; i++) { depth += starts[i]!; inside[i] = depth > 0 ? 1 : 0; }
  return inside;
}

interface Cut { readonly at: number; readonly end: number; readonly kind: "comma" | "semicolon" | "line" | "bullet" | "dash" | "stop" | "number" }

function isSpace(c: string | undefined): boolean { return c !== undefined && /\s/u.test(c); }
function isDigit(c: string | undefined): boolean { return c !== undefined && /\p{Nd}/u.test(c); }

/** Does a dot after the word ending at `at` belong to it: an initial, `г.`, `им.`, `U.S.`? */
function abbreviated(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 30 && /[\p{L}\p{N}.-]/u.test(text[from - 1]!)) from--;
  const word = text.slice(from, at);
  return word.includes(".") || word.length <= 2 && /\p{L}/u.test(word) || /^\p{L}{1,4}$/u.test(word) && !/[аеёиоуыэюяәіөұүaeiouy]/iu.test(word);
}

function cuts(text: string): readonly Cut[] {
  const inside = shielded(text);
  const all: Cut[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (inside[i] === 1) {
      // `(1)` is a bracket too.
      const number = c === "(" && isDigit(text[i + 1]) ? /^\(\p{Nd}{1,2}\)\s*/u.exec(text.slice(i, i + 8)) : null;
      if (number !== null) { all.push({ at: i, end: i + number[0].length, kind: "number" }); i += number[0].length - 1; }
      continue;
    }
    const before = text[i - 1];
    const after = text[i + 1];
    if (c === "," || c === "،") { if (!(isDigit(before) && isDigit(after))) all.push({ at: i, end: i + 1, kind: "comma" }); }
    else if (c === ";") all.push({ at: i, end: i + 1, kind: "semicolon" });
    else if (c === "\n") all.push({ at: i, end: i + 1, kind: "line" });
    else if (BULLET.test(c)) all.push({ at: i, end: i + 1, kind: "bullet" });
    else if ((DASH.test(c) || c === "/" || c === "*") && isSpace(before) && isSpace(after)) all.push({ at: i, end: i + 1, kind: "dash" });
    else if (c === "." && isSpace(after) && !abbreviated(text, i) && !isDigit(before)) all.push({ at: i, end: i + 1, kind: "stop" });
    else if (isDigit(c) && (i === 0 || isSpace(before))) {
      const found = /^\p{Nd}{1,2}(?:\)|\.(?=\s))\s*/u.exec(text.slice(i, i + 8));
      if (found !== null) { all.push({ at: i, end: i + found[0].length, kind: "number" }); i += found[0].length - 1; }
    }
  }
  return all;
}

/** Which kinds of cut separate keywords in this list. */
function separating(text: string, all: readonly Cut[]): ReadonlySet<Cut["kind"]> {
  const count = { comma: 0, semicolon: 0, line: 0, bullet: 0, dash: 0, stop: 0, number: 0 };
  const last = text.trimEnd().length;
  for (const c of all) if (c.end < last) count[c.kind]++;
  const listed = count.comma + count.semicolon;
  // Numbers number a list when they count up from one.
  const numbers = all.filter((c) => c.kind === "number").map((c) => Number.parseInt(text.slice(c.at, c.end).replace("(", ""), 10));
  const numbered = numbers.length >= 2 && numbers.every((n, i) => n === i + 1);
  const dashes = count.dash >= 2 && count.dash > listed;
  const kinds = new Set<Cut["kind"]>(["semicolon", "bullet"]);
  // Where semicolons are the rule, commas are inside keywords.
  if (!(count.semicolon >= 2 && count.comma <= count.semicolon + 1)) kinds.add("comma");
  if (numbered) kinds.add("number");
  if (dashes) kinds.add("dash");
  // A line that is not the rule is a wrapped line.
  if (!dashes && count.bullet === 0 && count.line > listed || numbered) kinds.add("line");
  if (listed === 0 && count.bullet === 0 && !dashes && !numbered) kinds.add("stop");
  return kinds;
}

/**
 * The author's keywords in a list, as spans of `text`: cut at commas, semicolons, lines, bullets, numbering (`1)`), spaced dashes
 * where they alone separate, full stops where nothing else does; never inside closed brackets or quotation marks or a decimal number.
 * White space, the final dot and `и др.` are not part of a keyword. Linear in the length of the text.
 */
export function keywordList(text: string, words: ListWords): readonly Span[] {
  const all = cuts(text);
  const separates = separating(text, all);
  const found: Span[] = [];
  let from = 0;
  const add = (end: number): void => {
    const item = trimmed(text, from, end, words, found.length > 0);
    if (item !== undefined) found.push(item);
  };
  for (const cut of all) {
    if (!separates.has(cut.kind)) continue;
    if (cut.at > from) add(cut.at);
    from = cut.end;
  }
  add(text.length);
  return found;
}

function trimmed(text: string, from: number, to: number, words: ListWords, later: boolean): Span | undefined {
  let start = from;
  let end = to;
  const tighten = (): void => {
    while (start < end && /[\s,;:*–—-]/u.test(text[start]!)) start++;
    while (end > start && /[\s,;:*–—-]/u.test(text[end - 1]!)) end--;
  };
  tighten();
  for (let again = true; again;) {
    again = false;
    const tail = text.slice(Math.max(start, end - 40), end).toLowerCase();
    for (const ending of words.endings) {
      if (!tail.endsWith(ending)) continue;
      const at = end - ending.length;
      if (at > start && !/[\s,;]/u.test(text[at - 1]!)) continue;
      end = at;
      tighten();
      again = end > start;
      break;
    }
  }
  if (later) {
    const head = text.slice(start, start + 20).toLowerCase();
    const joint = words.conjunctions.find((c) => head.startsWith(`${c} `));
    if (joint !== undefined) { start += joint.length; tighten(); }
  }
  while (end > start && text[end - 1] === "." && !keepsDot(text, start, end)) { end--; tighten(); }
  return end > start && /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start, end } : undefined;
}

/** `XX в.`, `н.э.`, `U.S.`: the dot is the abbreviation's, even at the end of the list. */
function keepsDot(text: string, start: number, end: number): boolean {
  // Before a separator nobody puts a dot that is not needed.
  if (abbreviated(text, end - 1) && /^\s*[,;]/u.test(text.slice(end, end + 10))) return true;
  const item = text.slice(Math.max(start, end - 30), end);
  return /(?:^|\s)\p{L}{1,3}(?:\.\s?\p{L}{1,3})+\.$/u.test(item) || /(?:[IVXLCDM]+|\p{Nd}+)\s(?:\p{L}|гг|вв|жж|ғғ|pp)\.$/u.test(item);
}
