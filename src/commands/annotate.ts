import { annotateSource } from "../annotate.ts";
import type { AnnotateFlags } from "../cli.ts";
import { describe, UshtilError } from "../error.ts";
import { rejectOf } from "../inputs/index.ts";
import type { Read, ReadOptions } from "../inputs/source.ts";
import { conlluLayers, toConllu } from "../outputs/conllu.ts";
import { recordLayers, toRecord } from "../outputs/documents.ts";
import { piped } from "./piped.ts";
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
  const out = piped();
  for await (const read of reads) {
    if (out.closed || signal.aborted) break;
    let { reject } = read as { reject?: Extract<Read, { reject: unknown }>["reject"] };
    if ("source" in read) {
      try {
        const text = flags.to === "jsonl" ? `${JSON.stringify(toRecord(annotateSource(read.source, recordLayers, undefined, flags.keyphrases), unit, flags.entities))}\n` : toConllu(annotateSource(read.source, conlluLayers), unit);
        await out.write(text);
        screen.progress(`annotated ${++done}: ${read.source.id}`);
      } catch (error) {
        if (out.closed) break;
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
