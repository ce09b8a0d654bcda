import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { analogies, annotate, type LangCode } from "../src/index.ts";
import { openFolder } from "../src/outputs/folder.ts";
import { analogySurvey, type Analogies, type Compared } from "../src/surveys/analogies.ts";
import { likenesses, type Likeness } from "../src/surveys/analogy-search.ts";
import { spaceOf } from "../src/surveys/analogy-space.ts";
import { inFolder } from "./clone.ts";
import { corpusTexts } from "./corpus-texts.ts";

const survey = analogySurvey({ unit: "sentence" });

/** Invented passages: of each document one has a twin in another language, one a relative in its own, one nothing. */
const texts: Readonly<Record<string, string>> = {
  a: "Аннотация. Экспорт зерна из Казахстана зависит от железнодорожных тарифов. Снежный барс обитает в горах и охотится ночью.\nКлючевые слова: экспорт зерна, железнодорожный тариф.",
  b: "Аңдатпа. Қазақстаннан астық экспорты теміржол тарифтеріне байланысты. Мектеп оқушылары ана тілінде кітап оқиды.\nТүйін сөздер: астық экспорты, теміржол тарифі.",
  c: "Abstract. Grain exports from Kazakhstan depend on railway tariffs. School pupils read books in their native language.\nKeywords: grain export, railway tariff.",
  d: "Аннотация. Железнодорожные тарифы в Казахстане выросли, и экспорт зерна сократился. Дирижёр опоздал на репетицию оркестра.",
};
const documents = Object.entries(texts).map(([id, text]) => annotate(text, { id }) as Compared);
const folded = (list: readonly Compared[]): Analogies => list.reduce((s, d) => survey.add(s, d), survey.empty());
const found = (s: Analogies, threshold = 0.15): Likeness[] => [...likenesses(spaceOf(s, (key) => key), { top: 3, threshold })];
const all = found(folded(documents));
const best = (text: string, lang: LangCode): Likeness | undefined => all.find((l) => l.passage.text.startsWith(text) && l.like.lang === lang && l.rank === 1);

test.each([
  ["Экспорт зерна", "kk", "Қазақстаннан астық экспорты"],
  ["Экспорт зерна", "en", "Grain exports"],
  ["Экспорт зерна", "ru", "Железнодорожные тарифы"],
  ["Қазақстаннан астық", "ru", "Экспорт зерна"],
  ["Қазақстаннан астық", "en", "Grain exports"],
  ["Мектеп оқушылары", "en", "School pupils"],
  ["School pupils", "kk", "Мектеп оқушылары"],
  ["Grain exports", "ru", "Экспорт зерна"],
] as const)("%s… is most like its twin in %s", (text, lang, like) => {
  expect(best(text, lang)?.like.text).toMatch(new RegExp(`^${like}`));
});

test("what shares nothing has no analogy, and nothing is like its own document", () => {
  expect(all.filter((l) => /барс|Дирижёр/u.test(l.passage.text + l.like.text))).toEqual([]);
  expect(all.filter((l) => l.passage.document === l.like.document)).toEqual([]);
  for (const { score } of all) expect(score >= 0.15 && score <= 1).toBe(true);
});

test("reasons name lemmas, things and terms that both have", () => {
  const reasons = best("Экспорт зерна", "kk")!.reasons;
  expect(reasons.some((r) => r.startsWith("entity ") && r.includes("GPE:KZ"))).toBe(true);
  expect(reasons.some((r) => /^(?:lemma|term) экспорт ↔ экспорт$/u.test(r) || r === "term экспорт зерно ↔ астық экспорт")).toBe(true);
  expect(best("Экспорт зерна", "ru")!.reasons).toContain("term экспорт зерно");
});

test("links of the authors' lists join terms of several words across languages", () => {
  const joined = annotate(`${texts["a"]}\n\n${texts["b"]}`, { id: "list" }) as Compared;
  const reasons = found(folded([joined, ...documents])).filter((l) => l.passage.document === "a" && l.like.document === "b").flatMap((l) => l.reasons);
  expect(reasons.some((r) => /^term .+ ↔ .+/u.test(r))).toBe(true);
});

test("the same passages are a twin with the score 1, whatever the order of documents and merges", () => {
  const copy = annotate(texts["a"]!, { id: "z" }) as Compared;
  const twin = found(folded([documents[0]!, copy])).find((l) => l.passage.text.startsWith("Снежный"))!;
  expect([twin.like.document, twin.score]).toEqual(["z", 1]);
  const [a, b, c, d] = documents as [Compared, Compared, Compared, Compared];
  expect(found(survey.merge(folded([d, b]), folded([c, a])))).toEqual(all);
  expect(found(survey.merge(folded([a]), survey.merge(folded([c]), folded([b, d]))))).toEqual(all);
});

test("paragraphs are compared whole", () => {
  const paragraphs = analogySurvey({ unit: "paragraph" });
  const s = documents.reduce((x, d) => paragraphs.add(x, d), paragraphs.empty());
  const texts = spaceOf(s, (k) => k).passages.map((p) => p.text);
  expect(texts).toHaveLength(4);
  expect(texts[0]).toContain("Снежный барс");
});

test("analogies.csv has a row for each, with final ids of things", () => inFolder(async (folder) => {
  const writer = await analogies({ threshold: 0.3 }).open(await openFolder(folder), { offsets: "utf16" });
  for (const d of documents) await writer.write(d);
  await writer.close({ entities: { id: (key) => (key === "g GPE:KZ" ? "gpe:kz" : key), entities: [] } });
  const rows = readFileSync(join(folder, "analogies.csv"), "utf8").trim().split("\r\n");
  expect(rows[0]).toBe("document,section,lang,start,end,text,rank,score,like_document,like_section,like_lang,like_start,like_end,like_text,reasons");
  expect(rows.some((r) => r.startsWith("a,abstract,ru,") && r.includes(",b,abstract,kk,") && r.includes("entity gpe:kz"))).toBe(true);
  const [start, end] = rows.find((r) => r.startsWith("a,"))!.split(",").slice(3, 5).map(Number);
  expect(documents[0]!.text.slice(start, end)).toMatch(/^Экспорт зерна .*тарифов\.$/);
}));

test.each([[{ top: 0 }], [{ threshold: 0 }], [{ unit: "word" as never }]])("options out of bounds are told: %j", (options) => {
  expect(() => analogies(options)).toThrow("Analogies cannot be made with");
});

/** The versions of the bundled articles taken apart into documents of one language: how often is a sentence's own translation the most alike of all? */
test("translations in the bundled corpus are found among all its sentences", () => {
  const langs: readonly LangCode[] = ["ru", "kk", "en"];
  const wanted = new Map<string, { readonly document: string; readonly start: number }>();
  let s = survey.empty();
  for (const [name, text] of corpusTexts) {
    const d = annotate(text, { id: name }) as Compared;
    for (const lang of langs) {
      s = survey.add(s, { ...d, id: `${d.id}.${lang}`, alignment: [], keywords: d.keywords.filter((k) => k.lang === lang), sections: d.sections.map((x) => (x.lang === lang ? x : { ...x, kind: "heading" })) });
    }
    for (const link of d.alignment) for (const a of langs) for (const b of langs) {
      if (link.kind === "sentence" && a !== b && link[a].length === 1 && link[b].length === 1) wanted.set(`${d.id}.${a} ${d.sentences[link[a][0]!]!.start} ${b}`, { document: `${d.id}.${b}`, start: d.sentences[link[b][0]!]!.start });
    }
  }
  const first = new Map(found(s).filter((l) => l.rank === 1).map((l) => [`${l.passage.document} ${l.passage.start} ${l.like.lang}`, l.like]));
  const right = [...wanted].filter(([key, { document, start }]) => { const like = first.get(key); return like?.document === document && like.start === start; }).length;
  expect(wanted.size).toBeGreaterThan(200);
  expect(right / wanted.size).toBeGreaterThan(0.75);
}, 300_000);
