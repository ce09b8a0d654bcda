import { readings } from "./latinKazakh.ts";
import { kazakhOnly } from "./letters.ts";
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
  /** What each adds to a language, `Nats.size` numbers a form, side by side in memory since they are asked for together; NaN before the first question. */
  nats: Float64Array;
  /** Its nats in each of the Latin alphabets of Kazakh. */
  readonly latinKazakh: (readonly Reading[] | undefined)[];
  /** What it says for the neighbours of a script. */
  readonly kin: { readonly Cyrl: (Kin | undefined)[]; readonly Latn: (Kin | undefined)[] };
}

/** The columns of `nats`: Russian, Kazakh, English, and the most that the form could say for one of the neighbours of a script. */
export const Nats = { ru: 0, kk: 1, en: 2, Cyrl: 3, Latn: 4, size: 8 } as const;

/** At most this much, in nats, a word may speak for one of the two that could stand in either. */
const shared = 8;

export function noForms(): Forms {
  return { words: [], about: [], kazakh: [], nats: new Float64Array(1024 * Nats.size), latinKazakh: [], kin: { Cyrl: [], Latn: [] } };
}

/** Adds a word in lower case. */
export function newForm(all: Forms, word: string): number {
  const first = word.charCodeAt(0);
  let kazakh = 0;
  if (first >= 0x370) for (const letter of word) if (kazakhOnly.includes(letter)) kazakh++;
  all.about.push((first >= 0x370 ? About.cyrillic : 0) | (first < 0x370 || (first >= 0x1e00 && first < 0x1f00) ? About.latin : 0));
  all.kazakh.push(kazakh);
  all.latinKazakh.push(undefined);
  all.kin.Cyrl.push(undefined);
  all.kin.Latn.push(undefined);
  const form = all.words.push(word) - 1;
  const at = form * Nats.size;
  if (at >= all.nats.length) {
    const more = new Float64Array(2 * all.nats.length);
    more.set(all.nats);
    all.nats = more;
  }
  all.nats.fill(NaN, at, at + Nats.size);
  return form;
}

/** Asks the Russian and the Kazakh model. */
export function weighCyrillic(all: Forms, form: number): void {
  const { ru, kk } = models();
  const word = all.words[form]!;
  const r = ru.word(word);
  const k = kk.word(word);
  const at = form * Nats.size;
  // Names and terms are shared: one word of letters that both have tips no text.
  all.nats[at + Nats.ru] = Math.max(r, all.kazakh[form]! > 0 ? -Infinity : k - shared);
  all.nats[at + Nats.kk] = Math.max(k, r - shared);
  all.about[form]! |= (ru.lists(word) ? About.ru : 0) | (kk.lists(word) ? About.kk : 0);
}

export function weighLatin(all: Forms, form: number): void {
  const { en } = models();
  const word = all.words[form]!;
  all.nats[form * Nats.size + Nats.en] = en.word(word);
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
  const { nats } = all;
  const { size, [others.script]: column } = Nats;
  let sum = 0;
  for (let i = 0; i < words.length; i++) {
    const form = words[i]!;
    let limit = nats[form * size + column]!;
    if (limit !== limit) {
      const kin = kinOf(all, form, others);
      nats[form * size + column] = limit = kin.plain + kin.most;
    }
    sum += limit;
  }
  return sum;
}
