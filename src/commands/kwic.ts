import { annotateSource } from "../annotate.ts";
import type { KwicFlags } from "../cli.ts";
import { describe, UshtilError } from "../error.ts";
import { rejectOf } from "../inputs/index.ts";
import type { Reading } from "../inputs/source.ts";
import { concordanceColumns, concordanceNeeds, hitRow } from "../outputs/concordance.ts";
import { textLines } from "../outputs/concordance-text.ts";
import type { OutFile } from "../outputs/folder.ts";
import { placing } from "../outputs/placing.ts";
import { cell, openTable } from "../outputs/table.ts";
import { search, sortHits, type Hit } from "../query/hits.ts";
import { emptySample, kept, sampled } from "../surveys/sample.ts";
import { piped } from "./piped.ts";
import { readsOf } from "./reading.ts";
import { interruption, showing } from "./screen.ts";

/** Columns of a line where no terminal says how many it has. */
const usualWidth = 120;

/**
 * `ushtil kwic`: the places of a query, from texts or from what was annotated before, to stdout; how many there are, to stderr. Places are written as they are found,
 * unless they are sorted or sampled. 1 where something was rejected, else 0.
 */
export async function kwicCommand(query: string, paths: readonly string[], flags: KwicFlags): Promise<number> {
  const cwd = process.cwd();
  const parallel = flags.parallel === true;
  const wanted = search(query, { context: flags.context, parallel });
  const needs = concordanceNeeds(wanted.entities, parallel);
  const seen = { documents: 0, having: 0, hits: 0, written: 0, rejected: 0 };
  const unit = flags.offsets ?? "utf16";
  const options: Reading = { ...(flags.encoding && { encoding: flags.encoding }), ...(flags.textField && { textField: flags.textField }), ...(flags.lang !== "auto" && { lang: flags.lang }),
    skip: (line) => !wanted.mayHold(line) && ++seen.documents > 0 };
  const reads = await readsOf(paths, flags.from, options, cwd, "There is nothing to search.", "Name files or folders, or pipe a text into the command.");
  const screen = showing();
  const signal = interruption();
  const out = piped();
  const sink = await openSink(flags.to, parallel, (text) => out.write(text));
  const streams = flags.sort === "none" && flags.sample === undefined;
  const limit = flags.limit ?? Infinity;
  let held: Hit[] = [];
  const sample = emptySample<{ readonly n: number; readonly hit: Hit }>(flags.sample ?? 1);
  const take = async (hit: Hit): Promise<void> => {
    const n = seen.hits++;
    if (flags.sample !== undefined) sampled(sample, `${flags.seed}\t${hit.document}\t${hit.start}`, false, () => ({ n, hit }));
    else if (!streams) held.push(hit);
    else if (seen.written < limit) { seen.written++; await sink.put(hit); }
  };
  for await (const read of reads) {
    if (out.closed || signal.aborted || (streams && seen.written >= limit)) break;
    let reject = "reject" in read ? read.reject : undefined;
    if ("source" in read) {
      try {
        const document = annotateSource(read.source, needs);
        const before = seen.hits;
        let at: ReturnType<typeof placing> | undefined;
        for (const found of wanted.hits(document)) {
          const { start, end } = unit === "utf16" ? found : (at ??= placing(document, unit)).place(found);
          await take({ ...found, start, end });
          if (streams && (out.closed || seen.written >= limit)) break;
        }
        seen.documents++;
        if (seen.hits > before) seen.having++;
        screen.progress(`searched ${seen.documents}: ${read.source.id}`);
      } catch (error) {
        if (out.closed) break;
        reject = rejectOf(error, read.source.parts[0]!.path, read.source.id);
      }
    }
    if (reject !== undefined) {
      seen.rejected++;
      const trouble = new UshtilError("input", reject.reason, { where: reject, ...(reject.hint !== undefined && { hint: reject.hint }) });
      if (flags.strict === true) throw trouble;
      screen.say(describe(trouble));
    }
  }
  if (flags.sample !== undefined) held = [...kept(sample)].map(([, one]) => one).sort((a, b) => a.n - b.n).map((one) => one.hit);
  for (const hit of sortHits(held, flags.sort)) {
    if (out.closed || seen.written >= limit) break;
    seen.written++;
    await sink.put(hit);
  }
  await sink.close();
  screen.clear();
  // A reader that has gone wants no summary either.
  if (!out.closed) screen.say(summary(seen, streams && seen.written >= limit));
  return seen.rejected > 0 || signal.aborted ? 1 : 0;
}

function summary(seen: { readonly documents: number; readonly having: number; readonly hits: number; readonly written: number }, stopped: boolean): string {
  const number = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
  const found = `${number(seen.hits, "place", "places")} in ${seen.having} of ${number(seen.documents, "document", "documents")}`;
  return stopped ? `${found}; stopped at the limit.` : seen.written < seen.hits ? `${found}; ${seen.written} written.` : `${found}.`;
}

interface Sink { put(hit: Hit): Promise<void>; close(): Promise<void> }

async function openSink(to: KwicFlags["to"], parallel: boolean, write: (text: string) => Promise<void>): Promise<Sink> {
  const done = async (): Promise<void> => undefined;
  const columns = concordanceColumns(parallel);
  if (to === "csv") {
    const out: OutFile = { name: "stdout", write, close: done, discard: done };
    const table = await openTable({ path: "", open: async () => out }, "stdout", columns);
    return { put: (hit) => table.row(hitRow(hit)), close: () => table.close() };
  }
  if (to === "tsv") {
    await write(`${columns.join("\t")}\n`);
    return { put: async (hit) => { const row = hitRow(hit); await write(`${columns.map((c) => String(cell(row[c] ?? "")).replace(/[\t\r\n]+/gu, " ")).join("\t")}\n`); }, close: done };
  }
  if (to === "jsonl") return { put: (hit) => write(`${JSON.stringify(hit)}\n`), close: done };
  const width = process.stdout.columns ?? usualWidth;
  return { put: (hit) => write(textLines(hit, width)), close: done };
}
