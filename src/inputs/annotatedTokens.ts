import type { Token, Type, Word } from "../document.ts";

export interface AnnotatedTokens { readonly tokens: readonly Token[]; readonly words: readonly Word[] }

type Given = Readonly<Record<string, unknown>>;

const isCount = (n: unknown): n is number => typeof n === "number" && n >>> 0 === n;
const isObject = (value: unknown): value is Given => typeof value === "object" && value !== null;
const isMorphology = (w: Given): boolean => typeof w["lemma"] === "string" && typeof w["upos"] === "string" && typeof w["feats"] === "string"
  && (w["xpos"] === undefined || typeof w["xpos"] === "string") && (w["lang"] === undefined || typeof w["lang"] === "string");

/**
 * The tokens of a record with their words, checked and copied in one go: they are nine tenths of it, and a schema takes five times as long. `place` turns
 * offsets into those of `text`. `undefined` where anything does not have the shape that the schema describes, lies outside the text or refers to a sentence that is
 * not there: the schema and the checks after it then say what.
 */
export function annotatedTokens(list: unknown, text: string, sentences: number, place: (offset: number) => number): AnnotatedTokens | undefined {
  if (!Array.isArray(list)) return undefined;
  const tokens: Token[] = [];
  const words: Word[] = [];
  for (const t of list as readonly unknown[]) {
    const types = typesOf(t);
    if (types === undefined) return undefined;
    const { start, end, sentence } = t as Given;
    if (!isCount(start) || !isCount(end) || !isCount(sentence) || start >= end || sentence >= sentences) return undefined;
    const from = place(start);
    const to = place(end);
    if (!(to <= text.length)) return undefined;
    const own = (t as Given)["words"] === undefined ? text.slice(from, to) : undefined;
    for (const type of types) words.push(wordOf(tokens.length, type, own));
    tokens.push({ start: from, end: to, sentence });
  }
  return { tokens, words };
}

/** What a token of a record says of its words; `undefined` where it has another shape. */
export function typesOf(token: unknown): readonly Type[] | undefined {
  if (!isObject(token) || !isMorphology(token)) return undefined;
  const { form, words } = token;
  const own = typeof form === "string" ? form : "";
  if (words === undefined) return [typeBy(token, own)];
  if (!Array.isArray(words)) return undefined;
  const types: Type[] = [];
  for (const w of words as readonly unknown[]) {
    if (!isObject(w) || !isMorphology(w) || typeof w["form"] !== "string") return undefined;
    const type = typeBy(w, w["form"]);
    types.push(words.length > 1 && types.length === 0 ? { ...type, written: own } : type);
  }
  return types;
}

function typeBy(given: Given, form: string): Type {
  const { lemma, upos, xpos, feats, lang } = given as unknown as Type;
  if (lang === undefined) return xpos === undefined ? { form, lemma, upos, feats } : { form, lemma, upos, xpos, feats };
  return xpos === undefined ? { form, lemma, upos, feats, lang } : { form, lemma, upos, xpos, feats, lang };
}

/** A word of the type. */
export function wordOf(token: number, { form: own, lemma, upos, xpos, feats, lang }: Type, form = own): Word {
  if (lang === undefined) return xpos === undefined ? { token, form, lemma, upos, feats } : { token, form, lemma, upos, xpos, feats };
  return xpos === undefined ? { token, form, lemma, upos, feats, lang } : { token, form, lemma, upos, xpos, feats, lang };
}
