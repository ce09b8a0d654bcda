import type { Passage } from "./evidence.ts";
import type { Bead } from "./lattice.ts";
import type { Beside } from "./lists.ts";

/** A text in as many versions as there are lists, with the links of its passages. */
export interface LinkedText { readonly versions: readonly (readonly Passage[])[]; readonly beads: readonly Bead[] }

/** What it says that two items are never, or always, said in linked passages. */
const apart = -1.5;
const together = 0.8;
/** An item is said in a passage that has this share of its words. */
const enough = 0.6;

/**
 * What the text that lists go with says of their items: items that say the same stand in passages that say the same. An item that the text does not
 * have, word for word, says nothing; nor do passages in which every item stands.
 */
export function meetings(lists: readonly (readonly Passage[])[], texts: readonly LinkedText[]): Beside {
  const said = lists.map((list, k) => {
    const passages = texts.flatMap(({ versions, beads }) => beads.map((bead) => new Set((bead.members[k] ?? []).flatMap((i) => versions[k]?.[i]?.words ?? []))));
    return list.map(({ words }) => passages.map((there) => {
      const share = words.length === 0 ? 0 : words.filter((w) => there.has(w)).length / words.length;
      return share < enough ? 0 : share;
    }));
  });
  return (a, i, b, j) => {
    const [x, y] = [said[a]![i]!, said[b]![j]!];
    const dot = (p: readonly number[], q: readonly number[]): number => p.reduce((n, v, at) => n + v * q[at]!, 0);
    const size = Math.sqrt(dot(x, x) * dot(y, y));
    if (size === 0) return 0;
    const like = dot(x, y) / size;
    // The rarer a meeting the more it says.
    return like * together * Math.log(1 + x.length / Math.max(1, Math.min(x.filter((v) => v > 0).length, y.filter((v) => v > 0).length))) + (1 - like) * apart;
  };
}
