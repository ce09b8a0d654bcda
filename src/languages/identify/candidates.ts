import type { Lang } from "../../document.ts";
import { type Form, latinKazakhOf, type Scan, weighCyrillic, weighLatin } from "./forms.ts";
import { alphabets } from "./latinKazakh.ts";
import { kazakhOnly } from "./letters.ts";

/** What a language has for it that a text is written in it, in nats; how many of the words are among its commonest. */
export interface Candidate { readonly lang: Lang; readonly nats: number; readonly listed: number; readonly franc?: string }

export function cyrillicWords(seen: Scan): readonly Form[] {
  return some(seen.words, (form) => form.cyrillic);
}

export function latinWords(seen: Scan): readonly Form[] {
  return some(seen.words, (form) => form.latin);
}

/** As `filter`; nearly always all of them are. */
function some(forms: readonly Form[], are: (form: Form) => boolean): readonly Form[] {
  return forms.every(are) ? forms : forms.filter(are);
}

/** Russian and Kazakh for Cyrillic words in lower case. */
export function cyrillicCandidates(words: readonly Form[]): Candidate[] {
  let ru = 0;
  let kk = 0;
  let ruListed = 0;
  let kkListed = 0;
  for (const form of words) {
    if (Number.isNaN(form.ru)) weighCyrillic(form);
    ru += form.ru;
    kk += form.kk;
    if (form.ruLists) ruListed++;
    if (form.kkLists) kkListed++;
  }
  return [{ lang: "ru", nats: ru, listed: ruListed }, { lang: "kk", nats: kk, listed: kkListed }];
}

/** Has the word a letter that Kazakh has and Russian has not? */
export function hasKazakh(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (kazakhOnly.includes(word[i]!)) return true;
  return false;
}

/** English, and Kazakh where a letter calls for it, for Latin words in lower case. */
export function latinCandidates(words: readonly Form[]): Candidate[] {
  let nats = 0;
  let listed = 0;
  let calls = false;
  for (const form of words) {
    if (Number.isNaN(form.en)) weighLatin(form);
    nats += form.en;
    if (form.enLists) listed++;
    if (form.callsForKazakh) calls = true;
  }
  const english: Candidate = { lang: "en", nats, listed };
  return calls ? [english, latinKazakh(words)] : [english];
}

/** Only where a letter of the alphabet calls for it: most Latin text is not worth reading as Kazakh. */
function latinKazakh(words: readonly Form[]): Candidate {
  const read = words.map(latinKazakhOf);
  let best: Candidate | undefined;
  for (let alphabet = 0; alphabet < alphabets; alphabet++) {
    let nats = 0;
    let listed = 0;
    for (const as of read) {
      nats += as[alphabet]!.nats;
      if (as[alphabet]!.listed) listed++;
    }
    if (best === undefined || nats > best.nats) best = { lang: "kk", nats, listed };
  }
  return best!;
}
