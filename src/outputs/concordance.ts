import { UshtilError } from "../error.ts";
import { hitLangs, search, sortHits, sorts, type Hit, type Sort } from "../query/hits.ts";
import type { Layer } from "../document.ts";
import type { Output } from "./output.ts";
import { placing } from "./placing.ts";
import { openTable, type Row } from "./table.ts";

export interface ConcordanceOptions {
  /** In the language of docs/query.md. */
  readonly query: string;
  /** Words on each side; 8. */
  readonly context?: number;
  /** `none`, as they stand in the corpus; by the words of the place, before it or after it. All but `none` hold every place in memory. */
  readonly sort?: Sort;
  /** With the linked sentences of the other languages. */
  readonly parallel?: boolean;
}

const columns = ["document", "section", "lang", "left", "node", "right", "lemma", "upos", "start", "end", "sentence"] as const;

export function concordanceColumns(parallel: boolean): readonly string[] {
  return parallel ? [...columns, ...hitLangs] : columns;
}

/** A row of a table; the place in the wanted unit. */
export function hitRow(hit: Hit): Row {
  const { aligned, ...rest } = hit;
  return { ...rest, ...(aligned === undefined ? {} : Object.fromEntries(hitLangs.map((l) => [l, aligned[l] ?? ""]))) };
}

/** The layers a search reads. */
export function concordanceNeeds(entities: boolean, parallel: boolean): readonly Layer[] {
  return ["sections", "sentences", "tokens", "words", ...(entities ? ["entities" as const] : []), ...(parallel ? ["alignment" as const] : [])];
}

/** `concordance.csv`: every place that a query finds, one a row, with the words around it. Throws `UshtilError("usage")` where the query cannot be read. */
export function concordance({ query, context, sort = "none", parallel = false }: ConcordanceOptions): Output {
  if (!sorts.includes(sort)) throw new UshtilError("usage", `A concordance cannot be sorted by '${String(sort)}'.`, { hint: `Known are ${sorts.join(", ")}.` });
  if (context !== undefined && !(Number.isInteger(context) && context >= 0 && context <= 1000)) throw new UshtilError("usage", `A context of '${String(context)}' words is no number from 0 to 1000.`);
  const wanted = search(query, { parallel, ...(context !== undefined && { context }) });
  return {
    name: "concordance", file: "concordance.csv", about: `places of ${query.replace(/\s+/gu, " ").slice(0, 60)}`, needs: concordanceNeeds(wanted.entities, parallel),
    async open(folder, { offsets }) {
      const table = await openTable(folder, "concordance.csv", concordanceColumns(parallel));
      const held: Hit[] = [];
      return {
        async write(document) {
          let at: ReturnType<typeof placing> | undefined;
          for (const found of wanted.hits(document)) {
            const { start, end } = offsets === "utf16" ? found : (at ??= placing(document, offsets)).place(found);
            const hit = { ...found, start, end };
            if (sort === "none") await table.row(hitRow(hit));
            else held.push(hit);
          }
        },
        async close() {
          for (const hit of sortHits(held, sort)) await table.row(hitRow(hit));
          await table.close();
        },
        discard: () => table.discard(),
      };
    },
  };
}
