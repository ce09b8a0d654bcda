import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { createInterface } from "node:readline";
import { annotateSource } from "./annotate.ts";
import { UshtilError } from "./error.ts";
import { listFiles } from "./inputs/files.ts";
import { knownExtensions, readAll, rejectOf } from "./inputs/index.ts";
import type { ReadOptions, Reject } from "./inputs/source.ts";
import { openFolder, type OutFolder } from "./outputs/folder.ts";
import type { Pipeline } from "./pipeline.ts";
import { plan } from "./plan.ts";
import { corpusEntities } from "./surveys/corpus-entities.ts";
import { entityRecords, type EntityRecords } from "./surveys/entities.ts";
import { hyphenation, type Hyphenation } from "./surveys/hyphenation.ts";
import { sorted, totals, type Totals } from "./surveys/totals.ts";
import { version } from "./version.ts";

export interface RunOptions {
  readonly name: string;
  readonly cwd: string;
  /** Folder for the files, absolute or relative to `cwd`. */
  readonly out: string;
  /** Instead of what the pipeline reads. */
  readonly paths?: readonly string[];
  /** Stop at the first trouble instead of writing it to rejected.jsonl. */
  readonly strict?: boolean;
  readonly onProgress?: (progress: { readonly phase: "survey" | "annotate"; readonly documents: number; readonly id: string }) => void;
  /** Ends the run after the document in hand; what is done is written. */
  readonly signal?: AbortSignal;
}

export interface RunReport {
  readonly out: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly rejects: readonly Reject[];
  readonly rejected: number;
  readonly files: readonly { readonly file: string; readonly about: string }[];
  readonly inputs: number;
  readonly ignored: readonly string[];
  readonly interrupted: boolean;
}

/** How many rejects are kept in memory for the screen; rejected.jsonl has them all. */
const shownRejects = 20;

/**
 * Runs a pipeline: reads, annotates and writes one document at a time. Trouble with a document goes to `rejected.jsonl` and the run goes on.
 * Throws `UshtilError` for wrong options, a folder that cannot be written and, with `strict`, the first trouble of all.
 */
export async function run(pipeline: Pipeline, options: RunOptions): Promise<RunReport> {
  const { cwd, signal } = options;
  const started = new Date();
  const paths = options.paths !== undefined && options.paths.length > 0 ? options.paths : pipeline.read;
  const reading: ReadOptions = pipeline;
  const listing = await listFiles(paths, knownExtensions, cwd);
  const needs = [...new Set(pipeline.write.flatMap((o) => o.needs))];
  const order = plan(needs);
  const folder = await openFolder(resolve(cwd, options.out));
  const writers = await Promise.all(pipeline.write.map((o) => o.open(folder, { offsets: pipeline.offsets ?? "utf16", entities: pipeline.entities ?? "ushtil" })));
  const rejectedFile = await folder.open("rejected.jsonl");
  const changesFile = await folder.open("run-changes.jsonl");
  const counts: Totals = totals.empty();
  let records: EntityRecords = entityRecords.empty();
  const inputs = new Map<string, { sha256: string; encoding: string; documents: number }>();
  const shown: Reject[] = [];
  const reasons = new Map<string, number>();
  let rejected = 0;
  let documents = 0;
  const reject = async (r: Reject): Promise<void> => {
    if (options.strict === true) throw new UshtilError(r.code === "usage" ? "usage" : "input", r.reason, { where: r, ...(r.hint === undefined ? {} : { hint: r.hint }) });
    rejected++;
    if (shown.length < shownRejects) shown.push(r);
    reasons.set(r.code, (reasons.get(r.code) ?? 0) + 1);
    await rejectedFile.write(`${JSON.stringify(r)}\n`);
  };
  const everything = [...writers, rejectedFile, changesFile];
  try {
    let corpus: Hyphenation | undefined;
    for await (const read of readAll(listing, { ...reading, needs }, cwd)) {
      if (signal?.aborted === true) break;
      if ("reject" in read) {
        await reject(read.reject);
        continue;
      }
      const { source } = read;
      const fresh = source.brought === undefined;
      // Only texts that are still to be cleaned ask for it: a corpus that comes annotated is gone through once.
      if (fresh) corpus ??= await surveyed();
      options.onProgress?.({ phase: "annotate", documents, id: source.id });
      for (const { path, sha256, encoding } of source.parts) {
        const known = inputs.get(path) ?? { sha256, encoding, documents: 0 };
        inputs.set(path, { ...known, documents: known.documents + 1 });
      }
      let document;
      try {
        document = annotateSource(source, needs, corpus, pipeline.keyphrases);
      } catch (error) {
        await reject(rejectOf(error, source.parts[0]!.path, source.id));
        continue;
      }
      for (const writer of writers) await writer.write(document as never);
      // What comes annotated was cleaned before: its own records tell of it.
      const changes = fresh ? document.changes : [];
      totals.add(counts, fresh ? document : { ...document, changes });
      if (needs.includes("entities")) records = entityRecords.add(records, document);
      if (changes.length > 0) await changesFile.write(changes.map((c) => `${JSON.stringify([document.id, c.kind, c.rawStart, c.rawEnd, c.start, c.end, c.from, c.to])}\n`).join(""));
      documents++;
      // Lets signals through and the screen breathe.
      if (documents % 16 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    const known = { entities: corpusEntities(records) };
    for (const writer of writers) await writer.close(known);
    await rejectedFile.close();
  } catch (error) {
    for (const one of everything) await one.discard();
    throw error;
  }
  await changesFile.close();
  const finished = new Date();
  const interrupted = signal?.aborted === true;
  await writeRun(folder, {
    ushtil: version, node: process.version, started: started.toISOString(), finished: finished.toISOString(), seconds: (finished.getTime() - started.getTime()) / 1000, interrupted,
    pipeline: { name: options.name, read: paths, write: pipeline.write.map((o) => o.name), offsets: pipeline.offsets ?? "utf16", ...(pipeline.entities && { entities: pipeline.entities }), ...(pipeline.keyphrases && { keyphrases: pipeline.keyphrases }), ...(pipeline.lang && { lang: pipeline.lang }), ...(pipeline.encoding && { encoding: pipeline.encoding }), ...(pipeline.textField && { textField: pipeline.textField }) },
    plan: order.map((s) => ({ stage: s.adds, needs: s.needs })),
    inputs: [...inputs].map(([path, i]) => ({ path, ...i })),
    ignored: listing.ignored,
    counts: sorted(counts),
    rejects: { total: rejected, byReason: sorted(reasons) },
  });
  const files = [...pipeline.write.map(({ file, about }) => ({ file, about })), { file: "rejected.jsonl", about: "what was left out, and why" }, { file: "run.json", about: "versions, plan, inputs, counts, every change made to the texts" }];
  return { out: relative(cwd, folder.path) || folder.path, counts: sorted(counts), rejects: shown, rejected, files, inputs: inputs.size, ignored: listing.ignored, interrupted };

  /** The words of the corpus, as evidence for hyphens at line ends: a pass of its own, in which trouble is not told. */
  async function surveyed(): Promise<Hyphenation> {
    let survey = hyphenation.empty();
    let n = 0;
    for await (const read of readAll({ ...listing, rejects: [] }, { ...reading, onlyTexts: true }, cwd)) {
      if (signal?.aborted === true) break;
      if (!("source" in read) || read.source.brought !== undefined) continue;
      options.onProgress?.({ phase: "survey", documents: n++, id: read.source.id });
      for (const part of read.source.parts) survey = hyphenation.add(survey, part.raw);
    }
    return survey;
  }
}

/** `run.json`: the head, then every change as `[document, kind, rawStart, rawEnd, start, end, from, to]`, copied line by line from where it was kept. */
async function writeRun(folder: OutFolder, head: object): Promise<void> {
  const kept = join(folder.path, "run-changes.jsonl");
  const out = await folder.open("run.json");
  await out.write(`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "changes": [`);
  let first = true;
  for await (const line of createInterface({ input: createReadStream(kept, "utf8"), crlfDelay: Infinity })) {
    await out.write(`${first ? "" : ","}\n    ${line}`);
    first = false;
  }
  await out.write(`${first ? "" : "\n  "}]\n}\n`);
  await out.close();
  await rm(kept);
}
