import type { Phrases } from "../text/phrases.ts";
import type { Calendar } from "./calendar.ts";
import type { Nominative } from "./phrase.ts";

export type { Calendar } from "./calendar.ts";

/** What a language knows of names, dates and amounts. All keys are lower case with ё as е, without last dots. */
export interface EntityLexicon {
  readonly calendar: Calendar;
  readonly numerals: Numerals;
  /** Units, currencies, per cent, spans of time: words → unit. */
  readonly units: Phrases<Unit>;
  readonly names: NameLexicon;
  readonly heads: Heads;
  /** The dictionary form of a mention, word by word. */
  readonly nominative: Nominative;
  /** Shorter forms a word may be an inflected form of (`республикасының` → `республикасы`): keys to look up besides form and lemma. */
  stems(word: string): readonly string[];
  /** For each word of a listed name, in lower case, the forms it takes in text where endings do not simply follow the stem. */
  inflected(words: readonly string[]): readonly (readonly string[])[];
}

export interface Numerals {
  readonly decimal: "." | ",";
  /** Forms → value: `две` 2, `сорок` 40. */
  readonly words: ReadonlyMap<string, number>;
  /** Forms → exponent of ten: `тыс` 3. */
  readonly scales: ReadonlyMap<string, number>;
  /** Forms or lemmas → value: `третий` 3. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** `полтора` 1.5. */
  readonly oneAndHalf: ReadonlyMap<string, number>;
  /** After a number, one half more: `с половиной`, `жарым`. */
  readonly andHalf: readonly (readonly string[])[];
  /** `втрое` 3, `threefold`. */
  readonly multiples: ReadonlyMap<string, number>;
  /** `раза`, `есе`: how many times. */
  readonly times: ReadonlySet<string>;
  /** Names of parts → how many make the whole: `половина` 2, `third` 3. */
  readonly parts: ReadonlyMap<string, number>;
  readonly minus: ReadonlySet<string>;
  /** `от 5 до 10 %`: opener and middle. */
  readonly between: readonly (readonly [string, string])[];
  /** Verbs and nouns (dictionary forms) of change, by which `from 5 to 10 %` is no range: `rise`, `өсу`. */
  readonly changes: ReadonlySet<string>;
  /** The unit an adjective or a derived noun is made of: `километровый` → `километр`, `жылдық` → `жыл`. */
  adjective(word: string): string | undefined;
  /** Endings that make a written number an ordinal: `5-й`, `5th`, `5-ші`. */
  readonly ordinalEndings: ReadonlySet<string>;
  /** Case endings a number may have and stay a cardinal: `312-ден`, `211-і`. */
  readonly caseEndings: ReadonlySet<string>;
  /** A number after or before one of these names a part of the text: `с.`, `табл`, `№`. With the dot where the bare word means something else. */
  readonly labelBefore: ReadonlySet<string>;
  readonly labelAfter: ReadonlySet<string>;
  /** Speeds and flows, with the symbol of what they are counted by: after the unit (`в час`, `per hour`) or, of one word, before the number (`сағатына`). */
  readonly rates: ReadonlyMap<string, string>;
}

export interface Unit {
  /** SI or ISO 4217 symbol in ASCII with exponents (`km2`, `KZT`); for spans of time the ISO 8601 designator (`Y`, `M`, `W`, `D`, `TH`, `TM`, `TS`). */
  readonly symbol: string;
  readonly kind: "quantity" | "money" | "percent" | "duration";
  /** May stand before the number: `$5`. */
  readonly first?: boolean;
}

export interface NameLexicon {
  /** Words met as given names and as surnames, and how surely (1–9). */
  readonly given: ReadonlyMap<string, number>;
  readonly surnames: ReadonlyMap<string, number>;
  readonly surnameEndings: readonly string[];
  readonly patronymicEndings: readonly string[];
  /** `академик`, `Dr`: a name follows. */
  readonly titles: ReadonlySet<string>;
  /** Named like gods and people: two of them in a sentence are planets. */
  readonly planets: ReadonlySet<string>;
  /** Inside names: `фон`, `van`, `аль`. */
  readonly particles: ReadonlySet<string>;
}

/** What a word is in a name. */
export type NameRole = "given" | "surname" | "patronymic" | "other";

/** What a head noun makes of the name beside it. */
export type HeadType = "ORG" | "FACILITY" | "GPE" | "LOCATION" | "EVENT" | "LAW" | "WORK";

export interface Heads {
  /** Heads → type. The noun in its dictionary form (Kazakh: the possessive form too). */
  readonly nouns: ReadonlyMap<string, HeadType>;
  /** Legal forms of firms: `ТОО`, `ЖШС`, `LLP`. */
  readonly legal: ReadonlySet<string>;
  /** Nouns that name what stands beside them in quotation marks: `газета` ORG, `роман` WORK. */
  readonly quoted: ReadonlyMap<string, HeadType>;
  /** Head before what it governs, adjectives before it (Russian); head last in its possessive form (Kazakh); anywhere in a run of capitals (English). */
  readonly order: "head-first" | "head-last" | "capitals";
  /** Words that may stand inside the name of a body: `и`, `по`, `of`, `және`. */
  readonly links: ReadonlySet<string>;
  /** Lower-case nouns that end the name of a body: `страны`, `области`. */
  readonly generic: ReadonlySet<string>;
  /** What a compound that names a body ends in: `Росприроднадзор`, `Халықбанк`. */
  readonly tails: ReadonlySet<string>;
  /** Nouns of bodies that are said of places as well: `West Bank`, `Civic Center`. */
  readonly alsoPlaces: ReadonlySet<string>;
  /** `имени`, `им`, `атындағы`. */
  readonly namedAfter: ReadonlySet<string>;
}

/** Lower case, ё as е, one apostrophe, without dots at the end: the form under which words are looked up. */
export function entityKey(word: string): string {
  let low = word.toLowerCase().replaceAll("ё", "е").replaceAll("’", "'");
  let end = low.length;
  while (end > 1 && low[end - 1] === ".") end--;
  if (end < low.length) low = low.slice(0, end);
  return low;
}

/** A map from lines `value: word word …`; `_` in a word stands for a space. */
export function table<V>(lines: string, read: (value: string) => V): ReadonlyMap<string, V> {
  const map = new Map<string, V>();
  for (const line of lines.split("\n")) {
    const colon = line.indexOf(":");
    if (colon < 0) continue;
    const value = read(line.slice(0, colon).trim());
    for (const word of line.slice(colon + 1).trim().split(/\s+/u)) if (word !== "") map.set(word.replaceAll("_", " "), value);
  }
  return map;
}

/** A set from words between white space. */
export function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter((w) => w !== "").map((w) => w.replaceAll("_", " ")));
}

/** Units from lines `kind symbol: form form …`; `_` stands for a space, `kind` with `^` may stand before the number. */
export function unitList(lines: string, add: (phrases: Phrases<Unit>, words: readonly string[], unit: Unit) => void, phrases: Phrases<Unit>): Phrases<Unit> {
  for (const [form, unit] of table(lines, (value): Unit => {
    const [kind = "", symbol = ""] = value.split(/\s+/u);
    return { symbol, kind: kind.replace("^", "") as Unit["kind"], ...(kind.endsWith("^") ? { first: true } : {}) };
  })) add(phrases, form.split(" "), unit);
  return phrases;
}
