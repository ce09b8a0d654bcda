import { readings } from "./latinKazakh.ts";
import { CYRILLIC, isMarkIn, isOddIn, kazakhOnly, LATIN, letterInfo, lowerIn, NONE, scriptIn, scriptOf } from "./letters.ts";
import { type Kin, models, type Others } from "./models.ts";

/** A word in lower case with what the models say of it, asked once: running text repeats its words. */
export interface Form {
  readonly word: string;
  /** By its first letter: judged among the languages written in Cyrillic, in Latin letters. */
  readonly cyrillic: boolean;
  readonly latin: boolean;
  /** How many of its letters Kazakh has and Russian has not. */
  readonly kazakh: number;
  /** What it adds to Russian, Kazakh and English, in nats; NaN before the first question. */
  ru: number;
  kk: number;
  en: number;
  /** Is it among the commonest forms? Known together with the nats. */
  ruLists: boolean;
  kkLists: boolean;
  enLists: boolean;
  /** Has it a letter of the Latin alphabets of Kazakh that English has not? Known together with `en`. */
  callsForKazakh: boolean;
  /** Its nats as Kazakh in each of the Latin alphabets, and whether it is among the commonest forms in it. */
  latinKazakh: readonly { readonly nats: number; readonly listed: boolean }[] | undefined;
  /** What it says for the neighbours in `kinAmong`. */
  kin: Kin | undefined;
  kinAmong: Others | undefined;
}

/** At most this much, in nats, a word may speak for one of the two that could stand in either. */
const shared = 8;

const slots = 1 << 15;
const most = 1 << 14;
const longest = 64;
const unhashed = 0x811c9dc5 | 0;
const table = new Array<Form | undefined>(slots).fill(undefined);
const hashes = new Int32Array(slots);
let kept = 0;

/**
 * The form of `text.slice(start, end)`, which lies in one word. `hash`: FNV-1a over its units in lower case; `odd` where one has no lower case of its own length.
 * The last sixteen thousand forms are kept.
 */
function formAt(text: string, start: number, end: number, hash: number, odd: boolean): Form {
  if (odd || end - start > longest) return newForm(text.slice(start, end).toLowerCase());
  let slot = (hash ^ (hash >>> 15)) & (slots - 1);
  for (let found = table[slot]; found !== undefined; found = table[slot]) {
    if (hashes[slot] === hash && isAt(found.word, text, start, end)) return found;
    slot = (slot + 1) & (slots - 1);
  }
  if (kept >= most) {
    table.fill(undefined);
    kept = 0;
    slot = (hash ^ (hash >>> 15)) & (slots - 1);
  }
  kept++;
  hashes[slot] = hash;
  return (table[slot] = newForm(text.slice(start, end).toLowerCase()));
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== lowerIn(letterInfo(text.charCodeAt(start + i)))) return false;
  return true;
}

function newForm(word: string): Form {
  const first = word.charCodeAt(0);
  let kazakh = 0;
  if (first >= 0x370) for (const letter of word) if (kazakhOnly.includes(letter)) kazakh++;
  return {
    word, kazakh, cyrillic: first >= 0x370, latin: first < 0x370 || (first >= 0x1e00 && first < 0x1f00),
    ru: NaN, kk: NaN, en: NaN, ruLists: false, kkLists: false, enLists: false, callsForKazakh: false, latinKazakh: undefined, kin: undefined, kinAmong: undefined,
  };
}

/** Asks the Russian and the Kazakh model. */
export function weighCyrillic(form: Form): void {
  const { ru, kk } = models();
  const r = ru.word(form.word);
  const k = kk.word(form.word);
  // Names and terms are shared: one word of letters that both have tips no text.
  form.ru = Math.max(r, form.kazakh > 0 ? -Infinity : k - shared);
  form.kk = Math.max(k, r - shared);
  form.ruLists = ru.lists(form.word);
  form.kkLists = kk.lists(form.word);
}

export function weighLatin(form: Form): void {
  const { en } = models();
  form.en = en.word(form.word);
  form.enLists = en.lists(form.word);
  form.callsForKazakh = /q(?!u)|[ıǵğńñýūäş]/u.test(form.word);
}

/** The word read as Kazakh in each of its Latin alphabets. */
export function latinKazakhOf(form: Form): readonly { readonly nats: number; readonly listed: boolean }[] {
  const { kk } = models();
  return (form.latinKazakh ??= readings(form.word).map((cyrillic) => (cyrillic === undefined ? { nats: -9 - 3 * form.word.length, listed: false } : { nats: kk.word(cyrillic), listed: kk.lists(cyrillic) })));
}

/** What the word says for each of the neighbours; what it scores in the likeliest of ours limits it. */
export function kinOf(form: Form, others: Others): Kin {
  if (form.kin !== undefined && form.kinAmong === others) return form.kin;
  const { word } = form;
  const all = models();
  const ours = others.script === "Cyrl" ? Math.max(all.ru.word(word), all.kk.word(word)) : all.en.word(word);
  form.kinAmong = others;
  return (form.kin = others.kin(word, ours));
}

/** Words of one script, in lower case, with the letters of every script counted. */
export interface Scan {
  readonly words: readonly Form[];
  readonly latin: number;
  readonly cyrillic: number;
  readonly other: number;
  /** Words as they stand in running text or in a title in capitals, not names and initials: with a small letter first, or four capitals and more. By script. */
  readonly running: { readonly latin: number; readonly cyrillic: number };
}

/** Splits into words at everything that is no letter; combining marks stay inside their word. */
export function scan(text: string): Scan {
  const words: Form[] = [];
  let latin = 0;
  let cyrillic = 0;
  let other = 0;
  const running = { latin: 0, cyrillic: 0 };
  let start = -1;
  let hash = unhashed;
  let odd = false;
  for (let i = 0; i <= text.length; i++) {
    const info = letterInfo(i < text.length ? text.charCodeAt(i) : 32);
    const script = scriptIn(info);
    if (script !== NONE) {
      if (script === LATIN) latin++;
      else if (script === CYRILLIC) cyrillic++;
      else other++;
      if (start < 0) start = i;
    } else if (start < 0) continue;
    else if (!isMarkIn(info)) {
      const form = formAt(text, start, i, hash, odd);
      words.push(form);
      const { word } = form;
      const first = word.charCodeAt(0);
      if (first === text.charCodeAt(start) ? word.length > 1 : word.length > 3 && word.charCodeAt(1) !== text.charCodeAt(start + 1)) {
        const of = scriptOf(first);
        if (of === LATIN) running.latin++;
        else if (of === CYRILLIC) running.cyrillic++;
      }
      start = -1;
      hash = unhashed;
      odd = false;
      continue;
    }
    hash = Math.imul(hash ^ lowerIn(info), 0x01000193);
    if (isOddIn(info)) odd = true;
  }
  return { words, latin, cyrillic, other, running };
}
