import { placing } from "./placing.ts";
import { table } from "./table.ts";

/**
 * `divergences.csv`: where the versions of an article do not say the same, one finding a row. `section` is the kind of section, `place` the
 * sentence or keyword in it, counted from 1; the last columns are the offsets.
 */
export const divergences = table("divergences", "where the versions do not agree", ["sections", "sentences", "keywords", "divergences"],
  ["document", "section", "kind", "lang", "place", "expected", "found", "evidence", "severity", "message", "start", "end", "rawStart", "rawEnd"],
  function* (document, { offsets }) {
    const at = placing(document, offsets);
    for (const { start, end, section, ...finding } of document.divergences) {
      const kind = document.sections[section]?.kind ?? "";
      const inside = kind === "keywords" ? document.keywords.filter((k) => k.source === "author" && k.lang === finding.lang) : document.sentences.filter((s) => s.section === section);
      const n = inside.findIndex((s) => s.end > start);
      const place = n < 0 ? "" : `${kind === "keywords" ? "keyword" : "sentence"} ${n + 1}`;
      yield { document: document.id, section: kind, ...finding, place, ...at.place({ start, end }) };
    }
  });
