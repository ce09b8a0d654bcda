import type { LangCode } from "../document.ts";
import { maxTextLength, type Read, type ReadOptions, type Reject } from "./source.ts";

/** What a file says of all its records. */
export interface RecordFile { readonly id: string; readonly path: string; readonly sha256: string; readonly encoding: string }

const textFields = ["text", "текст", "мәтін", "content", "body"];
const codes: readonly string[] = ["ru", "kk", "en"];

/** Which of the given fields holds the text, or undefined. */
export function textFieldOf(fields: readonly string[], options: ReadOptions): string | undefined {
  if (options.textField !== undefined) return fields.find((f) => f === options.textField);
  return textFields.map((t) => fields.find((f) => f.trim().toLowerCase() === t)).find((f) => f !== undefined);
}

/** Why no field was found: a sentence that lists what there is. */
export function noTextField(fields: readonly string[], options: ReadOptions): { reason: string; hint: string } {
  const wanted = options.textField === undefined ? `None of the fields is called ${textFields.slice(0, 3).join(", ")}` : `No field is called '${options.textField}'`;
  return { reason: `${wanted}; there are ${fields.slice(0, 20).map((f) => `'${f.slice(0, 40)}'`).join(", ") || "none"}.`, hint: "Say which holds the text with --text-field NAME." };
}

/**
 * Turns records into sources with the record's own id, else the file's with the record's number.
 * Ids are data, never used as file names.
 */
export function recordReader(file: RecordFile, options: ReadOptions): (fields: ReadonlyMap<string, string>, field: string, line: number, index: number) => Read {
  return (fields, field, line, index) => {
    const own = (fields.get("id") ?? "").trim();
    const id = own === "" ? `${file.id}#${index}` : own;
    const raw = fields.get(field)!;
    const at: Pick<Reject, "id" | "path" | "line"> = { id, path: file.path, line };
    if (raw.trim() === "") return { reject: { ...at, code: "input", reason: `The field '${field}' is empty.` } };
    if (raw.length > maxTextLength) return { reject: { ...at, code: "limit", reason: `The text has ${raw.length} characters; one document may have ${maxTextLength}.`, hint: "Split it." } };
    const meta: Record<string, string> = {};
    for (const [name, value] of fields) if (name !== field && name !== "id") meta[name] = value;
    const lang = codes.includes(meta["lang"] ?? "") ? (meta["lang"] as LangCode) : options.lang;
    return { source: { id, parts: [{ path: file.path, sha256: file.sha256, encoding: file.encoding, raw, ...(lang === undefined ? {} : { lang }) }], meta, warnings: [] } };
  };
}
