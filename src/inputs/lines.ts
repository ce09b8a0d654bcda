import { open } from "node:fs/promises";
import { maxTextLength } from "./source.ts";

/** A line without its end, numbered from 1. */
export interface Line {
  readonly number: number;
  /** Over the limit: only the beginning is kept. */
  readonly tooLong: boolean;
  readonly text: string;
  /** Does it hold these ASCII characters? Cheaper than looking into `text`, which may not be decoded yet. */
  has(ascii: string): boolean;
  /** Where the file is in UTF-8 and the line is whole: its bytes, until the next line is asked for. */
  readonly bytes?: Buffer;
}

/** The longest line of records, in bytes: an annotated document takes some twenty times its text. */
const maxLineBytes = 256 * 1024 * 1024;
const chunkBytes = 1 << 20;
const kept = 200;

/** Lines of a stream of text. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncIterable<Line> {
  let rest = "";
  let number = 1;
  let dropped = false;
  const line = (given: string): Line => {
    const text = given.endsWith("\r") ? given.slice(0, -1) : given;
    return { text, number: number++, tooLong: dropped, has: (ascii) => text.includes(ascii) };
  };
  for await (const chunk of chunks) {
    let at = 0;
    for (let nl = chunk.indexOf("\n"); nl >= 0; nl = chunk.indexOf("\n", at)) {
      yield line(rest + (dropped ? "" : chunk.slice(at, nl)));
      rest = "";
      dropped = false;
      at = nl + 1;
    }
    if (!dropped) rest += chunk.slice(at);
    if (rest.length > maxTextLength) {
      rest = rest.slice(0, kept);
      dropped = true;
    }
  }
  if (rest !== "") yield line(rest);
}

/** Lines of a file in UTF-8, cut before they are decoded; a line that nobody looks at is never decoded. A line holds until the next is asked for: all are read into one buffer. */
export async function* utf8Lines(path: string): AsyncIterable<Line> {
  let number = 1;
  // The beginning of a line over the limit, while its end is looked for.
  let dropped: Buffer | undefined;
  const line = (bytes: Buffer): Line => {
    const tooLong = dropped !== undefined || bytes.length > maxLineBytes;
    const made = new ByteLine(tooLong ? dropped ?? Buffer.from(bytes.subarray(0, kept)) : bytes, number++, tooLong);
    dropped = undefined;
    return made;
  };
  const file = await open(path);
  try {
    let held = Buffer.allocUnsafe(2 * chunkBytes);
    let filled = 0;
    for (let from = 0, looked = 0; ;) {
      const there = held.subarray(0, filled);
      for (let nl = there.indexOf(10, looked); nl >= 0; nl = there.indexOf(10, from)) {
        yield line(there.subarray(from, nl));
        from = nl + 1;
      }
      held.copyWithin(0, from, filled);
      filled -= from;
      from = 0;
      if (dropped !== undefined || filled > maxLineBytes) {
        dropped ??= Buffer.from(held.subarray(0, kept));
        filled = 0;
      }
      if (held.length - filled < chunkBytes) held = Buffer.concat([held], 2 * held.length);
      looked = filled;
      const { bytesRead } = await file.read(held, filled, chunkBytes);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    if (dropped !== undefined || filled > 0) yield line(held.subarray(0, filled));
  } finally {
    await file.close();
  }
}

class ByteLine implements Line {
  readonly bytes: Buffer;
  readonly number: number;
  readonly tooLong: boolean;

  constructor(bytes: Buffer, number: number, tooLong: boolean) {
    const marked = number === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    this.bytes = bytes.subarray(marked ? 3 : 0, bytes.at(-1) === 13 ? bytes.length - 1 : bytes.length);
    this.number = number;
    this.tooLong = tooLong;
  }

  get text(): string {
    return this.bytes.toString("utf8");
  }

  has(ascii: string): boolean {
    return this.bytes.includes(ascii, 0, "latin1");
  }
}
