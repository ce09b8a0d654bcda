/**
 * `npm run bench [-- MB]`: tokens and megacharacters a second for every stage and language over the bundled corpus repeated to MB (default 10),
 * beside wink-nlp, natural and franc on the same text in the same run, as ratios; time and memory of the whole command.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { annotate } from "../src/annotate.ts";
import type { Document, LangCode, Layer } from "../src/document.ts";
import { languages } from "../src/languages/index.ts";
import { annotated, plan } from "../src/plan.ts";
import { peers } from "./peers.ts";

const root = resolve(import.meta.dirname, "..");
const megabytes = Number(process.argv[2] ?? 10);
const layers: readonly Layer[] = ["sections", "sentences", "tokens", "words", "entities", "keywords", "alignment"];

/** The corpus's texts in one language: paragraphs of its UTF-8 files, by the language of their section. */
function textOf(code: LangCode): string {
  const pieces: string[] = [];
  for (const file of readdirSync(join(root, "corpus")).filter((f) => f.endsWith(".txt")).sort()) {
    const raw = readFileSync(join(root, "corpus", file), "utf8");
    if (raw.includes("\uFFFD") || raw.includes("\u0000")) continue;
    const d = annotate(raw, { layers: ["sections"] });
    for (const s of d.sections) if (s.lang === code && (s.kind === "abstract" || s.kind === "body")) pieces.push(d.text.slice(s.start, s.end));
  }
  return pieces.join("\n");
}

const row = (cells: readonly (string | number)[], widths: readonly number[]): void => console.log(cells.map((c, i) => (i === 0 ? String(c).padEnd(widths[i]!) : String(c).padStart(widths[i]!))).join("  "));
const per = (n: number, ms: number): string => `${Math.round(n / ms).toLocaleString("en-US")}k`;

console.log(`One core, Node ${process.version}. Texts of about 30,000 characters a document.\n`);
const widths = [24, 12, 10, 12];
for (const code of Object.keys(languages) as LangCode[]) {
  const text = textOf(code);
  const documents: string[] = [];
  const unit = text.length > 30_000 ? text.slice(0, text.lastIndexOf("\n", 30_000)) : text;
  for (let size = 0; size < (megabytes * 1e6) / 10; size += unit.length) documents.push(unit);
  annotate(unit, { lang: code }); // Loads dictionaries and warms up.
  const spent = new Map<Layer | "text", number>();
  let tokens = 0;
  let characters = 0;
  for (const one of documents) {
    let at = performance.now();
    let d = annotate(one, { lang: code, layers: [] });
    const took = (name: Layer | "text"): void => { const now = performance.now(); spent.set(name, (spent.get(name) ?? 0) + now - at); at = now; };
    took("text");
    for (const stage of plan(layers)) {
      d = annotated(d as Document, d as unknown as Partial<Document<Layer>>, [stage]);
      took(stage.adds);
    }
    tokens += d.tokens.length;
    characters += d.text.length;
  }
  console.log(`${languages[code].name}: ${tokens.toLocaleString("en-US")} tokens, ${(characters / 1e6).toFixed(2)} Mchar`);
  row(["", "tokens/s", "Mchar/s", "ms"], widths);
  for (const [name, ms] of spent) row([name, per(tokens, ms), (characters / ms / 1000).toFixed(2), Math.round(ms)], widths);
  const core = (["text", "sections", "sentences", "tokens", "words"] as const).reduce((sum, l) => sum + spent.get(l)!, 0);
  row(["text to morphology", per(tokens, core), (characters / core / 1000).toFixed(2), Math.round(core)], widths);
  const all = [...spent.values()].reduce((a, b) => a + b, 0);
  row(["everything", per(tokens, all), (characters / all / 1000).toFixed(2), Math.round(all)], widths);
  for (const peer of peers(code)) {
    peer.run(unit);
    const from = performance.now();
    for (const one of documents) peer.run(one);
    const ms = performance.now() - from;
    const ours = peer.layers.reduce((sum, l) => sum + (spent.get(l) ?? 0), 0);
    row([`${peer.name}`, per(tokens, ms), (characters / ms / 1000).toFixed(2), Math.round(ms)], widths);
    console.log(`  ${peer.does}; ushtil's ${peer.layers.join(" + ")} in the same run: ×${(ms / ours).toFixed(2)} as fast`);
  }
  console.log();
}

// The whole command, in a process of its own: time and memory over the bundled articles repeated.
const folder = mkdtempSync(join(tmpdir(), "ushtil-bench-"));
try {
  let size = 0;
  const files = readdirSync(join(root, "corpus")).filter((f) => f.endsWith(".txt")).sort();
  for (let n = 0; size < megabytes * 1e6; n++) {
    for (const f of files) {
      const bytes = readFileSync(join(root, "corpus", f));
      writeFileSync(join(folder, `${String(n).padStart(4, "0")}-${f}`), bytes);
      size += bytes.length;
    }
  }
  const from = performance.now();
  const child = spawnSync(process.execPath, [join(root, "bench/whole.mjs"), folder, join(folder, "out")], { encoding: "utf8", cwd: root });
  const seconds = (performance.now() - from) / 1000;
  const run = JSON.parse(readFileSync(join(folder, "out", "run.json"), "utf8")) as { counts: Record<string, number> };
  console.log(`ushtil run annotate over ${(size / 1e6).toFixed(1)} MB: ${seconds.toFixed(1)} s, ${run.counts["tokens"]} tokens, ${Math.round(run.counts["tokens"]! / seconds)} tokens/s with all outputs, most memory ${child.stdout.trim().split("\n").at(-1)} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
