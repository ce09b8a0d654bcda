/**
 * Sounds of Kazakh as its suffixes see them. Words are analysed in a lower-case *phonemic* spelling in which the two-sound
 * letters are written out (`қоя` → `қойа`, `сүю` → `сүйу`), so that a stem and a suffix never share a letter.
 * After: Krippes, Kazakh Grammar (1996); Muhamedowa, Kazakh: A Comprehensive Grammar (2016), ch. 4.
 */

/** What a suffix's first consonant adapts to: the last sound before it. */
/** Vowel. */
export const V = 1;
/** р й у и: take л in the plural. */
export const R = 2;
/** л. */
export const L = 4;
/** м н ң. */
export const N = 8;
/** з ж. */
export const Z = 16;
/** Voiceless, and б в г д, which devoice at the end of loans. */
export const P = 32;
export const anySound = 63;

export const back = 1;
export const front = 2;
export const eitherHarmony = 3;

const sounds = new Map<string, number>();
for (const c of "аәеоөұүыіэё") sounds.set(c, V);
for (const c of "рйуи") sounds.set(c, R);
sounds.set("л", L);
for (const c of "мнң") sounds.set(c, N);
for (const c of "зж") sounds.set(c, Z);
for (const c of "пфкқтсшщчцхһбвгғд") sounds.set(c, P);

const harmonies = new Map<string, number>();
for (const c of "аоұыё") harmonies.set(c, back);
for (const c of "әеөүіэ") harmonies.set(c, front);

/** Lower case, without the apostrophes some writers set before suffixes, with я ю written as two sounds. */
export function phonemic(word: string): string {
  let out = "";
  for (const c of word.toLowerCase()) {
    if (c === "я") out += "йа";
    else if (c === "ю") out += "йу";
    else if (c === "i" || c === "ï") out += "і";
    else if (c !== "\u0301" && c !== "ʼ" && c !== "’" && c !== "'") out += c;
  }
  return out;
}

/** Back to letters: the inverse of `phonemic` for a stem in lower case. */
export function spelled(phonemes: string): string {
  return phonemes.replaceAll("йа", "я").replaceAll("йу", "ю");
}

/** The class of the last sound; a soft or hard sign is passed over. Digits and Latin letters: any. */
export function lastSound(s: string, end = s.length): number {
  for (let i = end - 1; i >= 0; i--) {
    const c = s[i]!;
    if (c === "ь" || c === "ъ") continue;
    return sounds.get(c) ?? anySound;
  }
  return anySound;
}

/**
 * Harmony of what stands before a suffix. The last vowel decides; и, у and э-less loans in и leave it to the vowel before
 * them, and a word of nothing but и and у takes either.
 */
export function harmony(s: string, end = s.length): number {
  let soft = false;
  for (let i = end - 1; i >= 0; i--) {
    const c = s[i]!;
    if (c === "ь" && i >= end - 2) soft = true;
    const h = harmonies.get(c);
    if (h !== undefined) return soft ? front : h === front ? front : passedI(s, i, end) ? eitherHarmony : back;
  }
  return eitherHarmony;
}

/** и between the last plain vowel and the end: loans like `физик`, `магний` turn front. */
function passedI(s: string, from: number, end: number): boolean {
  for (let i = from + 1; i < end; i++) if (s[i] === "и") return true;
  return false;
}

/** Loan letters, or a final cluster no native word has: such stems may break harmony (`банкі`, `факті`, `парктер`). */
export function isLoan(stem: string): boolean {
  if (/[вфцчщъьэё]/u.test(stem)) return true;
  return /(?:[нлрк][кт]|ст|сть|[бгд]р|[тд]р|кл|бл|ль|нд|нг|[мн]п)$/u.test(stem) || /[бвгд]$/u.test(stem);
}

/** Expands an archiphonemic template (see `morphotactics.ts`) into surface shapes with what they demand of what precedes. */
export interface Shape { readonly text: string; readonly sounds: number; readonly harmony: number }

/** Archiphonemes that vary with the preceding sound: letter, sounds that call for it. */
const onsets: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  L: [["л", V | R], ["д", L | N | Z], ["т", P]],
  D: [["д", V | R | L | N | Z], ["т", P]],
  N: [["н", V], ["д", R | L | N | Z], ["т", P]],
  T: [["н", V | N], ["д", R | L | Z], ["т", P]],
  B: [["н", N], ["д", V | R | L | Z], ["т", P]],
  G: [["ғ", V | R | L | N | Z], ["қ", P]],
  M: [["м", V | R | L], ["б", N | Z], ["п", P]],
  E: [["м", V | R | L | N], ["б", Z], ["п", P]],
  // Buffers: a vowel after a consonant, с after a vowel, й after a vowel.
  I: [["", V], ["ы", R | L | N | Z | P]],
  S: [["с", V], ["", R | L | N | Z | P]],
  Y: [["й", V], ["а", R | L | N | Z | P]],
  X: [["", V], ["а", R | L | N | Z | P]],
};
const frontOf: Readonly<Record<string, string>> = { а: "е", ы: "і", ғ: "г", қ: "к" };

/**
 * `LAр` → лар, лер, дар … Capital Latin letters adapt to the preceding sound (first place) or are A, y, k, g: а/е, ы/і,
 * қ/к, ғ/г by harmony. `I` `S` `X` `Y` are onset buffers.
 */
export function shapes(template: string): readonly Shape[] {
  const out: Shape[] = [];
  const first = template[0] ?? "";
  const options = onsets[first] ?? [["", anySound] as const];
  const rest = onsets[first] === undefined ? template : template.slice(1);
  for (const h of [back, front]) {
    for (const [letter, when] of options) {
      let text = "";
      let marked = false;
      for (const c of letter + rest) {
        const plain = c === "A" ? "а" : c === "y" ? "ы" : c === "k" ? "қ" : c === "g" ? "ғ" : c;
        const varies = plain !== c || (letter.includes(c) && frontOf[c] !== undefined);
        if (varies) marked = true;
        text += varies && h === front ? frontOf[plain] ?? plain : plain;
      }
      // A shape without a letter that varies serves both harmonies.
      if (!marked && h === front) continue;
      out.push({ text, sounds: when, harmony: marked ? h : eitherHarmony });
    }
  }
  return out;
}
