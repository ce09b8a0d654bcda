import { createRequire } from "node:module";

// Deep paths: the root of `natural` loads database drivers and prints. Its typings do not cover them.
const require = createRequire(import.meta.url);
interface Stemmer { stem(word: string): string }
const stemmers: Record<string, Stemmer | undefined> = {};
let jaroWinkler: ((a: string, b: string, options: object) => number) | undefined;

/** Longer words are no words; the stemmers' regular expressions need not see them. */
const LONGEST = 50;

/** Porter's stem of a lower-case English word. Words that are not letters throughout, or very long, come back as they are. */
export function englishStem(word: string): string {
  return stem("en", () => require("natural/lib/natural/stemmers/porter_stemmer.js") as Stemmer, word, /^[a-z]+$/u);
}

/** Snowball's stem of a lower-case Russian word, ё read as е. */
export function russianStem(word: string): string {
  return stem("ru", () => require("natural/lib/natural/stemmers/porter_stemmer_ru.js") as Stemmer, word.replaceAll("ё", "е"), /^\p{Script=Cyrillic}+$/u);
}

function stem(lang: string, load: () => Stemmer, word: string, fit: RegExp): string {
  if (word.length > LONGEST || !fit.test(word)) return word;
  const stemmer = stemmers[lang] ??= load();
  const found = stemmer.stem(word);
  return found === "" ? word : found;
}

/** Jaro-Winkler similarity (Winkler 1990): 0 nothing in common, 1 equal. Only the first 200 units of each are compared. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a === "" || b === "") return 0;
  jaroWinkler ??= require("natural/lib/natural/distance/jaro-winkler_distance.js") as (a: string, b: string, options: object) => number;
  return jaroWinkler(a.slice(0, 200), b.slice(0, 200), {});
}
