/** Training of the two looks of the English tagger: the second learns from guesses of first looks that had not seen the sentence. */
import { quantised, type Quantised } from "../../src/learn/quantised.ts";
import { train } from "../../src/learn/training.ts";
import { doubt, width } from "../../src/languages/en/disambiguation.ts";
import { leadOf, newScoring } from "../../src/learn/scoring.ts";
import { firstTask, secondTask, type Guesses } from "../../src/languages/en/task.ts";
import { attributesOf, facetAt, newItem, tagAt, type Item, type Task } from "../../src/learn/task.ts";
import type { Lesson } from "../../src/learn/training.ts";
import type { Lessons } from "./english-lessons.ts";

export interface Looks { readonly first: Quantised; readonly second: Quantised; readonly margin: number; readonly step: number }

export interface LooksOptions { readonly bits: readonly [first: number, second: number]; readonly epochs: readonly [first: number, second: number]; readonly seeds: readonly number[]; readonly cost: number; readonly rarest: number; readonly parts: number }

export const usual: LooksOptions = { bits: [19, 20], epochs: [3, 4], seeds: [1, 2, 3], cost: 8, rarest: 3, parts: 5 };
/** In units of the weights as trained: what is put aside after the first look; one step of a lead. */
const MARGIN = 35, STEP = 8;

/** What a first look makes of sentences: its guesses, and lessons for the second look with the choices that stay. */
function seconds(first: readonly Lesson[], { weights, scale }: Quantised, task: Task): (readonly [Lesson, Guesses])[] {
  const scoring = newScoring(firstTask, weights, MARGIN * scale, doubt);
  const items = new Map<Item, Map<string, Item>>();
  return first.map((lesson) => {
    scoring.begin(lesson.items);
    const leads = new Uint8Array(lesson.items.length).fill(5);
    const tags = new Int32Array(lesson.items.length);
    const right: (Uint8Array | undefined)[] = [];
    const kept = lesson.items.map((item, i) => {
      const { count } = item;
      const { best, lead, live, lives } = scoring.stand(lesson.items, i);
      if (count > 1) leads[i] = leadOf(lead, STEP * scale);
      tags[i] = tagAt(item, best);
      const stays = [...live.subarray(0, lives)];
      const flags = lesson.right[i] === undefined ? undefined : Uint8Array.from(stays, (c) => lesson.right[i]![c]!);
      right.push(flags?.includes(1) === true ? flags : undefined);
      const made = items.get(item) ?? new Map<string, Item>();
      items.set(item, made);
      const key = stays.join(" ");
      let one = made.get(key);
      if (one === undefined) made.set(key, one = someOf(task, item, stays));
      return one;
    });
    return [{ items: kept, right }, { tags, leads }] as const;
  });
}

/** The item for the second look with some of its choices: both looks have the same attributes and facets. */
function someOf(task: Task, item: Item, stays: readonly number[]): Item {
  const { width, columns } = task;
  return newItem(task, attributesOf(task, item), stays.map((k) => ({ tag: tagAt(item, k), facets: Array.from({ length: width - columns }, (_, g) => facetAt(item, k, columns + g, width)) })));
}

/** Trains both. `opinions`: what another tagger thinks of a sentence (for comparison only). */
export function trainLooks(lessons: Lessons, options: LooksOptions, log: (line: string) => void, opinions?: (sentence: number) => Int32Array): Looks {
  const { bits, epochs, seeds, cost, rarest, parts } = options;
  const { first, fold } = lessons;
  const one = (some: readonly Lesson[], all: readonly number[]): Quantised => quantised(train(firstTask, some, { bits: bits[0], epochs: epochs[0], seeds: all, width: 1, cost, rarest }));
  const guesses = new Map<readonly Item[], Guesses>();
  const heard = new Map<readonly Item[], Int32Array>();
  const task = secondTask((items) => guesses.get(items)!, opinions === undefined ? undefined : (items) => heard.get(items)!);
  const second: Lesson[] = [];
  for (let part = 0; part < parts; part++) {
    const held = [...first.keys()].filter((k) => fold[k]! % parts === part);
    const rest = first.filter((_, k) => fold[k]! % parts !== part);
    seconds(held.map((k) => first[k]!), one(rest, [1]), task).forEach(([lesson, guess], k) => {
      second.push(lesson);
      guesses.set(lesson.items, guess);
      if (opinions !== undefined) heard.set(lesson.items, opinions(held[k]!));
    });
    log(`first look without part ${part + 1} of ${parts}`);
  }
  const whole = one(first, [1, 2]);
  log(`first look; choices a word for the second: ${(second.reduce((n, { items }) => n + items.reduce((m, item) => m + item.count, 0), 0) / second.reduce((n, { items }) => n + items.length, 0)).toFixed(2)}`);
  const last = quantised(train(task, second, { bits: bits[1], epochs: epochs[1], seeds, width, cost, rarest, report: (epoch, wrong, of) => log(`second look, epoch ${epoch}: ${(100 * wrong / of).toFixed(2)} % wrong`) }));
  return { first: whole, second: last, margin: Math.round(MARGIN * whole.scale), step: Math.round(STEP * whole.scale) };
}
