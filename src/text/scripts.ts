import { codeUnits } from "./codeUnits.ts";
import { kinds } from "./letters.ts";

const latin = "acekopxyABCEHKMOPTXYiIhəƏǝƎɵƟöÖüÜïÏëË";
const cyrillic = "асекорхуАВСЕНКМОРТХУіІһәӘәӘөӨөӨүҮїЇёЁ";
/** Unlike the ones above, also Cyrillic letters that only look Latin when alone. */
const cyrillicToo = "асеорхуАВСЕНКМОРТХУіІһѕЅјЈԁԛԝ";
const latinToo = "aceopxyABCEHKMOPTXYiIhsSjJdqw";

export const toCyrillic = table(latin, cyrillic);
export const toLatin = table(cyrillicToo, latinToo);

function table(from: string, to: string): Uint16Array {
  const map = new Uint16Array(65536);
  for (let i = 0; i < from.length; i++) map[from.charCodeAt(i)] = to.charCodeAt(i);
  return map;
}

/** The words of a text as columns; a word is an index. */
export interface Words {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Scripts of its letters, as bits. */
  readonly scripts: Uint8Array;
  /** The script by its letters that have no twin in the other; 0 if there is none, or both. What is mended does not change it. */
  readonly tells: Uint8Array;
}

export const onlyLatin = 1;
export const onlyCyrillic = 2;
export const otherScript = 4;

/** Class of a unit that belongs to a letter before it. */
export const mark = 32;
let classes: Uint8Array | undefined;

/** Of each unit of a word its script, eight times that where it tells, `mark` where it is no letter; 0 outside words. */
export function scriptTable(): Uint8Array {
  if (classes !== undefined) return classes;
  const { letter, script } = kinds();
  classes = new Uint8Array(65536);
  for (let c = 0; c < 65536; c++) {
    if (letter[c] === 0) continue;
    const s = script[c]!;
    classes[c] = letter[c] !== 1 ? mark : s === 1 ? onlyLatin | (toCyrillic[c] === 0 ? onlyLatin << 3 : 0) : s === 2 ? onlyCyrillic | (toLatin[c] === 0 ? onlyCyrillic << 3 : 0) : otherScript;
  }
  return classes;
}

/** The script that the classes of a word's units, seen together, tell; 0 for none or both. */
export function toldBy(classes: number): number {
  const told = classes >> 3 & 3;
  return told === 3 || (classes & otherScript) !== 0 ? 0 : told;
}

export function wordsOf(text: string): Words {
  const classOf = scriptTable();
  const units = codeUnits(text);
  // A word and what parts it from the next take two units at least.
  const most = (text.length >> 1) + 1;
  const start = new Int32Array(most);
  const end = new Int32Array(most);
  const bits = new Uint8Array(most);
  const tells = new Uint8Array(most);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    let seen = classOf[units[i]!]!;
    if (seen === 0 || seen === mark) continue;
    start[count] = i;
    for (i++; i < text.length; i++) {
      const own = classOf[units[i]!]!;
      if (own === 0) break;
      seen |= own;
    }
    end[count] = i;
    bits[count] = seen & 7;
    tells[count++] = toldBy(seen);
  }
  return { count, start, end, scripts: bits, tells };
}
