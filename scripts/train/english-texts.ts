/** What the English models learn from: sentences of UD English-EWT, raw text, names, wink-nlp's lexicon. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

export interface Row { readonly form: string; readonly lemma: string; readonly tag: string; readonly spaceAfter: boolean; readonly typo: boolean }

/** Typing errors, and what kind of phrase a word opens, are notes on these texts, not morphology. */
function plainFeats(feats: string): string {
  return feats === "_" ? "" : feats.split("|").filter((f) => !/^(?:Typo|ExtPos|CorrectForm|Style)=/u.test(f)).join("|");
}

/** Sentences of a CoNLL-U file, words as `UPOS/Penn/features`. */
export function sentences(path: string): Row[][] {
  const all: Row[][] = [];
  let rows: Row[] = [];
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line === "") { if (rows.length > 0) all.push(rows); rows = []; continue; }
    const c = line.split("\t");
    if (line.startsWith("#") || !/^\d+$/u.test(c[0]!)) continue;
    rows.push({ form: c[1]!, lemma: c[2]!, tag: `${c[3]}/${c[4]}/${plainFeats(c[5]!)}`, spaceAfter: !/SpaceAfter=No/u.test(c[9]!), typo: /Typo=Yes/u.test(c[5]!) });
  }
  return all;
}

/** The same sentence with hyphenated words in one piece, as texts are cut here: tag of the last part, adjective before a noun. */
export function joined(rows: readonly Row[]): Row[] | undefined {
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
      out[out.length - 1] = { form: `${last.form}-${next.form}`, lemma: "", tag, spaceAfter: next.spaceAfter, typo: last.typo || next.typo };
      i++;
      changed = true;
    } else out.push(row);
  }
  return changed ? out : undefined;
}

/** Tokens with labels of an IOB2 file. */
export function labelled(path: string): { readonly form: string; readonly label: string }[][] {
  const all: { form: string; label: string }[][] = [];
  for (const block of readFileSync(path, "utf8").split(/\n\n+/u)) {
    const rows = block.split("\n").filter((l) => l !== "" && !l.startsWith("#")).map((l) => l.split("\t"));
    if (rows.length > 0) all.push(rows.map((c) => ({ form: c[1]!, label: c[2]! })));
  }
  return all;
}

/** English sentences of texts without labels, cut at spaces and signs. */
export function rawSentences(folder: string): string[][] {
  const column = (file: string, k: number): string[] => readFileSync(`${folder}/${file}`, "utf8").split("\n").slice(1).map((l) => l.split("\t")[k] ?? "").filter((l) => l !== "");
  const cut = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}'’-]*|\p{Nd}[\p{Nd}.,]*|[^\s\p{L}\p{Nd}]/gu) ?? [];
  return [...column("parallel/sib200-train.tsv", 3), ...column("parallel/software.tsv", 0)].map(cut);
}

interface WinkCore {
  readonly packing: { readonly size: number; readonly layout: Readonly<Record<string, readonly number[]>> };
  readonly lexicon: Uint32Array;
  readonly pos: { readonly list: readonly string[] };
  readonly features: { readonly lexeme: { readonly list: readonly string[] }; readonly posClusters: { readonly list: readonly ReadonlySet<number>[] } };
}

/** The words in small letters of wink-nlp's lexicon with the number of their class, from 1, and the parts of speech of each class. Its numbers, contractions and smileys are left out. */
export function winkLexicon(): { readonly words: Map<string, number>; readonly kinds: string[] } {
  const core = (createRequire(import.meta.url)("wink-eng-lite-web-model") as { core(): WinkCore }).core();
  const { packing: { size, layout }, lexicon, features: { lexeme: { list }, posClusters }, pos } = core;
  const [word = 0, mask = 0, shift = 0] = layout.lexemeCID!;
  const words = new Map<string, number>();
  list.forEach((form, k) => { if (/^\p{Ll}[\p{Ll}-]*$/u.test(form)) words.set(form, ((lexicon[word + k * size]! & mask) >>> shift) + 1); });
  return { words, kinds: ["", ...posClusters.list.map((of) => [...of].map((k) => pos.list[k] ?? "").join(" "))] };
}
