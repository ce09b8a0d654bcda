/**
 * `npm run eval -- entities`: names found in the development data, exact spans, by type and all together; the model alone on the sentences of
 * the data, and what the product makes of the raw text.
 */
import type { Document, Entity, EntityType, LangCode } from "../../src/document.ts";
import { recogniser } from "../../src/languages/recogniser/index.ts";
import { marked, type Marked } from "../train/entities-lessons.ts";
import { analysed } from "./annotation.ts";
import { factRuEval, type GoldName, kaznerd, type NamedDocument, unerEwt } from "./entities-data.ts";
import { addNames, f1, micro, type NameScores, scoreLines } from "./entities-score.ts";

export interface NameSet { readonly name: string; readonly lang: LangCode; readonly note: string; documents(): NamedDocument[]; /** What the data call a type of ours; undefined: they do not mark it. */ readonly types: Readonly<Partial<Record<EntityType, string>>> }

const conll: NameSet["types"] = { PERSON: "PER", ORG: "ORG", GPE: "LOC", LOCATION: "LOC", FACILITY: "LOC" };

export const nameSets: readonly NameSet[] = [
  { name: "KazNERD dev", lang: "kk", note: "25 classes", documents: () => kaznerd("dev"), types: {
    PERSON: "PERSON", ORG: "ORGANISATION", GPE: "GPE", LOCATION: "LOCATION", FACILITY: "FACILITY", NORP: "NORP", EVENT: "EVENT", LAW: "LAW", WORK: "ART", LANGUAGE: "LANGUAGE",
    DATE: "DATE", TIME: "TIME", MONEY: "MONEY", QUANTITY: "QUANTITY", PERCENT: "PERCENTAGE", CARDINAL: "CARDINAL", ORDINAL: "ORDINAL" } },
  { name: "factRuEval dev", lang: "ru", note: "a tenth of the documents", documents: () => factRuEval().filter(({ held }) => held).map(({ sentences }) => sentences), types: conll },
  { name: "UNER-EWT dev", lang: "en", note: "PER LOC ORG", documents: () => unerEwt("dev"), types: conll },
];

/** A document as text, with the names' places in it. */
export function joinedText(sentences: NamedDocument): { text: string; names: GoldName[] } {
  let text = "";
  const names: GoldName[] = [];
  for (const s of sentences) {
    if (text !== "") text += "\n";
    for (const n of s.names) names.push({ ...n, start: n.start + text.length, end: n.end + text.length });
    text += s.text;
  }
  return { text, names };
}

/** What the product finds, as the data would call it; of two that overlap the longer. */
export function foundNames(entities: readonly Entity[], types: NameSet["types"]): GoldName[] {
  const all = entities.flatMap(({ start, end, type }) => (types[type] === undefined ? [] : [{ start, end, type: types[type]! }])).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const out: GoldName[] = [];
  const taken = new Set<number>();
  for (const n of all) {
    let free = true;
    for (let i = n.start; i < n.end; i++) if (taken.has(i)) { free = false; break; }
    if (!free) continue;
    for (let i = n.start; i < n.end; i++) taken.add(i);
    out.push(n);
  }
  return out.sort((a, b) => a.start - b.start);
}

/** Scores of the product on raw text. */
export function productScores({ documents, lang, types }: NameSet): NameScores {
  const scores: NameScores = new Map();
  for (const sentences of documents()) {
    const { text, names } = joinedText(sentences);
    const document = analysed(text, lang, ["entities"]) as unknown as Document<"entities">;
    addNames(scores, names, foundNames(document.entities, types));
  }
  return scores;
}

/** Scores of the model alone on the sentences of the data, and its speed in tokens a second of processor time, tagging not counted. */
export function modelScores({ documents, lang, types }: NameSet): { scores: NameScores; speed: number } {
  const names = new Set(Object.values(types));
  const scores: NameScores = new Map();
  const texts: Marked[][] = documents().map((d) => d.map((t) => marked(t, lang)));
  const { recognise } = recogniser(lang);
  let tokens = 0;
  const from = process.cpuUsage();
  const found = texts.map((d) => recognise(d.map((s) => s.tokens)));
  const { user, system } = process.cpuUsage(from);
  texts.forEach((d, k) => d.forEach(({ text, spans, tokens: of }, i) => {
    tokens += of.length;
    addNames(scores, text.names, found[k]![i]!.filter(({ type }) => lang === "kk" || names.has(type)).map(({ from: a, to: b, type }) => ({ type, start: spans[a]!.start, end: spans[b - 1]!.end })));
  }));
  return { scores, speed: tokens / ((user + system) / 1e6) };
}

export function entityReport(): string[] {
  const out: string[] = [];
  for (const set of nameSets) {
    const model = modelScores(set);
    const product = productScores(set);
    out.push(`\n## names ${set.lang} ${set.name} (${set.note})`, `the model, ${Math.round(model.speed / 1000)}k tokens/s from a cold start`, ...scoreLines(model.scores), "the product, raw text", ...scoreLines(product));
  }
  return out;
}

/** Micro F1 for a summary. */
export const microF1 = (scores: NameScores): number => f1(micro(scores)).f1;
