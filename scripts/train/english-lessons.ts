/** Lexicon and lessons of the English tagger. */
import { learnClusters } from "../../src/learn/clusters.ts";
import type { Lesson } from "../../src/learn/training.ts";
import { candidatesOf, type Candidates } from "../../src/languages/en/candidates.ts";
import { folded, writingOf } from "../../src/languages/en/fold.ts";
import { longestEnding, met, writingKey, type Lexicon, type Met } from "../../src/languages/en/lexicon.ts";
import { tagId } from "../../src/languages/en/tags.ts";
import { joined, labelled, rawSentences, sentences, winkLexicon, type Row } from "./english-texts.ts";

/** Joint tags seen less often are no class of their own. */
const RAREST_TAG = 4;
/** Guesses are learned from words met at most so often, of endings met at least so often. */
const RARE = 4;
const LEAST_ENDING = 6;
/** Of words met at most so often, one occurrence in so many is taken once more as if the word had never been met: +0.2 UPOS, +1 for unknown words. */
const HIDEABLE = 60, HIDDEN = 2;
/** Slips of the pen made so often are met again. */
const SLIPS = 4;

export interface Tables extends Lexicon {
  readonly forms: ReadonlyMap<string, Met>;
  readonly endings: ReadonlyMap<string, Met>;
  readonly words: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
  readonly clusters: ReadonlyMap<string, number>;
}

export interface Corpus { readonly gold: readonly (readonly Row[])[]; readonly joined: readonly (readonly Row[])[] }

/** Which sentence a joined one was made of. */
const sources = new WeakMap<readonly Row[], readonly Row[]>();

export function corpus(folder: string): Corpus {
  const gold = sentences(`${folder}/en/ewt-train.conllu`);
  return { gold, joined: gold.flatMap((s) => {
    const one = joined(s);
    if (one === undefined) return [];
    sources.set(one, s);
    return [one];
  }) };
}

/** Everything the tagger knows of forms out of context. */
export function tables({ gold, joined: compounds }: Corpus, folder: string, log: (line: string) => void): Tables {
  const tagCount = new Map<string, number>();
  for (const s of gold) for (const { tag } of s) tagCount.set(tag, (tagCount.get(tag) ?? 0) + 1);
  const tags = [...tagCount].filter(([, n]) => n >= RAREST_TAG).map(([t]) => t).sort();
  const place = new Map(tags.map((t, k) => [t, k]));
  const counts = new Map<string, Map<number, number>>();
  const put = (table: Map<string, Map<number, number>>, key: string, tag: number, by = 1): void => {
    const of = table.get(key) ?? new Map<number, number>();
    table.set(key, of.set(tag, (of.get(tag) ?? 0) + by));
  };
  const add = ({ form, tag }: Row): void => { const t = place.get(tag); if (t !== undefined) put(counts, folded(form), t); };
  gold.forEach((s) => s.forEach(add));
  // Only the joined words themselves are new in these.
  compounds.forEach((s) => s.forEach((row) => { if (row.lemma === "") add(row); }));
  const fair = new Set(gold.flatMap((s) => s.filter(({ typo }) => !typo).map(({ form }) => folded(form))));
  compounds.forEach((s) => s.forEach((row) => { if (row.lemma === "" && !row.typo) fair.add(folded(row.form)); }));
  const forms = new Map([...counts].map(([form, of]) => [form, met(of)] as const).filter(([form, { total }]) => fair.has(form) || total >= SLIPS));

  const endingCounts = new Map<string, Map<number, number>>();
  for (const s of [...gold, ...compounds]) for (const { form, tag } of s) {
    const fold = folded(form);
    const t = place.get(tag);
    const known = forms.get(fold);
    if (t === undefined || known === undefined || known.total > RARE) continue;
    const key = writingKey(writingOf(form));
    for (let k = 0; k <= Math.min(longestEnding, fold.length); k++) put(endingCounts, `${key}${k}${k === 0 ? "" : fold.slice(-k)}`, t);
    put(endingCounts, "", t);
  }
  const endings = pruned(new Map([...endingCounts].map(([key, of]) => [key, met(of)])));

  const cased = [...labelled(`${folder}/en/ner-wikigold.iob2`), ...labelled(`${folder}/en/ner-re3d.iob2`)];
  const raw = [...cased.map((s) => s.map(({ form }) => form)), ...rawSentences(folder)];
  const clusters = learnClusters([...gold.map((s) => s.map(({ form }) => form)), ...raw].map((s) => s.map(folded)), { classes: 200, least: 4 });
  const names = namesOf(cased, raw);
  const { words, kinds } = winkLexicon();
  log(`${tags.length} tags, ${forms.size} forms, ${endings.size} endings, ${clusters.size} forms in classes, ${words.size} words listed, ${names.size} names`);
  return {
    tags, forms, endings, clusters, names, words, kinds, cluster: (form) => clusters.get(form) ?? 0, named: (form) => names.get(form) ?? 0,
    listed: (form) => words.get(form) ?? 0, lessons: true,
  };
}

/** Endings met often enough; one letter more must say something new. */
function pruned(all: ReadonlyMap<string, Met>): Map<string, Met> {
  const kept = new Map<string, Met>();
  for (const [key, of] of all) if (of.total >= LEAST_ENDING || key === "") kept.set(key, { ...of, tags: of.tags.slice(0, 20), counts: of.counts.slice(0, 20) });
  return kept;
}

const kinds: Readonly<Record<string, number>> = { PER: 1, LOC: 2, ORG: 3, MISC: 4, Person: 1, Location: 2, Organisation: 3, Nationality: 4 };

/** How forms stand in texts other than the treebank: kind of name, and how often with a capital within a sentence. */
function namesOf(cased: readonly (readonly { form: string; label: string }[])[], raw: readonly (readonly string[])[]): Map<string, number> {
  const kind = new Map<string, number[]>();
  for (const s of cased) for (const { form, label } of s) {
    if (!/^\p{L}/u.test(form)) continue;
    const row = kind.get(folded(form)) ?? [0, 0, 0, 0, 0];
    const k = /^\p{Lu}/u.test(form) ? kinds[label.slice(2)] ?? 0 : 0;
    row[k]!++;
    kind.set(folded(form), row);
  }
  const written = new Map<string, [number, number]>();
  for (const s of raw) s.forEach((form, i) => {
    if (i === 0 || !/^\p{L}/u.test(form)) return;
    const row = written.get(folded(form)) ?? [0, 0];
    row[/^\p{Lu}/u.test(form) ? 1 : 0]++;
    written.set(folded(form), row);
  });
  const names = new Map<string, number>();
  for (const form of new Set([...kind.keys(), ...written.keys()])) {
    const row = kind.get(form) ?? [0, 0, 0, 0, 0];
    const total = row.reduce((a, b) => a + b, 0);
    let most = 0;
    for (let k = 1; k < row.length; k++) if (row[k]! > (most === 0 ? 0 : row[most]!)) most = k;
    const [low, high] = written.get(form) ?? [0, 0];
    const share = low + high === 0 ? 0 : high / (low + high);
    const value = (most === 0 || row[most]! * 5 < total ? 0 : most) * 4 + (low + high === 0 ? 0 : share > 0.8 ? 3 : share > 0.2 ? 2 : 1);
    if (value !== 0) names.set(form, value);
  }
  return names;
}

/** Lessons for the first look; `fold`: a number by sentence, the same for sentences that share their words. */
export interface Lessons { readonly first: readonly Lesson[]; readonly fold: readonly number[] }

/** Sentences with the candidates of each word, and which is right. Each word is looked up as if its own occurrence were not in the lexicon. */
export function lessonsOf({ gold, joined: compounds }: Corpus, lexicon: Lexicon): Lessons {
  const place = new Map(lexicon.tags.map((t, k) => [t, k]));
  const kept = new Map<string, Candidates>();
  const first: Lesson[] = [];
  const bare = { ...lexicon, forms: new Map<string, Met>() };
  let at = 0;
  const origin = new Map(gold.map((s, k) => [s, k]));
  const fold: number[] = [];
  // Every sentence as it is, and once more with some words hidden.
  for (const again of [false, true]) for (const rows of [...gold, ...compounds]) {
    fold.push(origin.get(rows) ?? origin.get(sources.get(rows)!)!);
    const found = rows.map(({ form, tag }) => {
      const hidden = again && (lexicon.forms.get(folded(form))?.total ?? 0) <= HIDEABLE && at++ % HIDDEN === 0;
      const key = `${form}\t${hidden ? "" : tag}`;
      let c = kept.get(key);
      if (c === undefined) kept.set(key, c = hidden ? candidatesOf(form, bare) : candidatesOf(form, lexicon, place.get(tag)));
      return c;
    });
    const right = found.map(({ tags }, i) => {
      const wanted = place.has(rows[i]!.tag) ? tagId(rows[i]!.tag) : -1;
      const flags = Uint8Array.from(tags, (t) => (t === wanted ? 1 : 0));
      return flags.includes(1) ? flags : undefined;
    });
    first.push({ items: found.map(({ item }) => item), right });
  }
  return { first, fold };
}
