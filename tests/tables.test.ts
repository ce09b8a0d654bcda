import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTable, writeTable } from "../src/learn/tableFile.ts";
import { root } from "./clone.ts";

const folder = join(root, "src/languages");
const tables = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".tsv") && readFileSync(join(folder, f), "utf8").startsWith("#ushtil table")).sort();

test("the learned tables of each language vouch for themselves", () => {
  expect(tables).toEqual(expect.arrayContaining(["bilingual/kk-en.tsv", "en/names.tsv", "gazetteer/countries.tsv", "kk/stems.tsv", "ru/frequencies.tsv"]));
  for (const table of tables) expect(readTable(join(folder, table)).endsWith("\n")).toBe(true);
});

test.each([
  ["a letter changed", (t: string) => t.replace("сөз", "сөс"), "is damaged"],
  ["a line lost", (t: string) => t.slice(0, t.lastIndexOf("word")), "is damaged"],
  ["another version", (t: string) => t.replace("table 1", "table 2"), "version 2, where version 1 is needed"],
  ["no table", () => "слово\t1\n", "is no table of ushtil"],
])("a table with %s is refused with its path", (_, change, why) => {
  const dir = mkdtempSync(join(tmpdir(), "ushtil-table-"));
  try {
    const path = join(dir, "t.tsv");
    expect(() => readTable(path)).toThrow(expect.objectContaining({ code: "model", where: { path }, message: expect.stringContaining("cannot be read") as string }));
    writeTable(path, "слово\t1\nсөз\t2\nword\t3\n");
    expect(readTable(path)).toBe("слово\t1\nсөз\t2\nword\t3\n");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replaceAll("\n", "\r\n"));
    expect(readTable(path)).toBe("слово\t1\nсөз\t2\nword\t3\n");
    writeFileSync(path, change(text));
    expect(() => readTable(path)).toThrow(expect.objectContaining({ code: "model", where: { path }, message: expect.stringContaining(why) as string }));
  } finally {
    rmSync(dir, { recursive: true });
  }
});
