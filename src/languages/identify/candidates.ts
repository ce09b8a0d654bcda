import type { Lang } from "../../document.ts";
import { About, type Forms, latinKazakhOf, type Scan, weighCyrillic, weighLatin } from "./forms.ts";
import { alphabets } from "./latinKazakh.ts";
import { kazakhOnly } from "./letters.ts";

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
  const { about } = forms;
  let ru = 0;
  let kk = 0;
  let ruListed = 0;
  let kkListed = 0;
  for (let i = 0; i < words.length; i++) {
    const form = words[i]!;
    if (Number.isNaN(forms.ru[form]!)) weighCyrillic(forms, form);
    ru += forms.ru[form]!;
    kk += forms.kk[form]!;
    if ((about[form]! & About.ru) !== 0) ruListed++;
    if ((about[form]! & About.kk) !== 0) kkListed++;
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
  const { about } = forms;
  let nats = 0;
  let listed = 0;
  let calls = false;
  for (let i = 0; i < words.length; i++) {
    const form = words[i]!;
    if (Number.isNaN(forms.en[form]!)) weighLatin(forms, form);
    nats += forms.en[form]!;
    if ((about[form]! & About.en) !== 0) listed++;
    if ((about[form]! & About.callsForKazakh) !== 0) calls = true;
  }
  const english: Candidate = { lang: "en", nats, listed };
  return calls ? [english, latinKazakh(read)] : [english];
}

/** Only where a letter of the alphabet calls for it: most Latin text is not worth reading as Kazakh. */
function latinKazakh({ forms, words }: Words): Candidate {
  const read = words.map((form) => latinKazakhOf(forms, form));
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
