import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bic, chiSquaredYates, keyness, logLikelihoodRatio, logLikelihoodTwoCell, logRatio, logRatioInterval, oddsRatio, percentDifference, simpleMaths, type Contrast } from "../src/stats/keyness.ts";

const contrast = (target: number, targetSize: number, reference: number, referenceSize: number): Contrast => ({ target, targetSize, reference, referenceSize });
const near = (value: number, wanted: number, relative = 1e-10): void => {
  expect(Math.abs(value - wanted), `${value} for ${wanted}`).toBeLessThanOrEqual(relative * Math.abs(wanted));
};

describe("published examples", () => {
  test("Dunning 1993, p. 72: cells 10, 0, 3, 31764 give 167.23", () => {
    expect(logLikelihoodRatio(contrast(10, 13, 0, 31764))).toBeCloseTo(167.23, 2);
  });
  test("Hardie's lecture on the log-likelihood wizard of UCREL: 52 of 50,000 against 57 of 75,000 is +2.65", () => {
    const c = contrast(52, 50000, 57, 75000);
    expect(logLikelihoodTwoCell(c)).toBeCloseTo(2.65, 2);
    expect(keyness(c).sign).toBe("+");
  });
  test("Pedersen 1996, p. 10: χ² with Yates's correction of 1, 3, 3, 1 is 0.5", () => {
    expect(chiSquaredYates(contrast(1, 4, 3, 4))).toBeCloseTo(0.5, 12);
  });
  test("Kilgarriff 2009 as in Sketch Engine's manual: shard, 35 of 112,289,776 against 263 of 1,559,716,979", () => {
    expect(simpleMaths(contrast(35, 112289776, 263, 1559716979))).toBeCloseTo(1.1224, 4);
  });
  test("Gabrielatos & Marchi 2011, p. 18: 206,523 of 959,641 against 178,174 of 1,562,358 is 88.7 %", () => {
    expect(percentDifference(contrast(206523, 959641, 178174, 1562358))).toBeCloseTo(88.7, 1);
  });
  test("Pojanapunya & Todd 2016, p. 154: odds ratio 16.6 of 16,217 of 2,796,938 against 735 of 2,087,946", () => {
    expect(oddsRatio(contrast(16217, 2796938, 735, 2087946)).value).toBeCloseTo(16.6, 1);
  });
  test("Hardie 2014: one more point of Log Ratio is twice as frequent; no difference is 0", () => {
    expect([1, 2, 4, 8, 16].map((n) => logRatio(contrast(n * 5, 1e6, 5, 1e6)))).toEqual([0, 1, 2, 3, 4]);
    expect(logRatio(contrast(1, 1e6, 1, 1e6))).toBe(0);
  });
});

// scipy 1.17.1 chi2_contingency (log-likelihood; Yates), statsmodels 0.15.0 Table2x2 (odds ratio, and risk ratio in log₂, with 95 % intervals; zeros replaced by our rules).
test.each([
  [123, 45, 10000, 20000, 112.17346741438469, 3.273762088554508e-26, 119.12019810941271, 5.522290844048463, 3.921519639606502, 7.776499665655528, 1.95925290950516, 2.94206990851397],
  [3, 0, 500, 70000, 29.710467789288412, 5.0163214754699705e-8, 290.84630500993956, 984.9316582914573, 50.808992662210464, 19092.887315325, 5.3968336002075805, 14.031657435124664],
  [17, 26, 1203, 977, 4.320854651264824, 0.03764800895153819, 3.7218503039117126, 0.5242897911531975, 0.28281604368221225, 0.9719384428428438, -1.7866886832351896, -0.03967742096169875],
  [5, 1, 30, 28, 2.9189945226236, 0.08754239796896841, 1.4519917582417585, 5.4, 0.5895008071068245, 49.46558112975725, -0.7846862451965437, 5.22947108786944],
])("%d and %d in %d and %d tokens as scipy and statsmodels have them", (a, b, n1, n2, ll, p, yates, odds, low, high, ratioLow, ratioHigh) => {
  const c = contrast(a, n1, b, n2);
  const found = keyness(c);
  near(found.ll, ll);
  near(found.p, p);
  near(found.chiSquared, yates);
  near(found.oddsRatio, odds);
  near(found.oddsLow, low);
  near(found.oddsHigh, high);
  const interval = logRatioInterval(c);
  near(interval.low, ratioLow);
  near(interval.high, ratioHigh);
});

test("a milliard of tokens loses no digits", () => {
  // mpmath 1.4.1 with 40 digits; the plain formula in double precision is off in the ninth.
  near(logLikelihoodRatio(contrast(1_000_000, 1e9, 990_000, 1e9)), 50.301517572939749828, 1e-12);
});

describe("zeros, smallness and errors", () => {
  test("absent in the reference: half an occurrence for Log Ratio, 1e-18 for %DIFF, a half in each cell for the odds ratio", () => {
    const c = contrast(8, 1000, 0, 1000);
    expect(logRatio(c)).toBe(4);
    near(percentDifference(c), (100 * 8000) / 1e-18);
    near(oddsRatio(c).value, (8.5 / 992.5) / (0.5 / 1000.5));
    expect(percentDifference(contrast(0, 1000, 8, 1000))).toBe(-100);
    expect(logRatio(contrast(0, 1000, 8, 1000))).toBe(-4);
  });
  test("in neither corpus nothing is told", () => {
    expect(keyness(contrast(0, 10, 0, 20))).toMatchObject({ ll: 0, llTwoCell: 0, logRatio: 0, percentDifference: 0, simpleMaths: 1, chiSquared: 0, p: 1, small: true });
  });
  test("nothing else in both corpora", () => {
    expect(keyness(contrast(10, 10, 20, 20))).toMatchObject({ ll: 0, chiSquared: 0, logRatio: 0, p: 1, small: true });
  });
  test("small is an expected cell below 5", () => {
    expect(keyness(contrast(5, 1000, 5, 1000)).small).toBe(false);
    expect(keyness(contrast(9, 1000, 0, 1000)).small).toBe(true);
    expect(keyness(contrast(500, 500_000, 0, 1000)).small).toBe(true);
  });
  test("the Bayes factor is G² less the logarithm of the tokens", () => {
    expect(bic(20, Math.E ** 10)).toBeCloseTo(10, 12);
    expect(() => bic(-1, 10)).toThrow(RangeError);
    expect(() => bic(1, 0)).toThrow(RangeError);
  });
  test("what cannot be is refused with a sentence", () => {
    for (const wrong of [contrast(-1, 10, 1, 10), contrast(11, 10, 1, 10), contrast(NaN, 10, 1, 10), contrast(1, 10, 11, 10)]) {
      for (const f of [logLikelihoodRatio, logLikelihoodTwoCell, logRatio, logRatioInterval, percentDifference, simpleMaths, chiSquaredYates, oddsRatio, keyness]) {
        expect(() => f(wrong)).toThrow(/^An item counted .* cannot be\.$/u);
      }
    }
    expect(() => keyness(contrast(0, 0, 1, 10))).toThrow("The target corpus has 0 tokens; a comparison needs at least one.");
    expect(() => simpleMaths(contrast(1, 10, 1, 10), 0)).toThrow(RangeError);
    expect(() => oddsRatio(contrast(1, 10, 1, 10), 1)).toThrow(RangeError);
  });
});

const anyContrast = fc.tuple(fc.nat(1e9), fc.nat(1e9), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, m, x, y]) => contrast(Math.floor(x * (n + 1)), n + 1, Math.floor(y * (m + 1)), m + 1));

test("laws of all measures", () => {
  fc.assert(fc.property(anyContrast, (c) => {
    const there = keyness(c);
    const back = keyness(contrast(c.reference, c.referenceSize, c.target, c.targetSize));
    for (const value of Object.values(there)) expect(value === "+" || value === "-" || typeof value === "boolean" || !Number.isNaN(value)).toBe(true);
    // Exchanged corpora: the same strength, the other direction.
    expect(Math.abs(there.ll - back.ll)).toBeLessThanOrEqual(1e-6 + 1e-9 * there.ll);
    expect(Math.abs(there.logRatio + back.logRatio)).toBeLessThan(1e-9);
    expect(Math.abs(Math.log(there.oddsRatio) + Math.log(back.oddsRatio))).toBeLessThan(1e-6);
    expect(Math.abs(there.simpleMaths * back.simpleMaths - 1)).toBeLessThan(1e-9);
    // Two of four terms that are none of them negative.
    expect(there.llTwoCell).toBeGreaterThanOrEqual(0);
    expect(there.llTwoCell).toBeLessThanOrEqual(there.ll * (1 + 1e-9) + 1e-6);
    expect(there.oddsLow).toBeLessThanOrEqual(there.oddsRatio);
    expect(there.oddsHigh).toBeGreaterThanOrEqual(there.oddsRatio);
    expect(there.p).toBeGreaterThanOrEqual(0);
    expect(there.p).toBeLessThanOrEqual(1);
    if (c.target > 0 && c.reference > 0) expect(there.logRatio >= -1e-9).toBe(there.sign === "+" || Math.abs(there.logRatio) < 1e-9);
  }), { seed: 1, numRuns: 1000 });
});

test("twice as much of everything: the effect stays, the evidence is twice as strong", () => {
  fc.assert(fc.property(anyContrast, (c) => {
    const twice = contrast(2 * c.target, 2 * c.targetSize, 2 * c.reference, 2 * c.referenceSize);
    expect(Math.abs(logLikelihoodRatio(twice) - 2 * logLikelihoodRatio(c))).toBeLessThanOrEqual(1e-6 + 1e-9 * logLikelihoodRatio(twice));
    expect(Math.abs(simpleMaths(twice) / simpleMaths(c) - 1)).toBeLessThan(1e-9);
    if (c.target > 0 && c.reference > 0) {
      expect(Math.abs(logRatio(twice) - logRatio(c))).toBeLessThan(1e-9);
      expect(Math.abs(percentDifference(twice) - percentDifference(c))).toBeLessThanOrEqual(1e-9 * Math.abs(percentDifference(c)) + 1e-9);
      const [once, again] = [logRatioInterval(c), logRatioInterval(twice)];
      expect(again.high - again.low).toBeLessThanOrEqual(once.high - once.low + 1e-9);
    }
  }), { seed: 2, numRuns: 500 });
});
