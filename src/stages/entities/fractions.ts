import { get, has } from "./lookup.ts";
import type { Row } from "./row.ts";

/** A fraction of whole numbers, as written (`2/3`), or how many times (`3 ×`). */
export interface Fraction { readonly value: string; readonly end: number; readonly rule: string }

/** две трети, половина, одна пятая; two-thirds, half of, a quarter; үштен бірі, жартысы; 1/3, ⅔; втрое, threefold. */
export function fractionAt(row: Row, at: number): Fraction | undefined {
  const { items, lexicon, lang } = row;
  const { numerals } = lexicon;
  const item = items[at]!;
  if (item.form.kind === "number") return written(row, at);
  if (item.form.kind === "mark") {
    const sign = signs[item.form.text];
    return sign === undefined ? undefined : { value: sign, end: at + 1, rule: "amount/fraction" };
  }
  const times = get(numerals.multiples, item);
  if (times !== undefined) return { value: `${times} ×`, end: at + 1, rule: "amount/times" };
  const n = lang === "en" && item.form.key === "a" ? 1 : get(numerals.words, item);
  if (n !== undefined && lang === "kk") return kazakh(row, at, n);
  if (n !== undefined && n < 10) {
    const next = items[at + 1]?.form.text === "-" && items[at + 1]!.glued ? at + 2 : at + 1;
    const d = denominator(row, next, n);
    return d === undefined || n >= d ? undefined : { value: `${n}/${d}`, end: next + 1, rule: "amount/fraction" };
  }
  const d = get(numerals.parts, item);
  // `Вторая половина`, `this quarter` are parts of time or place; `half` wants what it is half of.
  if (d === undefined || at > 0 && (get(numerals.ordinals, items[at - 1]) !== undefined || has(lexicon.calendar.last, items[at - 1]) || items[at - 1]!.glued && items[at - 1]!.form.text === "-")) return undefined;
  if (lang === "en") return d === 2 && item.form.key === "half" && /^(?:of|the|a|an|its|their|our|all)$/u.test(items[at + 1]?.form.key ?? "") && !/^(?:other|latter|better|the|this|each|per)$/u.test(items[at - 1]?.form.key ?? "") ? { value: "1/2", end: at + 1, rule: "amount/fraction" } : undefined;
  if (lang === "kk") return d === 2 || d === 4 ? { value: `1/${d}`, end: at + 1, rule: "amount/fraction" } : undefined;
  // `снизится на треть`
  if (d > 2 && items[at - 1]?.form.key === "на" && (items[at + 1] === undefined || !/NOUN|ADJ|PROPN/u.test(items[at + 1]!.word?.upos ?? ""))) return { value: `1/${d}`, end: at + 1, rule: "amount/fraction" };
  const before = items[at - 1]?.word;
  if (before?.upos === "ADJ" || before?.upos === "DET" || items[at + 1] === undefined || !/NOUN|ADJ|PRON|PROPN|DET/u.test(items[at + 1]!.word?.upos ?? "") || /Number=Plur/u.test(item.word?.feats ?? "")) return undefined;
  return { value: `1/${d}`, end: at + 1, rule: "amount/fraction" };
}

const signs: Readonly<Record<string, string>> = { "⅓": "1/3", "⅔": "2/3", "½": "1/2", "¼": "1/4", "¾": "3/4" };

/** What a numerator may have after it: `трети`, `пятых`, `thirds`. */
function denominator({ items, lexicon, lang }: Row, at: number, n: number): number | undefined {
  const item = items[at];
  const d = get(lexicon.numerals.parts, item);
  if (d !== undefined) return d;
  if (item === undefined || item.form.kind !== "word") return undefined;
  if (lang === "en") {
    const single = get(lexicon.numerals.ordinals, n > 1 && item.form.key.endsWith("s") ? { ...item, form: { ...item.form, keys: [item.form.key.slice(0, -1)], tells: { ...item.form.tells, counts: true } } } : item);
    return single !== undefined && single > 2 && (n > 1) === item.form.key.endsWith("s") ? single : undefined;
  }
  const o = get(lexicon.numerals.ordinals, item);
  return o !== undefined && o > 4 && (n === 1 ? /ая$|ой$|ую$/u : /ых$/u).test(item.form.key) && !/NOUN|ADJ/u.test(items[at + 1]?.word?.feats.includes("Case=Nom") === true ? "NOUN" : "") ? o : undefined;
}

/** үштен бірі: from three, one of them. */
function kazakh({ items, lexicon }: Row, at: number, d: number): Fraction | undefined {
  if (d < 2 || !/(?:[тд][ае]н|н[ае]н)$/u.test(items[at]!.form.key)) return undefined;
  const n = get(lexicon.numerals.words, items[at + 1]);
  return n === undefined || n >= d || !/[ыі](?:н|не|на|нен|нан|нің|ның|мен)?$/u.test(items[at + 1]!.form.key) ? undefined : { value: `${n}/${d}`, end: at + 2, rule: "amount/fraction" };
}

/** 1/3, 3/4: small numbers with a slash; not 5/2020, 24/7. */
function written({ items }: Row, at: number): Fraction | undefined {
  const [a, s, b, after] = [items[at]!, items[at + 1], items[at + 2], items[at + 3]];
  if (s?.form.text !== "/" || b?.form.kind !== "number" || !s.glued || !b.glued || !/^[1-9]$/u.test(a.form.text) || !/^(?:[2-9]|10)$/u.test(b.form.text) || +a.form.text >= +b.form.text) return undefined;
  return after?.glued === true && (after.form.text === "/" || after.form.kind === "word") || items[at - 1]?.form.text === "/" || items[at - 1]?.form.text === "№" ? undefined : { value: `${a.form.text}/${b.form.text}`, end: at + 3, rule: "amount/fraction" };
}
