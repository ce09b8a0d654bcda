/** Orders texts by their UTF-16 code units, the same on every machine: negative where the first comes first. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

let last = "";
let units = new Uint16Array(0);
/** Shorter texts are copied unit by unit: to call for a copy costs more. */
const short = 200;

/** A text as numbers: to read one is many times cheaper than to ask the string for it. The text asked for last is kept, since one scanner after another reads it. */
export function codeUnits(text: string): Uint16Array {
  // The same letters may stand in another string: the next question is then answered at once.
  if (text === last) { last = text; return units; }
  const made = new Uint16Array(text.length);
  copyUnits(text, made);
  last = text;
  return (units = made);
}

/** Puts the units of a text at the beginning of `into`, which holds as many. */
export function copyUnits(text: string, into: Uint16Array): void {
  if (text.length > short && littleEndian) Buffer.from(into.buffer).write(text, "utf16le");
  else for (let i = 0; i < text.length; i++) into[i] = text.charCodeAt(i);
}

const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
