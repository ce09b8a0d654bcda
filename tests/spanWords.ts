import type { PhraseWord } from "../src/languages/phrase.ts";
import type { Analysed } from "./analysed.ts";

/** The words of the tokens in a stretch of the text, as a recogniser would hand them on. */
export function spanWords({ tokens, words }: Analysed, start: number, end: number): PhraseWord[] {
  const out: PhraseWord[] = [];
  let before = -1;
  for (const { token, form, lemma, upos, feats } of words) {
    const t = tokens[token]!;
    if (t.start < start || t.end > end) continue;
    out.push({ form, lemma, upos, feats, glued: out.length > 0 && (token === before || tokens[token - 1]!.end === t.start) });
    before = token;
  }
  return out;
}
