import { expect, test } from "vitest";
import { type EntityType } from "../src/document.ts";
import { entities } from "../src/stages/entities.ts";
import { normalOf } from "../src/stages/entities/normal.ts";
import { analysed } from "./analysed.ts";
import { bracketCases } from "./bracketed.ts";
import { spanWords } from "./spanWords.ts";

// The words of a mention come as the tagger sees them in the sentence; one wrong case is one of these at most.
const known = 0.985;

test("names in their dictionary form, from the words of the mention alone", () => {
  const wrong: string[] = [];
  let all = 0;
  for (const { lang, plain, marked } of bracketCases("normal-names")) {
    const document = analysed([lang, plain]);
    for (const { start, end, type, answer } of marked) {
      all++;
      const made = normalOf(spanWords(document, start, end), type as EntityType, lang);
      if (made !== answer) wrong.push(`${lang} ${plain.slice(start, end)}: ${made}, not ${answer}`);
    }
  }
  expect(all).toBeGreaterThanOrEqual(300);
  expect(1 - wrong.length / all, wrong.join("\n")).toBeGreaterThanOrEqual(known);
});

test("spaces, quotation marks and parts of a token are kept as written", () => {
  const word = (form: string, glued = false, upos = "PROPN", feats = "") => ({ form, lemma: form, upos, feats, glued });
  expect(normalOf([word("Kazakhstan"), word("'s", true, "PART")], "GPE", "en")).toBe("Kazakhstan");
  expect(normalOf([word("«", false, "PUNCT"), word("Айқап", true), word("»", true, "PUNCT"), word("журналының", false, "NOUN", "Case=Gen")], "ORG", "kk")).toBe("«Айқап» журналы");
  expect(normalOf([], "ORG", "ru")).toBe("");
});

test("dates and amounts without their case endings", () => {
  const normals = (text: string): string[] => entities.run(analysed(["kk", text])).filter((e) => e.value !== undefined).map((e) => e.normal);
  expect(normals("Ол 2022 жылғы 24 тамызда басталып, 2023 жылдан кейін 12,5 %-ға, 300 тоннаға жетті.")).toEqual(["2022 жылғы 24 тамыз", "2023 жыл", "12,5 %", "300 тонна"]);
});
