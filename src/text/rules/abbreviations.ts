import { join, type Opinion, split } from "../boundary.ts";
import { isRoman, Kind, kindAt } from "../kinds.ts";
import { abbreviationAt, type Gap, hasPredicate, isComplete, type Known, opensPlainly, rightWord, startsSentence, wordBefore, wordEnd } from "../gap.ts";

const beforeNumber = join("an abbreviation before a number");
const goesOn = join("an abbreviation that goes on with the sentence");
const beforeName = join("an abbreviation before a name");
const starter = split("an abbreviation, but a function word with a capital begins a sentence");
const mayEnd = split("an abbreviation that may end a sentence, before a capital");
const countedOpen = join("an abbreviation after a number, and the clause before it has no verb yet");
const countedLast = join("an abbreviation after a number; in this language the verb would come before the end");
const countedDone = split("an abbreviation after a number, the clause before it is complete");
const ordinary = split("an abbreviation after a number, and an ordinary word has a capital");
const nextClause = split("an abbreviation after a number, the clause before it is complete, and a subject begins the next");
const dotted = join("letters with dots");
const dashed = join("an abbreviation before a dash");

/** `с. 5`, `2022 г. Казахстан`, `и т.д. Он`, `проф. Иванов`: what the lexicon says of the abbreviation, and what comes next. */
export function abbreviation(gap: Gap): Opinion | undefined {
  const { text, lexicon } = gap;
  if (text[gap.mark] !== "." || gap.markEnd !== gap.mark + 1) return undefined;
  const known = abbreviationAt(text, gap.mark, gap.sentence, lexicon);
  if (known === undefined) return undefined;
  const has = (b: (typeof known.behaviours)[number]): boolean => known.behaviours.includes(b);
  const word = has("word");
  const starts = startsSentence(gap);
  const right = kindAt(text, gap.letter);
  const before = wordBefore(text, known.start, gap.sentence);
  const counted = has("counted") && isCount(text, before.word, known.start, gap.sentence);
  if (kindAt(text, gap.next) === Kind.dash && (counted || !word)) return dashed;
  if (gap.letter >= gap.lineEnd) return undefined;
  if (right === Kind.digit) {
    if (has("number") || counted || (!word && (has("inner") || has("name")))) return beforeNumber;
    return has("final") ? join("an abbreviation before a number") : undefined;
  }
  if (has("number") && isRoman(text.slice(gap.letter, wordEnd(text, gap.letter, gap.lineEnd))) && !starts) return beforeNumber;
  if (counted) {
    return afterNumber(gap, known);
  }
  if (word) {
    // `им`, `no`: without its number or name it is the word.
    if (starts) return starter;
    if (has("name")) return text[known.start - 1] !== " " || kindAt(text, known.start) === Kind.upper || right === Kind.upper ? beforeName : undefined;
    if (has("inner")) return goesOn;
    return undefined;
  }
  if (has("inner")) return goesOn;
  if (has("name")) return starts && has("final") ? starter : beforeName;
  if (has("final")) return mayEnd;
  if (starts) return starter;
  return goesOn;
}

/** `ф.ғ.к. Асанов`, `U.S. Senate`: single letters with dots that no lexicon knows. */
export function dottedLetters(gap: Gap): Opinion | undefined {
  const { text, mark } = gap;
  if (text[mark] !== "." || gap.markEnd !== mark + 1 || mark - 3 < gap.sentence) return undefined;
  if (kindAt(text, mark - 1) !== Kind.lower || text[mark - 2] !== "." || kindAt(text, mark - 3) !== Kind.lower) return undefined;
  return startsSentence(gap) ? starter : dotted;
}

/** Is the word before a counted abbreviation a number, a range, a Roman numeral, a share, another unit (`5 тыс. руб.`)? */
function isCount(text: string, word: string, at: number, floor: number): boolean {
  if (word !== "" && (kindAt(word, word.length - 1) === Kind.digit || kindAt(word, 0) === Kind.digit || isRoman(word))) return true;
  let i = at;
  while (i > floor && kindAt(text, i - 1) === Kind.space) i--;
  // `5 тыс. руб.`, `ХХ в. н. э.`, `(1990) г.`: a dot or bracket after a number or a short word.
  if (text[i - 1] === "." || text[i - 1] === ")") {
    const inner = wordBefore(text, i - 1, floor);
    if (inner.word !== "" && (kindAt(inner.word, 0) === Kind.digit || isRoman(inner.word))) return true;
    if (inner.word.length > 5 || text[i - 1] === ")") return false;
    const more = wordBefore(text, inner.start, floor).word;
    return more !== "" && (kindAt(more, 0) === Kind.digit || isRoman(more));
  }
  return false;
}

/** `…за 2005–2021 гг. Средний приток`, `В 2022 г. Казахстан`, `Цена – 5 млн. тг. Ақша`: the abbreviation closes a number, a capital follows. */
function afterNumber(gap: Gap, known: Known): Opinion {
  const { text, lexicon } = gap;
  if (gap.letter === gap.next && startsSentence(gap)) return starter;
  const plain = opensPlainly(gap);
  const dated = known.behaviours.includes("dated");
  const form = rightWord(gap).toLowerCase();
  if (lexicon.verbLast) {
    if (!dated) return plain || gap.letter > gap.next ? ordinary : countedLast;
    return plain && !opensWithYear(gap, known.start) && (lexicon.forms.isSubject(form) || hasPredicate(text, gap.sentence, known.start, lexicon, false)) ? ordinary : countedLast;
  }
  const complete = isComplete(gap, known.start);
  if (complete && (plain || (!dated && !lexicon.forms.isName(form)))) return countedDone;
  // A name, or a word no dictionary knows: does a clause of its own begin with it?
  if ((complete || !dated) && beginsClause(gap)) return nextClause;
  if (complete) return countedOpen;
  // `Уже в 2015 г. Верховный`: a clause that begins with a function word is not over yet; a title or a list may be.
  const first = text.slice(gap.content, wordEnd(text, gap.content, gap.mark)).toLowerCase();
  return plain && (!dated || !(lexicon.starters.has(first) || gap.content >= known.start || kindAt(text, gap.content) === Kind.digit)) ? ordinary : countedOpen;
}

/** `Н.А. Назарбаев стал`, `Казахстан занимает`: a possible subject with a predicate before any punctuation. */
function beginsClause(gap: Gap): boolean {
  const { text, lexicon } = gap;
  if (gap.letter !== gap.next) return false;
  const ahead = Math.min(gap.lineEnd, gap.letter + nextReach);
  let from = gap.letter;
  for (let n = 0; n < 3 && text[from + 1] === "."; n++) from += text[from + 2] === " " ? 3 : 2;
  const end = wordEnd(text, from, ahead);
  return (from > gap.letter || lexicon.forms.isSubject(text.slice(from, end).toLowerCase())) && hasPredicate(text, end, ahead, lexicon, true);
}

/** Is one year all there is before the abbreviation, `1912 ж.`? A span of years alone, `2017–2022 жж.`, is rather the end of something. */
function opensWithYear(gap: Gap, end: number): boolean {
  if (kindAt(gap.text, gap.content) !== Kind.digit) return false;
  return wordEnd(gap.text, gap.content, end) >= end - 1;
}

/** How far ahead a predicate is looked for. */
const nextReach = 160;
