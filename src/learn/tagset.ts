/** Tags as small integers with the parts of a tag that features look at, in columns. The integers hold for one process; the parts are hashes of text, so weights learned elsewhere fit. */
import { hashText } from "./hash.ts";

/** Columns over tags. Grows while a process meets new tags. */
export interface Tagset {
  readonly names: readonly string[];
  size: number;
  /** Hash of each part, by column, then by tag. */
  readonly columns: Int32Array[];
  /** Flags that a task's `remember` may ask for, free to the language. */
  flags: Int32Array;
  /** Class of the values that agree, and for each pair of classes how they go together. */
  traits: Int32Array;
  agreement: Int32Array;
  readonly classes: Map<number, number>;
}

/** How many classes of agreeing values there can be (cases × numbers × genders …); more than that share the last. */
export const classesOfAgreement = 512;

/** An empty tag set whose tags have these parts. */
export function newTagset(names: readonly string[]): Tagset {
  return { names, size: 0, columns: names.map(() => new Int32Array(256)), flags: new Int32Array(256), traits: new Int32Array(256), agreement: new Int32Array(0), classes: new Map() };
}

/**
 * Adds a tag and returns its number. `parts`: the text of each column. `traits`: up to seven values that may agree, four bits each, 0 for none
 * (say case in bits 0–3, number in 4–7). Whoever calls keeps track of which tags are there.
 */
export function addTag(set: Tagset, parts: readonly string[], traits = 0, flags = 0): number {
  const id = set.size++;
  if (id === set.flags.length) {
    const wider = (old: Int32Array) => { const all = new Int32Array(id * 2); all.set(old); return all; };
    set.columns.forEach((column, k) => { set.columns[k] = wider(column); });
    set.flags = wider(set.flags);
    set.traits = wider(set.traits);
  }
  parts.forEach((text, k) => { set.columns[k]![id] = hashText(text, k); });
  set.flags[id] = flags;
  let group = set.classes.get(traits);
  if (group === undefined) {
    group = Math.min(set.classes.size, classesOfAgreement - 1);
    set.classes.set(traits, group);
    if (set.agreement.length === 0) set.agreement = new Int32Array(classesOfAgreement ** 2);
    for (const [other, k] of set.classes) {
      set.agreement[group * classesOfAgreement + k] = agreement(traits, other);
      set.agreement[k * classesOfAgreement + group] = agreement(other, traits);
    }
  }
  set.traits[id] = group;
  return id;
}

/** Where in `agreement` the pair of two tags is. */
export function pair(set: Tagset, a: number, b: number): number {
  return set.traits[a]! * classesOfAgreement + set.traits[b]!;
}

/** Of each value whether it is equal (1), different (2) or open in one of both (0), spread over 32 bits. */
function agreement(a: number, b: number): number {
  let code = 1;
  for (let bits = 0; bits < 28; bits += 4) {
    const [x, y] = [a >>> bits & 15, b >>> bits & 15];
    code = code * 3 + (x === 0 || y === 0 ? 0 : x === y ? 1 : 2);
  }
  return Math.imul(code, 0x3c6ef372);
}
