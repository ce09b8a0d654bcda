/** Sums of weights over the facets of the choices of one item: the innermost loop of every model. */
import { golden as multiplier, type Spread } from "./hash.ts";
import { meanings as squares } from "./quantised.ts";
import { hashed, lookAlone, type Seen, type Sight } from "./sight.ts";
import { sumsOf, type Item, type Task, type Templates } from "./task.ts";

// What is imported is read and checked anew at every use; a module's own constants become part of the code.
const golden = multiplier | 0;
const meanings = squares;

/** Weights by place, or codes of them (`quantised`), which then are not to change; the length is a power of two. */
export type Weights = Int8Array | Float32Array;

/** Numbers of one place, by choice or by its place among the live ones. */
export interface Room {
  /** Choices that are followed, in order. */
  readonly live: Int32Array;
  /** Those of them that may follow the way at hand. */
  readonly fit: Int32Array;
  readonly scores: Float64Array;
  readonly sums: Float64Array;
  /** The different values of the facet at hand, which of them each live choice has, and their sums under the templates at hand. */
  readonly values: Int32Array;
  readonly which: Int32Array;
  readonly partial: Float64Array;
}

export function newRoom(choices: number): Room {
  const integers = (): Int32Array => new Int32Array(choices);
  const numbers = (): Float64Array => new Float64Array(choices);
  return { live: integers(), fit: integers(), scores: numbers(), sums: numbers(), values: integers(), which: integers(), partial: numbers() };
}

/**
 * Puts into `into[0 …]` the sums of templates over the facets of each of the first `lives` choices of `live`; equal facets are summed once. A facet that all of
 * them have in common says nothing of which is best: it is left out unless `all` is asked for.
 */
export function sum(item: Item, live: Int32Array, lives: number, { values, which, partial }: Room, width: number, seen: Seen, templates: Templates, weights: Weights, spread: Spread, all: boolean, into: Float64Array): void {
  const { choices, count, alike, apart } = item;
  const { groups, starts } = templates;
  const facets = item.from + count;
  if (groups.length === 1) {
    // Choices that differ at all differ here.
    const g = groups[0]!;
    for (let k = 0; k < lives; k += 1) values[k] = choices[facets + live[k]! * width + g]!;
    hashed(seen, templates, starts[g]!, starts[g + 1]!);
    each(weights, seen.hashes, starts[g]!, starts[g + 1]!, values, lives, spread, partial);
    for (let k = 0; k < lives; k += 1) into[k] = partial[k]!;
    return;
  }
  for (let k = 0; k < lives; k += 1) into[k] = 0;
  for (let n = 0; n < groups.length; n += 1) {
    const g = groups[n]!;
    if (!all && (alike >> g & 1) === 1) continue;
    let different = 0;
    if ((apart >> g & 1) === 1) {
      for (; different < lives; different += 1) values[different] = choices[facets + live[different]! * width + g]!;
    } else {
      for (let k = 0; k < lives; k += 1) {
        const value = choices[facets + live[k]! * width + g]!;
        let u = different - 1;
        while (u >= 0 && values[u] !== value) u -= 1;
        if (u < 0) { u = different; values[different++] = value; }
        which[k] = u;
      }
      if (different === 1 && !all) continue;
    }
    hashed(seen, templates, starts[g]!, starts[g + 1]!);
    each(weights, seen.hashes, starts[g]!, starts[g + 1]!, values, different, spread, partial);
    if (different === lives) for (let k = 0; k < lives; k += 1) into[k]! += partial[k]!;
    else for (let k = 0; k < lives; k += 1) into[k]! += partial[which[k]!]!;
  }
}

/** The item, with the sums of the templates that look at it alone kept in it: weights that are codes do not change. */
export function ownScores(task: Task, sight: Sight, item: Item, weights: Int8Array, spread: Spread): Item {
  if (item.scored === weights) return item;
  const { cells, count } = item;
  // `live` holds what is followed of this item already.
  const all = newRoom(count);
  for (let c = 0; c < count; c += 1) all.live[c] = c;
  lookAlone(sight, item);
  sum(item, all.live, count, all, task.width, sight.own, task.own, weights, spread, false, all.sums);
  const to = sumsOf(task, item);
  for (let c = 0; c < count; c += 1) cells[to + c] = all.sums[c]!;
  item.scored = weights;
  return item;
}

/** The sums of templates `[first, last)` over each of the first `count` values of a facet. */
function each(weights: Weights, hashes: Int32Array, first: number, last: number, values: Int32Array, count: number, { high, shift }: Spread, partial: Float64Array): void {
  if (weights instanceof Int8Array) {
    let u = 0;
    for (; u + 3 < count; u += 4) four(weights, hashes, first, last, values, u, high, shift, partial);
    for (; u + 1 < count; u += 2) two(weights, hashes, first, last, values, u, high, shift, partial);
    if (u < count) {
      const value = values[u]!;
      let total = 0;
      for (let f = first; f < last; f += 1) total = total + meanings[weights[hashes[f]! & high | Math.imul(hashes[f]! ^ value, golden) >>> shift]! & 255]! | 0;
      partial[u] = total;
    }
    return;
  }
  for (let u = 0; u < count; u += 1) {
    const value = values[u]!;
    let total = 0;
    for (let f = first; f < last; f += 1) total += weights[hashes[f]! & high | Math.imul(hashes[f]! ^ value, golden) >>> shift]!;
    partial[u] = total;
  }
}

/** Two values at once. */
function two(weights: Int8Array, hashes: Int32Array, first: number, last: number, values: Int32Array, u: number, high: number, shift: number, partial: Float64Array): void {
  const a = values[u]!, b = values[u + 1]!;
  let sumA = 0, sumB = 0;
  for (let f = first; f < last; f += 1) {
    const hash = hashes[f]!;
    const block = hash & high;
    sumA = sumA + meanings[weights[block | Math.imul(hash ^ a, golden) >>> shift]! & 255]! | 0;
    sumB = sumB + meanings[weights[block | Math.imul(hash ^ b, golden) >>> shift]! & 255]! | 0;
  }
  partial[u] = sumA;
  partial[u + 1] = sumB;
}

/** Four values at once: their look-ups do not wait for one another, which was measured to take a quarter of the time off. */
function four(weights: Int8Array, hashes: Int32Array, first: number, last: number, values: Int32Array, u: number, high: number, shift: number, partial: Float64Array): void {
  const a = values[u]!, b = values[u + 1]!, c = values[u + 2]!, d = values[u + 3]!;
  let sumA = 0, sumB = 0, sumC = 0, sumD = 0;
  for (let f = first; f < last; f += 1) {
    const hash = hashes[f]!;
    const block = hash & high;
    sumA = sumA + meanings[weights[block | Math.imul(hash ^ a, golden) >>> shift]! & 255]! | 0;
    sumB = sumB + meanings[weights[block | Math.imul(hash ^ b, golden) >>> shift]! & 255]! | 0;
    sumC = sumC + meanings[weights[block | Math.imul(hash ^ c, golden) >>> shift]! & 255]! | 0;
    sumD = sumD + meanings[weights[block | Math.imul(hash ^ d, golden) >>> shift]! & 255]! | 0;
  }
  partial[u] = sumA;
  partial[u + 1] = sumB;
  partial[u + 2] = sumC;
  partial[u + 3] = sumD;
}
