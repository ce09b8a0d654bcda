import type { LangCode } from "../document.ts";
import { associations } from "../languages/bilingual/index.ts";
import { languages } from "../languages/index.ts";
import { phraseKey, type Unit } from "./term-phrases.ts";

/** Which words of two linked passages say the same: for each word of the one, the words of the other it is in part or whole translated by. */
export interface WordLinks {
  readonly first: readonly (readonly number[])[];
  readonly second: readonly (readonly number[])[];
  /** How sure the link of two words is, 0–1. */
  sure(i: number, j: number): number;
}

/** A pair of words below this is chance. */
const weakest = 0.12;

/**
 * Links words one to one, the surest first and near places before far ones (competitive linking, Melamed 2000), by the bilingual lexicon and likeness of
 * letters. `taken` are words that are linked already and have no part in it.
 */
export function wordLinks(a: LangCode, first: readonly Unit[], b: LangCode, second: readonly Unit[], taken: { readonly first: ReadonlySet<number>; readonly second: ReadonlySet<number> }): WordLinks {
  const atoms = (units: readonly Unit[], out: ReadonlySet<number>): { readonly keys: readonly string[]; readonly at: number }[] =>
    units.flatMap((u, at) => (out.has(at) || !hasMeaning(u) ? [] : u.atoms.map((keys) => ({ keys, at }))));
  const [left, right] = [atoms(first, taken.first), atoms(second, taken.second)];
  const [x, y] = [left, right].map((side) => [...new Set(side.flatMap((l) => l.keys))]) as [string[], string[]];
  const { from, to, forward, backward } = associations(a, b)(x, y);
  const idOf = new Map(x.map((key, id) => [key, id]));
  const placesOf = new Map<string, number[]>();
  right.forEach(({ keys }, n) => { for (const key of keys) { const own = placesOf.get(key); if (own === undefined) placesOf.set(key, [n]); else own.push(n); } });
  const found: { readonly n: number; readonly m: number; readonly sure: number; readonly far: number }[] = [];
  left.forEach(({ keys }, n) => keys.forEach((key) => {
    const id = idOf.get(key)!;
    for (let c = from[id]!; c < from[id + 1]!; c++) {
      const [f, g] = [forward[c]!, backward[c]!];
      // A word's probability is spread over its synonyms and forms: the root brings the sure ones near 1.
      const sure = f + g === 0 ? 0 : Math.sqrt((2 * f * g) / (f + g));
      if (sure < weakest) continue;
      for (const m of placesOf.get(y[to[c]!]!) ?? []) found.push({ n, m, sure, far: Math.abs(n / left.length - m / right.length) });
    }
  }));
  found.sort((p, q) => q.sure - p.sure || p.far - q.far || p.n - q.n || p.m - q.m);
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()];
  const out = { first: first.map((): number[] => []), second: second.map((): number[] => []) };
  const sureness = new Map<number, number>();
  for (const { n, m, sure } of found) {
    if (usedLeft.has(n) || usedRight.has(m)) continue;
    usedLeft.add(n);
    usedRight.add(m);
    const [i, j] = [left[n]!.at, right[m]!.at];
    const cell = i * second.length + j;
    if (!out.first[i]!.includes(j)) { out.first[i]!.push(j); out.second[j]!.push(i); }
    sureness.set(cell, Math.max(sure, sureness.get(cell) ?? 0));
  }
  return { ...out, sure: (i, j) => sureness.get(i * second.length + j) ?? 0 };
}

/** A word that a translation must have: no function word, no number, no mark. */
export function hasMeaning(unit: Unit): boolean {
  return unit.atoms.length > 0 && !unit.stop && /\p{L}{2}/u.test(unit.word.form) && !/^(?:ADP|CCONJ|SCONJ|PART|PRON|DET|AUX|PUNCT|NUM|SYM)$/u.test(unit.word.upos);
}

/** Where a phrase stands in a passage: units `from` up to `to`. */
export interface Found { readonly key: string; readonly from: number; readonly to: number; readonly own: boolean }

/** Words in a phrase that is looked for. */
export const longestPhrase = 6;
/** Words of a phrase must translate each other at least so surely, all together and each. */
const sureWords = 0.33;

/** Do words of the one translate words outside the other? */
export function apart(f: Found, g: Found, links: WordLinks): boolean {
  for (let i = f.from; i < f.to; i++) if (links.first[i]!.some((j) => j < g.from || j >= g.to)) return true;
  for (let j = g.from; j < g.to; j++) if (links.second[j]!.some((i) => i < f.from || i >= f.to)) return true;
  return false;
}

/**
 * The noun phrase of the other passage whose words are the translations of the phrase's words, all of them and no others (consistent
 * phrase pairs, Och & Ney 2004).
 */
export function project(units: readonly Unit[], f: Found, links: readonly (readonly number[])[], back: readonly (readonly number[])[], others: readonly Unit[], lang: LangCode, sure: (i: number, j: number) => number): Found | undefined {
  let [from, to] = [Infinity, -1];
  let sum = 0;
  let words = 0;
  for (let i = f.from; i < f.to; i++) {
    if (!hasMeaning(units[i]!)) continue;
    if (links[i]!.length === 0) return undefined;
    words++;
    sum += Math.max(...links[i]!.map((j) => sure(i, j)));
    for (const j of links[i]!) { from = Math.min(from, j); to = Math.max(to, j + 1); }
  }
  if (words === 0 || sum / words < sureWords || to - from > longestPhrase) return undefined;
  let letters = "";
  for (let j = from; j < to; j++) {
    const u = others[j]!;
    letters += u.letter;
    if (hasMeaning(u) && (back[j]!.length === 0 || back[j]!.some((i) => i < f.from || i >= f.to))) return undefined;
    if (u.stop && u.letter !== "O") return undefined;
  }
  if (!languages[lang].keyphrases.pattern.test(letters)) return undefined;
  return { key: phraseKey(others.slice(from, to)), from, to, own: false };
}
