import type { Layer, Layers, Token, Types, Word } from "../document.ts";
import type { Analyses } from "./analyses.ts";
import { wordOf } from "./annotatedTokens.ts";

/** ASCII characters as integers of four bytes each, at places that overlap where need be. */
class Key {
  readonly length: number;
  readonly places: Int32Array;
  readonly fours: Int32Array;

  constructor(text: string) {
    const bytes = Buffer.from(text, "latin1");
    this.length = bytes.length;
    this.places = Int32Array.from({ length: Math.ceil(bytes.length / 4) }, (_, i) => Math.min(4 * i, bytes.length - 4));
    this.fours = this.places.map((place) => bytes.readInt32LE(place));
  }
}

const keys = {
  start: new Key('{"start":'), end: new Key(',"end":'), rawStart: new Key(',"rawStart":'), rawEnd: new Key(',"rawEnd":'), sentence: new Key(',"sentence":'), form: new Key(',"form":"'),
};
const [quote, comma, backslash, listEnd] = [34, 44, 92, 93] as const;
/** Layers that come after the tokens, each with the next. */
const after = [["entities", "keywords"], ["keywords", "alignment"], ["alignment", "changes"]] as const;
/** Layers that need no objects for tokens and words. */
const light: readonly Layer[] = ["sections", "sentences", "types", ...after.map(([layer]) => layer)];

/**
 * Reads an annotated document whose tokens are written as we write them, straight from the bytes of its line: far faster than making objects of all of it, and checked
 * as well. Where the document brings all that is asked for, nothing else is made of it: no objects for words that are only counted, nothing of the layers after them.
 * `analyses`: what is known from other lines. `undefined` where anything is otherwise (another order of keys, code points, a number that does not fit): the ordinary way
 * then reads it, or says what is wrong.
 */
export function annotatedLine(bytes: Buffer, analyses: Analyses, needs?: readonly Layer[]): { readonly value: object; readonly layers: Partial<Layers> } | undefined {
  const head = bytes.indexOf(',"tokens":[{', 0, "latin1");
  if (head < 0) return undefined;
  const before = object(`${bytes.toString("utf8", 0, head)}}`);
  const { text, sentences, offsetUnit } = before ?? {};
  if (before === undefined || offsetUnit !== "utf16" || typeof text !== "string" || !Array.isArray(sentences)) return undefined;
  const scan = new Scan(bytes, analyses, head + 11, text, sentences.length);
  if (!scan.list()) return undefined;
  const lean = needs?.every((layer) => light.includes(layer)) === true;
  const tail = rest(bytes, scan.at, lean ? needs : undefined);
  const others: Record<string, unknown> | undefined = tail === "}" ? {} : tail.startsWith(",") ? object(`{${tail.slice(1)}`) : undefined;
  // Of what is said twice the last would count.
  if (others === undefined || Object.keys(others).some((key) => key === "tokens" || Object.hasOwn(before, key))) return undefined;
  if (lean) {
    // Where a layer is not there, or under other names, it is made from tokens and words.
    if (after.some(([layer]) => needs.includes(layer) && (!(layer in others) || layer === "entities" && "entityScheme" in others))) return annotatedLine(bytes, analyses);
    for (const [layer] of after) if (!needs.includes(layer)) delete others[layer];
  }
  return { value: { ...before, ...others }, layers: { ...(!lean && scan.objects()), ...(needs?.includes("types") === true && { types: scan.types() }) } };
}

function object(json: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** What comes after the tokens, without the layers that are not among those asked for. */
function rest(bytes: Buffer, from: number, needs: readonly Layer[] | undefined): string {
  const kept: string[] = [];
  let at = from;
  for (const [layer, next] of needs === undefined ? [] : after) {
    if (needs!.includes(layer)) continue;
    // Quotation marks inside a text would have a backslash before them.
    const begin = bytes.indexOf(`,"${layer}":[`, at, "latin1");
    const end = begin < 0 ? -1 : bytes.indexOf(`,"${next}":[`, begin, "latin1");
    if (end < 0) continue;
    kept.push(bytes.toString("utf8", at, begin));
    at = end;
  }
  kept.push(bytes.toString("utf8", at));
  return kept.join("");
}

class Scan {
  at: number;
  readonly #bytes: Buffer;
  readonly #view: DataView;
  readonly #last: number;
  readonly #text: string;
  readonly #count: number;
  readonly #analyses: Analyses;
  /** Of tokens. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #sentences: number[] = [];
  /** Of words. */
  readonly #tokens: number[] = [];
  readonly #words: number[] = [];
  #number = 0;

  constructor(bytes: Buffer, analyses: Analyses, at: number, text: string, sentences: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    // Whatever begins behind it is not the whole of a record.
    this.#last = bytes.length - 16;
    this.at = at;
    this.#text = text;
    this.#count = sentences;
    this.#analyses = analyses;
    analyses.begin();
  }

  types(): Types {
    return { list: this.#analyses.types, words: this.#words, tokens: this.#tokens, sentences: this.#sentences };
  }

  objects(): { readonly tokens: readonly Token[]; readonly words: readonly Word[] } {
    const { types } = this.#analyses;
    return {
      tokens: this.#starts.map((start, i) => ({ start, end: this.#ends[i]!, sentence: this.#sentences[i]! })),
      words: this.#words.map((type, i) => wordOf(this.#tokens[i]!, types[type]!)),
    };
  }

  /** The tokens up to the end of the list; false where something is otherwise. */
  list(): boolean {
    for (;;) {
      if (!this.#token()) return false;
      const next = this.#bytes[this.at++];
      if (next === listEnd) return true;
      if (next !== comma) return false;
    }
  }

  #token(): boolean {
    if (!this.#is(keys.start) || !this.#integer()) return false;
    const start = this.#number;
    if (!this.#is(keys.end) || !this.#integer()) return false;
    const end = this.#number;
    if (!this.#is(keys.rawStart) || !this.#integer() || !this.#is(keys.rawEnd) || !this.#integer() || !this.#is(keys.sentence) || !this.#integer()) return false;
    const sentence = this.#number;
    if (start >= end || end > this.#text.length || sentence >= this.#count) return false;
    const from = this.at + 1;
    const found = this.#analyses;
    if (!this.#is(keys.form) || !found.read(this.#bytes, this.#view, this.#last, from) || !this.#stands(start, end)) return false;
    this.at = found.end;
    const token = this.#starts.push(start) - 1;
    this.#ends.push(end);
    this.#sentences.push(sentence);
    for (let i = 0; i < found.count; i++) {
      this.#tokens.push(token);
      this.#words.push(found.first + i);
    }
    return true;
  }

  /** Is the form that is said, from here to a quotation mark, what the text has there? Told from the bytes: strings lie far apart in memory. */
  #stands(start: number, end: number): boolean {
    const bytes = this.#bytes;
    const text = this.#text;
    let { at } = this;
    for (let i = start; ;) {
      const b = bytes[at]!;
      if (b === quote) return i === end;
      if (i >= end) return false;
      if (b === backslash) break;
      if (b < 0x80) {
        if (text.charCodeAt(i++) !== b) return false;
        at++;
      } else if (b < 0xe0) {
        if (text.charCodeAt(i++) !== ((b & 0x1f) << 6 | bytes[at + 1]! & 0x3f)) return false;
        at += 2;
      } else if (b < 0xf0) {
        if (text.charCodeAt(i++) !== ((b & 0xf) << 12 | (bytes[at + 1]! & 0x3f) << 6 | bytes[at + 2]! & 0x3f)) return false;
        at += 3;
      } else {
        if (text.codePointAt(i) !== ((b & 7) << 18 | (bytes[at + 1]! & 0x3f) << 12 | (bytes[at + 2]! & 0x3f) << 6 | bytes[at + 3]! & 0x3f)) return false;
        i += 2;
        at += 4;
      }
    }
    const { form, written = form } = this.#analyses.types[this.#analyses.first]!;
    return written === text.slice(start, end);
  }

  #is({ length, places, fours }: Key): boolean {
    const { at } = this;
    if (at > this.#last) return false;
    for (let i = 0; i < places.length; i++) if (this.#view.getInt32(at + places[i]!, true) !== fours[i]) return false;
    this.at = at + length;
    return true;
  }

  /** A whole number below 10^9, as JSON writes it. */
  #integer(): boolean {
    const bytes = this.#bytes;
    const from = this.at;
    let at = from;
    let n = 0;
    for (let digit = bytes[at]! - 48; digit >= 0 && digit <= 9; digit = bytes[++at]! - 48) n = 10 * n + digit;
    this.at = at;
    this.#number = n;
    return at > from && at - from <= 9 && (bytes[from] !== 48 || at === from + 1);
  }
}
