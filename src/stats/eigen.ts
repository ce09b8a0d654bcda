/** Eigenvalues in falling order, and for each its vector of length 1. */
export interface Eigen { readonly values: Float64Array; readonly vectors: readonly Float64Array[] }

/**
 * Eigenvalues and vectors of a symmetric matrix (n × n, by rows) by Jacobi's rotations (1846; cyclic, Golub & Van Loan 8.5). Only + − × ÷ √ are used, so
 * every machine gives the same bits. Time grows with n³ (a few seconds for n = 500). Signs of vectors are arbitrary. `matrix` is not changed.
 */
export function symmetricEigen(matrix: Float64Array, n: number): Eigen {
  const a = Float64Array.from(matrix);
  const vectors = Array.from({ length: n }, (_, i) => { const v = new Float64Array(n); v[i] = 1; return v; });
  let norm = 0;
  for (const x of a) norm += x * x;
  const nothing = Math.sqrt(norm) * 1e-18;
  for (let turned = true, sweep = 0; turned && sweep < 60; sweep++) {
    turned = false;
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = a[p * n + q]!;
        const [app, aqq] = [a[p * n + p]!, a[q * n + q]!];
        if (Math.abs(apq) <= nothing || Math.abs(apq) <= 1e-17 * Math.sqrt(Math.abs(app * aqq))) continue;
        turned = true;
        const theta = (aqq - app) / (2 * apq);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < n; k++) {
          if (k === p || k === q) continue;
          const [x, y] = [a[p * n + k]!, a[q * n + k]!];
          a[p * n + k] = a[k * n + p] = c * x - s * y;
          a[q * n + k] = a[k * n + q] = s * x + c * y;
        }
        a[p * n + p] = app - t * apq;
        a[q * n + q] = aqq + t * apq;
        a[p * n + q] = a[q * n + p] = 0;
        const [v, w] = [vectors[p]!, vectors[q]!];
        for (let k = 0; k < n; k++) {
          const [x, y] = [v[k]!, w[k]!];
          v[k] = c * x - s * y;
          w[k] = s * x + c * y;
        }
      }
    }
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[j * n + j]! - a[i * n + i]! || i - j);
  return { values: Float64Array.from(order, (i) => a[i * n + i]!), vectors: order.map((i) => vectors[i]!) };
}
