/**
 * `npm run train [-- ru|kk|en|shared]`: makes every shipped model and list anew from ../shared/data, one script after the other. The same data give
 * the same bytes; docs/models.md says what each is, from which data, under which licence and how good.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
/** In this order: later ones use what earlier ones made. */
const steps: readonly (readonly [group: string, script: string])[] = [
  ["shared", "letters"], ["shared", "identify"], ["ru", "ru-tags"], ["shared", "names"], ["kk", "kk-stems"], ["kk", "kk-tags"], ["en", "english"],
  ["shared", "frequencies"], ["shared", "bilingual"], ["en", "known-names"],
  ["kk", "entities-kk"], ["ru", "entities-ru"], ["en", "entities-en"], ["card", "card"],
];

const wanted = process.argv.slice(2);
const groups = [...new Set(steps.map(([g]) => g))];
const unknown = wanted.find((g) => !groups.includes(g));
if (unknown !== undefined) {
  console.error(`Nothing is trained under '${unknown}'; known are ${groups.join(", ")}.`);
  process.exit(2);
}
if (!existsSync(resolve(root, "../shared/data"))) {
  console.error(`There is no training data: ${resolve(root, "../shared/data")} does not exist.`);
  process.exit(1);
}
for (const [group, script] of steps) {
  if (wanted.length > 0 && !wanted.includes(group)) continue;
  const from = performance.now();
  const { status } = spawnSync(process.execPath, ["--import", "tsx", resolve(root, "scripts/train", `${script}.ts`)], { cwd: root, stdio: "inherit" });
  console.error(`${script}: ${((performance.now() - from) / 1000).toFixed(0)} s`);
  if (status !== 0) process.exit(1);
}
