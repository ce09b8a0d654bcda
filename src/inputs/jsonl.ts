import { Analyses } from "./analyses.ts";
import { openStream } from "./bytes.ts";
import { isDocumentRecord, readDocument } from "./documents.ts";
import type { Input } from "./index.ts";
import { annotatedLine } from "./tokenBytes.ts";
import { noTextField, recordReader, textFieldOf } from "./records.ts";

/** `.jsonl`, `.ndjson`: a record a line, `{"id", "text", …}`; other fields are metadata. Our own documents.jsonl brings its layers. */
export const jsonl: Input = {
  name: "jsonl",
  extensions: [".jsonl", ".ndjson"],
  async *read(group, options, cwd) {
    const { path } = group.files[0]!;
    const stream = await openStream(cwd, path, options.encoding);
    // Annotated documents bring the checksums of their texts: the file's own is not asked for.
    let read: ReturnType<typeof recordReader> | undefined;
    let analyses: Analyses | undefined;
    let index = 0;
    for await (const line of stream.lines()) {
      // Quotation marks inside a text would have a backslash before them: these are keys of an annotated document.
      const annotated = line.has(',"offsetUnit":') && line.has(',"sections":');
      if (annotated && (options.onlyTexts === true || !line.tooLong && options.skip?.(line.text) === true)) continue;
      const quick = annotated && !line.tooLong && line.bytes !== undefined ? annotatedLine(line.bytes, (analyses ??= new Analyses()), options.needs) : undefined;
      if (quick !== undefined && isDocumentRecord(quick.value)) {
        index++;
        yield readDocument(quick.value, { path, line: line.number }, quick.layers);
        continue;
      }
      const { text, tooLong } = line;
      if (text.trim() === "" && !tooLong) continue;
      index++;
      const where = { path, line: line.number };
      if (tooLong) {
        yield { reject: { ...where, code: "limit", reason: "The line is too long for one document.", hint: "Split the text into several records." } };
        continue;
      }
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (cause) {
        yield { reject: { ...where, code: "format", reason: `The line is not valid JSON: ${(cause as Error).message.slice(0, 200)}.`, hint: "Every line must be one JSON object." } };
        continue;
      }
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        yield { reject: { ...where, code: "format", reason: `The line holds ${value === null ? "null" : Array.isArray(value) ? "an array" : `a ${typeof value}`}, not an object.`, hint: "Every line must be one JSON object with a field 'text'." } };
        continue;
      }
      if (isDocumentRecord(value)) {
        if (options.onlyTexts !== true) yield readDocument(value, where);
        continue;
      }
      const fields = new Map(Object.entries(value).map(([k, v]) => [k, asText(v)]));
      const field = textFieldOf([...fields.keys()], options);
      if (field === undefined) {
        yield { reject: { ...where, code: "format", ...noTextField([...fields.keys()], options) } };
        continue;
      }
      read ??= recordReader({ id: group.id, path, sha256: await stream.sha256(), encoding: stream.encoding }, options);
      yield read(fields, field, line.number, index);
    }
  },
};

function asText(value: unknown): string {
  return typeof value === "string" ? value : value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
}
