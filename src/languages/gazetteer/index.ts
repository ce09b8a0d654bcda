import { readFileSync } from "node:fs";
import type { EntityType, LangCode } from "../../document.ts";
import { entityKey } from "../entities.ts";
import { UshtilError } from "../../error.ts";
import { readTable } from "../../learn/tableFile.ts";
import { languages } from "../index.ts";
import { type Phrases, phrases } from "../../text/phrases.ts";
import { tokenSpans } from "../../text/token-spans.ts";

/** A thing in the world with its names in three languages; see the files beside this one. */
export interface Place { readonly id: string; readonly type: EntityType; /** A body each state has, which takes the state's name. */ readonly national: boolean }

/** One name of a thing in one language. */
export interface GazetteerName {
  readonly place: Place;
  /** As listed: the dictionary form. */
  readonly name: string;
  /** The words of the name, as tokens. */
  readonly words: readonly string[];
  /** `word`: also an ordinary word, counts where a capital means something. `beside`: counts only beside a word that says what it is. */
  readonly doubt: "none" | "word" | "beside";
}

const files = ["places", "countries", "cities", "organisations", "peoples", "languages"] as const;
const order: readonly LangCode[] = ["ru", "kk", "en"];
/** Made by scripts/train/gazetteer.ts. */
const learned: ReadonlySet<string> = new Set(["countries", "cities", "languages"]);

const loaded = new Map<LangCode, Phrases<GazetteerName>>();
let rows: readonly (readonly [Place, readonly string[]])[] | undefined;

/** The names of one language, to be looked up by words; read on first use. Throws `UshtilError` where a file is missing. */
export function gazetteer(lang: LangCode): Phrases<GazetteerName> {
  let index = loaded.get(lang);
  if (index === undefined) loaded.set(lang, index = indexOf(lang));
  return index;
}

let national: ReadonlySet<string> | undefined;

/** Is it a body that each state has, so that its bare name says not which (`ORG:Ministry of Transport`)? */
export function isNational(id: string): boolean {
  rows ??= read();
  national ??= new Set(rows.filter(([place]) => place.national).map(([place]) => place.id));
  return national.has(id);
}

/** The things listed, with their first names. */
export function listed(): ReadonlyMap<string, Readonly<Partial<Record<LangCode, string>>>> {
  if (names !== undefined) return names;
  rows ??= read();
  const found = new Map<string, Partial<Record<LangCode, string>>>();
  for (const [place, own] of rows) {
    const there = found.get(place.id) ?? {};
    // A row that adds names to another comes first and has the usual ones.
    order.forEach((lang, i) => { const first = (own[i] ?? "").split(";")[0]!.replace(/[?!]$/u, ""); if (first !== "") there[lang] ??= first; });
    found.set(place.id, there);
  }
  return (names = found);
}
let names: ReadonlyMap<string, Readonly<Partial<Record<LangCode, string>>>> | undefined;

/** Names of one word that are written in capitals throughout, of all languages (`ЮНЕСКО`, `ЕҚЫҰ`, `OPEC`). */
export function acronymsListed(): ReadonlySet<string> {
  rows ??= read();
  return (acronyms ??= new Set(rows.flatMap(([, own]) => own.flatMap((of) => of.split(";"))).map((name) => name.replace(/[?!]$/u, "")).filter((name) => /^\p{Lu}{2,}$/u.test(name))));
}
let acronyms: ReadonlySet<string> | undefined;

/** The rows of a list kept by hand. Throws `UshtilError` where the file is missing. */
export function tableOf(file: "parents" | "regions"): readonly (readonly string[])[] {
  return ours(new URL(`${file}.tsv`, import.meta.url)).split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"));
}

function indexOf(lang: LangCode): Phrases<GazetteerName> {
  rows ??= read();
  const { segmentation, entities } = languages[lang];
  const index = phrases<GazetteerName>();
  for (const [place, names] of rows) {
    for (const variant of (names[order.indexOf(lang)] ?? "").split(";")) {
      const doubt = variant.endsWith("?") ? "word" : variant.endsWith("!") ? "beside" : "none";
      const name = variant.replace(/[?!]$/u, "").trim();
      if (name === "") continue;
      const words = tokenSpans(name, 0, name.length, segmentation).map((t) => name.slice(t.start, t.end));
      const keys = words.map(entityKey);
      // Acronyms do not change; nothing in a name of one capital word alone does either.
      const forms = entities.inflected(keys).map((all, i) => (/\p{Lu}.*\p{Lu}/u.test(words[i]!) && !/-/u.test(words[i]!) ? [keys[i]!] : all));
      index.add(forms, { place, name, words, doubt });
    }
  }
  return index;
}

function read(): readonly (readonly [Place, readonly string[]])[] {
  const known = new Map<string, Place>();
  const out: (readonly [Place, readonly string[]])[] = [];
  for (const file of files) {
    const url = new URL(`${file}.tsv`, import.meta.url);
    const text = learned.has(file) ? readTable(url) : ours(url);
    for (const line of text.split("\n")) {
      if (line === "" || line.startsWith("#")) continue;
      const [head = "", ...names] = line.split("\t");
      const [kind = "", given] = head.split(":");
      const type = kind.replace("+", "") as EntityType;
      const id = `${type}:${given ?? (names[2] ?? "").split(";")[0]!.replace(/[?!]$/u, "")}`;
      let place = known.get(id);
      if (place === undefined) known.set(id, place = { id, type, national: kind.endsWith("+") });
      out.push([place, names]);
    }
  }
  return out;
}

/** A list kept by hand: it vouches for nothing. */
function ours(url: URL): string {
  try {
    return readFileSync(url, "utf8");
  } catch (cause) {
    throw new UshtilError("model", `The gazetteer ${url.pathname} cannot be read.`, { hint: "Install the package again.", cause });
  }
}
