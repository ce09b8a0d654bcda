/** Words the dictionary does not hold: hyphenated, prefixed, by their ending, names, abbreviations in capitals. */
import type { ClosedReading } from "./closed.ts";
import type { Dictionary, Entry } from "./dictionary.ts";
import { featureString } from "./universal.ts";
import { foldYo, isCapitalised, isUpper, nameCase } from "./spelling.ts";

export interface Guess extends ClosedReading { readonly rule: "hyphen" | "prefix" | "ending" | "name" | "capitals" | "stretch" | "fallback" }

/** What turns dictionary entries into readings; given by the caller so that guesses and known words are treated alike. */
export type ReadEntry = (entry: Entry, form: string) => readonly ClosedReading[];

/** First parts that are put before whole words freely. */
const prefixes = ("авиа авто агро аква анти антропо архи астро аудио аэро без бес био веб вело взаимо видео вне внутри высоко гео гетеро гига гидро гипер гипо " +
  "гомо двух де демо дез дис до евро зоо изо интер инфо инфра квази кибер кино кило контр космо крипто лже макро мало медиа меж мега мета метео микро " +
  "милли мини много моно мото мульти нано нарко не недо нейро нео низко обще одно около онлайн орто пан пара пере пиро поли полу пост прато пред " +
  "противо прото псевдо психо радио разно ре ретро само сверх северо спец суб супер теле тетра транс трех трёх ультра фито фото экзо эко экс экстра электро " +
  "энерго этно юго южно четырех четырёх пяти шести семи восьми десяти тюрко евразо казахско транс кросс супра термо социо эндо").split(" ").sort((a, b) => b.length - a.length);

const productive = /^(?:NOUN|ADJF|ADJS|COMP|VERB|INFN|PRTF|PRTS|GRND|ADVB)/;

export function guess(form: string, dictionary: Dictionary, read: ReadEntry): readonly Guess[] {
  const lower = form.toLowerCase();
  if (lower.length > 60) return [{ lemma: lower, upos: "X", feats: "", rule: "fallback" }];
  const found: Guess[] = [];
  const add = (rule: Guess["rule"], list: readonly ClosedReading[]) => { for (const item of list) found.push({ ...item, rule }); };

  const stretched = lower.replace(/(\p{L})\1{2,}/gu, "$1");
  if (stretched !== lower) add("stretch", known(stretched, dictionary, read));
  // The instrumental in -ою, -ею of older and solemn texts, as that in -ой, -ей.
  if (/[ое]ю$/u.test(lower)) add("stretch", known(`${lower.slice(0, -1)}й`, dictionary, read).filter((item) => item.feats.includes("Case=Ins")));
  if (lower.includes("-")) add("hyphen", hyphenated(form, dictionary, read));
  if (found.length > 0) return found;

  if (/^\p{Ll}{0,2}\p{Lu}{2,}$/u.test(form) || /^\p{Lu}.*\p{Lu}/u.test(form) && !form.includes("-") && form.length <= 12) add("capitals", capitals(form));
  for (const prefix of prefixes) {
    if (!lower.startsWith(prefix) || lower.length - prefix.length < 4) continue;
    const rest = dictionary.lookup(lower.slice(prefix.length)).filter((entry) => productive.test(dictionary.tags[entry.tag]!) && !/Name|Surn|Patr|Geox|Abbr|Apro/.test(dictionary.tags[entry.tag]!));
    if (rest.length === 0) continue;
    add("prefix", rest.flatMap((entry) => read(entry, entry.form)).map((item) => ({ ...item, lemma: foldYo(prefix) + item.lemma })));
    break;
  }
  const byEnding = dictionary.predict(lower).filter((entry) => productive.test(dictionary.tags[entry.tag]!) && !/Apro|Anum|Abbr|Erro/.test(dictionary.tags[entry.tag]!));
  // The most frequent uses of the ending; more would only invite mistakes.
  const best = byEnding.slice(0, 8);
  const common = best.flatMap((entry) => read(entry, lower));
  add("ending", common.filter((item) => item.upos !== "PROPN" || isCapitalised(form)).map((item) => (item.upos === "PROPN" ? { ...item, lemma: nameCase(item.lemma, form) } : item)));
  if (isCapitalised(form)) add("name", names(form, byEnding.slice(0, 12).flatMap((entry) => read(entry, lower))));
  // `Токаев` is a surname, hardly the genitive of many places called Токай.
  if (isCapitalised(form) && /(?:ов|ев|ёв)$/u.test(lower)) {
    const rest = found.filter((item) => !/Case=(?:Gen|Acc).*Number=Plur/.test(item.feats));
    if (rest.length > 0) return rest;
  }
  if (found.length === 0) {
    const inflected = ["Nom", "Gen", "Acc"].map((Case) => featureString({ Animacy: "Inan", Case, Gender: "Masc", Number: "Sing" }));
    add("fallback", [...inflected.map((feats) => ({ lemma: lower, upos: "NOUN", feats })), { lemma: lower, upos: "X", feats: "Foreign=Yes" }]);
  }
  return found;
}

function known(form: string, dictionary: Dictionary, read: ReadEntry): readonly ClosedReading[] {
  return dictionary.lookup(form).flatMap((entry) => read(entry, form));
}

/** Readings of a part of a hyphenated word: known, or by its ending. */
function part(form: string, dictionary: Dictionary, read: ReadEntry): readonly ClosedReading[] {
  const found = known(form, dictionary, read);
  if (found.length > 0) return found;
  return dictionary.predict(form).filter((entry) => productive.test(dictionary.tags[entry.tag]!)).slice(0, 6).flatMap((entry) => read(entry, form));
}

const particles = new Set(["то", "ка", "таки", "де", "с"]);
const inflection = (feats: string) => feats.split("|").filter((feat) => /^(?:Case|Number)=/.test(feat)).join("|");

/** `военно-политической`, `Касым-Жомарта`, `страны-участницы`, `по-казахски`, `скажи-ка`. */
function hyphenated(form: string, dictionary: Dictionary, read: ReadEntry): readonly ClosedReading[] {
  const cut = form.lastIndexOf("-");
  const [head, tail] = [form.slice(0, cut), form.slice(cut + 1)];
  const [lowHead, lowTail] = [head.toLowerCase(), tail.toLowerCase()];
  if (head === "" || tail === "") return known(lowHead || lowTail, dictionary, read);
  if (particles.has(lowTail)) {
    const found = known(lowHead, dictionary, read);
    if (found.length > 0) return found;
  }
  if (lowHead === "по" && /(?:ски|цки|ому|ему|ьи)$/u.test(lowTail)) return [{ lemma: form.toLowerCase(), upos: "ADV", feats: "Degree=Pos" }];
  let tails = part(lowTail, dictionary, read);
  const named = isCapitalised(tail) && (isCapitalised(head) || /^(?:аль|эль|ал|эл|ад|ас|ар|аш|ан|ат|аз|бен|ибн|бин|де|ди)$/u.test(head));
  const firstPart = lowHead.includes("-") ? hyphenated(head, dictionary, read) : known(lowHead, dictionary, read);
  // `Алматы-Астана`: two places rather than a double name of a person.
  const place = (item: ClosedReading) => item.feats.includes("NameType=Geo");
  if (named && firstPart.some(place) && tails.some(place)) tails = tails.filter(place);
  const found: ClosedReading[] = [];
  if (/[оеи]$/u.test(lowHead) || !isCapitalised(tail)) {
    for (const item of tails) if (item.upos === "ADJ" && !isUpper(head)) found.push({ ...item, lemma: `${foldYo(lowHead)}-${item.lemma}` });
    if (found.length > 0 && /[ое]$/u.test(lowHead)) return found;
  }
  // Both parts inflect alike, or only the last does.
  for (const item of tails) {
    if (item.upos !== "NOUN" && item.upos !== "PROPN") continue;
    const twin = firstPart.find((other) => (other.upos === "NOUN" || other.upos === "PROPN") && inflection(other.feats) === inflection(item.feats));
    const firstLemma = twin === undefined ? foldYo(lowHead) : twin.lemma.toLowerCase();
    const lemma = `${firstLemma}-${item.lemma.toLowerCase()}`;
    if (named) {
      const feats = item.feats.split("|").filter((feat) => !/^(?:NameType|Animacy)=/.test(feat)).join("|");
      const own = /NameType=(\p{L}+)/u.exec(item.feats)?.[1];
      for (const [type, animacy] of own === undefined ? [["Giv", "Anim"], ["Sur", "Anim"], ["Geo", "Inan"]] as const : [[own, own === "Geo" || own === "Com" ? "Inan" : "Anim"]] as const) {
        found.push({ lemma: nameCase(lemma, form), upos: "PROPN", feats: `Animacy=${animacy}|${feats}`.split("|").concat(`NameType=${type}`).filter(Boolean).sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)).join("|") });
      }
    } else {
      found.push(item.upos === "PROPN" && isCapitalised(form) ? { ...item, lemma: nameCase(lemma, form) } : { ...item, lemma: isUpper(head) && !isUpper(tail) ? `${head}-${item.lemma}` : lemma });
    }
  }
  if (found.length > 0) return found;
  return tails.filter((item) => item.upos !== "PROPN").map((item) => ({ ...item, lemma: `${foldYo(lowHead)}-${item.lemma}` }));
}

/** Names: each inflection the ending allows, as given name, surname, place or organisation; those in a vowel may be indeclinable. */
function names(form: string, common: readonly ClosedReading[]): readonly ClosedReading[] {
  const found: ClosedReading[] = [];
  const lower = foldYo(form.toLowerCase());
  const push = (lemma: string, values: Record<string, string>) => found.push({ lemma: nameCase(lemma, form), upos: "PROPN", feats: featureString(values) });
  for (const item of common) {
    if (item.upos === "ADJ" && /(?:ский|цкий|ый|ой)$/u.test(item.lemma)) {
      const { Case = "", Gender = "", Number = "", Animacy = "" } = Object.fromEntries(item.feats.split("|").map((feat) => feat.split("=") as [string, string]));
      if (Number === "Sing" && Case !== "" && Gender !== "Neut" && Animacy !== "Inan") push(Gender === "Fem" ? item.lemma.replace(/..$/u, "ая") : item.lemma, { Animacy: "Anim", Case, Gender, NameType: "Sur", Number });
    }
    if (item.upos !== "NOUN") continue;
    const values = Object.fromEntries(item.feats.split("|").map((feat) => feat.split("=") as [string, string]));
    if (values["Animacy"] === "Anim") {
      push(item.lemma, { ...values, NameType: "Sur" });
      push(item.lemma, { ...values, NameType: "Giv" });
    } else {
      push(item.lemma, { ...values, NameType: "Geo" });
      push(item.lemma, { ...values, NameType: "Com" });
      if (values["Number"] === "Sing" && (values["Case"] === "Nom" || values["Case"] === "Gen")) push(item.lemma, { ...values, Animacy: "Anim", NameType: "Sur" });
    }
  }
  for (const { lemma, values } of surnames(lower)) push(lemma, { ...values, Animacy: "Anim", NameType: "Sur" });
  if (/(?:улы|ұлы|кызы|қызы|оглы|заде)$/u.test(lower)) for (const Case of ["Nom", "Gen"]) push(lower, { Animacy: "Anim", Case, Gender: /ызы$/u.test(lower) ? "Fem" : "Masc", InflClass: "Ind", NameType: "Pat", Number: "Sing" });
  if (/(?:[оеиуюыэёіүұөә]|[бвгджзклмнпрстфхцчшщ])$/u.test(lower)) {
    const still = /[оеиуюыэёіүұөә]$/u.test(lower);
    for (const Case of still ? ["Nom", "Gen", "Dat", "Acc", "Ins", "Loc"] : ["Nom"]) {
      const declension: Record<string, string> = still ? { InflClass: "Ind" } : {};
      push(lower, { Animacy: "Inan", Case, Gender: "Masc", ...declension, NameType: "Geo", Number: "Sing" });
      for (const NameType of ["Sur", "Giv"]) push(lower, { Animacy: "Anim", Case, Gender: "Masc", ...declension, NameType, Number: "Sing" });
    }
  }
  return found;
}

/** Endings of surnames in -ов, -ев, -ин: ending → features, with the sex whose lemma it is. */
const surnameEndings: Readonly<Record<string, readonly string[]>> = {
  "": ["Nom Masc"], а: ["Gen Masc", "Acc Masc", "Nom Fem"], у: ["Dat Masc", "Acc Fem"], ым: ["Ins Masc", "Dat Plur"], е: ["Loc Masc"],
  ой: ["Gen Fem", "Dat Fem", "Ins Fem", "Loc Fem"], ы: ["Nom Plur"], ых: ["Gen Plur", "Acc Plur", "Loc Plur"], ыми: ["Ins Plur"],
};

/** `Токаева` → Токаев (genitive, accusative) or Токаева (nominative); empty for other endings. Lemmas in lower case. */
export function surnames(lower: string): { readonly lemma: string; readonly values: Record<string, string> }[] {
  const found = /^(.{2,}(?:ов|ев|ин|ын))(а|у|ым|е|ой|ы|ых|ыми)?$/u.exec(lower);
  if (!found) return [];
  const [, stem = "", ending = ""] = found;
  return surnameEndings[ending]!.map((item) => {
    const [Case = "", sex = ""] = item.split(" ");
    return { lemma: sex === "Fem" ? `${stem}а` : stem, values: { Case, Gender: sex === "Fem" ? "Fem" : "Masc", Number: sex === "Plur" ? "Plur" : "Sing" } };
  });
}

/** `ОТГ`, `КазНУ`, and with an ending, `ЮКОСа`. */
export function capitals(form: string): readonly ClosedReading[] {
  const found: ClosedReading[] = [
    { lemma: form, upos: "PROPN", feats: "Abbr=Yes|NameType=Com" }, { lemma: form, upos: "PROPN", feats: "Abbr=Yes|NameType=Geo" }, { lemma: form, upos: "NOUN", feats: "Abbr=Yes" },
  ];
  const ended = /^(\p{Lu}{2,})-?(а|у|ом|е)$/u.exec(form);
  if (ended) {
    const Case = { а: "Gen", у: "Dat", ом: "Ins", е: "Loc" }[ended[2]!]!;
    found.push({ lemma: ended[1]!, upos: "PROPN", feats: featureString({ Abbr: "Yes", Animacy: "Inan", Case, Gender: "Masc", NameType: "Com", Number: "Sing" }) });
  }
  return found;
}
