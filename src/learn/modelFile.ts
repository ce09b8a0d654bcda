/**
 * Model files: the line `ushtil model\n`; a line of JSON `{format, version, parts: [{name, bytes}], checksum}`; the parts one after the other,
 * packed together with Brotli. The checksum is the CRC-32 of the unpacked parts.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, brotliDecompressSync, constants, crc32 } from "node:zlib";
import { UshtilError } from "../error.ts";

const magic = "ushtil model\n";

/** Named parts of a model. Asking for one that is not there throws UshtilError "model". */
export interface ModelParts {
  bytes(name: string): Uint8Array;
  text(name: string): string;
  /** Codes of `quantised`; their number must be a power of two. */
  weights(name: string): Int8Array;
}

/** Writes a model; parts in the order given. Returns the size of the file in bytes. */
export function writeModel(path: string, format: string, version: number, parts: Readonly<Record<string, Uint8Array | Int8Array | string>>): number {
  const raw = Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? Buffer.from(part, "utf8") : Buffer.from(part.buffer, part.byteOffset, part.byteLength)] as const);
  const body = Buffer.concat(raw.map(([, bytes]) => bytes));
  const head = { format, version, parts: raw.map(([name, bytes]) => ({ name, bytes: bytes.length })), checksum: crc32(body) };
  const packed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
  const file = Buffer.concat([Buffer.from(magic, "latin1"), Buffer.from(`${JSON.stringify(head)}\n`, "utf8"), packed]);
  writeFileSync(path, file);
  return file.length;
}

/** Reads a model of this format and version. Throws UshtilError "model", with the path, where the file is missing, of another kind or damaged. */
export function readModel(from: URL | string, format: string, version: number): ModelParts {
  const path = typeof from === "string" ? from : fileURLToPath(from);
  const unfit = (why: string, cause?: unknown) => new UshtilError("model", `The model '${format}' ${why}.`, { hint: "Install ushtil again.", where: { path }, cause });
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch (cause) {
    throw unfit("cannot be read", cause);
  }
  if (file.subarray(0, magic.length).toString("latin1") !== magic) throw unfit("is not a model file");
  const end = file.indexOf(10, magic.length);
  let head: { format?: unknown; version?: unknown; parts?: unknown; checksum?: unknown };
  try {
    head = JSON.parse(file.subarray(magic.length, Math.max(end, 0)).toString("utf8")) as typeof head;
  } catch (cause) {
    throw unfit("has no readable header", cause);
  }
  if (head.format !== format || head.version !== version) throw unfit(`is of the kind '${String(head.format)}', version ${String(head.version)}, where version ${version} of '${format}' is needed`);
  const sizes = Array.isArray(head.parts) ? head.parts as { name?: unknown; bytes?: unknown }[] : [];
  let length = 0;
  for (const { name, bytes } of sizes) {
    if (typeof name !== "string" || typeof bytes !== "number" || !Number.isInteger(bytes) || bytes < 0) throw unfit("has a header that does not make sense");
    length += bytes;
  }
  let body: Buffer;
  try {
    body = brotliDecompressSync(file.subarray(end + 1), { maxOutputLength: Math.max(length, 1) });
  } catch (cause) {
    throw unfit("is damaged: it does not unpack", cause);
  }
  if (body.length !== length) throw unfit(`has ${body.length} bytes where its header promises ${length}`);
  if (crc32(body) !== head.checksum) throw unfit("is damaged: its checksum does not fit");
  const parts = new Map<string, Uint8Array>();
  let at = 0;
  for (const { name, bytes } of sizes as { name: string; bytes: number }[]) { parts.set(name, body.subarray(at, at + bytes)); at += bytes; }
  const bytes = (name: string): Uint8Array => {
    const part = parts.get(name);
    if (part === undefined) throw unfit(`lacks its part '${name}'`);
    return part;
  };
  return {
    bytes,
    text: (name) => Buffer.from(bytes(name)).toString("utf8"),
    weights(name) {
      const part = bytes(name);
      if (part.length === 0 || (part.length & (part.length - 1)) !== 0) throw unfit(`has ${part.length} weights in '${name}', no power of two`);
      // A copy of their own: the rest of the file need not stay in memory.
      return Int8Array.from(new Int8Array(part.buffer, part.byteOffset, part.length));
    },
  };
}
