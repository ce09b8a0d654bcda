import type { Document, LangCode, SectionKind, Span, Word } from "../../document.ts";
import { type EntityLexicon, entityKey } from "../../languages/entities.ts";
import { languages } from "../../languages/index.ts";
import { shapeOf } from "../../text/shape.ts";
import { both, type Starts, startsOf } from "./starts.ts";

type Analysed = Document<"sections" | "sentences" | "tokens" | "words">;

/** What an item is: digits in a token are items of their own (`12,5`, `-`, `ға`); addresses and codes are opaque. */
export type ItemKind = "word" | "number" | "mark" | "opaque";

/** A token, or a piece of one that holds digits, as the rules of entities see it. */
export interface Item extends Span {
  readonly kind: ItemKind;
  readonly text: string;
  /** Lower case, without dots at the end. */
  readonly key: string;
  /** No space before it. */
  readonly glued: boolean;
  readonly token: number;
  readonly capital: "no" | "first" | "all";
  readonly word: Word | undefined;
  /** Form, lemma and stems: what to look up. */
  readonly keys: readonly string[];
  /** What may begin here, by the word alone. */
  readonly starts: Starts;
}

/** A sentence as items. `shouting`: capitals mean nothing here (all capitals, or a title in title case, or a keyword list). */
export interface Row extends Span {
  readonly items: readonly Item[];
  readonly lang: LangCode;
  readonly section: SectionKind;
  readonly shouting: boolean;
  /** All letters are capitals. */
  readonly loud: boolean;
  readonly lexicon: EntityLexicon;
  readonly text: string;
  /** For items in brackets that cite: `[4, с. 68]`. */
  readonly cited: (index: number) => boolean;
  /** For an opening mark of quotation the index of the closing one, else -1. */
  readonly quote: Int32Array;
}

/** The sentences in analysed languages, as rows. */
export function* rowsOf(document: Analysed): Iterable<Row> {
  const { text, sentences, tokens, words, sections } = document;
  let t = 0;
  let w = 0;
  for (let s = 0; s < sentences.length; s++) {
    const { lang, section, start, end } = sentences[s]!;
    const kind = sections[section]?.kind ?? "body";
    const known = Object.hasOwn(languages, lang) && kind !== "classification";
    const lexicon = known ? languages[lang as LangCode].entities : undefined;
    const items: Item[] = [];
    let previous = start;
    for (; t < tokens.length && tokens[t]!.sentence === s; t++) {
      while (w < words.length && words[w]!.token < t) w++;
      if (lexicon === undefined) continue;
      const word = words[w]?.token === t ? words[w] : undefined;
      add(items, text, tokens[t]!, t, word, previous === tokens[t]!.start && items.length > 0, lexicon);
      previous = tokens[t]!.end;
    }
    if (lexicon === undefined || items.length === 0) continue;
    yield { items, lang: lang as LangCode, section: kind, start, end, ...volume(items, kind), lexicon, text, cited: citations(items), quote: quotes(items) };
  }
}

const digit = /\p{Nd}/u;
const inner = /^[\d.,:\s\u00a0\u2009\u202f]$/u;
/** Three groups of digits and more with hyphens, and no date: telephones, ISBNs, codes. */
const code = /^\d+(?:[-–]\d+){2,}$/u;
const isoDate = /^\d{4}-\d\d-\d\d$/u;

function add(items: Item[], text: string, span: Span, token: number, word: Word | undefined, glued: boolean, lexicon: EntityLexicon): void {
  const form = text.slice(span.start, span.end);
  // What was seen before is known to be one item.
  const seen = cacheOf(lexicon).get(form);
  if (seen !== undefined && seen.lemma === word?.lemma) {
    items.push(itemOf(seen, form, span.start, span.end, token, glued, word));
    return;
  }
  if (!digit.test(form)) {
    items.push(item(form, span.start, span.end, token, glued, word, undefined, lexicon));
    return;
  }
  // `Жүсіпова1`: the mark of an institution or a note behind a name.
  const marked = /^(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)\d{1,2}$/u.exec(form)?.[1];
  if (marked !== undefined) {
    items.push(item(marked, span.start, span.start + marked.length, token, glued, word, "word", lexicon));
    return;
  }
  if (code.test(form) && !isoDate.test(form)) {
    telephone(items);
    items.push(item(form, span.start, span.end, token, glued, word, "opaque", lexicon));
    return;
  }
  // Plain digits, the commonest case, need no look at their shape.
  if (!/^\d+$/u.test(form)) {
    const shape = shapeOf(form);
    // Letters first (COVID-19, №5 apart), addresses, long codes: left alone.
    const letters = (form.match(/\p{L}/gu) ?? []).length;
    if (["url", "email", "hashtag", "mention", "file"].includes(shape) || /^\p{L}/u.test(form) || letters > 24 || /\/.*\//u.test(form) && letters > 0 || /^10\.\d{4}/u.test(form)) {
      items.push(item(form, span.start, span.end, token, glued, word, /^\p{L}+[\d²³]$/u.test(form) ? "word" : "opaque", lexicon));
      return;
    }
  }
  let start = span.start;
  while (start < span.end) {
    let end = start + 1;
    if (isDigit(text, start)) {
      while (end < span.end && (isDigit(text, end) || inner.test(text[end]!) && end + 1 < span.end && isDigit(text, end + 1))) end++;
    } else if (/\p{L}/u.test(text[start]!)) {
      while (end < span.end && /[\p{L}\p{M}²³.·’']/u.test(text[end]!)) end++;
    }
    items.push(item(text.slice(start, end), start, end, token, start === span.start ? glued : true, start === span.start ? word : undefined, undefined, lexicon));
    start = end;
  }
}

/** `+7 (727)` before the rest of a telephone number is part of it. */
function telephone(items: Item[]): void {
  for (let i = items.length - 1, n = 0; i >= 0 && n < 5; i--, n++) {
    const it = items[i]!;
    if (it.kind === "number" && it.text.length <= 4) items[i] = { ...it, kind: "opaque" };
    else if (it.text !== "(" && it.text !== ")" && it.text !== "+") break;
  }
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

/** What does not change with the place a form stands in. */
interface Shape { readonly kind: ItemKind; readonly key: string; readonly capital: Item["capital"]; readonly keys: readonly string[]; readonly starts: Starts; readonly lemma: string | undefined }

const caches = new WeakMap<EntityLexicon, Map<string, Shape>>();
const cacheLimit = 50_000;
const none: readonly string[] = [];

function item(form: string, start: number, end: number, token: number, glued: boolean, word: Word | undefined, kind: ItemKind | undefined, lexicon: EntityLexicon): Item {
  return itemOf(shapeIn(form, word?.lemma, kind, lexicon), form, start, end, token, glued, word);
}

function itemOf({ kind, key, capital, keys, starts }: Shape, text: string, start: number, end: number, token: number, glued: boolean, word: Word | undefined): Item {
  return { kind, text, key, glued, token, capital, word, keys, starts, start, end };
}

function cacheOf(lexicon: EntityLexicon): Map<string, Shape> {
  let cache = caches.get(lexicon);
  if (cache === undefined || cache.size > cacheLimit) caches.set(lexicon, (cache = new Map()));
  return cache;
}

/** Kept for the next time the form is met: most words are few. */
function shapeIn(form: string, lemma: string | undefined, kind: ItemKind | undefined, lexicon: EntityLexicon): Shape {
  const made = shape(form, lemma, kind, lexicon);
  // Pieces of tokens are not kept: `5` is one, `5-й` is three.
  if (kind === undefined && form.length <= 60 && (made.kind !== "number" || /^\d+$/u.test(form)) && (made.kind !== "word" || !digit.test(form))) cacheOf(lexicon).set(form, made);
  return made;
}

function shape(form: string, lemma: string | undefined, kind: ItemKind | undefined, lexicon: EntityLexicon): Shape {
  const first = form.charCodeAt(0);
  const told: ItemKind = kind ?? (first >= 48 && first <= 57 ? "number" : /\p{L}/u.test(form) ? "word" : "mark");
  if (told !== "word") {
    const keys = told === "number" ? none : [told === "mark" ? form : entityKey(form)];
    return { kind: told, key: form, capital: "no", keys, starts: told === "number" ? both : startsOf(form, keys, lexicon), lemma };
  }
  const key = entityKey(form);
  const upper = form.match(/\p{Lu}/gu)?.length ?? 0;
  const capital = upper === 0 || !/^\P{L}*\p{Lu}/u.test(form) ? "no" : upper > 1 && !/\p{Ll}/u.test(form.replace(/-\p{Ll}+$/u, "")) ? "all" : "first";
  const keys = [...new Set([key, lemma === undefined ? key : entityKey(lemma), ...lexicon.stems(key.length > 40 ? key.slice(0, 40) : key)])];
  return { kind: told, key, capital, keys, starts: startsOf(form, keys, lexicon), lemma };
}

/** Do capitals mean anything here? */
function volume(items: readonly Item[], section: SectionKind): { shouting: boolean; loud: boolean } {
  let words = 0;
  let all = 0;
  let first = 0;
  for (const i of items) {
    if (i.kind !== "word" || i.text.length < 4) continue;
    words++;
    if (i.capital === "all") all++;
    if (i.capital === "first") first++;
  }
  const loud = words >= 2 && all * 2 > words;
  return { loud, shouting: loud || section === "keywords" || words >= 4 && first * 10 > words * 7 && (section === "title" || section === "heading") };
}

/** Square brackets that hold numbers first, and round ones that hold only a number: references, equations. */
function citations(items: readonly Item[]): (index: number) => boolean {
  const marked = new Uint8Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const open = items[i]!.text;
    if (open !== "[" && open !== "(") continue;
    const next = items[i + 1];
    if (next?.kind !== "number") continue;
    if (open === "(") {
      if (items[i + 2]?.text === ")" && next.text.length < 3) marked[i + 1] = 1;
      continue;
    }
    let end = i + 1;
    while (end < items.length && end - i < 40 && items[end]!.text !== "]") end++;
    if (items[end]?.text === "]") for (let k = i; k <= end; k++) marked[k] = 1;
  }
  return (index) => marked[index] === 1;
}

const closers: Readonly<Record<string, string>> = { "«": "»", "“": "”", "„": "“", "\"": "\"", "‹": "›", "‟": "”" };

/** Pairs of quotation marks, innermost first; at most 30 items apart. */
function quotes(items: readonly Item[]): Int32Array {
  const pair = new Int32Array(items.length).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < items.length; i++) {
    const { text } = items[i]!;
    const top = open.at(-1);
    if (items[i]!.kind !== "mark") continue;
    // A straight mark after a space and before a letter opens, whatever stands open.
    if (text === "\"" && !items[i]!.glued && items[i + 1]?.glued === true) {
      if (top !== undefined && items[top]!.text === "\"") open.pop();
      open.push(i);
      continue;
    }
    if (top !== undefined && (closers[items[top]!.text] === text || items[top]!.text === "„" && text === "”")) {
      open.pop();
      if (i - top <= 30 && i - top > 1) pair[top] = i;
    } else if (closers[text] !== undefined) open.push(i);
  }
  return pair;
}
