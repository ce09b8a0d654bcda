import { capitals } from "./capitals.ts";
import { headFirst } from "./headFirst.ts";
import { headLast } from "./headLast.ts";
import { edges, type Mention } from "./mention.ts";
import type { Row } from "./row.ts";

const finders = { "head-first": headFirst, "head-last": headLast, capitals };

/** Names with a head noun: bodies, regions, waters, streets. `earlier`: mentions found before, which may lie inside but are never cut. */
export function bodies(row: Row, earlier: readonly Mention[]): Mention[] {
  if (!row.holds.heads) return [];
  const known = edges(earlier, row.items.length);
  return finders[row.lexicon.heads.order](row, known.covers).filter((m) => !known.cut(m.from) && !known.cut(m.to) && known.from.get(m.from)?.to !== m.to);
}
