import { cp866, koi8r, kz1048, kzFont, ptcp154, windows1251, windows1252, type Codepage } from "./codepages.ts";
import type { Edit } from "./draft.ts";
import { kinds } from "./letters.ts";

/** A way in which a stretch may have been damaged, and the way back. */
export interface Reading {
  /** Kind of the changes it makes. */
  readonly kind: string;
  /** `UTF-8 read as windows-1251`. */
  readonly title: string;
  /** Quarter bits it costs beyond others: how unusual such damage is. */
  readonly prior: number;
  /** The pieces of the stretch that change, sorted; undefined where nothing does. */
  edits(text: string, start: number, end: number): readonly Edit[] | undefined;
}

/**
 * One character for another. `map[unit]` is 0 for those that stay. What a whole word went through must change each of its letters
 * (`whole`), so that `Märchen` and `сè` stay; a font (false) only must not touch words with Latin letters; undefined asks for nothing.
 */
export function byTable(kind: string, title: string, map: Uint16Array, prior: number, whole: boolean | undefined, sign?: (unit: number) => boolean): Reading {
  return {
    kind, title, prior,
    edits(text, start, end) {
      if (!fits(text, start, end, map, whole, sign)) return undefined;
      let out: Edit[] | undefined;
      for (let i = start; i < end; i++) {
        if (map[text.charCodeAt(i)] === 0) continue;
        let j = i;
        let put = "";
        for (; j < end; j++) {
          const to = map[text.charCodeAt(j)]!;
          if (to === 0) break;
          put += String.fromCharCode(to);
        }
        (out ??= []).push({ start: i, end: j, put, kind });
        i = j;
      }
      return out;
    },
  };
}

/** Is there a letter to change, are all of its word changed (or none Latin), and is there one for which `sign` speaks? */
function fits(text: string, start: number, end: number, map: Uint16Array, whole: boolean | undefined, sign: ((unit: number) => boolean) | undefined): boolean {
  const { letter, script } = kinds();
  let changes = false;
  let speaks = sign === undefined;
  let changed = 0;
  let kept = 0;
  for (let i = start; i <= end; i++) {
    const c = i < end ? text.charCodeAt(i) : 32;
    if (map[c] !== 0) {
      changed++;
      if (!speaks && sign!(c)) speaks = true;
    } else if (letter[c] !== 0) {
      if (whole === true || (whole === false && script[c] === 1)) kept++;
    } else {
      if (changed > 0 && kept > 0) return false;
      if (changed > 0) changes = true;
      changed = kept = 0;
    }
  }
  return changes && speaks;
}

/** Bytes in `truly` that were read as `taken`. */
function recoded(kind: string, taken: Codepage, truly: Codepage, prior: number): Reading {
  const map = new Uint16Array(65536);
  for (let c = 128; c < 65536; c++) {
    const byte = taken.encode[c]!;
    // A soft hyphen in a Kazakh word is one.
    if (c === 0xad && kind === "kazakh-font") continue;
    if (byte !== 0 && truly.decode[byte] !== c) map[c] = truly.decode[byte]!;
  }
  return byTable(kind, `${truly.title} read as ${taken.title}`, map, prior, kind !== "kazakh-font");
}

/** UTF-8 whose bytes were read as `taken`. A no-break space that has become a plain one after Р (byte D0) is put back. */
function utf8As(taken: Codepage, prior: number): Reading {
  const kind = `mojibake-utf8-${short(taken)}`;
  const byteOf = (text: string, i: number): number => {
    const c = text.charCodeAt(i);
    if (c === 0xfffd && taken === windows1251) return 0x98;
    return c < 128 ? c : taken.encode[c]!;
  };
  return {
    kind, title: `UTF-8 read as ${taken.title}`, prior,
    edits(text, start, end) {
      let out: Edit[] | undefined;
      for (let i = start; i < end; i++) {
        const lead = byteOf(text, i);
        const need = lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
        if (need === 0 || i + need >= end) continue;
        let code = lead & (need === 1 ? 0x1f : need === 2 ? 0x0f : 0x07);
        let ok = true;
        for (let k = 1; k <= need; k++) {
          let byte = byteOf(text, i + k);
          if (byte === 0x20 && lead === 0xd0) byte = 0xa0;
          if (byte < 0x80 || byte > 0xbf) { ok = false; break; }
          code = (code << 6) | (byte & 0x3f);
        }
        // Of a lost second byte only И (D0 98) is certain, as 98 is all that windows-1251 lacks; elsewhere a letter is lost.
        if (!ok && out !== undefined && out[out.length - 1]!.end === i && lead >= 0xd0 && lead <= 0xd3 && byteOf(text, i + 1) >= 0xd0 && byteOf(text, i + 1) <= 0xd3) {
          if (taken === windows1251 && lead === 0xd0) out.push({ start: i, end: i + 1, put: "И", kind });
          else if (taken === windows1252) out.push({ start: i, end: i + 1, put: "\ufffd", kind });
          continue;
        }
        if (!ok || !expected(code, need)) continue;
        (out ??= []).push({ start: i, end: i + need + 1, put: String.fromCodePoint(code), kind });
        i += need;
      }
      return out;
    },
  };
}

/** Characters that texts in these languages have, and the C1 controls of damage done twice: Latin, Greek, Cyrillic, signs, emoji. Others are chance. `need`: bytes after the first in UTF-8. */
export function expected(code: number, need: number): boolean {
  if (need === 1) return code >= 0x80 && (code < 0x250 || code === 0x2c6 || code === 0x2dc || (code >= 0x386 && code < 0x530) || code === 0x301 || code === 0x306 || code === 0x308);
  if (need === 2) return (code >= 0x2009 && code < 0x2070) || (code >= 0x20ac && code < 0x2800) || code === 0xfeff || code === 0xfffd || (code >= 0xfb00 && code < 0xfb05);
  return code >= 0x1f000 && code < 0x20000;
}

/** C1 controls that are quotation marks and dashes of windows-1252 (and windows-1251) read as Latin-1. */
function controls(): Reading {
  const map = new Uint16Array(65536);
  for (let b = 128; b < 160; b++) if (windows1252.decode[b] !== b) map[b] = windows1252.decode[b]!;
  return byTable("mojibake-1252-latin1", "windows-1252 read as Latin-1", map, -8 * 4, undefined);
}

function short(page: Codepage): string {
  return page.title.toLowerCase().replace("windows-", "").replace("-", "");
}

/** Every code point moved by the same distance, as fonts without a proper encoding give it; only what then is a letter that counts. */
export function shifted(distance: number, isLetter: (unit: number) => boolean): Reading {
  const map = new Uint16Array(65536);
  for (let c = 128; c < 65536; c++) {
    const to = c + distance;
    if (to >= 128 && to < 65536 && isLetter(to)) map[c] = to;
  }
  return byTable("pdf-shift", `code points shifted by ${-distance}`, map, 4 * 4, true, (unit) => !isLetter(unit));
}

/** Glyph numbers of a TrueType font in the place of ASCII: `$EVWUDFW` is `Abstract`, a space is U+0003. */
function glyphNumbers(): Reading {
  const map = new Uint16Array(65536);
  for (let c = 3; c <= 97; c++) if (c !== 9 && c !== 10 && c !== 12 && c !== 13 && c !== 32) map[c] = c + 29;
  return byTable("pdf-shift", "glyph numbers of a font in the place of ASCII", map, 24 * 4, true);
}

/** Symbol-encoded fonts: U+F0xx for byte xx of a code page. */
function symbolFont(page: Codepage): Reading {
  const map = new Uint16Array(65536);
  for (let b = 32; b < 256; b++) map[0xf000 + b] = page.decode[b]!;
  return byTable("symbol-font", `${page.title} in a symbol font (U+F0xx)`, map, 2 * 4, true);
}

/** Where capitals become small letters: a row of abbreviations (`ФГБОУ ВПО`) must not do. */
const capitals = 20 * 4;

/** The known ways. A Kazakh font is a text in windows-1251 whose font draws Kazakh letters in the places of Macedonian, Serbian and Ukrainian ones. */
export const knownReadings: readonly Reading[] = [
  utf8As(windows1251, 0), utf8As(windows1252, 0), utf8As(koi8r, 8), utf8As(cp866, 8), utf8As(kz1048, 8),
  recoded("kazakh-font", windows1251, kz1048, -3 * 4), recoded("kazakh-font", windows1251, kzFont, -3 * 4), recoded("kazakh-font", windows1251, ptcp154, -3 * 4), recoded("kazakh-font", kz1048, ptcp154, 16),
  recoded("mojibake-1251-1252", windows1252, windows1251, 0), recoded("mojibake-kz1048-1252", windows1252, kz1048, 4),
  recoded("mojibake-ptcp154-1252", windows1252, ptcp154, 8), recoded("mojibake-koi8r-1252", windows1252, koi8r, 8), recoded("mojibake-cp866-1252", windows1252, cp866, 8),
  recoded("mojibake-koi8r-1251", windows1251, koi8r, capitals), recoded("mojibake-cp866-1251", windows1251, cp866, capitals),
  recoded("mojibake-1251-koi8r", koi8r, windows1251, capitals), recoded("mojibake-kz1048-koi8r", koi8r, kz1048, capitals), recoded("mojibake-cp866-koi8r", koi8r, cp866, capitals),
  recoded("mojibake-1251-cp866", cp866, windows1251, 4), recoded("mojibake-kz1048-cp866", cp866, kz1048, 8), recoded("mojibake-koi8r-cp866", cp866, koi8r, 8),
  symbolFont(windows1251), symbolFont(kz1048), symbolFont(ptcp154), glyphNumbers(), controls(),
];
