import type { Draft, Edit } from "../draft.ts";
import { apply } from "../draft.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Line } from "./lines.ts";
import { jointsOf } from "./paragraphs.ts";
import { runsOn } from "./widths.ts";

// `¹ Подробнее`, `* The author`, `1 See`, `2Қараңыз`
const noted = /^(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\*{1,3}|\d{1,2}[.)]?) ?["«“]?\p{L}/u;
/** No block of notes at a page's foot is longer, in lines. */
const longest = 15;

/**
 * Footnotes at a page's foot that cut a sentence of the text are moved behind its paragraph: a change of the kind `note-move` takes
 * them out, another puts them in. `lines`: the lines without furniture; `removed[i]`: a page ends before line i. Returns the same
 * draft where no sentence is cut so. Linear.
 */
export function moveNotes(draft: Draft, lines: readonly Line[], removed: Uint8Array, knowledge: Knowledge): Draft {
  const { text } = draft;
  const blocks = cutBy(text, lines, removed);
  if (blocks.length === 0) return draft;

  const rest: Line[] = [];
  const pages: number[] = [];
  const resumes: number[] = []; // index in `rest` of the line after each block
  let b = 0;
  for (let i = 0; i < lines.length; i++) {
    const block = blocks[b];
    if (block !== undefined && i === block.from) { i = block.to - 1; continue; }
    if (block !== undefined && i === block.to) {
      resumes.push(rest.length);
      rest.push({ ...lines[i]!, gap: Math.max(1, lines[i]!.gap) });
      pages.push(1);
      b++;
      continue;
    }
    rest.push(lines[i]!);
    pages.push(removed[i]!);
  }
  const joints = jointsOf(text, rest, Uint8Array.from(pages), knowledge);
  const edits: Edit[] = [];
  resumes.forEach((at, k) => {
    if (joints[at] !== "join") return;
    let last = at;
    while (last + 1 < rest.length && joints[last + 1] === "join") last++;
    const { from, to } = blocks[k]!;
    const start = lines[from]!.start;
    const { end } = lines[to - 1]!;
    edits.push({ start, end, put: "", kind: "note-move" });
    const place = rest[last]!.end;
    edits.push({ start: place, end: place, put: "\n\n", kind: "note-move" }, { start: place, end: place, put: text.slice(start, end), kind: "note-move", source: start });
  });
  // Stable: notes put at one place keep their order.
  return apply(draft, edits.sort((x, y) => x.start - y.start || x.end - y.end));
}

/** The blocks `[from, to)` of notes between a line that stops in the middle of a sentence and the line after the page's end where it goes on. */
function cutBy(text: string, lines: readonly Line[], removed: Uint8Array): { from: number; to: number }[] {
  const blocks: { from: number; to: number }[] = [];
  for (let j = 2; j < lines.length; j++) {
    const after = lines[j]!;
    if ((removed[j] === 0 && !after.page) || after.begins !== "lower") continue;
    const from = notesAbove(text, lines, j, removed);
    if (from < 1) continue;
    const before = lines[from - 1]!;
    if (before.length >= 20 && runsOn(before, after)) blocks.push({ from, to: j });
  }
  return blocks;
}

/** Index of the first line of the block of notes that ends just above line `to`; −1 where none does. Looks at a few lines. */
export function notesAbove(text: string, lines: readonly Line[], to: number, removed?: Uint8Array): number {
  let from = -1;
  if (to < 2 || lines[to - 1]!.ends !== "final") return from;
  for (let i = to - 1; i >= Math.max(1, to - longest); i--) {
    if (i < to - 1 && (lines[i + 1]!.page || removed?.[i + 1] === 1)) break;
    const line = lines[i]!;
    if (line.gap === 0) continue;
    if (!noted.test(text.slice(line.start, Math.min(line.end, line.start + 12)))) break;
    from = i;
  }
  return from;
}
