import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignment } from "../src/align/assignment.ts";
import { annotate } from "../src/annotate.ts";
import { readDocument } from "../src/inputs/documents.ts";
import { toRecord } from "../src/outputs/documents.ts";
import { stages } from "../src/stages/index.ts";
import type { Bead } from "../src/align/lattice.ts";
import { alignLists } from "../src/align/lists.ts";
import { meetings } from "../src/align/meetings.ts";
import { alignPassages } from "../src/align/passages.ts";
import { shapes } from "../src/align/structures.ts";
import { learnTranslations } from "../src/align/translation.ts";
import type { LangCode } from "../src/document.ts";
import { associations, lettersAlike, wordKeys } from "../src/languages/bilingual/index.ts";
import { alignVersions, learning } from "../src/stages/versions.ts";

interface Case { readonly name: string; readonly langs: readonly LangCode[]; readonly texts: readonly (readonly string[])[]; readonly links: string }

function cases(file: string): Case[] {
  const text = readFileSync(new URL(`cases/alignment/${file}.txt`, import.meta.url), "utf8");
  return text.trim().split(/\n\n+/u).map((block) => {
    const lines = block.split("\n").map((l) => /^(#|\w+:)\s*(.*)$/u.exec(l)!);
    const versions = lines.filter(([, k]) => k !== "#" && k !== "links:");
    return {
      name: lines[0]![2]!,
      langs: versions.map(([, k]) => k!.slice(0, -1) as LangCode),
      texts: versions.map(([, , v]) => v!.split("|").map((s) => s.trim()).filter((s) => s !== "")),
      links: lines.at(-1)![2]!,
    };
  });
}

const associates = (langs: readonly LangCode[]) => langs.map((a) => langs.map((b) => associations(a, b === a ? (a === "en" ? "ru" : "en") : b)));
const align = (langs: readonly LangCode[], texts: readonly (readonly string[])[]): readonly Bead[] =>
  alignPassages(texts.map((t, k) => t.map((s) => ({ length: s.length, words: wordKeys(s, langs[k]!) }))), associates(langs));
const drawn = (beads: readonly Bead[]): string => beads.map((b) => b.members.map((m) => m.map((i) => i + 1).join("+") || "0").join("=") + (b.crossing === true ? "!" : "")).join(" ");
/** Links without order: where one version alone goes on, any order is right. */
const sorted = (links: string): string[] => links.replaceAll("!", "").split(" ").sort();

for (const file of ["two", "three"]) {
  describe(`alignment of ${file}`, () => {
    for (const c of cases(file)) {
      test(c.name, () => {
        expect(sorted(drawn(align(c.langs, c.texts)))).toEqual(sorted(c.links));
      });
      test(`${c.name}: the same in any order of the versions`, () => {
        const order = c.langs.map((_, k) => (k + 1) % c.langs.length);
        const turned = align(order.map((k) => c.langs[k]!), order.map((k) => c.texts[k]!)).map((b): Bead => ({ score: b.score, members: c.langs.map((_, k) => b.members[order.indexOf(k)]!) }));
        expect(sorted(drawn(turned))).toEqual(sorted(c.links));
      });
    }
  });
}

test("a link of passages in another order is marked", () => {
  const c = cases("two").find((x) => x.links.includes("!"))!;
  const beads = align(c.langs, c.texts);
  expect(beads.filter((b) => b.crossing === true).length).toBe(2);
});

test("the layer says which links cross, and so do explanations and documents read back", () => {
  const ru = "Комиссия собралась 14 октября в Астане. Бюджет университета составил 820 долларов. Ректор Ахметова подписала договор с Берлином. Новая лаборатория откроется зимой.";
  const kk = "Комиссия 14 қазанда Астанада жиналды. Ректор Ахметова Берлинмен шартқа қол қойды. Университеттің бюджеті 820 доллар болды. Жаңа зертхана қыста ашылады.";
  const document = annotate(`Аннотация. ${ru}\n\nАңдатпа. ${kk}\n`, { layers: ["alignment"] });
  const said = (s: readonly number[]): string => s.map((i) => document.text.slice(document.sentences[i]!.start, document.sentences[i]!.end).split(" ")[0]).join();
  expect(document.alignment.map((l) => `${said(l.ru)} ${said(l.kk)}${l.crossing === true ? " crossing" : ""}`)).toEqual(["Комиссия Комиссия", "Бюджет Университеттің crossing", "Ректор Ректор crossing", "Новая Жаңа"]);
  expect(document.alignment.filter((l) => "crossing" in l).length).toBe(2);
  expect(stages.alignment.explain(document).filter((e) => / crossing: /u.test(e.decision)).length).toBe(2);
  const read = readDocument(JSON.parse(JSON.stringify(toRecord(document, "utf16"))) as object, { path: "documents.jsonl", line: 1 });
  expect("source" in read ? read.source.brought?.layers.alignment : read).toEqual(document.alignment);
});

describe("lists", () => {
  const list = (langs: readonly LangCode[], lists: readonly string[], text: readonly (readonly string[])[] = []): string[] => {
    const items = lists.map((l) => l.split("; "));
    const passage = (s: string, k: number) => ({ length: s.length, words: wordKeys(s, langs[k]!) });
    const versions = text.map((t, k) => t.map((s) => passage(s, k)));
    const own = items.map((l, k) => l.map((s) => passage(s, k)));
    const met = text.length === 0 ? () => 0 : meetings(own, [{ versions, beads: alignPassages(versions, associates(langs)) }]);
    const beads = alignLists(own, associates(langs), (a, i, b, j) => met(a, i, b, j) + lettersAlike(items[a]![i]!.toLowerCase(), items[b]![j]!.toLowerCase()));
    return beads.map(({ members }) => members.map((m, k) => m.map((i) => items[k]![i]!).join()).join(" = "));
  };

  test.each([
    ["in another order", "школа; вода; транзит; нефть", "мұнай; транзит; мектеп; су", "transit; school; oil; water", ["школа = мектеп = school", "вода = су = water", "транзит = транзит = transit", "нефть = мұнай = oil"]],
    ["of unequal length", "школа; вода; транзит; нефть", "мектеп; транзит; мұнай", "school; water; transit; oil", ["школа = мектеп = school", "вода =  = water", "транзит = транзит = transit", "нефть = мұнай = oil"]],
    ["with compounds and cognates", "экологический туризм; ветроэнергетика; медиатор; медиация", "жел энергетикасы; медиация; экологиялық туризм; медиатор", "mediation; ecotourism; mediator; wind power", ["экологический туризм = экологиялық туризм = ecotourism", "ветроэнергетика = жел энергетикасы = wind power", "медиатор = медиатор = mediator", "медиация = медиация = mediation"]],
    ["where one word of each is unknown", "школа; крамбамбуля; вода", "су; мектеп; шырғалаң", "tantrasil; water; school", ["школа = мектеп = school", "крамбамбуля = шырғалаң = tantrasil", "вода = су = water"]],
    ["where each lacks another", "школа; вода", "мектеп; мұнай", "school; oil; water", ["школа = мектеп = school", "вода =  = water", " = мұнай = oil"]],
  ])("%s", (_, ru, kk, en, links) => {
    expect(list(["ru", "kk", "en"], [ru, kk, en])).toEqual(links);
  });

  test("unknown keywords go by the sentences in which they stand", () => {
    const text = [["Крамбамбуля растёт у воды.", "Школа открыта в 1987 году.", "Шушпанчик живёт в лесу."], ["Tantrasil grows near water.", "The school opened in 1987.", "The borograve lives in the forest."]];
    const [ru, en] = ["крамбамбуля; шушпанчик; школа; вода", "borograve; water; school; tantrasil"];
    expect(list(["ru", "en"], [ru, en], text)).toEqual(["крамбамбуля = tantrasil", "шушпанчик = borograve", "школа = school", "вода = water"]);
  });

  test("assignment: the greatest sum, and nothing that is worth nothing", () => {
    expect(assignment([[5, 9, 1], [6, 9, 2], [0, 0, -3]])).toEqual([1, 0, -1]);
    expect(assignment([[1, 2], [3, 9], [8, 1]])).toEqual([-1, 1, 0]);
    expect(assignment([])).toEqual([]);
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (worth) => {
      const best = (i: number, taken: number): number => (i === worth.length ? 0 : Math.max(best(i + 1, taken), ...worth[i]!.map((w, j) => ((taken >> j) & 1 ? 0 : w + best(i + 1, taken | (1 << j))))));
      const found = assignment(worth);
      expect(new Set(found.filter((j) => j >= 0)).size).toBe(found.filter((j) => j >= 0).length);
      expect(found.reduce((n, j, i) => n + (j < 0 ? 0 : worth[i]![j]!), 0)).toBe(best(0, 0));
    }));
  });

  test("every item is in exactly one link, whatever the lists", () => {
    const item = fc.constantFrom("вода", "школа", "су", "water", "школа", "нефть 5", "—", "");
    fc.assert(fc.property(fc.array(fc.array(item, { maxLength: 7 }), { minLength: 2, maxLength: 3 }), (lists) => {
      const langs = (["ru", "kk", "en"] as const).slice(0, lists.length);
      const beads = alignLists(lists.map((l, k) => l.map((s) => ({ length: s.length, words: wordKeys(s, langs[k]!) }))), associates(langs));
      lists.forEach((l, k) => expect(beads.flatMap((b) => b.members[k]!).sort((x, y) => x - y)).toEqual(l.map((_, i) => i)));
      for (const { score, members } of beads) { expect(score >= 0 && score <= 1).toBe(true); expect(members.every((m) => m.length < 2)).toBe(true); }
    }));
  });
});

const word = fc.constantFrom("вода", "озеро", "1987", "год", "школа", "су", "көл", "мектеп", "жыл", "water", "lake", "school", "year", "Ахметов", "Akhmetov", "340", "XV", "и", "the", "", "«", "—", "😀", "\ud83d");
const version = fc.array(fc.array(word, { maxLength: 8 }).map((w) => w.join(" ")), { maxLength: 14 });

/** Every passage is in exactly one bead; without marked beads the order is kept. */
function lawful(beads: readonly Bead[], texts: readonly (readonly unknown[])[]): void {
  texts.forEach((t, k) => {
    const seen = beads.flatMap((b) => b.members[k]!);
    expect([...seen].sort((x, y) => x - y)).toEqual(t.map((_, i) => i));
    if (beads.every((b) => b.crossing === undefined)) expect(seen).toEqual(t.map((_, i) => i));
  });
  for (const b of beads) {
    expect(b.members.some((m) => m.length > 0)).toBe(true);
    expect(b.score).toBeGreaterThanOrEqual(0);
    expect(b.score).toBeLessThanOrEqual(1);
  }
}

test("every sentence is in exactly one link, in order, whatever the texts", () => {
  fc.assert(fc.property(fc.array(version, { minLength: 2, maxLength: 3 }), (texts) => {
    const langs = (["ru", "kk", "en"] as const).slice(0, texts.length);
    const beads = align(langs, texts);
    lawful(beads, texts);
    expect(align(langs, texts)).toEqual(beads);
  }), { numRuns: 150 });
});

describe("hostile texts", () => {
  const lines = (n: number, text: (i: number) => string): string[] => Array.from({ length: n }, (_, i) => text(i));

  test("ten thousand equal lines", () => {
    const texts = [lines(10_000, () => "Одно и то же."), lines(10_000, () => "The very same.")];
    const beads = align(["ru", "en"], texts);
    lawful(beads, texts);
    expect(beads.filter((b) => b.members.every((m) => m.length === 1)).length).toBeGreaterThan(9_900);
  });

  test("a version without sentences", () => {
    expect(drawn(align(["ru", "kk", "en"], [["Раз."], [], ["One."]]))).toMatch(/^1=0=1$/);
    expect(align(["ru", "en"], [[], []])).toEqual([]);
  });

  test("one line of a megabyte beside three sentences", () => {
    const texts = [["Река длинная.", "слово ".repeat(170_000), "Озеро глубокое."], ["The river is long.", "The lake is deep."]];
    expect(drawn(align(["ru", "en"], texts))).toBe("1=1 2=0 3=2");
  });

  test("a long text that lacks a hundred and fifty sentences in a row finds its way again", () => {
    const words = ["вода water", "школа school", "дорога road", "зима winter", "книга book", "город city", "река river", "ветер wind", "закон law", "врач doctor", "лес forest", "рыба fish", "камень stone", "письмо letter"].map((w) => w.split(" ") as [string, string]);
    const sentence = (i: number, side: 0 | 1): string => [i % 14, (i * 5 + 3) % 14, Math.floor(i / 14) % 14].map((k) => words[k]![side]).join(" ") + ` ${1000 + i}.`;
    const texts = [lines(700, (i) => sentence(i, 0)), [...lines(300, (i) => sentence(i, 1)), ...lines(250, (i) => sentence(i + 450, 1))]];
    const beads = align(["ru", "en"], texts);
    lawful(beads, texts);
    const links = beads.filter((b) => b.members.every((m) => m.length === 1));
    expect(links.map((b) => b.members[0]![0]! - (b.members[1]![0]! < 300 ? 0 : 150) - b.members[1]![0]!).every((d) => d === 0)).toBe(true);
    expect(links.length).toBeGreaterThan(540);
  });
});

test("texts teach each other words that no lexicon knows", () => {
  const langs = ["ru", "en"] as const;
  // Made-up words; the second document could be cut either way by its length.
  const first = { id: "1", langs, texts: [["Грымза стоит 5 лет в лесу.", "Школа 1987 года.", "Грымза пьёт воду из реки в 1950 году.", "Дети читают книги.", "Новая грымза построена в городе 12 мая."], ["The flobber has stood in the forest for 5 years.", "A school of 1987.", "The flobber drinks water from the river in 1950.", "Children read books.", "A new flobber was built in the city on 12 May."]] };
  const lessons = learning([first]);
  expect([...lessons.get("ru-en")!.together].filter(([, n]) => n >= 3).map(([k]) => k)).toContain(`${wordKeys("грымза", "ru")[0]} ${wordKeys("flobber", "en")[0]}`);
  expect(alignVersions(first, lessons).map((l) => l.links)).toEqual([0, 1, 2, 3, 4].map((i) => ({ ru: [i], en: [i] })));
});

test("lines of white space are in no link and keep their numbers", () => {
  const links = alignVersions({ id: "x", langs: ["ru", "kk"], texts: [["", "Школа большая.", " ", "Книга новая."], ["Мектеп үлкен.", "", "Кітап жаңа."]] });
  expect(links.map((l) => l.links)).toEqual([{ ru: [1], kk: [0] }, { ru: [3], kk: [2] }]);
});

test("shapes of beads: as few merges as a shape needs", () => {
  const merges = (sizes: string, n: number): number => Math.min(...shapes(n).find((s) => s.sizes.join("") === sizes)!.structures.filter((s) => s.gaps === 0).map((s) => s.merges));
  expect(["11", "12", "22", "31"].map((s) => merges(s, 2))).toEqual([0, 1, 2, 2]);
  // One version joins what two part; two join what one parts; each joins another boundary.
  expect(["111", "122", "112", "223"].map((s) => merges(s, 3))).toEqual([0, 1, 2, 2]);
});

test("translation probabilities of a text counted by hand", () => {
  // a=0 b=1 with x=0 y=1: {a b / x y}, {a / x}. Model 1 gives a to x; b is left for y.
  const pair = (a: number[], b: number[]) => ({ a: Int32Array.from(a), b: Int32Array.from(b), weight: 1 });
  const t = learnTranslations([pair([0, 1], [0, 1]), pair([0], [0])], 2, 2, { plain: 1, agreed: 0, doubt: 0 });
  // After one round without any knowledge: a meets x with 1/3 + 1/2 (the empty word takes its share), y with 1/3.
  expect(Array.from(t.forward, (p) => Math.round(1000 * p) / 1000)).toEqual([0.714, 0.286, 0.5, 0.5]);
});

test("keys of words: inflected forms fall together, numbers by value", () => {
  expect(wordKeys("экономикой экономика экономику", "ru")).toEqual(["эконом", "эконом", "эконом"]);
  expect(new Set(wordKeys("мектептерде мектебі мектептің", "kk").map((k) => k.slice(0, 4)))).toEqual(new Set(["мект"]));
  expect(wordKeys("1 250 000 чел., 3,5 млн, XV век, 20-й", "ru")).toEqual(["#1250000", "чел", "#3500000", "#15", "век", "#20", "й"]);
  expect(wordKeys("In the 20th century 1,250,000 people; I saw 3.5 million", "en")).toEqual(["in", "the", "#20", "th", "centur", "#1250000", "peopl", "i", "saw", "#3500000"]);
});
