/** Stems nobody has listed, from raw text: those that explain several forms of which nothing is known. */
import { readFileSync } from "node:fs";
import type { Lexicon, StemClass } from "../../src/languages/kk/lexicon.ts";
import { casing, readingsOf } from "../../src/languages/kk/readings.ts";

/** Distinct forms a stem must explain. */
const least = 3;

const plural = /[лдт][ае]р$/u;

/** The Kazakh side of government pages, in words: counts only. */
export function governmentSentences(): string[][] {
  const lines = readFileSync(new URL("../../../shared/data/parallel/gov-kk-ru.tsv", import.meta.url), "utf8").split("\n").slice(1);
  return lines.map((line) => (line.split("\t")[1] ?? "").match(/\p{L}[\p{L}-]*|\p{Nd}+|[^\s\p{L}\p{Nd}]/gu) ?? []).filter((s) => s.length > 0);
}

/** Mined stems: lemma, class, how many distinct forms it explains. */
export function minedStems(sentences: readonly (readonly string[])[], lexicon: Lexicon): [lemma: string, kind: StemClass, forms: number][] {
  const seen = new Map<string, { count: number; capital: number; inner: number }>();
  for (const sentence of sentences) sentence.forEach((form, i) => {
    if (form.length < 4 || form.length > 30 || !/^[\p{Script=Cyrillic}-]+$/u.test(form)) return;
    const key = form.toLowerCase();
    let row = seen.get(key);
    if (row === undefined) seen.set(key, row = { count: 0, capital: 0, inner: 0 });
    row.count += 1;
    if (i > 0 && /\p{L}/u.test(sentence[i - 1]!)) { row.inner += 1; if (casing(form) === 1) row.capital += 1; }
  });
  const unknown = [...seen].filter(([form]) => readingsOf(form, lexicon).every((r) => r.source === "guess"));
  // What each stem would explain.
  const stems = new Map<string, Set<string>>();
  for (const [form] of unknown) {
    if (form.includes("-")) continue;
    for (const r of readingsOf(form, lexicon)) {
      const kind = r.tag.upos === "VERB" ? "v" : r.tag.upos === "NOUN" && r.enclitics.length === 0 ? "n" : undefined;
      if (kind === undefined || r.lemma.length < 4 || lexicon.forms.has(r.lemma) || plural.test(r.lemma) || r.tag.feats.includes("Voice=") || /Mood=(?:Imp|Opt|Vol)/u.test(r.tag.feats)) continue;
      const key = `${r.lemma}\t${kind}`;
      let forms = stems.get(key);
      if (forms === undefined) stems.set(key, forms = new Set());
      forms.add(form);
    }
  }
  // The one that explains most goes first, a noun whose bare form occurs before others; its forms are spoken for.
  const worth = (key: string, forms: ReadonlySet<string>): number => forms.size + (key.endsWith("\tn") && forms.has(key.slice(0, -2)) ? 1.5 : 0) - key.length / 100;
  const taken = new Set<string>();
  const out: [string, StemClass, number][] = [];
  const order = [...stems].filter(([, forms]) => forms.size >= least - 1).sort((a, b) => worth(b[0], b[1]) - worth(a[0], a[1]) || (a[0] < b[0] ? -1 : 1));
  for (const [key, all] of order) {
    const forms = [...all].filter((f) => !taken.has(f));
    const [lemma, kind] = key.split("\t") as [string, StemClass];
    const bare = kind === "n" && seen.has(lemma) && forms.reduce((n, f) => n + seen.get(f)!.count, 0) >= 2 * least;
    if (forms.length < (bare ? least - 1 : least) || (kind === "v" && (forms.length < least + 1 || !verbEndings.some((e) => seen.has(lemma + e))))) continue;
    for (const f of forms) taken.add(f);
    let capital = 0, inner = 0;
    for (const f of forms) { capital += seen.get(f)!.capital; inner += seen.get(f)!.inner; }
    if (kind === "n" && inner > 0 && capital > 0.8 * inner) out.push([lemma[0]!.toUpperCase() + lemma.slice(1), "np", forms.length]);
    else if (capital * 2 <= inner) out.push([lemma, kind, forms.length]);
  }
  // Adjectives in -лық and adverbs in -ша of known nouns, seen often enough to be no slip.
  for (const [form, { count, capital, inner }] of unknown) {
    const kind = relational.test(form) ? "adj" : manner.test(form) ? "adv" : undefined;
    if (kind === undefined || count < least || capital * 2 > inner + 1) continue;
    const base = form.slice(0, kind === "adj" ? -3 : -2);
    if (readingsOf(base, lexicon).some((r) => (r.source === "stem" || r.source === "form") && !r.irregular && r.suffixes === "" && ["NOUN", "ADJ", "PROPN"].includes(r.tag.upos))) out.push([form, kind, count]);
  }
  return out;
}

/** A verb shows itself in one of these. */
const verbEndings = "ды ді ты ті п ып іп ған ген қан кен".split(" ");
const relational = /[лдт](?:ық|ік)$/u;
const manner = /ш[ае]$/u;
