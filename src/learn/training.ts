/**
 * Training of a task's weights from sequences whose right choices are known, in whole or in part: a structured perceptron with averaged weights
 * (M. Collins, "Discriminative Training Methods for Hidden Markov Models", 2002), optionally with a margin and with steps that shrink by feature
 * (J. Duchi et al., "Adaptive Subgradient Methods", 2011) or are as long as needed (K. Crammer et al., "Online Passive-Aggressive Algorithms", 2006).
 * Deterministic: the same sequences and options give the same weights.
 */
import { chance } from "../stats/random.ts";
import { golden, spreadOf, type Spread } from "./hash.ts";
import { newSearch } from "./search.ts";
import { hashed, look, lookAlone, lookAround, lookBack, lookHere, type Seen, type Sight } from "./sight.ts";
import { pair } from "./tagset.ts";
import { facetAt, tagAt, type Item, type Task, type Templates } from "./task.ts";

/** A sequence to learn from. */
export interface Lesson {
  readonly items: readonly Item[];
  /** By item: 1 for each right choice; `undefined` where nothing is known: there the model's best choice beside the right ones elsewhere is taken. */
  readonly right: readonly (Uint8Array | undefined)[];
  /** How much a mistake on each item counts; 1 where left out. */
  readonly weights?: Float32Array;
  /** How often the sequence comes in an epoch: 2.5 is twice or three times. 1 where left out. */
  readonly times?: number;
}

export interface TrainingOptions {
  /** The table has `2 ** bits` weights. */
  readonly bits: number;
  readonly epochs: number;
  /** One model is trained for each; their weights are added up. */
  readonly seeds: readonly number[];
  readonly width?: number;
  /** By how much a right choice must lead; 0 is the plain perceptron. */
  readonly cost?: number;
  /** Steps shrink by feature. */
  readonly adaptive?: boolean;
  /** Each step is as long as puts the right choices ahead by the cost, at most this; without it every step is 1. */
  readonly longest?: number;
  /** Weights changed less often than this are dropped. */
  readonly rarest?: number;
  /** Told of every epoch; `average` computes the weights as they stand. */
  readonly report?: (epoch: number, wrong: number, of: number, average: () => Float64Array) => void;
}

/** Mean weights over all steps and seeds. */
export function train(task: Task, lessons: readonly Lesson[], options: TrainingOptions): Float64Array {
  const sum = new Float64Array(2 ** options.bits);
  for (const seed of options.seeds) {
    const mean = trainOnce(task, lessons, options, seed);
    for (let k = 0; k < sum.length; k += 1) sum[k]! += mean[k]! / options.seeds.length;
  }
  return sum;
}

function trainOnce(task: Task, lessons: readonly Lesson[], options: TrainingOptions, seed: number): Float64Array {
  const { bits, epochs, width = 4, cost = 0, adaptive = false, longest, rarest = 0 } = options;
  const size = 2 ** bits;
  const spread = spreadOf(size, task.near);
  const weights = new Float32Array(size);
  /** Changes weighted by the step at which they came: the mean follows from it at the end. */
  const drift = new Float64Array(size);
  const squares = new Float32Array(adaptive ? size : 0);
  const changes = new Uint8Array(size);
  const delta = new Float32Array(size);
  let touched = new Int32Array(1 << 16);
  let amounts = new Float32Array(1 << 16);
  let touches = 0;
  let step = 1;
  const search = newSearch(task);
  const random = chance(seed);
  const average = () => {
    const mean = new Float64Array(size);
    for (let k = 0; k < size; k += 1) if (changes[k]! >= rarest) mean[k] = weights[k]! - drift[k]! / step;
    return mean;
  };
  let by = 0;
  const visit = (place: number) => {
    if (touches === touched.length) { const wider = new Int32Array(touches * 2); wider.set(touched); touched = wider; }
    touched[touches++] = place;
    delta[place]! += by;
  };
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    const order: Lesson[] = [];
    for (const lesson of lessons) for (let left = lesson.times ?? 1; left > 0; left -= 1) if (left >= 1 || random() < left) order.push(lesson);
    for (let k = order.length - 1; k > 0; k -= 1) {
      const j = Math.floor(random() * (k + 1));
      [order[k], order[j]] = [order[j]!, order[k]!];
    }
    let wrong = 0;
    let judged = 0;
    for (const { items, right, weights: counts } of order) {
      const found = search.best(items, weights, { width, margin: Infinity, cost: cost > 0 ? cost : 1e-9 }, { permitted: right });
      let bad = 0;
      for (let i = 0; i < items.length; i += 1) {
        const permitted = right[i];
        if (permitted === undefined) continue;
        judged += 1;
        if (permitted[found[i]!] === 0) bad += 1;
      }
      step += 1;
      wrong += bad;
      if (bad === 0) continue;
      const wanted = search.best(items, weights, { width, margin: Infinity }, { permitted: right });
      differences(task, search.sight, items, wanted, found, counts, spread, (amount) => { by = amount; return visit; });
      let count = 0;
      let norm = 0;
      let lead = 0;
      if (amounts.length < touches) amounts = new Float32Array(touched.length);
      for (let k = 0; k < touches; k += 1) {
        const place = touched[k]!;
        const change = delta[place]!;
        if (change === 0) continue;
        delta[place] = 0;
        touched[count] = place;
        amounts[count++] = change;
        norm += change * change;
        lead += change * weights[place]!;
      }
      const length = longest === undefined ? 1 : Math.max(0, Math.min(longest, (cost * bad - lead) / norm));
      if (length === 0) count = 0;
      for (let k = 0; k < count; k += 1) {
        const place = touched[k]!;
        const change = amounts[k]! * length;
        let move = change;
        if (adaptive) {
          squares[place]! += change * change;
          move = change / Math.sqrt(squares[place]!);
        }
        weights[place]! += move;
        drift[place]! += step * move;
        if (changes[place]! < 255) changes[place]! += 1;
      }
      touches = 0;
    }
    options.report?.(epoch, wrong, judged, average);
  }
  return average();
}

/** Visits the features in which two paths differ: those of `wanted` with a positive amount, those of `found` with a negative one. */
function differences(task: Task, sight: Sight, items: readonly Item[], wanted: Int32Array, found: Int32Array, counts: Float32Array | undefined, spread: Spread,
  visitor: (amount: number) => (place: number) => void): void {
  const slots = task.slots.length;
  const a = new Int32Array(slots).fill(-1);
  const b = new Int32Array(slots).fill(-1);
  look(sight, items);
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i]!;
    const same = wanted[i] === found[i];
    const count = counts?.[i] ?? 1;
    let apart = !same;
    for (let s = 0; s < slots; s += 1) if (a[s] !== b[s]) apart = true;
    if (!same) { lookAlone(sight, item); lookAround(sight, i); }
    if (apart) lookHere(sight, i);
    for (const [path, past, amount] of [[wanted, a, count], [found, b, -count]] as const) {
      if (apart) {
        const visit = visitor(amount);
        if (!same) {
          walk(item, path[i]!, task.width, sight.own, task.own, spread, visit);
          walk(item, path[i]!, task.width, sight.around, task.around, spread, visit);
        }
        lookBack(sight, past, 0);
        walk(item, path[i]!, task.width, sight.past, task.past, spread, visit);
        const { agreeing } = task;
        hashed(sight.agreeing, agreeing, 0, agreeing.size);
        for (let n = 0; n < agreeing.groups.length; n += 1) {
          const g = agreeing.groups[n]!;
          for (let f = agreeing.starts[g]!; f < agreeing.starts[g + 1]!; f += 1) {
            const held = past[agreeing.with[f]!]!;
            const agreed = held < 0 ? 0 : task.tags.agreement[pair(task.tags, held, tagAt(item, path[i]!))]!;
            visit((sight.agreeing.hashes[f]! & spread.high) + (Math.imul(sight.agreeing.hashes[f]! ^ facetAt(item, path[i]!, g, task.width) ^ agreed, golden) >>> spread.shift));
          }
        }
      }
      task.remember(past, 0, item, path[i]!, past, 0);
    }
  }
}

function walk(item: Item, k: number, width: number, seen: Seen, templates: Templates, { high, shift }: Spread, visit: (place: number) => void): void {
  const { hashes } = seen;
  const { groups, starts, size } = templates;
  hashed(seen, templates, 0, size);
  for (let n = 0; n < groups.length; n += 1) {
    const g = groups[n]!;
    const facet = facetAt(item, k, g, width);
    for (let f = starts[g]!; f < starts[g + 1]!; f += 1) visit((hashes[f]! & high) + (Math.imul(hashes[f]! ^ facet, golden) >>> shift));
  }
}
