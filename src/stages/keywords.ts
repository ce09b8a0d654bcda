import type { Document, Keyword, Lang, LangCode, Span, Word } from "../document.ts";
import type { Keyphrases } from "../languages/keyphrases.ts";
import { languages } from "../languages/index.ts";
import type { Explanation, Stage } from "../stage.ts";
import { distinct, scored } from "../stats/keyphrases.ts";
import { keywordList, type ListWords } from "../text/keywordList.ts";
import { similarity } from "../text/stems.ts";
import { candidates, wordsOfSentences, type Occurrence } from "./keywords/candidates.ts";

type Needs = "sections" | "sentences" | "tokens" | "words";
type Analysed = Document<Needs>;
type Row = readonly (Span & { readonly word: Word })[];

/** Most extracted keyphrases for a language, and one for so many content words of text. */
const MOST = 15;
const WORDS_EACH = 6;
const FEWEST = 3;
/** Candidates looked at when near-duplicates are put aside. */
const SHORTLIST = 200;
/** Phrases that look more alike than this are one (Jaro-Winkler on their keys). */
const ALIKE = 0.95;

/** Lists in a language without a folder here end and join as in all that have one. */
const anyWords: ListWords = {
  endings: Object.values(languages).flatMap((l) => l.keyphrases.endings),
  conjunctions: [],
};

function knowledge(lang: Lang): Keyphrases | undefined {
  return Object.hasOwn(languages, lang) ? languages[lang as LangCode].keyphrases : undefined;
}

/** The lemma of a stretch: lemmas of its words joined by spaces where the text has them; quotation marks left out, brackets too. */
function lemmaOf(span: Span, words: Row): string {
  let lemma = "";
  let last = -1;
  let low = 0;
  let high = words.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (words[mid]!.start < span.start) low = mid + 1;
    else high = mid;
  }
  for (let i = low; i < words.length && words[i]!.start < span.end; i++) {
    const { word, start, end } = words[i]!;
    const joins = /^[-‐‑–—/&+]$/u.test(word.form);
    if (word.upos === "PUNCT" && !joins) continue;
    // A second word of a token that has no stretch of its own (`адаммын`) adds nothing to a keyword's lemma.
    if (start < last && word.upos !== "PART") continue;
    lemma += (lemma !== "" && start > last ? " " : "") + word.lemma;
    last = end;
  }
  return lemma;
}

/** The author's keywords, section by section; rank counts within a section. */
function given(document: Analysed, rows: readonly Row[]): readonly Keyword[] {
  const words: Row = rows.flat();
  return document.sections.filter((s) => s.kind === "keywords").flatMap((section) => {
    const list = document.text.slice(section.start, section.end);
    return keywordList(list, knowledge(section.lang) ?? anyWords).map((item, i): Keyword => {
      const span = { start: section.start + item.start, end: section.start + item.end };
      const text = document.text.slice(span.start, span.end).replace(/\s+/gu, " ");
      const lemma = lemmaOf(span, words);
      return { ...span, text, lemma: lemma === "" ? text.toLowerCase() : lemma, lang: section.lang, source: "author", score: 1, rank: i + 1 };
    });
  });
}

interface Extracted { readonly keyword: Keyword; readonly why: string }

/** The occurrence whose form stands for the phrase: natural ones first, then the commonest form, then the first. */
function shown(occurrences: readonly Occurrence[], language: Keyphrases): string {
  const natural = occurrences.filter((o) => language.natural(o.words));
  const forms = new Map<string, number>();
  for (const o of natural.length > 0 ? natural : occurrences) {
    const form = language.display(o.words, o.place);
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  let best = "";
  for (const [form, n] of forms) {
    const most = forms.get(best) ?? 0;
    // Titles capitalise: of forms equally common the quieter one.
    if (n > most || n === most && capitals(form) < capitals(best)) best = form;
  }
  return best;
}

function capitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}

/** Keyphrases of one language, best first. */
function extracted(document: Analysed, lang: LangCode, language: Keyphrases, rows: readonly Row[]): readonly Extracted[] {
  const found = candidates(document, lang, language, rows);
  const ranking = scored(found.candidates, found.around).slice(0, SHORTLIST);
  const most = Math.min(MOST, Math.max(FEWEST, Math.floor(found.content / WORDS_EACH)));
  const key = (i: number): string => found.candidates[i]!.words.join(" ");
  return distinct(ranking, found.candidates, most, (a, b) => similarity(key(a), key(b)) > ALIKE).map(({ index, score }, i): Extracted => {
    const { words, count, sentences } = found.candidates[index]!;
    const occurrences = found.occurrences[index]!;
    const first = occurrences[0]!;
    const rarity = words.reduce((sum, w) => sum + found.around.rarity(w), 0) / words.length;
    return {
      keyword: {
        start: first.start, end: first.end, text: shown(occurrences, language), lemma: first.words.map((w) => w.lemma).join(" "),
        lang, source: "extracted", score: Math.round(score * 1e4) / 1e4, rank: i + 1,
      },
      why: `${count} times in ${sentences} of ${found.around.sentences} sentences, rarity of its words ${rarity.toFixed(2)}`,
    };
  });
}

function codes(document: Analysed): readonly LangCode[] {
  return (Object.keys(languages) as LangCode[]).filter((lang) => document.sentences.some((s) => s.lang === lang));
}

/**
 * Adds keywords: the author's lists, in the order of the text, then phrases extracted per language from titles, abstracts
 * and bodies, best first. Neither knows of the other.
 */
export const keywords: Stage<"keywords", Needs> = {
  adds: "keywords",
  needs: ["sections", "sentences", "tokens", "words"],
  run(document) {
    const rows = wordsOfSentences(document);
    return [...given(document, rows), ...codes(document).flatMap((lang) => extracted(document, lang, languages[lang].keyphrases, rows).map((e) => e.keyword))];
  },
  explain(document): readonly Explanation[] {
    const rows = wordsOfSentences(document);
    const author = given(document, rows).map((k): Explanation => ({
      start: k.start, end: k.end, decision: `author ${k.lang} ${k.rank}`, rule: "keywords/list", why: `item ${k.rank} of a keyword list; lemma ${k.lemma}`,
    }));
    const own = codes(document).flatMap((lang) => extracted(document, lang, languages[lang].keyphrases, rows).map(({ keyword: k, why }): Explanation => ({
      start: k.start, end: k.end, decision: `extracted ${k.lang} ${k.rank}: ${k.text}`, rule: "keywords/noun-phrase", why: `score ${k.score}; ${why}`,
    })));
    return [...author, ...own];
  },
};
