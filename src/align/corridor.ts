import type { Associations, Version } from "./evidence.ts";
import type { Corridor } from "./pairs.ts";

/** Words that stand in more passages say little about where a passage belongs. */
const rare = 6;
/** Passages on either side of the way between two anchors; without any anchor, on either side of the diagonal. */
const margin = 6;
const lost = 60;
/** Up to so many cells everything is looked at. */
const small = 6_000;

interface Anchor { readonly i: number; readonly j: number; readonly weight: number }

/**
 * Where to look for the alignment of two long versions: around anchors, passages that share rare words, of which the heaviest chain in rising
 * order is taken and those without a neighbour near their diagonal are dropped. Between two anchors everything is open, however much one version
 * lacks there; where there is nothing to go by, a band around the diagonal. Time and memory are linear in the length of the texts.
 */
export function corridor(a: Version, b: Version, links: Associations): Corridor {
  const [n, m] = [a.words.length, b.words.length];
  const low = new Int32Array(n + 1);
  const high = new Int32Array(n + 1).fill(m);
  if ((n + 1) * (m + 1) <= small) return { low, high };
  const path: Anchor[] = [{ i: 0, j: 0, weight: 0 }, ...supported(heaviest(anchors(a, b, links), m)), { i: n, j: m, weight: 0 }];
  low.fill(m);
  high.fill(0);
  const open = (i: number, from: number, to: number): void => {
    if (i < 0 || i > n) return;
    low[i] = Math.max(0, Math.min(low[i]!, from));
    high[i] = Math.min(m, Math.max(high[i]!, to));
  };
  for (let k = 1; k < path.length; k++) {
    const [p, q] = [path[k - 1]!, path[k]!];
    const [di, dj] = [q.i - p.i, q.j - p.j];
    const wide = di * dj > 4 * lost * lost;
    for (let i = p.i - margin; i <= q.i + margin; i++) {
      const at = di === 0 ? p.j : p.j + Math.round((dj * Math.min(di, Math.max(0, i - p.i))) / di);
      if (!wide) open(i, p.j - margin, q.j + margin);
      else {
        // A steep way must still hang together from row to row.
        const half = lost + Math.ceil(dj / Math.max(1, di));
        open(i, at - half, at + half);
      }
    }
  }
  // Every prefix can be reached from the one before.
  low[0] = 0;
  high[n] = m;
  for (let i = n - 1; i >= 0; i--) low[i] = Math.min(low[i]!, low[i + 1]!);
  for (let i = 1; i <= n; i++) high[i] = Math.max(high[i]!, high[i - 1]!);
  return { low, high };
}

function anchors(a: Version, b: Version, { from, to, forward, backward }: Associations): readonly Anchor[] {
  const where = (v: Version): (number[] | undefined)[] => {
    const out: (number[] | undefined)[] = [];
    v.words.forEach((ws, i) => { for (const x of ws) if (v.passages[x]! <= rare) (out[x] ??= []).push(i); });
    return out;
  };
  const [inA, inB] = [where(a), where(b)];
  const [n, m] = [a.words.length, b.words.length];
  const votes = new Map<number, number>();
  for (let x = 0; x + 1 < from.length; x++) {
    const is = inA[x];
    if (is === undefined) continue;
    for (let c = from[x]!; c < from[x + 1]!; c++) {
      const js = inB[to[c]!];
      const sure = (forward[c]! + backward[c]!) / 2;
      if (js === undefined || sure < 0.15) continue;
      for (const i of is) for (const j of js) votes.set(i * m + j, (votes.get(i * m + j) ?? 0) + sure / Math.max(is.length, js.length));
    }
  }
  const out: Anchor[] = [];
  for (const [key, weight] of votes) if (weight >= 0.6) out.push({ i: Math.floor(key / m), j: key % m, weight });
  return n === 0 ? [] : out.sort((p, q) => p.i - q.i || q.j - p.j);
}

/** The chain of anchors, rising in both, whose weights sum to most (a Fenwick tree of maxima over j). */
function heaviest(all: readonly Anchor[], m: number): readonly Anchor[] {
  const best = new Float64Array(all.length);
  const before = new Int32Array(all.length).fill(-1);
  const tree = new Int32Array(m + 2).fill(-1);
  let top = -1;
  for (let k = 0; k < all.length; k++) {
    const { j, weight } = all[k]!;
    let found = -1;
    for (let t = j; t > 0; t -= t & -t) if (tree[t]! >= 0 && (found < 0 || best[tree[t]!]! > best[found]!)) found = tree[t]!;
    best[k] = weight + (found < 0 ? 0 : best[found]!);
    before[k] = found;
    for (let t = j + 1; t <= m + 1; t += t & -t) if (tree[t]! < 0 || best[tree[t]!]! < best[k]!) tree[t] = k;
    if (top < 0 || best[k]! > best[top]!) top = k;
  }
  const chain: Anchor[] = [];
  for (let k = top; k >= 0; k = before[k]!) chain.push(all[k]!);
  return chain.reverse();
}

/** Anchors with another one near in the chain that lies on nearly the same diagonal. */
function supported(chain: readonly Anchor[]): readonly Anchor[] {
  return chain.filter((p, k) => {
    for (let s = -4; s <= 4; s++) {
      const q = chain[k + s];
      if (s === 0 || q === undefined || Math.abs(q.i - p.i) > 20) continue;
      if (Math.abs((q.i - p.i) - (q.j - p.j)) <= 2 + Math.abs(q.i - p.i) / 3) return true;
    }
    return false;
  });
}
