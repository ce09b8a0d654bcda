import { readFileSync } from "node:fs";

/** One word of a tagged Kazakh corpus. `trust`: 1 for treebanks, less where two taggers disagree; 0: left open. `alternative`: the second tagger's lemma, where it alone differs. */
export interface TaggedWord { readonly form: string; readonly lemma: string; readonly upos: string; readonly xpos: string; readonly feats: string }
export interface TaggedToken { readonly form: string; readonly words: readonly TaggedWord[]; readonly trust: number; readonly silver: boolean; readonly attributive?: boolean; readonly alternative?: string }
export type TaggedSentence = readonly TaggedToken[];

export const data = new URL("../../../shared/data/kk/", import.meta.url);
/** Sentences of apertium-texts held back to tune on: the last 200. */
export const heldBackFrom = 1396;

const misc = (columns: readonly string[], name: string): string | undefined =>
  columns[9]!.split("|").find((m) => m.startsWith(`${name}=`))?.slice(name.length + 1);

/** Trust in a silver word whose part of speech the second tagger does not share: enough for a list with counts, too little to learn from. */
export const dissent = 0.1;

/** What the silver tagger takes frequent forms for, and no treebank does: left open. */
const slips = new Set(`бір NUM;бірге NUM;бірдей NUM;№ PUNCT;қайта VERB;қанша NUM;о INTJ;жоқ INTJ;көбіне PRON;кім DET;и VERB;негізінен NOUN;енді VERB;кеңінен ADJ;атқарушы VERB;
жазушы VERB;даму VERB;көрме NOUN;төменгі ADV;бұрынғы ADV;қазіргі ADV;бүгінгі ADV;кейінгі ADV;соңғы ADV;жоғарғы ADV;ертеңгі ADV;мынадай PRON;өтірік ADV;бойында NOUN`
  .split(/;\s*/u));

/** A silver word at the head of a clause that can be no conjunction: `Мен`, `, мен`, `бірақ мен`. */
const heading = (tokens: readonly TaggedToken[]): boolean => tokens.length === 0 || ["PUNCT", "CCONJ", "SCONJ"].includes(tokens.at(-1)!.words[0]!.upos);

/** Reads CoNLL-U; a range line and its words become one token. */
export function readTreebank(name: string, silver = false): TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  let tokens: TaggedToken[] = [];
  let until = 0;
  let range: { form: string; words: TaggedWord[] } | undefined;
  for (const line of readFileSync(new URL(name, data), "utf8").split("\n")) {
    if (line === "") {
      if (tokens.length > 0) sentences.push(tokens);
      tokens = [];
      until = 0;
      continue;
    }
    if (line.startsWith("#")) continue;
    const c = line.split("\t");
    const span = /^(\d+)-(\d+)$/u.exec(c[0]!);
    if (span !== null) {
      until = Number(span[2]);
      range = { form: c[1]!, words: [] };
      continue;
    }
    const word: TaggedWord = { form: c[1]!, lemma: c[2]!, upos: c[3]!, xpos: c[4]!, feats: c[5] === "_" ? "" : c[5]! };
    if (Number(c[0]) <= until && range !== undefined) {
      range.words.push(word);
      if (Number(c[0]) === until) tokens.push({ ...range, trust: 1, silver });
      continue;
    }
    let trust = silver ? 0.4 : 1;
    let alternative: string | undefined;
    if (word.upos === "_" || (silver && slips.has(`${word.form.toLowerCase()} ${word.upos}`))) trust = 0;
    else if (silver) {
      const alt = misc(c, "Alt");
      const altLemma = misc(c, "AltLemma");
      const unknown = ["DET", "SCONJ", "PART"].includes(word.upos) && (alt === undefined || ["PRON", "ADJ", "CCONJ", "ADV"].includes(alt));
      if (word.upos === "PUNCT" || word.upos === "NUM" || unknown) trust = 0.8;
      else if (alt === undefined) trust = 0.5;
      else if (alt === word.upos || (alt === "VERB" && word.upos === "AUX") || (alt === "AUX" && word.upos === "VERB")) {
        trust = altLemma?.toLowerCase() === word.lemma.toLowerCase() ? 1 : 0.5;
        if (trust < 1) alternative = altLemma;
      }
      else if (word.upos === "PRON" && word.lemma === "мен" && heading(tokens)) trust = 0.8;
      else trust = dissent;
    }
    tokens.push({ form: word.form, words: [word], trust, silver, ...(alternative === undefined ? {} : { alternative }) });
  }
  if (tokens.length > 0) sentences.push(tokens);
  return sentences;
}

/**
 * Silver sentences with the second tagger's lemma where treebanks know it and not the first's (`адам`, not `ада` with the suffix of `my`), or where it
 * is the form itself and treebanks know neither (`елбасы`, not `елбас`). The features are the first tagger's, so the token is left open.
 */
export function relemmatised(silver: readonly TaggedSentence[], gold: readonly TaggedSentence[]): TaggedSentence[] {
  const kind = (upos: string): string => (upos === "AUX" ? "VERB" : upos);
  const known = new Set(gold.flatMap((s) => s.map((t) => `${t.words[0]!.lemma.toLowerCase()} ${kind(t.words[0]!.upos)}`)));
  return silver.map((s) => s.map((t) => {
    const w = t.words[0]!;
    if (t.alternative === undefined || known.has(`${w.lemma.toLowerCase()} ${kind(w.upos)}`)) return t;
    const bare = t.alternative.toLowerCase() === t.form.toLowerCase() && (w.upos === "NOUN" || w.upos === "PROPN");
    if (!bare && w.upos !== "VERB" && w.upos !== "AUX" && t.alternative.length < w.lemma.length) return t;
    if (!bare && !known.has(`${t.alternative.toLowerCase()} ${kind(w.upos)}`)) return t;
    return { ...t, trust: dissent, words: [{ ...w, lemma: t.alternative, feats: bare ? "Case=Nom" : w.feats }] };
  }));
}

const particles: Readonly<Record<string, TaggedWord>> = Object.fromEntries([
  ...["да", "де", "та", "те"].map((f) => [f, { form: f, lemma: "да", upos: "ADV", xpos: "postadv", feats: "" }] as const),
  ...["ма", "ме", "ба", "бе", "па", "пе"].map((f) => [f, { form: f, lemma: "ма", upos: "PART", xpos: "qst", feats: "" }] as const),
  ...["ғана", "қана"].map((f) => [f, { form: f, lemma: "ғана", upos: "ADV", xpos: "postadv", feats: "" }] as const),
  ...["ғой", "қой"].map((f) => [f, { form: f, lemma: "ғой", upos: "PART", xpos: "mod_ass", feats: "" }] as const),
  ["шығар", { form: "шығар", lemma: "шығар", upos: "PART", xpos: "mod", feats: "" }],
]);

/** Tokens with spaces (`ойлап тапты`, `сен де`) as our tokeniser sees them: particles tagged, first parts of compounds left open. */
export function apart(sentence: TaggedSentence): TaggedSentence {
  const out: TaggedToken[] = [];
  for (const t of sentence) {
    if (!t.form.includes(" ")) { out.push(t); continue; }
    const w = t.words[0]!;
    const parts = t.form.split(" ");
    const tails: TaggedToken[] = [];
    while (parts.length > 1 && particles[parts[parts.length - 1]!.toLowerCase()] !== undefined) {
      const p = parts.pop()!;
      tails.unshift({ form: p, words: [{ ...particles[p.toLowerCase()]!, form: p }], trust: 1, silver: t.silver });
    }
    const lemmas = w.lemma.split(" ");
    parts.forEach((p, i) => {
      const last = i === parts.length - 1;
      if (!last || lemmas.length !== parts.length) out.push({ form: p, words: [{ form: p, lemma: "_", upos: "_", xpos: "_", feats: "" }], trust: 0, silver: t.silver });
      else out.push({ form: p, words: [{ ...w, form: p, lemma: lemmas[i]! }], trust: 1, silver: t.silver });
    });
    out.push(...tails);
  }
  return out;
}

/** Sentences of apertium-texts whose annotators gave nouns before nouns no case; elsewhere, as in KTB, such nouns are nominatives. */
const attributiveFrom = 890, attributiveTo = 1396;

/** Marks the nouns of those sentences: either reading will do. */
export function habits(sentences: readonly TaggedSentence[]): TaggedSentence[] {
  return sentences.map((s, i) => (i >= attributiveFrom && i < attributiveTo ? s.map((t) => ({ ...t, attributive: true })) : s));
}

const measured = new Set("жыл ай апта сағат минут секунд рет пайыз процент гектар километр метр тонна литр килограмм теңге доллар сом рубль бет том ғасыр".split(" "));
const compounds = new Set(["пайда", "қайтыс", "дүниеге", "тап", "душар", "қол", "жоқ", "бар", "тең"]);

const predicative = ({ upos, feats }: TaggedWord): boolean => (upos === "NOUN" && (feats === "" || feats.includes("Case=Nom"))) || (upos === "ADJ" && (feats === "" || feats === "Case=Nom")) || upos === "ADP";

/** `Үйде бала болды`, `бала болмады`: there was (no) child; its clause, back from бол at `at`, has no other nominative, and says where or no. */
function existential(sentence: TaggedSentence, at: number): boolean {
  if (sentence[at - 1]!.words[0]!.upos !== "NOUN") return false;
  let where = sentence[at]!.words[0]!.feats.includes("Polarity=Neg");
  for (let i = at - 2; i >= 0; i -= 1) {
    const { upos, xpos, feats } = sentence[i]!.words[0]!;
    if (upos === "PUNCT" || upos === "CCONJ" || upos === "SCONJ" || feats.includes("VerbForm=Fin") || feats.includes("VerbForm=Conv")) break;
    if ((upos === "PRON" || upos === "PROPN" || xpos === "n") && feats.includes("Case=Nom") && sentence[i + 1]!.words[0]!.upos !== "NOUN") return false;
    if (feats.includes("Case=Loc") && upos !== "VERB" && !/ғы$|гі$/u.test(sentence[i]!.form)) where = true;
  }
  return where;
}

/**
 * Apertium's texts brought to KTB's conventions where the two differ: no features of an unwritten copula on nouns and adjectives; бол after
 * a nominal predicate is the copula (AUX).
 */
export function towardsKtb(sentence: TaggedSentence): TaggedSentence {
  return sentence.map((t, i) => {
    const w = t.words[0]!;
    if (t.words.length > 1) return t;
    if (!["VERB", "AUX"].includes(w.upos) && w.feats.includes("VerbForm=Fin") && w.xpos !== "t" && /(?:^|\|)Person=3/u.test(w.feats)) {
// The copula's number overwrote the noun's: its suffix says which it was.
      const plural = /[лдт][ае]р/u.test(t.form.slice(Math.max(1, w.lemma.length - 1)));
      const feats = [...w.feats.split("|").filter((f) => !/^(?:Aspect|Mood|Person|Tense|VerbForm|Polarity|Number)=/u.test(f)), ...(plural ? ["Number=Plur"] : [])].join("|");
      return { ...t, words: [{ ...w, feats }] };
    }
    // A noun before a noun is a nominative.
    if (!t.silver && w.feats === "" && (w.xpos === "n" || w.xpos === "np") && /\p{L}/u.test(t.form) && t.form.toLowerCase() === w.lemma.toLowerCase()) return { ...t, words: [{ ...w, feats: "Case=Nom" }] };
    const ending = /(?:[мбп][ыі][нз]|с[ыі][ңз]|с[ыі](?:ңд|зд)[ае]р)$/u.exec(t.form.toLowerCase());
    if (!["VERB", "AUX"].includes(w.upos) && w.feats.includes("VerbForm=Fin") && /Person=[12](?:\||$)/u.test(w.feats) && ending !== null) {
      const mine = w.feats.split("|").filter((f) => !/^(?:Aspect|Mood|Person|Tense|VerbForm|Polarity|Polite|Number)=/u.test(f)).join("|");
      const copula = w.feats.split("|").filter((f) => /^(?:Aspect|Mood|Person|Tense|VerbForm|Polite|Number)=/u.test(f)).join("|");
      return { ...t, words: [{ ...w, form: t.form.slice(0, ending.index), feats: mine }, { form: ending[0], lemma: "е", upos: "AUX", xpos: "cop", feats: copula }] };
    }
    // What is needed is an adjective in KTB, whatever it governs.
    if (w.lemma === "керек" && w.upos === "AUX") return { ...t, words: [{ ...w, upos: "ADJ", xpos: "adj", feats: "" }] };
    // Bodies and states by their letters are names, inflected or not.
    if (w.xpos === "abbr" && w.feats === "" && /^\p{Lu}{2,}$/u.test(t.form)) return { ...t, words: [{ ...w, upos: "PROPN", xpos: "np", feats: "Case=Nom" }] };
    // `бір` says `some` unless it counts: where annotators counted, it may be either.
    const next = sentence[i + 1]?.words[0];
    const form = t.form.toLowerCase();
    if (form === "бір" && w.upos === "NUM" && !t.silver && next !== undefined && next.upos === "NOUN" && !measured.has(next.lemma)) return { ...t, trust: 0 };
    const b = sentence[i - 1];
    // Slips: a year is no warm one, and a great poet no poet's son.
    if (form === "жылы" && w.upos === "ADJ" && b !== undefined && /^\p{Nd}+$/u.test(b.form)) return { ...t, words: [{ ...w, lemma: "жыл", upos: "NOUN", xpos: "n", feats: "Case=Nom|Number[psor]=Plur,Sing|Person[psor]=3" }] };
    if (form === "ұлы" && w.upos === "NOUN" && !t.silver && next !== undefined && next.upos === "NOUN") return { ...t, trust: 0 };
    if (w.lemma === "бол" && w.upos === "VERB" && b !== undefined && !compounds.has(b.form.toLowerCase()) && predicative(b.words[0]!) && !existential(sentence, i)) {
      return { ...t, words: [{ ...w, upos: "AUX", xpos: "v" }] };
    }
    return t;
  });
}

/** Raw sentences: KazNERD's training texts (originals only, not their typographic variants). */
export function rawSentences(): string[][] {
  const out: string[][] = [];
  let sentence: string[] = [];
  let id = "";
  for (const line of readFileSync(new URL("ner-kaznerd-train.iob2", data), "utf8").split("\n")) {
    if (line.trim() === "") {
      if (sentence.length > 0 && !/^[B-Z]ID/u.test(id)) out.push(sentence);
      sentence = [];
    } else if (line.startsWith("#")) id = line.replace(/^#\s*(?:id|sent_id)?\s*=?\s*/u, "");
    else sentence.push(line.split(/\s/u)[0]!);
  }
  return out;
}
