import type { Piece } from "./pieces.ts";

const marked = /^(?:[¹²³⁰⁴-⁹]{1,3}\s?["«“]?[\p{L}\d]|\[\^\d{1,3}\]|\*{1,3}\s?\p{L})/u;
const numbered = /^(\d{1,3})\s{1,2}["«“]?\p{Lu}/u;

/**
 * Footnotes: paragraphs of the body that begin with a raised number, `[^1]` or an asterisk; at the end of the text also those that begin with
 * bare numbers, if at least two of them count upwards.
 */
export function markFootnotes(text: string, pieces: readonly Piece[]): void {
  for (const p of pieces) {
    if (p.kind !== "body" && p.kind !== "references") continue;
    if (p.opens && marked.test(text.slice(p.start, p.start + 12)) && pieces.length > 1) Object.assign(p, { kind: "footnotes", rule: "footnote-mark", why: "begins with a footnote mark" });
  }
  let from = pieces.length;
  let number = Infinity;
  while (from > 0) {
    const p = pieces[from - 1]!;
    const found = p.kind === "body" && p.opens ? numbered.exec(text.slice(p.start, p.start + 12)) : null;
    if (found === null || Number(found[1]) >= number) break;
    number = Number(found[1]);
    from--;
  }
  if (pieces.length - from >= 2 && from > 0) {
    for (const p of pieces.slice(from)) Object.assign(p, { kind: "footnotes", rule: "footnote-number", why: "the last paragraphs begin with numbers that count upwards" });
  }
}
