import { Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair, type YAMLMap } from "yaml";
import type { LangCode } from "../document.ts";
import { UshtilError } from "../error.ts";
import { type Category, draft, type Dictionary, langCodes, parentOf, type Term } from "./dictionary.ts";
import { readTerm } from "./term.ts";

const topKeys = ["name", "about", "overlap", "not", "categories"] as const;
const ownKeys = ["label", "ru", "kk", "en", "any", "not", "categories"] as const;
const deepest = 100;

/**
 * Our own form; docs/categories.md describes it. Plain values only: aliases, anchors and tags are refused, every word is text (`no`, `1991`). Throws
 * `UshtilError("format")` with the line.
 */
export function readYaml(text: string, path: string): Dictionary {
  const counter = new LineCounter();
  const lineOf = (node: unknown): number => counter.linePos((node as { range?: readonly number[] } | null)?.range?.[0] ?? 0).line || 1;
  const trouble = (at: unknown, message: string, hint?: string): UshtilError => new UshtilError("format", message, { where: { path, line: typeof at === "number" ? at : lineOf(at) }, ...(hint === undefined ? {} : { hint }) });
  refuseDepth(text, trouble);
  const document = parseDocument(text.replace(/^\uFEFF/u, ""), { schema: "failsafe", version: "1.2", uniqueKeys: true, lineCounter: counter, prettyErrors: false, logLevel: "silent" });
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) {
    throw trouble(counter.linePos(error.pos[0]).line || 1, `The YAML cannot be read: ${error.message.split("\n")[0]!.replace(/\.$/u, "")}.`,
      /[Aa]lias|anchor|tag/u.test(error.message) ? "Put terms that begin with * & or ! into quotation marks." : "Indent with spaces; put terms with : # [ ] { } , or quotation marks in them into quotation marks.");
  }
  const out = draft(path);
  const root = mapOf(document.contents, "The file");
  const fields = fieldsOf(root, topKeys, "the dictionary");
  const categories = fields.get("categories");
  if (categories === undefined) throw trouble(root, "The dictionary has no 'categories'.", "Write: categories: { name: { ru: [...], kk: [...], en: [...] } }.");
  const overlap = fields.has("overlap") ? scalar(fields.get("overlap")) : "category";
  if (overlap !== "category" && overlap !== "dictionary") throw trouble(fields.get("overlap"), `'overlap' is '${overlap.slice(0, 40)}'; known are category and dictionary.`);
  exclusions(fields.get("not"), undefined);
  visit(mapOf(categories, "'categories'"), undefined);
  return out.done({ name: fields.has("name") ? scalar(fields.get("name")) : path.replace(/^.*[\\/]|\.[^.]*$/gu, ""), about: fields.has("about") ? scalar(fields.get("about")).trim() : "", overlap });

  function visit(map: YAMLMap, parent: string | undefined): void {
    for (const pair of map.items) {
      const name = scalar(pair.key);
      const own = mapOf(pair.value, `The category '${name.slice(0, 40)}'`);
      const fields = fieldsOf(own, ownKeys, `the category '${name.slice(0, 40)}'`);
      const id = out.category(name, parent, lineOf(pair.key), labels(fields.get("label")));
      for (const lang of langCodes) terms(fields.get(lang), id, { lang });
      terms(fields.get("any"), id, {});
      exclusions(fields.get("not"), id);
      if (fields.has("categories")) visit(mapOf(fields.get("categories"), "'categories'"), id);
    }
  }

  function labels(node: unknown): Category["labels"] {
    if (node === undefined) return {};
    if (isScalar(node)) return Object.fromEntries(langCodes.map((l) => [l, scalar(node)]));
    return Object.fromEntries([...fieldsOf(mapOf(node, "'label'"), langCodes, "a label")].map(([lang, n]) => [lang, scalar(n)]));
  }

  function exclusions(node: unknown, category: string | undefined): void {
    if (node === undefined) return;
    if (isSeq(node)) terms(node, category, { not: true });
    else for (const [lang, list] of fieldsOf(mapOf(node, "'not'"), [...langCodes, "any"] as const, "'not'")) terms(list, category, { not: true, ...(lang === "any" ? {} : { lang }) });
  }

  function terms(node: unknown, category: string | undefined, of: Pick<Term, "lang" | "not">): void {
    if (node === undefined || isScalar(node) && scalar(node).trim() === "") return;
    if (!isSeq(node)) throw trouble(node, "Terms are a list.", "Write [one, two words, three] or a line with - for each.");
    for (const item of node.items) {
      const written = scalar(item);
      const not = of.not === true || written.startsWith("!");
      const text = written.replace(/^!/u, "").trim();
      const read = readTerm(text);
      if (typeof read === "string") throw trouble(item, `The term '${written.slice(0, 40)}' cannot be read. ${read}`);
      out.term(category, { text, line: lineOf(item), ...(of.lang === undefined ? {} : { lang: of.lang }), ...(not ? { not } : {}) });
    }
  }

  function mapOf(node: unknown, what: string): YAMLMap {
    refuseOdd(node);
    if (!isMap(node)) throw trouble(node, `${what} is not a list of names with values.`, "Look at the indentation.");
    return node;
  }

  function fieldsOf<K extends string>(map: YAMLMap, known: readonly K[], what: string): Map<K, unknown> {
    return new Map(map.items.map((pair: Pair): [K, unknown] => {
      const key = scalar(pair.key) as K;
      if (!known.includes(key)) throw trouble(pair.key, `'${key.slice(0, 40)}' is nothing that ${what} may have; known are ${known.join(", ")}.`, known.includes("categories" as K) ? "Categories below another stand under its 'categories'." : undefined);
      return [key, pair.value];
    }));
  }

  function scalar(node: unknown): string {
    refuseOdd(node);
    if (!isScalar(node)) throw trouble(node, "Here a word or phrase is wanted, not a list.");
    return String(node.value ?? "");
  }

  function refuseOdd(node: unknown): void {
    if (isAlias(node)) throw trouble(node, `'*${node.source.slice(0, 40)}' refers to an anchor.`, "Put terms that begin with * into quotation marks.");
    const { anchor, tag } = (node ?? {}) as { anchor?: string; tag?: string };
    if (anchor !== undefined) throw trouble(node, `'&${anchor.slice(0, 40)}' makes an anchor.`, "Put terms that begin with & into quotation marks.");
    if (tag !== undefined && !/^tag:yaml\.org,2002:(?:str|map|seq)$/u.test(tag)) throw trouble(node, `'${tag.slice(0, 40)}' makes a tag.`, "Put exclusions under 'not', or terms that begin with ! into quotation marks.");
  }
}

/** Brackets in brackets would nest the reader of YAML as deep: counted before it sees them. */
function refuseDepth(text: string, trouble: (line: number, message: string) => UshtilError): void {
  let open = 0;
  let line = 1;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) line++;
    else if (c === 0x5b || c === 0x7b) { if (++open > 1000) throw trouble(line, "There are more opening than closing brackets, a thousand of them."); }
    else if ((c === 0x5d || c === 0x7d) && open > 0) open--;
  }
  let deep = 0;
  for (const [i, own] of text.split("\n").entries()) {
    // Indentation, and dashes of lists in lists on one line.
    deep = Math.max(/^ */u.exec(own)![0].length / 2, (own.match(/^[\s-]*/u)?.[0].match(/-(?=\s)/gu) ?? []).length, (own.slice(0, 400).match(/\? /gu) ?? []).length);
    if (deep > deepest) throw trouble(i + 1, `The text lies deeper than ${deepest} levels.`);
  }
}

/** A dictionary in our YAML form: `readYaml` gives the same back. */
export function writeYaml(dictionary: Dictionary): string {
  const document = new Document();
  const listOf = (terms: readonly Term[]): Node => document.createNode(terms.map((t) => t.text), { flow: true });
  const notOf = (terms: readonly Term[]): object | undefined => {
    const own = terms.filter((t) => t.not === true);
    return own.length === 0 ? undefined : byLang(own, listOf);
  };
  const body = (c: Category): Record<string, unknown> => {
    const children = dictionary.categories.filter((d) => parentOf(d.id) === c.id);
    return clean({
      ...(Object.keys(c.labels).length > 0 && { label: document.createNode(c.labels, { flow: true }) }), ...byLang(c.terms.filter((t) => t.not !== true), listOf), not: notOf(c.terms),
      ...(children.length > 0 && { categories: Object.fromEntries(children.map((d) => [d.id.slice(c.id.length + 1), body(d)])) }),
    });
  };
  document.contents = document.createNode(clean({
    name: dictionary.name, about: dictionary.about === "" ? undefined : dictionary.about, overlap: dictionary.overlap === "category" ? undefined : dictionary.overlap, not: notOf(dictionary.terms),
    categories: Object.fromEntries(dictionary.categories.filter((c) => parentOf(c.id) === undefined).map((c) => [c.id, body(c)])),
  })) as unknown as null;
  return document.toString({ lineWidth: 140, flowCollectionPadding: false });
}

function byLang(terms: readonly Term[], listOf: (terms: readonly Term[]) => Node): Record<string, Node> {
  return Object.fromEntries(([...langCodes, undefined] as (LangCode | undefined)[]).flatMap((lang) => {
    const own = terms.filter((t) => t.lang === lang);
    return own.length === 0 ? [] : [[lang ?? "any", listOf(own)]];
  }));
}

function clean(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined));
}
