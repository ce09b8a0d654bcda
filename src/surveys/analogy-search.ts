import { analogyLangs, type Passage } from "./analogies.ts";
import type { Feature, Space } from "./analogy-space.ts";

export interface Likeness {
  readonly passage: Passage;
  readonly like: Passage;
  /** Among the passages of the same language that are like it, from 1. */
  readonly rank: number;
  readonly score: number;
  /** What both have, what counts most first. */
  readonly reasons: readonly string[];
}

export interface LikenessOptions {
  /** For each passage and each language so many; 3. */
  readonly top: number;
  /** Least score; .15 */
  readonly threshold: number;
}

/** Features that more passages have are not looked up; where they are shared by passages found otherwise they count. */
const mostPostings = 200;
const mostShare = 0.1;
/** Passages of a language that are compared in full. */
const pool = 20;
const mostReasons = 8;
/** One word in common is no analogy. */
const leastShared = 2;

/**
 * For each passage those of other documents that are most like it, in every language. The score is the cosine of tf-idf vectors (Salton, Wong & Yang 1975) in which words of two
 * languages count as one as far as they translate each other (soft cosine, Sidorov et al. 2014), linked one to one, the surest first (Melamed 2000): 0 nothing in common, 1 the
 * same words. Candidates come from an inverted index without the features that more than a tenth of the passages have, or 200, so the time grows with the passages, not
 * with their square.
 */
export function* likenesses({ passages, features, vectors, postings, same }: Space, { top, threshold }: LikenessOptions): Iterable<Likeness> {
  const common = Math.min(mostPostings, Math.max(20, mostShare * passages.length));
  const weightIn = (p: number, id: number): number => { const { ids, weights } = vectors[p]!; const k = search(ids, id); return k < 0 ? 0 : weights[k]!; };
  const sums = new Float64Array(passages.length);
  for (let p = 0; p < passages.length; p++) {
    const { ids, weights } = vectors[p]!;
    const touched: number[] = [];
    const collect = (id: number, weight: number): void => {
      const list = postings[id]!;
      if (list.length > common) return;
      for (const q of list) {
        if (passages[q]!.document === passages[p]!.document) continue;
        if (sums[q] === 0) touched.push(q);
        sums[q]! += weight * weightIn(q, id);
      }
    };
    ids.forEach((id, k) => {
      collect(id, weights[k]!);
      for (const [other, sure] of same.get(id) ?? []) collect(other, weights[k]! * sure);
    });
    for (const lang of analogyLangs) {
      const best = touched.filter((q) => passages[q]!.lang === lang).sort((a, b) => sums[b]! - sums[a]! || a - b).slice(0, pool)
        .map((q) => ({ q, ...compared(p, q) })).filter((c) => c.shared >= leastShared && c.score >= threshold).sort((a, b) => b.score - a.score || a.q - b.q).slice(0, top);
      for (const [i, { q, score, reasons }] of best.entries()) yield { passage: passages[p]!, like: passages[q]!, rank: i + 1, score, reasons };
    }
    for (const q of touched) sums[q] = 0;
  }

  function compared(p: number, q: number): { readonly score: number; readonly shared: number; readonly reasons: readonly string[] } {
    const [a, b] = [vectors[p]!, vectors[q]!];
    const pairs: { readonly i: number; readonly j: number; readonly sure: number; readonly gain: number }[] = [];
    a.ids.forEach((id, i) => {
      const j = search(b.ids, id);
      if (j >= 0) pairs.push({ i, j, sure: 1, gain: a.weights[i]! * b.weights[j]! });
      for (const [other, sure] of same.get(id) ?? []) {
        const k = search(b.ids, other);
        if (k >= 0) pairs.push({ i, j: k, sure, gain: sure * a.weights[i]! * b.weights[k]! });
      }
    });
    pairs.sort((x, y) => y.sure - x.sure || y.gain - x.gain || x.i - y.i || x.j - y.j);
    const [left, right] = [new Set<number>(), new Set<number>()];
    const linked = pairs.filter(({ i, j }) => !left.has(i) && !right.has(j) && (left.add(i), right.add(j), true));
    const sum = linked.reduce((s, { gain }) => s + gain, 0);
    linked.sort((x, y) => y.gain - x.gain || x.i - y.i);
    const reasons = linked.slice(0, mostReasons).map(({ i, j }) => reason(features[a.ids[i]!]!, features[b.ids[j]!]!));
    return { shared: linked.length, score: Math.round(1000 * Math.min(1, sum)) / 1000, reasons: linked.length > mostReasons ? [...reasons, `${linked.length - mostReasons} more`] : reasons };
  }
}

/** `lemma транзит`, `entity gpe:kz`, `term экспорт ↔ export`. */
function reason(a: Feature, b: Feature): string {
  return a === b ? `${a.kind} ${a.said}` : `${a.kind === "term" || b.kind === "term" ? "term" : a.kind} ${a.said} ↔ ${b.said}`;
}

function search(ids: Int32Array, id: number): number {
  let [low, high] = [0, ids.length - 1];
  while (low <= high) {
    const mid = (low + high) >>> 1;
    if (ids[mid]! < id) low = mid + 1;
    else if (ids[mid]! > id) high = mid - 1;
    else return mid;
  }
  return -1;
}
