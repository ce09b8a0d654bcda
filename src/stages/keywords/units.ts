import type { Document, Span, Word } from "../../document.ts";
import type { Keyphrases } from "../../languages/keyphrases.ts";

/** The words of a sentence with their stretches of the text. */
export type Row = readonly (Span & { readonly word: Word })[];

/** A word of the sentence as a phrase sees it; words held together by a hyphen (`test-retest`) are one unit. */
export interface Unit extends Span {
  readonly words: readonly Word[];
  /** As `Keyphrases.letter`; `-` for what is in no phrase. */
  readonly letter: string;
  /** Under what its forms count as one. */
  readonly key: string;
  readonly stop: boolean;
  /** Qualifies what follows without naming it. */
  readonly vague: boolean;
  /** Of the names of places of work and print. */
  readonly imprint: boolean;
  /** Names something only with an attribute. */
  readonly bare: boolean;
  readonly lemma: string;
  /** A word, not a mark or number. */
  readonly wordy: boolean;
}

type Known = Omit<Unit, "words" | "start" | "end">;

/** The words of each sentence with their spans, in order. A word of a token of several has its own stretch where the pieces make up the token. */
export function wordsOfSentences(document: Document<"sentences" | "tokens" | "words">): readonly Row[] {
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

const seen = new WeakMap<Keyphrases, Map<string, Known>>();
/** Words remembered a language, so that a long text costs no memory of its own. */
const MOST = 50_000;

/** Makes units of the sentences of a language; what it found out of a word it knows when the word comes again. */
export function unitsOf(language: Keyphrases): (row: Row) => readonly Unit[] {
  const known = seen.get(language) ?? new Map<string, Known>();
  seen.set(language, known);
  const single = (word: Word): Known => {
    const key = `${word.form}\t${word.lemma}\t${word.upos}\t${word.feats}`;
    let found = known.get(key);
    if (found === undefined) {
      if (known.size >= MOST) known.clear();
      known.set(key, (found = analysed([word], language)));
    }
    return found;
  };
  return (row) => {
    const out: Unit[] = [];
    for (let i = 0; i < row.length; i++) {
      const group = [row[i]!];
      // A hyphen with letters close on both sides holds a word together.
      while (i + 2 < row.length && isHyphen(row[i + 1]!.word.form) && row[i + 1]!.start === row[i]!.end && row[i + 2]!.start === row[i + 1]!.end && group.length < 9) {
        group.push(row[i + 1]!, row[i + 2]!);
        i += 2;
      }
      const words = group.map((g) => g.word);
      const { letter, key, stop, vague, bare, imprint, lemma, wordy } = words.length === 1 ? single(words[0]!) : analysed(words, language);
      out.push({ words, start: group[0]!.start, end: group.at(-1)!.end, letter, key, stop, vague, bare, imprint, lemma, wordy });
    }
    return out;
  };
}

function isHyphen(form: string): boolean {
  return form === "-" || form === "‐" || form === "‑";
}

function analysed(words: readonly Word[], language: Keyphrases): Known {
  const head = words.at(-1)!;
  const alone = words.length === 1;
  const lemma = alone ? head.lemma : words.map((w) => w.lemma).join("");
  const low = lemma.toLowerCase();
  // Single letters, numbers and fragments of formulas make no keyword.
  const odd = alone && !/^[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.\p{Pd}+]*$/u.test(head.form) || !/\p{L}{2}/u.test(words.map((w) => w.form).join(""));
  return {
    lemma,
    letter: odd ? "-" : language.letter(head),
    key: words.map((w) => language.stem(w.lemma.toLowerCase())).join(""),
    stop: alone && (language.stopwords.has(low) || language.generic.has(low) || language.stopwords.has(head.form.toLowerCase())),
    imprint: language.imprint.has(low),
    bare: alone && language.bare.has(low),
    vague: language.vague.has(low) || language.vague.has(head.form.toLowerCase()) || language.letter(head) === "I",
    wordy: /\p{L}/u.test(lemma),
  };
}
