import { createWriteStream, type WriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { once } from "node:events";
import { basename, join } from "node:path";
import { UshtilError } from "../error.ts";

/** A file being written: under a `.partial` name until it is whole, so that an interrupted run leaves no half file under a good name. */
export interface OutFile {
  readonly name: string;
  /** Waits when the disk is slower than we are. */
  write(text: string): Promise<void>;
  close(): Promise<void>;
  /** Throws the partial file away. */
  discard(): Promise<void>;
}

/** The output folder of one run. Only plain file names are taken: no path leaves the folder. */
export interface OutFolder {
  readonly path: string;
  open(name: string): Promise<OutFile>;
}

/** Makes the folder if need be. Throws `UshtilError("output")`. */
export async function openFolder(path: string): Promise<OutFolder> {
  await mkdir(path, { recursive: true }).catch((cause: unknown) => { throw trouble(path, cause); });
  return {
    path,
    async open(name) {
      if (name !== basename(name) || name.startsWith(".")) throw new UshtilError("output", `'${name}' is not a plain file name.`);
      const whole = join(path, name);
      const partial = `${whole}.partial`;
      const stream = createWriteStream(partial, { encoding: "utf8" });
      const failed = new Promise<never>((_, reject) => stream.on("error", (cause) => reject(trouble(whole, cause))));
      failed.catch(() => undefined);
      await Promise.race([once(stream, "open"), failed]);
      return {
        name,
        async write(text) { if (!stream.write(text)) await Promise.race([once(stream, "drain"), failed]); },
        async close() {
          await Promise.race([end(stream), failed]);
          await rename(partial, whole).catch((cause: unknown) => { throw trouble(whole, cause); });
        },
        async discard() {
          stream.destroy();
          await rm(partial, { force: true });
        },
      };
    },
  };
}

function end(stream: WriteStream): Promise<void> {
  return new Promise((resolve) => stream.end(() => resolve()));
}

function trouble(path: string, cause: unknown): UshtilError {
  if (cause instanceof UshtilError) return cause;
  return new UshtilError("output", `Cannot write '${path}': ${(cause as Error).message}.`, { hint: "Choose another folder with --out.", cause });
}
