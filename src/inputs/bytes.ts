import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import iconv from "iconv-lite";
import { UshtilError } from "../error.ts";
import { profiles } from "../languages/index.ts";
import { decode, type Decoded } from "../text/decode.ts";
import { linesOf, utf8Lines, type Line } from "./lines.ts";
import { maxFileBytes, maxTextLength } from "./source.ts";

export interface Raw { readonly text: string; readonly encoding: string; readonly sha256: string; readonly warnings: readonly string[] }

/** Reads a whole file and decodes it. Throws `UshtilError` (`input`, `limit`, `encoding`) with the path in it. */
export async function readRaw(cwd: string, path: string, encoding?: string): Promise<Raw> {
  const full = resolve(cwd, path);
  const info = await stat(full).catch((cause: unknown) => { throw unreadable(path, cause); });
  if (info.size > maxFileBytes) throw tooLong(path, `${megabytes(info.size)} long`);
  const bytes = await readFile(full).catch((cause: unknown) => { throw unreadable(path, cause); });
  if (bytes.length === 0) throw new UshtilError("input", "The file is empty.", { where: { path } });
  const { text, encoding: name, warnings } = decodeAt(path, bytes, encoding);
  if (text.trim() === "") throw new UshtilError("input", "The file holds nothing but white space.", { where: { path } });
  if (text.length > maxTextLength) throw tooLong(path, `${text.length} characters long`);
  return { text, encoding: name, sha256: createHash("sha256").update(bytes).digest("hex"), warnings };
}

export interface RawStream {
  readonly encoding: string;
  readonly warnings: readonly string[];
  /** Of the file's bytes, which are read for it on the first call. */
  sha256(): Promise<string>;
  chunks(): AsyncIterable<string>;
  lines(): AsyncIterable<Line>;
}

const sampleBytes = 1 << 20;

/** Opens a file of records: the encoding is told from its first megabyte, the rest is decoded as it is read. Throws as `readRaw`. */
export async function openStream(cwd: string, path: string, encoding?: string): Promise<RawStream> {
  const full = resolve(cwd, path);
  let head = Buffer.alloc(0);
  try {
    const handle = await open(full);
    const buffer = Buffer.alloc(sampleBytes);
    const { bytesRead } = await handle.read(buffer, 0, sampleBytes, 0);
    head = buffer.subarray(0, bytesRead);
    await handle.close();
  } catch (cause) {
    throw unreadable(path, cause);
  }
  if (head.length === 0) throw new UshtilError("input", "The file is empty.", { where: { path } });
  // A sample cut inside a character would look damaged: end it with a line.
  const whole = head.length < sampleBytes;
  const cut = whole ? head.length : Math.max(head.lastIndexOf(10) + 1, 0) || head.length - (head.length % 4);
  const { encoding: name, warnings } = decodeAt(path, head.subarray(0, cut), encoding);
  async function* chunks(): AsyncIterable<string> {
    const stream = createReadStream(full).pipe(iconv.decodeStream(name));
    for await (const chunk of stream) yield chunk as unknown as string;
  }
  let hashed: Promise<string> | undefined;
  return {
    encoding: name, warnings: whole ? warnings : [], chunks,
    sha256: () => (hashed ??= hashOf(full, path)),
    lines: () => (name === "utf-8" ? utf8Lines(full) : linesOf(chunks())),
  };
}

async function hashOf(full: string, path: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(full, { highWaterMark: sampleBytes })) hash.update(chunk as Buffer);
  } catch (cause) {
    throw unreadable(path, cause);
  }
  return hash.digest("hex");
}

export function decodeAt(path: string, bytes: Uint8Array, encoding: string | undefined): Decoded {
  if (encoding !== undefined && !iconv.encodingExists(encoding)) {
    throw new UshtilError("usage", `No encoding is called '${encoding}'.`, { hint: "Common here are utf-8, utf-16le, windows-1251, koi8-r, cp866 and rk1048 (KZ-1048)." });
  }
  try {
    return decode(bytes, profiles(), encoding);
  } catch (error) {
    if (!(error instanceof UshtilError)) throw error;
    throw new UshtilError(error.code, error.message, { where: { path, ...error.where }, ...(error.hint === undefined ? {} : { hint: error.hint }), cause: error });
  }
}

export function tooLong(path: string, size: string): UshtilError {
  return new UshtilError("limit", `The text is ${size}; one document may have ${maxTextLength / 1e6} million characters and ${megabytes(maxFileBytes)}.`, {
    where: { path }, hint: "Split it, or give it as records of a .jsonl file.",
  });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1048576).toFixed(0)} MB`;
}

function unreadable(path: string, cause: unknown): UshtilError {
  if (cause instanceof UshtilError) return cause;
  const code = (cause as NodeJS.ErrnoException).code;
  const why = code === "EACCES" || code === "EPERM" ? "permission is denied" : code === "ENOENT" ? "it is gone" : code === "EISDIR" ? "it is a folder" : String((cause as Error).message);
  return new UshtilError("input", `The file cannot be read: ${why}.`, { where: { path }, cause });
}
