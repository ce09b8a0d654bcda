import { z } from "zod";
import type { LangCode } from "./document.ts";
import { UshtilError } from "./error.ts";
import type { ReadOptions } from "./inputs/source.ts";
import type { Output } from "./outputs/output.ts";
import { schemes, type Scheme } from "./outputs/schemes.ts";
import { keyphraseMethods, type KeyphraseMethodName } from "./stats/keyphrases.ts";
import type { OffsetUnit } from "./text/offsets.ts";

/** What to read and what to write; which stages run, and in what order, follows from what the outputs need. */
export interface Pipeline extends ReadOptions {
  /** Files, folders and globs, relative to the working directory. */
  readonly read: readonly string[];
  readonly write: readonly Output[];
  readonly lang?: LangCode;
  readonly offsets?: OffsetUnit;
  /** How entity types are named in what is written: ours, or CoNLL's, OntoNotes's, KazNERD's. */
  readonly entities?: Scheme;
  /** The method that weighs extracted keyphrases; all together where it is left out. */
  readonly keyphrases?: KeyphraseMethodName;
}

/** Checks a pipeline and gives it back. Throws `UshtilError("usage")` that says which field is wrong. */
export function definePipeline(pipeline: Pipeline): Pipeline {
  return checkPipeline(pipeline, "The pipeline");
}

const shape = z.strictObject({
  read: z.array(z.string()).min(1),
  write: z.array(z.custom<Output>((o) => typeof o === "object" && o !== null && "open" in o && "needs" in o, "not an output")).min(1),
  lang: z.enum(["ru", "kk", "en"]).optional(),
  offsets: z.enum(["utf16", "codepoint"]).optional(),
  entities: z.enum(schemes).optional(),
  metadata: z.string().optional(),
  keyphrases: z.enum(keyphraseMethods).optional(),
  encoding: z.string().optional(),
  textField: z.string().optional(),
});

/** `name` begins the sentence of the error: `pipelines/mine.ts`. */
export function checkPipeline(value: unknown, name: string): Pipeline {
  const result = shape.safeParse(value);
  if (!result.success) {
    const { path, message } = result.error.issues[0]!;
    throw new UshtilError("usage", `${name} is not a pipeline: ${path.length === 0 ? "" : `'${path.join(".")}': `}${message}.`, { hint: "It should export default definePipeline({ read: [...], write: [...] })." });
  }
  return value as Pipeline;
}
