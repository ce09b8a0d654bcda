import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { annotate } from "../src/annotate.ts";
import { restore } from "../src/text/draft.ts";
import { root } from "./clone.ts";

const path = resolve(root, "../shared/seed/article-ru-kk-en.txt");
const there = existsSync(path);
if (!there) process.stderr.write("seed.test.ts: ../shared is not here; the tests over the seed article are skipped.\n");

describe.skipIf(!there)("the seed article", () => {
  const raw = there ? readFileSync(path, "utf8") : "Бос.";
  const d = annotate(raw, { id: "seed" });
  const slice = (s: { start: number; end: number }): string => d.text.slice(s.start, s.end);

  test("every change can be undone", () => expect(restore(d.text, d.changes)).toBe(raw));

  test("three abstracts and three keyword lists in the right languages", () => {
    expect(d.sections.filter((s) => s.kind === "abstract" || s.kind === "keywords").map((s) => [s.kind, s.lang])).toEqual(["ru", "kk", "en"].flatMap((l) => [["abstract", l], ["keywords", l]]));
  });

  test("three sentences in each abstract, aligned one to one to one", () => {
    for (const lang of ["ru", "kk", "en"]) {
      const section = d.sections.findIndex((s) => s.kind === "abstract" && s.lang === lang);
      expect(d.sentences.filter((s) => s.section === section)).toHaveLength(3);
    }
    const links = d.alignment.filter((l) => l.kind === "sentence");
    expect(links.map((l) => [l.ru.length, l.kk.length, l.en.length])).toEqual([[1, 1, 1], [1, 1, 1], [1, 1, 1]]);
  });

  test("eight keywords in each language, aligned in order", () => {
    const own = (lang: string): number[] => d.keywords.flatMap((k, i) => (k.source === "author" && k.lang === lang ? [i] : []));
    const [ru, kk, en] = ["ru", "kk", "en"].map(own) as [number[], number[], number[]];
    expect([ru.length, kk.length, en.length]).toEqual([8, 8, 8]);
    expect(d.alignment.filter((l) => l.kind === "keyword").map((l) => [l.ru, l.kk, l.en])).toEqual(ru.map((_, i) => [[ru[i]], [kk[i]], [en[i]]]));
  });

  test("no citation and no initial ends or begins a sentence by itself", () => {
    const sentences = d.sentences.map(slice);
    expect(sentences.filter((s) => /(?<!\p{L})\p{Lu}\.$/u.test(s))).toEqual([]);
    expect(sentences.filter((s) => /^\[\d/.test(s) || /^[cс]\.\s?\d/u.test(s) || /\[\d+, ?[cс]\.$/u.test(s))).toEqual([]);
    expect(sentences.filter((s) => /авг\.$/u.test(s))).toEqual([]);
  });

  test("every hyphen at a line's end is real and kept", () => {
    for (const word of ["44-дневной войне", "С окончанием 44-дневной войны", "Касым-Жомарта Токаева", "волоконно-оптической кабельной", "ускорение военно-политической", "Кавказско-Каспийский регион", "Баку-Тбилиси-Джейхан транспортируется", "маршруты восток-запад"]) expect(d.text).toContain(word);
    expect(d.changes.filter((c) => c.kind.includes("hyphen-drop"))).toEqual([]);
  });

  test("headings of the body are found, lines are joined across columns and pages", () => {
    expect(d.sections.filter((s) => s.kind === "heading" && s.lang === "ru").map(slice)).toEqual(expect.arrayContaining(["Введение", "Материалы и методы исследования", "Основной материал", "Выводы"]));
    for (const piece of ["между тюркскими государствами в настоящее время", "путь для новых процессов", "экономического, военного и культурного единства."]) expect(d.text).toContain(piece);
  });

  test("people are found and their forms joined", () => {
    const people = d.entities.filter((e) => e.type === "PERSON");
    expect(people.map((e) => e.normal)).toEqual(expect.arrayContaining(["Збигнев Бжезинский", "Ильхам Алиев"]));
    expect(d.entities.some((e) => e.value === "2022-09-28")).toBe(true);
  });
});
