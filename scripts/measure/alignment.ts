/**
 * Strict precision, recall and F1 of sentence alignment on documents made of kept-back SIB-200 sentences (random merges 10 %, drops 6 %), for every pair
 * and for three versions at once, beside lengths alone (Gale & Church 1993). A link counts when both sides are exact; links with an empty side do not count.
 * Usage: npx tsx scripts/measure/alignment.ts [data folder] [seed]
 */
import { readFileSync } from "node:fs";
import type { Passage } from "../../src/align/evidence.ts";
import { alignPassages, weights, type Bead } from "../../src/align/passages.ts";
import { annotate } from "../../src/annotate.ts";
import type { LangCode } from "../../src/document.ts";
import { translations } from "../../src/languages/bilingual/index.ts";
import { sentencePassage } from "../../src/stages/alignment.ts";

const data = process.argv[2] ?? "../shared/data";
const codes: readonly LangCode[] = ["ru", "kk", "en"];
const [, ...lines] = readFileSync(`${data}/parallel/sib200-train.tsv`, "utf8").split("\n").filter((l) => l !== "");
const held = lines.filter((_, i) => i % 4 === 0).map((l) => l.split("\t").slice(1).map((c) => (/^".*"$/.test(c) ? c.slice(1, -1).replaceAll('""', '"') : c)));

const passages: readonly (readonly Passage[])[] = held.map((row) => row.map((text, k) => {
  const d = annotate(text.replace(/\s+/g, " "), { lang: codes[k]! });
  const all = d.sentences.map((_, s) => sentencePassage(d, s, codes[k]!));
  return merged(all);
}));

function merged(all: readonly Passage[]): Passage {
  return { length: all.reduce((n, p) => n + p.length, 0) + all.length - 1, terms: all.flatMap((p) => p.terms), numbers: all.flatMap((p) => p.numbers) };
}

let seed = Number(process.argv[3] ?? 42);
const chance = (): number => ((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648);

interface Made { readonly versions: readonly (readonly Passage[])[]; readonly size: number; readonly owner: readonly (readonly number[])[] }

/** A document: per version, each sentence may be dropped or merged with the next. Gold links are the connected groups. */
function make(): Made {
  const size = 6 + Math.floor(chance() * 35);
  const chosen = Array.from({ length: size }, () => Math.floor(chance() * passages.length));
  const owner: number[][] = codes.map(() => []); // for each source sentence, its index in the version or -1
  const versions = codes.map((_, k) => {
    const out: Passage[] = [];
    for (let i = 0; i < size; i++) {
      if (chance() < 0.06) { owner[k]!.push(-1); continue; }
      if (i > 0 && owner[k]![i - 1]! >= 0 && chance() < 0.1) { out[out.length - 1] = merged([out.at(-1)!, passages[chosen[i]!]![k]!]); owner[k]!.push(out.length - 1); continue; }
      out.push(passages[chosen[i]!]![k]!);
      owner[k]!.push(out.length - 1);
    }
    return out;
  });
  return { versions, size, owner };
}

function groups(size: number, owner: readonly (readonly number[])[]): number[][][] {
  const parent = Array.from({ length: size }, (_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : (parent[i] = root(parent[i]!)));
  for (const own of owner) for (let i = 1; i < size; i++) if (own[i]! >= 0 && own[i] === own[i - 1]) parent[root(i)] = root(i - 1);
  const members = new Map<number, Set<number>[]>();
  for (let i = 0; i < size; i++) {
    const r = root(i);
    if (!members.has(r)) members.set(r, owner.map(() => new Set()));
    owner.forEach((own, k) => { if (own[i]! >= 0) members.get(r)![k]!.add(own[i]!); });
  }
  return [...members.values()].map((m) => m.map((s) => [...s].sort((a, b) => a - b)));
}

const made = Array.from({ length: 60 }, make);
const key = (link: readonly (readonly number[])[]): string => link.map((m) => m.join("+")).join("|");

/** `f1` in 0–1. */
export function score(which: readonly number[], w = weights[which.length === 3 ? 3 : 2], words = true): { f1: number; text: string } {
  let found = 0, right = 0, wanted = 0, exact = 0;
  const matchers = which.map((a) => which.map((b) => (a === b || !words ? () => 0 : translations(codes[a]!, codes[b]!))));
  const from = performance.now();
  let size = 0;
  for (const { versions, size: sentences, owner } of made) {
    const gold = groups(sentences, which.map((k) => owner[k]!));
    const given = which.map((k) => (words ? versions[k]! : versions[k]!.map((p) => ({ ...p, numbers: [] }))));
    size += Math.max(...given.map((g) => g.length));
    const beads: readonly Bead[] = alignPassages(given, matchers, w);
    const full = (l: readonly (readonly number[])[]): boolean => l.filter((m) => m.length > 0).length >= 2;
    const goldKeys = new Set(gold.filter(full).map(key));
    const keys = beads.map((b) => b.members).filter(full).map(key);
    found += keys.length;
    wanted += goldKeys.size;
    const hits = keys.filter((k) => goldKeys.has(k)).length;
    right += hits;
    if (hits === keys.length && hits === goldKeys.size) exact++;
  }
  const ms = performance.now() - from;
  const p = right / found, r = right / wanted;
  const text = `P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F1 ${((200 * p * r) / (p + r)).toFixed(1)} exact documents ${exact}/${made.length}, ${Math.round((1000 * size) / ms)} sentences/s`;
  return { f1: (2 * p * r) / (p + r), text };
}

if (process.argv[1]?.endsWith("measure/alignment.ts") === true) {
  for (const which of [[0, 1], [0, 2], [1, 2], [0, 1, 2]]) {
    console.log(`${which.map((k) => codes[k]).join("–")}: ${score(which).text}`);
    console.log(`  lengths alone: ${score(which, { ...weights[which.length === 3 ? 3 : 2], words: 0, length: 1.2 }, false).text}`);
  }
}
