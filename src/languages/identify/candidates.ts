import type { Lang, LangCode } from "../../document.ts";
import { alphabets, readings } from "./latinKazakh.ts";
import { kazakhOnly, type Scan } from "./letters.ts";
import { type Model, models } from "./models.ts";

/** What a language has for it that a text is written in it, in nats; how many of the words are among its commonest. */
export interface Candidate { readonly lang: Lang; readonly nats: number; readonly listed: number; readonly franc?: string }

export function cyrillicWords(seen: Scan): readonly string[] {
  return seen.words.filter((word) => word >= "\u0370");
}

export function latinWords(seen: Scan): readonly string[] {
  return seen.words.filter((word) => word < "\u0370" || (word >= "\u1e00" && word < "\u1f00"));
}

/** Russian and Kazakh for Cyrillic words in lower case. */
export function cyrillicCandidates(words: readonly string[]): Candidate[] {
  const { ru, kk } = models();
  const nats = { ru: 0, kk: 0 };
  const listed = { ru: 0, kk: 0 };
  for (const word of words) {
    const r = ru.word(word);
    const k = kk.word(word);
    // Names and terms are shared: one word of letters that both have tips no text.
    nats.ru += Math.max(r, hasKazakh(word) ? -Infinity : k - shared);
    nats.kk += Math.max(k, r - shared);
    if (ru.lists(word)) listed.ru++;
    if (kk.lists(word)) listed.kk++;
  }
  return [{ lang: "ru", nats: nats.ru, listed: listed.ru }, { lang: "kk", nats: nats.kk, listed: listed.kk }];
}

/** At most this much, in nats, a word may speak for one of the two that could stand in either. */
const shared = 8;

/** Has the word a letter that Kazakh has and Russian has not? */
export function hasKazakh(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (kazakhOnly.includes(word[i]!)) return true;
  return false;
}

/** English, and Kazakh where a letter calls for it, for Latin words in lower case. */
export function latinCandidates(words: readonly string[]): Candidate[] {
  const { en, kk } = models();
  const kazakh = latinKazakh(words, kk);
  return kazakh === undefined ? [candidate("en", words, en)] : [candidate("en", words, en), kazakh];
}

function candidate(lang: LangCode, words: readonly string[], model: Model): Candidate {
  let nats = 0;
  let listed = 0;
  for (const word of words) {
    nats += model.word(word);
    if (model.lists(word)) listed++;
  }
  return { lang, nats, listed };
}

/** Only where a letter of the alphabet calls for it: most Latin text is not worth reading as Kazakh. */
function latinKazakh(words: readonly string[], kk: Model): Candidate | undefined {
  if (!words.some((word) => /q(?!u)|[ıǵğńñýūäş]/u.test(word))) return undefined;
  let best: Candidate | undefined;
  const read = words.map(readings);
  for (let alphabet = 0; alphabet < alphabets; alphabet++) {
    let nats = 0;
    let listed = 0;
    words.forEach((word, i) => {
      const cyrillic = read[i]![alphabet];
      nats += cyrillic === undefined ? -9 - 3 * word.length : kk.word(cyrillic);
      if (cyrillic !== undefined && kk.lists(cyrillic)) listed++;
    });
    if (best === undefined || nats > best.nats) best = { lang: "kk", nats, listed };
  }
  return best;
}
