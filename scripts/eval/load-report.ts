import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { LangCode } from "../../src/document.ts";

const script = fileURLToPath(new URL("load.ts", import.meta.url));

function child(flags: readonly string[], what: string): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, "--import", "tsx", script, what], { encoding: "utf8", cwd: fileURLToPath(new URL("../../", import.meta.url)) });
  if (status !== 0) throw new Error(`scripts/eval/load.ts ${what} failed: ${stderr.slice(-400)}`);
  return JSON.parse(stdout);
}

/** Tokens a second of processor time (all threads of the process, garbage collection too), warm, text not seen before. */
export function speedReport(languages: readonly LangCode[]): string[] {
  const out = ["text to morphology, warm, processor time, from cleaning to words", "lang   tokens/s   Mchar/s   load ms   each step alone, tokens/s"];
  for (const lang of languages) {
    const m = child([], lang) as { load: number; tokens: number; seconds: number; characters: number; stages: Record<string, number> };
    const stages = Object.entries(m.stages).map(([name, s]) => `${name} ${Math.round(m.tokens / s / 1000)}k`).join(", ");
    out.push(`${lang.padEnd(4)}${String(Math.round(m.tokens / m.seconds)).padStart(11)}${(m.characters / m.seconds / 1e6).toFixed(2).padStart(10)}${m.load.toFixed(0).padStart(10)}   ${stages}`);
  }
  return out;
}

export function memoryReport(): string[] {
  const m = child(["--expose-gc"], "memory") as { rss: number; heap: number };
  return [`added memory with all three languages loaded, after garbage collection: rss ${m.rss.toFixed(0)} MB, of which heap and buffers ${m.heap.toFixed(0)} MB`];
}
