import { readFileSync } from "node:fs";
import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { UshtilError } from "../src/error.ts";
import { letters as en } from "../src/languages/en/letters.ts";
import { letters as kk } from "../src/languages/kk/letters.ts";
import { letters as ru } from "../src/languages/ru/letters.ts";
import { decode } from "../src/text/decode.ts";

const profiles = [ru, kk, en];
const refusal = (bytes: Uint8Array): UshtilError => {
  try {
    decode(bytes, profiles);
  } catch (error) {
    if (error instanceof UshtilError) return error;
    throw error;
  }
  throw new Error("it was decoded");
};

const lines = readFileSync(new URL("cases/encodings/files.txt", import.meta.url), "utf8").split("\n").filter((l) => l !== "" && !l.startsWith("#"));
test.each(lines)("%s", (line) => {
  const [encoding, text] = line.split(" | ") as [string, string];
  const found = decode(iconv.encode(text, encoding, { addBOM: false }), profiles);
  expect(found.text).toBe(text);
  expect(found.encoding).toBe(encoding);
  expect(found.warnings).toEqual([]);
});

test("a byte order mark decides and is no part of the text", () => {
  for (const encoding of ["utf-8", "utf-16le", "utf-16be"]) {
    const found = decode(iconv.encode("тіл", encoding, { addBOM: true }), profiles);
    expect(found).toMatchObject({ text: "тіл", encoding });
  }
});

test("ASCII is UTF-8", () => {
  expect(decode(Buffer.from("Abstract. Keywords: law"), profiles)).toMatchObject({ text: "Abstract. Keywords: law", encoding: "utf-8" });
});

test("UTF-8 with a few invalid bytes is UTF-8, and the places are told", () => {
  const good = Buffer.from("Бірінші жол\nЕкінші жол осы\n");
  const bytes = Buffer.concat([good.subarray(0, 30), Buffer.from([0xff]), good.subarray(30), Buffer.from([0xd0])]);
  const found = decode(bytes, profiles);
  expect(found.encoding).toBe("utf-8");
  expect(found.text.split("�").length - 1).toBe(2);
  expect(found.warnings[0]).toContain("byte 30 (line 2)");
  expect(found.warnings[0]).toContain("cut short");
});

test("what may be read in two ways is asked about, with both named", () => {
  const error = refusal(iconv.encode("А", "windows-1251"));
  expect(error.code).toBe("encoding");
  expect(error.message).toContain("windows-1251");
  expect(error.message).toContain("KOI8-R");
  expect(error.hint).toContain("--encoding");
});

test.each([
  ["%PDF-1.7\n%\xe2\xe3", "PDF"], ["PK\x03\x04....word/document.xml", "Word"], ["\x89PNG\r\n\x1a\n\0\0", "PNG"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "Office"], ["{\\rtf1\\ansi", "RTF"], ["\0\x01\x02\x03\x04\x05\xfe\x9c", "plain text"],
])("%j is refused as no text", (bytes, what) => {
  const error = refusal(Buffer.from(bytes, "latin1"));
  expect(error.code).toBe("encoding");
  expect(error.message).toContain(what);
});

test("the encoding given is taken", () => {
  expect(decode(iconv.encode("уже", "koi8-r"), profiles, "koi8-r").text).toBe("уже");
  expect(() => decode(Buffer.from("a"), profiles, "klingon")).toThrow("klingon");
});

test("any bytes give a text or a clear refusal", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
    try {
      const { text, encoding } = decode(bytes, profiles);
      expect(typeof text).toBe("string");
      expect(iconv.encodingExists(encoding)).toBe(true);
    } catch (error) {
      expect(error).toBeInstanceOf(UshtilError);
      expect((error as UshtilError).code).toBe("encoding");
    }
  }));
});
