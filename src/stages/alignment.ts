import { alignLists } from "../align/lists.ts";
import type { Matcher, Passage } from "../align/evidence.ts";
import { alignPassages, type Bead } from "../align/passages.ts";
import type { Document, Keyword, Lang, LangCode, Link, Span } from "../document.ts";
import { translations } from "../languages/bilingual/index.ts";
import { languages } from "../languages/index.ts";
import type { Explanation, Stage } from "../stage.ts";

type Needs = "sections" | "sentences" | "tokens" | "words" | "entities" | "keywords";

const codes = Object.keys(languages) as LangCode[];

/**
 * Which sentences of the abstracts (and titles, and whole parallel files) and which of the authors' keywords say the same in two or three
 * languages. Links keep the order of the first language that has the item.
 */
export const alignment: Stage<"alignment", Needs> = {
  adds: "alignment",
  needs: ["sections", "sentences", "tokens", "words", "entities", "keywords"],

  run(document) {
    return [...blocks(document)].flatMap((block) => block.links());
  },

  explain(document) {
    return [...blocks(document)].flatMap((block) => block.links().map((link): Explanation => {
      const place = (kind: Link["kind"], i: number): Span => (kind === "keyword" ? document.keywords[i]! : document.sentences[i]!);
      const first = place(link.kind, codes.flatMap((c) => link[c])[0]!);
      const sides = codes.map((c) => `${c} ${link[c].map((i) => `${place(link.kind, i).start}–${place(link.kind, i).end}`).join(" + ") || "–"}`).join(" | ");
      return { start: first.start, end: first.end, decision: `${link.kind} ${link.score}: ${sides}`, rule: block.rule, why: block.why(link) };
    }));
  },
};

interface Block {
  readonly rule: string;
  links(): readonly Link[];
  why(link: Link): string;
}

/** Everything that has counterparts: sentences of sections of one kind, or of parallel files as a whole, and the keyword lists. */
function* blocks(document: Document<Needs>): Iterable<Block> {
  const parallel = new Set(document.parts.map((p) => p.lang)).size > 1;
  const kinds = parallel ? [["title", "abstract", "heading", "body", "quotation"]] : [["title"], ["abstract"]];
  const kindOf = (s: number): string => document.sections[document.sentences[s]!.section]!.kind;
  const langOf = (s: number): Lang => {
    if (!parallel) return document.sections[document.sentences[s]!.section]!.lang;
    return document.parts.find((p) => document.sentences[s]!.start < p.end)!.lang ?? document.sentences[s]!.lang;
  };
  for (const group of kinds) {
    const members = codes.map((code) => document.sentences.flatMap((_, s) => (group.includes(kindOf(s)) && langOf(s) === code ? [s] : [])));
    const there = codes.filter((_, k) => members[k]!.length > 0);
    if (there.length < 2) continue;
    const lists = there.map((code) => members[codes.indexOf(code)]!);
    yield block("sentence", there, lists, lists.map((list, k) => list.map((s) => sentencePassage(document, s, there[k]!))), alignPassages, "passages");
  }
  const keywords = codes.map((code) => document.keywords.flatMap((k, i) => (k.source === "author" && k.lang === code ? [i] : [])));
  const there = codes.filter((_, k) => keywords[k]!.length > 0);
  if (there.length < 2) return;
  const lists = there.map((code) => keywords[codes.indexOf(code)]!);
  yield block("keyword", there, lists, lists.map((list, k) => list.map((i) => keywordPassage(document.keywords[i]!, there[k]!))), alignLists, "lists");
}

function block(kind: Link["kind"], there: readonly LangCode[], lists: readonly (readonly number[])[], passages: readonly (readonly Passage[])[],
  align: (versions: readonly (readonly Passage[])[], matchers: readonly (readonly Matcher[])[]) => readonly Bead[], rule: string): Block {
  const matchers = there.map((a) => there.map((b) => (a === b ? identical : translations(a, b))));
  return {
    rule,
    links: () => align(passages, matchers).map((bead): Link => {
      const side = (code: LangCode): readonly number[] => {
        const k = there.indexOf(code);
        return k < 0 ? [] : bead.members[k]!.map((i) => lists[k]![i]!);
      };
      return { kind, ru: side("ru"), kk: side("kk"), en: side("en"), score: bead.score };
    }),
    why(link) {
      const own = there.map((code, k) => link[code].map((i) => passages[k]![lists[k]!.indexOf(i)]!));
      const said: string[] = [];
      for (let a = 0; a < own.length; a++) {
        for (let b = a + 1; b < own.length; b++) {
          if (own[a]!.length === 0 || own[b]!.length === 0) continue;
          const shared = sharedWords(own[a]!, own[b]!, matchers[a]![b]!);
          said.push(`${there[a]}–${there[b]}: ${shared.length === 0 ? "no word in common" : shared.slice(0, 8).join(", ")}; ${own[a]!.reduce((n, p) => n + p.length, 0)} and ${own[b]!.reduce((n, p) => n + p.length, 0)} characters`);
        }
      }
      return said.length === 0 ? "no counterpart found" : said.join("; ");
    },
  };
}

const identical: Matcher = (x, y) => (x === y ? 1 : 0);

function sharedWords(a: readonly Passage[], b: readonly Passage[], matcher: Matcher): readonly string[] {
  const numbers = new Set(b.flatMap((p) => p.numbers));
  const found = new Set(a.flatMap((p) => p.numbers).filter((n) => numbers.has(n)));
  for (const x of a.flatMap((p) => p.terms)) for (const y of b.flatMap((p) => p.terms)) if (matcher(x, y) >= 0.3) found.add(`${x} = ${y}`);
  return [...found];
}

const content = new Set(["NOUN", "PROPN", "VERB", "ADJ", "ADV", "X"]);

/** Lemmas of a sentence's content words, in lower case, without stop words. */
export function contentTerms({ tokens, words, sentences }: Document<"sentences" | "tokens" | "words">, sentence: number, lang: LangCode): readonly string[] {
  const out: string[] = [];
  for (let w = lowerBound(words.length, (i) => tokens[words[i]!.token]!.sentence < sentence); w < words.length && tokens[words[w]!.token]!.sentence === sentence; w++) {
    const { lemma, upos } = words[w]!;
    const low = lemma.toLowerCase();
    if (content.has(upos) && !languages[lang].stopwords.has(low) && /\p{L}/u.test(low)) out.push(low);
  }
  return sentence < sentences.length ? out : [];
}

/** A sentence as alignment sees it. */
export function sentencePassage(document: Document<Needs>, s: number, lang: LangCode): Passage {
  const { start, end } = document.sentences[s]!;
  const from = lowerBound(document.entities.length, (i) => document.entities[i]!.start < start);
  const numbers: string[] = [];
  for (let e = from; e < document.entities.length && document.entities[e]!.start < end; e++) {
    const { value } = document.entities[e]!;
    if (value !== undefined) numbers.push(value);
  }
  return { length: end - start, terms: contentTerms(document, s, lang), numbers };
}

function keywordPassage(keyword: Keyword, lang: LangCode): Passage {
  const terms = keyword.lemma.toLowerCase().split(" ").filter((t) => /[\p{L}\p{N}]/u.test(t) && !languages[lang].stopwords.has(t));
  return { length: keyword.text.length, terms: terms.length > 0 ? terms : [keyword.lemma.toLowerCase()], numbers: [] };
}

/** The first index for which `before` is false; `before` must be true up to a point, then false. */
function lowerBound(length: number, before: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (before(mid)) low = mid + 1;
    else high = mid;
  }
  return low;
}
