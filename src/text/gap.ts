import { isWordKind, Kind, kindAt } from "./kinds.ts";
import type { Behaviour, Segmentation } from "./segmentation.ts";

/** A place where a sentence may end: after a dot and the like, with all that closes with it. Offsets are UTF-16, into `text`. */
export interface Gap {
  readonly text: string;
  readonly lexicon: Segmentation;
  /** Where the sentence begins that would end here; the rules may rely on it. */
  sentence: number;
  /** First letter or digit of that sentence, or where the search for it stopped. */
  content: number;
  readonly lineEnd: number;
  /** The run of `.`, `!`, `?`, `…`. */
  readonly mark: number;
  readonly markEnd: number;
  /** Where the sentence would end: after closing quotes, brackets, a citation. */
  readonly end: number;
  /** First non-space after it. */
  readonly next: number;
  /** First letter or digit after quotes, brackets and dashes at `next`; `lineEnd` where there is none nearby. */
  readonly letter: number;
  /** Within brackets that close nearby, or in a title in quotes. */
  readonly inside: "brackets" | "title" | undefined;
  readonly address: boolean;
  /** The bracket that closes right after the mark opened here; -1 where none does, or where a stop follows it. */
  readonly bracket: number;
  /** Ends with a citation in brackets. */
  readonly cited: boolean;
}

const longestWord = 40;

/** Start of the word that ends at an offset: letters, digits, inner hyphens and apostrophes; no further back than `floor`. */
export function wordStart(text: string, end: number, floor: number): number {
  const least = Math.max(floor, end - longestWord);
  let i = end;
  while (i > least) {
    const kind = kindAt(text, i - 1);
    if (isWordKind(kind)) i--;
    else if (i < end && (kind === Kind.dash || text[i - 1] === "'" || text[i - 1] === "’") && i - 1 > least && isWordKind(kindAt(text, i - 2))) i--;
    else break;
  }
  return i;
}

export function wordEnd(text: string, start: number, ceiling: number): number {
  const most = Math.min(ceiling, start + longestWord);
  let i = start;
  while (i < most && (isWordKind(kindAt(text, i)) || (i > start && "-’'".includes(text[i]!) && isWordKind(kindAt(text, i + 1)) && i + 1 < most))) i++;
  return i;
}

export function leftWord(gap: Gap): string {
  return gap.text.slice(wordStart(gap.text, gap.mark, gap.sentence), gap.mark);
}

export function rightWord(gap: Gap): string {
  return gap.text.slice(gap.letter, wordEnd(gap.text, gap.letter, gap.lineEnd));
}

/** The word before an offset across at most two spaces, with its start. */
export function wordBefore(text: string, at: number, floor: number): { readonly start: number; readonly word: string } {
  let end = at;
  while (end > floor && end > at - 3 && kindAt(text, end - 1) === Kind.space) end--;
  const start = wordStart(text, end, floor);
  return { start, word: text.slice(start, end) };
}

export interface Known {
  readonly start: number;
  readonly key: string;
  readonly behaviours: readonly Behaviour[];
}

/**
 * The longest known abbreviation whose last dot is at `dot`, also spaced (`и т. д.`), or undefined. Up to four parts.
 */
export function abbreviationAt(text: string, dot: number, floor: number, lexicon: Segmentation): Known | undefined {
  let start = wordStart(text, dot, floor);
  // `5 °С.`, `км/ч.`: a unit.
  if (start === dot || (start > floor && "°º/".includes(text[start - 1]!))) return undefined;
  let key = text.slice(start, dot).toLowerCase();
  let best: Known | undefined;
  for (let parts = 1; ; parts++) {
    const behaviours = lexicon.abbreviations.get(key);
    if (behaviours !== undefined) best = { start, key, behaviours };
    if (parts === 4) return best;
    let i = start;
    if (i > floor && kindAt(text, i - 1) === Kind.space) i--;
    if (i <= floor || text[i - 1] !== ".") {
      // `et al.`, `до н. э.`: the part before may have no dot.
      if (i === start || i <= floor || !(key === "al" || key === "н.э")) return best;
      const before = wordStart(text, i, floor);
      key = `${text.slice(before, i).toLowerCase()}.${key}`;
      start = before;
      continue;
    }
    const before = wordStart(text, i - 1, floor);
    if (before === i - 1 || i - 1 - before > 7) return best;
    key = `${text.slice(before, i - 1).toLowerCase()}.${key}`;
    start = before;
  }
}

/** Does the word after the gap show by itself that a sentence begins: a function word with a capital? */
export function startsSentence(gap: Gap): boolean {
  const word = rightWord(gap);
  if (kindAt(gap.text, gap.letter) !== Kind.upper) return false;
  if (word.length > 1 && word === word.toUpperCase()) return false;
  const after = gap.text[gap.letter + word.length];
  return after !== "." && gap.lexicon.starters.has(word.toLowerCase());
}

/** Does the next word look like the ordinary first word of a sentence: capitalised, known, no name and not used to begin names? */
export function opensPlainly(gap: Gap): boolean {
  const { text, lexicon } = gap;
  if (gap.letter !== gap.next || kindAt(text, gap.letter) !== Kind.upper) return false;
  const word = rightWord(gap);
  const form = word.toLowerCase();
  if (word.length < 3 || word.slice(1) !== form.slice(1) || text[gap.letter + word.length] === ".") return false;
  return lexicon.forms.isCommon(form) && !lexicon.forms.beginsNames(form) && !lexicon.forms.isName(form);
}

/** Is there a predicate between two offsets? With `stops`, none is looked for after punctuation; a dash or colon counts as one. */
export function hasPredicate(text: string, from: number, to: number, lexicon: Segmentation, stops: boolean): boolean {
  let i = from;
  while (i < to) {
    const kind = kindAt(text, i);
    if (!isWordKind(kind)) {
      if (stops && kind !== Kind.space) {
        if (kind === Kind.dash || text[i] === ":") return true;
        if (kind !== Kind.close && kind !== Kind.open && text[i] !== "\"") return false;
      }
      i++;
      continue;
    }
    const end = Math.max(i + 1, wordEnd(text, i, to));
    if (lexicon.forms.isPredicate(text.slice(i, end).toLowerCase())) return true;
    i = end;
  }
  return false;
}

const clauseReach = 400;

/** Has the clause before an offset its predicate? Only its last 400 characters are looked at. */
export function isComplete(gap: Gap, end: number): boolean {
  return hasPredicate(gap.text, Math.max(gap.sentence, end - clauseReach), end, gap.lexicon, false);
}
