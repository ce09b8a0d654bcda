import type { RunReport } from "./run.ts";

/** The table shown at the end of a run: what was read, found and written, and what to open first. */
export function summary(report: RunReport): string {
  const n = (name: string): string => (report.counts[name] ?? 0).toString().replace(/\B(?=(?:\d{3})+$)/g, ",");
  const by = (prefix: string, limit = 4): string => Object.entries(report.counts).filter(([k]) => k.startsWith(`${prefix} `))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, limit).map(([k, v]) => `${k.slice(prefix.length + 1)} ${v.toString().replace(/\B(?=(?:\d{3})+$)/g, ",")}`).join(", ");
  const rows: [string, string, string][] = [
    ["read", `${n("documents")} documents`, `from ${report.inputs} files${report.ignored.length > 0 ? `; ${report.ignored.length} of other kinds passed over` : ""}`],
    ["cleaned", `${Object.entries(report.counts).filter(([k]) => k.startsWith("changes ")).reduce((sum, [, v]) => sum + v, 0).toString().replace(/\B(?=(?:\d{3})+$)/g, ",")} changes`, by("changes", 4)],
    ["found", `${n("sections")} sections`, by("sections", 5)],
    ["", `${n("sentences")} sentences`, ""],
    ["", `${n("tokens")} tokens`, by("tokens", 5)],
    ["", `${n("entities")} entities`, by("entities", 5)],
    ["", `${n("keywords")} keywords`, by("keywords")],
    ["", `${n("alignment")} links`, by("alignment")],
    ["rejected", `${report.rejected}`, report.rejected === 0 ? "" : "see rejected.jsonl"],
    ...report.files.map(({ file, about }, i): [string, string, string] => [i === 0 ? "written" : "", file, about]),
  ];
  const widths = [0, 1].map((c) => Math.max(...rows.map((r) => r[c]!.length)));
  const lines = rows.map((r) => `${r[0].padEnd(widths[0]!)}  ${r[1].padEnd(widths[1]!)}  ${r[2]}`.trimEnd());
  const first = report.files.find((f) => f.file === "alignment.csv") ?? report.files[0];
  lines.push("", `${report.interrupted ? "Interrupted: the files hold what was done until then. " : ""}Everything is in ${report.out}/. Open ${first!.file} first.`);
  if (report.counts["warnings"] !== undefined) lines.push(`${report.counts["warnings"]} remarks on damaged text, mended or not: field 'warnings' in documents.jsonl.`);
  return lines.join("\n");
}
