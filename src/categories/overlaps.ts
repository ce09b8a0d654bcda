/** Tokens `from` up to `to` where a term of a category stands. */
export interface Candidate { readonly category: number; readonly term: number; readonly from: number; readonly to: number }

/** The category of an exclusion of the whole dictionary. */
export const everyCategory = -1;

/**
 * Which of the places found in a sentence count. First what lies within a place barred for its category goes; with `dictionary` then what lies within a longer place of any
 * category; then in each category, from the left, the longest of those that begin together counts and what overlaps it does not.
 * `found` and `barred` come in the order of their first tokens; a place is barred for the categories whose `up` (itself and those above) has its category, or for all with
 * `everyCategory`.
 */
export function settled(found: readonly Candidate[], barred: readonly Candidate[], overlap: "category" | "dictionary", up: readonly (readonly number[])[]): readonly Candidate[] {
  let left = found;
  if (barred.length > 0) {
    const until = new Map<number, number>();
    let b = 0;
    left = left.filter((f) => {
      for (; b < barred.length && barred[b]!.from <= f.from; b++) until.set(barred[b]!.category, Math.max(barred[b]!.to, until.get(barred[b]!.category) ?? 0));
      return f.to > (until.get(everyCategory) ?? 0) && up[f.category]!.every((c) => f.to > (until.get(c) ?? 0));
    });
  }
  if (left.length < 2) return left;
  const sorted = [...left].sort((a, b) => a.from - b.from || b.to - a.to || a.category - b.category || a.term - b.term);
  let reach = -1;
  const inner = new Set<Candidate>();
  const last = new Map<number, number>();
  return sorted.filter((m, i) => {
    if (overlap === "dictionary") {
      const before = sorted[i - 1];
      // The same place in two categories is no longer place.
      const within = reach >= m.to && !(before !== undefined && before.from === m.from && before.to === m.to && !inner.has(before));
      reach = Math.max(reach, m.to);
      if (within) { inner.add(m); return false; }
    }
    if (m.from < (last.get(m.category) ?? 0)) return false;
    last.set(m.category, m.to);
    return true;
  });
}
