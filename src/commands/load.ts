import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { register } from "tsx/esm/api";
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
  // Lets Node load TypeScript; does nothing more where it is loaded so already.
  const unregister = register();
  try {
    const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
    return { name: short, pipeline: checkPipeline(module.default, name) };
  } catch (cause) {
    if (cause instanceof UshtilError) throw cause;
    throw new UshtilError("usage", `The pipeline '${name}' cannot be loaded: ${(cause as Error).message}.`, { cause });
  } finally {
    await unregister();
  }
}

function knownPipelines(cwd: string): string[] {
  const names = [resolve(cwd, "pipelines"), own].flatMap((d) => (existsSync(d) ? readdirSync(d) : []));
  return [...new Set(names.filter((f) => f.endsWith(".ts")).map((f) => f.slice(0, -3)))].sort();
}
