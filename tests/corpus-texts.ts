import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { languages } from "../src/languages/index.ts";

const root = resolve(import.meta.dirname, "..");

/** The bundled corpus's UTF-8 texts by file name. */
export const corpusTexts: readonly (readonly [string, string])[] = readdirSync(resolve(root, "corpus")).filter((f) => f.endsWith(".txt")).sort()
  .map((f): [string, string] => [f, readFileSync(resolve(root, "corpus", f), "utf8")]).filter(([, t]) => !t.includes("\uFFFD"));

/** Texts made of pieces that are hard for this tool: example sentences, abbreviations, quotes, line breaks, odd characters. */
export const oddTexts: fc.Arbitrary<string> = fc.array(fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.values(languages).flatMap((l) => l.examples)) },
  { weight: 6, arbitrary: fc.constantFrom(" ", "\n", "\n\n", "-\n", ". ", "… ", " – ", "«", "»", "\"", "(", "[4, c. 68]", " г. ", " ж. ", " А.С. ", "т.б.", "и т.д.", "e.g. ", "12,5 %-ға", "1,7", "2010-шы",
    "Ключевые слова: ", "Түйін сөздер: ", "Keywords: ", "Аннотация. ", "Аңдатпа. ", "Abstract. ", "Введение\n", "\t", "\u00AD", "\u00A0", "\u200B", "й", "ё", "😀", "👩‍🔬", "\uD800", "x²", "https://doi.org/10.1000/x.y", "a@b.kz", "don't ", "\f", "12\n") },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom("қазақ", "тіл", "слово", "word", "АҚШ-тың", "Қазақстан", "Ќазаќстан", "cтатья") },
), { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(""));
