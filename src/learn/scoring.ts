/** Scores of the choices of each item under a task without a past: what the two looks at a sentence have in common. */
import { golden, spreadOf } from "./hash.ts";
import { meanings } from "./quantised.ts";
import { look, lookAround, newSight } from "./sight.ts";
import type { Item, Task } from "./task.ts";

export interface Scoring {
  /** Lays a sequence out. */
  begin(items: readonly Item[]): void;
  /** Scores of the choices of item `i`, good until the next call; choices whose flag in `stays` (from `from`) is 0 have none. */
  scores(items: readonly Item[], i: number, stays?: Uint8Array, from?: number): Float64Array;
}

export function newScoring(task: Task, weights: Int8Array): Scoring {
  const { width, own, around } = task;
  const sight = newSight(task);
  const { high, shift } = spreadOf(weights.length, task.near === true);
  let scores = new Float64Array(64);
  let partial = new Float64Array(64);
  // The choices that are asked for.
  let wanted = new Int32Array(64);
  const room = (count: number): void => {
    if (scores.length >= count) return;
    scores = new Float64Array(count * 2);
    partial = new Float64Array(count * 2);
    wanted = new Int32Array(count * 2);
  };
  const add = (hashes: Int32Array, starts: Int32Array, { facets, twins }: Item, into: Float64Array, count: number): void => {
    for (let g = 0; g < width; g++) {
      const first = starts[g]!;
      const last = starts[g + 1]!;
      if (first === last) continue;
      for (let k = 0; k < count; k++) {
        const c = wanted[k]!;
        const at = c * width + g;
        const twin = twins[at]!;
        let part = 0;
        // A choice with the same facet was summed before it, unless it is not asked for.
        if (twin < c && twin >= wanted[0]! && asked(twin, k)) part = partial[twin]!;
        else {
          const facet = facets[at]!;
          for (let f = first; f < last; f++) part += meanings[weights[(hashes[f]! & high) + (Math.imul(hashes[f]! ^ facet, golden) >>> shift)]! & 255]!;
        }
        partial[c] = part;
        into[c]! += part;
      }
    }
  };
  const asked = (c: number, before: number): boolean => {
    for (let k = before - 1; k >= 0; k--) { if (wanted[k] === c) return true; if (wanted[k]! < c) return false; }
    return false;
  };
  return {
    begin: (items) => look(sight, items),
    scores(items, i, stays, from = 0) {
      const item = items[i]!;
      const count = item.tags.length;
      room(count);
      if (item.scored !== weights) {
        const kept = new Float64Array(count);
        for (let c = 0; c < count; c++) wanted[c] = c;
        add(item.own, own.starts, item, kept, count);
        item.scores = kept;
        item.scored = weights;
      }
      let some = 0;
      for (let c = 0; c < count; c++) {
        scores[c] = item.scores![c]!;
        if (stays === undefined || stays[from + c] === 1) wanted[some++] = c;
      }
      lookAround(sight, i);
      add(sight.around, around.starts, item, scores, some);
      return scores;
    },
  };
}
