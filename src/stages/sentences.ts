import type { Document, Lang, Section, Sentence } from "../document.ts";
import { identifyAmid } from "../languages/identify/surroundings.ts";
import type { Explanation, Stage } from "../stage.ts";
import { lineSpans } from "../text/line-spans.ts";
import { explainSentences, sentencesOfLine } from "../text/sentence-spans.ts";
import { segmentationOf } from "../languages/segmentationOf.ts";

/** The beginning of a line, which tells by whose habits it is cut. */
const beginning = 400;

/**
 * Sentences lie within a section; a line end is always a boundary. Each has its own language: the section's,
 * unless its letters and words clearly show another.
 */
export const sentences: Stage<"sentences", "sections"> = {
  adds: "sentences",
  needs: ["sections"],
  run(document) {
    const found: Sentence[] = [];
    eachLine(document, (section, index, start, end, lang) => {
      const spans = sentencesOfLine(document.text, start, end, segmentationOf(lang, document.text, start, end));
      for (const s of spans) {
        const own = spans.length === 1 && end - start <= beginning ? lang : identifyAmid(document.text, section.lang, s.start, s.end).lang;
        found.push({ start: s.start, end: s.end, section: index, lang: own });
      }
    });
    return found;
  },
  explain(document) {
    const said: Explanation[] = [];
    eachLine(document, (_section, _index, start, end, lang) => {
      for (const v of explainSentences(document.text, start, end, segmentationOf(lang, document.text, start, end))) {
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
      visit(section, index, line.start, line.end, identifyAmid(document.text, section.lang, line.start, Math.min(line.end, line.start + beginning)).lang);
    }
  });
}

function before(text: string, at: number, floor: number): string {
  return text.slice(Math.max(floor, at - 12), at).replace(/^.*\s(?=\S)/su, "");
}

function after(text: string, at: number, ceiling: number): string {
  return text.slice(at, Math.min(ceiling, at + 16)).trim().replace(/\s.*$/su, "");
}
