/**
 * The OpenCorpora dictionary (CC BY-SA 3.0) in the form pymorphy2 compiled it to, as the npm package `az` carries it: 389 thousand lexemes,
 * 5 million forms. Read from the package's files, without its code. M. Korobov, "Morphological Analyzer and Generator for Russian and
 * Ukrainian Languages", 2015.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { UshtilError } from "../../error.ts";
import { continuations, follow, missing, readDawg, type Dawg } from "../../text/dawg.ts";

/** One reading of a form: an OpenCorpora tag (`NOUN,inan,masc sing,nomn`) by its number, and how to build other forms of the lexeme. */
export interface Entry {
  /** Index into the dictionary's tags. */
  readonly tag: number;
  /** First form of the lexeme, in lower case, with ё. */
  readonly lemma: string;
  /** The form as the dictionary spells it (ё restored). */
  readonly form: string;
  readonly paradigm: number;
  readonly index: number;
  /** How often this ending is used so (guesses), 0 for words of the dictionary. */
  readonly count: number;
}

export interface Dictionary {
  readonly tags: readonly string[];
  /** Readings of a form in lower case; е also stands for ё. Empty where the form is unknown. */
  lookup(form: string): Entry[];
  /** Readings by the longest known ending (up to 5 letters), most frequent first, for forms in lower case that are not in the dictionary. */
  predict(form: string): Entry[];
  has(form: string): boolean;
  /** The form of an entry's lexeme whose tag satisfies `wanted`, the first in paradigm order; `undefined` if none does. */
  inflect(entry: Entry, wanted: (tag: string) => boolean): string | undefined;
}

const prefixes = ["", "по", "наи"] as const;

/** Byte of a character in windows-1251 for the letters the graphs hold, -1 for any other. */
function byteOf(code: number): number {
  if (code >= 0x430 && code <= 0x44f) return code - 0x430 + 224;
  if (code === 0x451) return 184;
  if (code < 0x80) return code;
  return -1;
}

let loaded: Dictionary | undefined;

/** Loads on first call, then the same object. Throws UshtilError "model" where the package or one of its files is missing or damaged. */
export function dictionary(): Dictionary {
  return loaded ??= load();
}

function load(): Dictionary {
  let folder: string;
  try {
    folder = join(dirname(createRequire(import.meta.url).resolve("az/package.json")), "dicts");
  } catch (cause) {
    throw new UshtilError("model", "The Russian dictionary is missing: the package az is not installed.", { hint: "Run npm install again.", cause });
  }
  const part = <T>(name: string, parse: (bytes: Buffer) => T): T => {
    const path = join(folder, name);
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch (cause) {
      throw new UshtilError("model", `The Russian dictionary cannot be read: ${name} is missing or unreadable.`, { hint: "Install the package az 0.2.3 again.", where: { path }, cause });
    }
    try {
      return parse(bytes);
    } catch (cause) {
      throw new UshtilError("model", `The Russian dictionary is damaged: ${name} does not have the expected form.`, { hint: "Install the package az 0.2.3 again.", where: { path }, cause });
    }
  };
  const strings = (bytes: Buffer): string[] => {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    if (!Array.isArray(value) || value.some((item) => typeof item !== "string")) throw new TypeError("not a list of strings");
    return value as string[];
  };
  const words = part("words.dawg", readDawg);
  const endings = [0, 1, 2].map((n) => part(`prediction-suffixes-${n}.dawg`, readDawg));
  const suffixes = part("suffixes.json", strings);
  const tags = part("gramtab-opencorpora-int.json", strings);
  const { cells, starts } = part("paradigms.array", paradigmTable);
  return build(words, endings, suffixes, tags, cells, starts);
}

/** Paradigms one after the other; each is suffix numbers, then tag numbers, then prefix numbers, one of each for every form. */
function paradigmTable(bytes: Buffer): { cells: Uint16Array; starts: Uint32Array } {
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length - bytes.length % 2);
  const cells = new Uint16Array(copy);
  const count = cells[0]!;
  const starts = new Uint32Array(count + 1);
  let at = 1;
  for (let k = 0; k < count; k += 1) {
    const size = cells[at];
    if (size === undefined || size % 3 !== 0) throw new RangeError(`paradigm ${k} has ${size} numbers`);
    starts[k] = at + 1;
    at += size + 1;
  }
  starts[count] = at + 1;
  if (at > cells.length) throw new RangeError(`paradigms end at ${at} of ${cells.length}`);
  return { cells, starts };
}

function build(words: Dawg, endings: readonly Dawg[], suffixes: readonly string[], tags: readonly string[], cells: Uint16Array, starts: Uint32Array): Dictionary {
  const size = (paradigm: number) => (starts[paradigm + 1]! - 1 - starts[paradigm]!) / 3;
  const suffix = (paradigm: number, index: number) => suffixes[cells[starts[paradigm]! + index]!]!;
  const tag = (paradigm: number, index: number) => cells[starts[paradigm]! + size(paradigm) + index]!;
  const prefix = (paradigm: number, index: number) => prefixes[cells[starts[paradigm]! + 2 * size(paradigm) + index]!] ?? "";

  const entry = (form: string, paradigm: number, index: number, count: number): Entry | undefined => {
    if (paradigm + 1 >= starts.length || index >= size(paradigm)) return undefined;
    const [before, after] = [prefix(paradigm, index), suffix(paradigm, index)];
    if (!form.startsWith(before) || !form.endsWith(after)) return undefined;
    const stem = form.slice(before.length, form.length - after.length);
    return { tag: tag(paradigm, index), lemma: prefix(paradigm, 0) + stem + suffix(paradigm, 0), form, paradigm, index, count };
  };

  /** Places reached by `form` read from `from`, each with its spelling; е may be read as ё. */
  const spellings = (dawg: Dawg, form: string, from: number): { place: number; form: string }[] => {
    let front = [{ place: 0, form: "" }];
    for (let k = from; k < form.length; k += 1) {
      const byte = byteOf(form.charCodeAt(k));
      if (byte < 0) return [];
      const next: typeof front = [];
      for (const way of front) {
        const straight = follow(dawg, way.place, byte);
        if (straight !== missing) next.push({ place: straight, form: way.form + form[k]! });
        if (byte !== 229) continue;
        const dotted = follow(dawg, way.place, 184);
        if (dotted !== missing) next.push({ place: dotted, form: `${way.form}ё` });
      }
      if (next.length === 0) return [];
      front = next;
    }
    return front;
  };

  // Numbers are stored as two bytes that avoid 0: the high one with its lowest bit flipped, the low one shifted.
  const number = (bytes: Uint8Array, at: number) => ((bytes[at]! ^ 1) << 6) + (bytes[at + 1]! >> 1);

  return {
    tags,
    lookup(form) {
      const entries: Entry[] = [];
      for (const way of spellings(words, form, 0)) {
        const values = follow(words, way.place, 1);
        if (values === missing) continue;
        continuations(words, values, 4, (bytes) => {
          const found = entry(way.form, number(bytes, 0), number(bytes, 2), 0);
          if (found) entries.push(found);
        });
      }
      return entries;
    },
    has(form) {
      return spellings(words, form, 0).some((way) => follow(words, way.place, 1) !== missing);
    },
    predict(form) {
      const entries: Entry[] = [];
      for (let n = 0; n < endings.length; n += 1) {
        const before = prefixes[n]!;
        if (n > 0 && !form.startsWith(before)) continue;
        for (let length = Math.min(5, form.length - 1); length > 0; length -= 1) {
          const found: Entry[] = [];
          for (const way of spellings(endings[n]!, form, form.length - length)) {
            const values = follow(endings[n]!, way.place, 1);
            if (values === missing) continue;
            const spelt = form.slice(0, form.length - length) + way.form;
            continuations(endings[n]!, values, 6, (bytes) => {
              const guess = entry(spelt, number(bytes, 2), number(bytes, 4), number(bytes, 0));
              if (guess) found.push(guess);
            });
          }
          if (found.length === 0) continue;
          entries.push(...found);
          break;
        }
      }
      return entries.sort((a, b) => b.count - a.count);
    },
    inflect(of, wanted) {
      const own = prefix(of.paradigm, of.index).length;
      const stem = of.form.slice(own, of.form.length - suffix(of.paradigm, of.index).length);
      for (let k = 0; k < size(of.paradigm); k += 1) {
        if (wanted(tags[tag(of.paradigm, k)]!)) return prefix(of.paradigm, k) + stem + suffix(of.paradigm, k);
      }
      return undefined;
    },
  };
}
