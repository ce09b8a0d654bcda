/** What the templates of a task see of one sequence: rows of cells, and hashes for one place or one past. Buffers are reused. */
import { mix } from "./hash.ts";
import { edge } from "./task.ts";
import type { Item, Task, Templates } from "./task.ts";

export interface Sight {
  readonly task: Task;
  cells: Int32Array;
  readonly around: Int32Array;
  readonly past: Int32Array;
  readonly agreeing: Int32Array;
  readonly values: Int32Array;
}

export function newSight(task: Task): Sight {
  return {
    task, cells: new Int32Array(0), around: new Int32Array(task.around.size), past: new Int32Array(task.past.size), agreeing: new Int32Array(task.agreeing.size),
    values: new Int32Array(task.asked.length / 2 + task.looked.length + 1),
  };
}

/** Lays out a sequence. */
export function look(sight: Sight, sequence: readonly Item[]): void {
  const { task } = sight;
  const { row, pad } = task;
  const size = (sequence.length + 2 * pad) * row;
  if (sight.cells.length < size) sight.cells = new Int32Array(size * 2);
  const { cells } = sight;
  cells.fill(edge, 0, pad * row);
  for (let i = 0; i < sequence.length; i += 1) {
    const { attributes } = sequence[i]!;
    const at = (pad + i) * row;
    // A call of `set` costs more than a row.
    for (let k = 0; k < attributes.length; k += 1) cells[at + k] = attributes[k]!;
    cells[at + row - 1] = 0;
  }
  cells.fill(edge, (pad + sequence.length) * row, size);
  task.place?.(sequence, cells, pad * row + task.attributes.length, row);
}

/** Fills `around` for place `i`. */
export function lookAround(sight: Sight, i: number): void {
  const { task: { row, pad, around: { size, seeds, terms } }, cells, around } = sight;
  const at = (pad + i) * row;
  for (let f = 0, t = 0; f < size; f += 1, t += 3) around[f] = mix(seeds[f]!, cells[at + terms[t]!]!, cells[at + terms[t + 1]!]!, cells[at + terms[t + 2]!]!);
}

/** Fills the part of `values` that depends on place `i` only. */
export function lookHere(sight: Sight, i: number): void {
  const { task: { row, pad, asked, looked }, cells, values } = sight;
  const at = (pad + i) * row;
  const first = asked.length / 2;
  for (let k = 0; k < looked.length; k += 1) values[first + k] = cells[at + looked[k]!]!;
}

/** Fills `past` and `agreeing` for the slots at `slots[from …]`, after `lookHere`. */
export function lookBack(sight: Sight, slots: Int32Array, from: number): void {
  const { task, values, past, agreeing } = sight;
  const { asked, tags: { columns } } = task;
  for (let k = 0; k < asked.length; k += 2) {
    const held = slots[from + asked[k]!]!;
    const column = asked[k + 1]!;
    values[k >> 1] = column < 0 ? held : held < 0 ? edge : columns[column]![held]!;
  }
  hashed(task.past, values, past);
  hashed(task.agreeing, values, agreeing);
}

function hashed({ size, seeds, terms }: Templates, values: Int32Array, into: Int32Array): void {
  for (let f = 0, t = 0; f < size; f += 1, t += 3) into[f] = mix(seeds[f]!, values[terms[t]!]!, values[terms[t + 1]!]!, values[terms[t + 2]!]!);
}
