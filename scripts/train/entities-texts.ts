/** Raw text for classes of words: forms in small letters, sentences or lines. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dataFolder } from "../eval/datasets.ts";
import type { NamedDocument } from "../eval/entities-data.ts";

const read = (file: string): string => readFileSync(fileURLToPath(new URL(file, dataFolder)), "utf8");
const words = (text: string): string[] => text.match(/[\p{L}\p{N}-]+|[^\s]/gu) ?? [];

/** Forms of a CoNLL-U file. */
export function treebankForms(file: string): string[][] {
  return read(file).split("\n\n").map((block) => block.split("\n").flatMap((line) => { const [id = "", form = ""] = line.split("\t"); return /^\d+$/u.test(id) ? [form] : []; })).filter((s) => s.length > 0);
}

/** A column of a table, counted from 0. */
export const tableForms = (file: string, column: number): string[][] => read(file).split("\n").slice(1).map((line) => words(line.split("\t")[column] ?? "")).filter((s) => s.length > 0);

export const documentForms = (documents: readonly NamedDocument[]): string[][] => documents.flat().map(({ text }) => words(text));
