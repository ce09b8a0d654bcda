import { join, type Opinion, split } from "../boundary.ts";
import { isRoman, isWordKind, Kind, kindAt } from "../kinds.ts";
import { abbreviationAt, type Gap, wordBefore, wordStart } from "../gap.ts";

const listNumber = join("a number or letter that begins the item of a list");
const label = join("the number of a table, figure or part before its title");
const item = split("the next item of a list begins");

/** `1. Введение`, `2.3. Нәтижелер`, `II. Methods`, `А. Общие данные`: what stands between the sentence's start and the dot. */
export function enumerator(gap: Gap): Opinion | undefined {
  const { text, mark } = gap;
  if (text[mark] !== "." || gap.markEnd !== mark + 1 || gap.end !== gap.markEnd) return undefined;
  let start = wordStart(text, mark, gap.sentence);
  while (mark - start < 16 && start > gap.sentence + 1 && text[start - 1] === "." && isWordKind(kindAt(text, start - 2))) start = wordStart(text, start - 1, gap.sentence);
  const form = text.slice(start, mark);
  if (form === "" || form.length > 12) return undefined;
  const isNumber = /^\d{1,3}(?:\.\d{1,3})*$/u.test(form);
  const isLetter = form.length === 1 || (isRoman(form) && form.length < 8) || /^\p{L}\.\d{1,2}$/u.test(form);
  if (!isNumber && !isLetter) return undefined;
  if (onlyMarks(text, gap.sentence, start)) return listNumber;
  if (isNumber || isRoman(form)) {
    const before = wordBefore(text, start, gap.sentence);
    if (gap.lexicon.labels.has(before.word.toLowerCase()) && onlyMarks(text, gap.sentence, before.start)) return label;
    // `рис. 1. Схема` at the start of a sentence
    if (text[start - 2] === "." || text[start - 1] === ".") {
      const dot = text[start - 1] === "." ? start - 1 : start - 2;
      const word = wordStart(text, dot, gap.sentence);
      if (gap.lexicon.labels.has(text.slice(word, dot).toLowerCase()) && onlyMarks(text, gap.sentence, word)) return label;
    }
    // `задачи: 1. Изучить`, `; 2. Сравнить`
    let i = start;
    while (i > gap.sentence && kindAt(text, i - 1) === Kind.space) i--;
    if (i < start && (text[i - 1] === ":" || text[i - 1] === ";")) return listNumber;
  }
  return undefined;
}

/** More than a few bullets, a number and the longest word that a label can be: see `onlyMarks` and `wordStart`. */
const longestLabelled = 100;

/** `1-кесте. Көрсеткіштер`, `2-сурет. Үлгі`: the Kazakh order. */
export function numberedLabel(gap: Gap): Opinion | undefined {
  const { text, mark } = gap;
  if (text[mark] !== "." || gap.markEnd !== mark + 1) return undefined;
  // Labels stand at the beginning of their sentence.
  if (mark - gap.sentence > longestLabelled) return undefined;
  const start = wordStart(text, mark, gap.sentence);
  const word = text.slice(start, mark).toLowerCase();
  const hyphen = word.indexOf("-");
  if (hyphen > 0 && hyphen < 4 && kindAt(word, 0) === Kind.digit && gap.lexicon.labels.has(word.slice(hyphen + 1)) && onlyMarks(text, gap.sentence, start)) return label;
  if (hyphen < 0 && gap.lexicon.labels.has(word)) {
    // `1 - кесте.`, `1 кесте.`
    let i = start;
    while (i > gap.sentence && start - i < 4 && (kindAt(text, i - 1) === Kind.space || kindAt(text, i - 1) === Kind.dash)) i--;
    const number = wordStart(text, i, gap.sentence);
    if (number < i && i - number < 4 && kindAt(text, number) === Kind.digit && onlyMarks(text, gap.sentence, number)) return label;
  }
  return undefined;
}

/** `…сделано. б) второе`, `. 2) Второе`, `. – первое; `: a bracketed letter or number goes first. */
export function listItem(gap: Gap): Opinion | undefined {
  const { text, letter } = gap;
  if (letter >= gap.lineEnd || letter !== gap.next) return undefined;
  let i = letter;
  while (i < letter + 3 && isWordKind(kindAt(text, i))) i++;
  if (i === letter || text[i] !== ")" || kindAt(text, i + 1) !== Kind.space) return undefined;
  return abbreviationAt(text, gap.mark, gap.sentence, gap.lexicon) === undefined ? item : undefined;
}

/** Nothing but bullets, brackets and spaces? */
function onlyMarks(text: string, start: number, end: number): boolean {
  if (end - start > 6) return false;
  for (let i = start; i < end; i++) if (isWordKind(kindAt(text, i))) return false;
  return true;
}
