import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { annotate } from "../src/annotate.ts";
import { outputs } from "../src/outputs/index.ts";
import { listed } from "../src/outputs/terms.ts";
import { consistency } from "../src/stats/consistency.ts";
import { emptySample, kept, mergeSamples, sampled } from "../src/surveys/sample.ts";
import { concepts } from "../src/surveys/term-table.ts";
import type { Analysed } from "../src/surveys/term-phrases.ts";
import { termLangs, terms, type Terms } from "../src/surveys/terms.ts";
import { written } from "./written.ts";

interface Corpus { readonly name: string; readonly articles: readonly string[]; readonly rows: readonly string[]; readonly absent: readonly string[] }

const heads = { "ru": "Аннотация. ", "ru-": "Ключевые слова: ", "kk": "Аңдатпа. ", "kk-": "Түйін сөздер: ", "en": "Abstract. ", "en-": "Keywords: " } as const;

function corpora(): readonly Corpus[] {
  const text = readFileSync(new URL("cases/terms/renderings.txt", import.meta.url), "utf8");
  return text.split(/^== /mu).slice(1).map((block) => {
    const [name = "", ...lines] = block.split("\n").map((l) => l.trimEnd());
    const articles: string[] = [""];
    for (const line of lines) {
      if (line === "--") articles.push("");
      const [, head = "", rest = ""] = /^((?:ru|kk|en)-?): (.*)$/u.exec(line) ?? [];
      if (head !== "") articles[articles.length - 1] += `${heads[head as keyof typeof heads]}${rest}${head.endsWith("-") ? ".\n\n" : "\n"}`;
    }
    const after = (mark: string): string[] => lines.filter((l) => l.startsWith(mark)).map((l) => l.slice(mark.length).trim());
    return { name, articles, rows: after("=>"), absent: after("!") };
  });
}

const analysed = (articles: readonly string[]): readonly Analysed[] => articles.map((text, i) => annotate(text, { id: `a${i}` }) as Analysed);
const folded = (documents: readonly Analysed[]): Terms => documents.reduce((s, d) => terms.add(s, d), terms.empty());
const shown = (survey: Terms): string[] => concepts(survey).map((c) => {
  const inconsistent = termLangs.flatMap((l) => (c.renderings[l].length < 2 ? [] : [`${l}: ${listed(c.renderings[l])}`])).join(" | ");
  const score = c.consistency === undefined ? "" : ` ; ${Math.round(1000 * c.consistency) / 1000}`;
  return `${termLangs.map((l) => c.renderings[l][0]?.text ?? "").join(" = ")}${score}${inconsistent === "" ? "" : ` ; ${inconsistent}`}`;
});

const all = corpora();

for (const { name, articles, rows, absent } of all) {
  test(name, () => {
    const found = shown(folded(analysed(articles)));
    expect(found.filter((r) => rows.some((w) => w.split(" ; ")[0] === r.split(" ; ")[0]))).toEqual(expect.arrayContaining(rows.map((r) => r)));
    for (const phrase of absent) expect(found.filter((r) => r.includes(phrase))).toEqual([]);
  });
}

test("any order of documents and of merges gives the same table", () => {
  const documents = all.flatMap((c, k) => analysed(c.articles).map((d, i) => ({ ...d, id: `${k}-${i}` })));
  const expected = JSON.stringify(concepts(folded(documents)));
  expect(JSON.parse(expected)).not.toEqual([]);
  fc.assert(fc.property(fc.shuffledSubarray([...documents], { minLength: documents.length }), fc.nat(documents.length), (order, cut) => {
    expect(JSON.stringify(concepts(folded(order)))).toBe(expected);
    expect(JSON.stringify(concepts(terms.merge(folded(order.slice(0, cut)), folded(order.slice(cut)))))).toBe(expected);
  }), { seed: 5, numRuns: 25 });
});

test("a sample keeps the same records with all their counts, whatever the order", () => {
  const counted = (keys: readonly string[]): ReturnType<typeof emptySample<{ n: number }>> => {
    const sample = emptySample<{ n: number }>(4);
    for (const k of keys) sampled(sample, k, k.startsWith("!"), () => ({ n: 0 })).n++;
    return sample;
  };
  fc.assert(fc.property(fc.array(fc.constantFrom(..."abcdefghijklmnop", "!x", "!y")), fc.nat(40), (keys, cut) => {
    const once = [...kept(counted(keys))];
    expect(once.length).toBe(Math.min(4, new Set(keys).size));
    for (const [key, { n }] of once) expect(n).toBe(keys.filter((k) => k === key).length);
    for (const k of ["!x", "!y"]) expect(once.some(([key]) => key === k)).toBe(keys.includes(k));
    const [a, b] = [counted(keys.slice(0, cut)), counted(keys.slice(cut))];
    mergeSamples(b, a, (into, from) => { into.n += from.n; });
    expect([...kept(b)]).toEqual(once);
    expect([...kept(counted([...keys].reverse()))]).toEqual(once);
  }), { seed: 6 });
});

test("consistency is 1 for one rendering, 0 for a new one at every use, and follows the formula between", () => {
  expect(consistency([[4]])).toBe(1);
  expect(consistency([[1, 1, 1]])).toBeCloseTo(0);
  // H of 3 : 1 is 0.5623 nat, the bound log 4.
  expect(consistency([[3, 1]])).toBeCloseTo(1 - 0.5623 / Math.log(4), 3);
  expect(consistency([[3, 1], [4]])).toBeCloseTo(1 - 0.5623 / (2 * Math.log(4)), 3);
  expect(consistency([[1], [1], []])).toBeUndefined();
});

test("terms.csv: a term that looks like a formula cannot run, a text without versions gives no rows", async () => {
  const evil = analysed(["Аннотация. Вода нужна.\nКлючевые слова: =HYPERLINK(\"http://x\"), вода\n\nAbstract. Water is needed.\nKeywords: =HYPERLINK(\"http://y\"), water\n", "Просто текст без ничего."]);
  const { "terms.csv": csv = "" } = await written([outputs.terms], evil);
  expect(csv.split("\r\n").slice(1).filter((l) => l !== "")).not.toEqual([]);
  for (const line of csv.slice(1).split("\r\n")) expect(line).not.toMatch(/(?:^|,)"?[=@+]/u);
});
