import { z } from "zod";
import type { SectionKind } from "../document.ts";
import type { Unit } from "../surveys/counting.ts";
import { frequencies as counted } from "../surveys/frequencies.ts";
import { checkedDictionary, checkedSettings, counting, neededFor, setting, shown, type CountingLayer } from "./counting.ts";
import type { Output } from "./output.ts";
import { openTable } from "./table.ts";

export interface FrequencySettings {
  /** `word`, `lemma`, `2-gram`, `3-gram`, `keyphrase`, `entity`: these unless told; `entity-rollup`, `category`, `category-rollup`. */
  readonly units?: readonly Unit[];
  /** Path of the dictionary whose categories are counted. */
  readonly dictionary?: string;
  /** `language`, `section`, `document`, `year` or metadata columns, each counted beside the whole corpus; none unless told. */
  readonly by?: readonly string[];
  readonly sections?: readonly SectionKind[];
  /** Items that occur less often are left out: 1, and 2 for n-grams, unless told. */
  readonly least?: number;
  /** The longest list of a unit and language: 5000 of the whole corpus, 200 of a group unless told. */
  readonly most?: number;
}

const columns = ["unit", "item", "name", "upos", "lang", "by", "group", "raw", "per_million", "documents", "range", "rank", "stop"] as const;
const shape = z.object({ units: setting.units, dictionary: setting.dictionary, by: setting.names, sections: setting.sections, least: setting.number, most: setting.number });
const every: readonly Unit[] = ["word", "lemma", "2-gram", "3-gram", "keyphrase", "entity"];

/**
 * `frequencies.csv`: how often words, lemmas, n-grams, keyphrases and entities occur, in the whole corpus and by group; places, organisations and categories also rolled
 * up, where asked for. Stop words are there, and marked. Throws `UshtilError("usage")` for settings that are not known.
 *
 * ```ts
 * frequencies({ units: ["lemma", "2-gram"], by: ["year", "journal"], least: 5 })
 * ```
 */
export function frequencies(settings: FrequencySettings = {}): Output<CountingLayer> {
  const { units = every, by = [], least, most } = checkedSettings("frequencies", shape, settings);
  checkedDictionary("frequencies", units, settings.dictionary);
  return {
    name: "frequencies", file: "frequencies.csv", about: "words, lemmas, phrases, names: how often, in how many documents", needs: neededFor(units),
    async open(folder) {
      const table = await openTable(folder, "frequencies.csv", columns);
      const count = counting(folder, settings, by, units);
      return {
        async write(document) { count.add(document); },
        async close({ entities }) {
          const sequence = count.sequence();
          for (const unit of units) {
            for (const grouping of [-1, ...by.map((name) => count.number(name))]) {
              for (const r of counted(sequence, { unit, grouping, known: entities, ...(least !== undefined && { least }), ...(most !== undefined && { most }) })) {
                await table.row({
                  unit, item: r.item, name: r.name, upos: r.upos, lang: r.lang, by: r.by, group: r.group, raw: r.raw, per_million: shown(r.perMillion), documents: r.documents,
                  range: shown(r.range), rank: r.rank, stop: r.stop ? "stop" : "",
                });
              }
            }
          }
          await table.close();
          count.leave();
        },
        async discard() {
          await table.discard();
          count.leave();
        },
      };
    },
  };
}
