import { normalTail } from "./significance.ts";

/** A monotonic trend in a series. */
export interface Trend {
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  /** Kendall's τ-b with time, −1 to 1; 0 for a constant series. */
  readonly tau: number;
  /** (S ∓ 1) / √Var(S), normal where there is no trend; 0 for a constant series. */
  readonly z: number;
  /** Two-sided: exact for up to 10 values without ties, else of `z`. */
  readonly p: number;
  /** Theil–Sen: the median of the slopes of all pairs, in units of the values a step of time; NaN with fewer than two values. */
  readonly slope: number;
  /** Var(S) with the correction for ties. */
  readonly varS: number;
  /** Fewer than 10 values: a trend must be very steady to be seen. */
  readonly small: boolean;
}

/** Up to so many values p is exact, as in the tables of Gilbert (1987). */
const exactUpTo = 10;

/**
 * Mann–Kendall test of a monotonic trend (Mann 1945; Kendall 1975; Gilbert 1987, ch. 16): S = Σ sign(xⱼ − xᵢ), i < j;
 * Var(S) = (n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)) / 18, t the sizes of groups of equal values. Slope: Theil (1950), Sen (1968).
 * `times` of the values, ascending, one step apart unless told: leave years out that have no data. Values should be independent: serial correlation
 * makes p too small. Throws a RangeError for a value that is not a finite number, or times that do not ascend or are not as many as the values.
 */
export function mannKendall(values: readonly number[], times?: readonly number[]): Trend {
  const n = values.length;
  const at = times ?? values.map((_, i) => i);
  if (at.length !== n) throw new RangeError(`There are ${at.length} times for ${n} values.`);
  values.forEach((v, i) => {
    if (!Number.isFinite(v)) throw new RangeError(`A trend needs finite numbers, got ${v} at place ${i}.`);
    if (i > 0 ? !(at[i]! > at[i - 1]!) : !Number.isFinite(at[i]!)) throw new RangeError(`Times must ascend, got ${at[i]} at place ${i}.`);
  });
  let s = 0;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let k = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const rise = values[j]! - values[i]!;
      s += Math.sign(rise);
      slopes[k++] = rise / (at[j]! - at[i]!);
    }
  }
  const ties = new Map<number, number>();
  for (const v of values) ties.set(v, (ties.get(v) ?? 0) + 1);
  let tiedPairs = 0;
  let varS = n * (n - 1) * (2 * n + 5);
  for (const t of ties.values()) { varS -= t * (t - 1) * (2 * t + 5); tiedPairs += (t * (t - 1)) / 2; }
  varS = Math.max(0, varS) / 18;
  const pairs = slopes.length;
  const z = s === 0 || varS === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(varS);
  return {
    s, tau: s === 0 ? 0 : s / Math.sqrt(pairs * (pairs - tiedPairs)), z,
    p: n <= exactUpTo && tiedPairs === 0 ? exactP(n, s) : Math.min(1, 2 * normalTail(Math.abs(z))),
    slope: median(slopes), varS, small: n < 10,
  };
}

/** P(|S| ≥ |s|) among all orders of n different values, by counting orders by their inversions. */
function exactP(n: number, s: number): number {
  let orders = [1];
  let all = 1;
  for (let m = 2; m <= n; m++) {
    const next = new Array<number>(orders.length + m - 1).fill(0);
    orders.forEach((number, inversions) => { for (let k = 0; k < m; k++) next[inversions + k]! += number; });
    orders = next;
    all *= m;
  }
  const pairs = (n * (n - 1)) / 2;
  return orders.reduce((sum, number, inversions) => sum + (Math.abs(pairs - 2 * inversions) >= Math.abs(s) ? number : 0), 0) / all;
}

function median(values: Float64Array): number {
  const sorted = values.sort();
  const n = sorted.length;
  return n === 0 ? NaN : (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2;
}
