/** The public API. */
export { annotate, allLayers } from "./annotate.ts";
export { definePipeline, type Pipeline } from "./pipeline.ts";
export { run, version, type RunOptions, type RunReport } from "./run.ts";
export { outputs } from "./outputs/index.ts";
export { table, type Row } from "./outputs/table.ts";
export { lines } from "./outputs/lines.ts";
export type { Output, OutputOptions, Writer } from "./outputs/output.ts";
export { schemes, typeIn, type Scheme } from "./outputs/schemes.ts";
export { toRecord } from "./outputs/documents.ts";
export { toConllu } from "./outputs/conllu.ts";
export { toRaw, restore, type Change, type OffsetMap } from "./text/draft.ts";
export { toCodePoints, toUtf16, type OffsetUnit } from "./text/offsets.ts";
export { languages } from "./languages/index.ts";
export type { Language, Tagger, Analysis } from "./languages/language.ts";
export { stages } from "./stages/index.ts";
export type { Stage, Explanation } from "./stage.ts";
export { UshtilError, type ErrorCode, type Where } from "./error.ts";
export type * from "./document.ts";
