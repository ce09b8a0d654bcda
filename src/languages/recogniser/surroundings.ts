/** What the lists of names say of the tokens of a sentence. */
import type { LangCode } from "../../document.ts";
import { hashText, mix } from "../../learn/hash.ts";
import { type Phrases, phrases } from "../../text/phrases.ts";
import { knownNames } from "../en/recogniser-names.ts";
import { readTable } from "../../learn/tableFile.ts";
import { entityKey } from "../entities.ts";
import { gazetteer } from "../gazetteer/index.ts";
import { Writing } from "./token.ts";

/** How a token is written, and where it may be listed. */
export interface Written {
  readonly keys: readonly string[];
  readonly writing: number;
  /** Its lemma in small letters. */
  readonly key: string;
  /** A mark after which capitals say little. */
  readonly breaks: boolean;
  /** By `listsOf`; asked where it is left out. */
  readonly lists?: number;
}

const places = 1, names = 2, longer = 4;

/** The lists that have a name beginning with a token, one bit for each: few tokens begin any. */
export function listsOf(keys: readonly string[], writing: number, lang: LangCode): number {
  if (writing === Writing.mark || writing === Writing.digits) return 0;
  const listed = gazetteer(lang).begins(keys) ? places : 0;
  return lang === "en" ? listed | (english().begins(keys) ? names : 0) | (longList(keys).begins(keys) ? longer : 0) : listed;
}

const nothings: Int32Array[] = [];

/** For the many sentences of which nothing is known: one for each length, never written to. */
function nothing(size: number): Int32Array {
  return size > 512 ? new Int32Array(size) : (nothings[size] ??= new Int32Array(size));
}

/** Longest listed name in tokens. */
const longest = 12;

const partOf = (at: number, from: number, to: number): number => (to - from === 1 ? 3 : at === from ? 0 : at === to - 1 ? 2 : 1);

/** Listed names in a sentence, longest first from left to right: for each token part, type and certainty as a hash. */
export function listedNames(tokens: readonly Written[], lang: LangCode): Int32Array {
  let out: Int32Array | undefined;
  const keysAt = (k: number): readonly string[] => tokens[k]!.keys;
  for (let i = 0; i < tokens.length; i++) {
    const { writing, keys, lists = listsOf(keys, writing, lang) } = tokens[i]!;
    if ((lists & (places | names)) === 0) continue;
    const hit = (lists & places) === 0 ? undefined : gazetteer(lang).longest(keysAt, i, Math.min(tokens.length, i + longest), ({ words }, end) => words.length === end - i);
    const known = hit !== undefined || (lists & names) === 0 ? undefined : english().longest(keysAt, i, Math.min(tokens.length, i + longest));
    const end = hit?.end ?? known?.end;
    if (end === undefined) continue;
    const seed = hit === undefined ? hashText(`${known!.value} ${writing === Writing.low ? "low" : writing === Writing.capitals ? "caps" : ""}`, 32)
      : hashText(`${hit.value.place.type} ${hit.value.place.national ? "+" : ""} ${hit.value.doubt} ${writing === Writing.low ? "low" : ""}`, 31);
    out ??= new Int32Array(tokens.length);
    for (let k = i; k < end; k++) out[k] = mix(seed, partOf(k, i, end));
    i = end - 1;
  }
  return out ?? nothing(tokens.length);
}

/** Part and kinds of names on the longer list of English names; 0 in other languages. */
export function knownEnglish(tokens: readonly Written[], lang: LangCode): Int32Array {
  let out: Int32Array | undefined;
  if (lang !== "en") return nothing(tokens.length);
  const keysAt = (k: number): readonly string[] => tokens[k]!.keys;
  for (let i = 0; i < tokens.length; i++) {
    const { writing, keys, lists = listsOf(keys, writing, lang) } = tokens[i]!;
    if ((lists & longer) === 0) continue;
    const known = longEnglish.longest(keysAt, i, Math.min(tokens.length, i + longest));
    if (known === undefined) continue;
    out ??= new Int32Array(tokens.length);
    for (let k = i; k < known.end; k++) out[k] = mix(known.value, writing === Writing.low ? 1 : writing === Writing.capitals ? 2 : 0, partOf(k, i, known.end));
    i = known.end - 1;
  }
  return out ?? nothing(tokens.length);
}

/** Is a stretch of English all of listed names, one after the other? */
export function allKnown(keysAt: (index: number) => readonly string[], from: number, to: number): boolean {
  for (let i = from; i < to;) {
    const end = Math.max(i, ...[english(), longList(keysAt(i))].map((index) => index.longest(keysAt, i, to)?.end ?? 0));
    if (end === i) return false;
    i = end;
  }
  return true;
}

const longEnglish = phrases<number>();
/** Names that are not in `longEnglish` yet, with hashes of their kinds, by first word: most are never asked for. */
let waiting: Map<string, (readonly [name: string, value: number])[]> | undefined;

/** The longer list, made by scripts/train/known-names.ts, with all names that begin with these words. */
function longList(firsts: readonly string[]): Phrases<number> {
  if (waiting === undefined) {
    waiting = new Map();
    for (const line of readTable(new URL("../en/known-names.tsv", import.meta.url)).split("\n")) {
      if (line === "" || line.startsWith("#")) continue;
      const [kinds = "", names = ""] = line.split("\t");
      const value = hashText(kinds, 33);
      for (const name of names.split(";")) {
        const space = name.indexOf(" ");
        const first = space < 0 ? name : name.slice(0, space);
        const of = waiting.get(first);
        if (of === undefined) waiting.set(first, [[name, value]]);
        else of.push([name, value]);
      }
    }
  }
  for (const first of firsts) {
    const of = waiting.get(first);
    if (of === undefined) continue;
    waiting.delete(first);
    for (const [name, value] of of) longEnglish.add(name.split(" ").map((word) => [word]), value);
  }
  return longEnglish;
}

let englishNames: Phrases<string> | undefined;

/** Names by kind; a word of several kinds has all of them. */
function english(): Phrases<string> {
  if (englishNames !== undefined) return englishNames;
  const kinds = new Map<string, string[]>();
  for (const [kind, names] of Object.entries(knownNames)) {
    for (const name of names.split(/\s+/u)) { const of = kinds.get(name) ?? []; kinds.set(name, of); if (!of.includes(kind)) of.push(kind); }
  }
  const index = phrases<string>();
  for (const [name, of] of kinds) index.add(name.split("_").map((word) => [entityKey(word)]), of.join(" "));
  return englishNames = index;
}
