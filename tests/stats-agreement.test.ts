import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cohenKappa, fleissKappa, krippendorffAlpha, type MeasurementLevel } from "../src/stats/agreement.ts";
import { chance } from "../src/stats/random.ts";

const levels = ["nominal", "ordinal", "interval", "ratio"] as const;
type Units = readonly (readonly (number | undefined)[])[];
/** Lines of coders, a dot for a missing value, as units × coders. */
const coders = (...lines: readonly string[]): Units => {
  const rows = lines.map((l) => l.split(" ").map((v) => (v === "." ? undefined : Number(v))));
  return rows[0]!.map((_, u) => rows.map((r) => r[u]));
};
const pairsOf = (table: readonly (readonly number[])[]): [number, number][] => table.flatMap((row, i) => row.flatMap((n, j) => Array.from({ length: n }, (): [number, number] => [i, j])));

describe("Krippendorff's alpha", () => {
  const published = coders("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");
  test.each([["nominal", 0.743], ["ordinal", 0.815], ["interval", 0.849], ["ratio", 0.797]] as const)("Krippendorff 2011, section C: four observers, twelve units, %s: %d", (level, alpha) => {
    const found = krippendorffAlpha(published, level);
    expect(found.alpha).toBeCloseTo(alpha, 3);
    expect(found.pairable).toBe(40);
    expect(found.low).toBeUndefined();
  });
  test("Krippendorff 2011, section A: two observers of ten yes-or-no units: .095", () => {
    const found = krippendorffAlpha(coders("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), "nominal");
    expect(found.alpha).toBeCloseTo(0.095, 3);
    expect(found.pairable).toBe(20);
  });
  // krippendorff 0.9.0
  test.each([["nominal", 0.61], ["ordinal", 0.6537085365853659], ["interval", 0.6895748398369248], ["ratio", 0.8252510495131831]] as const)("random codes as the Python package has them: %s", (level, alpha) => {
    const codes = coders("5 3 4 5 3 4 5 1 0 1 1 5 5 0 .", "5 3 4 5 2 4 . 1 0 1 1 . 5 0 2", "3 3 4 5 4 4 4 . 0 5 2 1 5 . 2");
    expect(krippendorffAlpha(codes, level).alpha).toBeCloseTo(alpha, 10);
  });

  /** Sums over all pairs of values, as the definition has them; ordinal by counting the values between. */
  const plain = (units: Units, level: MeasurementLevel): number => {
    const coded = units.map((u) => u.filter((v) => v !== undefined)).filter((u) => u.length > 1);
    const all = coded.flat();
    const difference = (c: number, k: number): number => {
      if (c === k) return 0;
      if (level === "nominal") return 1;
      if (level === "interval") return (c - k) ** 2;
      if (level === "ratio") return ((c - k) / (c + k)) ** 2;
      const [low, high] = [Math.min(c, k), Math.max(c, k)];
      return (all.filter((v) => v >= low && v <= high).length - all.filter((v) => v === low || v === high).length / 2) ** 2;
    };
    const sum = (values: readonly number[]): number => values.reduce((s, x) => s + values.reduce((t, y) => t + difference(x, y), 0), 0);
    const observed = coded.reduce((s, u) => s + sum(u) / (u.length - 1), 0) / all.length;
    const expected = sum(all) / (all.length * (all.length - 1));
    return expected === 0 ? NaN : 1 - observed / expected;
  };
  const anyUnits = fc.array(fc.array(fc.option(fc.nat(5), { nil: undefined }), { minLength: 3, maxLength: 3 }), { maxLength: 25 });
  test("laws: the definition, the order of coders and units, scales", () => {
    fc.assert(fc.property(anyUnits, (units) => {
      for (const level of levels) {
        const { alpha } = krippendorffAlpha(units, level);
        const wanted = plain(units, level);
        expect(alpha).toEqual(Number.isNaN(wanted) ? NaN : expect.closeTo(wanted, 9));
        expect(Number.isNaN(alpha) || alpha <= 1).toBe(true);
        const same = Number.isNaN(alpha) ? NaN : expect.closeTo(alpha, 9);
        expect(krippendorffAlpha([...units].reverse().map((u) => [...u].reverse()), level).alpha).toEqual(same);
        // Names may be exchanged, ranks stretched, intervals moved and ratios multiplied.
        const recoded = { nominal: (v: number) => (v * 7 + 3) % 11, ordinal: (v: number) => v ** 3 - 4, interval: (v: number) => 9 - 2 * v, ratio: (v: number) => 2.5 * v }[level];
        expect(krippendorffAlpha(units.map((u) => u.map((v) => (v === undefined ? v : recoded(v)))), level).alpha).toEqual(same);
      }
    }), { seed: 1, numRuns: 200 });
  });
  test("perfect agreement is 1, no variation and nothing to compare are not defined", () => {
    fc.assert(fc.property(fc.array(fc.nat(9), { minLength: 2 }), fc.integer({ min: 2, max: 4 }), (codes, number) => {
      for (const level of levels) {
        const found = krippendorffAlpha(codes.map((c) => new Array<number>(number).fill(c)), level, { resamples: 20 });
        expect(found.alpha).toBe(new Set(codes).size === 1 ? NaN : 1);
        if (found.low !== undefined) expect([found.low, found.high]).toEqual([1, 1]);
        expect(found.pairable).toBe(codes.length * number);
      }
    }), { seed: 2, numRuns: 50 });
    expect(krippendorffAlpha([[1, undefined], [2, undefined]], "nominal", { resamples: 10 })).toEqual({ alpha: NaN, pairable: 0 });
    expect(krippendorffAlpha([], "ratio")).toEqual({ alpha: NaN, pairable: 0 });
  });
  test("coders who guess agree as by chance, those who oppose each other less", () => {
    const random = chance(3);
    const guesses = Array.from({ length: 4000 }, () => [Math.floor(random() * 4), Math.floor(random() * 4)]);
    for (const level of levels) expect(Math.abs(krippendorffAlpha(guesses, level).alpha)).toBeLessThan(0.05);
    expect(krippendorffAlpha([[0, 1], [1, 0], [0, 1], [1, 0]], "nominal").alpha).toBeLessThan(0);
  });
  test("the bootstrap interval holds alpha, repeats itself, and narrows with more units", () => {
    const random = chance(8);
    const coding = (n: number): number[][] => Array.from({ length: n }, () => { const v = Math.floor(random() * 5); return [v, random() < 0.7 ? v : Math.floor(random() * 5), random() < 0.8 ? v : Math.floor(random() * 5)]; });
    const [few, many] = [coding(40), coding(400)];
    for (const level of levels) {
      const [a, b] = [few, many].map((units) => krippendorffAlpha(units, level, { resamples: 300 })) as [ReturnType<typeof krippendorffAlpha>, ReturnType<typeof krippendorffAlpha>];
      for (const { low, high, alpha } of [a, b]) { expect(low).toBeLessThan(alpha); expect(high).toBeGreaterThan(alpha); }
      expect(b.high! - b.low!).toBeLessThan(a.high! - a.low!);
      expect(krippendorffAlpha(few, level, { resamples: 300, seed: 1 })).toEqual(a);
      expect(krippendorffAlpha(few, level, { resamples: 300, seed: 2 })).not.toEqual(a);
    }
  });
  test("what cannot be is refused with a sentence", () => {
    expect(() => krippendorffAlpha([[1, NaN]], "nominal")).toThrow("A code on any scale is a finite number, got NaN.");
    expect(() => krippendorffAlpha([[1, -1]], "ratio")).toThrow("A code on a ratio scale is a finite number from 0, got -1.");
    expect(() => krippendorffAlpha([[1, 2]], "nominal", { resamples: -1 })).toThrow("resamples");
  });
});

describe("Cohen's kappa", () => {
  test("Cohen 1968: 200 cases, κ = .492", () => {
    const found = cohenKappa(pairsOf([[88, 14, 18], [10, 40, 10], [2, 6, 12]]));
    expect(found.kappa).toBeCloseTo(0.492, 3);
    expect(found.agreement).toBeCloseTo(0.7, 12);
    expect(found.expected).toBeCloseTo(0.41, 12);
  });
  test("Fleiss, Cohen & Everitt 1969: κ = .429, standard error √.002885", () => {
    const found = cohenKappa(pairsOf([[106, 10, 4], [22, 28, 10], [2, 12, 6]]));
    expect(found.kappa).toBeCloseTo(0.429, 3);
    expect(found.standardError ** 2).toBeCloseTo(0.002885, 6);
  });
  // statsmodels 0.15.0 cohens_kappa: kappa, std_kappa.
  test.each([
    [[[88, 14, 18], [10, 40, 10], [2, 6, 12]], "none", 0.49152542372881347, 0.05100181557607786],
    [[[88, 14, 18], [10, 40, 10], [2, 6, 12]], "linear", 0.4736842105263158, 0.054432309177641525],
    [[[88, 14, 18], [10, 40, 10], [2, 6, 12]], "quadratic", 0.4545454545454546, 0.06645368159107812],
    [[[106, 10, 4], [22, 28, 10], [2, 12, 6]], "linear", 0.4923076923076922, 0.05071860760768723],
    [[[106, 10, 4], [22, 28, 10], [2, 12, 6]], "quadratic", 0.5666666666666667, 0.05566634015823023],
    [[[20, 5], [10, 15]], "none", 0.4, 0.12699606293110033],
  ] as const)("%j with weights %s as statsmodels has it", (table, weights, kappa, error) => {
    const found = cohenKappa(pairsOf(table), weights);
    expect(found.kappa).toBeCloseTo(kappa, 12);
    expect(found.standardError).toBeCloseTo(error, 12);
  });
  test("weights go by the numbers of the categories: a place on the scale that nobody used still counts", () => {
    const codes: [number, number][] = [[1, 1], [1, 2], [2, 2], [5, 5], [5, 2], [2, 1]];
    const shrunk = codes.map(([x, y]): [number, number] => [x === 5 ? 3 : x, y === 5 ? 3 : y]);
    expect(cohenKappa(codes, "linear").kappa).not.toBeCloseTo(cohenKappa(shrunk, "linear").kappa, 3);
    expect(cohenKappa(codes).kappa).toBeCloseTo(cohenKappa(shrunk).kappa, 12);
  });
  test("laws: symmetry, bounds, perfect agreement", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 60 }), (pairs) => {
      for (const weights of ["none", "linear", "quadratic"] as const) {
        const found = cohenKappa(pairs, weights);
        const back = cohenKappa(pairs.map(([x, y]) => [y, x]), weights);
        expect(back.kappa).toEqual(Number.isNaN(found.kappa) ? NaN : expect.closeTo(found.kappa, 9));
        expect(found.agreement).toBeLessThanOrEqual(1 + 1e-12);
        expect(Number.isNaN(found.kappa) || found.kappa <= 1 + 1e-12).toBe(true);
        const perfect = cohenKappa(pairs.map(([x]) => [x, x]), weights);
        expect(perfect.kappa).toEqual(new Set(pairs.map(([x]) => x)).size === 1 ? NaN : expect.closeTo(1, 12));
      }
    }), { seed: 3, numRuns: 200 });
    expect(() => cohenKappa([])).toThrow("at least one unit");
    expect(() => cohenKappa([[1, NaN]])).toThrow(RangeError);
  });
});

describe("Fleiss' kappa", () => {
  // Depression, personality disorder, schizophrenia, neurosis, other: 30 patients, 6 psychiatrists each.
  const diagnoses = [
    "00060", "03003", "01401", "00006", "03030", "20400", "00402", "20310", "20040", "00006", "10050", "11040", "03300", "10050", "02031",
    "00501", "30012", "51000", "02040", "10203", "00006", "01050", "02013", "20040", "10041", "05010", "40002", "02040", "10500", "00006",
  ].map((row) => [...row].map(Number));
  test("Fleiss 1971: psychiatric diagnoses, κ = .430; R's irr tests it with z = 17.7", () => {
    const found = fleissKappa(diagnoses);
    expect(found.kappa).toBeCloseTo(0.43, 3);
    expect(found.agreement).toBeCloseTo(0.556, 3);
    expect(found.expected).toBeCloseTo(0.22, 3);
    expect(found.kappa / found.standardError).toBeCloseTo(17.7, 1);
    // statsmodels 0.15.0 fleiss_kappa
    expect(found.kappa).toBeCloseTo(0.43024452006014074, 12);
  });
  test("Wikipedia's example: 14 raters, 10 subjects, 5 categories: .210", () => {
    const found = fleissKappa([[0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7]]);
    expect(found.kappa).toBeCloseTo(0.21, 3);
    expect(found.agreement).toBeCloseTo(0.378, 3);
    expect(found.expected).toBeCloseTo(0.213, 3);
  });
  test("the standard error is that of coders who guess", () => {
    const random = chance(4);
    const kappas = Array.from({ length: 400 }, () => fleissKappa(Array.from({ length: 40 }, () => { const row = [0, 0, 0]; for (let c = 0; c < 4; c++) row[Math.floor(random() ** 1.5 * 3)]!++; return row; })));
    const spread = Math.sqrt(kappas.reduce((s, k) => s + k.kappa ** 2, 0) / kappas.length);
    const said = kappas.reduce((s, k) => s + k.standardError, 0) / kappas.length;
    expect(Math.abs(spread / said - 1)).toBeLessThan(0.12);
  });
  test("perfect agreement, no variation, and what cannot be", () => {
    expect(fleissKappa([[3, 0], [0, 3]]).kappa).toBeCloseTo(1, 12);
    expect(fleissKappa([[3, 0], [3, 0]])).toEqual({ kappa: NaN, agreement: 1, expected: 1, standardError: NaN });
    expect(() => fleissKappa([[3, 0], [2, 0]])).toThrow("Krippendorff's alpha takes missing codes");
    expect(() => fleissKappa([[1, 0]])).toThrow("at least two coders");
    expect(() => fleissKappa([[3, -1]])).toThrow(RangeError);
    expect(() => fleissKappa([])).toThrow("at least one unit");
  });
});
