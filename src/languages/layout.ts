import { knowledgeOf, type Knowledge } from "../text/layout/knowledge.ts";
import { languages } from "./index.ts";

let made: Knowledge | undefined;

/** What all languages know of line ends, page furniture and hyphens, for `layout`. Built on the first call. */
export function layoutKnowledge(): Knowledge {
  return made ??= knowledgeOf(Object.values(languages).map(({ layout, headings }) => ({ habits: layout, labels: headings })));
}
