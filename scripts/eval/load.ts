/**
 * What the languages cost, in a process of its own: `memory` (with --expose-gc) the memory they add, else the speed from text to
 * morphology of the language given. Prints one line of JSON. Started by load-report.ts.
 */
import type { LangCode } from "../../src/document.ts";

const what = process.argv[2]!;

if (what === "memory") {
  const measure = (): { rss: number; heap: number } => {
    for (let i = 0; i < 4; i++) globalThis.gc!();
    const { rss, heapUsed, external } = process.memoryUsage();
    return { rss: rss / 2 ** 20, heap: (heapUsed + external) / 2 ** 20 };
  };
  const before = measure();
  const { languages } = await import("../../src/languages/index.ts");
  const { analysed } = await import("./annotation.ts");
  for (const language of Object.values(languages)) for (const example of language.examples) analysed(example, language.code);
  const after = measure();
  console.log(JSON.stringify({ rss: after.rss - before.rss, heap: after.heap - before.heap }));
} else {
  const { sentencesOf } = await import("./datasets.ts");
  const { chunksOf } = await import("./treebank.ts");
  const { documentOf } = await import("./annotation.ts");
  const { annotate } = await import("../../src/annotate.ts");
  const { ingest } = await import("../../src/inputs/ingest.ts");
  const { languages } = await import("../../src/languages/index.ts");
  const { plan } = await import("../../src/plan.ts");
  const lang = what as LangCode;
  const file = { ru: "ru/silver.conllu", kk: "kk/silver.conllu", en: "en/ewt-train.conllu" }[lang];
  // Paragraphs of five sentences, documents of sixty: the first part to warm up, then text not seen before.
  const texts = chunksOf(sentencesOf({ file, to: 9_000 }).map((s, i) => ({ ...s, startsDocument: i % 60 === 0, startsParagraph: i % 5 === 0 }))).map((c) => c.text);
  const cpu = (): number => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
  const loading = cpu();
  languages[lang].tagger().tag(languages[lang].examples[0]!.split(" "));
  const load = 1000 * (cpu() - loading);
  const warm = texts.slice(0, texts.length / 2);
  const timed = texts.slice(texts.length / 2);
  for (const text of warm) annotate(text, { lang, layers: ["words"] });
  const start = cpu();
  let tokens = 0;
  for (const text of timed) tokens += annotate(text, { lang, layers: ["words"] }).tokens.length;
  const seconds = cpu() - start;
  // The same texts step by step.
  const stages: Record<string, number> = { cleaning: 0 };
  for (const text of timed) {
    const before = performance.now();
    ingest({ id: "", parts: [{ path: "", sha256: "", encoding: "utf-8", raw: text, lang }], meta: {}, warnings: [] });
    stages.cleaning! += (performance.now() - before) / 1000;
    let document: Record<string, unknown> = { ...documentOf(text, lang) };
    for (const stage of plan(["words"])) {
      const from = performance.now();
      document = { ...document, [stage.adds]: stage.run(document as never) };
      stages[stage.adds] = (stages[stage.adds] ?? 0) + (performance.now() - from) / 1000;
    }
  }
  console.log(JSON.stringify({ load, tokens, seconds, characters: timed.reduce((n, t) => n + t.length, 0), stages }));
}
