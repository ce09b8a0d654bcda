/**
 * Learns src/languages/{ru,kk,en}/names.tsv: words met as given names and as surnames, with how surely (1–9: the binary logarithm of the
 * count, plus one). From ner-silver (ru), KazNERD train (kk, CC BY 4.0), UNER English-EWT train (en, CC BY-SA 4.0), WikiGold (en, CC BY 4.0).
 *
 * The Kazakh tagger looks into the list itself, so it has no part in it: see kk-citations.ts.
 *
 *   npx tsx scripts/train/names.ts ../shared/data
 */
import { readFileSync } from "node:fs";
import { writeTable } from "../../src/learn/tableFile.ts";
import type { LangCode } from "../../src/document.ts";
import { languages } from "../../src/languages/index.ts";
import { citations } from "./kk-citations.ts";

const folder = process.argv[2] ?? "../shared/data";
const sources: Readonly<Record<LangCode, readonly string[]>> = { ru: ["ru/ner-silver.iob2"], kk: ["kk/ner-kaznerd-train.iob2"], en: ["en/ner-uner-ewt-train.iob2", "en/ner-wikigold.iob2"] };
/** A word must be met so often as a name, and in so large a share of the places where it is written with a capital. */
const least: Readonly<Record<LangCode, number>> = { ru: 3, kk: 2, en: 2 };
const share = 0.8;

interface Count { given: number; surname: number; single: number; other: number }

function sentencesOf(path: string): { forms: string[]; tags: string[] }[] {
  const out: { forms: string[]; tags: string[] }[] = [];
  let forms: string[] = [];
  let tags: string[] = [];
  for (const line of `${readFileSync(`${folder}/${path}`, "utf8")}\n`.split("\n")) {
    if (line.trim() === "") {
      if (forms.length > 0) out.push({ forms, tags });
      forms = [];
      tags = [];
      continue;
    }
    if (line.startsWith("# ")) continue;
    const fields = line.split(/[\t ]/u);
    const at = /^\d+$/u.test(fields[0]!) && fields.length > 2 ? 1 : 0;
    forms.push(fields[at]!);
    tags.push(fields[at + 1]!);
  }
  return out;
}

const asTheyAre = (forms: readonly string[]): readonly { readonly lemma: string; readonly feats: string }[] => forms.map((lemma) => ({ lemma, feats: "" }));

for (const lang of ["ru", "kk", "en"] as const) {
  const counts = new Map<string, Count>();
  const sentences = sources[lang].flatMap(sentencesOf);
  const analyse = lang === "ru" ? (forms: readonly string[]) => languages.ru.tagger().tag(forms).map(([head]) => head!) : lang === "kk" ? citations(sentences) : asTheyAre;
  for (const { forms, tags } of sentences) {
    const analysed = analyse(forms);
    for (let i = 0; i < forms.length; i++) {
      const { lemma, feats } = analysed[i]!;
      if (!/^\p{Lu}\p{Ll}/u.test(forms[i]!)) continue;
      const key = lemma.toLowerCase().replaceAll("ё", "е");
      if (!/^\p{L}[\p{L}-]*\p{L}$/u.test(key)) continue;
      let count = counts.get(key);
      if (count === undefined) counts.set(key, count = { given: 0, surname: 0, single: 0, other: 0 });
      const person = /-PER(?:SON)?$/u.test(tags[i]!);
      if (!person) {
        if (i > 0) count.other++;
        continue;
      }
      const begins = tags[i]!.startsWith("B");
      const goesOn = tags[i + 1]?.startsWith("I-") === true;
      if (feats.includes("NameType=Pat") || /(?:ович|евич|овна|евна|ұлы|қызы)$/u.test(key)) continue;
      if (feats.includes("NameType=Giv") || begins && goesOn && !feats.includes("NameType=Sur") && !/\.$/u.test(forms[i + 1]!)) count.given++;
      else if (!begins && !goesOn || feats.includes("NameType=Sur")) count.surname++;
      else count.single++;
    }
  }
  const lines: string[] = [];
  for (const key of [...counts.keys()].sort((a, b) => (a < b ? -1 : 1))) {
    const { given, surname, single, other } = counts.get(key)!;
    const all = given + surname + single;
    if (all < least[lang] || all / (all + other) < share || given + surname === 0) continue;
    const weight = (n: number): number => Math.min(9, Math.floor(Math.log2(n)) + 1);
    // A word that is now one, now the other is kept as both where the rarer use is not rare.
    if (given > 0 && given * 4 >= surname) lines.push(`${key}\tg\t${weight(given + (given >= surname ? single : 0))}`);
    if (surname > 0 && surname * 4 >= given) lines.push(`${key}\ts\t${weight(surname + (surname > given ? single : 0))}`);
  }
  writeTable(new URL(`../../src/languages/${lang}/names.tsv`, import.meta.url), `# word	g(iven) or s(urname)	how surely; learned by scripts/train/names.ts from ${sources[lang].join(", ")}\n${lines.join("\n")}\n`);
  process.stdout.write(`${lang}: ${lines.length} names\n`);
}
