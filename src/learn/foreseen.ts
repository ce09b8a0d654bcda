/** What is known of an item's choices beforehand, where a task knows all tags (parts.ts): made once and kept with items. */
import type { Spread } from "./hash.ts";
import type { Sight } from "./sight.ts";
import { newRoom, sum, type Room } from "./sums.ts";
import { edge, itemWith, laid, restsOf, tellsOf, type Item, type Task } from "./task.ts";

export interface Foreseen {
  /** Adds to `room.scores`, by choice of item `i`, what is seldom; the sight must be that of item `i`, and all choices live. */
  seldom(items: readonly Item[], i: number, room: Room): void;
  /** What its neighbours by themselves say of the first `lives` live choices. */
  beside(items: readonly Item[], i: number, room: Room, lives: number): void;
}

export function newForeseen(task: Task, sight: Sight, weights: Int8Array, spread: Spread): Foreseen {
  const { parts: { beside, seldom, places }, known = [], width } = task;
  const size = known.length;
  /** By tag its number among those that are known. */
  const numbers = new Int32Array(Math.max(...known) + 1);
  known.forEach((tag, k) => { numbers[tag] = k; });
  /** An item that may be any of them, and what is beyond the edge. */
  const any = itemWith(task, [], laid(task, known.map((tag) => ({ tag, facets: [] }))));
  const beyond = itemWith(task, task.attributes.map(() => edge), any);
  const own = newRoom(size);
  for (let k = 0; k < size; k += 1) own.live[k] = k;
  const seen = beside.map(({ templates }) => ({ hashes: new Int32Array(templates.size), cells: any.cells, at: 0 }));

  /** Puts down what an item says as a neighbour. */
  const tell = (item: Item, to: number): void => {
    const { cells, at } = item;
    for (let n = 0; n < seen.length; n += 1, to += size) {
      seen[n]!.cells = cells;
      seen[n]!.at = at;
      sum(any, own.live, size, own, width, seen[n]!, beside[n]!.templates, weights, spread, false, own.sums);
      for (let k = 0; k < size; k += 1) cells[to + k] = own.sums[k]!;
    }
    item.told = weights;
  };
  const resting = ({ cells, at }: Sight["around"]): boolean => {
    for (let k = 0; k < places.length; k += 1) if (cells[at + places[k]!] !== 0) return false;
    return true;
  };
  return {
    seldom(items, i, room) {
      const item = items[i]!;
      const { count, cells } = item;
      const { live, scores, sums } = room;
      const rest = restsOf(task, item);
      const rests = resting(sight.around);
      if (!rests || item.rested !== weights) {
        sum(item, live, count, room, width, sight.around, seldom, weights, spread, false, sums);
        if (!rests) {
          for (let c = 0; c < count; c += 1) scores[c]! += sums[c]!;
          return;
        }
        for (let c = 0; c < count; c += 1) cells[rest + c] = sums[c]!;
        item.rested = weights;
      }
      for (let c = 0; c < count; c += 1) scores[c]! += cells[rest + c]!;
    },
    beside(items, i, { live, scores }, lives) {
      const { choices, from } = items[i]!;
      for (let n = 0; n < beside.length; n += 1) {
        const other = items[i + beside[n]!.distance] ?? beyond;
        const first = tellsOf(task, other);
        if (other.told !== weights) tell(other, first);
        const said = other.cells;
        for (let k = 0; k < lives; k += 1) scores[live[k]!]! += said[first + n * size + numbers[choices[from + live[k]!]!]!]!;
      }
    },
  };
}
