import { type FormKnowledge, wordSet } from "../segmentation.ts";
import { names } from "./names.ts";
import type { Reading } from "./analyser.ts";
import { analyses } from "./tagger.ts";

/** First words of names of bodies and places. */
const titled = wordSet(`үкімет парламент президент министрлік мемлекет мемлекеттік мәжіліс сенат конституция республика ұлттық халықаралық дүниежүзілік жоғарғы жоғары орталық бас елбасы академия
  университет институт кеңес комитет одақ ұйым ұлы орта алтын ақ қызыл солтүстік оңтүстік батыс шығыс жаңа біріккен бірінші екінші үшінші төртінші бесінші кіші қара көк
  тәуелсіз тәуелсіздік ел халық отан азаттық ассамблея дала сот қазақ орыс түрік татар өзбек қырғыз ноғай ресей қытай ағылшын неміс француз ислам мұсылман`);

const asked = new Map<string, readonly Reading[]>();
const mostAsked = 20_000;
const predicate = /VerbForm=(?:Fin|Part)/u;

/** The readings by known stems and listed forms; none where all are guesses. */
function known(form: string): readonly Reading[] {
  let found = asked.get(form);
  if (found === undefined) {
    if (asked.size >= mostAsked) asked.clear();
    asked.set(form, found = analyses(form).filter((r) => r.source !== "guess" && !r.irregular));
  }
  return found;
}

/** Kazakh forms by the stems of the tagger and the lists of names. */
export const forms: FormKnowledge = {
  isName: (form) => names.given.has(form) || names.surnames.has(form) || known(form).some((r) => r.tag.upos === "PROPN"),
  isGivenName: (form) => names.given.has(form),
  isCommon: (form) => known(form).some((r) => r.tag.upos !== "PROPN" && r.tag.upos !== "X" && r.tag.upos !== "PUNCT"),
  beginsNames: (form) => titled.has(form) || known(form).some((r) => titled.has(r.lemma)),
  isPredicate(form) {
    const found = known(form);
    return found.length > 0 && found.every((r) => r.tag.upos === "VERB" || r.tag.upos === "AUX") && found.some((r) => predicate.test(r.tag.feats) && !/Mood=Imp/u.test(r.tag.feats));
  },
  isSubject: (form) => known(form).some((r) => r.tag.upos !== "VERB" && (r.tag.feats.includes("Case=Nom") || !r.tag.feats.includes("Case="))),
};
