import type { Keyword, Lang } from "../../document.ts";
import { around, type Checked, codes, nameOf, rule } from "./rule.ts";

const listIn = (article: Checked, lang: Lang): readonly Keyword[] => article.keywords.filter((k) => k.source === "author" && k.lang === lang);

/** Journals of Kazakhstan mostly ask for five to seven or five to ten; some take three to six. */
export const keywordCount = rule({
  about: "every keyword list is as long as the journal asks",
  severity: "warning",
  limits: { min: 5, max: 10 },
  *check(article, { min, max }) {
    for (const lang of codes) {
      const list = listIn(article, lang);
      if (list.length === 0 || list.length >= min && list.length <= max) continue;
      const few = list.length < min;
      yield { ...around(list), lang, section: "keywords", value: list.length, limit: `${min}–${max}`, message: `There ${list.length === 1 ? "is one keyword" : `are ${list.length} keywords`} in ${nameOf(lang)}, ${few ? "fewer" : "more"} than the ${few ? min : max} that are allowed.` };
    }
  },
});

export const keywordLengths = rule({
  about: "the keyword lists are equally long in all languages",
  severity: "warning",
  limits: { difference: 0 },
  *check(article, { difference }) {
    const lists = codes.map((lang) => ({ lang, list: listIn(article, lang) })).filter(({ list }) => list.length > 0);
    const most = Math.max(...lists.map(({ list }) => list.length));
    const others = lists.filter(({ list }) => list.length === most).map(({ lang }) => nameOf(lang)).join(" and ");
    for (const { lang, list } of lists) {
      if (most - list.length > difference) yield { ...around(list), lang, section: "keywords", value: list.length, limit: most - difference, message: `The ${nameOf(lang)} list has ${list.length} of the ${most} keywords of the ${others} one.` };
    }
  },
});

export const keywordDuplicates = rule({
  about: "no keyword stands twice in a list",
  severity: "warning",
  limits: {},
  *check(article) {
    for (const lang of new Set(article.keywords.map((k) => k.lang))) {
      const seen = new Map<string, Keyword>();
      for (const k of listIn(article, lang)) {
        // The same written twice is the same, whatever its lemmas were taken for.
        const keys = [k.lemma, k.text].map((said) => said.toLowerCase().replaceAll("ё", "е").replace(/\s+/gu, " "));
        const first = seen.get(keys[0]!) ?? seen.get(keys[1]!);
        if (first === undefined) for (const key of keys) seen.set(key, k);
        else yield { start: k.start, end: k.end, lang, section: "keywords", value: k.text, limit: 1, message: `'${k.text}' is in the ${nameOf(lang)} list twice${first.text === k.text ? "" : `, first as '${first.text}'`}.` };
      }
    }
  },
});
