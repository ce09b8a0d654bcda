import type { Entity, EntityType } from "../../document.ts";
import { clustered, type Name } from "../../languages/identity/clusters.ts";
import { placeNamed } from "../../languages/identity/place.ts";
import { keyOf } from "./acronyms.ts";
import type { Mention } from "./mention.ts";

/** Types whose mentions are told apart by value, not by name. */
export const valued: ReadonlySet<EntityType> = new Set<EntityType>(["DATE", "TIME", "MONEY", "QUANTITY", "PERCENT", "CARDINAL", "ORDINAL"]);

/** The entity of a mention (an index), how sure the link is, 0–1, and why. */
export interface MentionLink { readonly entity: number; readonly score: number; readonly why: string }

interface Group { readonly names: Name[] }

/**
 * Mentions in order of place → entities with ids `e1`, `e2` … in order of first mention, and the score of each link. One id for: the same
 * listed thing; the same value; a short name and what it was introduced for; names that say the same in one language or several
 * (`languages/identity`).
 */
export function linked(mentions: readonly Mention[]): readonly Entity[] {
  const links = linksOf(mentions);
  const masculine = new Map<number, Set<string>>();
  mentions.forEach((m, i) => {
    if (m.person === undefined || m.person.unsure === true) return;
    const { entity } = links[i]!;
    masculine.set(entity, (masculine.get(entity) ?? new Set()).add(m.person.surname));
  });
  return mentions.map((m, i) => {
    const { entity, score } = links[i]!;
    const { start, end, type, lang, value } = m;
    const id = `e${entity + 1}`;
    const normal = sure(m, masculine.get(entity));
    return value === undefined ? { start, end, id, type, lang, normal, score } : { start, end, id, type, lang, normal, value, score };
  });
}

/** `Оразбекова` is `Оразбеков` where the document has him in the nominative. */
function sure({ normal, person }: Mention, surnames: ReadonlySet<string> | undefined): string {
  if (person?.unsure !== true || surnames?.has(person.surname.slice(0, -1)) !== true) return normal;
  return normal.endsWith(person.surname) ? normal.slice(0, -1) : normal.replace(person.surname, person.surname.slice(0, -1));
}

/** For every mention which entity it is, numbered in order of first mention. */
export function linksOf(mentions: readonly Mention[]): readonly MentionLink[] {
  const groups = new Map<string, Group>();
  const introduced = new Map<string, Group>();
  const groupOf: (Group | undefined)[] = [];
  const known: Places = new Map();
  const places = mentions.map((m) => placeOf(m, known));
  const states = statesOf(places);
  mentions.forEach((m, i) => {
    if (valued.has(m.type)) return;
    const place = placeIn(states, places[i]);
    const own = groupKey(m, place);
    let group = groups.get(own);
    if (group === undefined) groups.set(own, group = { names: [nameOf(m, place)] });
    groupOf[i] = group;
    if (isAlias(m)) return;
    const key = keyOf(m);
    if (!introduced.has(key)) introduced.set(key, group);
  });
  // A short name goes with what it was introduced for.
  const merged = new Map<Group, Group>();
  mentions.forEach((m, i) => {
    const own = groupOf[i];
    if (own === undefined || !isAlias(m)) return;
    const whole = introduced.get(keyOf(m));
    if (whole !== undefined && whole !== own && !merged.has(own) && own.names.every((n) => n.place === undefined || whole.names.every((w) => w.place === undefined || w.place === n.place))) {
      merged.set(own, whole);
      whole.names.push(...own.names);
    }
  });
  const nodes = [...groups.values()].filter((g) => !merged.has(g));
  const found = new Map(clustered(nodes).map((c, i) => [nodes[i]!, c] as const));
  const numbers = new Map<string, number>();
  const first = new Set<Group>();
  return mentions.map((m, i): MentionLink => {
    const group = groupOf[i];
    if (group === undefined) {
      const key = `v ${m.type} ${m.value ?? `= ${m.normal.toLowerCase()}`}`;
      const seen = numbers.has(key);
      const entity = number(numbers, key);
      return { entity, score: !seen ? 1 : m.type === "DATE" || m.type === "TIME" || / /u.test(m.value ?? "") ? 0.95 : 0.75, why: seen ? `the same value ${m.value ?? m.normal}` : "nothing like it before" };
    }
    const whole = merged.get(group);
    const { cluster, score, why } = found.get(whole ?? group)!;
    const entity = number(numbers, `c ${cluster}`);
    if (whole !== undefined) return { entity, score: Math.min(score, 0.98), why: `${m.normal} is introduced as its short name` };
    const again = first.has(group);
    first.add(group);
    return { entity, score: round(score), why: again && score === 1 ? `${m.normal} again` : why };
  });
}

function number(numbers: Map<string, number>, key: string): number {
  let n = numbers.get(key);
  if (n === undefined) numbers.set(key, n = numbers.size);
  return n;
}

const round = (score: number): number => Math.round(score * 1000) / 1000;

const isAlias = (m: Mention): boolean => m.key !== undefined && m.rule.startsWith("acronym/");

/** Which states a national body is named with in the document: the ministry of transport is that of the only one. */
function statesOf(places: readonly (string | undefined)[]): ReadonlyMap<string, ReadonlySet<string>> {
  const states = new Map<string, Set<string>>();
  for (const place of places) {
    if (place === undefined || !place.includes(" of GPE:")) continue;
    const [body, state] = place.split(" of GPE:");
    if (body !== undefined && state !== undefined) states.set(body, (states.get(body) ?? new Set()).add(state));
  }
  return states;
}

/** What names mean does not change with the place they stand in: looked up once for each document. */
type Places = Map<string, string | undefined>;

function placeOf(m: Mention, places: Places): string | undefined {
  if (valued.has(m.type) || m.type === "PERSON") return undefined;
  if (m.key?.startsWith("g ") === true && !isAlias(m)) return m.of === undefined ? m.key.slice(2) : `${m.key.slice(2)} of ${m.of}`;
  const key = `${m.lang} ${m.type} ${m.normal}`;
  let place = places.get(key);
  if (place === undefined && !places.has(key)) places.set(key, place = placeNamed(m.normal, m.lang, m.type));
  return place;
}

/** The national body of the one state that the document names it with. */
function placeIn(states: ReadonlyMap<string, ReadonlySet<string>>, listed: string | undefined): string | undefined {
  const only = listed === undefined ? undefined : states.get(listed);
  return only?.size === 1 ? `${listed} of GPE:${[...only][0]}` : listed;
}

/** Mentions with one key say the same in the same words. */
function groupKey({ lang, type, normal, person }: Mention, place: string | undefined): string {
  const parts = person === undefined ? "" : ` ${person.surname} ${person.given} ${person.second} ${person.unsure === true}`;
  return `${lang} ${type} ${normal.toLowerCase().replaceAll("ё", "е")}${parts} ${place ?? ""}`;
}

function nameOf({ lang, type, normal, person }: Mention, place: string | undefined): Name {
  return { lang, type, normal, ...(person === undefined ? {} : { person }), ...(place === undefined ? {} : { place }) };
}
