/** Decoded bytes; every maximal invalid piece has become one U+FFFD, as the WHATWG standard has it. */
export interface Utf8 { readonly text: string; readonly errors: number; /** Valid sequences of more than a byte. */ readonly sequences: number; readonly warnings: readonly string[] }

const shown = 5;

export function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 127) return false;
  return true;
}

/** Decodes from byte `start` on; the warnings give byte offsets and 1-based lines of the first invalid places. */
export function decodeUtf8(bytes: Uint8Array, start: number): Utf8 {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(start));
  let errors = 0;
  let sequences = 0;
  let line = 1;
  const places: string[] = [];
  let cut = false;
  for (let i = start; i < bytes.length;) {
    const b = bytes[i]!;
    if (b < 128) { if (b === 10) line++; i++; continue; }
    const n = sequence(bytes, i);
    if (n > 0) { sequences++; i += n; continue; }
    errors++;
    if (places.length < shown) places.push(`byte ${i} (line ${line})`);
    i -= n;
    cut = i >= bytes.length && n < -1 || b >= 0xc2 && b <= 0xf4 && i === bytes.length;
  }
  if (errors === 0) return { text, errors, sequences, warnings: [] };
  const where = places.join(", ") + (errors > shown ? " and further on" : "");
  const end = cut ? " The file ends in the middle of a character; it may be cut short." : "";
  return { text, errors, sequences, warnings: [`${errors} ${errors === 1 ? "place is" : "places are"} not valid UTF-8 and stand as U+FFFD in the text: ${where}.${end}`] };
}

/** Length of the valid sequence at `i`, or minus the length of the invalid piece. */
function sequence(bytes: Uint8Array, i: number): number {
  const b = bytes[i]!;
  const need = b >= 0xc2 && b <= 0xdf ? 1 : b >= 0xe0 && b <= 0xef ? 2 : b >= 0xf0 && b <= 0xf4 ? 3 : 0;
  if (need === 0) return -1;
  for (let k = 1; k <= need; k++) {
    const c = bytes[i + k];
    const low = k === 1 ? (b === 0xe0 ? 0xa0 : b === 0xf0 ? 0x90 : 0x80) : 0x80;
    const high = k === 1 ? (b === 0xed ? 0x9f : b === 0xf4 ? 0x8f : 0xbf) : 0xbf;
    if (c === undefined || c < low || c > high) return -k;
  }
  return need + 1;
}
