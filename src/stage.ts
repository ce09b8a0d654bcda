import type { Document, Layer, Layers, Span } from "./document.ts";

/** What was decided at a place of the text, by which rule or model, and why: a line of `ushtil explain`. */
export interface Explanation extends Span {
  /** What was decided: `abstract ru`, `join`, `NOUN Case=Gen`. */
  readonly decision: string;
  /** Name of the rule or model. */
  readonly rule: string;
  /** In a few English words, with the evidence. */
  readonly why: string;
}

/** Adds exactly one layer. Pure: no files, no clock, no network, no unseeded chance. The compiler refuses a layer it did not declare. */
export interface Stage<Adds extends Layer, Needs extends Layer = never> {
  readonly adds: Adds;
  readonly needs: readonly Needs[];
  run(document: Document<Needs>): Layers[Adds];
  explain(document: Document<Needs>): readonly Explanation[];
}
