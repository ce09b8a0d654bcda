/**
 * Makes src/languages/en/words.tsv from UD English-EWT's train split (CC BY-SA 4.0): forms with counts, and the lemmas that rules
 * do not reach. `npx tsx scripts/train/english-words.ts`; two runs write the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { lemmaOf } from "../../src/languages/en/lemma.ts";
import { parsed } from "../../src/languages/en/lists.ts";

const source = new URL("../../../shared/data/en/ewt-train.conllu", import.meta.url);
const target = new URL("../../src/languages/en/words.tsv", import.meta.url);

const counts = new Map<string, number>();
const lemmas = new Map<string, Map<string, number>>();
for (const line of readFileSync(source, "utf8").split("\n")) {
  const c = line.split("\t");
  if (!/^\d+$/u.test(c[0]!) || /Typo=Yes/u.test(c[5]!)) continue;
  const form = c[1]!.toLowerCase();
  // Slips of the pen, addresses and numbers are no words.
  if (/^\p{Script=Latin}[\p{Script=Latin}'.-]*$/u.test(form) && form.length < 30 && c[3] !== "X" && c[4] !== "GW") counts.set(form, (counts.get(form) ?? 0) + 1);
  const key = `${form}\t${c[4]}`;
  const of = lemmas.get(key) ?? new Map<string, number>();
  of.set(c[2]!, (of.get(c[2]!) ?? 0) + 1);
  lemmas.set(key, of);
}
const forms = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([f, n]) => `${f}\t${n}`);
const lists = parsed(forms.join("\n"));
const special: string[] = [];
for (const [key, of] of lemmas) {
  const [form = "", xpos = ""] = key.split("\t");
  // Names keep their own case; nothing to learn from them.
  if (/^(?:NNP|NNPS|ADD|GW|NFP|XX|LS|CD)$/u.test(xpos) || !/\p{L}/u.test(form)) continue;
  const [lemma, n] = [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
  const total = [...of.values()].reduce((a, b) => a + b, 0);
  if (lemma === "_" || total < 2 || n * 2 <= total || !/^\p{Script=Latin}[\p{Script=Latin}.-]*$/u.test(form) || lemma.toLowerCase() === form && lemma !== form && n < 3) continue;
  if (lemmaOf(form, "", xpos, "", lists) !== lemma) special.push(`${form}\t${xpos}\t${lemma}`);
}
writeFileSync(target, `${forms.join("\n")}\n\n${special.sort().join("\n")}\n`);
process.stderr.write(`${forms.length} forms, ${special.length} lemmas\n`);
