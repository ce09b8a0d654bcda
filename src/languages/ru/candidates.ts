/** All readings of one form, out of context, ready for disambiguation: the shape rules, the dictionary, the learned lexicon, the guesser. */
import { closedForm, type ClosedReading } from "./closed.ts";
import { converted, type Conversions } from "./conversion.ts";
import type { Dictionary, Entry } from "./dictionary.ts";
import { asObject, inflectionOfEntry, readEntry } from "./entries.ts";
import { capitals, guess, surnames } from "./guesser.ts";
import { properNames } from "./proper.ts";
import { byShape, roman } from "./shapes.ts";
import { foldYo, isCapitalised, isUpper, modern, nameCase, plain, shapeOf } from "./spelling.ts";
import { hashText, mix } from "../../learn/hash.ts";
import { newItem, type Choice, type Item } from "../../learn/task.ts";
import { finite, tagId, tagOf, tagset, verbal, type Tag } from "./tags.ts";
import { numberClass, subjectFlags } from "./traits.ts";
import { comma, finiteFirst, mayGovern, sign, task, verbFirst } from "./task.ts";
import { featureString } from "./universal.ts";

export const rules = ["dictionary", "closed", "conversion", "learned", "shape", "name", "hyphen", "prefix", "ending", "capitals", "stretch", "fallback"] as const;
export type Rule = typeof rules[number];

/** `transitive`: 1 for a verb that takes an object, 2 for one that does not, 3 for a passive; 0 where it is no verb or not known. */
export interface Candidate { readonly lemma: string; readonly tag: Tag; readonly rule: Rule; readonly transitive: number }

/** Readings of one form. */
export interface Candidates {
  readonly list: readonly Candidate[];
  /** The form in lower case, without stress marks. */
  readonly lower: string;
  /** What the model sees of them. */
  readonly item: Item;
}

/** Readings learned from annotated text for forms that dictionary and rules miss: form in lower case → lemma, UPOS, features. */
export type Lexicon = ReadonlyMap<string, readonly ClosedReading[]>;

/** What readings are made from. `cluster`: the class of a form, folded as `clusterKey` does, 0 for none. */
export interface Knowledge { readonly dictionary: Dictionary; readonly lexicon: Lexicon; readonly cluster: (form: string) => number; readonly conversions: Conversions }

/** How forms are folded before their class is learned and asked for. */
export function clusterKey(form: string): string {
  return /^\p{Nd}/u.test(form) ? "0" : foldYo(form.toLowerCase());
}

function put(list: Candidate[], rule: Rule, { lemma, upos, feats }: ClosedReading, transitive = 0): void {
  const id = tagId(upos, feats);
  for (const item of list) if (item.tag.id === id && item.lemma === lemma) return;
  list.push({ lemma, tag: tagOf(id), rule, transitive: transitive !== 0 && feats.includes("Voice=Pass") ? 3 : transitive });
}

/** One hash of the set of values a column has over the candidates. */
function together(list: readonly Candidate[], column: Int32Array): number {
  const values: number[] = [];
  for (const item of list) {
    const value = column[item.tag.id]!;
    if (!values.includes(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  let hash = 17;
  for (const value of values) hash = Math.imul(hash, 31) + value | 0;
  return hash;
}

function add(list: Candidate[], rule: Rule, items: readonly ClosedReading[]): void {
  for (const item of items) put(list, rule, item);
}

function lookup(dictionary: Dictionary, word: string): Entry[] {
  return word.length > 60 ? [] : dictionary.lookup(word);
}

/** A name or an abbreviation of the dictionary with the capitals it has or must have. */
function spelt(item: ClosedReading, tag: string, form: string, shape: number): ClosedReading {
  if (item.upos !== "PROPN") return isUpper(form) && form.length > 1 ? { ...item, lemma: form } : item;
  if (tag.includes("Abbr")) return { ...item, lemma: isUpper(form) || shape === 3 ? form : item.lemma.toUpperCase() };
  return { ...item, lemma: shape === 3 && item.lemma === foldYo(form.toLowerCase()) ? form : nameCase(item.lemma, form) };
}

/** The readings of a form. Never empty. `unknown`, for training: as if the dictionary did not hold the form. */
export function candidatesOf(form: string, { dictionary, lexicon, cluster, conversions }: Knowledge, unknown = false): Candidates {
  const clean = plain(form) || form;
  const lower = clean.toLowerCase();
  const word = /^\p{Script=Cyrillic}{2,}$/u.test(clean);
  const shape = word && clean === lower ? 0 : shapeOf(clean);
  const list: Candidate[] = [];

  if (!word) {
    add(list, "shape", byShape(clean, dictionary, (part) => {
      const entries = lookup(dictionary, part);
      return entries.length > 0 ? entries.flatMap((entry) => readEntry(dictionary, entry)) : guess(part, dictionary, (entry) => readEntry(dictionary, entry));
    }));
  }
  if (word || /^[\p{Script=Cyrillic}'’-]+$/u.test(clean) && /\p{L}/u.test(clean)) {
    add(list, "closed", closedForm(lower));
    let entries = unknown ? [] : lookup(dictionary, lower);
    if (entries.length === 0 && lower.includes("ё")) entries = lookup(dictionary, foldYo(lower));
    // Capitals inside (КазНУ) are an abbreviation's: of the dictionary only names and abbreviations count.
    if (shape === 3) entries = entries.filter((entry) => /Abbr|Orgn|Geox|Surn/.test(dictionary.tags[entry.tag]!));
    for (const entry of entries) {
      const tag = dictionary.tags[entry.tag]!;
      if (tag.includes("Erro") || (tag.startsWith("PREP") && list.some((item) => item.tag.upos === "ADP"))) continue;
      const transitive = tag.includes("tran") ? 1 : tag.includes("intr") ? 2 : 0;
      for (const item of readEntry(dictionary, entry)) put(list, "dictionary", item.upos === "PROPN" || item.feats === "Abbr=Yes" ? spelt(item, tag, clean, shape) : item, transitive);
      if (/^(?:PRT|ADJF)/.test(tag)) add(list, "conversion", converted(conversions, dictionary, entry, inflectionOfEntry(tag)));
      else if (tag.startsWith("ADJS,Qual") && tag.endsWith("neut,sing") && /[ое]$/u.test(lower) && !entries.some((other) => dictionary.tags[other.tag]!.startsWith("ADVB"))) add(list, "conversion", [{ lemma: foldYo(entry.form), upos: "ADV", feats: "Degree=Pos" }]);
    }
    if (shape !== 0) {
      if (entries.length > 0 && shape === 1 && isCapitalised(clean)) add(list, "name", asNames(clean, list));
      if (!unknown && isCapitalised(clean)) add(list, "name", properNames(clean));
      if (isUpper(clean)) add(list, "shape", roman(clean));
      if (clean.length > 1 && !clean.includes("-") && (shape === 2 && clean.length <= 6 || shape === 3 && clean.length <= 12)) add(list, "capitals", capitals(clean));
    }
  }
  const learned = lexicon.get(lower);
  if (learned !== undefined) add(list, "learned", learned.map((item) => (item.upos === "PROPN" && item.lemma === item.lemma.toLowerCase() ? { ...item, lemma: nameCase(item.lemma, clean) } : item)));
  const reformed = list.length === 0 ? modern(lower) : undefined;
  if (reformed !== undefined && dictionary.has(reformed)) list.push(...candidatesOf(isCapitalised(clean) ? reformed[0]!.toUpperCase() + reformed.slice(1) : reformed, { dictionary, lexicon, cluster, conversions }).list);
  if (list.length === 0 || unknown) for (const item of guess(clean, dictionary, (entry) => readEntry(dictionary, entry))) put(list, item.rule, item);
  return { list, lower, item: itemOf(form, lower, shape, list, cluster(clusterKey(clean))) };
}

function itemOf(form: string, lower: string, shape: number, list: readonly Candidate[], cluster: number): Item {
  const size = lower.length;
  const ending = (n: number) => hashText(lower, 100 + n, Math.max(0, size - n), size);
  const { tag: first, lemma, rule: source, transitive } = list[0]!;
  const firstFlags = tagset.flags[first.id]!;
  const flags = (form === "," ? comma : 0) | (list.some((item) => item.tag.upos === "ADP") ? mayGovern : 0) | (shape === 5 ? sign : 0) |
    subjectFlags(list) | ((firstFlags & finite) !== 0 ? finiteFirst : 0) | ((firstFlags & verbal) !== 0 ? verbFirst : 0);
  const [, shapes, cased, kinds] = tagset.columns as [Int32Array, Int32Array, Int32Array, Int32Array];
  const verb = (firstFlags & (finite | verbal)) !== 0;
  const attributes = [
    hashText(/^\p{Nd}/u.test(lower) ? numberClass(lower) : lower, 1), ending(1), ending(2), ending(3), ending(4), ending(5), hashText(lower, 200, 0, Math.min(3, size)), shape,
    together(list, shapes), together(list, cased), cluster, flags, verb ? mix(shapes[first.id]!, transitive) : 0, verb ? hashText(lemma, 7) : 0, rules.indexOf(source) + 1,
  ];
  const choices = list.map(({ lemma, tag, rule, transitive }, k): Choice => {
    const own = hashText(lemma, 7);
    const kind = kinds[tag.id]!;
    return { tag: tag.id, facets: [mix(1, own, kind), mix(2, own, cased[tag.id]!), mix(3, rules.indexOf(rule), tag.id === undefined ? 0 : tagset.columns[0]![tag.id]!), own, mix(4, Math.min(k, 12), kind), transitive] };
  });
  return newItem(task, attributes, choices);
}

/** Common nouns and adjectives written with a capital, as names: `Земля`, `Наука`, `Ясинская`. */
function asNames(form: string, list: readonly Candidate[]): readonly ClosedReading[] {
  const found: ClosedReading[] = [];
  if (!list.some((item) => item.tag.feats.includes("NameType=Sur"))) {
    for (const { lemma, values } of surnames(foldYo(form.toLowerCase()))) found.push({ lemma: nameCase(lemma, form), upos: "PROPN", feats: featureString({ ...values, Animacy: "Anim", NameType: "Sur" }) });
  }
  for (const { lemma, tag } of list) {
    const values = asObject(tag.feats);
    if (values["Abbr"] !== undefined) continue;
    const push = (name: string, more: Record<string, string>) => found.push({ lemma: nameCase(name, form), upos: "PROPN", feats: Object.entries({ ...values, ...more }).filter(([key]) => !/^(?:Degree|Poss)$/.test(key)).map(([key, value]) => `${key}=${value}`).sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)).join("|") });
    if (tag.upos === "NOUN") {
      if (values["Animacy"] === "Anim") push(lemma, { NameType: "Sur" });
      else for (const NameType of ["Geo", "Com"]) push(lemma, { NameType });
    } else if (tag.upos === "ADJ" && values["Degree"] === "Pos" && values["Case"] !== undefined && /(?:ий|ый|ой|ов|ев|ин)$/u.test(lemma)) {
      const { Animacy, Gender, Number } = values;
      if (Number === "Sing" && Gender !== "Neut" && Animacy !== "Inan") push(Gender === "Fem" ? lemma.replace(/[иы]й$|ой$/u, "ая") : lemma, { Animacy: "Anim", NameType: "Sur" });
    }
  }
  return found;
}
