import { CsvFormatterStream, format } from "fast-csv";
import type { Document, Layer } from "../document.ts";
import type { OutFolder } from "./folder.ts";
import type { Output, OutputOptions } from "./output.ts";

type Cell = string | number;
export type Row = Readonly<Record<string, Cell>>;

/** The longest text put into one cell: Excel takes 32,767 characters and breaks the table after that. */
export const maxCell = 32_000;

/** A table being written. */
export interface OpenTable {
  row(row: Row): Promise<void>;
  close(): Promise<void>;
  discard(): Promise<void>;
}

/** A CSV for Excel, R and pandas: UTF-8 with BOM, comma, CRLF, quotes as in RFC 4180; cells that Excel would run as formulas get a leading `'`. */
export async function openTable(folder: OutFolder, file: string, columns: readonly string[]): Promise<OpenTable> {
  const out = await folder.open(file);
  const stream: CsvFormatterStream<Row, Row> = format({ headers: [...columns], alwaysWriteHeaders: true, writeBOM: true, rowDelimiter: "\r\n", includeEndRowDelimiter: true });
  let pending = "";
  stream.on("data", (chunk: Buffer | string) => { pending += chunk.toString(); });
  const flush = async (): Promise<void> => {
    const text = pending;
    pending = "";
    if (text !== "") await out.write(text);
  };
  return {
    async row(row) {
      const safe: Record<string, Cell> = {};
      for (const column of columns) safe[column] = cell(row[column] ?? "");
      if (!stream.write(safe)) await new Promise<void>((resolve) => setImmediate(resolve));
      if (pending.length > 65_536) await flush();
    },
    async close() {
      await new Promise<void>((resolve, reject) => { stream.on("end", resolve); stream.on("error", reject); stream.end(); });
      await flush();
      await out.close();
    },
    async discard() { stream.destroy(); await out.discard(); },
  };
}

/** A table of so many rows for each document. */
export function table<Needs extends Layer>(
  name: string, about: string, needs: readonly Needs[], columns: readonly string[],
  rows: (document: Document<Needs>, options: OutputOptions) => Iterable<Row>,
): Output<Needs> {
  const file = `${name}.csv`;
  return {
    name, file, about, needs,
    async open(folder, options) {
      const open = await openTable(folder, file, columns);
      return {
        async write(document) { for (const row of rows(document, options)) await open.row(row); },
        close: () => open.close(),
        discard: () => open.discard(),
      };
    },
  };
}

/** Text that cannot run as a formula (a leading = + - @, tab or carriage return) and fits into a cell. */
export function cell(value: Cell): Cell {
  if (typeof value === "number") return value;
  const text = value.length > maxCell ? `${value.slice(0, maxCell)} […]` : value;
  return /^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
}
