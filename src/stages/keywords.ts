import type { Document, Keyword, LangCode } from "../document.ts";
import type { Keyphrases } from "../languages/keyphrases.ts";
import { languages } from "../languages/index.ts";
import type { Explanation, Stage } from "../stage.ts";
import { alone, singleMethods, weigh, type SingleMethod } from "../stats/keyphrase-combined.ts";
import type { KeyphraseMethodName } from "../stats/keyphrases.ts";
import { diverse } from "../stats/relevance.ts";
import { similarity } from "../text/stems.ts";
import { given } from "./keywords/author.ts";
import { candidates, type Found } from "./keywords/candidates.ts";
import { shown } from "./keywords/shown.ts";
import { type Row, wordsOfSentences } from "./keywords/units.ts";

type Needs = "sections" | "sentences" | "tokens" | "words" | "entities";
type Analysed = Document<Needs>;

/** Most extracted keyphrases for a language, and one for so many content words of text. */
const MOST = 15;
const WORDS_EACH = 3;
const FEWEST = 3;
/** Words that look more alike than this are one (Jaro-Winkler on their keys). */
const ALIKE = 0.95;

const kinds = { person: "a person", initials: "a person by initials or one name", organisation: "an organisation", imprint: "a place of work or print", name: "a name", acronym: "an acronym" } as const;

interface Extracted { readonly keyword: Keyword; readonly why: string }

/** How much two candidates have in common, 0–1: the cosine of their words; 1 where they look the same. */
function likenessIn({ candidates: all, keys }: Found): (a: number, b: number) => number {
  return (a, b) => {
    const [x, y] = [all[a]!.words, all[b]!.words];
    const shared = x.filter((w) => y.includes(w)).length;
    const cosine = shared / Math.sqrt(x.length * y.length);
    if (cosine === 1 || x.length !== y.length) return Math.min(cosine, 0.99);
    return x.every((w, i) => w === y[i] || keys[w]![0] === keys[y[i]!]![0] && similarity(keys[w]!, keys[y[i]!]!) > ALIKE) ? 1 : cosine;
  };
}

/** Keyphrases of one language, best first. */
function extracted(document: Analysed, lang: LangCode, rows: readonly Row[], method: KeyphraseMethodName, told: boolean): readonly Extracted[] {
  const language: Keyphrases = languages[lang].keyphrases;
  const found = candidates(document, lang, language, rows);
  // All three are asked where they are told of.
  const weighed = told || method === "combined" ? weigh(found.text, found.candidates) : undefined;
  const scores = method === "combined" ? weighed!.scores : alone(singleMethods[method](found.text, found.candidates), found.candidates);
  const most = Math.min(MOST, Math.max(FEWEST, Math.floor(found.content / WORDS_EACH)));
  const opinions = told ? (Object.entries(weighed!.by) as [SingleMethod, Float64Array][]).map(([name, by]) => [name, ranksOf(alone(by, found.candidates))] as const) : [];
  return diverse(scores, most, likenessIn(found)).map(({ index, score }, i): Extracted => {
    const { count, sentences, free, weight, name } = found.candidates[index]!;
    const occurrences = found.occurrences[index]!;
    const first = occurrences[0]!;
    const said = opinions.map(([of, ranks]) => `${of} ${ranks[index]!}`).join(", ");
    return {
      keyword: {
        start: first.start, end: first.end, text: shown(occurrences, found.names[index]!, language), lemma: first.words.map((w) => w.lemma).join(" "),
        lang, source: "extracted", score: Math.round(score * 1e4) / 1e4, rank: i + 1,
      },
      why: `ranks of ${found.candidates.length}: ${said}; ${count} times in ${sentences} of ${found.text.sentences.length} sentences, ${Math.round((100 * free) / weight)} % of them outside longer phrases${name === undefined ? "" : `; ${kinds[name]}`}`,
    };
  });
}

/** 1-based ranks by score, ties by order. */
function ranksOf(scores: Float64Array): Int32Array {
  const ranks = new Int32Array(scores.length);
  Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]! || a - b).forEach((index, rank) => { ranks[index] = rank + 1; });
  return ranks;
}

function codes(document: Analysed): readonly LangCode[] {
  return (Object.keys(languages) as LangCode[]).filter((lang) => document.sentences.some((s) => s.lang === lang));
}

/**
 * The stage with one of the methods: it adds the author's lists, in the order of the text, then phrases extracted per language from titles,
 * abstracts and bodies, best first. Neither knows of the other.
 */
export function keywordsBy(method: KeyphraseMethodName): Stage<"keywords", Needs> {
  return {
    adds: "keywords",
    needs: ["sections", "sentences", "tokens", "words", "entities"],
    run(document) {
      const rows = wordsOfSentences(document);
      return [...given(document, rows), ...codes(document).flatMap((lang) => extracted(document, lang, rows, method, false).map((e) => e.keyword))];
    },
    explain(document): readonly Explanation[] {
      const rows = wordsOfSentences(document);
      const author = given(document, rows).map((k): Explanation => ({
        start: k.start, end: k.end, decision: `author ${k.lang} ${k.rank}`, rule: "keywords/list", why: `item ${k.rank} of a keyword list; lemma ${k.lemma}`,
      }));
      const own = codes(document).flatMap((lang) => extracted(document, lang, rows, method, true).map(({ keyword: k, why }): Explanation => ({
        start: k.start, end: k.end, decision: `extracted ${k.lang} ${k.rank}: ${k.text}`, rule: `keywords/${method}`, why: `score ${k.score}; ${why}`,
      })));
      return [...author, ...own];
    },
  };
}

/** Adds keywords, extracted by the combination of methods. */
export const keywords: Stage<"keywords", Needs> = keywordsBy("combined");
