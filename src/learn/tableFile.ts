/** Learned tables as text: one row a line, columns by tabs, with a first line that tells format, version and checksum. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
import { UshtilError } from "../error.ts";

const version = 1;
const head = /^#ushtil table (\d+) crc32 ([\da-f]{8})\n/u;

/** Writes rows after the line that vouches for them. Returns the size of the file in bytes. */
export function writeTable(path: string | URL, rows: string): number {
  const text = `#ushtil table ${version} crc32 ${crc32(rows).toString(16).padStart(8, "0")}\n${rows}`;
  writeFileSync(path, text);
  return Buffer.byteLength(text);
}

/** The rows of a table. Throws UshtilError "model", with the path, where the file is missing, of another version or changed since it was written. */
export function readTable(from: string | URL): string {
  const path = typeof from === "string" ? from : fileURLToPath(from);
  const unfit = (why: string, cause?: unknown): UshtilError => new UshtilError("model", `The table ${path} ${why}.`, { hint: "Install ushtil again.", where: { path }, cause });
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw unfit("cannot be read", cause);
  }
  // A checkout on Windows may have changed line ends.
  if (text.includes("\r\n")) text = text.replaceAll("\r\n", "\n");
  const found = head.exec(text);
  if (found === null) throw unfit("is no table of ushtil");
  if (Number(found[1]) !== version) throw unfit(`is of version ${found[1]}, where version ${version} is needed`);
  const rows = text.slice(found[0].length);
  if (crc32(rows) !== Number.parseInt(found[2]!, 16)) throw unfit("is damaged: its checksum does not fit");
  return rows;
}
