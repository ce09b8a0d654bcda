/** The best sequence of choices under a linear model: beam search from left to right. */
import { golden as multiplier, spreadOf, type Spread } from "./hash.ts";
import { meanings as squares } from "./quantised.ts";
import { hashed, look, lookAlone, lookAround, lookBack, lookHere, newSight } from "./sight.ts";
import type { Sight } from "./sight.ts";
import { classesOfAgreement } from "./tagset.ts";
import { newRoom, ownScores, sum, type Room, type Weights } from "./sums.ts";
import { sumsOf, type Item, type Task } from "./task.ts";

// Own constants, as in sums.ts.
const golden = multiplier | 0;
const meanings = squares;

export interface SearchOptions {
  /** Ways kept at each place. */
  readonly width: number;
  /** Choices whose score out of the past falls short of the best by more than this are not followed; in units of the weights (of what codes stand for). */
  readonly margin: number;
  /** Choices that fall short of the best by more than this by the item alone are not looked at in context; in the same units, for codes only. All are when it is left out. */
  readonly alone?: number;
  /** Ways whose sum falls short of the best by more than this are dropped; in the same units. None are when it is left out. */
  readonly beam?: number;
  /** When given, choices that are not permitted stay, and their score is raised by this (for training with a margin). */
  readonly cost?: number;
}

/** Some choices of each item, at least one, item after item: those of item i end before `ends[i]`. */
export interface Followed { readonly choices: Uint8Array; readonly ends: Int32Array }

/** What the search is held to in one sequence. */
export interface Among {
  /** The choices that are followed; all are when it is left out. */
  readonly followed?: Followed | undefined;
  /** By item: 1 for each choice that is permitted; `undefined` for all. */
  readonly permitted?: readonly (Uint8Array | undefined)[];
}

const everything: Among = {};

/** A search over sequences of one task; not re-entrant, as its buffers are its own. */
export interface Search {
  /** One index into the choices of each item. Linear in the length of the sequence. */
  best(sequence: readonly Item[], weights: Weights, options: SearchOptions, among?: Among): Int32Array;
  readonly sight: Sight;
}

export function newSearch(task: Task): Search {
  const sight = newSight(task);
  const slotCount = task.slots.length;
  const { open } = task;
  let room = newRoom(64);
  let capacity = 0;
  let choices = new Uint16Array(0);
  let origins = new Uint8Array(0);
  let gains = new Float64Array(0);
  let [past, nextPast] = [new Int32Array(0), new Int32Array(0)];
  let [totals, nextTotals] = [new Float64Array(0), new Float64Array(0)];

  function best(sequence: readonly Item[], weights: Weights, { width, margin, alone = Infinity, beam = Infinity, cost = 0 }: SearchOptions, { followed, permitted } = everything): Int32Array {
    const spread = spreadOf(weights.length, task.near);
    const size = sequence.length;
    let most = 1;
    for (let i = 0; i < size; i += 1) most = Math.max(most, sequence[i]!.count);
    if (room.live.length < most) room = newRoom(most * 2);
    if (choices.length < size * width) { choices = new Uint16Array(size * width * 2); origins = new Uint8Array(size * width * 2); }
    if (gains.length < most) gains = new Float64Array(most * 2);
    if (capacity < width) {
      capacity = width;
      [past, nextPast] = [new Int32Array(width * slotCount), new Int32Array(width * slotCount)];
      [totals, nextTotals] = [new Float64Array(width), new Float64Array(width)];
    }
    const { live, fit, scores } = room;
    look(sight, sequence);
    let ways = 1;
    past.fill(-1);
    totals[0] = 0;
    for (let i = 0; i < size; i += 1) {
      const item = sequence[i]!;
      let lives = item.count;
      if (followed === undefined) for (let c = 0; c < lives; c += 1) live[c] = c;
      else {
        const first = i === 0 ? 0 : followed.ends[i - 1]!;
        lives = followed.ends[i]! - first;
        for (let k = 0; k < lives; k += 1) live[k] = followed.choices[first + k]!;
      }
      // While no choice goes on as one of the ways asks, all may follow.
      const going = open === undefined || permitted !== undefined ? 0 : fitting(open, item, live, lives, past, 0, ways, slotCount, live);
      if (going > 0) lives = going;
      if (lives > 1) lives = weigh(task, sight, room, item, i, lives, weights, spread, margin, alone, permitted?.[i], cost);
      else scores[live[0]!] = 0;
      const deciding = lives > 1 || ways > 1;
      if (deciding) lookHere(sight, i);
      const base = i * width;
      let kept = 0;
      for (let way = 0; way < ways; way += 1) {
        const total = totals[way]!;
        let list = live;
        let fits = lives;
        if (going > 0) {
          fits = fitting(open!, item, live, lives, past, way, way + 1, slotCount, fit);
          if (fits === 0) continue;
          list = fit;
        }
        if (deciding) {
          lookBack(sight, past, way * slotCount);
          sum(item, list, fits, room, task.width, sight.past, task.past, weights, spread, ways > 1, gains);
          if (task.agreeing.size > 0) agree(task, sight, item, list, fits, past, way * slotCount, weights, spread, gains);
        }
        for (let k = 0; k < fits; k += 1) {
          const c = list[k]!;
          const score = total + scores[c]! + (deciding ? gains[k]! : 0);
          if (kept === width && score <= nextTotals[width - 1]!) continue;
          // Insertion into a short sorted list; ties keep the earlier.
          let place = kept < width ? kept++ : width - 1;
          while (place > 0 && nextTotals[place - 1]! < score) {
            nextTotals[place] = nextTotals[place - 1]!;
            choices[base + place] = choices[base + place - 1]!;
            origins[base + place] = origins[base + place - 1]!;
            place -= 1;
          }
          nextTotals[place] = score;
          choices[base + place] = c;
          origins[base + place] = way;
        }
      }
      while (kept > 1 && nextTotals[kept - 1]! < nextTotals[0]! - beam) kept -= 1;
      ways = 0;
      for (let way = 0; way < kept; way += 1) {
        const choice = choices[base + way]!;
        const origin = origins[base + way]!;
        task.remember(past, origin * slotCount, item, choice, nextPast, ways * slotCount);
        // Two ways that look the same to what follows: only the better can win.
        if (isAlike(nextPast, ways, slotCount)) continue;
        choices[base + ways] = choice;
        origins[base + ways] = origin;
        nextTotals[ways] = nextTotals[way]!;
        ways += 1;
      }
      [past, nextPast] = [nextPast, past];
      [totals, nextTotals] = [nextTotals, totals];
    }
    const path = new Int32Array(size);
    let way = 0;
    for (let i = size - 1; i >= 0; i -= 1) {
      path[i] = choices[i * width + way]!;
      way = origins[i * width + way]!;
    }
    return path;
  }

  return { best, sight };
}

/** Holds an earlier way the same in its slots? */
function isAlike(past: Int32Array, way: number, slots: number): boolean {
  for (let other = 0; other < way; other += 1) {
    let s = 0;
    while (s < slots && past[other * slots + s] === past[way * slots + s]) s += 1;
    if (s === slots) return true;
  }
  return false;
}

/** Puts into `into` those of the live choices that may follow one of the ways `[first, last)` (`TaskText.open`); returns how many. */
function fitting({ takes, leaves }: NonNullable<Task["open"]>, { choices, from }: Item, live: Int32Array, lives: number, past: Int32Array, first: number, last: number, slots: number, into: Int32Array): number {
  let fits = 0;
  for (let k = 0; k < lives; k += 1) {
    const c = live[k]!;
    const taken = takes[choices[from + c]!]!;
    for (let way = first; way < last; way += 1) {
      const tag = past[way * slots]!;
      if ((tag < 0 ? -1 : leaves[tag]!) === taken) { into[fits++] = c; break; }
    }
  }
  return fits;
}

/** Scores of the live choices of item `i` out of the past; `live` keeps those that are followed on. Returns how many. */
function weigh(task: Task, sight: Sight, room: Room, item: Item, i: number, lives: number, weights: Weights, spread: Spread, margin: number, alone: number, permitted: Uint8Array | undefined, cost: number): number {
  const { live, scores, sums } = room;
  if (weights instanceof Float32Array) {
    lookAlone(sight, item);
    sum(item, live, lives, room, task.width, sight.own, task.own, weights, spread, false, scores);
  } else {
    const { cells } = ownScores(task, sight, item, weights, spread);
    const kept = sumsOf(task, item);
    let top = -Infinity;
    for (let k = 0; k < lives; k += 1) {
      const c = live[k]!;
      const score = cells[kept + c]!;
      scores[c] = score;
      if (score > top && permitted?.[c] !== 0) top = score;
    }
    if (alone < Infinity) {
      let left = 0;
      for (let k = 0; k < lives; k += 1) {
        const c = live[k]!;
        if (scores[c]! >= top - alone && permitted?.[c] !== 0) live[left++] = c;
      }
      lives = left;
      if (lives === 1) return 1;
    }
  }
  lookAround(sight, i);
  sum(item, live, lives, room, task.width, sight.around, task.around, weights, spread, false, sums);
  let top = -Infinity;
  for (let k = 0; k < lives; k += 1) {
    const c = live[k]!;
    let score = scores[c]! + sums[k]!;
    if (permitted !== undefined && permitted[c] === 0) score = cost > 0 ? score + cost : -Infinity;
    scores[c] = score;
    if (score > top) top = score;
  }
  let left = 0;
  for (let k = 0; k < lives; k += 1) {
    const c = live[k]!;
    if (scores[c]! >= top - margin && scores[c]! > -Infinity) live[left++] = c;
  }
  return left;
}

/** Adds to `into[0 …]` what templates say of the agreement of each live choice with tags of the past at `past[at …]`. */
function agree(task: Task, sight: Sight, item: Item, live: Int32Array, lives: number, past: Int32Array, at: number, weights: Weights, { high, shift }: Spread, into: Float64Array): void {
  const { width, agreeing, tags: { traits, agreement } } = task;
  const { groups, starts, with: slots } = agreeing;
  const { choices, from: tags } = item;
  const facets = tags + item.count;
  const coded = weights instanceof Int8Array;
  for (let n = 0; n < groups.length; n += 1) {
    const g = groups[n]!;
    const last = starts[g + 1]!;
    hashed(sight.agreeing, agreeing, starts[g]!, last);
    for (let f = starts[g]!; f < last; f += 1) {
      const held = past[at + slots[f]!]!;
      const row = held < 0 ? -1 : traits[held]! * classesOfAgreement;
      const hash = sight.agreeing.hashes[f]!;
      for (let k = 0; k < lives; k += 1) {
        const c = live[k]!;
        const agreed = row < 0 ? 0 : agreement[row + traits[choices[tags + c]!]!]!;
        const weight = weights[hash & high | Math.imul(hash ^ choices[facets + c * width + g]! ^ agreed, golden) >>> shift]!;
        into[k]! += coded ? meanings[weight & 255]! : weight;
      }
    }
  }
}
