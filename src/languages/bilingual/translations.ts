import type { LangCode } from "../../document.ts";
import { likeness, skeleton } from "../../text/cognate.ts";
import { lexicon } from "./lexicon.ts";
import { stem } from "./stems.ts";

/** Below this a likeness of letters is chance. */
const alike = 0.6;

/**
 * How surely a lower-case word of language `a` and one of language `b`, another, in whatever form, say the same, 0–1: the geometric mean of the
 * translation probabilities of their stems, or the likeness of their letters across scripts. Throws `UshtilError("model")` where the lexicon is missing.
 */
export function translations(a: LangCode, b: LangCode): (first: string, second: string) => number {
  const { partners } = lexicon(a, b);
  return (first, second) => {
    if (first === second) return 1;
    const other = stem(second, b);
    const row = partners.get(stem(first, a))?.find(([word]) => word === other);
    const like = likeness(skeleton(first), skeleton(second));
    return Math.max(row === undefined ? 0 : Math.sqrt(row[1] * row[2]), like >= alike ? like : 0);
  };
}
