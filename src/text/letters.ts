import { eachRun } from "./units.ts";

/**
 * How much text looks like one of the languages, by letter bigrams (Markov chain over the letters of a word), and how much like
 * some other language in a known script. Costs are −log2 probability in quarter bits: lower is likelier.
 */
export interface LetterProfile {
  readonly code: string;
  /** Lower-case letters; row and column 0 of the table are the edge of a word. */
  readonly alphabet: string;
  /** `rows[a][b]`: 35 + 4 × bits for letter b after letter a, as a character. */
  readonly rows: readonly string[];
}

/** Profiles made ready for scoring. */
export interface LetterModel {
  /** Per profile: unit → index in the alphabet, 0 for any other. */
  readonly index: readonly Uint8Array[];
  readonly tables: readonly Uint8Array[];
  readonly sizes: readonly number[];
  /** As `index`, for small letters only. */
  readonly small: readonly Uint8Array[];
  /** Per pair of letters of the Russian profile: its cost less that in the Kazakh one. Zeros for other profiles. */
  readonly leads: readonly Int16Array[];
  /** The Russian profile, where the Kazakh one has all its letters; −1 where not. */
  readonly lent: number;
  /** unit → cost as a letter of some other language. */
  readonly foreign: Uint8Array;
  /** 1 for the letters of any profile. */
  readonly known: Uint8Array;
  readonly codes: readonly string[];
}

export const bit = 4;
/** A letter that the language does not have. */
export const strange = 14 * bit;
/** Taking a single word for one of another language. */
export const otherLanguage = 10 * bit;

/** A word's cost is told of up to so much for each letter and one more: words with `і` and the like are Kazakh anyway, short ones say little. */
export const wordCap = 7 * bit;

let made: { readonly profiles: readonly LetterProfile[]; readonly model: LetterModel } | undefined;

/** Kinds of units: letters, marks, and the cost of everything else. Made once. */
interface Units { readonly letter: Uint8Array; readonly lower: Uint16Array; readonly script: Uint8Array; readonly other: Uint8Array; readonly alphabets: Uint8Array }
let units: Units | undefined;

export const letterClass = 1;
export const markClass = 2;

/** Script of a letter: 1 Latin, 2 Cyrillic, 3 Greek, 4 any other. */
export function kinds(): Units {
  if (units !== undefined) return units;
  const letter = new Uint8Array(65536);
  const lower = new Uint16Array(65536);
  const script = new Uint8Array(65536);
  const other = new Uint8Array(65536);
  for (let c = 0; c < 65536; c++) lower[c] = c;
  other.fill(bit * 11, 0x80, 0x100);
  other.fill(bit * 10, 0x100);
  eachRun(/\p{Cn}+/gu, (from, to) => other.fill(bit * 20, from, to));
  for (let c = 0; c < 65536; c++) if (c < 0xa1 || (c >= 0x2500 && c < 0x25a0) || c === 0xfffd || (c >= 0xe000 && c < 0xf900)) other[c] = bit * symbolBits(c);
  for (const sign of "«»„“”‘’–—…№§°•©®±×−") other[sign.charCodeAt(0)] = bit * 6;
  eachRun(/\p{M}+/gu, (from, to) => { letter.fill(markClass, from, to); other.fill(0, from, to); });
  eachRun(/\p{L}+/gu, (from, to) => {
    letter.fill(letterClass, from, to);
    other.fill(0, from, to);
    script.fill(4, from, to);
  });
  eachRun(/\p{Changes_When_Lowercased}+/gu, (from, to) => {
    for (let c = from; c < to; c++) {
      const low = String.fromCharCode(c).toLowerCase();
      if (letter[c] === letterClass && low.length === 1) lower[c] = low.charCodeAt(0);
    }
  });
  const scripts = [/\p{Script=Latin}+/gu, /\p{Script=Cyrillic}+/gu, /\p{Script=Greek}+/gu];
  scripts.forEach((pattern, k) => eachRun(pattern, (from, to) => {
    for (let c = from; c < to; c++) if (letter[c] === letterClass) script[c] = k + 1;
  }));
  other.fill(6 * bit, 0xd800, 0xe000);
  // Letters that no Slavic language has together: those of Serbian and Macedonian (1) with 2, those of Ukrainian (4) with 8.
  const alphabets = new Uint8Array(65536);
  for (const [set, flag] of [["ђѓѕјљњћќџ", 1], ["ёйщъыьэюяі", 2], ["єїґ", 4], ["ёъыэ", 8]] as const) {
    for (const l of set) alphabets[l.charCodeAt(0)]! |= flag;
  }
  units = { letter, lower, script, other, alphabets };
  return units;
}

/** Of the units up to the no-break space, of frames and blocks, of private ones. */
function symbolBits(c: number): number {
  if (c === 9 || c === 10 || c === 13 || c === 12 || (c >= 32 && c < 127)) return 3;
  if (c < 160) return 16;
  return c === 0xa0 ? 4 : c === 0xfffd ? 24 : c >= 0x2500 && c < 0x25a0 ? 14 : 16;
}

/** Letters that neighbouring languages written in Cyrillic have beside the Russian ones: Slavic, Turkic and Iranian. */
const slavic = "іїєґўјљњћђџѓќѕѐѝ";
const others = "әғқңөұүһҗҡҙҫҳҷӣӯӑӗӳҥ";

/** The profiles made ready; the last ones asked for are kept. */
export function letterModel(profiles: readonly LetterProfile[]): LetterModel {
  if (made !== undefined && made.profiles.length === profiles.length && made.profiles.every((p, i) => p === profiles[i])) return made.model;
  const { letter, script, lower } = kinds();
  const foreign = new Uint8Array(65536);
  for (let c = 0; c < 65536; c++) {
    if (letter[c] === markClass) foreign[c] = 3 * bit;
    else if (letter[c] === letterClass) {
      const low = lower[c]!;
      const s = script[c]!;
      foreign[c] = s === 2 ? bit * (slavic.includes(String.fromCharCode(low)) ? 5.5 : others.includes(String.fromCharCode(low)) ? 7.5 : 12)
        : s === 1 ? bit * (low < 0x180 || low === 0x259 || (low >= 0x1ea0 && low < 0x1f00) ? 8 : 12) : s === 3 ? bit * (low >= 0x3ac && low <= 0x3ce ? 5 : 14) : bit * 5.5;
    }
  }
  const index: Uint8Array[] = [];
  const tables: Uint8Array[] = [];
  const sizes: number[] = [];
  const small: Uint8Array[] = [];
  for (const profile of profiles) {
    const size = profile.alphabet.length + 1;
    const at = new Uint8Array(65536);
    const lows = new Uint8Array(65536);
    for (let i = 1; i < size; i++) {
      const low = profile.alphabet[i - 1]!;
      at[low.charCodeAt(0)] = lows[low.charCodeAt(0)] = i;
      at[low.toUpperCase().charCodeAt(0)] = i;
    }
    const table = new Uint8Array(size * size);
    for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) table[a * size + b] = profile.rows[a]!.charCodeAt(b) - 35;
    index.push(at);
    small.push(lows);
    tables.push(table);
    sizes.push(size);
    // A letter of a foreign word costs about its mean over what precedes it, and never less than four bits.
    for (let i = 1; i < size; i++) {
      let sum = 0;
      for (let a = 1; a < size; a++) sum += 2 ** (-table[a * size + i]! / bit);
      const cost = Math.max(4 * bit, Math.min(7 * bit, Math.round(-bit * Math.log2(sum / (size - 1)))));
      const low = profile.alphabet.charCodeAt(i - 1);
      const up = profile.alphabet[i - 1]!.toUpperCase().charCodeAt(0);
      foreign[low] = Math.min(foreign[low]!, cost);
      foreign[up] = Math.min(foreign[up]!, cost);
    }
  }
  const known = new Uint8Array(65536);
  for (const at of index) for (let c = 0; c < 65536; c++) if (at[c] !== 0) known[c] = 1;
  const codes = profiles.map((p) => p.code);
  const ru = codes.indexOf("ru");
  const kk = codes.indexOf("kk");
  const lent = ru >= 0 && kk >= 0 && [...profiles[ru]!.alphabet].every((l) => index[kk]![l.charCodeAt(0)] !== 0 && script[l.charCodeAt(0)] === 2) ? ru : -1;
  const leads = profiles.map(({ alphabet }, p) => {
    const lead = new Int16Array(tables[p]!.length);
    if (p !== lent) return lead;
    const there = [0, ...[...alphabet].map((l) => index[kk]![l.charCodeAt(0)]!)];
    there.forEach((a, i) => there.forEach((b, j) => { lead[i * sizes[p]! + j] = tables[p]![i * sizes[p]! + j]! - tables[kk]![a * sizes[kk]! + b]!; }));
    return lead;
  });
  const model: LetterModel = { index, tables, sizes, small, leads, lent, foreign, known, codes };
  made = { profiles: [...profiles], model };
  return model;
}
