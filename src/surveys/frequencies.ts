import { counted, sizesOf, streamOf, type Unit } from "./counting.ts";
import { byItem, naming, type Item, type Known } from "./item.ts";
import type { Sequence } from "./sequence.ts";

export interface FrequencyOptions {
  readonly unit: Unit;
  /** Number of one of the sequence's groupings; the whole corpus where it is left out. */
  readonly grouping?: number;
  /** Items that occur less often in a group are left out: 1, and 2 for n-grams, unless told. */
  readonly least?: number;
  /** The longest list of a language and group: 10,000 unless told. */
  readonly most?: number;
  readonly known?: Known;
}

/** How often an item occurs in a group. */
export interface Frequency extends Item {
  readonly unit: Unit;
  /** Name of the grouping, `""` for the whole corpus. */
  readonly by: string;
  readonly group: string;
  readonly raw: number;
  /** Per million words of its language in the group: words as written, or syntactic words (`don't` is two) for lemmas and n-grams. Of an entity: of all languages. */
  readonly perMillion: number;
  /** Documents of the group that have it, and their share of those with words of its language. */
  readonly documents: number;
  readonly range: number;
  /** 1 + the number of items of the unit, language and group that are more frequent: items with equal counts share a rank (standard competition ranking). */
  readonly rank: number;
}

interface Entry { readonly key: readonly [number, number, number]; readonly raw: number; readonly documents: number }

/** Frequency lists by group and language, the most frequent first, in the order of groups and languages. Exact, and the same for any order of documents. */
export function frequencies(s: Sequence, options: FrequencyOptions): readonly Frequency[] {
  const { unit, grouping = -1, most = 10_000 } = options;
  const least = options.least ?? (unit === "2-gram" || unit === "3-gram" ? 2 : 1);
  const { item, alias } = naming(s, unit, options.known);
  const { langs } = s.lexicons[streamOf(unit)];
  const lists = new Map<number, { readonly lang: number; readonly group: number; entries: Entry[] }>();
  const cut = (entries: Entry[]): Entry[] => {
    entries.sort((x, y) => y.raw - x.raw);
    if (entries.length <= most) return entries;
    // Only items of the last count have to be looked at by name.
    const last = entries[most - 1]!.raw;
    const above = entries.findIndex((e) => e.raw === last);
    const ties = entries.filter((e) => e.raw === last).map((e) => ({ e, shown: item(...e.key) })).sort((x, y) => byItem(x.shown, y.shown));
    return [...entries.slice(0, above), ...ties.slice(0, most - above).map((t) => t.e)];
  };
  for (const table of counted(s, unit, { grouping, least, ...(alias && { alias }) })) {
    for (let e = 0; e < table.size; e++) {
      const raw = table.count[e]!;
      if (raw < least) continue;
      const [a, b, c, group] = table.keys.subarray(4 * e, 4 * e + 4) as unknown as [number, number, number, number];
      const lang = langs[a]!;
      const id = lang * 0x1000000 + group;
      let list = lists.get(id);
      if (list === undefined) lists.set(id, (list = { lang, group, entries: [] }));
      list.entries.push({ key: [a, b, c], raw, documents: table.documents[e]! });
      if (list.entries.length > 4 * most + 100_000) list.entries = cut(list.entries);
    }
  }
  const sizes = sizesOf(s, grouping, streamOf(unit) === "lemma" ? "lemma" : "word");
  const by = grouping < 0 ? "" : s.groupings[grouping]!.name;
  const rows: Frequency[] = [];
  const groupName = (group: number): string => (grouping < 0 ? "" : s.groups[grouping]!.list[group]!);
  const ordered = [...lists.values()].sort((x, y) => order(groupName(x.group), groupName(y.group)) || order(s.langs.list[x.lang]!, s.langs.list[y.lang]!));
  for (const { lang, group, entries } of ordered) {
    const shown = cut(entries).map((e) => ({ ...e, shown: item(...e.key) })).sort((x, y) => y.raw - x.raw || byItem(x.shown, y.shown));
    const tokens = sizes.tokens(lang, group);
    const documents = sizes.documents(lang, group);
    let rank = 0;
    shown.forEach((e, i) => {
      if (i === 0 || shown[i - 1]!.raw !== e.raw) rank = i + 1;
      rows.push({ unit, ...e.shown, by, group: groupName(group), raw: e.raw, perMillion: tokens === 0 ? NaN : (e.raw / tokens) * 1e6, documents: e.documents, range: documents === 0 ? NaN : e.documents / documents, rank });
    });
  }
  return rows;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
