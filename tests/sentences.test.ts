import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "../src/stages/sentences.ts";
import { tokens } from "../src/stages/tokens.ts";
import { identityMap } from "../src/text/draft.ts";
import { explainSentences, sentenceSpans } from "../src/text/sentence-spans.ts";
import { draw, drawnCases, lexicons } from "./boundaries.ts";

/** A space on either side of `|` means the same. */
const normal = (drawn: string): string => drawn.replace(/\s*\|\s*/gu, "| ");

for (const name of ["ru", "kk", "en", "mixed"] as const) {
  describe(`sentences ${name}`, () => {
    for (const c of drawnCases("sentences", name)) {
      test(`${c.line}: ${c.drawn}`, () => {
        expect(normal(draw(c.text, sentenceSpans(c.text, 0, c.text.length, lexicons[c.lang])))).toBe(normal(c.drawn));
      });
    }
  });
}

/** Pieces that meet in odd ways. */
const piece = fc.oneof(
  fc.constantFrom("г.", "т.", "д.", "и", "А.", "Қ.", "ж.", "т.б.", "U.S.", "e.g.", "1", "2022", "5,5", "%", "«", "»", "\"", "“", "”", "(", ")", "[", "]", "...", "?!", "!", ".", "…", "–", "-", ":", ";", ",",
    " ", " ", " ", "\n", "\t", "Слово", "слово", "Ол", "келді", "The", "end", "www.a.kz/?B", "a@b.kz", "'", "’", "•", "😀", "\ud83d", "\u0301", "№", "XX", "в."),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const anything = fc.array(piece, { maxLength: 60 }).map((p) => p.join(""));

test("sentences are sorted, trimmed, not empty, within lines, and leave out nothing but white space", () => {
  fc.assert(fc.property(anything, fc.constantFrom("ru", "kk", "en"), (text, lang) => {
    let at = 0;
    for (const s of sentenceSpans(text, 0, text.length, lexicons[lang as "ru"])) {
      expect(s.end).toBeGreaterThan(s.start);
      expect(text.slice(at, s.start)).toMatch(/^\s*$/u);
      const form = text.slice(s.start, s.end);
      expect(form).toBe(form.trim());
      expect(form).not.toContain("\n");
      at = s.end;
    }
    expect(text.slice(at)).toMatch(/^\s*$/u);
  }), { seed: 7, numRuns: 2000 });
});

test("a span of a text is segmented as if it were the text", () => {
  fc.assert(fc.property(anything, anything, fc.constantFrom("ru", "kk", "en"), (a, b, lang) => {
    const whole = `${a}\n${b}\n${a}`;
    const lexicon = lexicons[lang as "ru"];
    const inside = sentenceSpans(whole, a.length + 1, a.length + 1 + b.length, lexicon);
    expect(inside.map((s) => [s.start - a.length - 1, s.end - a.length - 1])).toEqual(sentenceSpans(b, 0, b.length, lexicon).map((s) => [s.start, s.end]));
  }), { seed: 7, numRuns: 1000 });
});

test("each sentence of the cases, taken alone, is one sentence", () => {
  for (const name of ["ru", "kk", "en", "mixed"] as const) for (const c of drawnCases("sentences", name)) {
    for (const s of sentenceSpans(c.text, 0, c.text.length, lexicons[c.lang])) {
      const alone = c.text.slice(s.start, s.end);
      expect(sentenceSpans(alone, 0, alone.length, lexicons[c.lang]).length, alone).toBe(1);
    }
  }
});

test("explain names the rule that joined or split", () => {
  const text = "В 2022 г. Казахстан вырос. Это видно на рис. 5.";
  const said = explainSentences(text, 0, text.length, lexicons.ru).map((v) => `${v.rule} ${v.decision}`);
  expect(said).toEqual(["abbreviation join", "otherwise split", "abbreviation join", "lineEnd split"]);
});

test("a hostile line takes linear time", () => {
  for (const unit of ["А.", "(", "«", "\"", ". ", "[1, ", "т.д.", "a@", "1-", "?!", "www.", "слово.Слово", "…", "•  ", "г. ", "5 г. Слово ", "Иванов А. Книга "]) {
    const text = unit.repeat(Math.ceil(400_000 / unit.length));
    const before = performance.now();
    sentenceSpans(text, 0, text.length, lexicons.ru);
    expect(performance.now() - before, unit).toBeLessThan(4000);
  }
});

test("the stages: sentences in sections, each with its language, tokens in sentences", () => {
  const text = "Қалада жаңа кітапхана ашылды. Its readers are students of the national university. Олар көп.\nВ городе открыли новую библиотеку.";
  const second = text.indexOf("\n") + 1;
  const document = {
    id: "a", text, parts: [], map: identityMap(text.length), changes: [], meta: {}, warnings: [],
    sections: [{ start: 0, end: second - 1, kind: "body", lang: "kk" }, { start: second, end: text.length, kind: "body", lang: "ru" }],
  } as const;
  const found = sentences.run(document);
  expect(found.map((s) => [s.section, s.lang, text.slice(s.start, s.end).split(" ")[0]])).toEqual([[0, "kk", "Қалада"], [0, "en", "Its"], [0, "kk", "Олар"], [1, "ru", "В"]]);
  const made = tokens.run({ ...document, sentences: found });
  expect(made.map((t) => t.sentence)).toEqual([...made.map((t) => t.sentence)].sort((a, b) => a - b));
  expect(made.map((t) => text.slice(t.start, t.end)).join("")).toBe(text.replace(/\s/gu, ""));
  expect(sentences.explain(document).some((e) => e.rule === "otherwise" && e.why.includes("«ашылды»"))).toBe(true);
});
