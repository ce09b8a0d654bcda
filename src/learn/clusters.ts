/**
 * Classes of words that stand in the same surroundings, from raw text: the exchange algorithm (S. Martin, J. Liermann, H. Ney, "Algorithms for
 * Bigram and Trigram Word Clustering", 1998), here with a class predicting the word on either side (as J. Uszkoreit and T. Brants, 2008, do for one).
 * Deterministic. A class is a feature for forms that the labelled text shows seldom or never.
 */
import { hashText } from "./hash.ts";

export interface ClusterOptions {
  /** How many classes; 1 … classes. */
  readonly classes: number;
  /** Forms met less often get none. */
  readonly least: number;
  /** Most rounds; ends sooner when next to no form moves. */
  readonly rounds?: number;
  /** Neighbours met less often than this count by their ending. */
  readonly common?: number;
  readonly report?: (line: string) => void;
}

/** Class of each form met at least `least` times. `sentences`: forms already folded as they will be asked for. */
export function learnClusters(sentences: readonly (readonly string[])[], { classes, least, rounds = 12, common = 40, report }: ClusterOptions): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) for (const form of sentence) counts.set(form, (counts.get(form) ?? 0) + 1);
  const forms = [...counts].filter(([, n]) => n >= least).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
  const index = new Map(forms.map((form, k) => [form, k]));
  const size = forms.length;
  // What stands beside a form: a common form, else an ending; left and right apart. 0 is the edge.
  const besides = new Map<string, number>([["", 0]]);
  const beside = (form: string | undefined): number => {
    const key = form === undefined ? "" : counts.get(form)! >= common ? form : `-${form.slice(-3)}`;
    let k = besides.get(key);
    if (k === undefined) besides.set(key, k = besides.size);
    return k;
  };
  const surroundings = forms.map(() => new Map<number, number>());
  const put = (of: Map<number, number>, key: number) => of.set(key, (of.get(key) ?? 0) + 1);
  for (const sentence of sentences) {
    sentence.forEach((form, i) => {
      const k = index.get(form);
      if (k === undefined) return;
      put(surroundings[k]!, beside(sentence[i - 1]) * 2);
      put(surroundings[k]!, beside(sentence[i + 1]) * 2 + 1);
    });
  }
  const starts = new Int32Array(size + 1);
  surroundings.forEach((of, k) => { starts[k + 1] = starts[k]! + of.size; });
  const where = new Int32Array(starts[size]!);
  const often = new Int32Array(starts[size]!);
  surroundings.forEach((of, k) => { let at = starts[k]!; for (const [x, n] of [...of].sort((a, b) => a[0] - b[0])) { where[at] = x; often[at++] = n; } });
  const total = Float64Array.from(surroundings, (of) => { let n = 0; for (const m of of.values()) n += m; return n; });

  // Counts of each surrounding with each class; the most frequent forms begin in classes of their own, the rest by ending.
  const table = new Int32Array(besides.size * 2 * classes);
  const sums = new Float64Array(classes);
  const own = new Int32Array(size);
  const move = (k: number, to: number, sign: number) => {
    for (let e = starts[k]!; e < starts[k + 1]!; e += 1) table[where[e]! * classes + to]! += sign * often[e]!;
    sums[to]! += sign * total[k]!;
  };
  for (let k = 0; k < size; k += 1) {
    own[k] = k < classes / 2 ? k : (hashText(forms[k]!.slice(-3)) >>> 0) % classes;
    move(k, own[k]!, 1);
  }
  const logs = new Float64Array(1 << 16);
  for (let n = 2; n < logs.length; n += 1) logs[n] = n * Math.log(n);
  const nLogN = (n: number) => (n < logs.length ? logs[n]! : n * Math.log(n));
  const gain = new Float64Array(classes);
  for (let round = 1; round <= rounds; round += 1) {
    let moved = 0;
    for (let k = 0; k < size; k += 1) {
      const from = own[k]!;
      move(k, from, -1);
      gain.fill(0);
      for (let e = starts[k]!; e < starts[k + 1]!; e += 1) {
        const base = where[e]! * classes;
        const n = often[e]!;
        const alone = nLogN(n);
        for (let c = 0; c < classes; c += 1) { const there = table[base + c]!; gain[c]! += there === 0 ? alone : nLogN(there + n) - nLogN(there); }
      }
      let best = from;
      let most = -Infinity;
      for (let c = 0; c < classes; c += 1) {
        const value = gain[c]! - nLogN(sums[c]! + total[k]!) + nLogN(sums[c]!);
        if (value > most + 1e-9) { most = value; best = c; }
      }
      if (best !== from) moved += 1;
      own[k] = best;
      move(k, best, 1);
    }
    report?.(`round ${round}: ${moved} of ${size} forms moved`);
    if (moved * 200 < size) break;
  }
  return new Map(forms.map((form, k) => [form, own[k]! + 1]));
}

/** Classes as text: forms in order, each with the length it shares with the one before, the rest of it, and its class (base 36). */
export function packClusters(clusters: ReadonlyMap<string, number>): string {
  let before = "";
  return [...clusters].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([form, cluster]) => {
    let same = 0;
    while (same < 35 && same < form.length && same < before.length && form[same] === before[same]) same += 1;
    before = form;
    return `${same.toString(36)}${form.slice(same)}\t${cluster.toString(36)}`;
  }).join("\n");
}

/** The class of a form, 0 for none. */
export function unpackClusters(text: string): (form: string) => number {
  const clusters = new Map<string, number>();
  let before = "";
  if (text !== "") for (const line of text.split("\n")) {
    const tab = line.indexOf("\t");
    const form = before.slice(0, parseInt(line[0]!, 36)) + line.slice(1, tab);
    clusters.set(form, parseInt(line.slice(tab + 1), 36));
    before = form;
  }
  return (form) => clusters.get(form) ?? 0;
}
