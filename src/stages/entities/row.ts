import type { Document, LangCode, SectionKind, Span, Word } from "../../document.ts";
import type { EntityLexicon } from "../../languages/entities.ts";
import { languages } from "../../languages/index.ts";
import { shapeOf } from "../../text/shape.ts";
import { citations, closers, nowhere, quotes } from "./enclosed.ts";
import { type Form, formIn, type Forms, formsOf, type ItemKind, kin } from "./forms.ts";

type Analysed = Document<"sections" | "sentences" | "tokens" | "words">;

/**
 * A token, or a piece of one that holds digits, as the rules of entities see it. A class, as V8 puts literals whose first ones outlived a collection into its
 * old generation from the start, which took a twelfth of the time of all entities.
 */
export class Item implements Span {
  declare readonly form: Form;
  declare readonly word: Word | undefined;
  declare readonly token: number;
  /** No space before it. */
  declare readonly glued: boolean;
  declare readonly start: number;
  declare readonly end: number;

  constructor(form: Form, word: Word | undefined, token: number, glued: boolean, start: number, end: number) {
    this.form = form;
    this.word = word;
    this.token = token;
    this.glued = glued;
    this.start = start;
    this.end = end;
  }
}

/** A sentence as items; a class as they are. */
export class Row implements Span {
  declare readonly items: readonly Item[];
  declare readonly lang: LangCode;
  declare readonly section: SectionKind;
  declare readonly start: number;
  declare readonly end: number;
  /** Capitals mean nothing here: all capitals, or a title in title case, or a keyword list. */
  declare readonly shouting: boolean;
  /** All letters are capitals. */
  declare readonly loud: boolean;
  declare readonly lexicon: EntityLexicon;
  declare readonly text: string;
  declare readonly holds: Holds;
  /** For items in brackets that cite: `[4, с. 68]`. */
  declare readonly cited: (index: number) => boolean;
  /** For an opening mark of quotation the index of the closing one, else -1. */
  declare readonly quote: Int32Array;

  constructor(items: readonly Item[], lang: LangCode, section: SectionKind, start: number, end: number, shouting: boolean, loud: boolean, lexicon: EntityLexicon, text: string, holds: Holds, cited: (index: number) => boolean, quote: Int32Array) {
    this.items = items;
    this.lang = lang;
    this.section = section;
    this.start = start;
    this.end = end;
    this.shouting = shouting;
    this.loud = loud;
    this.lexicon = lexicon;
    this.text = text;
    this.holds = holds;
    this.cited = cited;
    this.quote = quote;
  }
}

/** What there is among the items of a sentence: the finders need not go through one without. */
export interface Holds {
  /** Words that a listed name, a date or an amount may begin with; head nouns; short names; capitals; opening round brackets. */
  readonly names: boolean;
  readonly figures: boolean;
  readonly heads: boolean;
  readonly shorts: boolean;
  readonly capitals: boolean;
  readonly brackets: boolean;
}

/** The sentences in analysed languages, as rows. */
export function rowsOf({ text, sentences, tokens, words, sections }: Analysed): readonly Row[] {
  const rows: Row[] = [];
  // Of one sentence after the other: a copy is of a size, and goes to no old generation as a literal would.
  const items: Item[] = [];
  let t = 0;
  let w = 0;
  for (let s = 0; s < sentences.length; s++) {
    const { lang, section, start, end } = sentences[s]!;
    const kind = sections[section]?.kind ?? "body";
    if (kind === "classification" || !Object.hasOwn(languages, lang)) {
      while (t < tokens.length && tokens[t]!.sentence === s) t++;
      continue;
    }
    const forms = formsOf(lang as LangCode);
    items.length = 0;
    let previous = start;
    for (; t < tokens.length; t++) {
      const token = tokens[t]!;
      if (token.sentence !== s) break;
      while (w < words.length && words[w]!.token < t) w++;
      const word = words[w];
      add(items, text, token, t, word?.token === t ? word : undefined, previous === token.start && items.length > 0, forms);
      previous = token.end;
    }
    if (items.length > 0) rows.push(rowOf(items.slice(), lang as LangCode, kind, start, end, forms.lexicon, text));
  }
  return rows;
}

const digit = /\p{Nd}/u;
const inner = /^[\d.,:\s\u00a0\u2009\u202f]$/u;
/** Three groups of digits and more with hyphens, and no date: telephones, ISBNs, codes. */
const code = /^\d+(?:[-–]\d+){2,}$/u;
const isoDate = /^\d{4}-\d\d-\d\d$/u;

function add(items: Item[], text: string, span: Span, token: number, word: Word | undefined, glued: boolean, forms: Forms): void {
  const form = text.slice(span.start, span.end);
  // What was seen before is known to be one item.
  const seen = kin(forms.known.get(form), word?.lemma ?? "");
  if (seen !== undefined) {
    items.push(new Item(seen, word, token, glued, span.start, span.end));
    return;
  }
  if (!digit.test(form)) {
    items.push(item(form, span.start, span.end, token, glued, word, undefined, forms));
    return;
  }
  // `Жүсіпова1`: the mark of an institution or a note behind a name.
  const marked = /^(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)\d{1,2}$/u.exec(form)?.[1];
  if (marked !== undefined) {
    items.push(item(marked, span.start, span.start + marked.length, token, glued, word, "word", forms));
    return;
  }
  if (code.test(form) && !isoDate.test(form)) {
    telephone(items);
    items.push(item(form, span.start, span.end, token, glued, word, "opaque", forms));
    return;
  }
  // Plain digits, the commonest case, need no look at their shape.
  if (!/^\d+$/u.test(form)) {
    const shape = shapeOf(form);
    // Letters first (COVID-19, №5 apart), addresses, long codes: left alone.
    const letters = (form.match(/\p{L}/gu) ?? []).length;
    if (["url", "email", "hashtag", "mention", "file"].includes(shape) || /^\p{L}/u.test(form) || letters > 24 || /\/.*\//u.test(form) && letters > 0 || /^10\.\d{4}/u.test(form)) {
      items.push(item(form, span.start, span.end, token, glued, word, /^\p{L}+[\d²³]$/u.test(form) ? "word" : "opaque", forms));
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
    items.push(item(text.slice(start, end), start, end, token, start === span.start ? glued : true, start === span.start ? word : undefined, undefined, forms));
    start = end;
  }
}

/** `+7 (727)` before the rest of a telephone number is part of it. */
function telephone(items: Item[]): void {
  for (let i = items.length - 1, n = 0; i >= 0 && n < 5; i--, n++) {
    const it = items[i]!;
    if (it.form.kind === "number" && it.form.text.length <= 4) items[i] = new Item({ ...it.form, kind: "opaque", digits: 0 }, it.word, it.token, it.glued, it.start, it.end);
    else if (it.form.text !== "(" && it.form.text !== ")" && it.form.text !== "+") break;
  }
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

function item(form: string, start: number, end: number, token: number, glued: boolean, word: Word | undefined, kind: ItemKind | undefined, forms: Forms): Item {
  return new Item(formIn(form, word?.lemma ?? "", kind, forms), word, token, glued, start, end);
}

/** One look at all items. */
function rowOf(items: readonly Item[], lang: LangCode, section: SectionKind, start: number, end: number, lexicon: EntityLexicon, text: string): Row {
  const holds = { names: false, figures: false, heads: false, shorts: false, capitals: false, brackets: false };
  let cites = false;
  let quoted = -1;
  // Do capitals mean anything here?
  let words = 0;
  let all = 0;
  let first = 0;
  for (let i = 0; i < items.length; i++) {
    const { kind, text: form, capital, tells, head } = items[i]!.form;
    if (tells.name) holds.names = true;
    if (tells.date || tells.amount) holds.figures = true;
    if (tells.short) holds.shorts = true;
    if (head !== undefined) holds.heads = true;
    if (capital !== "no") holds.capitals = true;
    if (kind === "word") {
      if (form.length < 4) continue;
      words++;
      if (capital === "all") all++;
      else if (capital === "first") first++;
    } else if (form === "(") holds.brackets = cites = true;
    else if (form === "[") cites = true;
    else if (quoted < 0 && kind === "mark" && closers[form] !== undefined) quoted = i;
  }
  const loud = words >= 2 && all * 2 > words;
  const shouting = loud || section === "keywords" || words >= 4 && first * 10 > words * 7 && (section === "title" || section === "heading");
  return new Row(items, lang, section, start, end, shouting, loud, lexicon, text, holds, cites ? citations(items) : nowhere, quotes(items, quoted));
}
