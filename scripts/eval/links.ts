import { readFileSync } from "node:fs";
import type { Document, Entity, EntityType, LangCode, Layer, Sentence, Section, Token, Word } from "../../src/document.ts";
import { languages } from "../../src/languages/index.ts";
import { identityMap } from "../../src/text/draft.ts";
import { tokenSpans } from "../../src/text/token-spans.ts";

/** A mention and the thing it means, by any name for either. */
export interface Linked { readonly key: string; readonly id: string }

export interface PairScore { readonly correct: number; readonly system: number; readonly gold: number; readonly precision: number; readonly recall: number; readonly f1: number }

/**
 * Pairwise F1: a pair is two mentions of one thing. With S the system's pairs and G the gold's, precision = |S ∩ G| / |S|, recall = |S ∩ G| / |G|,
 * F1 = 2PR / (P + R). `documents` are scored one by one and their counts added up; no pairs at all count as 1.
 */
export function pairwise(documents: Iterable<{ readonly system: readonly Linked[]; readonly gold: readonly Linked[] }>): PairScore {
  let [correct, system, gold] = [0, 0, 0];
  for (const d of documents) {
    const own = pairsOf(d.system);
    const wanted = pairsOf(d.gold);
    system += own.size;
    gold += wanted.size;
    for (const pair of own) if (wanted.has(pair)) correct++;
  }
  const precision = system === 0 ? 1 : correct / system;
  const recall = gold === 0 ? 1 : correct / gold;
  return { correct, system, gold, precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The pairs of mentions with one id, each as one string. */
export function pairsOf(mentions: readonly Linked[]): ReadonlySet<string> {
  const out = new Set<string>();
  const byId = new Map<string, string[]>();
  for (const { id, key } of mentions) {
    const there = byId.get(id);
    if (there === undefined) byId.set(id, [key]);
    else {
      for (const other of there) out.add(other < key ? `${other} ${key}` : `${key} ${other}`);
      there.push(key);
    }
  }
  return out;
}

/** Only the mentions both sides have: how good the links are, whatever was found. */
export function shared(system: readonly Linked[], gold: readonly Linked[]): { readonly system: readonly Linked[]; readonly gold: readonly Linked[] } {
  const [a, b] = [new Set(system.map((m) => m.key)), new Set(gold.map((m) => m.key))];
  return { system: system.filter((m) => b.has(m.key)), gold: gold.filter((m) => a.has(m.key)) };
}

/** A line of tests/cases/links/corpus.txt. */
export interface GoldEntity { readonly type: EntityType; readonly mentions: Readonly<Record<LangCode, readonly string[]>> }

const codes: readonly LangCode[] = ["ru", "kk", "en"];

/** tests/cases/links/corpus.txt: document id → its entities. Throws `RangeError` where a line has not four cells. */
export function corpusGold(text: string): ReadonlyMap<string, readonly GoldEntity[]> {
  const out = new Map<string, GoldEntity[]>();
  let list: GoldEntity[] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("## ")) out.set(line.slice(3), (list = []));
    if (line === "" || line.startsWith("#")) continue;
    const cells = line.split("|").map((c) => c.trim());
    if (cells.length !== 4) throw new RangeError(`Not four cells: ${line}`);
    const mentions = Object.fromEntries(codes.map((c, k) => [c, cells[k + 1]!.split(";").map((m) => m.trim()).filter((m) => m !== "")])) as Record<LangCode, string[]>;
    list.push({ type: cells[0] as EntityType, mentions });
  }
  return out;
}

/** The stretches of a document that the gold speaks of, by language: abstracts and keyword lists, or whole parallel files. */
export function goldStretches(document: Document<Layer>, lang: LangCode): readonly { readonly start: number; readonly end: number }[] {
  return document.parts.length > 1 ? document.parts.filter((p) => p.lang === lang) : document.sections.filter((s) => s.lang === lang && (s.kind === "abstract" || s.kind === "keywords"));
}

/** The gold's mentions with their places as keys `start-end`. Throws `RangeError` where one is not in the text. */
export function placed(document: Document<Layer>, gold: readonly GoldEntity[]): readonly (Linked & { readonly type: EntityType })[] {
  const out: (Linked & { type: EntityType })[] = [];
  const last = new Map<string, number>();
  gold.forEach(({ type, mentions }, n) => {
    for (const lang of codes) {
      for (const written of mentions[lang]) {
        const inner = written.indexOf("[");
        const plain = written.replace(/[[\]]/gu, "");
        const mention = inner < 0 ? written : written.slice(inner + 1, written.indexOf("]"));
        const from = last.get(`${lang} ${written}`) ?? -1;
        const at = stretchesFind(document, lang, plain, from);
        if (at === undefined) throw new RangeError(`${document.id} has no further '${plain}' (${lang}).`);
        last.set(`${lang} ${written}`, at + 1);
        const start = at + Math.max(0, inner);
        out.push({ key: `${start}-${start + mention.length}`, id: `${n}`, type });
      }
    }
  });
  return out;
}

function stretchesFind(document: Document<Layer>, lang: LangCode, plain: string, from: number): number | undefined {
  for (const { start, end } of goldStretches(document, lang)) {
    for (let at = document.text.indexOf(plain, Math.max(start, from)); at >= 0 && at + plain.length <= end; at = document.text.indexOf(plain, at + 1)) {
      // Not inside a longer word or number.
      if (!/[\p{L}\p{N}–-]/u.test(document.text[at - 1] ?? "") || /^[–-]/u.test(plain)) if (!/[\p{L}\p{N}]/u.test(document.text[at + plain.length] ?? "")) return at;
    }
  }
  return undefined;
}

/** Does the gold speak of such a mention? Numbers in words and ordinals are left out. */
export function inScope(e: Entity, document: Document<Layer>): boolean {
  if (e.type === "ORDINAL" || ["CARDINAL", "QUANTITY", "TIME"].includes(e.type) && !/\p{N}/u.test(document.text.slice(e.start, e.end))) return false;
  return codes.some((c) => goldStretches(document, c).some((s) => s.start <= e.start && e.end <= s.end));
}

/** A document of tests/cases/links/hard.txt: the analysed text and the mentions marked in it. */
export interface HardCase {
  readonly name: string;
  readonly document: Document<"sections" | "sentences" | "tokens" | "words">;
  readonly marked: readonly { readonly id: string; readonly type: EntityType; readonly start: number; readonly end: number; readonly normal: string; readonly lang: LangCode }[];
}

/** Reads `lang | text with [id TYPE mention = dictionary form]`, documents parted by empty lines, their names in a `#` line before. Throws `RangeError` at a line without a language. */
export function hardCases(text: string): readonly HardCase[] {
  return text.split(/\n\s*\n/u).flatMap((block): HardCase[] => {
    const name = block.split("\n").findLast((l) => l.startsWith("#"))?.slice(2) ?? "";
    const lines = block.split("\n").filter((l) => l !== "" && !l.startsWith("#"));
    if (lines.length === 0) return [];
    let whole = "";
    const made = { sections: [] as Section[], sentences: [] as Sentence[], tokens: [] as Token[], words: [] as Word[] };
    const marked: HardCase["marked"][number][] = [];
    for (const line of lines) {
      const [lang, ...rest] = line.split(" | ");
      if (lang === undefined || !(lang in languages)) throw new RangeError(`No language: ${line}`);
      const code = lang as LangCode;
      const start = whole.length;
      let at = 0;
      const source = rest.join(" | ");
      for (const m of source.matchAll(/\[(\d+) ([A-Z_]+) ([^\]]+?)(?: = ([^\]]+))?\]/gu)) {
        whole += source.slice(at, m.index);
        marked.push({ id: m[1]!, type: m[2] as EntityType, start: whole.length, end: whole.length + m[3]!.length, normal: m[4] ?? m[3]!, lang: code });
        whole += m[3]!;
        at = m.index + m[0].length;
      }
      whole += source.slice(at);
      const spans = tokenSpans(whole, start, whole.length, languages[code].segmentation);
      const tagged = languages[code].tagger().tag(spans.map((s) => whole.slice(s.start, s.end)));
      spans.forEach((span, i) => {
        made.words.push(...tagged[i]!.map((a) => ({ token: made.tokens.length, ...a })));
        made.tokens.push({ ...span, sentence: made.sentences.length });
      });
      made.sections.push({ kind: "body", lang: code, start, end: whole.length });
      made.sentences.push({ section: made.sections.length - 1, lang: code, start, end: whole.length });
      whole += "\n";
    }
    return [{ name, marked, document: { id: name, text: whole, parts: [], map: identityMap(whole.length), changes: [], meta: {}, warnings: [], ...made } }];
  });
}

/** The file of cases. */
export function linkCases(name: "corpus" | "hard" | "unseen"): string {
  return readFileSync(new URL(`../../tests/cases/links/${name}.txt`, import.meta.url), "utf8");
}
