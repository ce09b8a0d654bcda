/** Progress and troubles on stderr; stdout stays clean. */
export interface Screen {
  /** Shown in place on a terminal, every ten seconds elsewhere. */
  progress(text: string): void;
  say(text: string): void;
  clear(): void;
}

export function showing(): Screen {
  const { stderr } = process;
  const tty = stderr.isTTY;
  const every = tty ? 100 : 10_000;
  let last = Date.now();
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write("\r\u001b[K");
    shown = false;
  };
  return {
    progress(text) {
      const now = Date.now();
      if (now - last < every) return;
      last = now;
      if (tty) {
        clear();
        stderr.write(printable(text).slice(0, (stderr.columns ?? 80) - 1));
        shown = true;
      } else stderr.write(`${printable(text)}\n`);
    },
    say(text) {
      clear();
      stderr.write(`${printable(text)}\n`);
    },
    clear,
  };
}

/** File names and texts are not ours: no control character reaches the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, " ");
}

/** Aborts at the first Ctrl-C (the document in hand is finished); a second one ends the process. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  process.once("SIGINT", () => {
    process.stderr.write("\nStopping after this document; press Ctrl-C again to stop at once.\n");
    controller.abort();
    process.once("SIGINT", () => process.exit(1));
  });
  process.once("SIGTERM", () => controller.abort());
  return controller.signal;
}
