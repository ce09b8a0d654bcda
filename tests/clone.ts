import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..");
const bin = resolve(root, "bin/ushtil.js");

export interface Ran { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs the command line as a user would. */
export function ushtil(args: readonly string[], more: { readonly input?: string | Buffer; readonly cwd?: string } = {}): Ran {
  const r = spawnSync(process.execPath, [bin, ...args], { cwd: more.cwd ?? root, input: more.input ?? "", maxBuffer: 1 << 30 });
  return { code: r.status, out: r.stdout.toString("utf8"), err: r.stderr.toString("utf8") };
}

/** A folder of one's own, gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "ushtil-test-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
