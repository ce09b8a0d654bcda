import type { Line } from "./lines.ts";
import type { Opener } from "./openers.ts";

/** Longer lines are no single keywords, in UTF-16 units. */
const longest = 60;
const most = 40;

/**
 * Keywords printed one a line: 1 for each line that is an item under a keyword label. All lines up to the next blank line or label
 * are short and hold no mark that would part items within a line.
 */
export function keywordLines(text: string, lines: readonly Line[], openers: readonly Opener[], leaning: ReadonlySet<string>): Uint8Array {
  const items = new Uint8Array(lines.length);
  for (let i = 0; i < lines.length; i++) {
    const { kind, label } = openers[i]!;
    if (label !== "keywords") continue;
    let to = i + 1;
    let plain = true;
    const separated = (k: number, from: number): boolean => /[,;•·|]|\s[–—-]\s|[.:]\s/u.test(text.slice(from, lines[k]!.end));
    if (kind === "label") {
      const colon = /[.:–—-]/u.exec(text.slice(lines[i]!.start, lines[i]!.end));
      plain = lines[i]!.length <= longest && !separated(i, lines[i]!.start + (colon?.index ?? 0) + 2);
    }
    while (to < lines.length && (lines[to]!.gap === 0 || to === i + 1) && openers[to]!.label === undefined && to - i <= most) {
      if (lines[to]!.length > longest || separated(to, lines[to]!.start) || lines[to]!.ends === "hyphen") plain = false;
      to++;
    }
    const count = to - i - 1;
    if (!plain || count < 2 || (kind === "label" && count < 3)) continue;
    for (let k = i + 1; k < to; k++) {
      const before = text.slice(Math.max(lines[k - 1]!.start, lines[k - 1]!.end - 16), lines[k - 1]!.end);
      const first = text.slice(lines[k]!.start, lines[k]!.start + lines[k]!.first).toLowerCase();
      // `вода и|земля`, `вода|и земля`: one item.
      if (k > i + 1 && (leaning.has(first) || leaning.has(before.slice(before.lastIndexOf(" ") + 1).toLowerCase()))) continue;
      items[k] = 1;
    }
    i = to - 1;
  }
  return items;
}
