import { counted, streamOf, type Unit } from "./counting.ts";
import { IntTable } from "./intTable.ts";
import { byItem, naming, type Item, type Known } from "./item.ts";
import type { Sequence } from "./sequence.ts";

export interface FrequentOptions {
  readonly unit: Unit;
  /** Number of the grouping whose groups are counted apart. */
  readonly grouping: number;
  /** Items that occur less often in all groups together are left out. */
  readonly least: number;
  /** The longest list of a language. */
  readonly most: number;
  readonly known?: Known | undefined;
  /** Which items are wanted, by what tables show of them and what the corpus knows them under. */
  readonly accept?: (item: Item, key: string) => boolean;
}

/** An item with its uses in each group (by number) that has any. */
export interface FrequentItem { readonly item: Item; readonly total: number; readonly counts: ReadonlyMap<number, number> }

/**
 * The most frequent items of each language, the most frequent first, with all their counts by group: a table of items by years, or by documents. The corpus is gone
 * through twice, so that only the counts of these items are held.
 */
export function frequentItems(s: Sequence, { unit, grouping, least, most, known, accept = () => true }: FrequentOptions): readonly FrequentItem[] {
  const { item, alias } = naming(s, unit, known);
  const { langs, texts } = s.lexicons[streamOf(unit)];
  const lists = new Map<number, { readonly key: readonly [number, number, number]; readonly total: number; readonly item: Item }[]>();
  // Only what is in a group counts, so totals are made of the groups.
  for (const table of counted(s, unit, { grouping, part: () => 0, least, ...(alias && { alias }) })) {
    for (let e = 0; e < table.size; e++) {
      if (table.count[e]! < least) continue;
      const key = [table.keys[4 * e]!, table.keys[4 * e + 1]!, table.keys[4 * e + 2]!] as const;
      const shown = item(...key);
      if (!accept(shown, texts[key[0]]!)) continue;
      const list = lists.get(langs[key[0]]!) ?? [];
      lists.set(langs[key[0]]!, list);
      list.push({ key, total: table.count[e]!, item: shown });
    }
  }
  const chosen = [...lists.values()].flatMap((list) => list.sort((x, y) => y.total - x.total || byItem(x.item, y.item)).slice(0, most));
  const only = new IntTable();
  for (const { key: [a, b, c] } of chosen) only.plus(a, b, c, 0, 1);
  const counts: Map<number, number>[] = chosen.map(() => new Map());
  for (const table of counted(s, unit, { grouping, only, ...(alias && { alias }) })) {
    for (let e = 0; e < table.size; e++) counts[only.find(table.keys[4 * e]!, table.keys[4 * e + 1]!, table.keys[4 * e + 2]!, 0)]!.set(table.keys[4 * e + 3]!, table.count[e]!);
  }
  return chosen.map((c, i) => ({ item: c.item, total: c.total, counts: counts[i]! }));
}
