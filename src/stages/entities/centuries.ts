import type { Row } from "./row.ts";
import { dash, era, type Found, get, has, iso } from "./year.ts";

/** XX ғ., XIX–XX вв., XXI век. Latin letters or the Cyrillic ones that look like them. */
export function roman(row: Row, at: number): Found | undefined {
  const { items } = row;
  const a = romanValue(items[at]!.text);
  if (a === undefined) return undefined;
  if (dash.test(items[at + 1]?.text ?? "")) {
    const b = romanValue(items[at + 2]?.text ?? "");
    if (b !== undefined && b > a && has(row.lexicon.calendar.century, items[at + 3])) return centuries(row, a, b, at + 4);
  }
  if (!has(row.lexicon.calendar.century, items[at + 1])) return undefined;
  // XX ғасырдың 20-жылдары: the century comes first.
  const [n, ...after] = items.slice(at + 2, at + 6);
  if (row.lexicon.calendar.yearFirst && n !== undefined && /^[2-9]0$/u.test(n.text)) {
    const k = after.findIndex((i) => has(row.lexicon.calendar.years, i));
    if (k >= 0 && after.slice(0, k).every((i) => i.text === "-" || row.lexicon.calendar.decade.has(i.key))) {
      const from = (a - 1) * 100 + +n.text;
      return { end: at + 4 + k, value: `${iso(from)}/${iso(from + 9)}`, rule: "date/decade" };
    }
  }
  return centuries(row, a, a, at + 2);
}

/** nineteenth century, двадцатый век, жиырмасыншы ғасыр. */
export function spelledCentury(row: Row, at: number): Found | undefined {
  const n = get(row.lexicon.numerals.ordinals, row.items[at]);
  return n !== undefined && has(row.lexicon.calendar.century, row.items[at + 1]) ? centuries(row, n, n, at + 2) : undefined;
}

export function centuryAfter(row: Row, at: number): { century: number; end: number } | undefined {
  const of = row.items[at]?.key === "of" ? 1 : 0;
  const the = row.items[at + of]?.key === "the" ? 1 : 0;
  const century = romanValue(row.items[at + of + the]?.text ?? "");
  return century !== undefined && has(row.lexicon.calendar.century, row.items[at + of + the + 1]) ? { century, end: at + of + the + 2 } : undefined;
}

export function centuries(row: Row, a: number, b: number, end: number): Found {
  const after = era(row.lexicon.calendar.before, row.items, end);
  if (after !== undefined) return { end: after, value: `${iso(1 - a * 100)}/${iso(1 - ((b - 1) * 100 + 1))}`, rule: "date/century" };
  return { end, value: `${iso((a - 1) * 100 + 1)}/${iso(b * 100)}`, rule: "date/century" };
}

const letters: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, І: 1, Х: 10 };

function romanValue(text: string): number | undefined {
  if (text.length === 0 || text.length > 6) return undefined;
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const value = letters[text[i]!];
    if (value === undefined) return undefined;
    total += value < (letters[text[i + 1] ?? ""] ?? 0) ? -value : value;
  }
  return total >= 1 && total <= 30 ? total : undefined;
}
