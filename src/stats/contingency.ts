import { deviance } from "./gamma.ts";

/** Cells of a 2 × 2 table, by rows: `a b` and `c d`. */
export type Cells = readonly [a: number, b: number, c: number, d: number];

/** What chance would give: row sum × column sum / all. */
export function expected([a, b, c, d]: Cells): Cells {
  const n = a + b + c + d;
  return [((a + b) / n) * (a + c), ((a + b) / n) * (b + d), ((c + d) / n) * (a + c), ((c + d) / n) * (b + d)];
}

/**
 * Log-likelihood ratio G² = 2 Σ O ln(O/E) over the four cells (Dunning 1993); χ² with one degree of freedom where rows and columns have nothing to do
 * with each other (10.83: p = .001). A cell of 0 adds 0; a row or column of zeros gives 0. Never negative: the direction is not in it.
 */
export function likelihoodRatio(cells: Cells): number {
  const [a, b, c, d] = cells;
  if (a + b === 0 || c + d === 0 || a + c === 0 || b + d === 0) return 0;
  const e = expected(cells);
  return 2 * (deviance(a, e[0]) + deviance(b, e[1]) + deviance(c, e[2]) + deviance(d, e[3]));
}
