import type { LangCode } from "../document.ts";
import { UshtilError } from "../error.ts";
import { readRaw } from "./bytes.ts";
import type { Input } from "./index.ts";
import { parseTmx } from "./tmxUnits.ts";

const codes: readonly LangCode[] = ["ru", "kk", "en"];

/**
 * `.tmx`: a translation memory (TMX 1.1–1.4) is one document with a part for each of our languages, whose segments are paragraphs. Inline markup is
 * left out; links between the segments are not taken over but found anew.
 */
export const tmx: Input = {
  name: "tmx",
  extensions: [".tmx"],
  async *read(group, options, cwd) {
    const { path } = group.files[0]!;
    const raw = await readRaw(cwd, path, options.encoding);
    const units = parseTmx(raw.text, path);
    const parts = codes.flatMap((lang) => {
      const segments = units.flatMap((u) => (u[lang] === undefined ? [] : [u[lang]]));
      return segments.length === 0 ? [] : [{ path, sha256: raw.sha256, encoding: raw.encoding, raw: segments.join("\n\n"), lang }];
    });
    if (parts.length === 0) throw new UshtilError("input", "The translation memory holds no segment in Russian, Kazakh or English.", { where: { path }, hint: "Languages are read from xml:lang of <tuv>." });
    yield { source: { id: group.id, parts, meta: {}, warnings: raw.warnings } };
  },
};
