import { shares, type Score, type Scores } from "./conll18.ts";
import type { DataSet } from "./datasets.ts";
import { lengths, lidScores, ours, recallOf } from "./lid.ts";
import type { Quality } from "./quality.ts";
import { switchReport } from "./switches.ts";
import type { Confusion } from "./tally.ts";

const shown = ["Tokens", "Sentences", "Words", "UPOS", "XPOS", "UFeats", "AllTags", "Lemmas"] as const;

export const percent = (share: number): string => (100 * share).toFixed(2);
const cell = (share: number | undefined): string => (share === undefined ? "–" : percent(share)).padStart(10);

function row(name: string, score: Score): string {
  const s = shares(score);
  return `${name.padEnd(28)}${cell(s.precision)}${cell(s.recall)}${cell(s.f1)}${cell(s.aligned)}${String(score.gold).padStart(9)}`;
}

const head = `${"".padEnd(28)} precision    recall        F1   aligned     gold`;

/** One data set in full: the measure, then words by kind, unknown words, what is taken for what. */
export function qualityReport(set: DataSet, q: Quality, errors: number): string[] {
  const out = [`\n## ${set.lang} ${set.name} (${set.note})`, head, ...shown.map((m) => row(m, q.scores[m]))];
  if (q.shared !== undefined) {
    out.push(row("UFeats of both treebanks", q.shared.score), `  (${q.shared.names.join(" ")}; not compared, as one marks it far oftener there: ${q.shared.left.join(", ")})`);
    out.push(row("UFeats whose names both have", q.shared.byName));
  }
  if (q.asKtb !== undefined) {
    const { scores, tokens, fragments } = q.asKtb;
    out.push(`as KTB writes: ${tokens} gold tokens cut at the spaces inside (tags of the pieces that bear none left out), ${fragments} fragments joined to the sentence before:`, ...shown.map((m) => row(m, scores[m])));
  }
  out.push(row("unknown words: UPOS", q.tally.unknown.UPOS), row("unknown words: UFeats", q.tally.unknown.UFeats), row("unknown words: Lemmas", q.tally.unknown.Lemmas));
  out.push("", "kind      words   UPOS P   UPOS R  UPOS F1   UFeats   Lemmas   (the last two: of the gold words of this kind)");
  for (const [upos, c] of [...q.tally.byUpos].sort((a, b) => b[1].UPOS.gold - a[1].UPOS.gold || (a[0] < b[0] ? -1 : 1))) {
    const s = shares(c.UPOS);
    const of = (n: number): string => (c.UPOS.gold === 0 ? "–" : percent(n / c.UPOS.gold)).padStart(9);
    out.push(`${upos.padEnd(8)}${String(c.UPOS.gold).padStart(7)}${[s.precision, s.recall, s.f1].map((x) => percent(x).padStart(9)).join("")}${of(c.UFeats.right)}${of(c.Lemmas.right)}`);
  }
  for (const kind of ["UPOS", "UFeats", "Lemmas"] as const) {
    const all = [...q.tally.confusions.values()].filter((c) => c.kind === kind).sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1));
    const total = all.reduce((n, c) => n + c.count, 0);
    out.push("", `${kind}: ${total} wrong${kind === "UFeats" ? " where UPOS is right" : ""}; gold → system`, ...all.slice(0, Math.max(12, errors)).flatMap((c) => confusion(c, errors)));
  }
  if (errors > 0) {
    out.push("", "token boundaries (| gold's alone, ¦ the system's alone)", ...q.tally.tokenErrors.slice(0, errors).map((e) => `  ${e}`));
    out.push("", "sentence boundaries (| gold's alone, ¦ the system's alone)", ...q.tally.sentenceErrors.slice(0, errors).map((e) => `  ${e}`));
  }
  const strangers = [...q.foreign].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  out.push("", `${strangers.reduce((n, [, k]) => n + k, 0)} of ${q.scores.Words.found} words lie in sentences taken for another language${strangers.length === 0 ? "" : `: ${strangers.map(([l, n]) => `${l} ${n}`).join(", ")}`}`);
  out.push(`cleaning would change characters in ${q.altered.length} of ${q.chunks} texts (they were scored uncleaned)`, ...q.altered.slice(0, Math.max(3, errors)).map((a) => `  ${a}`));
  return out;
}

function confusion(c: Confusion, errors: number): string[] {
  const forms = [...c.forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 6).map(([f, n]) => (n > 1 ? `${f} ${n}` : f)).join(", ");
  return [`${String(c.count).padStart(5)} ${c.what}${c.kind === "Lemmas" ? "" : `   (${forms})`}`, ...c.places.slice(0, Math.min(3, errors)).map((p) => `         ${p}`)];
}

/** One line a data set: F1. */
export function summary(all: readonly (readonly [DataSet, Quality])[]): string[] {
  const out = [`\n${"F1, raw text".padEnd(28)}${shown.map((m) => m.padStart(10)).join("")}`];
  const line = (name: string, s: Scores): string => `${name.padEnd(28)}${shown.map((m) => cell(shares(s[m]).f1)).join("")}`;
  for (const [set, q] of all) {
    out.push(line(`${set.lang} ${set.name}`, q.scores));
    if (q.shared !== undefined) {
      out.push(`${"   UFeats of both treebanks".padEnd(28)}${"".padEnd(50)}${cell(shares(q.shared.score).f1)}`);
      out.push(`${"   … whose names both have".padEnd(28)}${"".padEnd(50)}${cell(shares(q.shared.byName).f1)}`);
    }
    if (q.asKtb !== undefined) out.push(line("   as KTB writes", q.asKtb.scores));
  }
  return out;
}

/** Recall and precision of each of our languages by length of text. */
export function lidReport(errors: number): string[] {
  const modes = { three: "answer limited to ru, kk, en", all: "open set, lines of all languages of the data, answer limited to those", free: "open set, the same lines, any answer", report: "open set, any answer, the half of the lines that nothing was tuned on" } as const;
  const out: string[] = [];
  for (const mode of ["three", "all", "free", "report"] as const) {
    out.push("", `## language: ${modes[mode]}`, `${"".padEnd(16)}   recall  ${ours.map((l) => `${l} recall  ${l} prec.`).join("  ")}`);
    for (const length of lengths) {
      const s = mode === "report" ? lidScores(length, "free", true, "report") : lidScores(length, mode);
      const cells = ours.map((l) => `${percent(s[l].right / s[l].lines).padStart(9)}${percent(s[l].given === 0 ? 0 : s[l].right / s[l].given).padStart(10)}`).join(" ");
      out.push(`${length.padEnd(16)}${percent(recallOf(s)).padStart(9)}  ${cells}`);
      const few = (list: readonly (readonly [string, number])[]): string => list.slice(0, Math.max(6, errors)).map(([l, n]) => `${l} ${n}`).join(", ") || "–";
      for (const l of ours) if (mode !== "three") out.push(`    ${l}: taken for ${few(s[l].takenFor)}; given to lines of ${few(s[l].takenFrom)}`);
    }
  }
  return [...out, ...switchReport(errors)];
}
