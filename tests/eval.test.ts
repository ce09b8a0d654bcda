import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analysed, gradedOf } from "../scripts/eval/annotation.ts";
import { align, metrics, scores, shares, sum, type Graded } from "../scripts/eval/conll18.ts";
import { sharedFeatures } from "../scripts/eval/shared-features.ts";
import { count, emptyTally } from "../scripts/eval/tally.ts";
import { chunksOf, cutAtSpaces, joinedFragments, readTreebank } from "../scripts/eval/treebank.ts";

// One file a case: gold and system in CoNLL-U, then `Metric gold system right aligned` as counted by hand.
const folder = new URL("cases/conll18/", import.meta.url);

function whole(conllu: string): Graded {
  const sentences = readTreebank(conllu);
  return chunksOf(sentences, sentences.length)[0]!.gold;
}

interface HandCounted { readonly gold: Graded; readonly system: Graded; readonly expected: Readonly<Record<string, readonly number[]>> }

function handCounted(name: string): HandCounted {
  const parts = readFileSync(new URL(name, folder), "utf8").split(/^== (?:gold|system|expected)\n/mu);
  if (parts.length !== 4) throw new Error(`${name} does not have gold, system and expected`);
  const expected = Object.fromEntries(parts[3]!.trim().split("\n").map((line) => { const [metric, ...counts] = line.trim().split(/\s+/u); return [metric!, counts.map(Number)]; }));
  return { gold: whole(parts[1]!), system: whole(parts[2]!), expected };
}

const files = readdirSync(folder).filter((f) => f.endsWith(".txt")).sort();

test.each(files)("scores of %s as counted by hand", (file) => {
  const { gold, system, expected } = handCounted(file);
  const found = scores(gold, system);
  const counted = Object.fromEntries(metrics.map((m) => [m, [found[m].gold, found[m].found, found[m].right, ...(found[m].aligned === undefined ? [] : [found[m].aligned])]]));
  expect(counted).toEqual(expected);
});

test.each(files)("%s the other way round has recall and precision exchanged", (file) => {
  const { gold, system } = handCounted(file);
  const [there, back] = [scores(gold, system), scores(system, gold)];
  // Lemmas are not symmetric: only gold's `_` matches anything.
  for (const m of metrics.filter((metric) => metric !== "Lemmas")) expect([m, back[m].gold, back[m].found, back[m].right]).toEqual([m, there[m].found, there[m].gold, there[m].right]);
});

test("shares", () => {
  expect(shares({ gold: 6, found: 7, right: 4, aligned: 5 })).toEqual({ precision: 4 / 7, recall: 4 / 6, f1: 8 / 13, aligned: 4 / 5 });
  expect(shares({ gold: 0, found: 0, right: 0 })).toEqual({ precision: 0, recall: 0, f1: 0, aligned: undefined });
});

test("the scores of two texts are those of one", () => {
  const [a, b] = [handCounted("multiword.txt"), handCounted("boundaries.txt")];
  expect(sum([scores(a.gold, a.system), scores(b.gold, b.system)]).UPOS).toEqual({ gold: 18, found: 19, right: 13, aligned: 15 });
});

test("different characters are refused, with the place", () => {
  const [a, b] = [whole("1\tҚыс\tқыс\tNOUN\tn\t_\t_\t_\t_\t_\n"), whole("1\tҚыз\tқыз\tNOUN\tn\t_\t_\t_\t_\t_\n")];
  expect(() => scores(a, b)).toThrow("The texts differ at character 2: 'с' in gold, 'з' in the system's.");
});

const line = (id: number, form: string, misc = "_"): string => `${id}\t${form}\t_\tX\t_\t_\t_\t_\t_\t${misc}`;

test("raw text: SpaceAfter, a space between sentences, a line end before a paragraph, documents apart", () => {
  const conllu = ["# newdoc id = a", line(1, "Да", "SpaceAfter=No"), line(2, "."), "", line(1, "Нет", "SpaceAfter=No"), line(2, "!", "SpaceAfter=No"), "", line(1, "Жоқ"), "",
    "# newpar", line(1, "Yes"), "", "# newdoc_id = b", line(1, "Иә"), ""].join("\n");
  expect(chunksOf(readTreebank(conllu)).map((c) => c.text)).toEqual(["Да. Нет!Жоқ\nYes", "Иә"]);
  expect(chunksOf(readTreebank(conllu.replaceAll(/^# newdoc.*\n/gmu, "")), 3).map((c) => c.text)).toEqual(["Да. Нет!Жоқ", "Yes Иә"]);
});

test("a line that is no CoNLL-U is refused with its number", () => {
  expect(() => readTreebank("1\tДа\t_\nне строка\n")).toThrow("Line 2 is no line of CoNLL-U: 'не строка'.");
});

test("gold tokens cut at spaces keep their tags on the word that bears them", () => {
  const conllu = ["1\tпайда болды\tпайда бол\tVERB\tv\tTense=Past\t_\t_\t_\tSpaceAfter=No", "2\t,\t,\tPUNCT\tcm\t_\t_\t_\t_\t_", "3\tхалықтың да\tхалық\tNOUN\tn\tCase=Gen\t_\t_\t_\t_", ""].join("\n");
  const { sentences, cut } = cutAtSpaces(readTreebank(conllu));
  expect(cut).toBe(2);
  expect(sentences[0]!.tokens.map((t) => `${t.form} ${t.words[0]!.lemma} ${t.words[0]!.open === true ? "open" : t.words[0]!.upos} ${t.spaceAfter}`))
    .toEqual(["пайда _ open true", "болды бол VERB false", ", , PUNCT true", "халықтың халық NOUN true", "да _ open true"]);
  const system = whole(["1\tпайда\tпайда\tNOUN\t_\t_\t_\t_\t_\t_", "2\tболды\tбол\tAUX\t_\t_\t_\t_\t_\tSpaceAfter=No", "3\t,\t,\tPUNCT\t_\t_\t_\t_\t_\t_", "4\tхалықтың\tхалық\tNOUN\t_\t_\t_\t_\t_\t_", "5\tда\tда\tADV\t_\t_\t_\t_\t_\t_", ""].join("\n"));
  const found = scores(chunksOf(sentences)[0]!.gold, system);
  expect(found.Words).toEqual({ gold: 5, found: 5, right: 5 });
  expect(found.UPOS).toEqual({ gold: 3, found: 3, right: 2, aligned: 3 });
  expect(found.Lemmas).toEqual({ gold: 3, found: 3, right: 3, aligned: 3 });
});

test.each([
  ["Ол былай деді :|Мен келемін .", "Ол былай деді:Мен келемін."],
  ["Кел !|— деді ол .|— Жоқ !", "Кел!— деді ол.|— Жоқ!"],
  ["Ескі \"|көне сөздер \"|өлді .|Бітті .", "Ескі\"көне сөздер\"өлді.|Бітті."],
  ["« Кел ! »|Ол келді .", "«Кел!»|Ол келді."],
])("fragments are joined where KTB parts no sentence: %s", (gold, joined) => {
  const conllu = gold.split("|").map((s) => s.split(" ").map((form, i) => line(i + 1, form, /^[\p{P}]$/u.test(s.split(" ")[i + 1] ?? "") || form === "«" ? "SpaceAfter=No" : "_")).join("\n")).join("\n\n");
  const found = joinedFragments(readTreebank(`${conllu}\n`));
  expect(found.joined).toBe(gold.split("|").length - joined.split("|").length);
  const text = (s: (typeof found.sentences)[number]): string => s.tokens.map((t) => t.form).join("");
  expect(found.sentences.map(text)).toEqual(joined.replaceAll(" ", "").split("|"));
});

test("the tally counts by part of speech, unknown words and confusions", () => {
  const { gold, system } = handCounted("boundaries.txt");
  const tally = emptyTally();
  count(tally, "В 2021 г. Сатпаева пела.", gold, system, align(gold.words, system.words), new Set(["в", "г.", "г", "пела"]));
  expect(tally.byUpos.get("PROPN")!.UFeats).toEqual({ gold: 1, found: 1, right: 0 });
  expect(tally.byUpos.get("ADJ")!.UPOS).toEqual({ gold: 0, found: 1, right: 0 });
  expect(tally.byUpos.get("NOUN")!.UPOS).toEqual({ gold: 1, found: 1, right: 0 });
  expect(tally.unknown.UPOS).toEqual({ gold: 1, found: 1, right: 1 });
  expect([...tally.confusions.keys()]).toEqual(["UPOS NUM → ADJ", "UFeats PROPN Case=Nom → Case=Gen", "Lemmas PROPN сатпаева: Сатпаева → Сатпаев"]);
  expect(tally.tokenErrors).toEqual(["В 2021 г¦. Сатпаева пела."]);
  expect(tally.sentenceErrors).toEqual(["В 2021 г.¦ Сатпаева пела."]);
});

test.each([["ru", "Он пришёл.\nОна ушла, т. е. уехала."], ["kk", "Ол келді.\nБаласыз өмір қиын."], ["en", "He didn't come.\nShe\u00a0left."]] as const)("the layers of our own %s are graded over the same characters", (lang, text) => {
  const document = analysed(text, lang);
  const graded = gradedOf(document);
  expect(graded.characters).toBe(text.replace(/\s/gu, ""));
  expect(graded.words.map((w) => graded.characters.slice(w.start, w.end))).toEqual(document.words.map((w) => text.slice(document.tokens[w.token]!.start, document.tokens[w.token]!.end)));
  expect(scores(graded, graded).AllTags.right).toBe(document.words.length);
  expect(graded.sentences.at(-1)!.end).toBe(graded.characters.length);
});

test("features of two treebanks count where both mark them on words of the kind", () => {
  const words = (lines: readonly (readonly [form: string, upos: string, feats: string])[], times = 5) => Array.from({ length: times }, () => lines.map(([form, upos, feats]) => ({ form, upos, feats }))).flat();
  const one = words([["дом", "NOUN", "Case=Nom|Number=Sing"], ["7", "NUM", "NumType=Card"], ["был", "AUX", "Tense=Past|Voice=Act"], ["сделан", "VERB", "Variant=Short|VerbForm=Part|Voice=Pass"]]);
  const other = words([["стол", "NOUN", "Case=Acc|Number=Sing"], ["12", "NUM", "Case=Nom|NumType=Card"], ["была", "AUX", "Tense=Past"], ["взята", "VERB", "Case=Nom|Variant=Short|VerbForm=Part|Voice=Pass"], ["взятый", "VERB", "Case=Nom|VerbForm=Part|Voice=Pass"]]);
  const both = sharedFeatures(one, other);
  expect([...both.names]).toEqual(["Case", "NumType", "Number", "Tense", "VerbForm", "Voice"]);
  const at = (form: string, upos: string, feats = ""): string => [...both.compared({ form, upos, feats })].join(" ");
  expect(at("село", "NOUN", "Case=Nom")).toContain("Case");
  expect(at("1917", "NUM")).toBe("NumType Number Tense VerbForm Voice");
  expect(at("была", "AUX")).not.toContain("Voice");
  expect(at("дана", "VERB", "Variant=Short|VerbForm=Part")).not.toContain("Case");
  // Of long participles the first treebank has none: their names decide.
  expect(at("данный", "VERB", "VerbForm=Part")).toContain("Case");
  expect(both.left).toEqual(["AUX Cyrillic Voice", "NUM digits Case", "VERB Part Short Cyrillic Case"]);
});
