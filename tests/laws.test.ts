import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allLayers, annotate } from "../src/annotate.ts";
import type { Document, Layer, Span } from "../src/document.ts";
import { UshtilError } from "../src/error.ts";
import { readDocument } from "../src/inputs/documents.ts";
import { toConllu } from "../src/outputs/conllu.ts";
import { toRecord } from "../src/outputs/documents.ts";
import { plan } from "../src/plan.ts";
import { restore, toRaw } from "../src/text/draft.ts";
import { conlluFaults } from "./conllu-faults.ts";
import { corpusTexts, oddTexts } from "./corpus-texts.ts";

/** Laws that hold of every document, whatever the text. */
function check(raw: string): void {
  let d: Document<Layer>;
  try {
    d = annotate(raw, { id: "law" });
  } catch (error) {
    // Nothing left of the text: the one way out.
    if (error instanceof UshtilError && error.code === "input") return;
    throw error;
  }
  const { text } = d;
  expect(restore(text, d.changes)).toBe(raw);
  orderly("sections", d.sections, text);
  orderly("sentences", d.sentences, text);
  orderly("tokens", d.tokens, text);
  // What lies between is white space only.
  gaps(text, d.sections);
  gaps(text, d.sentences);
  gaps(text, d.tokens);
  for (const s of d.sentences) within(s, d.sections[s.section]!);
  for (const t of d.tokens) {
    within(t, d.sentences[t.sentence]!);
    expect(text.slice(t.start, t.end)).not.toMatch(/[\n\t]/);
  }
  for (const s of d.sentences) expect(text.slice(s.start, s.end)).not.toContain("\n");
  const worded = new Set(d.words.map((w) => w.token));
  expect(worded.size).toBe(d.tokens.length);
  expect(d.words.every((w, i) => i === 0 || d.words[i - 1]!.token <= w.token)).toBe(true);
  expect(d.words.filter((w) => w.form === "" || w.lemma === "" || !/^[A-Z]+$/.test(w.upos))).toEqual([]);
  for (const e of [...d.entities, ...d.keywords]) inside(e, text);
  for (const k of d.keywords) if (k.source === "author") expect(text.slice(k.start, k.end).replace(/\s+/gu, " ")).toContain(k.text.slice(0, 1));
  for (const l of d.alignment) {
    const list = l.kind === "sentence" ? d.sentences : d.keywords;
    for (const i of [...l.ru, ...l.kk, ...l.en]) expect(list[i]).toBeDefined();
    expect(l.ru.length + l.kk.length + l.en.length).toBeGreaterThan(0);
    expect(l.score).toBeGreaterThanOrEqual(0);
    expect(l.score).toBeLessThanOrEqual(1);
  }
  for (const span of [...d.sections, ...d.sentences, ...d.tokens]) {
    const { rawStart, rawEnd } = toRaw(d.map, span);
    expect(rawStart).toBeLessThan(rawEnd);
    expect(rawEnd).toBeLessThanOrEqual(raw.length);
  }
  // A stage run again changes nothing.
  for (const stage of plan(allLayers)) expect(stage.run(d)).toEqual(d[stage.adds]);
  // What is written is read back as it was, in both units.
  for (const unit of ["utf16", "codepoint"] as const) {
    const record = JSON.parse(JSON.stringify(toRecord(d, unit))) as object;
    const back = readDocument(record, { path: "documents.jsonl", line: 1 });
    if (!("source" in back)) throw new Error(JSON.stringify(back.reject));
    const again = { ...back.source.brought!.text, ...back.source.brought!.layers } as Document<Layer>;
    expect(JSON.stringify(toRecord(again, unit))).toBe(JSON.stringify(record));
  }
  expect(conlluFaults(toConllu(d, "utf16"))).toEqual([]);
}

function orderly(name: string, spans: readonly Span[], text: string): void {
  let last = 0;
  for (const s of spans) {
    if (s.start < last || s.start >= s.end || s.end > text.length) throw new Error(`${name}: span ${s.start}–${s.end} after ${last} in ${text.length}: ${JSON.stringify(text.slice(s.start, s.end))}`);
    last = s.end;
  }
}

function gaps(text: string, spans: readonly Span[]): void {
  let at = 0;
  for (const s of [...spans, { start: text.length, end: text.length }]) {
    const between = text.slice(at, s.start);
    if (/\S/u.test(between)) throw new Error(`text outside the layer: ${JSON.stringify(between)}`);
    at = s.end;
  }
}

function within(inner: Span, outer: Span): void {
  if (inner.start < outer.start || inner.end > outer.end) throw new Error(`${inner.start}–${inner.end} lies outside ${outer.start}–${outer.end}`);
}

function inside(s: Span, text: string): void {
  if (s.start >= s.end || s.start < 0 || s.end > text.length) throw new Error(`span ${s.start}–${s.end} in ${text.length}`);
}

describe("laws over the bundled corpus", () => {
  test.each(corpusTexts)("%s", (_, raw) => check(raw));
});

test("laws over texts made of hard pieces", () => {
  fc.assert(fc.property(oddTexts, check), { numRuns: 300 });
});

test("laws over any text at all", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), check), { numRuns: 150 });
});
