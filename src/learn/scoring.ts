/** Scores of the choices of each item under a task without a past: what the two looks at a sentence have in common. */
import { spreadOf } from "./hash.ts";
import { look, lookAlone, lookAround, newSight } from "./sight.ts";
import { newRoom, sum } from "./sums.ts";
import type { Item, Task } from "./task.ts";

export interface Scoring {
  /** Lays a sequence out. */
  begin(items: readonly Item[]): void;
  /** Scores of the choices of item `i`, in units of what codes stand for, beside what all have in common; good until the next call. */
  scores(items: readonly Item[], i: number): Float64Array;
}

export function newScoring(task: Task, weights: Int8Array): Scoring {
  const { width } = task;
  const sight = newSight(task);
  const spread = spreadOf(weights.length, task.near);
  let room = newRoom(64);
  return {
    begin(items) {
      room.done.fill(0);
      room.mark = 0;
      look(sight, items);
    },
    scores(items, i) {
      const item = items[i]!;
      const count = item.tags.length;
      if (room.live.length < count) room = newRoom(count * 2);
      const { live, scores, sums } = room;
      for (let c = 0; c < count; c++) live[c] = c;
      if (item.scored !== weights) {
        item.scores = new Float64Array(count);
        lookAlone(sight, item);
        sum(item, room, count, width, sight.own, weights, spread, false, item.scores, 0);
        item.scored = weights;
      }
      lookAround(sight, i);
      sum(item, room, count, width, sight.around, weights, spread, false, sums, 0);
      for (let c = 0; c < count; c++) scores[c] = item.scores![c]! + sums[c]!;
      return scores;
    },
  };
}
