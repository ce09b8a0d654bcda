import { timeline as survey, timelineRows } from "../surveys/timeline.ts";
import type { Output } from "./output.ts";
import { openTable } from "./table.ts";

const columns = ["from", "to", "precision", "about", "value", "mentions", "documents", "document", "sentence", "section", "lang", "mention", "text"] as const;

/** `timeline.csv`: the dates that texts speak of, in the order of the calendar; a row a sentence, at most 20 a date. */
export const timeline: Output<"sections" | "sentences" | "tokens" | "entities"> = {
  name: "timeline", file: "timeline.csv", about: "dates in their order, with the sentences that speak of them", needs: ["sections", "sentences", "tokens", "entities"],
  async open(folder) {
    const table = await openTable(folder, "timeline.csv", columns);
    let known = survey.empty();
    return {
      async write(document) { known = survey.add(known, document); },
      async close() {
        for (const { passages, byLang: _, ...date } of timelineRows(known)) for (const p of passages) await table.row({ ...date, about: date.about ? "~" : "", ...p });
        await table.close();
      },
      discard: () => table.discard(),
    };
  },
};
