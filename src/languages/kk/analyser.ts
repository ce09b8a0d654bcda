import type { Follows, Lexicon, Stem, StemClass } from "./lexicon.ts";
import { closings, stateId, stateNames, suffixes } from "./morphotactics.ts";
import type { StateName, Suffix } from "./morphotactics.ts";
import { P, anySound, front, harmony, isLoan, lastSound, spelled } from "./phonology.ts";
import { tagOf } from "./tag.ts";
import type { Tag } from "./tag.ts";

/** A word split from a token: a postposition, particle or copula written together. */
export interface Enclitic { readonly form: string; readonly lemma: string; readonly tag: Tag }

/** One reading of a form. */
export interface Reading {
  readonly lemma: string;
  readonly tag: Tag;
  readonly enclitics: readonly Enclitic[];
  /** Where it comes from: a listed form, a known stem, a shape alone (number, punctuation, foreign), or a guess. */
  readonly source: "form" | "stem" | "shape" | "guess";
  /** How often stem or form was seen, in tenths. */
  readonly count: number;
  /** Suffix templates, outermost last. */
  readonly suffixes: string;
  /** Did the stem break harmony or voicing, as loans may? */
  readonly irregular: boolean;
  /** Length of the head's form in UTF-16 units of the phonemic spelling, where there are enclitics. */
  readonly cut: number;
}

/** A path from a stem to the end of the word. */
interface Path { readonly feats: string; readonly names: string; readonly word: string | undefined; readonly cut: number; readonly irregular: boolean }

const vowels = "аәеоөұүыіуи";

/** Every way the rest of `word` from `at` can be cut into suffixes, beginning in `state`. */
function walk(word: string, at: number, state: number, feats: string, names: string, irregular: boolean, stem: { loan: boolean; follows: Follows } | undefined,
  out: Path[], word0: string | undefined, cut: number, isStem: boolean): void {
  if (at === word.length) {
    for (const closing of closings[stateNames[state] as StateName]) {
      // Case=Nom does not overrule a case already said.
      const f = closing === "" ? feats : closing.startsWith("Case") ? `${closing}|${feats}` : `${feats}|${closing}`;
      out.push({ feats: f, names, word: word0, cut, irregular });
    }
    return;
  }
  const list = suffixes[state]!.get(word.charCodeAt(at));
  if (list === undefined) return;
  const sound = lastSound(word, at);
  const vowel = harmony(word, at);
  for (const s of list) {
    if (!word.startsWith(s.text, at)) continue;
    let odd = irregular;
    if ((s.sounds & sound) === 0) {
      // Loans in б в г д and in a soft sign may keep their voice: `клубда`; what ends in a vowel or a sonant has nothing to keep.
      if (!isStem || stem === undefined || !stem.loan || (sound & (anySound - P)) !== 0) continue;
      odd = true;
    }
    if ((s.harmony & vowel) === 0) {
      // Back loans may turn front (`факті`); of front ones only surnames turn back (`Назарбаевтың`).
      if (!isStem || stem === undefined || !stem.loan || (vowel === front && !word.startsWith("ев", at - 2))) continue;
      odd = true;
    }
    if (isStem && stem !== undefined && !agrees(stem.follows, s, word, at)) continue;
    const next = at + s.text.length;
    const f = s.feats === "" ? feats : feats === "" ? s.feats : `${feats}|${s.feats}`;
    if (s.word !== undefined) walk(word, next, s.to, feats === "" && !s.word.startsWith("е\t") ? "" : nominal(feats, s), `${names} ${s.name}`, odd, undefined, out, s.word, at, false);
    else walk(word, next, s.to, f, names === "" ? s.name : `${names} ${s.name}`, odd, undefined, out, word0, cut, false);
  }
}

/** The head before a copula is in its case; before a written-on postposition it has none. */
const nominal = (feats: string, s: Suffix): string => (s.word!.startsWith("е\t") ? (feats.includes("Case=") ? feats : `${feats}|Case=Nom`) : feats);

function agrees(follows: Follows, s: Suffix, word: string, at: number): boolean {
  switch (follows) {
    case "any": return true;
    case "vowel": return vowels.includes(s.text[0]!);
    case "u": return s.text[0] === "у";
    case "yp": return (s.text[0] === "ы" || s.text[0] === "і") && word[at + 1] === "п";
    case "j": return s.text[0] === "й";
  }
}

const starts: Readonly<Record<StemClass, StateName>> = {
  n: "noun", np: "noun", npm: "noun", npf: "noun", adj: "adjective", v: "verb", num: "numeral", adv: "adverb", abbr: "noun",
};

/** Verbs that serve as auxiliaries; бол also as a copula. */
export const auxiliaries: ReadonlySet<string> = new Set(["ал", "баста", "бер", "бол", "бітір", "жат", "жүр", "кел", "кет", "кір", "көр", "отыр", "сал",
  "тұр", "шық", "қал", "қой", "жібер", "түс", "таста", "біл", "жазда", "бақ"]);

/** Readings of a phonemic form whose stem is `sounds` (as it stands before suffixes), cut at `end` of the form. */
function inflect(word: string, sounds: string, end: number, kind: StemClass, lemma: string, follows: Follows, count: number, source: "stem" | "guess",
  loan: boolean, out: Reading[], agents?: Reading[]): void {
  const paths: Path[] = [];
  const rest = word.slice(end);
  if (rest === "" && follows !== "any") {
    // `оқи`: the converb's й is inside the vowel.
    if (follows === "j") walk(sounds + "й", sounds.length, stateId("verb"), "", "", false, { loan, follows }, paths, undefined, 0, true);
  } else {
    const full = sounds + (follows === "j" ? "й" : "") + rest;
    walk(full, sounds.length, stateId(starts[kind]), "", "", false, { loan: loan, follows }, paths, undefined, 0, true);
  }
  for (const p of paths) {
    // A stop that should have been voiced before a vowel: `блокы`. Loans only.
    const unvoiced = follows === "any" && devoiced(sounds, rest);
    if (unvoiced && !loan && source === "guess") continue;
    const enclitics: Enclitic[] = [];
    const cut = p.word === undefined ? 0 : p.cut - sounds.length - (follows === "j" ? 1 : 0) + end;
    if (p.word !== undefined) {
      const [l, u, x, f] = p.word.split("\t");
      enclitics.push({ form: word.slice(cut), lemma: l!, tag: tagOf(u!, x!, f!) });
    }
    const add = (upos: string, xpos: string, feats: string): void => {
      out.push({ lemma, tag: tagOf(upos, xpos, feats), enclitics, source, count, suffixes: p.names, irregular: p.irregular || unvoiced, cut });
    };
    const split = p.word !== undefined;
    const bareSplit = split && p.word![0] !== "е";
    switch (kind) {
      case "n": add("NOUN", "n", bareSplit ? "" : p.feats); break;
      case "abbr": if (p.names === "" && p.feats !== "") break; add("NOUN", "abbr", p.feats); break;
      case "np": add("PROPN", "np", p.feats); break;
      case "npm": add("PROPN", "np", p.feats === "" ? "" : `${p.feats}|Gender=Masc`); break;
      case "npf": add("PROPN", "np", p.feats === "" ? "" : `${p.feats}|Gender=Fem`); break;
      case "adj": add("ADJ", "adj", p.feats); break;
      case "adv": add("ADV", "adv", p.feats); break;
      case "num": add("NUM", "num", p.feats === "" && p.names === "" ? "NumType=Card" : `NumType=Coll|${p.feats}`); break;
      case "v":
        add("VERB", "v", p.feats);
        // Who does it, as a noun of its own: `байқаушылар`.
        if (agents !== undefined && agent.test(p.names)) agents.push({ lemma: agentOf(word, end), tag: tagOf("NOUN", "n", nounFeats(p.feats)), enclitics, source, count: 0, suffixes: p.names, irregular: p.irregular || unvoiced, cut });
        if (auxiliaries.has(lemma)) add("AUX", "vaux", p.feats);
        if (lemma === "бол") add("AUX", "v", p.feats);
        break;
    }
  }
}

/** A verb's -ушы, whatever follows. */
const agent = /(?:^| )й?ушy(?: |$)/u;
const agentOf = (word: string, end: number): string => spelled(word.slice(0, word.indexOf("уш", Math.max(0, end - 1)) + 3));
const nounFeats = (feats: string): string => {
  const rest = feats.split("|").filter((f) => !/^(?:Mood|VerbForm|Voice|Polarity)=/u.test(f)).join("|");
  return rest.includes("Case=") ? rest : `Case=Nom|${rest}`;
};

const devoiced = (sounds: string, rest: string): boolean => rest !== "" && "пкқ".includes(sounds[sounds.length - 1]!) && "ыіауе".includes(rest[0]!);

/** All readings of a phonemic form from known stems. `hidden` stems are passed over (for training the guesser). */
export function fromStems(word: string, lexicon: Lexicon, hidden: ((stem: Stem) => boolean) | undefined, out: Reading[]): void {
  // Nouns of agents come last: one that is listed itself goes before.
  const agents: Reading[] = [];
  for (let end = 1; end <= word.length; end++) {
    const shapes = lexicon.shapes.get(word.slice(0, end));
    if (shapes === undefined) continue;
    for (const { stem, follows } of shapes) {
      if (hidden !== undefined && hidden(stem)) continue;
      inflect(word, stem.sounds, end, stem.kind, stem.lemma, follows, stem.count, "stem", isLoan(stem.sounds) || stem.kind.startsWith("np"), out, agents);
    }
  }
  for (const r of agents) out.push(r);
}

/** Readings of a stem nobody has listed, of one class. `lemma` is what is cited, `sounds` the stem underlying the cut. */
export function fromGuess(word: string, sounds: string, end: number, kind: StemClass, lemma: string, follows: Follows, out: Reading[]): void {
  inflect(word, sounds, end, kind, lemma, follows, 0, "guess", isLoan(sounds), out);
}
