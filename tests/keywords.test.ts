import { readFileSync } from "node:fs";
import fc from "fast-check";
import { identityMap } from "../src/text/draft.ts";
import { expect, test } from "vitest";
import type { Document, Entity, EntityType, LangCode, Section, Sentence, Token, Word } from "../src/document.ts";
import { languages } from "../src/languages/index.ts";
import { keywords, keywordsBy } from "../src/stages/keywords.ts";
import { pageRank, positionRank } from "../src/stats/graph-rank.ts";
import { alone } from "../src/stats/keyphrase-combined.ts";
import { statistical, wordWeights } from "../src/stats/keyphrase-statistical.ts";
import { tfidf } from "../src/stats/keyphrase-tfidf.ts";
import { keyphraseMethods, type Candidate, type TextOfWords } from "../src/stats/keyphrases.ts";
import { diverse } from "../src/stats/relevance.ts";
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

// A quadratic step would take hours here and run into the runner's time limit.
test("a list of a million units is read to its end", () => {
  const hostile = ["(".repeat(1e6), "\"".repeat(1e6), "1) ".repeat(3e5), "а.".repeat(5e5), ", ".repeat(5e5), `${" ".repeat(1e6)}.`, "и др.".repeat(2e5), "…".repeat(1e6)];
  for (const text of hostile) for (const s of keywordList(text, words)) expect(s.start).toBeLessThan(s.end);
});

type Analysed = Document<"sections" | "sentences" | "tokens" | "words" | "entities">;

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
  return { id: "t", text, parts: [], map, changes: [], meta: {}, warnings: [], sections, sentences, tokens, words: all, entities: [] };
}

/** The document with names: every place of `text` is a mention of `normal`. */
function naming(document: Analysed, ...names: readonly (readonly [text: string, type: EntityType, normal: string, id: string, lang: LangCode])[]): Analysed {
  const entities = names.flatMap(([text, type, normal, id, lang]): Entity[] => [...document.text.matchAll(new RegExp(text, "gu"))].map((m) => ({ start: m.index, end: m.index + text.length, id, type, lang, normal })));
  return { ...document, entities: entities.sort((a, b) => a.start - b.start || b.end - a.end) };
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
  expect([best("ru"), best("en")]).toEqual(["солёное озеро", "salt lakes"]);
  expect(own.filter((k) => k.lang === "kk").map((k) => k.text)).toContain("тұзды көл");
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

test("every method finds the phrase of the text in each language, and says so", () => {
  for (const method of keyphraseMethods) {
    const own = keywordsBy(method).run(article).filter((k) => k.source === "extracted");
    for (const [lang, phrase] of [["ru", "солёное озеро"], ["kk", "тұзды көл"], ["en", "salt lakes"]] as const) {
      expect(own.filter((k) => k.lang === lang).slice(0, 3).map((k) => k.text), method).toContain(phrase);
    }
    expect(keywordsBy(method).explain(article).find((e) => e.decision.startsWith("extracted"))).toMatchObject({
      rule: `keywords/${method}`, why: expect.stringMatching(/statistical \d+, graph \d+, tfidf \d+/u) as string,
    });
  }
});

test("mentions of one person are one keyphrase, shown by the full name; names are not cut in two", () => {
  const document = naming(analysed(
    ["body", "ru",
      "Каныш/Каныш/PROPN/Case=Nom|Gender=Masc Сатпаев/Сатпаев/PROPN/Case=Nom|Gender=Masc изучал/изучать/VERB/Mood=Ind руды/руда/NOUN/Case=Acc|Number=Plur .",
      "Сатпаева/Сатпаев/PROPN/Case=Acc|Gender=Masc избрали/избрать/VERB/Mood=Ind .",
      "О/о/ADP Сатпаеве/Сатпаев/PROPN/Case=Loc|Gender=Masc писали/писать/VERB/Mood=Ind ."],
    ["body", "kk", "Көлік/көлік/NOUN/Case=Nom бағыттарының/бағыт/NOUN/Case=Gen|Number=Plur|Person[psor]=3 Қазақстан/Қазақстан/PROPN/Case=Nom Республикасы/республика/NOUN/Case=Nom|Person[psor]=3 сыртқы/сыртқы/ADJ саясатын/саясат/NOUN/Case=Acc|Person[psor]=3 өзгертті/өзгерт/VERB/Mood=Ind .",
      "Қазақстан/Қазақстан/PROPN/Case=Nom Республикасы/республика/NOUN/Case=Nom|Person[psor]=3 жаңа/жаңа/ADJ порттар/порт/NOUN/Case=Nom|Number=Plur , темір/темір/NOUN/Case=Nom жолдар/жол/NOUN/Case=Nom|Number=Plur , өзендер/өзен/NOUN/Case=Nom|Number=Plur мен/мен/CCONJ теңіздер/теңіз/NOUN/Case=Nom|Number=Plur туралы/туралы/ADP айтты/айт/VERB/Mood=Ind ."],
    ["body", "en", "Kanysh/Kanysh/PROPN Satpaev/Satpaev/PROPN studied/study/VERB/Mood=Ind ores/ore/NOUN/Number=Plur ."],
  ), ["Каныш Сатпаев", "PERSON", "Каныш Сатпаев", "p1", "ru"], ["Сатпаева", "PERSON", "Сатпаев", "p1", "ru"], ["Сатпаеве", "PERSON", "Сатпаев", "p1", "ru"],
  ["Қазақстан Республикасы", "GPE", "Қазақстан Республикасы", "gpe:kz", "kk"], ["Kanysh Satpaev", "PERSON", "Kanysh Satpaev", "p1", "en"]);
  const own = keywords.run(document);
  const texts = (lang: string): string[] => own.filter((k) => k.lang === lang).map((k) => k.text);
  expect(texts("ru")[0]).toBe("Каныш Сатпаев");
  expect(texts("ru")).not.toContain("Сатпаев");
  expect(texts("kk")).toContain("Қазақстан Республикасы");
  expect(texts("kk").filter((t) => /Қазақстан$|^Республикасы/u.test(t))).toEqual([]);
  expect(texts("en")[0]).toBe("Kanysh Satpaev");
});

/** A text of numbered words, sentence by sentence; all nominal, none in general text. */
function numbered(...sentences: readonly (readonly number[])[]): TextOfWords {
  const n = Math.max(...sentences.flat()) + 1;
  return {
    words: Array.from({ length: n }, () => ({ stop: false, nominal: true, perMillion: 0 })), sentences: sentences.map((s) => Int32Array.from(s)),
    singles: false, places: new Float64Array(sentences.length).fill(1), capitals: new Int32Array(n), acronyms: new Int32Array(n),
  };
}

const candidate = (words: readonly number[], more: Partial<Candidate> = {}): Candidate => ({ words, weight: 1, free: 1, governed: 0, listed: 0, count: 1, hosts: 0, sentences: 1, first: 0, titled: false, verbal: false, ...more });

test("PageRank: a chain of three, as solved by hand", () => {
  // x = (1 - d)/3 + d·y/2 at the ends, y = (1 - d)/3 + d·2x in the middle; d = .85: y = (.05 + 1.7·.05)/(1 - .7225) = .48649, x = .25676.
  const ranks = pageRank(3, new Map([[0 * 3 + 1, 1], [1 * 3 + 2, 1]]), Float64Array.from([1, 1, 1]), 0.85);
  expect(ranks[1]).toBeCloseTo(0.48649, 4);
  expect(ranks[0]).toBeCloseTo(0.25676, 4);
  expect(ranks[2]).toBeCloseTo(0.25676, 4);
});

test("PositionRank: of two words alike in company the earlier one leads", () => {
  const ranks = positionRank(numbered([0, 1, 2], [3, 4, 5]));
  expect(ranks[0]).toBeGreaterThan(ranks[3]!);
  expect(ranks.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
});

test("YAKE's word weight, as its formula gives it", () => {
  // Word 0 stands in both sentences, twice; 1, 2, 3 once. Frequencies 2, 1, 1: mean 4/3, deviation √(2/9).
  const weights = wordWeights(numbered([0, 1], [0, 2]));
  const often = 2 / (4 / 3 + Math.sqrt(2 / 9));
  const related = 1 + (0 + 2 / 2) * (2 / 2);
  expect(weights[0]).toBeCloseTo((related * Math.log(Math.log(3 + 1))) / (often / related + 1 / related), 10);
  // Commoner, wider spread words weigh less in YAKE's sense, that is, score higher as phrases.
  const [first, second] = statistical(numbered([0, 1], [0, 2]), [candidate([0], { count: 2 }), candidate([2])]);
  expect(first).toBeGreaterThan(second!);
});

test("TF-IDF: rarer in general text or in the corpus is better", () => {
  const text = { ...numbered([0, 1]), words: [{ stop: false, nominal: true, perMillion: 900 }, { stop: false, nominal: true, perMillion: 1 }] };
  const [common, rare] = tfidf(text, [candidate([0]), candidate([1])]);
  expect(rare).toBeGreaterThan(common!);
  const [everywhere, once] = tfidf(numbered([0, 1]), [candidate([0]), candidate([1])], { documents: 100, documentsWith: (i) => [100, 1][i]! });
  expect(once).toBeGreaterThan(10 * everywhere!);
});

test("a phrase that only lives inside longer ones falls behind", () => {
  const [own, inner] = alone(Float64Array.from([1, 1]), [candidate([0, 1], { weight: 3, free: 3 }), candidate([0], { weight: 3, free: 0, hosts: 1 })]);
  expect(own).toBeGreaterThan(5 * inner!);
});

test("maximal marginal relevance: what is like a better one comes later, the same not at all", () => {
  const scores = Float64Array.from([1, 0.9, 0.85, 0.95]);
  const like = (a: number, b: number): number => (a + b === 1 ? 0.9 : a + b === 3 && a * b === 0 ? 1 : 0);
  // 1 is like 0; 3 is the same as 0.
  const chosen = diverse(scores, 4, like);
  expect(chosen.map((c) => c.index)).toEqual([0, 2, 1]);
  expect(chosen.every((c, i) => c.score >= 0 && c.score <= 1 && (i === 0 || c.score <= chosen[i - 1]!.score))).toBe(true);
});
