import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { OutFolder } from "./folder.ts";

/** Lines kept on disk until the whole corpus is known, when ids that hold for all of it can be put in. */
export interface Draft {
  /** A line without its end. */
  write(line: string): Promise<void>;
  /** Gives the lines back in order; the file is gone after the last. */
  lines(): AsyncIterable<string>;
  discard(): Promise<void>;
}

export async function openDraft(folder: OutFolder, name: string): Promise<Draft> {
  const file = `${name}.draft`;
  const path = join(folder.path, file);
  const out = await folder.open(file);
  return {
    write: (line) => out.write(`${line}\n`),
    async *lines() {
      await out.close();
      yield* createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Infinity });
      await rm(path);
    },
    async discard() {
      await out.discard();
      await rm(path, { force: true });
    },
  };
}
