import type { Document, Entity, Word } from "../document.ts";
import { lowerBound } from "../text/lowerBound.ts";

/** A mention as words: `from` up to `to`. */
export interface Mention { readonly type: string; readonly id: string; readonly from: number; readonly to: number }

/** The words of a document as a query sees them. */
export interface WordView {
  readonly words: readonly Word[];
  /** Words of each sentence: sentence `s` has `bounds[s]` up to `bounds[s + 1]`. */
  readonly bounds: Int32Array;
  lang(i: number): string;
  section(i: number): string;
  /** Mentions that have the word, and those that begin with it. */
  mentionsAt(i: number): readonly Mention[];
  mentionsFrom(i: number): readonly Mention[];
  /** Where the token of the word ends, if the word is its first; else `i + 1`. */
  tokenEnd(i: number): number;
  /** The token of the word as it is written. */
  surface(i: number): string;
  /** Words of the longest mention or token among those of a sentence. */
  longestSpan(from: number, to: number): number;
}

export type Searched = Document<"sections" | "sentences" | "tokens" | "words">;
const none: readonly Mention[] = [];

/** `mentions`: the document's entities where the query asks for them, with the ids it may ask for. */
export function wordView(document: Searched, mentions: readonly Entity[] = []): WordView {
  const { words, tokens, sentences, sections, text } = document;
  const bounds = new Int32Array(sentences.length + 1);
  // A token's words; most have one.
  const firstWord = new Int32Array(tokens.length + 1).fill(words.length);
  for (let i = words.length - 1; i >= 0; i--) firstWord[words[i]!.token] = i;
  for (let t = tokens.length - 1; t >= 0; t--) if (firstWord[t] === words.length) firstWord[t] = firstWord[t + 1]!;
  for (const token of tokens) bounds[token.sentence + 1]!++;
  for (let s = 0, t = 0; s < sentences.length; s++) { t += bounds[s + 1]!; bounds[s + 1] = firstWord[t]!; }
  const sentenceOf = (i: number): number => tokens[words[i]!.token]!.sentence;
  const at = new Map<number, Mention[]>();
  const from = new Map<number, Mention[]>();
  let longestMention = 1;
  for (const { start, end, type, id } of mentions) {
    const t = lowerBound(tokens.length, (k) => tokens[k]!.end <= start);
    let u = t;
    while (u < tokens.length && tokens[u]!.start < end) u++;
    const mention = { type, id, from: firstWord[t]!, to: firstWord[u]! };
    if (mention.to <= mention.from) continue;
    put(from, mention.from, mention);
    for (let i = mention.from; i < mention.to; i++) put(at, i, mention);
    longestMention = Math.max(longestMention, mention.to - mention.from);
  }
  return {
    words, bounds,
    lang: (i) => words[i]!.lang ?? sentences[sentenceOf(i)]!.lang,
    section: (i) => sections[sentences[sentenceOf(i)]!.section]!.kind,
    mentionsAt: (i) => at.get(i) ?? none,
    mentionsFrom: (i) => from.get(i) ?? none,
    tokenEnd: (i) => { const { token } = words[i]!; return firstWord[token] === i ? firstWord[token + 1]! : i + 1; },
    surface: (i) => { const { start, end } = tokens[words[i]!.token]!; return text.slice(start, end); },
    longestSpan(a, b) {
      let longest = longestMention;
      for (let i = a; i < b; i++) if (words[i]!.token === words[i + 1]?.token) longest = Math.max(longest, firstWord[words[i]!.token + 1]! - i);
      return Math.min(longest, Math.max(1, b - a));
    },
  };
}

function put(map: Map<number, Mention[]>, key: number, mention: Mention): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [mention]);
  else there.push(mention);
}
