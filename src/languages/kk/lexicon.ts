import { readTable } from "../../learn/tableFile.ts";
import { phonemic } from "./phonology.ts";

/** Inflection classes of stems: common noun, name (m: man's, f: woman's), adjective, verb, numeral, adverb, abbreviation. */
export type StemClass = "n" | "np" | "npm" | "npf" | "adj" | "v" | "num" | "adv" | "abbr";

/** A known stem. `count`: how often it was seen, in tenths of a token (doubtful tokens count less). */
export interface Stem {
  readonly lemma: string;
  readonly kind: StemClass;
  readonly count: number;
  /** The stem in phonemic spelling, before any alternation. */
  readonly sounds: string;
}

/** What must follow a shape of a stem: anything, a vowel, у, `ып`/`іп`, or a suffix in й, of which the shape has taken the й. */
export type Follows = "any" | "vowel" | "u" | "yp" | "j";
export interface StemShape { readonly stem: Stem; readonly follows: Follows }

/** Whole forms that no suffix explains (pronouns, particles, postpositions, irregular words): lemma, tag fields, count. */
export interface WholeForm { readonly lemma: string; readonly upos: string; readonly xpos: string; readonly feats: string; readonly count: number }

export interface Lexicon {
  readonly shapes: ReadonlyMap<string, readonly StemShape[]>;
  readonly forms: ReadonlyMap<string, readonly WholeForm[]>;
}

/** The shapes a stem takes before suffixes: `кітап` кітаб-, `халық` халқ-, `тап` таб-, тау-, `оқы` оқ-у, оқи-. */
export function stemShapes(sounds: string, kind: StemClass): readonly (readonly [string, Follows])[] {
  const out: (readonly [string, Follows])[] = [[sounds, "any"]];
  if (kind === "abbr" || kind === "adv" || sounds.length < 2) return out;
  const last = sounds[sounds.length - 1]!;
  const body = sounds.slice(0, -1);
  const voiced = last === "п" ? "б" : last === "қ" ? "ғ" : last === "к" ? "г" : "";
  if (voiced !== "") out.push([body + voiced, "vowel"]);
  if (kind === "v") {
    if (last === "п") out.push([body + "у", "yp"]);
    if (last === "ы" || last === "і") out.push([body, "u"], [body + "и", "j"]);
    return out;
  }
  // Elision of a high vowel between a sonant (or з, қ…) and the last consonant: халық, орын, ауыз, көңіл.
  const vowel = sounds[sounds.length - 2]!;
  // процесс, металл: one of the two before a suffix.
  if (vowel === last && !"аәеоөұүыі".includes(last)) out.push([body, "any"]);
  if (sounds.length >= 4 && (vowel === "ы" || vowel === "і") && "рлйунзмғ".includes(sounds[sounds.length - 3]!) && !"аәеоөұүыі".includes(last)) {
    const short = sounds.slice(0, -2);
    out.push([short + (last === "п" ? "п" : voiced === "" ? last : voiced), "vowel"]);
    if (last === "п") out.push([short + "б", "vowel"]);
    else if (voiced !== "") out.push([short + last, "vowel"]);
  }
  return out;
}

/** Builds the lexicon from the two lists that scripts/train/kk-stems.ts writes. */
export function buildLexicon(stems: readonly Stem[], forms: readonly (WholeForm & { readonly form: string })[]): Lexicon {
  const shapes = new Map<string, StemShape[]>();
  for (const stem of stems) {
    for (const [shape, follows] of stemShapes(stem.sounds, stem.kind)) {
      const list = shapes.get(shape);
      if (list === undefined) shapes.set(shape, [{ stem, follows }]);
      else list.push({ stem, follows });
    }
  }
  const whole = new Map<string, WholeForm[]>();
  for (const f of forms) {
    const list = whole.get(f.form);
    if (list === undefined) whole.set(f.form, [f]);
    else if (!list.some((o) => o.lemma === f.lemma && o.upos === f.upos && o.xpos === f.xpos && o.feats === f.feats)) list.push(f);
  }
  return { shapes, forms: whole };
}

/** Reads `stems.tsv` (lemma, class, count) and `forms.tsv` (form, lemma, UPOS, XPOS, features, count). */
export function readStems(url: URL): Stem[] {
  return readTable(url).split("\n").filter((l) => l !== "").map((line) => {
    const [lemma, kind, count] = line.split("\t");
    return { lemma: lemma!, kind: kind as StemClass, count: Number(count), sounds: phonemic(lemma!) };
  });
}

export function readForms(url: URL): (WholeForm & { form: string })[] {
  return readTable(url).split("\n").filter((l) => l !== "").map((line) => {
    const [form, lemma, upos, xpos, feats, count] = line.split("\t");
    return { form: form!, lemma: lemma!, upos: upos!, xpos: xpos!, feats: feats!, count: Number(count) };
  });
}
