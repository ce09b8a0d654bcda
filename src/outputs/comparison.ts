import type { Document, LangCode, Link } from "../document.ts";
import { table } from "./table.ts";
import { unitOf } from "./tmx.ts";

export const comparedLangs: readonly LangCode[] = ["ru", "kk", "en"];

/** `comparison.csv`: linked sentences side by side, one link a row, an empty cell where a version has nothing. */
export const comparison = table("comparison", "sentences of the versions side by side", ["sections", "sentences", "alignment"],
  ["document", "section", "score", ...comparedLangs],
  function* (document) {
    for (const link of document.alignment) {
      if (link.kind === "sentence") yield { document: document.id, section: kindOf(document, link), score: link.score, ...Object.fromEntries(comparedLangs.map((c) => [c, unitOf(document, link)[c] ?? ""])) };
    }
  });

/** The kind of section a link's sentences stand in. */
export function kindOf(document: Document<"sections" | "sentences">, link: Link): string {
  const first = comparedLangs.flatMap((c) => link[c])[0];
  return first === undefined ? "" : document.sections[document.sentences[first]!.section]!.kind;
}
