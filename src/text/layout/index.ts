import { apply, type Draft, type Edit } from "../draft.ts";
import { addressGlue } from "./addresses.ts";
import { classOf, isDash, DIGIT, LETTER, MARK, SPACE, UPPER } from "./characters.ts";
import { furnitureOf } from "./furniture.ts";
import { habitOf, leftOf, rightOf } from "./breaks.ts";
import { judge, type HyphenEvidence } from "./hyphens.ts";
import { linesOf, type Line } from "./lines.ts";
import { footnoteMarks } from "./marks.ts";
import { jointsOf, type Joint } from "./paragraphs.ts";
import { vocabularyOf, type Vocabulary } from "./vocabulary.ts";

export type { HyphenEvidence } from "./hyphens.ts";

/** Real texts are done in one pass; a text that a second pass would change again gets it at once, up to so many. */
const passes = 24;

/**
 * From hard-wrapped lines to paragraphs, one a line. Takes a draft after character repair (`\n` line ends, `\f` page breaks, NFC).
 * What it removes or joins is an edit of the draft, of the kinds `line-join`, `hyphen-drop`, `hyphen-keep`, `page-number`,
 * `running-head`, `footnote-mark`, `page-break`, `space`, `blank-lines`. In the result every `\n` is a hard boundary, a blank line
 * stays as `\n\n`, spaces are single, none stands at a line's edge. A second call changes nothing. Linear in the text's length.
 */
export function layout(draft: Draft, evidence: HyphenEvidence): { draft: Draft; warnings: string[] } {
  let current = draft;
  const words = vocabularyOf(draft.text, evidence);
  for (let pass = 0; pass < passes; pass++) {
    const marked = apply(current, footnoteMarks(current.text));
    const next = apply(marked, lineEdits(marked.text, words));
    if (next.text === current.text) break;
    current = next;
  }
  return { draft: current, warnings: [] };
}

function lineEdits(text: string, words: Vocabulary): Edit[] {
  const all = linesOf(text);
  const furniture = furnitureOf(text, all);
  const { lines, removed } = without(all, furniture);
  const joints = jointsOf(text, lines, removed);
  const habit = habitOf(text, lines, joints, words);

  const edits: Edit[] = [];
  let k = 0; // index into lines
  let at = 0; // end of the last kept line
  const gaps: { start: number; end: number; kind: string }[] = [];
  for (let i = 0; i < all.length; i++) {
    const kind = furniture[i];
    const line = all[i]!;
    if (kind !== undefined) { gaps.push({ start: line.start, end: line.end, kind }); continue; }
    const put: Put = k === 0 ? { from: at, text: "", kind: "blank-lines" } : between(text, lines[k - 1]!, line, joints[k]!, habit, words);
    separate(edits, text, put, line.start, gaps);
    gaps.length = 0;
    spaces(edits, text, line);
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
    lines.push(gap === line.gap && page === line.page ? line : { ...line, gap, page });
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
function between(text: string, before: Line, line: Line, joint: Joint, habit: number, words: Vocabulary): Put {
  if (joint === "blank") return { from: before.end, text: "\n\n", kind: "blank-lines" };
  if (joint === "line") return { from: before.end, text: "\n", kind: line.page ? "page-break" : line.gap > 0 ? "blank-lines" : "space" };
  const glue = addressGlue(text, before, line);
  if (glue) return { from: before.end, text: "", kind: "line-join" };
  const last = text.charCodeAt(before.end - 1);
  const inside = before.end - 2 >= before.start ? classOf(text.charCodeAt(before.end - 2)) : SPACE;
  if (before.ends === "hyphen") {
    const left = leftOf(text, before);
    const right = rightOf(text, line);
    if (left === "" || right === "") return { from: before.end, text: "", kind: "hyphen-keep" };
    const { fate } = judge(left, right, text[before.end - 1]!, { evidence: words, habit, coverage: words.coverage(left) });
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

/** Runs of white space inside a line become one space. */
function spaces(edits: Edit[], text: string, line: Line): void {
  for (let i = line.start; i < line.end; i++) {
    if ((classOf(text.charCodeAt(i)) & SPACE) === 0) continue;
    let j = i + 1;
    while (j < line.end && (classOf(text.charCodeAt(j)) & SPACE) !== 0) j++;
    if (j - i > 1 || text[i] !== " ") edits.push({ start: i, end: j, put: " ", kind: "space" });
    i = j - 1;
  }
}
