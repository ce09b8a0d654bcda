/** Scores of the choices of each item under a task without a past: what the two looks at a sentence have in common. */
import { spreadOf } from "./hash.ts";
import { look, lookAround, newSight } from "./sight.ts";
import { newRoom, ownScores, sum } from "./sums.ts";
import { sumsOf, type Item, type Task, type Templates } from "./task.ts";

export interface Scoring {
  /** Lays a sequence out. */
  begin(items: readonly Item[]): void;
  /**
   * Scores of the choices of item `i`, in units of what codes stand for, beside what all have in common; -Infinity for those put aside
   * on the way. Good until the next call.
   */
  scores(items: readonly Item[], i: number): Float64Array;
}

/** Templates that are summed before choices far behind are put aside: the earlier a template stands in its task, the more choices it is asked about. */
const turn = 9;

/**
 * `margin`: choices further behind the best are of no interest; `doubt`: by how many margins more they may be behind while all templates are still to come,
 * in proportion to how many are.
 */
export function newScoring(task: Task, weights: Int8Array, margin = Infinity, doubt = 0): Scoring {
  const { width } = task;
  const sight = newSight(task);
  const spread = spreadOf(weights.length, task.near);
  const around = margin === Infinity ? [task.around] : turns(task.around, turn);
  let room = newRoom(64);
  return {
    begin(items) {
      look(sight, items);
    },
    scores(items, i) {
      const item = ownScores(task, sight, items[i]!, weights, spread);
      const { cells, count } = item;
      if (room.live.length < count) room = newRoom(count * 2);
      const { live, scores, sums } = room;
      const own = sumsOf(task, item);
      for (let c = 0; c < count; c++) { live[c] = c; scores[c] = cells[own + c]!; }
      lookAround(sight, i);
      let lives = count;
      for (let n = 0; n < around.length && lives > 1; n++) {
        sum(item, room, lives, width, sight.around, around[n]!, weights, spread, false, sums, 0);
        let top = -Infinity;
        for (let k = 0; k < lives; k++) {
          const score = scores[live[k]!]! += sums[k]!;
          if (score > top) top = score;
        }
        const cut = margin * (1 + doubt * (around.length - 1 - n) / around.length);
        let left = 0;
        for (let k = 0; k < lives; k++) {
          const c = live[k]!;
          if (scores[c]! >= top - cut) live[left++] = c;
          else scores[c] = -Infinity;
        }
        lives = left;
      }
      return scores;
    },
  };
}

/** Templates in turns of `size`, in their order. */
function turns(templates: Templates, size: number): Templates[] {
  return Array.from({ length: Math.ceil(templates.size / size) }, (_, n) => {
    const starts = templates.starts.map((start) => Math.min(Math.max(start, n * size), (n + 1) * size));
    return { ...templates, starts, groups: templates.groups.filter((g) => starts[g]! < starts[g + 1]!) };
  });
}

/** Steps a lead is told in: half a step, one, two, four, eight. */
export function leadOf(lead: number, step: number): number {
  return lead >= 8 * step ? 5 : lead >= 4 * step ? 4 : lead >= 2 * step ? 3 : lead >= step ? 2 : lead * 2 >= step ? 1 : 0;
}
