import { readDictionary } from "../categories/load.ts";
import { langCodes, parentOf } from "../categories/dictionary.ts";
import { writeYaml } from "../categories/yaml.ts";
import type { LangCode } from "../document.ts";
import { markdownTable } from "../outputs/markdown.ts";
import { showing } from "./screen.ts";

export interface DictionaryFlags { readonly to?: "yaml"; readonly lang: "auto" | LangCode; readonly encoding?: string }

/** `ushtil dictionary`: what a dictionary holds, or with `--to yaml` the dictionary in our form, to stdout. What could not be taken over is told. */
export function dictionaryCommand(path: string, flags: DictionaryFlags): number {
  const dictionary = readDictionary(path, { ...(flags.lang !== "auto" && { lang: flags.lang }), ...(flags.encoding !== undefined && { encoding: flags.encoding }) });
  const screen = showing();
  for (const warning of dictionary.warnings) screen.say(`${path}: ${warning}`);
  if (flags.to === "yaml") process.stdout.write(writeYaml(dictionary));
  else {
    const rows = dictionary.categories.map((c) => [c.id, parentOf(c.id) ?? "", ...[...langCodes, undefined].map((l) => String(c.terms.filter((t) => t.lang === l && t.not !== true).length)), String(c.terms.filter((t) => t.not === true).length)]);
    process.stdout.write(markdownTable(["category", "parent", ...langCodes, "any", "not"], rows));
  }
  return 0;
}
