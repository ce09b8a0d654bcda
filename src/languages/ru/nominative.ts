import { cased, feat, type Nominative, outside, type PhraseWord } from "../phrase.ts";
import { dictionary, type Entry } from "./dictionary.ts";
import { nominativeName } from "./nominativeName.ts";

const caseNames: Readonly<Record<string, string>> = { Nom: "nomn", Gen: "gent", Dat: "datv", Acc: "accs", Ins: "ablt", Loc: "loct", Par: "gen2", Voc: "voct" };
const genders: Readonly<Record<string, string>> = { Masc: "masc", Fem: "femn", Neut: "neut" };

const tagOf = (entry: Entry): string => dictionary().tags[entry.tag]!;
const fold = (word: string): string => word.replaceAll("ё", "е");
const acronym = (form: string): boolean => /\p{Lu}.*\p{Lu}/u.test(form.replace(/-\p{Lu}\p{Ll}+/gu, ""));

/** Heads whose name stands beside them in the same case: `в городе Туркестане`. */
const beside = new Set("город село деревня аул поселок река озеро остров станица станция хутор гора".split(" "));

/**
 * Russian phrases in the nominative: the adjectives before the head and the head, in its number and gender; what follows it (genitives,
 * names in quotation marks, phrases with prepositions) stays.
 */
export const nominative: Nominative = (words, kind) => {
  const forms = words.map((w) => w.form);
  const free = [...outside(words)];
  // `в Алма-Ате`: the preposition is no part of a name.
  if (free.length > 1 && free[0] === 0 && words[0]!.upos === "ADP" && words[0]!.form === words[0]!.form.toLowerCase()) {
    forms[0] = "";
    free.shift();
  }
  if (free.length === 0) return forms;
  if (kind === "person") {
    const made = nominativeName(free.map((i) => words[i]!));
    free.forEach((i, k) => { forms[i] = made[k]!; });
    return forms;
  }
  const at = free.findIndex((i) => !attribute(words[i]!));
  const h = at < 0 ? free.length - 1 : at;
  const head = words[free[h]!]!;
  if (!/^\p{L}/u.test(head.form) || acronym(head.form) || /\p{Script=Latin}/u.test(head.form)) return forms;
  const noun = at < 0 ? undefined : nounOf(head, free.slice(0, h).map((i) => words[i]!));
  if (noun?.still === true) return forms;
  if (noun !== undefined) forms[free[h]!] = cased(noun.form, head.form);
  const gender = noun?.gender ?? "";
  for (let k = 0; k < (at < 0 ? free.length : h); k++) {
    const word = words[free[k]!]!;
    if (!/^\p{L}/u.test(word.form) || word.upos === "ADP" || word.upos === "CCONJ") continue;
    forms[free[k]!] = cased(agreeing(word, gender === "" ? genders[feat(word.feats, "Gender")] ?? "masc" : gender, noun?.plural ?? feat(word.feats, "Number") === "Plur"), word.form);
  }
  const name = free[h + 1];
  if (name !== undefined && beside.has(fold(head.lemma.toLowerCase())) && words[name]!.upos === "PROPN" && feat(words[name]!.feats, "Case") === feat(head.feats, "Case") && !nominal(words[name]!.form)) {
    const own = nounOf(words[name]!, []);
    if (own !== undefined) forms[name] = cased(own.form, words[name]!.form);
  }
  return forms;
};

/** May the form be a nominative? */
function nominal(form: string): boolean {
  const all = dictionary().lookup(form.toLowerCase());
  return all.length === 0 || all.some((e) => /^NOUN.*(?:nomn|Fixd)/u.test(tagOf(e)));
}

/** Does the word agree with a noun after it? */
function attribute({ form, upos, feats }: PhraseWord): boolean {
  if (upos === "ADJ" || upos === "DET" || upos === "NUM" && feats.includes("NumType=Ord")) return true;
  if (upos === "VERB") return feats.includes("VerbForm=Part");
  return upos !== "NOUN" && /(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/u.test(form.toLowerCase()) && form.length > 6 && !dictionary().lookup(form.toLowerCase()).some((e) => tagOf(e).startsWith("NOUN") && !tagOf(e).includes("Surn"));
}

interface Noun { readonly form: string; readonly gender: string; readonly plural: boolean; /** It is in the nominative, and nothing changes. */ readonly still: boolean }

/** The noun's nominative in its number, by the dictionary; the reading the tagger and the adjectives before it speak for. */
function nounOf(word: PhraseWord, before: readonly PhraseWord[]): Noun | undefined {
  const low = word.form.toLowerCase();
  const hyphen = low.lastIndexOf("-");
  let prefix = "";
  let entries = dictionary().lookup(low).filter((e) => /^(?:NOUN|NPRO)/u.test(tagOf(e)));
  if (entries.length === 0 && hyphen > 0) {
    // Усть-Каменогорск: the last part changes.
    prefix = low.slice(0, hyphen + 1);
    entries = dictionary().lookup(low.slice(hyphen + 1)).filter((e) => tagOf(e).startsWith("NOUN"));
    if (entries.length === 0) entries = dictionary().predict(low.slice(hyphen + 1)).filter((e) => tagOf(e).startsWith("NOUN"));
  }
  const known = entries.length > 0;
  if (!known && word.feats.includes("InflClass=Ind") && /[еиоуэюы]$/u.test(low)) return { form: low, gender: genders[feat(word.feats, "Gender")] ?? "masc", plural: false, still: true };
  if (!known) entries = dictionary().predict(low).filter((e) => tagOf(e).startsWith("NOUN"));
  const told = caseNames[feat(word.feats, "Case")];
  const number = feat(word.feats, "Number");
  const lemma = fold(word.lemma.toLowerCase());
  const score = (e: Entry): number => {
    const tag = tagOf(e);
    let s = told !== undefined && tag.includes(told) ? 4 : 0;
    if (number !== "" && tag.includes(number === "Plur" ? "plur" : "sing")) s += 4;
    if (fold(prefix + e.lemma) === lemma || fold(e.lemma) === lemma) s += 3;
    if (/Geox|Orgn/u.test(tag)) s += word.upos === "PROPN" ? 2 : 0;
    if (/Surn|Name|Patr/u.test(tag)) s -= 3;
    if (/V-|Infr|Slng|Erro|Arch|Litr/u.test(tag)) s -= 1;
    for (const a of before) if (agrees(a, tag)) s += 6;
    const gender = genders[feat(word.feats, "Gender")];
    if (gender !== undefined && tag.includes(gender)) s += 1;
    return s;
  };
  let best: Entry | undefined;
  let most = -Infinity;
  for (const e of entries) {
    const s = score(e);
    if (s > most) [best, most] = [e, s];
  }
  if (best === undefined) return undefined;
  const tag = tagOf(best);
  // No guess goes with the adjective: `Северного Прикаспия`.
  const beside = before.at(-1);
  if (!known && beside !== undefined && /[ео]го$/u.test(beside.form) && !agrees(beside, tag) && /(?:[аеио]я|[^аеёиоуыэюяйь]а)$/u.test(low)) {
    return { form: low.endsWith("я") ? `${low.slice(0, -1)}й` : low.slice(0, -1), gender: "masc", plural: false, still: false };
  }
  const plural = tag.includes("plur");
  const gender = /masc|femn|neut/u.exec(tag)?.[0] ?? genders[feat(word.feats, "Gender")] ?? "masc";
  if (tag.includes("nomn") && before.every((a) => agrees(a, tag) || feat(a.feats, "Case") === "Nom" || feat(a.feats, "Case") === "Acc")) return { form: low, gender, plural, still: before.every((a) => feat(a.feats, "Case") === "Nom" || feat(a.feats, "Case") === "") };
  const form = dictionary().inflect(best, (t) => t.startsWith("NOUN") && t.includes("nomn") && t.includes(plural ? "plur" : "sing") && !/V-/u.test(t));
  if (form === undefined) return { form: low, gender, plural, still: false };
  return { form: prefix + unmarked(form, best.form, low.slice(prefix.length)), gender, plural, still: false };
}

/** ё only where the text writes it: `Орлова` → `Орел` where the text has no ё in the same place of the known form. */
function unmarked(made: string, known: string, written: string): string {
  let out = "";
  for (let i = 0; i < made.length; i++) out += made[i] === "ё" && known[i] === "ё" && written[i] === "е" ? "е" : made[i]!;
  return out;
}

/** Can the adjective be in the noun's case, gender and number? */
function agrees({ form }: PhraseWord, noun: string): boolean {
  const low = form.toLowerCase();
  const plural = noun.includes("plur");
  const c = /nomn|gent|datv|accs|ablt|loct/u.exec(noun)?.[0];
  const ends = (pattern: RegExp): boolean => pattern.test(low);
  if (plural) return c === "nomn" ? ends(/[иы]е$/u) : c === "gent" || c === "loct" ? ends(/[иы]х$/u) : c === "datv" ? ends(/[иы]м$/u) : c === "ablt" ? ends(/[иы]ми$/u) : ends(/[иы][ех]$/u);
  if (noun.includes("femn")) return c === "nomn" ? ends(/[ая]я$/u) : c === "accs" ? ends(/[ую]ю$/u) : ends(/[ео][йю]$|ьей$/u);
  return c === "nomn" ? ends(noun.includes("neut") ? /[ео]е$/u : /[иы]й$|ой$/u) : c === "gent" ? ends(/[ео]го$/u) : c === "datv" ? ends(/[ео]му$/u) : c === "ablt" ? ends(/[иы]м$/u) : c === "loct" ? ends(/[ео]м$/u) : ends(/[ео]го$|[иы]й$|ой$|[ео]е$/u);
}

const adjectival = /^(.+?)(ий|ый|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ою|ею|ей|ых|их|ыми|ими)(ся)?$/u;

/** The nominative of an adjective, a participle or an ordinal in the gender (`masc`, `femn`, `neut`) or in the plural. */
export function agreeing({ form, lemma }: { readonly form: string; readonly lemma: string }, gender: string, plural: boolean): string {
  const low = form.toLowerCase();
  const wanted = plural ? (t: string): boolean => t.includes("plur") && t.includes("nomn") : (t: string): boolean => t.includes("sing") && t.includes("nomn") && t.includes(gender);
  for (const e of dictionary().lookup(low)) {
    const tag = tagOf(e);
    if (!/^(?:ADJF|PRTF)/u.test(tag)) continue;
    const numbered = tag.includes("Anum");
    const same = tag.startsWith("PRTF") ? (/,(?:past|pres).*?(?=[ ]|$)/u.exec(tag)?.[0] ?? "") : "";
    const made = dictionary().inflect(e, (t) => t.startsWith(tag.slice(0, 4)) && wanted(t) && t.includes("Anum") === numbered && (same === "" || t.includes(same)) && /Supr/u.test(t) === /Supr/u.test(tag));
    // `высшем` is of one lexeme with `высочайший`.
    if (made !== undefined && fold(made).startsWith(fold(adjectival.exec(low)?.[1] ?? ""))) return unmarked(made, e.form, low);
  }
  const m = adjectival.exec(low);
  if (m === null) return low;
  const [, stem = "", end = "", reflexive = ""] = m;
  const velar = /[кгх]$/u.test(stem);
  const hissing = /[жшчщц]$/u.test(stem);
  const soft = !velar && !hissing && /^(?:ий|яя|ее|ие|его|ему|им|ем|юю|ею|ей|их|ими)$/u.test(end);
  const mild = soft || velar || hissing;
  if (plural) return `${stem}${mild ? "ие" : "ые"}${reflexive}`;
  if (gender === "femn") return `${stem}${soft ? "яя" : "ая"}${reflexive}`;
  if (gender === "neut") return `${stem}${soft || hissing ? "ее" : "ое"}${reflexive}`;
  return lemma.toLowerCase().startsWith(stem) && /(?:[иы]й|ой)$/u.test(lemma) ? lemma.toLowerCase() : `${stem}${mild ? "ий" : "ый"}${reflexive}`;
}
