import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { UshtilError } from "../../error.ts";
import { features, MOST_FEATURES, mix, hash, type Seen } from "./features.ts";

/** One class of the tagger: UPOS, the Penn tag and the features together. */
export interface Tag { readonly upos: string; readonly xpos: string; readonly feats: string }

/**
 * Weights of a greedy averaged perceptron (Collins 2002), sparse: for a feature's hash the tags it speaks for or against. The rows of
 * the word list (tags a frequent word was seen with) are kept in the same table under keys of their own.
 */
export interface Model {
  readonly tags: readonly Tag[];
  readonly open: Uint8Array;
  readonly mask: number;
  readonly keys: Int32Array;
  readonly row: Int32Array;
  readonly rowEnd: Int32Array;
  readonly tag: Uint8Array;
  readonly weight: Int8Array;
  readonly codes: TagCodes;
}

/** Key of a word's row in the word list. */
export function listKey(form: number): number { return mix(-1, form); }

/** What the tagger remembers of the tags it has given, as integers for features. */
export interface TagCodes {
  readonly code: Int32Array;
  /** With its features, for agreement of a verb with the noun before it. */
  readonly full: Int32Array;
  readonly noun: Uint8Array;
  readonly verb: Uint8Array;
}

export function tagCodes(tags: readonly Tag[]): TagCodes {
  const code = Int32Array.from(tags, (t) => hash(`${t.upos}/${t.xpos}`));
  const noun = Uint8Array.from(tags, (t) => (/^(?:NOUN|PROPN|PRON)$/u.test(t.upos) ? 1 : 0));
  const verb = Uint8Array.from(tags, (t) => (/^(?:VERB|AUX)$/u.test(t.upos) ? 1 : 0));
  const full = Int32Array.from(tags, (t) => hash(`${t.upos}/${t.xpos}/${t.feats}`));
  return { code, full, noun, verb };
}

/** The model file: gzip of a JSON header line, then varint gaps of sorted keys, row lengths, tags and weights as bytes. */
export function readModel(file: URL): Model {
  let bytes: Buffer;
  try {
    bytes = gunzipSync(readFileSync(file));
  } catch (cause) {
    throw new UshtilError("model", `The English model ${file.pathname} cannot be read.`, { hint: "Install the package again.", cause });
  }
  const line = bytes.indexOf(10);
  const header = JSON.parse(bytes.toString("utf8", 0, line)) as { tags: string[]; open: number[]; rows: number; entries: number };
  const { rows, entries } = header;
  let at = line + 1;
  const varint = (): number => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const b = bytes[at++]!;
      value += (b & 127) * scale;
      if (b < 128) return value;
      scale *= 128;
    }
  };
  let size = 1;
  while (size < rows * 2) size *= 2;
  const keys = new Int32Array(size);
  const row = new Int32Array(size).fill(-1);
  const rowEnd = new Int32Array(size);
  const sorted = new Int32Array(rows);
  let key = 0;
  for (let i = 0; i < rows; i++) { key += varint(); sorted[i] = key | 0; }
  let start = 0;
  const mask = size - 1;
  for (let i = 0; i < rows; i++) {
    let slot = sorted[i]! & mask;
    while (row[slot] !== -1) slot = (slot + 1) & mask;
    keys[slot] = sorted[i]!;
    row[slot] = start;
    start += varint();
    rowEnd[slot] = start;
  }
  const tag = new Uint8Array(bytes.subarray(at, at + entries));
  const weight = new Int8Array(bytes.subarray(at + entries, at + 2 * entries));
  const tags = header.tags.map((t): Tag => {
    const [upos = "X", xpos = "", feats = ""] = t.split("/");
    return { upos, xpos, feats };
  });
  return { tags, open: Uint8Array.from(header.open), mask, keys, row, rowEnd, tag, weight, codes: tagCodes(tags) };
}

/** Slot of a key, or -1. */
export function find(m: Model, key: number): number {
  let slot = key & m.mask;
  while (m.row[slot] !== -1) {
    if (m.keys[slot] === key) return slot;
    slot = (slot + 1) & m.mask;
  }
  return -1;
}

/** The best tag of every word, left to right, and by how much it beat the second (0: only one was possible). */
export function decode(m: Model, s: Seen): { readonly best: Int32Array; readonly margin: Float64Array } {
  const { codes } = m;
  const best = new Int32Array(s.length);
  const margin = new Float64Array(s.length);
  const score = new Int32Array(m.tags.length);
  const found = new Int32Array(MOST_FEATURES);
  const allowed = new Uint8Array(m.tags.length);
  let p1 = 1;
  let p2 = 2;
  let noun = 0;
  let verb = 0;
  let verbForm = 0;
  for (let i = 0; i < s.length; i++) {
    const listed = find(m, listKey(s.form[i]!));
    if (listed < 0) allowed.set(m.open);
    else {
      // A weight of 1 in the list says that the word is frequent enough for its tags to be all there are.
      const closed = m.weight[m.row[listed]!] === 1;
      if (closed) allowed.fill(0);
      else allowed.set(m.open);
      for (let e = m.row[listed]!; e < m.rowEnd[listed]!; e++) allowed[m.tag[e]!] = 1;
    }
    score.fill(0);
    const n = features(s, i, p1, p2, noun, verb, verbForm, found);
    for (let f = 0; f < n; f++) {
      const slot = find(m, found[f]!);
      if (slot < 0) continue;
      const end = m.rowEnd[slot]!;
      for (let e = m.row[slot]!; e < end; e++) score[m.tag[e]!]! += m.weight[e]!;
    }
    let top = -1;
    let second = -1;
    for (let t = 0; t < score.length; t++) {
      if (allowed[t] === 0) continue;
      if (top < 0 || score[t]! > score[top]!) { second = top; top = t; } else if (second < 0 || score[t]! > score[second]!) second = t;
    }
    if (top < 0) top = 0;
    best[i] = top;
    margin[i] = second < 0 ? 0 : score[top]! - score[second]!;
    p2 = p1;
    p1 = codes.code[top]!;
    if (codes.noun[top] === 1) noun = codes.full[top]!;
    if (codes.verb[top] === 1) { verb = p1; verbForm = s.form[i]!; }
  }
  return { best, margin };
}
