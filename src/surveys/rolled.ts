import { lineage } from "../categories/dictionary.ts";
import type { Matcher } from "../categories/matcher.ts";
import type { Document, Entity, EntityType, LangCode, SectionKind } from "../document.ts";
import { ancestorsOf } from "../languages/gazetteer/parents.ts";
import { placeNamed } from "../languages/identity/place.ts";
import { type Codable, codedUnits } from "./coded-units.ts";
import { counted } from "./coding.ts";

const langs: readonly LangCode[] = ["ru", "kk", "en"];
const placed: ReadonlySet<EntityType> = new Set<EntityType>(["GPE", "LOCATION", "FACILITY", "ORG"]);

/** For the ids of a document's places and organisations: the things of the gazetteer that they are. A mention that says less shares the thing of its id. */
export function thingsOf({ entities }: Document<"entities">): ReadonlyMap<string, string> {
  const things = new Map<string, string>();
  // One name of a document is looked up once.
  const looked = new Map<string, string | undefined>();
  for (const e of entities) {
    if (!placed.has(e.type)) continue;
    const lang = langs.includes(e.lang as LangCode) ? e.lang as LangCode : "en";
    const key = `${e.type} ${lang} ${e.normal}`;
    if (!looked.has(key)) looked.set(key, placeNamed(e.normal, lang, e.type));
    const thing = looked.get(key);
    // A ministry is its state's, where one of its names has the state.
    if (thing !== undefined && (!things.has(e.id) || thing.includes(" of GPE:"))) things.set(e.id, thing);
  }
  return things;
}

/** A mention of a listed thing, with what it counts for besides: all that the thing lies in or belongs to, the nearest first. */
export interface RolledMention { readonly entity: Entity; readonly thing: string; readonly up: readonly string[] }

/**
 * The mentions of places and organisations in the order of the text. Nothing is counted twice for one place of the text: a ministry of Kazakhstan whose name holds the
 * mention «Республики Казахстан» does not count for Kazakhstan again.
 */
export function rolledMentions(document: Document<"entities">): readonly RolledMention[] {
  const things = thingsOf(document);
  const named = document.entities.flatMap((entity) => {
    const thing = placed.has(entity.type) ? things.get(entity.id) : undefined;
    return thing === undefined ? [] : [{ entity, thing, up: ancestorsOf(thing) }];
  });
  return named.map(({ entity, thing, up }, i) => {
    const within = new Set<string>();
    const look = (k: number): void => {
      const { entity: { start, end }, thing: other, up: above } = named[k]!;
      if (start >= entity.start && end <= entity.end && end - start < entity.end - entity.start) for (const id of [other, ...above]) within.add(id);
    };
    for (let k = i + 1; k < named.length && named[k]!.entity.start < entity.end; k++) look(k);
    for (let k = i - 1; k >= 0 && named[k]!.entity.start === entity.start; k--) look(k);
    return { entity, thing, up: within.size === 0 ? up : up.filter((id) => !within.has(id)) };
  });
}

/** Matches of a dictionary in a sentence: category ids with how often, as they are said and with what lies below each. */
export interface CodedSentence { readonly section: number; readonly lang: string; readonly own: ReadonlyMap<string, number>; readonly all: ReadonlyMap<string, number> }

/** The sentences with matches, in the order of the text; places that overlap count once for a category above them, as in categories.csv. */
export function codedSentences(matcher: Matcher, document: Codable, sections: readonly SectionKind[]): readonly CodedSentence[] {
  const { categories } = matcher.dictionary;
  const place = new Map(categories.map((c, i) => [c.id, i]));
  const up = categories.map((c) => lineage(c.id).map((id) => place.get(id)!));
  const named = (counts: ReadonlyMap<number, number>): ReadonlyMap<string, number> => new Map([...counts].map(([c, n]) => [categories[c]!.id, n]));
  return codedUnits(matcher, document, "sentence", sections).filter((u) => u.matches.length > 0).map((u) => {
    const { own, all } = counted(u, up);
    return { section: u.section, lang: u.lang, own: named(own), all: named(all) };
  });
}
