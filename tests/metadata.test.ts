import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inFolder, ushtil } from "./clone.ts";

const texts = { "01.txt": "Сыртқы саясат туралы мақала.", "02.ru.txt": "Статья о внешней политике.", "02.en.txt": "An article on foreign policy.", "notes.jsonl": `${JSON.stringify({ id: "n-1", text: "О воде.", year: 2011, journal: "Вода" })}\n` };

async function annotated(table: string, name = "metadata.csv", more: readonly string[] = []): Promise<{ code: number | null; err: string; meta: Record<string, unknown>; rejected: string }> {
  return inFolder((folder) => {
    mkdirSync(join(folder, "texts"));
    for (const [file, text] of Object.entries(texts)) writeFileSync(join(folder, "texts", file), text);
    writeFileSync(join(folder, "texts", name), table);
    const { code, err } = ushtil(["run", "annotate", join(folder, "texts"), ...more.map((m) => m.replace("FOLDER", join(folder, "texts"))), "--out", join(folder, "out")]);
    const read = (file: string): string => { try { return readFileSync(join(folder, "out", file), "utf8"); } catch { return ""; } };
    const lines = read("documents.jsonl").split("\n").filter((l) => l !== "");
    const meta = Object.fromEntries(lines.map((l) => JSON.parse(l) as { id: string; meta: unknown }).map(({ id, meta }) => [id, meta]));
    return { code, err, meta, rejected: read("rejected.jsonl") };
  });
}

test("metadata.csv among the files is no text: its rows go to the documents they name, by id or by file", async () => {
  const { code, meta, rejected } = await annotated("document;year;journal\n01;2020;Хабаршы\n02.ru.txt;2021;\nn-1;2012;\n");
  expect([code, rejected]).toEqual([0, ""]);
  expect(meta).toEqual({ "01": { year: "2020", journal: "Хабаршы" }, "02": { year: "2021" }, "n-1": { year: "2012", journal: "Вода" } });
});

test("a row that names no document is told, and the rest is done", async () => {
  const { code, meta, rejected } = await annotated("id,year\n01,2020\n03,2021\n");
  expect(code).toBe(1);
  expect(meta["01"]).toEqual({ year: "2020" });
  expect(JSON.parse(rejected)).toMatchObject({ id: "03", line: 3, code: "metadata", reason: "No document is called '03'; its metadata were not used." });
});

test("a table of another name is read where it is named", async () => {
  const { code, meta } = await annotated("file\tyear\n01.txt\t1999\n", "годы.tsv", ["--metadata", "FOLDER/годы.tsv"]);
  expect([code, meta["01"]]).toEqual([0, { year: "1999" }]);
});

test("a broken table ends the run with the place and what to do", async () => {
  expect((await annotated("title,year\nА,2020\n")).err).toContain("metadata.csv:1: The metadata table has no column that names documents; there are 'title', 'year'. Call it 'document', 'id', 'file'.");
  expect((await annotated("id,year\n01,2020\n01,2021\n")).err).toContain("metadata.csv:3: The document '01' stands twice, in rows 2 and 3.");
  expect((await annotated("id,year\n01\n")).err).toContain("metadata.csv:2: Row 2 has 1 cells, the header 2.");
});

test("a metadata.csv with a column of texts is read as texts", async () => {
  const { code, meta } = await annotated("id,text,year\nz-1,Су туралы.,2001\n");
  expect([code, meta["z-1"]]).toEqual([0, { year: "2001" }]);
});
