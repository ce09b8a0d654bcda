import { findings, heldRules, type JournalRules } from "./checks/settings.ts";
import type { Output } from "./output.ts";
import { placing } from "./placing.ts";
import { table } from "./table.ts";

/**
 * `checks.csv`: what a journal's rules find, one finding a row: rule, place, the value met, the limit it breaks. Rules left out hold with their
 * defaults. Throws `UshtilError("usage")` for a rule or limit that is not known.
 *
 * ```ts
 * checks({ "abstract-words": { min: 100, max: 250 }, "english-abstract": false })
 * ```
 */
export function checks(journal: JournalRules = {}): Output<"sections" | "keywords"> {
  const held = heldRules(journal);
  return table("checks", "what the journal's rules find", ["sections", "keywords"],
    ["document", "rule", "severity", "lang", "section", "start", "end", "rawStart", "rawEnd", "value", "limit", "message"],
    function* (document, { offsets }) {
      const at = placing(document, offsets);
      for (const { start, end, ...f } of findings(document, held)) yield { document: document.id, ...f, ...at.place({ start, end }) };
    });
}
