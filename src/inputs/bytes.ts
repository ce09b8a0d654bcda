import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import iconv from "iconv-lite";
import { UshtilError } from "../error.ts";
import { profiles } from "../languages/index.ts";
import { decode, type Decoded } from "../text/decode.ts";
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

export interface Line { readonly text: string; readonly number: number; readonly tooLong: boolean }

export interface RawStream { readonly encoding: string; readonly sha256: string; readonly warnings: readonly string[]; chunks(): AsyncIterable<string> }

const sampleBytes = 1 << 20;

/** Opens a file of records: the encoding is told from its first megabyte, the rest is decoded as it is read. Throws as `readRaw`. */
export async function openStream(cwd: string, path: string, encoding?: string): Promise<RawStream> {
  const full = resolve(cwd, path);
  const hash = createHash("sha256");
  let head = Buffer.alloc(0);
  try {
    const handle = await open(full);
    const buffer = Buffer.alloc(sampleBytes);
    const { bytesRead } = await handle.read(buffer, 0, sampleBytes, 0);
    head = buffer.subarray(0, bytesRead);
    await handle.close();
    for await (const chunk of createReadStream(full)) hash.update(chunk as Buffer);
  } catch (cause) {
    throw unreadable(path, cause);
  }
  if (head.length === 0) throw new UshtilError("input", "The file is empty.", { where: { path } });
  // A sample cut inside a character would look damaged: end it with a line.
  const whole = head.length < sampleBytes;
  const cut = whole ? head.length : Math.max(head.lastIndexOf(10) + 1, 0) || head.length - (head.length % 4);
  const { encoding: name, warnings } = decodeAt(path, head.subarray(0, cut), encoding);
  return {
    encoding: name, sha256: hash.digest("hex"), warnings: whole ? warnings : [],
    async *chunks() {
      const stream = createReadStream(full).pipe(iconv.decodeStream(name));
      for await (const chunk of stream) yield chunk as unknown as string;
    },
  };
}

/** Lines of a stream of text, without their ends, numbered from 1; of a line over the limit only the beginning is kept. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncIterable<Line> {
  let rest = "";
  let number = 1;
  let dropped = false;
  for await (const chunk of chunks) {
    let at = 0;
    for (let nl = chunk.indexOf("\n"); nl >= 0; nl = chunk.indexOf("\n", at)) {
      const text = rest + (dropped ? "" : chunk.slice(at, nl));
      yield { text: text.endsWith("\r") ? text.slice(0, -1) : text, number: number++, tooLong: dropped };
      rest = "";
      dropped = false;
      at = nl + 1;
    }
    if (!dropped) rest += chunk.slice(at);
    if (rest.length > maxTextLength) {
      rest = rest.slice(0, 200);
      dropped = true;
    }
  }
  if (rest !== "") yield { text: rest, number, tooLong: dropped };
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
