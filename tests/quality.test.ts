import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { alignmentFigures } from "../scripts/eval/alignment.ts";
import { dataIsThere, dataSets } from "../scripts/eval/datasets.ts";
import { nameSets } from "../scripts/eval/entities.ts";
import { nameFigures } from "../scripts/eval/entities-figures.ts";
import { figuresOf, lidFigures, type Floors } from "../scripts/eval/floors.ts";
import { keywordFigures, keywordSets } from "../scripts/eval/keywords.ts";
import { qualityOf } from "../scripts/eval/quality.ts";

// What was measured once must not fall: `npm run eval -- --floors` writes the file anew, half a point below what it measures then.
const floors = JSON.parse(readFileSync(new URL("quality/floors.json", import.meta.url), "utf8")) as Floors;
const absent = "the development data is not there: ../shared/data does not exist";

/** The measures below their floor, in words. */
function fallen(name: string, figures: Readonly<Record<string, number>>): string[] {
  return Object.entries(floors[name] ?? {}).flatMap(([measure, floor]) => {
    const figure = figures[measure];
    if (figure === undefined) return [`${name}: ${measure} is not measured`];
    return figure < floor ? [`${name}: ${measure} is ${figure.toFixed(2)}, its floor ${floor}`] : [];
  });
}

test("every floor belongs to something that is measured", () => {
  const measured = [...dataSets.map((set) => `${set.lang} ${set.name}`), ...nameSets.map((set) => `${set.lang} names ${set.name}`), "language among three", "language, any answer", "alignment",
    ...keywordSets.map((set) => `${set.lang} keywords ${set.name}`), "keywords of the corpus"];
  expect(Object.keys(floors).sort()).toEqual(measured.sort());
  expect(fallen("ru taiga-dev", { Tokens: 0 })[0]).toMatch(/^ru taiga-dev: Tokens is 0\.00, its floor \d/u);
});

for (const set of dataSets) {
  test(`${set.lang} ${set.name}: raw text to lemmas`, (context) => {
    if (!dataIsThere()) return context.skip(absent);
    expect(fallen(`${set.lang} ${set.name}`, figuresOf(qualityOf(set, { detailed: false })))).toEqual([]);
  });
}

test("languages of sentences, word pairs and single words", (context) => {
  if (!dataIsThere()) return context.skip(absent);
  expect(Object.entries(lidFigures()).flatMap(([task, figures]) => fallen(task, figures))).toEqual([]);
});

test("names, by the trained recognisers and by the product", (context) => {
  if (!dataIsThere()) return context.skip(absent);
  expect(Object.entries(nameFigures()).flatMap(([set, figures]) => fallen(set, figures))).toEqual([]);
}, 120_000);

test("alignment of made documents", (context) => {
  if (!dataIsThere()) return context.skip(absent);
  expect(fallen("alignment", alignmentFigures())).toEqual([]);
}, 120_000);

test("keyphrases against editors' and authors' lists", async (context) => {
  if (!dataIsThere()) return context.skip(absent);
  expect(Object.entries(await keywordFigures()).flatMap(([set, figures]) => fallen(set, figures))).toEqual([]);
}, 600_000);
