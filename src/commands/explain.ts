import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { annotateSource } from "../annotate.ts";
import type { ExplainFlags } from "../cli.ts";
import type { Document, Layer, Span } from "../document.ts";
import { describe, UshtilError } from "../error.ts";
import { listFiles } from "../inputs/files.ts";
import { knownExtensions, readAll } from "../inputs/index.ts";
import type { Read, ReadOptions } from "../inputs/source.ts";
import type { AnyStage } from "../plan.ts";
import { stages, stagesWith } from "../stages/index.ts";
import { printable, showing } from "./screen.ts";

/** `ushtil explain`: a line for every decision, `start–end  text  decision  rule: why`; offsets are UTF-16 units of the clean text. */
export async function explainCommand(layer: string, given: string, flags: ExplainFlags): Promise<number> {
  const known = ["text", ...Object.keys(stages)];
  if (!known.includes(layer)) throw new UshtilError("usage", `There is nothing called '${layer}' to explain.`, { hint: `Known are ${known.join(", ")}.` });
  const screen = showing();
  let troubles = 0;
  for await (const read of reading(given, flags)) {
    if ("reject" in read) {
      troubles++;
      screen.say(describe(new UshtilError("input", read.reject.reason, { where: read.reject, ...(read.reject.hint !== undefined && { hint: read.reject.hint }) })));
      continue;
    }
    const stage = layer === "text" ? undefined : (stagesWith(flags.keyphrases ?? "combined") as unknown as Record<string, AnyStage>)[layer]!;
    const document = annotateSource(read.source, layer === "entities" ? ["entities", "alignment"] : stage?.needs ?? []);
    process.stdout.write(`# ${printable(document.id)}\n`);
    if (stage === undefined) explainText(document);
    else for (const e of stage.explain(document)) line(document, e, e.decision, `${e.rule}: ${e.why}`);
  }
  return troubles > 0 ? 1 : 0;
}

function explainText(document: Document<Layer>): void {
  for (const p of document.parts) process.stdout.write(`${printable(p.path) || "text"}: ${p.encoding}, ${p.raw.length} characters raw\n`);
  for (const w of document.warnings) process.stdout.write(`warning: ${printable(w)}\n`);
  for (const c of document.changes) line(document, c, `${JSON.stringify(c.from)} → ${JSON.stringify(c.to)}`, `${c.kind} (raw ${c.rawStart}–${c.rawEnd})`);
}

function line({ text }: Document, { start, end }: Span, decision: string, why: string): void {
  const shown = end - start > 48 ? `${text.slice(start, start + 30)} … ${text.slice(end - 15, end)}` : text.slice(start, end);
  process.stdout.write(`${start}–${end}\t${printable(shown)}\t${decision}\t${printable(why)}\n`);
}

async function* reading(given: string, flags: ExplainFlags): AsyncIterable<Read> {
  const options: ReadOptions = { ...(flags.encoding && { encoding: flags.encoding }), ...(flags.lang !== "auto" && { lang: flags.lang }) };
  const isFile = given.length < 1024 && (await stat(given).then(() => true, () => false));
  // A name that looks like a file but is none would else be explained as a text of one word.
  if (isFile || knownExtensions.some((e) => given.toLowerCase().endsWith(e))) {
    yield* readAll(await listFiles([given], knownExtensions, process.cwd()), options, process.cwd());
    return;
  }
  const part = { path: "", sha256: createHash("sha256").update(given).digest("hex"), encoding: "utf-8", raw: given, ...(options.lang === undefined ? {} : { lang: options.lang }) };
  yield { source: { id: "text", parts: [part], meta: {}, warnings: [] } };
}
