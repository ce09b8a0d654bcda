import { classOf, DIGIT, isHyphen, LETTER, MARK } from "./characters.ts";
import { judge } from "./hyphens.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Line } from "./lines.ts";
import type { Joint } from "./paragraphs.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The stretch of letters, figures and hyphens, not before `start`, that ends before the hyphen at `stop`, at most 60 units. */
export function leftOf(text: string, start: number, stop: number): string {
  let i = stop;
  while (i > start && stop - i < 60 && isWordUnit(text, i - 1)) i--;
  while (i < stop && isHyphen(text.charCodeAt(i))) i++;
  return text.slice(i, stop);
}

/** The stretch of letters, figures and hyphens that begins at `start`, at most 60 units. */
export function rightOf(text: string, start: number, end: number): string {
  let i = start;
  while (i < end && i - start < 60 && isWordUnit(text, i)) i++;
  while (i > start && isHyphen(text.charCodeAt(i - 1))) i--;
  return text.slice(start, i);
}

function isWordUnit(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return (classOf(code) & (LETTER | MARK | DIGIT)) !== 0 || (isHyphen(code) && code !== 0xad);
}

/**
 * The document's habit as log odds that a line-end hyphen is only typographic: justified columns cut one line in five to ten,
 * text without automatic hyphenation has only the hyphens of its words, one line in fifty. Plain cases tip it further.
 */
export function habitOf(text: string, lines: readonly Line[], joints: readonly Joint[], words: Vocabulary, knowledge: Knowledge): number {
  let joined = 0;
  let broken = 0;
  let drops = 0;
  let keeps = 0;
  for (let i = 1; i < lines.length; i++) {
    if (joints[i] !== "join") continue;
    joined++;
    const before = lines[i - 1]!;
    if (before.ends !== "hyphen" || lines[i]!.begins !== "lower") continue;
    const left = leftOf(text, before.start, before.end - 1);
    const right = rightOf(text, lines[i]!.start, lines[i]!.end);
    if (left === "" || right === "") continue;
    broken++;
    if (broken > 400) break;
    const { score } = judge(left, right, text[before.end - 1]!, { evidence: words, knowledge, habit: 0, coverage: words.coverage(left) });
    if (score > 2.5) drops++;
    else if (score < -2) keeps++;
  }
  if (broken === 0) return 0;
  const rate = (broken + 1) / (joined + 16);
  const byRate = joined < 8 ? 0 : rate > 0.1 ? 1.2 : rate > 0.05 ? 0.5 : rate < 0.03 ? -0.8 : 0;
  return byRate + Math.max(-1.5, Math.min(1.5, 0.7 * Math.log((drops + 1) / (keeps + 1))));
}
