import { pairEvidence, versionOf, type Associate, type Passage, type Version, type Weights } from "./evidence.ts";
import { joint, type Bead, type Pair } from "./lattice.ts";
import { corridor } from "./corridor.ts";
import { crossed } from "./crossing.ts";
import { learn, nothingLearned, withLearned } from "./learned.ts";
import { crossroads } from "./pairs.ts";

/** Fitted on documents made of held-back sentences with random merges and drops (scripts/eval/alignment.ts). */
export const weights: Weights = { words: 1.1, doubt: 0.3, trust: 1.35, length: 0.9, spread: 0.03, shortness: 2.4, apart: 0.3, gap: 3.6, merge: 3, joint: 1, match: 1.2 };

/** Prefixes that are worse than the best by more than this many natural logarithms are not looked at closely. */
const slack = 12;

/** Passages whose links may teach words that the lexicon does not know: fewer repeat too little. */
const worthASecondLook = 60;

/**
 * Aligns two or three versions of a text jointly. `associate[a][b]` (a < b) finds words of version a and b that say the same. Beads take up to five
 * passages together and keep the order, but for neighbours that have changed places (two versions only, marked `crossing`). Every passage is in
 * exactly one bead. Long texts are aligned twice: the surest links of the first time teach words for the second.
 * Time and memory are linear in the length of the texts.
 */
export function alignPassages(versions: readonly (readonly Passage[])[], associate: readonly (readonly Associate[])[], w: Weights = weights): readonly Bead[] {
  const beads = once(versions, associate, w);
  if (Math.max(...versions.map((v) => v.length)) < worthASecondLook) return beads;
  let taught = false;
  const better = associate.map((row, a) => row.map((one, b) => {
    if (a >= b) return one;
    const learned = nothingLearned();
    learn(learned, beads, a, b, versions[a]!, versions[b]!, one);
    const more = withLearned(one, learned);
    taught ||= more !== one;
    return more;
  }));
  return taught ? once(versions, better, w) : beads;
}

function once(versions: readonly (readonly Passage[])[], associate: readonly (readonly Associate[])[], w: Weights): readonly Bead[] {
  const known = versions.map(versionOf);
  const pairs: Pair[] = [];
  for (let a = 0; a < known.length; a++) {
    for (let b = a + 1; b < known.length; b++) {
      const [x, y] = [known[a]!, known[b]!];
      const links = associate[a]![b]!(x.vocabulary, y.vocabulary);
      const evidence = pairEvidence(x, y, links, ratioOf(x, y), w);
      pairs.push({ a, b, evidence, roads: crossroads(evidence, x.words.length, y.words.length, corridor(x, y, links), w, slack) });
    }
  }
  const beads = joint(known.map((v) => v.words.length), pairs, w, 1.5 * slack);
  return versions.length === 2 ? crossed(beads, pairs[0]!.evidence) : beads;
}

/** Characters of the second version for one of the first: of the whole texts, but not far from one, as one may be an abridgement. */
function ratioOf(a: Version, b: Version): number {
  const [x, y] = [a.upTo.at(-1)!, b.upTo.at(-1)!];
  return Math.min(1.35, Math.max(0.74, (y + 500) / (x + 500)));
}
