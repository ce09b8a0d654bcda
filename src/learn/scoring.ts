/** Scores of the choices of each item under a task without a past: what the two looks at a sentence have in common. */
import { golden, spreadOf } from "./hash.ts";
import { meanings } from "./quantised.ts";
import { look, lookAround, newSight } from "./sight.ts";
import type { Item, Task, Templates } from "./task.ts";

export interface Scoring {
  /** Lays a sequence out. */
  begin(items: readonly Item[]): void;
  /** Scores of the choices of item `i`, in units of what codes stand for; good until the next call. */
  scores(items: readonly Item[], i: number): Float64Array;
}

export function newScoring(task: Task, weights: Int8Array): Scoring {
  const { width, own, around } = task;
  const sight = newSight(task);
  const { high, shift } = spreadOf(weights.length, task.near);
  let scores = new Float64Array(64);
  let sums = new Float64Array(64);
  const room = (count: number): void => {
    if (scores.length >= count) return;
    [scores, sums] = [new Float64Array(count * 2), new Float64Array(count * 2)];
  };
  const add = (hashes: Int32Array, { groups, starts }: Templates, { facets, twins }: Item, into: Float64Array, count: number): void => {
    for (let n = 0; n < groups.length; n++) {
      const g = groups[n]!;
      const first = starts[g]!;
      const last = starts[g + 1]!;
      for (let c = 0; c < count; c++) {
        const at = c * width + g;
        const twin = twins[at]!;
        let sum = 0;
        // Choices with the same facet are summed once.
        if (twin < c) sum = sums[twin]!;
        else {
          const facet = facets[at]!;
          for (let f = first; f < last; f++) sum += meanings[weights[(hashes[f]! & high) + (Math.imul(hashes[f]! ^ facet, golden) >>> shift)]! & 255]!;
        }
        sums[c] = sum;
        into[c]! += sum;
      }
    }
  };
  return {
    begin: (items) => look(sight, items),
    scores(items, i) {
      const item = items[i]!;
      const count = item.tags.length;
      room(count);
      if (item.scored !== weights) {
        const kept = new Float64Array(count);
        add(item.own, own, item, kept, count);
        item.scores = kept;
        item.scored = weights;
      }
      for (let c = 0; c < count; c++) scores[c] = item.scores![c]!;
      lookAround(sight, i);
      add(sight.around, around, item, scores, count);
      return scores;
    },
  };
}
