import { classOf, DIGIT, fold, isHyphen, LETTER, MARK } from "./characters.ts";
import type { HyphenEvidence } from "./evidence.ts";

/** Evidence that counts the document's own words too. */
export interface Vocabulary extends HyphenEvidence {
  /** 0–1: how many of the document's words in the script of `word` the dictionaries know; 0 where there is no dictionary. */
  coverage(word: string): number;
}

const sampled = 250;

/** The words of a document, counted on the first question, over the evidence of the corpus and the dictionaries (answers kept). */
export function vocabularyOf(text: string, evidence: HyphenEvidence): Vocabulary {
  let counts: Map<string, number> | undefined;
  const shares = new Map<string, number>();
  const attested = new Map<string, boolean>();
  const count = (): Map<string, number> => {
    if (counts === undefined) {
      const map = new Map<string, number>();
      eachWord(text, (word) => map.set(word, (map.get(word) ?? 0) + 1));
      counts = map;
    }
    return counts;
  };
  const attests = (word: string): boolean => {
    const known = attested.get(word);
    if (known !== undefined) return known;
    const now = evidence.attests(word);
    attested.set(word, now);
    return now;
  };
  return {
    attests,
    together: (a, b) => attests(a) && attests(b) && (evidence.together?.(a, b) ?? true),
    seen: (word) => Math.max(count().get(fold(word)) ?? 0, evidence.seen(word)),
    coverage(word) {
      const script = scriptOf(word);
      const known = shares.get(script);
      if (known !== undefined) return known;
      let all = 0;
      let yes = 0;
      for (const w of count().keys()) {
        if (scriptOf(w) !== script || w.includes("-")) continue;
        all++;
        if (attests(w)) yes++;
        if (all >= sampled) break;
      }
      const share = yes / (all + 4); // few words say little
      shares.set(script, share);
      return share;
    },
  };
}

/** Kazakh letters, other Cyrillic, the rest: whose dictionary should know the word. */
function scriptOf(word: string): string {
  return /[әғқңөұүһі]/iu.test(word) ? "kk" : /\p{Script=Cyrillic}/u.test(word) ? "cyrillic" : "other";
}

/** Calls back with each word that stands whole within a line, folded. Linear; no backtracking over hostile input. */
export function eachWord(text: string, each: (word: string) => void): void {
  let broken = false; // the line before ended in a hyphen
  for (let i = 0; i < text.length;) {
    const c = text.charCodeAt(i);
    if ((classOf(c) & LETTER) === 0) {
      // A figure or sign between the line's start and the word: the word is not the rest of a broken one.
      if (c > 32 && !isHyphen(c)) broken = false;
      i++;
      continue;
    }
    let j = i + 1;
    while (j < text.length) {
      const d = text.charCodeAt(j);
      if ((classOf(d) & (LETTER | MARK)) !== 0 || (isHyphen(d) && d !== 0xad && j + 1 < text.length && (classOf(text.charCodeAt(j + 1)) & LETTER) !== 0)) j++;
      else break;
    }
    const cut = j < text.length && isHyphen(text.charCodeAt(j)) && endsLine(text, j + 1);
    const glued = i > 0 && (isHyphen(text.charCodeAt(i - 1)) || (classOf(text.charCodeAt(i - 1)) & DIGIT) !== 0);
    if (!cut && !broken && !glued && j - i >= 4 && j - i <= 40) each(fold(text.slice(i, j)));
    broken = cut;
    i = cut ? j + 1 : j;
  }
}

function endsLine(text: string, from: number): boolean {
  let i = from;
  while (i < text.length && i - from < 8 && (text[i] === " " || text[i] === "\t" || text[i] === "\r")) i++;
  return i >= text.length || text[i] === "\n" || text[i] === "\f";
}

