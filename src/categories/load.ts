import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { LangCode } from "../document.ts";
import { UshtilError } from "../error.ts";
import { profiles } from "../languages/index.ts";
import { decode } from "../text/decode.ts";
import { most, type Dictionary } from "./dictionary.ts";
import { readLexicoder } from "./lexicoder.ts";
import { readLiwc } from "./liwc.ts";
import { readYaml } from "./yaml.ts";
import { readYoshikoder } from "./yoshikoder.ts";

const extensions = [".yaml", ".yml", ".dic", ".ykd", ".lcd", ".lc3", ".xml"] as const;

/** The package's own dictionaries, used where the working directory has none of the name. */
const own = fileURLToPath(new URL("../../dictionaries/", import.meta.url));

export interface DictionaryOptions {
  /** Of the terms of a file that does not say (all but our YAML); else the file's name may (`NAME.ru.dic`), else they are terms of every language. */
  readonly lang?: LangCode;
  readonly encoding?: string;
}

/**
 * Reads a dictionary: our YAML, LIWC's `.dic`, Yoshikoder's `.ykd`, Lexicoder's `.lcd` and `.lc3`, told by extension and first letter. Throws `UshtilError`:
 * `input` where the file cannot be read, `limit` where it is too large, `format` with the line of what is wrong in it, `usage` for an unknown extension.
 * `dictionaries/foreign-policy.yaml` is the bundled one, where the working directory has none.
 */
export function readDictionary(given: string, options: DictionaryOptions = {}): Dictionary {
  const path = /^dictionaries\/[\w-]+\.\w+$/u.test(given) && !existsSync(given) ? `${own}${given.slice("dictionaries/".length)}` : given;
  const extension = extensions.find((e) => path.toLowerCase().endsWith(e));
  if (extension === undefined) throw new UshtilError("usage", `'${path}' is no dictionary by its name.`, { hint: `Known are ${extensions.join(", ")}.` });
  const text = textOf(path, options.encoding);
  const lang = options.lang ?? (/\.(ru|kk|en)\.\w+$/iu.exec(path)?.[1]?.toLowerCase() as LangCode | undefined);
  if (extension === ".yaml" || extension === ".yml") return readYaml(text, path);
  if (extension === ".dic") return readLiwc(text, path, lang);
  return /^\uFEFF?\s*</u.test(text) ? readYoshikoder(text, path, lang) : readLexicoder(text, path, lang);
}

function textOf(path: string, encoding: string | undefined): string {
  let bytes: Uint8Array;
  try {
    if (statSync(path).size > 4 * most.characters) throw new UshtilError("limit", `The dictionary is larger than ${(4 * most.characters) / 1e6} MB.`, { where: { path }, hint: "Split it." });
    bytes = readFileSync(path);
  } catch (cause) {
    if (cause instanceof UshtilError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    throw new UshtilError("input", `The dictionary cannot be read: ${code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : code ?? (cause as Error).message}.`, { where: { path }, cause });
  }
  if (bytes.length === 0) throw new UshtilError("input", "The file is empty.", { where: { path } });
  try {
    const { text } = decode(bytes, profiles(), encoding);
    if (text.length > most.characters) throw new UshtilError("limit", `The dictionary has more than ${most.characters / 1e6} million characters.`, { hint: "Split it." });
    return text;
  } catch (error) {
    if (!(error instanceof UshtilError)) throw error;
    throw new UshtilError(error.code, error.message, { where: { path, ...error.where }, ...(error.hint === undefined ? {} : { hint: error.hint }), cause: error });
  }
}
