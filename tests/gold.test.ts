import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { allLayers, annotateSource } from "../src/annotate.ts";
import type { Document, LangCode, Layer } from "../src/document.ts";
import { listFiles } from "../src/inputs/files.ts";
import { knownExtensions, readAll } from "../src/inputs/index.ts";
import { root } from "./clone.ts";

/** What should come out of each article of the bundled corpus, written by hand with the articles. */
interface Gold {
  readonly sections: readonly (readonly [string, string])[];
  readonly keywords: Readonly<Record<string, readonly string[]>>;
  readonly abstracts: Readonly<Record<string, readonly string[]>>;
  readonly sentences?: Readonly<Record<string, readonly string[]>>;
  readonly alignment: readonly (readonly (readonly number[])[])[];
  readonly keptHyphens: readonly string[];
  readonly droppedHyphens: readonly string[];
  readonly removed?: readonly string[];
  readonly bodyLang: string;
  readonly headings: readonly string[];
}
const gold = JSON.parse(readFileSync(resolve(import.meta.dirname, "cases/corpus-gold.json"), "utf8")) as Record<string, Gold>;
const codes: readonly LangCode[] = ["ru", "kk", "en"];
const documents = new Map<string, Document<Layer>>();

beforeAll(async () => {
  for await (const read of readAll(await listFiles(["corpus"], knownExtensions, root), {}, root)) {
    if ("reject" in read) throw new Error(JSON.stringify(read.reject));
    documents.set(read.source.id, annotateSource(read.source, allLayers));
  }
});

describe.each(Object.entries(gold).filter(([id]) => !id.startsWith("//")))("%s", (id, wanted) => {
  const doc = (): Document<Layer> => documents.get(id)!;
  const slice = (s: { start: number; end: number }): string => doc().text.slice(s.start, s.end);
  const sentencesOf = (code: LangCode): { start: number; end: number; index: number }[] => doc().sentences.map((s, index) => ({ ...s, index }))
    .filter((s) => (wanted.sentences === undefined ? doc().sections[s.section]!.kind === "abstract" && doc().sections[s.section]!.lang === code : doc().parts.find((p) => s.start < p.end)!.lang === code));

  test("abstracts and keyword lists, with their languages", () => {
    expect(doc().sections.filter((s) => s.kind === "abstract" || s.kind === "keywords").map((s) => [s.kind, s.lang])).toEqual(wanted.sections);
  });

  test("authors' keywords", () => {
    for (const code of codes) expect([code, doc().keywords.filter((k) => k.source === "author" && k.lang === code).map((k) => k.text)]).toEqual([code, wanted.keywords[code] ?? []]);
  });

  test("sentences of the abstracts", () => {
    const lists = wanted.sentences ?? wanted.abstracts;
    for (const code of codes) expect([code, sentencesOf(code).map(slice)]).toEqual([code, lists[code] ?? []]);
  });

  test("hyphens at line ends", () => {
    const { text } = doc();
    expect(wanted.keptHyphens.filter((w) => !text.includes(w))).toEqual([]);
    expect(wanted.droppedHyphens.filter((w) => !text.includes(w))).toEqual([]);
  });

  test("headings, and nothing left of what is printed on every page", () => {
    // A run-in heading has its dot, one on a line of its own may have none: the dot is not at issue.
    const bare = (h: string): string => h.replace(/[.:]$/, "");
    const headings = doc().sections.filter((s) => s.kind === "heading").map((s) => bare(slice(s)));
    expect(wanted.headings.map(bare).filter((h) => !headings.includes(h))).toEqual([]);
    for (const line of wanted.removed ?? []) expect(doc().text).not.toContain(line);
  });

  test("body language", () => {
    if (wanted.bodyLang === "mul") return expect(doc().parts.length).toBeGreaterThan(1);
    const size = new Map<string, number>();
    for (const s of doc().sections) if (s.kind === "body") size.set(s.lang, (size.get(s.lang) ?? 0) + s.end - s.start);
    expect([...size].sort((a, b) => b[1] - a[1])[0]![0]).toBe(wanted.bodyLang);
  });

  test("alignment of the abstracts", () => {
    const order = codes.map((code) => sentencesOf(code).map((s) => s.index));
    const kinds = wanted.sentences === undefined ? ["abstract"] : ["body", "title", "heading", "abstract"];
    const links = doc().alignment.filter((l) => l.kind === "sentence" && kinds.includes(doc().sections[doc().sentences[codes.flatMap((c) => l[c])[0]!]!.section]!.kind))
      .map((l) => codes.map((c, k) => l[c].map((i) => order[k]!.indexOf(i))));
    expect(links).toEqual(wanted.alignment);
  });
});
