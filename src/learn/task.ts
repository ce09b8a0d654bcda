/**
 * A task: what a model looks at when it chooses for each place of a sequence (token, gap) one of the choices that a language offers there.
 *
 * Features are templates in text, one a line. `cased: word-1 end3` joins the facet `cased` of a choice with the attribute `word` of the
 * item before and `end3` of its own; `cased: last.cased before.shape` joins it with parts of what was chosen to the left, kept in slots;
 * `kind: last.kind ~last` with how the traits of the choice and of the tag in the slot agree. A line `full:` alone is the choice by itself.
 * Up to three terms a line, beside the agreement. All is compiled to integers once; the text is never looked at again.
 */
import { mix } from "./hash.ts";
import { partsOf, type Parts } from "./parts.ts";
import type { Tagset } from "./tagset.ts";

export interface TaskText {
  /** Parts of a tag; they are the first facets of a choice, and what slots are asked for. */
  readonly tags: Tagset;
  /** Names of the facets that are the choice's own, not its tag's (lemma, source …). */
  readonly facets: readonly string[];
  /** Names of an item's attributes, known out of context (form, endings, shape …). */
  readonly attributes: readonly string[];
  /** Names of attributes that `place` computes in context. */
  readonly placed?: readonly string[] | undefined;
  /** Names of what is remembered of the choices to the left: a tag's number, or, when asked for without a part, any integer; -1 for nothing. */
  readonly slots: readonly string[];
  readonly templates: string;
  /**
   * Binary logarithm of the stretch of memory in which the weights of a feature lie for all facets; left out, they lie anywhere. The shorter, the less often a
   * look-up misses the caches, and the oftener two facets share a weight: 6 is one line of a cache.
   */
  readonly near?: number | undefined;
  /** All tags that an item may have, where they are few and much the same for every item: most of what templates say of them is then known beforehand (parts.ts). */
  readonly known?: readonly number[] | undefined;
  /** Placed attributes that are 0 at most items. */
  readonly seldom?: readonly string[] | undefined;
  /** Writes the attributes that depend on the sequence: those of item `i` to `cells[first + i * width …]`, in the order of `placed`. */
  readonly place?: ((sequence: readonly Item[], cells: Int32Array, first: number, width: number) => void) | undefined;
  /**
   * What a tag takes up and what it leaves open, by its number, -1 for nothing: a choice only follows the tag in the first slot if it takes up what that
   * leaves, as long as any does (labels of names: I and L go on with what B and I began).
   */
  readonly open?: { readonly takes: Int32Array; readonly leaves: Int32Array } | undefined;
  /** Writes the slots after choice `k` of `item` to `into[to …]`, given those before it at `past[from …]`; both may be the same array. */
  readonly remember: (past: Int32Array, from: number, item: Item, k: number, into: Int32Array, to: number) => void;
}

/**
 * Choices as a task lays them out, in a run of `choices` from `from` on: their tags' numbers, then the facets of the first choice, of the second … Items may
 * share them. `alike`, `apart`: a bit for each of the first 31 facets in which all choices are the same, or no two are.
 */
export interface Laid { readonly choices: Int32Array; readonly from: number; readonly count: number; readonly alike: number; readonly apart: number }

/**
 * A place of a sequence with its choices, out of context. Made once for a form and kept. All its numbers lie in one run (and next to those of items made
 * about the same time): what an item takes is mostly waiting for memory. `cells` from `at` on: its attributes, a zero, and
 * the sum by choice of the templates that look at the item alone, under the weights `scored`; where tags are known (parts.ts), then which choices are near the best
 * where there is nothing of what is seldom, to whom `rested` says; by distance and known tag, what it says as a neighbour, under the weights `told`.
 */
export interface Item extends Laid { readonly cells: Int32Array; readonly at: number; scored: unknown; rested: unknown; told: unknown }

/** Templates of one kind, ordered by facet: those of facet g are `starts[g] … starts[g + 1]`, `groups` the facets that have any; three operands each. */
export interface Templates { readonly size: number; readonly groups: Int32Array; readonly starts: Int32Array; readonly seeds: Int32Array; readonly terms: Int32Array }

export interface Task extends TaskText {
  /** Facets of a choice: columns of the tag set and its own. */
  readonly width: number;
  readonly columns: number;
  /** Integers of a row of cells: attributes, placed ones, a zero. */
  readonly row: number;
  /** Rows of edge before and after a sequence. */
  readonly pad: number;
  /** Terms: attribute numbers; places relative to the row; places in `past` values. */
  readonly own: Templates;
  readonly around: Templates;
  readonly parts: Parts;
  readonly past: Templates;
  /** Like `past`, each joined with the agreement of the choice with the tag in a slot. */
  readonly agreeing: Templates & { readonly with: Int32Array };
  /** What `past` terms refer to: pairs of slot and column (-1: as it is), and relative places of cells. */
  readonly asked: Int32Array;
  readonly looked: Int32Array;
}

/** Stands for what is beyond the edge. */
export const edge = 0x51ed270b;

interface Line { readonly facet: number; readonly seed: number; readonly terms: number[]; readonly agrees: number }

/** Compiles a task. Throws a RangeError that names the line and the name it does not know. */
export function newTask(text: TaskText): Task {
  const facets = [...text.tags.names, ...text.facets];
  const cells = [...text.attributes, ...(text.placed ?? [])];
  const row = cells.length + 1;
  const number = (names: readonly string[], name: string, line: string) => {
    const k = names.indexOf(name);
    if (k < 0) throw new RangeError(`The template '${line}' names '${name}'; known are ${names.join(", ")}.`);
    return k;
  };
  const asked: [number, number][] = [];
  const looked: number[] = [];
  const own: Line[] = [], around: Line[] = [], past: Line[] = [], agreeing: Line[] = [];
  let pad = 0;
  for (const line of text.templates.split("\n").map((l) => l.trim()).filter((l) => l !== "" && !l.startsWith("#"))) {
    const [head = "", tail = ""] = line.split(":");
    const facet = number(facets, head.trim(), line);
    // The seed is made of the line itself: a template added elsewhere changes nothing.
    let seed = 17;
    for (let k = 0; k < line.length; k += 1) seed = mix(seed, line.charCodeAt(k));
    let agrees = -1;
    const here: [number, number][] = [];
    const slots: [number, number][] = [];
    for (const term of tail.trim().split(/\s+/u).filter((t) => t !== "")) {
      if (term.startsWith("~")) { agrees = number(text.slots, term.slice(1), line); continue; }
      const cell = /^(\p{L}[\p{L}\p{Nd}]*)([+-]\p{Nd}+)?$/u.exec(term);
      const [name = "", part] = term.split(".");
      if (cell && !text.slots.includes(term)) { here.push([Number(cell[2] ?? 0), number(cells, cell[1]!, line)]); pad = Math.max(pad, Math.abs(here.at(-1)![0])); }
      else slots.push([number(text.slots, name, line), part === undefined ? -1 : number(text.tags.names, part, line)]);
    }
    if (here.length + slots.length > 3) throw new RangeError(`The template '${line}' has more than three terms.`);
    const place = ([offset, attribute]: [number, number]) => offset * row + attribute;
    if (slots.length === 0 && agrees < 0) {
      const alone = here.every(([offset, attribute]) => offset === 0 && attribute < text.attributes.length);
      (alone ? own : around).push({ facet, seed, agrees, terms: here.map(alone ? ([, attribute]) => attribute : place) });
      continue;
    }
    const index = <T>(list: T[], item: T, same: (other: T) => boolean) => { const k = list.findIndex(same); return k >= 0 ? k : list.push(item) - 1; };
    // Numbers of cells follow those of slots, whose count is known at the end: negative until then.
    const terms = [...slots.map((s) => index(asked, s, ([a, b]) => a === s[0] && b === s[1])), ...here.map((h) => -1 - index(looked, place(h), (p) => p === place(h)))];
    (agrees < 0 ? past : agreeing).push({ facet, seed, agrees, terms });
  }
  const zero = asked.length + looked.length;
  const final = (term: number) => (term < 0 ? asked.length - 1 - term : term);
  const table = (lines: Line[], none: number, to: (term: number) => number = (term) => term): Templates => {
    const groups = Int32Array.from(facets.keys()).filter((facet) => lines.some((l) => l.facet === facet));
    const sorted = facets.map((_, facet) => lines.filter((l) => l.facet === facet));
    const flat = sorted.flat();
    const starts = new Int32Array(facets.length + 1);
    sorted.forEach((group, k) => { starts[k + 1] = starts[k]! + group.length; });
    return { size: flat.length, groups, starts, seeds: Int32Array.from(flat, (l) => l.seed), terms: Int32Array.from(flat.flatMap((l) => [0, 1, 2].map((k) => (k < l.terms.length ? to(l.terms[k]!) : none)))) };
  };
  const agreed = facets.flatMap((_, facet) => agreeing.filter((l) => l.facet === facet));
  const looking = table(around, row - 1);
  const parts = partsOf(looking, row, text.attributes.length, text.known === undefined ? undefined : (text.seldom ?? []).map((name) => number(cells, name, name)));
  // Every task has the same fields in the same order: code that meets several stays as fast as for one.
  const { tags, attributes, placed, slots, templates, near, known, seldom, place: put, open, remember } = text;
  return {
    tags, facets: text.facets, attributes, placed, slots, templates, near, known, seldom, place: put, open, remember, width: facets.length, columns: text.tags.names.length, row, pad: Math.max(pad, 1),
    own: table(own, text.attributes.length), around: looking, parts, past: table(past, zero, final),
    agreeing: { ...table(agreeing, zero, final), with: Int32Array.from(agreed, (l) => l.agrees) },
    asked: Int32Array.from(asked.flat()), looked: Int32Array.from(looked),
  };
}

/** A choice: its tag's number, and its own facets in the order of the task. */
export interface Choice { readonly tag: number; readonly facets: readonly number[] }

/** Lays out one choice or more (65,535 at most). */
export function laid({ width, columns, tags: { columns: parts } }: Task, list: readonly Choice[]): Laid {
  const count = list.length;
  const from = room(count * (1 + width));
  const choices = chunk;
  for (let k = 0, to = from + count; k < count; k += 1) {
    const choice = list[k]!;
    choices[from + k] = choice.tag;
    for (let g = 0; g < width; g += 1, to += 1) choices[to] = g < columns ? parts[g]![choice.tag]! : choice.facets[g - columns]!;
  }
  const facets = from + count;
  let alike = 0, apart = 0;
  for (let g = 0; g < width && g < 31; g += 1) {
    let same = 0, pairs = 0;
    for (let k = 1; k < count; k += 1) for (let j = 0; j < k; j += 1, pairs += 1) if (choices[facets + k * width + g] === choices[facets + j * width + g]) same += 1;
    if (same === pairs) alike |= 1 << g;
    if (same === 0) apart |= 1 << g;
  }
  return { choices, from, count, alike, apart };
}

/** An item of a task: attributes in the task's order and at least one choice. */
export function newItem(task: Task, attributes: ArrayLike<number>, choices: readonly Choice[]): Item {
  return itemWith(task, attributes, laid(task, choices));
}

/** The same, of choices laid out before. */
export function itemWith({ attributes: { length }, parts: { beside }, known }: Task, attributes: ArrayLike<number>, { choices, from, count, alike, apart }: Laid): Item {
  const at = room(length + 1 + (known === undefined ? count : 3 * count + 1 + beside.length * known.length));
  for (let k = 0; k < length; k += 1) chunk[at + k] = attributes[k]!;
  chunk[at + length] = 0;
  return { choices, from, count, alike, apart, cells: chunk, at, scored: undefined, rested: undefined, told: undefined };
}

/** Attribute `k` of an item. */
export function attribute({ cells, at }: Item, k: number): number {
  return cells[at + k]!;
}

/** Where in `cells` the sum for its first choice is kept. */
export function sumsOf({ attributes: { length } }: Task, { at }: Item): number {
  return at + length + 1;
}

/** Where, of a task that knows all tags, is kept how many choices are near the best where nothing is seldom, and what it says as a neighbour of the first known tag. */
export function restsOf(task: Task, item: Item): number {
  return sumsOf(task, item) + item.count;
}

export function tellsOf(task: Task, item: Item): number {
  return restsOf(task, item) + 2 * item.count + 1;
}

/** Its attributes. */
export function attributesOf({ attributes: { length } }: Task, { cells, at }: Item): Int32Array {
  return cells.subarray(at, at + length);
}

/** The number of the tag of choice `k`. */
export function tagAt({ choices, from }: Item, k: number): number {
  return choices[from + k]!;
}

/** The numbers of the tags of all choices. */
export function tagsOf({ choices, from, count }: Item): Int32Array {
  return choices.subarray(from, from + count);
}

/** Facet `g` of choice `k` under a task with `width` facets. */
export function facetAt({ choices, from, count }: Item, k: number, g: number, width: number): number {
  return choices[from + count + k * width + g]!;
}

/** Items are many and small: their numbers share arrays, so that nothing but the numbers is fetched of each. */
let chunk = new Int32Array(0);
let used = 0;

function room(size: number): number {
  if (used + size > chunk.length) { chunk = new Int32Array(Math.max(1 << 15, size)); used = 0; }
  used += size;
  return used - size;
}
