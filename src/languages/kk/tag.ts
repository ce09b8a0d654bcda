/** Tags as KTB writes them, and as the numbers and parts the model looks at. The numbers hold for one process only. */
import { addTag, newTagset } from "../../learn/tagset.ts";

/** A part of speech with its features, interned: equal tags are one object. */
export interface Tag {
  readonly id: number;
  readonly upos: string;
  readonly xpos: string;
  /** CoNLL-U features in UD order, `""` for none. */
  readonly feats: string;
  /** Its number in `tagset`, once asked for. */
  number: number;
}

/**
 * Columns: the whole tag with what is written together; UPOS and XPOS with case, verb form, mood, aspect, possessor and types; UPOS and XPOS;
 * features without a part of speech (a verb's are an auxiliary's too); UPOS; the role in a clause: case and possession, or verb form.
 */
export const tagset = newTagset(["full", "coarse", "pos", "feats", "upos", "role"]);

/** Flags of tags: finite verb; nominative; genitive; possessed by a third person; verb or auxiliary. */
export const finite = 1, nominative = 2, genitive = 4, possessed = 8, verbal = 16;

const interned = new Map<string, Tag>();
const ordered = new Map<string, string>();
const numbers = new Map<string, number>();

/** The tag of a UPOS, an XPOS and features in any order; of a feature named twice the last value holds, an empty value drops it. */
export function tagOf(upos: string, xpos: string, feats: string): Tag {
  const sorted = inOrder(feats);
  const key = `${upos}\t${xpos}\t${sorted}`;
  const known = interned.get(key);
  if (known !== undefined) return known;
  const tag: Tag = { id: interned.size, upos, xpos, feats: sorted, number: -1 };
  interned.set(key, tag);
  return tag;
}

const cases = ["", "Nom", "Gen", "Dat", "Acc", "Loc", "Abl", "Ins"];
const numbersOf = ["", "Sing", "Plur"];

/** The number, in `tagset`, of a tag with the words written together with it. */
export function numberOf(tag: Tag, enclitics: readonly { readonly lemma: string; readonly tag: Tag }[]): number {
  if (enclitics.length === 0 && tag.number >= 0) return tag.number;
  let key = `${tag.upos} ${tag.xpos} ${tag.feats}`;
  for (const e of enclitics) key += `+${e.lemma} ${e.tag.upos} ${e.tag.feats}`;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const values = new Map(tag.feats.split("|").map((f) => f.split("=", 2) as [string, string]));
  const has = (name: string): string => values.get(name) ?? "";
  const more = enclitics.length > 0 ? `+${enclitics[0]!.tag.upos}` : "";
  const form = has("VerbForm");
  const verb = tag.upos === "VERB" || tag.upos === "AUX";
  const coarse = `${tag.upos} ${tag.xpos} ${has("Case")} ${form} ${has("Mood")} ${has("Aspect")} ${has("Person[psor]")} ${has("NumType")} ${has("PronType")}${more}`;
  const role = `${has("Case")} ${has("Person[psor]")} ${form} ${verb ? "v" : ""}${more}`;
  const flags = (form === "Fin" ? finite : 0) | (has("Case") === "Nom" && !verb ? nominative : 0) | (has("Case") === "Gen" ? genitive : 0) | (has("Person[psor]") === "3" ? possessed : 0) |
    (verb ? verbal : 0);
  const nominal = tag.upos === "NOUN" || tag.upos === "PROPN" || tag.upos === "PRON";
  const person = Number(has("Person")) || (nominal ? 3 : 0);
  const id = addTag(tagset, [key, coarse, `${tag.upos} ${tag.xpos}`, tag.feats + more, tag.upos, role],
    person | numbersOf.indexOf(has("Number")) << 4 | cases.indexOf(has("Case")) << 8 | Number(has("Person[psor]")) << 12, flags);
  numbers.set(key, id);
  if (enclitics.length === 0) tag.number = id;
  return id;
}

function inOrder(feats: string): string {
  const known = ordered.get(feats);
  if (known !== undefined) return known;
  const values = new Map<string, string>();
  for (const f of feats.split("|")) {
    const at = f.indexOf("=");
    if (at > 0) values.set(f.slice(0, at), f.slice(at + 1));
  }
  const out = [...values].filter(([, v]) => v !== "").map(([k, v]) => [k.toLowerCase(), `${k}=${v}`] as const)
    .sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)).map(([, f]) => f).join("|");
  ordered.set(feats, out);
  return out;
}
