import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Document, Keyword, LangCode, Link, Section, Sentence, Token, Word } from "../src/document.ts";
import { openFolder } from "../src/outputs/folder.ts";
import { keywordAgreement } from "../src/outputs/keyword-agreement.ts";
import { agreements, agreementTotals } from "../src/surveys/keyword-agreement.ts";
import { identityMap } from "../src/text/draft.ts";

type Analysed = Document<"sections" | "sentences" | "tokens" | "words" | "keywords" | "alignment">;

/** A document of one sentence a language, words as `form/lemma`, with keywords `text/lemma…` of authors and extracted. */
function document(text: Partial<Record<LangCode, string>>, keywords: readonly (readonly [LangCode, "author" | "extracted", string, string])[], alignment: readonly Link[] = []): Analysed {
  let all = "";
  const sections: Section[] = [];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  const words: Word[] = [];
  for (const [lang, row] of Object.entries(text) as [LangCode, string][]) {
    const start = all.length;
    for (const item of row.split(" ")) {
      const [form = "", lemma = form] = item.split("/");
      words.push({ token: tokens.length, form, lemma, upos: "NOUN", feats: "" });
      tokens.push({ start: all.length, end: all.length + form.length, sentence: sentences.length });
      all += `${form} `;
    }
    sentences.push({ start, end: all.length - 1, section: sections.length, lang });
    sections.push({ kind: "abstract", lang, start, end: all.length - 1 });
  }
  const ranks = new Map<string, number>();
  const list = keywords.map(([lang, source, shown, lemma]): Keyword => {
    const rank = (ranks.get(lang + source) ?? 0) + 1;
    ranks.set(lang + source, rank);
    return { start: 0, end: 1, text: shown, lemma, lang, source, score: source === "author" ? 1 : 1 / rank, rank };
  });
  return { id: "d", text: all, parts: [], map: identityMap(all.length), changes: [], meta: {}, warnings: [], sections, sentences, tokens, words, keywords: list, alignment };
}

const article = document(
  { ru: "внешней/внешний политики/политика страны/страна вода/вода озера/озеро", kk: "сыртқы/сыртқы саясаттың/саясат құралы/құрал", en: "foreign/foreign policy/policy of/of states/state" },
  [
    ["ru", "author", "внешняя политика", "внешний политика"], ["ru", "author", "озёра", "озеро"], ["ru", "author", "качество воды", "качество вода"], ["ru", "author", "космос", "космос"],
    ["kk", "author", "сыртқы саясат", "сыртқы саясат"], ["en", "author", "foreign policies", "foreign policy"],
    ["ru", "extracted", "внешняя политика", "внешний политика"], ["ru", "extracted", "озеро", "озеро"], ["ru", "extracted", "вода", "вода"],
    ["en", "extracted", "foreign policy", "foreign policy"],
  ],
  [{ kind: "keyword", ru: [0], kk: [4], en: [5], score: 0.9 }],
);

test("exact, lemma and partial matches, and none", () => {
  const ru = agreements(article).keywords.filter((k) => k.keyword.lang === "ru");
  expect(ru.map((k) => [k.keyword.text, k.presence, k.match, k.extracted?.text, k.extracted?.rank])).toEqual([
    ["внешняя политика", "present", "exact", "внешняя политика", 1], ["озёра", "present", "lemma", "озеро", 2],
    ["качество воды", "mixed", "partial", "вода", 3], ["космос", "unseen", "none", undefined, undefined],
  ]);
  expect(ru[2]!.overlap).toBeCloseTo(0.667, 3);
  const reordered = document({ ru: "политика/политика и/и внешняя/внешний", kk: "саясат/саясат", en: "policy/policy" }, [["ru", "author", "внешняя политика", "внешний политика"]]);
  expect(agreements(reordered).keywords[0]!.presence).toBe("reordered");
});

test("across languages: the twin that is listed and extracted", () => {
  const kk = agreements(article).keywords.find((k) => k.keyword.lang === "kk")!;
  // Nothing was extracted in Kazakh, its twins in Russian and English were.
  expect([kk.match, kk.twins.ru?.text, kk.across.ru?.text, kk.across.en?.text]).toEqual(["none", "внешняя политика", "внешняя политика", "foreign policy"]);
  expect(agreements(article).lists.find((l) => l.lang === "kk")).toMatchObject({ keywords: 1, exact: 0, lemma: 0, across: 1 });
});

test("across languages: extracted in Russian, only its Kazakh twin listed", () => {
  const { keywords } = agreements(document({ ru: "внешняя/внешний политика/политика", kk: "сыртқы/сыртқы саясат/саясат", en: "state/state" }, [
    ["kk", "author", "сыртқы саясат", "сыртқы саясат"], ["kk", "author", "су", "су"], ["ru", "extracted", "внешняя политика", "внешний политика"], ["en", "extracted", "state", "state"],
  ]));
  expect(keywords.map((k) => [k.keyword.text, k.twins.ru, k.across.ru?.text, k.across.en?.text])).toEqual([["сыртқы саясат", undefined, "внешняя политика", undefined], ["су", undefined, undefined, undefined]]);
});

test("precision, recall and F1 of a list, and their means", () => {
  const { lists } = agreements(article);
  // Two of three extracted are right, of four listed.
  expect(lists.find((l) => l.lang === "ru")).toMatchObject({ keywords: 4, present: 2, exact: 1, lemma: 1, partial: 1, foundPresent: 2 });
  const [five] = lists.find((l) => l.lang === "ru")!.at;
  expect([five!.precision, five!.recall, five!.f1].map((x) => x.toFixed(3))).toEqual(["0.667", "0.500", "0.571"]);
  const once = (): ReturnType<typeof agreementTotals.empty> => agreementTotals.add(agreementTotals.empty(), lists);
  expect([...agreementTotals.merge(once(), once())]).toEqual([...agreementTotals.add(once(), lists)]);
});

test("keyword-agreement.csv: keywords, lists, languages", async () => {
  const path = await mkdtemp(join(tmpdir(), "agreement-"));
  try {
    const writer = await keywordAgreement.open(await openFolder(path), { offsets: "utf16" });
    await writer.write(article);
    await writer.close({ entities: undefined as never });
    const rows = (await readFile(join(path, "keyword-agreement.csv"), "utf8")).trim().split("\r\n").map((r) => r.replace("\uFEFF", "").split(","));
    const at = (column: string): number => rows[0]!.indexOf(column);
    expect(rows.slice(1).map((r) => `${r[at("row")]} ${r[at("lang")]}`)).toEqual(["keyword ru", "keyword ru", "keyword ru", "keyword ru", "keyword kk", "keyword en", "list ru", "list kk", "list en", "all ru", "all kk", "all en"]);
    const kk = rows[5]!;
    expect([kk[at("keyword")], kk[at("listed_ru")], kk[at("extracted_ru")], kk[at("across")]]).toEqual(["сыртқы саясат", "внешняя политика", "внешняя политика (1)", "ru: listed and extracted; en: listed and extracted"]);
    expect(rows.at(-3)![at("f1_5")]).toBe("0.571");
  } finally {
    await rm(path, { recursive: true });
  }
});
