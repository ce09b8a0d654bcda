/**
 * `npm run eval -- entities`: names found in the development data, exact spans, by type and all together; the model alone on the sentences of
 * the data, and what the product makes of the raw text.
 */
import type { Document, Entity, EntityType, LangCode } from "../../src/document.ts";
import { recogniser } from "../../src/languages/recogniser/index.ts";
import { marked, type Marked } from "../train/entities-lessons.ts";
import { analysed } from "./annotation.ts";
import { factRuEval, type GoldName, kaznerd, type NamedDocument, unerEwt } from "./entities-data.ts";
import { addNames, type NameScores, scoreLines } from "./entities-score.ts";

export interface NameSet { readonly name: string; readonly lang: LangCode; readonly note: string; documents(): NamedDocument[]; /** What the data call a type of ours; undefined: they do not mark it. */ readonly types: Readonly<Partial<Record<EntityType, string>>>; /** What of a mention of ours the data mark. */ span?(text: string, name: GoldName): GoldName; mentions?(entities: readonly Entity[]): readonly Entity[] }

/** Names in quotation marks beside a noun (`газета «Айқап»`, `«Айқап» журналы`): the data mark what is within the marks. */
function unquoted(text: string, name: GoldName): GoldName {
  const form = text.slice(name.start, name.end);
  const [, head = "", inner = ""] = /^((?:\p{Ll}[\p{L}-]*\s)?[«"“])([^«»"“”]+)[»"”](?:\s\p{Ll}[\p{L}-]*)?$/u.exec(form) ?? [];
  return inner === "" ? name : { ...name, start: name.start + head.length, end: name.start + head.length + inner.length };
}

/** KazNERD marks a district, river and region without that noun, a people without `халқы`, months without `айы`, hours without `сағат`; amounts with what bounds them. */
function asKaznerd(text: string, name: GoldName): GoldName {
  const form = text.slice(name.start, name.end);
  const less = (after: RegExp): GoldName => unquoted(text, { ...name, end: name.end - (after.exec(form)?.[0].length ?? 0) });
  if (name.type === "GPE" || name.type === "LOCATION") return less(/\s(?:аудан|өзен|өңір|қаласы)\p{L}*$/u);
  if (name.type === "NORP") return less(/\sхал[қы]\p{L}*$/u);
  if (name.type === "PERSON" || name.type === "ORDINAL") return name;
  if (!/^(?:DATE|TIME|CARDINAL|QUANTITY|PERCENTAGE|MONEY)$/u.test(name.type)) return unquoted(text, name);
  const hour = name.type === "TIME" ? /^[Сс]ағат\s(?=\d)/u.exec(form)?.[0].length ?? 0 : 0;
  const before = /(?<!\p{L})(?:кем[іi]|кемінде|шамамен)\s$/u.exec(text.slice(Math.max(0, name.start - 10), name.start))?.[0].length ?? 0;
  const after = /^\s(?:жуық|жуығы|астам|астамы|дейін|дейінгі|кем|ішінде|соң|бойы|бұрын|бері)(?!\p{L})/u.exec(text.slice(name.end, name.end + 12))?.[0].length ?? 0;
  // `қаңтар айы`, but `қаңтар айына дейін`.
  const month = name.type === "DATE" && after === 0 ? /\sай(?:ы|лары)\p{L}*$/u.exec(form)?.[0].length ?? 0 : 0;
  return { ...name, start: name.start + hour - before, end: name.end + after - month };
}

/** factRuEval marks a body without the state behind its name. */
function withoutStates(entities: readonly Entity[]): readonly Entity[] {
  return entities.map((e) => {
    const state = e.type === "ORG" ? entities.find((s) => s.type === "GPE" && s.end === e.end && s.start > e.start) : undefined;
    return state === undefined ? e : { ...e, end: state.start - 1 };
  });
}

const conll: NameSet["types"] = { PERSON: "PER", ORG: "ORG", GPE: "LOC", LOCATION: "LOC", FACILITY: "LOC" };

export const nameSets: readonly NameSet[] = [
  { name: "KazNERD dev", lang: "kk", note: "25 classes", documents: () => kaznerd("dev"), span: asKaznerd, types: {
    PERSON: "PERSON", ORG: "ORGANISATION", GPE: "GPE", LOCATION: "LOCATION", FACILITY: "FACILITY", NORP: "NORP", EVENT: "EVENT", LAW: "LAW", WORK: "ART", LANGUAGE: "LANGUAGE",
    DATE: "DATE", TIME: "TIME", MONEY: "MONEY", QUANTITY: "QUANTITY", PERCENT: "PERCENTAGE", CARDINAL: "CARDINAL", ORDINAL: "ORDINAL",
    PRODUCT: "PRODUCT", PROJECT: "PROJECT", POSITION: "POSITION", DISEASE: "DISEASE", NON_HUMAN: "NON_HUMAN", CONTACT: "CONTACT", ADAGE: "ADAGE", MISCELLANEOUS: "MISCELLANEOUS" } },
  { name: "factRuEval dev", lang: "ru", note: "a tenth of the documents", documents: () => factRuEval().filter(({ held }) => held).map(({ sentences }) => sentences), span: unquoted, mentions: withoutStates, types: conll },
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

/** Scores of three ways to find names, and the speed of the model in tokens a second of processor time, tagging not counted. */
export interface NameQuality { readonly model: NameScores; readonly product: NameScores; readonly both: NameScores; readonly speed: number }

/**
 * `model`: alone, on the sentences of the data; `product`: what the stage makes of raw text; `both`: the model's names, and of the product's those that touch none.
 */
export function nameQuality({ documents, lang, types, span = (_, name) => name, mentions = (all) => all }: NameSet): NameQuality {
  const names = new Set(Object.values(types));
  const quality = { model: new Map() as NameScores, product: new Map() as NameScores, both: new Map() as NameScores };
  const sets = documents();
  const texts: Marked[][] = sets.map((d) => d.map((t) => marked(t, lang)));
  const { recognise } = recogniser(lang);
  let tokens = 0;
  const from = process.cpuUsage();
  const found = texts.map((d) => recognise(d.map((s) => s.tokens)));
  const { user, system } = process.cpuUsage(from);
  texts.forEach((sentences, k) => {
    const { text, names: gold } = joinedText(sets[k]!);
    let offset = 0;
    const model: GoldName[] = [];
    sentences.forEach((s, i) => {
      tokens += s.tokens.length;
      for (const { from: a, to: b, type } of found[k]![i]!) if (lang === "kk" || names.has(type)) model.push({ type, start: offset + s.spans[a]!.start, end: offset + s.spans[b - 1]!.end });
      offset += s.text.text.length + 1;
    });
    const product = foundNames(mentions((analysed(text, lang, ["entities"]) as unknown as Document<"entities">).entities), types).map((n) => span(text, n));
    addNames(quality.model, gold, model);
    addNames(quality.product, gold, product);
    addNames(quality.both, gold, [...model, ...product.filter((p) => !model.some((m) => m.start < p.end && p.start < m.end))]);
  });
  return { ...quality, speed: tokens / ((user + system) / 1e6) };
}

export function entityReport(): string[] {
  return nameSets.flatMap((set) => {
    const { model, product, both, speed } = nameQuality(set);
    return [`\n## names ${set.lang} ${set.name} (${set.note})`, `the model, ${Math.round(speed / 1000)}k tokens/s from a cold start`, ...scoreLines(model), "the product, raw text", ...scoreLines(product), "the model's and, where it finds nothing, the product's", ...scoreLines(both)];
  });
}
