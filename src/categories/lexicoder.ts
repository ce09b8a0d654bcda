import type { LangCode } from "../document.ts";
import { UshtilError } from "../error.ts";
import { draft, type Dictionary } from "./dictionary.ts";
import { safeName } from "./yoshikoder.ts";

/** Lexicoder's plain form (`.lc3`): a line `+category`, then its patterns, a line each; `*` at the ends. Patterns are forms as written, case ignored. Throws `UshtilError("format")`. */
export function readLexicoder(text: string, path: string, lang?: LangCode): Dictionary {
  const out = draft(path);
  let category: string | undefined;
  text.replace(/^\uFEFF/u, "").split(/\r\n|\n|\r/u).forEach((raw, i) => {
    const line = raw.replace(/\p{Cc}+/gu, " ").trim();
    if (line === "") return;
    if (line.startsWith("+")) category = out.category(safeName(line.replace(/^\++|\++$/gu, "")), undefined, i + 1);
    else if (category === undefined) throw new UshtilError("format", `'${line.slice(0, 40)}' stands before the first category.`, { where: { path, line: i + 1 }, hint: "A category begins with a line such as +economy." });
    // Capitals would count where they are written; here they mean nothing.
    else out.term(category, { text: `=${line.toLowerCase()}`, line: i + 1, ...(lang === undefined ? {} : { lang }) });
  });
  return out.done({ name: path.replace(/^.*[\\/]|\.[^.]*$/gu, ""), about: "" });
}
