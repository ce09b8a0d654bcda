/**
 * The compiled package, as it is installed. It is what is measured: tsx, which runs the sources, has inner functions named anew at every call, which was
 * measured to take a sixth of the time of all entities.
 */
import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
execFileSync(process.execPath, [join(root, "scripts/build.mjs")], { stdio: ["ignore", "ignore", "inherit"] });
const built = (path: string): Promise<unknown> => import(new URL(`../dist/${path}`, import.meta.url).href);

export const { annotate } = (await built("annotate.js")) as typeof import("../src/annotate.ts");
export const { languages } = (await built("languages/index.js")) as typeof import("../src/languages/index.ts");
export const { recogniser } = (await built("languages/recogniser/index.js")) as typeof import("../src/languages/recogniser/index.ts");
export const { annotated, plan } = (await built("plan.js")) as typeof import("../src/plan.ts");
export const { tokensOf } = (await built("stages/entities/recognised.js")) as typeof import("../src/stages/entities/recognised.ts");
export const { rowsOf } = (await built("stages/entities/row.js")) as typeof import("../src/stages/entities/row.ts");
