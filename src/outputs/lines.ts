import type { Document, Layer } from "../document.ts";
import type { Output, OutputOptions } from "./output.ts";

/** An output that is one piece of text a document, laid end to end. */
export function lines<Needs extends Layer>(name: string, file: string, about: string, needs: readonly Needs[],
  text: (document: Document<Needs>, options: OutputOptions) => string): Output<Needs> {
  return {
    name, file, about, needs,
    async open(folder, options) {
      const out = await folder.open(file);
      return { write: (document) => out.write(text(document, options)), close: () => out.close(), discard: () => out.discard() };
    },
  };
}
