import type { LangCode } from "../document.ts";
import { associations } from "../languages/bilingual/index.ts";
import type { Unit } from "./term-phrases.ts";

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
