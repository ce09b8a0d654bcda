import { z } from "zod";
import type { SectionKind } from "../document.ts";
import { richness as measured } from "../surveys/richness.ts";
import { checkedSettings, counting, neededFor, setting, shown, type CountingLayer } from "./counting.ts";
import type { Output } from "./output.ts";
import { openTable } from "./table.ts";

export interface RichnessSettings {
  /** `lemma` unless told: forms of one word are one type, so that languages with many forms do not look richer. */
  readonly unit?: "word" | "lemma";
  readonly sections?: readonly SectionKind[];
  /** Window of MATTR: 50 words unless told. */
  readonly window?: number;
}

const columns = ["document", "section", "lang", "unit", "tokens", "types", "ttr", "mattr", "mtld", "hdd", "small"] as const;
const shape = z.object({ unit: setting.tokenUnit, sections: setting.sections, window: setting.number });

/** `richness.csv`: lexical richness by document, language and section kind, and of all sections together. Throws `UshtilError("usage")` for settings that are not known. */
export function richness(settings: RichnessSettings = {}): Output<CountingLayer> {
  const { unit = "lemma", window = 50 } = checkedSettings("richness", shape, settings);
  return {
    name: "richness", file: "richness.csv", about: "how rich the vocabulary of every document is", needs: neededFor([unit]),
    async open(folder) {
      const table = await openTable(folder, "richness.csv", columns);
      const count = counting(folder, settings, ["section"], [unit]);
      return {
        async write(document) { count.add(document); },
        async close() {
          for (const { part, ttr, mattr, mtld, hdd, small, ...row } of measured(count.sequence(), { unit, window, grouping: count.number("section") })) {
            await table.row({ ...row, section: part, ttr: shown(ttr), mattr: shown(mattr), mtld: shown(mtld), hdd: shown(hdd), small: small ? "small" : "" });
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
