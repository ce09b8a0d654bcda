import type { LangCode } from "../document.ts";
import { placing } from "./placing.ts";
import { table } from "./table.ts";

const places = ["start", "end", "rawStart", "rawEnd"] as const;

/** `sections.csv`: one section a row, with its text (cut at 32,000 characters; `characters` gives the whole length). */
export const sections = table("sections", "the parts of every article", ["sections", "sentences", "tokens"],
  ["document", "section", "kind", "lang", ...places, "sentences", "tokens", "characters", "text"],
  function* (document, { offsets }) {
    const at = placing(document, offsets);
    const sentenceCount = new Int32Array(document.sections.length);
    const tokenCount = new Int32Array(document.sections.length);
    for (const s of document.sentences) sentenceCount[s.section]!++;
    for (const t of document.tokens) tokenCount[document.sentences[t.sentence]!.section]!++;
    for (const [i, s] of document.sections.entries()) {
      const text = document.text.slice(s.start, s.end);
      yield { document: document.id, section: i, kind: s.kind, lang: s.lang, ...at.place(s), sentences: sentenceCount[i]!, tokens: tokenCount[i]!, characters: text.length, text };
    }
  });

/** `keywords.csv`: the authors' keywords and the extracted ones, told apart by `source`. */
export const keywords = table("keywords", "authors' and extracted keywords", ["keywords"],
  ["document", "lang", "source", "rank", "text", "lemma", "score", ...places],
  function* (document, { offsets }) {
    const at = placing(document, offsets);
    for (const { start, end, ...k } of document.keywords) yield { document: document.id, ...k, ...at.place({ start, end }) };
  });

const codes: readonly LangCode[] = ["ru", "kk", "en"];

/** `alignment.csv`: aligned sentences and keywords side by side, an empty cell where a language has nothing; `crossing` where sentences have changed places. */
export const alignment = table("alignment", "sentences and keywords side by side", ["sections", "sentences", "keywords", "alignment"],
  ["document", "kind", "section", "score", ...codes, ...codes.map((c) => `${c}_index`), "crossing"],
  function* (document) {
    for (const link of document.alignment) {
      const of = (i: number): string => link.kind === "keyword" ? document.keywords[i]!.text : document.text.slice(document.sentences[i]!.start, document.sentences[i]!.end);
      const any = codes.flatMap((c) => link[c]).at(0);
      const section = link.kind === "keyword" ? "keywords" : any === undefined ? "" : document.sections[document.sentences[any]!.section]!.kind;
      yield {
        document: document.id, kind: link.kind, section, score: link.score,
        ...Object.fromEntries(codes.map((c) => [c, link[c].map(of).join(" ")])),
        ...Object.fromEntries(codes.map((c) => [`${c}_index`, link[c].join(" ")])),
        crossing: link.crossing === true ? "true" : "",
      };
    }
  });
