import type { Document, Sentence, Token } from "../document.ts";
import type { Explanation, Stage } from "../stage.ts";
import { explainTokens, tokenEdges } from "../text/token-spans.ts";
import { segmentationOf } from "../languages/segmentationOf.ts";

/** Surface tokens in the sense of Universal Dependencies, by the habits of each sentence's language. White space always parts tokens. */
export const tokens: Stage<"tokens", "sentences" | "sections"> = {
  adds: "tokens",
  needs: ["sentences", "sections"],
  run(document) {
    const found: Token[] = [];
    const { text, sentences } = document;
    for (let sentence = 0; sentence < sentences.length; sentence++) {
      const { start, end } = sentences[sentence]!;
      const edges: number[] = [];
      tokenEdges(text, start, end, knowledge(document, sentences[sentence]!), edges);
      for (let i = 0; i < edges.length; i += 2) found.push({ start: edges[i]!, end: edges[i + 1]!, sentence });
    }
    return found;
  },
  explain(document) {
    const said: Explanation[] = [];
    for (const sentence of document.sentences) said.push(...explainTokens(document.text, sentence.start, sentence.end, knowledge(document, sentence)));
    return said;
  },
};

/** A sentence in a language that is not analysed follows its section where that one is. */
function knowledge(document: Document<"sentences" | "sections">, sentence: Sentence): ReturnType<typeof segmentationOf> {
  return segmentationOf(sentence.lang, document.text, sentence.start, sentence.end);
}
