import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document, Layer } from "../src/document.ts";
import { openFolder } from "../src/outputs/folder.ts";
import type { Corpus, Output } from "../src/outputs/output.ts";
import { inFolder } from "./clone.ts";

/** What outputs write about documents, by file; for outputs that ask nothing of the corpus's entities. */
export function written(outputs: readonly Output[], documents: readonly object[]): Promise<Record<string, string>> {
  return inFolder(async (path) => {
    const folder = await openFolder(path);
    const corpus: Corpus = { entities: { id: (key) => key, entities: [] } };
    const writers = await Promise.all(outputs.map((o) => o.open(folder, { offsets: "utf16" })));
    for (const d of documents) for (const w of writers) await w.write(d as Document<Layer>);
    for (const w of writers) await w.close(corpus);
    return Object.fromEntries(readdirSync(path).map((f) => [f, readFileSync(join(path, f), "utf8")]));
  });
}
