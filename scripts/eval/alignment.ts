import type { Associate, Passage, Weights } from "../../src/align/evidence.ts";
import { alignPassages, weights } from "../../src/align/passages.ts";
import type { LangCode } from "../../src/document.ts";
import { alignLists } from "../../src/align/lists.ts";
import { associations, lettersAlike, wordKeys } from "../../src/languages/bilingual/index.ts";
import { alignmentData, chances, codes, keywordLists, madeLists, type Known, type Lists } from "./alignment-texts.ts";
import { galeChurch, glued } from "./gale-church.ts";

/** Counts of links with two sides at least; a link is right when all its sides are exact. */
export interface LinkTally { readonly found: number; readonly right: number; readonly wanted: number; /** Documents without any error. */ readonly exact: number; readonly documents: number; readonly ms: number; readonly sentences: number }

type Links = readonly (readonly (readonly number[])[])[];
export type Aligner = (versions: readonly (readonly string[])[], which: readonly LangCode[]) => Links;

export const combinations: readonly (readonly LangCode[])[] = [["ru", "kk"], ["ru", "en"], ["kk", "en"], ["ru", "kk", "en"]];
export const benchmark = { documents: 120, seed: 7 } as const;

const words = new Map<string, Passage>();
const passage = (text: string, lang: LangCode): Passage => {
  let p = words.get(`${lang} ${text}`);
  if (p === undefined) words.set(`${lang} ${text}`, (p = { length: text.length, words: wordKeys(text, lang) }));
  return p;
};

const associates = (which: readonly LangCode[]): readonly (readonly Associate[])[] => which.map((a) => which.map((b) => associations(a, b === a ? (a === "en" ? "ru" : "en") : b)));

/** What ships, sentences as given. */
export function ours(w: Weights = weights): Aligner {
  return (versions, which) => alignPassages(versions.map((v, k) => v.map((s) => passage(s, which[k]!))), associates(which), w).map((b) => b.members);
}

/** Lengths alone; three versions by way of the first. */
export const lengthsAlone: Aligner = (versions) => {
  const [a, b, c] = versions.map((v) => v.map((s) => s.length));
  return c === undefined ? galeChurch(a!, b!) : glued(galeChurch(a!, b!), galeChurch(a!, c));
};

/** Aligns the documents that have all the languages. */
export function measure(documents: readonly Known[], which: readonly LangCode[], aligner: Aligner): LinkTally {
  const key = (link: readonly (readonly number[])[]): string => link.map((m) => m.join("+")).join("|");
  let [found, right, wanted, exact, count, ms, sentences] = [0, 0, 0, 0, 0, 0, 0];
  for (const { texts, links } of documents) {
    const versions = which.map((c) => texts[c]);
    if (versions.includes(undefined)) continue;
    const gold = new Set(links(which).map(key));
    const from = process.cpuUsage();
    const got = aligner(versions as (readonly string[])[], which);
    const spent = process.cpuUsage(from);
    ms += (spent.user + spent.system) / 1000;
    sentences += Math.max(...versions.map((v) => v!.length));
    const keys = got.filter((l) => l.filter((m) => m.length > 0).length > 1).map(key);
    const hits = keys.filter((k) => gold.has(k)).length;
    found += keys.length;
    right += hits;
    wanted += gold.size;
    count++;
    if (hits === keys.length && hits === gold.size) exact++;
  }
  return { found, right, wanted, exact, documents: count, ms, sentences };
}

export const f1 = ({ found, right, wanted }: LinkTally): number => (found + wanted === 0 ? 0 : (2 * right) / (found + wanted));

/** What floors are kept of, in per cent: F1 by pair and the share of documents exact in all three, over the made news documents. */
export function alignmentFigures(): Record<string, number> {
  const [news] = alignmentData(benchmark.documents, benchmark.seed);
  const figures: Record<string, number> = {};
  for (const which of combinations) {
    const tally = measure(news!.documents, which, ours());
    figures[`${which.join("–")} F1`] = 100 * f1(tally);
    if (which.length === 3) figures["three-way exact"] = (100 * tally.exact) / tally.documents;
  }
  for (const [what, figure] of Object.entries(keywordFigures(benchmark.seed))) figures[`keyword lists, ${what}`] = figure;
  return figures;
}

/** How keyword lists are changed before they are linked. */
type Change = "as given" | "another order" | "unequal length" | "another order and unequal length";

/** How well keyword lists are linked: as they are, in another order, with one keyword missing in one language; F1 of pairs of keywords, in per cent. Their articles are not consulted. */
export function keywordFigures(seed: number, all: readonly Lists[] = keywordLists()): Record<Change, number> {
  const chance = chances(seed);
  const shuffled = (n: number): number[] => { const left = Array.from({ length: n }, (_, i) => i); return Array.from({ length: n }, () => left.splice(Math.floor(chance() * left.length), 1)[0]!); };
  const score = (change: (n: number, k: number) => number[]): number => {
    let [found, right, wanted] = [0, 0, 0];
    for (const lists of all) {
      const order = codes.map((c, k) => change(lists[c].length, k));
      const items = codes.map((c, k) => order[k]!.map((i) => passage(lists[c][i]!, c)));
      const form = (a: number, i: number): string => lists[codes[a]!][order[a]![i]!]!.toLowerCase();
      const beads = alignLists(items, associates(codes), (a, i, b, j) => lettersAlike(form(a, i), form(b, j)));
      const pairs = (links: readonly (readonly number[][])[]): string[] => links.flatMap((l) => l.flatMap((m, a) => l.flatMap((o, b) => (a < b && m.length > 0 && o.length > 0 ? [`${a} ${m[0]} ${b} ${o[0]}`] : []))));
      const got = pairs(beads.map((x) => x.members.map((m, k) => m.map((i) => order[k]![i]!))));
      const gold = new Set(pairs(lists.ru.map((_, i) => codes.map((_, k) => (order[k]!.includes(i) ? [i] : [])))));
      found += got.length;
      right += got.filter((p) => gold.has(p)).length;
      wanted += gold.size;
    }
    return (200 * right) / (found + wanted);
  };
  const whole = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
  const without = (list: readonly number[], n: number): number[] => list.filter((i) => i !== Math.floor(n / 2));
  return {
    "as given": score(whole),
    "another order": score((n, k) => (k === 0 ? whole(n) : shuffled(n))),
    "unequal length": score((n, k) => (k === 1 ? without(whole(n), n) : whole(n))),
    "another order and unequal length": score((n, k) => (k === 0 ? whole(n) : k === 1 ? shuffled(n) : without(shuffled(n), n))),
  };
}

/** The whole table. */
export function alignmentReport(): string[] {
  const lines = ["\n## alignment", "", `Documents of 6–40 sentences, random joins (10 %) and drops (6 %); strict links; seed ${benchmark.seed}.`, "",
    "| documents | versions | ours: P | R | F1 | exact | lengths alone: F1 | exact | sentences/s |", "|---|---|---|---|---|---|---|---|---|"];
  const percent = (x: number): string => (100 * x).toFixed(2);
  for (const { name, documents } of alignmentData(benchmark.documents, benchmark.seed)) {
    for (const which of combinations) {
      const [a, b] = [measure(documents, which, ours()), measure(documents, which, lengthsAlone)];
      // The links of the corpus are between three versions; a pair may part what the third joins.
      if (a.documents === 0 || (name.startsWith("bundled") && which.length < 3)) continue;
      lines.push(`| ${name} (${a.documents}) | ${which.join("–")} | ${percent(a.right / a.found)} | ${percent(a.right / a.wanted)} | **${percent(f1(a))}** | ${percent(a.exact / a.documents)} | ${percent(f1(b))} | ${percent(b.exact / b.documents)} | ${Math.round((1000 * a.sentences) / a.ms)} |`);
    }
  }
  const lists: readonly (readonly [string, readonly Lists[]])[] = [["the bundled corpus", keywordLists()], ["our abstracts in tests/cases/divergences", madeLists(["tuned", "held", "fresh", "clean", "later"])]];
  return [...lines, ...lists.flatMap(([name, all]) => ["", ...Object.entries(keywordFigures(benchmark.seed, all)).map(([what, figure]) => `keyword lists of ${name} (${all.length}), ${what}: F1 ${figure.toFixed(2)}`)])];
}

