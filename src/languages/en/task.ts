/** What the models of English look at: a first look at the words alone, a second one at the tags that the first one took for the likeliest. */
import { mix } from "../../learn/hash.ts";
import { attribute, edge, newTask, tagAt, type Item, type Task } from "../../learn/task.ts";
import { finite, nominal, tagset, verbal } from "./tags.ts";
import { firstTemplates, secondTemplates, opinionTemplates } from "./templates.ts";

/**
 * Attributes of a form: folded (0: not in the word list); its last 1–5 letters, its first 2 and 3; writing; which parts of speech and which tags it was
 * met with; the likeliest tag; class of words in like surroundings; class in wink-nlp's lexicon, its own
 * and that of its stem; names; flags.
 */
export const attributes = ["word", "end1", "end2", "end3", "end4", "end5", "head2", "head3", "writing", "rough", "fine", "top", "cluster", "listed", "named", "stem", "flags"] as const;
const [WORD, FLAGS] = [0, 16] as const;

/** Flags of a form. */
export const ends = 1, opens = 2, lettered = 4, long = 8, capital = 16;

/** Attributes in context of both looks: whether a word opens a sentence or a quotation and whether capitals say anything there. */
function placeOpening(sequence: readonly Item[], cells: Int32Array, first: number, width: number): void {
  const loud = inCapitals(sequence) ? 8 : 0;
  let begun = false;
  let opening = true;
  for (let i = 0; i < sequence.length; i++) {
    const flags = attribute(sequence[i]!, FLAGS);
    cells[first + i * width] = (begun ? (opening ? 2 : 0) : 1) | loud;
    if ((flags & lettered) !== 0) { begun = true; opening = false; } else if ((flags & opens) !== 0) opening = true;
  }
}

/** Do most longer words have a capital, as in headings? Capitals then say nothing of names. */
export function inCapitals(sequence: readonly Item[]): boolean {
  let letters = 0;
  let capitals = 0;
  for (const item of sequence) {
    const flags = attribute(item, FLAGS);
    if ((flags & long) !== 0) { letters++; if ((flags & capital) !== 0) capitals++; }
  }
  return letters > 2 && capitals * 4 > letters * 3;
}

/** What the first look found: by item, the likeliest tag and by how much (in steps) it leads. */
export interface Guesses { readonly tags: Int32Array; readonly leads: Uint8Array }

const secondPlaced = ["opening", "guess", "sure", "final", "ahead", "far"];
/** Farthest verb ahead that is told apart. */
const FAR = 5;

function placeGuesses(sequence: readonly Item[], { tags, leads }: Guesses, cells: Int32Array, first: number, width: number): void {
  const { columns: [, penn = tags], flags } = tagset;
  const size = sequence.length;
  const final = size === 0 ? edge : attribute(sequence[size - 1]!, WORD);
  let ahead = 0;
  let far = 0;
  for (let i = size - 1; i >= 0; i--) {
    const at = first + i * width;
    const tag = tags[i]!;
    cells[at + 1] = penn[tag]!;
    cells[at + 2] = mix(penn[tag]!, leads[i]!);
    cells[at + 3] = final;
    cells[at + 4] = ahead;
    cells[at + 5] = far;
    far = Math.min(far + 1, FAR);
    if ((flags[tag]! & verbal) !== 0) { ahead = penn[tag]!; far = 1; } else if ((attribute(sequence[i]!, FLAGS) & ends) !== 0) { ahead = 0; far = 0; }
  }
}

/** Slots of the second look: the last two tags; the last noun or pronoun; the last verb and its form; the nominal the next finite verb may agree with. */
const slots = ["last", "before", "noun", "verb", "subject", "verbWord"];

function remember(past: Int32Array, from: number, item: Item, k: number, into: Int32Array, to: number): void {
  const tag = tagAt(item, k);
  const flags = tagset.flags[tag]!;
  const last = past[from]!;
  let noun = past[from + 2]!, verb = past[from + 3]!, subject = past[from + 4]!, verbWord = past[from + 5]!;
  if ((flags & nominal) !== 0) {
    noun = tag;
    // The first noun or pronoun since the last finite verb; a noun after a preposition does not take its place.
    if (subject < 0) subject = tag;
  }
  if ((flags & verbal) !== 0) {
    verb = tag;
    verbWord = attribute(item, WORD);
    if ((flags & finite) !== 0) subject = -1;
  } else if ((attribute(item, FLAGS) & ends) !== 0) { verb = -1; verbWord = 0; subject = -1; }
  into[to + 1] = last;
  into[to] = tag;
  into[to + 2] = noun;
  into[to + 3] = verb;
  into[to + 4] = subject;
  into[to + 5] = verbWord;
}

const shared = { tags: tagset, facets: ["share"], attributes, near: 6 };

/** The first look. */
export const firstTask: Task = newTask({ ...shared, slots: [], remember: () => {}, templates: firstTemplates, placed: ["opening"], place: placeOpening });

/** What another tagger thinks of a sentence, an integer a word. */
export type Opinions = (sequence: readonly Item[]) => Int32Array;

/** The second look; `guesses` gives what the first found in the sequence at hand. With `opinions` it looks at those as well (for comparison only). */
export function secondTask(guesses: (sequence: readonly Item[]) => Guesses, opinions?: Opinions): Task {
  return newTask({
    ...shared, slots, remember, templates: opinions === undefined ? secondTemplates : secondTemplates + opinionTemplates,
    placed: opinions === undefined ? secondPlaced : [...secondPlaced, "opinion"],
    place(sequence, cells, first, width) {
      placeOpening(sequence, cells, first, width);
      placeGuesses(sequence, guesses(sequence), cells, first, width);
      if (opinions !== undefined) opinions(sequence).forEach((opinion, i) => { cells[first + i * width + secondPlaced.length] = opinion; });
    },
  });
}

/** The flags of an item's form. */
export function flagsOf(item: Item): number {
  return attribute(item, FLAGS);
}
