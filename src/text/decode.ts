import iconv from "iconv-lite";
import { UshtilError } from "../error.ts";
import { signature } from "./binary.ts";
import { cp866, decodeBy, koi8r, koi8u, kz1048, windows1251, windows1252, type Codepage } from "./codepages.ts";
import { costOf } from "./costs.ts";
import { bit, letterModel, type LetterProfile } from "./letters.ts";
import { expected } from "./readings.ts";
import { looksUtf16, utf16 } from "./utf16.ts";
import { decodeUtf8, isAscii } from "./utf8.ts";

/** The text of a file without byte order mark. `encoding` is a name that iconv-lite knows. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** In a few English words, with the evidence. */
  readonly why: string;
  /** Sentences about bytes that could not be decoded (they are U+FFFD in the text). */
  readonly warnings: readonly string[];
}

/** What is not worse by this many quarter bits might as well be meant. Bytes that differ in two or three letters give about as much. */
const doubt = 9 * bit;
/** Taking the whole for a text of another language. */
const inOther = 25 * bit;
/** Mean cost of a letter above which a reading is no text of the known languages; running text costs 4 bits, words of other languages 5 to 6. */
const nonsense = 7.5 * bit;

/** That many well-formed sequences of UTF-8 are no chance; each is worth these quarter bits against another reading. */
const enough = 16;
const wellFormed = 8 * bit;
/** Share of letters outside ASCII above which a Latin text is rather in another code page (Polish, Turkish) than windows-1252. */
const accented = 0.025;

const pages: readonly Codepage[] = [windows1251, kz1048, koi8r, koi8u, cp866, windows1252];

/**
 * Bytes to text. UTF-8 and UTF-16 (with or without byte order mark) are told by their form; windows-1251, KZ-1048, KOI8-R, cp866
 * and windows-1252 by what reading costs least in letter bigrams and casing (`costOf`). `forced` is a name that iconv-lite knows.
 * Throws `UshtilError("encoding")` where two readings are about equally good, where none makes sense, and for files that are no text.
 */
export function decode(bytes: Uint8Array, profiles: readonly LetterProfile[], forced?: string): Decoded {
  if (forced !== undefined) return asTold(bytes, forced);
  if (bytes.length === 0) return { text: "", encoding: "utf-8", why: "the file is empty", warnings: [] };
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0 && bytes.length % 4 === 0) throw new UshtilError("encoding", "The file begins with a UTF-32 byte order mark; UTF-32 is not read.", { hint: "Save it as UTF-8." });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 2, true, "its byte order mark says so");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 2, false, "its byte order mark says so");
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const kind = signature(bytes);
  if (kind !== undefined) throw notText(`The file is not plain text: it seems to be ${kind}.`);
  const controls = countControls(bytes);
  if (!marked && controls > 0) {
    const endian = looksUtf16(bytes);
    if (endian !== undefined) return utf16(bytes, 0, endian === "le", "every other byte is that of a Cyrillic or Latin block");
  }
  if (isAscii(bytes)) {
    if (controls * 10 > bytes.length) throw notText(`The file is not plain text: ${controls} of its ${bytes.length} bytes are control characters.`);
    return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"), encoding: "utf-8", why: "all its bytes are ASCII", warnings: [] };
  }
  const utf8 = decodeUtf8(bytes, marked ? 3 : 0);
  if (marked || (utf8.errors === 0 && utf8.sequences > enough)) {
    if (!marked && controls * 2 > utf8.text.length) throw notText(`The file is not plain text: ${controls} of its ${utf8.text.length} characters are control characters.`);
    return { text: utf8.text, encoding: "utf-8", why: marked ? "its byte order mark says so" : "its bytes above 127 form UTF-8 without exception", warnings: utf8.warnings };
  }
  return byLetters(bytes, profiles, utf8, controls);
}

interface Reading { readonly encoding: string; readonly title: string; readonly text: string; readonly cost: number; readonly letters: number }

function byLetters(bytes: Uint8Array, profiles: readonly LetterProfile[], utf8: ReturnType<typeof decodeUtf8>, controls: number): Decoded {
  const model = letterModel(profiles);
  const sample = sampleOf(bytes);
  const readings: Reading[] = [];
  const read = (encoding: string, title: string, text: string): void => {
    const { ours, foreign, letters } = costOf(model, text);
    const bonus = encoding !== "utf-8" || utf8.errors > 0 ? 0 : isExpected(text) ? wellFormed * utf8.sequences : -3 * wellFormed;
    // Readings that say the same of the sample are one.
    if (!readings.some((r) => r.text === text)) readings.push({ encoding, title, text, cost: Math.min(ours, foreign + inOther) - bonus, letters });
  };
  // In a text without Cyrillic what is left are quotation marks and dashes, the same in both.
  const latin = decodeBy(windows1251, sample);
  if (!/\p{Script=Cyrillic}/u.test(latin)) read("windows-1252", "windows-1252", decodeBy(windows1252, sample));
  for (const page of pages) read(page.name, page.title, page === windows1251 ? latin : decodeBy(page, sample));
  read("utf-8", "UTF-8", decodeUtf8(sample, 0).text);
  readings.sort((a, b) => a.cost - b.cost);
  const [best, second] = [readings[0]!, readings[1]!];
  if (best.encoding === "utf-8" && utf8.errors === 0 && best.letters === 0) return { text: utf8.text, encoding: "utf-8", why: "its bytes above 127 form UTF-8 without exception", warnings: [] };
  if (controls * 4 > bytes.length || best.cost > nonsense * best.letters + 60 * bit && (best.encoding !== "utf-8" || utf8.errors > 0)) {
    if (controls > 0) throw notText(`The file seems to hold no plain text: ${controls} control characters, and no encoding gives words.`);
    throw new UshtilError("encoding", `The encoding of the file cannot be told: none of UTF-8, UTF-16, ${pages.map((p) => p.title).join(", ")} gives words of a known language.`, { hint: asking });
  }
  const needed = best.letters === 0 ? 3 * doubt : doubt;
  if (second.cost - best.cost < needed) {
    const near = readings.filter((r) => r.cost - best.cost < needed);
    throw new UshtilError("encoding", `The encoding of the file cannot be told: ${near.map((r) => `as ${r.title} it begins '${extract(r.text)}'`).join(", ")}.`, { hint: asking });
  }
  if (best.encoding === "windows-1252" && (best.text.match(/[^\P{L}\0-\x7f]/gu)?.length ?? 0) > accented * best.letters) {
    throw new UshtilError("encoding", `The encoding of the file cannot be told: as windows-1252 it begins '${extract(best.text)}', which may as well be another Latin code page.`, { hint: asking });
  }
  const margin = Math.round((second.cost - best.cost) / bit);
  const why = `its letters fit ${best.title} better than ${second.title} by ${margin} bits`;
  if (best.encoding === "utf-8") return { text: utf8.text, encoding: "utf-8", why, warnings: utf8.warnings };
  const page = pages.find((p) => p.name === best.encoding)!;
  return { text: decodeBy(page, bytes), encoding: best.encoding, why, warnings: unknownBytes(bytes, page) };
}

/** Short bytes of cp866 may be UTF-8 of characters that no text here has. */
function isExpected(text: string): boolean {
  for (const c of text) {
    const code = c.codePointAt(0)!;
    if (code > 127 && !expected(code, code < 0x800 ? 1 : code < 0x10000 ? 2 : 3)) return false;
  }
  return true;
}

const asking = "Save it as UTF-8, or give its encoding with --encoding (utf-8, utf-16le, windows-1251, rk1048 for KZ-1048, koi8-r, cp866, windows-1252).";

/** Where the first characters outside ASCII are, on one line. */
function extract(text: string): string {
  const at = text.search(/[^\0-\x7f]/);
  return text.slice(Math.max(0, at - 10), at + 20).replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** Bytes without a character in the code page become the C1 control of their number; say so. */
function unknownBytes(bytes: Uint8Array, page: Codepage): string[] {
  let count = 0;
  let first = -1;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! > 127 && page.decode[bytes[i]!] === bytes[i] && bytes[i]! < 160) { count++; if (first < 0) first = i; }
  }
  return count === 0 ? [] : [`${count} ${count === 1 ? "byte has" : "bytes have"} no character in ${page.title}, the first at byte ${first}.`];
}

function asTold(bytes: Uint8Array, forced: string): Decoded {
  if (!iconv.encodingExists(forced)) throw new UshtilError("usage", `No encoding is called '${forced}'.`, { hint: "Common here are utf-8, utf-16le, windows-1251, rk1048 (KZ-1048), koi8-r and cp866." });
  const why = "it was given";
  const plain = forced.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (plain === "utf8") {
    const { text, warnings } = decodeUtf8(bytes, bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
    return { text, encoding: "utf-8", why, warnings };
  }
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), forced);
  const lost = text.split("\ufffd").length - 1;
  return { text, encoding: forced.toLowerCase(), why, warnings: lost === 0 ? [] : [`${lost} characters could not be read as ${forced}; they stand as U+FFFD.`] };
}

function notText(message: string): UshtilError {
  return new UshtilError("encoding", message, { hint: "Extract its text first and give that as a .txt file in UTF-8." });
}

/** Control characters that no plain text holds. */
function countControls(bytes: Uint8Array): number {
  let n = 0;
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i]!;
    if (b < 32 && b !== 9 && b !== 10 && b !== 11 && b !== 12 && b !== 13 && !(b === 26 && i === bytes.length - 1)) n++;
  }
  return n;
}

/** At most about 200 kB of a long file: its beginning, places all over it, and the words with bytes in which KZ-1048 and windows-1251 differ. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const whole = 65536;
  if (bytes.length <= 3 * whole) return bytes;
  const pieces: Uint8Array[] = [bytes.subarray(0, lineEnd(bytes, whole))];
  const newline = Uint8Array.of(10);
  const rest = bytes.length - whole;
  for (let k = 1; k <= 16; k++) {
    const at = lineEnd(bytes, Math.min(bytes.length - 4096, whole + Math.floor((rest * k) / 17)));
    pieces.push(newline, bytes.subarray(at, lineEnd(bytes, at + 3000)));
  }
  const differs = (b: number): boolean => windows1251.decode[b] !== kz1048.decode[b];
  let found = 0;
  for (let i = whole; i < bytes.length && found < 1000; i++) {
    if (bytes[i]! < 128 || !differs(bytes[i]!)) continue;
    let a = i;
    let b = i;
    while (a > i - 40 && bytes[a - 1]! > 32) a--;
    while (b < i + 40 && b < bytes.length && bytes[b]! > 32) b++;
    pieces.push(newline, bytes.subarray(a, b));
    found++;
    i = b;
  }
  return Buffer.concat(pieces);
}

/** The next white space within 200 bytes: a sample ends between words, and so between characters. */
function lineEnd(bytes: Uint8Array, at: number): number {
  for (let i = at; i < Math.min(bytes.length, at + 200); i++) if (bytes[i]! <= 32) return i;
  return Math.min(at, bytes.length);
}
