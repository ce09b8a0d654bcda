import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { draft, lineage, type Dictionary } from "../src/categories/dictionary.ts";
import { readDictionary } from "../src/categories/load.ts";
import { matcher } from "../src/categories/matcher.ts";
import { settled } from "../src/categories/overlaps.ts";
import { readYaml, writeYaml } from "../src/categories/yaml.ts";
import { readYoshikoder } from "../src/categories/yoshikoder.ts";
import { readLiwc } from "../src/categories/liwc.ts";
import { readLexicoder } from "../src/categories/lexicoder.ts";
import type { LangCode } from "../src/document.ts";
import { UshtilError } from "../src/error.ts";
import { analysed } from "./analysed.ts";

const folder = new URL("cases/categories/", import.meta.url);
const at = (name: string): string => new URL(name, folder).pathname;
const cases = matcher(readDictionary(at("dictionary.yaml")));

/** The text with a bracket around each place found: `[security безопасность]`. */
function bracketed(m: typeof cases, lang: LangCode, text: string): string {
  const document = analysed([lang, text]);
  const places = new Map<string, string[]>();
  for (const { category, from, to } of m.match(document)) {
    const key = `${document.tokens[from]!.start} ${document.tokens[to - 1]!.end}`;
    places.set(key, [...(places.get(key) ?? []), m.dictionary.categories[category]!.id]);
  }
  let out = "";
  let done = 0;
  for (const [key, ids] of places) {
    const [start, end] = key.split(" ").map(Number) as [number, number];
    out += `${text.slice(done, start)}[${ids.join(",")} ${text.slice(start, end)}]`;
    done = end;
  }
  return out + text.slice(done);
}

describe.each(["ru", "kk", "en"] as const)("terms in %s", (lang) => {
  test.each(readFileSync(new URL(`${lang}.txt`, folder), "utf8").split("\n").filter((l) => l !== "" && !l.startsWith("#")))("%s", (line) => {
    expect(bracketed(cases, lang, line.replace(/\[[^\s\]]+ ([^\]]+)\]/gu, "$1"))).toBe(line);
  });
});

test("words of another language in a sentence are looked for among that language's terms", () => {
  const document = analysed(["ru", "Он назвал это foreign policy страны."]);
  const abroad = { ...document, words: document.words.map((w) => (/^[a-z]/u.test(w.form) ? { ...w, lang: "en" } : w)) };
  expect(cases.match(document)).toEqual([]);
  expect(cases.match(abroad).map((m) => cases.terms[m.term])).toEqual(["foreign policy"]);
});

test("what overlaps: the first and longest within a category, the longest of all where the dictionary says so", () => {
  const yaml = (overlap: string): Dictionary => readYaml(`overlap: ${overlap}\ncategories: {a: {ru: [безопасность, энергетическая безопасность страны, страна и мир]}, b: {ru: [энергетическая безопасность, безопасность]}}`, "t.yaml");
  const found = (overlap: string): string[] => {
    const m = matcher(yaml(overlap));
    return m.match(analysed(["ru", "Энергетическая безопасность страны и мира, безопасность."])).map((x) => `${m.dictionary.categories[x.category]!.id} ${m.terms[x.term]}`);
  };
  expect(found("category")).toEqual(["a энергетическая безопасность страны", "b энергетическая безопасность", "a безопасность", "b безопасность"]);
  expect(found("dictionary")).toEqual(["a энергетическая безопасность страны", "a безопасность", "b безопасность"]);
});

test("an exclusion bars what lies in it, of its category and those below; one of the whole dictionary bars all", () => {
  const c = (category: number, from: number, to: number) => ({ category, term: 0, from, to });
  expect(settled([c(0, 1, 2), c(1, 1, 2), c(0, 3, 4)], [c(0, 0, 3)], "category", [[0], [1]])).toEqual([c(1, 1, 2), c(0, 3, 4)]);
  const m = matcher(readYaml("not: {ru: [новая партия]}\ncategories: {a: {ru: [партия], not: {ru: [партия товара]}, categories: {b: {ru: [партия, товар]}}}}", "t.yaml"));
  expect(m.match(analysed(["ru", "Новая партия, партия товара, партия."])).map((x) => `${m.dictionary.categories[x.category]!.id} ${x.from}`)).toEqual(["a 6", "a/b 6"]);
});

test("matches come one after another and time grows with the text: a sentence of 200,000 tokens", () => {
  const m = matcher(readYaml('categories: {a: {ru: ["а*", "а а а", "а … а", "*а*а*"]}}', "t.yaml"));
  const n = 200_000;
  const text = "а ".repeat(n).trimEnd();
  const tokens = Array.from({ length: n }, (_, i) => ({ start: 2 * i, end: 2 * i + 1, sentence: 0 }));
  const document = { ...analysed(["ru", "а"]), text, tokens, words: tokens.map((_, i) => ({ token: i, form: "а", lemma: "а", upos: "X", feats: "" })), sentences: [{ section: 0, lang: "ru", start: 0, end: text.length }] };
  // The longest: а with three words between and а.
  expect(m.match(document).length).toBe(n / 5);
});

describe("our YAML", () => {
  test("is written back and read again without loss", () => {
    for (const path of [at("dictionary.yaml"), new URL("../dictionaries/foreign-policy.yaml", import.meta.url).pathname]) {
      const dictionary = readDictionary(path);
      const plain = (d: Dictionary): unknown => JSON.parse(JSON.stringify(d, (key, value: unknown) => (key === "line" ? undefined : value)));
      expect(plain(readYaml(writeYaml(dictionary), "again.yaml"))).toEqual(plain(dictionary));
    }
  });

  test.each<[string, string, number, RegExp]>([
    ["no categories", "name: x\n", 1, /no 'categories'/],
    ["an unknown key", "categories:\n  a:\n    ru: [а]\n    de: [b]\n", 4, /'de' is nothing that the category 'a' may have/],
    ["terms that are no list", "categories:\n  a:\n    ru: вода\n", 3, /Terms are a list/],
    ["an alias", "categories:\n  a:\n    ru: [*вода]\n", 3, /[Aa]lias|anchor/],
    ["an anchor", "categories:\n  a: &b\n    ru: [вода]\n", 3, /anchor/],
    ["a tag", "categories:\n  a:\n    ru: [!вода реки]\n", 3, /tag/i],
    ["a category twice", "categories:\n  a: {ru: [а]}\n  a: {ru: [б]}\n", 3, /unique/i],
    ["a star alone", "categories:\n  a:\n    ru: [\"вода *\"]\n", 3, /\* alone/],
    ["a gap at the end", "categories:\n  a:\n    kk: [су …]\n", 3, /gap/],
    ["a slash in a name", "categories:\n  a/b: {ru: [а]}\n", 2, /cannot be the name/],
    ["an unknown overlap", "overlap: none\ncategories: {a: {en: [b]}}\n", 1, /known are category and dictionary/],
    ["brackets without end", `categories: ${"[".repeat(100_000)}`, 1, /brackets/],
    ["lists in lists without end", `categories:\n  ${"- ".repeat(50_000)}x`, 2, /deeper/],
  ])("says where and why: %s", (_, text, line, message) => {
    let caught: unknown;
    try { readYaml(text, "mine.yaml"); } catch (error) { caught = error; }
    expect(caught).toBeInstanceOf(UshtilError);
    expect(caught).toMatchObject({ code: expect.stringMatching(/format|limit/), where: { path: "mine.yaml", line }, message: expect.stringMatching(message) as string });
  });

  test("limits hold", () => {
    const d = draft("x");
    expect(() => d.category("a".repeat(101), undefined, 7)).toThrow(/name of a category/);
    const a = d.category("a", undefined, 1);
    expect(() => d.term(a, { text: "а".repeat(201), line: 3 })).toThrow(/201 characters/);
    let id = a;
    expect(() => { for (let i = 0; i < 9; i++) id = d.category("b", id, 1); }).toThrow(/deeper/);
  });
});

describe("imports", () => {
  const found = (d: Dictionary, lang: LangCode, text: string): string[] => {
    const m = matcher(d);
    const document = analysed([lang, text]);
    return m.match(document).map((x) => `${d.categories[x.category]!.id}: ${document.text.slice(document.tokens[x.from]!.start, document.tokens[x.to - 1]!.end)}`);
  };

  test("LIWC: hierarchy by tabs, words in several categories, endings; forms as written", () => {
    const d = readDictionary(at("liwc.dic"), { lang: "ru" });
    expect(d.categories.map((c) => c.id)).toEqual(["Власть", "Власть/Война", "Власть/Мир", "Время"]);
    expect(found(d, "ru", "Вчера армия и войска подписали договоры о мире; Президент – мир.")).toEqual(["Время: Вчера", "Власть/Война: армия", "Власть: войска", "Власть/Война: войска", "Власть/Мир: договоры", "Власть: Президент", "Власть/Мир: мир"]);
    expect(d.warnings).toEqual([expect.stringMatching(/^Line 13: 'like \(02 134\)' has a condition/)]);
  });

  test("Yoshikoder: nested categories", () => {
    const d = readDictionary(at("yoshikoder.ykd"), { lang: "kk" });
    expect([d.name, d.categories.map((c) => c.id)]).toEqual(["Саясат", ["Экономика", "Экономика/Сауда-Экспорт", "Қорғаныс"]]);
    expect(found(d, "kk", "Нарықтың салық саясаты, экспорттың көлемі, қарулы күштердің әскері.")).toEqual(["Экономика: Нарықтың", "Экономика: салық", "Экономика/Сауда-Экспорт: экспорттың", "Қорғаныс: қарулы күштердің", "Қорғаныс: әскері"]);
    expect(d.warnings).toEqual([expect.stringMatching(/^1 scores/)]);
  });

  test("Lexicoder: plain and XML", () => {
    const d = readDictionary(at("lexicoder.lc3"), { lang: "en" });
    expect(found(d, "en", "The agreements were made in good faith before the War and other threats.")).toEqual(["positive: agreements", "positive: good faith", "negative: War", "negative: threats"]);
    expect(readYoshikoder("<cnode name='a'><cnode name='b'><pnode name='c'/></cnode></cnode>", "x.lcd").categories).toMatchObject([{ id: "b", terms: [{ text: "=c" }] }]);
  });

  test("what comes in goes out in our form", () => {
    for (const name of ["liwc.dic", "yoshikoder.ykd", "lexicoder.lc3"]) {
      const d = readDictionary(at(name));
      expect(readYaml(writeYaml(d), "x").categories.map((c) => [c.id, c.terms.map((t) => t.text)])).toEqual(d.categories.map((c) => [c.id, c.terms.map((t) => t.text)]));
    }
  });

  test.each<[string, () => unknown, number, RegExp]>([
    ["a document type", () => readYoshikoder('<?xml version="1.0"?>\n<!DOCTYPE d [<!ENTITY a "aaaa">]>\n<dictionary/>', "x"), 2, /document type/],
    ["XML cut off", () => readYoshikoder("<dictionary>\n<cnode name='a'>", "x"), 2, /not well formed/],
    ["an entity", () => readYoshikoder("<dictionary><cnode name='&lol;'/></dictionary>", "x"), 1, /not well formed/],
    ["other XML", () => readYoshikoder("<html/>", "x"), 1, /<html>/],
    ["elements without end", () => readYoshikoder("<a>".repeat(100_000), "x"), 1, /deeper/],
    ["an unknown number", () => readLiwc("%\n1\ta\n%\nword\t2\n", "x"), 4, /No category has the number 2/],
    ["a list that is not closed", () => readLiwc("%\n1\ta\n", "x"), 1, /not closed/],
    ["no list of categories", () => readLiwc("word\t1\n", "x"), 1, /line of %/],
    ["a word before all categories", () => readLexicoder("war\n+negative\n", "x"), 1, /before the first category/],
  ])("refused with the line: %s", (_, read, line, message) => {
    expect(read).toThrow(expect.objectContaining({ where: { path: "x", line }, message: expect.stringMatching(message) as string }) as Error);
  });

  test("a file that is not there, or of another kind", () => {
    expect(() => readDictionary("none.yaml")).toThrow(/there is no such file/);
    expect(() => readDictionary("none.txt")).toThrow(/Known are|no dictionary/);
  });
});

test("the bundled dictionary has 15 terms or more for each category and language, and finds each of them", () => {
  const d = readDictionary("dictionaries/foreign-policy.yaml");
  const leaves = d.categories.filter((c) => c.terms.length > 0);
  expect(leaves.length).toBeGreaterThanOrEqual(18);
  for (const c of d.categories) {
    expect(Object.keys(c.labels)).toEqual(["ru", "kk", "en"]);
    for (const lang of ["ru", "kk", "en"] as const) if (c.terms.length > 0) expect([c.id, lang, c.terms.filter((t) => t.lang === lang && t.not !== true).length >= 15]).toEqual([c.id, lang, true]);
  }
  const m = matcher(d);
  const missed: string[] = [];
  for (const [i, c] of d.categories.entries()) {
    for (const lang of ["ru", "kk", "en"] as const) {
      const terms = c.terms.filter((t) => t.lang === lang && t.not !== true && !t.text.includes("*"));
      if (terms.length === 0) continue;
      const document = analysed(...terms.map((t) => [lang, t.text.replace(/^=/u, "")] as const));
      const found = new Set(m.match(document).filter((x) => x.category === i).map((x) => x.sentence));
      terms.forEach((t, s) => { if (!found.has(s)) missed.push(`${c.id} ${lang} ${t.text}`); });
    }
  }
  expect(missed).toEqual([]);
});

test("every file of the cases is read", () => {
  expect(readdirSync(folder).sort()).toEqual(["dictionary.yaml", "en.txt", "kk.txt", "lexicoder.lc3", "liwc.dic", "ru.txt", "yoshikoder.ykd"]);
  expect(lineage("a/b/c")).toEqual(["a/b/c", "a/b", "a"]);
});
