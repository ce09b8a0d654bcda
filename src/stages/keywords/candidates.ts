import type { Document, LangCode, Span, Word } from "../../document.ts";
import type { Keyphrases, Place } from "../../languages/keyphrases.ts";
import type { Candidate, Surroundings } from "../../stats/keyphrases.ts";

/** A phrase where it stands: its words, its span, its place in the sentence. */
export interface Occurrence extends Span { readonly words: readonly Word[]; readonly place: Place }

/** Candidates for keyphrases of one language of a document, with their occurrences (same index) and the text around them. */
export interface Found {
  readonly candidates: readonly Candidate[];
  readonly occurrences: readonly (readonly Occurrence[])[];
  readonly around: Surroundings;
  /** Words that are not stop words. */
  readonly content: number;
}

type Analysed = Document<"sections" | "sentences" | "tokens" | "words">;

/** What an occurrence counts for by the kind of its section. */
const PLACES: Readonly<Record<string, number>> = { title: 3, abstract: 1.5, body: 1 };
/** Occurrences remembered for a phrase: enough to find a good form and its first place. */
const REMEMBERED = 50;

/** A word of the sentence as a phrase sees it; words held together by a hyphen (`test-retest`) are one unit. */
interface Unit extends Span { readonly words: readonly Word[]; readonly letter: string; readonly key: string; readonly stop: boolean; readonly lemma: string }

/** The words of each sentence with their spans, in order. A word of a token of several has its own stretch where the pieces make up the token. */
export function wordsOfSentences(document: Analysed): readonly (readonly (Span & { readonly word: Word })[])[] {
  const { sentences, tokens, words, text } = document;
  const found: (Span & { word: Word })[][] = sentences.map(() => []);
  for (let i = 0; i < words.length;) {
    const at = words[i]!.token;
    const token = tokens[at]!;
    let j = i;
    let joined = "";
    while (j < words.length && words[j]!.token === at) joined += words[j++]!.form;
    const exact = j - i > 1 && joined === text.slice(token.start, token.end);
    let start = token.start;
    for (; i < j; i++) {
      const word = words[i]!;
      const end = exact ? start + word.form.length : token.end;
      found[token.sentence]?.push({ word, start, end });
      if (exact) start = end;
    }
  }
  return found;
}

function units(items: readonly (Span & { readonly word: Word })[], language: Keyphrases): readonly Unit[] {
  const out: Unit[] = [];
  const make = (words: readonly Word[], start: number, end: number): Unit => {
    const head = words.at(-1)!;
    const lemma = words.length === 1 ? head.lemma : words.map((w) => w.lemma).join("");
    const low = lemma.toLowerCase();
    const form = head.form.toLowerCase();
    // Single letters, numbers and fragments of formulas make no keyword.
    const odd = !/^[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.\p{Pd}+]*$/u.test(head.form) && words.length === 1 || !/\p{L}{2}/u.test(words.map((w) => w.form).join(""));
    return {
      words, start, end, lemma, letter: odd ? "-" : language.letter(head),
      key: words.length === 1 ? language.stem(low) : words.map((w) => language.stem(w.lemma.toLowerCase())).join(""),
      stop: words.length === 1 && (language.stopwords.has(low) || language.generic.has(low) || language.stopwords.has(form)),
    };
  };
  for (let i = 0; i < items.length; i++) {
    const group = [items[i]!];
    // A hyphen with letters close on both sides holds a word together.
    while (i + 2 < items.length && /^[-‐‑]$/u.test(items[i + 1]!.word.form) && items[i + 1]!.start === items[i]!.end && items[i + 2]!.start === items[i + 1]!.end && group.length < 9) {
      group.push(items[i + 1]!, items[i + 2]!);
      i += 2;
    }
    out.push(make(group.map((g) => g.word), group[0]!.start, group.at(-1)!.end));
  }
  return out;
}

/** Finds noun phrases of `lang` in titles, abstracts and bodies. Linear in the words of the document. */
export function candidates(document: Analysed, lang: LangCode, language: Keyphrases, sentenceWords = wordsOfSentences(document)): Found {
  interface Growing { words: readonly string[]; weight: number; count: number; sentences: number; first: number; last: number; seen: Occurrence[] }
  const phrases = new Map<string, Growing>();
  const frequency = new Map<string, number>();
  const rarity = new Map<string, number>();
  let sentences = 0;
  let content = 0;
  for (let s = 0; s < document.sentences.length; s++) {
    const sentence = document.sentences[s]!;
    const place = PLACES[document.sections[sentence.section]?.kind ?? ""];
    if (place === undefined || sentence.lang !== lang) continue;
    const row = units(sentenceWords[s]!, language);
    for (const unit of row) {
      if (unit.stop || !/\p{L}/u.test(unit.lemma)) continue;
      content++;
      frequency.set(unit.key, (frequency.get(unit.key) ?? 0) + place);
      if (!rarity.has(unit.key)) rarity.set(unit.key, rare(language.frequency(unit.lemma.toLowerCase().replaceAll("ё", "е"))));
    }
    const first = row.findIndex((u) => /\p{L}/u.test(u.lemma));
    const loud = isLoud(row);
    for (let i = 0; i < row.length; i++) {
      if (row[i]!.stop || row[i]!.letter === "-") continue;
      let letters = "";
      for (let j = i; j < row.length && j - i < language.longest; j++) {
        const unit = row[j]!;
        if (unit.letter === "-" || unit.stop && unit.letter !== "O" || j > i && !touching(document.text, row[j - 1]!.end, unit.start)) break;
        letters += unit.letter;
        if (unit.stop || !language.pattern.test(letters)) continue;
        const keys = row.slice(i, j + 1).map((u) => u.key);
        const key = keys.join(" ");
        let phrase = phrases.get(key);
        if (phrase === undefined) phrases.set(key, phrase = { words: keys, weight: 0, count: 0, sentences: 0, first: sentences, last: -1, seen: [] });
        phrase.weight += place;
        phrase.count++;
        if (phrase.last !== sentences) { phrase.sentences++; phrase.last = sentences; }
        if (phrase.seen.length < REMEMBERED) phrase.seen.push({ start: row[i]!.start, end: unit.end, words: row.slice(i, j + 1).map(whole), place: loud ? "loud" : i === first ? "start" : "inside" });
      }
    }
    sentences++;
  }
  const all = [...phrases.values()];
  return {
    candidates: all.map(({ words, weight, count, sentences: n, first }) => ({ words, weight, count, sentences: n, first })),
    occurrences: all.map((p) => p.seen),
    around: { sentences, rarity: (word) => rarity.get(word) ?? 1, frequency: (word) => frequency.get(word) ?? 0 },
    content,
  };
}

/** Are most letters of the sentence capitals? */
function isLoud(row: readonly Unit[]): boolean {
  let capital = 0;
  let small = 0;
  for (const unit of row) for (const { form } of unit.words) {
    if (/\p{Ll}/u.test(form)) small += form.length;
    else if (/\p{Lu}/u.test(form)) capital += form.length;
  }
  return capital > 12 && capital > 1.5 * small;
}

/** Only white space between two words of a phrase, and not much of it: no line of its own. */
function touching(text: string, from: number, to: number): boolean {
  return to - from <= 3 && /^[^\S\n]*\n?[^\S\n]*$/u.test(text.slice(from, to));
}

/** A unit of several words as one: form and lemma in full, the rest from the last. */
function whole(unit: Unit): Word {
  const head = unit.words.at(-1)!;
  return unit.words.length === 1 ? head : { ...head, form: unit.words.map((w) => w.form).join(""), lemma: unit.lemma };
}

/** 1 for a word general text does not have, falling with the logarithm of its frequency per million. */
function rare(perMillion: number): number {
  return Math.max(0.02, 1 - Math.log(1 + perMillion / 3) / Math.log(1 + 10_000 / 3));
}
