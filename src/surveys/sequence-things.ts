import type { Matcher } from "../categories/matcher.ts";
import type { Document, Entity, SectionKind } from "../document.ts";
import { corpusKeys } from "./entities.ts";
import type { Codable } from "./coded-units.ts";
import { codedSentences, rolledMentions } from "./rolled.ts";
import { mark, type Counted, type Sequence, type Stream } from "./sequence.ts";

type Groups = readonly (readonly number[])[];

/** Once for each language of a document, however often it stands there. */
export function addKeyphrases(s: Sequence, { sections, keywords = [] }: Counted, groups: Groups, list: number[]): void {
  const seen = new Set<number>();
  for (const k of keywords) {
    const id = s.lexicons.keyphrase.id(s.langs.id(k.lang), "", k.lemma.toLowerCase());
    if (seen.has(id)) continue;
    seen.add(id);
    const section = sections.findIndex((x) => k.start >= x.start && k.start < x.end);
    if (section >= 0) list.push(mark.section, ...groups[section]!, id);
  }
}

/** Categories said in the sentences, and with what lies below each. */
export function addCategories(s: Sequence, matcher: Matcher, document: Counted, counted: ReadonlySet<string>, groups: Groups, wanted: ReadonlySet<Stream>, lists: Readonly<Record<Stream, number[]>>): void {
  for (const sentence of codedSentences(matcher, document as unknown as Codable, [...counted] as SectionKind[])) {
    const lang = s.langs.id(sentence.lang);
    for (const [stream, counts] of [["category", sentence.own], ["category-rollup", sentence.all]] as const) {
      if (!wanted.has(stream)) continue;
      lists[stream].push(mark.section, ...groups[sentence.section]!);
      for (const [id, n] of counts) for (let k = 0; k < n; k++) lists[stream].push(s.lexicons[stream].id(lang, "", id));
    }
  }
}

/** Mentions of what has a name; amounts and dates are left out. They are of no language: one thing is called by names in all of them. */
export function addEntities(s: Sequence, document: Counted, counted: ReadonlySet<string>, groups: Groups, list: number[]): void {
  const { entities } = document;
  if (entities === undefined || entities.length === 0) return;
  const keys = corpusKeys(document as Document<"entities">);
  addMentions(s, "entity", document, counted, groups, list, entities.map((e) => [e, [[e.type, keys.get(e.id)!]]]));
}

/** As `addEntities`; each mention also for all that the thing lies in or belongs to. */
export function addRolledEntities(s: Sequence, document: Counted, counted: ReadonlySet<string>, groups: Groups, list: number[]): void {
  if (document.entities === undefined || document.entities.length === 0) return;
  const own = document as Document<"entities">;
  const keys = corpusKeys(own);
  const up = new Map(rolledMentions(own).map((m) => [m.entity, m.up]));
  addMentions(s, "entity-rollup", document, counted, groups, list,
    own.entities.map((e) => [e, [[e.type, keys.get(e.id)!], ...(up.get(e) ?? []).map((thing) => [thing.slice(0, thing.indexOf(":")), `g ${thing}`] as const)]]));
}

type Mention = readonly [entity: Entity, counts: readonly (readonly [type: string, key: string])[]];

function addMentions(s: Sequence, stream: Stream, { sections }: Counted, counted: ReadonlySet<string>, groups: Groups, list: number[], mentions: readonly Mention[]): void {
  const none = s.langs.id("");
  let section = 0;
  let before = -1;
  for (const [e, counts] of mentions) {
    // Keys of records have a space, ids of values a colon first.
    if (/^[a-z]+:/u.test(counts[0]![1])) continue;
    while (section < sections.length - 1 && sections[section]!.end <= e.start) section++;
    if (!counted.has(sections[section]?.kind ?? "")) continue;
    if (section !== before) list.push(mark.section, ...groups[section]!);
    before = section;
    for (const [type, key] of counts) list.push(s.lexicons[stream].id(none, type, key));
  }
}
