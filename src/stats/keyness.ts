import { expected, likelihoodRatio, type Cells } from "./contingency.ts";
import { deviance } from "./gamma.ts";
import { chiSquaredTail, criticalZ } from "./significance.ts";

/**
 * Counts of one item in a target and a reference corpus, and the sizes of both in tokens. Every function here throws a RangeError for a count that is
 * negative, not a number or above its size, and for a corpus of no tokens.
 */
export interface Contrast { readonly target: number; readonly reference: number; readonly targetSize: number; readonly referenceSize: number }

function checked(c: Contrast): Contrast {
  possible("target", c.target, c.targetSize);
  possible("reference", c.reference, c.referenceSize);
  return c;
}

function possible(name: string, count: number, size: number): void {
  if (!(size > 0 && size < Infinity)) throw new RangeError(`The ${name} corpus has ${size} tokens; a comparison needs at least one.`);
  if (!(count >= 0 && count <= size)) throw new RangeError(`An item counted ${count} times in the ${name} corpus of ${size} tokens cannot be.`);
}

const cellsOf = (c: Contrast): Cells => [c.target, c.reference, c.targetSize - c.target, c.referenceSize - c.reference];
/** The count of an absent item, so that ratios and their intervals exist. */
const absent = 0.5;
const orAbsent = (count: number): number => (count === 0 ? absent : count);

/** G² = 2 Σ O ln(O/E) over item and all other tokens in both corpora (Dunning 1993), χ² with 1 df. A count of 0 adds 0 to the sum; in neither corpus: 0. */
export function logLikelihoodRatio(c: Contrast): number {
  return likelihoodRatio(cellsOf(checked(c)));
}

/**
 * The variant of corpus linguistics that leaves the cells of the other tokens out: G² = 2 (a ln(a/E₁) + b ln(b/E₂)), E₁ = N₁ (a + b)/(N₁ + N₂)
 * (Rayson & Garside 2000, "Comparing corpora using frequency profiling"). Near `logLikelihoodRatio` for rare items, below it for frequent ones. Zeros as there.
 */
export function logLikelihoodTwoCell(c: Contrast): number {
  const { target, reference, targetSize, referenceSize } = checked(c);
  const all = target + reference;
  if (all === 0) return 0;
  const size = targetSize + referenceSize;
  return 2 * (deviance(target, (targetSize / size) * all) + deviance(reference, (referenceSize / size) * all));
}

/**
 * Bayes factor BIC ≈ LL − ln N for one degree of freedom, N the tokens of both corpora (Wilson 2013, "Embracing Bayes factors for key item analysis").
 * Below 0 for the hypothesis of no difference; 0–2 not worth a mention, 2–6 positive, 6–10 strong, above 10 very strong evidence of one.
 * Throws a RangeError for LL < 0 or N < 1.
 */
export function bic(ll: number, total: number): number {
  if (!(ll >= 0)) throw new RangeError(`A log-likelihood ratio is never below zero, got ${ll}.`);
  if (!(total >= 1)) throw new RangeError(`BIC needs the number of tokens, got ${total}.`);
  return ll - Math.log(total);
}

/**
 * Log Ratio = log₂((a/N₁) / (b/N₂)): 1 is twice as frequent, −1 half as frequent (Hardie 2014, "Log Ratio – an informal introduction").
 * His zero rule: an absent count is taken as 0.5. In neither corpus: 0.
 */
export function logRatio(c: Contrast): number {
  const { target, reference, targetSize, referenceSize } = checked(c);
  if (target + reference === 0) return 0;
  return Math.log2(orAbsent(target) / orAbsent(reference)) + Math.log2(referenceSize / targetSize);
}

/**
 * Interval of the Log Ratio: that of the ratio of two proportions on the logarithmic scale, standard error √(1/a − 1/N₁ + 1/b − 1/N₂) / ln 2
 * (Katz et al. 1978), with the zero rule of `logRatio`. `level` is the confidence, 0.95 unless told; it holds for independent tokens, so it is too
 * narrow for items that come in clusters. Throws a RangeError for a level outside (0, 1).
 */
export function logRatioInterval(c: Contrast, level = 0.95): { low: number; high: number } {
  const middle = logRatio(c);
  const error = Math.sqrt(Math.max(0, 1 / orAbsent(c.target) - 1 / c.targetSize + 1 / orAbsent(c.reference) - 1 / c.referenceSize)) / Math.LN2;
  const width = criticalZ(level) * error;
  return { low: middle - width, high: middle + width };
}

const million = 1e6;
/** Stands for a relative frequency (per million) of 0 in the reference, so that the item sorts before all others. */
const nearlyNone = 1e-18;

/**
 * %DIFF = 100 (f₁ − f₂) / f₂, f per million: how much more frequent in the target, in per cent; −100 is absent there (Gabrielatos & Marchi 2011,
 * "Keyness: matching metrics to definitions"). Their zero rule: a frequency of 0 in the reference is taken as 1e-18, which gives a huge value. In neither: 0.
 */
export function percentDifference(c: Contrast): number {
  const { target, reference, targetSize, referenceSize } = checked(c);
  if (target + reference === 0) return 0;
  const [f, g] = [(target / targetSize) * million, (reference / referenceSize) * million || nearlyNone];
  return (100 * (f - g)) / g;
}

/**
 * "Simple maths" = (f₁ + n) / (f₂ + n), f per million (Kilgarriff 2009): 1 is no difference; a larger `smoothing` n prefers frequent items, 1 unless told.
 * Zeros need no rule. Throws a RangeError for n ≤ 0.
 */
export function simpleMaths(c: Contrast, smoothing = 1): number {
  if (!(smoothing > 0 && smoothing < Infinity)) throw new RangeError(`The smoothing of simple maths is above zero, got ${smoothing}.`);
  const { target, reference, targetSize, referenceSize } = checked(c);
  return ((target / targetSize) * million + smoothing) / ((reference / referenceSize) * million + smoothing);
}

/** χ² = Σ (|O − E| − ½)² / E over the four cells with Yates's correction (1934), 1 df; |O − E| below ½ counts as 0. In neither corpus, or nothing else in both: 0. */
export function chiSquaredYates(c: Contrast): number {
  const cells = cellsOf(checked(c));
  const e = expected(cells);
  if (Math.min(...e) === 0) return 0;
  const off = Math.max(0, Math.abs(cells[0] - e[0]) - 0.5);
  return off * off * (1 / e[0] + 1 / e[1] + 1 / e[2] + 1 / e[3]);
}

/**
 * Odds ratio (a / (N₁ − a)) / (b / (N₂ − b)) with Woolf's interval (1955): exp(ln OR ± z √(1/a + 1/b + 1/c + 1/d)). Where a cell is 0, ½ is added to each
 * of the four (Haldane 1956, Anscombe 1956). `level` as in `logRatioInterval`, 0.95 unless told. Throws a RangeError for a level outside (0, 1).
 */
export function oddsRatio(c: Contrast, level = 0.95): { value: number; low: number; high: number } {
  const [a, b, d, e] = cellsOf(checked(c));
  const add = a === 0 || b === 0 || d === 0 || e === 0 ? 0.5 : 0;
  const [x, y, others, rest] = [a + add, b + add, d + add, e + add];
  const log = Math.log(x / others) - Math.log(y / rest);
  const width = criticalZ(level) * Math.sqrt(1 / x + 1 / y + 1 / others + 1 / rest);
  return { value: Math.exp(log), low: Math.exp(log - width), high: Math.exp(log + width) };
}

/** All measures of one item; 95 % interval of the odds ratio. */
export interface Keyness {
  readonly ll: number;
  readonly llTwoCell: number;
  /** Of `ll`. */
  readonly bic: number;
  readonly logRatio: number;
  readonly percentDifference: number;
  readonly simpleMaths: number;
  readonly chiSquared: number;
  readonly oddsRatio: number;
  readonly oddsLow: number;
  readonly oddsHigh: number;
  /** Of `ll`: χ² with 1 df. */
  readonly p: number;
  /** `+` as frequent in the target as in the reference, or more. */
  readonly sign: "+" | "-";
  /** An expected cell is below 5 (Cochran 1954): G², χ² and p are not to be relied on. */
  readonly small: boolean;
}

/** All measures of keyness for one item. See the functions for formulas, zero rules and errors. */
export function keyness(c: Contrast): Keyness {
  const ll = logLikelihoodRatio(c);
  const odds = oddsRatio(c);
  return {
    ll, llTwoCell: logLikelihoodTwoCell(c), bic: bic(ll, c.targetSize + c.referenceSize),
    logRatio: logRatio(c), percentDifference: percentDifference(c), simpleMaths: simpleMaths(c), chiSquared: chiSquaredYates(c),
    oddsRatio: odds.value, oddsLow: odds.low, oddsHigh: odds.high,
    p: chiSquaredTail(ll, 1),
    sign: c.target / c.targetSize >= c.reference / c.referenceSize ? "+" : "-",
    small: Math.min(...expected(cellsOf(c))) < 5,
  };
}
