/** What the templates of a task see of one sequence: rows of cells, and hashes for one place or one past. Buffers are reused. */
import { mix } from "./hash.ts";
import { edge } from "./task.ts";
import type { Item, Task, Templates } from "./task.ts";

/** What templates of one kind see at one place: their hashes are made of `cells`, from `at` on, when they are asked for. */
export interface Seen { readonly hashes: Int32Array; cells: Int32Array; at: number }

export interface Sight {
  readonly task: Task;
  readonly own: Seen;
  readonly around: Seen;
  readonly past: Seen;
  readonly agreeing: Seen;
  readonly values: Int32Array;
}

export function newSight(task: Task): Sight {
  const values = new Int32Array(task.asked.length / 2 + task.looked.length + 1);
  const seen = ({ size }: Templates, cells: Int32Array): Seen => ({ hashes: new Int32Array(size), cells, at: 0 });
  return { task, own: seen(task.own, values), around: seen(task.around, new Int32Array(0)), past: seen(task.past, values), agreeing: seen(task.agreeing, values), values };
}

/** Lays out a sequence. */
export function look({ task, around }: Sight, sequence: readonly Item[]): void {
  const { row, pad, attributes: { length } } = task;
  const size = (sequence.length + 2 * pad) * row;
  if (around.cells.length < size) around.cells = new Int32Array(size * 2);
  const { cells } = around;
  cells.fill(edge, 0, pad * row);
  for (let i = 0; i < sequence.length; i += 1) {
    const { cells: own, at: from } = sequence[i]!;
    const at = (pad + i) * row;
    // A call of `set` costs more than a row.
    for (let k = 0; k < length; k += 1) cells[at + k] = own[from + k]!;
    cells[at + row - 1] = 0;
  }
  cells.fill(edge, (pad + sequence.length) * row, size);
  task.place?.(sequence, cells, pad * row + length, row);
}

/** What templates see of an item alone. */
export function lookAlone({ own }: Sight, item: Item): void {
  own.cells = item.cells;
  own.at = item.at;
}

/** What they see around place `i`. */
export function lookAround({ task: { row, pad }, around }: Sight, i: number): void {
  around.at = (pad + i) * row;
}

/** Fills the part of `values` that depends on place `i` only. */
export function lookHere({ task: { row, pad, asked, looked }, around: { cells }, values }: Sight, i: number): void {
  const at = (pad + i) * row;
  const first = asked.length / 2;
  for (let k = 0; k < looked.length; k += 1) values[first + k] = cells[at + looked[k]!]!;
}

/** What they see of the slots at `slots[from …]`, after `lookHere`. */
export function lookBack({ task: { asked, tags: { columns } }, values }: Sight, slots: Int32Array, from: number): void {
  for (let k = 0; k < asked.length; k += 2) {
    const held = slots[from + asked[k]!]!;
    const column = asked[k + 1]!;
    values[k >> 1] = column < 0 ? held : held < 0 ? edge : columns[column]![held]!;
  }
}

/** Makes the hashes of templates `[first, last)`. */
export function hashed({ hashes, cells, at }: Seen, { seeds, terms }: Templates, first: number, last: number): void {
  for (let f = first, t = first * 3; f < last; f += 1, t += 3) hashes[f] = mix(seeds[f]!, cells[at + terms[t]!]!, cells[at + terms[t + 1]!]!, cells[at + terms[t + 2]!]!);
}
