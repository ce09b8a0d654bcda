import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UshtilError } from "../src/error.ts";
import { parseTmx } from "../src/inputs/tmxUnits.ts";
import { escaped, tmxEnd, tmxHead, tmxUnit } from "../src/outputs/tmx.ts";
import { inFolder, ushtil } from "./clone.ts";
import { tmxFaults } from "./tmx-dtd.ts";

const memory = (units: string): string => `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header creationtool="x"/><body>${units}</body></tmx>`;
const unit = (ru: string, en: string): string => `<tu><tuv xml:lang="RU-ru"><seg>${ru}</seg></tuv><tuv lang="en"><seg>${en}</seg></tuv></tu>`;

test("what is written is valid, whatever the texts, and is read back", () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), fc.string()), { maxLength: 5 }), (texts) => {
    const xml = tmxHead("ru") + texts.map(([ru, kk, id]) => tmxUnit({ ru, kk }, id, 0.5)).join("") + tmxEnd;
    expect(tmxFaults(xml)).toEqual([]);
    // What XML can hold comes back, white space as single spaces.
    const plain = (s: string): string => s.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "").replace(/\s+/gu, " ").trim();
    const wanted = texts.filter((t) => t[0].trim() !== "" && t[1].trim() !== "").map(([ru, kk]) => ({ ...(plain(ru) !== "" && { ru: plain(ru) }), ...(plain(kk) !== "" && { kk: plain(kk) }) })).filter((u) => Object.keys(u).length > 0);
    expect(parseTmx(xml, "x.tmx")).toEqual(wanted);
  }), { numRuns: 200 });
});

test("the validator finds faults", () => {
  const good = tmxHead("kk") + tmxUnit({ kk: "Су.", en: "Water." }, "a", 1) + tmxEnd;
  expect(tmxFaults(good)).toEqual([]);
  expect(tmxFaults(good.replace(' srclang="kk"', ""))).toEqual(["<header> lacks srclang"]);
  expect(tmxFaults(good.replace('segtype="sentence"', 'segtype="page"'))).toEqual(['segtype="page"']);
  expect(tmxFaults(good.replace("Су.", "Су & су."))).toHaveLength(1);
  expect(tmxFaults(good.replace("<seg>Су.</seg>", ""))).toEqual(["<tuv> holds nothing"]);
  expect(tmxFaults(good.replace("</body>", ""))).not.toEqual([]);
});

test("controls are left out, markup is escaped", () => {
  expect(escaped('a\u0000b\u000bc < d & "e" \ud800 😀\uffff')).toBe("abc &lt; d &amp; &quot;e&quot;  😀");
});

describe("memories of others", () => {
  test("inline elements: text is kept, native code is not", () => {
    const xml = memory(unit('Вода <bpt i="1">&lt;b></bpt>чистая<ept i="1">&lt;/b></ept>, <hi type="x">очень</hi><ph x="1"><sub>нет</sub></ph>.', "Water<it pos='begin'>{1</it> is <!-- note --> clear<![CDATA[ & cold]]>."));
    expect(parseTmx(xml, "x.tmx")).toEqual([{ ru: "Вода чистая, очень.", en: "Water is clear & cold." }]);
  });

  test("references to characters, languages with regions, other languages left out", () => {
    const xml = memory(`<tu><note>&lt;tu></note><tuv xml:lang='kk-KZ'><seg>&#1057;у &#x26; &unknown; от</seg></tuv><tuv xml:lang="de"><seg>Wasser</seg></tuv><tuv xml:lang="en_GB"><seg/></tuv></tu>`);
    expect(parseTmx(xml, "x.tmx")).toEqual([{ kk: "Су & &unknown; от" }]);
  });

  const fault = (xml: string): string => {
    try {
      parseTmx(xml, "x.tmx");
    } catch (error) {
      if (error instanceof UshtilError) return `${error.code} ${error.where?.line}: ${error.message}`;
      throw error;
    }
    return "none";
  };

  test("what is unsafe or broken is refused with its line", () => {
    expect(fault('<?xml version="1.0"?>\n<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n<tmx/>')).toBe("format 2: The file declares a document type of its own.");
    expect(fault('<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx/>')).toMatch(/^format 1/u);
    expect(fault("<html></html>")).toBe("format 1: The file begins with <html>, not with <tmx>.");
    expect(fault("просто текст")).toBe("format 1: The file holds no <tmx>.");
    expect(fault(`${memory("")}\n<tuv xml:lang="ru`)).toBe("format 4: A tag is not closed.");
    expect(fault("<tmx><!-- never closed")).toBe("format 1: '<!--' is not closed.");
  });

  test("ten megabytes of opening brackets and quotes take linear time", () => {
    expect(fault(`<tmx>${"<".repeat(5_000_000)}`)).toMatch(/not closed/u);
    expect(parseTmx(memory(unit("&amp;".repeat(1_000_000), "a'\"".repeat(1_000_000))), "x.tmx")).toHaveLength(1);
  });

  test("anything at all is read or refused", () => {
    const piece = fc.constantFrom("<tmx>", "<tu>", "</tu>", '<tuv xml:lang="ru">', "<seg>", "</seg>", "<ph>", "</ph>", "<![CDATA[", "]]>", "&", "&#x110000;", "&#0;", "<!--", "-->", "текст", "<", ">", '"', "\u0000");
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(typeof fault(pieces.join(""))).toBe("string");
    }));
  });
});

describe("ushtil align", () => {
  const files: Readonly<Record<string, string | Buffer>> = {
    "a.ru.txt": "Озеро большое.\r\n\r\nВода в нём пресная, её пьют 340 семей.\r\nРыбы много.\r\n",
    "a.kk.txt": "Көл үлкен.\nСуы тұщы, оны 340 отбасы ішеді.\n",
    "b.kk.txt": "Мектеп 1987 жылы ашылды.\nОнда 56 бала оқиды.",
    "b.en.txt": "The school was opened in 1987.\n56 children study in it.",
    "c.ru.txt": "Один текст без пары.",
    "d.tmx": Buffer.from(`\ufeff${memory(unit("Река течёт на север.", "The river flows to the north.") + unit("Зимой она замерзает.", "In winter it freezes over."))}`, "utf16le"),
    "e.tmx": "<tmx",
  };
  const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}) => inFolder((folder) => {
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries({ ...files, ...more })) writeFileSync(join(folder, name), content);
    return ushtil(["align", folder, ...args]);
  });

  test("--lines --to jsonl: indices of lines, keys of the languages there are, what cannot be read is said and the rest goes on", async () => {
    const { code, out, err } = await run(["--lines"]);
    const documents = out.trim().split("\n").map((l) => JSON.parse(l) as { id: string; links: { score: number }[] });
    expect(code).toBe(1);
    expect(documents.map((d) => [d.id, d.links.map(({ score: _, ...l }) => l)])).toEqual([
      ["a", [{ ru: [0], kk: [0] }, { ru: [2], kk: [1] }, { ru: [3], kk: [] }]],
      ["b", [{ kk: [0], en: [0] }, { kk: [1], en: [1] }]],
      ["d", [{ ru: [0], en: [0] }, { ru: [1], en: [1] }]],
    ]);
    for (const { links } of documents) for (const { score } of links) expect(score >= 0 && score <= 1).toBe(true);
    expect(err).toMatch(/c\.ru\.txt: There is only a text in 'ru'/u);
    expect(err).toMatch(/e\.tmx:1: A tag is not closed/u);
  });

  test("--to tmx is valid and --to tsv a table of as many columns", async () => {
    expect(tmxFaults((await run(["--lines", "--to", "tmx"])).out)).toEqual([]);
    const { out } = await run(["--lines", "--to", "tsv"]);
    expect(new Set(out.trimEnd().split("\n").map((l) => l.split("\t").length))).toEqual(new Set([5]));
  });

  test("without --lines the document's sentences are linked", () => {
    const { code, out } = ushtil(["align", "corpus/15-balkhash.ru.txt", "corpus/15-balkhash.kk.txt", "corpus/15-balkhash.en.txt"]);
    const d = JSON.parse(out) as { links: { ru: number[]; kk: number[]; en: number[] }[] };
    expect(code).toBe(0);
    expect(d.links.filter((l) => l.en.length === 0)).toHaveLength(1);
    expect(d.links.some((l) => l.ru.length === 1 && l.kk.length === 2)).toBe(true);
  });

  test("wrong use", () => {
    expect(ushtil(["align"]).code).toBe(2);
    expect(ushtil(["align", "corpus", "--to", "xliff"]).code).toBe(2);
    expect(ushtil(["align", "no-such-file.ru.txt"]).err).toMatch(/There is no file or folder/u);
  });
});
