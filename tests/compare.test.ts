import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allLayers, annotate } from "../src/annotate.ts";
import { compare } from "../src/outputs/compare.ts";
import { outputs } from "../src/outputs/index.ts";
import { inline, markdownTable } from "../src/outputs/markdown.ts";
import { inFolder, root, ushtil } from "./clone.ts";
import { written } from "./written.ts";

const golden = join(root, "tests/golden/compare");
/** Written anew by `UPDATE_GOLDEN=1 npx vitest run tests/compare.test.ts`: the diff is the review. */
const update = process.env["UPDATE_GOLDEN"] !== undefined;

test("the pipeline over the bundled corpus writes the golden files, byte for byte", async () => {
  await inFolder((folder) => {
    const { code, out } = ushtil(["run", "compare", "--out", join(folder, "out")]);
    expect(code).toBe(0);
    expect(out).toContain("compare.md");
    const files = readdirSync(join(folder, "out")).sort();
    expect(files).toEqual(["alignment.tmx", "checks.csv", "compare.md", "comparison.csv", "divergences.csv", "rejected.jsonl", "run.json", "terms.csv"]);
    if (update) mkdirSync(golden, { recursive: true });
    for (const file of files.filter((f) => f !== "run.json")) {
      const made = readFileSync(join(folder, "out", file), "utf8");
      if (update) writeFileSync(join(golden, file), made);
      expect(made === readFileSync(join(golden, file), "utf8") ? "same" : `${file} differs from tests/golden/compare/${file}`).toBe("same");
    }
  });
});

const layers = [...allLayers, "divergences"] as const;
const article = (id: string, ru: string, kk: string, en: string): object => annotate(
  `Аннотация. ${ru}\n\nАңдатпа. ${kk}\n\nAbstract. ${en}\n`, { id, layers });

test("a page shows sentences, differences and rules; a text without versions that is no article has none", async () => {
  const { "compare.md": page = "", "comparison.csv": table = "" } = await written([outputs.compare, outputs.comparison], [
    article("one", "Длина реки 120 км. Вода в ней чистая.", "Өзеннің ұзындығы 120 км. Оның суы таза.", "The river is 130 km long. Its water is clean."), annotate("Просто заметка.", { id: "two", layers })]);
  expect(page).toContain("## one\n");
  expect(page).not.toContain("## two\n");
  expect(page).toContain("| abstract | Длина реки 120 км. | Өзеннің ұзындығы 120 км. | The river is 130 km long. |");
  expect(page).toMatch(/### Where the versions differ\n\n- \*\*error\*\* .*130/u);
  expect(page).toContain("- [ ] **error** UDC (УДК) is there and well-formed\n  - The article has no UDC (УДК) code. (value none,");
  expect(table).toMatch(/^\uFEFFdocument,section,score,ru,kk,en\r\none,abstract,[\d.]+,Длина реки 120 км\.,Өзеннің ұзындығы 120 км\.,The river is 130 km long\.\r\n/u);
});

test("a term in two renderings is on the page of each article that uses it, with what it says here and in all", async () => {
  const with_ = (id: string, english: string): object => annotate(`Аннотация. Описан приток воды.\nКлючевые слова: приток воды, река.\n\nAbstract. The ${english} is described.\nKeywords: ${english}, river.\n`, { id, layers });
  const { "compare.md": page = "" } = await written([compare({ "udc": false })], [with_("one", "water inflow"), with_("two", "inflow of water"), with_("three", "water supply")]);
  const [, one = "", , three = ""] = page.split(/^## /mu);
  for (const [own, said] of [[one, "water inflow"], [three, "water supply"]] as const) {
    expect(own).toContain("### Terms rendered in more than one way");
    expect(own).toContain(`| приток воды | – | ${said} | water inflow (4); water supply (2) |`);
  }
  expect(page).not.toContain("UDC");
});

test("nothing that an author writes becomes markup, a link or a formula", async () => {
  const evil = "<script>alert(1)</script> [x](javascript:alert(1)) ![i](http://e.x/i.png) | **b** `c` $d$ ~~e~~ <img src=x onerror=y> https://e.x www.e.x a@e.x #12 &lt; \\| \u202Eabc";
  const safe = inline(evil);
  for (const open of ["<", "[x]", "![", " | ", "**b", " `c", " $d", "~~e~~", "https://", "www.", "a@", "#12", "\u202E"]) expect(safe.replaceAll(/\\./gu, "")).not.toContain(open);
  expect(inline("&lt;")).toBe("&amp;lt;");
  for (const start of ["# a", "- a", "+ a", "1. a", "=1", "> a"]) expect(inline(start)).not.toMatch(/^(?:#|-|\+|1\.|=|>)/u);
  expect(inline("а\nб\r\n\tв")).toBe("а б в");
  const row = markdownTable(["a", "b"], [[evil, ""]]).split("\n")[2]!;
  expect(row.replaceAll(/\\./gu, "").match(/\|/gu)?.length).toBe(3);
  const { "compare.md": page = "", "comparison.csv": csv = "" } = await written([outputs.compare, outputs.comparison], [article(evil, "Вода в реке <img src=x onerror=y> чистая | и **тёплая**, [рыба](http://e.x) в ней водится. Длина реки 120 км.",
    "Өзендегі су <script>х</script> таза | әрі **жылы**, балық бар. Өзеннің ұзындығы 120 км.", "The water in the river <b>is</b> clean | and **warm**, there is fish. The river is 130 km long.")]);
  expect(page).not.toMatch(/<(?!\/?$)[a-z/!]/iu);
  expect(page.split("\n").filter((l) => l.startsWith("## ")).length).toBe(1);
  for (const line of csv.slice(1).split("\r\n")) expect(line).not.toMatch(/(?:^|,)"?[=+@]/u);
});

test("of a long text the page shows the beginning and where the rest is", async () => {
  const many = (word: string): string => Array.from({ length: 260 }, (_, i) => `${word} ${i + 1}.`).join(" ");
  const { "compare.md": page = "", "comparison.csv": csv = "" } = await written([outputs.compare, outputs.comparison], [article("long", many("Проба номер"), many("Сынама нөмірі"), many("Sample number"))]);
  const rows = page.split("\n").filter((l) => l.startsWith("| abstract")).length;
  expect(rows).toBe(200);
  expect(page).toContain(`${csv.split("\r\n").length - 2 - 200} more: see comparison.csv.`);
});

test("a journal's wrong rule is told before anything is written", async () => {
  await inFolder((folder) => {
    writeFileSync(join(folder, "mine.ts"), `import { checks, definePipeline } from "ushtil";\nexport default definePipeline({ read: ["corpus"], write: [checks({ "abstract-size": false } as never)] });\n`);
    const { code, err } = ushtil(["run", join(folder, "mine.ts"), "--out", join(folder, "out")]);
    expect([code, err.includes("abstract-size"), err.includes("abstract-words")]).toEqual([2, true, true]);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });
});
