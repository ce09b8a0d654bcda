/** The trained model: `tags.bin` beside this file, made by scripts/train/kk-tags.ts. */
import { fileURLToPath } from "node:url";
import { unpackClusters } from "../../learn/clusters.ts";
import { readModel, writeModel } from "../../learn/modelFile.ts";

export interface Model {
  readonly cluster: (form: string) => number;
  readonly weights: Int8Array;
  /** Readings whose score out of the past is further than this from the best are not followed. */
  readonly margin: number;
}

export const modelPath = fileURLToPath(new URL("./tags.bin", import.meta.url));
const format = "kk tags";
const version = 1;

/** Reads the model. Throws UshtilError "model" where the file is missing, of another version or damaged. */
export function loadModel(path: string = modelPath): Model {
  const parts = readModel(path, format, version);
  return { cluster: unpackClusters(parts.text("clusters")), weights: parts.weights("weights"), margin: Number(parts.text("margin")) };
}

/** Writes a model; `clusters` as packed. Returns the size of the file. */
export function saveModel(path: string, clusters: string, codes: Int8Array, margin: number): number {
  return writeModel(path, format, version, { clusters, margin: String(margin), weights: codes });
}
