/** Bags of words of two sentences that say the same: indices into two vocabularies. */
export interface BagPair { readonly a: Int32Array; readonly b: Int32Array; readonly weight: number }

/** Probabilities by pairs of words that were seen together: `forward` is p(b | a), `backward` p(a | b). */
export interface TranslationTable {
  /** By word of `a`: first index into `to` and the arrays beside it; one more than there are words. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** Weighted number of pairs each word was in. */
  readonly countA: Float64Array;
  readonly countB: Float64Array;
}

/** Rounds of plain model 1, then rounds in which both directions must agree. */
export interface Rounds { readonly plain: number; readonly agreed: number; /** Counts that keep rare words from being sure. */ readonly doubt: number }

/**
 * IBM model 1 (Brown et al. 1993) in both directions at once, with an empty word on each side; in the last rounds the counts are the product of
 * both directions' posteriors (Liang, Taskar & Klein 2006), which drops what only one of them believes. Deterministic.
 */
export function learnTranslations(pairs: readonly BagPair[], sizeA: number, sizeB: number, rounds: Rounds): TranslationTable {
  const { from, to } = together(pairs, sizeA, sizeB);
  const cells = to.length;
  const at = cellsOf(pairs, from, to);
  let forward = new Float64Array(cells).fill(1);
  let backward = new Float64Array(cells).fill(1);
  let emptyA = new Float64Array(sizeB).fill(1); // p(b | empty)
  let emptyB = new Float64Array(sizeA).fill(1);
  const countA = new Float64Array(sizeA);
  const countB = new Float64Array(sizeB);
  for (const { a, b, weight } of pairs) {
    for (const x of a) countA[x]! += weight;
    for (const y of b) countB[y]! += weight;
  }
  for (let round = 0; round < rounds.plain + rounds.agreed; round++) {
    const agree = round >= rounds.plain;
    const f = new Float64Array(cells);
    const g = agree ? f : new Float64Array(cells);
    const restA = new Float64Array(sizeB);
    const restB = new Float64Array(sizeA);
    for (let n = 0; n < pairs.length; n++) {
      const { a, b, weight } = pairs[n]!;
      const cell = at[n]!;
      const row = new Float64Array(a.length); // Sums of p(a | b) over b.
      const column = new Float64Array(b.length);
      for (let j = 0; j < b.length; j++) column[j] = emptyA[b[j]!]!;
      for (let i = 0; i < a.length; i++) {
        row[i] = emptyB[a[i]!]!;
        for (let j = 0; j < b.length; j++) {
          row[i]! += backward[cell[i * b.length + j]!]!;
          column[j]! += forward[cell[i * b.length + j]!]!;
        }
      }
      for (let i = 0; i < a.length; i++) {
        if (row[i]! > 0) restB[a[i]!]! += (weight * emptyB[a[i]!]!) / row[i]!;
        for (let j = 0; j < b.length; j++) {
          const c = cell[i * b.length + j]!;
          const p = column[j]! > 0 ? forward[c]! / column[j]! : 0;
          const q = row[i]! > 0 ? backward[c]! / row[i]! : 0;
          if (agree) f[c]! += weight * p * q;
          else { f[c]! += weight * p; g[c]! += weight * q; }
        }
      }
      for (let j = 0; j < b.length; j++) if (column[j]! > 0) restA[b[j]!]! += (weight * emptyA[b[j]!]!) / column[j]!;
    }
    // p(b | a) over the counts of a; what is not explained by any b stays with nobody.
    const sumA = new Float64Array(sizeA);
    const sumB = new Float64Array(sizeB);
    for (let x = 0; x < sizeA; x++) for (let c = from[x]!; c < from[x + 1]!; c++) { sumA[x]! += f[c]!; sumB[to[c]!]! += g[c]!; }
    forward = new Float64Array(cells);
    backward = new Float64Array(cells);
    for (let x = 0; x < sizeA; x++) {
      for (let c = from[x]!; c < from[x + 1]!; c++) {
        forward[c] = f[c]! / ((agree ? Math.max(countA[x]!, sumA[x]!) : sumA[x]!) + rounds.doubt);
        backward[c] = g[c]! / ((agree ? Math.max(countB[to[c]!]!, sumB[to[c]!]!) : sumB[to[c]!]!) + rounds.doubt);
      }
    }
    emptyA = shares(restA);
    emptyB = shares(restB);
  }
  return { from, to, forward, backward, countA, countB };
}

function shares(counts: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  let sum = 0;
  for (const c of counts) sum += c;
  return counts.map((c) => c / (sum || 1));
}

/** Which words of b stand with each word of a, in order. */
function together(pairs: readonly BagPair[], sizeA: number, sizeB: number): { from: Int32Array; to: Int32Array } {
  const seen: (Set<number> | undefined)[] = new Array<Set<number> | undefined>(sizeA);
  for (const { a, b } of pairs) for (const x of a) { const s = (seen[x] ??= new Set()); for (const y of b) if (y < sizeB) s.add(y); }
  const from = new Int32Array(sizeA + 1);
  for (let x = 0; x < sizeA; x++) from[x + 1] = from[x]! + (seen[x]?.size ?? 0);
  const to = new Int32Array(from[sizeA]!);
  for (let x = 0; x < sizeA; x++) if (seen[x] !== undefined) to.set(Int32Array.from(seen[x]!).sort(), from[x]!);
  return { from, to };
}

function cellsOf(pairs: readonly BagPair[], from: Int32Array, to: Int32Array): readonly Int32Array[] {
  return pairs.map(({ a, b }) => {
    const out = new Int32Array(a.length * b.length);
    for (let i = 0; i < a.length; i++) for (let j = 0; j < b.length; j++) out[i * b.length + j] = search(to, from[a[i]!]!, from[a[i]! + 1]!, b[j]!);
    return out;
  });
}

function search(sorted: Int32Array, low: number, high: number, wanted: number): number {
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (sorted[mid]! < wanted) low = mid + 1;
    else high = mid;
  }
  return low;
}
