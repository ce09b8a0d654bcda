/** Gale & Church 1993, lengths in characters alone: priors and variance as published. The baseline of the alignment benchmark. */
const beads: readonly (readonly [number, number, number])[] = [[1, 1, 0.89], [1, 0, 0.00495], [0, 1, 0.00495], [2, 1, 0.0445], [1, 2, 0.0445], [2, 2, 0.011]];
const variance = 6.8;

/** Beads of two versions, given the lengths of their sentences: `[[0], [0, 1]]`. */
export function galeChurch(a: readonly number[], b: readonly number[]): number[][][] {
  const sum = (l: readonly number[], from: number, count: number): number => l.slice(from, from + count).reduce((x, y) => x + y, 0);
  const ratio = sum(b, 0, b.length) / Math.max(1, sum(a, 0, a.length));
  const width = b.length + 1;
  const cost = new Float64Array((a.length + 1) * width).fill(Infinity);
  const via = new Int8Array(cost.length).fill(-1);
  cost[0] = 0;
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      beads.forEach(([di, dj, prior], s) => {
        if (i + di > a.length || j + dj > b.length) return;
        const [x, y] = [sum(a, i, di), sum(b, j, dj)];
        const mean = (x + y / ratio) / 2;
        const delta = mean === 0 ? 0 : (x * ratio - y) / Math.sqrt(mean * variance);
        const value = cost[i * width + j]! - Math.log(prior) - Math.log(Math.max(1e-12, 2 * tail(Math.abs(delta))));
        const to = (i + di) * width + j + dj;
        if (value < cost[to]!) { cost[to] = value; via[to] = s; }
      });
    }
  }
  const out: number[][][] = [];
  for (let i = a.length, j = b.length; i > 0 || j > 0;) {
    const [di, dj] = beads[via[i * width + j]!]!;
    i -= di;
    j -= dj;
    out.push([Array.from({ length: di }, (_, n) => i + n), Array.from({ length: dj }, (_, n) => j + n)]);
  }
  return out.reverse();
}

/** The upper tail of the normal distribution (Abramowitz & Stegun 26.2.17). */
function tail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  return 0.3989422804 * Math.exp((-z * z) / 2) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
}

/** Three versions by way of the first: what hangs together through it is one link. */
export function glued(ab: readonly (readonly (readonly number[])[])[], ac: readonly (readonly (readonly number[])[])[]): number[][][] {
  const groups: (readonly [Set<number>, Set<number>, Set<number>])[] = [];
  const at = new Map<number, readonly [Set<number>, Set<number>, Set<number>]>();
  for (const [k, beads] of [[1, ab], [2, ac]] as const) {
    for (const [x, y] of beads) {
      let group = x!.map((i) => at.get(i)).find((g) => g !== undefined);
      if (group === undefined) groups.push((group = [new Set(), new Set(), new Set()]));
      for (const i of x!) {
        const other = at.get(i);
        if (other !== undefined && other !== group) {
          for (const v of [0, 1, 2] as const) { for (const n of other[v]) { group[v].add(n); if (v === 0) at.set(n, group); } other[v].clear(); }
        }
        at.set(i, group);
        group[0].add(i);
      }
      for (const j of y!) group[k].add(j);
    }
  }
  return groups.map((g) => g.map((s) => [...s].sort((p, q) => p - q)));
}
