import { readFileSync } from "node:fs";
import type { LangCode } from "../src/document.ts";
import { segmentation as en } from "../src/languages/en/segmentation.ts";
import { segmentation as kk } from "../src/languages/kk/segmentation.ts";
import { segmentation as ru } from "../src/languages/ru/segmentation.ts";

export const lexicons = { ru, kk, en };

export interface Case { readonly lang: LangCode; readonly line: number; readonly drawn: string; readonly text: string; readonly edges: readonly number[] }

/** Cases of `tests/cases/<topic>/<name>.txt`: `|` stands at each boundary; in `mixed` the language goes first. */
export function drawnCases(topic: string, name: LangCode | "mixed"): Case[] {
  const cases: Case[] = [];
  readFileSync(new URL(`cases/${topic}/${name}.txt`, import.meta.url), "utf8").split("\n").forEach((raw, i) => {
    if (raw.trim() === "" || raw.startsWith("#")) return;
    const lang = name === "mixed" ? (raw.slice(0, 2) as LangCode) : name;
    const drawn = name === "mixed" ? raw.slice(3) : raw;
    const edges: number[] = [];
    let text = "";
    for (const c of drawn) {
      if (c === "|") edges.push(text.length);
      else text += c;
    }
    cases.push({ lang, line: i + 1, drawn, text, edges });
  });
  return cases;
}

/** Draws spans as a case does: a `|` before each span but the first, at the end of the one before it. */
export function draw(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let out = text.slice(0, spans[0]?.start ?? 0);
  spans.forEach((s, i) => {
    out += text.slice(s.start, s.end);
    const next = spans[i + 1];
    out += next === undefined ? text.slice(s.end) : `|${text.slice(s.end, next.start)}`;
  });
  return out;
}
