import { parseString } from "fast-csv";
import { resolve } from "node:path";
import { UshtilError } from "../error.ts";
import { readRaw } from "./bytes.ts";
import { delimiterOf, unique } from "./csv.ts";
import type { FileGroup } from "./files.ts";
import { textFieldOf } from "./records.ts";
import type { ReadOptions, Reject, Source } from "./source.ts";

/** A table of what is known of documents: year, journal, author, … */
export interface Metadata {
  /** The source with the cells of its row; what its own record says of the same column is kept where the cell is empty. */
  applied(source: Source): Source;
  /** Rows that no document has asked for, in their order. */
  unused(): readonly Reject[];
}

/** Columns that say which document a row is about; the first that is there. */
const keys = ["document", "id", "file"] as const;

/**
 * The tables of metadata among files, and what else there is to read: the table that `options.metadata` names, else every `metadata.csv` and
 * `metadata.tsv` that has no column of texts.
 */
export async function tablesIn(groups: readonly FileGroup[], options: ReadOptions, cwd: string): Promise<{ readonly tables: readonly Metadata[]; readonly others: readonly FileGroup[] }> {
  if (options.metadata !== undefined) {
    const named = resolve(cwd, options.metadata);
    return { tables: [await readMetadata(options.metadata, cwd, options.encoding)], others: groups.filter((g) => g.files.length > 1 || resolve(cwd, g.files[0]!.path) !== named) };
  }
  const tables: Metadata[] = [];
  const others: FileGroup[] = [];
  for (const group of groups) {
    const { path } = group.files[0]!;
    if (/(?:^|\/)metadata\.[ct]sv$/u.test(path) && !(await holdsTexts(path, cwd, options))) tables.push(await readMetadata(path, cwd, options.encoding));
    else others.push(group);
  }
  return { tables, others };
}

async function holdsTexts(path: string, cwd: string, options: ReadOptions): Promise<boolean> {
  const { text } = await readRaw(cwd, path, options.encoding);
  return textFieldOf((await rowsOf(text.split(/\r?\n/u, 1)[0]!, path))[0] ?? [], options) !== undefined;
}

/**
 * Reads a CSV or TSV with a column `document`, `id` or `file` that holds a document's id, or its path with or without folders and extension; the
 * other columns become the document's metadata. Throws `UshtilError`: `usage` for a table without such a column, `format` with the line for a broken row
 * or an id that stands twice.
 */
export async function readMetadata(path: string, cwd: string, encoding?: string): Promise<Metadata> {
  const { text } = await readRaw(cwd, path, encoding);
  const table = await rowsOf(text, path);
  const header = unique((table[0] ?? []).map((name) => name.trim()));
  const key = keys.map((k) => header.findIndex((name) => name.toLowerCase() === k)).find((at) => at >= 0);
  if (key === undefined) throw new UshtilError("usage", `The metadata table has no column that names documents; there are ${header.map((h) => `'${h.slice(0, 40)}'`).join(", ")}.`, { where: { path, line: 1 }, hint: `Call it ${keys.map((k) => `'${k}'`).join(", ")}.` });
  const rows = new Map<string, { readonly line: number; readonly meta: Readonly<Record<string, string>>; used: boolean }>();
  for (const [i, row] of table.entries()) {
    if (i === 0) continue;
    if (row.length !== header.length) throw new UshtilError("format", `Row ${i + 1} has ${row.length} cells, the header ${header.length}.`, { where: { path, line: i + 1 }, hint: "Look for a missing quotation mark or a stray separator." });
    const id = row[key]!.trim();
    const before = rows.get(id);
    if (before !== undefined) throw new UshtilError("format", `The document '${id}' stands twice, in rows ${before.line} and ${i + 1}.`, { where: { path, line: i + 1 }, hint: "Keep one of them." });
    rows.set(id, { line: i + 1, meta: Object.fromEntries(header.map((name, c) => [name, row[c]!.trim()] as const).filter(([, value], c) => c !== key && value !== "")), used: false });
  }
  return {
    applied(source) {
      const row = [source.id, ...namesOf(source.parts[0]!.path)].map((name) => rows.get(name)).find((r) => r !== undefined);
      if (row === undefined) return source;
      row.used = true;
      const meta = { ...source.meta, ...row.meta };
      return { ...source, meta, ...(source.brought !== undefined && { brought: { ...source.brought, text: { ...source.brought.text, meta } } }) };
    },
    unused: () => [...rows].filter(([, row]) => !row.used).map(([id, { line }]): Reject => ({
      id, path, line, code: "metadata", reason: `No document is called '${id}'; its metadata were not used.`, hint: "Write the document's id as documents.jsonl gives it, or the name of its file.",
    })),
  };
}

/** `corpus/15-balkhash.ru.txt`: as it is, without folders, and each without its extensions. */
function namesOf(path: string): readonly string[] {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const bare = (s: string): string => s.replace(/(?:\.(?:ru|kk|en))?\.[^./]+$/u, "");
  return [path, name, bare(path), bare(name)];
}

function rowsOf(text: string, path: string): Promise<string[][]> {
  return new Promise((done, fail) => {
    const rows: string[][] = [];
    parseString(text, { delimiter: delimiterOf(text), ignoreEmpty: true, headers: false, strictColumnHandling: false })
      .on("data", (row: string[]) => { rows.push(row); })
      .on("end", () => done(rows))
      .on("error", (cause: Error) => fail(new UshtilError("format", `The metadata table cannot be read after row ${rows.length}: ${cause.message.slice(0, 200)}`, { where: { path, line: rows.length + 1 }, hint: "Look for a quotation mark that is not closed.", cause })));
  });
}
