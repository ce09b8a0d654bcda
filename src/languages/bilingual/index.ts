import { readFileSync } from "node:fs";
import type { Matcher } from "../../align/evidence.ts";
import type { LangCode } from "../../document.ts";
import { UshtilError } from "../../error.ts";
import { likeness, skeleton } from "../../text/cognate.ts";

/** Lemma of the first language → lemma of the second → 0–1, how surely they translate each other. */
type Lexicon = ReadonlyMap<string, ReadonlyMap<string, number>>;

const loaded = new Map<string, Lexicon>();

/** The pairs there are files for, by `npm run train`. */
const files: readonly (readonly [LangCode, LangCode])[] = [["ru", "kk"], ["ru", "en"], ["kk", "en"]];

/** Below this a likeness of letters is chance. */
const alike = 0.6;

/**
 * Compares a lemma of language `a` with one of language `b` (lower case): by a lexicon of translation probabilities learned from parallel
 * texts, and as cognates across scripts. 0–1.
 */
export function translations(a: LangCode, b: LangCode): Matcher {
  const flip = !files.some(([x, y]) => x === a && y === b);
  const lexicon = flip ? load(b, a) : load(a, b);
  const skeletons = new Map<string, string>();
  const key = (word: string): string => {
    let s = skeletons.get(word);
    if (s === undefined) skeletons.set(word, (s = skeleton(word)));
    return s;
  };
  return (x, y) => {
    const known = (flip ? lexicon.get(y)?.get(x) : lexicon.get(x)?.get(y)) ?? 0;
    if (x === y) return 1;
    const like = likeness(key(x), key(y));
    return Math.max(known, like >= alike ? like : 0);
  };
}

/** Lines `lemma TAB lemma TAB 1–99`, sorted. */
function load(a: LangCode, b: LangCode): Lexicon {
  const name = `${a}-${b}`;
  const there = loaded.get(name);
  if (there !== undefined) return there;
  const lexicon = new Map<string, Map<string, number>>();
  let text: string;
  try {
    text = readFileSync(new URL(`./${name}.tsv`, import.meta.url), "utf8");
  } catch (cause) {
    throw new UshtilError("model", `The lexicon ${name}.tsv is missing from the installation.`, { hint: "Install ushtil anew.", cause });
  }
  let source = "";
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const [x, y, p] = line.split("\t") as [string, string, string];
    // An empty first column repeats the one above.
    source = x === "" ? source : x;
    let row = lexicon.get(source);
    if (row === undefined) lexicon.set(source, (row = new Map()));
    row.set(y, Number(p) / 99);
  }
  loaded.set(name, lexicon);
  return lexicon;
}
