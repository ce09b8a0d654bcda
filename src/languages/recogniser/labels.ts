/** Labels of names: place in the name and type. B, I, L: first, inner and last token of several; U: the only one; O: none (L. Ratinov, D. Roth, "Design Challenges and Misconceptions in Named Entity Recognition", 2009). */
import { addTag, newTagset } from "../../learn/tagset.ts";

export const tagset = newTagset(["full", "type", "place"]);

const ids = new Map<string, number>();
const names: string[] = [];

/** By label: the name that it goes on with, and the name that it leaves unfinished, as the number of the name's first label; -1 for none. */
export const open = { takes: new Int32Array(1024).fill(-1), leaves: new Int32Array(1024).fill(-1) };

/** The number of a label (`B-PERSON`, `O`). */
export function labelId(label: string): number {
  let id = ids.get(label);
  if (id === undefined) {
    ids.set(label, id = addTag(tagset, [label, label === "O" ? "O" : label.slice(2), label[0]!]));
    names.push(label);
    const begun = /^[IL]-/u.test(label) ? labelId(`B${label.slice(1)}`) : id;
    if (/^[IL]-/u.test(label)) open.takes[id] = begun;
    if (/^[BI]-/u.test(label)) open.leaves[id] = begun;
  }
  return id;
}

/** The label of a number. */
export const labelOf = (id: number): string => names[id]!;

/** A name: tokens `[from, to)`. */
export interface Stretch { readonly from: number; readonly to: number; readonly type: string }

/** Labels of `size` tokens from stretches that do not overlap. */
export function labelsOf(size: number, stretches: readonly Stretch[]): string[] {
  const out = new Array<string>(size).fill("O");
  for (const { from, to, type } of stretches) {
    for (let i = from; i < to; i++) out[i] = `${to - from === 1 ? "U" : i === from ? "B" : i === to - 1 ? "L" : "I"}-${type}`;
  }
  return out;
}

/** Stretches from the numbers of labels; what does not follow on begins anew. */
export function stretchesOf(ids: ArrayLike<number>): Stretch[] {
  const out: { from: number; to: number; type: string }[] = [];
  let open: { from: number; to: number; type: string } | undefined;
  for (let i = 0; i < ids.length; i++) {
    const label = names[ids[i]!]!;
    if (label === "O") { open = undefined; continue; }
    const place = label[0]!;
    const type = label.slice(2);
    if (open === undefined || open.type !== type || place === "B" || place === "U") out.push(open = { from: i, to: i + 1, type });
    else open.to = i + 1;
    if (place === "L" || place === "U") open = undefined;
  }
  return out;
}
