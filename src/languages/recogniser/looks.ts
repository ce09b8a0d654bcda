/**
 * Labels of a sentence in two looks, each linear. The first scores the types of each token by what stands around it and puts those far behind aside
 * (E. Charniak et al., "Multilevel Coarse-to-fine PCFG Parsing", 2006); the second is a search over places and types that also sees what the first
 * took the tokens further right for (W. Cohen, V. Carvalho, "Stacked Sequential Learning", 2005).
 */
import { mix } from "../../learn/hash.ts";
import { newSearch, type Followed } from "../../learn/search.ts";
import { attributesOf, itemWith, laid, tagAt, type Item, type Laid, type Task } from "../../learn/task.ts";
import { leadOf, newScoring, type Standing } from "../../learn/scoring.ts";
import { placeChoices, typeChoice } from "./choices.ts";
import { tagset } from "./labels.ts";
import { opinionsOf, type Opinions, takenFor } from "./recurring.ts";
import { firstTask, type Guesses, secondTask, type Surroundings } from "./task.ts";
import type { LookTemplates } from "./templates.ts";
import type { ViewedToken } from "./view.ts";

/** Ways the search keeps. */
export const width = 4;
/** By how many margins choices may fall behind out of the past, and ways after a token; on the development data it costs nothing. */
const followed = 2, kept = 1;
const typeColumn = tagset.names.indexOf("type");

/**
 * Which types stay with a token for the second look: by how many margins they may fall behind, by how many more (`doubt`) before all around the token is
 * summed, and how many at most.
 */
export interface Staying { readonly near: number; readonly doubt: number; readonly most: number }
/** What falls further behind is hardly ever right; the second look learns from more, or it would not learn what is wrong. */
const staying: Staying = { near: 0.8, doubt: 0.7, most: 8 };
export const stayingInTraining: Staying = { near: 1, doubt: 3, most: 31 };

/** The first look at a sentence: guesses, and for each token the types that stay, a bit for each in the order of `types`. A class as `Around` is (view.ts). */
export class FirstLook implements Guesses {
  declare readonly types: Uint16Array;
  declare readonly leads: Uint8Array;
  declare readonly stays: Int32Array;

  constructor(size: number) {
    this.types = new Uint16Array(size);
    this.leads = new Uint8Array(size).fill(5);
    this.stays = new Int32Array(size).fill(1);
  }
}

/** By the tag of a type in the first look its bit, in the order of `types`. */
export function bitsOf(types: readonly string[]): Int32Array {
  const tags = types.map((type) => typeChoice(type).tag);
  const bits = new Int32Array(Math.max(...tags) + 1);
  tags.forEach((tag, k) => { bits[tag] = 1 << k; });
  return bits;
}

/** The first look; the task's surroundings must be those of the sentence. `margin`, `step` in units of the weights. */
export function newFirstLook(task: Task, weights: Int8Array, types: readonly string[], margin: number, step: number, { near, doubt, most } = staying): (items: readonly Item[]) => FirstLook {
  const scoring = newScoring(task, weights, margin, doubt);
  const bits = bitsOf(types);
  return (items) => {
    const size = items.length;
    const look = new FirstLook(size);
    const { types: tags, leads, stays } = look;
    scoring.begin(items);
    for (let i = 0; i < size; i++) {
      const item = items[i]!;
      tags[i] = tagAt(item, 0);
      if (item.count === 1) continue;
      const stood = scoring.stand(items, i);
      const { best: first, lead, lives, live, scores } = stood;
      let least = scores[first]! - near * margin;
      if (lives > most) least = Math.max(least, nth(stood, most));
      let stay = 0;
      for (let k = 0; k < lives; k++) if (scores[live[k]!]! >= least) stay |= bits[tagAt(item, live[k]!)]!;
      stays[i] = stay;
      tags[i] = tagAt(item, first);
      leads[i] = leadOf(lead, step);
    }
    return look;
  };
}

/** Of `nth`. */
const best = new Float64Array(32);

/** The nth best of the scores that are left, of which there are more. */
function nth({ lives, live, scores }: Standing, n: number): number {
  best.fill(-Infinity, 0, n);
  for (let k = 0; k < lives; k++) {
    const score = scores[live[k]!]!;
    if (score <= best[n - 1]!) continue;
    let place = n - 1;
    for (; place > 0 && best[place - 1]! < score; place--) best[place] = best[place - 1]!;
    best[place] = score;
  }
  return best[n - 1]!;
}

/** The items of the second look: tokens with the choices for the types that stay; kept with the token. */
export function secondItems(task: Task, types: readonly string[]): (token: ViewedToken, stays: number) => Item {
  const known = new Map<number, Laid>();
  const choicesFor = (stays: number): Laid => {
    let found = known.get(stays);
    if (found === undefined) known.set(stays, found = laid(task, types.flatMap((type, k) => ((stays >> k & 1) === 1 ? placeChoices(type) : []))));
    return found;
  };
  return (token, stays) => {
    for (let kept = token.second; kept !== undefined; kept = kept.other) if (kept.stays === stays) return kept.item;
    const item = itemWith(task, attributesOf(task, token.item), choicesFor(stays));
    token.second = { stays, item, other: token.second };
    return item;
  };
}

/** Of `possible`: small arrays cost more to make than to fill. */
const buffers = { choices: new Uint8Array(0), ends: new Int32Array(0) };

/**
 * The labels of the second look that a sentence can have, good until the next call, for `Among.followed`: a name only goes on where its type stays. `types` many types, in the order of
 * the bits of `stays`; the choices are those of `secondItems`.
 */
export function possible(stays: Int32Array, types: number): Followed {
  const size = stays.length;
  if (buffers.ends.length < size) buffers.ends = new Int32Array(size * 2);
  if (buffers.choices.length < size * types * 4) buffers.choices = new Uint8Array(size * types * 8);
  const { ends, choices } = buffers;
  let to = 0;
  for (let i = 0; i < size; i++) {
    const before = i > 0 ? stays[i - 1]! : 0, after = i + 1 < size ? stays[i + 1]! : 0;
    let c = 0;
    for (let left = stays[i]!; left !== 0; left &= left - 1) {
      const bit = left & -left;
      if (bit === 1) { choices[to++] = c++; continue; }
      // As `placeChoices` has them: B, I, L, U.
      if ((after & bit) !== 0) choices[to++] = c;
      if ((before & after & bit) !== 0) choices[to++] = c + 1;
      if ((before & bit) !== 0) choices[to++] = c + 2;
      choices[to++] = c + 3;
      c += 4;
    }
    ends[i] = to;
  }
  return buffers;
}

export interface LookWeights { readonly first: Int8Array; readonly second: Int8Array; readonly margin: number; readonly step: number }

/** Labels of a document's sentences. Not re-entrant: buffers are its own. */
export interface Looks {
  readonly first: Task;
  /** A label's number for each token of each sentence; `undefined` for sentences in which nothing may be a name. */
  label(sentences: readonly (readonly ViewedToken[])[], around: readonly Surroundings[]): (Uint16Array | undefined)[];
}

/** What the document's other places say of each token, written to `around.taken`; the type that they take it for stays. */
export function heard(tokens: readonly ViewedToken[], { types, leads, stays }: FirstLook, opinions: Opinions, { words, taken }: Surroundings, bits: Int32Array): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const said = takenFor(token, words[i]!, types[i]!, leads[i]!, opinions);
    taken[i] = said < 0 ? 0 : mix(tagset.columns[typeColumn]![said >> 3]!, said & 7, 5);
    // A word that may only be no name stays so.
    if (said >= 0 && token.item.count > 1) stays[i]! |= bits[said >> 3]!;
  }
}

export function newLooks({ first: firstWeights, second: secondWeights, margin, step }: LookWeights, types: readonly string[], templates: LookTemplates): Looks {
  let around: Surroundings;
  let guesses: Guesses;
  const first = firstTask(() => around, templates, types);
  const second = secondTask(() => around, () => guesses, templates);
  const look = newFirstLook(first, firstWeights, types, margin, step);
  const search = newSearch(second);
  const options = { width, margin: followed * margin, beam: kept * margin };
  const itemOf = secondItems(second, types);
  const bits = bitsOf(types);
  return {
    first,
    label(sentences, surroundings) {
      const looked = sentences.map((tokens, s) => {
        around = surroundings[s]!;
        return look(tokens.map(({ item }) => item));
      });
      const opinions = opinionsOf(sentences, surroundings.map(({ words }) => words), looked);
      return sentences.map((tokens, s) => {
        around = surroundings[s]!;
        const seen = looked[s]!;
        guesses = seen;
        heard(tokens, seen, opinions, around, bits);
        const { stays } = seen;
        if (stays.every((bits) => bits === 1)) return undefined;
        const items = tokens.map((token, i) => itemOf(token, stays[i]!));
        const path = search.best(items, secondWeights, options, { followed: possible(stays, types.length) });
        const labels = new Uint16Array(tokens.length);
        for (let i = 0; i < labels.length; i++) labels[i] = tagAt(items[i]!, path[i]!);
        return labels;
      });
    },
  };
}
