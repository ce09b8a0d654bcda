import { readFileSync } from "node:fs";
import { dataFolder } from "./datasets.ts";

/** A sentence in the languages there are. */
export interface Row { readonly ru?: string; readonly kk?: string; readonly en?: string; readonly doc?: string }

/** What the bilingual lexicon learns from, and what is kept back to measure alignment on. */
export type Half = "train" | "held";

/** Tab-separated, cells perhaps quoted with doubled quotation marks. */
function rows(file: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(new URL(`parallel/${file}`, dataFolder), "utf8").split("\n").filter((l) => l !== "").map((l) => l.replace(/\r$/, "").split("\t").map((c) => (/^".*"$/.test(c) ? c.slice(1, -1).replaceAll('""', '"') : c)));
  return lines.map((cells) => Object.fromEntries(head!.map((name, i) => [name, cells[i] ?? ""])));
}

/** News, encyclopedia and travel in three languages; every fourth is kept back. */
export function sibSentences(half: Half): Row[] {
  return rows("sib200-train.tsv").filter((_, i) => (i % 4 === 0) === (half === "held"));
}

/** Pages of government sites, Kazakh and Russian, in the order of the documents; of every four blocks of 40 lines one is kept back. */
export function governmentPairs(half: Half): Row[] {
  return rows("gov-kk-ru.tsv").filter((_, i) => (Math.floor(i / 40) % 4 === 0) === (half === "held"));
}

/** Messages of an office suite in three languages: training only. */
export function softwareMessages(): Row[] {
  return rows("software.tsv");
}

/** The Declaration of Human Rights, a paragraph a row, where all three have as many lines; never trained on. */
export function declaration(): Row[] {
  const lines = (file: string): string[] => readFileSync(new URL(`lid/udhr/${file}.txt`, dataFolder), "utf8").split("\n").slice(1).map((l) => l.trim()).filter((l) => l !== "");
  const [ru, kk, en] = [lines("rus"), lines("kaz"), lines("eng")];
  // The English proclamation begins with a line of its own.
  const extra = en.findIndex((l) => l.startsWith("Now, therefore"));
  en.splice(extra, 2, `${en[extra]} ${en[extra + 1]}`);
  return ru.map((r, i) => ({ ru: r, kk: kk[i] ?? "", en: en[i] ?? "" }));
}
