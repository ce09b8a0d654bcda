import { alignLists, type Beside } from "../align/lists.ts";
import type { Associate, Passage } from "../align/evidence.ts";
import type { Bead } from "../align/lattice.ts";
import { type LinkedText, meetings } from "../align/meetings.ts";
import { nothingLearned, withLearned } from "../align/learned.ts";
import { alignPassages } from "../align/passages.ts";
import type { Document, Keyword, Lang, LangCode, Link, Span } from "../document.ts";
import { associations, keyedWords, lettersAlike, wordKeys } from "../languages/bilingual/index.ts";
import { languages } from "../languages/index.ts";
import type { Explanation, Stage } from "../stage.ts";
import { lowerBound } from "../text/lowerBound.ts";

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
      return { start: first.start, end: first.end, decision: `${link.kind} ${link.score}${link.crossing === true ? " crossing" : ""}: ${sides}`, rule: block.rule, why: block.why(link) };
    }));
  },
};

interface Block {
  readonly rule: string;
  links(): readonly Link[];
  why(link: Link): string;
}

/** Everything that has counterparts: the keyword lists, and sentences of sections of one kind, or of parallel files as a whole. */
function* blocks(document: Document<Needs>): Iterable<Block> {
  const lists = keywordLists(document);
  const anchors = lists?.anchors;
  const linked: { readonly there: readonly LangCode[]; readonly text: () => LinkedText }[] = [];
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
    const own = there.map((code) => members[codes.indexOf(code)]!);
    const passages = own.map((list, k) => list.map((s) => sentencePassage(document, s, there[k]!)));
    const associate = there.map((a) => there.map((b) => (a === b ? none : anchored(associations(a, b), document, anchors, a, b))));
    const text = (list: readonly number[], i: readonly number[]): string => i.map((n) => document.sentences[list[n]!]!).map((at) => document.text.slice(at.start, at.end)).join(" ");
    const why = (a: number, i: readonly number[], b: number, j: readonly number[]): readonly string[] => sharedWords(text(own[a]!, i), there[a]!, text(own[b]!, j), there[b]!, associate[a]![b]!);
    const beads = once(() => alignPassages(passages, associate));
    linked.push({ there, text: () => ({ versions: passages, beads: beads() }) });
    yield block("sentence", there, own, passages, beads, "passages", why);
  }
  if (lists === undefined) return;
  // Texts that have all the languages of the lists, in the order of these.
  const texts = (): readonly LinkedText[] => linked.filter(({ there }) => lists.there.every((c) => there.includes(c))).map(({ there, text }) => {
    const { versions, beads } = text();
    const at = lists.there.map((c) => there.indexOf(c));
    return { versions: at.map((k) => versions[k]!), beads: beads.map((b) => ({ ...b, members: at.map((k) => b.members[k]!) })) };
  });
  yield block("keyword", lists.there, lists.own, lists.items, once(() => lists.linked(texts())), "lists", lists.why);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

type Why = (a: number, i: readonly number[], b: number, j: readonly number[]) => readonly string[];

function block(kind: Link["kind"], there: readonly LangCode[], lists: readonly (readonly number[])[], passages: readonly (readonly { readonly length: number }[])[], beads: () => readonly Bead[], rule: string, shared: Why): Block {
  return {
    rule,
    links: () => beads().map((bead): Link => {
      const side = (code: LangCode): readonly number[] => {
        const k = there.indexOf(code);
        return k < 0 ? [] : bead.members[k]!.map((i) => lists[k]![i]!);
      };
      return { kind, ru: side("ru"), kk: side("kk"), en: side("en"), score: Math.round(1000 * bead.score) / 1000, ...(bead.crossing === true && { crossing: true }) };
    }),
    why(link) {
      const own = there.map((code, k) => link[code].map((i) => lists[k]!.indexOf(i)));
      const length = (k: number): number => own[k]!.reduce((n, i) => n + passages[k]![i]!.length, 0);
      const said: string[] = [];
      for (let a = 0; a < own.length; a++) {
        for (let b = a + 1; b < own.length; b++) {
          if (own[a]!.length === 0 || own[b]!.length === 0) continue;
          const words = shared(a, own[a]!, b, own[b]!);
          said.push(`${there[a]}–${there[b]}: ${words.length === 0 ? "no word in common" : words.slice(0, 8).join(", ")}; ${length(a)} and ${length(b)} characters`);
        }
      }
      return said.length === 0 ? "no counterpart found" : said.join("; ");
    },
  };
}

const none: Associate = (first, second) => ({ from: new Int32Array(first.length + 1), to: new Int32Array(0), forward: new Float32Array(0), backward: new Float32Array(0), knownFirst: new Float32Array(first.length), knownSecond: new Float32Array(second.length) });

interface Lists { readonly there: readonly LangCode[]; readonly own: readonly (readonly number[])[]; readonly items: readonly (readonly Passage[])[];
  /** Linked by their words alone, for the sentences to go by. */
  readonly anchors: readonly Bead[];
  /** Linked by their words and by where they stand in linked sentences. */
  readonly linked: (texts: readonly LinkedText[]) => readonly Bead[];
  readonly why: Why;
}

/** The authors' keyword lists, if there are two at least. */
function keywordLists(document: Document<Needs>): Lists | undefined {
  const all = codes.map((code) => document.keywords.flatMap((k, i) => (k.source === "author" && k.lang === code ? [i] : [])));
  const there = codes.filter((_, k) => all[k]!.length > 0);
  if (there.length < 2) return undefined;
  const own = there.map((code) => all[codes.indexOf(code)]!);
  const items = own.map((list, k) => list.map((i) => keywordPassage(document.keywords[i]!, there[k]!)));
  const associate = there.map((a) => there.map((b) => (a === b ? none : associations(a, b))));
  const forms = own.map((list) => list.map((i) => document.keywords[i]!.text.toLowerCase()));
  const letters: Beside = (a, i, b, j) => lettersAlike(forms[a]![i]!, forms[b]![j]!);
  const words = (k: number, i: readonly number[]): string => i.map((n) => document.keywords[own[k]![n]!]!.text).join(" ");
  return {
    there, own, items, anchors: alignLists(items, associate, letters),
    linked: (texts) => { const met = meetings(items, texts); return alignLists(items, associate, (a, i, b, j) => letters(a, i, b, j) + met(a, i, b, j)); },
    why: (a, i, b, j) => sharedWords(words(a, i), there[a]!, words(b, j), there[b]!, associate[a]![b]!),
  };
}

/** Linked keywords of the document's own lists are words that translate each other. */
function anchored(associate: Associate, document: Document<Needs>, beads: readonly Bead[] | undefined, a: LangCode, b: LangCode): Associate {
  if (beads === undefined) return associate;
  const all = codes.map((code) => document.keywords.filter((k) => k.source === "author" && k.lang === code));
  const there = codes.filter((_, k) => all[k]!.length > 0);
  const [x, y] = [there.indexOf(a), there.indexOf(b)];
  if (x < 0 || y < 0) return associate;
  const learned = nothingLearned();
  for (const { members, score } of beads) {
    if (score < sureKeyword || members[x]!.length === 0 || members[y]!.length === 0) continue;
    const keys = (lang: LangCode, i: number): string[] => wordKeys(all[codes.indexOf(lang)]![i]!.text, lang).filter((w) => !w.startsWith("#"));
    const [left, right] = [keys(a, members[x]![0]!), keys(b, members[y]![0]!)];
    // Each meeting counts as three: an author's keywords are no chance.
    for (const v of left) learned.first.set(v, (learned.first.get(v) ?? 0) + 3);
    for (const w of right) learned.second.set(w, (learned.second.get(w) ?? 0) + 3);
    for (const v of left) for (const w of right) learned.together.set(`${v} ${w}`, (learned.together.get(`${v} ${w}`) ?? 0) + 3 / Math.max(left.length, right.length));
  }
  return withLearned(associate, learned);
}

/** Keywords linked with less are linked by their place alone. */
const sureKeyword = 0.6;

/** Words that say the same, as they stand in two texts, the surest first. */
function sharedWords(first: string, a: LangCode, second: string, b: LangCode, associate: Associate): readonly string[] {
  const words = (text: string, lang: LangCode): Map<string, string> => {
    const out = new Map<string, string>();
    for (const { key, form } of keyedWords(text, lang)) if (!languages[lang].stopwords.has(form.toLowerCase()) && !out.has(key)) out.set(key, form);
    return out;
  };
  const [left, right] = [words(first, a), words(second, b)];
  const [x, y] = [[...left.keys()], [...right.keys()]];
  const { from, to, forward, backward } = associate(x, y);
  const found: { said: string; sure: number }[] = [];
  for (let i = 0; i < x.length; i++) {
    for (let c = from[i]!; c < from[i + 1]!; c++) {
      const sure = Math.min(forward[c]!, backward[c]!);
      const [one, other] = [left.get(x[i]!)!, right.get(y[to[c]!]!)!];
      if (sure >= 0.1) found.push({ said: one === other ? one : `${one} = ${other}`, sure });
    }
  }
  return found.sort((p, q) => q.sure - p.sure).map((f) => f.said);
}

/** A sentence as alignment sees it: the keys of its words, and the values and names its entities have in every language. */
function sentencePassage(document: Document<Needs>, s: number, lang: LangCode): Passage {
  const { start, end } = document.sentences[s]!;
  const words = wordKeys(document.text.slice(start, end), lang);
  const from = lowerBound(document.entities.length, (i) => document.entities[i]!.start < start);
  for (let e = from; e < document.entities.length && document.entities[e]!.start < end; e++) {
    const { id, value } = document.entities[e]!;
    if (value === undefined || !words.includes(`#${value}`)) words.push(`@${id}`);
  }
  return { length: end - start, words };
}

function keywordPassage({ text }: Keyword, lang: LangCode): Passage {
  return { length: text.length, words: wordKeys(text, lang) };
}
