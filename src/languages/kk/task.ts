/** What the model of Kazakh looks at: a reading, the forms around it, and the readings chosen to its left. */
import { attribute, facetAt, newTask, tagAt, type Item, type Task, type TaskText } from "../../learn/task.ts";
import { finite, genitive, nominative, possessed, tagset, verbal } from "./tag.ts";

/**
 * Attributes of a form: in lower case; its last 1–5 letters, its first 3; how it is written; which parts of speech, tags (coarsely) and lemmas are
 * possible; class of words (0: none); flags; lemma and role of the commonest reading; how many readings.
 */
export const attributes = ["word", "end1", "end2", "end3", "end4", "end5", "head3", "writing", "kinds", "parts", "lemmas", "cluster", "flags", "stem", "role", "count"] as const;
const WRITING = 7, FLAGS = 12, STEM = 13;

/** Flags of a form. */
export const sentenceEnd = 1, clauseEnd = 2, surelyVerb = 4, mayBePossessed = 8;

const placed = ["first", "final", "ahead", "verbAhead", "possessedAhead", "domain"];

const templates = `
full:
full: word
full: end1
full: end2
full: end3
full: end4
full: writing
full: head3
lemma: word
full: cluster
coarse: cluster writing
full: word domain
full: domain
feats: end3
feats: end5
fullSource:
coarseSource:
posSource: writing
fullLemma:
lemmaPos:
posCount:
fullCount:
rank:
posSuffix:
stem3:
stem2:
stemLength:
fullStem2:
stem2: writing
feats: kinds
full: kinds
full: parts
coarse: word-1
full: end3+1
pos: first writing
pos: writing-1 writing+1
fullLemma: word+1
fullLemma: word-1
feats: kinds+1
posNamed:
coarse: word-1 word+1
coarse: word+2
coarse: cluster+1
coarse: cluster cluster+1
full: stem-1
lemmaPos: stem+1
lemmaPos: stem-1
coarse: verbAhead
full: possessedAhead
lemmaPos: last.coarse
lemmaPos: last.role
lemmaPos: last.feats
full: last.pos before.pos
feats: last.feats
coarse: verb.role
coarse: verb.feats
pos: last.role
pos: last.upos
`;

/** Attributes in context: opens the sentence; how far its end, the clause's end, the next verb; whether something possessed follows. */
function place(sequence: readonly Item[], cells: Int32Array, first: number, width: number): void {
  const size = sequence.length;
  let capitals = 0, letters = 0, opening = -1;
  for (let i = 0; i < size; i += 1) {
    const w = attribute(sequence[i]!, WRITING);
    if (w === 2) capitals += 1;
    if (w < 4) { letters += 1; if (opening < 0) opening = i; }
  }
  const loud = letters > 2 && capitals * 2 > letters ? 8 : 0;
  let end = size, clause = size, verb = size, own = size;
  for (let i = size - 1; i >= 0; i -= 1) {
    const at = first + i * width;
    const flags = attribute(sequence[i]!, FLAGS);
    const before = i > 0 ? attribute(sequence[i - 1]!, FLAGS) : 0;
    cells[at] = (i === opening ? 1 : (before & sentenceEnd) !== 0 ? 2 : (before & clauseEnd) !== 0 ? 3 : 0) + loud;
    const near = Math.min(end - i, 3), inner = Math.min(clause - i, 3);
    cells[at + 1] = near * 4 + inner;
    cells[at + 2] = clause < size ? attribute(sequence[clause]!, 0) : 0;
    cells[at + 3] = verb < clause ? attribute(sequence[verb]!, STEM) : 0;
    cells[at + 4] = own < clause && own - i <= 3 ? own - i : 0;
    cells[at + 5] = 0;
    if ((flags & sentenceEnd) !== 0) end = i;
    if ((flags & clauseEnd) !== 0) clause = i;
    if ((flags & surelyVerb) !== 0) verb = i;
    if ((flags & mayBePossessed) !== 0) own = i;
  }
}

/** The last two tags; the lemma before; the clause's last nominative, open genitive, last verb. */
const slots = ["last", "before", "lemmaBefore", "subject", "genitive", "verb"];

/** A choice's own facets: its tag with where it comes from, with its lemma, with how common it is; for guesses, the end of the stem. */
const facets = ["fullSource", "coarseSource", "posSource", "fullLemma", "lemmaPos", "lemma", "posCount", "fullCount", "rank", "posSuffix", "stem3", "stem2", "stemLength", "fullStem2", "posNamed"];
const lemmaAt = tagset.names.length + facets.indexOf("lemma");
const facetCount = tagset.names.length + facets.length;

function remember(past: Int32Array, from: number, item: Item, k: number, into: Int32Array, to: number): void {
  const tag = tagAt(item, k);
  const flags = tagset.flags[tag]!;
  const one = past[from]!;
  let subject = past[from + 3]!, owner = past[from + 4]!, verb = past[from + 5]!;
  if ((attribute(item, FLAGS) & sentenceEnd) !== 0) { subject = -1; owner = -1; verb = -1; }
  if ((flags & nominative) !== 0) subject = tag;
  if ((flags & genitive) !== 0) owner = tag;
  else if ((flags & possessed) !== 0) owner = -1;
  if ((flags & verbal) !== 0) verb = tag;
  if ((flags & finite) !== 0) { subject = -1; owner = -1; }
  into[to] = tag;
  into[to + 1] = one;
  into[to + 2] = facetAt(item, k, lemmaAt, facetCount);
  into[to + 3] = subject;
  into[to + 4] = owner;
  into[to + 5] = verb;
}

const text: TaskText = { tags: tagset, facets, attributes, placed, slots, templates, near: 6, place, remember };

export const task: Task = newTask(text);

/** The same task with changed templates or placed attributes, for training. */
export function variant(more: Partial<TaskText>): Task {
  return newTask({ ...text, ...more });
}

/** Where `domain` stands among the placed attributes. */
export const domainAt = placed.indexOf("domain");
