import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { allLayers, annotate } from "../src/annotate.ts";
import { contentPage } from "../src/outputs/content.ts";
import { factors } from "../src/outputs/factors.ts";
import { shown } from "../src/outputs/page/trilingual.ts";
import { trends } from "../src/outputs/trends.ts";
import { inFolder } from "./clone.ts";
import { written } from "./written.ts";

const dictionary = "dictionaries/foreign-policy.yaml";

/** Articles of our own, one a year, on three themes: treaties, water, trade. */
const texts: readonly (readonly [id: string, year: string, lang: "ru" | "kk" | "en", text: string])[] = [
  ["a<b>\"1", "2015", "ru", "Договор о транзите подписан в 2015 году. Министерство иностранных дел Казахстана вело переговоры о транзите грузов. Россия поддержала договор."],
  ["b", "2016", "kk", "Қазақстан мен Қытай 2016 жылы келісім жасады. Екі ел сауда мен экспорт туралы келіссөз жүргізді. Сыртқы саясат өзгерді."],
  ["c", "2017", "en", "Kazakhstan and China discussed water in 2017. The river and its water divide two states. The treaty on the river was signed."],
  ["d", "2018", "ru", "Внешняя политика Казахстана в 2018 году. Экспорт зерна и торговля с Китаем выросли. Торговля и экспорт важны."],
  ["e", "2019", "ru", "Вода трансграничной реки. Казахстан и Китай подписали договор о воде в 2019 году. Река пересекает границу, вода уходит."],
];
const documents = texts.map(([id, year, lang, text]) => ({ ...annotate(text, { id, lang, layers: [...allLayers, "types"] }), meta: { year } }));

test("the page has every part, in three languages, and asks nothing of a network", async () => {
  const html = (await written([contentPage({ dictionary, compare: "section" })], documents))["content.html"]!;
  for (const part of ["frequencies", "dispersion", "keyness", "groups", "collocations", "categories", "network", "timeline", "trends", "factors"]) expect(html).toContain(`<section id="part-${part}">`);
  for (const word of ["Frequencies", "Частоты", "Жиіліктер", "Timeline", "Хроника", "Уақыт желісі"]) expect(html).toContain(`>${word}<`);
  expect(html.match(/<svg /gu)!.length).toBeGreaterThan(6);
  expect([...html.matchAll(/(?:src|href)="([^"#]*)"/gu)].map((m) => m[1])).toEqual([]);
  expect(html.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:\/\/|@import|url\(/u);
});

test("it runs its own script alone, and an id cannot become markup", async () => {
  const html = (await written([contentPage({ dictionary })], documents))["content.html"]!;
  const script = /<script>([^]*?)<\/script>/u.exec(html)![1]!;
  expect(html).toContain(`script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  expect(html.match(/<script/gu)).toHaveLength(1);
  expect(html).not.toContain("a<b>");
  expect(html).toContain("a&#60;b&#62;&#34;1");
});

test("any order of documents gives the same page", async () => {
  const of = async (list: typeof documents): Promise<Record<string, string>> => written([contentPage({ dictionary }), trends({ dictionary, least: 2 }), factors({ dictionary })], list);
  expect(await of([...documents].reverse())).toEqual(await of(documents));
});

test("trends.csv follows lemmas and categories over the years", async () => {
  const csv = (await written([trends({ dictionary, least: 2 })], documents))["trends.csv"]!.trimEnd().split("\r\n");
  expect(csv[0]).toBe("\uFEFFunit,item,upos,lang,years,first,last,total,tau,s,z,p,q,slope,small,series");
  const water = csv.find((l) => l.startsWith("lemma,вода,NOUN,ru,"))!.split(",");
  // Russian texts are of 2015, 2018 and 2019; water is spoken of in the last alone: S = 2 of 3 pairs.
  expect(water.slice(4, 8)).toEqual(["3", "2015", "2019", "3"]);
  expect(water[9]).toBe("2");
  expect(csv.find((l) => l.startsWith("category,water,,all,"))).toContain("2017: ");
});

test("factors.csv has the share of each axis, and documents beside categories", async () => {
  const csv = (await written([factors({ dictionary, methods: ["correspondence"] })], documents))["factors.csv"]!.trimEnd().split("\r\n").map((l) => l.split(","));
  const shares = csv[1]!;
  expect(shares.slice(0, 4)).toEqual(["correspondence", "category", "axis", "share"]);
  const total = [5, 8, 11, 14, 17].reduce((sum, i) => sum + Number(shares[i] ?? 0), 0);
  expect(total).toBeGreaterThan(0.99);
  // Contributions of the documents to an axis sum to one, as do those of the categories.
  for (const kind of ["document", "column"]) expect(csv.filter((r) => r[2] === kind).reduce((sum, r) => sum + Number(r[6]), 0)).toBeCloseTo(1, 4);
});

test("numbers are the same in all languages of the page and cannot be misread", () => {
  expect([shown(1234567), shown(-0.04, 1), shown(-2.5, 1), shown(2.5, 3), shown(NaN), shown(Infinity), shown(-1234.5, 1)]).toEqual(["1\u202f234\u202f567", "0", "−2.5", "2.5", "–", "∞", "−1\u202f234.5"]);
});

const browser = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((p) => p !== undefined && existsSync(p));
if (browser === undefined) process.stderr.write("content.test.ts: there is no Chromium here (CHROMIUM=path names one); the test in a browser is skipped.\n");

test.skipIf(browser === undefined)("in a browser the switch speaks, heads sort, and nothing is asked of the network", async () => {
  const html = (await written([contentPage({ dictionary, compare: "year" })], documents))["content.html"]!;
  await inFolder(async (folder) => {
    const file = join(folder, "content.html");
    writeFileSync(file, html);
    const chrome = await chromium.launch({ executablePath: browser!, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
    try {
      const page = await chrome.newPage();
      const asked: string[] = [];
      const trouble: string[] = [];
      page.on("request", (r) => { if (!r.url().startsWith("file:")) asked.push(r.url()); });
      page.on("console", (m) => { if (m.type() === "error") trouble.push(m.text()); });
      page.on("pageerror", (e) => { trouble.push(e.message); });
      await page.goto(pathToFileURL(file).href);
      const heading = page.locator("h1");
      expect(await heading.innerText()).toBe("Content of a corpus");
      await page.click("button[data-l=kk]");
      expect(await heading.innerText()).toBe("Корпустың мазмұны");
      await page.click("button[data-l=ru]");
      expect(await page.locator("#part-timeline h2").innerText()).toBe("Хроника");
      const uses = async (): Promise<number[]> => (await page.locator("#part-frequencies tbody tr td:nth-child(4)").allInnerTexts()).map(Number);
      const before = await uses();
      const head = page.locator("#part-frequencies th:nth-child(4) button");
      await head.click();
      expect(await uses()).toEqual([...before].sort((a, b) => b - a));
      await head.click();
      expect(await uses()).toEqual([...before].sort((a, b) => a - b));
      await head.click();
      expect(await uses()).toEqual(before);
      expect(await page.locator("svg[role=img]").first().getAttribute("aria-label")).toBeTruthy();
      expect([asked, trouble]).toEqual([[], []]);
    } finally {
      await chrome.close();
    }
  });
}, 120_000);
