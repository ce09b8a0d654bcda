/**
 * `npm run bench [-- MB]`: tokens and megacharacters a second for every stage and language over the bundled corpus repeated to MB (default 20),
 * beside wink-nlp, natural and franc on the same text in the same run, as ratios; the first document of a fresh process; time and memory of the whole
 * command. `npm run bench -- frequencies`: see frequencies.ts. Stages and peers are measured in processor time, so that other work on the machine counts as little as can be; stages as compiled (built.ts).
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Document, LangCode, Layer } from "../src/document.ts";
import { peers } from "./peers.ts";

if (process.argv[2] === "frequencies") {
  await import("./frequencies.ts");
  process.exit();
}
// Compiled only where it is measured.
const { annotate, annotated, languages, plan, recogniser, rowsOf, tokensOf } = await import("./built.ts");

const root = resolve(import.meta.dirname, "..");
const megabytes = Number(process.argv[2] ?? 20);
const layers: readonly Layer[] = ["sections", "sentences", "tokens", "words", "entities", "keywords", "alignment"];
const codes = Object.keys(languages) as LangCode[];
/** Characters of one document. */
const size = 30_000;
/** Documents that stages and peers read before their time is taken: code is compiled while it runs first. */
const warming = 10;

/** The corpus's texts in one language: paragraphs of its UTF-8 files, by the language of their section. */
function textOf(code: LangCode): string {
  const pieces: string[] = [];
  for (const file of articles()) {
    const raw = readFileSync(join(root, "corpus", file), "utf8");
    if (raw.includes("\uFFFD") || raw.includes("\u0000")) continue;
    const d = annotate(raw, { layers: ["sections"] });
    for (const s of d.sections) if (s.lang === code && (s.kind === "abstract" || s.kind === "body")) pieces.push(d.text.slice(s.start, s.end));
  }
  return pieces.join("\n");
}

function articles(): string[] {
  return readdirSync(join(root, "corpus")).filter((f) => f.endsWith(".txt")).sort();
}

/** Processor time of this process, in milliseconds. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** One document of the language, cut at a line's end. */
function unitOf(code: LangCode): string {
  const text = textOf(code);
  return text.length > size ? text.slice(0, text.lastIndexOf("\n", size)) : text;
}

const row = (cells: readonly (string | number)[], widths = [24, 12, 10, 12]): void => console.log(cells.map((c, i) => (i === 0 ? String(c).padEnd(widths[i]!) : String(c).padStart(widths[i]!))).join("  "));
const per = (n: number, ms: number): string => `${Math.round(n / ms).toLocaleString("en-US")}k`;

/** Two documents, which come in turn: what is kept of one helps no other. */
function halves(unit: string): readonly string[] {
  const cut = unit.lastIndexOf("\n", unit.length / 2) + 1;
  return [unit.slice(0, cut), unit.slice(cut)];
}

/** Every stage, then every peer, over the same documents. */
function speeds(code: LangCode, unit: string): void {
  const texts = halves(unit);
  const count = 2 * Math.max(1, Math.round((megabytes * 1e6) / codes.length / Buffer.byteLength(unit)));
  const text = (n: number): string => texts[n % 2]!;
  for (let n = 0; n < warming; n++) annotate(text(n), { lang: code }); // Loads dictionaries; what a process waits for at its start is told by `cold`.
  const spent = new Map<Layer | "text", number>();
  let tokens = 0;
  let characters = 0;
  let recognition = 0;
  for (let n = 0; n < count; n++) {
    let at = clock();
    let d = annotate(text(n), { lang: code, layers: [] });
    const took = (name: Layer | "text"): void => { const now = clock(); spent.set(name, (spent.get(name) ?? 0) + now - at); at = now; };
    took("text");
    for (const stage of plan(layers)) {
      d = annotated(d as Document, d as unknown as Partial<Document<Layer>>, [stage]);
      took(stage.adds);
    }
    const sentences = rowsOf(d).map(tokensOf);
    at = clock();
    recogniser(code).recognise(sentences);
    recognition += clock() - at;
    tokens += d.tokens.length;
    characters += d.text.length;
  }
  const line = (name: string, ms: number): void => row([name, per(tokens, ms), (characters / ms / 1000).toFixed(2), Math.round(ms)]);
  const sum = (names: readonly (Layer | "text")[]): number => names.reduce((all, name) => all + (spent.get(name) ?? 0), 0);
  console.log(`${languages[code].name}: ${count} documents, ${tokens.toLocaleString("en-US")} tokens, ${(characters / 1e6).toFixed(2)} Mchar`);
  row(["", "tokens/s", "Mchar/s", "ms"]);
  for (const [name, ms] of spent) {
    line(name, ms);
    if (name === "entities") line("  the recogniser alone", recognition);
  }
  // By themselves, as the peers are: between other stages they find the caches of the processor full of theirs.
  let from = clock();
  for (let n = 0; n < count; n++) annotate(text(n), { lang: code, layers: ["words"] });
  line("text to morphology", clock() - from);
  const words = texts.map((t) => annotate(t, { lang: code, layers: ["words"] }));
  const naming = plan(["entities"]).filter(({ adds }) => adds === "entities");
  from = clock();
  for (let n = 0; n < count; n++) annotated(words[n % 2]!, words[n % 2]!, naming);
  line("entities by themselves", clock() - from);
  line("everything", sum([...spent.keys()]));
  for (const peer of peers(code)) {
    for (let n = 0; n < warming; n++) peer.run(text(n));
    from = clock();
    for (let n = 0; n < count; n++) peer.run(text(n));
    const ms = clock() - from;
    line(peer.name, ms);
    console.log(`  ${peer.does}; ushtil's ${peer.layers.join(" + ")} in the same run: ${(ms / sum(peer.layers)).toFixed(2)} × its speed`);
  }
  console.log();
}

/** The first document of a process, for a third of a unit: what a user waits for who has one article. */
function cold(folder: string, units: ReadonlyMap<LangCode, string>): void {
  console.log("The first document of a fresh process of the compiled package (best of three, with the start of Node):");
  row(["", "characters", "loaded ms", "analysed ms", "MB"], [24, 12, 10, 12, 6]);
  for (const [code, unit] of units) {
    const file = join(folder, `cold.${code}`);
    const text = unit.slice(0, unit.lastIndexOf("\n", size / 3));
    writeFileSync(file, text);
    const runs = [1, 2, 3].map(() => JSON.parse(execFileSync(process.execPath, [join(root, "bench/cold.mjs"), file, code], { encoding: "utf8" })) as { loaded: number; done: number; memory: number });
    const best = runs.reduce((a, b) => (b.done < a.done ? b : a));
    row([languages[code].name, text.length, Math.round(best.loaded), Math.round(best.done), Math.round(best.memory)], [24, 12, 10, 12, 6]);
  }
  console.log();
}

/** The whole command, in a process of its own: time and memory over the bundled articles repeated. */
function whole(folder: string): void {
  let bytes = 0;
  for (let n = 0; bytes < megabytes * 1e6; n++) {
    for (const f of articles()) {
      const article = readFileSync(join(root, "corpus", f));
      writeFileSync(join(folder, `${String(n).padStart(4, "0")}-${f}`), article);
      bytes += article.length;
    }
  }
  const from = performance.now();
  const child = spawnSync(process.execPath, [join(root, "bench/whole.mjs"), folder, join(folder, "out")], { encoding: "utf8", cwd: root });
  const seconds = (performance.now() - from) / 1000;
  const run = JSON.parse(readFileSync(join(folder, "out", "run.json"), "utf8")) as { counts: Record<string, number> };
  console.log(`ushtil run annotate over ${(bytes / 1e6).toFixed(1)} MB: ${seconds.toFixed(1)} s, ${run.counts["tokens"]} tokens, ${Math.round(run.counts["tokens"]! / seconds)} tokens/s with all outputs, most memory ${child.stdout.trim().split("\n").at(-1)} MB`);
}

console.log(`Node ${process.version}, processor time, texts of ${(size / 2).toLocaleString("en-US")} characters a document at most, after ${warming} documents.\n`);
const units = new Map(codes.map((code) => [code, unitOf(code)]));
for (const [code, unit] of units) speeds(code, unit);
for (const act of [(folder: string) => cold(folder, units), whole]) {
  const folder = mkdtempSync(join(tmpdir(), "ushtil-bench-"));
  try {
    act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
