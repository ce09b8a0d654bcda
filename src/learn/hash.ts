/** Integer hashes: the same on every machine and in every version of Node. */

/** FNV-1a over UTF-16 units of `text[from, to)`, mixed once more; `seed` keeps kinds of things apart. */
export function hashText(text: string, seed = 0, from = 0, to = text.length): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let k = from; k < to; k += 1) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}

/** Three integers in one; the order counts. */
export function mix(seed: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(seed ^ a, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Where weights lie in a table: a feature's weight for a facet is at `(hash & high) + (Math.imul(hash ^ facet, golden) >>> shift)`. */
export interface Spread { readonly high: number; readonly shift: number }

/** For a table of `size` weights, a power of two; those of one feature for all facets lie within 2^`near` of each other, anywhere where `near` is left out. */
export function spreadOf(size: number, near?: number): Spread {
  const bits = 31 - Math.clz32(size);
  return near !== undefined && bits > near ? { high: size - 1 & -(2 ** near), shift: 32 - near } : { high: 0, shift: 32 - bits };
}

/** Multiplier that spreads a hash before its top bits are taken as a place in a table (Knuth's multiplicative hashing). */
export const golden = 0x9e3779b1;
