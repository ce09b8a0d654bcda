import type { EntityType } from "../../document.ts";
import { type Edges, edges, free, type Mention, mentionOf, take } from "./mention.ts";
import type { Item, Row } from "./row.ts";

/** A short name introduced in the document: what it stands for. */
export interface Alias { readonly short: string; readonly type: EntityType; readonly key: string; readonly lang: string }

/** The identity of a mention that others may refer to. */
export function keyOf(m: Mention): string {
  return m.key === undefined ? `t ${m.type} ${m.normal.toLowerCase()}` : m.of === undefined ? m.key : `${m.key} of ${m.of}`;
}

const named = new Set<EntityType>(["ORG", "GPE", "LOCATION", "EVENT", "LAW", "FACILITY"]);

/**
 * Short names in brackets after the full one: `Организация тюркских государств (ОТГ)`, `(далее – ЕАЭС)`. The full name is a mention, or the
 * words before the bracket begin with the letters (Schwartz and Hearst 2003, without their gaps); then both become mentions.
 */
export function introduced(row: Row, taken: Uint8Array, mentions: readonly Mention[]): { mentions: Mention[]; aliases: Alias[] } {
  const { items, lang, text } = row;
  const out: Mention[] = [];
  const aliases: Alias[] = [];
  if (!row.holds.brackets) return { mentions: out, aliases };
  let known: Edges | undefined;
  for (let open = 1; open < items.length; open++) {
    if (items[open]!.form.text !== "(") continue;
    let close = open + 1;
    while (close < items.length && close - open < 7 && items[close]!.form.text !== ")") close++;
    if (items[close]?.form.text !== ")" || !items[close - 1]!.form.tells.short) continue;
    if (close - open > 2 && !/^(?:далее|бұдан|hereinafter|hereafter)$/u.test(items[open + 1]!.form.key)) continue;
    const at = close - 1;
    const letters = items[at]!.form.text.replace(/-\p{Ll}+$/u, "");
    known ??= edges(mentions, items.length);
    const there = known.covers(at);
    const before = known.to.get(open);
    const full = before !== undefined && named.has(before.type) && !unlike(before, letters) ? before : undefined;
    let key: string | undefined;
    let type: EntityType = "ORG";
    if (full !== undefined && full.normal !== letters) {
      key = keyOf(full);
      type = full.type;
    } else {
      const from = spelled(items, open, letters, taken);
      if (from === undefined) continue;
      const normal = text.slice(items[from]!.start, items[open - 1]!.end);
      const made = mentionOf(row, from, open, { type, normal, rule: "acronym/full", why: `its words begin with ${letters}` });
      key = keyOf(made);
      out.push(made);
      take(taken, from, open);
    }
    aliases.push({ short: letters, type, key, lang });
    if (there !== undefined || !free(taken, at, close)) continue;
    take(taken, at, close);
    out.push(mentionOf(row, at, close, { type, normal: letters, key, rule: "acronym/introduced", why: "in brackets after the full name" }));
  }
  return { mentions: out, aliases };
}

/** A place of one word whose first letter the short name has not: who tells the news from there, a firm's short name (`ПАРИЖ (АФП)`, `Portland (ENA)`). */
const unlike = ({ type, normal }: Mention, letters: string): boolean => (type === "GPE" || type === "LOCATION") && !normal.includes(" ") && normal[0]!.toLowerCase() !== letters[0]!.toLowerCase();

/** Where the words that the letters stand for begin: as many content words as letters, the first with a capital. */
function spelled(items: readonly Item[], open: number, letters: string, taken: Uint8Array): number | undefined {
  const wanted = [...letters.toLowerCase().replace(/\P{L}/gu, "")];
  if (wanted.length < 3 || letters !== letters.toUpperCase()) return undefined;
  let at = open - 1;
  for (let k = wanted.length - 1; k >= 0; k--) {
    // Links count for no letter unless the letter is theirs.
    while (at >= 0 && items[at]!.form.kind === "word" && items[at]!.form.key[0] !== wanted[k] && items[at]!.form.capital === "no" && items[at]!.form.key.length <= 5 && /ADP|CCONJ|DET/u.test(items[at]!.word?.upos ?? "")) at--;
    if (at < 0 || items[at]!.form.kind !== "word" || items[at]!.form.key[0] !== wanted[k] || taken[at] === 1) return undefined;
    at--;
  }
  return items[at + 1]!.form.capital !== "no" ? at + 1 : undefined;
}

/** Later mentions of the short names. */
export function referred(row: Row, taken: Uint8Array, aliases: ReadonlyMap<string, Alias>): Mention[] {
  const out: Mention[] = [];
  const { items } = row;
  if (aliases.size === 0 || row.loud || !row.holds.shorts) return out;
  for (let i = 0; i < items.length; i++) {
    if (!items[i]!.form.tells.short || taken[i] === 1) continue;
    const letters = items[i]!.form.text.replace(/-\p{Ll}+$/u, "");
    const alias = aliases.get(letters);
    if (alias === undefined) continue;
    take(taken, i, i + 1);
    out.push(mentionOf(row, i, i + 1, { type: alias.type, normal: letters, key: alias.key, rule: "acronym/known", why: "introduced elsewhere in the document" }));
  }
  return out;
}
