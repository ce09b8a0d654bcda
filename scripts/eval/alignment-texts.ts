import { readFileSync } from "node:fs";
import type { LangCode } from "../../src/document.ts";
import { wordKeys } from "../../src/languages/bilingual/index.ts";
import { declaration, governmentPairs, sibSentences, type Row } from "./parallel.ts";

export const codes: readonly LangCode[] = ["ru", "kk", "en"];

/** A document with known links: per language its sentences; `links` are connected groups, by language the indices of sentences. */
export interface Known {
  readonly texts: Readonly<Partial<Record<LangCode, readonly string[]>>>;
  /** The links between some of its languages, with an empty side only among three. */
  readonly links: (which: readonly LangCode[]) => readonly (readonly (readonly number[])[])[];
}
export interface DataPart { readonly name: string; readonly documents: readonly Known[] }

/** A random number in [0, 1): mulberry32. */
export function chances(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A document of 6–40 rows: in every version each sentence is dropped (6 %), or joined to the one before (10 %). */
export function made(rows: readonly Row[], chance: () => number, inOrder: boolean): Known {
  const size = Math.min(rows.length, 6 + Math.floor(chance() * 35));
  const left = rows.slice();
  const from = Math.floor(chance() * (rows.length - size + 1));
  const chosen = inOrder ? rows.slice(from, from + size) : Array.from({ length: size }, () => left.splice(Math.floor(chance() * left.length), 1)[0]!);
  const texts: Partial<Record<LangCode, string[]>> = {};
  // By language, for every row the sentence it went into, or -1.
  const owner: Partial<Record<LangCode, number[]>> = {};
  for (const code of codes) {
    if (rows[0]![code] === undefined) continue;
    const out: string[] = [];
    const own: number[] = [];
    chosen.forEach((row, i) => {
      if (chance() < 0.06) { own.push(-1); return; }
      if (i > 0 && own[i - 1]! >= 0 && chance() < 0.1) out[out.length - 1] += ` ${row[code]!}`;
      else out.push(row[code]!);
      own.push(out.length - 1);
    });
    texts[code] = out;
    owner[code] = own;
  }
  return { texts, links: (which) => groups(size, which.map((c) => owner[c]!)) };
}

/** Rows that some version joins are one link. */
function groups(size: number, owners: readonly (readonly number[])[]): number[][][] {
  const out: Set<number>[][] = [];
  for (let i = 0; i < size; i++) {
    const joined = i > 0 && owners.some((own) => own[i]! >= 0 && own[i] === own[i - 1]);
    if (!joined) out.push(owners.map(() => new Set()));
    owners.forEach((own, k) => { if (own[i]! >= 0) out.at(-1)![k]!.add(own[i]!); });
  }
  return out.map((m) => m.map((s) => [...s])).filter((m) => m.filter((s) => s.length > 0).length > 1);
}

/** Lines of government sites that may be trusted to say the same, as other lines drift: equal numbers, at least one of two digits, and like lengths. */
function trusted(rows: readonly Row[]): Row[] {
  const numbers = (text: string, lang: LangCode): string => wordKeys(text, lang).filter((k) => k.startsWith("#")).sort().join(" ");
  return rows.filter(({ ru, kk }) => {
    if (ru === undefined || kk === undefined || ru.length < 30 || kk.length < 30 || ru.length > 1.7 * kk.length || kk.length > 1.7 * ru.length) return false;
    return /\d\d/u.test(ru) && numbers(ru, "ru") === numbers(kk, "kk");
  }).map(({ ru, kk }) => ({ ru: ru!, kk: kk! }));
}

/** The abstracts and parallel files of the bundled corpus as they are, with the links written by hand. */
function corpus(): Known[] {
  interface Gold { readonly abstracts?: Readonly<Record<LangCode, readonly string[]>>; readonly sentences?: Readonly<Record<LangCode, readonly string[]>>; readonly alignment?: readonly (readonly (readonly number[])[])[] }
  const gold = JSON.parse(readFileSync(new URL("../../tests/cases/corpus-gold.json", import.meta.url), "utf8")) as Record<string, Gold>;
  return Object.entries(gold).flatMap(([id, { abstracts, sentences, alignment }]) => {
    const texts = sentences ?? abstracts;
    if (id.startsWith("//") || texts === undefined || alignment === undefined || codes.some((c) => (texts[c] ?? []).length === 0)) return [];
    return [{ texts, links: (which: readonly LangCode[]) => alignment.map((l) => which.map((c) => l[codes.indexOf(c)]!)).filter((l) => l.filter((m) => m.length > 0).length > 1) }];
  });
}

/** The documents of the benchmark; the same for the same seed and count. Nothing of them trains the lexicon. */
export function alignmentData(count: number, seed: number): DataPart[] {
  const chance = chances(seed);
  const many = (n: number, rows: readonly Row[], inOrder: boolean): Known[] => Array.from({ length: n }, () => made(rows, chance, inOrder));
  return [
    { name: "news and encyclopedia (SIB-200)", documents: many(count, sibSentences("held"), false) },
    { name: "Declaration of Human Rights", documents: many(Math.ceil(count / 4), declaration(), true) },
    { name: "government sites", documents: many(Math.ceil(count / 4), trusted(governmentPairs("held")), false) },
    { name: "bundled corpus, as it is", documents: corpus() },
  ];
}

/** One author's keywords in the three languages, in one order. */
export type Lists = Readonly<Record<LangCode, readonly string[]>>;

/** Where a list of the bundled corpus keeps another order than the Russian one: for every keyword the Russian one it renders. */
const otherOrders: Readonly<Record<string, Readonly<Partial<Record<LangCode, readonly number[]>>>>> = {
  "05-school-reading": { en: [0, 4, 1, 2, 3, 5] },
  "07-steppe-archive": { kk: [0, 2, 1, 3, 4, 5, 6, 7] },
};

/** The authors' keyword lists of the bundled corpus in which nothing is missing, brought into one order. */
export function keywordLists(): Lists[] {
  const gold = JSON.parse(readFileSync(new URL("../../tests/cases/corpus-gold.json", import.meta.url), "utf8")) as Record<string, { keywords?: Readonly<Record<LangCode, readonly string[]>> }>;
  return Object.entries(gold).flatMap(([id, { keywords: k }]) => {
    if (k === undefined || !codes.every((c) => k[c] !== undefined && k[c].length > 0 && k[c].length === k.ru.length)) return [];
    const inOrder = (c: LangCode): readonly string[] => k.ru.map((_, i) => { const order = otherOrders[id]?.[c]; return k[c][order === undefined ? i : order.indexOf(i)]!; });
    return [{ ru: inOrder("ru"), kk: inOrder("kk"), en: inOrder("en") }];
  });
}

/** The keyword lists of our own abstracts in tests/cases/divergences, without their seeded faults. */
export function madeLists(names: readonly string[]): Lists[] {
  return names.flatMap((name) => readFileSync(new URL(`../../tests/cases/divergences/${name}.txt`, import.meta.url), "utf8").split(/^== /mu).slice(1).flatMap((block) => {
    const list = (c: LangCode): readonly string[] => block.split("\n").find((l) => l.startsWith(`${c}-:`))!.slice(4).replace(/\{[^|{}]*\|([^|{}]*)\|[^|{}]*\}/gu, "$1").split(";").map((k) => k.trim()).filter((k) => k !== "");
    const lists = { ru: list("ru"), kk: list("kk"), en: list("en") };
    return codes.every((c) => lists[c].length === lists.ru.length) ? [lists] : [];
  }));
}
