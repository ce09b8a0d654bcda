import fc from "fast-check";
import { expect, test } from "vitest";
import { keyness as output } from "../src/index.ts";
import { permutationP } from "../src/stats/significance.ts";
import { byMeta, bySection } from "../src/surveys/grouping.ts";
import { keyness, type KeyItem } from "../src/surveys/keyness.ts";
import { sequenceSurvey, type Counted, type Sequence } from "../src/surveys/sequence.ts";
import { countable } from "./countable.ts";
import { written } from "./written.ts";

/** In each language a word that all texts of one journal have, one that a single text has very often, and a filler. */
const words = { ru: ["дорога", "степь", "год"], kk: ["жол", "дала", "жыл"], en: ["road", "steppe", "year"] } as const;
const repeated = (word: string, n: number): string[] => Array.from({ length: n }, () => word);

const corpus: readonly Counted[] = Array.from({ length: 10 }, (_, d) => countable(`d${d}`, { journal: d < 5 ? "Дала" : "Steppe" },
  ...(["ru", "kk", "en"] as const).map((lang) => {
    const [even, clustered, filler] = words[lang];
    return [lang, "body", [...repeated(even, d < 5 ? 4 : 0), ...repeated(clustered, d === 0 ? 20 : 0), ...repeated(filler, 30)].join(" ")] as const;
  })));
const survey = sequenceSurvey({ groupings: [byMeta("journal"), bySection] });
const folded = (documents: readonly Counted[]): Sequence => documents.reduce((s, d) => survey.add(s, d), survey.empty());
const rows = (documents: readonly Counted[], resamples = 999, items?: number): readonly KeyItem[] => keyness(folded(documents), { unit: "lemma", grouping: 0, targets: ["Дала"], permutation: { resamples, ...(items !== undefined && { items }) } });

test("a word that one text repeats is no difference between groups of texts; one that all texts of a group have is", () => {
  for (const lang of ["ru", "kk", "en"] as const) {
    const [even, clustered] = words[lang].map((item) => rows(corpus).find((k) => k.lang === lang && k.item === item)!);
    // Log-likelihood takes both for certain.
    expect(even!.p).toBeLessThan(1e-5);
    expect(clustered!.p).toBeLessThan(1e-5);
    // 2 of the 252 ways to choose five of ten texts are as extreme; the text that repeats its word is in one group or the other in any of them.
    expect(even!.permutationP).toBeLessThan(0.03);
    expect(clustered!.permutationP).toBeGreaterThan(0.5);
  }
});

test("it is the test of permutationP on the texts' own counts and sizes", () => {
  const even = rows(corpus, 199).find((k) => k.item === "жол")!;
  expect(even.permutationP).toBe(permutationP([4, 4, 4, 4, 4], [0, 0, 0, 0, 0], [54, 34, 34, 34, 34], [30, 30, 30, 30, 30], { resamples: 199 }));
  // Against another group only its texts are dealt.
  const [row] = keyness(folded([...corpus, countable("x", { journal: "Third" }, ["kk", "body", "жол жол жол"])]), { unit: "lemma", grouping: 0, targets: ["Дала"], against: { group: "Third" }, permutation: { resamples: 199 } }).filter((k) => k.item === "жол");
  expect(row!.permutationP).toBe(permutationP([4, 4, 4, 4, 4], [3], [54, 34, 34, 34, 34], [3], { resamples: 199 }));
});

test("n-grams too; a document in several groups is a text in each", () => {
  const two = Array.from({ length: 6 }, (_, d) => countable(`t${d}`, {}, ["ru", "title", "сухая степь"], ["ru", "body", "год год степь год"]));
  const found = keyness(folded(two), { unit: "2-gram", grouping: 1, targets: ["title"], permutation: { resamples: 199 } }).find((k) => k.item === "сухая степь")!;
  expect(found.permutationP).toBe(permutationP(repeated("1", 6).map(Number), repeated("0", 6).map(Number), repeated("2", 6).map(Number), repeated("4", 6).map(Number), { resamples: 199 }));
});

test("any order of documents and of merges gives the same", () => {
  const expected = JSON.stringify(rows(corpus, 99));
  fc.assert(fc.property(fc.shuffledSubarray([...corpus], { minLength: corpus.length }), fc.nat(corpus.length), (order, cut) => {
    const s = survey.merge(folded(order.slice(0, cut)), folded(order.slice(cut)));
    expect(JSON.stringify(keyness(s, { unit: "lemma", grouping: 0, targets: ["Дала"], permutation: { resamples: 99 } }))).toBe(expected);
  }), { numRuns: 10 });
});

test("only the items with the highest log-likelihood are tested, none against general text", () => {
  const found = rows(corpus, 9, 1).filter((k) => k.lang === "ru");
  expect(found.map((k) => Number.isNaN(k.permutationP))).toEqual(found.map((_, i) => i > 0));
  expect(found.length).toBeGreaterThan(1);
  expect(keyness(folded(corpus), { unit: "lemma", grouping: 0, against: "reference", permutation: { resamples: 9 } }).every((k) => Number.isNaN(k.permutationP))).toBe(true);
});

test("keyness.csv has the column where it is asked for, and otherwise not", async () => {
  const files = await written([output({ by: "journal", permutations: 99, permuted: 2 })], corpus);
  const [head, ...lines] = files["keyness.csv"]!.trim().split("\r\n");
  expect(head!.endsWith(",small,permutation_p")).toBe(true);
  expect(lines.filter((l) => l.includes(",road,"))[0]).toMatch(/,0\.0[1-3]\d*$/u);
  expect((await written([output({ by: "journal" })], corpus))["keyness.csv"]).not.toContain("permutation_p");
  expect(() => output({ permutations: 0 })).toThrow(/'permutations'/u);
});
