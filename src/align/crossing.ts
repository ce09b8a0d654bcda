import type { PairEvidence } from "./evidence.ts";
import type { Bead } from "./lattice.ts";

/** How far two halves of a link may stand from each other in the list of beads, and how much must speak for it. */
const reach = 4;
const strong = 8;

/**
 * Links passages that two versions have in another order: a dynamic programme that keeps the order leaves one of two swapped neighbours without
 * counterpart on either side. Such left-overs near each other are linked where the evidence is strong. Two versions only; the new bead stands
 * where its first half stood and is marked.
 */
export function crossed(beads: readonly Bead[], evidence: PairEvidence): readonly Bead[] {
  const out: (Bead | undefined)[] = beads.slice();
  const open = (k: number, side: 0 | 1): number | undefined => {
    const members = out[k]?.members;
    return members !== undefined && members[side]!.length === 1 && members[1 - side]!.length === 0 ? members[side]![0]! : undefined;
  };
  const found: { k: number; l: number; i: number; j: number; score: number }[] = [];
  for (let k = 0; k < out.length; k++) {
    const i = open(k, 0);
    if (i === undefined) continue;
    for (let l = Math.max(0, k - reach); l <= Math.min(out.length - 1, k + reach); l++) {
      const j = open(l, 1);
      if (j === undefined) continue;
      const score = evidence.score(i, 1, j, 1);
      if (score >= strong) found.push({ k, l, i, j, score });
    }
  }
  found.sort((p, q) => q.score - p.score || p.k - q.k || p.l - q.l);
  for (const { k, l, i, j, score } of found) {
    if (out[k] === undefined || out[l] === undefined || open(k, 0) !== i || open(l, 1) !== j) continue;
    const near = Math.abs(k - l) === 1;
    out[Math.max(k, l)] = undefined;
    out[Math.min(k, l)] = { members: [[i], [j]], score: 1 / (1 + Math.exp(strong / 2 - score / 2)), ...(near ? {} : { crossing: true }) };
  }
  return out.filter((b) => b !== undefined);
}
