import { join, type Opinion, split } from "../boundary.ts";
import { isLetter, isWordKind, Kind, kindAt } from "../kinds.ts";
import { type Gap, leftWord, rightWord, wordEnd } from "../gap.ts";

const empty = join("no letter or digit in the sentence yet");
const address = join("within an address");
const brackets = join("within brackets");
const title = join("within a title in quotation marks");
const goesOn = join("punctuation goes on with the sentence");
const small = join("a small letter goes on with the sentence");
const camel = split("a name that begins with a small letter");
const speech = join("the author's words after direct speech");
const damaged = split("the space after the full stop is lost");
const glued = join("no space, and no sign of a lost one");
const closing = join("the dot is within brackets that the sentence goes on after");
const alone = split("a sentence in brackets");
const year = join("brackets that begin with a number");

/** `…В начале`, `– ... Да`: there must be something to end. */
export function nothingYet(gap: Gap): Opinion | undefined {
  return gap.content >= gap.mark ? empty : undefined;
}

/** `www.kaznu.kz/?Next`, `10.1000/Abc.Def`. */
export function withinAddress(gap: Gap): Opinion | undefined {
  return gap.address ? address : undefined;
}

/** `(ред. авг. 2022 г.)`, `[4, c. 68]`, `журнал «Вопросы истории. Новая серия»`. */
export function enclosed(gap: Gap): Opinion | undefined {
  return gap.inside === "brackets" ? brackets : gap.inside === "title" ? title : undefined;
}

/** `(основан в 1990 г.) Казахстана` goes on; `(Он ушёл.) Потом` stood alone. */
export function bracketCloses(gap: Gap): Opinion | undefined {
  if (gap.bracket < 0) return undefined;
  return gap.bracket > gap.content || gap.content >= gap.mark ? closing : alone;
}

/** A comma, semicolon, closing bracket or another stop comes next. */
export function continued(gap: Gap): Opinion | undefined {
  const { text, next } = gap;
  const c = text[next]!;
  if (",;:)]}»”%/\\|".includes(c)) return goesOn;
  if (kindAt(text, next) === Kind.stop) return goesOn;
  return undefined;
}

/** `т.д. то`, `«Келемін!» деді`, `How? he asked`; a small letter never begins a sentence, except `iPhone`, `eBay`, `рН`. */
export function smallLetter(gap: Gap): Opinion | undefined {
  const { text, letter } = gap;
  if (letter >= gap.lineEnd || kindAt(text, letter) !== Kind.lower) return undefined;
  if (kindAt(text, letter + 1) === Kind.upper && gap.next === letter && gap.end < gap.next && isLetter(kindAt(text, letter + 2))) return camel;
  return small;
}

/** `«Жоқ!» – Асан бұрылды`, `«…?» — Аня спросила`: a dash right after closing quotes. */
export function attributed(gap: Gap): Opinion | undefined {
  const { text, next } = gap;
  if (kindAt(text, next) !== Kind.dash || gap.cited) return undefined;
  const last = text[gap.end - 1]!;
  return gap.end > gap.markEnd && "»”\"’“".includes(last) ? speech : undefined;
}

/** `Smith. (2015)`, `… (2001 год)`: brackets that begin with a number. */
export function bracketed(gap: Gap): Opinion | undefined {
  const { text, next } = gap;
  if (text[next] !== "(" && text[next] !== "[") return undefined;
  if (kindAt(text, next + 1) !== Kind.digit) return undefined;
  // `(1) Во-первых` counts; `(2001 год, ремейк)` adds.
  const close = text[next] === "(" ? ")" : "]";
  return text[next + 2] === close || text[next + 3] === close ? undefined : year;
}

/** `слово.Следующее` is two sentences; `Node.Next`, `Евразия-Н.Q.`, `1.Первый` are not. */
export function lostSpace(gap: Gap): Opinion | undefined {
  const { text, mark } = gap;
  if (gap.next > gap.end) return undefined;
  const left = leftWord(gap);
  const right = rightWord(gap);
  const before = kindAt(text, mark - 1);
  const capital = right.length > 1 ? kindAt(right, 0) === Kind.upper && kindAt(right, 1) === Kind.lower
    : right.length === 1 && kindAt(right, 0) === Kind.upper && kindAt(text, gap.letter + 1) === Kind.space;
  if (!capital) return glued;
  const cyrillic = /^\p{Script=Cyrillic}/u.test(right);
  if (before === Kind.lower && left.length > 2) {
    if (cyrillic) return damaged;
    const after = kindAt(text, wordEnd(text, gap.letter, gap.lineEnd));
    return (after === Kind.space || after === Kind.punct) && right.length > 1 && left === left.toLowerCase() && !/\p{Script=Cyrillic}/u.test(left) ? damaged : glued;
  }
  if (!isWordKind(before) && gap.end > mark && cyrillic && mark > gap.sentence && (before === Kind.close || text[mark - 1] === "\"" || text[mark - 1] === "%")) return damaged;
  if (before === Kind.digit && cyrillic && left.length === 4 && right.length > 1) return damaged;
  if ((gap.cited || text[mark] !== ".") && cyrillic && right.length > 1) return damaged;
  return glued;
}
