import type { LangCode } from "../document.ts";
import { associations } from "../languages/bilingual/index.ts";
import { languages } from "../languages/index.ts";
import { analogyLangs, type Analogies, type Passage } from "./analogies.ts";
import { kept } from "./sample.ts";

/** Something two passages may share: a lemma of a language, a term of authors' lists, a thing of the corpus. */
export interface Feature { readonly kind: "lemma" | "term" | "entity"; readonly lang: LangCode | undefined; readonly said: string }

/** Passages as vectors over features, and which features of different languages say the same. */
export interface Space {
  readonly passages: readonly Passage[];
  readonly features: readonly Feature[];
  /** Features of each passage, ascending, with their weights; vectors have the length 1. */
  readonly vectors: readonly { readonly ids: Int32Array; readonly weights: Float32Array }[];
  /** Passages that have the feature. */
  readonly postings: readonly (readonly number[])[];
  /** Features of other languages that say the same, with how surely, 0–1. */
  readonly same: ReadonlyMap<number, readonly (readonly [number, number])[]>;
}

/** Translations of a word that are looked at in each language, and the least sure. */
const translations = 5;
const weakest = 0.2;
/** A whole term, and a thing named, say more than a word. */
const kindWeight = { lemma: 1, term: 1.2, entity: 1.2 } as const;
/** A date or an amount that two passages happen to have says little. */
const valued = /^(?:date|time|money|quantity|percent):/u;
const valueWeight = 0.5;

/** The joint space of a corpus. `entityId` gives the final id of an entity's key. */
export function spaceOf(survey: Analogies, entityId: (key: string) => string): Space {
  const passages = [...kept(survey.passages)].map(([, p]) => p).sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start));
  const stems = new Map([...kept(survey.words)].map(([key, { stems: own }]) => [key, own]));
  const terms = new Map([...kept(survey.terms)].map(([key, { linked }]) => [key, linked]));
  const ids = new Map<string, number>();
  const features: Feature[] = [];
  const idOf = (kind: Feature["kind"], key: string): number => {
    const full = `${kind} ${key}`;
    let id = ids.get(full);
    if (id === undefined) {
      ids.set(full, (id = features.length));
      features.push(kind === "entity" ? { kind, lang: undefined, said: key } : { kind, lang: key.slice(0, 2) as LangCode, said: key.slice(3) });
    }
    return id;
  };
  const find = termFinder(terms.keys());
  const counted = passages.map(({ lang, words, entities }) => {
    const counts = new Map<number, number>();
    const add = (id: number): void => void counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const word of words) add(idOf("lemma", `${lang} ${word}`));
    for (const term of find(lang, words)) add(idOf("term", term));
    for (const key of entities) add(idOf("entity", entityId(key)));
    return counts;
  });
  const postings: number[][] = features.map(() => []);
  counted.forEach((counts, p) => { for (const id of counts.keys()) postings[id]!.push(p); });
  const size = Object.fromEntries(analogyLangs.map((l) => [l, passages.filter((p) => p.lang === l).length])) as Record<LangCode, number>;
  const rarity = features.map(({ kind, lang, said }, id) => (kind === "entity" && valued.test(said) ? valueWeight : kindWeight[kind]) * rare(postings[id]!.length, lang === undefined ? passages.length : size[lang], kind === "lemma" ? languages[lang!].keyphrases.frequency(said) : 0));
  const vectors = counted.map((counts) => {
    const own = [...counts].sort((a, b) => a[0] - b[0]);
    const weights = own.map(([id, n]) => (1 + Math.log(n)) * rarity[id]!);
    const length = Math.sqrt(weights.reduce((sum, x) => sum + x * x, 0)) || 1;
    return { ids: Int32Array.from(own, ([id]) => id), weights: Float32Array.from(weights, (x) => x / length) };
  });
  return { passages, features, vectors, postings, same: sameMeaning(features, ids, stems, terms) };
}

/**
 * 0–1: the geometric mean of the rarity among the passages of the language (inverse document frequency, Spärck Jones 1972) and in general text: in a small corpus
 * chance makes common words rare.
 */
function rare(passages: number, all: number, perMillion: number): number {
  const inCorpus = Math.log(1 + all / passages) / Math.log(1 + all);
  const inGeneral = Math.max(0.1, 1 - Math.log10(1 + perMillion) / 4);
  return Math.sqrt(inCorpus * inGeneral);
}

/** Finds the authors' terms of several words (of whatever document) in a row of content words. */
function termFinder(keys: Iterable<string>): (lang: LangCode, words: readonly string[]) => readonly string[] {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const key of keys) {
    const [first, ...rest] = key.slice(3).split(" ");
    if (rest.length === 0) continue; // A term of one word is a lemma already.
    const at = `${key.slice(0, 2)} ${first!}`;
    const there = byFirst.get(at);
    if (there === undefined) byFirst.set(at, [rest]);
    else there.push(rest);
  }
  return (lang, words) => words.flatMap((word, i) => (byFirst.get(`${lang} ${word}`) ?? []).filter((rest) => rest.every((r, k) => words[i + 1 + k] === r)).map((rest) => `${lang} ${word} ${rest.join(" ")}`));
}

function sameMeaning(features: readonly Feature[], ids: ReadonlyMap<string, number>, stems: ReadonlyMap<string, readonly string[]>, terms: ReadonlyMap<string, readonly string[]>): Space["same"] {
  const same = new Map<number, (readonly [number, number])[]>();
  const put = (from: number, to: number, sure: number): void => { const own = same.get(from); if (own === undefined) same.set(from, [[to, sure]]); else own.push([to, sure]); };
  // Terms that authors' lists link, also those of one word.
  for (const [key, linked] of terms) for (const other of linked) {
    const [a, b] = [key, other].map((k) => ids.get(k.indexOf(" ", 3) < 0 ? `lemma ${k}` : `term ${k}`));
    if (a !== undefined && b !== undefined) put(a, b, 1);
  }
  const lemmas = (lang: LangCode): readonly number[] => features.flatMap((f, id) => (f.kind === "lemma" && f.lang === lang ? [id] : []));
  for (const [a, b] of analogyLangs.flatMap((x, i) => analogyLangs.slice(i + 1).map((y) => [x, y] as const))) {
    const [left, right] = [lemmas(a), lemmas(b)];
    if (left.length === 0 || right.length === 0) continue;
    const stemsOf = (id: number): readonly string[] => stems.get(`${features[id]!.lang} ${features[id]!.said}`) ?? [];
    const [x, y] = [left, right].map((side) => [...new Set(side.flatMap(stemsOf))].sort()) as [string[], string[]];
    const { from, to, forward, backward } = associations(a, b)(x, y);
    const places = new Map(x.map((stem, i) => [stem, i]));
    const having = new Map<string, number[]>();
    for (const id of right) for (const s of stemsOf(id)) { const own = having.get(s); if (own === undefined) having.set(s, [id]); else own.push(id); }
    const pairs: [number, number, number][] = [];
    for (const id of left) {
      const best = new Map<number, number>();
      for (const s of stemsOf(id)) {
        const i = places.get(s)!;
        for (let c = from[i]!; c < from[i + 1]!; c++) {
          const [f, g] = [forward[c]!, backward[c]!];
          const sure = f + g === 0 ? 0 : Math.min(1, Math.sqrt((2 * f * g) / (f + g)));
          if (sure >= weakest) for (const other of having.get(y[to[c]!]!) ?? []) if (sure > (best.get(other) ?? 0)) best.set(other, sure);
        }
      }
      for (const [other, sure] of [...best].sort((p, q) => q[1] - p[1] || p[0] - q[0]).slice(0, translations)) pairs.push([id, other, sure]);
    }
    for (const [id, other, sure] of pairs) { put(id, other, sure); put(other, id, sure); }
  }
  return same;
}
