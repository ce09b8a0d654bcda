import { endsSentence, isCaps } from "./front.ts";
import { labelsAt, type Labels } from "./labels.ts";
import type { Piece } from "./pieces.ts";

const longest = 110;

/**
 * Headings of the body that no lexicon knows (`Основной материал`, `2.1 Theoretical framework`): a short line with a capital
 * or a number and no full stop, alone between paragraphs. `pieces` are the body's, in order; changes their kinds.
 */
export function markHeadlines(text: string, pieces: readonly Piece[], labels: Labels): void {
  // Where the headings that are known are printed with a full stop, others of the article are too.
  const dotted = pieces.some((p) => p.kind === "heading" && p.rule === "label-line" && text[p.end - 1] === ".");
  for (let i = 0; i + 1 < pieces.length; i++) {
    const p = pieces[i]!;
    if (p.kind !== "body" || !p.opens) continue;
    const shape = headline(text, p, labels) ?? (dotted && p.blankBefore ? dottedHeadline(text, p, labels) : undefined);
    if (shape === undefined) continue;
    const after = pieces[i + 1]!;
    const before = pieces[i - 1];
    // A paragraph that goes on in lower case is the second half of a broken one.
    if (/^\p{Ll}/u.test(text.slice(after.start, after.start + 2))) continue;
    if (after.kind !== "body" || !paragraph(text, after)) {
      // A heading above a heading: `2. Results`, `2.1 Climate`.
      const second = pieces[i + 2];
      if (!(second?.kind === "body" && paragraph(text, second) && headline(text, after, labels) !== undefined && shape !== "plain")) continue;
    }
    const free = before === undefined || before.kind !== "body" || paragraph(text, before);
    if (!free && (shape === "plain" || !(p.blankBefore || endsSentence(text.slice(Math.max(before.start, before.end - 16), before.end))))) continue;
    Object.assign(p, { kind: "heading", rule: `headline-${shape}`, why: "a short line without a full stop, alone above a paragraph" });
  }
}

/** `Методика и эмпирическая база.`: a few words and one full stop, the last. */
function dottedHeadline(text: string, p: Piece, labels: Labels): "dotted" | undefined {
  const line = text.slice(p.start, p.end);
  if (!/^[^.!?…]+\.$/u.test(line) || line.split(" ").length > 6) return undefined;
  return headline(text, { ...p, end: p.end - 1 }, labels) === undefined ? undefined : "dotted";
}

/** A paragraph: long, or a whole sentence. */
function paragraph(text: string, p: Piece): boolean {
  const length = p.end - p.start;
  return length > 160 || (length > 50 && endsSentence(text.slice(Math.max(p.start, p.end - 16), p.end)));
}

function headline(text: string, p: Piece, labels: Labels): "numbered" | "capitals" | "plain" | undefined {
  if (p.end - p.start > longest || p.end - p.start < 3) return undefined;
  const line = text.slice(p.start, p.end);
  const number = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,5}\.)\s+(?=["«“]?\p{Lu})/u.exec(line);
  const rest = number === null ? line : line.slice(number[0].length);
  if (!/^["«“]?\p{Lu}/u.test(rest)) return undefined;
  if (/[,;:!=+|\t]$|[=|\t]|\s{3}/u.test(rest)) return undefined;
  const caps = isCaps(rest) && /\p{Lu}{3}/u.test(rest);
  if (/[.…]$/u.test(rest) && !(caps || (number !== null && rest.split(/\s+/u).length <= 8))) return undefined;
  if (/[.!?…]\s+\p{Lu}/u.test(rest) && !caps) return undefined;
  const words = rest.match(/\p{L}+/gu) ?? [];
  if (words.length === 0 || words.length > 14 || words.every((w) => w.length < 3)) return undefined;
  if ((rest.match(/\d/gu)?.length ?? 0) * 3 > rest.length) return undefined;
  // `Таблица 1 – …`, `2-кесте. …`
  if (labelsAt(labels, text, p.start, p.end).some((f) => f.kinds.has("captions") && /^[\s.]{0,3}[\d№–—-]/u.test(text.slice(f.end, f.end + 4)))) return undefined;
  if (/^\d+\s?[-–]\s?\p{L}/u.test(line)) return undefined;
  if (number !== null) return "numbered";
  if (caps) return "capitals";
  return rest.length <= 80 && words.length <= 10 ? "plain" : undefined;
}
