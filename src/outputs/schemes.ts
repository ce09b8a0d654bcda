import type { Entity, EntityType } from "../document.ts";

/** How entity types may be named in what is written: our own, or another corpus's. */
export const schemes = ["ushtil", "conll", "ontonotes", "kaznerd"] as const;
export type Scheme = (typeof schemes)[number];

/**
 * Our types in CoNLL-2003 (Tjong Kim Sang & De Meulder 2003), OntoNotes 5 (Weischedel et al. 2013) and KazNERD (Yeshpanov et al. 2022); `-` where a scheme has no
 * counterpart: those mentions are left out. CoNLL's MISC takes in nationalities, languages, events, works and products, as its guidelines have it.
 */
const crosswalk: Readonly<Record<EntityType, readonly [conll: string, ontonotes: string, kaznerd: string]>> = {
  PERSON: ["PER", "PERSON", "PERSON"],
  ORG: ["ORG", "ORG", "ORGANISATION"],
  GPE: ["LOC", "GPE", "GPE"],
  LOCATION: ["LOC", "LOC", "LOCATION"],
  FACILITY: ["LOC", "FAC", "FACILITY"],
  NORP: ["MISC", "NORP", "NORP"],
  EVENT: ["MISC", "EVENT", "EVENT"],
  LAW: ["MISC", "LAW", "LAW"],
  WORK: ["MISC", "WORK_OF_ART", "ART"],
  LANGUAGE: ["MISC", "LANGUAGE", "LANGUAGE"],
  PRODUCT: ["MISC", "PRODUCT", "PRODUCT"],
  DATE: ["-", "DATE", "DATE"],
  TIME: ["-", "TIME", "TIME"],
  MONEY: ["-", "MONEY", "MONEY"],
  QUANTITY: ["-", "QUANTITY", "QUANTITY"],
  PERCENT: ["-", "PERCENT", "PERCENTAGE"],
  CARDINAL: ["-", "CARDINAL", "CARDINAL"],
  ORDINAL: ["-", "ORDINAL", "ORDINAL"],
  PROJECT: ["MISC", "-", "PROJECT"],
  POSITION: ["-", "-", "POSITION"],
  DISEASE: ["-", "-", "DISEASE"],
  NON_HUMAN: ["-", "-", "NON_HUMAN"],
  CONTACT: ["-", "-", "CONTACT"],
  ADAGE: ["-", "-", "ADAGE"],
  MISCELLANEOUS: ["MISC", "-", "MISCELLANEOUS"],
};

/** A type as the scheme calls it; `undefined` where it has none. */
export function typeIn(scheme: Scheme, type: EntityType): string | undefined {
  if (scheme === "ushtil") return type;
  const name = crosswalk[type][schemes.indexOf(scheme) - 1]!;
  return name === "-" ? undefined : name;
}

/** The mentions a scheme has types for, with its types; in ours all of them as they are. */
export function inScheme(scheme: Scheme, entities: readonly Entity[]): readonly (Omit<Entity, "type"> & { readonly type: string })[] {
  if (scheme === "ushtil") return entities;
  return entities.flatMap((e) => {
    const type = typeIn(scheme, e.type);
    return type === undefined ? [] : [{ ...e, type }];
  });
}
