import { type Amount, amountAt } from "./amounts.ts";
import { dateAt, type Found as Date } from "./dates.ts";
import { free, type Mention, mentionOf, take } from "./mention.ts";
import { normalOf, phraseOf } from "./normal.ts";
import type { Row } from "./row.ts";

/** Dates, times of day and amounts of a sentence. `taken`: items of names found before, which only a currency (`долларов США`) may hold. */
export function figures(row: Row, taken: Uint8Array): Mention[] {
  const { items, lang, text } = row;
  const out: Mention[] = [];
  if (!row.holds.figures) return out;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const { tells } = item.form;
    if (!tells.date && !tells.amount || item.form.kind === "opaque" || row.cited(i)) continue;
    const found: (Date & Partial<Pick<Amount, "start" | "bare">>) | undefined = (tells.date ? dateAt(row, i) : undefined) ?? (tells.amount ? amountAt(row, i) : undefined);
    if (found === undefined) continue;
    const from: number = found.start ?? i;
    const to: number = found.end;
    if (found.type !== "MONEY" && !free(taken, from, to)) continue;
    const bare: number = found.bare ?? to;
    const normal = lang === "kk" && items[bare - 1]!.word !== undefined ? normalOf(phraseOf(row, from, bare), found.type, lang) : text.slice(items[from]!.start, items[bare - 1]!.end);
    out.push(mentionOf(row, from, to, { type: found.type, normal, value: found.value, rule: found.rule, why: found.value }));
    take(taken, from, to);
    i = to - 1;
  }
  return out;
}
