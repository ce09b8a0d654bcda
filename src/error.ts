/** What kind of trouble; decides the exit code of the CLI (usage → 2, the rest → 1). */
export type ErrorCode = "usage" | "input" | "encoding" | "format" | "limit" | "model" | "output" | "internal";

/** Where the trouble is: a file, a 1-based line in it, an offset in bytes or UTF-16 units (the message says which). */
export interface Where { readonly path?: string; readonly line?: number; readonly offset?: number }

/** The one error class. The message is a full sentence, written where it is thrown, with the value and what is known. */
export class UshtilError extends Error {
  readonly code: ErrorCode;
  /** What to do about it: a full sentence. */
  readonly hint: string | undefined;
  readonly where: Where | undefined;

  constructor(code: ErrorCode, message: string, more: { hint?: string; where?: Where; cause?: unknown } = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = "UshtilError";
    this.code = code;
    this.hint = more.hint;
    this.where = more.where;
  }
}

/** `corpus/a.csv:12: message hint`, as shown on a terminal. */
export function describe(error: unknown): string {
  if (!(error instanceof UshtilError)) return error instanceof Error ? error.message : String(error);
  const { path, line } = error.where ?? {};
  const place = path === undefined ? "" : line === undefined ? `${path}: ` : `${path}:${line}: `;
  return place + error.message + (error.hint === undefined ? "" : ` ${error.hint}`);
}
