import type { EntityLexicon } from "../entities.ts";
export const entities: EntityLexicon = { months: [] };
