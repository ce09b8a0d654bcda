/**
 * `npm run bench -- frequencies [MILLIONS…]`: counting a corpus that was annotated before: 0.1, 1 and 10 million tokens (or those given) of documents.jsonl, made from
 * the bundled articles with a vocabulary that grows as in real texts (bench/annotated.ts), through `ushtil run` in a process of its own. Two pipelines: words and lemmas
 * with keyness and dispersion (bench/pipelines/counted.ts), and all of pipelines/frequencies.ts. Seconds by the clock and of processor time (all threads), most memory.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeAnnotated, type Annotated } from "./annotated.ts";

const root = resolve(import.meta.dirname, "..");
const given = process.argv.slice(3).map(Number).filter((n) => n > 0);
const folder = mkdtempSync(join(tmpdir(), "ushtil-bench-"));
const ushtil = (args: readonly string[]): { readonly seconds: number; readonly used: { readonly cpu: number; readonly memory: number } } => {
  const from = performance.now();
  const child = spawnSync(process.execPath, [join(root, "bench/counted.mjs"), ...args], { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  if (child.status !== 0) throw new Error(child.stderr);
  return { seconds: (performance.now() - from) / 1000, used: JSON.parse(child.stdout.trim().split("\n").at(-1)!) as { cpu: number; memory: number } };
};
try {
  execFileSync(process.execPath, [join(root, "bin/ushtil.js"), "run", "annotate", "corpus", "--out", join(folder, "annotated")], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const documents = readFileSync(join(folder, "annotated/documents.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Annotated);
  console.log(`Node ${process.version}\n\n| tokens | file | pipeline | seconds | processor | tokens/s | most memory |\n|---|---|---|---|---|---|---|`);
  for (const millions of given.length > 0 ? given : [0.1, 1, 10]) {
    const path = join(folder, `${millions}.jsonl`);
    const tokens = writeAnnotated(path, documents, millions * 1e6);
    for (const pipeline of ["bench/pipelines/counted.ts", "pipelines/frequencies.ts"]) {
      const { seconds, used } = ushtil(["run", join(root, pipeline), path, "--out", join(folder, "out")]);
      console.log(`| ${tokens.toLocaleString("en-US")} | ${Math.round(statSync(path).size / 1e6)} MB | ${pipeline} | ${seconds.toFixed(1)} | ${used.cpu.toFixed(1)} s | ${Math.round(tokens / seconds).toLocaleString("en-US")} | ${used.memory} MB |`);
    }
    rmSync(path);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
