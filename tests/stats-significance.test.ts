import fc from "fast-check";
import { expect, test } from "vitest";
import { deviance, stirlingRest, upperGamma } from "../src/stats/gamma.ts";
import { chance } from "../src/stats/random.ts";
import { benjaminiHochberg, chiSquaredTail, criticalZ, normalTail, permutationP } from "../src/stats/significance.ts";

const near = (value: number, wanted: number, relative = 1e-12): void => {
  expect(Math.abs(value - wanted), `${value} for ${wanted}`).toBeLessThanOrEqual(relative * Math.abs(wanted));
};

// Forty digits of mpmath 1.4.1 (erfc, gammainc), rounded.
test.each([
  [0.3, 0.38208857781104736693], [1, 0.15865525393145705141], [1.959963984540054, 0.025000000000000010876], [5, 2.8665157187919391167e-7],
  [20, 2.7536241186062336951e-89], [37, 5.7255712225245768227e-300], [-2.5, 0.99379033467422386483], [0, 0.5],
])("normal tail of %d", (z, p) => near(normalTail(z), p));

test.each([
  [3.841458820694124, 1, 0.050000000000000057435], [10.83, 1, 0.00099868637918025874488], [1e-8, 1, 0.99992021154405269422],
  [700, 1, 2.9902269751246203369e-154], [1300, 1, 1.1303728441492742445e-284], [50, 30, 0.012402060718900579954],
  [1100, 1000, 0.014614408126295194045], [1_001_000, 1_000_000, 0.23967680482552136192], [0.5, 7, 0.99944648139042496549], [12.3, 2.5, 0.0038427215317803643328],
])("χ² tail of %d with %d degrees of freedom", (x, df, p) => near(chiSquaredTail(x, df), p));

test("tails at the ends, and what they throw", () => {
  expect([chiSquaredTail(0, 3), chiSquaredTail(Infinity, 3), chiSquaredTail(1e6, 1), normalTail(Infinity), normalTail(-Infinity)]).toEqual([1, 0, 0, 0, 1]);
  expect(() => chiSquaredTail(-1, 1)).toThrow(RangeError);
  expect(() => chiSquaredTail(1, 0)).toThrow("degrees of freedom");
  expect(() => normalTail(NaN)).toThrow(RangeError);
});

test("two degrees of freedom are the exponential distribution, and a tail falls as x grows", () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 600, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }), fc.integer({ min: 1, max: 300 }), (x, more, df) => {
    near(chiSquaredTail(x, 2), Math.exp(-x / 2), 2e-12);
    expect(chiSquaredTail(x + more, df)).toBeLessThanOrEqual(chiSquaredTail(x, df) * (1 + 1e-12));
    // Q(a + 1, x) = Q(a, x) + x^a e^−x / Γ(a + 1)
    const a = df / 2;
    const step = x === 0 ? 0 : Math.exp(-deviance(a, x) - stirlingRest(a)) * Math.sqrt(a / (2 * Math.PI)) / a;
    expect(Math.abs(upperGamma(a + 1, x) - upperGamma(a, x) - step)).toBeLessThan(1e-12);
  }), { seed: 1, numRuns: 500 });
});

test("critical values as in every table", () => {
  // scipy 1.17.1 norm.ppf
  near(criticalZ(0.95), 1.959963984540054);
  near(criticalZ(0.99), 2.5758293035489004);
  near(criticalZ(0.8), 1.2815515655446004);
  for (const level of [0, 1, -1, NaN]) expect(() => criticalZ(level)).toThrow("confidence level");
  fc.assert(fc.property(fc.double({ min: 1e-6, max: 1 - 1e-9, noNaN: true }), (level) => { expect(Math.abs(1 - 2 * normalTail(criticalZ(level)) - level)).toBeLessThan(1e-12); }), { seed: 2 });
});

test("deviance is exact where the plain formula loses its digits", () => {
  // mpmath 1.4.1: 1e9 ln(1e9 / (1e9 + 30000)) + 30000
  near(deviance(1e9, 1e9 + 3e4), 0.44999100020249514012, 1e-12);
  expect(deviance(0, 7)).toBe(7);
  expect(deviance(7, 7)).toBe(0);
});

test("false discovery rates: the fifteen p of Benjamini & Hochberg (1995)", () => {
  const p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
  const q = benjaminiHochberg(p);
  // Their result: at q* = .05 the four smallest are rejected.
  expect([...q].map((x) => x <= 0.05)).toEqual(p.map((_, i) => i < 4));
  // statsmodels 0.15.0 multipletests(method="fdr_bh")
  const wanted = [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857142857, 0.063857142857, 0.0645, 0.0765, 0.486, 0.581181818182, 0.714875, 0.753230769231, 0.813214285714, 1];
  wanted.forEach((w, i) => expect(q[i]).toBeCloseTo(w, 11));
  expect([...benjaminiHochberg([0.04, 0.001, 0.3, 0.04, 0.02, 0.9])].map((x) => Math.round(x * 1e9) / 1e9)).toEqual([0.06, 0.006, 0.36, 0.06, 0.06, 0.9]);
  expect(benjaminiHochberg([])).toHaveLength(0);
  for (const wrong of [-0.1, 1.1, NaN]) expect(() => benjaminiHochberg([0.5, wrong])).toThrow(RangeError);
});

test("q is never below p, at most 1, in the order of p, and does not depend on the order of the list", () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (p) => {
    const q = benjaminiHochberg(p);
    p.forEach((x, i) => {
      expect(q[i]).toBeGreaterThanOrEqual(x * (1 - 1e-15));
      expect(q[i]).toBeLessThanOrEqual(1);
      p.forEach((y, j) => { if (x < y) expect(q[i]).toBeLessThanOrEqual(q[j]!); if (x === y) expect(q[i]).toBe(q[j]); });
    });
    expect([...benjaminiHochberg([...p].reverse())].reverse()).toEqual([...q]);
  }), { seed: 3 });
});

/** All ways to choose the target among the documents. */
function exactPermutation(counts: readonly number[], sizes: readonly number[], group: number): number {
  const n = counts.length;
  const [all, size] = [counts.reduce((a, b) => a + b), sizes.reduce((a, b) => a + b)];
  const difference = (mask: number): number => {
    let [c, s] = [0, 0];
    for (let i = 0; i < n; i++) if (mask & (1 << i)) { c += counts[i]!; s += sizes[i]!; }
    return Math.abs(c / s - (all - c) / (size - s));
  };
  const observed = difference((1 << group) - 1);
  let [ways, extreme] = [0, 0];
  for (let mask = 0; mask < 1 << n; mask++) {
    if ([...mask.toString(2)].filter((b) => b === "1").length !== group) continue;
    ways++;
    if (difference(mask) >= observed - 1e-12) extreme++;
  }
  return extreme / ways;
}

test("the permutation test comes near the exact share of all ways to choose", () => {
  for (const [counts, sizes, group] of [
    [[9, 7, 8, 1, 0, 2, 1, 3], [100, 90, 110, 95, 100, 120, 80, 100], 3],
    [[1, 2, 1, 2, 2, 1], [50, 60, 70, 50, 60, 70], 3],
    [[40, 0, 0, 0, 1, 0, 2], [1000, 100, 100, 100, 100, 100, 100], 2],
  ] as const) {
    const exact = exactPermutation(counts, sizes, group);
    const p = permutationP(counts.slice(0, group), counts.slice(group), sizes.slice(0, group), sizes.slice(group), { resamples: 20000 });
    // Four standard errors of a share of 20,000 draws.
    expect(Math.abs(p - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 20000) + 1e-4);
  }
});

test("without a difference the permutation p is spread as a probability should be", () => {
  const random = chance(5);
  const found = Array.from({ length: 400 }, (_, k) => {
    const documents = Array.from({ length: 20 }, () => Math.floor(random() * 12));
    return permutationP(documents.slice(0, 10), documents.slice(10), new Array(10).fill(500), new Array(10).fill(500), { resamples: 199, seed: k + 1 });
  });
  for (const limit of [0.05, 0.2, 0.5]) expect(found.filter((p) => p <= limit).length / found.length).toBeLessThan(limit + 3 * Math.sqrt((limit * (1 - limit)) / found.length));
  expect(found.filter((p) => p <= 0.5).length / found.length).toBeGreaterThan(0.38);
});

test("the permutation test is symmetric in the groups' names, repeats itself, and knows its limits", () => {
  const run = (seed?: number): number => permutationP([5, 9, 4], [1, 2, 0, 3], [100, 120, 90], [80, 100, 100, 110], { resamples: 999, ...(seed === undefined ? {} : { seed }) });
  expect(run()).toBe(run(1));
  expect(run()).toBeGreaterThanOrEqual(1 / 1000);
  expect(permutationP([0, 0], [0], [5, 5], [5])).toBe(1);
  // Documents of no tokens change nothing.
  expect(permutationP([5, 0, 9, 4], [1, 2, 0, 3], [100, 0, 120, 90], [80, 100, 100, 110], { resamples: 999 })).toBe(run());
  expect(() => permutationP([6], [1], [5], [5])).toThrow("size of its document");
  expect(() => permutationP([0], [1], [0], [5])).toThrow("Both groups");
  expect(() => permutationP([1, 1], [1], [5], [5])).toThrow("2 counts for 1 documents");
  expect(() => permutationP([1], [1], [5], [5], { resamples: 0 })).toThrow("resamples");
});

test("chance is the same on every machine", () => {
  const random = chance(1);
  expect(Array.from({ length: 3 }, () => Math.round(random() * 2147483647))).toEqual([182605794, 1291394886, 1914720637]);
});
