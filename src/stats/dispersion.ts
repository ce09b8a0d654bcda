/** How evenly an item is spread over the parts of a corpus; NaN (but for `range`) where it does not occur. */
export interface Dispersion {
  /** In how many parts it occurs. */
  readonly range: number;
  /** Deviation of proportions, ½ Σ |vᵢ/f − sᵢ|: 0 spread as the sizes of the parts, near 1 all in a small one (Gries 2008). */
  readonly dp: number;
  /** DP / (1 − min sᵢ), which can reach 1 (Lijffijt & Gries 2012). */
  readonly dpNorm: number;
  /** 1 − (σ/μ of the relative frequencies) / √(n − 1), σ with divisor n: 1 even, 0 in one part only (Juilland et al. 1970; rates as in Gries 2008). */
  readonly juillandD: number;
  /** Entropy of the relative frequencies, divided by log n: 1 even, 0 in one part only (Carroll 1970). */
  readonly carrollD2: number;
  /** (Σ √(sᵢ vᵢ))² / f: 1 even, the share of the part where it is in one only (Rosengren 1971). */
  readonly rosengrenS: number;
}

/** What is needed of the parts in which an item does not occur. */
export interface Partition {
  /** Parts that have tokens. */
  readonly parts: number;
  /** Tokens of the smallest of them, and of all. */
  readonly smallest: number;
  readonly total: number;
}

/** Goes over the sizes of the parts once, in tokens; parts of none do not count. Throws a RangeError for a negative size or NaN. */
export function partition(sizes: ArrayLike<number>): Partition {
  let parts = 0;
  let smallest = Infinity;
  let total = 0;
  for (let i = 0; i < sizes.length; i++) {
    const size = sizes[i]!;
    if (!(size >= 0 && size < Infinity)) throw new RangeError(`The size of a part is a number of tokens, got ${size} for part ${i}.`);
    if (size === 0) continue;
    parts++;
    total += size;
    if (size < smallest) smallest = size;
  }
  return { parts, smallest, total };
}

/**
 * Dispersion of an item that occurs `counts[i]` times in part i of `sizes[i]` tokens; parts may differ in size, parts of no tokens are left out.
 * With one part only the item is even: 0 for DP, 1 for the others. Throws a RangeError for a count that is negative, above the size of its part or
 * not a number, and where the lengths differ.
 */
export function dispersion(counts: ArrayLike<number>, sizes: ArrayLike<number>): Dispersion {
  if (counts.length !== sizes.length) throw new RangeError(`There are ${counts.length} counts for ${sizes.length} parts.`);
  const layout = partition(sizes);
  return sparseDispersion(Uint32Array.from({ length: counts.length }, (_, i) => i), counts, sizes, layout.total, layout);
}

/**
 * The same from the parts alone in which the item occurs: `counts[k]` times in part `parts[k]`, each part named once. Given `layout`, made once by
 * `partition(sizes)`, the cost grows with the occurrences and not with the parts of the corpus. `totalSize` is the sum of `sizes`.
 * Throws a RangeError as `dispersion` does, and for a part that `sizes` does not have.
 */
export function sparseDispersion(parts: ArrayLike<number>, counts: ArrayLike<number>, sizes: ArrayLike<number>, totalSize: number, layout: Partition = partition(sizes)): Dispersion {
  if (counts.length !== parts.length) throw new RangeError(`There are ${counts.length} counts for ${parts.length} parts.`);
  let range = 0;
  let frequency = 0;
  let rates = 0;
  for (let k = 0; k < parts.length; k++) {
    const [count, size] = [counts[k]!, sizes[parts[k]!]];
    if (size === undefined) throw new RangeError(`There is no part ${parts[k]} among ${sizes.length}.`);
    if (!(count >= 0 && count <= size)) throw new RangeError(`An item counted ${count} times in part ${parts[k]} of ${size} tokens cannot be.`);
    if (count === 0) continue;
    range++;
    frequency += count;
    rates += count / size;
  }
  if (frequency === 0) return { range: 0, dp: NaN, dpNorm: NaN, juillandD: NaN, carrollD2: NaN, rosengrenS: NaN };
  const n = layout.parts;
  if (n === 1) return { range, dp: 0, dpNorm: 0, juillandD: 1, carrollD2: 1, rosengrenS: 1 };
  const mean = rates / n;
  let dp = 0;
  // Parts without the item: their rate of 0 is the mean away from the mean.
  let squares = (n - range) * mean * mean;
  let entropy = 0;
  let roots = 0;
  for (let k = 0; k < parts.length; k++) {
    const count = counts[k]!;
    if (count === 0) continue;
    const size = sizes[parts[k]!]!;
    const [share, part, rate] = [count / frequency, size / totalSize, count / size];
    // Half the sum of all differences is the sum of those above 0, as both sides add up to 1.
    if (share > part) dp += share - part;
    squares += (rate - mean) * (rate - mean);
    entropy -= (rate / rates) * Math.log(rate / rates);
    roots += Math.sqrt(share * part);
  }
  return {
    range, dp, dpNorm: dp / (1 - layout.smallest / totalSize),
    juillandD: Math.max(0, 1 - Math.sqrt(squares / n / (n - 1)) / mean),
    carrollD2: Math.min(1, Math.max(0, entropy / Math.log(n))),
    rosengrenS: Math.min(1, roots * roots),
  };
}

/**
 * Average reduced frequency: (1/v) Σ min(dᵢ, v), v = N/f and dᵢ the distances between neighbouring occurrences, the corpus taken as a ring: near f for an
 * item spread evenly, near 1 for one that comes in one place (Savický & Hlaváčová 2002). `positions` in tokens from 0, ascending; 0 where there are none.
 * Throws a RangeError for positions that do not ascend or lie outside the corpus.
 */
export function arf(positions: ArrayLike<number>, corpusSize: number): number {
  const f = positions.length;
  if (f === 0) return 0;
  const v = corpusSize / f;
  let before = positions[f - 1]! - corpusSize;
  let sum = 0;
  for (let i = 0; i < f; i++) {
    const at = positions[i]!;
    if (!(at >= 0 && at < corpusSize)) throw new RangeError(`Position ${at} lies outside a corpus of ${corpusSize} tokens.`);
    if (i > 0 && at <= before) throw new RangeError(`Positions must ascend, got ${at} after ${before}.`);
    sum += Math.min(at - before, v);
    before = at;
  }
  return sum / v;
}
