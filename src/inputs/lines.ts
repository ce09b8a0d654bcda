import { createReadStream } from "node:fs";
import { maxTextLength } from "./source.ts";

/** A line without its end, numbered from 1. */
export interface Line {
  readonly number: number;
  /** Over the limit: only the beginning is kept. */
  readonly tooLong: boolean;
  readonly text: string;
  /** Does it hold these ASCII characters? Cheaper than looking into `text`, which may not be decoded yet. */
  has(ascii: string): boolean;
  /** Where the file is in UTF-8 and the line is whole: its bytes. */
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

/** Lines of a file in UTF-8, cut before they are decoded; a line that nobody looks at is never decoded. */
export async function* utf8Lines(path: string): AsyncIterable<Line> {
  let pending: Buffer[] = [];
  let size = 0;
  let number = 1;
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
    let at = 0;
    for (let nl = chunk.indexOf(10); nl >= 0; nl = chunk.indexOf(10, at)) {
      yield take(chunk.subarray(at, nl));
      at = nl + 1;
    }
    const tail = chunk.subarray(at);
    size += tail.length;
    // Of a line over the limit the beginning is enough.
    if (size <= maxLineBytes || pending.length === 0) pending.push(tail);
  }
  if (size > 0) yield take(Buffer.alloc(0));

  function take(end: Buffer): Line {
    const tooLong = size + end.length > maxLineBytes;
    const bytes = tooLong ? (pending[0] ?? end).subarray(0, kept) : pending.length === 0 ? end : Buffer.concat([...pending, end]);
    pending = [];
    size = 0;
    return new ByteLine(bytes, number++, tooLong);
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
