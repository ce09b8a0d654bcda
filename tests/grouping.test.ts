import { expect, test } from "vitest";
import type { Document } from "../src/document.ts";
import { byDocument, byLanguage, byMeta, bySection, byYear, grouping } from "../src/surveys/grouping.ts";

const document = (meta: Record<string, string>): Document<"sections"> => ({
  id: "a-1", text: "Су. Su.", parts: [], map: { rawLength: 7, pieces: [] } as never, changes: [], meta, warnings: [],
  sections: [{ start: 0, end: 3, kind: "title", lang: "kk" }, { start: 4, end: 7, kind: "abstract", lang: "en" }],
});

test("language, section and document", () => {
  const d = document({});
  expect([0, 1].map((s) => byLanguage.of(d, s))).toEqual(["kk", "en"]);
  expect([0, 1].map((s) => bySection.of(d, s))).toEqual(["title", "abstract"]);
  expect(byDocument.of(d, 1)).toBe("a-1");
});

test.each([
  [{ year: "2019" }, "2019"], [{ date: "12.03.2021" }, "2021"], [{ published: "Алматы, 1998 ж." }, "1998"], [{ year: "n. d.", date: "2001-05" }, "2001"],
  [{ year: "1499" }, undefined], [{ year: "2200" }, undefined], [{ year: "№ 120215" }, undefined], [{}, undefined], [{ Year: "1500" }, "1500"], [{ year: "2199–2201" }, "2199"],
] as const)("year of %j", (meta, year) => expect(byYear.of(document(meta), 0)).toBe(year));

test("a metadata column, in whatever capitals; empty cells and missing columns are no group", () => {
  expect(byMeta("journal").of(document({ journal: " Тоғай  жаршысы " }), 0)).toBe("Тоғай жаршысы");
  expect(byMeta("Журнал").of(document({ журнал: "Вестник" }), 0)).toBe("Вестник");
  expect(byMeta("journal").of(document({ journal: " " }), 0)).toBeUndefined();
  expect(byMeta("constructor").of(document({}), 0)).toBeUndefined();
});

test("groupings by their names", () => {
  expect(["language", "section", "document", "year"].map((n) => grouping(n))).toEqual([byLanguage, bySection, byDocument, byYear]);
  expect(grouping("rating").of(document({ rating: "4" }), 0)).toBe("4");
});
