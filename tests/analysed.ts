import type { Document, LangCode, Section, Sentence, Token, Word } from "../src/document.ts";
import { languages } from "../src/languages/index.ts";
import { identityMap } from "../src/text/draft.ts";
import { tokenSpans } from "../src/text/token-spans.ts";

export type Analysed = Document<"sections" | "sentences" | "tokens" | "words">;

/** Every pair is a section of one sentence, tagged by its language. */
export function analysed(...sentences: readonly (readonly [LangCode, string, Section["kind"]?])[]): Analysed {
  const text = sentences.map(([, s]) => s).join("\n");
  const made = { sections: [] as Section[], sentences: [] as Sentence[], tokens: [] as Token[], words: [] as Word[] };
  let at = 0;
  for (const [lang, sentence, kind = "body"] of sentences) {
    const spans = tokenSpans(text, at, at + sentence.length, languages[lang].segmentation);
    const tagged = languages[lang].tagger().tag(spans.map((s) => text.slice(s.start, s.end)));
    spans.forEach((span, i) => {
      made.words.push(...tagged[i]!.map((a) => ({ token: made.tokens.length, ...a })));
      made.tokens.push({ ...span, sentence: made.sentences.length });
    });
    made.sections.push({ kind, lang, start: at, end: at + sentence.length });
    made.sentences.push({ section: made.sections.length - 1, lang, start: at, end: at + sentence.length });
    at += sentence.length + 1;
  }
  return { id: "t", text, parts: [], map: identityMap(text.length), changes: [], meta: {}, warnings: [], ...made };
}
