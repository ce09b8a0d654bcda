import type { Stage } from "../stage.ts";
export const entities: Stage<"entities", "sentences" | "tokens" | "words"> = { adds: "entities", needs: ["sentences", "tokens", "words"], run: () => [], explain: () => [] };
