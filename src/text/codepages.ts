import iconv from "iconv-lite";

/** One byte a character, ASCII in the lower half. */
export interface Codepage {
  /** As iconv-lite calls it (`ptcp154` excepted, which is ours). */
  readonly name: string;
  /** As people call it. */
  readonly title: string;
  /** byte → UTF-16 unit; bytes without a character give the C1 control of their number. */
  readonly decode: Uint16Array;
  /** unit → byte, 0 where there is none (and for U+0000). */
  readonly encode: Uint8Array;
}

function codepage(name: string, title: string, characters: string): Codepage {
  const decode = new Uint16Array(256);
  const encode = new Uint8Array(65536);
  for (let b = 0; b < 256; b++) {
    let c = b < 128 ? b : characters.charCodeAt(b - 128);
    if (c === 0xfffd) c = b;
    decode[b] = c;
  }
  // Latin-1 gives C1 controls for these bytes, and windows-1252 is what people call Latin-1.
  if (name === "windows-1252") for (let b = 128; b < 160; b++) encode[b] = b;
  for (let b = 255; b > 0; b--) encode[decode[b]!] = b;
  return { name, title, decode, encode };
}

const upperHalf = Buffer.from(Array.from({ length: 128 }, (_, i) => i + 128));
const named = (name: string, title: string): Codepage => codepage(name, title, iconv.decode(upperHalf, name));

export const windows1251 = named("windows-1251", "windows-1251");
export const windows1252 = named("windows-1252", "windows-1252");
export const koi8r = named("koi8-r", "KOI8-R");
export const koi8u = named("koi8-u", "KOI8-U");
export const cp866 = named("cp866", "cp866");
/** STRK 1048-2002, the Kazakh national standard: windows-1251 with Ќ Ў Ј Ґ Є Ї Ћ Ѕ giving place to Kazakh letters. */
export const kz1048 = named("rk1048", "KZ-1048");

/** PTCP154 (ParaType, IANA `PTCP154`), the layout of the `… Kaz` fonts: only what differs from windows-1251. */
const asian: Readonly<Record<number, string>> = {
  0x80: "Җ", 0x81: "Ғ", 0x82: "Ӯ", 0x83: "ғ", 0x86: "Ҷ", 0x87: "Ү", 0x88: "Ҳ", 0x89: "ү", 0x8a: "Ҡ", 0x8b: "Ӣ", 0x8c: "Ң", 0x8d: "Қ",
  0x8e: "Һ", 0x8f: "Ҹ", 0x90: "җ", 0x98: "ҳ", 0x99: "ҷ", 0x9a: "ҡ", 0x9b: "ӣ", 0x9c: "ң", 0x9d: "қ", 0x9e: "һ", 0x9f: "ҹ", 0xa4: "Ө",
  0xa5: "Ҙ", 0xa6: "Ұ", 0xaa: "Ә", 0xad: "ӯ", 0xaf: "Ҝ", 0xb1: "ұ", 0xb4: "ҙ", 0xb5: "ө", 0xba: "ә", 0xbd: "Ҫ", 0xbe: "ҫ", 0xbf: "ҝ",
};
export const ptcp154 = codepage("ptcp154", "PTCP154",
  Array.from({ length: 128 }, (_, i) => asian[i + 128] ?? String.fromCharCode(windows1251.decode[i + 128]!)).join(""));

/** The fonts of the 1990s (`KZ Times` and its kin): windows-1251 whose Macedonian, Serbian and Ukrainian letters were drawn as Kazakh ones. */
const drawn: Readonly<Record<number, string>> = {
  0x81: "Ғ", 0x83: "ғ", 0x8c: "Ң", 0x8d: "Қ", 0x8e: "Һ", 0x9c: "ң", 0x9d: "қ", 0x9e: "һ", 0xa1: "Ұ", 0xa2: "ұ", 0xa5: "Ө", 0xaa: "Ә", 0xaf: "Ү", 0xb4: "ө",
  0xba: "ә", 0xbf: "ү",
};
export const kzFont = codepage("kz-font", "a Kazakh font of the 1990s",
  Array.from({ length: 128 }, (_, i) => drawn[i + 128] ?? String.fromCharCode(windows1251.decode[i + 128]!)).join(""));

/** Decodes bytes by a code page. */
export function decodeBy(page: Codepage, bytes: Uint8Array): string {
  const pieces: string[] = [];
  const piece = new Uint16Array(8192);
  for (let at = 0; at < bytes.length; at += piece.length) {
    const n = Math.min(piece.length, bytes.length - at);
    for (let i = 0; i < n; i++) piece[i] = page.decode[bytes[at + i]!]!;
    pieces.push(String.fromCharCode.apply(null, piece.subarray(0, n) as unknown as number[]));
  }
  return pieces.join("");
}
