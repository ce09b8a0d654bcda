/**
 * Records by key, at most so many: where there are more, those whose keys have the smallest hashes, the preferred ones first. Which are kept
 * depends on the set of keys alone (bottom-k sampling, Cohen & Kaplan 2007): a record that is kept was never dropped on the way, so its counts are whole,
 * in any order of additions and merges.
 */
export interface Sample<T> {
  readonly most: number;
  readonly records: Map<string, { readonly rank: number; readonly record: T }>;
}

export function emptySample<T>(most: number): Sample<T> {
  return { most, records: new Map() };
}

/** The record of a key, made where there is none. `preferred` must be the same for the key whenever it is asked for. */
export function sampled<T>(sample: Sample<T>, key: string, preferred: boolean, make: () => T): T {
  const there = sample.records.get(key);
  if (there !== undefined) return there.record;
  const record = make();
  sample.records.set(key, { rank: rankOf(key, preferred), record });
  if (sample.records.size >= 2 * sample.most) prune(sample);
  return record;
}

/** Puts the records of the second into the first. */
export function mergeSamples<T>(a: Sample<T>, b: Sample<T>, absorb: (into: T, from: T) => void): void {
  for (const [key, { rank, record }] of b.records) {
    const there = a.records.get(key);
    if (there === undefined) a.records.set(key, { rank, record });
    else absorb(there.record, record);
  }
  if (a.records.size >= 2 * a.most) prune(a);
}

/** The kept records in the order of their keys. */
export function* kept<T>(sample: Sample<T>): Iterable<readonly [string, T]> {
  if (sample.records.size > sample.most) prune(sample);
  for (const key of [...sample.records.keys()].sort()) yield [key, sample.records.get(key)!.record];
}

function prune<T>(sample: Sample<T>): void {
  const order = [...sample.records].sort(([a, x], [b, y]) => x.rank - y.rank || (a < b ? -1 : 1));
  for (const [key] of order.slice(sample.most)) sample.records.delete(key);
}

/** FNV-1a, finished as in MurmurHash3; preferred keys come before all others. */
function rankOf(key: string, preferred: boolean): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) + (preferred ? 0 : 2 ** 32);
}
