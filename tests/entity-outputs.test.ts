import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseString } from "fast-csv";
import { expect, test } from "vitest";
import { inFolder, ushtil } from "./clone.ts";

type Row = Record<string, string>;
const rowsOf = (path: string): Promise<Row[]> => new Promise((resolve, reject) => {
  const all: Row[] = [];
  parseString<Row, Row>(readFileSync(path, "utf8").slice(1), { headers: true }).on("data", (r: Row) => all.push(r)).on("end", () => resolve(all)).on("error", reject);
});

const notes = [
  { id: "01", text: "Республика Казахстан и 😀 Касым-Жомарт Токаев: рост на 41 %." },
  { id: "02", text: "Қасым-Жомарт Тоқаев Қазақстан туралы айтты. Өсім 41 % болды." },
  { id: "03", text: "Kassym-Jomart Tokayev spoke about Kazakhstan in the Kazakh language. The rise was 41%." },
  { id: "=1+1", text: "Президент посетил Казахстан." },
];

const run = (folder: string, out: string, ...flags: string[]): string => {
  writeFileSync(join(folder, "notes.jsonl"), notes.map((n) => `${JSON.stringify(n)}\n`).join(""));
  const { code, err } = ushtil(["run", "annotate", join(folder, "notes.jsonl"), "--out", join(folder, out), ...flags]);
  expect([code, err]).toEqual([0, ""]);
  return join(folder, out);
};

test("mentions share an id across documents and languages; the index has each thing once", async () => {
  await inFolder(async (folder) => {
    const out = run(folder, "a");
    const mentions = await rowsOf(join(out, "entities.csv"));
    expect(Object.keys(mentions[0]!)).toEqual(["document", "id", "type", "lang", "text", "normal", "value", "score", "section", "sentence", "start", "end", "rawStart", "rawEnd"]);
    const ids = (normal: RegExp): Set<string> => new Set(mentions.filter((m) => normal.test(m["normal"]!)).map((m) => m["id"]!));
    expect(ids(/^(?:Республика Казахстан|Казахстан|Қазақстан|Kazakhstan)$/u)).toEqual(new Set(["gpe:kz"]));
    expect(ids(/Токаев|Тоқаев|Tokayev/u).size).toBe(1);
    expect(ids(/^41/u)).toEqual(new Set(["percent:41"]));
    const index = await rowsOf(join(out, "entity-index.csv"));
    const state = index.find((r) => r["id"] === "gpe:kz")!;
    expect(state).toMatchObject({ type: "GPE", ru: "Казахстан", kk: "Қазақстан", en: "Kazakhstan", mentions: "4", mentions_ru: "2", mentions_kk: "1", mentions_en: "1", documents: "4", first_document: "01" });
    expect(state["by_document"]).toBe("01 1; 02 1; 03 1; =1+1 1");
    const person = index.find((r) => r["type"] === "PERSON")!;
    expect([person["documents"], person["ru"], person["kk"], person["en"]]).toEqual(["3", "Касым-Жомарт Токаев", "Қасым-Жомарт Тоқаев", "Kassym-Jomart Tokayev"]);
    expect(Number(person["score"])).toBeGreaterThan(0.9);
    expect(person["links"]).toContain("surname");
    for (const r of [...mentions, ...index]) for (const value of Object.values(r)) expect(value).not.toMatch(/^[=+@]/u);
    // Every id of the documents is one of the tables'.
    const known = new Set(mentions.map((m) => m["id"]));
    for (const line of readFileSync(join(out, "documents.jsonl"), "utf8").trim().split("\n")) {
      for (const e of (JSON.parse(line) as { entities: { id: string; type: string; normal: string }[] }).entities) expect(known.has(e.id)).toBe(true);
    }
    expect(readdirSync(out).filter((f) => f.includes("draft") || f.includes("partial"))).toEqual([]);
    // Read back, the same again.
    expect(ushtil(["run", "annotate", join(out, "documents.jsonl"), "--out", join(folder, "b")]).code).toBe(0);
    for (const file of ["documents.jsonl", "entities.csv", "entity-index.csv"]) expect(readFileSync(join(folder, "b", file), "utf8")).toBe(readFileSync(join(out, file), "utf8"));
  });
});

test("--entities writes the types of other schemes and leaves out what they lack", async () => {
  await inFolder(async (folder) => {
    const types = async (...flags: string[]): Promise<Set<string>> => new Set((await rowsOf(join(run(folder, flags.at(-1) ?? "own", ...flags), "entities.csv"))).map((m) => m["type"]!));
    expect(await types()).toEqual(new Set(["GPE", "PERSON", "PERCENT", "LANGUAGE"]));
    expect(await types("--entities", "conll")).toEqual(new Set(["LOC", "PER", "MISC"]));
    expect(await types("--entities", "kaznerd")).toEqual(new Set(["GPE", "PERSON", "PERCENTAGE", "LANGUAGE"]));
    const record = JSON.parse(readFileSync(join(folder, "conll/documents.jsonl"), "utf8").split("\n")[0]!) as { entityScheme: string; entities: { type: string }[] };
    expect([record.entityScheme, new Set(record.entities.map((e) => e.type))]).toEqual(["conll", new Set(["LOC", "PER"])]);
    // Types that are not ours are looked for anew when the file is read again.
    expect(ushtil(["run", "annotate", join(folder, "conll/documents.jsonl"), "--out", join(folder, "again")]).code).toBe(0);
    expect(new Set((await rowsOf(join(folder, "again/entities.csv"))).map((m) => m["type"]))).toEqual(new Set(["GPE", "PERSON", "PERCENT", "LANGUAGE"]));
    expect(ushtil(["run", "annotate", join(folder, "notes.jsonl"), "--entities", "bbn"]).code).toBe(2);
  });
});

test("offsets in code points hold in both tables", async () => {
  await inFolder(async (folder) => {
    const out = run(folder, "points", "--offsets", "codepoint");
    const person = (await rowsOf(join(out, "entities.csv"))).find((m) => m["type"] === "PERSON" && m["document"] === "01")!;
    const first = (await rowsOf(join(out, "entity-index.csv"))).find((m) => m["type"] === "PERSON")!;
    expect([...notes[0]!.text].slice(Number(person["start"]), Number(person["end"])).join("")).toBe("Касым-Жомарт Токаев");
    expect([first["first_start"], first["first_end"]]).toEqual([person["start"], person["end"]]);
  });
});

test("explain tells why mentions are one thing", () => {
  const { out } = ushtil(["explain", "entities", "Доклад прочитал Болат Жолдыбаев. Слова Жолдыбаева запомнились."]);
  expect(out).toMatch(/e1 0\.\d+: surname Жолдыбаев/u);
  expect(existsSync("entities.csv")).toBe(false);
});
