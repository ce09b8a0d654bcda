import { readdirSync, readFileSync } from "node:fs";
import type { Lang, LangCode } from "../../src/document.ts";
import { identify } from "../../src/languages/identify.ts";
import { dataFolder } from "./datasets.ts";

export const lengths = ["sentences", "word-pairs", "single-words"] as const;
export type Length = (typeof lengths)[number];
export const ours: readonly LangCode[] = ["ru", "kk", "en"];

/** Lines of one length: of a language's own, how many were told right; of all lines, how many were given to it, rightly or not. */
export interface LidScore {
  readonly lines: number;
  readonly right: number;
  readonly given: number;
  /** What its lines were taken for, and whose lines were taken for it, the most frequent first. */
  readonly takenFor: readonly (readonly [Lang, number])[];
  readonly takenFrom: readonly (readonly [Lang, number])[];
}
export type LidScores = Readonly<Record<LangCode, LidScore>>;

/**
 * `three`: lines of our languages, the answer limited to them. `all`: lines of all languages of the data, the answer limited to those. `free`: the same lines, any answer.
 * `others`: without the lines of the other languages only recall means anything. `half`: every other line, the first of which were tuned on.
 */
export function lidScores(length: Length, mode: "three" | "all" | "free", others = true, half?: "tune" | "report"): LidScores {
  const folder = new URL(`lid/${length}/`, dataFolder);
  const codes = readdirSync(folder).filter((f) => f.endsWith(".txt")).map((f) => f.slice(0, -4)).sort();
  const among = mode === "three" ? ours : mode === "all" ? codes : undefined;
  const answers = new Map<string, Map<Lang, number>>();
  for (const code of codes) {
    if ((mode === "three" || !others) && !ours.includes(code as LangCode)) continue;
    const given = new Map<Lang, number>();
    readFileSync(new URL(`${code}.txt`, folder), "utf8").split("\n").filter((line) => line.trim() !== "").forEach((line, i) => {
      if (half !== undefined && (i % 2 === 0) !== (half === "tune")) return;
      const { lang } = identify(line.trim(), undefined, among);
      given.set(lang, (given.get(lang) ?? 0) + 1);
    });
    answers.set(code, given);
  }
  const most = (entries: (readonly [Lang, number])[]): (readonly [Lang, number])[] => entries.filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const scoreOf = (code: LangCode): LidScore => {
    const own = answers.get(code)!;
    const from = [...answers].map(([other, given]) => [other, given.get(code) ?? 0] as const);
    return {
      lines: [...own.values()].reduce((a, b) => a + b, 0),
      right: own.get(code) ?? 0,
      given: from.reduce((n, [, k]) => n + k, 0),
      takenFor: most([...own].filter(([lang]) => lang !== code)),
      takenFrom: most(from.filter(([lang]) => lang !== code)),
    };
  };
  return { ru: scoreOf("ru"), kk: scoreOf("kk"), en: scoreOf("en") };
}

/** The share of all lines of our languages that were told right. */
export function recallOf(scores: LidScores): number {
  const all = Object.values(scores);
  return all.reduce((n, s) => n + s.right, 0) / all.reduce((n, s) => n + s.lines, 0);
}
