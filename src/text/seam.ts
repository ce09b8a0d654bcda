import { codeUnits } from "./codeUnits.ts";
import { abbreviationAt } from "./gap.ts";
import { extendsAt, isLetter, isWordKind, Kind, kindAt, kindTable, unknownKind } from "./kinds.ts";
import type { Address } from "./addresses.ts";
import type { Segmentation } from "./segmentation.ts";

/** The smallest pieces tokens are made of: a run of letters, a run of digits, one mark or a run of the same mark. */
export const Atom = { letters: 1, digits: 2, mark: 3, symbol: 4 } as const;

export interface Atoms {
  readonly from: number[];
  readonly to: number[];
  readonly kind: number[];
  /** May the sentence hold an address? A no is sure. */
  readonly addressed: boolean;
}

/** A place between two atoms with no space between them, where a token may end. Offsets are UTF-16, into `text`. */
export interface Seam {
  readonly text: string;
  readonly lexicon: Segmentation;
  /** The sentence. */
  readonly start: number;
  readonly end: number;
  readonly atoms: Atoms;
  /** The seam is between this atom and the next. */
  at: number;
  /** Asked with offsets that never decrease. */
  readonly addressAt: (offset: number) => Address | undefined;
  /** How many square brackets are open at the seam. */
  square: number;
}

export function atomText(seam: Seam, index: number): string {
  return seam.text.slice(seam.atoms.from[index], seam.atoms.to[index]);
}

/** The kind of an atom; 0 where there is none. */
export function atomKind(seam: Seam, index: number): number {
  return seam.atoms.kind[index] ?? 0;
}

/** Are an atom and the next written without space between them? */
export function touch(seam: Seam, index: number): boolean {
  const { from, to } = seam.atoms;
  return index >= 0 && index + 1 < from.length && to[index] === from[index + 1];
}

/** Is the atom this one character? */
export function isMark(seam: Seam, index: number, mark: string): boolean {
  const { from, to } = seam.atoms;
  return index >= 0 && index < from.length && to[index]! - from[index]! === 1 && seam.text[from[index]!] === mark;
}

/** The unit of an atom of one unit; -1 for any other. Where several marks are asked for. */
export function unitOf(seam: Seam, index: number): number {
  const { from, to } = seam.atoms;
  return index >= 0 && index < from.length && to[index]! - from[index]! === 1 ? seam.text.charCodeAt(from[index]!) : -1;
}

const runs = "-–—=*~_+<>,'`´/\\|#$^&";

/** Cuts a sentence into atoms. Brackets that close nothing and stand in a row are one (`)))`). */
export function atomsOf(text: string, start: number, end: number, lexicon: Segmentation): Atoms {
  const from: number[] = [];
  const to: number[] = [];
  const kinds: number[] = [];
  let addressed = false;
  let depth = 0;
  const units = codeUnits(text);
  const table = kindTable();
  const { space, upper, mark } = Kind;
  let i = start;
  while (i < end) {
    let kind = table[units[i]!]!;
    if (kind === unknownKind) kind = kindAt(text, i);
    if (kind === space) { i++; continue; }
    let j = i + widthAt(text, i);
    let atom: number = Atom.mark;
    if (isLetter(kind)) {
      atom = Atom.letters;
      // Plain letters, nearly always with a space behind them, which nothing belongs to.
      for (let next = 0; j < end && (next = table[units[j]!]!) >= upper && next <= mark;) j++;
      if (j >= end || table[units[j]!] === space) {
        from.push(i);
        to.push(j);
        kinds.push(atom);
        i = j;
        continue;
      }
      while (j < end && (continues(kindAt(text, j)) || extendsAt(text, j))) j++;
    } else if (kind === Kind.digit || kind === Kind.number) {
      atom = Atom.digits;
      while (j < end && (kindAt(text, j) === Kind.digit || kindAt(text, j) === Kind.number || extendsAt(text, j))) j++;
    } else if (kind === Kind.stop) {
      const mixed = lexicon.tokens.mixedStops === "join";
      while (j < end && kindAt(text, j) === Kind.stop && (mixed || text[j] === text[i])) j++;
      // `т.б..`: the dot of the abbreviation and the full stop.
      if (j === i + 2 && text[i] === "." && text[i + 1] === "." && i > start && isLetter(kindAt(text, i - 1))
        && abbreviationAt(text, i, start, lexicon)?.behaviours.includes("word") === false) j--;
      if (j < end && isWordKind(kindAt(text, j))) addressed = true;
    } else if (isPictograph(text, i, kind)) {
      atom = Atom.symbol;
      while (j < end && (isPictograph(text, j, kindAt(text, j)) || extendsAt(text, j))) j++;
    } else {
      const c = text[i]!;
      if (c === "@" || c === "#" || (c === ":" && text[j] === "/")) addressed = true;
      if (kind === Kind.symbol || kind === Kind.other) atom = Atom.symbol;
      if (c === "(") depth++;
      else if (c === ")" && depth > 0) depth--;
      else if (c === ")" || runs.includes(c)) while (j < end && text[j] === c) j++;
      else if (c === ":" && text[j] === ":") while (j < end && text[j] === c) j++;
    }
    // What belongs to the last character stays with it; after a joiner so does the next picture.
    while (j < end && (extendsAt(text, j) || (text.charCodeAt(j - 1) === 0x200d && kindAt(text, j) === Kind.symbol))) j += widthAt(text, j);
    from.push(i);
    to.push(j);
    kinds.push(atom);
    i = j;
  }
  return { from, to, kind: kinds, addressed };
}

const plain = { letters: 1, digits: 2, enclosing: 4, comma: 8, colon: 16 } as const;
const marks = new Uint8Array(0x2100);
for (const mark of "«»\"„“”()[]!?…") marks[mark.charCodeAt(0)] = plain.enclosing;
for (const mark of ";:") marks[mark.charCodeAt(0)] = plain.colon;
marks[44] = plain.comma;

function plainly({ text, atoms }: Seam, index: number): number {
  const kind = atoms.kind[index]!;
  return kind === Atom.letters ? plain.letters : kind === Atom.digits ? plain.digits : marks[text.charCodeAt(atoms.from[index]!)] ?? 0;
}

/** Words and figures beside brackets, quotation marks and the like, where no rule has anything to say, unless in an address. */
export function isQuiet(seam: Seam): boolean {
  if (seam.atoms.addressed) return false;
  const left = plainly(seam, seam.at);
  const right = plainly(seam, seam.at + 1);
  if ((left & (plain.letters | plain.enclosing | plain.comma)) !== 0) return right !== 0 && (right !== plain.digits || left === plain.enclosing);
  return left === plain.digits && right === plain.enclosing;
}

/** Letters go on with letters, marks and raised figures: `км²`, `CO₂`. */
function continues(kind: number): boolean {
  return isLetter(kind) || kind === Kind.number;
}

function isPictograph(text: string, at: number, kind: number): boolean {
  if (kind !== Kind.symbol) return false;
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xe000 || (unit >= 0x2600 && unit < 0x27c0) || (unit >= 0x2b05 && unit < 0x2b60);
}

/** 2 for a surrogate pair, else 1. */
function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 && text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** Does a letter or digit touch the atom's right side? */
export function wordAfter(seam: Seam, index: number): boolean {
  return touch(seam, index) && isWordKind(kindAt(seam.text, seam.atoms.to[index]!));
}
