import { readFileSync } from "node:fs";
import fc from "fast-check";
import { identityMap } from "../src/text/draft.ts";
import { expect, test } from "vitest";
import type { Document, LangCode, Section, Sentence, Token, Word } from "../src/document.ts";
import { languages } from "../src/languages/index.ts";
import { keywords } from "../src/stages/keywords.ts";
import { scored } from "../src/stats/keyphrases.ts";
import { keywordList, type ListWords } from "../src/text/keywordList.ts";

const cases = (name: string): string[] => readFileSync(new URL(`cases/keywords/${name}.txt`, import.meta.url), "utf8")
  .split("\n").filter((line) => line !== "" && !line.startsWith("#"));

const words: ListWords = {
  endings: Object.values(languages).flatMap((l) => l.keyphrases.endings), conjunctions: Object.values(languages).flatMap((l) => l.keyphrases.conjunctions),
};

for (const line of cases("lists")) {
  const [list = "", wanted = ""] = line.split("=>");
  test(`list: ${list}`, () => {
    const text = list.trim().replaceAll("\\n", "\n");
    const found = keywordList(text, words).map((s) => text.slice(s.start, s.end).replaceAll("\n", "\\n"));
    expect(found.join(" | ")).toBe(wanted.trim());
  });
}

for (const line of cases("display")) {
  const [, lang = "", inside, phrase = "", wanted = ""] = /^(\w\w)(\+?): (.*) => (.*)$/u.exec(line) ?? [];
  test(`display: ${lang} ${wanted}`, () => {
    const analyses = phrase.split(" ").map((w) => {
      const [form = "", lemma = "", upos = "", feats = ""] = w.split("/");
      return { form, lemma, upos, feats };
    });
    expect(languages[lang as LangCode].keyphrases.display(analyses, inside === "+" ? "inside" : "start")).toBe(wanted);
  });
}

test("any list: spans sorted, apart, not empty, not padded", () => {
  const piece = fc.constantFrom("су", "вода", "soil", ",", ";", ".", " ", "\n", "(", ")", "«", "»", "\"", "•", " – ", "1)", "2)", "и др.", "т.б.", "\u{1F40E}");
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }).map((p) => p.join("")), (text) => {
    let last = 0;
    for (const s of keywordList(text, words)) {
      expect(s.start).toBeGreaterThanOrEqual(last);
      expect(s.end).toBeGreaterThan(s.start);
      expect(text.slice(s.start, s.end).trim()).toBe(text.slice(s.start, s.end));
      last = s.end;
    }
  }), { seed: 11 });
});

test("a list of a million units takes linear time", () => {
  const hostile = ["(".repeat(1e6), "\"".repeat(1e6), "1) ".repeat(3e5), "а.".repeat(5e5), ", ".repeat(5e5), `${" ".repeat(1e6)}.`, "и др.".repeat(2e5), "…".repeat(1e6)];
  const begun = process.cpuUsage().user;
  for (const text of hostile) keywordList(text, words);
  expect((process.cpuUsage().user - begun) / 1e6).toBeLessThan(20);
});

type Analysed = Document<"sections" | "sentences" | "tokens" | "words">;

/** Sections as `[kind, lang, sentence …]`; a sentence is words `form/lemma/UPOS/feats` (or a bare mark of punctuation) between spaces. */
function analysed(...parts: readonly (readonly [Section["kind"], LangCode, ...string[]])[]): Analysed {
  let text = "";
  const sections: Section[] = [];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  const all: Word[] = [];
  for (const [kind, lang, ...rows] of parts) {
    const start = text.length;
    for (const row of rows) {
      const from = text.length;
      for (const item of row.split(" ")) {
        const [form = "", lemma = form, upos = "PUNCT", feats = ""] = item === "/" ? ["/"] : item.split("/");
        if (upos !== "PUNCT" && text.length > from) text += " ";
        all.push({ token: tokens.length, form, lemma, upos, feats });
        tokens.push({ start: text.length, end: text.length + form.length, sentence: sentences.length });
        text += form;
      }
      sentences.push({ start: from, end: text.length, section: sections.length, lang });
      text += " ";
    }
    sections.push({ kind, lang, start, end: text.length - 1 });
    text += "\n";
  }
  const map = identityMap(text.length);
  return { id: "t", text, parts: [], map, changes: [], meta: {}, warnings: [], sections, sentences, tokens, words: all };
}

const article = analysed(
  ["keywords", "ru", "солёные/солёный/ADJ/Case=Nom|Number=Plur озёра/озеро/NOUN/Case=Nom|Gender=Neut|Number=Plur , Тенгиз/Тенгиз/PROPN/Case=Nom ."],
  ["abstract", "ru",
    "Солёное/солёный/ADJ/Case=Nom|Gender=Neut|Number=Sing озеро/озеро/NOUN/Case=Nom|Gender=Neut|Number=Sing мелеет/мелеть/VERB/Mood=Ind .",
    "Уровень/уровень/NOUN/Case=Nom|Gender=Masc|Number=Sing солёного/солёный/ADJ/Case=Gen|Gender=Neut|Number=Sing озера/озеро/NOUN/Case=Gen|Gender=Neut|Number=Sing снижается/снижаться/VERB/Mood=Ind .",
    "Это/этот/PRON/ заметили/заметить/VERB/Mood=Ind все/весь/PRON/ ."],
  ["abstract", "kk",
    "Тұзды/тұзды/ADJ/ көлдің/көл/NOUN/Case=Gen суы/су/NOUN/Case=Nom|Person[psor]=3 азаяды/азаю/VERB/Mood=Ind .",
    "Тұзды/тұзды/ADJ/ көлге/көл/NOUN/Case=Dat құстар/құс/NOUN/Case=Nom|Number=Plur келеді/келу/VERB/Mood=Ind ."],
  ["abstract", "en",
    "Salt/salt/NOUN/Number=Sing lakes/lake/NOUN/Number=Plur recede/recede/VERB/Mood=Ind .",
    "Flamingos/flamingo/NOUN/Number=Plur leave/leave/VERB/Mood=Ind salt/salt/NOUN/Number=Sing lakes/lake/NOUN/Number=Plur ."],
);

test("the author's list: spans, lemmas, ranks", () => {
  const given = keywords.run(article).filter((k) => k.source === "author");
  expect(given.map(({ text, lemma, lang, rank, score }) => ({ text, lemma, lang, rank, score }))).toEqual([
    { text: "солёные озёра", lemma: "солёный озеро", lang: "ru", rank: 1, score: 1 },
    { text: "Тенгиз", lemma: "Тенгиз", lang: "ru", rank: 2, score: 1 },
  ]);
  for (const k of given) expect(article.text.slice(k.start, k.end)).toBe(k.text);
});

test("extracted per language, in their natural form, best first", () => {
  const own = keywords.run(article).filter((k) => k.source === "extracted");
  const best = (lang: string) => own.find((k) => k.lang === lang)?.text;
  expect([best("ru"), best("kk"), best("en")]).toEqual(["солёное озеро", "тұзды көл", "salt lakes"]);
  for (const lang of ["ru", "kk", "en"]) {
    const list = own.filter((k) => k.lang === lang);
    expect(list.map((k) => k.rank)).toEqual(list.map((_, i) => i + 1));
    expect(list.every((k, i) => k.score > 0 && k.score <= 1 && (i === 0 || k.score <= list[i - 1]!.score))).toBe(true);
  }
  // Verbs, pronouns and stop words are no keywords.
  expect(own.some((k) => /этот|весь|заметить|азаю|recede/u.test(k.lemma))).toBe(false);
});

test("every keyword is explained", () => {
  const found = keywords.run(article);
  const told = keywords.explain(article);
  expect(told.map(({ start, end }) => ({ start, end }))).toEqual(found.map(({ start, end }) => ({ start, end })));
});

test("a text with nothing in it has no keywords", () => {
  expect(keywords.run(analysed())).toEqual([]);
  expect(keywords.run(analysed(["body", "kk", "."], ["keywords", "ru", "."]))).toEqual([]);
});

test("a phrase that only lives inside a longer one falls behind it", () => {
  const around = { sentences: 10, rarity: () => 1, frequency: () => 3 };
  const candidate = (phrase: string) => ({ words: phrase.split(" "), weight: 3, count: 3, sentences: 3, first: 0 });
  const ranking = scored(["жер реформасы заңы", "жер реформасы"].map(candidate), around);
  expect(ranking[0]!.index).toBe(0);
});
