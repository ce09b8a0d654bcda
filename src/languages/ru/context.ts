/** What the disambiguation looks at: hashed features of a candidate in its place, and of a tag after what was chosen before it. */
import type { Candidates } from "./candidates.ts";
import { columns } from "./tags.ts";

const golden = 0x9e3779b1;

/** No neighbour: the edge of the sentence. */
export const edge = 0x51ed270b;

/** Hash of a template number with up to two values. */
function mix(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x85ebca6b), golden);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** Context hashes of one place by the part of the candidate's tag they are joined with. Reused from place to place. */
export interface Context {
  readonly full: Int32Array; readonly shape: Int32Array; readonly cased: Int32Array; readonly kind: Int32Array;
  fulls: number; shapes: number; caseds: number; kinds: number;
}

export function newContext(): Context {
  return { full: new Int32Array(16), shape: new Int32Array(24), cased: new Int32Array(24), kind: new Int32Array(8), fulls: 0, shapes: 0, caseds: 0, kinds: 0 };
}

/** Most features a candidate can have without its history. */
export const localLimit = 72;

/** Fills `into` with what does not depend on choices elsewhere. `allCapitals`: most words of the sentence are in capitals. */
export function readContext(sentence: readonly Candidates[], i: number, allCapitals: boolean, into: Context): void {
  const at = sentence[i]!;
  const before = sentence[i - 1];
  const before2 = sentence[i - 2];
  const after = sentence[i + 1];
  const after2 = sentence[i + 2];
  const wordBefore = before === undefined ? edge : before.word;
  const wordAfter = after === undefined ? edge : after.word;
  const roughBefore = before === undefined ? edge : before.rough;
  const roughAfter = after === undefined ? edge : after.rough;
  const roughAfter2 = after2 === undefined ? edge : after2.rough;
  const fineBefore = before === undefined ? edge : before.fine;
  const fineAfter = after === undefined ? edge : after.fine;
  const first = before === undefined || (before.shape === 5 && (before2 === undefined || !before.isComma && before.lower !== "-"));
  let n = 0;
  const { full, shape, cased, kind } = into;
  full[n++] = mix(1, 0, 0);
  full[n++] = mix(2, at.word, 0);
  full[n++] = mix(4, at.endings[1], 0);
  full[n++] = mix(5, at.endings[2], 0);
  full[n++] = mix(6, at.shape * 4 + (first ? 1 : 0) + (allCapitals ? 2 : 0), 0);
  full[n++] = mix(21, at.fine, 0);
  full[n++] = mix(28, before !== undefined && before.shape === 6 ? 1 : 0, at.shape);
  into.fulls = n;
  n = 0;
  shape[n++] = mix(3, at.endings[0], 0);
  shape[n++] = mix(7, wordBefore, 0);
  shape[n++] = mix(8, wordAfter, 0);
  shape[n++] = mix(11, wordBefore, at.word);
  shape[n++] = mix(12, at.word, wordAfter);
  shape[n++] = mix(14, fineBefore, 0);
  shape[n++] = mix(15, fineAfter, 0);
  shape[n++] = mix(19, at.fine, fineAfter);
  shape[n++] = mix(20, fineBefore, at.fine);
  into.shapes = n;
  n = 0;
  cased[n++] = mix(9, before2 === undefined ? edge : before2.word, 0);
  cased[n++] = mix(10, after2 === undefined ? edge : after2.word, 0);
  cased[n++] = mix(13, wordBefore, wordAfter);
  cased[n++] = mix(16, roughAfter, roughAfter2);
  cased[n++] = mix(17, roughBefore, roughAfter);
  cased[n++] = mix(18, roughAfter2, 0);
  cased[n++] = mix(22, after === undefined ? edge : after.endings[0], 0);
  cased[n++] = mix(23, after === undefined ? edge : after.endings[1], 0);
  cased[n++] = mix(24, before === undefined ? edge : before.endings[1], 0);
  into.caseds = n;
  n = 0;
  kind[n++] = mix(25, at.word, roughAfter);
  kind[n++] = mix(26, at.word, roughBefore);
  kind[n++] = mix(27, at.shape * 64 + (before === undefined ? 7 : before.shape) * 8 + (after === undefined ? 7 : after.shape), 0);
  kind[n++] = mix(34, sentence[sentence.length - 1]!.word, at.word);
  into.kinds = n;
  readAround(sentence, i, into);
}

/** The preposition and the verbs that may govern this place. */
function readAround(sentence: readonly Candidates[], i: number, into: Context): void {
  const { full, shape, cased } = into;
  for (let back = 1; back <= 4 && back <= i; back += 1) {
    const item = sentence[i - back]!;
    if (item.adposition) {
      shape[into.shapes++] = mix(29, item.word, Math.min(back, 3));
      full[into.fulls++] = mix(30, item.word, 0);
      break;
    }
    if (item.shape === 5) break;
  }
  for (let ahead = 1; ahead <= 6 && i + ahead < sentence.length; ahead += 1) {
    const { id, finite } = sentence[i + ahead]!.list[0]!.tag;
    if (!finite) continue;
    cased[into.caseds++] = mix(31, columns.shape[id]!, 0);
    shape[into.shapes++] = mix(35, columns.traits[id]! & 0xff, columns.kind[id]!);
    break;
  }
  for (let back = 1; back <= 6 && back <= i; back += 1) {
    const { tag, lemmaHash } = sentence[i - back]!.list[0]!;
    if (tag.upos !== "VERB") continue;
    cased[into.caseds++] = mix(32, lemmaHash, 0);
    cased[into.caseds++] = mix(33, columns.kind[tag.id]!, back);
    break;
  }
}

/** Indices of the features of candidate `k` in its context, written to `out`; returns how many. `shift` is 32 less the bits of the table. */
export function localFeatures(context: Context, at: Candidates, k: number, shift: number, out: Int32Array): number {
  const { tag, lemmaHash, rule } = at.list[k]!;
  const full = columns.full[tag.id]!;
  const shape = columns.shape[tag.id]!;
  const cased = columns.cased[tag.id]!;
  const kind = columns.kind[tag.id]!;
  let size = 0;
  for (let f = 0; f < context.fulls; f += 1) out[size++] = Math.imul(context.full[f]! ^ full, golden) >>> shift;
  for (let f = 0; f < context.shapes; f += 1) out[size++] = Math.imul(context.shape[f]! ^ shape, golden) >>> shift;
  for (let f = 0; f < context.caseds; f += 1) out[size++] = Math.imul(context.cased[f]! ^ cased, golden) >>> shift;
  for (let f = 0; f < context.kinds; f += 1) out[size++] = Math.imul(context.kind[f]! ^ kind, golden) >>> shift;
  out[size++] = Math.imul(mix(40, lemmaHash, kind), golden) >>> shift;
  out[size++] = Math.imul(mix(41, lemmaHash, cased), golden) >>> shift;
  out[size++] = Math.imul(mix(42, rule.charCodeAt(0) * 256 + rule.charCodeAt(1), full), golden) >>> shift;
  out[size++] = Math.imul(mix(43, lemmaHash, at.word), golden) >>> shift;
  out[size++] = Math.imul(mix(44, k, kind), golden) >>> shift;
  return size;
}

/** How case, number, gender and animacy of two tags go together: each equal (1), different (2) or open (0), two bits a piece. */
function agreement(a: number, b: number): number {
  let code = 1;
  let x = a & 15;
  let y = b & 15;
  code = code << 2 | (x === 0 || y === 0 ? 0 : x === y ? 1 : 2);
  x = a >> 4 & 3; y = b >> 4 & 3;
  code = code << 2 | (x === 0 || y === 0 ? 0 : x === y ? 1 : 2);
  x = a >> 6 & 3; y = b >> 6 & 3;
  code = code << 2 | (x === 0 || y === 0 ? 0 : x === y ? 1 : 2);
  x = a >> 8 & 3; y = b >> 8 & 3;
  return code << 2 | (x === 0 || y === 0 ? 0 : x === y ? 1 : 2);
}

export const finiteBit = 1 << 10;
export const subjectBit = 1 << 11;

/**
 * What was chosen to the left, four tags by number, -1 for none: the last two, the last nominative of the clause, the last finite verb of the clause.
 * `next` writes the past after one more tag; tags and past may be the same array.
 */
export const pastSize = 4;
export function nextPast(past: Int32Array, at: number, tag: number, isComma: boolean, into: Int32Array, to: number): void {
  const traits = columns.traits[tag]!;
  const [one, subject, verb] = [past[at]!, past[at + 2]!, past[at + 3]!];
  into[to + 1] = one;
  into[to] = tag;
  into[to + 2] = (traits & subjectBit) !== 0 ? tag : isComma && verb >= 0 ? -1 : subject;
  into[to + 3] = (traits & finiteBit) !== 0 ? tag : isComma && subject >= 0 ? -1 : verb;
}

/** How many features a transition has. */
export const transitionSize = 15;
/** How many of them are joined with the tag without looking at agreement. */
const simple = 9;

/** The part of the transition features that depends on the past only; `word`, `before`: hashes of this token and the one before. */
export function pastHashes(past: Int32Array, at: number, word: number, before: number, out: Int32Array): void {
  const one = past[at]!;
  const two = past[at + 1]!;
  const c1 = one < 0 ? edge : columns.cased[one]!;
  const k1 = one < 0 ? edge : columns.kind[one]!;
  const c2 = two < 0 ? edge : columns.cased[two]!;
  const k2 = two < 0 ? edge : columns.kind[two]!;
  const subject = past[at + 2]!;
  const verb = past[at + 3]!;
  out[0] = mix(50, one < 0 ? edge : columns.full[one]!, 0);
  out[1] = mix(51, one < 0 ? edge : columns.shape[one]!, 0);
  out[2] = mix(54, two < 0 ? edge : columns.shape[two]!, 0);
  out[3] = mix(52, c1, 0);
  out[4] = mix(53, c1, c2);
  out[5] = mix(58, word, c1);
  out[6] = mix(59, before, c2);
  out[7] = mix(62, (subject < 0 ? 0 : 1) + (verb < 0 ? 0 : 2), 0);
  out[8] = mix(55, k1, k2);
  out[9] = mix(56, k1, 0);
  out[10] = mix(57, k2, k1);
  out[11] = mix(60, subject < 0 ? edge : columns.kind[subject]!, 0);
  out[12] = mix(61, verb < 0 ? edge : columns.kind[verb]!, 0);
  out[13] = mix(63, before, c2);
  out[14] = mix(64, c1, 0);
}

/** Indices of the transition features of `tag` after the past at `past[at…]`, whose hashes are `from`. */
export function transitionFeatures(past: Int32Array, at: number, from: Int32Array, tag: number, shift: number, out: Int32Array): void {
  const full = columns.full[tag]!;
  const shape = columns.shape[tag]!;
  const cased = columns.cased[tag]!;
  const kind = columns.kind[tag]!;
  const traits = columns.traits[tag]!;
  out[0] = Math.imul(from[0]! ^ full, golden) >>> shift;
  out[1] = Math.imul(from[1]! ^ shape, golden) >>> shift;
  out[2] = Math.imul(from[2]! ^ shape, golden) >>> shift;
  for (let f = 3; f < simple - 1; f += 1) out[f] = Math.imul(from[f]! ^ cased, golden) >>> shift;
  out[8] = Math.imul(from[8]! ^ kind, golden) >>> shift;
  const spread = 0x3c6ef372;
  const one = past[at]! < 0 ? 0 : Math.imul(agreement(columns.traits[past[at]!]!, traits), spread);
  const two = past[at + 1]! < 0 ? 0 : Math.imul(agreement(columns.traits[past[at + 1]!]!, traits), spread);
  const subject = past[at + 2]! < 0 ? 0 : Math.imul(agreement(columns.traits[past[at + 2]!]!, traits), spread);
  const verb = past[at + 3]! < 0 ? 0 : Math.imul(agreement(columns.traits[past[at + 3]!]!, traits), spread);
  out[9] = Math.imul(from[9]! ^ kind ^ one, golden) >>> shift;
  out[10] = Math.imul(from[10]! ^ kind ^ two, golden) >>> shift;
  out[11] = Math.imul(from[11]! ^ cased ^ subject, golden) >>> shift;
  out[12] = Math.imul(from[12]! ^ cased ^ verb, golden) >>> shift;
  out[13] = Math.imul(from[13]! ^ cased ^ two, golden) >>> shift;
  out[14] = Math.imul(from[14]! ^ cased ^ one, golden) >>> shift;
}
