/** Tags (UPOS, Penn tag and features together) as small integers with the parts the model looks at. The integers hold for one process only. */
import { addTag, newTagset } from "../../learn/tagset.ts";

/** One class of the tagger: UPOS, the Penn tag and the features together. */
export interface Tag { readonly id: number; readonly upos: string; readonly xpos: string; readonly feats: string }

/** Columns: the whole tag; UPOS and Penn tag; UPOS. */
export const tagset = newTagset(["full", "penn", "upos"]);

/** Flags of tags. */
export const nominal = 1, verbal = 2, finite = 4, punctuation = 8, auxiliary = 16;

const ids = new Map<string, number>();
const tags: Tag[] = [];

/** The number of a tag written `UPOS/Penn/features`, the same for the same text. */
export function tagId(text: string): number {
  const known = ids.get(text);
  if (known !== undefined) return known;
  const [upos = "X", xpos = "", feats = ""] = text.split("/");
  const number = /Number=Sing/u.test(feats) ? 1 : /Number=P/u.test(feats) ? 2 : 0;
  const person = /Person=(\d)/u.exec(feats);
  const who = person !== null ? Number(person[1]) : upos === "NOUN" || upos === "PROPN" ? 3 : 0;
  const flags = (/^(?:NOUN|PROPN|PRON)$/u.test(upos) ? nominal : 0) | (/^(?:VERB|AUX)$/u.test(upos) ? verbal : 0) | (feats.includes("VerbForm=Fin") ? finite : 0) |
    (upos === "PUNCT" ? punctuation : 0) | (upos === "AUX" ? auxiliary : 0);
  const id = addTag(tagset, [text, `${upos}/${xpos}`, upos], number | who << 4, flags);
  ids.set(text, id);
  tags.push({ id, upos, xpos, feats });
  return id;
}

export function tagOf(id: number): Tag {
  return tags[id]!;
}
