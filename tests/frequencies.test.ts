import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Layer, Layers, SectionKind, Types } from "../src/document.ts";
import { annotateSource } from "../src/annotate.ts";
import { Analyses } from "../src/inputs/analyses.ts";
import { annotatedLine } from "../src/inputs/tokenBytes.ts";
import { readDocument } from "../src/inputs/documents.ts";
import type { Source } from "../src/inputs/source.ts";
import { frequencies as frequencyOutput, keyness as keynessOutput, collocations as collocationOutput, richness as richnessOutput, type Output } from "../src/index.ts";
import { collocations } from "../src/surveys/collocations.ts";
import { counted, type Unit } from "../src/surveys/counting.ts";
import { dispersions } from "../src/surveys/dispersion.ts";
import { frequencies, type Frequency } from "../src/surveys/frequencies.ts";
import { byLanguage, byMeta, bySection, byYear } from "../src/surveys/grouping.ts";
import { IntTable } from "../src/surveys/intTable.ts";
import { keyness } from "../src/surveys/keyness.ts";
import { richness } from "../src/surveys/richness.ts";
import { sequenceSurvey, type Counted, type Sequence } from "../src/surveys/sequence.ts";

import { types } from "../src/stages/types.ts";
import { inFolder, ushtil } from "./clone.ts";
import { written } from "./written.ts";

type Sentence = readonly [lang: string, kind: SectionKind, words: string];

/** `form/lemma/UPOS` for every token, `form` alone is its own lemma and a NOUN; `,` and `.` are punctuation; `form@xx` a word of another language; every sentence is a section of its own. */
function document(id: string, meta: Record<string, string>, ...sentences: readonly Sentence[]): Counted {
  const made = { sections: [], sentences: [], tokens: [], words: [] } as { [K in "sections" | "sentences" | "tokens" | "words"]: Layers[K][number][] };
  let text = "";
  sentences.forEach(([lang, kind, line], s) => {
    const start = text.length;
    for (const given of line.split(" ")) {
      const [plain = "", other] = given.split("@");
      const [form = "", lemma = form.toLowerCase(), upos = /^[,.]$/u.test(form) ? "PUNCT" : "NOUN"] = plain.split("/");
      made.words.push({ token: made.tokens.length, form, lemma, upos, feats: "", ...(other !== undefined && { lang: other }) });
      made.tokens.push({ start: text.length, end: text.length + form.length, sentence: s });
      text += `${form} `;
    }
    made.sections.push({ start, end: text.length - 1, kind, lang });
    made.sentences.push({ start, end: text.length - 1, section: s, lang });
  });
  const whole = { id, text, meta, parts: [], map: undefined as never, changes: [], warnings: [], ...made };
  return { ...whole, types: types.run(whole) };
}

const corpus: readonly Counted[] = [
  document("a", { year: "2019", journal: "Дала" },
    ["ru", "title", "Внешняя/внешний/ADJ политика"],
    ["ru", "body", "Внешней/внешний/ADJ политики/политика и/и/CCONJ экономики/экономика , политика политики/политика ."],
    ["kk", "abstract", "Сыртқы/сыртқы/ADJ саясат , сыртқы/сыртқы/ADJ саясаты/саясат"],
    ["ru", "references", "политика политика политика политика"]),
  document("b", { year: "2020", journal: "Дала" },
    ["en", "abstract", "The/the/DET foreign/foreign/ADJ policy and/and/CCONJ the/the/DET policy of/of/ADP саясат@kk steppes/steppe"],
    ["ru", "body", "Внешняя/внешний/ADJ политика степи/степь"]),
  document("c", { journal: "Steppe" }, ["en", "body", "Policy"]),
];
const options = { groupings: [bySection, byYear, byMeta("journal"), byLanguage] };
const survey = sequenceSurvey(options);
const folded = (documents: readonly Counted[]): Sequence => documents.reduce((s, d) => survey.add(s, d), survey.empty());
const lines = (rows: readonly Frequency[]): string[] => rows.map((r) => `${r.group === "" ? "" : `${r.group}: `}${r.lang} ${r.item} ${r.raw} ${r.documents} #${r.rank}${r.stop ? " stop" : ""}`);
const list = (unit: Unit, grouping = -1, s = folded(corpus)): string[] => lines(frequencies(s, { unit, grouping, least: 1 }));

describe("frequency lists, counted by hand", () => {
  test("words are counted as written, in lower case, without references and marks", () => {
    expect(list("word").filter((l) => l.startsWith("ru"))).toEqual(["ru политика 3 2 #1", "ru внешняя 2 2 #2", "ru политики 2 1 #2", "ru внешней 1 1 #4", "ru и 1 1 #4 stop", "ru степи 1 1 #4", "ru экономики 1 1 #4"]);
  });
  test("lemmas, with equal counts at one rank", () => {
    expect(list("lemma")).toEqual([
      "en policy 3 2 #1", "en the 2 1 #2 stop", "en and 1 1 #3 stop", "en foreign 1 1 #3", "en of 1 1 #3 stop", "en steppe 1 1 #3", "kk саясат 3 2 #1", "kk сыртқы 2 1 #2",
      "ru политика 5 2 #1", "ru внешний 3 2 #2", "ru и 1 1 #3 stop", "ru степь 1 1 #3", "ru экономика 1 1 #3",
    ]);
  });
  test("n-grams go over no end of a sentence, mark or change of language", () => {
    expect(list("2-gram").filter((l) => l.startsWith("ru"))).toEqual(["ru внешний политика 3 2 #1", "ru и экономика 1 1 #2 stop", "ru политика и 1 1 #2 stop", "ru политика политика 1 1 #2", "ru политика степь 1 1 #2"]);
    expect(list("2-gram").filter((l) => l.startsWith("kk"))).toEqual(["kk сыртқы саясат 2 1 #1"]);
    expect(list("3-gram").filter((l) => l.startsWith("en"))).toEqual(["en and the policy 1 1 #1 stop", "en foreign policy and 1 1 #1 stop", "en policy and the 1 1 #1 stop", "en the foreign policy 1 1 #1 stop", "en the policy of 1 1 #1 stop"]);
  });
  test("by section kind, year, metadata and language", () => {
    expect(list("lemma", 0).filter((l) => / (?:политика|policy) /u.test(l))).toEqual(["abstract: en policy 2 1 #1", "body: en policy 1 1 #1", "body: ru политика 4 2 #1", "title: ru политика 1 1 #1"]);
    expect(list("lemma", 1).filter((l) => / (?:политика|policy|саясат) /u.test(l))).toEqual(["2019: kk саясат 2 1 #1", "2019: ru политика 4 1 #1", "2020: en policy 2 1 #1", "2020: kk саясат 1 1 #1", "2020: ru политика 1 1 #1"]);
    expect(list("lemma", 2).filter((l) => / policy /u.test(l))).toEqual(["Steppe: en policy 1 1 #1", "Дала: en policy 2 1 #1"]);
    expect(list("lemma", 3).filter((l) => / саясат /u.test(l))).toEqual(["en: kk саясат 1 1 #1", "kk: kk саясат 2 1 #1"]);
  });
  test("per million of the words of the language in the group, and the share of its documents", () => {
    const rows = frequencies(folded(corpus), { unit: "lemma", grouping: 2 });
    const policy = rows.filter((r) => r.item === "policy");
    // Дала: 2 of 8 English words (саясат is Kazakh), Steppe: the only one.
    expect(policy.map((r) => [r.group, r.perMillion, r.range])).toEqual([["Steppe", 1e6, 1], ["Дала", 250_000, 1]]);
    expect(rows.find((r) => r.item === "политика")).toMatchObject({ perMillion: (5 / 11) * 1e6, range: 1, documents: 2 });
  });
  test("cut at the longest list, ties by the letters", () => {
    expect(lines(frequencies(folded(corpus), { unit: "lemma", most: 4 })).filter((l) => l.startsWith("ru"))).toEqual(["ru политика 5 2 #1", "ru внешний 3 2 #2", "ru и 1 1 #3 stop", "ru степь 1 1 #3"]);
  });
  test("other sections on demand", () => {
    const whole = sequenceSurvey({ groupings: [], sections: ["references"] });
    expect(lines(frequencies(whole.add(whole.empty(), corpus[0]!), { unit: "word" }))).toEqual(["ru политика 4 1 #1"]);
  });
  test("keyphrases once a document; entities by the id of the corpus under their usual name", () => {
    const d: Counted = {
      ...corpus[0]!,
      keywords: [0, 1].map((k) => ({ start: 0, end: 5, text: "Внешняя политика", lemma: "внешний политика", lang: "ru", source: k === 0 ? "author" as const : "extracted" as const, score: 1, rank: 1 })),
      entities: [{ start: 0, end: 7, id: "x", type: "GPE", lang: "ru", normal: "Казахстан" }, { start: 30, end: 35, id: "y", type: "DATE", lang: "ru", normal: "2019 год", value: "2019" }],
    };
    const s = folded([d, { ...d, id: "z" }]);
    expect(lines(frequencies(s, { unit: "keyphrase" }))).toEqual(["ru внешний политика 2 2 #1"]);
    const entities = frequencies(s, { unit: "entity", known: { id: () => "gpe:kz", entities: [{ id: "gpe:kz", type: "GPE", names: { ru: "Республика Казахстан" } } as never] } });
    expect(entities).toMatchObject([{ item: "gpe:kz", name: "Республика Казахстан", upos: "GPE", lang: "", raw: 2, documents: 2 }]);
  });
});

test("any order of documents and of merges gives the same", () => {
  const everything = (s: Sequence): string => JSON.stringify([
    ...(["word", "lemma", "2-gram", "3-gram"] as const).flatMap((unit) => [-1, 0, 1, 2].map((grouping) => frequencies(s, { unit, grouping, least: 1 }))),
    keyness(s, { unit: "lemma", grouping: 2, least: 1 }), dispersions(s, { unit: "lemma", least: 1 }), collocations(s, { least: 1, stopwords: true }), [...richness(s, { unit: "lemma", grouping: 0 })],
  ]);
  const expected = everything(folded(corpus));
  expect(expected.length).toBeGreaterThan(3000);
  fc.assert(fc.property(fc.shuffledSubarray([...corpus], { minLength: corpus.length }), fc.nat(corpus.length), fc.boolean(), (order, cut, swap) => {
    const [left, right] = [folded(order.slice(0, cut)), folded(order.slice(cut))];
    expect(everything(swap ? survey.merge(right, left) : survey.merge(left, right))).toBe(expected);
  }), { numRuns: 20 });
});

test("what does not fit into memory is counted in parts, and exactly", () => {
  const s = folded(Array.from({ length: 40 }, (_, i) => document(`d${i}`, {}, ["en", "body", Array.from({ length: 60 }, (__, k) => `w${(k * (i + 3)) % 97}`).join(" ")])));
  for (const unit of ["lemma", "2-gram", "3-gram"] as const) {
    const whole = new Map<string, number>();
    for (const t of counted(s, unit, { grouping: -1 })) for (let e = 0; e < t.size; e++) whole.set(t.keys.subarray(4 * e, 4 * e + 4).join(), t.count[e]!);
    const parts = [...counted(s, unit, { grouping: -1, most: 40 })];
    expect(parts.length).toBeGreaterThan(1);
    const joined = new Map<string, number>();
    for (const t of parts) for (let e = 0; e < t.size; e++) { expect(joined.has(t.keys.subarray(4 * e, 4 * e + 4).join())).toBe(false); joined.set(t.keys.subarray(4 * e, 4 * e + 4).join(), t.count[e]!); }
    expect([...joined].sort()).toEqual([...whole].sort());
    // The filter keeps out what is too rare, and nothing else.
    const frequent = new Set<string>();
    for (const t of counted(s, unit, { grouping: -1, least: 3 })) for (let e = 0; e < t.size; e++) if (t.count[e]! >= 3) frequent.add(t.keys.subarray(4 * e, 4 * e + 4).join());
    expect([...frequent].sort()).toEqual([...whole].filter(([, n]) => n >= 3).map(([k]) => k).sort());
  }
  const pairs = JSON.stringify(collocations(s, { least: 2 }));
  expect(JSON.stringify(collocations(s, { least: 2, held: 30 }))).toBe(pairs);
});

test("a table of integers counts as a map does", () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(6), fc.integer({ min: -1, max: 3 }), fc.nat(2), fc.nat(3)), { maxLength: 4000 }), (keys) => {
    const table = new IntTable(1);
    const map = new Map<string, { n: number; docs: Set<number> }>();
    keys.sort((x, y) => x[3] - y[3]).forEach(([a, b, c, d]) => {
      table.add(a, b, c, 0, d);
      const there = map.get(`${a},${b},${c},0`) ?? { n: 0, docs: new Set() };
      map.set(`${a},${b},${c},0`, { n: there.n + 1, docs: there.docs.add(d) });
    });
    expect(table.size).toBe(map.size);
    for (let e = 0; e < table.size; e++) {
      const there = map.get(table.keys.subarray(4 * e, 4 * e + 4).join())!;
      expect([table.count[e], table.documents[e]]).toEqual([there.n, there.docs.size]);
    }
  }), { numRuns: 50 });
});

test("counts added to a table are kept while it grows", () => {
  const table = new IntTable(1);
  for (let n = 0; n < 5000; n++) table.plus(n, -1, -1, 0, n + 1);
  for (let n = 0; n < 5000; n++) expect(table.countOf(n, -1, -1, 0)).toBe(n + 1);
});

test("keyness: the target against the rest, another group or general text", () => {
  const s = folded(corpus);
  const rest = keyness(s, { unit: "lemma", grouping: 2, least: 1 });
  const policy = rest.find((k) => k.item === "policy" && k.target === "Дала")!;
  // 2 of 8 against 1 of 1.
  expect(policy).toMatchObject({ reference: "rest", targetCount: 2, referenceCount: 1, targetSize: 8, referenceSize: 1, sign: "-", small: true });
  expect(policy.logRatio).toBeCloseTo(-2, 10);
  expect(policy.logRatioLow).toBeLessThan(-2);
  expect(rest.filter((k) => k.target === "Дала" && k.lang === "en").every((k) => k.q >= k.p)).toBe(true);
  const other = keyness(s, { unit: "lemma", grouping: 2, against: { group: "Steppe" }, least: 1 });
  expect([...new Set(other.map((k) => k.target))]).toEqual(["Дала"]);
  const general = keyness(s, { unit: "lemma", grouping: 0, targets: ["body"], against: "reference", least: 1 });
  expect(general.find((k) => k.item === "политика")).toMatchObject({ targetCount: 4, sign: "+" });
  expect(general.find((k) => k.item === "политика")!.referenceSize).toBeGreaterThan(100_000);
});

test("dispersion over documents as parts of their own sizes in the language", () => {
  const rows = dispersions(folded(corpus), { unit: "lemma", least: 1 });
  // политика: 4 of 8 Russian words of a, 1 of 3 of b.
  const found = rows.find((r) => r.item === "политика")!;
  expect(found).toMatchObject({ raw: 5, range: 2, parts: 2 });
  expect(found.dp).toBeCloseTo(4 / 5 - 8 / 11, 10);
  expect(rows.find((r) => r.item === "степь")).toMatchObject({ range: 1, parts: 2, arf: 1 });
});

test("collocations in a window and in a sentence", () => {
  const s = folded([document("a", {}, ["en", "body", "cold river flows"], ["en", "body", "cold river ice"], ["en", "body", "warm steppe"])]);
  const near = collocations(s, { window: 1, least: 1 });
  // Windows of one word hold 4 + 4 + 2 places; river has 4 around it, cold 2.
  expect(near.find((c) => c.node.item === "river" && c.collocate.item === "cold")).toMatchObject({ together: 2, nodePlaces: 4, collocatePlaces: 2, places: 10, small: true });
  expect(near.find((c) => c.collocate.item === "flows" && c.node.item === "cold")).toBeUndefined();
  const sentence = collocations(s, { window: "sentence", least: 1 });
  expect(sentence.find((c) => c.node.item === "cold" && c.collocate.item === "river")).toMatchObject({ together: 2, nodePlaces: 2, collocatePlaces: 2, places: 3 });
  expect(sentence.find((c) => c.node.item === "cold" && c.collocate.item === "flows")).toMatchObject({ together: 1 });
});

test("richness by document, language and section", () => {
  const rows = [...richness(folded(corpus), { unit: "lemma", grouping: 0 })];
  expect(rows.filter((r) => r.document === "a").map((r) => `${r.part} ${r.lang} ${r.tokens} ${r.types} ${r.small}`)).toEqual([" kk 4 2 true", " ru 8 4 true", "abstract kk 4 2 true", "body ru 6 4 true", "title ru 2 2 true"]);
});

describe("as outputs", () => {
  test("against general text a lemma is shown as it is written most quietly", () => {
    const loud = document("l", {}, ["en", "title", "KAZAKHSTAN/KAZAKHSTAN/PROPN Water/Water/PROPN"], ["en", "body", "Kazakhstan/Kazakhstan/PROPN water"], ["ru", "body", "Год/Год/PROPN год"]);
    const survey = sequenceSurvey({ groupings: [byLanguage] });
    const rows = keyness(survey.add(survey.empty(), loud), { unit: "lemma", grouping: 0, against: "reference", least: 1 });
    expect(rows.filter((k) => k.targetCount > 0).map((k) => [k.item, k.targetCount]).sort()).toEqual([["Kazakhstan", 2], ["water", 2], ["год", 2]]);
  });

  test("cells cannot run as formulas; what is no number is empty", async () => {
    const files = await written([frequencyOutput({ units: ["word"] }), richnessOutput()], [document("=1+1", {}, ["ru", "body", "=сумма/=сумма -мен/-мен вода"])]);
    expect(files["frequencies.csv"]!.split("\r\n").slice(1, 4)).toEqual(["word,'-мен,,,ru,,,1,333333,1,1,1,", "word,'=сумма,,,ru,,,1,333333,1,1,1,", "word,вода,,,ru,,,1,333333,1,1,1,"]);
    expect(files["richness.csv"]!.split("\r\n")[1]).toBe("'=1+1,,ru,lemma,3,3,1,1,,,small");
    // The integers are gone when all is written.
    expect(Object.keys(files).sort()).toEqual(["frequencies.csv", "richness.csv"]);
  });
  test("an annotated corpus gives the same tables as its texts", async () => {
    await inFolder((folder) => {
      const texts = ["corpus/16-notes.jsonl", "corpus/08-digital-identity.txt"];
      expect(ushtil(["run", "frequencies", ...texts, "--out", join(folder, "a")]).code).toBe(0);
      expect(ushtil(["run", "annotate", ...texts, "--out", join(folder, "b")]).code).toBe(0);
      expect(ushtil(["run", "frequencies", join(folder, "b/documents.jsonl"), "--out", join(folder, "c")]).code).toBe(0);
      for (const file of ["frequencies.csv", "keyness.csv", "dispersion.csv", "collocations.csv", "richness.csv"]) {
        const made = readFileSync(join(folder, "a", file), "utf8");
        expect(made.split("\r\n").length).toBeGreaterThan(file === "collocations.csv" ? 1 : 5);
        expect(readFileSync(join(folder, "c", file), "utf8")).toBe(made);
      }
      const [fresh, again] = ["a", "c"].map((out) => JSON.parse(readFileSync(join(folder, out, "run.json"), "utf8")) as { counts: Record<string, number>; changes: object[] });
      expect(fresh!.changes.length).toBeGreaterThan(10);
      expect(again!.changes).toEqual([]);
      // What was changed was changed before; all else is counted as it was.
      expect(again!.counts).toEqual(Object.fromEntries(Object.entries(fresh!.counts).filter(([name]) => !name.startsWith("changes "))));
      expect(readFileSync(join(folder, "a/frequencies.csv"), "utf8")).toMatch(/^lemma,[^,]+,,[A-Z]+,kk,year,2019,/mu);
      expect(readdirSync(join(folder, "a")).filter((f) => f.includes("counting"))).toEqual([]);
    });
  });
  test("settings that are not known are an error that lists the known", () => {
    expect(() => frequencyOutput({ units: ["слово" as never] })).toThrow(/frequencies\(\).*'units.0'/u);
    expect(() => keynessOutput({ group: "year" } as never)).toThrow(/keyness\(\)/u);
    expect(() => collocationOutput({ window: 0 })).toThrow(/'window'/u);
  });
  test("needs follow from the units", () => {
    expect((frequencyOutput({ units: ["word"] }) as Output).needs).toEqual(["sections", "sentences", "types"]);
    expect((frequencyOutput({ units: ["entity", "keyphrase"] }) as Output).needs).toContain("entities");
  });
});

describe("tokens read straight from the bytes of a line", () => {
  const text = "«Су» 𐍈 don't";
  const token = (start: number, end: number, rest: object): object => ({ start, end, rawStart: start, rawEnd: end, sentence: 0, form: text.slice(start, end), lemma: text.slice(start, end), upos: "X", feats: "", ...rest });
  const record = {
    id: "t", source: { path: "t", sha256: "", encoding: "utf-8" }, meta: { note: ',"tokens":[{' }, text, offsetUnit: "utf16", sections: [{ start: 0, end: text.length, kind: "body", lang: "kk" }], sentences: [{ start: 0, end: text.length, section: 0, lang: "kk" }],
    tokens: [token(0, 1, { lemma: '"' }), { start: 1, end: 3, rawStart: 1, rawEnd: 3, sentence: 0, form: "Су", lemma: "су", upos: "NOUN", xpos: "n", feats: "Case=Nom", lang: "ru" }, token(3, 4, {}), token(5, 7, { lemma: "\u0001\\" }),
      { start: 8, end: 13, rawStart: 8, rawEnd: 13, sentence: 0, form: "don't", lemma: "do", upos: "AUX", feats: "", words: [{ form: "do", lemma: "do", upos: "AUX", feats: "" }, { form: "n't", lemma: "not", upos: "PART", xpos: "RB", feats: "" }] }],
    changes: [], warnings: [],
  };
  const slow = (value: object): unknown => readDocument(value, { path: "t", line: 1 });
  const analyses = new Analyses();
  const quick = (line: string, needs?: readonly Layer[]): unknown => {
    const read = annotatedLine(Buffer.from(line), analyses, needs);
    return read === undefined ? undefined : readDocument(read.value, { path: "t", line: 1 }, read.layers);
  };
  test("they are what the ordinary way reads", () => {
    expect(quick(JSON.stringify(record))).toEqual(slow(record));
    expect(slow(record)).toMatchObject({ source: { id: "t" } });
  });
  test("a form that is not what the text has gives way to the text", () => {
    const other = { ...record, tokens: record.tokens.map((t, i) => (i === 1 ? { ...t, form: "Жр" } : t)) };
    expect(quick(JSON.stringify(other))).toBeUndefined();
    expect(slow(other)).toEqual(slow(record));
  });
  test("whatever is damaged is left to the ordinary way, or read as it does", () => {
    const line = JSON.stringify(record);
    fc.assert(fc.property(fc.nat(line.length - 1), fc.constantFrom("", "0", "9", '"', "\\", "}", "]", ",", "я", " ", "-"), (at, put) => {
      const broken = line.slice(0, at) + put + line.slice(at + 1);
      const read = quick(broken);
      if (read === undefined) return;
      // A letter cut in two is no UTF-8: the file would have the mark for it.
      expect(read).toEqual(slow(JSON.parse(Buffer.from(broken).toString()) as object));
    }), { numRuns: 3000 });
  });
  test("for counts there are types alone, and nothing of layers that are not asked for", () => {
    const mention = { start: 1, end: 3, id: "e1", type: "LOCATION", lang: "kk", normal: "су" };
    const { changes, warnings, ...begun } = record;
    const ended = (rest: object): string => JSON.stringify({ ...begun, ...rest, keywords: [{ wrong: true }], alignment: [], changes, warnings });
    const line = ended({ entities: [mention] });
    const needs: readonly Layer[] = ["sections", "sentences", "types", "entities"];
    const { source } = quick(line, needs) as { source: Source };
    // Links without mentions stay as they are.
    const links = [{ kind: "sentence", ru: [], kk: [0], en: [], score: 1 }];
    const linked = quick(ended({ entities: [mention] }).replace('"alignment":[]', `"alignment":${JSON.stringify(links)}`), ["sections", "sentences", "alignment"]) as { source: Source };
    expect(annotateSource(linked.source, ["sections", "sentences", "alignment"])).toMatchObject({ alignment: links });
    expect(linked.source.brought!.layers.entities).toBeUndefined();
    // In another order nothing is passed over, and no more comes of it.
    expect(quick(JSON.stringify({ ...record, entities: [mention], alignment: [] }), needs)).toEqual({ source });
    const { layers } = source.brought!;
    expect(Object.keys(layers).sort()).toEqual(["entities", "sections", "sentences", "types"]);
    expect(layers.entities).toEqual([mention]);
    const { tokens, words } = (slow(record) as { source: Source }).source.brought!.layers;
    const made = types.run({ ...source.brought!.text, tokens: tokens!, words: words! });
    const spelled = ({ list, words: own, ...rest }: Types): object => ({ ...rest, words: own.map((w) => list[w]) });
    expect(spelled(layers.types!)).toEqual(spelled(made));
    expect(made.words.map((w, i) => ({ token: made.tokens[i], ...made.list[w] }))).toEqual(words!.map((w) => (w.form === "do" ? { ...w, written: "don't" } : w)));
    // Where the entities are not there, or under other names, they are found anew: from tokens and words.
    for (const rest of [{}, { entityScheme: "conll", entities: [mention] }]) expect(quick(ended(rest).replace('{"wrong":true}', ""), needs)).toMatchObject({ source: { brought: { layers: { tokens, words } } } });
  });
  test("numbers too large, empty spans and sentences that are not there are left to it", () => {
    for (const wrong of [{ start: 1e12 }, { start: 3, end: 3 }, { sentence: 7 }, { end: 99 }, { start: 1.5 }, { start: -1 }]) {
      expect(quick(JSON.stringify({ ...record, tokens: record.tokens.map((t, i) => (i === 1 ? { ...t, ...wrong } : t)) }))).toBeUndefined();
    }
    expect(quick(JSON.stringify({ ...record, offsetUnit: "codepoint" }))).toBeUndefined();
  });
});

test("the bundled pipeline's tables have these columns", () => {
  const docs = readFileSync(join(import.meta.dirname, "../docs/outputs.md"), "utf8");
  for (const name of ["frequencies.csv", "keyness.csv", "dispersion.csv", "collocations.csv", "richness.csv"]) expect(docs).toContain(`### ${name}`);
});
