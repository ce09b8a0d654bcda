import type { Lang } from "../../document.ts";
import { About, type Forms, latinKazakhOf, Nats, weighCyrillic, weighLatin } from "./forms.ts";
import { alphabets } from "./latinKazakh.ts";
import { kazakhOnly } from "./letters.ts";
import type { Scan } from "./scan.ts";

/** What a language has for it that a text is written in it, in nats; how many of the words are among its commonest. */
export interface Candidate { readonly lang: Lang; readonly nats: number; readonly listed: number; readonly franc?: string }

/** Words of a scan that are judged together; of each only its number among `forms`. */
export interface Words { readonly forms: Forms; readonly words: readonly number[] }

export function cyrillicWords(seen: Scan): Words {
  return some(seen, About.cyrillic);
}

export function latinWords(seen: Scan): Words {
  return some(seen, About.latin);
}

/** Those of a script; nearly always all of them are. */
function some(seen: Scan, script: number): Words {
  const { forms: { about }, words } = seen;
  for (let i = 0; i < words.length; i++) if ((about[words[i]!]! & script) === 0) return { forms: seen.forms, words: words.filter((form) => (about[form]! & script) !== 0) };
  return seen;
}

/** Russian and Kazakh for Cyrillic words in lower case. */
export function cyrillicCandidates({ forms, words }: Words): Candidate[] {
  const { about, nats } = forms;
  const { size, ru: russian, kk: kazakh } = Nats;
  const { ru: isRussian, kk: isKazakh } = About;
  let ru = 0;
  let kk = 0;
  let ruListed = 0;
  let kkListed = 0;
  for (let i = 0; i < words.length; i++) {
    const form = words[i]!;
    const at = form * size;
    if (Number.isNaN(nats[at + russian]!)) weighCyrillic(forms, form);
    ru += nats[at + russian]!;
    kk += nats[at + kazakh]!;
    const is = about[form]!;
    if ((is & isRussian) !== 0) ruListed++;
    if ((is & isKazakh) !== 0) kkListed++;
  }
  return [{ lang: "ru", nats: ru, listed: ruListed }, { lang: "kk", nats: kk, listed: kkListed }];
}

/** Has the word a letter that Kazakh has and Russian has not? */
export function hasKazakh(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (kazakhOnly.includes(word[i]!)) return true;
  return false;
}

/** English, and Kazakh where a letter calls for it, for Latin words in lower case. */
export function latinCandidates(read: Words): Candidate[] {
  const { forms, words } = read;
  const { about, nats: known } = forms;
  const { size, en } = Nats;
  const { en: isEnglish, callsForKazakh } = About;
  let nats = 0;
  let listed = 0;
  let calls = false;
  for (let i = 0; i < words.length; i++) {
    const form = words[i]!;
    const at = form * size + en;
    if (Number.isNaN(known[at]!)) weighLatin(forms, form);
    nats += known[at]!;
    const is = about[form]!;
    if ((is & isEnglish) !== 0) listed++;
    if ((is & callsForKazakh) !== 0) calls = true;
  }
  const english: Candidate = { lang: "en", nats, listed };
  return calls ? [english, latinKazakh(read)] : [english];
}

/** Only where a letter of the alphabet calls for it: most Latin text is not worth reading as Kazakh. */
function latinKazakh({ forms, words }: Words): Candidate {
  const nats = new Float64Array(alphabets);
  const listed = new Int32Array(alphabets);
  for (let i = 0; i < words.length; i++) {
    const read = latinKazakhOf(forms, words[i]!);
    for (let alphabet = 0; alphabet < read.length; alphabet++) {
      const as = read[alphabet]!;
      nats[alphabet]! += as.nats;
      if (as.listed) listed[alphabet]!++;
    }
  }
  let best = 0;
  for (let alphabet = 1; alphabet < alphabets; alphabet++) if (nats[alphabet]! > nats[best]!) best = alphabet;
  return { lang: "kk", nats: nats[best]!, listed: listed[best]! };
}
