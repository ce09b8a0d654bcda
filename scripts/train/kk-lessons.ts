/** What the model of Kazakh learns from: sentences with their readings and which of them are right. */
import { hashText } from "../../src/learn/hash.ts";
import type { Item, Task } from "../../src/learn/task.ts";
import type { Lesson } from "../../src/learn/training.ts";
import type { Reading } from "../../src/languages/kk/analyser.ts";
import { candidatesOf } from "../../src/languages/kk/candidates.ts";
import type { Candidates } from "../../src/languages/kk/candidates.ts";
import type { Lexicon } from "../../src/languages/kk/lexicon.ts";
import { readingsOf } from "../../src/languages/kk/readings.ts";
import { tagOf } from "../../src/languages/kk/tag.ts";
import { domainAt, variant } from "../../src/languages/kk/task.ts";
import { agreeing, ownSentences } from "./kk-own.ts";
import { dissent } from "./kk-treebank.ts";
import type { TaggedSentence, TaggedToken } from "./kk-treebank.ts";

export interface Source {
  readonly sentences: readonly TaggedSentence[];
  /** The convention: 0 is the one wanted. */
  readonly domain: number;
  /** How often a sentence comes in an epoch. */
  readonly times: number;
  /** Share of tokens whose stem is hidden. */
  readonly hidden: number;
}

/** What treebanks make of a form. */
const goldTags = new Map<string, { total: number; tags: Set<string> }>();
const verbal = new Set(["VERB", "AUX"]);
/** Features without what tells converbs, or participles, their predicates and their nominatives, apart. */
const loose = (feats: string): string => (/VerbForm=(?:Conv|Inf)/u.test(feats) && feats.includes("Aspect=") ? feats.replace(/VerbForm=(?:Conv|Inf)/u, "")
  : /Tense=Past/u.test(feats) && !/Case=(?!Nom)|psor/u.test(feats) && !/Person=[12]/u.test(feats) && !/Evident/u.test(feats)
    ? `past ${/Polarity=\w+/u.exec(feats)?.[0] ?? ""} ${/Voice=\w+/u.exec(feats)?.[0] ?? ""} ${/Number=Plur/u.exec(feats)?.[0] ?? ""}` : feats);
const bare = /^Case=Nom$/u;
const plainCase = (feats: string): string => feats.replace(/^Case=Nom\|?/u, "");
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const chained = new Set("кел кет тұр отыр жүр жат ал бер қал қой баста сал жібер түс шық көр".split(" "));
const chains = (converb: TaggedToken, next: TaggedToken | undefined): boolean => {
  const [a, b] = [converb.words[0]!, next?.words[0]];
  return verbal.has(a.upos) && a.lemma !== "де" && a.lemma !== "бол" && /VerbForm=(?:Conv|Inf)/u.test(a.feats) && a.feats.includes("Aspect=") && b !== undefined && verbal.has(b.upos) && chained.has(b.lemma);
};

/** The readings a token's annotation permits, `undefined` for all of them. */
function permitted(token: TaggedToken, readings: readonly Reading[], before: TaggedToken | undefined, after: TaggedToken | undefined): Uint8Array | undefined {
  if (token.trust === 0) return undefined;
  const w = token.words[0]!;
  const tag = tagOf(w.upos, w.xpos, w.feats);
  const split = token.words.length - 1;
  const by = (test: (r: Reading) => boolean): Uint8Array | undefined => {
    const a = Uint8Array.from(readings, (r) => (test(r) ? 1 : 0));
    return a.includes(1) ? a : undefined;
  };
  // The silver tagger does not tell attributes (no case) from nominatives.
  const feats = (r: Reading): boolean => r.tag.feats === tag.feats || (token.silver && w.upos === "NOUN" && (tag.feats === "" || bare.test(tag.feats)) && (r.tag.feats === "" || bare.test(r.tag.feats)))
    || (token.attributive === true && (w.xpos === "n" || w.xpos === "np") && plainCase(tag.feats) === plainCase(r.tag.feats));
  const upos = (r: Reading): boolean => r.tag.upos === w.upos && r.tag.xpos === w.xpos;
  const cut = (r: Reading): boolean => r.enclitics.length === split || !token.silver;
  if (token.silver) {
    const subject = w.upos === "PRON" && w.lemma === "мен" && token.trust > 0.5;
    if (token.trust <= dissent || (disputed.has(token.form.toLowerCase()) && !subject)) return undefined;
    // Where the silver tagger draws lines KTB draws elsewhere, either side will do; forms it tags as no treebank does stay open.
    const seen = goldTags.get(token.form.toLowerCase());
    if (seen !== undefined && seen.total >= 3 && !seen.tags.has(`${w.upos} ${tag.feats}`)) return undefined;
    // A converb and the auxiliary it stands before: the treebanks' way, nine times in ten.
    if (chains(token, after)) return by((r) => r.tag.upos === "VERB" && r.tag.feats.includes("VerbForm=Inf") && loose(r.tag.feats) === loose(tag.feats) && same(r.lemma, w.lemma));
    if (before !== undefined && chains(before, token)) return by((r) => r.tag.upos === "AUX" && r.tag.feats === tag.feats && same(r.lemma, w.lemma));
    if (w.lemma === "бол") return by((r) => r.tag.upos === w.upos && r.tag.xpos === w.xpos && loose(r.tag.feats) === loose(tag.feats) && same(r.lemma, w.lemma)) ?? by((r) => r.lemma === "бол" && verbal.has(r.tag.upos));
    const wide = (r: Reading): boolean => verbal.has(w.upos) && verbal.has(r.tag.upos) && loose(r.tag.feats) === loose(tag.feats) && same(r.lemma, w.lemma);
    if (verbal.has(w.upos)) return by(wide);
    // Treebanks split what the silver tagger lists as adjectives in -лы, -сыз.
    if (w.upos === "ADJ" && tag.feats === "" && readings.some((r) => r.enclitics.length > 0 && r.enclitics[0]!.tag.upos === "ADP")) return undefined;
    if (w.upos === "ADJ" || w.upos === "ADV") return by((r) => (r.tag.upos === "ADJ" || r.tag.upos === "ADV") && same(r.lemma, w.lemma) && (r.tag.feats === tag.feats || (tag.feats === "" && bare.test(r.tag.feats))));
  }
  const exact = by((r) => upos(r) && feats(r) && same(r.lemma, w.lemma) && r.enclitics.length === split) ?? by((r) => upos(r) && feats(r) && same(r.lemma, w.lemma) && cut(r));
  if (exact !== undefined || token.silver) return exact;
  return by((r) => upos(r) && feats(r)) ?? by((r) => r.tag.upos === w.upos && same(r.lemma, w.lemma)) ?? by((r) => r.tag.upos === w.upos);
}


/** Silver forms on which the two taggers often dissent: where they agree is no fair sample of their uses. */
const disputed = new Set<string>();

/** Notes the silver forms to leave open. */
export function noteSilver(sentences: readonly TaggedSentence[]): void {
  const counts = new Map<string, [all: number, against: number]>();
  for (const sentence of sentences) for (const token of sentence) {
    const form = token.form.toLowerCase();
    let row = counts.get(form);
    if (row === undefined) counts.set(form, row = [0, 0]);
    row[0] += 1;
    if (token.trust <= dissent) row[1] += 1;
  }
  for (const [form, [all, against]] of counts) if (all >= 6 && against * 4 > all) disputed.add(form);
}

/** Tells what treebanks make of the forms of these sentences. */
export function noteGold(sentences: readonly TaggedSentence[]): void {
  for (const sentence of sentences) for (const token of sentence) {
    const w = token.words[0]!;
    const form = token.form.toLowerCase();
    const entry = goldTags.get(form) ?? { total: 0, tags: new Set<string>() };
    entry.total += 1;
    entry.tags.add(`${w.upos} ${tagOf(w.upos, w.xpos, w.feats).feats}`);
    goldTags.set(form, entry);
  }
}

const domains = new Map<readonly Item[], number>();

/** The task with the domain of the lessons made here. */
export function domainTask(): Task {
  const base = variant({});
  return variant({
    place(sequence, cells, first, width) {
      base.place!(sequence, cells, first, width);
      const domain = domains.get(sequence) ?? 0;
      for (let i = 0; i < sequence.length; i += 1) cells[first + i * width + domainAt] = domain;
    },
  });
}

/** Lessons of all sources. */
export function lessonsOf(sources: readonly Source[], task: Task, words: Lexicon, cluster: (form: string) => number): Lesson[] {
  const cache = new Map<string, Candidates>();
  return sources.flatMap(({ sentences, domain, times, hidden }, number) => sentences.map((s, at): Lesson => {
    const sentence = s.map((t, i) => {
      if ((hashText(`${number} ${at} ${i}`) >>> 0) / 2 ** 32 < hidden) {
        // As if the stem were unknown, so that guesses are learned; only for stems seldom seen.
        const lemma = t.words[0]!.lemma.toLowerCase();
        return candidatesOf(t.form, readingsOf(t.form, words, (stem) => stem.count < 60 && stem.lemma.toLowerCase() === lemma), task, cluster);
      }
      let c = cache.get(t.form);
      if (c === undefined) cache.set(t.form, c = candidatesOf(t.form, readingsOf(t.form, words), task, cluster));
      return c;
    });
    const items = sentence.map((c) => c.item);
    domains.set(items, domain);
    const weights = new Float32Array(s.length);
    const right = s.map((t, i) => {
      const a = permitted(t, sentence[i]!.readings, s[i - 1], s[i + 1]);
      weights[i] = a === undefined ? 0.1 : t.trust;
      return a;
    });
    return { items, right, weights, times };
  }));
}

/** Lessons of our own sentences: what is not marked is left open. */
export function ownLessons(times: number, task: Task, words: Lexicon, cluster: (form: string) => number): Lesson[] {
  return ownSentences().map((sentence) => {
    const candidates = sentence.map(({ form }) => candidatesOf(form, readingsOf(form, words), task, cluster));
    return { items: candidates.map((c) => c.item), right: sentence.map((token, i) => agreeing(token, candidates[i]!.readings)), times };
  });
}
