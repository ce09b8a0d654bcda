/** What the model of Russian looks at: features of a reading, of the words around it and of the readings chosen to its left. */
import { mix } from "../../learn/hash.ts";
import { attribute, edge, facetAt, newTask, tagAt, type Item, type Task, type TaskText } from "../../learn/task.ts";
import { accusative, adposition, finite, joining, nominal, nominative, tagset, verbal } from "./tags.ts";

/**
 * Attributes of a form: in lower case; its last 1–5 letters, its first 3; shape; which tags are possible finely (case, number, gender) and roughly
 * (part of speech and case); class of words (0: none); how many readings; flags; shape and lemma of the first reading where it is a verb; which
 * rule gave the first reading.
 */
export const attributes = ["word", "end1", "end2", "end3", "end4", "end5", "head3", "writing", "fine", "rough", "cluster", "flags", "firstShape", "firstLemma", "source"] as const;
const [WRITING, FLAGS, VERB_SHAPE, VERB_LEMMA] = [7, 11, 12, 13] as const;

/** Flags of a form. */
export const comma = 1, mayGovern = 2, sign = 4, finiteFirst = 8, verbFirst = 16, mayBeSubject = 32, mustBeSubject = 64, mayBeObject = 128;

const templates = `
full:
full: word
full: end1
full: end2
full: end3
full: end4
full: end5
full: head3
full: fine
full: cluster
full: cluster writing
upos: source writing opening
upos: source end2 writing
full: domain
full: word domain
shape: fine domain
full: initial writing
shape: fine+1
shape: cluster+1
shape: cluster cluster+1
cased: end2+1
cased: end3-1
kind: writing writing-1 writing+1
shape: prep prepNear
cased: verbKindBack
lemmaKind:
lemmaCased:
lemma: word
rule:
rank:
lemmaKind: cluster-1
lemmaKind: rough-1
shape: before.shape
cased: last.cased
cased: verbLemma
kind: last.kind ~last
kind: before.kind last.kind ~before
cased: subject.kind ~subject
kind: noun.kind link ~noun
cased: gov
cased: tran object.upos
cased: clause subject.upos tran
cased: verbAhead between
shape: verb.shape subject.upos
`;

/** Is the sequence mostly in capitals, as headings are? */
function inCapitals(sequence: readonly Item[]): boolean {
  let capitals = 0;
  let letters = 0;
  for (const item of sequence) { const writing = attribute(item, WRITING); if (writing === 2) capitals += 1; if (writing < 4) letters += 1; }
  return letters > 1 && capitals * 2 > letters;
}

const placed = ["opening", "initial", "final", "prep", "prepNear", "verbAhead", "verbLemmaAhead", "verbLemmaBack", "verbKindBack", "domain", "clause", "between"];

/** Attributes in context: the preposition and the verbs that may govern a place, whether it opens a sentence or a quotation, what ends the sentence. */
function place(sequence: readonly Item[], cells: Int32Array, first: number, width: number): void {
  const capitals = inCapitals(sequence) ? 2 : 0;
  const size = sequence.length;
  const final = size === 0 ? edge : attribute(sequence[size - 1]!, 0);
  const flag = (i: number) => attribute(sequence[i]!, FLAGS);
  let ahead = -1;
  let clause = 0;
  let signs = 0;
  for (let i = size - 1; i >= 0; i -= 1) {
    const at = first + i * width;
    cells[at + 10] = clause;
    cells[at + 11] = ahead < 0 ? 9 : Math.min(signs, 2) * 3 + (ahead - i > 4 ? 2 : ahead - i > 1 ? 1 : 0);
    const f = flag(i);
    if ((f & (sign | comma)) !== 0) { clause = 0; signs += 1; }
    else if ((f & finiteFirst) !== 0) { clause |= 1; signs = 0; }
    else if ((f & mayBeSubject) !== 0) { const kind = (f & mustBeSubject) !== 0 ? 1 : (f & mayBeObject) !== 0 ? 2 : 3; if ((clause & 6) === 0) clause |= kind << 1; else if (kind === 1) clause |= 8; }
    const next = ahead > i && ahead - i <= 8 ? sequence[ahead]! : undefined;
    cells[at + 5] = next === undefined ? 0 : attribute(next, VERB_SHAPE);
    cells[at + 6] = next === undefined ? 0 : attribute(next, VERB_LEMMA);
    if ((flag(i) & finiteFirst) !== 0) ahead = i;
  }
  let back = -1;
  let prep = -1;
  for (let i = 0; i < size; i += 1) {
    const at = first + i * width;
    const before = i > 0 ? sequence[i - 1]! : undefined;
    const opens = before === undefined || (flag(i - 1) & (sign | comma)) === sign && i < 2;
    const inner = before !== undefined && (flag(i - 1) & (sign | comma)) === sign;
    cells[at] = 1 + (opens ? 1 : inner ? 4 : 0) + capitals;
    cells[at + 1] = before !== undefined && attribute(before, WRITING) === 6 ? 1 : 0;
    cells[at + 2] = final;
    const near = prep >= 0 && i - prep <= 4;
    cells[at + 3] = near ? attribute(sequence[prep]!, 0) : 0;
    cells[at + 4] = near ? Math.min(i - prep, 3) : 0;
    const verb = back >= 0 && i - back <= 7 ? sequence[back]! : undefined;
    cells[at + 7] = verb === undefined ? 0 : attribute(verb, VERB_LEMMA);
    cells[at + 8] = verb === undefined ? 0 : mix(i - back, attribute(verb, VERB_SHAPE));
    cells[at + 9] = 0;
    if ((flag(i) & mayGovern) !== 0) prep = i;
    else if ((flag(i) & sign) !== 0) prep = -1;
    if ((flag(i) & verbFirst) !== 0) back = i;
  }
}

/** Slots: the last two tags; the clause's last nominative and finite verb; the last verb's lemma. */
const slots = ["last", "before", "subject", "verb", "verbLemma", "noun", "link", "gov", "object", "tran"];

/** Place of the lemma among the facets of a choice, and how many those are. */
const [LEMMA, TRAN, WIDTH] = [8, 10, 11];

function remember(past: Int32Array, from: number, item: Item, k: number, into: Int32Array, to: number): void {
  const tag = tagAt(item, k);
  const flags = tagset.flags[tag]!;
  const one = past[from]!;
  let subject = past[from + 2]!;
  let verb = past[from + 3]!;
  const lemma = (flags & verbal) !== 0 ? facetAt(item, k, LEMMA, WIDTH) : past[from + 4]!;
  let noun = past[from + 5]!, link = past[from + 6]!, gov = past[from + 7]!, object = past[from + 8]!, tran = past[from + 9]!;
  const form = attribute(item, FLAGS);
  if ((flags & nominal) !== 0) {
    if ((flags & accusative) !== 0 && (gov === 0 || gov === -1)) object = tag;
    noun = tag;
    link = 0;
    gov = 0;
  } else if ((flags & adposition) !== 0) {
    gov = facetAt(item, k, LEMMA, WIDTH) | 1;
    if (noun >= 0) link = 3;
  } else if ((form & sign) !== 0) {
    if (noun >= 0) link = (form & comma) !== 0 ? 1 : 5;
    gov = -1;
  } else if ((flags & joining) !== 0) {
    if (noun >= 0) link = 2;
  } else if ((flags & (verbal | finite)) !== 0) {
    if (noun >= 0) link = 4;
    gov = -1;
    object = -1;
    tran = facetAt(item, k, TRAN, WIDTH);
  }
  // A comma may begin a new clause where the old one has what it needs.
  if ((attribute(item, FLAGS) & comma) !== 0) {
    const [hadSubject, hadVerb] = [subject >= 0, verb >= 0];
    if (hadVerb) subject = -1;
    if (hadSubject) verb = -1;
  }
  into[to + 1] = one;
  into[to] = tag;
  into[to + 2] = (flags & nominative) !== 0 ? tag : subject;
  into[to + 3] = (flags & finite) !== 0 ? tag : verb;
  into[to + 4] = lemma;
  into[to + 5] = noun;
  into[to + 6] = link;
  into[to + 7] = gov;
  into[to + 8] = object;
  into[to + 9] = tran;
}

const text: TaskText = {
  tags: tagset, facets: ["lemmaKind", "lemmaCased", "rule", "lemma", "rank", "transitive"], attributes, placed, slots, templates, near: 6, place, remember,
};

export const task: Task = newTask(text);

/** The same task with changed templates or placed attributes, for training. */
export function variant(more: Partial<TaskText>): Task {
  return newTask({ ...text, ...more });
}
