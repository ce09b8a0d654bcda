import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { annotate, concordance, type Document } from "../src/index.ts";
import { openFolder } from "../src/outputs/folder.ts";
import { search, sortHits } from "../src/query/hits.ts";
import { finder } from "../src/query/matches.ts";
import { parseQuery } from "../src/query/parse.ts";
import { wordView } from "../src/query/words.ts";
import { collation } from "../src/text/collation.ts";
import { inFolder, ushtil } from "./clone.ts";

const documents = new Map<string, ReturnType<typeof annotate>>();
function analysed(text: string): ReturnType<typeof annotate> {
  let there = documents.get(text);
  if (there === undefined) documents.set(text, (there = annotate(text, { layers: ["sections", "sentences", "tokens", "words", "entities"] })));
  return there;
}

function found(query: string, text: string): string {
  return [...search(query).hits(analysed(text))].map((h) => `[${h.node}]`).join(" ") || "–";
}

const cases = readFileSync(new URL("cases/queries.txt", import.meta.url), "utf8").split("\n").filter((l) => l !== "" && !l.startsWith("#"))
  .map((line) => {
    const [first, last] = [line.indexOf(" | "), line.lastIndexOf(" | ")];
    return { text: line.slice(0, first), query: line.slice(first + 3, last), expected: line.slice(last + 3) };
  });

test.each(cases)("$query in: $text", ({ text, query, expected }) => {
  expect(found(query, text)).toBe(expected);
});

test.each(cases)("a line of documents.jsonl that has a place of $query is never passed over: $text", ({ text, query, expected }) => {
  if (expected !== "–") expect(search(query).mayHold(JSON.stringify({ text, tokens: analysed(text).words }))).toBe(true);
});

test("a line without the word is passed over, one with escapes is not", () => {
  const { mayHold } = search('[lemma="көлік" & upos="NOUN"] []* [upos="VERB"]');
  expect(mayHold('{"text":"Көлік дәлізі"}')).toBe(true);
  expect(mayHold('{"text":"Су ресурстары"}')).toBe(false);
  expect(mayHold('{"text":"\\u043a"}')).toBe(true);
  expect(search("саяса*").mayHold("{}")).toBe(true);
  expect(search("учет").mayHold("Учёт воды")).toBe(true);
});

test.each([
  ['[lemma="рост"', "at character 14 the query ends where &, | or ] is expected"],
  ["[lema=рост]", "at character 2 'lema=рост]' stands where form, lemma, upos, xpos, feats, entity, lang, section, ! or ( is expected"],
  ["[upos=NOUNS]", "at character 7 'NOUNS]' stands where one of ADJ, ADP"],
  ["[section=тезис]", "where one of title, authors"],
  ["[feats=Gen]", 'where a feature with its value, such as "Case=Gen"'],
  ["[lemma]", "at character 7 ']' stands where = or != is expected"],
  ["[lemma=]", "where a value"],
  ['"сыртқы саясат', 'at character 1 \'"сыртқы саяс\' stands where a string that ends with " is expected'],
  ["(внешний | )", "at character 12 ')' stands where a word"],
  ["внешний)", "at character 8 ')' stands where the end: there is no ( that this closes"],
  ["(внешний", "where | or ) is expected"],
  ["[]{3,2}", "at character 3 '{3,2}' stands where {m,n}"],
  ["[]{0,0}", "{m,n}"],
  ["[]{1,100000}", "{m,n}"],
  ["[]{a}", "where } or a number is expected"],
  ["саясат within p", "at character 15 'p' stands where 's'"],
  ["<PERSON>", "where /> is expected"],
  ["</>", "where a type of mention"],
  ['"экономика"%d', "where %c"],
  ["", "at character 1 the query ends where a word"],
  ["😀😀 &", "at character 1"],
  ["рост &", "at character 6 '&' stands"],
  ["([]{1,100}){1,100}", "too large"],
  ["(".repeat(50) + "a" + ")".repeat(50), "parentheses"],
])("the query %s is refused with its place", (query, message) => {
  expect(() => parseQuery(query) && finder(parseQuery(query))).toThrow(message);
});

/** A document of one-letter words. */
function letters(text: string): Document<"sections" | "sentences" | "tokens" | "words"> {
  const spans = [...text].map((_, i) => ({ start: i, end: i + 1 }));
  return {
    id: "x", text, parts: [], changes: [], meta: {}, warnings: [], map: { segments: [] } as never, sections: [{ start: 0, end: text.length, kind: "body", lang: "en" }],
    sentences: [{ start: 0, end: text.length, section: 0, lang: "en" }], tokens: spans.map((s) => ({ ...s, sentence: 0 })), words: [...text].map((c, i) => ({ token: i, form: c, lemma: c, upos: "X", feats: "" })),
  };
}

test("places are those of a regular expression that looks for the longest", () => {
  // Greedy regular expressions agree with leftmost-longest for these forms, where no option is the beginning of another.
  const atom = fc.constantFrom("a", "b", "c", "[]");
  const piece = fc.tuple(atom, fc.constantFrom("", "?", "+", "{2}", "{1,3}")).map(([a, r]) => `${a === "[]" ? a : `"${a}"`}${r}`);
  fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.stringMatching(/^[abc]{1,14}$/), (pieces, text) => {
    const query = pieces.join(" ");
    const view = wordView(letters(text));
    const got = finder(parseQuery(query))(view, 0, text.length).map((m) => [m.from, m.to]);
    const regex = new RegExp(`^(?:${pieces.join("").replaceAll("[]", ".").replaceAll('"', "")})$`);
    const want: number[][] = [];
    for (let i = 0; i < text.length;) {
      let end = -1;
      for (let j = i + 1; j <= text.length; j++) if (regex.test(text.slice(i, j))) end = j;
      if (end > i) { want.push([i, end]); i = end; } else i++;
    }
    expect(got).toEqual(want);
  }));
});

test("a query that a backtracking matcher never ends with is done", () => {
  const text = "a".repeat(4000);
  const view = wordView(letters(text));
  expect(finder(parseQuery('("a"* "a"* "a"*)* "b"'))(view, 0, text.length)).toEqual([]);
  expect(finder(parseQuery('(("a"|"a")+ []?)+'))(view, 0, text.length)).toEqual([{ from: 0, to: 4000 }]);
  const wide = "x".repeat(3000);
  expect(found(`"${"x*".repeat(40)}y"`, wide)).toBe("–");
});

test("Kazakh and Russian letters sort where their alphabets have them", () => {
  const { key } = collation(["abcdefghijklmnopqrstuvwxyz", "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"]);
  const order = (words: string[]): string[] => [...words].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  expect(order(["яблоко", "әлем", "зерно", "баға", "апта", "қала", "кен", "ғылым", "гүл", "іс", "ыдыс", "өнер", "от", "ұлт", "үй", "уақыт", "һәм", "ңүс", "нан", "water", "2022"]))
    .toEqual(["2022", "water", "апта", "әлем", "баға", "гүл", "ғылым", "зерно", "кен", "қала", "нан", "ңүс", "от", "өнер", "уақыт", "ұлт", "үй", "һәм", "ыдыс", "іс", "яблоко"]);
  expect(order(["ёлка", "ель", "жар"])).toEqual(["ёлка", "ель", "жар"]);
});

test("hits sort by the nearest word of a side first, and keep their order where all is equal", () => {
  const hit = (left: string, node: string, right: string): { left: string; node: string; right: string } => ({ left, node, right });
  const hits = [hit("өсу мен", "су", "қоры"), hit("таза,", "су", "— ақ"), hit("бұл мен", "Су", "қоры"), hit("", "су", "")];
  expect(sortHits(hits, "left").map((h) => h.left)).toEqual(["", "бұл мен", "өсу мен", "таза,"]);
  expect(sortHits(hits, "right").map((h) => h.right)).toEqual(["", "— ақ", "қоры", "қоры"]);
  expect(sortHits(hits, "none")).toBe(hits);
});

test("every example of docs/query.md finds what the page says", () => {
  const page = readFileSync(new URL("../docs/query.md", import.meta.url), "utf8");
  const text = /```text\n([\s\S]*?)```/.exec(page)![1]!;
  const examples = [...page.matchAll(/^\| `((?!--)[^`]+)` \| (.*) \|$/gm)].map((m) => ({ query: m[1]!.replaceAll("\\|", "|"), places: m[2]! }));
  expect(examples.length).toBeGreaterThan(25);
  for (const { query, places } of examples) expect(`${query}: ${[...search(query).hits(analysed(text))].map((h) => h.node).join("; ")}`).toBe(`${query}: ${places === "–" ? "" : places}`);
});

test("an output of a pipeline writes the same places, with the linked sentences", () => inFolder(async (folder) => {
  const output = concordance({ query: '[lemma="теміржол"]', context: 3, sort: "node", parallel: true });
  expect(output.needs).toEqual(["sections", "sentences", "tokens", "words", "alignment"]);
  const document = annotate(readFileSync(new URL("../corpus/02-grain-export.txt", import.meta.url), "utf8"), { id: "grain" });
  const writer = await output.open(await openFolder(folder), { offsets: "utf16" });
  await writer.write(document);
  await writer.close({} as never);
  const lines = readFileSync(join(folder, "concordance.csv"), "utf8").split("\r\n");
  expect(lines[0]).toBe("\ufeffdocument,section,lang,left,node,right,lemma,upos,start,end,sentence,ru,kk,en");
  const row = lines.find((l) => l.includes("The main finding is"))!;
  expect(row).toContain("grain,abstract,kk,тексерілді. Негізгі қорытынды:,теміржол,тарифінің 10 %-ға");
  expect(() => concordance({ query: "[" })).toThrow("cannot be read");
  expect(() => concordance({ query: "су", sort: "size" as never })).toThrow("cannot be sorted by 'size'");
}), 120_000);

const corpus = ["corpus/01-transit-policy.txt", "corpus/02-grain-export.txt"];

test("kwic writes places to stdout and counts to stderr, from texts and from what was annotated before", () => inFolder((folder) => {
  const { out: annotated } = ushtil(["annotate", ...corpus, "--to", "jsonl"]);
  const path = join(folder, "documents.jsonl");
  writeFileSync(path, annotated);
  const query = '[lemma="экспорт" | lemma="export"]';
  const raw = ushtil(["kwic", query, ...corpus, "--to", "csv", "--sort", "right"]);
  const again = ushtil(["kwic", query, path, "--to", "csv", "--sort", "right"]);
  expect([raw.code, again.code]).toEqual([0, 0]);
  expect(raw.out).toBe(again.out);
  expect(raw.err).toMatch(/(?:^|\n)\d+ places in 1 of 2 documents\.\n$/);
  expect(raw.out.split("\r\n")[0]).toBe("\ufeffdocument,section,lang,left,node,right,lemma,upos,start,end,sentence");
  const hits = ushtil(["kwic", query, path, "--to", "jsonl", "--offsets", "codepoint"]).out.trim().split("\n").map((l) => JSON.parse(l) as { document: string; start: number; end: number; node: string });
  expect(hits.length).toBeGreaterThan(3);
  const texts = new Map(annotated.trim().split("\n").map((l) => { const d = JSON.parse(l) as { id: string; text: string }; return [d.id, [...d.text]] as const; }));
  for (const h of hits) expect(texts.get(h.document)!.slice(h.start, h.end).join("")).toBe(h.node);
  const sample = ushtil(["kwic", query, path, "--to", "tsv", "--sample", "3", "--limit", "2"]);
  const all = again.out.split("\r\n").map((l) => l.split(",").slice(-3, -1).join());
  const drawn = sample.out.trim().split("\n").slice(1).map((l) => l.split("\t").slice(-3, -1).join());
  expect(drawn.length).toBe(2);
  for (const place of drawn) expect(all).toContain(place);
  expect(sample.err).toContain("; 2 written.");
  const limited = ushtil(["kwic", query, path, "--to", "jsonl", "--limit", "2"]);
  expect(limited.out.trim().split("\n").length).toBe(2);
  expect(limited.err).toContain("2 places in 1 of ");
  expect(limited.err).toContain("; stopped at the limit.");
}), 400_000);

test("kwic --parallel shows the linked sentences beside", () => {
  const { code, out } = ushtil(["kwic", '"железнодорожный тариф"', corpus[1]!, "--parallel"]);
  expect(code).toBe(0);
  expect(out).toContain("[железнодорожного тарифа]");
  expect(out).toContain("kk  Негізгі қорытынды: теміржол тарифінің 10 %-ға өсуі");
  expect(out).toContain("en  The main finding is that a 10% rise");
}, 200_000);

test("kwic reads CoNLL-U and standard input; wrong usage is 2, trouble with data 1", () => {
  const conllu = "# lang = kk\n1\tСыртқы\tсыртқы\tADJ\t_\t_\t_\t_\t_\t_\n2\tсаясат\tсаясат\tNOUN\t_\tCase=Nom\t_\t_\t_\tSpaceAfter=No\n3\t.\t.\tPUNCT\t_\t_\t_\t_\t_\t_\n\n";
  const { code, out, err } = ushtil(["kwic", "[lemma=сыртқы] [feats=\"Case=Nom\"]", "-", "--from", "conllu", "--to", "tsv"], { input: conllu });
  expect([code, err]).toEqual([0, "1 place in 1 of 1 document.\n"]);
  expect(out.split("\n")[1]).toBe("stdin\tbody\tkk\t\tСыртқы саясат\t.\tсыртқы саясат\tADJ NOUN\t0\t13\t0");
  expect(ushtil(["kwic", "[lemma=", "-"], { input: "x" })).toMatchObject({ code: 2, out: "" });
  expect(ushtil(["kwic", "су", "-", "--context", "-1"], { input: "x" }).code).toBe(2);
  expect(ushtil(["kwic", "су", "-", "--sort", "size"], { input: "x" }).code).toBe(2);
  expect(ushtil(["kwic", "су", "no-such-file.txt"])).toMatchObject({ code: 1 });
}, 200_000);

test("a cell that a spreadsheet would run is made safe", () => {
  const { out } = ushtil(["kwic", "сумма", "-", "--to", "tsv"], { input: "=1+1 сумма равна двум." });
  expect(out.split("\n")[1]).toContain("\t'=1+1\tсумма\t");
}, 200_000);
