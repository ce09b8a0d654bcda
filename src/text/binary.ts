/** What the first bytes of files that hold no plain text look like; Latin-1 strings. */
const signatures: readonly (readonly [start: string, what: string, at?: number])[] = [
  ["%PDF-", "a PDF document"], ["{\\rtf", "an RTF document"], ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document (.doc, .xls)"],
  ["\x89PNG\r\n\x1a\n", "a PNG image"], ["\xff\xd8\xff", "a JPEG image"], ["GIF87a", "a GIF image"], ["GIF89a", "a GIF image"],
  ["II*\0", "a TIFF image"], ["MM\0*", "a TIFF image"], ["AT&TFORM", "a DjVu document"], ["ftyp", "a video or image", 4],
  ["\x1f\x8b\x08", "a gzip archive"], ["BZh", "a bzip2 archive"], ["7z\xbc\xaf\x27\x1c", "a 7-Zip archive"], ["Rar!\x1a\x07", "a RAR archive"],
  ["\xfd7zXZ\0", "an xz archive"], ["\x28\xb5\x2f\xfd", "a Zstandard archive"], ["\x7fELF", "a program"], ["MZ\x90\0", "a Windows program"],
  ["SQLite format 3\0", "an SQLite database"], ["PAR1", "a Parquet file"], ["ID3", "an MP3 sound file"], ["OggS", "an Ogg sound file"],
  ["RIFF", "a sound, image or video file"], ["\xca\xfe\xba\xbe", "a Java class or a program"], ["%!PS", "a PostScript document"],
  ["\0\x01\0\0\0", "a TrueType font"], ["OTTO", "an OpenType font"], ["wOFF", "a web font"], ["wOF2", "a web font"], ["ustar", "a tar archive", 257],
];

/** What a file seems to be by its first bytes, `a PDF document`; undefined where they tell nothing. */
export function signature(bytes: Uint8Array): string | undefined {
  if (starts(bytes, "PK\x03\x04", 0) || starts(bytes, "PK\x05\x06", 0)) {
    const head = latin1(bytes, 0, 4096) + latin1(bytes, Math.max(0, bytes.length - 65536), bytes.length);
    if (head.includes("word/")) return "a Word document (.docx)";
    if (head.includes("xl/")) return "an Excel workbook (.xlsx)";
    if (head.includes("ppt/")) return "a PowerPoint presentation (.pptx)";
    if (head.includes("opendocument.text")) return "an OpenDocument text (.odt)";
    if (head.includes("application/epub")) return "an EPUB book";
    return "a ZIP archive";
  }
  for (const [start, what, at] of signatures) {
    if (starts(bytes, start, at ?? 0) && (start.length > 3 || control(bytes))) return what;
  }
  return undefined;
}

function starts(bytes: Uint8Array, start: string, at: number): boolean {
  if (bytes.length < at + start.length) return false;
  for (let i = 0; i < start.length; i++) if (bytes[at + i] !== start.charCodeAt(i)) return false;
  return true;
}

/** A text may begin with `BZh` or `ID3`; a file of these kinds has control characters besides. */
function control(bytes: Uint8Array): boolean {
  for (let i = 0; i < Math.min(bytes.length, 4096); i++) if (bytes[i]! < 9) return true;
  return false;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", from, Math.min(to, bytes.length));
}
