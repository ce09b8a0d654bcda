/**
 * The measure of the CoNLL 2018 shared task (Zeman et al. 2018, "CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to Universal
 * Dependencies", section 5): system and gold are laid over each other by the characters that are not white space. Tokens and sentences are
 * right where both ends agree; words are aligned first, and tags and lemmas count on aligned words only.
 */
import type { Span } from "../../src/document.ts";

/** A syntactic word; the span is that of its surface token. */
export interface GradedWord extends Span {
  /** One of several words of its token. */
  readonly multiword: boolean;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  /** `_` for none, as in CoNLL-U. */
  readonly xpos: string;
  /** All features as in CoNLL-U, `_` or `""` for none. */
  readonly feats: string;
  /** In gold only: nobody knows its tags; it is left out of all that is said of tags and lemmas (not in the official measure). */
  readonly open?: boolean;
}

/** One side of a comparison. Spans count UTF-16 units of `characters`, the text without white space. */
export interface Graded {
  readonly characters: string;
  readonly sentences: readonly Span[];
  readonly tokens: readonly Span[];
  readonly words: readonly GradedWord[];
}

/** How many there are in gold, how many the system gave, how many of those are right, and how many words were aligned. */
export interface Score { readonly gold: number; readonly found: number; readonly right: number; readonly aligned?: number }

export const metrics = ["Tokens", "Sentences", "Words", "UPOS", "XPOS", "UFeats", "AllTags", "Lemmas"] as const;
export type Metric = (typeof metrics)[number];
export type Scores = Readonly<Record<Metric, Score>>;

/** Shares between 0 and 1; `aligned` is undefined for spans and where nothing is aligned. */
export function shares(s: Score): { readonly precision: number; readonly recall: number; readonly f1: number; readonly aligned: number | undefined } {
  return {
    precision: s.found === 0 ? 0 : s.right / s.found,
    recall: s.gold === 0 ? 0 : s.right / s.gold,
    f1: s.gold + s.found === 0 ? 0 : (2 * s.right) / (s.gold + s.found),
    aligned: s.aligned === undefined || s.aligned === 0 ? undefined : s.right / s.aligned,
  };
}

/** The features the shared task compares. A name in brackets (`Number[psor]`) is another name and no part of the list. */
export const universalFeatures: ReadonlySet<string> = new Set(["PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case",
  "Definite", "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite"]);

/** Features of the names given, sorted, as one string to compare. */
export function featuresAmong(feats: string, names: ReadonlySet<string>): string {
  return feats.split("|").filter((f) => names.has(f.split("=", 1)[0]!)).sort().join("|");
}

export type Pair = readonly [gold: GradedWord, found: GradedWord];

/** Aligns words: by their spans, and in a stretch where either side has a multiword token by the longest common subsequence of forms (case ignored). */
export function align(gold: readonly GradedWord[], found: readonly GradedWord[]): Pair[] {
  const pairs: Pair[] = [];
  let g = 0;
  let f = 0;
  while (g < gold.length && f < found.length) {
    const a = gold[g]!;
    const b = found[f]!;
    if (a.multiword || b.multiword) {
      const [g1, f1, g2, f2] = stretch(gold, found, g, f);
      if (g2 > g1 && f2 > f1) pairs.push(...common(gold.slice(g1, g2), found.slice(f1, f2)));
      g = g2;
      f = f2;
    } else if (a.start === b.start && a.end === b.end) {
      pairs.push([a, b]);
      g++;
      f++;
    } else if (a.start <= b.start) g++;
    else f++;
  }
  return pairs;
}

/** The smallest stretch of both sides that begins here and ends where no multiword token of either side is cut. */
function stretch(gold: readonly GradedWord[], found: readonly GradedWord[], g: number, f: number): readonly [number, number, number, number] {
  let end: number;
  // A plain word that begins before the multiword token on the other side is not part of it.
  if (gold[g]!.multiword) {
    end = gold[g]!.end;
    if (!found[f]!.multiword && found[f]!.start < gold[g]!.start) f++;
  } else {
    end = found[f]!.end;
    if (gold[g]!.start < found[f]!.start) g++;
  }
  const [g1, f1] = [g, f];
  const inside = (word: GradedWord | undefined): boolean => word !== undefined && (word.multiword ? word.start < end : word.end <= end);
  while (inside(gold[g]) || inside(found[f])) {
    const fromGold = g < gold.length && (f >= found.length || gold[g]!.start <= found[f]!.start);
    const word = fromGold ? gold[g++]! : found[f++]!;
    if (word.multiword && word.end > end) end = word.end;
  }
  return [g1, f1, g, f];
}

/** A longest common subsequence by form; of several the one that skips gold words first. */
function common(gold: readonly GradedWord[], found: readonly GradedWord[]): Pair[] {
  const width = found.length + 1;
  const best = new Int32Array((gold.length + 1) * width);
  const key = (w: GradedWord): string => (w.multiword ? w.form : w.form.replace(/\s/gu, "")).toLowerCase();
  const a = gold.map(key);
  const b = found.map(key);
  for (let g = gold.length - 1; g >= 0; g--) {
    for (let f = found.length - 1; f >= 0; f--) {
      const at = g * width + f;
      const skip = Math.max(best[at + width]!, best[at + 1]!);
      best[at] = a[g] === b[f] ? Math.max(skip, 1 + best[at + width + 1]!) : skip;
    }
  }
  const pairs: Pair[] = [];
  let g = 0;
  let f = 0;
  while (g < gold.length && f < found.length) {
    if (a[g] === b[f]) pairs.push([gold[g++]!, found[f++]!]);
    else if (best[g * width + f] === best[(g + 1) * width + f]) g++;
    else f++;
  }
  return pairs;
}

/**
 * Scores one text. `compared` gives the features of a gold word that count under UFeats and AllTags. Throws `RangeError` where the two sides are not the same
 * characters, and says where they part.
 */
export function scores(gold: Graded, found: Graded, pairs: readonly Pair[] = align(gold.words, found.words), compared: (gold: GradedWord) => ReadonlySet<string> = () => universalFeatures): Scores {
  if (gold.characters !== found.characters) {
    let at = 0;
    while (gold.characters[at] === found.characters[at]) at++;
    throw new RangeError(`The texts differ at character ${at}: '${gold.characters.slice(at, at + 20)}' in gold, '${found.characters.slice(at, at + 20)}' in the system's.`);
  }
  const closed = pairs.filter(([g]) => g.open !== true);
  const total = gold.words.reduce((n, w) => n + (w.open === true ? 0 : 1), 0);
  const given = found.words.length - (pairs.length - closed.length);
  const tagged = (same: (g: GradedWord, f: GradedWord) => boolean): Score => (
    { gold: total, found: given, right: closed.reduce((n, [g, f]) => n + (same(g, f) ? 1 : 0), 0), aligned: closed.length });
  const feats = (g: GradedWord, f: GradedWord): boolean => g.feats === f.feats || featuresAmong(g.feats, compared(g)) === featuresAmong(f.feats, compared(g));
  return {
    Tokens: spans(gold.tokens, found.tokens),
    Sentences: spans(gold.sentences, found.sentences),
    Words: { gold: gold.words.length, found: found.words.length, right: pairs.length },
    UPOS: tagged((g, f) => g.upos === f.upos),
    XPOS: tagged((g, f) => g.xpos === f.xpos),
    UFeats: tagged(feats),
    AllTags: tagged((g, f) => g.upos === f.upos && g.xpos === f.xpos && feats(g, f)),
    Lemmas: tagged((g, f) => g.lemma === "_" || g.lemma === f.lemma),
  };
}

function spans(gold: readonly Span[], found: readonly Span[]): Score {
  let right = 0;
  for (let g = 0, f = 0; g < gold.length && f < found.length;) {
    if (found[f]!.start < gold[g]!.start) f++;
    else if (gold[g]!.start < found[f]!.start) g++;
    else if (gold[g++]!.end === found[f++]!.end) right++;
  }
  return { gold: gold.length, found: found.length, right };
}

/** Scores of several texts as those of one. */
export function sum(all: readonly Scores[]): Scores {
  const added = (metric: Metric): Score => {
    let [gold, found, right, aligned] = [0, 0, 0, 0];
    for (const { [metric]: s } of all) {
      gold += s.gold;
      found += s.found;
      right += s.right;
      aligned += s.aligned ?? 0;
    }
    return { gold, found, right, ...(metric === "Tokens" || metric === "Sentences" || metric === "Words" ? {} : { aligned }) };
  };
  return Object.fromEntries(metrics.map((m) => [m, added(m)])) as Record<Metric, Score>;
}
