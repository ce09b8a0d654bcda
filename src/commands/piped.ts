import { once } from "node:events";

/** Standard output, of which a reader (`head`, say) may have had enough. */
export interface Piped {
  /** Has the reader gone? That is no error. */
  readonly closed: boolean;
  /** Resolves once there is room again; does nothing after the reader has gone. */
  write(text: string): Promise<void>;
}

export function piped(): Piped {
  const { stdout } = process;
  let closed = false;
  // Which errors are none, the command line says for all commands.
  stdout.on("error", () => { closed = true; });
  return {
    get closed() { return closed; },
    async write(text) {
      if (!closed && !stdout.write(text) && !closed) await Promise.race([once(stdout, "drain"), once(stdout, "close")]);
    },
  };
}
