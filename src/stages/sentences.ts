import type { Document, Lang, Section, Sentence } from "../document.ts";
import { identify } from "../languages/identify.ts";
import type { Explanation, Stage } from "../stage.ts";
import { explainSentences, lineSpans, sentenceSpans } from "../text/sentence-spans.ts";
import { lexiconOf } from "./lexicon.ts";

/** Fewer letters than this say too little against the language of the section. */
const enough = 24;

/**
 * Sentences lie within a section; a line end is always a boundary. Each has its own language: a short one the section's, a longer
 * one what its letters and words show.
 */
export const sentences: Stage<"sentences", "sections"> = {
  adds: "sentences",
  needs: ["sections"],
  run(document) {
    const found: Sentence[] = [];
    eachLine(document, (section, index, start, end, lang) => {
      const spans = sentenceSpans(document.text, start, end, lexiconOf(lang, document.text, start, end));
      for (const s of spans) {
        const own = spans.length === 1 ? lang : languageOf(document.text.slice(s.start, s.end), section.lang);
        found.push({ start: s.start, end: s.end, section: index, lang: own });
      }
    });
    return found;
  },
  explain(document) {
    const said: Explanation[] = [];
    eachLine(document, (_section, _index, start, end, lang) => {
      for (const v of explainSentences(document.text, start, end, lexiconOf(lang, document.text, start, end))) {
        const around = v.rule === "lineEnd" ? "" : `: «${before(document.text, v.start, start)}» before «${after(document.text, v.end, end)}»`;
        said.push({ start: v.start, end: v.end, decision: v.decision, rule: v.rule, why: v.why + around });
      }
    });
    return said;
  },
};

/** Calls back with each line of each section and the line's language. */
function eachLine(document: Document<"sections">, visit: (section: Section, index: number, start: number, end: number, lang: Lang) => void): void {
  document.sections.forEach((section, index) => {
    for (const line of lineSpans(document.text, section.start, section.end)) {
      visit(section, index, line.start, line.end, languageOf(document.text.slice(line.start, Math.min(line.end, line.start + 2000)), section.lang));
    }
  });
}

function languageOf(text: string, context: Lang): Lang {
  let letters = 0;
  for (const _ of text.matchAll(/\p{L}/gu)) if (++letters >= enough) return identify(text, context).lang;
  return context;
}

function before(text: string, at: number, floor: number): string {
  return text.slice(Math.max(floor, at - 12), at).replace(/^.*\s(?=\S)/su, "");
}

function after(text: string, at: number, ceiling: number): string {
  return text.slice(at, Math.min(ceiling, at + 16)).trim().replace(/\s.*$/su, "");
}
