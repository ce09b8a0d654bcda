import type { EntityLexicon } from "../entities.ts";
import { calendar } from "./calendar.ts";
import { heads } from "./heads.ts";
import { names } from "./names.ts";
import { nominative } from "./nominative.ts";
import { numerals, units } from "./units.ts";

export const entities: EntityLexicon = {
  calendar, numerals, units, names, heads, nominative,
  stems: () => [],
  inflected: (words) => words.map((w) => [w]),
};
