import { chance } from "./random.ts";

/** Cohen's or Fleiss' κ = (agreement − expected) / (1 − expected). */
export interface Kappa {
  /** 1 perfect, 0 as by chance; NaN where all coders used one and the same category only. */
  readonly kappa: number;
  readonly agreement: number;
  readonly expected: number;
  readonly standardError: number;
}

/**
 * Agreement of two coders beyond chance: κ (Cohen 1960), weighted κ (Cohen 1968) with weights 1 − |x − y| / range ("linear") or 1 − ((x − y) / range)²
 * ("quadratic"), where the numbers of the categories are places on a scale. Standard error for samples where κ is not 0, for intervals (Fleiss,
 * Cohen & Everitt 1969). Throws a RangeError for no pairs or a category that is not a finite number; leave out units that one coder did not code.
 */
export function cohenKappa(pairs: readonly (readonly [number, number])[], weights: "none" | "linear" | "quadratic" = "none"): Kappa {
  const n = pairs.length;
  if (n === 0) throw new RangeError("Agreement needs at least one unit that both coded.");
  for (const [x, y] of pairs) if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError(`A category is a finite number, got ${x} and ${y}.`);
  const scale = [...new Set(pairs.flat())].sort((a, b) => a - b);
  const place = new Map(scale.map((v, i) => [v, i]));
  const k = scale.length;
  const range = scale[k - 1]! - scale[0]!;
  const weight = (i: number, j: number): number => {
    if (i === j) return 1;
    if (weights === "none") return 0;
    const apart = Math.abs(scale[i]! - scale[j]!) / range;
    return 1 - (weights === "linear" ? apart : apart * apart);
  };
  const cells = Array.from({ length: k }, () => new Float64Array(k));
  const [rows, columns] = [new Float64Array(k), new Float64Array(k)];
  for (const [x, y] of pairs) {
    const [i, j] = [place.get(x)!, place.get(y)!];
    cells[i]![j]! += 1 / n; rows[i]! += 1 / n; columns[j]! += 1 / n;
  }
  let agreement = 0;
  let expected = 0;
  // Mean weight of each category against what the other coder gave.
  const [ofRow, ofColumn] = [new Float64Array(k), new Float64Array(k)];
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      const w = weight(i, j);
      agreement += w * cells[i]![j]!;
      expected += w * rows[i]! * columns[j]!;
      ofRow[i]! += w * columns[j]!;
      ofColumn[j]! += w * rows[i]!;
    }
  }
  if (k === 1) return { kappa: NaN, agreement: 1, expected: 1, standardError: NaN };
  const kappa = (agreement - expected) / (1 - expected);
  let variance = -((kappa - expected * (1 - kappa)) ** 2);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) variance += cells[i]![j]! * (weight(i, j) - (ofRow[i]! + ofColumn[j]!) * (1 - kappa)) ** 2;
  }
  return { kappa, agreement, expected, standardError: Math.sqrt(Math.max(0, variance) / n) / (1 - expected) };
}

/**
 * Agreement of as many coders for each unit, who need not be the same people: `counts[u][c]` of them gave unit u the category c (Fleiss 1971). Standard
 * error where κ is 0, for z = κ / error (Fleiss, Nee & Landis 1979). Throws a RangeError for no units, a count that is not a whole number from 0, or
 * units with different numbers of coders or fewer than two.
 */
export function fleissKappa(counts: readonly (readonly number[])[]): Kappa {
  const units = counts.length;
  if (units === 0) throw new RangeError("Agreement needs at least one unit.");
  const coders = counts[0]!.reduce((sum, c) => sum + c, 0);
  if (!(coders >= 2)) throw new RangeError(`Agreement needs at least two coders, got ${coders}.`);
  const categories = Math.max(...counts.map((row) => row.length));
  const share = new Float64Array(categories);
  let together = 0;
  counts.forEach((row, u) => {
    if (!row.every((c) => Number.isInteger(c) && c >= 0)) throw new RangeError(`Coders of unit ${u} are counted by whole numbers from 0, got ${row.join(", ")}.`);
    const own = row.reduce((sum, c) => sum + c, 0);
    if (own !== coders) throw new RangeError(`Every unit needs as many coders for Fleiss' kappa, got ${own} for unit ${u} and ${coders} for the first; Krippendorff's alpha takes missing codes.`);
    row.forEach((c, k) => { share[k]! += c; together += c * (c - 1); });
  });
  const agreement = together / (units * coders * (coders - 1));
  let expected = 0;
  let spread = 0;
  let skew = 0;
  for (const total of share) {
    const p = total / (units * coders);
    expected += p * p;
    spread += p * (1 - p);
    skew += p * (1 - p) * (1 - 2 * p);
  }
  if (share.some((total) => total === units * coders)) return { kappa: NaN, agreement: 1, expected: 1, standardError: NaN };
  return {
    kappa: (agreement - expected) / (1 - expected), agreement, expected,
    standardError: Math.sqrt((2 * (spread * spread - skew)) / (units * coders * (coders - 1))) / spread,
  };
}

/** Krippendorff's α of any number of coders. */
export interface Alpha {
  /** 1 perfect, 0 as by chance, below 0 against each other; NaN where no two codes can be compared or all codes are the same. */
  readonly alpha: number;
  /** Limits of 95 % by bootstrap, where resamples were asked for and α exists. */
  readonly low?: number;
  readonly high?: number;
  /** Values that stand in a unit with another. */
  readonly pairable: number;
}

export type MeasurementLevel = "nominal" | "ordinal" | "interval" | "ratio";

/**
 * Krippendorff's α = 1 − Dₒ / Dₑ (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): the disagreement within units against the disagreement
 * among all values, each pair weighted by the squared difference of its level: nominal 0 or 1; ordinal by the number of values between, half of
 * both ends; interval (c − k)²; ratio ((c − k) / (c + k))². `units[u][coder]`, `undefined` is missing; units with fewer than two values do not count.
 * Interval: percentiles of α over `resamples` samples of whole units with repetition (Zapf et al. 2016), those without variation left out;
 * the same for a seed. Throws a RangeError for values that are not finite, or below 0 on a ratio scale.
 */
export function krippendorffAlpha(
  units: readonly (readonly (number | undefined)[])[], level: MeasurementLevel, options: { readonly resamples?: number; readonly seed?: number } = {},
): Alpha {
  const coded = units.map((u) => u.filter((v) => v !== undefined)).filter((u) => u.length > 1);
  for (const v of coded.flat()) if (!Number.isFinite(v) || (level === "ratio" && v < 0)) throw new RangeError(`A code on ${level === "ratio" ? "a ratio scale is a finite number from 0" : "any scale is a finite number"}, got ${v}.`);
  const scale = [...new Set(coded.flat())].sort((a, b) => a - b);
  const place = new Map(scale.map((v, i) => [v, i]));
  const placed = coded.map((u) => u.map((v) => place.get(v)!));
  const of = (drawn: readonly (readonly number[])[]): number => alphaOf(drawn, scale, level);
  const alpha = of(placed);
  const pairable = placed.reduce((sum, u) => sum + u.length, 0);
  const resamples = options.resamples ?? 0;
  if (!(Number.isInteger(resamples) && resamples >= 0)) throw new RangeError(`The number of resamples is a whole number from 0, got ${resamples}.`);
  if (resamples === 0 || Number.isNaN(alpha)) return { alpha, pairable };
  const random = chance(options.seed ?? 1);
  const found = new Float64Array(resamples).map(() => of(placed.map(() => placed[Math.floor(random() * placed.length)]!))).filter((a) => !Number.isNaN(a)).sort();
  if (found.length === 0) return { alpha, pairable };
  return { alpha, low: quantile(found, 0.025), high: quantile(found, 0.975), pairable };
}

/** α of units whose values are places on the scale. */
function alphaOf(units: readonly (readonly number[])[], scale: readonly number[], level: MeasurementLevel): number {
  const counts = new Float64Array(scale.length);
  let n = 0;
  for (const unit of units) for (const v of unit) { counts[v]!++; n++; }
  const difference = differences(counts, scale, level);
  let observed = 0;
  for (const unit of units) {
    let own = 0;
    for (let i = 0; i < unit.length; i++) for (let j = 0; j < i; j++) own += difference(unit[i]!, unit[j]!);
    observed += own / (unit.length - 1);
  }
  let expected = 0;
  for (let c = 0; c < scale.length; c++) {
    if (counts[c] === 0) continue;
    for (let k = 0; k < c; k++) if (counts[k]! > 0) expected += counts[c]! * counts[k]! * difference(c, k);
  }
  return expected === 0 ? NaN : 1 - ((n - 1) * observed) / expected;
}

/** Squared difference of two places on the scale, by level. */
function differences(counts: Float64Array, scale: readonly number[], level: MeasurementLevel): (c: number, k: number) => number {
  if (level === "nominal") return (c, k) => (c === k ? 0 : 1);
  // The values between two, with half of both ends, are the difference of the middles of their ranks.
  let below = 0;
  const at = level === "ordinal" ? [...counts].map((n) => { const middle = below + n / 2; below += n; return middle; }) : scale;
  return (c, k) => {
    const apart = at[c]! - at[k]!;
    const share = level === "ratio" ? at[c]! + at[k]! : 1;
    return apart === 0 ? 0 : (apart / share) ** 2;
  };
}

function quantile(sorted: Float64Array, q: number): number {
  const at = q * (sorted.length - 1);
  const low = Math.floor(at);
  return sorted[low]! + (at - low) * (sorted[Math.min(low + 1, sorted.length - 1)]! - sorted[low]!);
}
