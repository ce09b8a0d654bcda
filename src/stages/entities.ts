import type { Document, Entity } from "../document.ts";
import type { Explanation, Stage } from "../stage.ts";
import { type Alias, introduced, referred } from "./entities/acronyms.ts";
import { alignedLinks } from "./entities/aligned.ts";
import { bodies } from "./entities/bodies.ts";
import { combined } from "./entities/combined.ts";
import { figures } from "./entities/figures.ts";
import { gazetted } from "./entities/gazetted.ts";
import { linked, linksOf } from "./entities/links.ts";
import { free, type Mention, take } from "./entities/mention.ts";
import { known, surnamesOf } from "./entities/naming.ts";
import { persons } from "./entities/persons.ts";
import { quoted } from "./entities/quoted.ts";
import { recognised } from "./entities/recognised.ts";
import { type Row, rowsOf } from "./entities/row.ts";

type Needs = "sections" | "sentences" | "tokens" | "words";

/**
 * Named entities. Rules and lists find dates and amounts with their values, listed names, people, bodies and places with a head noun, names in
 * quotation marks, acronyms; a recogniser trained for the language finds names by their words and what stands around them; `combined` decides
 * between them. Linear in the text.
 */
export const entities: Stage<"entities", Needs> = {
  adds: "entities",
  needs: ["sections", "sentences", "tokens", "words"],

  run(document): readonly Entity[] {
    const entities = linked(mentionsOf(document));
    return isAligned(document) ? alignedLinks({ ...document, entities }).entities : entities;
  },

  explain(document): readonly Explanation[] {
    const mentions = mentionsOf(document);
    const links = linksOf(mentions);
    const entities = linked(mentions);
    const joined = isAligned(document) ? alignedLinks({ ...document, entities }) : { entities, links: [] };
    const aligned = new Map(joined.links.map((l) => [l.mention, l]));
    return joined.entities.map(({ start, end, type, id, normal, value }, i) => ({
      start, end, decision: `${type} ${id} ${normal}${value === undefined ? "" : ` = ${value}`}`, rule: mentions[i]!.rule, why: `${mentions[i]!.why}; ${id} ${(aligned.get(i) ?? links[i]!).score}: ${(aligned.get(i) ?? links[i]!).why}`,
    }));
  },
};

/** Alignment comes after the mentions; where it is there already (at a second look), it tells more of them. */
function isAligned(document: Document<Needs>): document is Document<Needs | "keywords" | "alignment"> {
  return "alignment" in document && "keywords" in document;
}

/** All mentions, sorted by start, longer first. */
function mentionsOf(document: Document<Needs>): readonly Mention[] {
  const rows = rowsOf(document);
  const trained = recognised(rows);
  const aliases = new Map<string, Alias>();
  // By row; in arrays of their own, as objects for the rows would go to the old generation with all they hold (entities/row.ts).
  const found: Mention[][] = [];
  const short: (readonly Mention[])[] = [];
  const taken: Uint8Array[] = [];
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!;
    const { mentions, later } = combined(row, byRules(row), trained[k]);
    const items = new Uint8Array(row.items.length);
    for (const m of mentions) take(items, m.from, m.to);
    const names = introduced(row, items, mentions);
    mentions.push(...names.mentions);
    for (const alias of names.aliases) if (!aliases.has(alias.short)) aliases.set(alias.short, alias);
    found.push(mentions);
    short.push(later);
    taken.push(items);
  }
  // What the whole document tells: surnames of people named in full, short names introduced anywhere.
  const surnames = surnamesOf(found);
  const all: Mention[] = [];
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!, items = taken[k]!, own = found[k]!;
    own.push(...referred(row, items, aliases), ...known(row, items, surnames));
    for (const m of short[k]!) if (free(items, m.from, m.to)) own.push(m);
    if (own.length > 1) own.sort((a, b) => a.start - b.start || b.end - a.end);
    for (const m of own) all.push(m);
  }
  return all;
}

/** What rules and lists find in a sentence. */
function byRules(row: Row): Mention[] {
  const taken = new Uint8Array(row.items.length);
  const mentions = gazetted(row, taken);
  const listed = mentions.length === 0 ? undefined : taken.slice();
  mentions.push(...figures(row, taken));
  mentions.push(...persons(row, taken, (i) => listed !== undefined && listed[i] === 1));
  mentions.push(...quoted(row, taken, mentions));
  mentions.push(...bodies(row, mentions));
  return mentions;
}
