import type { Entity } from "../../document.ts";
import { likeness, skeleton } from "../../text/cognate.ts";
import { keyOf } from "./acronyms.ts";
import type { Mention, PersonName } from "./mention.ts";

/** How alike two names in different scripts must be (Dice over consonant pairs). */
const alike = 0.8;
/** Entities a name is compared with at most. */
const compared = 200;

interface Known { readonly id: string; readonly skeleton: string; readonly words: readonly string[]; person: PersonName | undefined }

/**
 * Mentions in order of place → entities with ids `e1`, `e2` … in order of first mention. One id for: the same listed thing; the same value;
 * names that are equal, or alike across scripts (Токаев, Тоқаев, Tokayev); a surname and the full names it may stand for.
 */
export function linked(mentions: readonly Mention[]): readonly Entity[] {
  const ids = new Map<string, string>();
  const people = new Map<string, Known[]>();
  const names = new Map<string, Known[]>();
  // A body of state without the state's name is the one of the only state named with it.
  const states = new Map<string, Set<string>>();
  for (const m of mentions) if (m.of !== undefined && m.key !== undefined) states.set(m.key, (states.get(m.key) ?? new Set()).add(m.of));
  let count = 0;
  const fresh = (): string => `e${++count}`;
  // Fullest names first, so that `Ахметов` finds `Болат Ахметов`, even if he is introduced later; ids are numbered afterwards.
  const order = mentions.map((_, i) => i).sort((a, b) => fullness(mentions[b]!) - fullness(mentions[a]!) || a - b);
  const found: string[] = new Array<string>(mentions.length);
  const surnames = new Map<string, string>();
  for (const i of order) {
    const m = mentions[i]!;
    found[i] = m.person === undefined ? other(m, states, ids, names, fresh) : person(m.person, people, fresh);
    if (m.person !== undefined && m.lang === "ru" && m.person.unsure !== true) surnames.set(`${found[i]} ${m.person.surname}`, m.person.surname);
  }
  const numbered = new Map<string, string>();
  return mentions.map((m, i) => {
    let id = numbered.get(found[i]!);
    if (id === undefined) numbered.set(found[i]!, id = `e${numbered.size + 1}`);
    return { start: m.start, end: m.end, id, type: m.type, lang: m.lang, normal: sure(m, surnames.has(`${found[i]} ${m.person?.surname.slice(0, -1)}`)), ...(m.value === undefined ? {} : { value: m.value }) };
  });
}

/** `Оразбекова` is `Оразбеков` where the document has him in the nominative. */
function sure(m: Mention, masculine: boolean): string {
  return m.person?.unsure === true && masculine && m.normal.endsWith(m.person.surname) ? m.normal.slice(0, -1) : m.person?.unsure === true && masculine ? m.normal.replace(m.person.surname, m.person.surname.slice(0, -1)) : m.normal;
}

function fullness({ person }: Mention): number {
  if (person === undefined) return 0;
  return (person.surname === "" ? 0 : 4) + Math.min(person.given.length, 2) + (person.second === "" ? 0 : 1);
}

function other(m: Mention, states: ReadonlyMap<string, ReadonlySet<string>>, ids: Map<string, string>, names: Map<string, Known[]>, fresh: () => string): string {
  if (m.value !== undefined) return known(ids, `v ${m.type} ${m.value}`, fresh);
  const only = m.key === undefined ? undefined : states.get(m.key);
  const key = m.key !== undefined && m.of === undefined && only?.size === 1 ? `${m.key} of ${[...only][0]}` : keyOf(m);
  const there = ids.get(key);
  if (there !== undefined || m.key?.startsWith("g ") === true) return known(ids, key, fresh);
  // Names made of names: Жезказганский уезд, Жезқазған уезі.
  const name = m.key === undefined ? m.normal : m.key.slice(m.key.indexOf(" ", 2) + 1);
  const words = (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(skeleton).filter((s) => s !== "");
  const bucket = names.get(`${m.type} ${words.length}`) ?? [];
  const same = bucket.slice(0, compared).find((k) => words.every((w, i) => likeness(w, k.words[i]!) >= alike));
  const id = same?.id ?? fresh();
  ids.set(key, id);
  if (same === undefined && words.length > 0) push(names, `${m.type} ${words.length}`, { id, skeleton: "", words, person: undefined });
  return id;
}

function push(map: Map<string, Known[]>, key: string, known: Known): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [known]);
  else there.push(known);
}

function known(ids: Map<string, string>, key: string, fresh: () => string): string {
  let id = ids.get(key);
  if (id === undefined) ids.set(key, id = fresh());
  return id;
}

/** Endings that differ with gender or script and say nothing of who it is. */
const plain = (name: string): string => skeleton(name.toLowerCase().replace(/(?:[оеё]ва|ина)$/u, (e) => e.slice(0, -1)).replace(/ская$/u, "ский").replace(/(?:[oe]va|ina)$/u, (e) => e.slice(0, -1)).replace(/skaya$/u, "sky"));

function person(name: PersonName, people: Map<string, Known[]>, fresh: () => string): string {
  const bones = plain(name.surname === "" ? name.given : name.surname);
  const first = bones[0] ?? "";
  const bucket = people.get(first) ?? [];
  const candidates = bucket.slice(0, compared).filter((k) => likeness(bones, k.skeleton) >= (bones.length < 4 ? 1 : alike) || bones.length < 3 && bones === k.skeleton);
  const match = candidates.find((k) => k.skeleton === bones && fits(name, k.person!)) ?? candidates.find((k) => fits(name, k.person!));
  if (match !== undefined) {
    if (match.person!.given.length < name.given.length && match.person!.given.length < 2) match.person = name;
    return match.id;
  }
  const made: Known = { id: fresh(), skeleton: bones, words: [], person: name };
  push(people, first, made);
  return made.id;
}

/** Given names that may be one: equal, alike, or an initial of the other. Gender must not differ. */
function fits(a: PersonName, b: PersonName): boolean {
  if (a.unsure !== true && b.unsure !== true && gender(a.surname) !== gender(b.surname) && a.given !== "" && b.given !== "" && gender(a.surname) !== 0 && gender(b.surname) !== 0) return false;
  return same(a.given, b.given) && same(a.second, b.second);
}

function gender(surname: string): number {
  return /(?:[оеё]ва|ина|ская|[oe]va|skaya)$/u.test(surname) ? 1 : /(?:[оеё]в|ин|ский|[oe]v|sky)$/u.test(surname) ? 2 : 0;
}

function same(a: string, b: string): boolean {
  if (a === "" || b === "") return true;
  const [x, y] = [skeleton(a.toLowerCase()), skeleton(b.toLowerCase())];
  if (a.length <= 2 || b.length <= 2) return x === "" || y === "" || x[0] === y[0] || "hk".includes(x[0]!) && "hk".includes(y[0]!);
  return x === y || likeness(x, y) >= alike;
}
