import type { LangCode } from "../document.ts";
import { UshtilError } from "../error.ts";

/** A unit of a translation memory: its segments as plain text on one line each. */
export type TmxUnit = Readonly<Partial<Record<LangCode, string>>>;

/** Inline elements whose content is native code of the tool that made the file, not text. */
const code = new Set(["bpt", "ept", "it", "ph", "ut"]);
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const reference = /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|([A-Za-z]{1,8}));/gu;

/**
 * The units of a TMX text in one pass over it, in linear time. Only what XML itself defines is expanded: a document type that declares entities is
 * refused, and nothing outside the file is ever read. Throws `UshtilError("format")` with the line.
 */
export function parseTmx(xml: string, path: string): readonly TmxUnit[] {
  const units: TmxUnit[] = [];
  const trouble = (at: number, message: string, hint: string): UshtilError => new UshtilError("format", message, { where: { path, line: lineOf(xml, at) }, hint });
  let unit: Partial<Record<LangCode, string>> | undefined;
  let lang: LangCode | undefined;
  let text: string[] | undefined;
  let hidden = 0;
  let root = false;
  for (let at = 0; at < xml.length;) {
    const open = xml.indexOf("<", at);
    const end = open < 0 ? xml.length : open;
    if (text !== undefined && hidden === 0 && end > at) text.push(expanded(xml.slice(at, end)));
    if (open < 0) break;
    const skip = (opening: string, closing: string): number => {
      const close = xml.indexOf(closing, open + opening.length);
      if (close < 0) throw trouble(open, `'${opening}' is not closed.`, "Was the file cut off?");
      return close + closing.length;
    };
    if (xml.startsWith("<!--", open)) { at = skip("<!--", "-->"); continue; }
    if (xml.startsWith("<![CDATA[", open)) {
      at = skip("<![CDATA[", "]]>");
      if (text !== undefined && hidden === 0) text.push(xml.slice(open + 9, at - 3));
      continue;
    }
    if (xml.startsWith("<?", open)) { at = skip("<?", "?>"); continue; }
    if (xml.startsWith("<!", open)) {
      const close = xml.indexOf(">", open);
      const inside = xml.indexOf("[", open);
      if (inside >= 0 && inside < close) throw trouble(open, "The file declares a document type of its own.", "Entities are not expanded, for safety; take the part in [ ] of <!DOCTYPE …> out.");
      at = skip("<!", ">");
      continue;
    }
    const close = tagEnd(xml, open);
    if (close < 0) throw trouble(open, "A tag is not closed.", "Was the file cut off?");
    const tag = xml.slice(open + 1, close);
    at = close + 1;
    const closing = tag.startsWith("/");
    const empty = tag.endsWith("/");
    const name = /^\/?([^\s/>]+)/u.exec(tag)?.[1]?.toLowerCase() ?? "";
    if (!root && !closing) {
      if (name !== "tmx") throw trouble(open, `The file begins with <${name.slice(0, 20)}>, not with <tmx>.`, "Is it a translation memory?");
      root = true;
    } else if (text !== undefined && name !== "seg") {
      if (code.has(name) && !empty) hidden = Math.max(0, hidden + (closing ? -1 : 1));
    } else if (name === "tu") {
      if (closing && unit !== undefined) { if (Object.keys(unit).length > 0) units.push(unit); unit = undefined; }
      else if (!closing && !empty) unit = {};
    } else if (name === "tuv") {
      lang = closing ? undefined : languageOf(tag);
    } else if (name === "seg" && !empty) {
      if (!closing) { text = []; hidden = 0; }
      else if (text !== undefined) {
        const segment = text.join("").replace(/\s+/gu, " ").trim();
        if (unit !== undefined && lang !== undefined && segment !== "") unit[lang] ??= segment;
        text = undefined;
      }
    }
  }
  if (!root) throw trouble(0, "The file holds no <tmx>.", "Is it a translation memory?");
  return units;
}

/** The `>` that ends the tag at `open`; those inside quoted values do not. */
function tagEnd(xml: string, open: number): number {
  let quote = "";
  for (let i = open + 1; i < xml.length; i++) {
    const c = xml[i]!;
    if (quote !== "") { if (c === quote) quote = ""; }
    else if (c === '"' || c === "'") quote = c;
    else if (c === ">") return i;
  }
  return -1;
}

/** `ru-RU`, `KK`, `en_GB` → one of ours. */
function languageOf(tag: string): LangCode | undefined {
  const value = /\s(?:xml:)?lang\s*=\s*["']([A-Za-z]{2,3})(?:[-_][^"']*)?["']/u.exec(tag.slice(0, 2000))?.[1]?.toLowerCase();
  const short = value === "rus" ? "ru" : value === "kaz" ? "kk" : value === "eng" ? "en" : value;
  return short === "ru" || short === "kk" || short === "en" ? short : undefined;
}

function expanded(text: string): string {
  return text.replace(reference, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000) ? String.fromCodePoint(point) : "";
  });
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let i = text.indexOf("\n"); i >= 0 && i < at; i = text.indexOf("\n", i + 1)) line++;
  return line;
}
