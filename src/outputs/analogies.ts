import { UshtilError } from "../error.ts";
import { analogySurvey } from "../surveys/analogies.ts";
import { likenesses } from "../surveys/analogy-search.ts";
import { spaceOf } from "../surveys/analogy-space.ts";
import type { Output } from "./output.ts";
import { placing } from "./placing.ts";
import { openTable } from "./table.ts";

export interface AnalogyOptions {
  /** What is compared; `sentence`. */
  readonly unit?: "sentence" | "paragraph";
  /** For each passage and each language so many; 3. */
  readonly top?: number;
  /** Least score, 0–1; .15 */
  readonly threshold?: number;
}

const columns = ["document", "section", "lang", "start", "end", "text", "rank", "score", "like_document", "like_section", "like_lang", "like_start", "like_end", "like_text", "reasons"] as const;
const needs = ["sections", "sentences", "tokens", "words", "entities", "keywords", "alignment"] as const;

/**
 * `analogies.csv`: for each sentence or paragraph of titles, abstracts and bodies the passages of other documents most like it, in each language, with what they share. Throws
 * `UshtilError("usage")` for options out of bounds.
 */
export function analogies({ unit = "sentence", top = 3, threshold = 0.15 }: AnalogyOptions = {}): Output<(typeof needs)[number]> {
  const wrong = (unit !== "sentence" && unit !== "paragraph") ? `unit '${String(unit)}'` : !(Number.isInteger(top) && top >= 1 && top <= 20) ? `top ${String(top)}` : !(threshold > 0 && threshold <= 1) ? `threshold ${String(threshold)}` : undefined;
  if (wrong !== undefined) throw new UshtilError("usage", `Analogies cannot be made with ${wrong}.`, { hint: "unit is sentence or paragraph, top a whole number from 1 to 20, threshold above 0 and up to 1." });
  return {
    name: "analogies", file: "analogies.csv", about: "passages alike in other documents, in all languages", needs,
    async open(folder, { offsets }) {
      const table = await openTable(folder, "analogies.csv", columns);
      let known = analogySurvey({ unit }).empty();
      return {
        async write(document) {
          known = analogySurvey({ unit, ...(offsets === "codepoint" && { place: placing(document, offsets).place }) }).add(known, document);
        },
        async close({ entities }) {
          for (const { passage, like, rank, score, reasons } of likenesses(spaceOf(known, (key) => entities.id(key)), { top, threshold })) {
            const { document, section, lang, start, end, text } = passage;
            await table.row({
              document, section, lang, start, end, text, rank, score, like_document: like.document, like_section: like.section, like_lang: like.lang, like_start: like.start, like_end: like.end,
              like_text: like.text, reasons: reasons.join("; "),
            });
          }
          await table.close();
        },
        discard: () => table.discard(),
      };
    },
  };
}
