import type { Token, Word } from "../document.ts";
import type { AnnotatedTokens } from "./annotatedTokens.ts";

/**
 * Texts once decoded, by their bytes: a lemma comes thousands of times. A place holds the last text that fell there, with where its bytes are kept; when the bytes are
 * full, all is forgotten.
 */
class Texts {
  readonly #texts: string[];
  /** For each place where its bytes begin, and how many they are. */
  readonly #places: Int32Array;
  readonly #bytes: Uint8Array;
  #size = 0;

  constructor(places: number, bytes: number) {
    this.#texts = new Array<string>(places).fill("");
    this.#places = new Int32Array(2 * places);
    this.#bytes = new Uint8Array(bytes);
  }

  read(bytes: Buffer, from: number, to: number, hash: number): string {
    const length = to - from;
    const place = (hash ^ (hash >>> 15)) & (this.#texts.length - 1);
    const places = this.#places;
    const own = this.#bytes;
    if (places[2 * place + 1] === length) {
      const at = places[2 * place]!;
      let i = 0;
      while (i < length && own[at + i] === bytes[from + i]) i++;
      if (i === length) return this.#texts[place]!;
    }
    const text = bytes.toString("utf8", from, to);
    if (length > 1000) return text;
    if (this.#size + length > own.length) {
      this.#size = 0;
      places.fill(0);
      this.#texts.fill("");
    }
    for (let i = 0; i < length; i++) own[this.#size + i] = bytes[from + i]!;
    places[2 * place] = this.#size;
    places[2 * place + 1] = length;
    this.#size += length;
    return (this.#texts[place] = text);
  }
}

/** Forms and lemmas, 24 MB and the texts; tags and features are few, and looked up in a table that stays in the processor's cache. Made when an annotated corpus is read. */
let known: { readonly forms: Texts; readonly tags: Texts } | undefined;

const literal = (text: string): Uint8Array => Buffer.from(text, "latin1");
const keys = {
  start: literal('{"start":'), end: literal(',"end":'), rawStart: literal(',"rawStart":'), rawEnd: literal(',"rawEnd":'), sentence: literal(',"sentence":'), form: literal(',"form":"'),
  lemma: literal(',"lemma":"'), upos: literal(',"upos":"'), xpos: literal(',"xpos":"'), feats: literal(',"feats":"'), lang: literal(',"lang":"'), words: literal(',"words":['), own: literal('{"form":"'),
};
const [quote, backslash, comma, close, listEnd] = [34, 92, 44, 125, 93] as const;

/**
 * Reads an annotated document whose tokens are written as we write them, straight from the bytes of its line: in a third of the time that making objects of all of it
 * takes, and checked as well. `undefined` where anything is otherwise (another order of keys, code points, a number that does not fit): the ordinary way then reads it, or says what is wrong.
 */
export function annotatedLine(bytes: Buffer): { readonly value: object; readonly tokens: AnnotatedTokens } | undefined {
  const head = bytes.indexOf(',"tokens":[{', 0, "latin1");
  if (head < 0) return undefined;
  const scan = new Scan(bytes, head + 11);
  if (!scan.list()) return undefined;
  let value: { text?: unknown; sentences?: unknown; tokens?: unknown; offsetUnit?: unknown };
  try {
    value = JSON.parse(bytes.toString("utf8", 0, head + 11) + bytes.toString("utf8", scan.at - 1)) as typeof value;
  } catch {
    return undefined;
  }
  const { text, sentences, tokens: none, offsetUnit } = value;
  if (offsetUnit !== "utf16" || typeof text !== "string" || !Array.isArray(sentences) || !Array.isArray(none) || none.length > 0) return undefined;
  const { tokens } = scan;
  let word = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { start, end, sentence } = tokens[i]!;
    if (start >= end || end > text.length || sentence >= sentences.length) return undefined;
    // What the text says holds, whatever the record says.
    const first = scan.words[word]!;
    if (scan.words[word + 1]?.token !== i && !(first.form.length === end - start && text.startsWith(first.form, start))) scan.words[word] = { ...first, form: text.slice(start, end) };
    while (word < scan.words.length && scan.words[word]!.token === i) word++;
  }
  return { value, tokens: { tokens, words: scan.words } };
}

class Scan {
  readonly tokens: Token[] = [];
  readonly words: Word[] = [];
  readonly bytes: Buffer;
  at: number;
  #number = 0;
  #text = "";
  readonly #known = (known ??= { forms: new Texts(1 << 19, 1 << 24), tags: new Texts(1 << 12, 1 << 18) });

  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The tokens up to the end of the list; false where something is otherwise. */
  list(): boolean {
    for (;;) {
      if (!this.#token()) return false;
      const next = this.bytes[this.at++];
      if (next === listEnd) return true;
      if (next !== comma) return false;
    }
  }

  #token(): boolean {
    if (!this.#is(keys.start) || !this.#count()) return false;
    const start = this.#number;
    if (!this.#is(keys.end) || !this.#count()) return false;
    const end = this.#number;
    if (!this.#is(keys.rawStart) || !this.#count() || !this.#is(keys.rawEnd) || !this.#count() || !this.#is(keys.sentence) || !this.#count()) return false;
    const sentence = this.#number;
    if (!this.#is(keys.form) || !this.#string()) return false;
    const token = this.tokens.length;
    const head = this.#morphology(token, this.#text);
    if (head === undefined) return false;
    this.tokens.push({ start, end, sentence });
    if (!this.#is(keys.words)) this.words.push(head);
    else {
      for (let more = true; more; ) {
        if (!this.#is(keys.own) || !this.#string()) return false;
        const word = this.#morphology(token, this.#text);
        if (word === undefined || this.bytes[this.at++] !== close) return false;
        this.words.push(word);
        const next = this.bytes[this.at++];
        if (next !== comma && next !== listEnd) return false;
        more = next === comma;
      }
    }
    return this.bytes[this.at++] === close;
  }

  #morphology(token: number, form: string): Word | undefined {
    if (!this.#is(keys.lemma) || !this.#string()) return undefined;
    const lemma = this.#text;
    if (!this.#is(keys.upos) || !this.#string(true)) return undefined;
    const upos = this.#text;
    let xpos: string | undefined;
    if (this.#is(keys.xpos)) {
      if (!this.#string(true)) return undefined;
      xpos = this.#text;
    }
    if (!this.#is(keys.feats) || !this.#string(true)) return undefined;
    const feats = this.#text;
    if (!this.#is(keys.lang)) return xpos === undefined ? { token, form, lemma, upos, feats } : { token, form, lemma, upos, xpos, feats };
    if (!this.#string(true)) return undefined;
    return xpos === undefined ? { token, form, lemma, upos, feats, lang: this.#text } : { token, form, lemma, upos, xpos, feats, lang: this.#text };
  }

  #is(expected: Uint8Array): boolean {
    const { bytes, at } = this;
    // From the end: keys differ there as well, and the beginnings are alike.
    for (let i = expected.length - 1; i >= 0; i--) if (bytes[at + i] !== expected[i]) return false;
    this.at = at + expected.length;
    return true;
  }

  /** A whole number below 10^9, as JSON writes it. */
  #count(): boolean {
    const { bytes } = this;
    const from = this.at;
    let at = from;
    let n = 0;
    for (let digit = bytes[at]! - 48; digit >= 0 && digit <= 9; digit = bytes[++at]! - 48) n = 10 * n + digit;
    this.at = at;
    this.#number = n;
    return at > from && at - from <= 9 && (bytes[from] !== 48 || at === from + 1);
  }

  /** The rest of a string whose first quotation mark is behind. */
  #string(tag = false): boolean {
    const { bytes } = this;
    const from = this.at;
    let at = from;
    let hash = 0x811c9dc5;
    for (let b = bytes[at]!; b !== quote; b = bytes[++at]!) {
      if (b === backslash) return this.#escaped(from);
      if (!(b >= 32)) return false;
      hash = Math.imul(hash ^ b, 0x01000193);
    }
    this.at = at + 1;
    this.#text = from === at ? "" : (tag ? this.#known.tags : this.#known.forms).read(bytes, from, at, hash);
    return true;
  }

  #escaped(from: number): boolean {
    const { bytes } = this;
    let at = from;
    while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
    this.at = at + 1;
    try {
      this.#text = JSON.parse(bytes.toString("utf8", from - 1, at + 1)) as string;
    } catch {
      return false;
    }
    return true;
  }
}
