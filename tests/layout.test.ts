import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draft, finish, restore } from "../src/text/draft.ts";
import { layoutKnowledge } from "../src/languages/layout.ts";
import { layout } from "../src/text/layout/index.ts";

const knowledge = layoutKnowledge();
const nothing = { attests: () => false, seen: () => 0, knowledge };
const clean = (raw: string) => finish(layout(draft(raw), nothing).draft);

interface Case { readonly name: string; readonly raw: string; readonly expected: string }

function casesOf(file: string): Case[] {
  const text = readFileSync(new URL(`cases/layout/${file}`, import.meta.url), "utf8").replace(/^# .*\n/gmu, "");
  return text.split(/^=== /mu).slice(1).map((block) => {
    const at = block.indexOf("\n");
    const body = block.slice(at + 1).replace(/\n+$/u, "").replace(/→/gu, "\t").replace(/^·$/gmu, " ").replace(/\n?␌/gu, "\f");
    const [raw, expected] = body.split(/\n--->\n/u);
    return { name: block.slice(0, at), raw: raw!, expected: expected ?? raw! };
  });
}

for (const file of readdirSync(new URL("cases/layout", import.meta.url)).sort()) {
  describe(file, () => {
    test.each(casesOf(file))("$name", ({ raw, expected }) => {
      const done = clean(raw);
      expect(done.text).toBe(expected);
      expect(restore(done.text, done.changes)).toBe(raw);
      expect(clean(done.text).text).toBe(done.text);
    });
  });
}

// Pieces that make lines of every kind, in three languages; glued at random they are worse than any article.
const piece = fc.constantFrom("степь", "Қала", "wells", "дорога,", "жолы.", "the", "и", "–", "-", "1.", "12", "а)", "•", "«слово»", "экономи-", "А.Б.", "Ключевые слова:", "https://a.kz/", "2020",
  "слово1", "слово²", "(", ")", "  ", "\t", "№2 2021", "БОЛЬШИЕ", "УДК", "и-", "-то", "Стр. 5", "[1]", "x".repeat(60), "ё", "т.д.", "…", "—", "мәселе", "Введение", ".....");
const gap = fc.constantFrom(" ", " ", " ", " ", "\n", "\n", "\n\n", "\f", "\n\f", " \n", "\n    ", "\n \n", "-\n", "\u00ad\n", "\n12\n");
const mess = fc.array(fc.tuple(piece, gap), { maxLength: 120 }).map((parts) => parts.map(([a, b]) => a + b).join(""));
const wrappedMess = fc.tuple(fc.array(piece, { minLength: 20, maxLength: 200 }), fc.integer({ min: 20, max: 60 })).map(([pieces, width]) => {
  let out = "";
  let column = 0;
  for (const p of pieces) {
    if (column + p.length > width) { out += "\n"; column = 0; }
    out += `${column === 0 ? "" : " "}${p}`;
    column += p.length + 1;
  }
  return out;
});
const anyText = fc.oneof(mess, wrappedMess, fc.string({ unit: "grapheme", maxLength: 300 }).map((s) => s.normalize("NFC").replace(/\r/gu, "")));

const removing = ["hyphen-drop", "page-number", "running-head", "footnote-mark", "note-move"];

test("laws: reversible, idempotent, no letter lost but by name, clean white space", () => {
  fc.assert(fc.property(anyText, (raw) => {
    const { draft: d } = layout(draft(raw), nothing);
    const done = finish(d);
    expect(restore(done.text, done.changes)).toBe(raw);
    expect(layout(draft(done.text), nothing).draft.text).toBe(done.text);
    for (const c of done.changes) {
      if (removing.some((k) => c.kind.includes(k))) continue;
      expect(c.to.replace(/\s/gu, "")).toBe(c.from.replace(/\s/gu, ""));
    }
    expect(done.text).not.toMatch(/ {2}|^ | $|\n{3}|[\t\f]/mu);
    expect(done.text).not.toMatch(/^\n|\n$/u);
  }), { numRuns: 600 });
});

test("what wrapping did is undone: paragraphs indented, wrapped, and found again", () => {
  const paragraphs = [
    "Колодцы степи рыли вручную, и каждый из них имел имя, которое знали все, кто ходил этой дорогой. Имена эти записаны в старых журналах, и теперь их можно сравнить с картами.",
    "Дала құдықтары қолмен қазылған, әрқайсысының өз аты болған, оны осы жолмен жүргендердің бәрі білген. Бұл атаулар ескі жазбаларда сақталған, енді оларды картамен салыстыруға болады.",
    "The wells of the steppe were dug by hand, and each had a name known to all who used the road. These names are kept in old journals, and now they can be compared with the maps.",
  ];
  for (const width of [36, 44, 60, 90]) {
    for (const indent of ["    ", "\t", "  "]) {
      const raw = paragraphs.map((p) => wrap(indent + p, width)).join("\n");
      expect(clean(raw).text, `width ${width}`).toBe(paragraphs.join("\n"));
      const spaced = paragraphs.map((p) => wrap(p, width)).join("\n\n");
      expect(clean(spaced).text, `width ${width}, blank lines`).toBe(paragraphs.join("\n\n"));
    }
  }
});

function wrap(paragraph: string, width: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(/(?<=\S) /u)) {
    if (line !== "" && line.length + 1 + word.length > width) { lines.push(line); line = word; }
    else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}

test("linear on hostile input", () => {
  const hostile = ["а".repeat(2_000_000), "-\n".repeat(300_000), "а-".repeat(700_000), "1\n".repeat(300_000), "\n".repeat(1_000_000), " ".repeat(1_000_000) + "а",
    "слово1 ".repeat(200_000), "(".repeat(500_000), "Вестник №1 2020\n".repeat(60_000), "в степи ".repeat(150_000), "abc-\n".repeat(100_000)];
  for (const raw of hostile) {
    const started = performance.now();
    const done = clean(raw);
    expect(restore(done.text, done.changes).length).toBe(raw.length);
    expect(performance.now() - started, JSON.stringify(raw.slice(0, 12))).toBeLessThan(20_000);
  }
}, 120_000);

const seed = new URL("../../shared/seed/article-ru-kk-en.txt", import.meta.url);
test.skipIf(!existsSync(seed))("the article the project began with (needs ../shared): every real hyphen stays, nothing is removed", () => {
  const raw = readFileSync(seed, "utf8").replace(/\r\n?/gu, "\n").normalize("NFC");
  const done = clean(raw);
  for (const word of ["44-дневной войне", "Касым-Жомарта Токаева", "волоконно-оптической кабельной", "военно-политической и", "Кавказско-Каспийский", "трубопроводу Баку-Тбилиси-Джейхан", "восток-запад и"]) {
    expect(done.text).toContain(word);
  }
  expect(done.text).toContain("\nМатериалы и методы исследования\n");
  expect(done.text.replace(/\s/gu, "")).toBe(raw.replace(/\s/gu, ""));
});
