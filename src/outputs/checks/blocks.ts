import type { LangCode, SectionKind } from "../../document.ts";
import { around, codes, listOf, nameOf, nowhere, type Rule, rule, sectionsOf } from "./rule.ts";

const all: readonly LangCode[] = ["kk", "ru", "en"];

function inAllLanguages(kind: "title" | "abstract" | "keywords", what: string, severity: "error" | "warning"): Rule<{ readonly langs: readonly LangCode[] }> {
  return rule({
    about: `the ${what} in every language the journal asks for`,
    severity,
    limits: { langs: all },
    *check(article, { langs }) {
      const there = langs.filter((l) => sectionsOf(article, kind, l).length > 0);
      for (const lang of langs) {
        if (there.includes(lang)) continue;
        const section: SectionKind | "" = "";
        yield { ...nowhere, lang, section, value: there.length === 0 ? "none" : there.join(" "), limit: langs.join(" "), message: `The ${what} in ${nameOf(lang)} ${kind === "keywords" ? "are" : "is"} missing.` };
      }
    },
  });
}

export const titleLanguages = inAllLanguages("title", "title", "warning");
export const abstractLanguages = inAllLanguages("abstract", "abstract", "error");
export const keywordLanguages = inAllLanguages("keywords", "keywords", "error");

/** Nothing is asked unless the journal says in which order. */
export const languageOrder = rule({
  about: "the abstracts in the order the journal asks for",
  severity: "warning",
  limits: { order: [] as readonly LangCode[] },
  *check(article, { order }) {
    const found = [...new Set(sectionsOf(article, "abstract").map((s) => s.lang))].filter((l) => codes.some((c) => c === l && order.includes(c)));
    const wanted = order.filter((l) => found.includes(l));
    const at = found.findIndex((l, i) => l !== wanted[i]);
    if (at < 0) return;
    yield { ...around(sectionsOf(article, "abstract", found[at])), lang: found[at]!, section: "abstract", value: found.join(" "), limit: wanted.join(" "), message: `The abstracts come in ${listOf(found)}; the journal's order is ${listOf(wanted)}.` };
  },
});

export const keywordsAfterAbstract = rule({
  about: "keywords follow the abstract of their language",
  severity: "note",
  limits: {},
  *check(article) {
    for (const lang of codes) {
      const [keywords, abstract] = [sectionsOf(article, "keywords", lang)[0], sectionsOf(article, "abstract", lang)[0]];
      if (keywords === undefined || abstract === undefined || keywords.start > abstract.start) continue;
      yield { start: keywords.start, end: keywords.end, lang, section: "keywords", value: "before", limit: "after", message: `The ${nameOf(lang)} keywords stand before the abstract.` };
    }
  },
});
