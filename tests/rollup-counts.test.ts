import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Entity, EntityType, LangCode } from "../src/document.ts";
import { factors, frequencies as frequencyOutput, keyness as keynessOutput, trends, type Output } from "../src/index.ts";
import { corpusEntities } from "../src/surveys/corpus-entities.ts";
import { entityRecords } from "../src/surveys/entities.ts";
import { itemTable } from "../src/surveys/factors.ts";
import { frequencies } from "../src/surveys/frequencies.ts";
import { byDocument, byYear } from "../src/surveys/grouping.ts";
import { keyness } from "../src/surveys/keyness.ts";
import { rollup } from "../src/surveys/rollup.ts";
import { sequenceSurvey, type Counted, type Sequence } from "../src/surveys/sequence.ts";
import { itemTrends } from "../src/surveys/trends.ts";
import { countable } from "./countable.ts";
import { inFolder } from "./clone.ts";
import { written } from "./written.ts";
import { writeFileSync } from "node:fs";

type Named = readonly [type: EntityType, lang: LangCode, name: string];

/** A document in which each name stands once, one after another; a name within the one before it is a mention of its own, inside. */
function naming(id: string, year: string, ...names: readonly Named[]): Counted & { readonly entities: readonly Entity[] } {
  const outer = names.filter(([, , name], i) => i === 0 || !names[i - 1]![2].includes(name));
  const made = countable(id, { year }, ...outer.map(([, lang, name]) => [lang, "body", name] as const));
  let section = -1;
  const entities = names.map(([type, lang, name], i): Entity => {
    if (i === 0 || !names[i - 1]![2].includes(name)) section++;
    const start = made.text.indexOf(name, made.sections[section]!.start);
    return { start, end: start + name.length, type, lang, id: `${type} ${name}`, normal: name };
  });
  return { ...made, entities };
}

const corpus = [
  naming("a", "2019", ["GPE", "ru", "Семей"], ["GPE", "ru", "Казахстан"], ["ORG", "ru", "ЮНЕСКО"], ["PERSON", "ru", "Абай Кунанбаев"]),
  naming("b", "2020", ["GPE", "kk", "Семей"], ["GPE", "kk", "Алматы"], ["ORG", "kk", "Қазақстан Республикасының Денсаулық сақтау министрлігі"], ["GPE", "kk", "Қазақстан Республикасы"]),
  naming("c", "2021", ["GPE", "en", "Semey"], ["GPE", "en", "Tashkent"], ["ORG", "en", "Ministry of Health of Kazakhstan"], ["GPE", "en", "Kazakhstan"]),
];
const survey = sequenceSurvey({ groupings: [byYear, byDocument] });
const folded = (documents: readonly Counted[]): Sequence => documents.reduce((s, d) => survey.add(s, d), survey.empty());
const known = corpusEntities(corpus.reduce((r, d) => entityRecords.add(r, d as never), entityRecords.empty()));
const counts = (unit: "entity" | "entity-rollup"): Record<string, number> => Object.fromEntries(frequencies(folded(corpus), { unit, known }).map((f) => [f.item, f.raw]));

describe("places and organisations rolled up", () => {
  test("a city counts for its region, state and part of the world, a body for its state or organisation, in three languages together", () => {
    const own = counts("entity");
    const rolled = counts("entity-rollup");
    expect(own["gpe:semey"]).toBe(3);
    expect(rolled["gpe:semey"]).toBe(3);
    expect(own["gpe:abai-region"]).toBeUndefined();
    expect(rolled["gpe:abai-region"]).toBe(3);
    // Itself once in a; the mentions within the ministries' names; three of Semey, one of Almaty. The ministries do not count for it again.
    expect(own["gpe:kz"]).toBe(3);
    expect(rolled["gpe:kz"]).toBe(7);
    expect(rolled["location:central-asia"]).toBe(8);
    expect(rolled["org:united-nations"]).toBe(1);
    // What belongs to nothing listed is counted as it is.
    expect(rolled[Object.keys(own).find((k) => k.startsWith("person:"))!]).toBe(1);
  });
  test("as in entity-rollup.csv", () => {
    const table = corpus.reduce((r, d) => rollup.add(r, d as never), rollup.empty());
    const total = (id: string): number => table.get(id)!.all.mentions.reduce((a, b) => a + b, 0);
    const rolled = counts("entity-rollup");
    expect([total("GPE:KZ"), total("LOCATION:Central Asia"), total("GPE:Semey")]).toEqual([rolled["gpe:kz"], rolled["location:central-asia"], rolled["gpe:semey"]]);
    const { own, places, bodies, all } = table.get("GPE:KZ")!;
    for (const k of [0, 1, 2]) expect(all.mentions[k]).toBe(own.mentions[k]! + places.mentions[k]! + bodies.mentions[k]!);
  });
  test("a thing that is only counted for what lies in it has its name; the words it is measured by are as before", () => {
    const [own, rolled] = (["entity", "entity-rollup"] as const).map((unit) => frequencies(folded(corpus), { unit, known }));
    expect(rolled!.find((f) => f.item === "gpe:abai-region")).toMatchObject({ name: "Абайская область", upos: "GPE", lang: "", unit: "entity-rollup" });
    const semey = (list: typeof own): number => list!.find((f) => f.item === "gpe:semey")!.perMillion;
    expect(semey(rolled)).toBe(semey(own));
  });
  test("keyness, trends and factor tables take them too", () => {
    const s = folded(corpus);
    const key = keyness(s, { unit: "entity-rollup", grouping: 0, targets: ["2020"], least: 1, known }).find((k) => k.item === "gpe:kz")!;
    expect([key.targetCount, key.referenceCount]).toEqual([3, 4]);
    const trend = itemTrends(s, { unit: "entity-rollup", grouping: 0, least: 1, known }).find((t) => t.item === "gpe:kz")!;
    expect(trend.years.map((y) => y.count)).toEqual([2, 3, 2]);
    // Every mention once: no city beside its state, no part of the world beside its states.
    const table = itemTable(s, { unit: "entity-rollup", grouping: 1, known });
    const column = (name: string): number[] => { const c = table.columns.indexOf(name); return table.values.map((row) => row[c]!); };
    expect(table.columns).not.toContain("Семей");
    expect(table.columns).not.toContain("Центральная Азия");
    expect(column(table.columns.find((c) => /Казахстан/u.test(c) && !/Министерство/u.test(c))!)).toEqual([2, 3, 2]);
    expect(itemTable(s, { unit: "entity", grouping: 1, known }).columns).toContain("Семей");
  });
});

const dictionary = `name: Вода
categories:
  water:
    label: { ru: вода, kk: су, en: water }
    categories:
      river: { ru: [река], kk: [өзен], en: [river] }
      lake: { ru: [озеро], kk: [көл], en: [lake] }
  land: { ru: [степь], kk: [дала], en: [steppe] }
`;
const texts = [
  countable("x", { year: "2019", journal: "A" }, ["ru", "body", "река озеро река степь"], ["kk", "body", "өзен көл өзен дала"], ["en", "body", "river lake river steppe"]),
  countable("y", { year: "2020", journal: "B" }, ["ru", "body", "степь степь"], ["kk", "body", "дала дала"], ["en", "body", "steppe steppe"]),
  countable("z", { year: "2021", journal: "B" }, ["ru", "body", "озеро степь"], ["kk", "body", "көл дала"], ["en", "body", "lake steppe"]),
];
const lines = (csv: string): string[][] => csv.replace("\uFEFF", "").trim().split("\r\n").map((l) => l.split(","));

describe("categories in every count", () => {
  const run = async (outputs: (path: string) => readonly Output<never>[]): Promise<Record<string, string>> => {
    let files: Record<string, string> = {};
    await inFolder(async (folder) => {
      const path = join(folder, "water.yaml");
      writeFileSync(path, dictionary);
      files = await written(outputs(path) as never, texts);
    });
    return files;
  };
  test("frequencies and keyness: as they are said, and with what lies below them; the unit says which", async () => {
    const files = await run((path) => [
      frequencyOutput({ units: ["category", "category-rollup"], dictionary: path }) as never, keynessOutput({ by: "journal", unit: ["category", "category-rollup"], dictionary: path, least: 1 }) as never,
    ]);
    const rows = lines(files["frequencies.csv"]!);
    for (const lang of ["ru", "kk", "en"]) {
      const of = (unit: string): string[] => rows.filter((r) => r[0] === unit && r[4] === lang).map((r) => `${r[1]} ${r[7]}`).sort();
      expect(of("category")).toEqual(["land 4", "water/lake 2", "water/river 2"]);
      expect(of("category-rollup")).toEqual(["land 4", "water 4", "water/lake 2", "water/river 2"]);
    }
    const [head, ...keys] = lines(files["keyness.csv"]!);
    const water = keys.filter((r) => r[head!.indexOf("item")] === "water" && r[head!.indexOf("target")] === "A");
    expect(water.map((r) => [r[head!.indexOf("unit")], r[head!.indexOf("lang")], r[head!.indexOf("target_count")], r[head!.indexOf("reference_count")]])).toEqual([["category-rollup", "en", "3", "1"], ["category-rollup", "kk", "3", "1"], ["category-rollup", "ru", "3", "1"]]);
  });
  test("trends and factors", async () => {
    const files = await run((path) => [trends({ dictionary: path, least: 1, units: ["lemma"] }) as never, factors({ dictionary: path, unit: "category-rollup", methods: ["components"] }) as never]);
    expect(lines(files["trends.csv"]!).filter((r) => r[0] === "category" && r[1] === "water").map((r) => r[3]).sort()).toEqual(["all", "en", "kk", "ru"]);
    // Two topmost categories are no plane.
    expect(lines(files["factors.csv"]!).length).toBe(1);
    const own = await run((path) => [factors({ dictionary: path, methods: ["components"] }) as never]);
    expect(lines(own["factors.csv"]!).filter((r) => r[2] === "column").map((r) => r[3])).toEqual(["water/river", "water/lake", "land"]);
  });
  test("without a dictionary categories cannot be counted", () => {
    expect(() => frequencyOutput({ units: ["category-rollup"] })).toThrow(/no dictionary/u);
    expect(() => keynessOutput({ unit: "category" })).toThrow(/no dictionary/u);
    expect(() => factors({ unit: "category" })).toThrow(/no dictionary/u);
  });
});

test("the bundled dictionaries are found from the project's folder", () => {
  expect(() => frequencyOutput({ units: ["category"], dictionary: fileURLToPath(new URL("../dictionaries/foreign-policy.yaml", import.meta.url)) })).not.toThrow();
});
