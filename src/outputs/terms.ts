import { concepts, type Rendering } from "../surveys/term-table.ts";
import { mostDocuments, termLangs, terms as survey } from "../surveys/terms.ts";
import type { Output } from "./output.ts";
import { openTable } from "./table.ts";

const columns = [...termLangs, "consistency", "inconsistent", "uses", "documents", "by_document", "source", ...termLangs.map((l) => `renderings_${l}`)] as const;
export const termNeeds = ["sections", "sentences", "tokens", "words", "entities", "keywords", "alignment"] as const;

/** `terms.csv`: one concept a row, with its commonest rendering in each language, all its renderings with their uses, and how consistent they are. */
export const terms: Output<(typeof termNeeds)[number]> = {
  name: "terms", file: "terms.csv", about: "terms in three languages, and how consistently they are rendered", needs: termNeeds,
  async open(folder) {
    const table = await openTable(folder, "terms.csv", columns);
    let known = survey.empty();
    return {
      async write(document) { known = survey.add(known, document); },
      async close() {
        for (const c of concepts(known)) {
          await table.row({
            ...Object.fromEntries(termLangs.map((l) => [l, c.renderings[l][0]?.text ?? ""])),
            consistency: c.consistency === undefined ? "" : Math.round(1000 * c.consistency) / 1000,
            inconsistent: termLangs.flatMap((l) => (c.renderings[l].length < 2 ? [] : [`${l}: ${listed(c.renderings[l])}`])).join(" | "),
            uses: c.uses, documents: c.documents, by_document: `${c.first.join("; ")}${c.documents > mostDocuments ? "; …" : ""}`, source: c.source,
            ...Object.fromEntries(termLangs.map((l) => [`renderings_${l}`, listed(c.renderings[l])])),
          });
        }
        await table.close();
      },
      discard: () => table.discard(),
    };
  },
};

/** `внешняя политика (4); внешний курс (1)` */
export function listed(renderings: readonly Rendering[]): string {
  return renderings.map((r) => `${r.text} (${r.uses})`).join("; ");
}
