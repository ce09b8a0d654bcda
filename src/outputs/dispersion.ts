import { z } from "zod";
import type { SectionKind } from "../document.ts";
import { dispersions } from "../surveys/dispersion.ts";
import { checkedSettings, counting, neededFor, setting, shown, type CountingLayer } from "./counting.ts";
import type { Output } from "./output.ts";
import { openTable } from "./table.ts";

export interface DispersionSettings {
  /** `lemma` unless told. */
  readonly unit?: "word" | "lemma";
  readonly sections?: readonly SectionKind[];
  /** Items that occur less often are left out: 5 unless told. */
  readonly least?: number;
  /** The longest list of a language: 5000 unless told. */
  readonly most?: number;
}

const columns = ["unit", "item", "upos", "lang", "stop", "raw", "documents", "of_documents", "range", "dp", "dp_norm", "juilland_d", "carroll_d2", "rosengren_s", "arf"] as const;
const shape = z.object({ unit: setting.tokenUnit, sections: setting.sections, least: setting.number, most: setting.number });

/** `dispersion.csv`: how evenly the frequent items are spread over the documents. Throws `UshtilError("usage")` for settings that are not known. */
export function dispersion(settings: DispersionSettings = {}): Output<CountingLayer> {
  const { unit = "lemma", least, most } = checkedSettings("dispersion", shape, settings);
  return {
    name: "dispersion", file: "dispersion.csv", about: "how evenly words are spread over the documents", needs: neededFor([unit]),
    async open(folder) {
      const table = await openTable(folder, "dispersion.csv", columns);
      const count = counting(folder, settings, [], [unit]);
      return {
        async write(document) { count.add(document); },
        async close() {
          for (const d of dispersions(count.sequence(), { unit, ...(least !== undefined && { least }), ...(most !== undefined && { most }) })) {
            await table.row({
              unit, item: d.item, upos: d.upos, lang: d.lang, stop: d.stop ? "stop" : "", raw: d.raw, documents: d.range, of_documents: d.parts, range: shown(d.range / d.parts), dp: shown(d.dp), dp_norm: shown(d.dpNorm),
              juilland_d: shown(d.juillandD), carroll_d2: shown(d.carrollD2), rosengren_s: shown(d.rosengrenS), arf: shown(d.arf),
            });
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
