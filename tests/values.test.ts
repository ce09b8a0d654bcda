import { expect, test } from "vitest";
import { entities } from "../src/stages/entities.ts";
import { analysed } from "./analysed.ts";
import { type BracketCase, bracketCases, withBrackets } from "./bracketed.ts";

const valued = new Set(["DATE", "TIME", "MONEY", "QUANTITY", "PERCENT", "CARDINAL", "ORDINAL"]);

/** The sentence with what was found in it. */
function found({ lang, plain }: BracketCase): string {
  return withBrackets(plain, entities.run(analysed([lang, plain])).filter((e) => valued.has(e.type)));
}

for (const name of ["dates", "quantities"]) {
  for (const one of bracketCases(name)) test(`${name} ${one.line}`, () => expect(found(one)).toBe(one.wanted));
}

// A quadratic step would take hours here and run into the runner's time limit.
test("hostile input is read to its end", () => {
  const hostile: readonly (readonly ["ru" | "kk" | "en", string])[] = [
    ["ru", "с. 111 ".repeat(20_000)], ["ru", "111 ".repeat(40_000)], ["ru", "с 5 по ".repeat(15_000)], ["ru", "двадцать ".repeat(30_000)], ["ru", "начало 1920–".repeat(10_000)], ["ru", "минус ±~5 ".repeat(10_000)],
    ["kk", "мың тоғыз жүз ".repeat(10_000)], ["kk", "2020 жылғы 5–7 ".repeat(10_000)], ["kk", "үштен ".repeat(20_000)], ["en", "from 5 to ".repeat(15_000)], ["en", "late 19th and ".repeat(10_000)], ["en", "one hundred and ".repeat(10_000)],
  ];
  for (const [lang, text] of hostile) {
    for (const section of ["body", "references"] as const) {
      for (const e of entities.run(analysed([lang, text, section]))) expect(text.slice(e.start, e.end).trim()).not.toBe("");
    }
  }
}, 240_000);

test("values of hostile length stay exact", () => {
  const [one] = entities.run(analysed(["ru", "Это 1 234 567,891 тонны."])).filter((e) => e.type === "QUANTITY");
  expect(one?.value).toBe("1234567.891 t");
});
