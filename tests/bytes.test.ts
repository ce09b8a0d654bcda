import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { ingest } from "../src/inputs/ingest.ts";
import { listFiles } from "../src/inputs/files.ts";
import { knownExtensions, readAll } from "../src/inputs/index.ts";
import { utf8Lines } from "../src/inputs/lines.ts";
import { rawBases } from "../src/outputs/placing.ts";
import { restore } from "../src/text/draft.ts";
import { inFolder, root } from "./clone.ts";

test("lines of a file are whole, whatever their length and wherever the reading stops", () => inFolder(async (folder) => {
  const mega = 1 << 20;
  const lines = ["", "қ", "я".repeat(mega / 2 - 1), "b", "c".repeat(mega), "", `${"ә".repeat(2 * mega)}!`, "x".repeat(mega - 1), "end"];
  for (const end of ["", "\n"]) {
    writeFileSync(join(folder, "lines"), `\uFEFF${lines.join("\r\n")}${end}`);
    const seen: { number: number; text: string; has: boolean }[] = [];
    for await (const line of utf8Lines(join(folder, "lines"))) seen.push({ number: line.number, text: line.text, has: line.has("!") });
    expect(seen).toEqual(lines.map((text, i) => ({ number: i + 1, text, has: text.endsWith("!") })));
  }
}));

test("the clean text and its changes lead back to the bytes of every file of the corpus", async () => {
  const encodings = new Set<string>();
  for await (const read of readAll(await listFiles(["corpus"], knownExtensions, root), {}, root)) {
    if (!("source" in read)) throw new Error(JSON.stringify(read));
    const text = ingest(read.source);
    if (!text.parts[0]!.path.endsWith(".txt")) continue;
    const raw = restore(text.text, text.changes);
    const bases = rawBases(text.parts);
    text.parts.forEach((part, k) => {
      const own = raw.slice(bases[k], bases[k]! + part.raw.length);
      expect(own).toBe(part.raw);
      const bytes = readFileSync(resolve(root, part.path));
      const bom = part.encoding.startsWith("utf-16") ? 2 : bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
      expect(iconv.encode(own, part.encoding).equals(bytes.subarray(bom))).toBe(true);
      encodings.add(part.encoding);
    });
  }
  expect([...encodings].sort()).toEqual(["rk1048", "utf-16le", "utf-8", "windows-1251"]);
});
