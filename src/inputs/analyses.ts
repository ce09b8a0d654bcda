import type { Type } from "../document.ts";
import { typesOf } from "./annotatedTokens.ts";

const [quote, comma, open, close, listEnd, s] = [34, 44, 123, 125, 93, 115] as const;
/** Integers of bytes kept: some 30 MB, about 250,000 analyses. Then all is forgotten. */
const most = 7_500_000;
/** Before the bytes of an analysis: how many they are, the number of its first type, how many types. */
const head = 3;

/**
 * What is said of tokens, by the bytes it is written in: a form with its lemma and tags comes again and again, and is parsed once. A hash table with open addressing; the
 * bytes are taken four at a time and lie beside the numbers, so that what was seen before is found without going after objects all over the memory.
 */
export class Analyses {
  /** All types seen; another list after they were forgotten. */
  types: Type[] = [];
  /** Of what was read last: the number of its first type, how many there are, and where the token ends. */
  first = 0;
  count = 0;
  end = 0;
  #kept: Int32Array = new Int32Array(1 << 16);
  #size = 0;
  #analyses = 0;
  /** By twos: the hash, and where the analysis is kept, one higher. */
  #slots = new Int32Array(2 << 12);

  /** To be called before a document: forgets all when it has become too much. */
  begin(): void {
    if (this.#size < most) return;
    this.types = [];
    this.#size = this.#analyses = 0;
    this.#slots.fill(0);
  }

  /** Reads the rest of a token's object, which begins at `from`; false where its end is not found up to `last`, four bytes and more before the end, or it has another shape. */
  read(bytes: Buffer, view: DataView, last: number, from: number): boolean {
    const begin = this.#size;
    let kept = this.#kept;
    let size = begin + head;
    let hash = 0;
    let end = -1;
    for (let at = from; end < 0; at += 4) {
      if (at > last) return false;
      if (size >= kept.length) kept = this.#grow();
      let four = view.getInt32(at, true);
      // Is one of them a closing brace?
      const braces = four ^ 0x7d7d7d7d;
      if (((braces - 0x01010101) & ~braces & 0x80808080) !== 0 && (end = endIn(bytes, at)) >= 0 && end < at + 3) four &= (1 << (8 * (end - at + 1))) - 1;
      kept[size++] = four;
      hash = Math.imul(hash ^ four, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    this.end = end + 1;
    kept[begin] = end - from;
    hash = Math.imul(hash, 0x85ebca6b);
    hash ^= hash >>> 13;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (2 * hash) & mask;
    for (; slots[slot + 1] !== 0; slot = (slot + 2) & mask) {
      if (slots[slot] !== hash) continue;
      const place = slots[slot + 1]! - 1;
      if (kept[place] !== kept[begin]) continue;
      let i = head;
      while (begin + i < size && kept[place + i] === kept[begin + i]) i++;
      if (begin + i < size) continue;
      this.first = kept[place + 1]!;
      this.count = kept[place + 2]!;
      return true;
    }
    const said = typesIn(bytes.toString("utf8", from, end + 1));
    if (said === undefined) return false;
    kept[begin + 1] = this.first = this.types.length;
    kept[begin + 2] = this.count = said.length;
    this.types.push(...said);
    this.#size = size;
    slots[slot] = hash;
    slots[slot + 1] = begin + 1;
    if (4 * ++this.#analyses > slots.length) this.#spread();
    return true;
  }

  #grow(): Int32Array {
    const larger = new Int32Array(2 * this.#kept.length);
    larger.set(this.#kept);
    return (this.#kept = larger);
  }

  #spread(): void {
    const old = this.#slots;
    const slots = (this.#slots = new Int32Array(2 * old.length));
    const mask = slots.length - 1;
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue;
      let slot = (2 * old[i]!) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = old[i]!;
      slots[slot + 1] = old[i + 1]!;
    }
  }
}

/**
 * Where the token ends, if it does within the four bytes at `at`: with a brace before the next token or the end of the list. A brace inside a text may be taken for it: what
 * there is until then is no JSON.
 */
function endIn(bytes: Buffer, at: number): number {
  for (let i = at; i < at + 4; i++) {
    if (bytes[i] !== close || bytes[i - 1] !== quote && bytes[i - 1] !== listEnd) continue;
    const next = bytes[i + 1];
    // The words of a token begin with their forms, and their list ends before a brace.
    if (next === comma ? bytes[i + 2] === open && bytes[i + 4] === s : next === listEnd && bytes[i + 2] !== close) return i;
  }
  return -1;
}

/** The types in the rest of a token's object. A place said twice would be the last one: that is left to JSON, as is a token without words. */
function typesIn(rest: string): readonly Type[] | undefined {
  let token;
  try {
    token = JSON.parse(`{${rest}`) as object;
  } catch {
    return undefined;
  }
  const types = "start" in token || "end" in token || "sentence" in token ? undefined : typesOf(token);
  return types?.length === 0 ? undefined : types;
}
