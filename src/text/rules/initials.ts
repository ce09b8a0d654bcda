import { join, type Opinion, split } from "../boundary.ts";
import { isRoman, Kind, kindAt } from "../kinds.ts";
import type { Segmentation } from "../segmentation.ts";
import { type Gap, isComplete, opensPlainly, startsSentence, wordBefore, wordEnd, wordStart } from "../gap.ts";

const beforeName = join("an initial before a name");
const afterName = join("an initial after a name");
const afterClause = split("an initial after a name, the clause is complete, and an ordinary word has a capital");
const letterName = split("a letter that names a thing, not an initial");
const lastInitial = split("an initial, but a function word with a capital begins a sentence");
const regnal = split("a Roman numeral after a name");
const pronoun = split("a one-letter word");

/** `З. Бжезинский`, `А.С. Пушкин`, `Қ.К. Тоқаев`, `Дж. Неру`; not `группа А. Далее`, `витамин С. Он`, `Пётр I. Реформы`. */
export function initial(gap: Gap): Opinion | undefined {
  const { text, mark, lexicon } = gap;
  if (text[mark] !== "." || gap.markEnd !== mark + 1 || gap.end !== gap.markEnd) return undefined;
  const start = wordStart(text, mark, gap.sentence);
  const length = mark - start;
  if (length === 0 || length > 5 || kindAt(text, start) !== Kind.upper) return undefined;
  const edge = start > gap.sentence ? kindAt(text, start - 1) : Kind.space;
  if (edge === Kind.symbol || edge === Kind.digit || "/_%&?".includes(text[start - 1] ?? " ")) return undefined;
  const form = text.slice(start, mark);
  if (length > 1 && !(form.slice(1) !== form.slice(1).toUpperCase() && lexicon.initials.has(form.toLowerCase()))) return undefined;
  if (gap.letter >= gap.lineEnd) return undefined;
  const right = kindAt(text, gap.letter);
  if (right !== Kind.upper && right !== Kind.letter && right !== Kind.lower) return undefined;
  const dottedBefore = text[start - 1] === "." || (text[start - 2] === "." && kindAt(text, start - 1) === Kind.space);
  const starts = startsSentence(gap);
  if (dottedBefore && start > gap.sentence) return starts ? (rightInitial(gap) ? beforeName : lastInitial) : closesClause(gap, start) ? afterClause : beforeName;
  const before = wordBefore(text, start, gap.sentence);
  const beforeKind = before.word === "" ? Kind.space : kindAt(before.word, 0);
  if (lexicon.lettered.has(before.word.toLowerCase())) return letterName;
  if (beforeKind === Kind.upper) {
    if (starts) return isRoman(form) ? regnal : lastInitial;
    // A Latin I, V, X after a Cyrillic name is a number.
    if (length === 1 && "IVX".includes(form) && /\p{Script=Cyrillic}/u.test(before.word)) return regnal;
    return closesClause(gap, start) ? afterClause : afterName;
  }
  if (starts) return before.word === "" ? beforeName : form === "I" ? pronoun : lastInitial;
  return beforeName;
}

function rightInitial(gap: Gap): boolean {
  const stop = wordEnd(gap.text, gap.letter, gap.lineEnd);
  return gap.text[stop] === ".";
}

/**
 * `…написал Иванов А. Книга вышла`, `…жазған Асанов Б. Кітап шықты`: the initials follow a surname, the clause has its predicate, and the next word is no
 * name. In `Иванов А. Книга о море` (a reference) there is no predicate.
 */
function closesClause(gap: Gap, start: number): boolean {
  if (!opensPlainly(gap)) return false;
  const { text, lexicon } = gap;
  let at = start;
  for (let n = 0; n < 3; n++) {
    const { start: from, word } = wordBefore(text, at, gap.sentence);
    if (word.length > 2) return kindAt(word, 0) === Kind.upper && word.slice(1) === word.slice(1).toLowerCase() && !isGiven(word, lexicon) && isComplete(gap, from);
    if (word !== "" || text[at - 1] !== "." && text[at - 2] !== ".") {
      if (word === "") return false;
      at = from;
      continue;
    }
    // The dot of the initial before.
    at = text[at - 1] === "." ? at - 1 : at - 2;
    at = wordStart(text, at, gap.sentence);
  }
  return false;
}

function isGiven(word: string, lexicon: Segmentation): boolean {
  return lexicon.forms.isGivenName(word.toLowerCase());
}
