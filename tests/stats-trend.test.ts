import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mannKendall } from "../src/stats/trend.ts";

describe("worked examples", () => {
  test("J. Little's example by hand (Holy Cross): S = 54, Z ≈ 2.9058, one-sided p about .0018", () => {
    const found = mannKendall([12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7]);
    expect(found.s).toBe(54);
    expect(found.varS).toBeCloseTo((14 * 13 * 33 - 2 * 1 * 9) / 18, 10);
    expect(found.z).toBeCloseTo(2.9058, 4);
    expect(found.p / 2).toBeCloseTo(0.0018, 4);
    expect(found.small).toBe(false);
  });
  test("Gilbert 1987, table A18: exact one-sided probabilities", () => {
    const series = (n: number, swaps: number): number[] => { const v = Array.from({ length: n }, (_, i) => i); for (let k = 0; k < swaps; k++) [v[2 * k], v[2 * k + 1]] = [v[2 * k + 1]!, v[2 * k]!]; return v; };
    // n = 4, S = 6 and 4; n = 5, S = 10 and 8; n = 8, S = 28 and 26.
    for (const [n, swaps, p] of [[4, 0, 0.042], [4, 1, 0.167], [5, 0, 0.0083], [5, 1, 0.042], [8, 0, 0.000025], [8, 1, 0.0002]] as const) {
      expect(mannKendall(series(n, swaps)).s).toBe((n * (n - 1)) / 2 - 2 * swaps);
      expect(mannKendall(series(n, swaps)).p / 2).toBeCloseTo(p, p < 0.001 ? 5 : p < 0.01 ? 4 : 3);
    }
  });
});

// pymannkendall 1.4.3 original_test (S, Var S, z, p, slope), scipy 1.17.1 kendalltau (τ-b).
test.each([
  [[3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9], 55, 399, 2.703381341337498, 0.00686379498544909, 0.4444444444444444, 0.5449820181420517],
  [[5, 4, 3, 2.5, 2, 2, 1, 0, 0, 0, 0, 1], -50, 202, -3.44762796917843, 0.0005655324291733432, -0.5, -0.8081352297940447],
  [[12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7], 54, 332.6666666666667, 2.905836845996537, 0.0036627237628823472, 0.566666666666667, 0.5966941897186163],
] as const)("%j as pymannkendall and scipy have it", (values, s, varS, z, p, slope, tau) => {
  const found = mannKendall(values);
  expect(found.s).toBe(s);
  for (const [value, wanted] of [[found.varS, varS], [found.z, z], [found.p, p], [found.slope, slope], [found.tau, tau]] as const) expect(Math.abs(value / wanted - 1)).toBeLessThan(1e-10);
});

// scipy 1.17.1 kendalltau(method="exact"); pymannkendall 1.4.3 (z).
test.each([
  [[1, 2, 3, 4], 0.08333333333333333, 1.6984155512168937], [[2, 1, 3, 5, 4, 6], 0.05555555555555555, 1.8786728732554487], [[10, 7, 8, 5, 6, 4, 3, 1, 2], 0.0008542768959435626, -3.0234590038275844],
])("%j: p of a short series is exact", (values, p, z) => {
  const found = mannKendall(values);
  expect(Math.abs(found.p / p - 1)).toBeLessThan(1e-10);
  expect(found.z).toBeCloseTo(z, 10);
  expect(found.small).toBe(true);
});

test("years without data are left out by their times", () => {
  expect(mannKendall([1, 3, 7], [2010, 2011, 2013])).toMatchObject({ s: 3, tau: 1, slope: 2 });
  expect(mannKendall([1, 3, 7]).slope).toBe(3);
});

test("short and constant series tell of no trend", () => {
  expect(mannKendall([])).toEqual({ s: 0, tau: 0, z: 0, p: 1, slope: NaN, varS: 0, small: true });
  expect(mannKendall([5])).toMatchObject({ s: 0, p: 1, slope: NaN });
  expect(mannKendall([5, 6])).toMatchObject({ s: 1, tau: 1, z: 0, p: 1, slope: 1 });
  expect(mannKendall(new Array<number>(12).fill(3))).toEqual({ s: 0, tau: 0, z: 0, p: 1, slope: 0, varS: 0, small: false });
});

test("what cannot be is refused with a sentence", () => {
  expect(() => mannKendall([1, NaN])).toThrow("A trend needs finite numbers, got NaN at place 1.");
  expect(() => mannKendall([1, 2], [2001])).toThrow("There are 1 times for 2 values.");
  expect(() => mannKendall([1, 2], [2001, 2001])).toThrow("Times must ascend");
});

test("laws: turned round, lifted, stretched, and all orders of few values", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (values, times) => {
    const found = mannKendall(values);
    const back = mannKendall([...values].reverse());
    const moved = mannKendall(values.map((v) => times * v + 1000));
    expect(back.s).toBe(0 - found.s);
    expect(back.p).toBe(found.p);
    expect(moved).toEqual({ ...found, slope: values.length < 2 ? NaN : expect.closeTo(times * found.slope, 9) });
    expect(Math.abs(found.tau)).toBeLessThanOrEqual(1 + 1e-12);
    expect(found.p).toBeGreaterThan(0);
    expect(found.p).toBeLessThanOrEqual(1);
    if (found.s !== 0 && found.z !== 0) expect(Math.sign(found.z)).toBe(Math.sign(found.s));
  }), { seed: 1 });
  const orders = (rest: readonly number[]): number[][] => (rest.length === 0 ? [[]] : rest.flatMap((x) => orders(rest.filter((y) => y !== x)).map((o) => [x, ...o])));
  const all = orders([1, 2, 3, 4, 5, 6]).map((o) => mannKendall(o));
  for (const one of all) expect(one.p).toBeCloseTo(all.filter((o) => Math.abs(o.s) >= Math.abs(one.s)).length / all.length, 12);
});
