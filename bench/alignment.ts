/** `npx tsx bench/alignment.ts [longest]`: time of sentence alignment against the length of the text, two and three versions, one core. Sentences of the bundled corpus, numbered and repeated. */
import { readFileSync } from "node:fs";
import { alignVersions } from "../src/stages/versions.ts";
import type { LangCode } from "../src/document.ts";

const longest = Number(process.argv[2] ?? 50_000);
const codes: readonly LangCode[] = ["ru", "kk", "en"];

interface Gold { readonly abstracts?: Readonly<Record<LangCode, readonly string[]>>; readonly alignment?: readonly (readonly (readonly number[])[])[] }
const gold = JSON.parse(readFileSync(new URL("../tests/cases/corpus-gold.json", import.meta.url), "utf8")) as Record<string, Gold>;
const rows = Object.entries(gold).flatMap(([id, { abstracts, alignment }]) => {
  if (id.startsWith("//") || abstracts === undefined || alignment === undefined || codes.some((c) => abstracts[c] === undefined)) return [];
  return alignment.filter((l) => l.every((m) => m.length > 0)).map((l) => codes.map((c, k) => l[k]!.map((i) => abstracts[c][i]!).join(" ")));
});

/** The n-th sentence: one of the corpus with its number, so that no two are equal; every twentieth is missing in one version, in turn. */
function texts(n: number, versions: number): string[][] {
  return Array.from({ length: versions }, (_, k) => Array.from({ length: n }, (_, i) => `${rows[(i * 7 + Math.floor(i / rows.length)) % rows.length]![k]!} (${i + 1})`).filter((_, i) => i % 20 !== 10 + k));
}

console.log("| sentences | versions | seconds | sentences/s | memory |\n|---|---|---|---|---|");
for (let n = 100; n <= longest; n *= n < 1000 ? 10 : 7.0710678) {
  for (const langs of [codes.slice(0, 2), codes]) {
    const size = Math.round(n / 100) * 100;
    const given = { id: "bench", langs, texts: texts(size, langs.length) };
    const from = process.cpuUsage();
    alignVersions(given);
    const spent = process.cpuUsage(from);
    const seconds = (spent.user + spent.system) / 1e6;
    console.log(`| ${size} | ${langs.join("–")} | ${seconds.toFixed(2)} | ${Math.round(size / seconds)} | ${Math.round(process.memoryUsage().rss / 1e6)} MB |`);
  }
}
