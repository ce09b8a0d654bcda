import { createHash } from "node:crypto";
import { UshtilError } from "../error.ts";
import { decodeAt, tooLong } from "./bytes.ts";
import { inputs, rejectOf } from "./index.ts";
import { maxFileBytes, type Read, type ReadOptions } from "./source.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Standard input: one text, or records in a format that has them (kept in a temporary file, which is read as any other). */
export async function* readStandardInput(stdin: AsyncIterable<Buffer | string>, format: keyof typeof inputs, options: ReadOptions): AsyncIterable<Read> {
  const path = "-";
  try {
    if (format === "txt") {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of stdin) {
        chunks.push(Buffer.from(chunk as Buffer));
        if ((size += chunks.at(-1)!.length) > maxFileBytes) throw tooLong(path, "longer than that");
      }
      const bytes = Buffer.concat(chunks);
      const { text, encoding, warnings } = decodeAt(path, bytes, options.encoding);
      if (text.trim() === "") throw new UshtilError("input", "Standard input is empty.", { where: { path } });
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      yield { source: { id: "stdin", parts: [{ path, sha256, encoding, raw: text, ...(options.lang === undefined ? {} : { lang: options.lang }) }], meta: {}, warnings } };
      return;
    }
    const folder = await mkdtemp(join(tmpdir(), "ushtil-"));
    try {
      const file = join(folder, `stdin${inputs[format].extensions[0]!}`);
      await pipeline(stdin, createWriteStream(file));
      for await (const read of inputs[format].read({ id: "stdin", extension: inputs[format].extensions[0]!, files: [{ path: file }] }, options, folder)) yield renamed(read);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } catch (error) {
    yield { reject: { ...rejectOf(error, path, "stdin"), path } };
  }

  function renamed(read: Read): Read {
    if ("reject" in read) return { reject: { ...read.reject, path } };
    return { source: { ...read.source, parts: read.source.parts.map((p) => ({ ...p, path })) } };
  }
}
