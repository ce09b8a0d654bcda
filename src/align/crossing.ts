import type { Bead, Pair } from "./lattice.ts";

/** How far two halves of a link may stand from each other in the list of beads, and how much must speak for it. */
const reach = 4;
const strong = 8;
/** By how much the swapped order must be better than both together, and what each half must have for itself. */
const gain = 4;
const each = 3;

/**
 * Links passages that the versions have in another order. A dynamic programme that keeps the order takes swapped neighbours for one bead of two and
 * two, or leaves one of them without counterpart on either side. Where the evidence is strong such a bead is taken apart, and such left-overs near each
 * other are linked. Links that cross are marked and stand where their first half stood.
 */
export function crossed(beads: readonly Bead[], pairs: readonly Pair[]): readonly Bead[] {
  const apart = beads.flatMap((b) => swapped(b, pairs) ?? [b]);
  return rejoined(apart, pairs);
}

/** Two links for a bead of two passages each, if they say the same in another order. */
function swapped(bead: Bead, pairs: readonly Pair[]): readonly Bead[] | undefined {
  const there = bead.members.flatMap((m, k) => (m.length > 0 ? [k] : []));
  if (there.length < 2 || there.some((k) => bead.members[k]!.length !== 2)) return undefined;
  const at = (k: number): number => bead.members[k]![0]!;
  let best = 0;
  let top = -Infinity;
  let together = 0;
  for (const { a, b, evidence } of pairs) if (there.includes(a) && there.includes(b)) together += evidence.score(at(a), 2, at(b), 2);
  // Bit k: version k has the two in the other order than the first version that is there.
  for (let order = 1; order < 1 << bead.members.length; order++) {
    if ((order & (1 << there[0]!)) !== 0 || bead.members.some((m, k) => m.length === 0 && (order & (1 << k)) !== 0)) continue;
    const halves = [0, 0];
    for (const { a, b, evidence } of pairs) {
      if (!there.includes(a) || !there.includes(b)) continue;
      const [x, y] = [(order >> a) & 1, (order >> b) & 1];
      halves[0]! += evidence.score(at(a) + x, 1, at(b) + y, 1);
      halves[1]! += evidence.score(at(a) + 1 - x, 1, at(b) + 1 - y, 1);
    }
    const sum = halves[0]! + halves[1]!;
    if (sum > top && Math.min(...halves) >= each) { top = sum; best = order; }
  }
  if (top < together + gain) return undefined;
  return [0, 1].map((n): Bead => ({ members: bead.members.map((m, k) => (m.length === 0 ? [] : [at(k) + (((best >> k) & 1) === 1 ? 1 - n : n)])), score: bead.score, crossing: true }));
}

/** Links a passage that stands alone with passages near it that lack just its version. */
function rejoined(beads: readonly Bead[], pairs: readonly Pair[]): readonly Bead[] {
  const out: (Bead | undefined)[] = beads.slice();
  /** The version that alone has something, and only one passage. */
  const alone = (b: Bead | undefined): number | undefined => {
    const there = b?.members.flatMap((m, k) => (m.length > 0 ? [k] : [])) ?? [];
    return there.length === 1 && b!.members[there[0]!]!.length === 1 ? there[0]! : undefined;
  };
  const found: { k: number; l: number; v: number; score: number }[] = [];
  for (let l = 0; l < out.length; l++) {
    const v = alone(out[l]);
    if (v === undefined) continue;
    for (let k = Math.max(0, l - reach); k <= Math.min(out.length - 1, l + reach); k++) {
      const { members } = beads[k]!;
      // Next to each other they would have been linked in order, had there been reason to.
      if (Math.abs(k - l) < 2 || members[v]!.length > 0 || members.some((m) => m.length > 1)) continue;
      const i = beads[l]!.members[v]![0]!;
      let score = 0;
      for (const { a, b, evidence } of pairs) {
        if (a === v && members[b]!.length > 0) score += evidence.score(i, 1, members[b]![0]!, 1);
        if (b === v && members[a]!.length > 0) score += evidence.score(members[a]![0]!, 1, i, 1);
      }
      if (score >= strong) found.push({ k, l, v, score });
    }
  }
  found.sort((p, q) => q.score - p.score || p.k - q.k || p.l - q.l);
  for (const { k, l, v, score } of found) {
    const [bead, single] = [out[k], out[l]];
    if (bead !== beads[k] || single !== beads[l] || bead === undefined || single === undefined) continue;
    out[l] = undefined;
    out[k] = undefined;
    out[Math.min(k, l)] = { members: bead.members.map((m, x) => (x === v ? single.members[v]! : m)), score: 1 / (1 + Math.exp((strong - score) / 2)), crossing: true };
  }
  return out.filter((b) => b !== undefined);
}
