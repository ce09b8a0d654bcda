/**
 * Letter bigrams of Russian, Kazakh and English: reads ../shared/data, writes src/languages/<code>/letters.ts. Deterministic.
 * Run: npx tsx scripts/train/letters.ts
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";

interface Recipe { readonly code: "ru" | "kk" | "en"; readonly name: string; readonly alphabet: string; readonly files: readonly string[]; readonly column: number; readonly source: string }

const data = new URL("../../../shared/data/", import.meta.url);
const recipes: readonly Recipe[] = [
  { code: "ru", name: "Russian", alphabet: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", files: ["ru/silver.conllu", "ru/taiga-train.conllu"], column: 1,
    source: "OpenCorpora (CC BY-SA 3.0), UD Russian-Taiga train (CC BY-SA 4.0), SIB-200 (Apache-2.0)" },
  { code: "kk", name: "Kazakh", alphabet: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя", files: ["kk/silver.conllu", "kk/apertium-texts.conllu", "kk/ktb-train.conllu"], column: 2,
    source: "a silver corpus of government, news, encyclopedia and web text (CC BY-SA, CC BY, CC0), Apertium texts and UD Kazakh-KTB train (CC BY-SA 4.0), SIB-200 (Apache-2.0)" },
  { code: "en", name: "English", alphabet: "abcdefghijklmnopqrstuvwxyz", files: ["en/ewt-train.conllu"], column: 3,
    source: "UD English-EWT train (CC BY-SA 4.0), SIB-200 (Apache-2.0)" },
];

/** Sentences of the `# text =` lines of a CoNLL-U file. */
function sentences(path: string): string[] {
  const url = new URL(path, data);
  if (!existsSync(url)) throw new Error(`${path} is not under ${data.pathname}: letter statistics need it`);
  return readFileSync(url, "utf8").split("\n").filter((line) => line.startsWith("# text = ")).map((line) => line.slice(9));
}

for (const recipe of recipes) {
  const lines = recipe.files.flatMap(sentences);
  for (const line of readFileSync(new URL("parallel/sib200-train.tsv", data), "utf8").split("\n").slice(1)) lines.push(line.split("\t")[recipe.column] ?? "");
  const size = recipe.alphabet.length + 1;
  const index = new Map([...recipe.alphabet].map((letter, i) => [letter, i + 1]));
  const counts = new Float64Array(size * size);
  for (const line of lines) {
    for (const [word] of line.normalize("NFC").toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
      const codes = [...word].map((letter) => index.get(letter));
      if (codes.includes(undefined)) continue;
      let last = 0;
      for (const code of codes as number[]) { counts[last * size + code]! += 1; last = code; }
      counts[last * size]! += 1;
    }
  }
  // Witten–Bell towards the unigram: what never followed a letter costs the more, the better the letter is known.
  const unigram = new Float64Array(size);
  for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) unigram[b]! += counts[a * size + b]!;
  const all = unigram.reduce((sum, n) => sum + n + 1, 0);
  const rows: string[] = [];
  for (let a = 0; a < size; a++) {
    let total = 0;
    let kinds = 0;
    for (let b = 0; b < size; b++) { total += counts[a * size + b]!; if (counts[a * size + b]! > 0) kinds++; }
    let row = "";
    for (let b = 0; b < size; b++) {
      const p = (counts[a * size + b]! + kinds * ((unigram[b]! + 1) / all)) / Math.max(1, total + kinds);
      const quarters = Math.round(-4 * Math.log2(Math.max(p, 1e-9)));
      row += String.fromCharCode(35 + Math.min(56, quarters));
    }
    rows.push(row);
  }
  writeFileSync(new URL(`../../src/languages/${recipe.code}/letters.ts`, import.meta.url), `import type { LetterProfile } from "../../text/letters.ts";

/**
 * Letter bigrams of ${recipe.name}. Learned by scripts/train/letters.ts from ${recipe.source}.
 * Row and column 0 are the edge of a word, then the alphabet; a cell is 35 + 4 × bits (−log2 P(column | row)) as a character.
 */
export const letters: LetterProfile = {
  code: ${JSON.stringify(recipe.code)},
  alphabet: ${JSON.stringify(recipe.alphabet)},
  rows: [
${rows.map((row) => `    ${JSON.stringify(row)},`).join("\n")}
  ],
};
`);
  console.log(`${recipe.code}: ${lines.length} sentences, ${size - 1} letters`);
}
