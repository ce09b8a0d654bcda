import { readings, takesAcute } from "./latinKazakh.ts";
import { CYRILLIC, isApostropheIn, isMarkIn, isOddIn, isSignIn, kazakhOnly, LATIN, letterInfo, lowerIn, NONE, scriptIn, scriptOf } from "./letters.ts";
import { type Kin, models, type Others } from "./models.ts";

/** A word read as Kazakh in one of the Latin alphabets. */
export interface Reading { readonly nats: number; readonly listed: boolean }

/** Judged among the languages written in Cyrillic, in Latin letters, by the first letter; among the commonest forms; has a letter of Kazakh's Latin alphabets that English has not. */
export const About = { cyrillic: 1, latin: 2, ru: 4, kk: 8, en: 16, callsForKazakh: 32 } as const;

/**
 * Words in lower case with what the models say of them, asked once: running text repeats its words. A form is a number, what is known of it stands in columns,
 * so that to read a text is to walk through plain numbers.
 */
export interface Forms {
  readonly words: string[];
  /** Sums of `About`; what is common in a language is known together with its nats. */
  readonly about: number[];
  /** How many of its letters Kazakh has and Russian has not. */
  readonly kazakh: number[];
  /** What it adds to Russian, Kazakh and English, in nats; NaN before the first question. */
  readonly ru: number[];
  readonly kk: number[];
  readonly en: number[];
  /** Its nats in each of the Latin alphabets of Kazakh. */
  readonly latinKazakh: (readonly Reading[] | undefined)[];
  /** What it says for the neighbours of a script, and the most that it could say for one of them; NaN before the first question. */
  readonly kin: { readonly Cyrl: (Kin | undefined)[]; readonly Latn: (Kin | undefined)[] };
  readonly limit: { readonly Cyrl: number[]; readonly Latn: number[] };
  /** Hash table with open addressing, four numbers a slot: the hash, the number of the form and one more, where its units begin among `units`, and how many. */
  readonly table: Int32Array;
  readonly units: Uint16Array;
  used: number;
}

/** At most this much, in nats, a word may speak for one of the two that could stand in either. */
const shared = 8;

const slots = 1 << 15;
const most = 1 << 14;
const mostUnits = 1 << 18;
const longest = 64;
const unhashed = 0x811c9dc5 | 0;
/** The units of the word being read, in lower case. */
const low = new Uint16Array(longest);

function noForms(): Forms {
  return {
    words: [], about: [], kazakh: [], ru: [], kk: [], en: [], latinKazakh: [], kin: { Cyrl: [], Latn: [] }, limit: { Cyrl: [], Latn: [] },
    table: new Int32Array(4 * slots), units: new Uint16Array(mostUnits), used: 0,
  };
}

/** The last sixteen thousand or so are kept. */
let forms: Forms | undefined;

/** The form of `text.slice(start, start + length)`; its units in lower case are in `low`. `hash`: FNV-1a over them. */
function formOf(all: Forms, text: string, start: number, length: number, hash: number): number {
  const { table, units } = all;
  let slot = 4 * ((hash ^ (hash >>> 15)) & (slots - 1));
  for (let found = table[slot + 1]!; found !== 0; found = table[slot + 1]!) {
    if (table[slot] === hash && table[slot + 3] === length) {
      const at = table[slot + 2]!;
      let i = 0;
      while (i < length && units[at + i] === low[i]) i++;
      if (i === length) return found - 1;
    }
    slot = (slot + 4) & (4 * slots - 1);
  }
  const form = newForm(all, text.slice(start, start + length).toLowerCase());
  if (form < slots - 64 && all.used + length <= mostUnits) {
    table[slot] = hash;
    table[slot + 1] = form + 1;
    table[slot + 2] = all.used;
    table[slot + 3] = length;
    for (let i = 0; i < length; i++) units[all.used++] = low[i]!;
  }
  return form;
}

function newForm(all: Forms, word: string): number {
  const first = word.charCodeAt(0);
  let kazakh = 0;
  if (first >= 0x370) for (const letter of word) if (kazakhOnly.includes(letter)) kazakh++;
  all.about.push((first >= 0x370 ? About.cyrillic : 0) | (first < 0x370 || (first >= 0x1e00 && first < 0x1f00) ? About.latin : 0));
  all.kazakh.push(kazakh);
  all.ru.push(NaN);
  all.kk.push(NaN);
  all.en.push(NaN);
  all.latinKazakh.push(undefined);
  all.kin.Cyrl.push(undefined);
  all.kin.Latn.push(undefined);
  all.limit.Cyrl.push(NaN);
  all.limit.Latn.push(NaN);
  return all.words.push(word) - 1;
}

/** Asks the Russian and the Kazakh model. */
export function weighCyrillic(all: Forms, form: number): void {
  const { ru, kk } = models();
  const word = all.words[form]!;
  const r = ru.word(word);
  const k = kk.word(word);
  // Names and terms are shared: one word of letters that both have tips no text.
  all.ru[form] = Math.max(r, all.kazakh[form]! > 0 ? -Infinity : k - shared);
  all.kk[form] = Math.max(k, r - shared);
  all.about[form]! |= (ru.lists(word) ? About.ru : 0) | (kk.lists(word) ? About.kk : 0);
}

export function weighLatin(all: Forms, form: number): void {
  const { en } = models();
  const word = all.words[form]!;
  all.en[form] = en.word(word);
  all.about[form]! |= (en.lists(word) ? About.en : 0) | (/q(?!u)|[ıǵğńñýūäş]/u.test(word) ? About.callsForKazakh : 0);
}

/** The word read as Kazakh in each of its Latin alphabets. */
export function latinKazakhOf(all: Forms, form: number): readonly Reading[] {
  const { kk } = models();
  const word = all.words[form]!;
  return (all.latinKazakh[form] ??= readings(word).map((cyrillic) => (cyrillic === undefined ? { nats: -9 - 3 * word.length, listed: false } : { nats: kk.word(cyrillic), listed: kk.lists(cyrillic) })));
}

/** What the word says for each of the neighbours; what it scores in the likeliest of ours limits it. */
export function kinOf(all: Forms, form: number, others: Others): Kin {
  const known = all.kin[others.script];
  const kin = known[form];
  if (kin !== undefined) return kin;
  const word = all.words[form]!;
  const { ru, kk, en } = models();
  const ours = others.script === "Cyrl" ? Math.max(ru.word(word), kk.word(word)) : en.word(word);
  return (known[form] = others.kin(word, ours));
}

/** The most that words could say for one neighbour, as if one had the best of every word. */
export function limitOf(all: Forms, words: readonly number[], others: Others): number {
  const known = all.limit[others.script];
  let sum = 0;
  for (let i = 0; i < words.length; i++) {
    const form = words[i]!;
    let limit = known[form]!;
    if (Number.isNaN(limit)) {
      const kin = kinOf(all, form, others);
      known[form] = limit = kin.plain + kin.most;
    }
    sum += limit;
  }
  return sum;
}

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

/** Splits into words at everything that is no letter; combining marks stay inside their word. */
export function scan(text: string, from = 0, to = text.length): Scan {
  if (forms === undefined || forms.words.length >= most || forms.used > mostUnits / 2) forms = noForms();
  const known = forms;
  const words: number[] = [];
  let latin = 0;
  let cyrillic = 0;
  let other = 0;
  let runningLatin = 0;
  let runningCyrillic = 0;
  let mixed = false;
  let acutes = 0;
  let i = from;
  while (i < to) {
    let info = letterInfo(text.charCodeAt(i));
    if (scriptIn(info) === NONE) {
      if (isSignIn(info)) {
        if (!isApostropheIn(info)) mixed ||= text.charCodeAt(i) !== 58 || (i + 2 < to && text.charCodeAt(i + 1) === 47 && text.charCodeAt(i + 2) === 47);
        else if (i > from && takesAcute(text.charCodeAt(i - 1))) acutes++;
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
      if (i - start < longest) low[i - start] = lower;
      if (++i >= to) break;
      info = letterInfo(text.charCodeAt(i));
    } while (scriptIn(info) !== NONE || isMarkIn(info));
    const length = i - start;
    // Of one script, nearly always; two together look like a third.
    const script = scriptIn(all);
    if (script === CYRILLIC && !isMarkIn(all)) cyrillic += length;
    else if (script === LATIN && !isMarkIn(all)) latin += length;
    else for (let k = start; k < i; k++) {
      const of = scriptOf(text.charCodeAt(k));
      if (of === LATIN) latin++;
      else if (of === CYRILLIC) cyrillic++;
      else if (of !== NONE) other++;
    }
    if (isSignIn(all)) for (let k = Math.max(start, from + 1); k < i; k++) if (isApostropheIn(letterInfo(text.charCodeAt(k))) && takesAcute(text.charCodeAt(k - 1))) acutes++;
    let first = low[0]!;
    let second = low[1]!;
    let size = length;
    if (!isOddIn(all) && length <= longest) words.push(formOf(known, text, start, length, hash));
    else {
      const word = text.slice(start, i).toLowerCase();
      words.push(newForm(known, word));
      first = word.charCodeAt(0);
      second = word.charCodeAt(1);
      size = word.length;
    }
    if (first === text.charCodeAt(start) ? size > 1 : size > 3 && second !== text.charCodeAt(start + 1)) {
      const of = scriptOf(first);
      if (of === LATIN) runningLatin++;
      else if (of === CYRILLIC) runningCyrillic++;
    }
    // www.
    if (i < to && text.charCodeAt(i) === 46 && text.charCodeAt(i - 1) === 119 && text.charCodeAt(i - 2) === 119 && text.charCodeAt(i - 3) === 119) mixed = true;
  }
  return { forms: known, words, latin, cyrillic, other, running: { latin: runningLatin, cyrillic: runningCyrillic }, mixed, acutes };
}
