/**
 * Learns the bilingual lexicons in src/languages/bilingual/ from parallel texts: translation probabilities of stems in both directions
 * (src/align/translation.ts). Statistics only; deterministic. Every fourth sentence of SIB-200 and every fourth block of the government's pages
 * are kept back for `npm run eval -- alignment`. Usage: npx tsx scripts/train/bilingual.ts [folder to write to]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { LangCode } from "../../src/document.ts";
import { learnTranslations, type BagPair } from "../../src/align/translation.ts";
import { wordKeys } from "../../src/languages/bilingual/words.ts";
import { governmentPairs, sibSentences, softwareMessages, type Row } from "../eval/parallel.ts";

const folder = process.argv[2] ?? resolve(import.meta.dirname, "../../src/languages/bilingual");
const rounds = { plain: 4, agreed: 4, doubt: 0.3 };
/** Entries with less probability in both directions are left out. */
const least = 0.01;
const mostPerWord = 12;

/** Words of a dictionary of our own, and the gazetteer: every variant with every variant, as short as it comes. */
function listed(a: LangCode, b: LangCode): (readonly [string, string, number])[] {
  const out: (readonly [string, string, number])[] = [];
  for (const name of ["bilingual/concepts", "gazetteer/countries", "gazetteer/cities", "gazetteer/places", "gazetteer/organisations", "gazetteer/peoples"]) {
    for (const line of readFileSync(new URL(`../../src/languages/${name}.tsv`, import.meta.url), "utf8").split("\n")) {
      if (line === "" || line.startsWith("#")) continue;
      const cells = line.split("\t").slice(name.startsWith("gaz") ? 1 : 0).map((c) => c.split(";").map((w) => w.replace(/[!?]$/u, "").trim()).filter((w) => w !== ""));
      const [x, y] = [cells[order.indexOf(a)] ?? [], cells[order.indexOf(b)] ?? []];
      for (const one of x) for (const other of y) out.push([one, other, listWeight / Math.max(x.length, y.length)]);
    }
  }
  return out;
}
const order: readonly LangCode[] = ["ru", "kk", "en"];
const listWeight = 3;

const vocabularies: Readonly<Record<LangCode, Map<string, number>>> = { ru: new Map(), kk: new Map(), en: new Map() };
const bags = new Map<string, Int32Array>();
function bag(text: string, lang: LangCode): Int32Array {
  const key = `${lang}\t${text}`;
  let found = bags.get(key);
  if (found === undefined) {
    const vocabulary = vocabularies[lang];
    const words = [...new Set(wordKeys(text.replace(/[~_]/gu, ""), lang))].filter((k) => !k.startsWith("#")).slice(0, 80);
    bags.set(key, (found = Int32Array.from(words, (w) => { let id = vocabulary.get(w); if (id === undefined) vocabulary.set(w, (id = vocabulary.size)); return id; })));
  }
  return found;
}

const sources: readonly (readonly [readonly Row[], number])[] = [
  [sibSentences("train").filter((_, i) => process.env["SKIP"] === undefined || i % 3 !== 0), 1.5], [softwareMessages(), 1], [governmentPairs("train"), 1],
];
for (const [a, b] of [["ru", "kk"], ["ru", "en"], ["kk", "en"]] as const) {
  const pairs: BagPair[] = [];
  for (const [rows, weight] of sources) {
    for (const row of rows) {
      const [x, y] = [row[a], row[b]];
      if (x === undefined || y === undefined || x === "" || y === "" || x.length > 2000 || y.length > 2000) continue;
      const pair = { a: bag(x, a), b: bag(y, b), weight };
      if (pair.a.length > 0 && pair.b.length > 0) pairs.push(pair);
    }
  }
  for (const [x, y, weight] of listed(a, b)) {
    const pair = { a: bag(x, a), b: bag(y, b), weight };
    if (pair.a.length > 0 && pair.b.length > 0) pairs.push(pair);
  }
  const table = learnTranslations(pairs, vocabularies[a].size, vocabularies[b].size, rounds);
  const names = [...vocabularies[b].keys()];
  const lines: string[] = [];
  for (const [word, x] of [...vocabularies[a]].sort(([m], [n]) => (m < n ? -1 : 1))) {
    const kept: { y: number; f: number; g: number }[] = [];
    for (let c = table.from[x]!; c < table.from[x + 1]!; c++) {
      const [f, g] = [table.forward[c]!, table.backward[c]!];
      if (f >= least || g >= least) kept.push({ y: table.to[c]!, f, g });
    }
    kept.sort((m, n) => n.f + n.g - m.f - m.g || m.y - n.y);
    kept.slice(0, mostPerWord).forEach(({ y, f, g }, i) => lines.push(`${i === 0 ? word : ""}\t${names[y]}\t${Math.round(100 * f)}\t${Math.round(100 * g)}`));
  }
  writeFileSync(resolve(folder, `${a}-${b}.tsv`), `${lines.join("\n")}\n`);
  process.stderr.write(`${a}-${b}: ${pairs.length} pairs, ${lines.length} entries, ${Math.round(lines.reduce((n, l) => n + Buffer.byteLength(l) + 1, 0) / 1024)} KB\n`);
}
