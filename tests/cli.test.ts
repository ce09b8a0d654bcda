import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inFolder, root, ushtil } from "./clone.ts";
import { conlluFaults } from "./conllu-faults.ts";

test("annotate - reads a text from standard input and writes nothing but the result", () => {
  const { code, out, err } = ushtil(["annotate", "-", "--to", "jsonl"], { input: "Қазақстанның сыртқы саясаты 2022 жылы өзгерді." });
  expect([code, err]).toEqual([0, ""]);
  const d = JSON.parse(out) as { text: string; offsetUnit: string; tokens: { start: number; end: number; lemma: string; upos: string; form: string }[]; sentences: { lang: string }[] };
  expect([d.offsetUnit, d.sentences[0]!.lang, d.tokens.length]).toEqual(["utf16", "kk", 7]);
  expect(d.tokens.map((t) => d.text.slice(t.start, t.end))).toEqual(["Қазақстанның", "сыртқы", "саясаты", "2022", "жылы", "өзгерді", "."]);
  expect(d.tokens[2]).toMatchObject({ lemma: "саясат", upos: "NOUN" });
});

test("offsets in code points are those of Python and R", () => {
  const text = "😀 Река и 😀 берег.";
  const { out } = ushtil(["annotate", "-", "--to", "jsonl", "--offsets", "codepoint"], { input: text });
  const d = JSON.parse(out) as { text: string; tokens: { start: number; end: number; form: string; rawStart: number; rawEnd: number }[] };
  const points = [...d.text];
  for (const t of d.tokens) {
    expect(points.slice(t.start, t.end).join("")).toBe(t.form);
    expect([...text].slice(t.rawStart, t.rawEnd).join("")).toBe(t.form);
  }
});

test("annotate --to conllu is valid CoNLL-U in three languages", () => {
  const { code, out } = ushtil(["annotate", "corpus/15-balkhash.ru.txt", "corpus/15-balkhash.kk.txt", "corpus/15-balkhash.en.txt", "corpus/08-digital-identity.txt", "--to", "conllu"]);
  expect(code).toBe(0);
  expect(out).toContain("# newdoc id = 15-balkhash");
  expect(new Set([...out.matchAll(/^# lang = (.*)$/gm)].map((m) => m[1]))).toEqual(new Set(["ru", "kk", "en"]));
  expect(conlluFaults(out)).toEqual([]);
});

test("a pipe that closes early ends the work quietly", async () => {
  const { spawn } = await import("node:child_process");
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "many.jsonl"), Array.from({ length: 3000 }, (_, i) => JSON.stringify({ id: `r${i}`, text: `Бұл ${i}-мәтін. Второе предложение.` })).join("\n"));
    const child = spawn("sh", ["-c", `'${process.execPath}' '${join(root, "bin/ushtil.js")}' annotate '${join(folder, "many.jsonl")}' --to jsonl | head -1`], { cwd: root });
    let out = "";
    let err = "";
    child.stdout.on("data", (c: Buffer) => { out += c.toString(); });
    child.stderr.on("data", (c: Buffer) => { err += c.toString(); });
    await new Promise((resolve) => child.on("close", resolve));
    expect((JSON.parse(out) as { id: string }).id).toBe("r0");
    expect(err).toBe("");
  });
});

test.each([["text", "Ќазаќстан єылымы", "Қазақстан"], ["sections", "Аңдатпа. Бұл мақалада су туралы айтылады.", "abstract"], ["sentences", "З. Бжезинский писал об этом. Затем он уехал.", "З"],
  ["tokens", "АҚШ-тың саясаты", "join\thyphen"], ["words", "The rivers don't rise.", "river"], ["entities", "28 сентября 2022 года", "2022-09-28"], ["keywords", "Ключевые слова: вода, река.", "author"],
])("explain %s says what was decided", (layer, text, found) => {
  const { code, out, err } = ushtil(["explain", layer, text]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain(found);
  for (const line of out.trim().split("\n").slice(1)) if (!line.startsWith("text:")) expect(line).toMatch(/^\d+–\d+\t|^warning:/);
});

test("explain alignment shows the words that speak for a link", () => {
  const { code, out } = ushtil(["explain", "alignment", "corpus/01-transit-policy.txt"]);
  expect(code).toBe(0);
  expect(out).toMatch(/sentence (?:0\.\d+|1): ru \d+–\d+ \| kk \d+–\d+ \| en \d+–\d+/);
  expect(out).toMatch(/2022/);
});
