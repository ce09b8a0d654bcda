import type { Document, LangCode } from "../document.ts";
import { type Names, namesOf, parentOf } from "../languages/gazetteer/parents.ts";
import { romanised } from "../languages/identity/romanised.ts";
import { rolledMentions } from "./rolled.ts";
import type { Survey } from "./survey.ts";

/** Mentions in ru, kk, en, and documents: of the thing itself, of places in it, of bodies in it, of all three together. */
export interface Rolled { readonly own: Count; readonly places: Count; readonly bodies: Count; readonly all: Count }
export interface Count { readonly mentions: [number, number, number]; documents: number }

/** By the gazetteer's id; bounded by the gazetteer. */
export type Rollup = Map<string, Rolled>;

const langs: readonly LangCode[] = ["ru", "kk", "en"];

/**
 * How often places and organisations are named, each with what lies in it or belongs to it: a mention of Семей is one of Abai Region, of Kazakhstan, of Central Asia, of
 * Asia; a mention of ЮНЕСКО one of the United Nations (`rolledMentions`). Only what the gazetteer lists, for only of that is known where it lies. A document counts once for each.
 */
export const rollup: Survey<Rollup, Document<"entities">> = {
  empty: () => new Map(),
  add(survey, document) {
    const seen = new Set<string>();
    const count = (id: string, kind: keyof Rolled, lang: number): void => {
      const into = rolledOf(survey, id)[kind];
      into.mentions[lang]!++;
      const key = `${kind} ${id}`;
      if (!seen.has(key)) { seen.add(key); into.documents++; }
    };
    for (const { entity, thing, up } of rolledMentions(document)) {
      const lang = langs.indexOf(entity.lang as LangCode);
      if (lang < 0) continue;
      count(thing, "own", lang);
      count(thing, "all", lang);
      for (const id of up) {
        count(id, thing.startsWith("ORG:") ? "bodies" : "places", lang);
        count(id, "all", lang);
      }
    }
    return survey;
  },
  merge(a, b) {
    for (const [id, from] of b) {
      const into = rolledOf(a, id);
      for (const kind of ["own", "places", "bodies", "all"] as const) {
        from[kind].mentions.forEach((n, k) => { into[kind].mentions[k]! += n; });
        into[kind].documents += from[kind].documents;
      }
    }
    return a;
  },
};

function rolledOf(survey: Rollup, id: string): Rolled {
  let there = survey.get(id);
  const count = (): Count => ({ mentions: [0, 0, 0], documents: 0 });
  if (there === undefined) survey.set(id, (there = { own: count(), places: count(), bodies: count(), all: count() }));
  return there;
}

export interface RollupRow {
  /** As in entity-index.csv. */
  readonly id: string;
  readonly type: string;
  /** What it lies in or belongs to; empty where nothing is known above it. */
  readonly parent: string;
  /** How many things lie above it. */
  readonly level: number;
  readonly names: Names;
  readonly counts: Rolled;
}

/** The finished survey: a thing comes after what it lies in, and those that lie in the same by how often they are named. */
export function rollupRows(survey: Rollup): readonly RollupRow[] {
  const under = new Map<string | undefined, string[]>();
  for (const id of survey.keys()) {
    const parent = parentOf(id);
    under.set(parent, [...(under.get(parent) ?? []), id]);
  }
  const total = (id: string): number => survey.get(id)!.all.mentions.reduce((a, b) => a + b, 0);
  const rows: RollupRow[] = [];
  const visit = (parent: string | undefined, level: number): void => {
    for (const id of (under.get(parent) ?? []).sort((a, b) => total(b) - total(a) || (a < b ? -1 : 1))) {
      rows.push({ ...thingShown(id), parent: parent === undefined ? "" : shown(parent), level, counts: survey.get(id)! });
      visit(id, level + 1);
    }
  };
  visit(undefined, 0);
  return rows;
}

/** A thing of the gazetteer as tables show it: its id in entity-index.csv, its type, its names. */
export function thingShown(id: string): { readonly id: string; readonly type: string; readonly names: Names } {
  return { id: shown(id), type: id.slice(0, id.indexOf(":")), names: named(id) };
}

/** `GPE:KZ` → `gpe:kz`, `ORG:Ministry of Health of GPE:KZ` → `org:ministry-of-health-of-kz` */
function shown(id: string): string {
  const type = id.slice(0, id.indexOf(":"));
  return `${type.toLowerCase()}:${romanised(id.slice(type.length + 1).replace(/ of [A-Z_]+:/u, " of "))}`;
}

/** A body of a state is called as each state's, with the state in brackets. */
function named(id: string): Names {
  const [body, state] = id.split(/ of (?=GPE:)/u) as [string, string | undefined];
  if (state === undefined) return namesOf(id);
  const [ofBody, ofState] = [namesOf(body), namesOf(state)];
  return Object.fromEntries(langs.flatMap((l) => (ofBody[l] === undefined ? [] : [[l, `${ofBody[l]} (${ofState[l] ?? state})`]])));
}
