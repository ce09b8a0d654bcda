/** A sentence, a keyword or another passage as alignment sees it. */
export interface Passage {
  /** In characters. */
  readonly length: number;
  /** Its words as keys that can be compared across versions: stems, numbers by value. */
  readonly words: readonly string[];
}

/**
 * Which words of two vocabularies may say the same. Sparse: the partners of word x of the first are `to[from[x]]` … `to[from[x + 1] - 1]`.
 * `forward` is p(second | first), `backward` p(first | second); `known…` (0–1) is how much of what a word may be translated by is known:
 * a word that is known well and finds no partner speaks against a link, an unknown one says nothing.
 */
export interface Associations {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly forward: Float32Array;
  readonly backward: Float32Array;
  readonly knownFirst: Float32Array;
  readonly knownSecond: Float32Array;
}

/** Finds associations between the words of two versions. */
export type Associate = (first: readonly string[], second: readonly string[]) => Associations;

/** A version with its words numbered: every passage's distinct words, and how often a word stands in a passage of the version. */
export interface Version {
  readonly lengths: Float64Array;
  /** Sum of the lengths before each passage. */
  readonly upTo: Float64Array;
  readonly words: readonly Int32Array[];
  readonly vocabulary: readonly string[];
  /** By word: the share it has among all words of the version. */
  readonly share: Float64Array;
  /** By word: in how many passages it stands. */
  readonly passages: Int32Array;
}

/** Words of a passage beyond this are left out: a line of a megabyte is no sentence. */
const mostWords = 400;

/** Numbers the words of a version's passages. */
export function versionOf(passages: readonly Passage[]): Version {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  let total = 0;
  const words = passages.map((p) => {
    const own = new Set<number>();
    for (const word of p.words) {
      if (own.size >= mostWords) break;
      let id = ids.get(word);
      if (id === undefined) { ids.set(word, (id = ids.size)); counts.push(0); }
      own.add(id);
    }
    for (const id of own) counts[id]!++;
    total += own.size;
    return Int32Array.from(own);
  });
  const lengths = Float64Array.from(passages, (p) => p.length);
  const upTo = new Float64Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) upTo[i + 1] = upTo[i]! + lengths[i]!;
  // In a short text every word is rare: a little is added for the words it does not have.
  return { lengths, upTo, words, vocabulary: [...ids.keys()], share: Float64Array.from(counts, (c) => c / (total + 20)), passages: Int32Array.from(counts) };
}

/** What evidence weighs; all in natural logarithms of likelihood ratios. */
export interface Weights {
  /** Of words; 1 would take every word for independent of its neighbours and both directions for one. */
  readonly words: number;
  /** A word without partner speaks against a link by `doubt`, and by as much as `trust` more the better its translations are known. */
  readonly doubt: number;
  readonly trust: number;
  /** Any partner at all speaks for a link by the logarithm of this, and of what is added for how probable it is. */
  readonly match: number;
  readonly length: number;
  /** Variance of the logarithm of the ratio of lengths: at least, and by which more for short passages; `apart` where two have nothing to do with each other. */
  readonly spread: number;
  readonly shortness: number;
  readonly apart: number;
  /** Price of a sentence that a version lacks, and of a boundary that a version has not. */
  readonly gap: number;
  readonly merge: number;
  /** With three versions: what each pair's evidence counts, as the three are not independent. */
  readonly joint: number;
}

/** The evidence between groups of neighbouring passages of two versions, in natural logarithms of likelihood ratios: linked against chance. */
export interface PairEvidence {
  /** Of `di` passages from `i` in the first with `dj` from `j` in the second. */
  score(i: number, di: number, j: number, dj: number): number;
  /** The words alone, one passage with one, for all passages of the second from `j` up to `end`, into `out` from 0. */
  row(i: number, j: number, end: number, out: Float64Array): void;
  /** The lengths alone. */
  length(i: number, di: number, j: number, dj: number): number;
}

/** `ratio`: characters of the second version for one of the first. */
export function pairEvidence(a: Version, b: Version, links: Associations, ratio: number, w: Weights): PairEvidence {
  const { from, to } = links;
  const cells = to.length;
  // p(partner) over p(by chance), and what it says that no partner is found.
  const forward = new Float64Array(cells);
  const backward = new Float64Array(cells);
  for (let x = 0; x + 1 < from.length; x++) {
    for (let c = from[x]!; c < from[x + 1]!; c++) {
      const y = to[c]!;
      forward[c] = links.forward[c]! / b.share[y]!;
      backward[c] = links.backward[c]! / a.share[x]!;
    }
  }
  const missing = (known: Float32Array): Float64Array => Float64Array.from(known, (k) => -w.doubt - w.trust * k * k * k);
  const missingA = missing(links.knownFirst);
  const missingB = missing(links.knownSecond);
  const alone = (v: Version, missed: Float64Array): Float64Array => Float64Array.from(v.words, (ws) => ws.reduce((sum, x) => sum + missed[x]!, 0));
  const aloneA = alone(a, missingA);
  const aloneB = alone(b, missingB);
  // The group of the first version that is loaded: by word of the second, a chain of its partners in the group.
  const head = new Int32Array(b.vocabulary.length).fill(-1);
  let next = new Int32Array(1024);
  let cellOf = new Int32Array(1024);
  let placeOf = new Int32Array(1024);
  let used = 0;
  let touched: number[] = [];
  let wordAt = new Int32Array(1024);
  let backSum = new Float64Array(1024);
  let loadedAt = -1;
  let loadedCount = 0;
  let size = 0;
  let loadedAlone = 0;
  const load = (i: number, di: number): void => {
    if (loadedAt === i && loadedCount === di) return;
    for (const y of touched) head[y] = -1;
    touched = [];
    used = 0;
    size = 0;
    loadedAlone = 0;
    for (let n = i; n < i + di; n++) {
      loadedAlone += aloneA[n]!;
      if (backSum.length < size + a.words[n]!.length) {
        backSum = new Float64Array(2 * (size + a.words[n]!.length));
        const more = new Int32Array(backSum.length);
        more.set(wordAt);
        wordAt = more;
      }
      for (const x of a.words[n]!) {
        for (let c = from[x]!; c < from[x + 1]!; c++) {
          if (used === next.length) [next, cellOf, placeOf] = [next, cellOf, placeOf].map((old) => { const more = new Int32Array(2 * old.length); more.set(old); return more; }) as [Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>];
          const y = to[c]!;
          if (head[y] === -1) touched.push(y);
          next[used] = head[y]!;
          cellOf[used] = c;
          placeOf[used] = size;
          head[y] = used++;
        }
        wordAt[size++] = x;
      }
    }
    loadedAt = i;
    loadedCount = di;
  };
  const found: number[] = [];
  const words = (j: number, dj: number): number => {
    let sum = loadedAlone;
    let count = 0;
    found.length = 0;
    for (let m = j; m < j + dj; m++) {
      sum += aloneB[m]!;
      const own = b.words[m]!;
      count += own.length;
      for (let n = 0; n < own.length; n++) {
        let e = head[own[n]!]!;
        if (e === -1) continue;
        let s = 0;
        for (; e !== -1; e = next[e]!) {
          s += forward[cellOf[e]!]!;
          const place = placeOf[e]!;
          if (backSum[place] === 0) found.push(place);
          backSum[place]! += backward[cellOf[e]!]!;
        }
        sum += Math.log(w.match + 0.9 * s / size) - missingB[own[n]!]!;
      }
    }
    for (const place of found) { sum += Math.log(w.match + 0.9 * backSum[place]! / count) - missingA[wordAt[place]!]!; backSum[place] = 0; }
    return (w.words * sum) / 2;
  };
  const length = (i: number, di: number, j: number, dj: number): number => {
    const x = (a.upTo[i + di]! - a.upTo[i]!) * ratio;
    const y = b.upTo[j + dj]! - b.upTo[j]!;
    const r = Math.log((y + 2) / (x + 2));
    const near = w.spread + w.shortness / (Math.min(x, y) + 2);
    const far = near + w.apart;
    return w.length * (Math.log(far / near) - r * r * (1 / near - 1 / far)) / 2;
  };
  return {
    length,
    score(i, di, j, dj) { load(i, di); return words(j, dj) + length(i, di, j, dj); },
    row(i, j, end, out) { load(i, 1); for (let m = j; m < end; m++) out[m - j] = words(m, 1); },
  };
}
