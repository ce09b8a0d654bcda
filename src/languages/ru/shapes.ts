/** Tokens that are told by how they are written: punctuation, symbols, numbers, Latin words, addresses, initials, abbreviations. */
import { closedForm, type ClosedReading } from "./closed.ts";
import type { Dictionary } from "./dictionary.ts";
import { foldYo } from "./spelling.ts";

const reading = (lemma: string, upos: string, feats = ""): ClosedReading => ({ lemma, upos, feats });

/** Inflection of ordinals written `10-го`: ending → cases, genders, numbers. */
const ordinalEndings: Readonly<Record<string, readonly string[]>> = Object.fromEntries(Object.entries({
  "й ый ий": "Case=Nom|Gender=Masc|Number=Sing;Animacy=Inan|Case=Acc|Gender=Masc|Number=Sing;Case=Gen|Gender=Fem|Number=Sing;Case=Loc|Gender=Fem|Number=Sing;Case=Dat|Gender=Fem|Number=Sing;Case=Ins|Gender=Fem|Number=Sing",
  "ой": "Case=Gen|Gender=Fem|Number=Sing;Case=Loc|Gender=Fem|Number=Sing;Case=Dat|Gender=Fem|Number=Sing;Case=Nom|Gender=Masc|Number=Sing",
  "го ого его": "Case=Gen|Gender=Masc|Number=Sing;Case=Gen|Gender=Neut|Number=Sing;Animacy=Anim|Case=Acc|Gender=Masc|Number=Sing",
  "му ому ему": "Case=Dat|Gender=Masc|Number=Sing;Case=Dat|Gender=Neut|Number=Sing", "м": "Case=Loc|Gender=Masc|Number=Sing;Case=Loc|Gender=Neut|Number=Sing;Case=Ins|Gender=Masc|Number=Sing;Case=Dat|Number=Plur",
  "ом": "Case=Loc|Gender=Masc|Number=Sing;Case=Loc|Gender=Neut|Number=Sing", "ым им": "Case=Ins|Gender=Masc|Number=Sing;Case=Ins|Gender=Neut|Number=Sing;Case=Dat|Number=Plur",
  "я ая ья": "Case=Nom|Gender=Fem|Number=Sing", "ю ую ью": "Case=Acc|Gender=Fem|Number=Sing", "е ое ье": "Case=Nom|Gender=Neut|Number=Sing;Case=Acc|Gender=Neut|Number=Sing;Case=Nom|Number=Plur;Animacy=Inan|Case=Acc|Number=Plur",
  "ые": "Case=Nom|Number=Plur;Animacy=Inan|Case=Acc|Number=Plur", "х ых их": "Case=Gen|Number=Plur;Case=Loc|Number=Plur", "ми ыми ими": "Case=Ins|Number=Plur",
}).flatMap(([endings, feats]) => endings.split(" ").map((ending) => [ending, feats.split(";")])));

function withFeats(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("|").split("|").sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)).join("|");
}

/** `10-го`, `1970-х`, `30-ти`, `44-дневной`: what follows the number decides. `tail` gives the readings of a word. */
function numberWithTail(form: string, tail: (word: string) => readonly ClosedReading[]): readonly ClosedReading[] {
  const found = /^([\p{Nd}.,]+%?|[IVXLХ]+(?=[-–‑]))[-–‑]?(\p{Script=Cyrillic}+)$/u.exec(form);
  if (!found) return [];
  const [, digits = "", rawWord = ""] = found;
  const word = rawWord.toLowerCase();
  const inflections = ordinalEndings[word];
  if (inflections !== undefined) return inflections.map((feats) => reading(`${digits}-й`, "ADJ", withFeats(feats, "NumForm=Combi|NumType=Ord")));
  if (/^(?:ти|и|ми|ста|мя|ёх|ех|х)$/u.test(word)) return ["Gen", "Dat", "Loc", "Ins"].map((Case) => reading(digits, "NUM", `Case=${Case}|NumForm=Combi|NumType=Card`));
  return tail(word).filter((item) => item.upos === "ADJ" || item.upos === "NOUN").map((item) => reading(
    `${digits}-${item.lemma === "дневной" ? "дневный" : item.lemma}`, item.upos,
    item.upos === "ADJ" ? withFeats(item.feats.split("|").filter((feat) => feat !== "Degree=Pos").join("|"), "NumForm=Combi|NumType=Ord") : item.feats));
}

/**
 * Readings by shape for a token that is no plain Cyrillic word; empty where the shape decides nothing. `tail` analyses a word in lower case
 * without its context (for `44-дневной`).
 */
export function byShape(form: string, dictionary: Dictionary, tail: (word: string) => readonly ClosedReading[]): readonly ClosedReading[] {
  if (!/[\p{L}\p{Nd}]/u.test(form)) return signs(form);
  if (/^(?:https?:|www\.|[\w.+-]+@[\w-]+\.)/u.test(form)) return [reading(form, "X")];
  if (form.startsWith("@")) return [reading(form, "PROPN", "NameType=Prs")];
  if (form.startsWith("#")) return [reading(form, "X")];
  if (/^\p{Nd}/u.test(form)) {
    if (/^\p{Nd}+$/u.test(form)) return [reading(form, "NUM", "NumForm=Digit|NumType=Card"), reading(form, "ADJ", "NumForm=Digit|NumType=Ord")];
    if (/^\p{Nd}+[.,]\p{Nd}+$/u.test(form)) return [reading(form, "NUM", "NumForm=Digit|NumType=Frac"), reading(form, "NUM", "NumForm=Digit|NumType=Card")];
    if (/^\p{Nd}+\.$/u.test(form)) return [reading(form, "NUM", "NumForm=Digit|NumType=Card"), reading(form, "ADJ", "NumForm=Digit|NumType=Ord")];
    if (/^(?:1[5-9]|20)\p{Nd}{2}[/–-]\p{Nd}{2,4}$/u.test(form)) return [reading(form, "ADJ", "NumForm=Digit|NumType=Ord"), reading(form, "NUM", "NumForm=Digit|NumType=Card")];
    if (/^\p{Nd}+[–—-]\p{Nd}+$/u.test(form)) return [reading(form, "NUM", "NumForm=Digit|NumType=Card")];
    const tailed = numberWithTail(form, tail);
    if (tailed.length > 0) return tailed;
    return /\p{L}/u.test(form) ? [reading(form, "X"), reading(form, "NUM", "NumForm=Combi|NumType=Card")] : [reading(form, "NUM", "NumForm=Digit|NumType=Card"), reading(form, "X")];
  }
  const numeral = roman(form);
  if (numeral.length === 0 && /^[IVXLХ]+[–—-]/u.test(form)) {
    if (/^[IVXLХ]+[–—-][IVXLХ]+$/u.test(form)) return [reading(form, "ADJ", "NumForm=Roman|NumType=Ord")];
    const tailed = numberWithTail(form, () => []);
    if (tailed.length > 0) return tailed;
  }
  if (numeral.length > 0) return [...numeral, ...(form.length > 5 ? latin(form) : [])];
  if (/^(?=.*\p{Script=Latin})[^\p{Script=Cyrillic}]*$/u.test(form)) return latin(form);
  if (/^\p{Lu}\p{Ll}?\.?$/u.test(form) && (form.length === 1 || form.endsWith("."))) return initials(form);
  if (/^\p{Script=Cyrillic}+[-–]?\p{Nd}+$/u.test(form)) return [reading(form, /^\p{Ll}{1,2}\p{Nd}$/u.test(form) ? "NOUN" : "X", ""), reading(form, "PROPN", "NameType=Com"), reading(form, "NOUN", "Abbr=Yes")];
  if (form.endsWith(".") && /^[\p{L}.-]+$/u.test(form)) return abbreviation(form, dictionary);
  return [];
}

/** Letters of the Cyrillic alphabet that stand for Roman digits in careless typing (`ХІХ век`). */
const asLatin: Readonly<Record<string, string>> = { Х: "X", І: "I", М: "M", С: "C" };

/** A Roman numeral, also one typed in Cyrillic letters, a single Cyrillic letter excepted; empty for anything else. */
export function roman(form: string): readonly ClosedReading[] {
  if (form.length > 15 || /^.$|^[СМ]+$/u.test(form) && /\p{Script=Cyrillic}/u.test(form)) return [];
  const digits = form.replace(/[ХІМС]/gu, (letter) => asLatin[letter]!);
  if (!/^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(digits) || !/[IVX]/u.test(digits)) return [];
  return [reading(form, "ADJ", "NumForm=Roman|NumType=Ord"), reading(form, "NUM", "NumForm=Roman|NumType=Card")];
}

function signs(form: string): readonly ClosedReading[] {
  if (/^[%‰§№°&@#+=<>~^|$€£₽₸×÷±*\\]+$/u.test(form) || /\p{S}/u.test(form) && !/\p{P}/u.test(form)) return [reading(form, "SYM"), reading(form, "PUNCT")];
  if (/^[/*]+$/.test(form)) return [reading(form, "PUNCT"), reading(form, "SYM")];
  if (/^[:;=]?['-]?[)(]+$/u.test(form)) return [reading(form, "PUNCT"), reading(form, "SYM")];
  return /\p{P}/u.test(form) ? [reading(form, "PUNCT")] : [reading(form, "SYM")];
}

/** Foreign words in lower case; names in capitals or with capitals inside as they are. Treebanks do not tell names from words here. */
function latin(form: string): readonly ClosedReading[] {
  return [reading(/^\p{Lu}\p{Ll}+$/u.test(form) ? form.toLowerCase() : form, "X", "Foreign=Yes")];
}

function initials(form: string): readonly ClosedReading[] {
  const lemma = form.replace(".", "");
  // `См.`, `Гл.` at the beginning of a sentence.
  const known = lemma.length > 1 ? closedForm(form.toLowerCase()) : [];
  if (known.length > 0) return known;
  const found = [reading(lemma, "PROPN", "Abbr=Yes|NameType=Giv"), reading(lemma, "PROPN", "Abbr=Yes|NameType=Pat")];
  if (!form.endsWith(".")) found.push(reading(lemma.toLowerCase(), "NOUN"));
  found.push(...closedForm(form.toLowerCase()));
  return found;
}

function abbreviation(form: string, dictionary: Dictionary): readonly ClosedReading[] {
  const lower = form.toLowerCase();
  const found = [...closedForm(lower)];
  const bare = lower.slice(0, -1);
  for (const entry of dictionary.lookup(bare)) {
    const tag = dictionary.tags[entry.tag]!;
    if (!tag.includes("Abbr") || entry.lemma === bare) continue;
    found.push(reading(foldYo(entry.lemma), tag.startsWith("ADJF") ? "ADJ" : "NOUN", "Abbr=Yes"));
  }
  if (found.length > 0) return found;
  if (/^(?:\p{Lu}\.-?)+$/u.test(form)) return [reading(form, "PROPN", "Abbr=Yes|NameType=Giv")];
  return [reading(bare, "NOUN", "Abbr=Yes"), reading(bare, "ADJ", "Abbr=Yes")];
}
