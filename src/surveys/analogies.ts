import type { Document, LangCode, Sentence } from "../document.ts";
import { wordKeys } from "../languages/bilingual/index.ts";
import { languages } from "../languages/index.ts";
import { lowerBound } from "../text/lowerBound.ts";
import { corpusKeys } from "./entities.ts";
import { emptySample, mergeSamples, sampled, type Sample } from "./sample.ts";
import type { Survey } from "./survey.ts";

export type Compared = Document<"sections" | "sentences" | "tokens" | "words" | "entities" | "keywords" | "alignment">;
export const analogyLangs: readonly LangCode[] = ["ru", "kk", "en"];

/** A sentence or paragraph as it is compared with others. */
export interface Passage {
  readonly document: string;
  /** Kind of section. */
  readonly section: string;
  readonly lang: LangCode;
  /** In the unit the survey was asked for. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lemmas of its content words, in their order. */
  readonly words: readonly string[];
  /** Keys of the things it names (`corpusKeys`). */
  readonly entities: readonly string[];
}

/** What of a corpus is needed to find passages alike. */
export interface Analogies {
  /** By document and place. */
  readonly passages: Sample<Passage>;
  /** `ru экспорт`: the stems under which the bilingual lexicon may know the word. */
  readonly words: Sample<{ stems: string[] }>;
  /** Lemmas of authors' keywords (`ru экспорт зерно`); those they are linked with. */
  readonly terms: Sample<{ linked: string[] }>;
}

export interface AnalogyUnit {
  readonly unit: "sentence" | "paragraph";
  /** Converts a place, where offsets are to count code points. */
  readonly place?: (span: { readonly start: number; readonly end: number }) => { readonly start: number; readonly end: number };
}

/** Passages, words and terms kept: some 300 MB at most. */
const mostPassages = 200_000;
const mostWords = 200_000;
const mostTerms = 50_000;
const mostStems = 4;
const mostLinked = 8;
/** Words of one passage, and characters shown. */
const longest = 120;
const longestText = 2_000;
/** Content words a passage must have to be compared. */
const least = 3;
/** A link of two keywords below this goes by their places alone. */
const sureKeyword = 0.6;
const compared: ReadonlySet<string> = new Set(["title", "abstract", "body"]);
const content: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "VERB"]);
/** Numbers say little of what a passage is about. */
const bare: ReadonlySet<string> = new Set(["CARDINAL", "ORDINAL"]);

/**
 * The passages of a corpus as bags of lemmas and named things. At most 200,000 passages are kept, those whose places have the smallest hashes (see `Sample`), so that memory does
 * not grow with the corpus, and any order of documents and merges gives the same.
 */
export function analogies(document: Compared, survey: Analogies, { unit, place = (s) => s }: AnalogyUnit): Analogies {
  const keys = corpusKeys(document);
  const { text, tokens, words, sections, entities } = document;
  let w = 0;
  for (const group of groups(document, unit)) {
    const lang = group.at(0)!.lang as LangCode;
    const [start, end] = [group.at(0)!.start, group.at(-1)!.end];
    while (w < words.length && tokens[words[w]!.token]!.start < start) w++;
    const own: string[] = [];
    const named = new Set<string>();
    // What a mention says is not counted a second time as words.
    const covered: { readonly start: number; readonly end: number; readonly all: boolean }[] = [];
    for (let e = lowerBound(entities.length, (k) => entities[k]!.start < start); e < entities.length && entities[e]!.start < end; e++) {
      const { id, type, value, ...at } = entities[e]!;
      covered.push({ start: at.start, end: at.end, all: value !== undefined });
      if (!bare.has(type)) named.add(keys.get(id)!);
    }
    for (; w < words.length && tokens[words[w]!.token]!.end <= end; w++) {
      const lemma = lemmaKey(words[w]!.lemma);
      const token = tokens[words[w]!.token]!;
      if (own.length >= longest || !isContent(words[w]!.upos, lemma, lang)) continue;
      if (covered.some((c) => c.start <= token.start && token.end <= c.end && (c.all || words[w]!.upos === "PROPN"))) continue;
      own.push(lemma);
      const record = sampled(survey.words, `${lang} ${lemma}`, false, (): { stems: string[] } => ({ stems: [] }));
      for (const s of [words[w]!.form, lemma].flatMap((t) => wordKeys(t, lang))) if (!s.startsWith("#") && !record.stems.includes(s)) record.stems = [...record.stems, s].sort().slice(0, mostStems);
    }
    if (own.length + named.size < least) continue;
    const whole = text.slice(start, end);
    sampled(survey.passages, `${document.id}\t${start}`, false, () => ({
      document: document.id, section: sections[group[0]!.section]!.kind, lang, ...place({ start, end }), text: whole.length > longestText ? `${whole.slice(0, longestText)} […]` : whole, words: own, entities: [...named],
    }));
  }
  const term = (i: number): string | undefined => {
    const { lemma, lang, source } = document.keywords[i]!;
    const key = lemma.split(/[\s\p{Pd}]+/u).map(lemmaKey).filter((l) => /\p{L}{2}/u.test(l) && !languages[lang as LangCode]?.stopwords.has(l)).join(" ");
    return source === "author" && analogyLangs.includes(lang as LangCode) && key !== "" ? `${lang} ${key}` : undefined;
  };
  const record = (key: string): { linked: string[] } => sampled(survey.terms, key, false, () => ({ linked: [] }));
  document.keywords.forEach((_, i) => { const key = term(i); if (key !== undefined) record(key); });
  for (const link of document.alignment) {
    if (link.kind !== "keyword" || link.score < sureKeyword) continue;
    const linked = analogyLangs.flatMap((l) => link[l].map(term)).filter((t) => t !== undefined);
    for (const a of linked) { const r = record(a); r.linked = joined(r.linked, linked.filter((b) => b.slice(0, 2) !== a.slice(0, 2)), mostLinked); }
  }
  return survey;
}

/** The same as a survey of passages of one unit. */
export function analogySurvey(unit: AnalogyUnit): Survey<Analogies, Compared> {
  return {
    empty: () => ({ passages: emptySample(mostPassages), words: emptySample(mostWords), terms: emptySample(mostTerms) }),
    add: (survey, document) => analogies(document, survey, unit),
    merge(a, b) {
      mergeSamples(a.passages, b.passages, () => undefined);
      mergeSamples(a.words, b.words, (x, y) => { x.stems = joined(x.stems, y.stems, mostStems); });
      mergeSamples(a.terms, b.terms, (x, y) => { x.linked = joined(x.linked, y.linked, mostLinked); });
      return a;
    },
  };
}

/** The first of both by their letters: so any order keeps the same ones. */
function joined(a: readonly string[], b: readonly string[], most: number): string[] {
  return [...new Set([...a, ...b])].sort().slice(0, most);
}

function lemmaKey(lemma: string): string {
  return lemma.toLowerCase().replaceAll("ё", "е");
}

function isContent(upos: string, lemma: string, lang: LangCode): boolean {
  const { stopwords, generic } = languages[lang].keyphrases;
  return content.has(upos) && /\p{L}{2}/u.test(lemma) && !stopwords.has(lemma) && !generic.has(lemma);
}

/** Sentences one by one, or those that no line end parts; of the compared sections and the analysed languages. */
function* groups({ text, sentences, sections }: Compared, unit: AnalogyUnit["unit"]): Iterable<readonly Sentence[]> {
  let group: Sentence[] = [];
  for (const s of sentences) {
    const before = group.at(-1);
    if (before !== undefined && (unit === "sentence" || before.section !== s.section || before.lang !== s.lang || text.slice(before.end, s.start).includes("\n"))) {
      yield group;
      group = [];
    }
    if (compared.has(sections[s.section]!.kind) && analogyLangs.includes(s.lang as LangCode)) group.push(s);
    else if (group.length > 0) { yield group; group = []; }
  }
  if (group.length > 0) yield group;
}
