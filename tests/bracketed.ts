import { readFileSync } from "node:fs";
import { type Entity, entityTypes, type LangCode } from "../src/document.ts";

const label = new RegExp(`\\[(?:(${entityTypes.join("|")}) )?([^[\\]=]+) = ([^\\]]+)\\]`, "gu");

/** `[TYPE mention = answer]` in a plain sentence; `start`, `end` into `plain`. */
export interface Marked { readonly start: number; readonly end: number; readonly type: string; readonly answer: string }

/** One line of a case file: `lang | sentence with brackets`. */
export interface BracketCase { readonly line: string; readonly lang: LangCode; readonly wanted: string; readonly plain: string; readonly marked: readonly Marked[] }

/** The cases of a file in `tests/cases`; a bracket without a label is a DATE. A bracket without ` = ` is text. */
export function bracketCases(name: string): BracketCase[] {
  return readFileSync(new URL(`cases/${name}.txt`, import.meta.url), "utf8").split("\n").filter((l) => l !== "" && !l.startsWith("#")).map((line) => {
    const bar = line.indexOf(" | ");
    const wanted = line.slice(bar + 3);
    const marked: Marked[] = [];
    let plain = "";
    let at = 0;
    for (const m of wanted.matchAll(label)) {
      plain += wanted.slice(at, m.index);
      marked.push({ start: plain.length, end: plain.length + m[2]!.length, type: m[1] ?? "DATE", answer: m[3]! });
      plain += m[2]!;
      at = m.index + m[0].length;
    }
    return { line, lang: line.slice(0, bar) as LangCode, wanted, plain: plain + wanted.slice(at), marked };
  });
}

/** The sentence with a bracket around each mention, as the case files write it. */
export function withBrackets(text: string, found: readonly Entity[]): string {
  let out = "";
  let at = 0;
  for (const e of [...found].sort((a, b) => a.start - b.start)) {
    out += `${text.slice(at, e.start)}[${e.type === "DATE" ? "" : `${e.type} `}${text.slice(e.start, e.end)} = ${e.value}]`;
    at = e.end;
  }
  return out + text.slice(at);
}
