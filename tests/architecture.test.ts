import { readdirSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".ts")).map((f) => f.replaceAll("\\", "/")).sort();

/** `text, align, stats, learn ← languages ← stages ← plan, run ← cli`, inputs and outputs beside stages. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: ["text"],
  align: ["text", "align"],
  stats: ["text", "stats"],
  learn: ["text", "stats", "learn"],
  languages: ["text", "align", "stats", "learn", "languages"],
  categories: ["text", "languages", "categories"],
  surveys: ["text", "stats", "languages", "categories", "surveys"],
  query: ["text", "languages", "surveys", "query"],
  stages: ["text", "align", "stats", "learn", "languages", "stages"],
  inputs: ["text", "languages", "surveys", "outputs", "inputs"],
  outputs: ["text", "stats", "categories", "surveys", "query", "outputs"],
};
/** Types, errors and the version, of which every layer speaks. */
const common = ["document.ts", "error.ts", "stage.ts", "version.ts"];

function imports(file: string): string[] {
  const source = readFileSync(resolve(root, file), "utf8");
  return [...source.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map((m) => relative(root, resolve(root, dirname(file), m[1]!)).replaceAll("\\", "/"));
}

test.each(files.filter((f) => f.includes("/")))("%s imports in one direction", (file) => {
  const folder = file.split("/")[0]!;
  if (folder === "commands") return;
  const wrong = imports(file).filter((target) => {
    if (common.includes(target)) return false;
    const to = target.includes("/") ? target.split("/")[0]! : target;
    return !(mayImport[folder] ?? []).includes(to);
  });
  expect(wrong).toEqual([]);
});

test("the core types import nothing but types of text/", () => {
  for (const file of common) expect(imports(file).filter((t) => !["text/draft.ts", "document.ts"].includes(t))).toEqual([]);
});

test("no file is longer than 250 lines without being data", () => {
  const data = /^\/\/ data:|^\/\*\* ?Data:/m;
  const long = files.filter((f) => {
    const source = readFileSync(resolve(root, f), "utf8");
    return source.split("\n").length > 250 && !data.test(source);
  });
  expect(long).toEqual([]);
});

test("no folder or file is named after nothing", () => {
  expect(files.filter((f) => /(?:^|\/)(?:utils?|helpers?|core|common|base|manager|misc)(?:\/|\.ts)/.test(f))).toEqual([]);
});

test("letters are matched by Unicode property, never by \\b or hand-made ranges", () => {
  // The letters of a keyboard row are data; a range in a regular expression is not.
  const wrong = files.filter((f) => /\[[^\]"']*(?:а-я|А-Я|a-zа)[^\]]*\]/u.test(readFileSync(resolve(root, f), "utf8")) || /\/[^/\n]*(?<!\\)\\b[^/\n]*\/[a-z]*[,;.)]/.test(readFileSync(resolve(root, f), "utf8")));
  expect(wrong).toEqual([]);
});
