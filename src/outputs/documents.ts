import type { Document, Layer, Span, Word } from "../document.ts";
import type { OffsetUnit } from "../text/offsets.ts";
import { corpusKeys } from "../surveys/entities.ts";
import { openDraft } from "./draft.ts";
import type { Output } from "./output.ts";
import { placing, type Placed } from "./placing.ts";
import { inScheme, type Scheme } from "./schemes.ts";

/** The layers a record holds. */
export const recordLayers = ["sections", "sentences", "tokens", "words", "entities", "keywords", "alignment"] as const satisfies readonly Layer[];

/**
 * One document as a plain object, a line of `documents.jsonl`: spans `start, end` in `text`, `rawStart, rawEnd` in the decoded raw file,
 * in the unit that `offsetUnit` names. `inputs/documents.ts` reads it back without loss.
 */
export function toRecord(document: Document<(typeof recordLayers)[number]>, unit: OffsetUnit, scheme: Scheme = "ushtil"): object {
  const at = placing(document, unit);
  const words = wordsByToken(document.words, document.tokens.length);
  const several = document.parts.length > 1;
  const place = <T extends Span>({ start, end, ...rest }: T): Placed & Omit<T, "start" | "end"> => ({ ...at.place({ start, end }), ...rest });
  const { raw: _raw, start: _start, end: _end, ...source } = document.parts[0]!;
  return {
    id: document.id,
    source: several ? { ...source, parts: document.parts.map(({ raw: _, ...p }, k) => ({ ...place(p), rawLength: at.rawLength(k) })) } : source,
    meta: document.meta,
    text: document.text,
    offsetUnit: unit,
    sections: document.sections.map(place),
    sentences: document.sentences.map(place),
    tokens: document.tokens.map((t, i) => ({ ...place(t), form: document.text.slice(t.start, t.end), ...morphology(words[i]!) })),
    ...(scheme === "ushtil" ? {} : { entityScheme: scheme }),
    entities: inScheme(scheme, document.entities).map(place),
    keywords: document.keywords.map(place),
    alignment: document.alignment,
    changes: document.changes.map((c) => {
      const { part, ...offsets } = at.placeChange(c);
      const moves = c.moves?.map((m) => (({ part: _, ...rest }) => rest)(at.placeChange(m)));
      return { kind: c.kind, ...(several ? { part } : {}), ...offsets, from: c.from, to: c.to, ...(moves && { moves }) };
    }),
    warnings: document.warnings,
  };
}

/** `documents.jsonl`: read back by ushtil itself, by R (jsonlite) and Python (json). */
export const documents: Output<(typeof recordLayers)[number]> = {
  name: "documents", file: "documents.jsonl", about: "everything, one document a line", needs: recordLayers,
  async open(folder, { offsets, entities: scheme }) {
    const out = await folder.open("documents.jsonl");
    // Ids that hold for the corpus are known when all documents are.
    const draft = await openDraft(folder, "documents.jsonl");
    return {
      async write(document) {
        const keys = corpusKeys(document);
        await draft.write(JSON.stringify(toRecord({ ...document, entities: document.entities.map((e) => ({ ...e, id: keys.get(e.id)! })) }, offsets, scheme)));
      },
      async close({ entities }) {
        for await (const line of draft.lines()) {
          const record = JSON.parse(line) as { entities: { id: string }[] };
          for (const e of record.entities) e.id = entities.id(e.id);
          await out.write(`${JSON.stringify(record)}\n`);
        }
        await out.close();
      },
      async discard() {
        await draft.discard();
        await out.discard();
      },
    };
  },
};

/** Words grouped by the token they belong to. */
export function wordsByToken(words: readonly Word[], tokens: number): readonly (readonly Word[])[] {
  const groups: Word[][] = Array.from({ length: tokens }, () => []);
  for (const word of words) groups[word.token]!.push(word);
  return groups;
}

function morphology(words: readonly Word[]): object {
  const head = (({ token: _, form: __, ...rest }: Word) => rest)(words[0]!);
  return words.length === 1 ? head : { ...head, words: words.map(({ token: _, ...w }) => w) };
}
