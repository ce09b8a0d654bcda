import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inFolder, root, ushtil } from "./clone.ts";

/** Written anew by `UPDATE_GOLDEN=1 npx vitest run tests/content-pipelines.test.ts`: the diff is the review. */
const update = process.env["UPDATE_GOLDEN"] !== undefined;
/** What is larger is kept as a checksum. */
const longest = 64_000;

test.each([
  ["content", ["analogies.csv", "categories.csv", "category-cooccurrence.csv", "category-examples.csv", "coded-units.csv", "collocations.csv", "content.html", "dispersion.csv", "entity-rollup.csv", "factors.csv", "frequencies.csv", "keyness.csv", "keyword-agreement.csv", "rejected.jsonl", "run.json", "timeline.csv", "trends.csv"]],
  ["frequencies", ["collocations.csv", "dispersion.csv", "frequencies.csv", "keyness.csv", "rejected.jsonl", "richness.csv", "run.json"]],
])("the pipeline %s over the bundled corpus writes its golden files, byte for byte", async (name, expected) => {
  await inFolder((folder) => {
    const golden = join(root, "tests/golden", name);
    const { code, out } = ushtil(["run", name, "--out", join(folder, "out")]);
    expect([code, out.includes("rejected  0")]).toEqual([0, true]);
    const files = readdirSync(join(folder, "out")).sort();
    expect(files).toEqual(expected);
    const made = files.filter((f) => f !== "run.json").map((file) => ({ file, text: readFileSync(join(folder, "out", file), "utf8") }));
    const large = made.filter((m) => m.text.length > longest).map((m) => `${createHash("sha256").update(m.text).digest("hex")}  ${m.file}\n`).join("");
    const kept = [...made.filter((m) => m.text.length <= longest), { file: "SHA256SUMS", text: large }];
    if (update) {
      mkdirSync(golden, { recursive: true });
      for (const { file, text } of kept) writeFileSync(join(golden, file), text);
    }
    for (const { file, text } of kept) expect(text === readFileSync(join(golden, file), "utf8") ? "same" : `${file} differs from tests/golden/${name}/${file}`).toBe("same");
  });
}, 240_000);
