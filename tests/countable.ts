import type { Document, SectionKind } from "../src/document.ts";
import { types } from "../src/stages/types.ts";
import type { Counted } from "../src/surveys/sequence.ts";

/** A document whose every line is a sentence and a section of its own, every word its own lemma and a noun: `[language, kind of section, words]`. */
export function countable(id: string, meta: Record<string, string>, ...lines: readonly (readonly [lang: string, kind: SectionKind, words: string])[]): Counted {
  type Made = Document<"sections" | "sentences" | "tokens" | "words">;
  const made = { sections: [], sentences: [], tokens: [], words: [] } as { [K in "sections" | "sentences" | "tokens" | "words"]: Made[K][number][] };
  let text = "";
  lines.forEach(([lang, kind, line], s) => {
    const start = text.length;
    for (const form of line.split(" ")) {
      made.words.push({ token: made.tokens.length, form, lemma: form.toLowerCase(), upos: "NOUN", feats: "" });
      made.tokens.push({ start: text.length, end: text.length + form.length, sentence: s });
      text += `${form} `;
    }
    made.sections.push({ start, end: text.length - 1, kind, lang });
    made.sentences.push({ start, end: text.length - 1, section: s, lang });
  });
  const document: Made = { id, text, meta, parts: [], map: undefined as never, changes: [], warnings: [], ...made };
  return { ...document, types: types.run(document) } as Counted;
}
