import { expect, test } from "vitest";
import type { Entity, LangCode } from "../src/document.ts";
import { languages } from "../src/languages/index.ts";
import { candidates } from "../src/stages/keywords/candidates.ts";
import { shown } from "../src/stages/keywords/shown.ts";
import type { Candidate, TextOfWords } from "../src/stats/keyphrases.ts";
import { weigh } from "../src/stats/keyphrase-combined.ts";
import { analysed } from "./analysed.ts";

/** The candidates of one sentence, by the form they are shown in. */
function found(lang: LangCode, sentence: string, entities: readonly Omit<Entity, "start" | "end">[] = []): ReadonlyMap<string, Candidate> {
  const { keyphrases } = languages[lang];
  const document = { ...analysed([lang, sentence]), entities: entities.map((e) => { const start = sentence.indexOf(e.normal); return { ...e, start, end: start + e.normal.length }; }) };
  const { candidates: all, occurrences, names } = candidates(document, lang, keyphrases);
  return new Map(all.map((c, i) => [shown(occurrences[i]!, names[i]!, keyphrases), c]));
}

test("what only judges a phrase does not hide it: the phrase stands on its own", () => {
  for (const [lang, sentence, judged, phrase] of [
    ["en", "The authors give an effective tuning method.", "effective tuning method", "tuning method"],
    ["ru", "Авторы предлагают эффективный лексический анализ.", "эффективный лексический анализ", "лексический анализ"],
    ["kk", "Авторлар тиімді сыртқы саясат ұсынады.", "тиімді сыртқы саясат", "сыртқы саясат"],
  ] as const) {
    const all = found(lang, sentence);
    expect(all.get(judged), sentence).toMatchObject({ loose: "judged" });
    expect(all.get(phrase)!.free, sentence).toBe(1);
  }
  // `of` joins two phrases, each of which is one.
  const joined = found("en", "We describe a class of linear systems.");
  expect(joined.get("class of linear systems")!.loose).toBe("joined");
  expect(joined.get("linear systems")!.free).toBe(1);
});

test("a word that names nothing alone is no candidate alone", () => {
  for (const [lang, sentence, word] of [["en", "This method works in schools.", "method"], ["ru", "Этот метод проверен в школах.", "метод"], ["kk", "Бұл әдіс мектептерде сыналды.", "әдіс"]] as const) {
    expect([...found(lang, sentence).keys()], sentence).not.toContain(word);
    expect(found(lang, sentence).size).toBeGreaterThan(0);
  }
  expect([...found("en", "They use membership functions.").keys()]).toContain("membership functions");
});

test("in Kazakh only a head with the possessive takes a genitive", () => {
  const phrases = found("kk", "Астық экспортының көлік шығындары өсті.");
  const all = [...phrases.keys()];
  expect(all).toEqual(expect.arrayContaining(["экспортының көлік шығындары", "көлік шығындары", "астық экспорты"]));
  expect(all).not.toContain("экспортының көлік");
  // Which joins two phrases.
  expect(phrases.get("экспортының көлік шығындары")!.loose).toBe("joined");
  expect(phrases.get("көлік шығындары")).toMatchObject({ free: 1 });
});

test("gerunds end a phrase, adverbs qualify an attribute", () => {
  expect([...found("en", "They study image processing.").keys()]).toContain("image processing");
  expect([...found("en", "It is a fully connected network.").keys()]).toContain("fully connected network");
});

test("adpositions stand before a phrase in English and Russian, after it in Kazakh; lists are seen", () => {
  expect(found("en", "We write about neural networks and winter wheat.").get("neural networks")).toMatchObject({ governed: 1, listed: 1 });
  expect(found("ru", "Мы пишем о сетях и пшенице.").get("сети")).toMatchObject({ governed: 1, listed: 1 });
  expect(found("ru", "Мы пишем о сетях и пшенице.").get("пшеница")).toMatchObject({ governed: 0, listed: 1 });
  expect(found("kk", "Біз мектеп туралы жаздық.").get("мектеп")).toMatchObject({ governed: 1, listed: 0 });
});

test("places of work and print are told from other organisations", () => {
  const of = (lang: LangCode, sentence: string, normal: string): string | undefined => found(lang, sentence, [{ type: "ORG", id: "o", lang, normal }]).get(normal)?.name;
  expect(of("ru", "Томский университет издал книгу.", "Томский университет")).toBe("imprint");
  expect(of("kk", "Абай Университеті кітап шығарды.", "Абай Университеті")).toBe("imprint");
  expect(of("en", "Cambridge University printed books.", "Cambridge University")).toBe("imprint");
  expect(of("ru", "Министерство Культуры издало книгу.", "Министерство Культуры")).toBe("organisation");
});

/** Three words, one sentence; all in general text equally seldom. */
const text: TextOfWords = {
  words: Array.from({ length: 3 }, () => ({ stop: false, nominal: true, perMillion: 1 })), singles: false, sentences: [Int32Array.from([0, 1, 2])], places: Float64Array.of(1), capitals: new Int32Array(3), acronyms: new Int32Array(3),
};
const candidate = (more: Partial<Candidate>): Candidate => ({ words: [0, 1], weight: 1, free: 1, governed: 0, listed: 0, count: 1, hosts: 0, sentences: 1, first: 0, titled: false, verbal: false, ...more });

test("in a short text: parts of many phrases and loose phrases fall behind, what is governed, listed or comes early leads; single words by the language", () => {
  const score = (more: Partial<Candidate>, of = text): number => weigh(of, [candidate({}), candidate(more)]).scores[1]!;
  const plain = score({});
  for (const worse of [{ hosts: 4 }, { loose: "joined" }, { loose: "judged" }, { loose: "empty" }, { first: 3 }, { free: 0 }, { name: "imprint" }] as const) expect(score(worse), JSON.stringify(worse)).toBeLessThan(plain);
  for (const better of [{ governed: 1 }, { listed: 1 }, { titled: true }]) expect(score(better), JSON.stringify(better)).toBeGreaterThan(plain);
  expect(score({ words: [0] }, { ...text, singles: true })).toBeGreaterThan(score({ words: [0] }));
});
