/**
 * The one-to-one assignment of rows to columns with the greatest sum, by shortest augmenting paths (Kuhn 1955; Jonker & Volgenant 1987): for every
 * row its column, or -1. Pairs of no worth (0 and less) are never taken. Cubic in the greater side.
 */
export function assignment(worth: readonly (readonly number[])[]): number[] {
  const rows = worth.length;
  const columns = worth[0]?.length ?? 0;
  // Square, and minimised: a row may stay alone at no cost.
  const n = Math.max(rows, columns);
  const cost = (i: number, j: number): number => -Math.max(0, worth[i]?.[j] ?? 0);
  const u = new Float64Array(n + 1);
  const v = new Float64Array(n + 1);
  const rowOf = new Int32Array(n + 1); // by column, from 1; 0 is none
  const way = new Int32Array(n + 1);
  for (let i = 1; i <= n; i++) {
    rowOf[0] = i;
    let at = 0;
    const least = new Float64Array(n + 1).fill(Infinity);
    const done = new Uint8Array(n + 1);
    do {
      done[at] = 1;
      const row = rowOf[at]!;
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= n; j++) {
        if (done[j] === 1) continue;
        const reduced = cost(row - 1, j - 1) - u[row]! - v[j]!;
        if (reduced < least[j]!) { least[j] = reduced; way[j] = at; }
        if (least[j]! < delta) { delta = least[j]!; next = j; }
      }
      for (let j = 0; j <= n; j++) {
        if (done[j] === 1) { u[rowOf[j]!]! += delta; v[j]! -= delta; }
        else least[j]! -= delta;
      }
      at = next;
    } while (rowOf[at] !== 0);
    do { const before = way[at]!; rowOf[at] = rowOf[before]!; at = before; } while (at !== 0);
  }
  const out = new Array<number>(rows).fill(-1);
  for (let j = 1; j <= columns; j++) { const i = rowOf[j]! - 1; if (i < rows && worth[i]![j - 1]! > 0) out[i] = j - 1; }
  return out;
}
