/**
 * Trains the English tagger and word list from UD English-EWT's train split (CC BY-SA 4.0), read from ../shared/data.
 * `npx tsx scripts/train/english.ts` writes src/languages/en/tagger.bin and words.txt; two runs write the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { features, MOST_FEATURES, seen, type Seen } from "../../src/languages/en/features.ts";
import { listKey, tagCodes, type Tag } from "../../src/languages/en/model.ts";
import { opinions } from "../../src/languages/en/wink.ts";

interface Row { readonly form: string; readonly lemma: string; readonly tag: string; readonly spaceAfter: boolean }

const EPOCHS = 8;
/** Joint tags seen less often are no class of their own. */
const RAREST_TAG = 4;
const RAREST_FEATURE = 3;
/** A word seen so often has only the tags it was seen with. */
const SETTLED = 12;

const source = new URL("../../../shared/data/en/ewt-train.conllu", import.meta.url);
const model = new URL("../../src/languages/en/tagger.bin", import.meta.url);

/** Typing errors, and what kind of phrase a word opens, are notes on these texts, not morphology. */
function plainFeats(feats: string): string {
  return feats === "_" ? "" : feats.split("|").filter((f) => !/^(?:Typo|ExtPos|CorrectForm|Style)=/u.test(f)).join("|");
}

function sentences(text: string): Row[][] {
  const all: Row[][] = [];
  let rows: Row[] = [];
  for (const line of text.split("\n")) {
    if (line === "") { if (rows.length > 0) all.push(rows); rows = []; continue; }
    const c = line.split("\t");
    if (line.startsWith("#") || !/^\d+$/u.test(c[0]!)) continue;
    rows.push({ form: c[1]!, lemma: c[2]!, tag: `${c[3]}/${c[4]}/${plainFeats(c[5]!)}`, spaceAfter: !/SpaceAfter=No/u.test(c[9]!) });
  }
  return all;
}

/** The same sentence with hyphenated words in one piece, as texts are cut here: tag of the last part, adjective before a noun. */
function joined(rows: readonly Row[]): Row[] | undefined {
  const out: Row[] = [];
  let changed = false;
  for (let i = 0; i < rows.length; i++) {
    const last = out.at(-1);
    const row = rows[i]!;
    const next = rows[i + 1];
    if (row.form === "-" && last !== undefined && next !== undefined && !last.spaceAfter && !row.spaceAfter && /^\p{L}+$/u.test(next.form)) {
      const after = rows[i + 2];
      const before = after !== undefined && next.spaceAfter && /^(?:NOUN|PROPN|ADJ)/u.test(after.tag) && !/^PROPN/u.test(next.tag);
      const tag = before || /^VERB\/VB[NG]/u.test(next.tag) ? "ADJ/JJ/Degree=Pos" : next.tag;
      out[out.length - 1] = { form: `${last.form}-${next.form}`, lemma: "", tag, spaceAfter: next.spaceAfter };
      i++;
      changed = true;
    } else out.push(row);
  }
  return changed ? out : undefined;
}

function shuffle<T>(items: T[], seed: number): void {
  let state = seed >>> 0;
  for (let i = items.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}

const gold = sentences(readFileSync(source, "utf8"));
const corpus = [...gold, ...gold.map(joined).filter((s) => s !== undefined)];

const tagCount = new Map<string, number>();
for (const s of corpus) for (const r of s) tagCount.set(r.tag, (tagCount.get(r.tag) ?? 0) + 1);
const names = [...tagCount].filter(([, n]) => n >= RAREST_TAG).map(([t]) => t).sort();
const index = new Map(names.map((t, i) => [t, i]));
const tags = names.map((t): Tag => { const [upos = "", xpos = "", feats = ""] = t.split("/"); return { upos, xpos, feats }; });
const codes = tagCodes(tags);
const T = names.length;
if (T > 255) throw new Error(`${T} tags do not fit in a byte`);

interface Example { readonly seen: Seen; readonly gold: Int32Array }
const examples = corpus.map((s): Example => {
  const words = s.map((r) => r.form);
  return { seen: seen(words, opinions(words)), gold: Int32Array.from(s, (r) => index.get(r.tag) ?? -1) };
});

// The word list, and the tags that new words may have.
const list = new Map<number, Map<number, number>>();
for (const e of examples) e.gold.forEach((t, i) => {
  if (t < 0) return;
  const of = list.get(e.seen.form[i]!) ?? new Map<number, number>();
  of.set(t, (of.get(t) ?? 0) + 1);
  list.set(e.seen.form[i]!, of);
});
const total = (m: Map<number, number>): number => [...m.values()].reduce((a, b) => a + b, 0);
const openTypes = new Int32Array(T);
for (const of of list.values()) if (total(of) <= 2) for (const t of of.keys()) openTypes[t]!++;
const open = Uint8Array.from(openTypes, (n) => (n >= 5 ? 1 : 0));

// Which features are frequent enough to have weights.
const rows = new Map<number, number>();
const buffer = new Int32Array(MOST_FEATURES);
function walk(e: Example, choose: (i: number, n: number) => number): void {
  let p1 = 1, p2 = 2, noun = 0, verb = 0, verbForm = 0;
  for (let i = 0; i < e.seen.length; i++) {
    const n = features(e.seen, i, p1, p2, noun, verb, verbForm, buffer);
    const t = choose(i, n);
    p2 = p1;
    p1 = t < 0 ? 3 : codes.code[t]!;
    if (t >= 0 && codes.noun[t] === 1) noun = codes.full[t]!;
    if (t >= 0 && codes.verb[t] === 1) { verb = p1; verbForm = e.seen.form[i]!; }
  }
}
const counts = new Map<number, number>();
for (const e of examples) walk(e, (i, n) => {
  for (let f = 0; f < n; f++) counts.set(buffer[f]!, (counts.get(buffer[f]!) ?? 0) + 1);
  return e.gold[i]!;
});
for (const [key, n] of counts) if (n >= RAREST_FEATURE) rows.set(key, rows.size);
counts.clear();
process.stderr.write(`${T} tags, ${rows.size} features, ${examples.length} sentences\n`);

const W = new Float32Array(rows.size * T);
const A = new Float32Array(rows.size * T);
let step = 1;
const score = new Float64Array(T);
const mine = new Int32Array(MOST_FEATURES);
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  const order = examples.slice();
  shuffle(order, epoch + 1);
  let wrong = 0;
  let seenWords = 0;
  for (const e of order) walk(e, (i, n) => {
    const truth = e.gold[i]!;
    let m = 0;
    for (let f = 0; f < n; f++) { const r = rows.get(buffer[f]!); if (r !== undefined) mine[m++] = r * T; }
    score.fill(0);
    for (let f = 0; f < m; f++) { const base = mine[f]!; for (let t = 0; t < T; t++) score[t]! += W[base + t]!; }
    const of = list.get(e.seen.form[i]!);
    const settled = of !== undefined && total(of) >= SETTLED;
    let top = -1;
    for (let t = 0; t < T; t++) if ((settled ? of.has(t) : open[t] === 1 || of?.has(t) === true) && (top < 0 || score[t]! > score[top]!)) top = t;
    seenWords++;
    if (truth >= 0 && top !== truth) {
      wrong++;
      for (let f = 0; f < m; f++) {
        const base = mine[f]!;
        W[base + truth]! += 1; A[base + truth]! += step;
        W[base + top]! -= 1; A[base + top]! -= step;
      }
    }
    step++;
    return top;
  });
  process.stderr.write(`epoch ${epoch + 1}: ${((1 - wrong / seenWords) * 100).toFixed(2)} % of training words right before their update\n`);
}

// Average, scale to bytes, drop what says next to nothing.
interface Entry { readonly key: number; readonly tags: number[]; readonly weights: number[] }
const SCALE = 8;
const LEAST = 1;
const entries: Entry[] = [];
for (const [key, r] of rows) {
  const t: number[] = [];
  const w: number[] = [];
  for (let k = 0; k < T; k++) {
    const q = Math.round((W[r * T + k]! - A[r * T + k]! / step) * SCALE);
    if (Math.abs(q) > LEAST) { t.push(k); w.push(Math.max(-127, Math.min(127, q))); }
  }
  if (t.length > 0) entries.push({ key, tags: t, weights: w });
}
for (const [form, of] of list) {
  const t = [...of.keys()].sort((a, b) => a - b);
  const settled = total(of) >= SETTLED ? 1 : 0;
  if (settled === 1 || t.some((k) => open[k] === 0)) entries.push({ key: listKey(form), tags: t, weights: t.map(() => settled) });
}
entries.sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
const bytes: number[] = [];
const varint = (value: number): void => { let v = value; while (v > 127) { bytes.push((v % 128) | 128); v = Math.floor(v / 128); } bytes.push(v); };
let last = 0;
for (const e of entries) { varint((e.key >>> 0) - last); last = e.key >>> 0; }
for (const e of entries) varint(e.tags.length);
for (const e of entries) for (const t of e.tags) bytes.push(t);
for (const e of entries) for (const w of e.weights) bytes.push(w & 255);
const size = entries.reduce((n, e) => n + e.tags.length, 0);
const header = `${JSON.stringify({ tags: names, open: [...open], rows: entries.length, entries: size })}\n`;
const packed = gzipSync(Buffer.concat([Buffer.from(header), Buffer.from(bytes)]), { level: 9 });
writeFileSync(model, packed);
process.stderr.write(`${entries.length} rows, ${size} weights, ${(packed.length / 1e6).toFixed(2)} MB\n`);
