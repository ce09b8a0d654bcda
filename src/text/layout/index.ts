import { apply, type Draft, type Edit } from "../draft.ts";
import { addressGlue } from "./addresses.ts";
import { classOf, DIGIT, HYPHEN, isDash, isHyphen, LETTER, LOWER, MARK, ODD, SPACE, UPPER } from "./characters.ts";
import { furnitureOf, type Furniture } from "./furniture.ts";
import { habitOf, leftOf, rightOf } from "./breaks.ts";
import { judge, type Surroundings } from "./hyphens.ts";
import type { LayoutEvidence } from "./evidence.ts";
import type { Knowledge } from "./knowledge.ts";
import { linesOf, type Line, withGap } from "./lines.ts";
import { footnoteMarks } from "./marks.ts";
import { moveNotes } from "./notes.ts";
import { jointsOf, type Joint } from "./paragraphs.ts";
import { vocabularyOf, type Vocabulary } from "./vocabulary.ts";

export type { LayoutEvidence } from "./evidence.ts";

/** Real texts are done in one pass; a text that a second pass would change again gets it at once, up to so many. */
const passes = 24;

/**
 * From hard-wrapped lines to paragraphs, one a line. Takes a draft after character repair (`\n` line ends, `\f` page breaks, NFC).
 * What it removes or joins is an edit of the draft, of the kinds `line-join`, `hyphen-drop`, `hyphen-keep`, `page-number`,
 * `running-head`, `footnote-mark`, `note-move`, `page-break`, `space`, `blank-lines`. In the result every `\n` is a hard boundary, a blank line
 * stays as `\n\n`, spaces are single, none stands at a line's edge. A second call changes nothing. Linear in the text's length.
 */
export function layout(draft: Draft, evidence: LayoutEvidence): { draft: Draft; warnings: string[] } {
  if (isPlain(draft.text)) return { draft, warnings: [] };
  let current = draft;
  const words = vocabularyOf(draft.text, evidence);
  for (let pass = 0; pass < passes; pass++) {
    const lines = linesOf(current.text, evidence.knowledge.goesOn);
    const marked = apply(current, footnoteMarks(current.text, lines));
    const next = joined(marked, marked === current ? lines : linesOf(marked.text, evidence.knowledge.goesOn), words, evidence.knowledge);
    if (next.text === current.text) break;
    current = next;
  }
  return { draft: current, warnings: [] };
}

/** One line with nothing to tidy: most records of a database. */
function isPlain(text: string): boolean {
  if (text.length > 4000 || text.length === 0) return false;
  let before = 32;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Double spaces, a space at an edge or after a hyphen; figures glued to a letter may be a footnote's mark.
    if (code === 32) { if (before === 32 || isHyphen(before)) return false; }
    else if (code < 32 || (code >= 0xa0 && code <= 0xbf) || (code >= 0x2000 && code < 0x2010) || code === 0x202f || code === 0x205f || (code >= 0x2070 && code < 0x2080) || code === 0x3000) return false;
    else if (code >= 48 && code <= 57 && before > 57) return false;
    before = code;
  }
  return before !== 32;
}

/** One pass over the lines. */
function joined(draft: Draft, lines: readonly Line[], words: Vocabulary, knowledge: Knowledge): Draft {
  const page = pageOf(draft.text, lines, knowledge);
  const moved = moveNotes(draft, page.lines, page.removed, knowledge);
  return moved === draft ? apply(draft, lineEdits(draft.text, page, words, knowledge)) : apply(moved, lineEdits(moved.text, pageOf(moved.text, linesOf(moved.text, knowledge.goesOn), knowledge), words, knowledge));
}

/** A text's lines: all, those that are furniture, and the rest. */
interface Page {
  readonly all: readonly Line[];
  readonly furniture: readonly (Furniture | undefined)[];
  readonly lines: readonly Line[];
  readonly removed: Uint8Array;
}

function pageOf(text: string, all: readonly Line[], knowledge: Knowledge): Page {
  const furniture = furnitureOf(text, all, knowledge);
  return { all, furniture, ...without(all, furniture) };
}

function lineEdits(text: string, { all, furniture, lines, removed }: Page, words: Vocabulary, knowledge: Knowledge): Edit[] {
  const joints = jointsOf(text, lines, removed, knowledge);
  const habit = habitOf(text, lines, joints, words, knowledge);

  const edits: Edit[] = [];
  let k = 0; // index into lines
  let at = 0; // end of the last kept line
  const gaps: { start: number; end: number; kind: string }[] = [];
  for (let i = 0; i < all.length; i++) {
    const kind = furniture[i];
    const line = all[i]!;
    if (kind !== undefined) { gaps.push({ start: line.start, end: line.end, kind }); continue; }
    const put: Put = k === 0 ? { from: at, text: "", kind: "blank-lines" } : between(text, lines[k - 1]!, line, joints[k]!, { evidence: words, knowledge, habit, coverage: 0 }, words);
    separate(edits, text, put, line.start, gaps);
    gaps.length = 0;
    spaces(edits, text, line, words, knowledge);
    at = line.end;
    k++;
  }
  separate(edits, text, { from: at, text: "", kind: "blank-lines" }, text.length, gaps);
  return edits;
}

/** The lines that stay, each with the blank lines that stood between it and the last one that stays; where furniture was. */
function without(all: readonly Line[], furniture: readonly unknown[]): { lines: Line[]; removed: Uint8Array } {
  const lines: Line[] = [];
  const removed: number[] = [];
  let gap = 0;
  let page = false;
  let out = 0;
  for (let i = 0; i < all.length; i++) {
    const line = all[i]!;
    gap = Math.max(gap, line.gap);
    page ||= line.page;
    if (furniture[i] !== undefined) { out = 1; continue; }
    lines.push(gap === line.gap && page === line.page ? line : withGap(line, gap, page));
    removed.push(out);
    gap = 0;
    page = false;
    out = 0;
  }
  return { lines, removed: Uint8Array.from(removed) };
}

interface Put {
  /** Where the replaced stretch begins: the end of the line before, or its hyphen. */
  readonly from: number;
  readonly text: string;
  readonly kind: string;
}

/** What replaces everything between two lines. */
function between(text: string, before: Line, line: Line, joint: Joint, around: Surroundings, words: Vocabulary): Put {
  if (joint === "blank") return { from: before.end, text: "\n\n", kind: "blank-lines" };
  if (joint === "line") return { from: before.end, text: "\n", kind: line.page ? "page-break" : line.gap > 0 ? "blank-lines" : "space" };
  const glue = addressGlue(text, before, line);
  if (glue) return { from: before.end, text: "", kind: "line-join" };
  const last = text.charCodeAt(before.end - 1);
  const inside = before.end - 2 >= before.start ? classOf(text.charCodeAt(before.end - 2)) : SPACE;
  if (before.ends === "hyphen") {
    const left = leftOf(text, before.start, before.end - 1);
    const right = rightOf(text, line.start, line.end);
    if (left === "" || right === "") return { from: before.end, text: "", kind: "hyphen-keep" };
    const { fate } = judge(left, right, text[before.end - 1]!, { ...around, coverage: words.coverage(left) });
    if (fate === "drop") return { from: before.end - 1, text: "", kind: "hyphen-drop" };
    return fate === "keep" ? { from: before.end, text: "", kind: "hyphen-keep" } : { from: before.end, text: " ", kind: "line-join" };
  }
  // `1920–|1930`, `Алматы–|Астана`; before a lower-case word a dash has its space.
  const next = classOf(text.charCodeAt(line.start));
  if (isDash(last) && (inside & (DIGIT | LETTER | MARK)) && (next & (DIGIT | UPPER))) return { from: before.end, text: "", kind: "hyphen-keep" };
  return { from: before.end, text: " ", kind: "line-join" };
}

/** Edits that put `put` in place of everything from `put.from` to `end`, furniture under its own kind. */
function separate(edits: Edit[], text: string, put: Put, end: number, gaps: readonly { start: number; end: number; kind: string }[]): void {
  let from = put.from;
  let rest = put.text;
  for (const g of gaps) {
    replace(edits, text, from, g.start, rest, put.kind);
    rest = "";
    edits.push({ start: g.start, end: g.end, put: "", kind: g.kind });
    from = g.end;
  }
  replace(edits, text, from, end, rest, put.kind);
}

function replace(edits: Edit[], text: string, start: number, end: number, put: string, kind: string): void {
  if (text.slice(start, end) !== put) edits.push({ start, end, put, kind });
}

/** Runs of white space inside a line become one space; no hyphen is left in a word that an older line end broke (`экономи- ческий`, `экономи-ческий`). */
function spaces(edits: Edit[], text: string, line: Line, words: Vocabulary, knowledge: Knowledge): void {
  if ((line.signs & (SPACE | ODD)) === 0) {
    if ((line.signs & HYPHEN) !== 0) innerHyphens(edits, text, line, words, knowledge);
    return;
  }
  for (let i = line.start; i < line.end; i++) {
    const code = text.charCodeAt(i);
    if (code === 45 && i > line.start && i + 1 < line.end && wasBroken(text, line, i, i + 1, words, knowledge, true)) { edits.push({ start: i, end: i + 1, put: "", kind: "hyphen-drop" }); continue; }
    if (code > 32 && code < 160) continue;
    if ((classOf(code) & SPACE) === 0) continue;
    let j = i + 1;
    while (j < line.end && (classOf(text.charCodeAt(j)) & SPACE) !== 0) j++;
    if (i > line.start && isHyphen(text.charCodeAt(i - 1)) && wasBroken(text, line, i - 1, j, words, knowledge)) edits.push({ start: i - 1, end: j, put: "", kind: "hyphen-drop" });
    else if (j - i > 1 || text[i] !== " ") edits.push({ start: i, end: j, put: " ", kind: "space" });
    i = j - 1;
  }
}

/** As `spaces`, for a line without white space to tidy. */
function innerHyphens(edits: Edit[], text: string, line: Line, words: Vocabulary, knowledge: Knowledge): void {
  for (let i = text.indexOf("-", line.start); i >= 0 && i + 1 < line.end; i = text.indexOf("-", i + 1)) {
    const spaced = text.charCodeAt(i + 1) === 32;
    if (wasBroken(text, line, i, spaced ? i + 2 : i + 1, words, knowledge, !spaced)) edits.push({ start: i, end: spaced ? i + 2 : i + 1, put: "", kind: "hyphen-drop" });
  }
}

/** Two lower-case halves, one at least no word (glued: both), that make a known word; not `двух- и трёхэтажный`. */
function wasBroken(text: string, line: Line, hyphen: number, next: number, words: Vocabulary, knowledge: Knowledge, glued = false): boolean {
  if (hyphen <= line.start || (classOf(text.charCodeAt(hyphen - 1)) & LOWER) === 0 || next >= line.end || (classOf(text.charCodeAt(next)) & LOWER) === 0) return false;
  const left = leftOf(text, line.start, hyphen);
  const right = rightOf(text, next, line.end);
  if (left.length < 2 || right.length < 2 || left.includes("-") || right.includes("-") || knowledge.conjunctions.has(right)) return false;
  if (glued) return left.length > 2 && right.length > 2 && words.attests(left + right) && !words.attests(left) && !words.attests(right) && !knowledge.hyphenated.has(left) && words.seen(`${left}-${right}`) < 2;
  return (words.attests(left + right) || words.seen(left + right) > 1) && !(words.attests(left) && words.attests(right));
}
