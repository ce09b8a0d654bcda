import { describe, UshtilError } from "../error.ts";
import { conllu } from "./conllu.ts";
import { csv } from "./csv.ts";
import type { FileGroup, Listing } from "./files.ts";
import { jsonl } from "./jsonl.ts";
import { tablesIn } from "./metadata.ts";
import type { Read, Reading, Source } from "./source.ts";
import { tmx } from "./tmx.ts";
import { txt } from "./txt.ts";

/** Reads one format. May throw `UshtilError` for the whole file; yields a reject for a record that cannot be used. */
export interface Input {
  readonly name: string;
  readonly extensions: readonly string[];
  read(group: FileGroup, options: Reading, cwd: string): AsyncIterable<Read>;
}

export const inputs = { txt, jsonl, csv, conllu, tmx } satisfies Record<string, Input>;

export const knownExtensions: readonly string[] = Object.values(inputs).flatMap((i) => i.extensions);

/**
 * Everything behind a listing, in its order; trouble with one file is a reject, and the next is read.
 * A table of metadata among them is no text: its rows go to the documents they name, and a row that names none is a reject.
 * Throws `UshtilError` for such a table that cannot be read. Ids are made unique: one seen before gets `#2`, `#3`.
 */
export async function* readAll(listing: Listing, options: Reading, cwd: string): AsyncIterable<Read> {
  const seen = new Map<string, number>();
  const { tables, others } = await tablesIn(listing.groups, options, cwd);
  for await (const read of readFiles({ ...listing, groups: others }, options, cwd)) {
    yield "source" in read ? { source: tables.reduce((source, table) => table.applied(source), uniquely(read.source, seen)) } : read;
  }
  for (const table of tables) for (const reject of table.unused()) yield { reject };
}

function uniquely(source: Source, seen: Map<string, number>): Source {
  const times = (seen.get(source.id) ?? 0) + 1;
  seen.set(source.id, times);
  return times === 1 ? source : uniquely({ ...source, id: `${source.id}#${times}` }, seen);
}

async function* readFiles(listing: Listing, options: Reading, cwd: string): AsyncIterable<Read> {
  for (const reject of listing.rejects) yield { reject };
  for (const group of listing.groups) {
    const input = Object.values(inputs).find((i: Input) => i.extensions.includes(group.extension))!;
    try {
      yield* input.read(group, options, cwd);
    } catch (error) {
      if (error instanceof UshtilError && error.code === "usage") throw error;
      yield { reject: rejectOf(error, group.files[0]!.path, group.id) };
    }
  }
}

export function rejectOf(error: unknown, path: string, id?: string): Extract<Read, { reject: unknown }>["reject"] {
  const known = error instanceof UshtilError;
  return {
    ...(id === undefined ? {} : { id }), path: known ? error.where?.path ?? path : path,
    ...(known && error.where?.line !== undefined ? { line: error.where.line } : {}),
    code: known ? error.code : "internal",
    reason: known ? error.message : `Unexpected trouble: ${describe(error)}.`,
    ...(known && error.hint !== undefined ? { hint: error.hint } : {}),
  };
}
