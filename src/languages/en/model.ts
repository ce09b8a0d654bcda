/** The trained model: `tags.bin` beside this file, made by scripts/train/english.ts. */
import { fileURLToPath } from "node:url";
import { packClusters, unpackClusters } from "../../learn/clusters.ts";
import { readModel, writeModel } from "../../learn/modelFile.ts";
import type { Weights } from "./disambiguation.ts";
import { packMet, packWords, unpackMet, unpackWords, type Lexicon, type Met } from "./lexicon.ts";

export interface Model extends Lexicon {
  readonly looks: Weights;
  /** `form/Penn tag` → lemma, where it is not what the rules say. */
  readonly lemmas: ReadonlyMap<string, string>;
}

/** What a model file is written from. */
export interface Parts extends Lexicon {
  readonly forms: ReadonlyMap<string, Met>;
  readonly endings: ReadonlyMap<string, Met>;
  readonly clusters: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
  readonly lemmas: ReadonlyMap<string, string>;
}

export const modelPath = fileURLToPath(new URL("./tags.bin", import.meta.url));
const format = "en tags";
const version = 5;

let loaded: Model | undefined;

/** Reads the model, once. Throws UshtilError "model" where the file is missing, of another version or damaged. */
export function model(): Model {
  return loaded ??= loadModel();
}

export function loadModel(path: string = modelPath): Model {
  const parts = readModel(path, format, version);
  const lemmas = new Map<string, string>();
  for (const line of parts.text("lemmas").split("\n")) {
    const tab = line.indexOf("\t");
    if (tab > 0) lemmas.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return {
    tags: parts.text("tags").split("\n"), kinds: parts.text("kinds").split("\n"), forms: unpackMet(parts.text("forms")), endings: unpackMet(parts.text("endings")), listed: unpackWords(parts.text("words")),
    named: unpackClusters(parts.text("names")), cluster: unpackClusters(parts.text("clusters")), lemmas,
    looks: { first: parts.weights("first"), second: parts.weights("second"), margin: Number(parts.text("margin")), step: Number(parts.text("step")) },
  };
}

/** Writes a model. Returns the size of the file in bytes. */
export function saveModel(path: string, parts: Parts, looks: { readonly first: Int8Array; readonly second: Int8Array; readonly margin: number; readonly step: number }): number {
  return writeModel(path, format, version, {
    tags: parts.tags.join("\n"), forms: packMet(parts.forms), endings: packMet(parts.endings), words: packWords(parts.words), kinds: parts.kinds.join("\n"),
    names: packClusters(parts.names), clusters: packClusters(parts.clusters), lemmas: [...parts.lemmas].map(([key, lemma]) => `${key}\t${lemma}`).sort().join("\n"),
    margin: String(looks.margin), step: String(looks.step), first: looks.first, second: looks.second,
  });
}
