import type { LangCode } from "../../document.ts";
import { around, codes, nameOf, rule, sectionsOf, wordsIn } from "./rule.ts";

/** Journals of Kazakhstan ask for 100–200, 150–200 or 150–300 words: a journal should set its own. */
export const abstractWords = rule({
  about: "every abstract has as many words as the journal asks",
  severity: "warning",
  limits: { min: 150, max: 300 },
  *check(article, { min, max }) {
    for (const lang of new Set(sectionsOf(article, "abstract").map((s) => s.lang))) {
      const own = sectionsOf(article, "abstract", lang);
      const words = wordsIn(article.text, own);
      const wrong = words < min ? "fewer" : words > max ? "more" : "";
      if (wrong !== "") yield { ...around(own), lang, section: "abstract", value: words, limit: `${min}–${max}`, message: `The ${nameOf(lang)} abstract has ${words} words, ${wrong} than the ${wrong === "fewer" ? min : max} that are allowed.` };
    }
  },
});

/** English needs a fifth more words than Russian for the same, so an English abstract at three quarters of another's words has lost some two fifths. */
export const englishAbstract = rule({
  about: "the English abstract is not much shorter than the others",
  severity: "warning",
  limits: { percent: 75 },
  *check(article, { percent }) {
    const count = (lang: LangCode): number => wordsIn(article.text, sectionsOf(article, "abstract", lang));
    const english = count("en");
    const [longest, words] = codes.filter((c) => c !== "en").map((c) => [c, count(c)] as const).sort((a, b) => b[1] - a[1])[0]!;
    const share = Math.round((100 * english) / Math.max(1, words));
    if (english === 0 || words === 0 || share >= percent) return;
    yield { ...around(sectionsOf(article, "abstract", "en")), lang: "en", section: "abstract", value: `${share} %`, limit: `${percent} %`, message: `The English abstract has ${english} words, ${share} % of the ${words} of the ${nameOf(longest)} one.` };
  },
});
