import type { Document, Layer, Layers } from "./document.ts";
import type { Stage } from "./stage.ts";
import { stages } from "./stages/index.ts";

/** A stage whose needs are checked at run time, as the plan does. */
export type AnyStage = Stage<Layer, Layer>;

/**
 * The stages that give the wanted layers, in an order in which each finds what it needs, as `make` does; layers that are there already are
 * left out. The order depends on the registry alone. Throws `RangeError` where stages need each other in a circle.
 */
export function plan(wanted: readonly Layer[], there: readonly Layer[] = [], registry: Readonly<Record<string, AnyStage>> = stages as unknown as Record<string, AnyStage>): readonly AnyStage[] {
  const order: AnyStage[] = [];
  const state = new Map<Layer, "open" | "done">(there.map((layer) => [layer, "done"]));
  const visit = (layer: Layer, path: readonly Layer[]): void => {
    if (state.get(layer) === "done") return;
    if (state.get(layer) === "open") throw new RangeError(`Stages need each other in a circle: ${[...path, layer].join(" → ")}.`);
    state.set(layer, "open");
    const stage = registry[layer];
    if (stage === undefined) throw new RangeError(`The stage of '${path.at(-1)}' needs '${layer}', which no stage adds.`);
    for (const need of stage.needs) visit(need, [...path, layer]);
    state.set(layer, "done");
    order.push(stage);
  };
  const unknown = wanted.find((layer) => !(layer in registry) && !there.includes(layer));
  if (unknown !== undefined) throw new RangeError(`No stage adds the layer '${unknown}'; known are ${Object.keys(registry).join(", ")}.`);
  for (const layer of Object.keys(registry) as Layer[]) if (wanted.includes(layer)) visit(layer, []);
  return order;
}

/** Runs the planned stages over one document. The layers it brings stay as they are. */
export function annotated(document: Document, brought: Partial<Layers>, order: readonly AnyStage[]): Document<Layer> {
  let full = { ...document, ...brought } as Document<Layer>;
  for (const stage of order) if (brought[stage.adds] === undefined) full = { ...full, [stage.adds]: stage.run(full) };
  return full;
}
