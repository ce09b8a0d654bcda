/** The tags a form can have, out of context, ready for the choice in context. */
import { hashText, mix } from "../../learn/hash.ts";
import { newItem, type Item } from "../../learn/task.ts";
import { capitals, folded, initial, letter, mixed, none, small, writingOf } from "./fold.ts";
import { irregular } from "./irregular.ts";
import { guessed, met, type Lexicon, type Met } from "./lexicon.ts";
import { tagId, tagOf, tagset } from "./tags.ts";
import { capital, ends, firstTask, lettered, long, opens } from "./task.ts";

export interface Candidates {
  readonly item: Item;
  /** Tag numbers, in the order of the item's choices. */
  readonly tags: readonly number[];
  /** How often the form was met in the treebank. */
  readonly count: number;
}

/** A form met so often has hardly a tag it was not met with. */
const SETTLED = 12;
/** A form met less often is no word of its own for the model, which then learns more of endings and surroundings. */
const FAMILIAR = 2;
/** And so often, not even one that a dictionary has. */
const PLENTY = 150;
/** Guesses rarer than this share of their ending are left out. */
const RAREST = 0.004;
const MOST_GUESSES = 14;

/** Tags that go with one another: whoever has the first may have the second. */
const companions: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^VERB\/(?:VB|VBP)\//u, ["VERB/VB/VerbForm=Inf", "VERB/VB/Mood=Imp|VerbForm=Fin", "VERB/VBP/Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin",
    "VERB/VBP/Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin", "VERB/VBP/Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin", "VERB/VBP/Mood=Ind|Number=Sing|Person=2|Tense=Pres|VerbForm=Fin"]],
  [/^VERB\/VBD\//u, ["VERB/VBD/Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", "VERB/VBD/Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin",
    "VERB/VBD/Mood=Ind|Number=Sing|Person=1|Tense=Past|VerbForm=Fin", "VERB/VBD/Mood=Ind|Number=Plur|Person=1|Tense=Past|VerbForm=Fin"]],
  [/^VERB\/VBN\//u, ["VERB/VBN/Tense=Past|VerbForm=Part|Voice=Pass", "VERB/VBN/Tense=Past|VerbForm=Part"]],
  [/^VERB\/VBG\//u, ["VERB/VBG/VerbForm=Ger", "VERB/VBG/Tense=Pres|VerbForm=Part"]],
];
const NAME = "PROPN/NNP/Number=Sing", NAMES = "PROPN/NNPS/Number=Plur", TITLE = "ADJ/NNP/Degree=Pos";
/** What a form of an irregular verb may be where nothing is known of it. */
const irregularTags = ["VERB/VBD/Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", "VERB/VBN/Tense=Past|VerbForm=Part|Voice=Pass"].map(tagId);
/** Signs that are no punctuation: numero, degrees, arrows, currencies. */
const SIGN = /^[\p{So}\p{Sm}\p{Sc}§†‡]+$/u;
const symbol = tagId("SYM/SYM/");
const unknown = tagId("X/FW/Foreign=Yes");
const [name, names, title] = [NAME, NAMES, TITLE].map(tagId) as [number, number, number];

/** What a tag brings with it, by its number. */
const openTag = 1, adjective = 2, firstCompanion = 4;
const bitsOf: number[] = [];
function bits(tag: number): number {
  const known = bitsOf[tag];
  if (known !== undefined) return known;
  const { upos, xpos, feats } = tagOf(tag);
  const text = `${upos}/${xpos}/${feats}`;
  let found = (/^(?:NOUN|PROPN|ADJ|VERB|ADV|X|INTJ|NUM)$/u.test(upos) ? openTag : 0) | (upos === "ADJ" && xpos === "JJ" ? adjective : 0);
  companions.forEach(([of], k) => { if (of.test(text)) found |= firstCompanion << k; });
  return bitsOf[tag] = found;
}
const companionTags = companions.map(([, more]) => more.map(tagId));

/** Numbers of the tags of a lexicon. */
const numbers = new WeakMap<Lexicon, readonly number[]>();
function numbersOf(lexicon: Lexicon): readonly number[] {
  let found = numbers.get(lexicon);
  if (found === undefined) numbers.set(lexicon, found = lexicon.tags.map(tagId));
  return found;
}

const bin = (p: number): number => (p >= 0.98 ? 9 : p >= 0.9 ? 8 : p >= 0.7 ? 7 : p >= 0.45 ? 6 : p >= 0.25 ? 5 : p >= 0.1 ? 4 : p >= 0.03 ? 3 : p >= 0.005 ? 2 : p > 0 ? 1 : 0);
const size = (n: number): number => (n === 0 ? 0 : n < 2 ? 1 : n < 4 ? 2 : n < 12 ? 3 : n < 60 ? 4 : 5);

/** One hash of the set of values a column has over tags that are no mere chance. */
function together(tags: readonly number[], shares: readonly number[], column: Int32Array): number {
  const values: number[] = [];
  for (let k = 0; k < tags.length; k++) if (shares[k]! >= 0.02 && !values.includes(column[tags[k]!]!)) values.push(column[tags[k]!]!);
  values.sort((a, b) => a - b);
  let hash = 17;
  for (const value of values) hash = mix(hash, value);
  return hash;
}

/** Inflections: none, -s, -ed, -ing, -er, -est, -ly. */
function inflectionOf(fold: string): number {
  return fold.length < 4 ? 0 : fold.endsWith("s") ? 1 : fold.endsWith("ed") ? 2 : fold.endsWith("ing") ? 3 : fold.endsWith("er") ? 4 : fold.endsWith("est") ? 5 : fold.endsWith("ly") ? 6 : 0;
}

/** Class of what is left of a form without its inflection; 0 where that is no word. */
function stemClass(fold: string, inflection: number, { listed }: Lexicon): number {
  if (inflection === 0) return 0;
  const stem = fold.slice(0, fold.length - (inflection === 1 ? 1 : inflection === 3 || inflection === 5 ? 3 : 2));
  return listed(stem) || inflection !== 1 && listed(`${stem}e`) || stem.endsWith("i") && listed(`${stem.slice(0, -1)}y`) ||
    stem.endsWith("ie") && listed(`${stem.slice(0, -2)}y`) || inflection === 1 && stem.endsWith("e") && listed(stem.slice(0, -1)) ||
    stem.length > 3 && stem.at(-1) === stem.at(-2) && listed(stem.slice(0, -1)) || 0;
}

/** Tags by part of speech of the stem and inflection. */
const inflected: Readonly<Record<string, readonly (readonly number[])[]>> = {
  VERB: [[], [tagId("VERB/VBZ/Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")], irregularTags, [tagId("VERB/VBG/VerbForm=Ger")]],
  NOUN: [[], [tagId("NOUN/NNS/Number=Plur")]],
  ADJ: [[], [], [], [], [tagId("ADJ/JJR/Degree=Cmp")], [tagId("ADJ/JJS/Degree=Sup")], [tagId("ADV/RB/")]],
};
const plainTags: Readonly<Record<string, readonly number[]>> = {
  VERB: [tagId("VERB/VB/VerbForm=Inf")], NOUN: [tagId("NOUN/NN/Number=Sing")], ADJ: [tagId("ADJ/JJ/Degree=Pos")], ADV: [tagId("ADV/RB/")],
};

/**
 * The candidates of one form. `without`: a place in `lexicon.tags` whose count is taken as one less, as if this very occurrence had not been met:
 * so the model learns how far word lists can be trusted. `only`: the one tag the form has here.
 */
export function candidatesOf(form: string, lexicon: Lexicon, without?: number, only?: number): Candidates {
  const fold = folded(form);
  const writing = writingOf(form);
  const ids = numbersOf(lexicon);
  let known = lexicon.forms.get(fold);
  if (known !== undefined && without !== undefined && known.tags.includes(without)) known = less(known, without);
  const count = known?.total ?? 0;
  const tags: number[] = [];
  const shares: number[] = [];
  const put = (tag: number, share: number): void => { if (!tags.includes(tag)) { tags.push(tag); shares.push(share); } };
  if (known !== undefined) for (let k = 0; k < known.tags.length; k++) if (known.counts[k]! > 1 || count < 300) put(ids[known.tags[k]!]!, known.counts[k]! / count);
  if (count === 0 && !lexicon.lessons && SIGN.test(fold)) put(symbol, 1);
  const guess = count >= SETTLED || tags.length > 0 && count === 0 ? undefined : guessed(lexicon, fold, writing);
  const listed = lexicon.listed(fold);
  const inflection = inflectionOf(fold);
  const stem = stemClass(fold, inflection, lexicon);
  if (guess !== undefined) {
    // A word in small letters that the dictionary has is what the dictionary says, or an inflection of a word; what the treebank has it as stays in any case.
    const sure = !lexicon.lessons && listed !== 0 && (writing & 7) === small && inflection !== 2 && inflection !== 3;
    const allowed = sure ? ` ${lexicon.kinds[listed]} ${lexicon.kinds[stem]} ` : "";
    for (let k = 0; k < Math.min(guess.tags.length, MOST_GUESSES); k++) {
      const share = guess.counts[k]! / guess.total;
      if (share < RAREST) break;
      const tag = ids[guess.tags[k]!]!;
      if (!sure || allowed.includes(` ${tagOf(tag).upos} `)) put(tag, count === 0 ? share : 0);
    }
    if (irregular.verbs.has(fold)) for (const tag of irregularTags) put(tag, 0);
  }
  if (count < PLENTY) {
    if (stem !== 0) for (const kind of lexicon.kinds[stem]!.split(" ")) for (const tag of inflected[kind]?.[inflection] ?? []) put(tag, 0);
    // What is listed as a verb is its base form, unless it looks like another.
    if (listed !== 0) for (const kind of lexicon.kinds[listed]!.split(" ")) if (kind !== "VERB" || inflection === 0 || stem === 0 && inflection > 3) for (const tag of plainTags[kind] ?? []) put(tag, 0);
  }
  let all = 0;
  let best = 0;
  for (let k = 0; k < tags.length; k++) {
    const own = bits(tags[k]!);
    all |= own;
    if (shares[k]! > shares[best]!) best = k;
  }
  for (let g = 0; g < companionTags.length; g++) if ((all & firstCompanion << g) !== 0) for (const tag of companionTags[g]!) put(tag, 0);
  const kind = writing & 7;
  if ((kind === initial || kind === capitals || kind === mixed || kind === letter) && ((all & openTag) !== 0 || kind !== initial)) {
    put(name, 0);
    if (fold.endsWith("s")) put(names, 0);
    if ((all & adjective) !== 0) put(title, 0);
  }
  if (tags.length === 0) put(unknown, 0);
  const [, penn, upos] = tagset.columns as [Int32Array, Int32Array, Int32Array];
  const flags = (/^[.?!;:]+$/u.test(fold) ? ends : 0) | (/^["'([:‘-]+$/u.test(fold) ? opens : 0) |
    (kind !== none ? lettered : 0) | (kind !== none && form.length > 3 ? long : 0) | (kind === initial || kind === capitals || kind === mixed ? capital : 0);
  const n = fold.length;
  const end = (k: number): number => hashText(fold, k, Math.max(0, n - k));
  const dash = fold.lastIndexOf("-");
  const attributes = [
    count >= FAMILIAR ? hashText(fold) : 0, end(1), end(2), end(3), end(4), end(5), hashText(fold, 0, 0, Math.min(2, n)), hashText(fold, 0, 0, Math.min(3, n)),
    writing, together(tags, shares, upos), together(tags, shares, penn), mix(penn[tags[best]!]!, bin(shares[best]!)), lexicon.cluster(fold), listed === 0 && dash > 0 ? 128 + lexicon.listed(fold.slice(dash + 1)) : listed, lexicon.named(fold),
    mix(7, inflection, stem), flags,
  ];
  const from = size(count) * 10;
  const choices = (only === undefined ? tags : [only]).map((tag, k) => ({ tag, facets: [from + bin(shares[k] ?? 0)] }));
  return { item: newItem(firstTask, attributes, choices), tags: only === undefined ? tags : [only], count };
}

function less(known: Met, without: number): Met {
  return met(new Map(known.tags.map((t, k) => [t, known.counts[k]! - (t === without ? 1 : 0)])));
}
