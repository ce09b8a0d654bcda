import type { RunFlags } from "../cli.ts";
import { describe, UshtilError } from "../error.ts";
import { run } from "../run.ts";
import { summary } from "../summary.ts";
import { interruption, showing } from "./screen.ts";
import { loadPipeline } from "./load.ts";

/** `ushtil run`. 1 where something was rejected or nothing was found, else 0. */
export async function runCommand(given: string, paths: readonly string[], flags: RunFlags): Promise<number> {
  const cwd = process.cwd();
  const { name, pipeline } = await loadPipeline(given, cwd);
  const screen = showing();
  const report = await run(
    { ...pipeline, ...(flags.lang !== "auto" && { lang: flags.lang }), ...(flags.offsets && { offsets: flags.offsets }), ...(flags.entities && { entities: flags.entities }), ...(flags.keyphrases && { keyphrases: flags.keyphrases }), ...(flags.metadata && { metadata: flags.metadata }), ...(flags.encoding && { encoding: flags.encoding }), ...(flags.textField && { textField: flags.textField }) },
    {
      name, cwd, out: flags.out ?? `output/${name}`, paths, strict: flags.strict === true, signal: interruption(),
      onProgress: ({ phase, documents, id }) => screen.progress(`${phase === "survey" ? "counting words" : "annotating"}: ${documents + 1} ${id}`),
    },
  ).finally(() => screen.clear());
  for (const r of report.rejects) screen.say(describe(new UshtilError("input", r.reason, { where: r, ...(r.hint !== undefined && { hint: r.hint }) })));
  if (report.rejected > report.rejects.length) screen.say(`… and ${report.rejected - report.rejects.length} more: see rejected.jsonl.`);
  if ((report.counts["documents"] ?? 0) === 0) {
    screen.say("Nothing could be read: there is no document to write about.");
    return 1;
  }
  process.stdout.write(`${summary(report)}\n`);
  return report.rejected > 0 || report.interrupted ? 1 : 0;
}
