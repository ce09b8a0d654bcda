import type { Document, LangCode } from "../document.ts";
import { version } from "../version.ts";
import type { Output } from "./output.ts";

/** One unit of a translation memory: texts that say the same, by language. */
export type Unit = Readonly<Partial<Record<LangCode, string>>>;

const codes: readonly LangCode[] = ["ru", "kk", "en"];

/**
 * The beginning of a translation memory in TMX 1.4b (LISA OSCAR 2005), as OmegaT and others open it. `source` is the language it was translated
 * from, as far as that is known.
 */
export function tmxHead(source: LangCode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n`
    + `  <header creationtool="ushtil" creationtoolversion="${escaped(version)}" segtype="sentence" o-tmf="ushtil" adminlang="en" srclang="${source}" datatype="plaintext"/>\n  <body>\n`;
}

/** One unit, or nothing where fewer than two languages have text. `document` and `score` are kept as properties. */
export function tmxUnit(unit: Unit, document: string, score: number): string {
  const there = codes.filter((c) => (unit[c] ?? "").trim() !== "");
  if (there.length < 2) return "";
  const texts = there.map((c) => `      <tuv xml:lang="${c}"><seg>${escaped(unit[c]!)}</seg></tuv>\n`);
  return `    <tu>\n      <prop type="document">${escaped(document)}</prop>\n      <prop type="score">${score}</prop>\n${texts.join("")}    </tu>\n`;
}

export const tmxEnd = "  </body>\n</tmx>\n";

/** Text for XML 1.0: markup escaped, characters that XML forbids (controls, halves of surrogate pairs, U+FFFE, U+FFFF) left out. */
export function escaped(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

type Needs = "sections" | "sentences" | "keywords" | "alignment";

/** The sentences of one link, and what else a line about it needs. */
export function unitOf(document: Document<"sentences">, link: Readonly<Record<LangCode, readonly number[]>>): Unit {
  return Object.fromEntries(codes.filter((c) => link[c].length > 0).map((c) => [c, link[c].map((i) => document.text.slice(document.sentences[i]!.start, document.sentences[i]!.end)).join(" ")]));
}

/** `alignment.tmx`: linked sentences as a translation memory. The source language is that of the first document's first section. */
export const tmx: Output<Needs> = {
  name: "tmx",
  file: "alignment.tmx",
  about: "aligned sentences as a translation memory (TMX 1.4b)",
  needs: ["sections", "sentences", "keywords", "alignment"],
  async open(folder) {
    const out = await folder.open("alignment.tmx");
    let begun = false;
    const begin = async (source: LangCode): Promise<void> => {
      if (!begun) await out.write(tmxHead(source));
      begun = true;
    };
    return {
      async write(document) {
        await begin(codes.find((c) => document.sections[0]?.lang === c) ?? "ru");
        const units = document.alignment.map((l) => (l.kind === "sentence" ? tmxUnit(unitOf(document, l), document.id, l.score) : ""));
        await out.write(units.join(""));
      },
      async close() {
        await begin("ru");
        await out.write(tmxEnd);
        await out.close();
      },
      discard: () => out.discard(),
    };
  },
};
