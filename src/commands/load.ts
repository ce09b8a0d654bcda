import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { register, tsImport } from "tsx/esm/api";
import { UshtilError } from "../error.ts";
import { checkPipeline, type Pipeline } from "../pipeline.ts";

/** The package's own pipelines, used where the working directory has none of the name. */
const own = fileURLToPath(new URL("../../pipelines", import.meta.url));

export interface Loaded { readonly name: string; readonly pipeline: Pipeline }

/** Loads a pipeline by its name in `pipelines/` or the path of its file. Throws `UshtilError("usage")` with what is known. */
export async function loadPipeline(name: string, cwd: string): Promise<Loaded> {
  const isPath = /\.(?:[cm]?[jt]s)$/.test(name);
  const file = isPath ? resolve(cwd, name) : [resolve(cwd, "pipelines", `${name}.ts`), resolve(own, `${name}.ts`)].find((f) => /^[\w-]+$/.test(name) && existsSync(f));
  if (file === undefined || !existsSync(file)) {
    const known = knownPipelines(cwd).join(", ");
    throw new UshtilError("usage", isPath ? `There is no pipeline file '${name}'.` : `No pipeline is called '${name}'.`, { hint: `Known are ${known}; or give the path of a .ts file.` });
  }
  const short = file.replace(/^.*[\\/]/, "").replace(/\.[cm]?[jt]s$/, "");
  try {
    return { name: short, pipeline: checkPipeline(await defaultOf(file), name) };
  } catch (cause) {
    if (cause instanceof UshtilError) throw cause;
    throw new UshtilError("usage", `The pipeline '${name}' cannot be loaded: ${(cause as Error).message}.`, { cause });
  }
}

/** What a TypeScript file exports by default. In a folder that is no ES module package, tsx loads it as CommonJS and wraps it once more. */
async function defaultOf(file: string): Promise<unknown> {
  const url = pathToFileURL(file).href;
  if (isModule(file)) {
    const unregister = register();
    try {
      return ((await import(url)) as { default?: unknown }).default;
    } finally {
      await unregister();
    }
  }
  const tsconfig = process.env["TSX_TSCONFIG_PATH"];
  const loaded = (await tsImport(url, { parentURL: import.meta.url, ...(tsconfig !== undefined && { tsconfig }) })) as { default?: { default?: unknown } };
  return loaded.default?.default ?? loaded.default;
}

/** Does Node take the file for an ES module, by its extension or the nearest package.json? */
function isModule(file: string): boolean {
  if (/\.m[jt]s$/.test(file)) return true;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest)) return (JSON.parse(readFileSync(manifest, "utf8")) as { type?: string }).type === "module";
    if (folder === dirname(folder)) return false;
  }
}

function knownPipelines(cwd: string): string[] {
  const names = [resolve(cwd, "pipelines"), own].flatMap((d) => (existsSync(d) ? readdirSync(d) : []));
  return [...new Set(names.filter((f) => f.endsWith(".ts")).map((f) => f.slice(0, -3)))].sort();
}
