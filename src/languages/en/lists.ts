import { readFileSync } from "node:fs";
import { UshtilError } from "../../error.ts";
import type { Attested } from "./lemma.ts";
import { inLexicon } from "./wink.ts";

/** Forms with counts and lemmas that rules miss, learned from UD English-EWT by scripts/train/english.ts. */
export interface Lists extends Attested {
  /** The lemma of a (lower-case) form under a Penn tag where it is not what the rules say. */
  lemma(low: string, xpos: string): string | undefined;
}

let lists: Lists | undefined;
const MOST_CACHED = 50_000;

/** Read once: `words.tsv` (`form count`, then a blank line, then `form xpos lemma`). */
export function wordLists(): Lists {
  if (lists !== undefined) return lists;
  let text: string;
  try {
    text = readFileSync(new URL("./words.tsv", import.meta.url), "utf8");
  } catch (cause) {
    throw new UshtilError("model", "The English word list cannot be read.", { hint: "Install the package again.", cause });
  }
  lists = parsed(text);
  return lists;
}

export function parsed(text: string): Lists {
  const [forms = "", lemmas = ""] = text.split("\n\n");
  const counts = new Map<string, number>();
  for (const line of forms.split("\n")) {
    const [form = "", count = "0"] = line.split("\t");
    if (form !== "") counts.set(form, Number(count));
  }
  const special = new Map<string, string>();
  for (const line of lemmas.split("\n")) {
    const [form = "", xpos = "", lemma = ""] = line.split("\t");
    if (form !== "") special.set(`${form}/${xpos}`, lemma);
  }
  const asked = new Map<string, boolean>();
  return {
    count: (form) => counts.get(form) ?? 0,
    known(form) {
      if (counts.has(form)) return true;
      let answer = asked.get(form);
      if (answer === undefined) {
        if (asked.size >= MOST_CACHED) asked.clear();
        answer = inLexicon(form);
        asked.set(form, answer);
      }
      return answer;
    },
    lemma: (low, xpos) => special.get(`${low}/${xpos}`),
  };
}
