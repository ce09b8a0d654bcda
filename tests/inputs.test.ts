import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { annotateSource, allLayers } from "../src/annotate.ts";
import { listFiles } from "../src/inputs/files.ts";
import { knownExtensions, readAll } from "../src/inputs/index.ts";
import type { Read, ReadOptions, Source } from "../src/inputs/source.ts";
import { toConllu } from "../src/outputs/conllu.ts";
import { toRecord } from "../src/outputs/documents.ts";
import { inFolder } from "./clone.ts";

async function readFolder(files: Readonly<Record<string, string | Buffer>>, options: ReadOptions = {}, paths = ["."]): Promise<{ sources: Source[]; rejects: Extract<Read, { reject: unknown }>["reject"][]; ignored: readonly string[] }> {
  return inFolder(async (folder) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const listing = await listFiles(paths, knownExtensions, folder);
    const sources: Source[] = [];
    const rejects = [];
    for await (const read of readAll(listing, options, folder)) "source" in read ? sources.push(read.source) : rejects.push(read.reject);
    return { sources, rejects, ignored: listing.ignored };
  });
}

test("text files: id from the path, raw text as decoded, other kinds passed over", async () => {
  const { sources, rejects, ignored } = await readFolder({ "a.txt": "Тілдің дамуы.", "sub/b.txt": "Развитие языка.", "notes.md": "# no", ".hidden.txt": "no" });
  expect(sources.map((s) => [s.id, s.parts[0]!.path, s.parts[0]!.raw, s.parts[0]!.encoding])).toEqual([["a", "a.txt", "Тілдің дамуы.", "utf-8"], ["sub/b", "sub/b.txt", "Развитие языка.", "utf-8"]]);
  expect(rejects).toEqual([]);
  expect(ignored).toEqual(["notes.md"]);
});

test("parallel files make one source in the order ru, kk, en; a lone one keeps its language", async () => {
  const { sources } = await readFolder({ "x.kk.txt": "Су – өмір.", "x.en.txt": "Water is life.", "x.ru.txt": "Вода – жизнь.", "y.kk.txt": "Жер.", "sub/x.ru.txt": "Другой текст." });
  expect(sources.map((s) => [s.id, s.parts.map((p) => p.lang)])).toEqual([["sub/x", ["ru"]], ["x", ["ru", "kk", "en"]], ["y", ["kk"]]]);
});

test("files of one name in different formats keep ids of their own", async () => {
  const { sources } = await readFolder({ "x.txt": "Мәтін.", "x.jsonl": '{"id":"r","text":"Текст."}\n{"id":"r","text":"A text."}\n{"id":"r#2","text":"Мәтін."}' });
  expect(sources.map((s) => s.id)).toEqual(["r", "r#2", "r#2#2", "x.txt"]);
});

test("paths, folders and globs may overlap and come in any order", async () => {
  const files = { "d/1.txt": "Бір.", "d/2.txt": "Два.", "3.txt": "Three." };
  const ids = async (paths: string[]): Promise<string[]> => (await readFolder(files, {}, paths)).sources.map((s) => s.parts[0]!.path);
  expect(await ids(["d", "3.txt", "d/*.txt"])).toEqual(await ids(["d/1.txt", "3.txt", "d"]));
});

test("links are not followed out of a folder", async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "secret.txt"), "Құпия.");
    mkdirSync(join(folder, "in"));
    symlinkSync(join(folder, "secret.txt"), join(folder, "in", "link.txt"));
    const listing = await listFiles(["in"], knownExtensions, folder);
    expect(listing.groups).toEqual([]);
  });
});

test("jsonl: records, metadata, language; what cannot be used is told by line", async () => {
  const { sources, rejects } = await readFolder({ "r.jsonl": [
    '{"id":"one","text":"Бірінші мәтін.","year":2021,"tags":["a"],"lang":"kk"}', "", '{"text":"Второй текст."}', "{broken", '["list"]', '{"id":"e","text":"  "}', '{"title":"no text"}', '{"id":"n","text":42}',
  ].join("\n") });
  expect(sources.map((s) => [s.id, s.parts[0]!.lang, s.meta])).toEqual([["one", "kk", { year: "2021", tags: '["a"]', lang: "kk" }], ["r#2", undefined, {}], ["n", undefined, {}]]);
  expect(rejects.map((r) => [r.line, r.code])).toEqual([[4, "format"], [5, "format"], [6, "input"], [7, "format"]]);
  expect(rejects[3]!.reason).toContain("'title'");
});

test("csv: quotes, line breaks in cells, semicolons, windows-1251, a row too short", async () => {
  const csv = "id;journal;text\r\n1;Вестник;\"Первая строка.\nВторая \"\"строка\"\".\"\r\n2;Вестник\r\n3;;\"Короткое сообщение о погоде в степи и о работе станции.\"\r\n";
  const { sources, rejects } = await readFolder({ "t.csv": iconv.encode(csv, "win1251") });
  expect(sources.map((s) => [s.id, s.parts[0]!.raw, s.meta])).toEqual([
    ["1", 'Первая строка.\nВторая "строка".', { journal: "Вестник" }], ["3", "Короткое сообщение о погоде в степи и о работе станции.", { journal: "" }],
  ]);
  expect(rejects).toHaveLength(1);
  expect(rejects[0]!.reason).toMatch(/2 cells, the header 3/);
});

test("csv: a missing text column is told with the columns there are; --text-field names another", async () => {
  const file = { "t.csv": "id,abstract\n1,Аңдатпа мәтіні.\n" };
  expect((await readFolder(file)).rejects[0]!.reason).toContain("'abstract'");
  expect((await readFolder(file, { textField: "abstract" })).sources[0]!.parts[0]!.raw).toBe("Аңдатпа мәтіні.");
});

const article = "Ключевые слова: вода, река.\n\nРека 😀 обме-\nлела за 12 лет. Ол тартылды.\n\nAbstract. The river didn't rise by 12 %.";

test("documents.jsonl is read back with its layers, in either unit, and written again as it was", async () => {
  for (const unit of ["utf16", "codepoint"] as const) {
    const { sources: [given] } = await readFolder({ "a.txt": article });
    const record = JSON.stringify(toRecord(annotateSource(given!, allLayers), unit));
    const { sources, rejects } = await readFolder({ "documents.jsonl": `${record}\n` });
    expect(rejects).toEqual([]);
    expect(sources[0]!.parts[0]!.raw).toBe(article);
    expect(JSON.stringify(toRecord(annotateSource(sources[0]!, allLayers), unit))).toBe(record);
  }
});

test("documents.jsonl that was damaged is refused with the place", async () => {
  const { sources: [given] } = await readFolder({ "a.txt": article });
  const record = toRecord(annotateSource(given!, allLayers), "utf16") as { tokens: { end: number; upos?: string }[] };
  const cut = structuredClone(record);
  delete cut.tokens[0]!.upos;
  const far = structuredClone(record);
  far.tokens.at(-1)!.end = 100_000;
  const { rejects } = await readFolder({ "d.jsonl": [cut, far].map((r) => JSON.stringify(r)).join("\n") });
  expect(rejects.map((r) => r.line)).toEqual([1, 2]);
  expect(rejects[0]!.reason).toContain("tokens.0.upos");
  expect(rejects[1]!.reason).toContain("100000");
});

test("conllu brings sections, sentences, tokens and words", async () => {
  const { sources: [given] } = await readFolder({ "a.txt": article });
  const before = annotateSource(given!, ["words"]);
  const { sources, rejects } = await readFolder({ "c.conllu": toConllu(before, "utf16") });
  expect(rejects).toEqual([]);
  const after = annotateSource(sources[0]!, ["words"]);
  expect(after.id).toBe("a");
  const shown = (d: typeof before): unknown => [d.sections.map((s) => [s.kind, s.lang, d.text.slice(s.start, s.end)]), d.sentences.map((s) => [s.lang, d.text.slice(s.start, s.end)]), d.tokens.map((t) => d.text.slice(t.start, t.end)), d.words];
  expect(shown(after)).toEqual(shown(before));
});

test("conllu of others: multiword tokens, empty nodes, a broken line", async () => {
  const conllu = "# newdoc id = k\n# sent_id = 1\n1-2\tадаммын\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tадам\tадам\tNOUN\tn\tCase=Nom\t0\troot\t_\t_\n2\tмын\tе\tAUX\tcop\t_\t1\tcop\t_\t_\n2.1\tx\tx\tX\t_\t_\t_\t_\t_\t_\n3\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_\nbroken\n\n";
  const { sources, rejects } = await readFolder({ "k.conllu": conllu });
  const { text, layers } = sources[0]!.brought!;
  expect([sources[0]!.id, text.text, layers.tokens!.length, layers.words!.map((w) => w.form)]).toEqual(["k", "адаммын.", 2, ["адам", "мын", "."]]);
  expect(rejects.map((r) => r.line)).toEqual([8]);
});
