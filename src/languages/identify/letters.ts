/** Script of a UTF-16 code unit, as far as identification needs it. */
export const NONE = 0;
export const LATIN = 1;
export const CYRILLIC = 2;
export const OTHER = 3;

const unknown = 255;
const cache = new Uint8Array(65536).fill(unknown);

/** NONE for what is no letter (digits, marks, punctuation), LATIN, CYRILLIC, or OTHER for every other script. Surrogates are NONE. */
export function scriptOf(unit: number): number {
  const known = cache[unit]!;
  if (known !== unknown) return known;
  const character = String.fromCharCode(unit);
  const script = !/\p{L}/u.test(character) ? NONE : /\p{Script=Latin}/u.test(character) ? LATIN : /\p{Script=Cyrillic}/u.test(character) ? CYRILLIC : OTHER;
  cache[unit] = script;
  return script;
}

/** The letters Kazakh has and Russian has not. */
export const kazakhOnly = "әғқңөұүһі";

/** Words of one script, in lower case, with the letters of every script counted. */
export interface Scan {
  readonly words: readonly string[];
  readonly latin: number;
  readonly cyrillic: number;
  readonly other: number;
  /** Words as they stand in running text or in a title in capitals, not names and initials: with a small letter first, or four capitals and more. By script. */
  readonly running: { readonly latin: number; readonly cyrillic: number };
}

const sampled = 24_000;
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

/** Splits into words at everything that is no letter; combining marks stay inside their word. */
export function scan(text: string): Scan {
  const words: string[] = [];
  let latin = 0;
  let cyrillic = 0;
  let other = 0;
  const running = { latin: 0, cyrillic: 0 };
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 32;
    const script = scriptOf(unit);
    if (script === NONE) {
      if (start >= 0 && !(unit >= 0x300 && unit < 0x370)) {
        const word = text.slice(start, i).toLowerCase();
        words.push(word);
        const first = word.charCodeAt(0);
        if (first === text.charCodeAt(start) ? word.length > 1 : word.length > 3 && word.charCodeAt(1) !== text.charCodeAt(start + 1)) {
          const script = scriptOf(first);
          if (script === LATIN) running.latin++;
          else if (script === CYRILLIC) running.cyrillic++;
        }
        start = -1;
      }
    } else {
      if (script === LATIN) latin++;
      else if (script === CYRILLIC) cyrillic++;
      else other++;
      if (start < 0) start = i;
    }
  }
  return { words, latin, cyrillic, other, running };
}
