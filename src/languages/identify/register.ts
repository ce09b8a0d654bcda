import { type Forms, newForm, noForms } from "./forms.ts";

/** The forms, and how they are found: a hash table with open addressing, four numbers a slot: the hash, the number of the form and one more, where its units begin among `units`, and how many. */
export interface Register {
  readonly forms: Forms;
  readonly table: Int32Array;
  readonly units: Uint16Array;
  used: number;
  /** The units of the word being read, in lower case. */
  readonly low: Uint16Array;
}

const slots = 1 << 15;
const most = 1 << 14;
const mostUnits = 1 << 18;
/** Longer words are not kept. */
export const longest = 64;

/** The last sixteen thousand forms or so are kept. */
let register: Register | undefined;

export function registerNow(): Register {
  if (register === undefined || register.forms.words.length >= most || register.used > mostUnits / 2) {
    register = { forms: noForms(), table: new Int32Array(4 * slots), units: new Uint16Array(mostUnits), used: 0, low: new Uint16Array(longest) };
  }
  return register;
}

/** The form of the word whose units in lower case are in `low`. `hash`: FNV-1a over them. */
export function formOf(all: Register, text: string, start: number, length: number, hash: number): number {
  const { table, units, low } = all;
  let slot = 4 * ((hash ^ (hash >>> 15)) & (slots - 1));
  for (let found = table[slot + 1]!; found !== 0; found = table[slot + 1]!) {
    if (table[slot] === hash && table[slot + 3] === length) {
      const at = table[slot + 2]!;
      let i = 0;
      while (i < length && units[at + i] === low[i]) i++;
      if (i === length) return found - 1;
    }
    slot = (slot + 4) & (4 * slots - 1);
  }
  const form = newForm(all.forms, text.slice(start, start + length).toLowerCase());
  if (form < slots - 64 && all.used + length <= mostUnits) {
    table[slot] = hash;
    table[slot + 1] = form + 1;
    table[slot + 2] = all.used;
    table[slot + 3] = length;
    for (let i = 0; i < length; i++) units[all.used++] = low[i]!;
  }
  return form;
}
