import type { EntityType, LangCode } from "../../document.ts";
import { readings, soundKeys } from "../../text/transliteration.ts";
import { headMeaning } from "./heads.ts";
import { fullness, type Person, personOf, samePerson } from "./person.ts";
import type { Relation } from "./relation.ts";
import { sameTitle, type Title, titleOf } from "./title.ts";

/** A name as it stands somewhere, in dictionary form. */
export interface Name {
  readonly lang: LangCode;
  readonly type: EntityType;
  readonly normal: string;
  /** Its parts, where the finder of the name knows them; else they are read off it. */
  readonly person?: Person;
  /** The listed thing it means. */
  readonly place?: string;
}

/** Names known to mean one thing; the first is the one that is looked up by. */
export interface Node { readonly names: readonly Name[] }

/** Which cluster a node is in (an index), how surely, and why; the first of a cluster is in it for sure. */
export interface Membership { readonly cluster: number; readonly score: number; readonly why: string }

interface Known { readonly name: Name; readonly parts: Person | undefined; readonly title: Title | undefined }
interface Cluster { readonly index: number; readonly members: Known[] }

/** Below this a link is not made. */
const enough = 0.7;
/** Two clusters that fit within this are both refused. */
const margin = 0.015;
/** Names of a cluster that a new one is compared with; clusters looked at for one word of a name. */
const compared = 16;
const common = 48;

/**
 * Joins nodes that mean one thing. Fuller names first; a name joins the one cluster none of whose names speaks against it and one of whose names
 * speaks for it; where two fit alike it joins neither: a wrong link is worse than a missing one. The result depends on the nodes and
 * their order among equals alone. Time: linear but for names alike in sound, of which `common` clusters are compared.
 */
export function clustered(nodes: readonly Node[]): readonly Membership[] {
  const known = nodes.map((n) => n.names.map(prepared));
  const order = nodes.map((_, i) => i).sort((a, b) => rank(known[b]![0]!) - rank(known[a]![0]!) || a - b);
  const found: Membership[] = new Array<Membership>(nodes.length);
  const index = new Map<string, Cluster[]>();
  let count = 0;
  for (const i of order) {
    const names = known[i]!;
    const keys = names.map(keysOf);
    const seen = new Set<Cluster>();
    const fitting: { readonly cluster: Cluster; readonly score: number; readonly why: string }[] = [];
    for (const { asked } of keys) {
      for (const key of asked) {
        const there = index.get(key);
        // A frequent word says nothing; the whole name does.
        if (there === undefined || there.length > common && !key.startsWith("=")) continue;
        for (const cluster of there) {
          if (seen.has(cluster)) continue;
          seen.add(cluster);
          const fit = fits(names, cluster);
          if (fit !== undefined && fit.score >= enough) fitting.push({ cluster, ...fit });
        }
      }
    }
    fitting.sort((a, b) => b.score - a.score || a.cluster.index - b.cluster.index);
    const [best, second] = fitting;
    let cluster: Cluster;
    if (best !== undefined && (second === undefined || best.score - second.score >= margin)) {
      cluster = best.cluster;
      found[i] = { cluster: cluster.index, score: best.score, why: best.why };
    } else {
      cluster = { index: count++, members: [] };
      found[i] = { cluster: cluster.index, score: 1, why: best === undefined ? "nothing like it before" : `${fitting.length} others fit as well` };
    }
    for (const name of names) if (cluster.members.length < compared) cluster.members.push(name);
    for (const { under } of keys) {
      for (const key of under) {
        const there = index.get(key);
        if (there === undefined) index.set(key, [cluster]);
        else if (!there.includes(cluster) && there.length <= common) there.push(cluster);
      }
    }
  }
  return found;
}

function prepared(name: Name): Known {
  const parts = name.type === "PERSON" ? usable(name.person) ?? personOf(name.normal, name.lang) : undefined;
  return { name, parts, title: parts === undefined ? titleOf(name.normal, name.lang, name.type) : undefined };
}

function usable(person: Person | undefined): Person | undefined {
  return person === undefined || person.surname === "" && person.given === "" ? undefined : person;
}

/** Listed names first, then full ones, then short ones. */
function rank({ parts, title, name: { place } }: Known): number {
  if (parts !== undefined) return fullness(parts);
  return (place === undefined ? 0 : 8) + (title!.acronym === undefined ? 4 : 0) + (title!.quoted && title!.core !== title!.text ? 1 : 0);
}

/** Sounds of a word of a person's name, with and without the ending that languages differ in: Дулатов, Дулатұлы. */
function nameKeys(word: string): readonly string[] {
  const low = word.toLowerCase();
  const stem = low.replace(/(?:[оеё]ва?|[ыи]на?|[oe]va?|ұлы|улы|қызы|кызы|[uū]ly|kyzy|qyzy)$/u, "");
  return [...new Set([...low.split(/[\s-]+/u).slice(-2), ...(stem.length >= 3 ? [stem] : [])].flatMap(soundKeys))];
}

const beginnings: Readonly<Record<string, string>> = { b: "P", p: "P", v: "F", f: "F", W: "F", g: "K", k: "K", h: "K", d: "T", t: "T", Z: "S", z: "S", s: "S", c: "S", C: "S", S: "S", l: "L", r: "R", m: "N", n: "N" };

/** The class of the sound a given name begins with; Е., Ye. and E. are one. */
function initialKeys(name: string): readonly string[] {
  return [...new Set(readings(name.split(/[-.\s]/u)[0]!).map((r) => beginnings[r[0] ?? ""] ?? "V").flatMap((k) => (k === "F" ? ["F", "V"] : [k])))];
}

/** What a name is looked up by, and found under. Whoever has a given name is looked for beside those whose name begins alike; a bare surname beside all. */
function keysOf({ parts, title, name: { place, type, normal, lang } }: Known): { readonly asked: readonly string[]; readonly under: readonly string[] } {
  if (parts !== undefined) {
    const { surname, given } = parts;
    if (surname === "" || given === "") {
      const asked = surname + given === "" ? [`= p ${normal.toLowerCase()}`] : nameKeys(surname + given).map((k) => `p ${k}`);
      return { asked, under: asked };
    }
    const [last, first] = [nameKeys(surname), [...given].length > 2 ? nameKeys(given) : []];
    const both = (keys: readonly string[], other: string): readonly string[] => (keys.length === 0 ? [] : initialKeys(other).flatMap((i) => keys.map((k) => `p ${k} ${i}`)));
    // However many have the surname, the very same name is found.
    const asked = [...both(last, given), ...both(first, surname), `= p ${readings(surname)[0] ?? surname} ${readings(given)[0] ?? given}`];
    return { asked, under: [...asked, ...[...last, ...first].map((k) => `p ${k}`)] };
  }
  const t = title!;
  const out = [`= ${lang} ${t.text}`, `= ${lang} ${t.core}`];
  if (place !== undefined) out.push(`= ${place}`);
  if (t.acronym !== undefined) out.push(`a ${t.acronym.toLowerCase()}`, ...soundKeys(t.acronym).map((k) => `s ${type} ${k}`));
  else if (t.words.length > 2) out.push(`a ${t.words.map((w) => w[0]).join("")}`, `a ${(t.text.match(/\p{L}+/gu) ?? []).map((w) => w[0]).join("")}`);
  for (let k = 0; k < t.words.length && k < 12; k++) out.push(...wordKeys(t.words[k]!, lang));
  return { asked: out, under: out };
}

/** Words met last, by language: those of names are few. */
const kept = new Map<LangCode, Map<string, readonly string[]>>();
const cacheLimit = 20_000;

/** What a word of a title is looked up by: what it means, and how it sounds. */
function wordKeys(word: string, lang: LangCode): readonly string[] {
  let known = kept.get(lang);
  if (known === undefined || known.size > cacheLimit) kept.set(lang, (known = new Map()));
  let keys = known.get(word);
  if (keys === undefined) {
    const m = headMeaning(word, lang);
    const sounds = soundKeys(word.replace(/(?:инск|овск|евск|анск|енск|ск)(?:ий|ая|ое|ого|ой|ому|им|ом|ую|ие|их)$/u, "")).map((k) => `s ${k}`);
    known.set(word, (keys = m === undefined ? sounds : [`h ${m}`, ...sounds]));
  }
  return keys;
}

/** How well a node fits a cluster: not at all where one pair of names is a conflict, else as well as the best pair. */
function fits(names: readonly Known[], cluster: Cluster): { readonly score: number; readonly why: string } | undefined {
  let best: { readonly score: number; readonly why: string } | undefined;
  for (const name of names) {
    for (const member of cluster.members) {
      const relation = relate(name, member);
      if (relation === "conflict") return undefined;
      if (relation !== undefined && (best === undefined || relation.score > best.score)) best = relation;
    }
  }
  return best;
}

function relate({ name: a, parts, title }: Known, { name: b, parts: others, title: other }: Known): Relation {
  if (parts !== undefined && others !== undefined) return samePerson(parts, a.lang, others, b.lang);
  if (title === undefined || other === undefined) return "conflict";
  // The village on the river of its name: one language tells them apart.
  if (a.lang === b.lang && a.type !== b.type && title.text === other.text) return "conflict";
  if (a.place !== undefined && b.place !== undefined) return a.place === b.place ? { score: a.type === b.type ? 1 : 0.9, why: `both are listed as ${a.place}` } : "conflict";
  const relation = sameTitle(title, other);
  // One language may call a thing by several names where one of them is listed.
  if (relation === "conflict" && title.numbers === other.numbers && (a.place === undefined) !== (b.place === undefined)) return a.lang === b.lang ? "conflict" : undefined;
  return relation;
}
