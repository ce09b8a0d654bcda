import { expect, test } from "vitest";
import { annotate } from "../src/annotate.ts";
import { timeline as output } from "../src/outputs/timeline.ts";
import { timeline, timelineRows, type Timeline } from "../src/surveys/timeline.ts";
import { compareDays, intervalOf } from "../src/text/edtf.ts";
import { written } from "./written.ts";

test.each([
  ["2022", "2022-01-01", "2022-12-31", "year"], ["2024-02", "2024-02-01", "2024-02-29", "month"], ["1900-02", "1900-02-01", "1900-02-28", "month"],
  ["2022-08-24", "2022-08-24", "2022-08-24", "day"], ["2020-23", "2020-09-01", "2020-11-30", "season"], ["2020-24", "2020-12-01", "2021-02-28", "season"],
  ["2021-35", "2021-07-01", "2021-09-30", "quarter"], ["2021-41", "2021-07-01", "2021-12-31", "half-year"],
  ["1920/1929", "1920-01-01", "1929-12-31", "range"], ["2020-05-12/2020-05-15", "2020-05-12", "2020-05-15", "range"], ["-0299/-0200", "-0299-01-01", "-0200-12-31", "range"],
])("%s is a stretch of days", (value, from, to, precision) => {
  expect(intervalOf(value)).toEqual({ from, to, precision, about: false });
});

test("an uncertain edge is told; what has no place in the calendar is none", () => {
  expect(intervalOf("1901/1933~")).toEqual({ from: "1901-01-01", to: "1933-12-31", precision: "range", about: true });
  for (const value of ["P6M", "-P1Y", "-P1Y-05", "XXXX-05", "2021-02-29", "2021-13", "2022/2021", "2020/2021/2022", ""]) expect([value, intervalOf(value)]).toEqual([value, undefined]);
});

test("years before our era come before it, the earlier first", () => {
  expect(["0005-01-01", "-0299-01-01", "2020-02-01", "-0044-03-15", "0000-01-01"].sort(compareDays)).toEqual(["-0299-01-01", "-0044-03-15", "0000-01-01", "0005-01-01", "2020-02-01"]);
});

const texts = [
  annotate("Шарт 2022 жылғы 24 тамызда бекітілді. Ол 2015 жылдан бері дайындалды. Ол 2015 жылы ұзартылды.", { id: "b", lang: "kk" }),
  annotate("Договор подписан 24 августа 2022 года. В прошлом году его продлили на 5 лет.", { id: "a", lang: "ru" }),
  annotate("The treaty was signed on 24 August 2022. Work on it began in 1998.", { id: "c", lang: "en" }),
];

test("a timeline has every date once, in order, with the sentences of all languages", () => {
  const rows = timelineRows(texts.reduce((s, d) => timeline.add(s, d), timeline.empty()));
  expect(rows.map((r) => [r.value, r.mentions, r.documents])).toEqual([["1998", 1, 1], ["2015", 2, 1], ["2022-08-24", 3, 3]]);
  expect(rows[2]!.passages.map((p) => [p.document, p.sentence, p.lang, p.mention])).toEqual([["a", 0, "ru", "24 августа 2022 года"], ["b", 0, "kk", "2022 жылғы 24 тамызда"], ["c", 0, "en", "24 August 2022"]]);
  expect(rows[2]!.byLang).toEqual({ en: 1, kk: 1, ru: 1 });
});

test("any order of documents and of merges gives the same", () => {
  const of = (documents: typeof texts): Timeline => documents.reduce((s, d) => timeline.add(s, d), timeline.empty());
  const one = timelineRows(of(texts));
  expect(timelineRows(of([...texts].reverse()))).toEqual(one);
  expect(timelineRows(timeline.merge(of(texts.slice(2)), of(texts.slice(0, 2))))).toEqual(one);
});

test("of many sentences about one date the first are shown, all are counted", () => {
  const many = annotate(Array.from({ length: 30 }, (_, i) => `Отчёт ${i + 1} вышел в 2019 году.`).join(" "), { id: "z", lang: "ru" });
  const [row] = timelineRows(timeline.add(timeline.empty(), many)).filter((r) => r.value === "2019");
  expect([row!.mentions, row!.passages.length, row!.passages.at(-1)!.sentence]).toEqual([30, 20, 19]);
});

test("timeline.csv has a row a sentence", async () => {
  const csv = (await written([output], texts))["timeline.csv"]!;
  expect(csv.split("\r\n")[0]).toBe("\uFEFFfrom,to,precision,about,value,mentions,documents,document,sentence,section,lang,mention,text");
  expect(csv).toContain("1998-01-01,1998-12-31,year,,1998,1,1,c,1,body,en,1998,Work on it began in 1998.");
  expect(csv.trimEnd().split("\r\n")).toHaveLength(1 + 1 + 2 + 3);
});
