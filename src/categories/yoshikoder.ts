import { UshtilError } from "../error.ts";
import type { LangCode } from "../document.ts";
import { draft, type Dictionary } from "./dictionary.ts";
import { parseXml, type XmlElement } from "./xml.ts";

/**
 * Yoshikoder's XML (`.ykd`, also Lexicoder's `.lcd`): `<cnode name="…">` is a category, `<pnode name="…">` a pattern with `*`, taken as a form as written. The outermost
 * category is the dictionary; patterns that lie in it make a category of its name. Scores are not taken over. Throws `UshtilError("format")`.
 */
export function readYoshikoder(text: string, path: string, lang?: LangCode): Dictionary {
  const root = parseXml(text, path);
  const top = root.name === "dictionary" ? root.children.find((c) => c.name === "cnode") : root.name === "cnode" ? root : undefined;
  if (top === undefined) throw new UshtilError("format", `The file begins with <${root.name.slice(0, 20)}>, not with <dictionary> and a <cnode>.`, { where: { path, line: root.line }, hint: "Is it a dictionary of Yoshikoder?" });
  const out = draft(path);
  let scored = 0;
  const name = (e: XmlElement): string => {
    const given = e.attributes["name"];
    if (given === undefined) throw new UshtilError("format", `A <${e.name}> has no name.`, { where: { path, line: e.line } });
    return given;
  };
  const visit = (element: XmlElement, category: string | undefined): void => {
    for (const child of element.children) {
      if (child.name === "pnode") {
        const own = category ?? out.category(safeName(name(top)), undefined, child.line);
        if (!/^(?:|[01](?:\.0*)?)$/u.test(child.attributes["score"] ?? "")) scored++;
        out.term(own, { text: `=${name(child).toLowerCase()}`, line: child.line, ...(lang === undefined ? {} : { lang }) });
      } else if (child.name === "cnode") visit(child, out.category(safeName(name(child)), category, child.line));
    }
  };
  visit(top, undefined);
  if (scored > 0) out.warn(`${scored} scores of patterns were left out: a term counts once wherever it stands.`);
  return out.done({ name: name(top), about: "" });
}

/** `Culture/Arts` is one name here, not a category in another. */
export function safeName(name: string): string {
  return name.replace(/[\s\p{Cc}]+/gu, " ").replace(/ ?[/|] ?/gu, "-").replaceAll(";", ",").trim();
}
