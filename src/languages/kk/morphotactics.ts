import { shapes } from "./phonology.ts";
import type { Shape } from "./phonology.ts";

/**
 * Which suffix may follow which, and what it says: the states of a finite automaton over archiphonemic suffixes.
 * Features are those of UD Kazakh-KTB. Order of the noun: stem, plural, possessor, case, -ғы or copula; of the verb: stem,
 * voice, negation, then a finite ending or a verbal noun, participle or converb, which goes on as a noun where it can.
 */
export interface Suffix extends Shape {
  readonly to: number;
  /** Features joined by `|`; a later suffix's value for a feature wins. */
  readonly feats: string;
  /** The template, for `explain`. */
  readonly name: string;
  /** A suffix KTB counts as a word of its own: its lemma, UPOS, XPOS and features, tab-separated. */
  readonly word?: string;
}

/** States. A state ends a word with each of its `closings` (none: the word must go on). */
export const stateNames = ["noun", "plural", "poss1", "poss3", "possLong", "case", "locative", "relative", "bare", "adjective", "numeral",
  "verb", "voiced", "negated", "nominal", "done", "genitive", "adverb"] as const;
export type StateName = (typeof stateNames)[number];
const stateIds = new Map(stateNames.map((n, i) => [n, i]));
export const stateId = (name: StateName): number => stateIds.get(name)!;

const nominative = ["Case=Nom"] as const;
/** What a word gets that ends in a state. `adjective` and `noun` also stand bare, as attributes. */
export const closings: Readonly<Record<StateName, readonly string[]>> = {
  noun: ["Case=Nom", ""], plural: nominative, poss1: nominative, poss3: nominative, possLong: nominative,
  case: [""], locative: [""], genitive: [""], relative: [""], bare: [""], adjective: ["", "Case=Nom"], numeral: [""],
  verb: ["Mood=Imp|Number=Sing|Person=2|VerbForm=Fin"], voiced: ["Mood=Imp|Number=Sing|Person=2|VerbForm=Fin"],
  negated: ["Mood=Imp|Number=Sing|Person=2|VerbForm=Fin"], nominal: nominative, done: [""], adverb: [""],
};

type Row = readonly [from: string, template: string, to: StateName, feats: string, word?: string];

const p3 = "Number[psor]=Plur,Sing|Person[psor]=3";
const nouns: readonly Row[] = [
  ["noun adjective nominal relative", "LAр", "plural", "Number=Plur"],
  ["noun adjective plural nominal", "Iм", "poss1", "Number[psor]=Sing|Person[psor]=1"],
  ["noun adjective plural nominal", "Iң", "poss1", "Number[psor]=Sing|Person[psor]=2"],
  ["noun adjective plural nominal", "Iңyз", "possLong", "Number[psor]=Sing|Person[psor]=2|Polite=Form"],
  ["noun adjective plural nominal", "Iмyз", "possLong", "Number[psor]=Plur|Person[psor]=1"],
  ["noun adjective plural nominal numeral", "Sy", "poss3", p3],
  ["noun adjective plural possLong poss1 nominal numeral relative", "Tyң", "genitive", "Case=Gen"],
  ["noun adjective plural possLong nominal numeral relative", "GA", "case", "Case=Dat"],
  ["poss1", "A", "case", "Case=Dat"],
  ["noun adjective plural possLong poss1 nominal numeral relative", "Ny", "case", "Case=Acc"],
  ["noun adjective plural possLong poss1 nominal numeral", "DA", "locative", "Case=Loc"],
  ["noun adjective plural possLong poss1 nominal numeral relative", "BAн", "case", "Case=Abl"],
  ["noun adjective plural possLong poss1 nominal numeral relative", "Eен", "case", "Case=Ins"],
  ["poss3", "нyң", "genitive", "Case=Gen"],
  ["poss3", "нA", "case", "Case=Dat"],
  ["poss3", "н", "case", "Case=Acc"],
  ["poss3", "ндA", "locative", "Case=Loc"],
  ["poss3", "нAн", "case", "Case=Abl"],
  ["poss3", "мен", "case", "Case=Ins"],
  ["locative", "gy", "relative", ""],
  ["noun adjective plural possLong poss1 nominal", "Tікі", "done", "Case=Nom"],
  ["poss3", "нікі", "done", "Case=Nom"],
  // Likeness and manner carry no case in KTB: `ағаштай`, `өзінше`.
  ["noun plural possLong poss1 nominal numeral", "DAй", "bare", ""],
  ["poss3", "ндAй", "bare", ""],
  ["poss3", "ншA", "bare", ""],
  ["poss1 possLong", "шA", "bare", ""],
  // -лы and -сыз are postpositions written together.
  ["noun", "Ly", "done", "", "лы\tADP\tpost\t"],
  ["noun", "сyз", "done", "", "сыз\tADP\tpost\t"],
  ["adjective", "yрAk", "done", "Degree=Cmp"], ["adjective", "рAk", "done", "Degree=Cmp"], ["adjective", "LAу", "done", "Degree=Cmp"],
];

const present = "Aspect=Hab|Mood=Ind|Tense=Pres|VerbForm=Fin";
const persons = (feats: string, endings: Readonly<Record<string, string>>, stem: string): Row[] =>
  Object.entries(endings).map(([who, ending]) => ["verb voiced negated", stem + ending, "done", `${feats}|${who}`]);
const one = "Number=Sing|Person=1";
const two = "Number=Sing|Person=2";
const polite = "Number=Sing|Person=2|Polite=Form";
const three = "Number=Sing|Person=3";
const we = "Number=Plur|Person=1";
const you = "Number=Plur|Person=2";
const yous = "Number=Plur|Person=2|Polite=Form";

/** The copula's endings are words of their own: `адаммын` is адам + мын. */
const copulas: readonly Row[] = [[one, "Eyн"], [two, "сyң"], [polite, "сyз"], [we, "Eyз"], [you, "сyңдAр"], [yous, "сyздAр"]].map(
  ([who, ending]): Row => ["noun adjective plural poss1 poss3 possLong locative numeral", ending!, "done", "", `е\tAUX\tcop\t${present}|${who}`]);

const short = { [one]: "м", [two]: "ң", [polite]: "ңyз", [three]: "", [we]: "k", [you]: "ңдAр", [yous]: "ңyздAр" };
const long = { [one]: "мyн", [two]: "сyң", [polite]: "сyз", [we]: "мyз", [you]: "сyңдAр", [yous]: "сyздAр" };
const longN = { ...long, [we]: "бyз" };
const past = "Mood=Ind|Tense=Past|VerbForm=Fin";
const future = "Mood=Ind|Tense=Fut|VerbForm=Fin";
const all = "verb voiced negated";

const verbs: readonly Row[] = [
  ["verb", "Iл", "voiced", "Voice=Pass"], ["verb", "Iн", "voiced", "Voice=Pass"], ["verb", "Iс", "voiced", "Voice=Coop"],
  ["verb voiced", "MA", "negated", "Polarity=Neg"],
  ...persons(past, short, "Dy"),
  ...persons(present, { ...long, [three]: "дy" }, "Y"),
  [all, "Yм", "done", `${present}|${one}`],
  ...persons("Mood=Cnd|VerbForm=Conv", short, "сA"),
  ...persons(past, longN, "GAн"), ...persons(future, { ...long }, "Xр"),
  ["negated", "сyң", "done", `${future}|${two}`], ["negated", "спyн", "done", `${future}|${one}`], ["negated", "спyз", "done", `${future}|${we}`],
  ["negated", "ссyң", "done", `${future}|${two}`], ["negated", "ссyз", "done", `${future}|${polite}`],
  ...persons("Evident=Fh|Mood=Ind|Tense=Past|VerbForm=Fin", { [three]: "тy", [one]: "пyн", [two]: "сyң", [polite]: "сyз", [we]: "пyз" }, "Iп"),
  ["negated", "пты", "done", `Evident=Fh|${past}|${three}`],
  // Participles, verbal nouns: attribute, predicate, noun.
  [all, "GAн", "done", "Tense=Past|VerbForm=Part"], [all, "GAн", "done", `${past}|${three}`], [all, "GAн", "nominal", "Tense=Past|VerbForm=Ger"],
  [all, "GAндAй", "done", "Tense=Past|VerbForm=Part"], [all, "GAншA", "done", "VerbForm=Conv"], [all, "GAндyk", "nominal", "VerbForm=Ger"],
  [all, "GAндyg", "nominal", "VerbForm=Ger"],
  [all, "Yтyн", "done", "Aspect=Imp|VerbForm=Part"], [all, "Yтyн", "done", `${past}|${three}`], [all, "Yтyн", "nominal", "Aspect=Imp|VerbForm=Ger"],
  [all, "Yтұғyн", "done", "Aspect=Imp|VerbForm=Part"], [all, "Yтұғyн", "done", `${past}|${three}`], [all, "Yтұғyн", "nominal", "Aspect=Imp|VerbForm=Ger"],
  [all, "YтyндAй", "done", "Aspect=Imp|VerbForm=Part"], [all, "Yтyндyk", "nominal", "VerbForm=Ger"], [all, "Yтyндyg", "nominal", "VerbForm=Ger"],
  ["verb voiced", "Xр", "done", "Tense=Fut|VerbForm=Part"], ["verb voiced", "Xр", "done", `${future}|${three}`],
  ["verb voiced", "Xр", "nominal", "Tense=Fut|VerbForm=Ger"], ["verb voiced", "XрлykтAй", "done", "Mood=Pot|Tense=Past|VerbForm=Part"],
  ["negated", "с", "done", "Tense=Fut|VerbForm=Part"], ["negated", "с", "done", `${future}|${three}`], ["negated", "с", "nominal", "Tense=Fut|VerbForm=Ger"],
  ["negated", "стAй", "done", "Tense=Fut|VerbForm=Part"], ["negated", "стAн", "done", "Aspect=Perf|VerbForm=Conv"],
  [all, "у", "nominal", "VerbForm=Ger"], [all, "йу", "nominal", "VerbForm=Ger"], [all, "усyз", "done", "VerbForm=Ger"],
  [all, "ушy", "done", "Mood=Pot|VerbForm=Part"], [all, "ушy", "nominal", "Mood=Pot|VerbForm=Part"],
  [all, "йушy", "nominal", "Mood=Pot|VerbForm=Part"], [all, "ушyлyk", "nominal", "VerbForm=Ger"], [all, "ушyлyg", "nominal", "VerbForm=Ger"],
  // Converbs.
  ["verb voiced", "Y", "done", "Aspect=Imp|VerbForm=Inf"], ["verb voiced", "Y", "done", "Aspect=Imp|VerbForm=Conv"],
  ["negated", "й", "done", "Aspect=Perf|VerbForm=Conv"], ["negated", "й", "done", "Aspect=Perf|VerbForm=Inf"], ["negated", "й", "done", "Aspect=Imp|VerbForm=Inf"],
  ["negated", "йyншA", "done", "VerbForm=Conv"],
  ["verb voiced", "Iп", "done", "Aspect=Perf|VerbForm=Conv"], ["verb voiced", "Iп", "done", "Aspect=Perf|VerbForm=Inf"],
  [all, "шy", "done", `Mood=Imp|VerbForm=Fin|${two}`],
  // Imperative, optative, intention, wish.
  [all, "Iңyз", "done", `Mood=Imp|VerbForm=Fin|${polite}`], [all, "Iң", "done", `Mood=Imp|VerbForm=Fin|${polite}`],
  [all, "IңдAр", "done", `Mood=Imp|VerbForm=Fin|${you}`], [all, "IңyздAр", "done", `Mood=Imp|VerbForm=Fin|${yous}`],
  [all, "сyн", "done", `Mood=Opt|VerbForm=Fin|${three}`], [all, "Xйyн", "done", `Mood=Opt|VerbForm=Fin|${one}`], [all, "Xйyk", "done", `Mood=Opt|VerbForm=Fin|${we}`],
  [all, "MAk", "done", `Mood=Ind|Tense=FutPlan|VerbForm=Fin|${three}`], [all, "MAk", "done", ""], [all, "MAkшy", "done", ""], [all, "GAлy", "done", ""],
  [all, "Gyсy", "done", `Mood=Vol|VerbForm=Inf|${three}`], [all, "Gyм", "done", `Mood=Vol|VerbForm=Inf|${one}`], [all, "Gyң", "done", `Mood=Vol|VerbForm=Inf|${two}`],
];

const numerals: readonly Row[] = [
  ["numeral", "Iншy", "done", "NumType=Ord"], ["numeral", "Iншy", "nominal", "NumType=Ord"],
  ["adverb", "Gy", "done", ""], ["adverb", "Gy", "relative", ""],
];

/** Suffixes by state, then by the code of their first letter. */
export const suffixes: readonly ReadonlyMap<number, readonly Suffix[]>[] = (() => {
  const table = stateNames.map(() => new Map<number, Suffix[]>());
  for (const [from, template, to, feats, word] of [...nouns, ...copulas, ...verbs, ...numerals]) {
    for (const state of from.split(" ")) {
      const byLetter = table[stateId(state as StateName)]!;
      for (const shape of shapes(template)) {
        const code = shape.text.charCodeAt(0);
        const list = byLetter.get(code);
        const suffix: Suffix = { ...shape, to: stateId(to), feats, name: template, ...(word === undefined ? {} : { word }) };
        if (list === undefined) byLetter.set(code, [suffix]);
        else list.push(suffix);
      }
    }
  }
  return table;
})();
