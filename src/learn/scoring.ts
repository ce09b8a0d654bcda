/** Scores of the choices of each item under a task without a past: what the two looks at a sentence have in common. */
import { newForeseen } from "./foreseen.ts";
import { spreadOf } from "./hash.ts";
import { look, lookAround, newSight } from "./sight.ts";
import { newRoom, ownScores, sum } from "./sums.ts";
import { sumsOf, type Item, type Task, type Templates } from "./task.ts";

/** How the choices of an item stand. */
export interface Standing {
  /** Its best choice, the first of equals, and by how much it leads; Infinity where all others were put aside. */
  best: number;
  lead: number;
  /** The choices that were not put aside on the way, the first `lives` of `live`, in order. */
  lives: number;
  live: Int32Array;
  /** By choice, for those: its score in units of what codes stand for, beside what all have in common. */
  scores: Float64Array;
}

export interface Scoring {
  /** Lays a sequence out. */
  begin(items: readonly Item[]): void;
  /** Item `i` of it; good until the next call. */
  stand(items: readonly Item[], i: number): Standing;
}

/** Templates that are summed before choices far behind are put aside: the earlier a template stands in its task, the more choices it is asked about. */
const turn = 9;

/**
 * `margin`: choices further behind the best are of no interest; `doubt`: by how many margins more they may be behind while all templates are still to come,
 * in proportion to how many are.
 */
export function newScoring(task: Task, weights: Int8Array, margin = Infinity, doubt = 0): Scoring {
  const { width, parts: { others } } = task;
  const sight = newSight(task);
  const spread = spreadOf(weights.length, task.near);
  const around = margin === Infinity ? [others] : turns(others, turn);
  const foreseen = task.known === undefined ? undefined : newForeseen(task, sight, weights, spread);
  const all = around.length + (foreseen === undefined ? 0 : 2);
  let room = newRoom(64);
  const standing: Standing = { best: 0, lead: 0, lives: 0, live: room.live, scores: room.scores };
  /** Keeps the live choices whose scores are near the best, while so many turns are to come. */
  const followed = (lives: number, coming: number): number => {
    const { live, scores } = room;
    let best = live[0]!, top = scores[best]!, other = -Infinity;
    for (let k = 1; k < lives; k++) {
      const score = scores[live[k]!]!;
      if (score > top) { other = top; top = score; best = live[k]!; } else if (score > other) other = score;
    }
    const least = top - margin * (1 + doubt * coming / all);
    let left = 0;
    for (let k = 0; k < lives; k++) {
      const c = live[k]!;
      if (scores[c]! >= least) live[left++] = c;
    }
    standing.best = best;
    standing.lead = left > 1 ? top - other : Infinity;
    return standing.lives = left;
  };
  const first = (lives: number): number => followed(lives, all - 1);
  return {
    begin(items) {
      look(sight, items);
    },
    stand(items, i) {
      const item = ownScores(task, sight, items[i]!, weights, spread);
      const { cells, count } = item;
      if (room.live.length < count) {
        room = newRoom(count * 2);
        standing.live = room.live;
        standing.scores = room.scores;
      }
      const { live, scores, sums } = room;
      lookAround(sight, i);
      let lives = count;
      if (foreseen !== undefined) {
        lives = foreseen.alone(item, room, first);
        if (lives > 1) foreseen.beside(items, i, room, lives);
        lives = followed(lives, all - 2);
      } else {
        const own = sumsOf(task, item);
        for (let c = 0; c < count; c++) { live[c] = c; scores[c] = cells[own + c]!; }
        if (count === 1 || around.length === 0) followed(count, 0);
      }
      for (let n = 0; n < around.length && lives > 1; n++) {
        sum(item, live, lives, room, width, sight.around, around[n]!, weights, spread, false, sums);
        for (let k = 0; k < lives; k++) scores[live[k]!]! += sums[k]!;
        lives = followed(lives, around.length - 1 - n);
      }
      return standing;
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
