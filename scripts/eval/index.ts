/**
 * `npm run eval [-- ru|kk|en|lid|entities|alignment|keywords|speed|memory …] [-- --errors N] [-- --summary] [-- --floors]`: scores of the product as it is, on the development data of ../shared/data.
 *
 * Raw text end to end in the measure of the CoNLL 2018 shared task (conll18.ts), by part of speech and for unknown words, with a list of confusions; language
 * identification; names; alignment beside lengths alone; keyphrases; speed; memory. `--errors N` shows N places of each kind of error, `--summary` the table alone; `--floors` writes
 * tests/quality/floors.json anew, half a point below what is measured.
 */
import { writeFileSync } from "node:fs";
import type { LangCode } from "../../src/document.ts";
import { alignmentReport } from "./alignment.ts";
import { dataFolder, dataIsThere, dataSets, type DataSet } from "./datasets.ts";
import { entityReport } from "./entities.ts";
import { alignmentFloors, floorsOf, keywordFloors, lidFloors, nameFloors, type Floors } from "./floors.ts";
import { keywordReport } from "./keywords.ts";
import { memoryReport, speedReport } from "./load-report.ts";
import { qualityOf, type Quality } from "./quality.ts";
import { lidReport, qualityReport, summary } from "./report.ts";

const known = ["ru", "kk", "en", "lid", "entities", "alignment", "keywords", "speed", "memory"] as const;
const args = process.argv.slice(2);
let errors = 0;
let brief = false;
let writeFloors = false;
const wanted: string[] = [];
for (let i = 0; i < args.length; i++) {
  const arg = args[i]!;
  if (arg === "--errors") {
    errors = Number(args[++i]);
    if (!Number.isInteger(errors) || errors < 0) fail(`--errors takes a number of places to show, not '${args[i] ?? ""}'.`);
  } else if (arg === "--summary") brief = true;
  else if (arg === "--floors") writeFloors = true;
  else if ((known as readonly string[]).includes(arg)) wanted.push(arg);
  else fail(`Nothing is measured under '${arg}'; known are ${known.join(", ")}, --errors N, --summary, --floors.`);
}
if (!dataIsThere()) fail(`There is no data to measure on: ${dataFolder.pathname} does not exist.`);
if (writeFloors && wanted.length > 0) fail("--floors measures everything; name no part with it.");

const measured = (what: string): boolean => wanted.length === 0 || wanted.includes(what);
const say = (lines: readonly string[]): void => { for (const line of lines) console.log(line); };
const all: (readonly [DataSet, Quality])[] = [];
for (const set of dataSets) {
  if (!measured(set.lang)) continue;
  const quality = qualityOf(set, { detailed: !brief });
  all.push([set, quality]);
  if (!brief) say(qualityReport(set, quality, errors));
}
if (all.length > 0) say(summary(all));
if (writeFloors) {
  const floors: Floors = { ...Object.fromEntries(all.map(([set, quality]) => [`${set.lang} ${set.name}`, floorsOf(quality)])), ...lidFloors(), ...nameFloors(), ...alignmentFloors(), ...(await keywordFloors()) };
  writeFileSync(new URL("../../tests/quality/floors.json", import.meta.url), `${JSON.stringify(floors, null, 2)}\n`);
}
if (measured("lid")) say(lidReport(errors));
if (measured("entities")) say(entityReport());
if (measured("alignment")) say(alignmentReport());
if (measured("keywords")) say(await keywordReport());
// Where languages are named, their speed alone.
if (measured("speed")) {
  const some = (["ru", "kk", "en"] as const satisfies readonly LangCode[]).filter((l) => wanted.includes(l));
  say(["\n## speed", ...speedReport(some.length > 0 ? some : ["ru", "kk", "en"])]);
}
if (measured("memory")) say(["\n## memory", ...memoryReport()]);

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
