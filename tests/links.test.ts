import { beforeAll, describe, expect, test } from "vitest";
import { corpusGold, goldStretches, hardCases, inScope, linkCases, type Linked, pairsOf, pairwise, placed, shared } from "../scripts/eval/links.ts";
import { allLayers, annotate, annotateSource } from "../src/annotate.ts";
import type { Document, Entity, EntityType, LangCode, Layer } from "../src/document.ts";
import { listFiles } from "../src/inputs/files.ts";
import { knownExtensions, readAll } from "../src/inputs/index.ts";
import { personOf, samePerson } from "../src/languages/identity/person.ts";
import { placeNamed } from "../src/languages/identity/place.ts";
import { romanised } from "../src/languages/identity/romanised.ts";
import { inScheme, schemes, typeIn } from "../src/outputs/schemes.ts";
import { entities } from "../src/stages/entities.ts";
import { linked } from "../src/stages/entities/links.ts";
import { corpusEntities } from "../src/surveys/corpus-entities.ts";
import { corpusKeys, entityRecords, type EntityRecords } from "../src/surveys/entities.ts";
import { alike } from "../src/text/transliteration.ts";
import { entityTypes } from "../src/document.ts";
import { root } from "./clone.ts";

/** Floors of pairwise F1. */
const floor = { corpus: 0.97, hard: 0.97, unseen: 0.97 };
const valued: ReadonlySet<EntityType> = new Set<EntityType>(["DATE", "TIME", "MONEY", "QUANTITY", "PERCENT", "CARDINAL", "ORDINAL"]);

test("pairs are counted as the formula says", () => {
  const mentions = (ids: string): Linked[] => [...ids].map((id, i) => ({ key: `${i}`, id }));
  expect([...pairsOf(mentions("aab"))]).toEqual(["0 1"]);
  // System: 01 02 12 34; gold: 01 23 24 34. Two are shared.
  const { correct, precision, recall, f1 } = pairwise([{ system: mentions("aaabb"), gold: mentions("aabbb") }]);
  expect([correct, precision, recall, f1]).toEqual([2, 0.5, 0.5, 0.5]);
  expect(pairwise([]).f1).toBe(1);
});

describe("the abstracts of the bundled corpus", () => {
  const gold = corpusGold(linkCases("corpus"));
  const documents = new Map<string, Document<Layer>>();
  beforeAll(async () => {
    for await (const read of readAll(await listFiles(["corpus"], knownExtensions, root), {}, root)) if ("source" in read) documents.set(read.source.id, annotateSource(read.source, allLayers));
  }, 60_000);
  const scored = (names: boolean): number => {
    const lists = [...gold].map(([id, list]) => {
      const d = documents.get(id)!;
      const own = d.entities.filter((e) => inScope(e, d)).map((e) => ({ key: `${e.start}-${e.end}`, id: e.id, type: e.type }));
      const take = <T extends { readonly type: EntityType }>(all: readonly T[]): T[] => all.filter((m) => !names || !valued.has(m.type));
      return shared(take(own), take(placed(d, list)));
    });
    return pairwise(lists).f1;
  };
  test("names of one thing share an id", () => expect(scored(true)).toBeGreaterThanOrEqual(floor.corpus));
  test("names, numbers, amounts and dates of one thing share an id", () => expect(scored(false)).toBeGreaterThanOrEqual(floor.corpus));
  test("the gold speaks of every article with an abstract", () => {
    for (const d of documents.values()) if (d.sections.some((s) => s.kind === "abstract") || d.parts.length > 1) expect([d.id, gold.has(d.id)]).toEqual([d.id, true]);
    expect(goldStretches(documents.get("01-transit-policy")!, "ru").length).toBe(2);
  });
  test("every mention has a score, every decision its reason", () => {
    const d = documents.get("12-saline-wheat")!;
    for (const e of d.entities) expect(e.score).toBeGreaterThan(0);
    for (const e of d.entities) expect(e.score).toBeLessThanOrEqual(1);
    expect(entities.explain(d).some((e) => e.why.includes("sentences that say the same"))).toBe(true);
    expect(entities.run(d)).toEqual(d.entities);
  });
});

for (const name of ["hard", "unseen"] as const) {
  const cases = hardCases(linkCases(name));
  const linksOf = (c: (typeof cases)[number]): { system: Linked[]; gold: Linked[] } => ({
    system: linked(c.marked.map((m) => ({ ...m, value: undefined, key: undefined, of: undefined, person: undefined, from: 0, to: 0, rule: "", why: "" }))).map((e) => ({ key: `${e.start}-${e.end}`, id: e.id })),
    gold: c.marked.map((m) => ({ key: `${m.start}-${m.end}`, id: m.id })),
  });
  test(`${name} cases together`, () => expect(pairwise(cases.map(linksOf)).f1).toBeGreaterThanOrEqual(floor[name]));
  // A wrong link is worse than a missing one: there must be none.
  for (const c of cases) {
    test(`no wrong link: ${c.name}`, () => {
      const { system, gold } = linksOf(c);
      const wanted = pairsOf(gold);
      const text = (pair: string): string => pair.split(" ").map((k) => c.document.text.slice(...(k.split("-").map(Number) as [number, number]))).join(" = ");
      expect([...pairsOf(system)].filter((p) => !wanted.has(p)).map(text)).toEqual([]);
    });
  }
}

test("names sound alike across scripts, and only those", () => {
  for (const [a, b] of ["Токаев Тоқаев", "Тоқаев Tokayev", "Тоқаев Toqaev", "Бжезинский Brzezinski", "Хобсбаум Hobsbawm", "Жұмабаев Jumabaev", "Щербаков Shcherbakov", "Жүсіпбек Jüsıpbek", "Эрдоган Erdoğan"].map((p) => p.split(" "))) expect([a, b, alike(a!, b!) >= 0.95]).toEqual([a, b, true]);
  for (const [a, b] of ["Иран Ирак", "Ахметов Ахмадов", "Байжанов Бажанов", "Садыков Садиров", "Нигер Нигерия", "Алиев Валиев"].map((p) => p.split(" "))) expect([a, b, alike(a!, b!) < 0.95]).toEqual([a, b, true]);
  expect(alike("а".repeat(10_000), "a".repeat(10_000))).toBe(0);
});

test("parts of personal names are found in any order", () => {
  const parts = (name: string, lang: LangCode): string[] => (({ surname, given, second }) => [surname, given, second])(personOf(name, lang));
  expect(parts("К.-Ж. Токаев", "ru")).toEqual(["Токаев", "К", "Ж"]);
  expect(parts("Тажибаева Сауле Кайратовна", "ru")).toEqual(["Тажибаева", "Сауле", "Кайратовна"]);
  expect(parts("Ольга Петровна Ахметова", "ru")).toEqual(["Ахметова", "Ольга", "Петровна"]);
  expect(parts("Ахмет Байтұрсынұлы", "kk")).toEqual(["Байтұрсынұлы", "Ахмет", ""]);
  expect(parts("Eric J. Hobsbawm", "en")).toEqual(["Hobsbawm", "Eric", "J"]);
  expect(parts("Smith, John", "en")).toEqual(["Smith", "John", ""]);
  expect(samePerson(personOf("А.С. Ермеков", "ru"), "ru", personOf("B. Yermekov", "en"), "en")).toBe("conflict");
});

test("whole names are looked up with their head or their state", () => {
  expect(placeNamed("река Или", "ru", "LOCATION")).toBe("LOCATION:Ili");
  expect(placeNamed("Іле өзені", "kk", "LOCATION")).toBe("LOCATION:Ili");
  expect(placeNamed("Ili River", "en", "LOCATION")).toBe("LOCATION:Ili");
  expect(placeNamed("город Алматы", "ru", "GPE")).toBe("GPE:Almaty");
  expect(placeNamed("Алматинская область", "ru", "GPE")).toBe("GPE:Almaty Region");
  expect(placeNamed("«Казахстан»", "ru", "ORG")).toBeUndefined();
  expect(placeNamed("Казахская ССР", "ru", "GPE")).not.toBe(placeNamed("Казахстан", "ru", "GPE"));
  const ministry = placeNamed("Министерство транспорта Республики Казахстан", "ru", "ORG");
  expect(ministry).toBe("ORG:Ministry of Transport of GPE:KZ");
  expect(placeNamed("Қазақстан Республикасының Көлік министрлігі", "kk", "ORG")).toBe(ministry);
});

/** A document that has only entities. */
function mentioning(id: string, ...mentions: readonly (readonly [string, EntityType, LangCode, string])[]): Document<"entities"> {
  const list = mentions.map(([local, type, lang, normal], i): Entity => ({ id: local, type, lang, normal, start: i * 100, end: i * 100 + normal.length }));
  return { ...annotate("–", { id, layers: ["sections"] }), entities: list };
}

const corpus = [
  mentioning("a", ["e1", "PERSON", "ru", "Болат Сарсенов"], ["e1", "PERSON", "ru", "Сарсенов"], ["e2", "GPE", "ru", "Казахстан"], ["e2", "GPE", "kk", "Қазақстан"], ["e3", "PERCENT", "ru", "41 %"]),
  mentioning("b", ["e1", "GPE", "en", "Kazakhstan"], ["e2", "PERSON", "en", "Bolat Sarsenov"], ["e3", "PERSON", "en", "Sarsenov"], ["e4", "ORG", "en", "Karkaraly Institute of Applied Economics"]),
  mentioning("c", ["e1", "PERSON", "kk", "Болат Сәрсенов"], ["e2", "ORG", "ru", "Каркаралинский институт прикладной экономики"], ["e3", "PERSON", "ru", "А. Иванов"]),
  mentioning("d", ["e1", "PERSON", "ru", "Андрей Иванов"], ["e2", "PERSON", "ru", "А. Иванов"], ["e3", "ORG", "ru", "«Казахстан»"]),
  mentioning("e", ["e1", "PERSON", "ru", "Алексей Иванов"], ["e1", "PERSON", "ru", "А. Иванов"]),
];
const survey = (documents: readonly Document<"entities">[]): EntityRecords => documents.reduce((s, d) => entityRecords.add(s, d), entityRecords.empty());

test("a corpus knows its entities, in any order and any division of its documents", () => {
  const whole = corpusEntities(survey(corpus)).entities;
  const orders = [[4, 3, 2, 1, 0], [2, 0, 4, 1, 3]];
  for (const order of orders) expect(corpusEntities(survey(order.map((i) => corpus[i]!))).entities).toEqual(whole);
  for (let cut = 0; cut <= corpus.length; cut++) {
    expect(corpusEntities(entityRecords.merge(survey(corpus.slice(cut)), survey(corpus.slice(0, cut)))).entities).toEqual(whole);
  }
});

test("one id across documents, and none for what may be another", () => {
  const known = corpusEntities(survey(corpus));
  const id = (document: number, local: string): string => known.id(corpusKeys(corpus[document]!).get(local)!);
  expect(id(0, "e2")).toBe("gpe:kz");
  expect(id(1, "e1")).toBe("gpe:kz");
  expect(id(0, "e3")).toBe("percent:41");
  expect(id(0, "e1")).toBe(id(1, "e2"));
  expect(id(2, "e1")).toBe(id(1, "e2"));
  expect(id(0, "e1")).toBe("person:bolat-sarsenov");
  expect(id(1, "e4")).toBe(id(2, "e2"));
  // The ministry of a state, and of none that is named.
  const ministries = [mentioning("x", ["e1", "ORG", "ru", "МИД"]), mentioning("y", ["e1", "ORG", "ru", "МИД"], ["e2", "ORG", "ru", "МИД России"]), mentioning("z", ["e1", "ORG", "en", "Ministry of Foreign Affairs of the Russian Federation"])];
  const foreign = corpusEntities(survey(ministries));
  const ministry = (document: number, local: string): string => foreign.id(corpusKeys(ministries[document]!).get(local)!);
  expect(ministry(1, "e2")).toBe(ministry(2, "e1"));
  expect(ministry(1, "e2")).toBe("org:ministry-of-foreign-affairs-of-ru");
  expect(new Set([ministry(0, "e1"), ministry(1, "e1"), ministry(1, "e2")]).size).toBe(3);
  // A bare surname in another document, an initial that fits two people, a channel.
  expect(id(1, "e3")).not.toBe(id(1, "e2"));
  expect(new Set([id(2, "e3"), id(3, "e1"), id(4, "e1")]).size).toBe(3);
  expect(id(3, "e3")).not.toBe("gpe:kz");
  const kazakhstan = known.entities.find((e) => e.id === "gpe:kz")!;
  expect(kazakhstan.names).toEqual({ ru: "Казахстан", kk: "Қазақстан", en: "Kazakhstan" });
  expect([kazakhstan.mentions, kazakhstan.byLang, kazakhstan.documents]).toEqual([3, [1, 1, 1], 2]);
  expect(kazakhstan.appearances[0]).toMatchObject({ document: "a", start: 200 });
  expect(new Set(known.entities.map((e) => e.id)).size).toBe(known.entities.length);
});

test("a record stays small however many documents and names it has", () => {
  const many = Array.from({ length: 200 }, (_, i) => mentioning(`d${String(i).padStart(3, "0")}`, ["e1", "GPE", "ru", "Казахстан"], ["e1", "GPE", "ru", `Казахстан ${"о".repeat(i % 50)}`]));
  const [record] = survey(many).values();
  expect(record!.appearances.length).toBe(20);
  expect(record!.names.ru.size).toBe(12);
  expect(record!.documents).toBe(200);
});

test("ids are made of small Latin letters", () => {
  expect(romanised("Қасым-Жомарт Тоқаев")).toBe("kasym-zhomart-tokaev");
  expect(romanised("Küçük Çarşı, № 5")).toBe("kucuk-carsi-5");
});

test("types have their names in other schemes, or are left out", () => {
  const kaznerd = ["ADAGE", "ART", "CARDINAL", "CONTACT", "DATE", "DISEASE", "EVENT", "FACILITY", "GPE", "LANGUAGE", "LAW", "LOCATION", "MISCELLANEOUS", "MONEY", "NON_HUMAN", "NORP", "ORDINAL", "ORGANISATION", "PERCENTAGE", "PERSON", "POSITION", "PRODUCT", "PROJECT", "QUANTITY", "TIME"];
  const ontonotes = ["CARDINAL", "DATE", "EVENT", "FAC", "GPE", "LANGUAGE", "LAW", "LOC", "MONEY", "NORP", "ORDINAL", "ORG", "PERCENT", "PERSON", "PRODUCT", "QUANTITY", "TIME", "WORK_OF_ART"];
  const names = (scheme: (typeof schemes)[number]): string[] => [...new Set(entityTypes.flatMap((t) => typeIn(scheme, t) ?? []))].sort();
  expect(names("kaznerd")).toEqual(kaznerd);
  expect(names("ontonotes")).toEqual(ontonotes);
  expect(names("conll")).toEqual(["LOC", "MISC", "ORG", "PER"]);
  expect(inScheme("conll", corpus[0]!.entities).map((e) => e.type)).toEqual(["PER", "PER", "LOC", "LOC"]);
});
