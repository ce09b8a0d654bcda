import { join, type Opinion, type Rule, split } from "../boundary.ts";
import { Kind, kindAt } from "../kinds.ts";
import { Atom, atomKind, atomText, isMark, type Seam, touch, unitOf, wordAfter } from "../seam.ts";
import { dotAfterWord, dotBeforeWord } from "./dots.ts";
import { lettersAndFigures, linked, separated, signed } from "./figures.ts";
import { hyphen } from "./hyphens.ts";

const address = join("within an address");
const addressEdge = split("the edge of an address");
const apostrophe = join("an apostrophe within a word");
const possessive = join("the apostrophe of a plural possessive");
const slashed = join("an abbreviation with a slash");
const smileyFace = join("a smiley");

/** URLs, DOIs, e-mail addresses, hashtags, file names. */
export function withinAddress(seam: Seam): Opinion | undefined {
  const at = seam.atoms.to[seam.at]!;
  const found = seam.addressAt(at - 1);
  if (found === undefined) return undefined;
  return at < found.end ? address : addressEdge;
}

/** `don't`, `O'Neill`, `д'Арк`, `80's`, `soldiers'`; a quotation mark is a token. Asked on both sides. */
export function apostrophes(seam: Seam): Opinion | undefined {
  const m = isApostrophe(seam, seam.at) ? seam.at : seam.at + 1;
  if (!isApostrophe(seam, m) || !touch(seam, m - 1)) return undefined;
  const before = atomKind(seam, m - 1);
  if (before !== Atom.letters && before !== Atom.digits) return undefined;
  if (wordAfter(seam, m)) return before === Atom.letters || atomText(seam, m + 1).length < 3 ? apostrophe : undefined;
  const open = (): boolean => {
    for (let i = m - 2; i >= 0 && i > m - 40; i--) if (isApostrophe(seam, i) && !touch(seam, i - 1)) return true;
    return false;
  };
  const letters = seam.lexicon.tokens.apostropheLetters;
  if (letters !== "" && letters.includes(seam.text[seam.atoms.to[m - 1]! - 1]!.toLowerCase())) return m === seam.at + 1 && !open() ? apostrophe : undefined;
  if (!seam.lexicon.tokens.possessive || m !== seam.at + 1 || !/^s$/iu.test(seam.text[seam.atoms.to[m - 1]! - 1]!)) return undefined;
  // Only where no quotation is open, and a word follows.
  if (touch(seam, m) || kindAt(seam.text, seam.atoms.from[m + 1] ?? seam.end) !== Kind.lower) return undefined;
  return open() ? undefined : possessive;
}

function isApostrophe(seam: Seam, index: number): boolean {
  const unit = unitOf(seam, index);
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0x60;
}

/** `b/c`, `n/a`. Asked on both sides. */
export function slashes(seam: Seam): Opinion | undefined {
  const m = isMark(seam, seam.at, "/") ? seam.at : seam.at + 1;
  if (!isMark(seam, m, "/") || !touch(seam, m - 1) || !touch(seam, m) || seam.lexicon.tokens.slashed.size === 0) return undefined;
  return seam.lexicon.tokens.slashed.has(`${atomText(seam, m - 1)}/${atomText(seam, m + 1)}`.toLowerCase()) ? slashed : undefined;
}

/** `:)`, `;-)`, `=(`, `:D` between spaces. Asked at each of its seams. */
export function smiley(seam: Seam): Opinion | undefined {
  for (let eyes = seam.at; eyes >= seam.at - 1 && eyes >= 0; eyes--) {
    if (touch(seam, eyes - 1) || !(isMark(seam, eyes, ":") || isMark(seam, eyes, ";") || isMark(seam, eyes, "="))) continue;
    const mouth = isMark(seam, eyes + 1, "-") && touch(seam, eyes + 1) ? eyes + 2 : eyes + 1;
    if (mouth < seam.at + 1 || touch(seam, mouth) || !touch(seam, eyes)) continue;
    if (/^(?:\)+|\(+|[DPpО])$/u.test(atomText(seam, mouth).slice(0, 20))) return smileyFace;
  }
  return undefined;
}

/** The rules of token boundaries where there is no space, in the order they are asked. */
export const tokenRules: readonly Rule<Seam>[] = [
  withinAddress, hyphen, lettersAndFigures, separated, signed, dotAfterWord, dotBeforeWord, apostrophes, slashes, linked, smiley,
];

/** Where no rule has an opinion: marks are tokens of their own. */
export const tokenEnds = split("a mark is a token of its own");
