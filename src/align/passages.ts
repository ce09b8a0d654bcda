import { pairEvidence, versionOf, type Associate, type Passage, type Version, type Weights } from "./evidence.ts";
import { joint, type Bead, type Pair } from "./lattice.ts";
import { crossroads, type Corridor } from "./pairs.ts";

export const weights: Weights = { words: 0.375, doubt: 0.09, trust: 0.97, length: 1.2, spread: 0.03, shortness: 2.4, apart: 0.25, gap: 4.2, merge: 2, joint: 0.8, inner: 1.5, rare: 0 };

const slack = 12;

/**
 * Aligns two or three versions of a text jointly. `associate[a][b]` (a < b) finds words of version a and b that say the same.
 * Beads come in the order of the versions; every passage is in exactly one.
 */
export function alignPassages(versions: readonly (readonly Passage[])[], associate: readonly (readonly Associate[])[], w: Weights = weights): readonly Bead[] {
  const known = versions.map(versionOf);
  const pairs: Pair[] = [];
  for (let a = 0; a < known.length; a++) {
    for (let b = a + 1; b < known.length; b++) {
      const [x, y] = [known[a]!, known[b]!];
      const evidence = pairEvidence(x, y, associate[a]![b]!(x.vocabulary, y.vocabulary), ratioOf(x, y), w);
      pairs.push({ a, b, evidence, roads: crossroads(evidence, x.words.length, y.words.length, whole(x.words.length, y.words.length), w, slack) });
    }
  }
  return joint(known.map((v) => v.words.length), pairs, w, slack * 1.5);
}

function ratioOf(a: Version, b: Version): number {
  const [x, y] = [a.upTo.at(-1)!, b.upTo.at(-1)!];
  return (y + 500) / (x + 500);
}

function whole(n: number, m: number): Corridor {
  return { low: new Int32Array(n + 1), high: new Int32Array(n + 1).fill(m) };
}
