import { createRequire } from "node:module";

/** What wink-nlp says of one word: its tag (UD-like names), its lemma, lower-cased, and whether the word is in its lexicon. */
export interface Opinion { readonly tag: string; readonly lemma: string; readonly known: boolean }

interface WinkDoc { tokens(): { out(as: unknown): unknown } }
interface Wink {
  readDoc(text: string): WinkDoc;
  readonly its: { readonly value: unknown; readonly pos: unknown; readonly lemma: unknown; readonly precedingSpaces: unknown; readonly uniqueId: unknown };
}

// wink-nlp is CommonJS whose typings do not survive NodeNext; its surface is narrow enough to state here.
const load = createRequire(import.meta.url);
let wink: Wink | undefined;
/** How many words wink's own lexicon has: ids from here on are words it met for the first time. */
let known = 0;
/** wink keeps every unknown word for ever; after so many a fresh instance is made, so that memory stays flat. */
const MOST_UNKNOWN = 50_000;
/** Words longer than this, and more of them in one go, are no language; wink need not see them. */
const LONGEST_WORD = 60;
const MOST_WORDS = 400;
const PLACEHOLDER = "x";

function instance(): Wink {
  if (wink === undefined) {
    const make = load("wink-nlp") as (model: unknown, pipe: readonly string[]) => Wink;
    wink = make(load("wink-eng-lite-web-model"), ["pos"]);
    // An invented word gets the first free id.
    known = (wink.readDoc("qzxvkqj").tokens().out(wink.its.uniqueId) as number[])[0]!;
  }
  return wink;
}

/** wink's opinion of each word of one sentence; where it cuts a word into several, its last letter-bearing piece decides. Any text. */
export function opinions(words: readonly string[]): readonly Opinion[] {
  const found: Opinion[] = [];
  for (let at = 0; at < words.length; at += MOST_WORDS) read(words.slice(at, at + MOST_WORDS), found);
  return found;
}

function read(words: readonly string[], found: Opinion[]): void {
  const nlp = instance();
  const safe = words.map((w) => (w.length > LONGEST_WORD ? PLACEHOLDER : w.replace(/\s/gu, "_")));
  const text = safe.join(" ");
  const tokens = nlp.readDoc(text).tokens();
  const values = tokens.out(nlp.its.value) as string[];
  const tags = tokens.out(nlp.its.pos) as string[];
  const lemmas = tokens.out(nlp.its.lemma) as string[];
  const spaces = tokens.out(nlp.its.precedingSpaces) as string[];
  const ids = tokens.out(nlp.its.uniqueId) as number[];
  let piece = 0;
  let offset = 0;
  let newest = 0;
  let from = 0;
  for (const word of safe) {
    const end = from + word.length;
    let tag = "";
    let lemma = "";
    let pieces = 0;
    let inside = true;
    while (piece < values.length && offset + spaces[piece]!.length < end) {
      const value = values[piece]!;
      if (tag === "" || /[\p{L}\p{N}]/u.test(value)) { tag = tags[piece]!; lemma = lemmas[piece]!; }
      if (ids[piece]! > newest) newest = ids[piece]!;
      if (ids[piece]! >= known) inside = false;
      offset += spaces[piece]!.length + value.length;
      pieces++;
      piece++;
    }
    found.push(pieces === 1 ? { tag, lemma, known: inside } : { tag: tag === "" ? "X" : tag, lemma: "", known: inside && pieces > 0 });
    from = end + 1;
  }
  if (newest > known + MOST_UNKNOWN) wink = undefined;
}

/** Is the word in wink's lexicon of some 87,000 English forms? Case is ignored. */
export function inLexicon(word: string): boolean {
  if (word.length > LONGEST_WORD) return false;
  const nlp = instance();
  const ids = nlp.readDoc(word.toLowerCase()).tokens().out(nlp.its.uniqueId) as number[];
  if (ids.length === 1 && ids[0]! > known + MOST_UNKNOWN) wink = undefined;
  return ids.length === 1 && ids[0]! < known;
}
