import type { LangCode } from "../../document.ts";
import { listed, tableOf } from "./index.ts";

/** What a place or organisation of the gazetteer is called, each first name of its list. */
export type Names = Readonly<Partial<Record<LangCode, string>>>;

let above: ReadonlyMap<string, string> | undefined;
let regions: ReadonlyMap<string, Names> | undefined;
/** Places that are no state and have states, or other such places, in them. */
let regionsWithStates: ReadonlySet<string> | undefined;

/**
 * What a thing of the gazetteer lies in or belongs to: `GPE:Semey` → `GPE:Abai Region` → `GPE:KZ` → `LOCATION:Central Asia` → `LOCATION:Asia`; a ministry of a state
 * (`ORG:Ministry of Health of GPE:KZ`) belongs to the state. Undefined where it has nothing above it that is known. The files beside this one say where the facts are from.
 */
export function parentOf(id: string): string | undefined {
  if (above === undefined) load();
  return above!.get(id) ?? / of (GPE:.+)$/u.exec(id)?.[1];
}

/** All that a thing lies in, the nearest first. */
export function ancestorsOf(id: string): readonly string[] {
  const out: string[] = [];
  for (let up = parentOf(id); up !== undefined && !out.includes(up); up = parentOf(up)) out.push(up);
  return out;
}

/** Is it a state, an organisation or a place that belongs to none: itself no region of the world, and with nothing but such regions above it? */
export function isOutermost(id: string): boolean {
  if (above === undefined) load();
  return !regionsWithStates!.has(id) && ancestorsOf(id).every((up) => regionsWithStates!.has(up));
}

/** The usual names of a thing or region that the lists have. */
export function namesOf(id: string): Names {
  if (regions === undefined) load();
  return regions!.get(id) ?? listed().get(id) ?? {};
}

function load(): void {
  const parents = new Map<string, string>();
  const named = new Map<string, Names>();
  for (const [parent = "", ru = "", kk = "", en = ""] of tableOf("regions")) {
    const id = `LOCATION:${en}`;
    named.set(id, { ru, kk, en });
    if (parent !== "") parents.set(id, parent);
  }
  for (const [parent = "", children = ""] of tableOf("parents")) for (const child of children.split(";")) parents.set(typed(child), typed(parent));
  above = parents;
  regionsWithStates = new Set([...parents].flatMap(([child, parent]) => (parent.startsWith("LOCATION:") && /^(?:GPE:[A-Z]{2}$|LOCATION:)/u.test(child) ? [parent] : [])));
  regions = named;
}

const typed = (id: string): string => (/^[A-Z_]+:/u.test(id) ? id : `GPE:${id}`);
