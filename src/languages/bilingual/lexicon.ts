import { readFileSync } from "node:fs";
import type { LangCode } from "../../document.ts";
import { UshtilError } from "../../error.ts";

/** Translation probabilities of stems. */
export interface Lexicon {
  /** By stem of the first language: stem of the second, p(second | first), p(first | second). */
  readonly partners: ReadonlyMap<string, readonly (readonly [string, number, number])[]>;
  /** How much of a stem's translations is listed, 0–1. */
  readonly knownFirst: ReadonlyMap<string, number>;
  readonly knownSecond: ReadonlyMap<string, number>;
}

const loaded = new Map<string, Lexicon>();

/** The pairs there are files for, by `npm run train`. */
const files: readonly (readonly [LangCode, LangCode])[] = [["ru", "kk"], ["ru", "en"], ["kk", "en"]];

/** The lexicon of two different languages; read on first use. Throws `UshtilError("model")` where the file is missing. */
export function lexicon(a: LangCode, b: LangCode): Lexicon {
  const name = `${a}-${b}`;
  let there = loaded.get(name);
  if (there === undefined) loaded.set(name, (there = files.some(([x, y]) => x === a && y === b) ? load(name) : turned(lexicon(b, a))));
  return there;
}

/** Lines `stem TAB stem TAB p(second | first) TAB p(first | second)`, in per cent; an empty first column repeats the one above. */
function load(name: string): Lexicon {
  let text: string;
  try {
    text = readFileSync(new URL(`./${name}.tsv`, import.meta.url), "utf8");
  } catch (cause) {
    throw new UshtilError("model", `The lexicon ${name}.tsv is missing from the installation.`, { hint: "Install ushtil anew.", cause });
  }
  const partners = new Map<string, [string, number, number][]>();
  const knownFirst = new Map<string, number>();
  const knownSecond = new Map<string, number>();
  let row: [string, number, number][] = [];
  let first = "";
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const [x, y, f, g] = line.split("\t") as [string, string, string, string];
    if (x !== "") { first = x; partners.set(first, (row = [])); }
    const [p, q] = [Number(f) / 100, Number(g) / 100];
    row.push([y, p, q]);
    knownFirst.set(first, Math.min(1, (knownFirst.get(first) ?? 0) + p));
    knownSecond.set(y, Math.min(1, (knownSecond.get(y) ?? 0) + q));
  }
  return { partners, knownFirst, knownSecond };
}

function turned({ partners, knownFirst, knownSecond }: Lexicon): Lexicon {
  const back = new Map<string, [string, number, number][]>();
  for (const [x, row] of partners) for (const [y, f, g] of row) { const own = back.get(y); if (own === undefined) back.set(y, [[x, g, f]]); else own.push([x, g, f]); }
  return { partners: back, knownFirst: knownSecond, knownSecond: knownFirst };
}
