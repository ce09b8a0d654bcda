import { Readable } from "node:stream";
import { parse } from "fast-csv";
import { UshtilError } from "../error.ts";
import { readRaw } from "./bytes.ts";
import { delimiterOf } from "./csv.ts";

export interface CodingColumns {
  readonly unit?: string;
  readonly code?: string;
  readonly encoding?: string;
  /** What an empty cell means: that no code fits, or that the unit was not coded. */
  readonly empty: "none" | "missing";
  /** Codes are numbers (`3,5` too), `from 0` on a ratio scale. */
  readonly numbers?: "any" | "from 0";
}

const unitNames = ["unit", "единица", "бірлік", "id"];
const codeNames = ["categories", "category", "code", "codes", "код", "категория", "санат"];

/**
 * One coder's codes out of a CSV or TSV: our `coded-units.csv`, or any table with a column of units and one of codes (several in a cell with `;`). `NA` is missing.
 * Throws `UshtilError` with file and line: a column that is not there, a unit that stands twice or has no name, a row with too few cells.
 */
export async function readCoding(path: string, cwd: string, { unit, code, encoding, empty, numbers }: CodingColumns): Promise<ReadonlyMap<string, readonly string[] | undefined>> {
  const { text } = await readRaw(cwd, path, encoding);
  const trouble = (line: number, message: string, hint: string): UshtilError => new UshtilError("format", message, { where: { path, line }, hint });
  const codes = new Map<string, readonly string[] | undefined>();
  const lines = new Map<string, number>();
  let header: string[] | undefined;
  let [at, place, value] = [1, -1, -1];
  const rows = Readable.from([text]).pipe(parse({ delimiter: delimiterOf(text.slice(0, 65_536)), ignoreEmpty: false, headers: false, strictColumnHandling: false }));
  try {
    for await (const row of rows as AsyncIterable<string[]>) {
      const line = at;
      at += 1 + row.reduce((n, cell) => n + (cell.match(/\r\n|\n|\r/gu)?.length ?? 0), 0);
      if (row.every((cell) => cell.trim() === "")) continue;
      if (header === undefined) {
        header = row.map((name) => name.trim());
        place = columnOf(header, unit, unitNames, "unit", line);
        value = columnOf(header, code, codeNames, "code", line);
        continue;
      }
      if (row.length !== header.length) throw trouble(line, `The row has ${row.length} cells, the header ${header.length}.`, "Look for a missing quotation mark or a stray separator.");
      const name = plain(row[place]!);
      if (name === "") throw trouble(line, "The unit has no name.", `Every row needs a value in the column '${header[place]!}'.`);
      if (lines.has(name)) throw trouble(line, `The unit '${name.slice(0, 60)}' stands in line ${lines.get(name)!} already.`, "A unit has one row; several codes stand in one cell, with ; between.");
      lines.set(name, line);
      const cell = plain(row[value]!);
      if (numbers !== undefined && cell !== "" && !/^n\/?a$/iu.test(cell) && !(/^[+-]?\d+(?:[.,]\d+)?$/u.test(cell) && (numbers === "any" || !cell.startsWith("-")))) throw trouble(line, `The code '${cell.slice(0, 40)}' is no number${numbers === "any" ? "" : " from 0"}.`, "On the ordinal, interval and ratio levels codes are numbers; NA is missing.");
      codes.set(name, /^n\/?a$/iu.test(cell) || cell === "" && empty === "missing" ? undefined : [...new Set(cell.split(";").map((c) => c.trim()).filter((c) => c !== ""))]);
    }
  } catch (cause) {
    if (cause instanceof UshtilError) throw cause;
    throw trouble(at, `The table cannot be read from here: ${(cause as Error).message.slice(0, 200)}`, "Look for a quotation mark that is not closed.");
  }
  if (codes.size === 0) throw new UshtilError("input", "The table has no rows.", { where: { path } });
  return codes;

  function columnOf(names: readonly string[], wanted: string | undefined, usual: readonly string[], option: string, line: number): number {
    const found = wanted === undefined ? usual.map((u) => names.findIndex((n) => n.toLowerCase() === u)).find((i) => i >= 0) ?? -1 : names.indexOf(wanted);
    if (found >= 0) return found;
    throw trouble(line, wanted === undefined ? `No column is called ${usual.slice(0, 3).join(", ")}` + `; there are ${listed(names)}.` : `No column is called '${wanted}'; there are ${listed(names)}.`, `Say which with --${option} NAME.`);
  }
}

const listed = (names: readonly string[]): string => names.slice(0, 20).map((n) => `'${n.slice(0, 40)}'`).join(", ");

/** Without the mark that our tables put before what Excel would run. */
function plain(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@＝＋－＠])/u, "");
}
