/** Sentences in capitals: headings, and lists of keywords. */
import { plainAcronyms } from "./acronyms.ts";
import { acronymsListed } from "./gazetteer/index.ts";
import type { FormKnowledge } from "./segmentation.ts";
import type { Analysis, Tagger } from "./language.ts";

const upper = /^\p{Lu}[\p{Lu}'’-]*\p{Lu}$/u;
const lettered = /\p{L}/u;
/** Words so short are oftener acronyms where they are no function words, and some of these are both (`US`, `ПО`). */
const short = 3;
const both: ReadonlySet<string> = new Set(["US", "WHO"]);

/** Are most words in capitals, and two at least? One alone may be an acronym. */
function isLoud(forms: readonly string[]): boolean {
  let capitals = 0;
  for (const form of forms) if (form.length > short && mayBeUpper(form.charCodeAt(1)) && upper.test(form)) capitals += 1;
  if (capitals < 2) return false;
  let words = 0;
  for (const form of forms) if (lettered.test(form) && (form.length > short || form !== form.toUpperCase())) words += 1;
  return capitals * 2 > words;
}

/** Small letters of English and Russian are the most of text: these are known without a pattern. */
const mayBeUpper = (unit: number): boolean => !(unit >= 0x61 && unit <= 0x7a || unit >= 0x430 && unit <= 0x45f);

/** The form as it would stand among small letters: a common word in small ones, a name with one capital, what is neither as it is. */
function quietly(form: string, { isCommon, isName }: FormKnowledge, stopwords: ReadonlySet<string>): string {
  if (!upper.test(form)) return form.length === 1 && stopwords.has(form.toLowerCase()) ? form.toLowerCase() : form;
  if (plainAcronyms.has(form) || acronymsListed().has(form)) return form;
  const low = form.toLowerCase();
  if (form.length <= short) return stopwords.has(low) && !both.has(form) ? low : form;
  if (isCommon(low)) return low;
  const titled = low.replace(/(?<=^|-)\p{L}/gu, (letter) => letter.toUpperCase());
  return isName(low) ? titled : form;
}

/** A tagger that reads sentences in capitals as if they were written otherwise; forms stay as they are. */
export function readingCapitals(load: () => Tagger, knowledge: FormKnowledge, stopwords: ReadonlySet<string>): () => Tagger {
  let made: Tagger | undefined;
  return () => {
    if (made !== undefined) return made;
    const tagger = load();
    const quiet = (forms: readonly string[]): readonly string[] => {
      if (!isLoud(forms)) return forms;
      const first = forms.findIndex((form) => lettered.test(form));
      // The first word keeps its capital, as first words do.
      return forms.map((form, i) => { const read = quietly(form, knowledge, stopwords); return i === first ? read.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : read; });
    };
    return made = {
      tag(forms) {
        const read = quiet(forms);
        const tagged = tagger.tag(read);
        return read === forms ? tagged : tagged.map((words, i) => (read[i] === forms[i] ? words : written(words, forms[i]!)));
      },
      explain: (forms) => tagger.explain(quiet(forms)),
    };
  };
}

/** The same words, in the letters of the token. */
function written(words: readonly Analysis[], form: string): readonly Analysis[] {
  const low = form.toLowerCase();
  let at = 0;
  return words.map((w) => {
    const from = low.indexOf(w.form.toLowerCase(), at);
    if (from < 0) return w;
    at = from + w.form.length;
    return { ...w, form: form.slice(from, at) };
  });
}
