/** The best sequence of choices under a linear model: beam search from left to right. */
import { golden } from "./hash.ts";
import { look, lookAround, lookBack, lookHere, newSight } from "./sight.ts";
import type { Sight } from "./sight.ts";
import { pair } from "./tagset.ts";
import type { Item, Task, Templates } from "./task.ts";

/** Weights by place; the length is a power of two. */
export type Weights = Int16Array | Float32Array;

export interface SearchOptions {
  /** Ways kept at each place. */
  readonly width: number;
  /** Choices whose score out of the past falls short of the best by more than this are not followed; in units of the weights. */
  readonly margin: number;
  /** By item: 1 for each choice that is permitted; `undefined` for all. */
  readonly permitted?: readonly (Uint8Array | undefined)[];
  /** When given, choices that are not permitted stay, and their score is raised by this (for training with a margin). */
  readonly cost?: number;
}

/** A search over sequences of one task; not re-entrant, as its buffers are its own. */
export interface Search {
  /** One index into the choices of each item. Linear in the length of the sequence. */
  best(sequence: readonly Item[], weights: Weights, options: SearchOptions): Int32Array;
  readonly sight: Sight;
}

export function newSearch(task: Task): Search {
  const sight = newSight(task);
  const { width: facetCount, tags } = task;
  const slotCount = task.slots.length;
  let scores = new Float64Array(64);
  let alive = new Uint8Array(64);
  let partial = new Float64Array(64 * facetCount);
  let choices = new Uint16Array(1024);
  let origins = new Uint8Array(1024);
  let pasts: [Int32Array, Int32Array] = [new Int32Array(0), new Int32Array(0)];
  let totals: [Float64Array, Float64Array] = [new Float64Array(0), new Float64Array(0)];

  /** Adds to `into` the sums of templates over the facets of each choice; equal facets are summed once. */
  function sum(item: Item, hashes: Int32Array, { groups, starts }: Templates, weights: Weights, shift: number, into: Float64Array): void {
    const { facets, twins } = item;
    const count = item.tags.length;
    for (let c = 0; c < count; c += 1) {
      let total = 0;
      for (let n = 0; n < groups.length; n += 1) {
        const g = groups[n]!;
        const from = starts[g]!;
        const to = starts[g + 1]!;
        const at = c * facetCount + g;
        const twin = twins[at]!;
        if (twin < c) { total += partial[at] = partial[twin * facetCount + g]!; continue; }
        const facet = facets[at]!;
        let part = 0;
        for (let f = from; f < to; f += 1) part += weights[Math.imul(hashes[f]! ^ facet, golden) >>> shift]!;
        partial[at] = part;
        total += part;
      }
      into[c]! += total;
    }
  }

  function room(count: number): void {
    if (scores.length >= count) return;
    scores = new Float64Array(count * 2);
    alive = new Uint8Array(count * 2);
    partial = new Float64Array(count * 2 * facetCount);
  }

  /** Scores of the item's own templates; kept with the item where the weights do not change. */
  function own(item: Item, weights: Weights, shift: number): void {
    if (weights instanceof Float32Array) { sum(item, item.own, task.own, weights, shift, scores); return; }
    if (item.scored !== weights) {
      item.scores = new Float64Array(item.tags.length);
      sum(item, item.own, task.own, weights, shift, item.scores);
      item.scored = weights;
    }
    const kept = item.scores!;
    for (let c = 0; c < kept.length; c += 1) scores[c]! += kept[c]!;
  }

  function best(sequence: readonly Item[], weights: Weights, { width, margin, permitted, cost = 0 }: SearchOptions): Int32Array {
    const shift = Math.clz32(weights.length) + 1;
    const size = sequence.length;
    if (choices.length < size * width) { choices = new Uint16Array(size * width * 2); origins = new Uint8Array(size * width * 2); }
    if (totals[0].length < width) { totals = [new Float64Array(width), new Float64Array(width)]; pasts = [new Int32Array(width * slotCount), new Int32Array(width * slotCount)]; }
    look(sight, sequence);
    let ways = 1;
    pasts[0].fill(-1);
    totals[0][0] = 0;
    for (let i = 0; i < size; i += 1) {
      const item = sequence[i]!;
      const count = item.tags.length;
      const only = permitted?.[i];
      room(count);
      scores.fill(0, 0, count);
      alive.fill(1, 0, count);
      if (count > 1) {
        own(item, weights, shift);
        lookAround(sight, i);
        sum(item, sight.around, task.around, weights, shift, scores);
        let top = -Infinity;
        for (let c = 0; c < count; c += 1) {
          if (only !== undefined && only[c] === 0) { if (cost > 0) scores[c]! += cost; else alive[c] = 0; }
          if (alive[c] === 1 && scores[c]! > top) top = scores[c]!;
        }
        for (let c = 0; c < count; c += 1) if (scores[c]! < top - margin) alive[c] = 0;
      }
      const [past, nextPast] = pasts;
      const [total, nextTotal] = totals;
      let kept = 0;
      const deciding = count > 1 || ways > 1;
      if (deciding) lookHere(sight, i);
      for (let way = 0; way < ways; way += 1) {
        if (deciding) lookBack(sight, past, way * slotCount);
        for (let c = 0; c < count; c += 1) {
          if (alive[c] === 0) continue;
          const score = total[way]! + scores[c]! + (deciding ? moved(item, c, past, way * slotCount, weights, shift) : 0);
          if (kept === width && score <= nextTotal[width - 1]!) continue;
          // Insertion into a short sorted list; ties keep the earlier.
          let place = kept < width ? kept++ : width - 1;
          const base = i * width;
          while (place > 0 && nextTotal[place - 1]! < score) {
            nextTotal[place] = nextTotal[place - 1]!;
            choices[base + place] = choices[base + place - 1]!;
            origins[base + place] = origins[base + place - 1]!;
            place -= 1;
          }
          nextTotal[place] = score;
          choices[base + place] = c;
          origins[base + place] = way;
        }
      }
      for (let way = 0; way < kept; way += 1) task.remember(past, origins[i * width + way]! * slotCount, item, choices[i * width + way]!, nextPast, way * slotCount);
      ways = kept;
      pasts = [nextPast, past];
      totals = [nextTotal, total];
    }
    const path = new Int32Array(size);
    let way = 0;
    for (let i = size - 1; i >= 0; i -= 1) {
      path[i] = choices[i * width + way]!;
      way = origins[i * width + way]!;
    }
    return path;
  }

  /** Score of choice `c` after the past that `lookBack` has seen. */
  function moved(item: Item, c: number, past: Int32Array, from: number, weights: Weights, shift: number): number {
    const { facets, twins } = item;
    const { groups, starts } = task.past;
    const hashes = sight.past;
    let total = 0;
    for (let n = 0; n < groups.length; n += 1) {
      const g = groups[n]!;
      const first = starts[g]!;
      const last = starts[g + 1]!;
      const at = c * facetCount + g;
      const twin = twins[at]!;
      if (twin < c && alive[twin] === 1) { total += partial[at] = partial[twin * facetCount + g]!; continue; }
      const facet = facets[at]!;
      let part = 0;
      for (let f = first; f < last; f += 1) part += weights[Math.imul(hashes[f]! ^ facet, golden) >>> shift]!;
      partial[at] = part;
      total += part;
    }
    const more = task.agreeing;
    if (more.size === 0) return total;
    const tag = item.tags[c]!;
    for (let n = 0; n < more.groups.length; n += 1) {
      const g = more.groups[n]!;
      const facet = facets[c * facetCount + g]!;
      for (let f = more.starts[g]!; f < more.starts[g + 1]!; f += 1) {
        const held = past[from + more.with[f]!]!;
        const agreed = held < 0 ? 0 : tags.agreement[pair(tags, held, tag)]!;
        total += weights[Math.imul(sight.agreeing[f]! ^ facet ^ agreed, golden) >>> shift]!;
      }
    }
    return total;
  }

  return { best, sight };
}
