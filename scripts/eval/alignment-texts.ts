import { type Passage } from "../../src/align/evidence.ts";
import type { LangCode } from "../../src/document.ts";
import { declaration, governmentPairs, sibSentences, type Row } from "./parallel.ts";

/** The sentence as lines of `ushtil align --lines`. */
export const codes: readonly LangCode[] = ["ru", "kk", "en"];
export interface Made { readonly name: string; readonly texts: Readonly<Partial<Record<LangCode, readonly string[]>>>; readonly owner: Readonly<Partial<Record<LangCode, readonly number[]>>>; readonly size: number }

/** A random number in [0, 1): mulberry32. */
export function chances(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A document of 6–40 rows: in every version each sentence is dropped (6 %) or joined to the one before (10 %). */
function made(name: string, rows: readonly Row[], chance: () => number, inOrder: boolean): Made {
  const size = Math.min(rows.length, 6 + Math.floor(chance() * 35));
  let chosen: Row[];
  if (inOrder) { const from = Math.floor(chance() * (rows.length - size + 1)); chosen = rows.slice(from, from + size); }
  else {
    const left = rows.slice();
    chosen = Array.from({ length: size }, () => left.splice(Math.floor(chance() * left.length), 1)[0]!);
  }
  const texts: Partial<Record<LangCode, string[]>> = {};
  const owner: Partial<Record<LangCode, number[]>> = {};
  for (const code of codes) {
    if (rows[0]![code] === undefined) continue;
    const out: string[] = [];
    const own: number[] = [];
    chosen.forEach((row, i) => {
      if (chance() < 0.06) { own.push(-1); return; }
      if (i > 0 && own[i - 1]! >= 0 && chance() < 0.1) out[out.length - 1] += ` ${row[code]!}`;
      else out.push(row[code]!);
      own.push(out.length - 1);
    });
    texts[code] = out;
    owner[code] = own;
  }
  return { name, texts, owner, size };
}

export function documents(count: number, seed = 1): Made[] {
  const chance = chances(seed);
  const sib = sibSentences("held");
  const udhr = declaration();
  const gov = governmentPairs("held");
  const out: Made[] = [];
  for (let i = 0; i < count; i++) out.push(made("news", sib, chance, false));
  for (let i = 0; i < count / 4; i++) out.push(made("declaration", udhr, chance, true));
  return out;
}

/** Links of some versions: connected groups of source sentences; `[[0], [0, 1]]` by version. Groups with one side only are no links. */
export function gold(doc: Made, which: readonly LangCode[]): number[][][] {
  const { size } = doc;
  const owners = which.map((c) => doc.owner[c]!);
  const parent = Array.from({ length: size }, (_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : (parent[i] = root(parent[i]!)));
  for (const own of owners) for (let i = 1; i < size; i++) if (own[i]! >= 0 && own[i] === own[i - 1]) parent[root(i)] = root(i - 1);
  const members = new Map<number, Set<number>[]>();
  for (let i = 0; i < size; i++) {
    const r = root(i);
    if (!members.has(r)) members.set(r, owners.map(() => new Set()));
    owners.forEach((own, k) => { if (own[i]! >= 0) members.get(r)![k]!.add(own[i]!); });
  }
  return [...members.values()].map((m) => m.map((s) => [...s].sort((a, b) => a - b))).filter((m) => m.filter((s) => s.length > 0).length > 1);
}
