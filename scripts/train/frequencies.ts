/**
 * Makes src/languages/{ru,kk,en}/frequencies.tsv: how often lemmas occur in general text, counted over the treebanks and silver
 * corpora in ../shared/data that may train (UD English-EWT train, UD Russian-Taiga train and poetry, OpenCorpora silver, UD Kazakh-KTB
 * train, Apertium texts, Kazakh silver; CC BY-SA). `npx tsx scripts/train/frequencies.ts`; two runs write the same bytes.
 */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { writeTable } from "../../src/learn/tableFile.ts";

const sources = {
  ru: ["ru/silver.conllu", "ru/taiga-train.conllu", "ru/poetry-dev.conllu"],
  kk: ["kk/silver.conllu", "kk/apertium-texts.conllu", "kk/ktb-train.conllu"],
  en: ["en/ewt-train.conllu"],
} as const;

/** Keeps each file well under 300 KB. */
const MOST_LEMMAS = 14_000;

for (const [lang, files] of Object.entries(sources)) {
  const counts = new Map<string, number>();
  let words = 0;
  for (const file of files) {
    for await (const line of createInterface({ input: createReadStream(new URL(`../../../shared/data/${file}`, import.meta.url)) })) {
      const c = line.split("\t");
      if (!/^\d+$/u.test(c[0]!)) continue;
      const lemma = (c[2] === "_" ? "" : c[2]!).toLowerCase().replaceAll("ё", "е");
      if (c[3] === "PUNCT") continue;
      words++;
      if (/^\p{L}[\p{L}-]+$/u.test(lemma)) counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
    }
  }
  const kept = [...counts].filter(([, n]) => n >= 2).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_LEMMAS);
  const text = `${words}\n${kept.map(([lemma, n]) => `${lemma}\t${n}`).join("\n")}\n`;
  writeTable(new URL(`../../src/languages/${lang}/frequencies.tsv`, import.meta.url), text);
  process.stderr.write(`${lang}: ${words} words, ${kept.length} lemmas, ${Math.round(Buffer.byteLength(text) / 1000)} KB\n`);
}
