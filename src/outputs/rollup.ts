import { type Count, rollup as survey, rollupRows } from "../surveys/rollup.ts";
import type { Output } from "./output.ts";
import { openTable } from "./table.ts";

const columns = ["id", "type", "parent", "level", "ru", "kk", "en", "mentions", "documents", "total", "total_documents", "total_ru", "total_kk", "total_en", "total_places", "total_organisations"] as const;

/**
 * `entity-rollup.csv`: places and organisations of the gazetteer, each with how often it is named itself (`mentions`) and together with all that lies in it or belongs to
 * it (`total`): cities in their regions and countries, countries in the regions of the world, bodies in their state or organisation.
 */
export const entityRollup: Output<"entities"> = {
  name: "entityRollup", file: "entity-rollup.csv", about: "places and organisations counted with all that lies in them", needs: ["entities"],
  async open(folder) {
    const table = await openTable(folder, "entity-rollup.csv", columns);
    let known = survey.empty();
    return {
      async write(document) { known = survey.add(known, document); },
      async close() {
        for (const { id, type, parent, level, names: { ru = "", kk = "", en = "" }, counts: { own, places, bodies, all } } of rollupRows(known)) {
          await table.row({
            id, type, parent, level, ru, kk, en, mentions: sum(own), documents: own.documents, total: sum(all), total_documents: all.documents,
            total_ru: all.mentions[0], total_kk: all.mentions[1], total_en: all.mentions[2], total_places: sum(places), total_organisations: sum(bodies),
          });
        }
        await table.close();
      },
      discard: () => table.discard(),
    };
  },
};

const sum = ({ mentions }: Count): number => mentions.reduce((a, b) => a + b, 0);
