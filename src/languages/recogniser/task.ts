/** What the models of names look at. */
import { mix } from "../../learn/hash.ts";
import { attribute, newTask, tagAt, type Item, type Task } from "../../learn/task.ts";
import { typeChoice } from "./choices.ts";
import { labelId, open, tagset } from "./labels.ts";
import type { LookTemplates } from "./templates.ts";
import { allCapitals, attributes, bracketClose, bracketOpen, capital, closing, ends, FLAGS, headNoun, lettered, long, numeral, opening, title, unlisted } from "./token.ts";

/** What is known of the tokens of a sentence beside themselves: by token, as hashes; 0 for nothing. */
export interface Surroundings {
  /** Part and type of a listed name. */
  readonly listed: Int32Array;
  /** Part and kinds of a name on the longer English list. */
  readonly known: Int32Array;
  /** The number of the word in the document; -1 for marks and numbers in digits. */
  readonly words: Int32Array;
  /** How the same word is written elsewhere in the document. */
  readonly elsewhere: Uint8Array;
  /** What the same word was taken for elsewhere in the document. */
  readonly taken: Int32Array;
  /** Are names marked here otherwise than they are to be found? For training on texts of other conventions. */
  readonly foreign: boolean;
}

const LEMMA = attributes.indexOf("lemma");
const LEX = attributes.indexOf("lex");
const SHAPE = attributes.indexOf("shape");

const placed = ["first", "quote", "quoteHead", "quoteTail", "bracket", "listed", "elsewhere", "taken", "trigger", "heading", "runHead", "runTail", "headAhead", "titleAhead", "capitalHead", "capitalTail", "known", "ownLemma", "ownLex", "ownShape", "ownQuote"] as const;
/** Those of them that are 0 at most tokens. */
const seldom = ["first", "quote", "quoteHead", "quoteTail", "listed", "heading", "runHead", "runTail", "capitalHead", "capitalTail"] as const;
const guessed = ["guess", "sure"] as const;

/** The last two labels; the type of the last name before the one at hand; the first word of the name at hand. */
const slots = ["last", "before", "past", "opened"];

const typeOf = 1, placeOf = 2;
const none = labelId("O");
const hashOf = (column: number, label: string): number => tagset.columns[column]![labelId(label)]!;
const outside = hashOf(typeOf, "O"), begins = hashOf(placeOf, "B-"), alone = hashOf(placeOf, "U-");

function remember(past: Int32Array, from: number, item: Item, k: number, into: Int32Array, to: number): void {
  const tag = tagAt(item, k);
  const last = past[from]!;
  const place = tagset.columns[placeOf]![tag]!;
  const inside = last >= 0 && tagset.columns[typeOf]![last]! !== outside;
  const anew = !inside || place === begins || place === alone;
  let name = past[from + 2]!;
  let opened = 0;
  if (inside && (tag === none || anew)) name = last;
  if (tag !== none) opened = anew ? attribute(item, LEMMA) : past[from + 3]!;
  into[to + 1] = last;
  into[to] = tag;
  into[to + 2] = name;
  into[to + 3] = opened;
}

/** A name's quotation is looked for so many tokens on. */
const quoteReach = 12;

/** Do most longer words have a capital, or are all letters capitals? 1 and 2; 0 for neither. */
function volume(sequence: readonly Item[]): number {
  let words = 0, capitals = 0, all = 0;
  for (const item of sequence) {
    const flags = attribute(item, FLAGS);
    if ((flags & long) === 0) continue;
    words++;
    if ((flags & capital) !== 0) capitals++;
    if ((flags & allCapitals) !== 0) all++;
  }
  return words < 2 ? 0 : all * 3 > words * 2 ? 2 : words > 2 && capitals * 4 > words * 3 ? 1 : 0;
}

function place(sequence: readonly Item[], { listed, known, elsewhere, taken, foreign }: Surroundings, cells: Int32Array, first: number, width: number): void {
  const size = sequence.length;
  const loud = volume(sequence);
  let begun = false, after = true, bracket = 0, trigger = 0, since = 0;
  let quote = -1, quoteEnd = -1, runHead = 1, capitalHead = 1;
  for (let i = 0; i < size; i++) {
    const at = first + i * width;
    const { cells: a, at: own } = sequence[i]!;
    const flags = a[own + FLAGS]!;
    cells[at] = (begun ? (after ? 2 : 0) : 1) | loud << 2;
    // Inside quotation marks: how far from both, and what stands before and after them.
    if (quoteEnd >= 0 && i >= quoteEnd) { quote = -1; quoteEnd = -1; }
    cells[at + 1] = quoteEnd < 0 ? 0 : 1 + Math.min(i - quote, 3) * 4 + Math.min(quoteEnd - i, 3);
    cells[at + 2] = quoteEnd < 0 ? 0 : quote > 0 ? attribute(sequence[quote - 1]!, LEMMA) : 1;
    cells[at + 3] = quoteEnd < 0 ? 0 : quoteEnd + 1 < size ? attribute(sequence[quoteEnd + 1]!, LEMMA) : 1;
    if (quoteEnd < 0 && (flags & opening) !== 0) {
      for (let k = i + 1; k < size && k <= i + quoteReach; k++) if ((attribute(sequence[k]!, FLAGS) & closing) !== 0) { quote = i; quoteEnd = k; break; }
    }
    if ((flags & bracketOpen) !== 0) bracket = 1;
    else if ((flags & bracketClose) !== 0) bracket = 0;
    else if (bracket > 0 && bracket < 3) bracket++;
    cells[at + 4] = bracket;
    cells[at + 5] = listed[i]!;
    cells[at + 6] = elsewhere[i]!;
    cells[at + 7] = taken[i]!;
    cells[at + 8] = since <= 4 ? trigger : 0;
    cells[at + 9] = loud;
    cells[at + 16] = known[i]!;
    // Seen only where names are marked as they are to be found (H. Daumé III, "Frustratingly Easy Domain Adaptation", 2007).
    cells[at + 17] = foreign ? 0 : a[own + LEMMA]!;
    cells[at + 18] = foreign ? 0 : a[own + LEX]!;
    cells[at + 19] = foreign ? 0 : a[own + SHAPE]!;
    cells[at + 20] = foreign ? 0 : 1 + cells[at + 1]!;
    cells[at + 10] = runHead;
    if ((flags & numeral) === 0) { cells[at + 10] = 0; runHead = a[own + LEMMA]!; }
    cells[at + 14] = capitalHead;
    if ((flags & capital) === 0) { cells[at + 14] = 0; if ((flags & opening) === 0) capitalHead = a[own + LEMMA]!; }
    since++;
    if (trigger === 0 || since > 4 || (flags & capital) === 0) if (a[own + LEX] !== unlisted) { trigger = a[own + LEX]!; since = 0; }
    if ((flags & lettered) !== 0) { begun = true; after = false; } else if ((flags & (opening | ends)) !== 0) after = true;
  }
  ahead(sequence, cells, first, width);
}

/** Farthest head noun and title looked for. */
const headReach = 6, titleReach = 10;

/** What comes after a run of numerals, a run of capitals; the next head noun and title, and how far they are. */
function ahead(sequence: readonly Item[], cells: Int32Array, first: number, width: number): void {
  const size = sequence.length;
  let runTail = 1, capitalTail = 1, head = 0, headAt = size + headReach, titled = 0, titleAt = size + titleReach;
  for (let i = size - 1; i >= 0; i--) {
    const at = first + i * width;
    const { cells: a, at: own } = sequence[i]!;
    const flags = a[own + FLAGS]!;
    cells[at + 11] = (flags & numeral) !== 0 ? runTail : 0;
    cells[at + 12] = headAt - i <= headReach ? mix(head, headAt - i > 2 ? 3 : headAt - i) : 0;
    cells[at + 13] = titleAt - i <= titleReach ? mix(titled, titleAt - i > 2 ? 3 : titleAt - i) : 0;
    cells[at + 15] = (flags & capital) !== 0 ? capitalTail : 0;
    if ((flags & numeral) === 0) runTail = a[own + LEMMA]!;
    if ((flags & (capital | closing)) === 0) capitalTail = a[own + LEMMA]!;
    if ((flags & headNoun) !== 0) { head = a[own + LEX]!; headAt = i; }
    if ((flags & title) !== 0) { titled = a[own + LEX]!; titleAt = i; }
    if ((flags & ends) !== 0) { headAt = size + headReach; titleAt = size + titleReach; }
  }
}

/** What the first look found: by token the likeliest type, and by how much (in steps) it leads. */
export interface Guesses { readonly types: Uint16Array; readonly leads: Uint8Array }

const shared = { tags: tagset, facets: [], attributes };

/** The first look; `around` gives what is known of the sequence at hand, `types` are all that a token may belong to. */
export function firstTask(around: (sequence: readonly Item[]) => Surroundings, { first: templates, near }: LookTemplates, types: readonly string[]): Task {
  return newTask({ ...shared, near, placed, known: types.map((type) => typeChoice(type).tag), seldom, slots: [], remember: () => {}, templates, place: (sequence, cells, first, width) => place(sequence, around(sequence), cells, first, width) });
}

/** The second look; `guesses` gives what the first found in the sequence at hand. */
export function secondTask(around: (sequence: readonly Item[]) => Surroundings, guesses: (sequence: readonly Item[]) => Guesses, { second: templates, near }: LookTemplates): Task {
  return newTask({
    ...shared, near, placed: [...placed, ...guessed], slots, open, remember, templates,
    place(sequence, cells, first, width) {
      place(sequence, around(sequence), cells, first, width);
      const { types, leads } = guesses(sequence);
      for (let i = 0; i < sequence.length; i++) {
        const at = first + i * width + placed.length;
        cells[at] = tagset.columns[typeOf]![types[i]!]!;
        cells[at + 1] = mix(cells[at]!, leads[i]!);
      }
    },
  });
}
