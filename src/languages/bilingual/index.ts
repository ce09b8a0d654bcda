import type { Matcher } from "../../align/overlap.ts";
import type { LangCode } from "../../document.ts";
import { likeness, skeleton } from "../../text/cognate.ts";
import { lexicon } from "./lexicon.ts";
import { stem } from "./stems.ts";

export { associations } from "./associate.ts";
export { keyedWords, wordKeys } from "./words.ts";

/** Below this a likeness of letters is chance. */
const alike = 0.6;

/**
 * Compares a word of language `a` with one of language `b` (lower case): by a lexicon of translation probabilities learned from parallel
 * texts, and as cognates across scripts. 0–1.
 */
export function translations(a: LangCode, b: LangCode): Matcher {
  const { partners } = lexicon(a, b);
  const skeletons = new Map<string, string>();
  const key = (word: string): string => {
    let s = skeletons.get(word);
    if (s === undefined) skeletons.set(word, (s = skeleton(word)));
    return s;
  };
  return (x, y) => {
    if (x === y) return 1;
    const other = stem(y, b);
    const [, f, g] = partners.get(stem(x, a))?.find(([word]) => word === other) ?? ["", 0, 0];
    // A word's probability is spread over its synonyms: the root brings the sure ones near 1.
    const known = f + g === 0 ? 0 : Math.sqrt((2 * f * g) / (f + g));
    const like = likeness(key(x), key(y));
    return Math.max(known, like >= alike ? like : 0);
  };
}
