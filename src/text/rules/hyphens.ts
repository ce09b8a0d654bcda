import { join, type Opinion, split } from "../boundary.ts";
import { Kind, kindAt } from "../kinds.ts";
import { Atom, atomKind, atomText, isMark, type Seam, touch, unitOf } from "../seam.ts";

const compound = join("a compound with a hyphen");
const parts = split("in this language the parts of a compound are tokens");
const affix = join("an affix with a hyphen");
const ending = join("an ending after a number or sign");
const range = split("a range of numbers");
const code = join("groups of figures: a telephone number, ISBN, date");
const named = join("a name with its number");
const numberPart = split("a number after a hyphen");
const particle = split("a particle");
const particleWord = join("a pronoun or adverb with its particle");
const repeated = split("a repeated word");
const doubled = join("a doubled word");
const glued = split("a function word glued on where a space or dash is lost");
const suspended = join("the first part of a compound whose second part comes later");
const apposition = split("two nouns, each with its ending");
const dash = split("a dash");

/** `44-дневной`, `что-то`, `идти-то`, `well-known`, `2010-шы`, `12,5 %-ға`, `АҚШ-тың`, `1990-1995`. Asked on both sides of the hyphen. */
export function hyphen(seam: Seam): Opinion | undefined {
  const right = seam.at + 1;
  const h = isHyphen(seam, seam.at) ? seam.at : isHyphen(seam, right) ? right : -1;
  if (h < 0) return undefined;
  const { text, lexicon: { tokens: habits } } = seam;
  const a = atomKind(seam, h - 1);
  const b = atomKind(seam, h + 1);
  const tied = touch(seam, h - 1);
  if (!tied) return particleAlone(seam, h);
  if (!touch(seam, h)) return a === Atom.letters ? suspendedPart(seam, h) : undefined;
  const long = text[seam.atoms.from[h]!] === "–" || text[seam.atoms.from[h]!] === "—";
  if (a === Atom.digits && b === Atom.digits) {
    return !long && (chained(seam, h - 2) || chained(seam, h + 2)) ? code : range;
  }
  if (b === Atom.letters && (a === Atom.digits || isSign(seam, h - 1))) {
    if (long && (seam.atoms.to[h + 1]! - seam.atoms.from[h + 1]! > 3 || kindAt(text, seam.atoms.from[h + 1]!) !== Kind.lower)) return dash;
    return habits.hyphen === "join" ? ending : parts;
  }
  if (long) return dash;
  if (a === Atom.letters && b === Atom.digits) {
    if (habits.numbered.has(atomText(seam, h - 1).toLowerCase())) return named;
    return habits.wordNumber === "join" ? compound : numberPart;
  }
  if (a !== Atom.letters || b !== Atom.letters) return undefined;
  const first = atomText(seam, h - 1).toLowerCase();
  const second = atomText(seam, h + 1).toLowerCase();
  const begins = !(touch(seam, h - 2) && isHyphen(seam, h - 2));
  const ends = !(touch(seam, h + 1) && isHyphen(seam, h + 2));
  if (habits.hyphen === "split") {
    return (begins && habits.prefixes.has(first)) || (ends && habits.suffixes.has(second)) ? affix : parts;
  }
  if (ends && habits.particles.has(second)) return habits.particleHosts.has(first) ? particleWord : particle;
  if (first === second && first.length > 1) return habits.doubled === "all" || habits.doubled.has(first) ? doubled : repeated;
  if (begins && ends && first.length > 3 && second.length < 3 && kindAt(text, seam.atoms.from[h + 1]!) === Kind.lower && habits.particles.size > 0
    && seam.lexicon.starters.has(second)) return glued;
  if (begins && ends && second.length > 3 && isInflected(first, seam) && kindAt(text, seam.atoms.from[h + 1]!) === Kind.lower) return apposition;
  return compound;
}

/** `учёные-языковеды`, `страны-участницы`: the first part has an ending of its own. */
function isInflected(first: string, seam: Seam): boolean {
  const { endings, except } = seam.lexicon.tokens.inflected;
  return first.length > 3 && !except.has(first) && endings.some((e) => first.length > e.length + 2 && first.endsWith(e));
}

function isHyphen(seam: Seam, index: number): boolean {
  const unit = unitOf(seam, index);
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011 || unit === 0x2013 || unit === 0x2014;
}

function isSign(seam: Seam, index: number): boolean {
  const unit = unitOf(seam, index);
  return unit >= 0 && "%‰°$€₸".includes(String.fromCharCode(unit));
}

/** Another hyphen between figures. */
function chained(seam: Seam, h: number): boolean {
  return isHyphen(seam, h) && touch(seam, h - 1) && touch(seam, h) && atomKind(seam, h - 1) === Atom.digits && atomKind(seam, h + 1) === Atom.digits;
}

/** `- ақ` written `-ақ`: a particle of small letters after a space, where hyphens join. */
function particleAlone(seam: Seam, h: number): Opinion | undefined {
  if (seam.lexicon.tokens.hyphen !== "join" || seam.lexicon.tokens.doubled !== "all" || !touch(seam, h) || !isMark(seam, h, "-")) return undefined;
  return atomKind(seam, h + 1) === Atom.letters && atomText(seam, h + 1).length <= 4 && h > 0 ? ending : undefined;
}

/** `одно- и двухэтажные`, `оқу- тәрбие`: a hyphen, then a comma or a short word and another compound. */
function suspendedPart(seam: Seam, h: number): Opinion | undefined {
  if (seam.lexicon.tokens.hyphen !== "join" || !isMark(seam, h, "-") || h + 1 >= seam.atoms.from.length) return undefined;
  if (isMark(seam, h + 1, ",")) return suspended;
  return atomKind(seam, h + 1) === Atom.letters && atomText(seam, h + 1).length < 5 && /^(?:и|или|да|либо|және|мен|пен|бен|немесе|and|or)$/u.test(atomText(seam, h + 1)) ? suspended : undefined;
}
