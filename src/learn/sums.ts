/** Sums of weights over the facets of the choices of one item: the innermost loop of every model. */
import { golden, type Spread } from "./hash.ts";
import { meanings } from "./quantised.ts";
import { hashed, type Seen } from "./sight.ts";
import type { Item, Templates } from "./task.ts";

/** Weights by place, or codes of them (`quantised`), which then are not to change; the length is a power of two. */
export type Weights = Int8Array | Float32Array;

/** Numbers of one place, by choice or by its place among the live ones. */
export interface Room {
  /** Choices that are followed, in order. */
  readonly live: Uint16Array;
  readonly scores: Float64Array;
  readonly sums: Float64Array;
  /** By first choice with a facet: its sum under the templates at hand, good where `done` holds their mark. */
  readonly partial: Float64Array;
  readonly done: Int32Array;
  /** First choices with each of the facets at hand. */
  readonly unlike: Uint16Array;
  mark: number;
}

export function newRoom(choices: number): Room {
  const numbers = (): Float64Array => new Float64Array(choices);
  return { live: new Uint16Array(choices), scores: numbers(), sums: numbers(), partial: numbers(), done: new Int32Array(choices), unlike: new Uint16Array(choices), mark: 0 };
}

/**
 * Puts into `into[from …]` the sums of templates over the facets of each of the `lives` live choices; equal facets are summed once. A facet that all of
 * them have in common says nothing of which is best: it is left out unless `all` is asked for.
 */
export function sum(item: Item, room: Room, lives: number, width: number, seen: Seen, { groups, starts }: Templates, weights: Weights, spread: Spread, all: boolean, into: Float64Array, from: number): void {
  const { facets, twins } = item;
  const { live, partial, done, unlike } = room;
  const { hashes } = seen;
  if (groups.length === 1) {
    // Choices that differ at all differ here.
    const g = groups[0]!;
    hashed(seen, starts[g]!, starts[g + 1]!);
    each(weights, hashes, starts[g]!, starts[g + 1]!, facets, width, g, live, lives, spread, partial);
    for (let k = 0; k < lives; k += 1) into[from + k] = partial[live[k]!]!;
    return;
  }
  let { mark } = room;
  for (let k = 0; k < lives; k += 1) into[from + k] = 0;
  for (let n = 0; n < groups.length; n += 1) {
    const g = groups[n]!;
    const first = starts[g]!;
    const last = starts[g + 1]!;
    mark += 1;
    let different = 0;
    for (let k = 0; k < lives; k += 1) {
      const twin = twins[live[k]! * width + g]!;
      if (done[twin] === mark) continue;
      done[twin] = mark;
      unlike[different++] = twin;
    }
    if (different === 1 && !all) continue;
    hashed(seen, first, last);
    each(weights, hashes, first, last, facets, width, g, unlike, different, spread, partial);
    for (let k = 0; k < lives; k += 1) into[from + k]! += partial[twins[live[k]! * width + g]!]!;
  }
  room.mark = mark;
}

/** The sums of templates `[first, last)` over facet `g` of the first `count` choices of a list. */
function each(weights: Weights, hashes: Int32Array, first: number, last: number, facets: Int32Array, width: number, g: number, list: Uint16Array, count: number, spread: Spread, partial: Float64Array): void {
  let u = 0;
  if (weights instanceof Int8Array) {
    for (; u + 3 < count; u += 4) four(weights, hashes, first, last, facets, width, g, list, u, spread, partial);
    if (u + 1 < count) { two(weights, hashes, first, last, facets, width, g, list, u, spread, partial); u += 2; }
  }
  for (; u < count; u += 1) partial[list[u]!] = stretch(weights, hashes, first, last, facets[list[u]! * width + g]!, spread);
}

/** The sum of the weights of one facet under templates `[first, last)`. */
function stretch(weights: Weights, hashes: Int32Array, first: number, last: number, facet: number, { high, shift }: Spread): number {
  let total = 0;
  if (weights instanceof Int8Array) for (let f = first; f < last; f += 1) total += meanings[weights[(hashes[f]! & high) + (Math.imul(hashes[f]! ^ facet, golden) >>> shift)]! & 255]!;
  else for (let f = first; f < last; f += 1) total += weights[(hashes[f]! & high) + (Math.imul(hashes[f]! ^ facet, golden) >>> shift)]!;
  return total;
}

/** Two facets at once. */
function two(weights: Int8Array, hashes: Int32Array, first: number, last: number, facets: Int32Array, width: number, g: number, unlike: Uint16Array, u: number, { high, shift }: Spread, partial: Float64Array): void {
  const p = unlike[u]!, q = unlike[u + 1]!;
  const a = facets[p * width + g]!, b = facets[q * width + g]!;
  let sumA = 0, sumB = 0;
  for (let f = first; f < last; f += 1) {
    const hash = hashes[f]!;
    const block = hash & high;
    sumA += meanings[weights[block + (Math.imul(hash ^ a, golden) >>> shift)]! & 255]!;
    sumB += meanings[weights[block + (Math.imul(hash ^ b, golden) >>> shift)]! & 255]!;
  }
  partial[p] = sumA;
  partial[q] = sumB;
}

/** Four facets at once: their look-ups do not wait for one another, which was measured to take a quarter of the time off. */
function four(weights: Int8Array, hashes: Int32Array, first: number, last: number, facets: Int32Array, width: number, g: number, unlike: Uint16Array, u: number, { high, shift }: Spread, partial: Float64Array): void {
  const p = unlike[u]!, q = unlike[u + 1]!, r = unlike[u + 2]!, s = unlike[u + 3]!;
  const a = facets[p * width + g]!, b = facets[q * width + g]!, c = facets[r * width + g]!, d = facets[s * width + g]!;
  let sumA = 0, sumB = 0, sumC = 0, sumD = 0;
  for (let f = first; f < last; f += 1) {
    const hash = hashes[f]!;
    const block = hash & high;
    sumA += meanings[weights[block + (Math.imul(hash ^ a, golden) >>> shift)]! & 255]!;
    sumB += meanings[weights[block + (Math.imul(hash ^ b, golden) >>> shift)]! & 255]!;
    sumC += meanings[weights[block + (Math.imul(hash ^ c, golden) >>> shift)]! & 255]!;
    sumD += meanings[weights[block + (Math.imul(hash ^ d, golden) >>> shift)]! & 255]!;
  }
  partial[p] = sumA;
  partial[q] = sumB;
  partial[r] = sumC;
  partial[s] = sumD;
}
