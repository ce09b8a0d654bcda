import type { Passage, Weights } from "../../src/align/evidence.ts";
import { alignPassages, weights } from "../../src/align/passages.ts";
import type { LangCode } from "../../src/document.ts";
import { associations } from "../../src/languages/bilingual/associate.ts";
import { wordKeys } from "../../src/languages/bilingual/words.ts";
import { codes, documents, gold, type Made } from "./alignment-texts.ts";

const key = (link: readonly (readonly number[])[]): string => link.map((m) => m.join("+")).join("|");
const cache = new Map<string, Passage>();
export function passage(text: string, lang: LangCode): Passage {
  const k = `${lang}${text}`;
  let p = cache.get(k);
  if (p === undefined) cache.set(k, (p = { length: text.length, words: wordKeys(text, lang) }));
  return p;
}
export interface Tally { found: number; right: number; wanted: number; exact: number; docs: number; ms: number; size: number }
export function measure(docs: readonly Made[], which: readonly LangCode[], w: Weights = weights, show = 0): Tally {
  const t: Tally = { found: 0, right: 0, wanted: 0, exact: 0, docs: 0, ms: 0, size: 0 };
  const associate = which.map((a) => which.map((b) => (a === b ? associations("ru", "en") : associations(a, b))));
  for (const doc of docs) {
    if (which.some((c) => doc.texts[c] === undefined)) continue;
    const wanted = new Set(gold(doc, which).map(key));
    const versions = which.map((c) => doc.texts[c]!.map((s) => passage(s, c)));
    const from = process.cpuUsage();
    const beads = alignPassages(versions, associate, w).filter((b) => b.members.filter((m) => m.length > 0).length > 1);
    const spent = process.cpuUsage(from);
    t.ms += (spent.user + spent.system) / 1000;
    t.size += Math.max(...versions.map((v) => v.length));
    const keys = beads.map((b) => key(b.members));
    const right = keys.filter((k) => wanted.has(k)).length;
    t.found += keys.length; t.right += right; t.wanted += wanted.size; t.docs++;
    if (right === keys.length && right === wanted.size) t.exact++;
    else if (show-- > 0) {
      console.log(`--- ${doc.name}`);
      for (const b of beads) if (!wanted.has(key(b.members))) console.log(`  found ${key(b.members)} ${b.score.toFixed(2)}`, b.members.map((m, k) => m.map((i) => doc.texts[which[k]!]![i]!.slice(0, 150)).join(" ++ ")));
      for (const k of wanted) if (!keys.includes(k)) console.log(`  wanted ${k}`);
    }
  }
  return t;
}
export const f1 = (t: Tally): number => (2 * t.right) / (t.found + t.wanted);
export const text = (t: Tally): string => `P ${(100 * t.right / t.found).toFixed(2)} R ${(100 * t.right / t.wanted).toFixed(2)} F1 ${(100 * f1(t)).toFixed(2)} exact ${(100 * t.exact / t.docs).toFixed(1)} % of ${t.docs}, ${Math.round(1000 * t.size / t.ms)} sentences/s`;
export const combos: readonly (readonly LangCode[])[] = [["ru", "kk"], ["ru", "en"], ["kk", "en"], ["ru", "kk", "en"]];
