import { symmetricEigen } from "./eigen.ts";

/** A row or column of the table among the axes. */
export interface FactorPoint {
  /** Its share of the table (correspondence analysis); 1/n for rows and 1 for columns (principal components). 0 for an empty row or column, which lies at 0. */
  readonly mass: number;
  /** Principal coordinates, one an axis. */
  readonly coordinates: readonly number[];
  /** Which part of the axis comes from this point: mass × coordinate² / eigenvalue; over all rows, and over all columns, 1. */
  readonly contributions: readonly number[];
  /** Which part of the point the axis shows: coordinate² / squared distance to the centre; over all axes 1. */
  readonly cos2: readonly number[];
}

/** Axes of a table, the one that explains most first. */
export interface Factors {
  /** Of all axes, falling: inertia (correspondence analysis) or variance (principal components). */
  readonly eigenvalues: readonly number[];
  /** Each eigenvalue's part of their sum, 0–1. */
  readonly share: readonly number[];
  /** With the first `axes` axes. */
  readonly rows: readonly FactorPoint[];
  readonly columns: readonly FactorPoint[];
}

/** Axes given with coordinates, unless told. */
const usual = 5;
/** An eigenvalue below this part of the first is rounding. */
const least = 1e-12;

/**
 * Correspondence analysis of a table of counts, such as documents × categories (Benzécri 1973; notation and formulas of Greenacre 2007, "Correspondence
 * Analysis in Practice"): singular values of (p − r c) / √(r c), p the shares of cells, r and c those of rows and columns. Rows and columns are both in
 * principal coordinates. Empty rows and columns are left out of the analysis and keep their place in the answer with mass 0. A table whose rows are all
 * alike has no axes. Signs: the column with the largest coordinate of an axis is on its positive side. Time grows with the cube of the smaller side.
 * Throws a RangeError for a table that is empty, not rectangular, all zeros or has a cell below 0 or not finite, and for `axes` (5) that is no whole number above 0.
 */
export function correspondenceAnalysis(table: readonly (readonly number[])[], axes: number = usual): Factors {
  const [n, m] = shape(table);
  let all = 0;
  const rows = new Float64Array(n);
  const columns = new Float64Array(m);
  table.forEach((row, i) => row.forEach((x, j) => {
    if (x < 0) throw new RangeError(`Correspondence analysis is of counts, got ${x} in row ${i}, column ${j}.`);
    all += x; rows[i]! += x; columns[j]! += x;
  }));
  if (all === 0) throw new RangeError("Correspondence analysis needs a table that is not all zeros.");
  const cells = new Float64Array(n * m);
  table.forEach((row, i) => row.forEach((x, j) => {
    const chance = (rows[i]! / all) * columns[j]!;
    if (chance > 0) cells[i * m + j] = (x - chance) / Math.sqrt(chance * all);
  }));
  return factors(cells, rows.map((x) => x / all), columns.map((x) => x / all), axes, 1e-20);
}

/**
 * Principal components of a table of observations (rows, such as documents) × variables (columns, such as frequencies of categories) (Pearson 1901,
 * Hotelling 1933; answers as of FactoMineR's PCA, Lê, Josse & Husson 2008). `scale` (true) divides each variable by its standard deviation; its
 * coordinates are then correlations with the axes. Variances have the divisor n: without scaling, eigenvalues are (n − 1)/n of those of R's prcomp.
 * A variable that never changes lies at 0. Signs, time and errors as of `correspondenceAnalysis`, values below 0 allowed.
 */
export function principalComponents(table: readonly (readonly number[])[], options: { readonly scale?: boolean; readonly axes?: number } = {}): Factors {
  const [n, m] = shape(table);
  const cells = new Float64Array(n * m);
  for (let j = 0; j < m; j++) {
    if (table.every((row) => row[j] === table[0]![j])) continue;
    let mean = 0;
    for (const row of table) mean += row[j]! / n;
    let variance = 0;
    for (const row of table) variance += (row[j]! - mean) ** 2 / n;
    const unit = options.scale ?? true ? Math.sqrt(variance) : 1;
    table.forEach((row, i) => { cells[i * m + j] = (row[j]! - mean) / unit / Math.sqrt(n); });
  }
  return factors(cells, new Float64Array(n).fill(1 / n), new Float64Array(m).fill(1), options.axes ?? usual, 0);
}

function shape(table: readonly (readonly number[])[]): [number, number] {
  const m = table[0]?.length ?? 0;
  if (m === 0) throw new RangeError("A factor analysis needs a table with at least one row and one column.");
  table.forEach((row, i) => {
    if (row.length !== m) throw new RangeError(`Row ${i} has ${row.length} columns, the first ${m}.`);
    row.forEach((x, j) => { if (!Number.isFinite(x)) throw new RangeError(`A table holds finite numbers, got ${x} in row ${i}, column ${j}.`); });
  });
  return [table.length, m];
}

/** Axes of a weighted and centred matrix (by rows): its singular vectors, times the singular values, over the roots of the masses. */
function factors(cells: Float64Array, rowMass: Float64Array, columnMass: Float64Array, axes: number, nothing: number): Factors {
  if (!(Number.isInteger(axes) && axes > 0)) throw new RangeError(`The number of axes is a whole number above zero, got ${axes}.`);
  const [n, m] = [rowMass.length, columnMass.length];
  // The smaller of both products of the matrix with itself has the same eigenvalues.
  const byColumns = m <= n;
  const side = byColumns ? m : n;
  const product = new Float64Array(side * side);
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < (byColumns ? m : k + 1); i++) {
      let sum = 0;
      if (byColumns) for (let j = 0; j < m; j++) product[i * m + j]! += cells[k * m + i]! * cells[k * m + j]!;
      else for (let j = 0; j < m; j++) sum += cells[k * m + j]! * cells[i * m + j]!;
      if (!byColumns) product[k * n + i] = product[i * n + k] = sum;
    }
  }
  const { values, vectors } = symmetricEigen(product, side);
  const eigenvalues = [...values].filter((v) => v > nothing && v > least * values[0]!);
  const total = eigenvalues.reduce((sum, v) => sum + v, 0);
  const kept = Math.min(axes, eigenvalues.length);
  // Of each axis: singular vectors of both sides times the singular value.
  const left: Float64Array[] = [];
  const right: Float64Array[] = [];
  for (let k = 0; k < kept; k++) {
    const own = vectors[k]!.map((x) => x * Math.sqrt(eigenvalues[k]!));
    const other = new Float64Array(byColumns ? n : m);
    cells.forEach((x, at) => {
      const [i, j] = [Math.floor(at / m), at % m];
      other[byColumns ? i : j]! += vectors[k]![byColumns ? j : i]! * x;
    });
    const [rows, columns] = byColumns ? [other, own] : [own, other];
    if (pointsDown(columns, columnMass)) for (const v of [rows, columns]) v.forEach((x, i) => { v[i] = -x; });
    left.push(rows);
    right.push(columns);
  }
  const points = (mass: Float64Array, sides: readonly Float64Array[], squares: Float64Array): FactorPoint[] => [...mass].map((own, i) => ({
    mass: own,
    coordinates: sides.map((v) => (own === 0 ? 0 : v[i]! / Math.sqrt(own))),
    contributions: sides.map((v, k) => (v[i]! * v[i]!) / eigenvalues[k]!),
    cos2: sides.map((v) => (squares[i] === 0 ? 0 : (v[i]! * v[i]!) / squares[i]!)),
  }));
  const [rowSquares, columnSquares] = [new Float64Array(n), new Float64Array(m)];
  cells.forEach((x, i) => { rowSquares[Math.floor(i / m)]! += x * x; columnSquares[i % m]! += x * x; });
  return { eigenvalues, share: eigenvalues.map((v) => v / total), rows: points(rowMass, left, rowSquares), columns: points(columnMass, right, columnSquares) };
}

/** Whether the largest coordinate is negative; of those as large but for rounding the first decides. */
function pointsDown(side: Float64Array, mass: Float64Array): boolean {
  const coordinates = [...side].map((x, i) => (mass[i] === 0 ? 0 : x / Math.sqrt(mass[i]!)));
  const largest = Math.max(...coordinates.map(Math.abs));
  return coordinates.find((x) => Math.abs(x) >= largest * (1 - 1e-6))! < 0;
}
