/** The trained models: `names.bin` in the folder of each language, made by scripts/train/entities-<lang>.ts. */
import { fileURLToPath } from "node:url";
import type { LangCode } from "../../document.ts";
import { packClusters, unpackClusters } from "../../learn/clusters.ts";
import { readModel, writeModel } from "../../learn/modelFile.ts";
import type { ChoiceLists } from "./choices.ts";
import type { LookWeights } from "./looks.ts";

export interface NameModel {
  readonly choices: ChoiceLists;
  readonly cluster: (form: string) => number;
  readonly looks: LookWeights;
}

export const modelPath = (lang: LangCode): string => fileURLToPath(new URL(`../${lang}/names.bin`, import.meta.url));
const format = (lang: LangCode): string => `${lang} names`;
const version = 1;

/** Reads a model. Throws UshtilError "model" where the file is missing, of another version or damaged. */
export function loadModel(lang: LangCode, path: string = modelPath(lang)): NameModel {
  const parts = readModel(path, format(lang), version);
  return {
    choices: { types: parts.text("types").split(" "), byWriting: parts.text("choices").split("\n").map((line) => line.split(" ")), outside: new Set(parts.text("outside").split("\n")) },
    cluster: unpackClusters(parts.text("clusters")),
    looks: { first: parts.weights("first"), second: parts.weights("second"), margin: Number(parts.text("margin")), step: Number(parts.text("step")) },
  };
}

export interface NameModelParts { readonly choices: ChoiceLists; readonly clusters: ReadonlyMap<string, number>; readonly first: Int8Array; readonly second: Int8Array; readonly margin: number; readonly step: number }

/** Writes a model. Returns the size of the file in bytes. */
export function saveModel(lang: LangCode, { choices, clusters, first, second, margin, step }: NameModelParts, path: string = modelPath(lang)): number {
  return writeModel(path, format(lang), version, {
    types: choices.types.join(" "), choices: choices.byWriting.map((types) => types.join(" ")).join("\n"), outside: [...choices.outside].sort().join("\n"), clusters: packClusters(clusters),
    margin: String(Math.round(margin)), step: String(Math.round(step)), first, second,
  });
}
