import { expect, test } from "vitest";
import type { Layer } from "../src/document.ts";
import { plan, type AnyStage } from "../src/plan.ts";
import { stages } from "../src/stages/index.ts";

const names = (order: readonly AnyStage[]): Layer[] => order.map((s) => s.adds);

test("stages run after what they need, and only those that are needed", () => {
  expect(names(plan(["tokens"]))).toEqual(["sections", "sentences", "tokens"]);
  const all = names(plan(["alignment"]));
  for (const stage of plan(["alignment"])) for (const need of stage.needs) expect(all.indexOf(need)).toBeLessThan(all.indexOf(stage.adds));
});

test("layers that are brought are left out", () => {
  expect(names(plan(["words"], ["sections", "sentences", "tokens"]))).toEqual(["words"]);
  expect(plan(["words"], ["words"])).toEqual([]);
});

test("a circle and an unknown layer are told", () => {
  const bad = { sections: { ...stages.sections, needs: ["tokens"] }, tokens: { ...stages.tokens, needs: ["sections"] } } as unknown as Record<string, AnyStage>;
  expect(() => plan(["tokens"], [], bad)).toThrow(/circle: .*sections → tokens/);
  expect(() => plan(["words"], [], {} as Record<string, AnyStage>)).toThrow(/No stage adds the layer 'words'/);
});

test("every stage is registered under the layer it adds", () => {
  for (const [layer, stage] of Object.entries(stages)) expect(stage.adds).toBe(layer);
});
