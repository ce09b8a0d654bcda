/** The document type of TMX 1.4b (tmx14.dtd), as far as it binds: for every element what may stand in it and which attributes it takes. */
const inline = "#text|bpt|ept|ph|it|hi|ut|sub";
const dtd: Readonly<Record<string, { readonly content: RegExp; readonly required: readonly string[]; readonly allowed: readonly string[]; readonly values?: Readonly<Record<string, RegExp>> }>> = {
  tmx: { content: /^header,body,$/u, required: ["version"], allowed: [], values: { version: /^1\.4$/u } },
  header: { content: /^(?:(?:note|prop|ude),)*$/u, required: ["creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"], allowed: ["o-encoding", "creationdate", "creationid", "changedate", "changeid"],
    values: { segtype: /^(?:block|paragraph|sentence|phrase)$/u } },
  body: { content: /^(?:tu,)*$/u, required: [], allowed: [] },
  tu: { content: /^(?:(?:note|prop),)*(?:tuv,)+$/u, required: [], allowed: ["tuid", "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion", "creationdate", "creationid", "changedate", "segtype", "changeid", "o-tmf", "srclang"] },
  tuv: { content: /^(?:(?:note|prop),)*seg,$/u, required: ["xml:lang"], allowed: ["o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion", "creationdate", "creationid", "changedate", "changeid", "o-tmf"] },
  seg: { content: new RegExp(`^(?:(?:${inline}),)*$`, "u"), required: [], allowed: [] },
  prop: { content: /^(?:#text,)*$/u, required: ["type"], allowed: ["xml:lang", "o-encoding"] },
  note: { content: /^(?:#text,)*$/u, required: [], allowed: ["xml:lang", "o-encoding"] },
};

/** What is wrong with a TMX file: not well-formed XML 1.0, or not of the document type. Empty for a valid one. */
export function tmxFaults(xml: string): string[] {
  const faults: string[] = [];
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)) faults.push("a character that XML forbids");
  const body = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<!DOCTYPE tmx SYSTEM "tmx14\.dtd">\n([^]*)$/u.exec(xml)?.[1];
  if (body === undefined) return [...faults, "no XML declaration and document type"];
  const open: { name: string; children: string[] }[] = [];
  const put = (child: string): void => { const top = open.at(-1); if (top !== undefined && (child !== "#text" || top.children.at(-1) !== "#text")) top.children.push(child); };
  const leave = (): void => {
    const { name, children } = open.pop()!;
    const content = children.map((c) => `${c},`).join("");
    if (!(dtd[name]?.content.test(content) ?? false)) faults.push(`<${name}> holds ${content || "nothing"}`);
  };
  let roots = 0;
  for (const [, text, tag] of body.matchAll(/([^<]+)|<([^<>]*)>?/gu)) {
    if (text !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/u.test(text)) faults.push(`a bare & in '${text.slice(0, 30)}'`);
      if (text.trim() !== "") open.length === 0 ? faults.push("text outside the root") : put("#text");
      continue;
    }
    const end = /^\/([\w:]+)\s*$/u.exec(tag!);
    if (end !== null) {
      if (open.at(-1)?.name !== end[1]) return [...faults, `</${end[1]}> closes <${open.at(-1)?.name}>`];
      leave();
      continue;
    }
    const start = /^([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)$/u.exec(tag!);
    if (start === null) return [...faults, `no tag: <${tag}>`];
    const [, name = "", attributes = "", empty] = start;
    const rule = dtd[name];
    if (rule === undefined) faults.push(`<${name}> is not of TMX`);
    const given = new Map([...attributes.matchAll(/([\w:-]+)="([^"]*)"/gu)].map(([, k, v]) => [k!, v!]));
    for (const r of rule?.required ?? []) if (!given.has(r)) faults.push(`<${name}> lacks ${r}`);
    for (const [k, v] of given) {
      if (rule !== undefined && !rule.required.includes(k) && !rule.allowed.includes(k)) faults.push(`<${name}> takes no ${k}`);
      if (!(rule?.values?.[k]?.test(v) ?? true)) faults.push(`${k}="${v}"`);
    }
    if (open.length === 0 && ++roots > 1) faults.push("two roots");
    put(name);
    open.push({ name, children: [] });
    if (empty === "/") leave();
  }
  if (open.length > 0) faults.push(`<${open.at(-1)!.name}> is not closed`);
  return faults;
}
