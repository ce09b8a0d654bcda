import { writeToString } from "fast-csv";
import { UshtilError } from "../error.ts";
import { readCoding } from "../inputs/codings.ts";
import { markdownTable } from "../outputs/markdown.ts";
import { cell } from "../outputs/table.ts";
import type { MeasurementLevel } from "../stats/agreement.ts";
import { agreementRows, type AgreementRow } from "../surveys/agreement.ts";

export interface AgreeFlags {
  readonly unit?: string;
  readonly code?: string;
  readonly encoding?: string;
  readonly level: MeasurementLevel;
  readonly empty?: "none" | "missing";
  readonly resamples: string;
  readonly to: "md" | "csv" | "tsv";
}

const mostResamples = 100_000;

/** `ushtil agree`: a table of agreement between the codings, to stdout. */
export async function agreeCommand(paths: readonly string[], flags: AgreeFlags): Promise<number> {
  if (paths.length < 2) throw new UshtilError("usage", "Agreement is between two codings or more.", { hint: "Name two tables: ushtil agree first.csv second.csv." });
  const resamples = Number(flags.resamples);
  if (!Number.isInteger(resamples) || resamples < 0 || resamples > mostResamples) throw new UshtilError("usage", `'${flags.resamples}' is no number of resamples.`, { hint: `Give a whole number from 0 to ${mostResamples}.` });
  const cwd = process.cwd();
  const empty = flags.empty ?? (flags.level === "nominal" ? "none" : "missing");
  const coders = [];
  for (const path of paths) coders.push({ name: path, codes: await readCoding(path, cwd, { ...(flags.unit !== undefined && { unit: flags.unit }), ...(flags.code !== undefined && { code: flags.code }), ...(flags.encoding !== undefined && { encoding: flags.encoding }), ...(flags.level !== "nominal" && { numbers: flags.level === "ratio" ? "from 0" as const : "any" as const }), empty }) });
  const rows = agreementRows(coders, { level: flags.level, resamples });
  process.stdout.write(await agreementTable(rows, flags.to));
  return 0;
}

const columns = ["category", "level", "coders", "units", "missing", "given", "agreement", "alpha", "alpha_low", "alpha_high", "kappa", "kappa_error", "fleiss_kappa", "fleiss_error", "small"] as const;

/** The rows as Markdown, CSV or TSV; an empty cell is a figure that does not exist for the codes. */
export async function agreementTable(rows: readonly AgreementRow[], to: AgreeFlags["to"]): Promise<string> {
  const number = (n: number | undefined): string => (n === undefined || Number.isNaN(n) ? "" : String(Math.round(1000 * n) / 1000));
  const cells = rows.map((r) => [r.category, r.level, String(r.coders), String(r.units), String(r.missing), r.given.join(" / "), number(r.agreement), number(r.alpha), number(r.low), number(r.high), number(r.kappa), number(r.kappaError), number(r.fleiss), number(r.fleissError), r.small ? "yes" : ""]);
  if (to === "md") return markdownTable(columns, cells);
  if (to === "tsv") return [columns as readonly string[], ...cells].map((row) => `${row.map((c) => c.replace(/[\t\r\n]+/gu, " ")).join("\t")}\n`).join("");
  return `${await writeToString(cells.map((row) => row.map((c, i) => (i === 0 ? cell(c) : c))), { headers: [...columns], rowDelimiter: "\r\n" })}\r\n`;
}
