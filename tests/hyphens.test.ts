import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { draft, finish, restore } from "../src/text/draft.ts";
import { layoutKnowledge } from "../src/languages/layout.ts";
import { layout } from "../src/text/layout/index.ts";
import { illCut } from "../src/text/layout/hyphens.ts";
import { add, empty, hyphenation, merge, seen } from "../src/surveys/hyphenation.ts";
import fc from "fast-check";

const words = (list: string | undefined): Set<string> => new Set((list ?? "").split(" ").filter((w) => w !== ""));

// Wrapped prose around the case, so that it is plain that lines are wrapped; the hyphen's own habit stays unknown.
const around = {
  before: "Автор разбирает источники, которые раньше\nникто не видел, и сравнивает их с тем, что\nизвестно о городах степи; при этом он видит,\nчто",
  filler: ["как", "тут", "уже", "так", "и", "там", "где", "ещё", "раз", "да"],
  after: "и\nчто прежние взгляды на этот вопрос стоит\nпроверить ещё раз на новых данных архива.",
};

const lines = readFileSync(new URL("cases/hyphens.txt", import.meta.url), "utf8").split("\n").filter((l) => l !== "" && !l.startsWith("#"));
test.each(lines)("%s", (line) => {
  const [both, notes] = line.split(" ; ");
  const [input, expected] = both!.split(" → ");
  const knows = words(/knows ([^;]*)/u.exec(notes ?? "")?.[1]);
  const corpus = words(/seen ([^;]*)/u.exec(notes ?? "")?.[1]);
  const evidence = { attests: (w: string) => knows.has(w.toLowerCase()), seen: (w: string) => (corpus.has(w.toLowerCase()) ? 3 : 0), knowledge: layoutKnowledge() };
  // The line before the break is filled up to the width of its neighbours.
  const room = 40 - input!.indexOf("|");
  let lead = around.before;
  for (let k = 0, used = 3; used + around.filler[k % 10]!.length + 1 <= room; k++) {
    lead += ` ${around.filler[k % 10]!}`;
    used += around.filler[k % 10]!.length + 1;
  }
  const raw = `${lead} ${input!.replace("|", "\n")} ${around.after}`;
  const done = finish(layout(draft(raw), evidence).draft);
  expect(done.text).toBe(`${lead.replace(/\n/gu, " ")} ${expected!} ${around.after.replace(/\n/gu, " ")}`);
  expect(restore(done.text, done.changes)).toBe(raw);
});

test("rules for cutting words: both sides need a vowel, ь ъ й begin no part", () => {
  expect(illCut("обла", "сти")).toBe(0);
  expect(illCut("develop", "ment")).toBe(0);
  expect(illCut("мемлекет", "тер")).toBe(0);
  expect(illCut("област", "ь")).toBeGreaterThan(3);
  expect(illCut("ұлттық", "этникалық")).toBeGreaterThan(1);
});

test("the survey counts whole words only, plain and hyphenated, in three languages", () => {
  const survey = add(empty(), "Внешнеполитический курс и военно-политический союз. Халықара-\nлық қатынастар, сауда-саттық.\nA self-employed weaver; devel-\nopment of trade. Ёлка стояла.");
  expect(seen(survey, "внешнеполитический")).toBe(1);
  expect(seen(survey, "военно-политический")).toBe(1);
  expect(seen(survey, "Сауда-саттық")).toBe(1);
  expect(seen(survey, "self-employed")).toBe(1);
  expect(seen(survey, "елка")).toBe(1);
  for (const absent of ["халықара", "халықаралық", "devel", "opment", "курсы", "лық"]) expect(seen(survey, absent)).toBe(0);
});

test("merging surveys: any order gives the same bytes, and the same as one survey of all", () => {
  const texts = ["жаңа мақала туралы мақала", "новая статья о статье", "a new article about articles ".repeat(300)];
  const of = (t: string) => add(empty(), t);
  const [a, b, c] = texts.map(of) as [ReturnType<typeof empty>, ReturnType<typeof empty>, ReturnType<typeof empty>];
  const all = texts.reduce((s, t) => hyphenation.add(s, t), hyphenation.empty());
  for (const merged of [merge(merge(a, b), c), merge(a, merge(b, c)), merge(c, merge(b, a))]) {
    expect(Buffer.compare(merged.counters, all.counters)).toBe(0);
  }
  expect(seen(all, "articles")).toBe(255);
  expect(seen(all, "мақала")).toBe(2);
});

test("seen is never below the true count", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom("город", "қалалар", "towns", "юго-запад", "қарым-қатынас", "self-made"), { maxLength: 40 }), (list) => {
    const survey = add(empty(), list.join(" "));
    for (const w of new Set(list)) expect(seen(survey, w)).toBeGreaterThanOrEqual(list.filter((x) => x === w).length);
  }), { numRuns: 20 });
});
