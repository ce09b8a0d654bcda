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
