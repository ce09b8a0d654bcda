import { join, type Opinion, split } from "../boundary.ts";
import { isLetter, Kind, kindAt } from "../kinds.ts";
import { Atom, atomKind, atomText, isMark, type Seam, touch } from "../seam.ts";

const alphanumeric = join("letters and figures written together");
const unit = split("a unit written together with its number");
const separator = join("a separator within a number, date or time");
const bare = join("a decimal without its zero");
const list = split("a list of numbers");
const slashDate = join("a date or fraction with a slash");
const slashParts = split("numbers on both sides of a slash");
const sign = join("a number with its sign");
const signEnding = join("a sign with an ending");
const signApart = split("a number and its sign");
const degree = join("a unit of temperature");
const plus = join("a telephone code");

/** `км2`, `4th`, `М1`, `5х` are one; `5кг` is two where the lexicon says so. */
export function lettersAndFigures(seam: Seam): Opinion | undefined {
  const a = atomKind(seam, seam.at);
  const b = atomKind(seam, seam.at + 1);
  if (a === Atom.letters && b === Atom.digits) return alphanumeric;
  if (a !== Atom.digits || b !== Atom.letters) return undefined;
  if (seam.at > 0 && touch(seam, seam.at - 1) && (atomKind(seam, seam.at - 1) === Atom.letters || isMark(seam, seam.at - 1, "-"))) return alphanumeric;
  const tail = seam.text.charCodeAt(seam.atoms.to[seam.at + 1]!);
  if (tail !== 45 && kindAt(seam.text, seam.atoms.to[seam.at + 1]!) !== Kind.digit && seam.lexicon.tokens.units.has(atomText(seam, seam.at + 1))) return unit;
  return alphanumeric;
}

/** `1,7`, `5,000`, `12.05.2022`, `10:30`, `2007/08`; but `[1,2]` and `1993,1994` are lists. Asked on both sides of the separator. */
export function separated(seam: Seam): Opinion | undefined {
  const m = atomKind(seam, seam.at) === Atom.digits ? seam.at + 1 : seam.at;
  if (m === seam.at && isMark(seam, m, ".") && atomKind(seam, m + 1) === Atom.digits && (!touch(seam, m - 1) || "<>=([≤≥−-+".includes(atomText(seam, m - 1)))) return bare;
  if (atomKind(seam, m - 1) !== Atom.digits || atomKind(seam, m + 1) !== Atom.digits || !touch(seam, m - 1) || !touch(seam, m)) return undefined;
  const { from, to } = seam.atoms;
  if (isMark(seam, m, ".") || isMark(seam, m, ":")) return separator;
  if (isMark(seam, m, ",")) {
    if (seam.square > 0) return list;
    return to[m - 1]! - from[m - 1]! === 4 && to[m + 1]! - from[m + 1]! === 4 ? list : separator;
  }
  if (isMark(seam, m, "/") || isMark(seam, m, "⁄")) {
    if (seam.lexicon.tokens.slash === "join") return slashDate;
    const chain = (isMark(seam, m + 2, "/") && touch(seam, m + 1) && atomKind(seam, m + 3) === Atom.digits)
      || (isMark(seam, m - 2, "/") && touch(seam, m - 2) && atomKind(seam, m - 3) === Atom.digits);
    return chain ? slashDate : slashParts;
  }
  return undefined;
}

/** `30%`, `5%-й`, `45°`, `°C`. */
export function signed(seam: Seam): Opinion | undefined {
  const right = seam.at + 1;
  if (atomKind(seam, seam.at) === Atom.digits && (isMark(seam, right, "%") || isMark(seam, right, "‰") || isMark(seam, right, "°") || isMark(seam, right, "º"))) {
    if (seam.lexicon.tokens.signs === "join") return sign;
    if (touch(seam, right) && isMark(seam, right + 1, "-") && touch(seam, right + 1) && atomKind(seam, right + 2) === Atom.letters && seam.lexicon.tokens.hyphen === "join") return signEnding;
    return signApart;
  }
  if ((isMark(seam, seam.at, "°") || isMark(seam, seam.at, "º")) && atomKind(seam, right) === Atom.letters && atomText(seam, right).length === 1) return degree;
  if (isMark(seam, seam.at, "+") && atomKind(seam, right) === Atom.digits && !touch(seam, seam.at - 1)) {
    const size = seam.atoms.to[right]! - seam.atoms.from[right]!;
    const tail = seam.text[seam.atoms.to[right]!] ?? "";
    return size < 4 && (tail === "-" || tail === "(" || tail === "_" || (tail === " " && "(0123456789".includes(seam.text[seam.atoms.to[right]! + 1] ?? "x"))) ? plus : undefined;
  }
  return undefined;
}

const low = join("an underscore within a name");
const and = join("an ampersand within a name");

/** `sent_id`, `R&D`. Asked on both sides. */
export function linked(seam: Seam): Opinion | undefined {
  const m = isMark(seam, seam.at, "_") || isMark(seam, seam.at, "&") ? seam.at : seam.at + 1;
  if (isMark(seam, m, "_")) return touch(seam, m - 1) && touch(seam, m) ? low : undefined;
  if (!isMark(seam, m, "&") || !touch(seam, m - 1) || !touch(seam, m)) return undefined;
  const capital = (i: number): boolean => atomKind(seam, i) === Atom.letters && isLetter(kindAt(seam.text, seam.atoms.from[i]!)) && atomText(seam, i).length < 4
    && atomText(seam, i) === atomText(seam, i).toUpperCase();
  return capital(m - 1) && capital(m + 1) ? and : undefined;
}
