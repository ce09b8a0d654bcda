import type { Decoded } from "./decode.ts";

/** UTF-16 from byte `start` on. An odd byte at the end is dropped and a surrogate without its pair kept as U+FFFD; both are said. */
export function utf16(bytes: Uint8Array, start: number, little: boolean, why: string): Decoded {
  const body = bytes.subarray(start, start + ((bytes.length - start) & ~1));
  const text = new TextDecoder(little ? "utf-16le" : "utf-16be", { ignoreBOM: true }).decode(body);
  const warnings: string[] = [];
  if ((bytes.length - start) % 2 === 1) warnings.push("The file ends in the middle of a character; it may be cut short.");
  const lost = text.split("\ufffd").length - 1;
  if (lost > 0) warnings.push(`${lost} characters are not valid UTF-16 and stand as U+FFFD in the text.`);
  return { text, encoding: little ? "utf-16le" : "utf-16be", why, warnings };
}

/**
 * Is it UTF-16 without a byte order mark? Nearly all pairs of bytes must then be characters of the scripts, signs and spaces that
 * texts here are made of, with one byte order and not with the other.
 */
export function looksUtf16(bytes: Uint8Array): "le" | "be" | undefined {
  const end = Math.min(bytes.length, 65536) & ~1;
  if (end < 2) return undefined;
  let le = 0;
  let be = 0;
  for (let i = 0; i < end; i += 2) {
    if (plausible(bytes[i]!, bytes[i + 1]!)) le++;
    if (plausible(bytes[i + 1]!, bytes[i]!)) be++;
  }
  const pairs = end / 2;
  if (le >= 0.95 * pairs && be <= 0.6 * pairs) return "le";
  if (be >= 0.95 * pairs && le <= 0.6 * pairs) return "be";
  return undefined;
}

function plausible(low: number, high: number): boolean {
  if (high === 0) return low === 9 || low === 10 || low === 13 || low === 12 || (low >= 32 && low !== 127 && (low < 127 || low >= 160));
  if (high === 4 || (high >= 0xd8 && high < 0xe0)) return true;
  if (high === 0x20) return low >= 0x09 && low <= 0x3a && low !== 0x20;
  if (high === 3) return low >= 0x70;
  // Latin with marks, №, −, emoji and their variation selector.
  return high === 1 || high === 0x26 || high === 0x27 || (high === 0x21 && low === 0x16) || (high === 0x22 && low === 0x12) || (high === 0xfe && low === 0x0f);
}
