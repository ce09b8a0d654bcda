import type { Document, Layer } from "../document.ts";
import type { OffsetUnit } from "../text/offsets.ts";
import type { CorpusEntities } from "../surveys/corpus-entities.ts";
import type { OutFolder } from "./folder.ts";
import type { Scheme } from "./schemes.ts";

export interface OutputOptions {
  readonly offsets: OffsetUnit;
  /** How entity types are named; ours where it is left out. */
  readonly entities?: Scheme;
}

/** What is known when all documents are done. */
export interface Corpus { readonly entities: CorpusEntities }

/** Takes documents one at a time and writes files; `close` makes them whole, `discard` throws them away. */
export interface Writer<Needs extends Layer> {
  write(document: Document<Needs>): Promise<void>;
  close(corpus: Corpus): Promise<void>;
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
