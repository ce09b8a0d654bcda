import { languages } from "../languages/index.ts";
import type { LangCode } from "../document.ts";
import type { CorpusEntities } from "./corpus-entities.ts";
import { streamOf, type Unit } from "./counting.ts";
import { thingOfKey } from "./entities.ts";
import { thingShown } from "./rollup.ts";
import type { Sequence } from "./sequence.ts";

/** An item as tables show it. */
export interface Item {
  readonly item: string;
  /** Of an entity: what it is mostly called, in Russian, else Kazakh, else English. */
  readonly name: string;
  readonly upos: string;
  readonly lang: string;
  /** A stop word of its language; an n-gram that begins or ends with one. */
  readonly stop: boolean;
}

/** What is known of the entities of a corpus: their ids by the keys that documents know them under. */
export type Known = Pick<CorpusEntities, "id" | "entities">;

/** Shows items; of a sequence and a unit. */
export interface Naming {
  item(a: number, b: number, c: number): Item;
  /** Items that are one thing, as `CountOptions` wants them. */
  readonly alias?: Int32Array;
}

export function naming(s: Sequence, unit: Unit, known?: Known): Naming {
  const { texts, upos, langs } = s.lexicons[streamOf(unit)];
  if (unit === "entity" || unit === "entity-rollup") {
    const first = new Map<string, number>();
    // What is only counted for what lies in it has no record.
    const above = (key: string): string => (unit === "entity-rollup" && key.startsWith("g ") ? thingShown(thingOfKey(key)).id : key);
    const ids = texts.map((key) => { const id = known?.id(key) ?? key; return id === key ? above(key) : id; });
    ids.forEach((id, i) => { if (!first.has(id)) first.set(id, i); });
    const names = new Map(known?.entities.map((e) => [e.id, e]));
    return {
      alias: Int32Array.from(ids, (id) => first.get(id)!),
      item(a) {
        const entity = names.get(ids[a]!);
        const own = entity?.names ?? (unit === "entity-rollup" && texts[a]!.startsWith("g ") ? thingShown(thingOfKey(texts[a]!)).names : {});
        return { item: ids[a]!, name: own.ru ?? own.kk ?? own.en ?? "", upos: entity?.type ?? upos[a]!, lang: "", stop: false };
      },
    };
  }
  const stop = new Int8Array(texts.length);
  const stops = (i: number): boolean => {
    if (stop[i] === 0) stop[i] = languages[s.langs.list[langs[i]!] as LangCode]?.stopwords.has(texts[i]!.toLowerCase()) === true ? 1 : 2;
    return stop[i] === 1;
  };
  return {
    item(a, b, c) {
      const lang = s.langs.list[langs[a]!]!;
      if (b < 0) return { item: texts[a]!, name: "", upos: upos[a]!, lang, stop: stops(a) };
      const rest = c < 0 ? "" : ` ${texts[c]!}`;
      return { item: `${texts[a]!} ${texts[b]!}${rest}`, name: "", upos: `${upos[a]!} ${upos[b]!}${c < 0 ? "" : ` ${upos[c]!}`}`, lang, stop: stops(a) || stops(c < 0 ? b : c) };
    },
  };
}

/** Order of items: by text, then part of speech, by code units. */
export function byItem(a: Item, b: Item): number {
  return a.item < b.item ? -1 : a.item > b.item ? 1 : a.upos < b.upos ? -1 : a.upos > b.upos ? 1 : 0;
}
