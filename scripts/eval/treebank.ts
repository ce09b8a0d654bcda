import type { Span } from "../../src/document.ts";
import type { Graded, GradedWord } from "./conll18.ts";

export interface GoldWord { readonly form: string; readonly lemma: string; readonly upos: string; readonly xpos: string; readonly feats: string; readonly open?: boolean }
export interface GoldToken { readonly form: string; readonly spaceAfter: boolean; readonly words: readonly GoldWord[] }
export interface GoldSentence { readonly tokens: readonly GoldToken[]; readonly startsDocument: boolean; readonly startsParagraph: boolean }

/** What parts tokens on neither side: white space, the zero width no-break space too. */
const white = /\s/gu;

export function dense(text: string): string {
  return text.replace(white, "");
}

/** Reads CoNLL-U: surface tokens with their words; empty nodes are left out. Throws `RangeError` for a line that is none. */
export function readTreebank(conllu: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let tokens: { form: string; spaceAfter: boolean; words: GoldWord[] }[] = [];
  let startsDocument = false;
  let startsParagraph = false;
  let covered = 0;
  conllu.split(/\r?\n/u).forEach((line, n) => {
    if (line.startsWith("#")) {
      if (/^#\s*newdoc(?:_id)?(?:\s|=|$)/u.test(line)) startsDocument = true;
      if (/^#\s*newpar(?:_id)?(?:\s|=|$)/u.test(line)) startsParagraph = true;
      return;
    }
    if (line.trim() === "") {
      if (tokens.length > 0) {
        sentences.push({ tokens, startsDocument, startsParagraph: startsParagraph || startsDocument });
        startsDocument = startsParagraph = false;
      }
      tokens = [];
      covered = 0;
      return;
    }
    const [id = "", form = "", lemma = "", upos = "", xpos = "", feats = "", , , , misc = ""] = line.split("\t");
    const found = /^(\d+)(?:([-.])(\d+))?$/u.exec(id);
    if (found === null || dense(form) === "") throw new RangeError(`Line ${n + 1} is no line of CoNLL-U: '${line.slice(0, 40)}'.`);
    if (found[2] === ".") return;
    const spaceAfter = !misc.split("|").includes("SpaceAfter=No");
    if (found[2] === "-") {
      tokens.push({ form, spaceAfter, words: [] });
      covered = Number(found[3]);
      return;
    }
    const word: GoldWord = { form, lemma, upos, xpos, feats };
    if (Number(id) <= covered) tokens.at(-1)!.words.push(word);
    else tokens.push({ form, spaceAfter, words: [word] });
  });
  if (tokens.length > 0) sentences.push({ tokens, startsDocument, startsParagraph: startsParagraph || startsDocument });
  return sentences;
}

/** A raw text and what it should become. */
export interface Chunk { readonly text: string; readonly gold: Graded }

/** Documents; where the treebank marks none, stretches of `atMost` sentences. */
export function chunksOf(sentences: readonly GoldSentence[], atMost = 200): Chunk[] {
  const marked = sentences.some((s) => s.startsDocument);
  const groups: GoldSentence[][] = [];
  for (const s of sentences) {
    if (groups.length === 0 || (marked ? s.startsDocument : groups.at(-1)!.length === atMost)) groups.push([]);
    groups.at(-1)!.push(s);
  }
  return groups.map(chunkOf);
}

/** The raw text: tokens as SpaceAfter says, sentences parted by a space, paragraphs by a line end. */
function chunkOf(group: readonly GoldSentence[]): Chunk {
  let text = "";
  let gap = "";
  let at = 0;
  const sentences: Span[] = [];
  const tokens: Span[] = [];
  const words: GradedWord[] = [];
  for (const sentence of group) {
    if (sentence.startsParagraph && text !== "") gap = "\n";
    const start = at;
    for (const token of sentence.tokens) {
      text += gap + token.form;
      gap = token.spaceAfter ? " " : "";
      const span = { start: at, end: (at += dense(token.form).length) };
      tokens.push(span);
      for (const w of token.words) words.push({ ...span, ...w, multiword: token.words.length > 1 });
    }
    sentences.push({ start, end: at });
  }
  return { text, gold: { characters: dense(text), sentences, tokens, words } };
}

/** Particles that Kazakh treebanks write into the token before them. */
const tails = new Set("да де та те ма ме ба бе па пе ғана қана ғой қой ше шығар жоқ".split(" "));

/**
 * Cuts tokens at white space inside. The tags stay with the word that bears them: the last (`пайда болды`), or the one before a particle
 * (`халықтың ғана`); the others are left open, as nobody has said what they are. Also gives how many tokens were cut.
 */
export function cutAtSpaces(sentences: readonly GoldSentence[]): { readonly sentences: GoldSentence[]; readonly cut: number } {
  let cut = 0;
  const cutToken = (token: GoldToken): GoldToken[] => {
    const pieces = token.form.split(/\s+/u).filter((p) => p !== "");
    if (pieces.length === 1 || token.words.length > 1) return [token];
    cut++;
    let head = pieces.length - 1;
    while (head > 0 && tails.has(pieces[head]!.toLowerCase())) head--;
    const [word] = token.words as [GoldWord];
    const lemma = word.lemma.split(/\s+/u);
    return pieces.map((form, i) => ({
      form,
      spaceAfter: i < pieces.length - 1 || token.spaceAfter,
      words: [i === head ? { ...word, form, lemma: lemma.length === head + 1 ? lemma[head]! : lemma.length === 1 && head === 0 ? lemma[0]! : "_" }
        : { form, lemma: "_", upos: "_", xpos: "_", feats: "_", open: true }],
    }));
  };
  return { sentences: sentences.map((s) => ({ ...s, tokens: s.tokens.flatMap(cutToken) })), cut };
}

/** Marks after which nothing ends: what follows is said, listed or quoted. */
const goesOn = /[:;,(«„“"\[]$/u;
const ended = /[.!?…]["»”’)]*$/u;
/** What begins no sentence: a small letter, also after a dash, and what closes or goes on. */
const noBeginning = /^(?:[—–-]?\p{Ll}|[,;:)»”])/u;

/**
 * Joins sentences that KTB would not part: the Apertium texts end one at each mark of their analyser's class `sent` (a colon, a semicolon, a
 * straight quotation mark) and keep what is between as a sentence. Also gives how many were joined to the one before.
 */
export function joinedFragments(sentences: readonly GoldSentence[]): { readonly sentences: GoldSentence[]; readonly joined: number } {
  const out: GoldSentence[] = [];
  const written = (s: GoldSentence): string => s.tokens.map((t) => dense(t.form)).join("");
  for (const s of sentences) {
    const before = out.at(-1);
    const text = before === undefined ? "" : written(before);
    if (before !== undefined && !s.startsParagraph && ((goesOn.test(text) && !ended.test(text)) || noBeginning.test(written(s)))) {
      const space = { ...before.tokens.at(-1)!, spaceAfter: true };
      out[out.length - 1] = { ...before, tokens: [...before.tokens.slice(0, -1), space, ...s.tokens] };
    } else out.push(s);
  }
  return { sentences: out, joined: sentences.length - out.length };
}
