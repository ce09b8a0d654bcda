import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { UshtilError } from "../error.ts";
import type { Store } from "../surveys/sequence.ts";
import type { OutFolder } from "./folder.ts";

/** Integers in a file of the output folder while a run lasts. */
export interface FileStore extends Store { discard(): void }

/** Integers written or read at once: 4 MiB. */
const block = 1 << 20;

/** What is read holds until the next reading. Throws `UshtilError("output")` where the file cannot be written. */
export function fileStore(folder: OutFolder, name: string): FileStore {
  const path = join(folder.path, name);
  const file = openSync(path, "w+");
  const pending = new Int32Array(block);
  let waiting = 0;
  let written = 0;
  let window = new Int32Array(block);
  let windowFrom = 0;
  let filled = 0;
  let next = 0;
  const attempt = (act: () => void): void => {
    try {
      act();
    } catch (cause) {
      throw new UshtilError("output", `Cannot write '${path}': ${(cause as Error).message}.`, { hint: "Choose another folder with --out.", cause });
    }
  };
  const put = (numbers: Int32Array): void => attempt(() => {
    const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at, 4 * written + at);
    written += numbers.length;
  });
  const flush = (): void => {
    if (waiting > 0) put(pending.subarray(0, waiting));
    waiting = 0;
  };
  return {
    append(numbers) {
      const from = written + waiting;
      if (waiting + numbers.length > block) flush();
      if (numbers.length > block) put(numbers);
      else {
        pending.set(numbers, waiting);
        waiting += numbers.length;
      }
      return from;
    },
    read(from, length) {
      flush();
      if (from < windowFrom || from + length > windowFrom + filled) {
        // In the order of the file far more is read than asked for; out of order only that.
        const wanted = Math.min(from === next ? Math.max(block, length) : length, written - from);
        if (window.length < wanted) window = new Int32Array(wanted);
        const bytes = new Uint8Array(window.buffer, 0, 4 * wanted);
        for (let at = 0; at < bytes.length;) {
          const got = readSync(file, bytes, at, bytes.length - at, 4 * from + at);
          if (got === 0) break;
          at += got;
        }
        windowFrom = from;
        filled = wanted;
      }
      next = from + length;
      return window.subarray(from - windowFrom, next - windowFrom);
    },
    discard() {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}
