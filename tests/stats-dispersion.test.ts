import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arf, dispersion, partition, sparseDispersion, type Dispersion } from "../src/stats/dispersion.ts";

const even = (counts: readonly number[]): Dispersion => dispersion(counts, counts.map(() => 100));

describe("published examples", () => {
  test("Gries 2008, p. 407: Rosengren's S of 1, 2, 3, 4, 5 in equal parts is .937", () => expect(even([1, 2, 3, 4, 5]).rosengrenS).toBeCloseTo(0.937, 3));
  test("Carroll 1970, p. 13: D₂ of 2, 1, 1, 1, 0 is .8277", () => expect(even([2, 1, 1, 1, 0]).carrollD2).toBeCloseTo(0.8277, 4));
  test("Carroll 1970, p. 14: Juilland's D of 0, 4, 3, 2, 1 is .6464", () => expect(even([0, 4, 3, 2, 1]).juillandD).toBeCloseTo(0.6464, 4));
  test("Engwall 1974, p. 122: 4, 2, 1, 1, 0 has Juilland's U = 8 D = 4.609 and Rosengren's KF = 8 S = 5.863", () => {
    expect(8 * even([4, 2, 1, 1, 0]).juillandD).toBeCloseTo(4.609, 3);
    expect(8 * even([4, 2, 1, 1, 0]).rosengrenS).toBeCloseTo(5.863, 3);
  });
  test("Gries 2008, p. 416, and Lijffijt & Gries 2012, p. 148: DP of 3, 3, 3 is 0; DPnorm of 2, 1, 0 in equal parts is .5", () => {
    expect(even([3, 3, 3]).dp).toBe(0);
    expect(even([2, 1, 0]).dp).toBeCloseTo(1 / 3, 12);
    expect(even([2, 1, 0]).dpNorm).toBeCloseTo(0.5, 12);
  });
  test("Lyne 1985's ALLEMAND in ten parts, as the R package tlda (Sönning) computes it", () => {
    const found = dispersion([2, 0, 1, 1, 3, 0, 3, 0, 0, 0], [8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930]);
    expect(found.range).toBe(5);
    expect(found.juillandD).toBeCloseTo(0.6038797, 7);
    expect(found.carrollD2).toBeCloseTo(0.6521444, 7);
    expect(found.rosengrenS).toBeCloseTo(0.4763652, 7);
    expect(found.dp).toBeCloseTo(0.4990705, 7);
  });
  test("Gries 2008, p. 410: the average reduced frequency of a in his corpus of 50 letters is 10.8", () => {
    const letters = "b a m n i b e u p k b a s a t b e w q n b c a g a b e s t a b a g h a b e a a t b a h a a b e a x a".split(" ");
    expect(arf(letters.flatMap((l, i) => (l === "a" ? [i] : [])), letters.length)).toBeCloseTo(10.8, 1);
  });
});

test("unequal parts by hand: 1 to 5 times in 9, 10, 10, 10, 11 tokens", () => {
  const found = dispersion([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]);
  // ½ (|1/15 − .18| + |2/15 − .2| + 0 + |4/15 − .2| + |5/15 − .22|)
  expect(found.dp).toBeCloseTo(0.18, 12);
  expect(found.dpNorm).toBeCloseTo(0.18 / 0.82, 12);
  const rates = [1 / 9, 0.2, 0.3, 0.4, 5 / 11];
  const mean = rates.reduce((a, b) => a + b) / 5;
  const sd = Math.sqrt(rates.reduce((sum, r) => sum + (r - mean) ** 2, 0) / 5);
  expect(found.juillandD).toBeCloseTo(1 - sd / mean / 2, 12);
  expect(found.juillandD).toBeCloseTo(0.785, 3);
  expect(found.carrollD2).toBeCloseTo(0.938, 3);
  expect(found.rosengrenS).toBeCloseTo(0.95, 2);
});

test("the average reduced frequency is the mean over all ways to cut the corpus (Savický & Hlaváčová 2002)", () => {
  const shifted = (positions: readonly number[], size: number): number => {
    const part = size / positions.length;
    let sum = 0;
    for (let shift = 0; shift < part; shift++) sum += new Set(positions.map((p) => Math.floor(((p - shift + size) % size) / part))).size;
    return sum / part;
  };
  // The example of Sketch Engine's manual: 60 tokens, 5 occurrences; the first cut finds 3 parts with it.
  expect(arf([0, 11, 13, 16, 56], 60)).toBeCloseTo(shifted([0, 11, 13, 16, 56], 60), 12);
  expect(arf([0, 11, 13, 16, 56], 60)).toBeCloseTo(32 / 12, 12);
  fc.assert(fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 9 }), fc.nat(), (f, part, seed) => {
    const size = f * part;
    const all = Array.from({ length: size }, (_, i) => i).sort((a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101) || a - b);
    const positions = all.slice(0, f).sort((a, b) => a - b);
    const found = arf(positions, size);
    expect(found).toBeCloseTo(shifted(positions, size), 9);
    expect(found).toBeGreaterThanOrEqual(1 - 1e-12);
    expect(found).toBeLessThanOrEqual(f + 1e-12);
  }), { seed: 1 });
  expect(arf([0, 10, 20], 30)).toBe(3);
  expect(arf([], 30)).toBe(0);
  expect(arf([7], 30)).toBe(1);
  expect(() => arf([3, 3], 30)).toThrow("ascend");
  expect(() => arf([30], 30)).toThrow("outside");
  expect(() => arf([NaN], 30)).toThrow(RangeError);
});

/** The formulas as printed, over all parts. */
function plain(counts: readonly number[], sizes: readonly number[]): Omit<Dispersion, "range"> {
  const f = counts.reduce((a, b) => a + b, 0);
  const size = sizes.reduce((a, b) => a + b, 0);
  const s = sizes.map((x) => x / size);
  const p = counts.map((v, i) => v / sizes[i]!);
  const n = counts.length;
  const mean = p.reduce((a, b) => a + b, 0) / n;
  const sd = Math.sqrt(p.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n);
  const dp = counts.reduce((sum, v, i) => sum + Math.abs(v / f - s[i]!), 0) / 2;
  const total = p.reduce((a, b) => a + b, 0);
  return {
    dp, dpNorm: dp / (1 - Math.min(...s)), juillandD: 1 - sd / mean / Math.sqrt(n - 1),
    carrollD2: -p.reduce((sum, x) => sum + (x === 0 ? 0 : (x / total) * Math.log2(x / total)), 0) / Math.log2(n),
    rosengrenS: counts.reduce((sum, v, i) => sum + Math.sqrt(v * s[i]!), 0) ** 2 / f,
  };
}

const parts = fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), { minLength: 2, maxLength: 30 })
  .map((all) => ({ sizes: all.map(([s]) => s), counts: all.map(([s, x, there]) => (there ? Math.ceil(x * s) : 0)) }))
  .filter(({ counts }) => counts.some((c) => c > 0));

test("sparse, dense and the formulas as printed are the same; every measure stays in its bounds", () => {
  fc.assert(fc.property(parts, ({ counts, sizes }) => {
    const dense = dispersion(counts, sizes);
    const where = counts.flatMap((c, i) => (c > 0 ? [i] : []));
    const total = sizes.reduce((a, b) => a + b);
    for (const layout of [undefined, partition(sizes)]) {
      expect(sparseDispersion(where, where.map((i) => counts[i]!), sizes, total, layout)).toEqual(dense);
    }
    for (const [name, wanted] of Object.entries(plain(counts, sizes))) {
      const value = dense[name as keyof Dispersion];
      expect(Math.abs(value - wanted)).toBeLessThan(1e-9);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1 + 1e-12);
    }
    expect(dense.range).toBe(where.length);
    // Twice as large parts with twice as many occurrences, and parts in another order.
    const twice = dispersion(counts.map((c) => 2 * c), sizes.map((s) => 2 * s));
    const turned = dispersion([...counts].reverse(), [...sizes].reverse());
    for (const name of Object.keys(dense) as (keyof Dispersion)[]) {
      expect(Math.abs(twice[name] - dense[name])).toBeLessThan(1e-12);
      expect(Math.abs(turned[name] - dense[name])).toBeLessThan(1e-9);
    }
  }), { seed: 2, numRuns: 500 });
});

test("the ends of the scales", () => {
  expect(dispersion([2, 4, 6], [100, 200, 300])).toMatchObject({ range: 3, dp: 0, dpNorm: 0, juillandD: 1 });
  expect(dispersion([2, 4, 6], [100, 200, 300]).rosengrenS).toBeCloseTo(1, 12);
  expect(even([0, 7, 0, 0])).toMatchObject({ range: 1, dp: 0.75, dpNorm: 1, juillandD: 0, carrollD2: 0, rosengrenS: 0.25 });
});

test("an item that does not occur has no dispersion, one part is even, empty parts do not count", () => {
  expect(dispersion([0, 0], [10, 10])).toEqual({ range: 0, dp: NaN, dpNorm: NaN, juillandD: NaN, carrollD2: NaN, rosengrenS: NaN });
  expect(dispersion([3], [10])).toEqual({ range: 1, dp: 0, dpNorm: 0, juillandD: 1, carrollD2: 1, rosengrenS: 1 });
  expect(dispersion([1, 0, 2, 0], [10, 0, 30, 20])).toEqual(dispersion([1, 2, 0], [10, 30, 20]));
});

test("what cannot be is refused with a sentence", () => {
  expect(() => dispersion([1], [1, 2])).toThrow("There are 1 counts for 2 parts.");
  expect(() => dispersion([3, 0], [2, 2])).toThrow("An item counted 3 times in part 0 of 2 tokens cannot be.");
  expect(() => dispersion([-1, 0], [2, 2])).toThrow(RangeError);
  expect(() => dispersion([NaN, 0], [2, 2])).toThrow(RangeError);
  expect(() => dispersion([1, 0], [2, -2])).toThrow("number of tokens");
  expect(() => sparseDispersion([5], [1], [2, 2], 4)).toThrow("There is no part 5 among 2.");
  expect(() => sparseDispersion([0], [1, 1], [2, 2], 4)).toThrow(RangeError);
});
