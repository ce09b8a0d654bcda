import type { Document, Entity, EntityType, LangCode } from "../document.ts";
import { placeNamed } from "../languages/identity/place.ts";
import { fullness, personOf } from "../languages/identity/person.ts";
import { titleOf } from "../languages/identity/title.ts";
import { entityKey } from "../languages/entities.ts";
import { isNational } from "../languages/gazetteer/index.ts";
import { languages } from "../languages/index.ts";
import { romanised } from "../languages/identity/romanised.ts";
import type { Survey } from "./survey.ts";

/** Types that are told apart by value: they have an id of their own and no record. */
const valued: ReadonlySet<EntityType> = new Set<EntityType>(["DATE", "TIME", "MONEY", "QUANTITY", "PERCENT", "CARDINAL", "ORDINAL"]);
export const nameLangs: readonly LangCode[] = ["ru", "kk", "en"];
/** Names kept for each language, and documents listed. */
const mostNames = 12;
export const mostDocuments = 20;

/** A name in dictionary form, and how often it was met. `full` is higher the more it says. */
export interface CountedName { readonly normal: string; readonly full: number; count: number }
/** A document that has the entity: its first mention, and how many. */
export interface Appearance { readonly document: string; readonly start: number; readonly end: number; readonly lang: string; mentions: number }

/** What is known of one thing in the corpus; things with other records may turn out to be the same (`corpusEntities`). */
export interface EntityRecord {
  readonly key: string;
  /** Type → mentions. */
  readonly types: Map<EntityType, number>;
  readonly names: Readonly<Record<LangCode, Map<string, CountedName>>>;
  /** Mentions in ru, kk, en. */
  readonly mentions: [number, number, number];
  documents: number;
  /** The first documents by id. */
  appearances: Appearance[];
  readonly place: string | undefined;
  /** Its name says too little to be looked for in other documents (a bare surname). */
  readonly alone: boolean;
}

/** Records by key. */
export type EntityRecords = Map<string, EntityRecord>;

/**
 * The things named in a corpus: a record for each, whatever it is called, of at most 36 names and 20 documents: some 300 bytes as a rule, 8 KB at
 * most. Which names and documents are kept does not depend on the order of documents, so merges in any order give the same. Numbers,
 * amounts and dates have no records. The memory grows with the number of different things only; bare surnames count for each document.
 */
export const entityRecords: Survey<EntityRecords, Document<"entities">> = {
  empty: () => new Map(),
  add(records, document) {
    for (const { key, entity: mentions, place, alone } of things(document)) {
      const made = recordOf(document.id, key, mentions, place, alone);
      const there = records.get(key);
      if (there === undefined) records.set(key, made);
      else absorb(there, made);
    }
    return records;
  },
  merge(a, b) {
    for (const [key, record] of b) {
      const there = a.get(key);
      if (there === undefined) a.set(key, record);
      else absorb(there, record);
    }
    return a;
  },
};

/** For each id of the document the key under which the corpus knows the entity: a record's key, or a final id (`percent:41`). */
export function corpusKeys(document: Document<"entities">): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const e of document.entities) if (valued.has(e.type) && !keys.has(e.id)) keys.set(e.id, valueId(e));
  for (const { id, key } of things(document)) keys.set(id, key);
  return keys;
}

/** The thing of the gazetteer that a key of `corpusKeys` which begins with `g ` stands for. */
export function thingOfKey(key: string): string {
  return key.slice(2).replace(/ @.*$/su, "").replace(/ as [A-Z_]+$/u, "");
}

/** `date:2022-09-28`, `percent:41`, `quantity:1.7-t`; what has no value goes by its words. */
function valueId({ type, value, normal }: Entity): string {
  const plain = value === undefined ? romanised(normal) : value.replace(/\s+%$/u, "").replace(/[^\p{L}\p{N}.,/+-]+/gu, "-").slice(0, 60);
  return `${type.toLowerCase()}:${plain}`;
}

interface Thing { readonly id: string; readonly key: string; readonly entity: readonly Entity[]; readonly place: string | undefined; readonly alone: boolean }

function things(document: Document<"entities">): readonly Thing[] {
  const byId = new Map<string, Entity[]>();
  for (const e of document.entities) {
    if (valued.has(e.type)) continue;
    const there = byId.get(e.id);
    if (there === undefined) byId.set(e.id, [e]);
    else there.push(e);
  }
  return [...byId].map(([id, entity]) => {
    const places = [...new Set(entity.map((e) => (e.type === "PERSON" ? undefined : placeNamed(e.normal, langOf(e), e.type))).filter((p) => p !== undefined))].sort();
    if (places.length > 0) {
      // A ministry is its state's, where one of its names has the state.
      const place = places.find((p) => p.includes(" of GPE:")) ?? places[0]!;
      // The village on the listed river of its name is another thing.
      const types = new Set(entity.map((e) => e.type));
      // A ministry without its state is in every document another one.
      const alone = isNational(place);
      return { id, entity, place, alone, key: `g ${place}${alone ? ` @${document.id}` : ""}${types.size === 1 && !place.startsWith(`${entity[0]!.type}:`) ? ` as ${entity[0]!.type}` : ""}` };
    }
    const [first] = [...entity].sort((a, b) => fullOf(b) - fullOf(a) || nameLangs.indexOf(langOf(a)) - nameLangs.indexOf(langOf(b)) || b.normal.length - a.normal.length || (a.normal < b.normal ? -1 : a.normal > b.normal ? 1 : 0));
    const alone = saysLittle(first!);
    const family = first!.type === "PERSON" ? "p" : `t ${first!.type}`;
    return { id, entity, place: undefined, alone, key: `${family} ${langOf(first!)} ${first!.normal.toLowerCase().replaceAll("ё", "е").replace(/\s+/gu, " ")}${alone ? ` @${document.id}` : ""}` };
  });
}

/** A bare surname or given name, a common surname with one initial, a short acronym: it may be another one in another document. */
function saysLittle(e: Entity): boolean {
  const lang = langOf(e);
  if (e.type !== "PERSON") return (titleOf(e.normal, lang, e.type).acronym?.length ?? 9) <= 3;
  const { surname, given, second } = personOf(e.normal, lang);
  if (surname === "" || given === "") return true;
  const known = languages[lang].entities.names.surnames.get(entityKey(surname).replace(/(?<=[оеё]в|[ыи]н)а$/u, "")) ?? 0;
  return [...given].length <= 2 && second === "" && known >= 4;
}

function fullOf(e: Entity): number {
  if (e.type === "PERSON") return fullness(personOf(e.normal, langOf(e)));
  return titleOf(e.normal, langOf(e), e.type).acronym === undefined ? 2 : 1;
}

function langOf({ lang }: Entity): LangCode {
  return nameLangs.includes(lang as LangCode) ? lang as LangCode : "en";
}

function recordOf(document: string, key: string, mentions: readonly Entity[], place: string | undefined, alone: boolean): EntityRecord {
  const record: EntityRecord = {
    key, types: new Map(), names: { ru: new Map(), kk: new Map(), en: new Map() }, mentions: [0, 0, 0], documents: 1, place, alone,
    appearances: [{ document, start: mentions[0]!.start, end: mentions[0]!.end, lang: mentions[0]!.lang, mentions: mentions.length }],
  };
  for (const e of mentions) {
    const lang = langOf(e);
    record.types.set(e.type, (record.types.get(e.type) ?? 0) + 1);
    record.mentions[nameLangs.indexOf(lang)]!++;
    const names = record.names[lang];
    const name = names.get(e.normal);
    if (name === undefined) names.set(e.normal, { normal: e.normal, full: fullOf(e), count: 1 });
    else name.count++;
  }
  for (const lang of nameLangs) trim(record.names[lang]);
  return record;
}

function absorb(into: EntityRecord, from: EntityRecord): void {
  for (const [type, n] of from.types) into.types.set(type, (into.types.get(type) ?? 0) + n);
  for (const [k, n] of from.mentions.entries()) into.mentions[k]! += n;
  into.documents += from.documents;
  into.appearances = [...into.appearances, ...from.appearances].sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start)).slice(0, mostDocuments);
  for (const lang of nameLangs) {
    const names = into.names[lang];
    for (const [normal, name] of from.names[lang]) {
      const there = names.get(normal);
      if (there === undefined) names.set(normal, { ...name });
      else there.count += name.count;
    }
    trim(names);
  }
}

/** Keeps the fullest names, in an order that the counts have no part in: so any order of merges keeps the same ones, with all their counts. */
function trim(names: Map<string, CountedName>): void {
  if (names.size <= mostNames) return;
  const kept = new Set([...names.values()].sort((a, b) => b.full - a.full || (a.normal < b.normal ? -1 : 1)).slice(0, mostNames).map((n) => n.normal));
  for (const normal of names.keys()) if (!kept.has(normal)) names.delete(normal);
}
