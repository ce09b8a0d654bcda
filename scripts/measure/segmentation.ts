/**
 * Measures sentence and token boundaries on development treebanks as the CoNLL 2018 shared task did: the raw text is rebuilt from
 * the sentences, segmented anew, and spans are compared over the characters that are not white space.
 *
 *   npx tsx scripts/measure/segmentation.ts [--errors N] [--speed]      (data in ../shared/data)
 */
import { existsSync, readFileSync } from "node:fs";
import type { LangCode } from "../../src/document.ts";
import { segmentation as en } from "../../src/languages/en/segmentation.ts";
import { segmentation as kk } from "../../src/languages/kk/segmentation.ts";
import { segmentation as ru } from "../../src/languages/ru/segmentation.ts";
import { sentenceSpans } from "../../src/text/sentence-spans.ts";
import { tokenSpans } from "../../src/text/token-spans.ts";

const lexicons = { ru, kk, en };
const root = new URL("../../../shared/data/", import.meta.url);
const sets: readonly (readonly [LangCode, string])[] = [
  ["ru", "ru/gsd-dev.conllu"], ["ru", "ru/taiga-dev.conllu"], ["ru", "ru/poetry-dev.conllu"],
  ["kk", "kk/apertium-texts.conllu"], ["kk", "kk/ktb-train.conllu"], ["en", "en/ewt-dev.conllu"],
];

export interface Treebank {
  readonly text: string;
  /** Spans over the characters that are not white space: `start * 2^24 + end`. */
  readonly sentences: ReadonlySet<number>;
  readonly tokens: ReadonlySet<number>;
}

/** Sentences joined by a space, paragraphs by an empty line. Tokens that hold a space are one (as annotated), or several where `cut`. */
export function readTreebank(conllu: string, cut: boolean): Treebank {
  const sentences = new Set<number>();
  const tokens = new Set<number>();
  let text = "";
  let at = 0;
  let paragraph = false;
  for (const block of conllu.split(/\n\n+/u)) {
    const lines = block.split("\n");
    const given = lines.find((l) => l.startsWith("# text ="))?.slice(8).trim();
    if (given === undefined) continue;
    if (lines.some((l) => l.startsWith("# newpar") || l.startsWith("# newdoc"))) paragraph = true;
    text += (text === "" ? "" : paragraph ? "\n\n" : " ") + given;
    paragraph = false;
    const start = at;
    let covered = 0;
    for (const line of lines) {
      if (line.startsWith("#") || line === "") continue;
      const [id, form] = line.split("\t") as [string, string];
      if (id.includes(".")) continue;
      const range = /^(\d+)-(\d+)$/u.exec(id);
      if (range !== null) covered = Number(range[2]);
      else if (Number(id) <= covered) continue;
      for (const piece of cut ? form.trim().split(/\s+/u) : [form]) {
        const length = piece.replace(/\s/gu, "").length;
        tokens.add(at * 2 ** 24 + at + length);
        at += length;
      }
    }
    sentences.add(start * 2 ** 24 + at);
  }
  return { text, sentences, tokens };
}

/** Precision, recall and their harmonic mean, in per cent. */
function f1(gold: ReadonlySet<number>, found: ReadonlySet<number>): string {
  let right = 0;
  for (const span of found) if (gold.has(span)) right++;
  const p = right / found.size;
  const r = right / gold.size;
  return `${((200 * right) / (gold.size + found.size)).toFixed(2)} (P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)})`;
}

const limit = process.argv.includes("--errors") ? Number(process.argv[process.argv.indexOf("--errors") + 1]) : 0;
for (const [lang, file] of sets) {
  const path = new URL(file, root);
  if (!existsSync(path)) { console.log(`${file}: not there`); continue; }
  const conllu = readFileSync(path, "utf8");
  for (const cut of lang === "kk" ? [false, true] : [false]) {
    const gold = readTreebank(conllu, cut);
    const { text } = gold;
    // Offsets over non-space characters.
    const dense = new Int32Array(text.length + 1);
    for (let i = 0; i < text.length; i++) dense[i + 1] = dense[i]! + (/\s/u.test(text[i]!) ? 0 : 1);
    const key = (s: { start: number; end: number }): number => dense[s.start]! * 2 ** 24 + dense[s.end]!;
    const sentences = sentenceSpans(text, 0, text.length, lexicons[lang]);
    const tokens = sentences.flatMap((s) => tokenSpans(text, s.start, s.end, lexicons[lang]));
    const foundSentences = new Set(sentences.map(key));
    const foundTokens = new Set(tokens.map(key));
    console.log(`${file}${cut ? " (tokens with spaces cut)" : ""}: sentences ${f1(gold.sentences, foundSentences)}, tokens ${f1(gold.tokens, foundTokens)}`);
    if (limit > 0 && !(lang === "kk" && !cut)) {
      for (const s of sentences.filter((s) => !gold.sentences.has(key(s))).slice(0, limit)) console.log("  S", text.slice(s.start, s.start + 70).replace(/\s+/gu, " "), "…", text.slice(Math.max(s.start, s.end - 60), s.end), "‖", text.slice(s.end, s.end + 30).replace(/\s+/gu, " "));
      console.log("  T", tokens.filter((t) => !gold.tokens.has(key(t))).slice(0, limit * 6).map((t) => text.slice(t.start, t.end)).join("  "));
    }
  }
}

if (process.argv.includes("--speed")) {
  for (const [lang, file] of sets) {
    const path = new URL(file, root);
    if (!existsSync(path)) continue;
    const base = readTreebank(readFileSync(path, "utf8"), false).text;
    const text = Array.from({ length: Math.ceil(3e6 / base.length) }, () => base).join("\n");
    for (const round of ["cold", "warm"]) {
      const t0 = performance.now();
      const sentences = sentenceSpans(text, 0, text.length, lexicons[lang]);
      const t1 = performance.now();
      let n = 0;
      for (const s of sentences) n += tokenSpans(text, s.start, s.end, lexicons[lang]).length;
      const t2 = performance.now();
      if (round === "warm") console.log(`${file}: ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB, sentences ${(Buffer.byteLength(text) / 1e3 / (t1 - t0)).toFixed(1)} MB/s, tokens ${(n / 1e3 / (t2 - t1)).toFixed(2)} M/s`);
    }
  }
}
