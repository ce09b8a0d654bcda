import type { Document, Keyword, Lang, LangCode, Span } from "../../document.ts";
import { languages } from "../../languages/index.ts";
import type { Keyphrases } from "../../languages/keyphrases.ts";
import { keywordList, type ListWords } from "../../text/keywordList.ts";
import { lowerBound } from "../../text/lowerBound.ts";
import type { Row } from "./units.ts";

/** Lists in a language without a folder here end and join as in all that have one. */
const anyWords: ListWords = {
  endings: Object.values(languages).flatMap((l) => l.keyphrases.endings),
  conjunctions: [],
};

function knowledge(lang: Lang): Keyphrases | undefined {
  return Object.hasOwn(languages, lang) ? languages[lang as LangCode].keyphrases : undefined;
}

/** The lemma of a stretch: lemmas of its words joined by spaces where the text has them; quotation marks left out, brackets too. */
function lemmaOf(span: Span, words: Row): string {
  let lemma = "";
  let last = -1;
  for (let i = lowerBound(words.length, (k) => words[k]!.start < span.start); i < words.length && words[i]!.start < span.end; i++) {
    const { word, start, end } = words[i]!;
    const joins = /^[-‐‑–—/&+]$/u.test(word.form);
    if (word.upos === "PUNCT" && !joins) continue;
    // A second word of a token that has no stretch of its own (`адаммын`) adds nothing to a keyword's lemma.
    if (start < last && word.upos !== "PART") continue;
    lemma += (lemma !== "" && start > last ? " " : "") + word.lemma;
    last = end;
  }
  return lemma;
}

/** The author's keywords, section by section; rank counts within a section. */
export function given(document: Document<"sections">, rows: readonly Row[]): readonly Keyword[] {
  const words: Row = rows.flat();
  return document.sections.filter((s) => s.kind === "keywords").flatMap((section) => {
    const list = document.text.slice(section.start, section.end);
    return keywordList(list, knowledge(section.lang) ?? anyWords).map((item, i): Keyword => {
      const span = { start: section.start + item.start, end: section.start + item.end };
      const text = document.text.slice(span.start, span.end).replace(/\s+/gu, " ");
      const lemma = lemmaOf(span, words);
      return { ...span, text, lemma: lemma === "" ? text.toLowerCase() : lemma, lang: section.lang, source: "author", score: 1, rank: i + 1 };
    });
  });
}
