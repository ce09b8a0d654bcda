import { SaxesParser } from "saxes";
import { UshtilError } from "../error.ts";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Where its start tag ends, from 1. */
  readonly line: number;
}

const deepest = 64;

/**
 * The elements of an XML text, without its character data. A document type is refused, so that no entity is expanded and nothing outside the file is read.
 * Throws `UshtilError("format")` with the line.
 */
export function parseXml(xml: string, path: string): XmlElement {
  const parser = new SaxesParser();
  interface Open { name: string; attributes: Record<string, string>; children: Open[]; line: number }
  const open: Open[] = [];
  let root: Open | undefined;
  const trouble = (message: string, hint?: string): UshtilError => new UshtilError("format", message, { where: { path, line: parser.line }, ...(hint === undefined ? {} : { hint }) });
  parser.on("error", (cause) => { throw trouble(`The XML is not well formed: ${cause.message.replace(/^[\d:]+\s*/u, "").replace(/\.$/u, "")}.`); });
  parser.on("doctype", () => { throw trouble("The file declares a document type.", "Entities are not expanded, for safety; take <!DOCTYPE …> out."); });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length >= deepest) throw trouble(`Elements lie deeper than ${deepest} levels.`);
    const element: Open = { name: name.toLowerCase(), attributes: { ...attributes }, children: [], line: parser.line };
    if (root === undefined) root = element;
    else open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => { open.pop(); });
  parser.write(xml.replace(/^\uFEFF/u, "")).close();
  if (root === undefined) throw trouble("The file holds no element.");
  return root;
}
