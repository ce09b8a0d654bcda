import { Readable } from "node:stream";
import { parse } from "fast-csv";
import { openStream } from "./bytes.ts";
import type { Input } from "./index.ts";
import { noTextField, recordReader, textFieldOf } from "./records.ts";

/** `.csv`, `.tsv`: a row is a document; a column holds the text, the others are metadata. Comma, semicolon or tab, told from the header. */
export const csv: Input = {
  name: "csv",
  extensions: [".csv", ".tsv"],
  async *read(group, options, cwd) {
    const { path } = group.files[0]!;
    const stream = await openStream(cwd, path, options.encoding);
    const read = recordReader({ id: group.id, path, sha256: stream.sha256, encoding: stream.encoding }, options);
    let head = "";
    for await (const chunk of stream.chunks()) {
      head += chunk;
      if (head.includes("\n") || head.length > 65536) break;
    }
    const rows = Readable.from(stream.chunks()).pipe(parse({ delimiter: delimiterOf(head), ignoreEmpty: true, headers: false, strictColumnHandling: false }));
    let header: string[] | undefined;
    let field: string | undefined;
    let index = 0;
    try {
      for await (const row of rows as AsyncIterable<string[]>) {
        index++;
        if (header === undefined) {
          header = unique(row.map((name) => name.trim()));
          field = textFieldOf(header, options);
          if (field === undefined) {
            yield { reject: { path, line: 1, code: "format", ...noTextField(header, options) } };
            return;
          }
          continue;
        }
        if (row.length !== header.length) {
          yield { reject: { path, line: index, code: "format", reason: `Row ${index} has ${row.length} cells, the header ${header.length}.`, hint: "Look for a missing quotation mark or a stray separator." } };
          continue;
        }
        yield read(new Map(header.map((name, i) => [name, row[i]!])), field!, index, index - 1);
      }
    } catch (cause) {
      yield { reject: { path, line: index + 1, code: "format", reason: `The table cannot be read after row ${index}: ${(cause as Error).message.slice(0, 200)}`, hint: "Look for a quotation mark that is not closed." } };
    }
  },
};

/** Comma, semicolon or tab, told from the first line. */
export function delimiterOf(head: string): string {
  const line = head.split(/\r?\n/, 1)[0] ?? "";
  const count = (c: string): number => line.split(c).length;
  return [",", ";", "\t"].reduce((best, c) => (count(c) > count(best) ? c : best));
}

function unique(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return n === 1 ? name : `${name}_${n}`;
  });
}
