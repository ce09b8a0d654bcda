import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { candidatesOf } from "../src/languages/ru/candidates.ts";
import { dictionary } from "../src/languages/ru/dictionary.ts";
import { loadModel, saveModel } from "../src/languages/ru/model.ts";
import { ru } from "../src/languages/ru/index.ts";
import { readDawg } from "../src/text/dawg.ts";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { attests, tagger } = ru;

const lines = ["ru", "ru-scholarly"].flatMap((name) => readFileSync(new URL(`./cases/lemmas/${name}.txt`, import.meta.url), "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#")));

/** `отношение NOUN Case=Nom`: UPOS is the part in capitals, features hold `=`, the rest is the lemma. */
function parse(line: string): { form: string; wanted: readonly string[] }[] {
  return [...line.matchAll(/(\S+?)(?:\[([^\]]*)\])?(?:\s+|$)/gu)].map(([, form = "", wanted = ""]) => ({ form, wanted: wanted === "" ? [] : wanted.split(" ") }));
}

test.each(lines)("%s", (line) => {
  const tokens = parse(line);
  const tagged = tagger().tag(tokens.map((token) => token.form));
  tokens.forEach(({ form, wanted }, i) => {
    const [word] = tagged[i]!;
    for (const part of wanted) {
      if (part.includes("=")) expect(word!.feats.split("|"), form).toEqual(expect.arrayContaining(part.split("|")));
      else if (/^[A-Z]+$/.test(part) && part !== "XX" && part !== "X") expect(word!.upos, form).toBe(part);
      else if (part === "X") expect(word!.upos, form).toBe("X");
      else expect(word!.lemma, form).toBe(part);
    }
  });
});

test("every token gets one word with its own form, and explain says a rule for each", () => {
  const odd = ["", "-", "--", "ёёёёёёёёёёёёёёё", "е".repeat(5000), "ааа-".repeat(300), "\u0301", "😀", "№", "1,,2", "әлем", "Қазақстан", "abcЖ", "-то", "А-", "...", "٣", "а\u0301"];
  const tagged = tagger().tag(odd);
  expect(tagged.map((words) => words.map((word) => word.form))).toEqual(odd.map((form) => [form]));
  for (const words of tagged) for (const word of words) expect(word.upos).toMatch(/^(?:ADJ|ADP|ADV|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X)$/);
  expect(tagger().explain(odd)).toHaveLength(odd.length);
  expect(tagger().tag([])).toEqual([]);
});

test("features are in CoNLL-U order, without doubles, for many forms", () => {
  const forms = "стали все его наших токаева самого красивейшая прочитавшему читаемся двумя 10-го сша касым-жомарта кофе лучше никакими читающими данного".split(" ");
  for (const form of [...forms, ...forms.map((form) => form.toUpperCase()), ...forms.map((form) => form.slice(0, 1).toUpperCase() + form.slice(1))]) {
    for (const { tag } of candidatesOf(form, { dictionary: dictionary(), lexicon: new Map(), cluster: () => 0, conversions: new Map([["читающий", ["ADJ", "NOUN Anim"]]]) }).list) {
      const names = tag.feats === "" ? [] : tag.feats.split("|").map((feat) => feat.split("=")[0]!.toLowerCase());
      expect(names, `${form} ${tag.feats}`).toEqual([...new Set(names)].sort());
      expect(tag.feats).not.toContain("undefined");
    }
  }
});

test("the choice does not depend on what was tagged before", () => {
  const sentence = "Производство стали растёт , и мы стали сильнее .".split(" ");
  const before = tagger().tag(sentence);
  tagger().tag("Стали и все его друзья стали друзьями .".split(" "));
  expect(tagger().tag(sentence)).toEqual(before);
});

test("attests ignores case, stress and ё, and knows no nonsense", () => {
  for (const word of ["Ёлка", "елка", "ЗЕЛЕНЫЙ", "за́мок", "государственной"]) expect(attests(word), word).toBe(true);
  for (const word of ["", "әлем", "коворкингами", "бырылгы", "state", "ж".repeat(100)]) expect(attests(word), word).toBe(false);
});

test("a damaged model or graph is an error with its path, not a wrong answer", () => {
  const folder = mkdtempSync(join(tmpdir(), "ushtil-ru-"));
  try {
    const path = join(folder, "tags.bin");
    expect(() => loadModel(path)).toThrow(expect.objectContaining({ code: "model", where: { path } }));
    saveModel(path, new Map([["др", [{ lemma: "другой", upos: "DET", feats: "Abbr=Yes" }]]]), new Map([["данный", ["ADJ"]]]), "0дом\t5\n3а\t7", new Int8Array(16).fill(-3), 12);
    const model = loadModel(path);
    expect(model.lexicon.get("др")).toEqual([{ lemma: "другой", upos: "DET", feats: "Abbr=Yes" }]);
    expect(model.conversions.get("данный")).toEqual(["ADJ"]);
    expect(["дом", "дома", "дому"].map(model.cluster)).toEqual([5, 7, 0]);
    expect([...model.weights]).toEqual(Array<number>(16).fill(-3));
    expect(model.margin).toBe(12);
    const bytes = readFileSync(path);
    for (const damaged of [bytes.subarray(0, bytes.length - 5), Buffer.from("ushtil model\n{}\n"), Buffer.alloc(0)]) {
      writeFileSync(path, damaged);
      expect(() => loadModel(path)).toThrow(expect.objectContaining({ code: "model", where: { path } }));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(() => readDawg(new Uint8Array([255, 255, 0, 0, 1, 2, 3, 4]))).toThrow(RangeError);
});

test("a form has the same readings whatever was looked up before: `оба` is a set, `два` and `трое` are what they are", () => {
  const knowledge = { dictionary: dictionary(), lexicon: new Map(), cluster: () => 0, conversions: new Map() };
  const types = (form: string) => [...new Set(candidatesOf(form, knowledge).list.filter((c) => c.tag.upos === "NUM").map((c) => /NumType=(\p{L}+)/u.exec(c.tag.feats)?.[1]))];
  for (const forms of [["обоих", "двух", "обе", "две"], ["двух", "обоих", "две", "обе"]]) expect(Object.fromEntries(forms.map((form) => [form, types(form)]))).toEqual({ обоих: ["Sets"], двух: ["Card"], обе: ["Sets"], две: ["Card"] });
});
