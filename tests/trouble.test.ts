import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inFolder, root, ushtil } from "./clone.ts";

const good = "Река обмелела за 12 лет. Учёные изучают её берега.";

test("every bad file gets a sentence, and the good one is still done", async () => {
  await inFolder((folder) => {
    const put = (name: string, content: string | Buffer): void => writeFileSync(join(folder, name), content);
    put("good.txt", good);
    put("empty.txt", "");
    put("blank.txt", " \n\t\n");
    put("binary.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 255]));
    put("invalid.txt", Buffer.concat([Buffer.from("Бұл мәтінде бір бүлінген бөлік бар: "), Buffer.from([0xff, 0xc3]), Buffer.from(" содан кейін мәтін қайтадан дұрыс жалғасады.")]));
    put("huge.txt", Buffer.alloc(50 * 1024 * 1024, "слово "));
    put("other.xyz", "?");
    put("locked.txt", good);
    chmodSync(join(folder, "locked.txt"), 0o000);
    mkdirSync(join(folder, "nothing"));
    const { code, out, err } = ushtil(["run", "annotate", folder, join(folder, "nothing"), join(folder, "gone.txt"), "--out", join(folder, "out")], { cwd: root });
    expect(code).toBe(1);
    expect(out).toMatch(/read +[23] documents/);
    for (const sentence of [/empty\.txt: The file is empty\./, /blank\.txt: .*white space/, /binary\.txt: .*PNG/i, /huge\.txt: .*(?:million|MB)/, /nothing: The folder .* holds no files/, /gone\.txt: There is no file/]) expect(err).toMatch(sentence);
    const rejected = readFileSync(join(folder, "out", "rejected.jsonl"), "utf8").trim().split("\n").map((l) => JSON.parse(l) as { path: string; reason: string });
    const names = rejected.map((r) => r.path.replace(/^.*\//, "")).sort();
    // The superuser may read a locked file.
    expect(names.filter((n) => n !== "locked.txt")).toEqual(["binary.txt", "blank.txt", "empty.txt", "gone.txt", "huge.txt", "nothing"]);
    for (const r of rejected) expect(r.reason).toMatch(/^[A-Z'].*\.$/s);
    const documents = readFileSync(join(folder, "out", "documents.jsonl"), "utf8").trim().split("\n").map((l) => JSON.parse(l) as { id: string; warnings: string[] });
    expect(documents.map((d) => d.id).filter((id) => id !== "locked")).toEqual(["good", "invalid"]);
    expect(documents.find((d) => d.id === "invalid")!.warnings.join(" ")).toMatch(/invalid UTF-8|byte/i);
    const run = JSON.parse(readFileSync(join(folder, "out", "run.json"), "utf8")) as { rejects: { total: number }; ignored: string[] };
    expect(run.rejects.total).toBe(rejected.length);
    expect(run.ignored.map((p) => p.replace(/^.*\//, ""))).toEqual(["other.xyz"]);
    chmodSync(join(folder, "locked.txt"), 0o600);
  });
});

test("--strict stops at the first trouble and leaves no half files", async () => {
  await inFolder((folder) => {
    writeFileSync(join(folder, "a.txt"), "");
    writeFileSync(join(folder, "b.txt"), good);
    const { code, err } = ushtil(["run", "annotate", folder, "--strict", "--out", join(folder, "out")], { cwd: root });
    expect(code).toBe(1);
    expect(err).toContain("The file is empty.");
    expect(() => readFileSync(join(folder, "out", "documents.jsonl"))).toThrow();
    expect(() => readFileSync(join(folder, "out", "documents.jsonl.partial"))).toThrow();
  });
});

test("unknown things are answered with what is known, and 2", () => {
  for (const [args, known] of [
    [["run", "nonesuch"], /No pipeline is called 'nonesuch'.*annotate/], [["run", "./no/such.ts"], /There is no pipeline file/], [["explain", "verbs", "текст"], /nothing called 'verbs'.*sections, sentences, tokens/],
    [["annotate", "--to", "xml", "-"], /jsonl, conllu/], [["annotate", "corpus"], /--to/], [["frobnicate"], /unknown command/], [["annotate", "--to", "jsonl", "--lang", "tt", "corpus"], /auto, ru, kk, en/], [["annotate", "--to", "jsonl", "--encoding", "klingon", "corpus/01-transit-policy.txt"], /No encoding is called 'klingon'/],
  ] as const) {
    const { code, out, err } = ushtil(args);
    expect([args.join(" "), code, out]).toEqual([args.join(" "), 2, ""]);
    expect(err).toMatch(known);
  }
});

test("a pipeline that is none is told what is missing", async () => {
  await inFolder((folder) => {
    writeFileSync(join(folder, "mine.ts"), "export default { read: [] as string[], write: [] };");
    writeFileSync(join(folder, "bad.ts"), "export default {{{;");
    expect(ushtil(["run", join(folder, "mine.ts")])).toMatchObject({ code: 2, err: expect.stringMatching(/is not a pipeline: 'read'/) as string });
    expect(ushtil(["run", join(folder, "bad.ts")])).toMatchObject({ code: 2, err: expect.stringMatching(/cannot be loaded/) as string });
  });
});

test("help and version", () => {
  expect(ushtil(["--version"])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string });
  expect(ushtil(["--help"])).toMatchObject({ code: 0, out: expect.stringMatching(/run[\s\S]*annotate[\s\S]*explain/) as string });
});
