/**
 * Learns the bilingual lexicons in src/languages/bilingual/ from parallel texts: IBM model 1 (Brown et al. 1993) over lemmas in both directions;
 * the harmonic mean of both probabilities, kept where it is high enough. Statistics only; deterministic.
 * Usage: npx tsx scripts/train/bilingual.ts [data folder]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { annotate } from "../../src/annotate.ts";
import type { LangCode } from "../../src/document.ts";
import { contentTerms } from "../../src/stages/alignment.ts";

const data = process.argv[2] ?? "../shared/data";
const rounds = 6;

/** Tab-separated, cells perhaps quoted with doubled quotation marks. */
function rows(file: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(`${data}/parallel/${file}`, "utf8").split("\n").filter((l) => l !== "").map((l) => l.replace(/\r$/, "").split("\t").map((c) => (/^".*"$/.test(c) ? c.slice(1, -1).replaceAll('""', '"') : c)));
  return lines.map((cells) => Object.fromEntries(head!.map((name, i) => [name, cells[i] ?? ""])));
}

const cache = new Map<string, readonly string[]>();
function terms(text: string, lang: LangCode): readonly string[] {
  const key = `${lang}\t${text}`;
  let found = cache.get(key);
  if (found === undefined) {
    const plain = text.replace(/[~_]/g, "").trim();
    const d = plain === "" ? undefined : annotate(plain, { lang, layers: ["words"] });
    cache.set(key, (found = d === undefined ? [] : [...new Set(d.sentences.flatMap((_, s) => contentTerms(d, s, lang)))].filter((t) => /^\p{L}[\p{L}-]+$/u.test(t)).slice(0, 60)));
  }
  return found;
}

function model1(pairs: readonly (readonly [readonly string[], readonly string[]])[]): Map<string, Map<string, number>> {
  let t: Map<string, Map<string, number>> | undefined;
  for (let round = 0; round < rounds; round++) {
    const counts = new Map<string, Map<string, number>>();
    for (const [source, target] of pairs) {
      const from = ["", ...source]; // "" is the empty word.
      for (const y of target) {
        const p = from.map((x) => (t === undefined ? 1 : t.get(x)?.get(y) ?? 0));
        const sum = p.reduce((a, b) => a + b, 0);
        if (sum === 0) continue;
        from.forEach((x, i) => {
          let row = counts.get(x);
          if (row === undefined) counts.set(x, (row = new Map()));
          row.set(y, (row.get(y) ?? 0) + p[i]! / sum);
        });
      }
    }
    for (const row of counts.values()) {
      // A pinch of doubt keeps words seen once from being sure.
      const sum = [...row.values()].reduce((a, b) => a + b, 0) + 0.5;
      for (const [y, c] of row) row.set(y, c / sum);
    }
    t = counts;
  }
  return t!;
}

/** Every fourth sentence is kept back to measure alignment on (scripts/measure/alignment.ts). */
const sib = rows("sib200-train.tsv").filter((_, i) => i % 4 !== 0);
const gov = rows("gov-kk-ru.tsv");
const software = rows("software.tsv");

for (const [a, b] of [["ru", "kk"], ["ru", "en"], ["kk", "en"]] as const) {
  const texts = [...sib, ...software, ...(a === "ru" && b === "kk" ? gov : [])].filter((r) => r[a] !== undefined && r[b] !== undefined && r[a].length < 2000 && r[b].length < 2000);
  const pairs = texts.map((r) => [terms(r[a]!, a), terms(r[b]!, b)] as const).filter(([x, y]) => x.length > 0 && y.length > 0);
  const forward = model1(pairs);
  const backward = model1(pairs.map(([x, y]) => [y, x] as const));
  const lines: string[] = [];
  for (const x of [...forward.keys()].filter((k) => k !== "").sort()) {
    const kept = [...forward.get(x)!].map(([y, p]): [string, number] => [y, (2 * p * (backward.get(y)?.get(x) ?? 0)) / (p + (backward.get(y)?.get(x) ?? 0) || 1)])
      .filter(([, p]) => p >= 0.08).sort((m, n) => n[1] - m[1] || (m[0] < n[0] ? -1 : 1)).slice(0, 6);
    // Model 1 spreads a word's probability over its synonyms: the root brings the sure ones near 1.
    kept.forEach(([y, p], i) => lines.push(`${i === 0 ? x : ""}\t${y}\t${Math.max(1, Math.round(99 * Math.sqrt(p)))}`));
  }
  writeFileSync(new URL(`../../src/languages/bilingual/${a}-${b}.tsv`, import.meta.url), `${lines.join("\n")}\n`);
  process.stderr.write(`${a}-${b}: ${pairs.length} pairs, ${lines.length} entries\n`);
}
