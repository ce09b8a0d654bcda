/**
 * OpenCorpora tags (`NOUN,inan,masc sing,nomn`) in the categories of Universal Dependencies, as UD Russian-Taiga uses them.
 * One OpenCorpora reading may be several in UD: a comparative is ADJ or ADV, a reflexive verb Mid or Pass.
 */

/** UPOS and the CoNLL-U feature string, `""` for none. `lemma` says where the lemma differs from the first form of the lexeme. */
export interface Reading {
  readonly upos: string;
  readonly feats: string;
  /** `superlative`, `name`: the nominative of the same degree, of the same kind of name and sex; `adverb`: the adverb in -о of the adjective. */
  readonly lemma?: "superlative" | "name" | "adverb" | undefined;
}

const cases: Readonly<Record<string, string>> = {
  nomn: "Nom", gent: "Gen", datv: "Dat", accs: "Acc", ablt: "Ins", loct: "Loc", gen2: "Par", gen1: "Gen", loc1: "Loc", loc2: "Loc", acc2: "Acc", voct: "Voc",
};
const genders: Readonly<Record<string, string>> = { masc: "Masc", femn: "Fem", neut: "Neut" };

/** Features in the order CoNLL-U wants: by name, case ignored; empty values left out. */
export function featureString(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values).filter(([, value]) => value !== undefined && value !== "").map(([name, value]) => `${name}=${value}`)
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)).join("|");
}

const nameTypes: readonly (readonly [string, string])[] = [["Name", "Giv"], ["Surn", "Sur"], ["Patr", "Pat"], ["Geox", "Geo"], ["Orgn", "Com"]];

/** What an OpenCorpora tag can be in UD, likeliest first; closed classes come from the closed-class lexicon and give their bare UPOS here. */
export function readings(tag: string, form: string): readonly Reading[] {
  const grammemes = new Set(tag.replace(" ", ",").split(","));
  const has = (grammeme: string) => grammemes.has(grammeme);
  const pick = (table: Readonly<Record<string, string>>) => {
    for (const grammeme of grammemes) if (table[grammeme] !== undefined) return table[grammeme];
    return undefined;
  };
  const Case = pick(cases);
  const Gender = pick(genders);
  const Number = has("sing") ? "Sing" : has("plur") ? "Plur" : undefined;
  const Animacy = has("anim") ? "Anim" : has("inan") ? "Inan" : undefined;
  const one = (upos: string, values: Record<string, string | undefined>, lemma?: Reading["lemma"]): Reading =>
    ({ upos, feats: featureString(values), lemma });
  const pos = tag.split(/[, ]/, 1)[0]!;

  switch (pos) {
    case "NOUN": {
      const InflClass = has("Fixd") ? "Ind" : undefined;
      const NameType = nameTypes.find(([grammeme]) => has(grammeme))?.[1];
      if (has("Abbr") && has("Fixd") || tag.endsWith("Abbr")) return [one(NameType === undefined ? "NOUN" : "PROPN", { Abbr: "Yes", NameType })];
      const noun = { Animacy, Case, Number, InflClass };
      const found: Reading[] = [];
      // Plurals without a singular have no gender in OpenCorpora, words of common gender have two.
      const sexes = has("Ms-f") || (has("GNdr") && has("anim") && !has("Pltm")) ? ["Masc", "Fem"] : Gender !== undefined ? [Gender] : ["Masc", "Fem", "Neut"];
      for (const sex of sexes) {
        const common = { ...noun, Gender: sex };
        if (NameType === undefined) { found.push(one("NOUN", common)); continue; }
        const lemma = NameType === "Pat" || NameType === "Sur" && sex === "Fem" ? "name" : undefined;
        found.push(one("PROPN", { ...common, NameType }, lemma));
        // Names of months, peoples, firms and the like are common nouns too.
        if (NameType === "Com") found.push(one("NOUN", common));
      }
      return found;
    }
    case "ADJF": {
      const acc = Case === "Acc" && (Number === "Plur" || Gender === "Masc") ? Animacy : undefined;
      const common = { Case, Number, Gender: Number === "Plur" ? undefined : Gender, Animacy: acc };
      if (has("Apro")) return [one("ADJ", { ...common, Degree: "Pos" })];
      if (has("Abbr")) return [one("ADJ", { Abbr: "Yes" })];
      if (has("Anum")) return [one("ADJ", { ...common, NumType: "Ord", NumForm: "Word" })];
      if (has("Supr")) return [one("ADJ", { ...common, Degree: "Sup" }, "superlative")];
      if (has("Poss")) return [one("ADJ", { ...common, Degree: "Pos", Poss: "Yes" }), one("ADJ", { ...common, Degree: "Pos" })];
      return [one("ADJ", { ...common, Degree: "Pos" })];
    }
    case "ADJS": return [one("ADJ", { Degree: "Pos", Gender: Number === "Plur" ? undefined : Gender, Number, Variant: "Short" })];
    case "COMP": return [one("ADJ", { Degree: "Cmp" }), one("ADV", { Degree: "Cmp" }, "adverb")];
    case "ADVB": return [one("ADV", { Degree: "Pos" })];
    case "PRED": return [one("VERB", {})];
    case "NUMR": {
      const common = { Case, Gender, NumForm: "Word" };
      const acc = Case === "Acc" ? Animacy : undefined;
      return [one("NUM", { ...common, Animacy: acc, NumType: has("Coll") || /^об(?:а|е|о)/u.test(form) ? "Sets" : "Card" })];
    }
    case "NPRO": return [one("PRON", { Case, Number, Gender, Person: has("1per") ? "1" : has("2per") ? "2" : has("3per") ? "3" : undefined, PronType: "Prs" })];
    case "PREP": return [one("ADP", {})];
    case "CONJ": return [one("CCONJ", {}), one("SCONJ", {})];
    case "PRCL": return [one("PART", {})];
    case "INTJ": return [one("INTJ", {})];
    case "INFN": case "VERB": case "PRTF": case "PRTS": case "GRND": return verb(pos, has, { Case, Number, Gender, Animacy }, form, one);
  }
  return [];
}

function verb(
  pos: string, has: (grammeme: string) => boolean, nominal: Record<string, string | undefined>, form: string,
  one: (upos: string, values: Record<string, string | undefined>) => Reading,
): readonly Reading[] {
  const Aspect = has("impf") ? "Imp" : has("perf") ? "Perf" : undefined;
  const Tense = has("past") ? "Past" : has("pres") ? "Pres" : has("futr") ? "Fut" : undefined;
  const reflexive = /(?:ся|сь)$/u.test(form);
  const voices = has("pssv") ? ["Pass"] : reflexive ? ["Mid", "Pass"] : ["Act"];
  const { Case, Number } = nominal;
  const Gender = Number === "Plur" ? undefined : nominal["Gender"];
  return voices.map((Voice) => {
    switch (pos) {
      case "INFN": return one("VERB", { Aspect, VerbForm: "Inf", Voice });
      case "GRND": return one("VERB", { Aspect, Tense, VerbForm: "Conv", Voice });
      case "PRTS": return one("VERB", { Aspect, Gender, Number, Tense, Variant: "Short", VerbForm: "Part", Voice });
      case "PRTF": {
        const Animacy = Case === "Acc" && (Number === "Plur" || Gender === "Masc") ? nominal["Animacy"] : undefined;
        return one("VERB", { Animacy, Aspect, Case, Gender, Number, Tense, VerbForm: "Part", Voice });
      }
    }
    if (has("impr")) return one("VERB", { Aspect, Mood: "Imp", Number, Person: has("incl") ? "1" : "2", VerbForm: "Fin", Voice });
    const Person = has("1per") ? "1" : has("2per") ? "2" : has("3per") ? "3" : undefined;
    return one("VERB", { Aspect, Gender, Mood: "Ind", Number, Person, Tense, VerbForm: "Fin", Voice });
  });
}
