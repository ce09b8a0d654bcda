import { readTable } from "../learn/tableFile.ts";

export interface NameList { readonly given: ReadonlyMap<string, number>; readonly surnames: ReadonlyMap<string, number> }

/** The names of a `names.tsv` (see scripts/train/names.ts) and our own given names, which count as sure. Throws `UshtilError` where the list cannot be read. */
export function nameList(url: URL, own: string): NameList {
  const given = new Map<string, number>();
  const surnames = new Map<string, number>();
  for (const line of readTable(url).split("\n")) {
    const [word, role, weight] = line.split("\t");
    if (word === undefined || word === "" || word.startsWith("#")) continue;
    (role === "g" ? given : surnames).set(word, Number(weight));
  }
  for (const word of own.split(/\s+/u)) if (word !== "") given.set(word, 9);
  return { given, surnames };
}
