/**
 * What templates see around an item, in parts, for looks that score the same few tags everywhere: what a neighbour says by itself is known of the neighbour,
 * and what is seldom to be seen says at most items only what the item does.
 */
import type { Templates } from "./task.ts";

export interface Parts {
  /** Templates that look at one neighbour alone, by its distance; their terms are its attributes. */
  readonly beside: readonly { readonly distance: number; readonly templates: Templates }[];
  /** Templates that look at the item's own attributes and at what is 0 at most items; the places of the latter, relative to the row. */
  readonly seldom: Templates;
  readonly places: Int32Array;
  readonly others: Templates;
}

/** Parts of templates whose terms are places relative to a row of `row` cells, the first `length` of them an item's own; `seldom`: cells; all are others where it is left out. */
export function partsOf(templates: Templates, row: number, length: number, seldom?: readonly number[]): Parts {
  const none = row - 1;
  const parts = new Map<string, number[]>();
  const places = new Set<number>();
  for (let f = 0; f < templates.size; f += 1) {
    const terms = [...templates.terms.subarray(f * 3, f * 3 + 3)].filter((t) => t !== none).map((t) => ({ t, distance: Math.floor(t / row), cell: t - Math.floor(t / row) * row }));
    const rare = terms.filter(({ cell }) => seldom?.includes(cell));
    const [{ distance } = { distance: 0 }] = terms;
    let part = "others";
    if (seldom !== undefined && Math.abs(distance) === 1 && terms.every((t) => t.distance === distance && t.cell < length)) part = String(distance);
    else if (rare.length > 0 && terms.every((t) => rare.includes(t) || t.distance === 0 && t.cell < length)) {
      part = "seldom";
      for (const { t } of rare) places.add(t);
    }
    parts.set(part, [...parts.get(part) ?? [], f]);
  }
  const distances = [...parts.keys()].map(Number).filter((d) => !Number.isNaN(d)).sort((a, b) => a - b);
  return {
    beside: distances.map((distance) => ({ distance, templates: some(templates, parts.get(String(distance))!, (t) => (t === none ? length : t - distance * row)) })),
    seldom: some(templates, parts.get("seldom") ?? []), places: Int32Array.from(places), others: some(templates, parts.get("others") ?? []),
  };
}

/** Those of the given numbers, in order. */
function some({ groups, starts, seeds, terms }: Templates, numbers: readonly number[], to: (term: number) => number = (term) => term): Templates {
  const ends = starts.map((start) => numbers.filter((f) => f < start).length);
  return {
    size: numbers.length, groups: groups.filter((g) => ends[g]! < ends[g + 1]!), starts: ends,
    seeds: Int32Array.from(numbers, (f) => seeds[f]!), terms: Int32Array.from(numbers.flatMap((f) => [0, 1, 2].map((k) => to(terms[f * 3 + k]!)))),
  };
}
