import { sectionKinds } from "../document.ts";
import { UshtilError } from "../error.ts";
import { patternOf } from "./pattern.ts";
import { attributes, type Attribute, type Condition, type Pattern, type Query } from "./syntax.ts";

/** A query is written by hand: what is longer than this is something else. */
const longest = 4_000;
const deepest = 40;
/** Words of a repetition. */
const mostTimes = 200;

const space = /\s/u;
/** What a word without quotation marks is made of. `?` and `*` inside it are wildcards. */
const bare = /[\p{L}\p{M}\p{N}*?'’ʼ\p{Pd}._/№\\]/u;
/** The marks that UPOS, language codes and ids are made of, besides. */
const valueCharacter = /[\p{L}\p{M}\p{N}*?'’ʼ\p{Pd}._:/\\]/u;
const hyphen = /(?<=[\p{L}\p{N}*?])(\p{Pd})(?=[\p{L}\p{N}*?])/u;

/**
 * Reads a query (docs/query.md has the language). Throws `UshtilError("usage")` that says at which character (from 1) what was expected and what is
 * there.
 */
export function parseQuery(source: string): Query {
  const text = source.normalize("NFC");
  if (text.length > longest) throw new UshtilError("usage", `The query has ${text.length} characters; ${longest} are the most.`);
  let at = 0;
  let depth = 0;
  const skip = (): void => { while (at < text.length && space.test(text[at]!)) at++; };
  const peek = (): string => { skip(); return String.fromCodePoint(text.codePointAt(at) ?? 0); };
  const ended = (): boolean => { skip(); return at >= text.length; };
  const take = (token: string): boolean => { skip(); if (!text.startsWith(token, at)) return false; at += token.length; return true; };
  if (ended()) throw wrong("a word, […], <…/> or (");
  const query = choice();
  if (keyword("within") && !keyword("s")) throw wrong("'s' (a match lies within a sentence; there is no other unit)");
  if (!ended()) throw wrong(peek() === "|" || peek() === ")" ? "the end: there is no ( that this closes" : "a word, […], <…/>, ( or the end");
  return query;

  function wrong(expected: string, place = (skip(), at)): UshtilError {
    const found = place >= text.length ? "the query ends" : `'${[...text.slice(place)].slice(0, 12).join("")}' stands`;
    return new UshtilError("usage", `The query cannot be read: at character ${[...text.slice(0, place)].length + 1} ${found} where ${expected} is expected.`, { hint: `See docs/query.md. The query: ${text.slice(0, 200)}` });
  }

  function keyword(word: string): boolean {
    skip();
    const after = text[at + word.length];
    if (!text.startsWith(word, at) || (after !== undefined && bare.test(after))) return false;
    at += word.length;
    return true;
  }

  function deeper<T>(read: () => T): T {
    if (++depth > deepest) throw wrong(`no more than ${deepest} parentheses in each other`);
    const value = read();
    depth--;
    return value;
  }

  function choice(): Query {
    const options = [sequence()];
    while (take("|")) options.push(sequence());
    return options.length === 1 ? options[0]! : { kind: "choice", items: options };
  }

  function sequence(): Query {
    const items: Query[] = [];
    while (!ended() && !/[|)]/u.test(peek()) && !isWithin()) items.push(repeated());
    if (items.length === 0) throw wrong("a word, […], <…/> or (");
    return items.length === 1 ? items[0]! : { kind: "sequence", items };
  }

  function isWithin(): boolean {
    const start = at;
    const found = keyword("within");
    at = start;
    return found;
  }

  function repeated(): Query {
    const quotedOrBracketed = !bare.test(peek());
    let item = one();
    for (let more = true; more;) {
      const start = (skip(), at);
      // After a word without quotation marks a question mark or asterisk is a word of its own: `сыртқы * саясат`.
      if (!quotedOrBracketed && /[?*]/u.test(peek())) return item;
      if (take("?")) item = { kind: "repeat", item, least: 0, most: 1 };
      else if (take("*")) item = { kind: "repeat", item, least: 0, most: Infinity };
      else if (take("+")) item = { kind: "repeat", item, least: 1, most: Infinity };
      else if (take("{")) {
        const least = number() ?? 0;
        const most = !take(",") ? least : (number() ?? Infinity);
        if (!take("}")) throw wrong("} or a number");
        if (most < 1 || most < least || least > mostTimes || (most > mostTimes && most !== Infinity)) throw wrong(`{m,n} with m ≤ n, n from 1 to ${mostTimes}`, start);
        item = { kind: "repeat", item, least, most };
      } else more = false;
    }
    return item;
  }

  function number(): number | undefined {
    skip();
    const digits = /^[0-9]{1,6}/u.exec(text.slice(at, at + 6))?.[0];
    at += digits?.length ?? 0;
    return digits === undefined ? undefined : Number(digits);
  }

  function one(): Query {
    const c = peek();
    if (take("(")) {
      const inner = deeper(choice);
      if (!take(")")) throw wrong("| or )");
      return inner;
    }
    if (take("[")) {
      if (take("]")) return { kind: "word", condition: undefined };
      const condition = either();
      if (!take("]")) throw wrong("&, | or ]");
      return { kind: "word", condition };
    }
    if (take("<")) {
      skip();
      const start = at;
      while (at < text.length && valueCharacter.test(text[at]!) && !text.startsWith("/>", at)) at++;
      if (at === start) throw wrong("a type of mention (PERSON, GPE, …) or its id");
      const pattern = patternOf(text.slice(start, at));
      if (!take("/>")) throw wrong("/>");
      return { kind: "mention", pattern };
    }
    if (c === '"' || c === "“" || c === "«") {
      const start = at;
      const words = quoted();
      const options = flags();
      if (words.trim() === "") throw wrong("a word", start);
      return phrase(words, options);
    }
    const start = at;
    while (at < text.length && bare.test(text[at]!)) at += text[at] === "\\" ? 2 : 1;
    if (at === start) throw wrong("a word, […], <…/> or (");
    return phrase(text.slice(start, at), flags());
  }

  /** Words between spaces; what a hyphen holds together is one token in some places and several in others. */
  function phrase(words: string, options: { readonly literal: boolean; readonly exact: boolean }): Query {
    const items = words.trim().split(/\s+/u).map((word): Query => {
      const whole: Query = { kind: "bare", pattern: patternOf(word, options) };
      const pieces = word.split(hyphen);
      if (pieces.length === 1 || pieces.length > 9) return whole;
      return { kind: "choice", items: [whole, { kind: "sequence", items: pieces.map((p): Query => ({ kind: "bare", pattern: patternOf(p, options) })) }] };
    });
    return items.length === 1 ? items[0]! : { kind: "sequence", items };
  }

  /** A string in quotation marks; the marks that word processors make of them will do. */
  function quoted(): string {
    const open = peek();
    const close = open === "«" ? "»" : open === "“" ? '”"' : '"';
    const start = at;
    at++;
    let out = "";
    for (; at < text.length && !close.includes(text[at]!); at++) {
      // A backslash before a quotation mark is for us, before anything else for the pattern.
      if (text[at] === "\\" && at + 1 < text.length) { if (!close.includes(text[at + 1]!)) out += text[at]; at++; }
      out += text[at]!;
    }
    if (at >= text.length) throw wrong(`a string that ends with ${close[0]}`, start);
    at++;
    return out;
  }

  function flags(): { literal: boolean; exact: boolean } {
    const out = { literal: false, exact: false };
    while (text[at] === "%") {
      const letters = /^%[cCl]+/u.exec(text.slice(at, at + 8))?.[0];
      if (letters === undefined) throw wrong("%c (case ignored, as always), %C (case and ё as written) or %l (wildcards taken as characters)");
      if (letters.includes("C")) out.exact = true;
      if (letters.includes("l")) out.literal = true;
      at += letters.length;
    }
    return out;
  }

  function either(): Condition {
    const conditions = [both()];
    while (take("|")) conditions.push(both());
    return conditions.length === 1 ? conditions[0]! : { kind: "or", conditions };
  }

  function both(): Condition {
    const conditions = [single()];
    while (take("&")) conditions.push(single());
    return conditions.length === 1 ? conditions[0]! : { kind: "and", conditions };
  }

  function single(): Condition {
    if (take("!")) return { kind: "not", condition: deeper(single) };
    if (take("(")) {
      const inner = deeper(either);
      if (!take(")")) throw wrong("&, | or )");
      return inner;
    }
    skip();
    const start = at;
    const name = /^[a-z]+/iu.exec(text.slice(at, at + 20))?.[0] ?? "";
    const attribute = (name.toLowerCase() === "word" ? "form" : name.toLowerCase()) as Attribute;
    if (!attributes.includes(attribute)) throw wrong(`${attributes.join(", ")}, ! or (`, start);
    at += name.length;
    const equal = take("=") ? true : take("!=") ? false : undefined;
    if (equal === undefined) throw wrong("= or !=");
    const place = (skip(), at);
    const pattern = value();
    checkValue(attribute, pattern, place);
    return { kind: "test", attribute, pattern, equal };
  }

  function value(): Pattern {
    if (/["“«]/u.test(peek())) return patternOf(quoted(), flags());
    const start = at;
    while (at < text.length && valueCharacter.test(text[at]!)) at += text[at] === "\\" ? 2 : 1;
    if (at === start) throw wrong('a value, such as "саясат" or NOUN');
    return patternOf(text.slice(start, at), flags());
  }

  /** Values that no word can have are slips of the pen. */
  function checkValue(attribute: Attribute, { source: said, parts }: Pattern, place: number): void {
    const plain = parts.every((p) => typeof p === "object");
    const list = attribute === "upos" ? universal : attribute === "section" ? sectionKinds : undefined;
    if (plain && list !== undefined && !list.some((v) => v.toLowerCase() === said.toLowerCase())) throw wrong(`one of ${list.join(", ")}`, place);
    if (attribute === "feats" && plain && said !== "" && !said.includes("=")) throw wrong('a feature with its value, such as "Case=Gen", or with a wildcard', place);
  }
}

const universal = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"] as const;
