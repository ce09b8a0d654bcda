import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { annotate } from "../src/annotate.ts";
import type { LangCode } from "../src/document.ts";
import { languages } from "../src/languages/index.ts";
import { readDocument } from "../src/inputs/documents.ts";
import { bestPath } from "../src/languages/identify/path.ts";
import { switches } from "../src/languages/identify/switches.ts";
import { toConllu } from "../src/outputs/conllu.ts";
import { toRecord } from "../src/outputs/documents.ts";
import { words } from "../src/stages/words.ts";
import { tokenSpans } from "../src/text/token-spans.ts";

const marked = /\[([a-z]{2,3}) ([^\]]+)\]/gu;
const found = (text: string, lang: LangCode): ReturnType<typeof switches> => switches(text, tokenSpans(text, 0, text.length, languages[lang].segmentation), lang);

describe("switches", () => {
  for (const line of readFileSync(join(import.meta.dirname, "cases/switches.txt"), "utf8").split("\n").filter((l) => l.trim() !== "" && !l.startsWith("#"))) {
    test(line, () => {
      const [, lang, drawn] = /^(ru|kk|en)\| (.*)$/u.exec(line)!;
      const text = drawn!.replace(marked, "$2");
      let shown = text;
      for (const s of [...found(text, lang as LangCode)].reverse()) shown = `${shown.slice(0, s.start)}[${s.lang} ${shown.slice(s.start, s.end)}]${shown.slice(s.end)}`;
      expect(shown).toBe(drawn);
    });
  }
});

test("a sentence in a language that is not analysed has no switches", () => {
  expect(switches("Люди повернулися «soft power» додому", [{ start: 0, end: 4 }, { start: 18, end: 22 }, { start: 23, end: 28 }], "uk")).toEqual([]);
  expect(switches("", [], "ru")).toEqual([]);
});

test("switches lie in order on token edges and begin and end with a letter, whatever the text", () => {
  for (const lang of ["ru", "kk", "en"] as const) {
    for (const text of ["«»((soft)) ''power'' “”", "a b c d в г д е ұ", "soft «power ұлттық “код machine» learning", "1 2 3 — … ! ?", "IT-soft-мягкая ٣٤ сила 中文 words и слова", "\ud800 soft power \udc00 ұлт код"]) {
      const tokens = tokenSpans(text, 0, text.length, languages[lang].segmentation);
      let last = 0;
      for (const s of switches(text, tokens, lang)) {
        expect(s.start).toBeGreaterThanOrEqual(last);
        expect(tokens.some((t) => t.start === s.start) && tokens.some((t) => t.end === s.end)).toBe(true);
        expect(text.slice(s.start, s.end)).toMatch(/^\p{L}(?:.*\p{L})?$/su);
        last = s.end;
      }
    }
  }
});

test("a long sentence takes linear time", { timeout: 30_000 }, () => {
  const text = "слова soft power «ұлттық код» и другие ".repeat(3000);
  const start = performance.now();
  expect(found(text, "ru").length).toBeGreaterThan(3000);
  expect(performance.now() - start).toBeLessThan(15_000);
});

test("the best path pays for a visit, less at marks, and leaves out what does not pay", () => {
  const one = (...n: number[]): Float64Array => Float64Array.from(n);
  const full = one(1, 1, 1, 1);
  expect([...bestPath([one(0, 0, 0, 0), one(-1, 5, 4, -1)], full, full, [0, 4])]).toEqual([0, 1, 1, 0]);
  expect([...bestPath([one(0, 0, 0, 0), one(-1, 5, 2, -1)], full, full, [0, 4])]).toEqual([0, 0, 0, 0]);
  expect([...bestPath([one(0, 0, 0, 0), one(-1, 5, 2, -1)], one(1, 0.4, 1, 1), full, [0, 4])]).toEqual([0, 1, 1, 0]);
  // Two visits in a row are paid for one by one.
  expect([...bestPath([one(0, 0, 0, 0), one(9, 9, -9, -9), one(-9, -9, 9, 9)], full, full, [0, 4, 4])]).toEqual([1, 1, 2, 2]);
});

describe("words of a switch", () => {
  const ru = annotate("Автор вводит здесь термин soft power и пишет о так называемом «ұлттық код» нации.", { lang: "ru" });
  const of = (form: string) => ru.words.find((w) => w.form === form)!;

  test("are analysed in their own language and say so", () => {
    expect(of("power")).toMatchObject({ lang: "en", upos: "X", feats: "Foreign=Yes" });
    expect(of("ұлттық")).toMatchObject({ lang: "kk", lemma: "ұлттық", upos: "ADJ" });
    expect(of("код")).toMatchObject({ lang: "kk", upos: "NOUN" });
    expect(of("нации")).toMatchObject({ lemma: "нация" });
    expect(ru.words.filter((w) => w.lang !== undefined).map((w) => w.form)).toEqual(["soft", "power", "ұлттық", "код"]);
  });

  test("in a language that is not analysed are foreign", () => {
    const en = annotate("The German phrase “Im Frühling trat der Fluss über die Ufer” was discussed at length.", { lang: "en" });
    expect(en.words.find((w) => w.form === "Fluss")).toMatchObject({ lang: "de", upos: "X", feats: "Foreign=Yes" });
    expect(en.words.find((w) => w.form === "discussed")).toMatchObject({ upos: "VERB" });
  });

  test("bear Lang= in CoNLL-U and lang in documents.jsonl, the others do not", () => {
    const rows = toConllu(ru, "utf16").split("\n").filter((l) => /^\d/u.test(l)).map((l) => l.split("\t"));
    expect(rows.filter((r) => r[9]!.startsWith("Lang=")).map((r) => `${r[1]} ${r[9]!.split("|")[0]}`)).toEqual(["soft Lang=en", "power Lang=en", "ұлттық Lang=kk", "код Lang=kk"]);
    const { tokens } = toRecord(ru, "utf16") as { tokens: { form: string; lang?: string }[] };
    expect(tokens.filter((t) => t.lang !== undefined).map((t) => `${t.form} ${t.lang}`)).toEqual(["soft en", "power en", "ұлттық kk", "код kk"]);
  });

  test("are read back", () => {
    const record: unknown = JSON.parse(JSON.stringify(toRecord(ru, "codepoint")));
    const read = readDocument(record as object, { path: "a.jsonl", line: 1 });
    expect("source" in read && read.source.brought?.layers.words).toEqual(ru.words);
  });

  test("are named by explain", () => {
    const said = words.explain(ru);
    expect(said.filter((e) => e.rule === "switch").map((e) => `${e.decision}: ${ru.text.slice(e.start, e.end)}`)).toEqual(["switch en: soft power", "switch kk: ұлттық код"]);
    expect(said.filter((e) => e.rule !== "switch")).toHaveLength(ru.tokens.length);
  });
});
