import type { Lang, LangCode } from "../document.ts";
import { languages } from "./index.ts";
import { type Segmentation, union } from "./segmentation.ts";

const all = union(languages.kk.segmentation, languages.ru.segmentation, languages.en.segmentation);

/**
 * What is known of boundaries in a language. Text in a language that is not analysed gets the union of what is known, with
 * Kazakh habits, which join more than they split; in Latin letters the English.
 */
export function segmentationOf(lang: Lang, text: string, start: number, end: number): Segmentation {
  if (Object.hasOwn(languages, lang)) return languages[lang as LangCode].segmentation;
  // The first few hundred characters show the script.
  return /\p{Script=Cyrillic}/u.test(text.slice(start, Math.min(end, start + 300))) ? all : languages.en.segmentation;
}
