/** Tags (UPOS and features) as small integers, with the parts of a tag the model looks at. The integers hold for one process only. */
import { addTag, newTagset } from "../../learn/tagset.ts";

export interface Tag { readonly id: number; readonly upos: string; readonly feats: string }

const ids = new Map<string, Map<string, number>>();
const tags: Tag[] = [];

/** Columns: the whole tag; UPOS, form, case, number, gender, person; UPOS, form and case; UPOS and verb form; UPOS. */
export const tagset = newTagset(["full", "shape", "cased", "kind", "upos"]);

/** Flags of tags: finite verb or short form; nominative noun or pronoun; any verb; any noun or pronoun; accusative; preposition; conjunction that joins equals. */
export const finite = 1, nominative = 2, verbal = 4, nominal = 8, accusative = 16, adposition = 32, joining = 64;

const order: Readonly<Record<string, readonly string[]>> = {
  Case: ["", "Nom", "Gen", "Dat", "Acc", "Ins", "Loc", "Par", "Voc"], Number: ["", "Sing", "Plur"], Gender: ["", "Masc", "Fem", "Neut"], Animacy: ["", "Anim", "Inan"],
  Person: ["", "1", "2", "3"],
};

/** The number of a tag, the same for the same text. */
export function tagId(upos: string, feats: string): number {
  let own = ids.get(upos);
  if (own === undefined) ids.set(upos, own = new Map());
  const known = own.get(feats);
  if (known !== undefined) return known;
  const values = new Map(feats === "" ? [] : feats.split("|").map((feat) => feat.split("=") as [string, string]));
  const value = (name: string) => values.get(name) ?? "";
  const code = (name: string) => Math.max(0, order[name]!.indexOf(value(name)));
  const form = value("VerbForm") + value("Variant") + value("Mood") + value("Degree").replace("Pos", "") + value("NumType").replace("Card", "") + (value("Abbr") && "Abbr");
  const noun = upos === "NOUN" || upos === "PROPN" || upos === "PRON";
  const flags = (value("VerbForm") === "Fin" || value("Variant") === "Short" ? finite : 0) | (noun && value("Case") === "Nom" ? nominative : 0) | (upos === "VERB" ? verbal : 0) |
    (noun ? nominal : 0) | (value("Case") === "Acc" ? accusative : 0) | (upos === "ADP" ? adposition : 0) | (upos === "CCONJ" ? joining : 0);
  const person = noun && value("Person") === "" ? 3 : code("Person");
  const id = addTag(tagset, [
    `${upos} ${feats}`, `${upos} ${form} ${value("Case")} ${value("Number")} ${value("Gender")} ${value("Person")}`, `${upos} ${form} ${value("Case")}`,
    `${upos} ${value("VerbForm")}${value("Variant")}`, upos,
  ], code("Case") | code("Number") << 4 | code("Gender") << 8 | code("Animacy") << 12 | person << 16, flags);
  tags.push({ id, upos, feats });
  own.set(feats, id);
  return id;
}

export function tagOf(id: number): Tag {
  return tags[id]!;
}
