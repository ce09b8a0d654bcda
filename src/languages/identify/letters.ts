/** Script of a UTF-16 code unit, as far as identification needs it. */
export const NONE = 0;
export const LATIN = 1;
export const CYRILLIC = 2;
export const OTHER = 3;

/** What stands for an apostrophe; some are letters by their class. */
export const apostrophes = "'’ʼʹ`";

/** For every unit: its lower case, its script, and whether it was looked at. */
const known = new Int32Array(65536);
const isKnown = 1 << 18;
/** Has no lower case of one unit, or one that depends on the letters around it (σ, ς). */
const isOdd = 1 << 19;
const isMark = 1 << 20;
const isApostrophe = 1 << 21;
/** Apostrophes, what opens quotations, what stands in addresses. */
const isSign = 1 << 22;

/** What is known of a unit; see `lowerIn` and the like. */
export function letterInfo(unit: number): number {
  const info = known[unit]!;
  return info !== 0 ? info : (known[unit] = look(unit));
}

function look(unit: number): number {
  const character = String.fromCharCode(unit);
  const script = !/\p{L}/u.test(character) ? NONE : /\p{Script=Latin}/u.test(character) ? LATIN : /\p{Script=Cyrillic}/u.test(character) ? CYRILLIC : OTHER;
  const lower = character.toLowerCase();
  const odd = lower.length !== 1 || unit === 0x3a3;
  return isKnown | (odd ? isOdd | unit : lower.charCodeAt(0)) | (script << 16) | (unit >= 0x300 && unit < 0x370 ? isMark : 0)
    | (apostrophes.includes(character) ? isApostrophe | isSign : "«“„@:".includes(character) ? isSign : 0);
}

/** The unit in lower case. */
export const lowerIn = (info: number): number => info & 0xffff;
export const scriptIn = (info: number): number => (info >> 16) & 3;
export const isOddIn = (info: number): boolean => (info & isOdd) !== 0;
/** Combining marks: within a word they part nothing. */
export const isMarkIn = (info: number): boolean => (info & isMark) !== 0;

export const isApostropheIn = (info: number): boolean => (info & isApostrophe) !== 0;
/** Is it worth a closer look in an address, quotation or word with an acute? */
export const isSignIn = (info: number): boolean => (info & isSign) !== 0;

/** NONE for what is no letter (digits, marks, punctuation), LATIN, CYRILLIC, or OTHER for every other script. Surrogates are NONE. */
export function scriptOf(unit: number): number {
  return scriptIn(letterInfo(unit));
}

/** The letters Kazakh has and Russian has not. */
export const kazakhOnly = "әғқңөұүһі";

/** Longer texts are sampled. */
export const sampled = 24_000;
const slices = 8;

/** A text too long to read whole is judged by eight stretches spread evenly over it. */
export function sample(text: string): string {
  if (text.length <= sampled) return text;
  const size = sampled / slices;
  const step = (text.length - size) / (slices - 1);
  let out = "";
  for (let i = 0; i < slices; i++) out += `${text.slice(Math.floor(i * step), Math.floor(i * step) + size)} `;
  return out;
}
