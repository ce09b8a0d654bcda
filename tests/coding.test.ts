import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseString } from "fast-csv";
import { expect, test } from "vitest";
import { matcher } from "../src/categories/matcher.ts";
import { agreeCommand } from "../src/commands/agree.ts";
import { describe as describeError } from "../src/error.ts";
import { readYaml } from "../src/categories/yaml.ts";
import type { LangCode } from "../src/document.ts";
import { listed, tableOf } from "../src/languages/gazetteer/index.ts";
import { ancestorsOf, namesOf, parentOf } from "../src/languages/gazetteer/parents.ts";
import { agreementRows, type Coder } from "../src/surveys/agreement.ts";
import { codedUnits } from "../src/surveys/coded-units.ts";
import { type Coding, coding, cooccurrenceRows, categoryMatrix, categoryRows, exampleRows } from "../src/surveys/coding.ts";
import { bySection } from "../src/surveys/grouping.ts";
import { rollup, rollupRows } from "../src/surveys/rollup.ts";
import { analysed } from "./analysed.ts";
import { inFolder, ushtil } from "./clone.ts";

const dictionary = readYaml(`
categories:
  nature:
    ru: [природа]
    kk: [табиғат]
    en: [nature]
    categories:
      water: {ru: [вода, река, речная вода], kk: [су, өзен], en: [water, river]}
      air: {ru: [воздух], kk: [ауа], en: [air]}
  economy: {ru: [рынок, вода], kk: [нарық], en: [market]}
`, "t.yaml");
const own = matcher(dictionary);
const first = { ...analysed(["ru", "Река и вода.", "title"], ["ru", "Речная вода и воздух.", "abstract"], ["ru", "Рынок растёт.", "abstract"], ["kk", "Су мен ауа, өзен мен табиғат.", "abstract"], ["en", "Nothing of it.", "abstract"], ["ru", "Вода.", "references"]), id: "a" };
const second = { ...analysed(["en", "The river and the market.", "body"], ["en", "Air.", "body"]), id: "b" };

const fold = coding(own, { unit: "sentence", by: [bySection] });
const both = (): Coding => fold.add(fold.add(fold.empty(), first), second);
const row = (survey: Coding, category: string, lang: string, group = "") => categoryRows(survey, dictionary).find((r) => r.category === category && r.lang === lang && r.group === group)!;

test("categories are counted by language and group, with what lies below them, a unit once", () => {
  const survey = both();
  // Речная вода is one match of water and one of economy (вода), not of two terms of water.
  expect(row(survey, "nature/water", "ru")).toMatchObject({ units: 2, matches: 3, documents: 1, words: 9, allUnits: 3 });
  expect(row(survey, "nature", "ru")).toMatchObject({ units: 2, ownUnits: 0, matches: 4, ownMatches: 0, documents: 1, ownDocuments: 0, share: 200 / 3, perThousand: 4000 / 9 });
  expect(row(survey, "nature", "kk")).toMatchObject({ units: 1, ownUnits: 1, matches: 4, ownMatches: 1 });
  expect(row(survey, "nature", "all")).toMatchObject({ units: 5, matches: 10, documents: 2, ownDocuments: 1, allUnits: 7, allDocuments: 2 });
  expect(row(survey, "economy", "ru", "abstract")).toMatchObject({ grouping: "section", units: 2, matches: 2, allUnits: 2 });
  expect(row(survey, "economy", "en")).toMatchObject({ units: 1, matches: 1, allUnits: 3 });
});

test("pairs of categories in a unit are those counted by hand; a category and one above it make none", () => {
  const rows = cooccurrenceRows(both(), dictionary).filter((r) => r.lang === "all");
  // Units: title (water, economy), abstract 1 (water, air, economy), 2 (economy), kk (water, air, nature), en 0, b 1 (water, economy), b 2 (air).
  expect(rows.map((r) => [r.a, r.b, r.unitsA, r.unitsB, r.together, r.units])).toEqual([
    ["nature", "economy", 5, 4, 3, 7], ["nature/water", "economy", 4, 4, 3, 7], ["nature/water", "nature/air", 4, 3, 2, 7], ["nature/air", "economy", 3, 4, 1, 7],
  ]);
  const [pair] = rows;
  expect(pair).toMatchObject({ expected: 20 / 7, jaccard: 3 / 6, small: true });
  expect(pair!.npmi).toBeCloseTo(Math.log(3 / (20 / 7)) / -Math.log(3 / 7), 12);
});

test("any order of documents and any merges give the same", () => {
  const rows = (survey: Coding): unknown => [categoryRows(survey, dictionary), cooccurrenceRows(survey, dictionary), exampleRows(survey, dictionary), categoryMatrix(survey, dictionary)];
  const merged = fold.merge(fold.add(fold.empty(), second), fold.add(fold.empty(), first));
  expect(rows(merged)).toEqual(rows(both()));
});

test("documents by categories, as factor analysis takes them", () => {
  expect(categoryMatrix(both(), dictionary)).toEqual({ documents: ["a", "b"], categories: ["nature", "nature/water", "nature/air", "economy"], words: [18, 6], values: [[1, 5, 2, 3], [0, 1, 1, 1]] });
  expect(categoryMatrix(both(), dictionary, { categories: "top", lang: "en", per1000: true })).toEqual({ documents: ["b"], categories: ["nature", "economy"], words: [6], values: [[2000 / 6, 1000 / 6]] });
});

test("examples: the best sentence of each document, with more terms before fewer", () => {
  expect(exampleRows(both(), dictionary).filter((e) => e.category === "nature/water").map((e) => [e.lang, e.rank, e.document, e.text])).toEqual([["ru", 1, "a", "Река и вода."], ["kk", 1, "a", "Су мен ауа, өзен мен табиғат."], ["en", 1, "b", "The river and the market."]]);
});

test("units are sentences, paragraphs, or the text in one language; sections of other kinds are left out", () => {
  expect(codedUnits(own, first, "sentence").map((u) => u.id)).toEqual(["a#s0", "a#s1", "a#s2", "a#s3", "a#s4"]);
  expect(codedUnits(own, second, "paragraph").map((u) => [u.id, u.matches.length])).toEqual([["b#p0", 2], ["b#p1", 1]]);
  expect(codedUnits(own, first, "document").map((u) => [u.id, u.sentences])).toEqual([["a#ru", [0, 1, 2]], ["a#kk", [3]], ["a#en", [4]]]);
  expect(codedUnits(own, first, "sentence", ["references"]).map((u) => u.matches.length)).toEqual([2]);
});

const read = (path: string): Promise<Record<string, string>[]> => new Promise((resolve, reject) => {
  const all: Record<string, string>[] = [];
  parseString<Record<string, string>, Record<string, string>>(readFileSync(path, "utf8").slice(1), { headers: true }).on("data", (r: Record<string, string>) => all.push(r)).on("end", () => resolve(all)).on("error", reject);
});

test("a pipeline writes the four tables and the roll-up; coders correct the units, and agree is told", async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "mine.yaml"), "categories:\n  =war: {ru: [война], kk: [соғыс], en: [war]}\n  trade: {ru: [торговля], kk: [сауда], en: [trade]}\n");
    writeFileSync(join(folder, "texts.jsonl"), [["+1", "Война мешает торговле. Город Семей стоит на Иртыше."], ["2", "Соғыс саудаға кедергі. Алматы – Қазақстанның қаласы."], ["3", "Trade stops war. The rivers of Kazakhstan run dry."]].map(([id, text]) => JSON.stringify({ id, text })).join("\n"));
    writeFileSync(join(folder, "content.ts"), `
      import { categoryTables, definePipeline, outputs } from "ushtil";
      export default definePipeline({ read: [${JSON.stringify(join(folder, "texts.jsonl"))}], write: [...categoryTables(${JSON.stringify(join(folder, "mine.yaml"))}, { by: ["document"] }), outputs.entityRollup] });
    `);
    const { code, out, err } = ushtil(["run", join(folder, "content.ts"), "--out", join(folder, "out")]);
    expect([code, err.replaceAll(/^(?:counting|annotating).*\n/gmu, "")]).toEqual([0, ""]);
    expect(out).toContain("coded-units.csv");
    const units = await read(join(folder, "out/coded-units.csv"));
    expect(units.map((u) => [u["document"], u["unit"], u["lang"], u["categories"], u["terms"]])).toEqual([
      ["'+1", "'+1#s0", "ru", "'=war; trade", "'=war: Война; trade: торговле"], ["'+1", "'+1#s1", "ru", "", ""],
      ["2", "2#s0", "kk", "'=war; trade", "'=war: Соғыс; trade: саудаға"], ["2", "2#s1", "kk", "", ""], ["3", "3#s0", "en", "'=war; trade", "'=war: war; trade: Trade"], ["3", "3#s1", "en", "", ""],
    ]);
    for (const file of ["categories", "category-cooccurrence", "category-examples", "entity-rollup"]) {
      const rows = await read(join(folder, `out/${file}.csv`));
      expect([file, rows.length > 0]).toEqual([file, true]);
      for (const r of rows) for (const value of Object.values(r)) expect(value).not.toMatch(/^[=+\-@](?![\d.]+$)/u);
    }
    const rolled = await read(join(folder, "out/entity-rollup.csv"));
    expect(rolled.find((r) => r["id"] === "gpe:kz")).toMatchObject({ parent: "location:central-asia", ru: "Казахстан", kk: "Қазақстан", mentions: "2", total: "4", total_documents: "3", total_places: "2" });
    writeFileSync(join(folder, "corrected.csv"), readFileSync(join(folder, "out/coded-units.csv"), "utf8").replace("'=war; trade,'=war: Соғыс; trade: саудаға", "trade,x"));
    const agreed = ushtil(["agree", join(folder, "out/coded-units.csv"), join(folder, "corrected.csv"), "--to", "csv", "--resamples", "0"]);
    expect([agreed.code, agreed.err]).toEqual([0, ""]);
    // By hand for =war: 5 of 6 agree, 3 and 2 given: κ = (5/6 − (1/2·1/3 + 1/2·2/3)) / (1 − 1/2) = 2/3.
    const table = agreed.out.split("\r\n").map((l) => l.split(","));
    expect(table.map((l) => l[0])).toEqual(["category", "\"(all", "'=war", "trade", ""]);
    expect([table[2]!.slice(1, 7), table[2]![10]]).toEqual([["nominal", "2", "6", "0", "3 / 2", "0.833"], "0.667"]);
    expect([table[3]!.slice(5, 8), table[3]![10]]).toEqual([["3 / 3", "1", "1"], "1"]);
  });
});

/** Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", example C: four observers, twelve units, missing data. */
const observers = ["1 2 3 3 2 1 4 1 2 NA NA NA", "1 2 3 3 2 2 4 1 2 5 NA 3", "NA 3 3 3 2 3 4 2 2 5 1 NA", "1 2 3 3 2 4 4 1 2 5 1 NA"];

test("agreement has the published values, on every level, from files too", async () => {
  const coders = observers.map((o, k): Coder => ({ name: String(k), codes: new Map(o.split(" ").map((c, i) => [`u${i}`, c === "NA" ? undefined : [c]])) }));
  for (const [level, alpha] of [["nominal", 0.743], ["ordinal", 0.815], ["interval", 0.849], ["ratio", 0.797]] as const) expect(agreementRows(coders, { level, resamples: 0 })[0]).toMatchObject({ category: "(all)", alpha: expect.closeTo(alpha, 3) as number, units: 11, missing: 4 });
  const [nominal] = agreementRows(coders, { resamples: 200 });
  expect([nominal!.low! < nominal!.alpha, nominal!.high! > nominal!.alpha, nominal!.small]).toEqual([true, true, true]);
  await inFolder((folder) => {
    const files = observers.map((o, k) => {
      const path = join(folder, `${k}.tsv`);
      writeFileSync(path, `единица\tкод\n${o.split(" ").map((c, i) => `u${i}\t${c}`).join("\n")}\n`);
      return path;
    });
    const { code, out } = ushtil(["agree", ...files, "--level", "interval", "--to", "tsv", "--resamples", "100"]);
    expect([code, out.split("\n")[1]!.split("\t").slice(0, 8)]).toEqual([0, ["(all)", "interval", "4", "11", "4", "", "0.782", "0.849"]]);
  });
});

test("a category above counts what lies below it; codes of one path agree at the top", () => {
  const coder = (name: string, codes: readonly string[]): Coder => ({ name, codes: new Map(codes.map((c, i) => [`u${i}`, c === "" ? [] : c.split("; ")])) });
  const rows = agreementRows([coder("a", ["s/m", "s", "", "d"]), coder("b", ["s/n", "s/m", "", "d"])], { resamples: 0 });
  expect(rows.map((r) => [r.category, r.given, r.agreement])).toEqual([["(all)", [], 0.5], ["d", [1, 1], 1], ["s", [2, 2], 1], ["s/m", [1, 1], 0.5], ["s/n", [0, 1], 0.75]]);
});

test("wrong codings are refused with file and line", async () => {
  await inFolder(async (folder) => {
    const good = join(folder, "good.csv");
    writeFileSync(good, "unit,code\na,1\nb,2\n");
    for (const [text, flags, wanted] of [
      ["name,code\na,1\n", {}, /bad\.csv:1: No column is called unit.*'name'/],
      ["unit,code\na,1\n\"a\",2\n", {}, /bad\.csv:3: The unit 'a' stands in line 2 already/],
      ["unit,code\n\"a\nb\",1\nc\n", {}, /bad\.csv:4: The row has 1 cells/],
      ["unit,code\na,1\n,2\n", {}, /bad\.csv:3: The unit has no name/],
      ["unit,code\na,1\nb,x\n", { level: "ordinal" }, /bad\.csv:3: The code 'x' is no number/],
      ["unit,code\na,-1\n", { level: "ratio" }, /bad\.csv:2: The code '-1' is no number from 0/],
      ["unit,code\nz,1\n", {}, /No unit was coded by two/],
      ["unit,code\na,1\n", { code: "codes" }, /No column is called 'codes'/],
    ] as const) {
      const bad = join(folder, "bad.csv");
      writeFileSync(bad, text);
      const said = await agreeCommand([good, bad], { level: "nominal", resamples: "0", to: "md", ...flags }).catch((error: unknown) => describeError(error));
      expect(said).toMatch(wanted);
    }
    await expect(agreeCommand([good], { level: "nominal", resamples: "0", to: "md" })).rejects.toMatchObject({ code: "usage" });
  });
});

test("the command shows a dictionary and writes it in our form", () => {
  const shown = ushtil(["dictionary", "tests/cases/categories/liwc.dic", "--lang", "ru"]);
  expect([shown.code, shown.err]).toEqual([0, expect.stringContaining("Line 13")]);
  expect(shown.out).toContain("| Власть/Война | Власть | 2 | 0 | 0 | 0 | 0 |");
  const yaml = ushtil(["dictionary", "tests/cases/categories/yoshikoder.ykd", "--lang", "kk", "--to", "yaml"]);
  expect(readYaml(yaml.out, "x").categories.map((c) => c.id)).toEqual(["Экономика", "Экономика/Сауда-Экспорт", "Қорғаныс"]);
});

test("places and bodies lie in one thing each, which the lists have, and in no circle; every state lies in a region", () => {
  const known = new Set([...listed().keys(), ...tableOf("regions").map((r) => `LOCATION:${r[3]!}`)]);
  const typed = (id: string): string => (/^[A-Z_]+:/u.test(id) ? id : `GPE:${id}`);
  const pairs = tableOf("parents").flatMap(([parent, children]) => children!.split(";").map((child) => [typed(child), typed(parent!)] as const));
  expect(pairs.flat().filter((id) => !known.has(id))).toEqual([]);
  expect(pairs.map(([child]) => child).filter((child, i, all) => all.indexOf(child) !== i)).toEqual([]);
  for (const id of known) expect([id, ancestorsOf(id).includes(id)]).toEqual([id, false]);
  expect([...known].filter((id) => /^GPE:[A-Z]{2}$/u.test(id) && parentOf(id) === undefined)).toEqual([]);
  expect(ancestorsOf("GPE:Semey")).toEqual(["GPE:Abai Region", "GPE:KZ", "LOCATION:Central Asia", "LOCATION:Asia"]);
  expect(ancestorsOf("ORG:Ministry of Transport of GPE:KZ")[0]).toBe("GPE:KZ");
  for (const r of tableOf("regions")) expect(Object.keys(namesOf(`LOCATION:${r[3]!}`))).toEqual(["ru", "kk", "en"]);
});

test("places and bodies are counted with what lies in them", () => {
  const mention = (lang: LangCode, type: "GPE" | "ORG" | "LOCATION", normal: string) => ({ id: `${type} ${normal}`, type, lang, normal, start: 0, end: 1 });
  const document = (id: string, entities: readonly ReturnType<typeof mention>[]) => ({ ...first, id, entities });
  const a = document("a", [mention("ru", "GPE", "Семей"), mention("kk", "GPE", "Қазақстан"), mention("en", "GPE", "Tashkent"), mention("ru", "ORG", "ЮНЕСКО"), mention("ru", "ORG", "Министерство транспорта Республики Казахстан")]);
  const b = document("b", [mention("ru", "LOCATION", "Центральная Азия"), mention("ru", "GPE", "Семей")]);
  const rows = new Map(rollupRows(rollup.merge(rollup.add(rollup.empty(), b), rollup.add(rollup.empty(), a))).map((r) => [r.id, r]));
  const counts = (id: string): unknown => { const { own, places, bodies, all } = rows.get(id)!.counts; return [own, places, bodies, all].map((c) => [...c.mentions, c.documents]); };
  expect(counts("gpe:kz")).toEqual([[0, 1, 0, 1], [2, 0, 0, 2], [1, 0, 0, 1], [3, 1, 0, 2]]);
  expect(counts("location:central-asia")).toEqual([[1, 0, 0, 1], [2, 1, 1, 2], [1, 0, 0, 1], [4, 1, 1, 2]]);
  expect(rows.get("org:united-nations")).toMatchObject({ parent: "", level: 0, names: { kk: "Біріккен Ұлттар Ұйымы" } });
  expect(rows.get("gpe:abai-region")).toMatchObject({ parent: "gpe:kz", level: 3 });
  expect(rows.get("org:ministry-of-transport-of-kz")).toMatchObject({ parent: "gpe:kz", names: { ru: "Министерство транспорта (Казахстан)" } });
});
