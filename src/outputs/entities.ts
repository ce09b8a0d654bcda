import type { Document } from "../document.ts";
import { mostDocuments, nameLangs, corpusKeys } from "../surveys/entities.ts";
import { openDraft } from "./draft.ts";
import type { Output } from "./output.ts";
import { placing } from "./placing.ts";
import { inScheme, typeIn } from "./schemes.ts";
import { openTable, type Row } from "./table.ts";

const places = ["start", "end", "rawStart", "rawEnd"] as const;
const mentionColumns = ["document", "id", "type", "lang", "text", "normal", "value", "score", "section", "sentence", ...places] as const;

/**
 * `entities.csv`: one mention a row; mentions of one thing have one `id`, in whatever language and document. The ids are known when all documents
 * are: until then the rows wait on disk.
 */
export const entities: Output<"sections" | "sentences" | "entities"> = {
  name: "entities", file: "entities.csv", about: "people, places, organisations, dates, numbers", needs: ["sections", "sentences", "entities"],
  async open(folder, { offsets, entities: scheme = "ushtil" }) {
    const table = await openTable(folder, "entities.csv", mentionColumns);
    const draft = await openDraft(folder, "entities.csv");
    return {
      async write(document) {
        const at = placing(document, offsets);
        const keys = corpusKeys(document);
        const sentenceOf = follower(document.sentences);
        const sectionOf = follower(document.sections);
        for (const { start, end, ...e } of inScheme(scheme, document.entities)) {
          const row: Row = {
            document: document.id, ...e, id: keys.get(e.id)!, value: e.value ?? "", score: e.score ?? "", text: document.text.slice(start, end),
            section: document.sections[sectionOf(start)]?.kind ?? "", sentence: sentenceOf(start), ...at.place({ start, end }),
          };
          await draft.write(JSON.stringify(mentionColumns.map((c) => row[c] ?? "")));
        }
      },
      async close({ entities: known }) {
        for await (const line of draft.lines()) {
          const cells = JSON.parse(line) as (string | number)[];
          await table.row(Object.fromEntries(mentionColumns.map((c, i) => [c, c === "id" ? known.id(cells[i] as string) : cells[i]!])));
        }
        await table.close();
      },
      async discard() {
        await draft.discard();
        await table.discard();
      },
    };
  },
};

/** For growing places: the index of the span that each lies in. */
function follower(spans: Document<"sections">["sections"] | Document<"sentences">["sentences"]): (start: number) => number {
  let at = 0;
  return (start) => {
    while (at < spans.length - 1 && spans[at]!.end <= start) at++;
    return at;
  };
}

const indexColumns = ["id", "type", ...nameLangs, "mentions", ...nameLangs.map((l) => `mentions_${l}`), "documents", "by_document",
  "first_document", "first_lang", "first_start", "first_end", "score", "links"] as const;

/**
 * `entity-index.csv`: one thing a row, with its usual full name in each language, its mentions by language and document (the first 20 documents), its first place
 * (UTF-16 units, or code points where they are asked for), and why names of several documents were joined. Numbers, amounts and dates are left out.
 */
export const entityIndex: Output<"entities"> = {
  name: "entityIndex", file: "entity-index.csv", about: "every person, place, organisation once, in all languages", needs: ["entities"],
  async open(folder, { offsets, entities: scheme = "ushtil" }) {
    const table = await openTable(folder, "entity-index.csv", indexColumns);
    // First places in code points: known while the document is there.
    const points = new Map<string, readonly [number, number]>();
    const seen = new Map<string, string>();
    return {
      async write(document) {
        if (offsets === "utf16") return;
        const at = placing(document, offsets);
        const keys = corpusKeys(document);
        const here = new Set<string>();
        for (const e of document.entities) {
          const key = keys.get(e.id)!;
          if (here.has(key)) continue;
          here.add(key);
          const first = seen.get(key);
          if (first !== undefined && first <= document.id) continue;
          seen.set(key, document.id);
          const { start, end } = at.place(e);
          points.set(`${document.id}\n${e.start}`, [start, end]);
        }
      },
      async close({ entities: known }) {
        for (const e of known.entities) {
          const type = typeIn(scheme, e.type);
          if (type === undefined) continue;
          const first = e.appearances[0]!;
          const [start, end] = points.get(`${first.document}\n${first.start}`) ?? [first.start, first.end];
          const by = e.appearances.map((a) => `${a.document} ${a.mentions}`).join("; ");
          await table.row({
            id: e.id, type, ...Object.fromEntries(nameLangs.map((l) => [l, e.names[l] ?? ""])), mentions: e.mentions, ...Object.fromEntries(nameLangs.map((l, k) => [`mentions_${l}`, e.byLang[k]!])),
            documents: e.documents, by_document: e.documents > mostDocuments ? `${by}; …` : by, first_document: first.document, first_lang: first.lang, first_start: start, first_end: end,
            score: e.score, links: e.why.join("; "),
          });
        }
        await table.close();
      },
      discard: () => table.discard(),
    };
  },
};
