import type { EntityType, LangCode } from "../document.ts";
import { clustered, type Name } from "../languages/identity/clusters.ts";
import { romanised } from "../languages/identity/romanised.ts";
import { type Appearance, type CountedName, type EntityRecord, type EntityRecords, mostDocuments, nameLangs } from "./entities.ts";

/** One thing of the corpus: a row of entity-index.csv. */
export interface CorpusEntity {
  /** `person:tokaev-kasym-zhomart`, `gpe:kz`: made of the name alone, so that it stays when documents come and go; `-2` … for namesakes. */
  readonly id: string;
  readonly type: EntityType;
  /** The most frequent of its fullest names in each language. */
  readonly names: Readonly<Partial<Record<LangCode, string>>>;
  readonly mentions: number;
  readonly byLang: readonly [number, number, number];
  readonly documents: number;
  readonly appearances: readonly Appearance[];
  /** How sure the least sure of the links between documents is; 1 where there was nothing to link. */
  readonly score: number;
  /** Why names of several documents are one thing. */
  readonly why: readonly string[];
}

/** A finished survey. */
export interface CorpusEntities {
  /** The id of a key that `corpusKeys` gave; a key without a record (a value) is its own id. */
  id(key: string): string;
  readonly entities: readonly CorpusEntity[];
}

const reasons = 5;

/** Joins the records that mean one thing and gives them ids. The same for any order of documents: records are looked at in the order of their keys. */
export function corpusEntities(records: EntityRecords): CorpusEntities {
  const sorted = [...records.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const shared = sorted.filter((r) => !r.alone);
  const links = clustered(shared.map((r) => ({ names: namesOf(r) })));
  const clusters = new Map<number, { readonly records: EntityRecord[]; score: number; readonly why: string[] }>();
  shared.forEach((record, i) => {
    const { cluster, score, why } = links[i]!;
    const there = clusters.get(cluster);
    if (there === undefined) clusters.set(cluster, { records: [record], score, why: score < 1 ? [why] : [] });
    else {
      there.records.push(record);
      there.score = Math.min(there.score, score);
      if (there.why.length < reasons && !there.why.includes(why)) there.why.push(why);
    }
  });
  const all = [...clusters.values(), ...sorted.filter((r) => r.alone).map((r) => ({ records: [r], score: 1, why: [] as string[] }))];
  const drafts = all.map((c) => ({ ...entityOf(c.records), score: Math.round(c.score * 1000) / 1000, why: c.why, keys: c.records.map((r) => r.key) }));
  // Namesakes are told apart by the order of their first places.
  drafts.sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : before(a.appearances[0]!, b.appearances[0]!) || (a.keys[0]! < b.keys[0]! ? -1 : 1)));
  const ids = new Map<string, string>();
  let last = "";
  let same = 0;
  const entities = drafts.map(({ slug, keys, ...entity }): CorpusEntity => {
    same = slug === last ? same + 1 : 1;
    last = slug;
    const id = same === 1 ? slug : `${slug}-${same}`;
    for (const key of keys) ids.set(key, id);
    return { id, ...entity };
  });
  entities.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { entities, id: (key) => ids.get(key) ?? key };
}

function before(a: Appearance, b: Appearance): number {
  return a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start;
}

/** What a record is looked up by: its best name in each language. */
function namesOf(record: EntityRecord): readonly Name[] {
  const type = typeOf(record.types);
  const names = nameLangs.flatMap((lang): Name[] => {
    const name = best(record.names[lang]);
    return name === undefined ? [] : [{ lang, type, normal: name.normal, ...(record.place === undefined ? {} : { place: record.place }) }];
  });
  const full = (n: Name): number => record.names[n.lang].get(n.normal)!.full;
  return names.sort((a, b) => full(b) - full(a));
}

/** The most frequent of the fullest names; the first in the order of letters among equals. */
function best(names: ReadonlyMap<string, CountedName>): CountedName | undefined {
  let top: CountedName | undefined;
  for (const n of names.values()) if (top === undefined || n.full > top.full || n.full === top.full && (n.count > top.count || n.count === top.count && n.normal < top.normal)) top = n;
  return top;
}

function typeOf(types: ReadonlyMap<EntityType, number>): EntityType {
  return [...types].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0];
}

function entityOf(records: readonly EntityRecord[]): Omit<CorpusEntity, "id" | "score" | "why"> & { readonly slug: string } {
  const types = new Map<EntityType, number>();
  const byLang: [number, number, number] = [0, 0, 0];
  const names: Partial<Record<LangCode, string>> = {};
  for (const r of records) {
    for (const [type, n] of r.types) types.set(type, (types.get(type) ?? 0) + n);
    r.mentions.forEach((n, k) => { byLang[k]! += n; });
  }
  for (const lang of nameLangs) {
    const sum = new Map<string, CountedName>();
    for (const r of records) for (const n of r.names[lang].values()) sum.set(n.normal, { ...n, count: n.count + (sum.get(n.normal)?.count ?? 0) });
    const top = best(sum);
    if (top !== undefined) names[lang] = top.normal;
  }
  const place = records.find((r) => r.place !== undefined)?.place;
  const type = typeOf(types);
  const appearances = new Map<string, Appearance>();
  for (const a of records.flatMap((r) => r.appearances).sort(before)) {
    const there = appearances.get(a.document);
    if (there === undefined) appearances.set(a.document, { ...a });
    else there.mentions += a.mentions;
  }
  // A document counts once, though several of its names were joined: exact as far as the lists go, an upper bound beyond.
  const listed = records.reduce((n, r) => n + r.appearances.length, 0);
  const documents = records.reduce((n, r) => n + r.documents, 0) - (listed - appearances.size);
  const named = place !== undefined ? place.replace(/^[A-Z_]+:/u, "").replace(/ of [A-Z_]+:/u, " of ") : names.ru ?? names.kk ?? names.en ?? records[0]!.key;
  const slug = romanised(named);
  return { slug: `${type.toLowerCase()}:${slug === "" ? "x" : slug}`, type, names, mentions: byLang[0] + byLang[1] + byLang[2], byLang, documents, appearances: [...appearances.values()].slice(0, mostDocuments) };
}
