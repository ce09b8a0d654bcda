import { upperGamma } from "./gamma.ts";
import { chance } from "./random.ts";

/** P(Z > z) of the standard normal distribution, ½ erfc(z / √2); relative error below 1e-12. Throws a RangeError for NaN. */
export function normalTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("The tail of the normal distribution needs a number, not NaN.");
  const tail = upperGamma(0.5, (z * z) / 2) / 2;
  return z < 0 ? 1 - tail : tail;
}

/** P(X > x) of the χ² distribution with `df` degrees of freedom, Q(df/2, x/2); relative error below 1e-12. Throws a RangeError for x < 0, df ≤ 0 or NaN. */
export function chiSquaredTail(x: number, df: number): number {
  if (!(x >= 0)) throw new RangeError(`χ² is never below zero, got ${x}.`);
  if (!(df > 0 && df < Infinity)) throw new RangeError(`The χ² distribution needs more than zero degrees of freedom, got ${df}.`);
  return upperGamma(df / 2, x / 2);
}

const critical = new Map<number, number>();

/** z with P(|Z| ≤ z) = level: 1.96 for 0.95. Throws a RangeError for a level outside (0, 1). */
export function criticalZ(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`A confidence level lies between 0 and 1, got ${level}.`);
  const known = critical.get(level);
  if (known !== undefined) return known;
  const tail = (1 - level) / 2;
  // Abramowitz & Stegun 26.2.22 as a start, then Halley's method.
  const t = Math.sqrt(-2 * Math.log(tail));
  let z = t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t);
  for (let i = 0; i < 4; i++) {
    const step = ((normalTail(z) - tail) * Math.sqrt(2 * Math.PI)) / Math.exp((-z * z) / 2);
    z += step / (1 + (z * step) / 2);
  }
  critical.set(level, z);
  return z;
}

/**
 * q values of Benjamini & Hochberg (1995), in the order given: the smallest false discovery rate at which each of m hypotheses is rejected,
 * q(i) = min over j ≥ i of p(j) m / j on the sorted list. Throws a RangeError for a p outside 0–1.
 */
export function benjaminiHochberg(p: ArrayLike<number>): Float64Array {
  const m = p.length;
  const order = Uint32Array.from({ length: m }, (_, i) => i);
  for (let i = 0; i < m; i++) if (!(p[i]! >= 0 && p[i]! <= 1)) throw new RangeError(`A probability lies between 0 and 1, got ${p[i]} at place ${i}.`);
  order.sort((a, b) => p[b]! - p[a]! || b - a);
  const q = new Float64Array(m);
  let least = 1;
  order.forEach((i, k) => { q[i] = least = Math.min(least, (p[i]! * m) / (m - k)); });
  return q;
}

/**
 * Two-sided permutation test of a difference in relative frequency, on documents instead of words, so that a word used often in one text is not taken
 * for many observations (Lijffijt et al. 2016, "Significance testing of word frequencies in corpora"). Documents are given to the two groups at random;
 * p = (1 + times the difference is at least the observed one) / (1 + resamples), never 0 (Phipson & Smyth 2010). With few documents p cannot be small:
 * not below 1 in the number of ways to choose the groups.
 * Counts and sizes (tokens) of the documents of the target and of the reference; documents of no tokens are left out. 1 where the item does not occur.
 * Throws a RangeError where a group has no tokens, a count is negative or above the size of its document, or lengths differ.
 */
export function permutationP(
  target: ArrayLike<number>, reference: ArrayLike<number>, targetSizes: ArrayLike<number>, referenceSizes: ArrayLike<number>,
  options: { readonly resamples?: number; readonly seed?: number } = {},
): number {
  const resamples = options.resamples ?? 9999;
  if (!(Number.isInteger(resamples) && resamples > 0)) throw new RangeError(`The number of resamples is a whole number above zero, got ${resamples}.`);
  const counts: number[] = [];
  const sizes: number[] = [];
  const [x, own] = pool(target, targetSizes, counts, sizes);
  const group = counts.length;
  const [y, other] = pool(reference, referenceSizes, counts, sizes);
  if (own === 0 || other === 0) throw new RangeError("Both groups need at least one document with tokens.");
  const [all, size] = [x + y, own + other];
  if (all === 0) return 1;
  const difference = (count: number, tokens: number): number => Math.abs(count / tokens - (all - count) / (size - tokens));
  // Equal differences may differ in the last bits, as sums are made in another order.
  const observed = difference(x, own) * (1 - 1e-9) - 1e-15;
  const n = counts.length;
  // The smaller group is drawn; which of the two it is called does not change the difference.
  const drawn = Math.min(group, n - group);
  const random = chance(options.seed ?? 1);
  let extreme = 1;
  for (let r = 0; r < resamples; r++) {
    let count = 0;
    let tokens = 0;
    for (let i = 0; i < drawn; i++) {
      const j = i + Math.floor(random() * (n - i));
      const [c, s] = [counts[j]!, sizes[j]!];
      counts[j] = counts[i]!; counts[i] = c;
      sizes[j] = sizes[i]!; sizes[i] = s;
      count += c; tokens += s;
    }
    if (difference(count, tokens) >= observed) extreme++;
  }
  return extreme / (1 + resamples);
}

function pool(counts: ArrayLike<number>, sizes: ArrayLike<number>, allCounts: number[], allSizes: number[]): [number, number] {
  if (counts.length !== sizes.length) throw new RangeError(`There are ${counts.length} counts for ${sizes.length} documents.`);
  let count = 0;
  let size = 0;
  for (let i = 0; i < counts.length; i++) {
    const [c, s] = [counts[i]!, sizes[i]!];
    if (!(c >= 0 && c <= s && s < Infinity)) throw new RangeError(`A count lies between 0 and the size of its document, got ${c} of ${s} in document ${i}.`);
    if (s === 0) continue;
    allCounts.push(c); allSizes.push(s);
    count += c; size += s;
  }
  return [count, size];
}
