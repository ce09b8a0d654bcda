import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { joinedText, foundNames } from "../scripts/eval/entities.ts";
import { printed, spansOf } from "../scripts/eval/entities-data.ts";
import { addNames, f1, micro, type NameScores, scoreLines } from "../scripts/eval/entities-score.ts";
import { marked } from "../scripts/train/entities-lessons.ts";
import type { LangCode } from "../src/document.ts";
import { recogniser } from "../src/languages/recogniser/index.ts";
import { placeChoices } from "../src/languages/recogniser/choices.ts";
import { labelId, labelOf, labelsOf, stretchesOf } from "../src/languages/recogniser/labels.ts";
import { possible } from "../src/languages/recogniser/looks.ts";
import { loadModel, modelPath } from "../src/languages/recogniser/model.ts";
import { elsewhere, opinionsOf, recurringIn, takenFor } from "../src/languages/recogniser/recurring.ts";
import { allKnown, knownEnglish, type Written } from "../src/languages/recogniser/surroundings.ts";
import { shapeOf, Writing, writingOf } from "../src/languages/recogniser/token.ts";

const span = (type: string, start: number, end: number): { type: string; start: number; end: number } => ({ type, start, end });

describe("scores, counted by hand", () => {
  // Four names in the gold, five found: one right; one of another type; one too short; one in two pieces.
  const gold = [span("PER", 0, 5), span("LOC", 10, 16), span("ORG", 20, 40), span("LOC", 50, 60)];
  const found = [span("PER", 0, 5), span("ORG", 10, 16), span("ORG", 20, 35), span("LOC", 50, 54), span("LOC", 55, 60)];
  const scores: NameScores = new Map();
  addNames(scores, gold, found);

  test("by type", () => {
    expect(Object.fromEntries(scores)).toEqual({ PER: { gold: 1, found: 1, right: 1 }, LOC: { gold: 2, found: 2, right: 0 }, ORG: { gold: 1, found: 2, right: 0 } });
  });
  test("all together: 1 of 4, 1 of 5", () => {
    expect(micro(scores)).toEqual({ gold: 4, found: 5, right: 1 });
    expect(f1(micro(scores))).toEqual({ precision: 0.2, recall: 0.25, f1: 2 / 9 });
  });
  test("a name that is found twice is right once; nothing at all scores nothing", () => {
    const twice: NameScores = new Map();
    addNames(twice, [span("PER", 0, 5)], [span("PER", 0, 5), span("PER", 0, 5)]);
    expect(twice.get("PER")).toEqual({ gold: 1, found: 2, right: 1 });
    expect(f1(micro(new Map()))).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
  test("texts add up, and the table ends with all types", () => {
    const sum: NameScores = new Map();
    addNames(sum, gold, gold);
    addNames(sum, gold, []);
    expect(micro(sum)).toEqual({ gold: 8, found: 4, right: 4 });
    expect(scoreLines(sum).at(-1)).toBe("all                100.00    50.00    66.67       8");
  });
});

describe("texts of tokens", () => {
  const rows = (line: string): { form: string; tag: string }[] => line.split(" ").map((f) => { const [form = "", tag = "O"] = f.split("/"); return { form, tag }; });
  test.each([
    ["« Ала » газеті , ( 12 бет ) .", "«Ала» газеті, (12 бет)."],
    ["Өсім 74 , 9 %-ы болды", "Өсім 74,9%-ы болды"],
    ["He said \" no \" twice", "He said \"no\" twice"],
  ])("%s", (tokens, text) => { expect(printed(rows(tokens)).text).toBe(text); });
  test("spans of tags; an inner tag that follows nothing begins a name", () => {
    const tagged = rows("Ана/B-PER Бек/I-PER Бак/B-PER мен/O Орда/I-LOC");
    const { text, starts } = printed(tagged);
    expect(spansOf(tagged, starts).map((s) => `${s.type} ${text.slice(s.start, s.end)}`)).toEqual(["PER Ана Бек", "PER Бак", "LOC Орда"]);
  });
  test("sentences joined keep the names' places; of two that overlap the longer is told", () => {
    const { text, names } = joinedText([{ id: "1", text: "Аб в", names: [span("LOC", 0, 2)] }, { id: "2", text: "Где Ёж", names: [span("PER", 4, 6)] }]);
    expect(names.map((n) => text.slice(n.start, n.end))).toEqual(["Аб", "Ёж"]);
    const entity = (type: "GPE" | "ORG", start: number, end: number): Parameters<typeof foundNames>[0][number] => ({ id: "", type, lang: "ru", normal: "", start, end });
    expect(foundNames([entity("GPE", 5, 9), entity("ORG", 0, 9)], { GPE: "LOC", ORG: "ORG" })).toEqual([span("ORG", 0, 9)]);
  });
});

test("labels and stretches are each other's inverse", () => {
  const stretches = [{ from: 0, to: 1, type: "PER" }, { from: 1, to: 3, type: "PER" }, { from: 4, to: 7, type: "ORG" }];
  expect(labelsOf(8, stretches)).toEqual(["U-PER", "B-PER", "L-PER", "O", "B-ORG", "I-ORG", "L-ORG", "O"]);
  expect(stretchesOf(labelsOf(8, stretches).map(labelId))).toEqual(stretches);
});

test("the labels of the second look are those of whole names of the types that stay, and no others", () => {
  const types = ["O", "PER", "ORG"];
  for (const stays of [[1, 3, 7, 2, 1], [2, 6, 4], [3], [6, 6, 6, 6], [1, 5, 1, 3, 3]]) {
    const lists = stays.map((bits) => types.flatMap((type, k) => ((bits >> k & 1) === 0 ? [] : placeChoices(type).map(({ tag }) => labelOf(tag)))));
    // Every sequence of labels that is made of whole names.
    const whole = lists.reduce<string[][]>((all, labels) => all.flatMap((path) => labels.map((label) => [...path, label])), [[]]).filter((path) => labelsOf(path.length, stretchesOf(path.map(labelId))).join(" ") === path.join(" "));
    const { choices, ends } = possible(Int32Array.from(stays), types.length);
    const found = lists.map((labels, i) => [...choices.subarray(i === 0 ? 0 : ends[i - 1]!, ends[i]!)].map((c) => labels[c]!));
    expect(found).toEqual(lists.map((labels, i) => labels.filter((label) => whole.some((path) => path[i] === label))));
  }
});

test("labels that do not fit together still give stretches", () => {
  expect(stretchesOf(["I-PER", "B-PER", "L-ORG", "I-ORG"].map(labelId))).toEqual([{ from: 0, to: 1, type: "PER" }, { from: 1, to: 2, type: "PER" }, { from: 2, to: 3, type: "ORG" }, { from: 3, to: 4, type: "ORG" }]);
});

test("how a token is written", () => {
  const seen = ["дом", "Дом", "АҚШ-тың", "Қасым-Жомарт", "А.", "2022-нші", "iPhone", "«", "МВФ", "B2B"].map(writingOf);
  expect(seen).toEqual([Writing.low, Writing.first, Writing.capitals, Writing.first, Writing.initial, Writing.digits, Writing.mixed, Writing.mark, Writing.capitals, Writing.mixed]);
  expect(["Дом", "1998", "12,5", "АҚШ-тың", "7"].map((f) => shapeOf(f))).toEqual(["Xx", "ydd", "sdd,d", "XX-x", "sd"]);
});

test("what a word is taken for elsewhere in the document leaves its own place out", () => {
  const word = (key: string, writing: number = Writing.first): Written => ({ key, writing, keys: [key], breaks: false });
  const sentences = [[word("или"), word("аста"), word(",", Writing.mark), word("или")], [word("или")], [word("или", Writing.low)]];
  const guesses = [{ types: Uint16Array.of(7, 3, 0, 7), leads: Uint8Array.of(5, 5, 5, 4) }, { types: Uint16Array.of(7), leads: Uint8Array.of(1) }, { types: Uint16Array.of(0), leads: Uint8Array.of(5) }];
  const { words, low, inner } = recurringIn(sentences);
  expect([words.map((w) => [...w]), low, inner]).toEqual([[[0, 1, -1, 0], [0], [0]], [1, 0], [1, 1]]);
  expect(sentences.map((tokens, s) => [...elsewhere(tokens, words[s]!, { words, low, inner })])).toEqual([[5, 4, 0, 5], [5], [4]]);
  const opinions = opinionsOf(sentences, words, guesses);
  const taken = (s: number, i: number): number => takenFor(sentences[s]![i]!, words[s]![i]!, guesses[s]!.types[i]!, guesses[s]!.leads[i]!, opinions);
  // Twice 7, by 5 + 1 and 4 + 1 steps; nothing else is known.
  expect([taken(0, 0) >> 3, taken(0, 1), taken(0, 2), taken(2, 0) >> 3]).toEqual([7, -1, -1, 7]);
  expect([taken(1, 0) & 7, taken(2, 0) & 7]).toEqual([6, 7]);
});

test("listed English names: whole stretches, parts of a longer name apart, small letters apart; no other language", () => {
  const words = (text: string): Written[] => text.split(" ").map((form) => ({ key: form.toLowerCase(), writing: writingOf(form), keys: [form.toLowerCase()], breaks: false }));
  const all = (text: string): boolean => allKnown((k) => words(text)[k]!.keys, 0, words(text).length);
  expect(["kuala lumpur", "emma london", "kuala emma", "lumpur", "Сауле"].map(all)).toEqual([true, true, false, false, false]);
  const [kuala, lumpur, table] = knownEnglish(words("Kuala Lumpur table"), "en");
  expect(new Set([kuala, lumpur, 0]).size).toBe(3);
  expect(table).toBe(0);
  expect(knownEnglish(words("kuala lumpur"), "en")[0]).not.toBe(kuala);
  for (const lang of ["ru", "kk"] as const) expect([...knownEnglish(words("Kuala Алматы"), lang)]).toEqual([0, 0]);
});

for (const lang of ["kk", "ru", "en"] as const satisfies readonly LangCode[]) {
  describe(lang, () => {
    const lines = readFileSync(new URL(`cases/names/${lang}.txt`, import.meta.url), "utf8").split("\n").filter((l) => l !== "" && !l.startsWith("#"));
    test.each(lines)("%s", (line) => {
      const plain = line.replace(/\[[A-Z_]+ |\]/gu, "");
      const { spans, tokens } = marked({ id: "", text: plain, names: [] }, lang);
      const [found] = recogniser(lang).recognise([tokens]);
      let out = plain;
      for (const { from, to, type } of [...found!].reverse()) out = `${out.slice(0, spans[from]!.start)}[${type} ${out.slice(spans[from]!.start, spans[to - 1]!.end)}]${out.slice(spans[to - 1]!.end)}`;
      expect(out).toBe(line);
    });

    test("stretches are in order, within the sentence, none within another; the same twice; long and empty sentences pass", () => {
      const { tokens } = marked({ id: "", text: lines.map((l) => l.replace(/\[[A-Z_]+ |\]/gu, "")).join(" "), names: [] }, lang);
      const long = Array.from({ length: 60 }, () => tokens).flat();
      const found = recogniser(lang).recognise([tokens, [], long]);
      expect(recogniser(lang).recognise([tokens, [], long])).toEqual(found);
      expect(found[1]).toEqual([]);
      found.forEach((stretches, k) => {
        let at = 0;
        for (const { from, to } of stretches) { expect(from >= at && to > from && to <= [tokens, [], long][k]!.length).toBe(true); at = to; }
      });
    });

    test("a damaged or missing model is refused with its path", () => {
      const folder = mkdtempSync(join(tmpdir(), "names-"));
      try {
        const bytes = readFileSync(modelPath(lang));
        bytes[bytes.length - 40]! ^= 255;
        writeFileSync(join(folder, "names.bin"), bytes);
        expect(() => loadModel(lang, join(folder, "names.bin"))).toThrow(/damaged/u);
        expect(() => loadModel(lang, join(folder, "none.bin"))).toThrow(/cannot be read/u);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
}
