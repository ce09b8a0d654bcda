import { once } from "node:events";
import { annotateSource } from "../annotate.ts";
import type { AnnotateFlags } from "../cli.ts";
import { describe, UshtilError } from "../error.ts";
import { rejectOf } from "../inputs/index.ts";
import type { Read, ReadOptions } from "../inputs/source.ts";
import { conlluLayers, toConllu } from "../outputs/conllu.ts";
import { recordLayers, toRecord } from "../outputs/documents.ts";
import { readsOf } from "./reading.ts";
import { interruption, showing } from "./screen.ts";

/** `ushtil annotate`: one document at a time from the inputs to stdout. 1 where something was rejected, else 0. */
export async function annotateCommand(paths: readonly string[], flags: AnnotateFlags): Promise<number> {
  const cwd = process.cwd();
  const unit = flags.offsets ?? "utf16";
  const options: ReadOptions = { ...(flags.encoding && { encoding: flags.encoding }), ...(flags.textField && { textField: flags.textField }), ...(flags.lang !== "auto" && { lang: flags.lang }) };
  const reads = await readsOf(paths, flags.from, options, cwd, "There is nothing to annotate.", "Name files or folders, or pipe a text into the command.");
  const screen = showing();
  const signal = interruption();
  let rejected = 0;
  let done = 0;
  let closed = false;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    closed = true; // The reader (head, say) has had enough.
  });
  for await (const read of reads) {
    if (closed || signal.aborted) break;
    let { reject } = read as { reject?: Extract<Read, { reject: unknown }>["reject"] };
    if ("source" in read) {
      try {
        const text = flags.to === "jsonl" ? `${JSON.stringify(toRecord(annotateSource(read.source, recordLayers, undefined, flags.keyphrases), unit, flags.entities))}\n` : toConllu(annotateSource(read.source, conlluLayers), unit);
        if (!process.stdout.write(text) && !closed) await Promise.race([once(process.stdout, "drain"), once(process.stdout, "close")]);
        screen.progress(`annotated ${++done}: ${read.source.id}`);
      } catch (error) {
        if (closed) break;
        reject = rejectOf(error, read.source.parts[0]!.path, read.source.id);
      }
    }
    if (reject !== undefined) {
      rejected++;
      const trouble = new UshtilError("input", reject.reason, { where: reject, ...(reject.hint !== undefined && { hint: reject.hint }) });
      if (flags.strict === true) throw trouble;
      screen.say(describe(trouble));
    }
  }
  screen.clear();
  return rejected > 0 || signal.aborted ? 1 : 0;
}
