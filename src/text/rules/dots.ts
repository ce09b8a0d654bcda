import { join, type Opinion, split } from "../boundary.ts";
import { abbreviationAt } from "../gap.ts";
import { isRoman, isWordKind, Kind, kindAt } from "../kinds.ts";
import { Atom, atomKind, atomText, isMark, type Seam, touch } from "../seam.ts";

const known = join("an abbreviation with its dot");
const unknown = join("a dot where the sentence goes on: an abbreviation");
const initial = join("an initial with its dot");
const inner = join("a dot within an abbreviation");
const identifier = join("a dot within a name of the computer's");
const end = split("the full stop of the sentence");

/** The seam before a dot: `г.`, `и т. д.`, `А.`, against the full stop of a sentence. */
export function dotAfterWord(seam: Seam): Opinion | undefined {
  const dot = seam.at + 1;
  if (atomKind(seam, seam.at) !== Atom.letters || !isMark(seam, dot, ".")) return undefined;
  const { text, atoms, lexicon } = seam;
  const from = atoms.from[seam.at]!;
  const at = atoms.from[dot]!;
  const next = dot + 1;
  const last = next >= atoms.from.length || closesOnly(seam, next);
  const single = at - from === 1;
  const upper = kindAt(text, from) === Kind.upper;
  if (identifierDot(seam, dot)) return identifier;
  const abbreviation = abbreviationAt(text, at, seam.start, lexicon);
  if (upper && (single || (at - from < 4 && lexicon.initials.has(atomText(seam, seam.at).toLowerCase())))) return initialDot(seam, dot, last, abbreviation !== undefined && abbreviation.start < from);
  if (abbreviation !== undefined) {
    if (!abbreviation.behaviours.includes("word")) return known;
    if (!last) return goesOn(seam, next) || abbreviation.start < from ? known : undefined;
    // At the end: an abbreviation only after its number.
    return abbreviation.start < from || (abbreviation.behaviours.includes("counted") && afterNumber(seam)) ? known : end;
  }
  if (single && text[from - 1] === ".") return known;
  if (last) return end;
  if (touch(seam, dot) && atomKind(seam, next) === Atom.letters) return at - from < 6 ? known : end;
  return goesOn(seam, next) && looksCut(text, from, at) ? unknown : end;
}

/** Does an unknown word look like the beginning of a longer one: short, its last letter a consonant? */
function looksCut(text: string, from: number, to: number): boolean {
  if (to - from > 9) return false;
  const form = text.slice(from, to).toLowerCase();
  if (/\p{Script=Latin}/u.test(form)) return !/[aeiouy]/u.test(form);
  return !/[аеёиоуыэюяйьәіұүө]$/u.test(form);
}

/** The seam after a dot: `т.|д.` against `т.б.`, `U.S.`, `alt.animals`. */
export function dotBeforeWord(seam: Seam): Opinion | undefined {
  if (!isMark(seam, seam.at, ".") || atomKind(seam, seam.at + 1) !== Atom.letters || !touch(seam, seam.at - 1)) return undefined;
  if (identifierDot(seam, seam.at)) return identifier;
  const habit = seam.lexicon.tokens.dotted;
  if (habit === "split") return undefined;
  const left = atomText(seam, seam.at - 1);
  const right = atomText(seam, seam.at + 1);
  if (atomKind(seam, seam.at - 1) !== Atom.letters) return undefined;
  if (habit === "join" && left.length <= 2 && right.length <= 2) return inner;
  // The dotted whole, up to its last dot, is an abbreviation of the lexicon, or all small single letters.
  let k = seam.at + 1;
  while (k < seam.at + 8 && touch(seam, k) && isMark(seam, k + 1, ".") && touch(seam, k + 1) && atomKind(seam, k + 2) === Atom.letters) k += 2;
  const dot = seam.atoms.to[k]!;
  if (seam.text[dot] === ".") {
    const whole = abbreviationAt(seam.text, dot, seam.start, seam.lexicon);
    if (whole !== undefined && whole.start <= seam.atoms.from[seam.at - 1]! && !seam.text.slice(whole.start, dot).includes(" ")) {
      return kindAt(seam.text, seam.atoms.from[k]!) === Kind.upper && habit === "lower" ? undefined : inner;
    }
  }
  return habit === "lower" && left.length === 1 && right.length === 1 && kindAt(right, 0) === Kind.lower ? inner : undefined;
}

function initialDot(seam: Seam, dot: number, last: boolean, dotted: boolean): Opinion | undefined {
  if (!last) return kindAt(seam.text, seam.atoms.to[dot]!) === Kind.close ? (dotted || beforeName(seam) ? initial : end) : initial;
  return dotted || beforeName(seam) ? initial : end;
}

/** A name or another initial before: `Иванов И.И.`. */
function beforeName(seam: Seam): boolean {
  const i = seam.at - 1;
  if (i < 0) return true;
  if (isMark(seam, i, ".")) return i > 0 && atomKind(seam, i - 1) === Atom.letters && seam.atoms.to[i - 1]! - seam.atoms.from[i - 1]! <= 2;
  const form = atomText(seam, i);
  return atomKind(seam, i) === Atom.letters && kindAt(form, 0) === Kind.upper && form.length > 1 && form !== form.toUpperCase() && !seam.lexicon.starters.has(form.toLowerCase())
    && !seam.lexicon.lettered.has(form.toLowerCase());
}

/** Only closing quotes, brackets and stops follow. */
function closesOnly(seam: Seam, from: number): boolean {
  const n = seam.atoms.from.length;
  if (n - from > 3) return false;
  for (let i = from; i < n; i++) if (isWordKind(kindAt(seam.text, seam.atoms.from[i]!))) return false;
  return true;
}

/** Does the sentence go on after the dot: with a small letter, a number, a comma, a dash, or a capital after a space? */
function goesOn(seam: Seam, next: number): boolean {
  const kind = kindAt(seam.text, seam.atoms.from[next]!);
  if (kind === Kind.close || "\"'".includes(seam.text[seam.atoms.from[next]!]!)) return seam.text[seam.atoms.from[next]!] === ")" ? shortWord(seam) : false;
  if (kind === Kind.upper) return shortWord(seam);
  return true;
}

function shortWord(seam: Seam): boolean {
  return seam.atoms.to[seam.at]! - seam.atoms.from[seam.at]! < 5;
}

function afterNumber(seam: Seam): boolean {
  const i = seam.at - 1;
  if (i < 0) return false;
  if (atomKind(seam, i) === Atom.digits || isMark(seam, i, "%")) return true;
  if (atomKind(seam, i) === Atom.letters) return isRoman(atomText(seam, i)) || (touch(seam, i - 1) && isMark(seam, i - 1, "-") && atomKind(seam, i - 2) === Atom.digits);
  return isMark(seam, i, ".") && atomKind(seam, i - 1) === Atom.letters && seam.atoms.to[i - 1]! - seam.atoms.from[i - 1]! < 5 && (atomKind(seam, i - 2) === Atom.digits || isRoman(atomText(seam, i - 2)));
}

/** `alt.animals`, `sklearn.metrics`: small Latin letters on both sides. */
function identifierDot(seam: Seam, dot: number): boolean {
  if (!touch(seam, dot - 1) || !touch(seam, dot) || atomKind(seam, dot - 1) !== Atom.letters || atomKind(seam, dot + 1) !== Atom.letters) return false;
  const latin = (i: number): boolean => /^[a-z]{3,}$/u.test(atomText(seam, i).slice(0, 40));
  return latin(dot - 1) && latin(dot + 1);
}
