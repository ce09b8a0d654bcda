/** What is known of an item's choices beforehand, where a task knows all tags (parts.ts): made once and kept with items. */
import type { Spread } from "./hash.ts";
import type { Sight } from "./sight.ts";
import { newRoom, sum, type Room } from "./sums.ts";
import { edge, itemWith, laid, restsOf, sumsOf, tellsOf, type Item, type Task } from "./task.ts";

export interface Foreseen {
  /**
   * The choices of an item that `follow` leaves of all, told how many there are, by the item alone and by what is seldom: puts them down as live, with their
   * scores, and returns how many. The sight must be that of the item, its own sums known, and `follow` the same every time.
   */
  alone(item: Item, room: Room, follow: (lives: number) => number): number;
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
    alone(item, room, follow) {
      const { count, cells } = item;
      const { live, scores, sums } = room;
      const rests = resting(sight.around);
      // How many, then which, then their scores.
      const kept = restsOf(task, item);
      if (rests && item.rested === this) {
        const lives = cells[kept]!;
        for (let k = 0; k < lives; k += 1) {
          const c = cells[kept + 1 + k]!;
          live[k] = c;
          scores[c] = cells[kept + 1 + count + k]!;
        }
        return lives;
      }
      const own = sumsOf(task, item);
      for (let c = 0; c < count; c += 1) live[c] = c;
      sum(item, live, count, room, width, sight.around, seldom, weights, spread, false, sums);
      for (let c = 0; c < count; c += 1) scores[c] = cells[own + c]! + sums[c]!;
      const lives = follow(count);
      if (!rests) return lives;
      cells[kept] = lives;
      for (let k = 0; k < lives; k += 1) {
        cells[kept + 1 + k] = live[k]!;
        cells[kept + 1 + count + k] = scores[live[k]!]!;
      }
      item.rested = this;
      return lives;
    },
    beside(items, i, { live, scores }, lives) {
      const { choices, from } = items[i]!;
      for (let n = 0; n < beside.length; n += 1) {
        const at = i + beside[n]!.distance;
        // Before the first an array is asked as an object is, slowly.
        const other = at < 0 || at >= items.length ? beyond : items[at]!;
        const first = tellsOf(task, other);
        if (other.told !== weights) tell(other, first);
        const said = other.cells;
        for (let k = 0; k < lives; k += 1) scores[live[k]!]! += said[first + n * size + numbers[choices[from + live[k]!]!]!]!;
      }
    },
  };
}
