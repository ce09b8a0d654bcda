/**
 * The tags of a sentence in two looks, each linear. The first scores every tag by the word and its neighbours' forms and puts those far behind aside
 * (E. Charniak et al., "Multilevel Coarse-to-fine PCFG Parsing", 2006); the second is a search from left to right that also sees the tags the first
 * took for the likeliest further right (W. Cohen, V. Carvalho, "Stacked Sequential Learning", 2005).
 */
import { newSearch } from "../../learn/search.ts";
import { attributesOf, itemWith, tagAt, type Item } from "../../learn/task.ts";
import { leadOf, newScoring } from "../../learn/scoring.ts";
import { firstTask, secondTask, type Guesses, type Opinions } from "./task.ts";

/** A word: its choices as the first look sees them, and as the second does once it is asked. */
export interface Word { readonly item: Item; second: Item | undefined }

export interface Weights {
  readonly first: Int8Array;
  readonly second: Int8Array;
  /** Tags that fall short of the best by more than this are put aside after the first look. */
  readonly margin: number;
  /** What counts as one step of a lead. */
  readonly step: number;
}

/** Ways the search of the second look keeps. */
export const width = 3;

/** By how many margins more tags may fall behind in the first look before anything around a word is summed. */
export const doubt = 1.5;

/** By how many margins of the first look ways may fall behind and still be kept. */
const kept = 1.5;

/** One index into the choices of each word. Not re-entrant: buffers are its own. */
export type Disambiguation = (words: readonly Word[]) => Int32Array;

/** The task of the second look, whose guesses are those of the sentence at hand. */
let guesses: Guesses = { tags: new Int32Array(0), leads: new Uint8Array(0) };
const second = secondTask(() => guesses);

export function newDisambiguation({ first, second: weights, margin, step }: Weights, opinions?: Opinions): Disambiguation {
  const one = newScoring(firstTask, first, margin, doubt);
  // Opinions hang on the sentence: what of the task looks at words alone is the same.
  const search = newSearch(opinions === undefined ? second : secondTask(() => guesses, opinions));
  const options = { width, margin: Infinity, beam: kept * margin };
  let tags = new Int32Array(64), ends = new Int32Array(64);
  let leads = new Uint8Array(64), followed = new Uint8Array(64);
  return (words) => {
    const size = words.length;
    const items = words.map(({ item }) => item);
    const path = new Int32Array(size);
    if (tags.length < size) [tags, ends, leads] = [new Int32Array(size * 2), new Int32Array(size * 2), new Uint8Array(size * 2)];
    one.begin(items);
    let open = 0;
    let to = 0;
    for (let i = 0; i < size; i++) {
      const item = items[i]!;
      const { count } = item;
      let best = 0;
      leads[i] = 5;
      if (followed.length < to + count) { const wider = new Uint8Array((to + count) * 2); wider.set(followed); followed = wider; }
      if (count === 1) followed[to++] = 0;
      else {
        const stood = one.stand(items, i);
        const { lives, live, lead } = stood;
        best = stood.best;
        for (let k = 0; k < lives; k++) followed[to++] = live[k]!;
        leads[i] = leadOf(lead, step);
        if (lives > 1) open++;
      }
      path[i] = best;
      tags[i] = tagAt(item, best);
      ends[i] = to;
    }
    if (open === 0) return path;
    guesses = { tags, leads };
    for (let i = 0; i < size; i++) items[i] = words[i]!.second ??= itemWith(second, attributesOf(second, items[i]!), items[i]!);
    return search.best(items, weights, options, { followed: { choices: followed, ends } });
  };
}
