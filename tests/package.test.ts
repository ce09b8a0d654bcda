import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inFolder, root } from "./clone.ts";

test("the packed package runs where it is installed: library, command, pipelines of one's own", async () => {
  await inFolder((folder) => {
    const run = (command: string, args: readonly string[], cwd: string, input = ""): { status: number | null; stdout: string; stderr: string } => spawnSync(command, args, { cwd, encoding: "utf8", input });
    const packed = run("npm", ["pack", "--silent", "--pack-destination", folder], root);
    expect(packed.status, packed.stderr).toBe(0);
    const [tgz] = readdirSync(folder).filter((f) => f.endsWith(".tgz"));
    // Unpacked beside the dependencies that are here already: nothing is downloaded for the test.
    const place = join(folder, "project/node_modules");
    mkdirSync(place, { recursive: true });
    for (const name of readdirSync(join(root, "node_modules")).filter((n) => !n.startsWith("."))) symlinkSync(join(root, "node_modules", name), join(place, name));
    expect(run("tar", ["-xzf", join(folder, tgz!), "-C", place], folder).status).toBe(0);
    expect(run("mv", [join(place, "package"), join(place, "ushtil")], folder).status).toBe(0);
    const project = join(folder, "project");
    const bin = join(place, "ushtil/bin/ushtil.js");
    const conllu = run(process.execPath, [bin, "annotate", "-", "--to", "conllu"], project, "Бұл мақалада су туралы айтылады.");
    expect(conllu.stderr).toBe("");
    expect(conllu.stdout).toContain("\tмақала\tNOUN\t");
    writeFileSync(join(project, "use.mjs"), `import { annotate, version } from "ushtil"; console.log(version, annotate("The rivers don't rise.").words.map((w) => w.lemma).join(" "));`);
    expect(run(process.execPath, ["use.mjs"], project)).toMatchObject({ status: 0, stdout: expect.stringMatching(/river do/) as string });
    mkdirSync(join(project, "texts"));
    mkdirSync(join(project, "pipelines"));
    writeFileSync(join(project, "texts/a.txt"), "Ключевые слова: вода, река.\n\nРека обмелела.");
    writeFileSync(join(project, "pipelines/mine.ts"), `import { definePipeline, outputs } from "ushtil";\nconst read: readonly string[] = ["texts"];\nexport default definePipeline({ read, write: [outputs.keywords] });\n`);
    expect(run(process.execPath, [bin, "run", "mine"], project)).toMatchObject({ status: 0, stdout: expect.stringContaining("keywords.csv") as string });
    expect(run(process.execPath, [bin, "run", "annotate", "texts"], project)).toMatchObject({ status: 0, stdout: expect.stringContaining("output/annotate/") as string });
  });
});
