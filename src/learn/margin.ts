/** How far behind a choice may be before the search need not follow it. */
import { newSearch } from "./search.ts";
import type { Item, Task } from "./task.ts";

/**
 * The smallest of 2, 3, 5, 8 … times `scale` with which at most one choice in twenty thousand differs from that of the full search, over every
 * `step`-th sequence, in units of what codes stand for.
 */
export function narrowestMargin(task: Task, sequences: readonly (readonly Item[])[], weights: Int8Array, scale: number, width: number, step = 10): number {
  const search = newSearch(task);
  const sample = sequences.filter((_, k) => k % step === 0);
  const full = sample.map((sequence) => search.best(sequence, weights, { width, margin: Infinity }));
  let [a, b] = [2, 3];
  for (;;) {
    const margin = Math.round(a * scale);
    let other = 0;
    let all = 0;
    sample.forEach((sequence, k) => {
      const path = search.best(sequence, weights, { width, margin });
      all += path.length;
      for (let i = 0; i < path.length; i += 1) if (path[i] !== full[k]![i]) other += 1;
    });
    if (other * 20_000 <= all || a > 10_000) return margin;
    [a, b] = [b, a + b];
  }
}

/**
 * What of the margin of training is needed to follow nearly all that wins: of ten thousand choices one falls to each of these. By the item alone,
 * in its context, and of ways after a place.
 */
export function pruned(trained: number): { readonly alone: number; readonly margin: number; readonly beam: number } {
  return { alone: 0.6 * trained, margin: 0.45 * trained, beam: 0.35 * trained };
}
