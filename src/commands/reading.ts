import { UshtilError } from "../error.ts";
import { listFiles } from "../inputs/files.ts";
import { knownExtensions, readAll } from "../inputs/index.ts";
import type { Read, Reading } from "../inputs/source.ts";
import { readStandardInput } from "../inputs/stdin.ts";

/**
 * What a command streams from: the files behind the paths, or standard input where there are none or `-`. Throws `UshtilError("usage")` where both are named, and
 * where a person sits at standard input: `nothing` begins that sentence, `hint` says what to do.
 */
export async function readsOf(paths: readonly string[], from: "txt" | "jsonl" | "csv" | "conllu", options: Reading, cwd: string, nothing: string, hint: string): Promise<AsyncIterable<Read>> {
  if (paths.length > 0 && !paths.includes("-")) return readAll(await listFiles(paths, knownExtensions, cwd), options, cwd);
  if (paths.length > 1) throw new UshtilError("usage", "Standard input (-) cannot be mixed with files.");
  if (process.stdin.isTTY) throw new UshtilError("usage", nothing, { hint });
  return readStandardInput(process.stdin, from, options);
}
