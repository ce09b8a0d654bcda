import type { Document, Layer } from "../document.ts";
import type { OffsetUnit } from "../text/offsets.ts";
import type { OutFolder } from "./folder.ts";

export interface OutputOptions { readonly offsets: OffsetUnit }

/** Takes documents one at a time and writes files; `close` makes them whole, `discard` throws them away. */
export interface Writer<Needs extends Layer> {
  write(document: Document<Needs>): Promise<void>;
  close(): Promise<void>;
  discard(): Promise<void>;
}

/** Turns documents into files. Stages run so that every document has the layers in `needs`. */
export interface Output<Needs extends Layer = Layer> {
  readonly name: string;
  readonly file: string;
  /** In a few words, for the table at the end of a run. */
  readonly about: string;
  readonly needs: readonly Needs[];
  open(folder: OutFolder, options: OutputOptions): Promise<Writer<Needs>>;
}
