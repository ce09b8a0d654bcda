import { feat, type Nominative, outside, type PhraseWord } from "../phrase.ts";
import { stems } from "./endings.ts";

/** Case endings after consonants and vowels, and after the possessive of the third person (which stays), longest first. */
const endings: Readonly<Record<string, RegExp>> = {
  Gen: /[ндт][ыі]ң$/u,
  Dat: /(?:[ғгқк][ае]|н[ае])$/u,
  Acc: /(?:[ндт][ыі]|(?<=[ыі])н)$/u,
  Loc: /(?:(?<=[ыі])н[дт][ае](?:[ғг][ыі])?|[дт][ае](?:[ғг][ыі])?)$/u,
  Abl: /(?:(?<=[ыі])н[ае]н|[дтн][ае]н)$/u,
  Ins: /[мбп]ен$/u,
};
/** Endings no name has in the nominative. */
const sure = /^(?:.*(?:[ыі]н|[^ыін])[дт][ае][ғг][ыі]|.{3,}[ндт][ыі]ң)$/u;

/** Surnames and patronymics in the nominative: what a name may be cut back to, whatever the tagger saw. */
const surname = /(?:[оеё]ва?|ина?|[уұ]лы|[қк]ызы|ск(?:ий|ая)|тегі|баев|бек|хан)$/u;

/** Only the last word changes: `Көлік министрлігімен` → `Көлік министрлігі`, `БҰҰ-ның` → `БҰҰ`; a possessive stays. */
export const nominative: Nominative = (words, kind) => {
  const forms = words.map((w) => w.form);
  const free = outside(words);
  const last = free.at(-1);
  // `«Егемен Қазақстанға»`: the ending within the marks; `«Кең дала» ЖШС-нің`: outside them.
  if (last === undefined) return forms;
  const word = words[last]!;
  if (kind === "person" && /^\p{Lu}\p{Ll}?\./u.test(word.form)) return forms;
  // A closing mark after the last word with the ending behind it: `«Айқап»-тың`.
  forms[last] = bare(word, kind);
  if (last === words.length - 1 && last > 0 && /^-\p{L}{1,5}$/u.test(word.form) && word.glued === true) forms[last] = "";
  return forms;
};

function bare(word: PhraseWord, kind: string): string {
  const { form, feats, lemma } = word;
  const hyphen = form.lastIndexOf("-");
  const low = form.toLowerCase();
  // `БҰҰ-ның`
  if (hyphen > 0 && stems(low).includes(low.slice(0, hyphen))) return form.slice(0, hyphen);
  // No ending is a digit.
  if (kind !== "person" && /\d$/u.test(form)) return form;
  const told = feat(feats, "Case");
  const cut = (ending: RegExp | undefined): string | undefined => {
    const m = ending?.exec(low);
    return m === null || m === undefined || low.length - m[0].length < 2 ? undefined : form.slice(0, form.length - m[0].length);
  };
  if (told === "" || told === "Nom") {
    if (kind === "person" && lemma !== "" && low !== lemma.toLowerCase() && low.startsWith(lemma.toLowerCase()) && stems(low).includes(lemma.toLowerCase())) return form.slice(0, lemma.length);
    if (!sure.test(low)) return kind === "person" && !surname.test(low) ? listed(form, low) ?? form : form;
    return cut(/[дт][ае][ғг][ыі]$/u.test(low) ? endings["Loc"] : endings["Gen"]) ?? form;
  }
  if (told === "Loc" || told === "Dat" || told === "Acc" || told === "Abl") {
    // A name that ends in what looks like an ending: Қызылорда, if the lemma says so.
    if (lemma.toLowerCase() === low) return form;
    // After a possessive н belongs to the ending: облысы-нда, but Қазақстан-да.
    const long = told === "Loc" ? /(?<=[ыі])н[дт][ае](?:[ғг][ыі])?$/u : told === "Dat" ? /(?<=[ыі])н[ае]$/u : undefined;
    const owned = feats.includes("[psor]") || word.upos !== "PROPN" || surname.test(low.replace(/н?[дт]?[ае]$/u, ""));
    if (told === "Loc") return cut(owned && long!.test(low) ? long : /[дт][ае](?:[ғг][ыі])?$/u) ?? form;
    // `ұлына`, `қызына`
    return cut(endings[told]) ?? form;
  }
  return cut(endings[told]) ?? form;
}

function listed(form: string, low: string): string | undefined {
  const stem = stems(low).find((s) => surname.test(s));
  return stem === undefined ? undefined : form.slice(0, stem.length);
}
