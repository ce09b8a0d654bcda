import { readFileSync } from "node:fs";
import { annotate } from "../src/annotate.ts";
import type { Divergence, Document, LangCode, Layer } from "../src/document.ts";

export const langs: readonly LangCode[] = ["ru", "kk", "en"];

/** A divergence put into an article: its kinds (any will do), the version it is in, and where. */
export interface Seed { readonly kinds: readonly string[]; readonly lang: LangCode; readonly start: number; readonly end: number; readonly right: string; readonly wrong: string; readonly list: boolean }

/** An article of the benchmark: per language its abstract and keywords, with marks. */
export interface Article { readonly name: string; readonly abstracts: Readonly<Record<string, string>>; readonly keywords: Readonly<Record<string, string>> }

/** Reads `tests/cases/divergences/NAME.txt`. */
export function articles(name: string): readonly Article[] {
  const blocks = readFileSync(new URL(`./cases/divergences/${name}.txt`, import.meta.url), "utf8").split(/^== /m).slice(1);
  return blocks.map((block) => {
    const [title, ...lines] = block.trim().split("\n");
    const line = (key: string): string => lines.find((l) => l.startsWith(`${key}:`))!.slice(key.length + 1).trim();
    return { name: title!, abstracts: Object.fromEntries(langs.map((c) => [c, line(c)])), keywords: Object.fromEntries(langs.map((c) => [c, line(`${c}-`)])) };
  });
}

const labels: Readonly<Record<LangCode, readonly [string, string]>> = { ru: ["Аннотация", "Ключевые слова"], kk: ["Аңдатпа", "Түйін сөздер"], en: ["Abstract", "Keywords"] };

/** The article as a text with its seeds; with `right`, as it was before they were put in. `order`: of the languages. */
export function written(article: Article, right = false, order: readonly LangCode[] = langs): { readonly text: string; readonly seeds: readonly Seed[] } {
  let text = "";
  const seeds: Seed[] = [];
  const put = (marked: string, lang: LangCode, list: boolean): void => {
    let last = 0;
    for (const m of marked.matchAll(/\{([^|{}]*)\|([^|{}]*)\|([^|{}]*)\}/gu)) {
      text += marked.slice(last, m.index);
      const start = text.length;
      text += right ? m[2]! : m[3]!;
      if (m[1] !== "" && !right) seeds.push({ kinds: m[1]!.split("/"), lang, start, end: text.length, right: m[2]!, wrong: m[3]!, list });
      last = m.index + m[0].length;
    }
    text += marked.slice(last);
  };
  for (const lang of order) {
    text += `${labels[lang][0]}. `;
    put(article.abstracts[lang]!, lang, false);
    text += `\n${labels[lang][1]}: `;
    put(article.keywords[lang]!, lang, true);
    text += ".\n\n";
  }
  return { text, seeds };
}

export type Compared = Document<Layer>;

export function compared(text: string): Compared {
  return annotate(text, { layers: ["divergences"] });
}

/** Is it the seed that a finding tells of: of its kind, in its version, in its sentence? */
export function tells(document: Compared, finding: Divergence, seed: Seed): boolean {
  if (finding.lang !== seed.lang || !seed.kinds.includes(finding.kind)) return false;
  if (/^(?:sentence-omitted|keyword-missing|keyword-order)$/u.test(finding.kind)) return true;
  // Where a sentence before was left out, its neighbour may be meant.
  const around = document.sentences.filter((s) => s.start < finding.end && finding.start < s.end);
  const [from, to] = [Math.min(finding.start, ...around.map((s) => s.start)), Math.max(finding.end, ...around.map((s) => s.end)) + 2];
  return from <= seed.end && seed.start <= to;
}
