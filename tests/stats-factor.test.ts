import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { symmetricEigen } from "../src/stats/eigen.ts";
import { correspondenceAnalysis, principalComponents, type FactorPoint, type Factors } from "../src/stats/factor.ts";

const closeTo = (found: readonly number[], wanted: readonly number[], digits: number): void => {
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((w, i) => expect(found[i], `place ${i}`).toBeCloseTo(w, digits));
};
const axis = (points: readonly FactorPoint[], k: number): number[] => points.map((p) => p.coordinates[k]!);

describe("correspondence analysis of smoking by staff group (Greenacre 1984; Nenadić & Greenacre 2007, JSS 20(3))", () => {
  // Senior and junior managers, senior and junior employees, secretaries × none, light, medium, heavy.
  const found = correspondenceAnalysis([[4, 2, 3, 2], [4, 3, 7, 4], [25, 10, 12, 4], [18, 24, 33, 13], [10, 6, 7, 2]]);
  test("principal inertias 0.074759, 0.010017, 0.000414: 87.8, 11.8 and 0.5 per cent", () => {
    closeTo(found.eigenvalues, [0.074759, 0.010017, 0.000414], 6);
    closeTo(found.share.map((s) => 100 * s), [87.8, 11.8, 0.5], 1);
  });
  test("masses", () => {
    closeTo(found.rows.map((r) => r.mass), [0.056995, 0.093264, 0.264249, 0.455959, 0.129534], 6);
    closeTo(found.columns.map((c) => c.mass), [0.316062, 0.233161, 0.321244, 0.129534], 6);
  });
  test("standard coordinates of the rows on the first axis: -0.240539, 0.947105, -1.391973, 0.851989, -0.735456, here with the other sign", () => {
    closeTo(axis(found.rows, 0).map((x) => x / Math.sqrt(found.eigenvalues[0]!)), [0.240539, -0.947105, 1.391973, -0.851989, 0.735456], 6);
  });
  // prince 0.23.0
  test("coordinates, contributions and cos² as prince has them", () => {
    closeTo(axis(found.rows, 1), [0.193737, 0.243305, 0.01066, -0.057744, -0.078911], 6);
    closeTo(axis(found.rows, 2), [0.070981, -0.033705, -0.005156, 0.003305, -0.008081], 6);
    closeTo(axis(found.columns, 0), [0.393308, -0.099456, -0.196321, -0.293776], 6);
    closeTo(axis(found.columns, 1), [0.030492, -0.141064, -0.007359, 0.197766], 6);
    closeTo(axis(found.columns, 2), [-0.00089, 0.021998, -0.025659, 0.026211], 6);
    closeTo(found.rows.map((r) => r.contributions[0]!), [0.003298, 0.083659, 0.512006, 0.330974, 0.070064], 6);
    closeTo(found.columns.map((c) => c.contributions[1]!), [0.029336, 0.463174, 0.001737, 0.505754], 6);
    closeTo(found.rows.map((r) => r.cos2[0]!), [0.092232, 0.5264, 0.999033, 0.941934, 0.865346], 6);
    closeTo(found.columns.map((c) => c.cos2[1]!), [0.005975, 0.65729, 0.00138, 0.310154], 6);
  });
});

test("correspondence analysis of a wide table, as prince 0.23.0 and numpy 2.4.6 have it", () => {
  const table = [[3, 2, 4, 4, 6, 5, 2, 4, 2], [5, 0, 4, 2, 2, 1, 4, 3, 2], [0, 5, 5, 2, 6, 4, 4, 3, 2], [4, 2, 3, 3, 3, 6, 2, 7, 5], [5, 5, 2, 6, 4, 7, 6, 4, 4], [3, 2, 3, 4, 6, 4, 2, 1, 3]];
  const found = correspondenceAnalysis(table, 3);
  closeTo(found.eigenvalues, [0.07026376263392195, 0.03774260830025421, 0.027217685037939126, 0.02521139682519312, 0.004069591600627586], 12);
  closeTo(axis(found.columns, 0), [0.5249278655, -0.4980053669, -0.0303665546, 0.0092705774, -0.2863022283, -0.1060215478, 0.0572189222, 0.2171422791, 0.1435431918], 9);
  closeTo(axis(found.rows, 1), [0.013926339, 0.3669294448, 0.1423196016, -0.2758902127, -0.1293790385, 0.0686617275], 9);
  closeTo(axis(found.columns, 2), [-0.1403913138, -0.119601392, 0.2292568411, -0.2018435639, 0.0654263753, -0.0110105308, -0.1999717563, 0.2786559402, 0.0303081313], 9);
  expect(found.rows[0]!.coordinates).toHaveLength(3);
});

// Murder, Assault, UrbanPop, Rape in the fifty states, McNeil 1977 (R's USArrests).
const arrests = `13.2 236 58 21.2;10 263 48 44.5;8.1 294 80 31;8.8 190 50 19.5;9 276 91 40.6;7.9 204 78 38.7;3.3 110 77 11.1;5.9 238 72 15.8;15.4 335 80 31.9;17.4 211 60 25.8;5.3 46 83 20.2;2.6 120 54 14.2;10.4 249 83 24;
7.2 113 65 21;2.2 56 57 11.3;6 115 66 18;9.7 109 52 16.3;15.4 249 66 22.2;2.1 83 51 7.8;11.3 300 67 27.8;4.4 149 85 16.3;12.1 255 74 35.1;2.7 72 66 14.9;16.1 259 44 17.1;9 178 70 28.2;6 109 53 16.4;4.3 102 62 16.5;
12.2 252 81 46;2.1 57 56 9.5;7.4 159 89 18.8;11.4 285 70 32.1;11.1 254 86 26.1;13 337 45 16.1;0.8 45 44 7.3;7.3 120 75 21.4;6.6 151 68 20;4.9 159 67 29.3;6.3 106 72 14.9;3.4 174 87 8.3;14.4 279 48 22.5;3.8 86 45 12.8;
13.2 188 59 26.9;12.7 201 80 25.5;3.2 120 80 22.9;2.2 48 32 11.2;8.5 156 63 20.7;4 145 73 26.2;5.7 81 39 9.3;2.6 53 66 10.8;6.8 161 60 15.6`.split(";").map((row) => row.trim().split(" ").map(Number));

describe("principal components of USArrests", () => {
  const found = principalComponents(arrests);
  test("James et al. 2013, ch. 10: 62.0, 24.7, 8.9 and 4.3 per cent, loadings of the first two", () => {
    closeTo(found.share.map((s) => 100 * s), [62.0, 24.7, 8.9, 4.3], 1);
    const loadings = (k: number): number[] => axis(found.columns, k).map((x) => x / Math.sqrt(found.eigenvalues[k]!));
    closeTo(loadings(0), [0.5358995, 0.5831836, 0.2781909, 0.5434321], 7);
    closeTo(loadings(1), [-0.4181809, -0.1879856, 0.8728062, 0.1673186], 7);
  });
  test("eigenvalues, coordinates and contributions as prince 0.23.0 and scikit-learn 1.9.1 have them", () => {
    closeTo(found.eigenvalues, [2.48024158, 0.98976515, 0.35656318, 0.17343009], 8);
    // prince turns the second and the fourth axis the other way.
    closeTo(found.rows[0]!.coordinates, [0.985566, -1.133392, -0.444269, -0.156267], 6);
    closeTo(found.rows[1]!.coordinates, [1.950138, -1.073213, 2.040003, 0.438583], 6);
    closeTo(found.rows[1]!.contributions, [0.030667, 0.023274, 0.233429, 0.022182], 6);
    closeTo(found.columns.map((c) => c.contributions[2]!), [0.11644, 0.071904, 0.142896, 0.668761], 6);
    closeTo(axis(found.columns, 0), [0.843976, 0.918443, 0.438117, 0.855839], 6);
    // scikit-learn divides by n − 1.
    closeTo(principalComponents(arrests, { scale: false }).eigenvalues.map((v) => (v * 50) / 49), [7011.11485, 201.992366, 42.1126508, 6.16424618], 5);
  });
});

const laws = ({ eigenvalues, share, rows, columns }: Factors): void => {
  expect([...eigenvalues].sort((a, b) => b - a)).toEqual(eigenvalues);
  expect(share.reduce((a, b) => a + b, 0)).toEqual(share.length === 0 ? 0 : expect.closeTo(1, 9));
  eigenvalues.slice(0, rows[0]!.coordinates.length).forEach((value, k) => {
    for (const points of [rows, columns]) {
      expect(points.reduce((s, p) => s + p.contributions[k]!, 0)).toBeCloseTo(1, 6);
      expect(points.reduce((s, p) => s + p.mass * p.coordinates[k]! ** 2, 0) / value).toBeCloseTo(1, 6);
    }
    const side = axis(columns, k);
    const largest = Math.max(...side.map(Math.abs));
    expect(Math.max(...side)).toBeGreaterThanOrEqual(largest * (1 - 1e-5));
  });
  for (const p of [...rows, ...columns]) {
    if (p.mass > 0 && p.cos2.some((c) => c > 0) && eigenvalues.length === p.cos2.length) expect(p.cos2.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
    for (const c of [...p.coordinates, ...p.cos2, ...p.contributions]) expect(Number.isFinite(c)).toBe(true);
  }
};
const anyTable = (max: number): fc.Arbitrary<number[][]> => fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .chain(([n, m]) => fc.array(fc.array(fc.nat(max), { minLength: m, maxLength: m }), { minLength: n, maxLength: n }));

test("laws of correspondence analysis: sums, signs, χ², and rows exchanged with columns", () => {
  fc.assert(fc.property(anyTable(20).filter((t) => t.flat().some((x) => x > 0)), (table) => {
    const found = correspondenceAnalysis(table, 8);
    laws(found);
    const [n, m] = [table.length, table[0]!.length];
    const all = table.flat().reduce((a, b) => a + b, 0);
    const row = table.map((r) => r.reduce((a, b) => a + b, 0));
    const column = table[0]!.map((_, j) => table.reduce((s, r) => s + r[j]!, 0));
    const chi = table.reduce((s, r, i) => s + r.reduce((t, x, j) => { const e = (row[i]! * column[j]!) / all; return e === 0 ? t : t + (x - e) ** 2 / e; }, 0), 0);
    expect(found.eigenvalues.reduce((a, b) => a + b, 0)).toBeCloseTo(chi / all, 9);
    const turned = correspondenceAnalysis(table[0]!.map((_, j) => table.map((r) => r[j]!)), 8);
    closeTo(turned.eigenvalues, found.eigenvalues, 9);
    // A document twice as long with the same shares stands at the same place; an empty one changes nothing.
    const empty = correspondenceAnalysis([...table, new Array<number>(m).fill(0)], 8);
    closeTo(empty.eigenvalues, found.eigenvalues, 9);
    expect(empty.rows[n]).toEqual({ mass: 0, coordinates: found.eigenvalues.map(() => 0), contributions: found.eigenvalues.map(() => 0), cos2: found.eigenvalues.map(() => 0) });
  }), { seed: 1, numRuns: 150 });
});

test("laws of principal components: sums, signs, distances, and other units of measurement", () => {
  fc.assert(fc.property(anyTable(1000), (table) => {
    for (const scale of [true, false]) {
      const found = principalComponents(table, { scale, axes: 8 });
      laws(found);
      const varied = table[0]!.filter((_, j) => table.some((r) => r[j] !== table[0]![j])).length;
      if (scale) expect(found.eigenvalues.reduce((a, b) => a + b, 0)).toBeCloseTo(varied, 6);
      if (scale) closeTo(principalComponents(table.map((r) => r.map((x, j) => (j + 1) * 1000 * x - 5)), { axes: 8 }).eigenvalues, found.eigenvalues, 6);
      if (!scale && table.length > 1) {
        const [a, b] = [found.rows[0]!.coordinates, found.rows[1]!.coordinates];
        const distance = (x: readonly number[], y: readonly number[]): number => Math.sqrt(x.reduce((s, v, i) => s + (v - y[i]!) ** 2, 0));
        expect(Math.abs(distance(a, b) - distance(table[0]!, table[1]!))).toBeLessThan(1e-3);
      }
    }
  }), { seed: 2, numRuns: 100 });
});

test("tables without an axis, and what cannot be", () => {
  const alike = correspondenceAnalysis([[1, 2], [2, 4], [3, 6]]);
  expect(alike.eigenvalues).toEqual([]);
  expect(alike.rows[1]).toMatchObject({ coordinates: [], contributions: [] });
  expect(principalComponents([[1, 2], [1, 2]]).eigenvalues).toEqual([]);
  expect(() => correspondenceAnalysis([])).toThrow("at least one row");
  expect(() => correspondenceAnalysis([[1, 2], [1]])).toThrow("Row 1 has 1 columns, the first 2.");
  expect(() => correspondenceAnalysis([[0, 0]])).toThrow("all zeros");
  expect(() => correspondenceAnalysis([[1, -1]])).toThrow("got -1 in row 0, column 1");
  expect(() => principalComponents([[1, NaN]])).toThrow("finite numbers");
  expect(() => principalComponents([[1, 2]], { axes: 0 })).toThrow("axes");
});

test("eigenvectors are orthogonal and give the matrix back", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 12 }), fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 144, maxLength: 144 }), (n, numbers) => {
    const matrix = new Float64Array(n * n);
    for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) matrix[i * n + j] = matrix[j * n + i] = numbers[i * 12 + j]!;
    const before = [...matrix];
    const { values, vectors } = symmetricEigen(matrix, n);
    expect([...matrix]).toEqual(before);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        expect(vectors[i]!.reduce((s, x, k) => s + x * vectors[j]![k]!, 0)).toBeCloseTo(i === j ? 1 : 0, 9);
        expect(values.reduce((s, v, k) => s + v * vectors[k]![i]! * vectors[k]![j]!, 0)).toBeCloseTo(matrix[i * n + j]!, 7);
      }
      if (i > 0) expect(values[i]).toBeLessThanOrEqual(values[i - 1]!);
    }
  }), { seed: 3, numRuns: 60 });
});
