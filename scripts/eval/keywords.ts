/** Extracted keyphrases against editors' and authors' lists: development data, and the bundled corpus. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { annotate, annotateSource } from "../../src/annotate.ts";
import type { Document, LangCode, Layer } from "../../src/document.ts";
import { listFiles } from "../../src/inputs/files.ts";
import { knownExtensions, readAll } from "../../src/inputs/index.ts";
import { languages } from "../../src/languages/index.ts";
import { keywordsBy } from "../../src/stages/keywords.ts";
import { candidates } from "../../src/stages/keywords/candidates.ts";
import { shown } from "../../src/stages/keywords/shown.ts";
import { keyphraseMethods, type KeyphraseMethodName } from "../../src/stats/keyphrases.ts";
import { agreements } from "../../src/surveys/keyword-agreement.ts";
import { dataFolder } from "./datasets.ts";
import { addAgreement, keyOf, meanF1, noAgreement, type Agreement } from "./keywords-score.ts";

interface Item { readonly text: string; readonly keywords: readonly string[] }
/** One list of keywords of a set: all of it, or a part. */
interface KeywordSet { readonly name: string; readonly lang: LangCode; readonly file: string; text(record: Readonly<Record<string, string>>): string; readonly lists: Readonly<Record<string, (keywords: readonly string[]) => readonly string[]>> }

const all = (keywords: readonly string[]): readonly string[] => keywords;

/**
 * Inspec's lists hold the indexers' free terms, then the thesaurus's terms in alphabetical order; the literature counts the free ones. The file does not
 * part them: the longest ordered end of the list is taken for the thesaurus's.
 */
function free(keywords: readonly string[]): readonly string[] {
  const low = keywords.map((k) => k.toLowerCase().replace(/\s+/gu, " "));
  let cut = low.length - 1;
  while (cut > 0 && low[cut - 1]! <= low[cut]!) cut--;
  return cut <= 0 ? keywords : keywords.slice(0, cut);
}

export const keywordSets: readonly KeywordSet[] = [
  { name: "Inspec", lang: "en", file: "keywords/en-inspec-dev.jsonl", text: (r) => r["text"]!, lists: { "free terms": free, "all terms": all } },
  { name: "Russia Today", lang: "ru", file: "keywords/ru-rt-dev.jsonl", text: (r) => `${r["title"]!}\n${r["text"]!}`, lists: { keywords: all } },
  { name: "CyberLeninka", lang: "ru", file: "keywords/ru-cyberleninka-dev.jsonl", text: (r) => r["content"]!, lists: { keywords: all } },
];

/**
 * F1 among the first 5 and the first 10, of all documents and of each half (even and odd lines). Weights were tuned on the even lines of Inspec and Russia Today, on all of
 * CyberLeninka and on the bundled corpus; the odd lines were looked at while choosing: no part is unseen text.
 */
type Halves = readonly [all: Agreement, even: Agreement, odd: Agreement];
export interface KeywordQuality {
  /** By list, then by method. */
  readonly scores: Readonly<Record<string, Readonly<Record<KeyphraseMethodName, Readonly<Record<5 | 10, Halves>>>>>>;
  /** Keywords that are a candidate, in per cent: no ranking finds more. By list. */
  readonly ceiling: Readonly<Record<string, number>>;
  readonly documents: number;
}

const halves = (): Halves => [noAgreement(), noAgreement(), noAgreement()];

/** `every`: only each so-many-th document, for a quick look. */
export function keywordQuality(set: KeywordSet, methods: readonly KeyphraseMethodName[] = keyphraseMethods, every = 1): KeywordQuality {
  const lines = readFileSync(fileURLToPath(new URL(set.file, dataFolder)), "utf8").trim().split("\n").filter((_, i) => i % every === 0);
  const scores = Object.fromEntries(Object.keys(set.lists).map((list) => [list, Object.fromEntries(methods.map((m) => [m, { 5: halves(), 10: halves() }]))])) as Record<string, Record<KeyphraseMethodName, Record<5 | 10, Halves>>>;
  const found: Record<string, number> = {};
  const wanted: Record<string, number> = {};
  lines.forEach((line, i) => {
    const record = JSON.parse(line) as Record<string, string> & { keywords: string[] };
    const item: Item = { text: set.text(record), keywords: record.keywords };
    const document = annotate(item.text, { layers: ["sections", "sentences", "tokens", "words", "entities"] });
    const keyed = new Map<string, string>();
    const key = (phrase: string): string => {
      let known = keyed.get(phrase);
      if (known === undefined) keyed.set(phrase, (known = keyOf(phrase, set.lang)));
      return known;
    };
    const there = candidateKeys(document, set.lang, key);
    const lists = Object.entries(set.lists).map(([name, part]) => [name, part(item.keywords).map(key)] as const);
    for (const [name, gold] of lists) {
      const different = [...new Set(gold)].filter((g) => g !== "");
      wanted[name] = (wanted[name] ?? 0) + different.length;
      found[name] = (found[name] ?? 0) + different.filter((g) => there.has(g)).length;
    }
    for (const method of methods) {
      const phrases = keywordsBy(method).run(document).filter((k) => k.source === "extracted" && k.lang === set.lang).map((k) => key(k.text));
      for (const [name, gold] of lists) for (const k of [5, 10] as const) for (const half of [0, 1 + (i % 2)]) addAgreement(scores[name]![method][k][half]!, gold, phrases, k);
    }
  });
  return { scores, documents: lines.length, ceiling: Object.fromEntries(Object.keys(wanted).map((name) => [name, (100 * found[name]!) / wanted[name]!])) };
}

function candidateKeys(document: Document<Layer>, lang: LangCode, key: (phrase: string) => string): ReadonlySet<string> {
  const { keyphrases } = languages[lang];
  const { occurrences, names } = candidates(document, lang, keyphrases);
  return new Set(occurrences.map((o, i) => key(shown(o, names[i]!, keyphrases))));
}

/** Of the authors' keywords of the bundled corpus that stand in the text of their language: how many, and how many are among the first 15 extracted, exactly or in another form. */
export async function corpusKeywords(): Promise<Readonly<Record<LangCode, { readonly keywords: number; readonly present: number; readonly found: number }>>> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const sums = { ru: { keywords: 0, present: 0, found: 0 }, kk: { keywords: 0, present: 0, found: 0 }, en: { keywords: 0, present: 0, found: 0 } };
  for await (const read of readAll(await listFiles(["corpus"], knownExtensions, root), {}, root)) {
    if (!("source" in read)) continue;
    const document = annotateSource(read.source, ["sections", "sentences", "tokens", "words", "entities", "keywords", "alignment"]);
    for (const { lang, keywords, present, foundPresent } of agreements(document).lists) {
      sums[lang].keywords += keywords;
      sums[lang].present += present;
      sums[lang].found += foundPresent;
    }
  }
  return sums;
}

const two = (agreement: Agreement): string => meanF1(agreement).toFixed(1).padStart(5);

/** What `npm run eval -- keywords` prints. */
export async function keywordReport(): Promise<string[]> {
  const out = ["\n## keywords", "F1 of the first 5 and 10, mean over documents; stems (Porter) or lemmas match exactly. In brackets the halves, even and odd lines.",
    "Weights were tuned on the even lines of Inspec and Russia Today, on all of CyberLeninka and on the bundled corpus, and odd lines were looked at while choosing: expect less on unseen text."];
  for (const set of keywordSets) {
    const { scores, ceiling, documents } = keywordQuality(set);
    for (const [list, byMethod] of Object.entries(scores)) {
      out.push(`\n${set.name} (${set.lang}, ${documents} documents), ${list}; ${ceiling[list]!.toFixed(1)} % of them are candidates`);
      for (const method of keyphraseMethods) {
        const f = byMethod[method];
        out.push(`  ${method.padEnd(12)} F1@5 ${two(f[5][0])} (${two(f[5][1])},${two(f[5][2])})   F1@10 ${two(f[10][0])} (${two(f[10][1])},${two(f[10][2])})`);
      }
    }
  }
  out.push("\nAuthors' keywords of the bundled corpus, found among the first 15 of their language:");
  for (const [lang, { keywords, present, found }] of Object.entries(await corpusKeywords())) {
    out.push(`  ${lang} ${found} of ${present} that stand in the text (${((100 * found) / Math.max(1, present)).toFixed(1)} %); ${keywords} keywords in all`);
  }
  return out;
}

/** For the floors, the default alone: F1 in per cent, and the share of the corpus's keywords found. */
export async function keywordFigures(): Promise<Record<string, Record<string, number>>> {
  const figures: Record<string, Record<string, number>> = {};
  for (const set of keywordSets) {
    const { scores } = keywordQuality(set, ["combined"]);
    figures[`${set.lang} keywords ${set.name}`] = Object.fromEntries(Object.entries(scores).flatMap(([list, { combined }]) => ([5, 10] as const).map((k) => [`F1@${k}, ${list}`, meanF1(combined[k][0])])));
  }
  figures["keywords of the corpus"] = Object.fromEntries(Object.entries(await corpusKeywords()).map(([lang, { present, found }]) => [`found of those in the text, ${lang}`, (100 * found) / present]));
  return figures;
}
