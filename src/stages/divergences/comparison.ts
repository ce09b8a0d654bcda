import type { Document, LangCode, Link, SectionKind, Span } from "../../document.ts";
import { associations } from "../../languages/bilingual/index.ts";
import { stem } from "../../languages/bilingual/stems.ts";
import { languages } from "../../languages/index.ts";
import { likeness, skeleton } from "../../text/cognate.ts";

export type Needs = "sections" | "sentences" | "tokens" | "words" | "entities" | "keywords" | "alignment";
export type Analysed = Document<Needs>;

/** A token of a version with its first word. `key` is empty for what carries no content: function words, marks, figures. */
export interface Term extends Span {
  readonly text: string;
  /** In lower case. */
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  /** Of all words of the token (`don't` is negative for its second). */
  readonly feats: string;
  readonly key: string;
  /** Index into the document's sentences. */
  readonly sentence: number;
}

/** One version of a passage: its sentences, and the terms of the passages about, in which something may stand instead. */
export interface Side { readonly sentences: readonly number[]; readonly terms: readonly Term[]; readonly near: readonly Term[]; readonly nearSentences: readonly number[] }

/**
 * The versions that a passage can be compared in, three or two: where one lacks its sentence, the article's own language and the other;
 * none where there is nothing to go by.
 */
export function comparable({ langs, own }: Comparison, { sides }: Passage): readonly LangCode[] {
  const there = langs.filter((c) => sides[c]!.sentences.length > 0);
  return there.length === langs.length || (there.length === 2 && there.includes(own)) ? there : [];
}

/** What linked sentences say, by language; a language without a sentence has an empty side. */
export interface Passage { readonly link: Link; readonly sides: Readonly<Partial<Record<LangCode, Side>>> }

/** All passages of the versions of one text. */
export interface Comparison {
  readonly kind: SectionKind | "text";
  readonly langs: readonly LangCode[];
  /** The article's own language, the one the others are measured by where there are but two. */
  readonly own: LangCode;
  readonly passages: readonly Passage[];
  readonly lexical: Lexical;
}

/** How surely words (keys) of two versions say the same, and how much is known of a word's translations: 0–1. */
export interface Lexical {
  match(a: LangCode, x: string, b: LangCode, y: string): number;
  known(a: LangCode, x: string, b: LangCode): number;
}

export const codes = Object.keys(languages) as LangCode[];
/** Passages on either side in which what is missing may stand instead. */
const about = 3;

/** The article's own language: that of most of its body, else of its first abstract, else of its first section. */
export function ownLanguage(document: Analysed): LangCode {
  const length = new Map<LangCode, number>();
  const known = document.sections.filter((s) => codes.includes(s.lang as LangCode));
  for (const s of known) if (s.kind === "body") length.set(s.lang as LangCode, (length.get(s.lang as LangCode) ?? 0) + s.end - s.start);
  const most = [...length].sort((a, b) => b[1] - a[1] || codes.indexOf(a[0]) - codes.indexOf(b[0]))[0]?.[0];
  return most ?? ((known.find((s) => s.kind === "abstract") ?? known[0])?.lang as LangCode | undefined) ?? codes[0]!;
}

/** The texts of which there is more than one version: titles, abstracts, or parallel files as a whole. */
export function comparisons(document: Analysed): readonly Comparison[] {
  const parallel = new Set(document.parts.map((p) => p.lang)).size > 1;
  const groups = new Map<SectionKind | "text", Link[]>();
  for (const link of document.alignment) {
    if (link.kind !== "sentence") continue;
    const first = codes.flatMap((c) => link[c])[0];
    if (first === undefined) continue;
    const kind = parallel ? "text" : document.sections[document.sentences[first]!.section]!.kind;
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [link]);
    else group.push(link);
  }
  const own = ownLanguage(document);
  const bySentence = termsBySentence(document);
  return [...groups].flatMap(([kind, links]): Comparison[] => {
    const langs = codes.filter((c) => links.some((l) => l[c].length > 0));
    if (langs.length < 2) return [];
    const passages = links.map((link, at): Passage => {
      const around = links.slice(Math.max(0, at - about), at + about + 1);
      return {
        link,
        sides: Object.fromEntries(langs.map((c): [LangCode, Side] => {
          const nearSentences = around.flatMap((l) => l[c]);
          return [c, { sentences: link[c], terms: link[c].flatMap((s) => bySentence[s]!), nearSentences, near: nearSentences.flatMap((s) => bySentence[s]!) }];
        })),
      };
    });
    return [{ kind, langs, own: langs.includes(own) ? own : langs[0]!, passages, lexical: lexicalOf(document, langs, passages) }];
  });
}

function termsBySentence(document: Analysed): readonly (readonly Term[])[] {
  const wanted = new Set(document.alignment.flatMap((l) => (l.kind === "sentence" ? codes.flatMap((c) => l[c]) : [])));
  const out: Term[][] = document.sentences.map(() => []);
  let w = 0;
  for (let t = 0; t < document.tokens.length; t++) {
    const { start, end, sentence } = document.tokens[t]!;
    const from = w;
    while (w < document.words.length && document.words[w]!.token === t) w++;
    if (!wanted.has(sentence) || from === w) continue;
    const head = document.words[from]!;
    const lang = langOf(document, sentence);
    const text = document.text.slice(start, end);
    const form = text.toLowerCase();
    const content = lang !== undefined && !languages[lang].entities.numerals.scales.has(form) && !languages[lang].entities.numerals.scales.has(head.lemma) && /^\p{L}{2}/u.test(form) && !languages[lang].stopwords.has(form) && !/^(?:PRON|DET|ADP|AUX|CCONJ|SCONJ|PART|PUNCT)$/u.test(head.upos);
    const feats = document.words.slice(from, w).map((x) => x.feats).filter((f) => f !== "").join("|");
    out[sentence]!.push({ start, end, text, form, lemma: head.lemma.toLowerCase(), upos: head.upos, feats, key: content ? stem(form, lang) : "", sentence });
  }
  return out;
}

function langOf(document: Analysed, sentence: number): LangCode | undefined {
  const { lang, section } = document.sentences[sentence]!;
  const found = codes.includes(lang as LangCode) ? lang : document.sections[section]!.lang;
  return codes.includes(found as LangCode) ? (found as LangCode) : undefined;
}

/** Letters of two words that are more alike than this are one word. */
const cognate = 0.72;

/** The words of two versions that translate each other: by the lexicon (as they stand and by lemma), as cognates, and as the author's own keywords pair them. */
function lexicalOf(document: Analysed, langs: readonly LangCode[], passages: readonly Passage[]): Lexical {
  const table = new Map<string, number>();
  const known = new Map<string, number>();
  const raise = (map: Map<string, number>, at: string, value: number): void => { if (value > (map.get(at) ?? 0)) map.set(at, value); };
  // By stem of a lemma or form, the keys of the words that have it.
  const forms = new Map(langs.map((c) => {
    const own = new Map<string, Set<string>>();
    for (const p of passages) for (const t of p.sides[c]!.terms) if (t.key !== "") for (const s of [t.key, stem(t.lemma, c)]) own.set(s, (own.get(s) ?? new Set()).add(t.key));
    return [c, own];
  }));
  const skeletons = new Map(langs.map((c) => {
    const own = new Map<string, { readonly key: string; readonly bones: string }[]>();
    for (const p of passages) for (const t of p.sides[c]!.terms) {
      if (t.key === "") continue;
      const bones = skeleton(t.lemma);
      if (bones.length < 3) continue;
      const there = own.get(bones.slice(0, 2)) ?? [];
      if (!there.some((s) => s.key === t.key && s.bones === bones)) there.push({ key: t.key, bones });
      own.set(bones.slice(0, 2), there);
    }
    return [c, own];
  }));
  for (const a of langs) for (const b of langs) {
    if (codes.indexOf(a) >= codes.indexOf(b)) continue;
    const [one, other] = [forms.get(a)!, forms.get(b)!];
    const [first, second] = [[...one.keys()], [...other.keys()]];
    const found = associations(a, b)(first, second);
    for (let x = 0; x < first.length; x++) {
      for (const k of one.get(first[x]!)!) raise(known, `${a} ${b} ${k}`, found.knownFirst[x]!);
      for (let c = found.from[x]!; c < found.from[x + 1]!; c++) {
        for (const k of one.get(first[x]!)!) for (const l of other.get(second[found.to[c]!]!)!) raise(table, `${a} ${k} ${b} ${l}`, Math.max(found.forward[c]!, found.backward[c]!));
      }
    }
    for (let y = 0; y < second.length; y++) for (const l of other.get(second[y]!)!) raise(known, `${b} ${a} ${l}`, found.knownSecond[y]!);
    for (const [start, words] of skeletons.get(a)!) for (const { key, bones } of words) for (const w of skeletons.get(b)!.get(start) ?? []) if (likeness(bones, w.bones) >= cognate) raise(table, `${a} ${key} ${b} ${w.key}`, 0.3);
    for (const link of document.alignment) {
      if (link.kind !== "keyword" || link[a].length === 0 || link[b].length === 0) continue;
      const [p, q] = [wordsOf(document.keywords[link[a][0]!]!.text, a), wordsOf(document.keywords[link[b][0]!]!.text, b)];
      // What stands in one place of both lists is a translation, unless the lexicon knows better for one of them.
      if (link.score <= 0.5 && p.concat(q).length > 4) continue;
      for (const x of p) for (const y of q) {
        if (p.length === q.length && p.indexOf(x) !== q.indexOf(y) || link.score <= 0.5) continue;
        raise(table, `${a} ${x} ${b} ${y}`, 0.3);
      }
    }
  }
  return {
    match: (a, x, b, y) => (codes.indexOf(a) < codes.indexOf(b) ? table.get(`${a} ${x} ${b} ${y}`) : table.get(`${b} ${y} ${a} ${x}`)) ?? 0,
    known: (a, x, b) => known.get(`${a} ${b} ${x}`) ?? 0,
  };
}

/** The keys of the content words of a phrase. */
export function wordsOf(text: string, lang: LangCode): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter((w) => w.length > 1 && !languages[lang].stopwords.has(w)).map((w) => stem(w, lang));
}

/** A word that says the same is found from here on. */
export const alike = 0.04;

/** How much of what is known of the terms is found among others: 0–1, and the weight of what is known (1 a word at most). */
export function coverage(lexical: Lexical, a: LangCode, terms: readonly Term[], b: LangCode, others: readonly Term[]): { readonly share: number; readonly weight: number } {
  const there = [...new Set(others.map((t) => t.key))].filter((k) => k !== "");
  let weight = 0;
  let found = 0;
  for (const key of new Set(terms.map((t) => t.key))) {
    if (key === "") continue;
    const hit = there.some((k) => lexical.match(a, key, b, k) >= alike);
    const w = hit ? 1 : lexical.known(a, key, b);
    weight += w;
    if (hit) found += w;
  }
  return { share: weight === 0 ? 0 : found / weight, weight };
}
