/**
 * Labels of a sentence in two looks, each linear. The first scores the types of each token by what stands around it and puts those far behind aside
 * (E. Charniak et al., "Multilevel Coarse-to-fine PCFG Parsing", 2006); the second is a search over places and types that also sees what the first
 * took the tokens further right for (W. Cohen, V. Carvalho, "Stacked Sequential Learning", 2005).
 */
import { newSearch } from "../../learn/search.ts";
import type { Choice, Item, Task } from "../../learn/task.ts";
import { newItem } from "../../learn/task.ts";
import { newScoring } from "../en/scoring.ts";
import { placeChoices } from "./choices.ts";
import { labelId } from "./labels.ts";
import { firstTask, type Guesses, secondTask, type Surroundings } from "./task.ts";
import type { ViewedToken } from "./view.ts";

/** Ways the search keeps. */
export const width = 4;

const noName = labelId("O");

/** Steps a lead is told in: half a step, one, two, four, eight. */
export function leadOf(lead: number, step: number): number {
  return lead >= 8 * step ? 5 : lead >= 4 * step ? 4 : lead >= 2 * step ? 3 : lead >= step ? 2 : lead * 2 >= step ? 1 : 0;
}

/** The first look at a sentence: guesses, and for each token the types that stay, a bit for each in the order of `types`. */
export interface FirstLook { readonly guesses: Guesses; readonly stays: Int32Array; readonly open: boolean }

/** The first look; the task's surroundings must be those of the sentence. `margin`, `step` in units of the weights. */
export function newFirstLook(task: Task, weights: Int8Array, types: readonly string[], margin: number, step: number): (items: readonly Item[]) => FirstLook {
  const scoring = newScoring(task, weights);
  const bit = new Map(types.map((type, k) => [labelId(type === "O" ? "O" : `T-${type}`), 1 << k]));
  return (items) => {
    const size = items.length;
    const stays = new Int32Array(size).fill(1);
    const tags = new Int32Array(size);
    const leads = new Uint8Array(size).fill(5);
    let open = false;
    scoring.begin(items);
    for (let i = 0; i < size; i++) {
      const item = items[i]!;
      const count = item.tags.length;
      tags[i] = item.tags[0]!;
      if (count === 1) continue;
      const scores = scoring.scores(items, i);
      let best = 0, other = -Infinity;
      for (let c = 1; c < count; c++) { if (scores[c]! > scores[best]!) { other = scores[best]!; best = c; } else if (scores[c]! > other) other = scores[c]!; }
      let bits = 0;
      for (let c = 0; c < count; c++) if (scores[c]! >= scores[best]! - margin) bits |= bit.get(item.tags[c]!)!;
      stays[i] = bits;
      tags[i] = item.tags[best]!;
      leads[i] = leadOf(scores[best]! - other, step);
      if (bits !== 1) open = true;
    }
    return { guesses: { types: tags, leads }, stays, open };
  };
}

/** A token with the choices of the second look for the types that stay; kept with the token. */
export function keptItem(task: Task, token: ViewedToken, types: readonly string[], stays: number): Item {
  let item = token.kept.get(stays);
  if (item === undefined) {
    const choices: Choice[] = types.flatMap((type, k) => ((stays >> k & 1) === 1 ? placeChoices(type) : []));
    token.kept.set(stays, item = newItem(task, [...token.item.attributes], choices));
  }
  return item;
}

export interface LookWeights { readonly first: Int16Array; readonly second: Int16Array; readonly margin: number; readonly step: number }

/** Labels of a sentence. Not re-entrant: buffers are its own. */
export interface Looks {
  readonly first: Task;
  readonly second: Task;
  /** A label's number for each token. */
  label(tokens: readonly ViewedToken[], around: Surroundings): Int32Array;
}

export function newLooks({ first: firstWeights, second: secondWeights, margin, step }: LookWeights, types: readonly string[], templates?: readonly [first: string, second: string]): Looks {
  let around: Surroundings;
  let guesses: Guesses;
  const first = firstTask(() => around, templates?.[0]);
  const second = secondTask(() => around, () => guesses, templates?.[1]);
  const look = newFirstLook(first, firstWeights, types, margin, step);
  const search = newSearch(second);
  return {
    first, second,
    label(tokens, surroundings) {
      around = surroundings;
      const labels = new Int32Array(tokens.length).fill(noName);
      const { guesses: found, stays, open } = look(tokens.map(({ item }) => item));
      if (!open) return labels;
      guesses = found;
      const items = tokens.map((token, i) => keptItem(second, token, types, stays[i]!));
      const path = search.best(items, secondWeights, { width, margin: Infinity });
      for (let i = 0; i < path.length; i++) labels[i] = items[i]!.tags[path[i]!]!;
      return labels;
    },
  };
}
