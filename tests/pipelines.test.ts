import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseString } from "fast-csv";
import { expect, test } from "vitest";
import { inFolder, root, ushtil } from "./clone.ts";

/** A slow machine sees how far the run is. */
const withoutProgress = (err: string): string => err.replaceAll(/^(?:counting words|annotating): .*\n/gmu, "");

const golden = join(root, "tests/golden/annotate");
/** Written anew by `UPDATE_GOLDEN=1 npx vitest run tests/pipelines.test.ts`: the diff is the review. */
const update = process.env["UPDATE_GOLDEN"] !== undefined;

test("the pipeline over the bundled corpus writes the golden files, byte for byte", async () => {
  await inFolder((folder) => {
    const { code, out, err } = ushtil(["run", "annotate", "--out", join(folder, "out")]);
    expect([code, withoutProgress(err)]).toEqual([0, ""]);
    expect(out).toContain("read");
    const files = readdirSync(join(folder, "out")).sort();
    expect(files).toEqual(["alignment.csv", "corpus.conllu", "documents.jsonl", "entities.csv", "entity-index.csv", "keywords.csv", "rejected.jsonl", "run.json", "sections.csv"]);
    if (update) mkdirSync(golden, { recursive: true });
    for (const file of files.filter((f) => f !== "run.json" && f !== "documents.jsonl")) {
      const made = readFileSync(join(folder, "out", file), "utf8");
      if (update) writeFileSync(join(golden, file), made);
      expect(made === readFileSync(join(golden, file), "utf8") ? "same" : `${file} differs from tests/golden/annotate/${file}`).toBe("same");
    }
  });
});

test("any order of files and any way of naming them gives the same bytes", async () => {
  await inFolder((folder) => {
    const names = ["03-kazakh-compounds.txt", "08-digital-identity.txt", "16-notes.jsonl"];
    const run = (paths: readonly string[], out: string): Record<string, string> => {
      expect(ushtil(["run", "annotate", ...paths, "--out", join(folder, out)]).code).toBe(0);
      return Object.fromEntries(readdirSync(join(folder, out)).filter((f) => f !== "run.json").map((f) => [f, readFileSync(join(folder, out, f), "utf8")]));
    };
    expect(run(names.map((n) => `corpus/${n}`), "a")).toEqual(run([...names].reverse().map((n) => `corpus/${n}`), "b"));
  });
});

test("annotated corpora are written again without being analysed again", async () => {
  await inFolder((folder) => {
    ushtil(["run", "annotate", "corpus/08-digital-identity.txt", "corpus/15-balkhash.ru.txt", "corpus/15-balkhash.kk.txt", "corpus/15-balkhash.en.txt", "--out", join(folder, "a")]);
    expect(ushtil(["run", "annotate", join(folder, "a/documents.jsonl"), "--out", join(folder, "b")]).code).toBe(0);
    for (const file of ["documents.jsonl", "corpus.conllu", "alignment.csv", "keywords.csv"]) expect(readFileSync(join(folder, "b", file), "utf8")).toBe(readFileSync(join(folder, "a", file), "utf8"));
  });
});

test("tables open in Excel and cannot run formulas", async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "evil.jsonl"), `${JSON.stringify({ id: '=HYPERLINK("http://x")', text: "Ключевые слова: =1+1, @сумма, вода, «а, б», су \"екі\"." })}\n`);
    expect(ushtil(["run", "annotate", join(folder, "evil.jsonl"), "--out", join(folder, "out")]).code).toBe(0);
    const raw = readFileSync(join(folder, "out/keywords.csv"), "utf8");
    expect(raw.startsWith("\uFEFFdocument,lang,source,rank,text")).toBe(true);
    const rows = await new Promise<Record<string, string>[]>((resolve, reject) => {
      const all: Record<string, string>[] = [];
      parseString<Record<string, string>, Record<string, string>>(raw.slice(1), { headers: true }).on("data", (r: Record<string, string>) => all.push(r)).on("end", () => resolve(all)).on("error", reject);
    });
    for (const r of rows) for (const value of Object.values(r)) expect(value).not.toMatch(/^[=+\-@]/);
    expect(rows.filter((r) => r["source"] === "author").map((r) => r["text"])).toEqual(["'=1+1", "'@сумма", "вода", "«а, б»", 'су "екі"']);
  });
});

test("run.json tells versions, plan, inputs, counts and every change", async () => {
  await inFolder((folder) => {
    ushtil(["run", "annotate", "corpus/01-transit-policy.txt", "--out", join(folder, "out")]);
    const run = JSON.parse(readFileSync(join(folder, "out/run.json"), "utf8")) as { ushtil: string; plan: { stage: string }[]; inputs: { path: string; sha256: string; documents: number }[]; counts: Record<string, number>; changes: [string, string, number, number, number, number, string, string][]; rejects: object };
    expect(run.plan.map((s) => s.stage)).toEqual(["sections", "sentences", "tokens", "words", "entities", "keywords", "alignment"]);
    expect(run.inputs).toMatchObject([{ path: "corpus/01-transit-policy.txt", encoding: "utf-8", documents: 1 }]);
    const raw = readFileSync(join(root, "corpus/01-transit-policy.txt"), "utf8");
    for (const [, , rawStart, rawEnd, , , from] of run.changes) expect(raw.slice(rawStart, rawEnd)).toBe(from);
    const byKind = Object.entries(run.counts).filter(([k]) => k.startsWith("changes ")).reduce((n, [, v]) => n + v, 0);
    expect(run.changes.length).toBe(byKind);
    expect(byKind).toBeGreaterThan(100);
    expect(existsSync(join(folder, "out/run-changes.jsonl"))).toBe(false);
  });
});

test("a pipeline of one's own, with an output of one's own, runs from a file", async () => {
  await inFolder((folder) => {
    writeFileSync(join(folder, "lemmas.ts"), `
      import { definePipeline, table, outputs } from "ushtil";
      const lemmas = table("lemmas", "every lemma", ["words"], ["document", "lemma", "upos"], function* (d) { for (const w of d.words) yield { document: d.id, lemma: w.lemma, upos: w.upos }; });
      export default definePipeline({ read: ["corpus/16-notes.jsonl"], write: [lemmas, outputs.conllu], offsets: "codepoint" });
    `);
    const { code, out, err } = ushtil(["run", join(folder, "lemmas.ts"), "--out", join(folder, "out")]);
    expect([code, withoutProgress(err)]).toEqual([0, ""]);
    expect(out).toContain("lemmas.csv");
    expect(readFileSync(join(folder, "out/lemmas.csv"), "utf8")).toMatch(/n-01,методика,NOUN/);
    expect(readFileSync(join(folder, "out/corpus.conllu"), "utf8")).toContain("# offset_unit = codepoint");
  });
});
