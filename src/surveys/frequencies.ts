import { counted, sizesOf, streamOf, type Unit } from "./counting.ts";
import type { IntTable } from "./intTable.ts";
import { byItem, naming, type Item, type Known } from "./item.ts";
import type { Sequence } from "./sequence.ts";
import { byCodeUnits } from "../text/codeUnits.ts";

export interface FrequencyOptions {
  readonly unit: Unit;
  /** Number of one of the sequence's groupings; the whole corpus where it is left out. */
  readonly grouping?: number;
  /** Items that occur less often in a group are left out: 1, and 2 for n-grams, unless told. */
  readonly least?: number;
  /** The longest list of a language and group: 5000 for the whole corpus, 200 for a group unless told. */
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
  const { unit, grouping = -1 } = options;
  const most = options.most ?? (grouping < 0 ? 5000 : 200);
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
    const ties = entries.filter((e) => e.raw === last).map((e) => ({ e, shown: item(e.key[0], e.key[1], e.key[2]) })).sort((x, y) => byItem(x.shown, y.shown));
    return [...entries.slice(0, above), ...ties.slice(0, most - above).map((t) => t.e)];
  };
  for (const table of counted(s, unit, { grouping, least, ...(alias && { alias }) })) {
    const { keys, count, documents } = table;
    const enough = thresholds(table, langs, least, most);
    for (let e = 0; e < table.size; e++) {
      const raw = count[e]!;
      if (raw < least) continue;
      const k = 4 * e;
      const lang = langs[keys[k]!]!;
      const group = keys[k + 3]!;
      const id = listOf(lang, group);
      if (raw < enough.get(id)!) continue;
      let list = lists.get(id);
      if (list === undefined) lists.set(id, (list = { lang, group, entries: [] }));
      list.entries.push({ key: [keys[k]!, keys[k + 1]!, keys[k + 2]!], raw, documents: documents[e]! });
    }
    for (const list of lists.values()) list.entries = cut(list.entries);
  }
  const sizes = sizesOf(s, grouping, streamOf(unit) === "lemma" ? "lemma" : "word");
  const by = grouping < 0 ? "" : s.groupings[grouping]!.name;
  const rows: Frequency[] = [];
  const groupName = (group: number): string => (grouping < 0 ? "" : s.groups[grouping]!.list[group]!);
  const ordered = [...lists.values()].sort((x, y) => byCodeUnits(groupName(x.group), groupName(y.group)) || byCodeUnits(s.langs.list[x.lang]!, s.langs.list[y.lang]!));
  for (const { lang, group, entries } of ordered) {
    const shown = cut(entries).map(({ key, raw, documents }) => ({ raw, documents, shown: item(key[0], key[1], key[2]) })).sort((x, y) => y.raw - x.raw || byItem(x.shown, y.shown));
    const tokens = sizes.tokens(lang, group);
    const documents = sizes.documents(lang, group);
    let rank = 0;
    for (const [i, { raw, documents: own, shown: { item: text, name, upos, lang: code, stop } }] of shown.entries()) {
      if (i === 0 || shown[i - 1]!.raw !== raw) rank = i + 1;
      rows.push({ unit, item: text, name, upos, lang: code, stop, by, group: groupName(group), raw, perMillion: tokens === 0 ? NaN : (raw / tokens) * 1e6, documents: own, range: documents === 0 ? NaN : own / documents, rank });
    }
  }
  return rows;
}

function listOf(lang: number, group: number): number {
  return lang * 0x1000000 + group;
}

/** For each list of a table the count that at least `most` of its items reach, or that all reach: nothing below it need be looked at. */
function thresholds(table: IntTable, langs: readonly number[], least: number, most: number): ReadonlyMap<number, number> {
  const top = 255;
  const histograms = new Map<number, Uint32Array>();
  for (let e = 0; e < table.size; e++) {
    const id = listOf(langs[table.keys[4 * e]!]!, table.keys[4 * e + 3]!);
    let histogram = histograms.get(id);
    if (histogram === undefined) histograms.set(id, (histogram = new Uint32Array(top + 1)));
    histogram[Math.min(top, table.count[e]!)]!++;
  }
  return new Map([...histograms].map(([id, histogram]) => {
    let at = top;
    for (let sum = histogram[top]!; sum < most && at > least; sum += histogram[at]!) at--;
    return [id, at];
  }));
}
