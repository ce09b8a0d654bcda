/** The trained model: `tags.bin` beside this file, made by scripts/train/ru-tags.ts. */
import { unpackClusters } from "../../learn/clusters.ts";
import { readModel, writeModel } from "../../learn/modelFile.ts";
import { fileURLToPath } from "node:url";
import type { Lexicon } from "./candidates.ts";
import { packConversions, unpackConversions, type Conversions } from "./conversion.ts";

export interface Model {
  readonly lexicon: Lexicon;
  readonly cluster: (form: string) => number;
  readonly conversions: Conversions;
  readonly weights: Int8Array;
  /** Readings whose score out of the past is further than this from the best are not followed. */
  readonly margin: number;
}

export const modelPath = fileURLToPath(new URL("./tags.bin", import.meta.url));
const format = "ru tags";
const version = 2;

/** Reads the model. Throws UshtilError "model" where the file is missing, of another version or damaged. */
export function loadModel(path: string = modelPath): Model {
  const parts = readModel(path, format, version);
  const lexicon = new Map<string, { lemma: string; upos: string; feats: string }[]>();
  for (const line of parts.text("lexicon").split("\n")) {
    const [form = "", ...items] = line.split("\t");
    if (form === "") continue;
    lexicon.set(form, items.map((item) => {
      const [lemma = "", upos = "", feats = ""] = item.split(" ");
      return { lemma, upos, feats };
    }));
  }
  return {
    lexicon, cluster: unpackClusters(parts.text("clusters")), conversions: unpackConversions(parts.text("conversions")), weights: parts.weights("weights"),
    margin: Number(parts.text("margin")),
  };
}

/** Writes a model; `clusters` as packed. Returns the size of the file. */
export function saveModel(path: string, lexicon: Lexicon, conversions: Conversions, clusters: string, codes: Int8Array, margin: number): number {
  const words = [...lexicon].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([form, items]) => [form, ...items.map((item) => `${item.lemma} ${item.upos} ${item.feats}`)].join("\t")).join("\n");
  return writeModel(path, format, version, { lexicon: words, conversions: packConversions(conversions), clusters, margin: String(margin), weights: codes });
}
