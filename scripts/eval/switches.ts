import { readFileSync } from "node:fs";
import type { LangCode, Span } from "../../src/document.ts";
import { languages } from "../../src/languages/index.ts";
import { switches } from "../../src/languages/identify/switches.ts";
import { shapeOf } from "../../src/text/shape.ts";
import { tokenSpans } from "../../src/text/token-spans.ts";
import { shares, type Score } from "./conll18.ts";
import { dataFolder, sentencesOf } from "./datasets.ts";

const ours: readonly LangCode[] = ["ru", "kk", "en"];
/** Languages that are not analysed, of either script. */
const strangers = ["uk", "be", "bg", "de", "fr", "es", "tr", "pl"] as const;

export interface Mixed { readonly text: string; readonly lang: LangCode; readonly gold: Span & { readonly lang: string }; readonly quoted: boolean }

const linesOf = (code: string): string[] => readFileSync(new URL(`lid/sentences/${code}.txt`, dataFolder), "utf8").split("\n").map((l) => l.trim()).filter((l) => l !== "");

/** Numbers that look like chance and are the same every time (D. Knuth's MMIX constants, upper bits). */
function dice(seed: number): (below: number) => number {
  let state = BigInt(seed);
  return (below) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number((state >> 33n) % BigInt(below));
  };
}

/** Two to eight words in a row, the first and the last no names, from a sentence in another language; `undefined` where it has none. */
function phrase(sentence: string, lexicon: LangCode, roll: (below: number) => number): string | undefined {
  const tokens = tokenSpans(sentence, 0, sentence.length, languages[lexicon].segmentation);
  const runs: Span[][] = [[]];
  for (const t of tokens) {
    if (shapeOf(sentence.slice(t.start, t.end)) === "word") runs.at(-1)!.push(t);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  }
  const wanted = 2 + roll(7);
  const long = runs.filter((r) => r.length >= Math.min(wanted, 2));
  if (long.length === 0) return undefined;
  const run = long[roll(long.length)]!;
  const size = Math.min(wanted, run.length);
  const from = roll(run.length - size + 1);
  const text = sentence.slice(run[from]!.start, run[from + size - 1]!.end);
  const small = (word: string): boolean => word.toLowerCase() === word && word.length > 2;
  const edges = [run[from]!, run[from + size - 1]!].map((t) => sentence.slice(t.start, t.end));
  return edges.every(small) ? text : undefined;
}

/** Sentences of `lid` with a phrase of another language put between two words, every other time in quotation marks. `half`: the cases to tune on, or to report. */
export function mixedSentences(guests: "ours" | "strangers", half: "tune" | "report"): Mixed[] {
  const out: Mixed[] = [];
  ours.forEach((lang, h) => {
    const hosts = linesOf(lang);
    const codes: readonly string[] = guests === "ours" ? ours.filter((l) => l !== lang) : strangers;
    codes.forEach((code, g) => {
      const roll = dice(1 + 97 * h + 13 * g + (guests === "ours" ? 0 : 7919));
      const source = linesOf(code);
      const stranger = code === "uk" || code === "be" || code === "bg" ? "ru" : "en";
      hosts.forEach((host, i) => {
        const put = phrase(source[roll(source.length)]!, ours.includes(code as LangCode) ? code as LangCode : stranger, roll);
        const tokens = tokenSpans(host, 0, host.length, languages[lang].segmentation);
        const gaps = tokens.flatMap((t, k) => (k > 0 && tokens[k - 1]!.end < t.start && shapeOf(host.slice(t.start, t.end)) === "word" && shapeOf(host.slice(tokens[k - 1]!.start, tokens[k - 1]!.end)) === "word" ? [t.start] : []));
        const at = gaps[roll(Math.max(1, gaps.length))];
        if (put === undefined || at === undefined || (i % 2 === 0) !== (half === "tune")) return;
        const quoted = roll(2) === 0;
        const [open, close] = !quoted ? ["", ""] : lang === "en" ? ["“", "”"] : ["«", "»"];
        out.push({ text: `${host.slice(0, at)}${open}${put}${close} ${host.slice(at)}`, lang, gold: { start: at + open.length, end: at + open.length + put.length, lang: code }, quoted });
      });
    });
  });
  return out;
}

export interface SwitchScores { readonly spans: Score; readonly tokens: Score; readonly wrong: readonly string[] }

/** Spans with the right ends and language; tokens in a switch of the right language. */
export function switchScores(cases: readonly Mixed[]): SwitchScores {
  const spans = { right: 0, gold: 0, found: 0 };
  const inside = { right: 0, gold: 0, found: 0 };
  const wrong: string[] = [];
  for (const { text, lang, gold } of cases) {
    const tokens = tokenSpans(text, 0, text.length, languages[lang].segmentation);
    const found = switches(text, tokens, lang);
    const exact = found.filter((s) => s.start === gold.start && s.end === gold.end && s.lang === gold.lang).length;
    spans.gold++;
    spans.found += found.length;
    spans.right += exact;
    const covers = (s: Span, t: Span): boolean => s.start <= t.start && t.end <= s.end;
    for (const t of tokens) {
      const by = found.find((s) => covers(s, t));
      if (covers(gold, t)) inside.gold++;
      if (by !== undefined) inside.found++;
      if (by !== undefined && covers(gold, t) && by.lang === gold.lang) inside.right++;
    }
    if (exact !== 1 || found.length !== 1) wrong.push(`${lang} [${gold.lang} ${text.slice(gold.start, gold.end)}] ${found.map((s) => `[${s.lang} ${text.slice(s.start, s.end)}]`).join(" ") || "–"}   in: ${text}`);
  }
  return { spans: scoreOf(spans), tokens: scoreOf(inside), wrong };
}

const scoreOf = ({ right, gold, found }: { right: number; gold: number; found: number }): Score => ({ right, gold, found, aligned: gold });

export interface FalseSwitches { readonly name: string; readonly sentences: number; readonly found: readonly string[] }

/** Switches found in sentences of treebanks where the gold has nothing foreign at the place. */
export function falseSwitches(): FalseSwitches[] {
  const sets: readonly (readonly [string, LangCode, { file: string; from?: number }])[] = [
    ["ru taiga-dev", "ru", { file: "ru/taiga-dev.conllu" }], ["ru gsd-dev", "ru", { file: "ru/gsd-dev.conllu", from: 290 }],
    ["kk apertium-texts", "kk", { file: "kk/apertium-texts.conllu", from: 1396 }], ["en ewt-dev", "en", { file: "en/ewt-dev.conllu" }],
  ];
  const out = sets.map(([name, lang, stretch]): FalseSwitches => {
    const found: string[] = [];
    const sentences = sentencesOf(stretch);
    for (const { tokens } of sentences) {
      let text = "";
      const spans = tokens.map(({ form, spaceAfter }) => {
        const start = text.length;
        text += form + (spaceAfter ? " " : "");
        return { start, end: start + form.length };
      });
      for (const s of switches(text, spans, lang)) {
        const over = tokens.filter((_, i) => spans[i]!.start >= s.start && spans[i]!.end <= s.end);
        if (!over.some((t) => t.words.some((w) => w.upos === "X" || w.feats.includes("Foreign=Yes")))) found.push(`[${s.lang} ${text.slice(s.start, s.end)}] ${s.why}   in: ${text}`);
      }
    }
    return { name, sentences: sentences.length, found };
  });
  const lines = readFileSync(new URL("kk/ner-kaznerd-dev.iob2", dataFolder), "utf8").split(/\n\s*\n/u).map((block) => block.split("\n").filter((l) => l !== "" && !l.startsWith("#")).map((l) => l.split(/[ \t]/u)[0]!).join(" ")).filter((l) => l !== "");
  const found = lines.flatMap((text) => switches(text, tokenSpans(text, 0, text.length, languages.kk.segmentation), "kk").map((s) => `[${s.lang} ${text.slice(s.start, s.end)}] ${s.why}   in: ${text}`));
  return [...out, { name: "kk kaznerd-dev", sentences: lines.length, found }];
}

/** For `npm run eval -- lid`. */
export function switchReport(errors: number): string[] {
  const out = ["", "## language switches within sentences: phrases of 2–8 words put into sentences of another language, half of them quoted", `${"".padEnd(28)}   exact P   exact R  exact F1  tokens F1     cases`];
  for (const guests of ["ours", "strangers"] as const) {
    const cases = mixedSentences(guests, "report");
    const row = (name: string, some: readonly Mixed[]): void => {
      const s = switchScores(some);
      const [e, t] = [shares(s.spans), shares(s.tokens)];
      out.push(`${name.padEnd(28)}${[e.precision, e.recall, e.f1, t.f1].map((x) => (100 * x).toFixed(2).padStart(10)).join("")}${String(some.length).padStart(10)}`, ...s.wrong.slice(0, errors).map((w) => `    ${w}`));
    };
    const what = guests === "ours" ? "ru, kk, en" : strangers.join(" ");
    out.push(`guests ${what}`);
    for (const lang of ours) for (const quoted of [true, false]) row(`  in ${lang}, ${quoted ? "quoted" : "bare"}`, cases.filter((c) => c.lang === lang && c.quoted === quoted));
    row("  all", cases);
  }
  out.push("switches in treebank sentences where the annotation has nothing foreign:");
  for (const { name, sentences, found } of falseSwitches()) out.push(`  ${name.padEnd(26)}${String(found.length).padStart(6)} in ${sentences} sentences, ${((1000 * found.length) / sentences).toFixed(2)} per 1000`, ...found.slice(0, errors).map((w) => `    ${w}`));
  return out;
}
