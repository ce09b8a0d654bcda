import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { association, type Cooccurrence } from "../src/stats/collocation.ts";

const pair = (together: number, node: number, collocate: number, total: number): Cooccurrence => ({ together, node, collocate, total });

describe("published examples", () => {
  test("Church & Hanks 1990, p. 24: doctors … dentists, 8 of 1,105 and 44 in 15 million, has mutual information 11.3", () => {
    expect(association(pair(8, 1105, 44, 15e6)).mi).toBeCloseTo(11.3, 1);
  });
  test("Manning & Schütze 1999, p. 164: new companies, 8 of 15,828 and 4,675 in 14,307,668, has t = 0.999932", () => {
    expect(association(pair(8, 15828, 4675, 14307668)).t).toBeCloseTo(0.999932, 6);
  });
  test("Gries 2013, p. 144: of course has ΔP .032 and .697", () => {
    const c = pair(5610, 5610 + 168938, 5610 + 2257, 5610 + 168938 + 2257 + 10233063);
    expect(association(c).deltaPCollocate).toBeCloseTo(0.032, 3);
    expect(association(c).deltaPNode).toBeCloseTo(0.697, 3);
  });
  test("Dunning 1993, p. 72: cells 10, 0, 3, 31764 give 167.23", () => {
    expect(association(pair(10, 13, 10, 31777)).logLikelihood).toBeCloseTo(167.23, 2);
  });
  test("Bouma 2009, p. 36: NPMI is 1 for two that are never apart, 0 for independent ones, −1 for two that never meet", () => {
    expect(association(pair(10, 10, 10, 100)).npmi).toBeCloseTo(1, 12);
    expect(association(pair(1, 10, 10, 100)).npmi).toBeCloseTo(0, 12);
    expect(association(pair(0, 10, 10, 100)).npmi).toBe(-1);
  });
  test("Rychlý 2008: logDice is 14 for two that are never apart, 0 for one in 16,384, and one more for twice as often", () => {
    expect(association(pair(7, 7, 7, 1000)).logDice).toBe(14);
    expect(association(pair(1, 16384, 16384, 1e6)).logDice).toBe(0);
    expect(association(pair(8, 900, 100, 1e6)).logDice - association(pair(4, 900, 100, 1e6)).logDice).toBeCloseTo(1, 12);
  });
});

// nltk 3.10.4 BigramAssocMeasures: pmi, student_t, likelihood_ratio, 14 + log₂ dice.
test.each([
  [20, 50, 120, 10000, 5.058893689053569, 4.337971876349592, 113.71358972778998, 11.912537158749661],
  [8, 44, 1105, 15000000, 11.269196892016602, 2.827281140356147, 110.59442313787834, 7.833836917353887],
  [5610, 174548, 7867, 10409868, 5.410371325640945, 73.13877908032352, 36693.84905947494, 9.976920213750539],
  [3, 40, 30, 200, -1, -1.7320508075688774, 2.525316057358352, 10.45567948377619],
])("%d of %d and %d among %d as nltk has it", (together, node, collocate, total, mi, t, ll, dice) => {
  const found = association(pair(together, node, collocate, total));
  for (const [value, wanted] of [[found.mi, mi], [found.t, t], [found.logLikelihood, ll], [found.logDice, dice]] as const) {
    expect(Math.abs(value / wanted - 1)).toBeLessThan(1e-9);
  }
  const chance = (node * collocate) / total;
  expect(found.z).toBeCloseTo((together - chance) / Math.sqrt(chance), 9);
  expect(found.mi3).toBeCloseTo(Math.log2(together ** 3 / chance), 9);
});

test("never together, always everywhere, and how few are few", () => {
  expect(association(pair(0, 4, 5, 100))).toMatchObject({ mi: -Infinity, mi3: -Infinity, npmi: -1, t: -Infinity, logDice: -Infinity, small: true });
  expect(association(pair(0, 4, 5, 100)).z).toBeCloseTo(-Math.sqrt(0.2), 12);
  expect(association(pair(3, 3, 3, 3))).toMatchObject({ mi: 0, npmi: 1, logDice: 14, deltaPCollocate: NaN, deltaPNode: NaN, logLikelihood: 0 });
  expect([5, 6].map((n) => association(pair(n, 10, 10, 100)).small)).toEqual([true, false]);
});

test("what cannot be is refused with a sentence", () => {
  for (const wrong of [pair(6, 5, 9, 100), pair(6, 9, 5, 100), pair(1, 60, 60, 100), pair(-1, 5, 5, 100), pair(NaN, 5, 5, 100), pair(0, 0, 5, 100), pair(0, 5, 0, 100), pair(1, 5, 5, Infinity)]) {
    expect(() => association(wrong)).toThrow(/^Two items that stand .* cannot be\.$/u);
  }
});

const anyPair = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.nat(1e6), fc.nat(1e6), fc.nat(1e9)).map(([o, x, y, rest]) => pair(o, o + x, o + y, o + x + y + rest));

test("laws: symmetry, bounds, sign, and what does not hang on the size of the corpus", () => {
  fc.assert(fc.property(anyPair, (c) => {
    const a = association(c);
    const b = association(pair(c.together, c.collocate, c.node, c.total));
    for (const name of ["mi", "mi3", "npmi", "t", "z", "logDice"] as const) expect(Math.abs(a[name] - b[name])).toBeLessThanOrEqual(1e-9 * Math.abs(a[name]) + 1e-9);
    expect(Math.abs(a.logLikelihood - b.logLikelihood)).toBeLessThanOrEqual(1e-9 * a.logLikelihood + 1e-6);
    expect([b.deltaPNode, b.deltaPCollocate]).toEqual([a.deltaPCollocate, a.deltaPNode]);
    expect(Math.abs(a.npmi)).toBeLessThanOrEqual(1);
    expect(a.logDice).toBeLessThanOrEqual(14);
    expect(a.logLikelihood).toBeGreaterThanOrEqual(0);
    for (const d of [a.deltaPCollocate, a.deltaPNode]) expect(Number.isNaN(d) || Math.abs(d) <= 1 + 1e-12).toBe(true);
    if (a.mi > 1e-9) { expect(a.t).toBeGreaterThan(0); expect(a.z).toBeGreaterThan(0); }
    if (a.mi < -1e-9) { expect(a.t).toBeLessThan(0); expect(a.z).toBeLessThan(0); }
    // More text without either of the two leaves logDice as it is and makes the meeting more surprising.
    const larger = association({ ...c, total: 2 * c.total });
    expect(larger.logDice).toBe(a.logDice);
    expect(larger.mi).toBeCloseTo(a.mi + 1, 9);
  }), { seed: 1, numRuns: 500 });
});
