/** What the model of Russian learns from: sentences with their readings and which of them are right. */
import { readFileSync } from "node:fs";
import { learnClusters } from "../../src/learn/clusters.ts";
import { hashText } from "../../src/learn/hash.ts";
import { attributesOf, itemWith, type Item, type Task } from "../../src/learn/task.ts";
import type { Lesson } from "../../src/learn/training.ts";
import { candidatesOf, clusterKey, type Candidates, type Lexicon } from "../../src/languages/ru/candidates.ts";
import { nominativeOf, type Conversions } from "../../src/languages/ru/conversion.ts";
import { dictionary } from "../../src/languages/ru/dictionary.ts";
import { foldYo } from "../../src/languages/ru/spelling.ts";
import { variant } from "../../src/languages/ru/task.ts";
import { chance } from "../../src/stats/random.ts";
import { commonNouns } from "./ru-capitals.ts";
import { readExamples, rows, type Example, type Gold } from "./ru-labels.ts";

export interface Training { readonly task: Task; readonly lessons: readonly Lesson[]; readonly lexicon: Lexicon; readonly conversions: Conversions; readonly clusters: ReadonlyMap<string, number> }

/** How often a sentence of each source comes in an epoch. */
export const times: Record<Example["source"] | "own", number> = { taiga: 3, poetry: 2, silver: 0.5, gsd: 2, own: 12 };

/** Reads everything in `folder` and makes lessons of it. */
export function newTraining(folder: string, log: (line: string) => void): Training {
  const taiga = readExamples(folder, "taiga-train.conllu", "taiga");
  const poetry = readExamples(folder, "poetry-dev.conllu", "poetry");
  const gsd = readExamples(folder, "gsd-dev.conllu", "gsd");
  const silver = fairly(readExamples(folder, "silver.conllu", "silver").map(commonNouns));
  const examples = [...taiga, ...poetry, ...gsd.slice(0, gsd.length / 2), ...silver];
  const own = ownExamples();
  const human = rows(folder, "opencorpora-morphorueval.conllu");

  const raw = [...silver, ...taiga, ...poetry].map(({ forms }) => forms).concat(rows(folder, "ner-silver.iob2").map((s) => s.map((row) => row[1]!)));
  const clusters = learnClusters(unique(raw.map((forms) => forms.map(clusterKey))), { classes: 256, least: 5 });
  log(`${clusters.size} forms in classes`);
  const cluster = (form: string) => clusters.get(form) ?? 0;

  const words = dictionary();
  const conversions = conversionsIn([...examples, ...own.map(asExample)]);
  log(`${conversions.size} conversions`);
  const lexicon = missing(examples.filter((e) => e.source !== "gsd"), (form) => candidatesOf(form, { dictionary: words, lexicon: new Map(), cluster, conversions }), log);
  const knowledge = { dictionary: words, lexicon, cluster, conversions };
  const kept = new Map<string, Candidates>();
  const candidates = (form: string) => { let found = kept.get(form); if (!found) kept.set(form, found = candidatesOf(form, knowledge)); return found; };

  // Some rare words are treated as if the dictionary did not hold them, so that the model learns to weigh guesses.
  const seen = new Map<string, number>();
  for (const { forms } of examples) for (const form of forms) seen.set(form.toLowerCase(), (seen.get(form.toLowerCase()) ?? 0) + 1);
  const hidden = (form: string) => form.length > 4 && seen.get(form.toLowerCase())! <= 2 && hashText(form.toLowerCase()) % 4 === 0;

  const fitting = (found: Candidates, marks: readonly string[]) => chosen(found, ({ lemma, tag }) => marks.every((mark) =>
    (mark.includes("=") ? mark.split("|").every((feat) => tag.feats.split("|").includes(feat)) : /^[A-Z]+$/u.test(mark) ? tag.upos === mark : lemma === mark)));
  const domains = new Map<readonly Item[], number>();
  let at = 0;
  const lessons = examples.map(({ forms, gold, source }): Lesson => {
    const spare = source === "silver" ? human[at++] : undefined;
    const sentence = forms.map((form) => (hidden(form) ? candidatesOf(form, knowledge, true) : candidates(form)));
    const items = sentence.map(({ item }) => item);
    domains.set(items, source === "taiga" || source === "poetry" ? 0 : source === "silver" ? 1 : 2);
    const right = sentence.map((found, i) => {
      if (found.list.length === 1) return undefined;
      if (gold[i] !== undefined) return permitted(found, fullAbbreviation(found, gold[i]), source);
      return spare === undefined ? undefined : partly(found, spare[i]![2]!, spare[i]![3]!, spare[i]![5]!);
    });
    return { items, right, times: times[source] };
  });
  for (const sentence of own) {
    const found = sentence.map(({ form }) => candidates(form));
    const right = sentence.map(({ form, marks }, i) => {
      const fits = marks.length === 0 ? undefined : fitting(found[i]!, marks);
      if (marks.length > 0 && fits === undefined) log(`no reading of ${form} is ${marks.join(" ")}`);
      return fits;
    });
    const items = found.map(({ item }) => item);
    domains.set(items, 0);
    lessons.push({ items, right, times: times.own });
  }
  const base = variant({});
  const column = base.attributes.length + base.placed!.indexOf("domain");
  const task = variant({
    place(sequence, cells, first, width) {
      base.place!(sequence, cells, first, width);
      const domain = domains.get(sequence) ?? 0;
      for (let i = 0; i < sequence.length; i += 1) cells[first + i * width + column - base.attributes.length] = domain;
    },
  });
  const masked = lessons.map((lesson, n): Lesson => {
    const random = chance(n + 1);
    const items = lesson.items.map((item) => (random() < masking.share ? withoutWord(base, item) : item));
    domains.set(items, domains.get(lesson.items)!);
    return { ...lesson, items, times: lesson.times! * masking.times };
  });
  return { task, lessons: [...lessons, ...masked], lexicon, conversions, clusters };
}

/** Copies of all sentences with some words masked, and how often they come: they help with words never met. */
export const masking = { share: 0.3, times: 0.25 };

/** The item as if its form had never been met: what is left are its endings and its readings. */
function withoutWord(task: Task, item: Item): Item {
  const known = masks.get(item);
  if (known !== undefined) return known;
  const attributes = [...attributesOf(task, item)];
  attributes[0] = attributes[10] = attributes[5] = 0;
  const made = itemWith(task, attributes, item);
  masks.set(item, made);
  return made;
}
const masks = new Map<Item, Item>();

/** Our own sentences: forms, and after each what is known of it. */
function ownExamples(): { readonly form: string; readonly marks: readonly string[] }[][] {
  const text = readFileSync(new URL("ru-sentences.txt", import.meta.url), "utf8");
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => [...line.matchAll(/([^\s[]+)(?:\[([^\]]*)\])?/gu)]
    .map(([, form = "", marks = ""]) => ({ form, marks: marks === "" ? [] : marks.split(" ") })));
}

/** What our own sentences say of lemmas, for words the dictionary does not have as such. */
function asExample(sentence: ReturnType<typeof ownExamples>[number]): Example {
  const gold = sentence.map(({ marks: [lemma = "", upos = "", feats = ""] }) => (/^[A-Z]+$/u.test(upos) ? { lemma, upos, feats } : undefined));
  return { source: "taiga", forms: sentence.map(({ form }) => form), gold };
}

/** Without repeated sentences. */
function unique(sentences: readonly string[][]): string[][] {
  const seen = new Set<string>();
  return sentences.filter((s) => { const key = s.join(" "); if (seen.has(key)) return false; seen.add(key); return true; });
}

/** Where more dissent, a form is left open. */
export const dissent = { most: 0.25 };

/** Where one of the two sources of the silver labels often dissents, agreement is no fair sample of the uses of a form: such forms are left open. */
function fairly(silver: readonly Example[]): Example[] {
  const open = new Map<string, [number, number]>();
  for (const { forms, gold } of silver) forms.forEach((form, i) => {
    const row = open.get(form.toLowerCase()) ?? [0, 0];
    row[0] += 1;
    if (gold[i] === undefined) row[1] += 1;
    open.set(form.toLowerCase(), row);
  });
  const unfair = (form: string) => { const row = open.get(form.toLowerCase()); return row !== undefined && row[0] >= 8 && row[1] / row[0] > dissent.most; };
  return silver.map((example) => ({ ...example, gold: example.gold.map((label, i) => (unfair(example.forms[i]!) ? undefined : label)) }));
}

/** Abbreviations: OpenCorpora inflects them, Taiga writes `Abbr=Yes` and the word in full. */
function fullAbbreviation(at: Candidates, label: Gold): Gold {
  if (label.upos !== "NOUN" || !label.feats.includes("InflClass=Ind")) return label;
  const short = at.list.find((item) => item.tag.upos === "NOUN" && item.tag.feats === "Abbr=Yes");
  return short && at.lower.length <= 5 ? { lemma: short.lemma, upos: "NOUN", feats: "Abbr=Yes" } : label;
}

/** Which participles and adjectives are used as adjectives and nouns, by the labels. */
function conversionsIn(examples: readonly Example[]): Conversions {
  const words = dictionary();
  const nominatives = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const { forms, gold, source } of examples) forms.forEach((form, i) => {
    const label = gold[i];
    if (label === undefined || (label.upos !== "ADJ" && label.upos !== "NOUN") || !/(?:ий|ый|ой|йся)$/u.test(label.lemma)) return;
    const low = form.toLowerCase();
    const kinds = label.upos === "ADJ" ? /^PRT/ : /^(?:PRTF|ADJF)/;
    let own = nominatives.get(low + label.upos);
    if (own === undefined) {
      const entries = words.lookup(low);
      // What the dictionary has under that name needs no conversion.
      const has = entries.some((entry) => foldYo(entry.lemma) === label.lemma && words.tags[entry.tag]!.startsWith(label.upos === "ADJ" ? "ADJ" : "NOUN"));
      own = new Set(has ? [] : entries.filter((entry) => kinds.test(words.tags[entry.tag]!)).map((entry) => nominativeOf(words, entry) ?? ""));
      nominatives.set(low + label.upos, own);
    }
    if (!own.has(label.lemma)) return;
    const animacy = /Animacy=(\p{L}+)/u.exec(label.feats)?.[1] ?? "Anim";
    const key = `${label.lemma}\t${label.upos === "ADJ" ? "ADJ" : `NOUN ${animacy}`}`;
    counts.set(key, (counts.get(key) ?? 0) + (source === "silver" ? 1 : 2));
  });
  const found = new Map<string, string[]>();
  for (const [key, n] of [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const [lemma = "", kind = ""] = key.split("\t");
    if (n >= 2) found.set(lemma, [...(found.get(lemma) ?? []), kind]);
  }
  return found;
}

/** What dictionary and rules miss, where it was seen often enough to be no slip. */
function missing(examples: readonly Example[], candidates: (form: string) => Candidates, log: (line: string) => void): Lexicon {
  const cache = new Map<string, Candidates>();
  const missed = new Map<string, Map<string, number>>();
  let labels = 0;
  let misses = 0;
  for (const { forms, gold, source } of examples) forms.forEach((form, i) => {
    if (gold[i] === undefined || !/\p{L}/u.test(form)) return;
    let found = cache.get(form);
    if (found === undefined) cache.set(form, found = candidates(form));
    const label = fullAbbreviation(found, gold[i]);
    labels += 1;
    if (found.list.some((item) => item.tag.upos === label.upos && item.tag.feats === label.feats && item.lemma === label.lemma)) return;
    misses += 1;
    const key = form.toLowerCase();
    const row = missed.get(key) ?? new Map<string, number>();
    missed.set(key, row);
    const item = `${label.lemma} ${label.upos} ${label.feats}`;
    row.set(item, (row.get(item) ?? 0) + (source === "silver" ? 1 : 2));
  });
  const lexicon: Lexicon = new Map([...missed].flatMap(([form, row]) => {
    const items = [...row].filter(([item, n]) => n >= 4 && !item.includes("\t") && item.split(" ").length === 3).map(([item]) => { const [lemma = "", upos = "", feats = ""] = item.split(" "); return { lemma, upos, feats }; });
    return items.length === 0 ? [] : [[form, items] as const];
  }));
  log(`${examples.length} sentences, ${labels} labelled words, ${(100 * misses / labels).toFixed(2)} % without a candidate, ${lexicon.size} forms learned`);
  return lexicon;
}

function chosen(found: Candidates, test: (item: Candidates["list"][number]) => boolean): Uint8Array | undefined {
  const flags = Uint8Array.from(found.list, (item) => (test(item) ? 1 : 0));
  return flags.includes(1) ? flags : undefined;
}

/** The readings a label stands for; `undefined` where none does. */
function permitted(found: Candidates, { lemma, upos, feats }: Gold, source: Example["source"]): Uint8Array | undefined {
  if (source === "gsd") return chosen(found, (item) => item.tag.upos === upos && item.lemma === lemma);
  return chosen(found, (item) => item.tag.upos === upos && item.tag.feats === feats && item.lemma === lemma) ?? chosen(found, (item) => item.tag.upos === upos && item.tag.feats === feats);
}

/** Readings that fit OpenCorpora's own label (its lemma in capitals) where the part of speech is a matter of convention: case, number, gender, and the lemma of an adjective, which tells it from a participle. */
function partly(found: Candidates, ocLemma: string, pos: string, feats: string): Uint8Array | undefined {
  const wanted = feats.split("|").filter((feat) => /^(?:Case|Number|Gender)=/u.test(feat));
  const classes = pos === "NOUN" ? ["NOUN", "PROPN"] : pos === "ADJ" ? ["ADJ", "VERB", "DET", "NUM"] : [];
  const fits = (own: string) => wanted.every((feat) => own.includes(feat) || (feat.startsWith("Case=") && own.includes("Variant=Short")) || feat === "Number=Ptan");
  if (classes.length === 0) return undefined;
  if (pos === "ADJ" && !found.list.some((item) => item.rule === "conversion")) {
    const lemma = foldYo(ocLemma.toLowerCase());
    const named = chosen(found, (item) => item.tag.upos === "ADJ" && item.lemma === lemma && fits(item.tag.feats)) ?? chosen(found, (item) => item.tag.upos === "VERB" && fits(item.tag.feats));
    if (named !== undefined) return named;
  }
  return chosen(found, (item) => classes.includes(item.tag.upos) && fits(item.tag.feats));
}
