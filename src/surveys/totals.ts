import type { Document, Layer } from "../document.ts";
import type { Survey } from "./survey.ts";

/** Counts by name, e.g. `sentences`, `tokens kk`, `change line-join`. */
export type Totals = Map<string, number>;

/** How much of everything was found: by layer, by language of sentence, sections by kind, changes by kind. */
export const totals: Survey<Totals, Document<Layer>> = {
  empty: () => new Map(),
  add(counts, d) {
    const add = (name: string, n = 1): void => void counts.set(name, (counts.get(name) ?? 0) + n);
    add("documents");
    add("characters", d.text.length);
    for (const layer of ["sections", "sentences", "entities", "keywords", "alignment"] as const) if (d[layer] !== undefined) add(layer, d[layer].length);
    const words = d.types?.words ?? d.words;
    if (words !== undefined) add("words", words.length);
    for (const s of d.sections ?? []) add(`sections ${s.kind}`);
    const tokens = d.types?.sentences ?? d.tokens?.map((t) => t.sentence);
    if (tokens !== undefined) add("tokens", tokens.length);
    for (let from = 0, to = 0; tokens !== undefined && from < tokens.length; from = to) {
      while (to < tokens.length && tokens[to] === tokens[from]) to++;
      add(`tokens ${d.sentences[tokens[from]!]!.lang}`, to - from);
    }
    for (const k of d.keywords ?? []) add(`keywords ${k.source}`);
    for (const e of d.entities ?? []) add(`entities ${e.type}`);
    for (const l of d.alignment ?? []) add(`alignment ${l.kind}`);
    for (const c of d.changes) add(`changes ${c.kind}`);
    if (d.warnings.length > 0) add("warnings", d.warnings.length);
    return counts;
  },
  merge(a, b) {
    for (const [name, n] of b) a.set(name, (a.get(name) ?? 0) + n);
    return a;
  },
};

/** As a plain object, sorted by name: the same for any order of documents. */
export function sorted(counts: Totals): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
