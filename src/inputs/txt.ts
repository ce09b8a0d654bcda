import type { Input } from "./index.ts";
import { readRaw } from "./bytes.ts";

/** `.txt`: a file is a document; `NAME.ru.txt`, `NAME.kk.txt`, `NAME.en.txt` side by side are one document in parts. */
export const txt: Input = {
  name: "txt",
  extensions: [".txt"],
  async *read(group, options, cwd) {
    const parts = [];
    const warnings: string[] = [];
    for (const { path, lang } of group.files) {
      const raw = await readRaw(cwd, path, options.encoding);
      const said = lang ?? options.lang;
      parts.push({ path, sha256: raw.sha256, encoding: raw.encoding, raw: raw.text, ...(said === undefined ? {} : { lang: said }) });
      warnings.push(...raw.warnings);
    }
    yield { source: { id: group.id, parts, meta: {}, warnings } };
  },
};
