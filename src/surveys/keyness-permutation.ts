import { permutationP } from "../stats/significance.ts";
import { counted, streamOf, type Unit } from "./counting.ts";
import { byCodeUnits } from "../text/codeUnits.ts";
import { IntTable } from "./intTable.ts";
import { inOrder, type Sequence } from "./sequence.ts";

/** An item under its numbers, in a target against the group `other`, or all other groups where that is −1. */
export interface Permuted { readonly key: readonly [number, number, number]; readonly lang: number; readonly group: number; readonly other: number }

export interface PermutationOptions {
  readonly unit: Unit;
  readonly grouping: number;
  readonly resamples: number;
  readonly alias?: Int32Array;
}

/**
 * For each item the probability that texts given to the two groups at random differ as much as the groups do (`permutationP`). A text is what a document says in one
 * group, in the item's language; texts of no words of it are left out, as are items counted more often than their text has words (NaN). The corpus is gone
 * through twice; held are the counts of these items alone, by text. All items see the same draws.
 */
export function permuted(s: Sequence, items: readonly Permuted[], { unit, grouping, resamples, alias }: PermutationOptions): Float64Array {
  const groupOf: number[] = [];
  const documentOf: number[] = [];
  const numbers = new Map<number, number>();
  const groups = s.groups[grouping]!.list.length;
  const part = (document: number, group: number): number => {
    const key = document * groups + group;
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = groupOf.length));
      groupOf.push(group);
      documentOf.push(document);
    }
    return number;
  };
  const stream = streamOf(unit) === "lemma" ? "lemma" : "word";
  const none = s.langs.list.indexOf("");
  // Words of every text: counted as if each were its language.
  const sizes = new Map<number, Map<number, number>>();
  for (const table of counted(s, stream, { grouping, part, alias: Int32Array.from(s.lexicons[stream].langs) })) {
    for (let e = 0; e < table.size; e++) {
      const [lang, text] = [table.keys[4 * e]!, table.keys[4 * e + 3]!];
      for (const l of new Set([lang, none])) {
        const own = sizes.get(l) ?? new Map<number, number>();
        sizes.set(l, own.set(text, (own.get(text) ?? 0) + table.count[e]!));
      }
    }
  }
  const only = new IntTable();
  for (const { key: [a, b, c] } of items) if (only.find(a, b, c, 0) < 0) only.plus(a, b, c, 0, 1);
  const counts: Map<number, number>[] = Array.from({ length: only.size }, () => new Map());
  for (const table of counted(s, unit, { grouping, part, only, ...(alias && { alias }) })) {
    for (let e = 0; e < table.size; e++) counts[only.find(table.keys[4 * e]!, table.keys[4 * e + 1]!, table.keys[4 * e + 2]!, 0)]!.set(table.keys[4 * e + 3]!, table.count[e]!);
  }
  // By id, so that the order in which documents came does not show.
  const rank = new Int32Array(s.documents.length);
  inOrder(s).forEach((d, i) => { rank[d] = i; });
  const names = s.groups[grouping]!.list;
  const order = [...groupOf.keys()].sort((x, y) => rank[documentOf[x]!]! - rank[documentOf[y]!]! || byCodeUnits(names[groupOf[x]!]!, names[groupOf[y]!]!));
  return Float64Array.from(items, ({ key: [a, b, c], lang, group, other }) => {
    const own = counts[only.find(a, b, c, 0)]!;
    const [target, reference]: [number[][], number[][]] = [[[], []], [[], []]];
    const texts = sizes.get(lang);
    for (const [text, n] of own) if (n > (texts?.get(text) ?? 0)) return NaN;
    for (const text of order) {
      const size = texts?.get(text);
      const of = groupOf[text]!;
      if (size === undefined || of !== group && other >= 0 && of !== other) continue;
      const into = of === group ? target : reference;
      into[0]!.push(own.get(text) ?? 0);
      into[1]!.push(size);
    }
    return permutationP(target[0]!, reference[0]!, target[1]!, reference[1]!, { resamples });
  });
}
