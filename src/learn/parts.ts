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
  const distanceOf = (term: number): number => Math.floor(term / row);
  const cellOf = (term: number): number => term - distanceOf(term) * row;
  const termsOf = (f: number): readonly number[] => [...templates.terms.subarray(f * 3, f * 3 + 3)].filter((t) => t !== none);
  const rare = (term: number): boolean => seldom?.includes(cellOf(term)) === true;
  const own = (term: number, distance: number): boolean => distanceOf(term) === distance && cellOf(term) < length;
  /** The neighbour a template looks at alone, or another part. */
  const partOf = (f: number): number | "seldom" | "others" => {
    const terms = termsOf(f);
    const neighbour = [-1, 1].find((d) => terms.length > 0 && terms.every((t) => own(t, d)));
    if (seldom === undefined) return "others";
    return neighbour ?? (terms.some(rare) && terms.every((t) => rare(t) || own(t, 0)) ? "seldom" : "others");
  };
  const numbers = Array.from({ length: templates.size }, (_, f) => f);
  const parts = numbers.map(partOf);
  const those = (part: number | string): readonly number[] => numbers.filter((f) => parts[f] === part);
  return {
    beside: [-1, 1].filter((d) => parts.includes(d)).map((distance) => ({ distance, templates: some(templates, those(distance), (t) => (t === none ? length : t - distance * row)) })),
    seldom: some(templates, those("seldom")), places: Int32Array.from(new Set(those("seldom").flatMap(termsOf).filter(rare))), others: some(templates, those("others")),
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
