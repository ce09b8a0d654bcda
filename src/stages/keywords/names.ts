import type { Document, EntityType, LangCode } from "../../document.ts";
import type { Candidate } from "../../stats/keyphrases.ts";
import type { Unit } from "./units.ts";

/** A mention of a name in a sentence, units `from` to `to`, and the name it stands for. */
export interface Naming {
  readonly from: number;
  readonly to: number;
  readonly kind: NonNullable<Candidate["name"]>;
  /** Word numbers of the name the text uses for the thing: a person's fullest, otherwise the commonest. */
  readonly ids: Int32Array;
  /** The mention is that name, in its dictionary form. */
  readonly own: boolean;
  readonly normal: string;
}

/** Types whose names can be keywords; the dates and amounts cannot. */
const types: ReadonlySet<EntityType> = new Set(["PERSON", "ORG", "GPE", "LOCATION", "FACILITY", "EVENT", "LAW", "WORK", "PRODUCT", "PROJECT"]);
/** Longest name, in units. */
const LONGEST = 7;

/** Amounts, dates, addresses: nothing in them is a phrase of its own (`га`, `км³`, `тенге`). */
const amounts: ReadonlySet<EntityType> = new Set(["DATE", "TIME", "MONEY", "QUANTITY", "PERCENT", "CONTACT"]);

/** The units of each sentence that stand in an amount, a date or an address. */
export function amountsIn({ entities }: Document<"entities">, lines: readonly Line[]): ReadonlySet<Unit> {
  const out = new Set<Unit>();
  let e = 0;
  for (const { units } of lines) {
    let from = 0;
    const end = units.at(-1)?.end ?? 0;
    while (e < entities.length && entities[e]!.start < (units[0]?.start ?? 0)) e++;
    for (; e < entities.length && entities[e]!.start < end; e++) {
      const { type, start, end: last } = entities[e]!;
      if (!amounts.has(type)) continue;
      while (from < units.length && units[from]!.start < start) from++;
      for (let i = from; i < units.length && units[i]!.end <= last; i++) out.add(units[i]!);
    }
  }
  return out;
}

interface Line { readonly sentence: number; readonly units: readonly Unit[]; readonly ids: Int32Array }
interface Form { readonly ids: Int32Array; readonly normal: string; count: number }

/** The mentions of names of a language, by sentence. All mentions of one thing (`Трамп`, `Дональд Трамп`) stand for the same phrase. */
export function mentionsOf(document: Document<"entities">, lang: LangCode, lines: readonly Line[]): ReadonlyMap<number, readonly Naming[]> {
  const { entities } = document;
  const found: { sentence: number; from: number; to: number; type: EntityType; id: string; key: string; normal: string }[] = [];
  const forms = new Map<string, Map<string, Form>>();
  let e = 0;
  for (const { sentence, units, ids } of lines) {
    if (units.length === 0) continue;
    const end = units.at(-1)!.end;
    while (e < entities.length && entities[e]!.start < units[0]!.start) e++;
    let from = 0;
    for (; e < entities.length && entities[e]!.start < end; e++) {
      const { type, id, normal, start, end: last, lang: own } = entities[e]!;
      if (!types.has(type) || own !== lang) continue;
      while (from < units.length && units[from]!.start < start) from++;
      let to = from;
      while (to < units.length && units[to]!.end < last) to++;
      if (units[from]?.start !== start || units[to]?.end !== last || to - from >= LONGEST) continue;
      const name = ids.subarray(from, to + 1).filter((i) => i >= 0);
      if (name.length === 0 || !/\p{L}{2}/u.test(normal) || !/\p{Lu}/u.test(document.text.slice(start, last))) continue;
      const key = name.join(" ");
      const known = forms.get(id) ?? new Map<string, Form>();
      forms.set(id, known);
      const form = known.get(key);
      if (form === undefined) known.set(key, { ids: name, normal, count: 1 });
      else form.count++;
      found.push({ sentence, from, to, type, id, key, normal });
    }
  }
  const out = new Map<number, Naming[]>();
  const chosen = new Map<string, readonly [string, Form]>();
  for (const { sentence, from, to, type, id, key, normal } of found) {
    let choice = chosen.get(id);
    if (choice === undefined) chosen.set(id, (choice = usual(forms.get(id)!, type === "PERSON")));
    const list = out.get(sentence) ?? [];
    out.set(sentence, list);
    if (list.some((m) => m.from === from && m.to === to)) continue;
    list.push({ from, to, kind: kindOf(type, choice[1].normal), ids: choice[1].ids, own: key === choice[0], normal });
  }
  return out;
}

function usual(forms: ReadonlyMap<string, Form>, person: boolean): readonly [string, Form] {
  const rank = ([, f]: readonly [string, Form]): number => (person ? Math.min(2, f.ids.length) * 1e6 : 0) + f.count;
  return [...forms].reduce((best, next) => (rank(next) > rank(best) ? next : best));
}

/** Someone named with initials or by one name alone is mostly cited, not written about. */
function kindOf(type: EntityType, normal: string): Naming["kind"] {
  if (type !== "PERSON") return type === "ORG" ? "organisation" : "name";
  return normal.split(" ").filter((part) => part.length > 2 && !part.includes(".")).length > 1 ? "person" : "initials";
}
