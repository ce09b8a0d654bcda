import { z } from "zod";
import type { SectionKind } from "../document.ts";
import { collocations as found } from "../surveys/collocations.ts";
import { checkedSettings, counting, neededFor, setting, shown, type CountingLayer } from "./counting.ts";
import type { Output } from "./output.ts";
import { openTable } from "./table.ts";

export interface CollocationSettings {
  /** How far apart two words may stand, 5 unless told; `sentence`: anywhere in one sentence. */
  readonly window?: number | "sentence";
  readonly sections?: readonly SectionKind[];
  /** Pairs that stand together less often are left out: 5 unless told. */
  readonly least?: number;
  /** The longest list of a language: 1000 unless told. */
  readonly most?: number;
  /** Pairs with stop words, numbers and words of one letter too. */
  readonly stopwords?: boolean;
}

const columns = ["lang", "node", "node_upos", "collocate", "collocate_upos", "window", "together", "node_places", "collocate_places", "places",
  "mi", "mi3", "npmi", "t", "z", "log_dice", "delta_p_collocate", "delta_p_node", "ll", "small"] as const;
const shape = z.object({
  window: z.union([z.number().int().min(1).max(50), z.literal("sentence")]).optional(), sections: setting.sections, least: setting.number, most: setting.number, stopwords: z.boolean().optional(),
});

/** `collocations.csv`: lemmas that stand together more often than by chance. Throws `UshtilError("usage")` for settings that are not known. */
export function collocations(settings: CollocationSettings = {}): Output<CountingLayer> {
  const { sections: _, window = 5, ...options } = checkedSettings("collocations", shape, settings);
  return {
    name: "collocations", file: "collocations.csv", about: "words that stand together more often than by chance", needs: neededFor(["lemma"]),
    async open(folder) {
      const table = await openTable(folder, "collocations.csv", columns);
      const count = counting(folder, settings, [], ["lemma"]);
      return {
        async write(document) { count.add(document); },
        async close() {
          for (const c of found(count.sequence(), { window, ...options })) {
            await table.row({
              lang: c.lang, node: c.node.item, node_upos: c.node.upos, collocate: c.collocate.item, collocate_upos: c.collocate.upos, window, together: c.together,
              node_places: c.nodePlaces, collocate_places: c.collocatePlaces, places: c.places, mi: shown(c.mi), mi3: shown(c.mi3), npmi: shown(c.npmi), t: shown(c.t), z: shown(c.z), log_dice: shown(c.logDice),
              delta_p_collocate: shown(c.deltaPCollocate), delta_p_node: shown(c.deltaPNode), ll: shown(c.logLikelihood), small: c.small ? "small" : "",
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
