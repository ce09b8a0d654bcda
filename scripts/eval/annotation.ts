import type { Document, LangCode, Layer } from "../../src/document.ts";
import { ingest } from "../../src/inputs/ingest.ts";
import { annotated, plan } from "../../src/plan.ts";
import { identityMap } from "../../src/text/draft.ts";
import type { Graded, GradedWord } from "./conll18.ts";
import { dense } from "./treebank.ts";

export type Annotated = Document<"sentences" | "tokens" | "words">;

/** A document whose text is the text given, uncleaned: the stages are measured, not what cleaning does to a treebank. */
export function documentOf(text: string, lang: LangCode): Document {
  return { id: "", text, parts: [{ path: "", sha256: "", encoding: "utf-8", raw: text, lang, start: 0, end: text.length }], map: identityMap(text.length), changes: [], meta: {}, warnings: [] };
}

/** Text to morphology by the stages of the product. */
export function analysed(text: string, lang: LangCode, wanted: readonly Layer[] = ["words"]): Annotated {
  return annotated(documentOf(text, lang), {}, plan(wanted));
}

/** The layers of a document as the scorer takes them. */
export function gradedOf(document: Annotated): Graded {
  const { text } = document;
  // Offsets over the characters that are not white space.
  const at = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) at[i + 1] = at[i]! + (/\s/u.test(text[i]!) ? 0 : 1);
  const spanOf = (s: { start: number; end: number }): { start: number; end: number } => ({ start: at[s.start]!, end: at[s.end]! });
  const tokens = document.tokens.map(spanOf);
  const count = new Int32Array(tokens.length);
  for (const w of document.words) count[w.token]!++;
  const words = document.words.map((w): GradedWord => ({
    ...tokens[w.token]!, multiword: count[w.token]! > 1, form: w.form, lemma: w.lemma, upos: w.upos, xpos: w.xpos ?? "_", feats: w.feats,
  }));
  return { characters: dense(text), sentences: document.sentences.map(spanOf), tokens, words };
}

/** What cleaning would change in this text, by kind; undefined where it leaves every character that is not white space. */
export function alteration(text: string, lang: LangCode): string | undefined {
  const clean = ingest({ id: "", parts: [{ path: "", sha256: "", encoding: "utf-8", raw: text, lang }], meta: {}, warnings: [] });
  if (dense(clean.text) === dense(text)) return undefined;
  const c = clean.changes.find((change) => dense(change.from) !== dense(change.to));
  if (c === undefined) return "changed, but no change was recorded";
  return `${c.kind}: '${c.from.slice(0, 20)}' → '${c.to.slice(0, 20)}' in '${text.slice(Math.max(0, c.rawStart - 15), c.rawEnd + 15).replace(/\s+/gu, " ").slice(0, 60)}'`;
}
