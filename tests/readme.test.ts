import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./clone.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");
const golden = (file: string, pipeline = "annotate"): string => readFileSync(join(root, "tests/golden", pipeline, file), "utf8");

test("the first command stands before line 15", () => {
  expect(readme.split("\n").findIndex((l) => l.startsWith("npm install && npm start"))).toBeLessThan(14);
});

test("what the README shows is in the golden files", () => {
  const conllu = /```\n(# sent_id = [\s\S]*?)\n```/.exec(readme)![1]!;
  expect(golden("corpus.conllu")).toContain(conllu);
  const rows = [...readme.matchAll(/^\| ([\d.]+) \| (.+?) \| (.+?) \| (.+?) \|$/gm)];
  expect(rows.length).toBeGreaterThan(3);
  const alignment = golden("alignment.csv").replaceAll('"', "");
  for (const [, score, ru, kk, en] of rows) expect(alignment).toContain(`${score},${ru},${kk},${en}`);
  const findings = [...readme.matchAll(/^\| (\d\S+) \| ([a-z-]+) \| (error|warning|note) \| (.+?) \|$/gm)];
  expect(findings.length).toBeGreaterThan(2);
  for (const [, document, kind, severity, message] of findings) expect(golden("divergences.csv", "compare").replaceAll('""', '"').split("\n").some((l) => l.startsWith(document!) && l.includes(kind!) && l.includes(severity!) && l.includes(message!))).toBe(true);
  const together = [...readme.matchAll(/^\| ([a-z/]+) \| ([a-z/]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$/gm)];
  expect(together.length).toBeGreaterThan(2);
  for (const [, a, b, n, expected, npmi, ll] of together) expect(golden("category-cooccurrence.csv", "content").split("\r\n").some((l) => l.startsWith(`all,${a},${b},`) && l.includes(`,${n},${expected},`) && l.includes(`,${npmi},${ll},`))).toBe(true);
  const mentions = [...readme.matchAll(/^\| ([a-z]+:[^ ]+) \| ([A-Z]+) \| (\w\w) \| (.+?) \| (.+?) \| (.*?) ?\|$/gm)];
  expect(mentions.length).toBeGreaterThan(5);
  for (const [, id, type, lang, text, normal, value] of mentions) expect(golden("entities.csv").replaceAll('"', "")).toContain(`${id},${type},${lang},${text},${normal},${value}`);
});
