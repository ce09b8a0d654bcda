import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { letters as en } from "../src/languages/en/letters.ts";
import { letters as kk } from "../src/languages/kk/letters.ts";
import { letters as ru } from "../src/languages/ru/letters.ts";
import { repairCharacters } from "../src/text/characters.ts";
import { repairDamage } from "../src/text/damage.ts";
import { draft, finish, restore } from "../src/text/draft.ts";

const profiles = [ru, kk, en];
const unescape = (s: string): string => s.replace(/\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([nrf])/g, (_, u: string, x: string, e: string) =>
  e === undefined ? String.fromCharCode(parseInt(u ?? x, 16)) : e === "n" ? "\n" : e === "r" ? "\r" : "\f");
const cases = (file: string): string[] => readFileSync(new URL(`cases/damage/${file}`, import.meta.url), "utf8").split("\n").filter((l) => l !== "" && !l.startsWith("#"));
const pairs = (file: string): [string, string][] => cases(file).map((l) => l.split(" => ").map(unescape) as [string, string]);

function mended(raw: string): string {
  const { text, changes } = finish(repairDamage(draft(raw), profiles).draft);
  expect(restore(text, changes)).toBe(raw);
  return text;
}

function cleaned(raw: string): string {
  const { text, changes } = finish(repairCharacters(draft(raw)));
  expect(restore(text, changes)).toBe(raw);
  return text;
}

test.each(pairs("mended.txt"))("%s => %s", (raw, good) => {
  expect(mended(raw)).toBe(good);
  expect(mended(good)).toBe(good);
});

test.each(cases("left.txt"))("left: %s", (text) => {
  expect(mended(text)).toBe(text);
  expect(cleaned(text)).toBe(text);
  expect(mended(cases("left.txt").join("\n"))).toBe(cases("left.txt").join("\n"));
});

test.each(pairs("characters.txt"))("%j => %j", (raw, good) => {
  expect(cleaned(raw)).toBe(good);
  expect(cleaned(good)).toBe(good);
});

test("one damaged stretch is mended, the rest of the text is not touched", () => {
  const body = "В данной статье рассматриваются вопросы развития науки и образования. ".repeat(20);
  const raw = `${body}\nБўл маќалада єылым мен білім беру жїйесініѕ дамуы ќарастырылады.\n${body}`;
  const { draft: d, repairs } = repairDamage(draft(raw), profiles);
  expect(d.text).toBe(`${body}\nБұл мақалада ғылым мен білім беру жүйесінің дамуы қарастырылады.\n${body}`);
  expect(repairs.join(" ")).toContain("KZ-1048 read as windows-1251");
  for (const c of finish(d).changes) expect(c.kind).toBe("kazakh-font");
});

test("letters that are lost are told, with their share", () => {
  const text = "Біздің елімізде осындай жағдай ";
  expect(repairDamage(draft(text.replaceAll("ғ", "\0")), profiles).warnings[0]).toContain("1 of 4 words (25.0 %) hold U+0000");
  expect(repairDamage(draft("�аза�стан " + text), profiles).warnings[0]).toContain("1 of 5 words");
  expect(repairDamage(draft("?аза?стан ?ылымы мен ж?не бас?а ?лем"), profiles).warnings[0]).toContain("question mark");
  expect(repairDamage(draft(text.repeat(30)), profiles).warnings).toEqual([]);
  expect(repairDamage(draft("Кто пришёл? Что делать? См. http://a.kz/?q=да?x=нет"), profiles).warnings).toEqual([]);
});

test("Kazakh without Kazakh letters is told", () => {
  const sentence = "Бл маала жне ылым тууралы жазылан, осы кезедегі халыты тарихы мен мдениеті арастырылады, оны негізгі масаты болып табылады. ";
  expect(repairDamage(draft(sentence.repeat(5)), profiles).warnings.join(" ")).toContain("Kazakh letters seem lost");
  expect(repairDamage(draft("Статья посвящена истории и культуре народа, основной целью является анализ. ".repeat(20)), profiles).warnings).toEqual([]);
});

const piece = fc.constantFrom("Ќазаќстан", "Р", " ", "РѕСЃС‚", "Ð¾", "ѓ", "\0", "�", "слово", "word", "ғылым", "\u00ad", "\n", "\r", "и", "\u0306", "c", "I", "\u200d", "👩", "ﬁ", "±", "", "-", "1", "\ud800");
test("whatever comes, nothing is lost and a second run changes nothing", () => {
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }).map((p) => p.join("")), (raw) => {
    mended(raw);
    const once = cleaned(raw);
    expect(cleaned(once)).toBe(once);
  }), { numRuns: 400 });
});

// A quadratic step would take hours here and run into the runner's time limit.
test("a long damaged line is mended to its end", () => {
  const { text } = repairCharacters(repairDamage(draft("РџРѕСЃР»РµРґРЅРёРµ c Kазахстан\u00ad ѓ± ".repeat(8000)), profiles).draft);
  expect(text.split("Последние").length - 1).toBe(8000);
});
