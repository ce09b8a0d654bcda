import type { Token, Word } from "../document.ts";

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
    if (!isObject(t) || !isMorphology(t)) return undefined;
    const { start, end, sentence, words: own } = t;
    if (!isCount(start) || !isCount(end) || !isCount(sentence) || start >= end || sentence >= sentences) return undefined;
    const from = place(start);
    const to = place(end);
    if (!(to <= text.length)) return undefined;
    if (own === undefined) words.push(wordOf(tokens.length, text.slice(from, to), t));
    else {
      if (!Array.isArray(own)) return undefined;
      for (const w of own as readonly unknown[]) {
        if (!isObject(w) || !isMorphology(w) || typeof w["form"] !== "string") return undefined;
        words.push(wordOf(tokens.length, w["form"], w));
      }
    }
    tokens.push({ start: from, end: to, sentence });
  }
  return { tokens, words };
}

function wordOf(token: number, form: string, given: Given): Word {
  const { lemma, upos, xpos, feats, lang } = given as unknown as Word;
  if (lang === undefined) return xpos === undefined ? { token, form, lemma, upos, feats } : { token, form, lemma, upos, xpos, feats };
  return xpos === undefined ? { token, form, lemma, upos, feats, lang } : { token, form, lemma, upos, xpos, feats, lang };
}
