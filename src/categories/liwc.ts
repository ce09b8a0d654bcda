import type { LangCode } from "../document.ts";
import { UshtilError } from "../error.ts";
import { draft, type Dictionary } from "./dictionary.ts";
import { safeName } from "./yoshikoder.ts";

/**
 * LIWC's `.dic` (2001–2015): between two lines of `%` the categories, a number and a name, indented by tabs below the one they belong to (2015); then a word a line with the
 * numbers of its categories, `*` at its end for any ending. Words are forms as written. Conditions such as `(02 134)` and `<of>131/125` are left out with a warning.
 * Throws `UshtilError("format")` with the line.
 */
export function readLiwc(text: string, path: string, lang?: LangCode): Dictionary {
  const out = draft(path);
  const byNumber = new Map<string, string>();
  const above: { readonly depth: number; readonly id: string }[] = [];
  let part = "before" as "before" | "categories" | "words";
  const trouble = (line: number, message: string, hint: string): UshtilError => new UshtilError("format", message, { where: { path, line }, hint });
  text.replace(/^\uFEFF/u, "").split(/\r\n|\n|\r/u).forEach((raw, i) => {
    const line = i + 1;
    if (raw.trim() === "") return;
    if (/^\s*%\s*$/u.test(raw) && part !== "words") part = part === "before" ? "categories" : "words";
    else if (part === "before") throw trouble(line, "The file does not begin with a line of %.", "A .dic of LIWC names its categories between two lines of %.");
    else if (part === "categories") {
      const found = /^(\s*)(\d{1,6})\s+(\S.*)$/u.exec(raw.trimEnd());
      if (found === null) throw trouble(line, `'${raw.trim().slice(0, 40)}' is not a number and a name.`, "A category is written as: 31 affect.");
      const [, indent = "", number = "", name = ""] = found;
      if (byNumber.has(number)) throw trouble(line, `The number ${number} stands for two categories.`, "Every category has a number of its own.");
      while (above.length > 0 && above.at(-1)!.depth >= indent.length) above.pop();
      const id = out.category(safeName(name), above.at(-1)?.id, line);
      byNumber.set(number, id);
      above.push({ depth: indent.length, id });
    } else entry(raw.trim(), line);
  });
  if (part !== "words") throw trouble(1, "The list of categories is not closed by a line of %.", "Was the file cut off?");
  return out.done({ name: path.replace(/^.*[\\/]|\.[^.]*$/gu, ""), about: "" });

  function entry(given: string, line: number): void {
    // Numbers at the end; before them the word, which may hold spaces where tabs part the cells.
    const cells = given.includes("\t") ? given.split("\t").map((c) => c.trim()).filter((c) => c !== "") : given.split(/\s+/u);
    let last = cells.length;
    while (last > 1 && /^\d+$/u.test(cells[last - 1]!)) last--;
    const word = cells[0]!;
    const numbers = cells.slice(last);
    if (last > 1 || /\(\d|[<>]/u.test(word)) {
      out.warn(`Line ${line}: '${cells.slice(0, last).join(" ").slice(0, 60)}' has a condition, which is left out with the word.`);
      return;
    }
    if (numbers.length === 0) throw trouble(line, `The word '${word.slice(0, 40)}' has no category.`, "After the word stand the numbers of its categories.");
    for (const number of numbers) {
      const category = byNumber.get(number);
      if (category === undefined) throw trouble(line, `No category has the number ${number}.`, `Known are ${[...byNumber.keys()].slice(0, 20).join(", ")}.`);
      out.term(category, { text: `=${word.toLowerCase()}`, line, ...(lang === undefined ? {} : { lang }) });
    }
  }
}
