import type { LangCode, Layer, Layers, Text } from "../document.ts";

/** One file or record as it was given: decoded, not yet cleaned. */
export interface SourcePart {
  readonly path: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly raw: string;
  readonly lang?: LangCode;
}

/** A text with an id. Parallel files are parts of one source. */
export interface Source {
  readonly id: string;
  readonly parts: readonly SourcePart[];
  readonly meta: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
  /** A text that was cleaned and annotated before, with the layers it brings; `parts` then repeat its parts. */
  readonly brought?: { readonly text: Text; readonly layers: Partial<Layers> };
}

/** What could not be read, and why: a line of rejected.jsonl. */
export interface Reject {
  readonly id?: string;
  readonly path: string;
  readonly line?: number;
  /** A short key to count by: `encoding`, `format`, `limit`, … */
  readonly code: string;
  /** A full sentence. */
  readonly reason: string;
  readonly hint?: string;
}

export type Read = { readonly source: Source } | { readonly reject: Reject };

/** How to read: what the user may have to say because the files do not. */
export interface ReadOptions {
  /** Name of the encoding, when the guess is refused or wrong. */
  readonly encoding?: string;
  /** Column of a CSV or field of a JSONL that holds the text. */
  readonly textField?: string;
  readonly lang?: LangCode;
  /** A table of what is known of documents; where none is named, the `metadata.csv` or `.tsv` among the files. */
  readonly metadata?: string;
}

/** How the run reads. */
export interface Reading extends ReadOptions {
  /** Layers that are asked for, all where it is left out: of a document that brings all of these the rest need not be read. */
  readonly needs?: readonly Layer[];
  /** Leave out what brings its layers, as cheaply as can be: for the pass that gathers evidence of texts to be cleaned. */
  readonly onlyTexts?: boolean;
  /** Lines of a documents.jsonl that need not be read: called with each such line before it is parsed. */
  readonly skip?: (line: string) => boolean;
}

/** The longest text taken as one document, in UTF-16 units: a document is held in memory whole. */
export const maxTextLength = 20_000_000;
/** The longest file read as one document, in bytes. */
export const maxFileBytes = 48 * 1024 * 1024;
