/** Eigenvalues in falling order, and for each its vector of length 1. */
export interface Eigen { readonly values: Float64Array; readonly vectors: readonly Float64Array[] }

/**
 * Eigenvalues and vectors of a symmetric matrix (n × n, by rows): Householder's reflections make it tridiagonal (1958), implicit QR steps with
 * Wilkinson's shift make that diagonal (Golub & Van Loan, 8.3). Only + − × ÷ √ are used, so every machine gives the same bits. Time grows with n³ (under
 * a second for n = 400). Eigenvalues are exact to about 1e-15 of the largest; signs of vectors are arbitrary. `matrix` is not changed.
 */
export function symmetricEigen(matrix: Float64Array, n: number): Eigen {
  const largest = matrix.reduce((most, x) => Math.max(most, Math.abs(x)), 0) || 1;
  const { diagonal, beside, vectors } = tridiagonal(matrix.map((x) => x / largest), n);
  for (let high = n - 1, steps = 0; high > 0 && steps < 60 * n; steps++) {
    const negligible = (k: number): boolean => Math.abs(beside[k]!) <= Math.max(nothing, 1e-16 * (Math.abs(diagonal[k]!) + Math.abs(diagonal[k + 1]!)));
    if (negligible(high - 1)) { beside[--high] = 0; continue; }
    let low = high - 1;
    while (low > 0 && !negligible(low - 1)) low--;
    step(diagonal, beside, vectors, low, high);
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => diagonal[j]! - diagonal[i]! || i - j);
  return { values: Float64Array.from(order, (i) => diagonal[i]! * largest), vectors: order.map((i) => vectors[i]!) };
}

/** Beside a largest entry of 1. */
const nothing = 1e-20;

interface Tridiagonal { readonly diagonal: Float64Array; readonly beside: Float64Array; readonly vectors: Float64Array[] }

/** T and the rows of Qᵀ with matrix = Q T Qᵀ. */
function tridiagonal(matrix: Float64Array, n: number): Tridiagonal {
  const rows = Array.from({ length: n }, (_, i) => matrix.slice(i * n, (i + 1) * n));
  const vectors = Array.from({ length: n }, (_, i) => { const v = new Float64Array(n); v[i] = 1; return v; });
  const beside = new Float64Array(n);
  for (let k = 0; k < n - 1; k++) {
    const v = new Float64Array(n);
    const first = rows[k]![k + 1]!;
    let beyond = 0;
    for (let i = k + 2; i < n; i++) { v[i] = rows[k]![i]!; beyond += v[i]! * v[i]!; }
    if (beyond <= nothing * nothing) { beside[k] = first; continue; }
    const norm = first * first + beyond;
    const length = Math.sqrt(norm);
    // The reflection I − β v vᵀ that takes the row beyond the diagonal to its first place.
    beside[k] = first > 0 ? -length : length;
    v[k + 1] = first - beside[k]!;
    const beta = 1 / (norm - first * beside[k]!);
    const w = new Float64Array(n);
    let product = 0;
    for (let i = k + 1; i < n; i++) { w[i] = beta * dot(rows[i]!, v, k + 1); product += w[i]! * v[i]!; }
    for (let i = k + 1; i < n; i++) w[i]! -= ((beta * product) / 2) * v[i]!;
    for (let i = k + 1; i < n; i++) {
      const [row, a, b] = [rows[i]!, v[i]!, w[i]!];
      for (let j = k + 1; j < n; j++) row[j]! -= a * w[j]! + b * v[j]!;
    }
    const reflected = new Float64Array(n);
    for (let i = k + 1; i < n; i++) { const [own, a] = [vectors[i]!, v[i]!]; for (let j = 0; j < n; j++) reflected[j]! += a * own[j]!; }
    for (let i = k + 1; i < n; i++) { const [own, a] = [vectors[i]!, beta * v[i]!]; for (let j = 0; j < n; j++) own[j]! -= a * reflected[j]!; }
  }
  return { diagonal: Float64Array.from(rows, (row, i) => row[i]!), beside, vectors };
}

function dot(a: Float64Array, b: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** One implicit QR step on the block from `low` to `high`. */
function step(diagonal: Float64Array, beside: Float64Array, vectors: readonly Float64Array[], low: number, high: number): void {
  const half = (diagonal[high - 1]! - diagonal[high]!) / 2;
  const last = beside[high - 1]!;
  const root = Math.sqrt(half * half + last * last);
  let x = diagonal[low]! - (diagonal[high]! - (last * last) / (half + (half < 0 ? -root : root)));
  let z = beside[low]!;
  for (let k = low; k < high; k++) {
    const r = Math.sqrt(x * x + z * z);
    const [c, s] = r === 0 ? [1, 0] : [x / r, z / r];
    if (k > low) beside[k - 1] = r;
    const [p, q, e] = [diagonal[k]!, diagonal[k + 1]!, beside[k]!];
    diagonal[k] = c * c * p + 2 * c * s * e + s * s * q;
    diagonal[k + 1] = s * s * p - 2 * c * s * e + c * c * q;
    beside[k] = c * s * (q - p) + (c * c - s * s) * e;
    if (k < high - 1) { z = s * beside[k + 1]!; beside[k + 1]! *= c; x = beside[k]!; }
    const [v, w] = [vectors[k]!, vectors[k + 1]!];
    for (let i = 0; i < v.length; i++) {
      const [a, b] = [v[i]!, w[i]!];
      v[i] = c * a + s * b;
      w[i] = c * b - s * a;
    }
  }
}
