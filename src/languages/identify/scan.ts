import { codeUnits, copyUnits } from "../../text/codeUnits.ts";
import { lowerBound } from "../../text/lowerBound.ts";
import { type Forms, newForm } from "./forms.ts";
import { takesAcute } from "./latinKazakh.ts";
import { CYRILLIC, isApostropheIn, isMarkIn, isOddIn, isSignIn, LATIN, letterInfo, lowerIn, NONE, scriptIn, scriptOf } from "./letters.ts";
import { formOf, longest, type Register, registerNow } from "./register.ts";

/** Words of one script, in lower case, with the letters of every script counted. */
export interface Scan {
  readonly forms: Forms;
  readonly words: readonly number[];
  readonly latin: number;
  readonly cyrillic: number;
  readonly other: number;
  /** Words as they stand in running text or in a title in capitals, not names and initials: with a small letter first, or four capitals and more. By script. */
  readonly running: { readonly latin: number; readonly cyrillic: number };
  /** May it hold a quotation or an Internet address? */
  readonly mixed: boolean;
  /** Apostrophes behind letters that take one in the Kazakh alphabet of 2017. */
  readonly acutes: number;
}

/** The words of a text in order, as far as it has been read, four numbers each: where it begins and ends, its form, and what it is (`Is`); and places of signs, see `Sign`. */
interface Track {
  text: string;
  readonly units: Uint16Array;
  readonly register: Register;
  /** Reading began here, and has come to here, which is not within a word. */
  readonly from: number;
  to: number;
  words: Int32Array;
  count: number;
  readonly signs: number[];
}

/** The hash of no units. */
const unhashed = 0x811c9dc5 | 0;

/** Of one script, nearly always, so that the length tells the letters; a word of running text in a script. */
const Is = { latin: 1, cyrillic: 2, runsLatin: 4, runsCyrillic: 8 } as const;
/** Four times the place, and what stands there: an apostrophe after a letter that takes one; what opens a quotation or stands in an address; the end of `www`; `://`. */
const Sign = { acute: 0, mark: 1, www: 2, url: 3 } as const;

/** Reads on to `to`, or to the end of a word beyond it. Splits into words at everything that is no letter; combining marks stay inside their word. */
function read(track: Track, to: number, end: number): void {
  const { text, units, register, signs } = track;
  const { low } = register;
  const most = longest;
  const { acute, mark, www, url } = Sign;
  let i = track.to;
  while (i < to) {
    let info = letterInfo(units[i]!);
    if (scriptIn(info) === 0) {
      if (isSignIn(info)) {
        if (!isApostropheIn(info)) {
          if (units[i] !== 58) signs.push(4 * i + mark);
          else if (i + 2 < end && units[i + 1] === 47 && units[i + 2] === 47) signs.push(4 * i + url);
        } else if (i > 0 && takesAcute(units[i - 1]!)) signs.push(4 * i + acute);
      }
      i++;
      continue;
    }
    const start = i;
    let hash = unhashed;
    let all = 0;
    do {
      all |= info;
      const lower = lowerIn(info);
      hash = Math.imul(hash ^ lower, 0x01000193);
      if (i - start < most) low[i - start] = lower;
      if (++i >= end) break;
      info = letterInfo(units[i]!);
    } while (scriptIn(info) !== 0 || isMarkIn(info));
    const length = i - start;
    if (isSignIn(all)) for (let k = Math.max(start, 1); k < i; k++) if (isApostropheIn(letterInfo(units[k]!)) && takesAcute(units[k - 1]!)) signs.push(4 * k + acute);
    let first = low[0]!;
    let second = low[1]!;
    let size = length;
    let form: number;
    if (!isOddIn(all) && length <= most) form = formOf(register, text, start, length, hash);
    else {
      const word = text.slice(start, i).toLowerCase();
      form = newForm(register.forms, word);
      first = word.charCodeAt(0);
      second = word.charCodeAt(1);
      size = word.length;
    }
    // Of one script, nearly always; two together look like a third.
    const script = isMarkIn(all) ? NONE : scriptIn(all);
    let is: number = script === LATIN ? Is.latin : script === CYRILLIC ? Is.cyrillic : 0;
    if (first === units[start] ? size > 1 : size > 3 && second !== units[start + 1]) {
      const of = scriptOf(first);
      is |= of === LATIN ? Is.runsLatin : of === CYRILLIC ? Is.runsCyrillic : 0;
    }
    push(track, start, i, form, is);
    // www.
    if (i < end && units[i] === 46 && i > 2 && units[i - 1] === 119 && units[i - 2] === 119 && units[i - 3] === 119) signs.push(4 * i + www);
  }
  track.to = i;
}

function push(track: Track, start: number, end: number, form: number, is: number): void {
  const at = 4 * track.count++;
  if (at >= track.words.length) {
    const more = new Int32Array(2 * track.words.length);
    more.set(track.words);
    track.words = more;
  }
  track.words[at] = start;
  track.words[at + 1] = end;
  track.words[at + 2] = form;
  track.words[at + 3] = is;
}

/** The words and signs of a track from `from` to `to`, none of them cut at either. */
function taken(track: Track, from: number, to: number): Scan {
  const { words, units, signs } = track;
  const { latin: isLatin, cyrillic: isCyrillic, runsLatin, runsCyrillic } = Is;
  const forms: number[] = [];
  let latin = 0;
  let cyrillic = 0;
  let other = 0;
  let runningLatin = 0;
  let runningCyrillic = 0;
  const end = 4 * track.count;
  for (let at = 4 * firstWord(track, from); at < end; at += 4) {
    const start = words[at]!;
    if (start >= to) break;
    const length = words[at + 1]! - start;
    const is = words[at + 3]!;
    forms.push(words[at + 2]!);
    if ((is & isCyrillic) !== 0) cyrillic += length;
    else if ((is & isLatin) !== 0) latin += length;
    else for (let k = start; k < start + length; k++) {
      const of = scriptOf(units[k]!);
      if (of === LATIN) latin++;
      else if (of === CYRILLIC) cyrillic++;
      else if (of !== NONE) other++;
    }
    if ((is & runsCyrillic) !== 0) runningCyrillic++;
    else if ((is & runsLatin) !== 0) runningLatin++;
  }
  let mixed = false;
  let acutes = 0;
  for (let k = lowerBound(signs.length, (sign) => signs[sign]! < 4 * from); k < signs.length; k++) {
    const place = signs[k]! >> 2;
    if (place >= to) break;
    const sign = signs[k]! & 3;
    if (sign === Sign.acute) acutes += place > from ? 1 : 0;
    else if (sign === Sign.mark || (sign === Sign.url ? place + 2 < to : place > from)) mixed = true;
  }
  return { forms: track.register.forms, words: forms, latin, cyrillic, other, running: { latin: runningLatin, cyrillic: runningCyrillic }, mixed, acutes };
}

/** The first word that begins at `from` or after it. */
function firstWord({ words, count }: Track, from: number): number {
  return lowerBound(count, (word) => words[4 * word]! < from);
}

/** Does the place lie within a word? */
function cuts(track: Track, at: number): boolean {
  const next = firstWord(track, at);
  return next > 0 && track.words[4 * next - 3]! > at;
}

/** For texts and stretches that nobody asks for again. */
let spare = new Uint16Array(1024);
let spareWords: Int32Array = new Int32Array(1024);

function once(text: string, units: Uint16Array, from: number, to: number): Scan {
  const track: Track = { text, units, register: registerNow(), from, to: from, words: spareWords, count: 0, signs: [] };
  read(track, to, to);
  spareWords = track.words;
  return taken(track, from, to);
}

/** The words of a whole text. */
export function scan(text: string): Scan {
  if (spare.length < text.length) spare = new Uint16Array(2 * text.length);
  copyUnits(text, spare);
  return once(text, spare, 0, text.length);
}

/** The document that is being read: its stages ask for the same sentences. */
let kept: Track | undefined;
/** So much of a document is kept at most, in units. */
const reach = 1 << 18;

/** The words of `text.slice(from, to)`, for stretches that are asked for one after another. */
export function scanIn(text: string, from: number, to: number): Scan {
  const register = registerNow();
  if (kept === undefined || kept.register !== register || kept.text !== text || from < kept.from || to > kept.from + reach) {
    kept = { text, units: codeUnits(text), register, from, to: from, words: new Int32Array(1024), count: 0, signs: [] };
  }
  kept.text = text;
  if (kept.to < to) read(kept, to, text.length);
  return cuts(kept, from) || cuts(kept, to) ? once(text, kept.units, from, to) : taken(kept, from, to);
}
