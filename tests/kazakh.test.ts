import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { annotate } from "../src/annotate.ts";
import { kk } from "../src/languages/kk/index.ts";
import { analyses } from "../src/languages/kk/tagger.ts";
import { alphabetOf, alphabets, inCyrillic, transcribed } from "../src/languages/kk/latin.ts";
import { agreeing, ownSentences } from "../scripts/train/kk-own.ts";
import { harmony, lastSound, phonemic, shapes, spelled } from "../src/languages/kk/phonology.ts";

const { attests, tagger } = kk;

const lines = (name: string, file = "kk"): string[] =>
  readFileSync(new URL(`cases/${name}/${file}.txt`, import.meta.url), "utf8").split("\n").filter((l) => l !== "" && !l.startsWith("#"));

interface Expected { readonly lemma: string; readonly upos: string; readonly feats: string | undefined }
const expected = (text: string): Expected => {
  const [lemma, upos, feats] = text.split(" ");
  return { lemma: lemma!, upos: upos!, feats };
};

/** `form[lemma UPOS feats]+[lemma UPOS]`; brackets of feature names stay inside. */
function parse(line: string): { form: string; words: Expected[] }[] {
  const out: { form: string; words: Expected[] }[] = [];
  for (const m of line.matchAll(/([^\s[]+)((?:\+?\[(?:[^[\]]|\[[a-z]+\])*\])*)/gu)) {
    const words = [...m[2]!.matchAll(/\[((?:[^[\]]|\[[a-z]+\])*)\]/gu)].map((w) => expected(w[1]!));
    out.push({ form: m[1]!, words });
  }
  return out;
}

for (const line of lines("lemmas")) {
  test(line, () => {
    const tokens = parse(line);
    const tagged = tagger().tag(tokens.map((t) => t.form));
    tokens.forEach((t, i) => {
      if (t.words.length === 0) return;
      const words = tagged[i]!;
      const shown = words.map((w, j) => ({ lemma: w.lemma, upos: w.upos, feats: t.words[j]?.feats === undefined ? undefined : w.feats }));
      expect(shown, t.form).toEqual(t.words);
    });
  });
}

for (const line of lines("analyses")) {
  test(line, () => {
    const [form, reading] = line.split("\t");
    const never = reading!.startsWith("!");
    const { lemma, upos, feats } = expected(reading!.replace(/^!/u, ""));
    const found = analyses(form!).some((r) => r.lemma === lemma && r.tag.upos === upos && r.tag.feats === (feats ?? ""));
    expect(found).toBe(!never);
  });
}

test("suffixes agree with the sounds before them", () => {
  expect(shapes("LAр").map((s) => s.text).sort()).toEqual(["дар", "дер", "лар", "лер", "тар", "тер"]);
  expect(harmony("роль")).toBe(2);
  expect(lastSound("Кремль".toLowerCase())).toBe(lastSound("л"));
  for (const w of ["қою", "дария", "сүйе", "география"]) expect(spelled(phonemic(w))).toBe(w);
});

test("the words of a token spell the token", () => {
  const forms = ["Баласыз", "жалынды", "адаммын", "келді-ау", "жүріп-ақ", "дарынсыз", "қойшымын"];
  tagger().tag(forms).forEach((words, i) => expect(words.map((w) => w.form).join("")).toBe(forms[i]!.replace("-", "")));
});

test("known forms are attested, misspelt and broken ones are not", () => {
  for (const w of ["кітабымыздағы", "саясатқа", "ЖАҢҒЫРТУ", "Алматыда", "оның", "халқымыз"]) expect(attests(w), w).toBe(true);
  for (const w of ["саясатке", "хзщй", "", "-", "2010", "кітапде", "х".repeat(100_000)]) expect(attests(w), w.slice(0, 20)).toBe(false);
});

test("hostile tokens come through, one analysis or more each", () => {
  const forms = ["", " ", "-", "--", "а-", "-а", "%", "№", "\u0000", "😀", "ы".repeat(50_000), "ба-".repeat(20_000), "1-".repeat(9_000), "лардың".repeat(9), "İ", "ß-тың", "x²", "А.", "ʼ"];
  const tagged = tagger().tag(forms);
  expect(tagged.length).toBe(forms.length);
  for (const words of tagged) expect(words.length).toBeGreaterThan(0);
  expect(tagger().tag([])).toEqual([]);
  expect(tagger().explain(forms).length).toBe(forms.length);
  expect(tagger().tag(Array.from({ length: 5_001 }, () => "сөздер")).length).toBe(5_001);
});

for (const line of lines("latin")) {
  test(line, () => {
    const [written, cyrillic] = line.split("\t");
    const forms = written!.split(" ");
    const own = alphabetOf(forms, attests);
    expect(forms.map((f) => (own === undefined ? f : inCyrillic(f, own, attests)?.form ?? f)).join(" ")).toBe(cyrillic);
  });
}

for (const line of lines("latin", "raw-kk")) {
  test(line, () => {
    const [text, lemmas] = line.split("\t");
    const { words } = annotate(text!, { layers: ["tokens", "words"] });
    expect(words.map((w) => w.lemma).join(" ")).toBe(lemmas);
  });
}

test("words in Latin letters are given as written, their lemmas in Cyrillic", () => {
  const forms = ["Qazaqstannyń", "syrtqy", "saıasaty", "týraly", "aqyldymyn", "."];
  const tagged = tagger().tag(forms);
  expect(tagged.map((words) => words.map((w) => w.form).join(""))).toEqual(forms);
  expect(tagged.slice(0, 4).map((words) => words[0]!.lemma)).toEqual(["Қазақстан", "сыртқы", "саясат", "туралы"]);
  expect(tagger().tag(["Біз", "Windows", "жүйесін", "орнаттық", "."])[1]![0]!.lemma).toBe("Windows");
});

test("a transcription says where each letter came from", () => {
  for (const own of alphabets) for (const form of ["Qazaqstan", "IIIIII", "ııııı", "shshchh", "a\'\'\'b", "x".repeat(64), "-", ""]) {
    const read = transcribed(form, own);
    if (read === undefined) continue;
    expect(read.origins.length).toBe(read.form.length + 1);
    expect(read.origins.at(-1)).toBe(form.length);
    expect([...read.origins].sort((a, b) => a - b)).toEqual(read.origins);
  }
});

test("sentences of our own have the readings they are said to have, and none is a test", () => {
  const tested = new Set(lines("lemmas").map((line) => parse(line).map((t) => t.form).join(" ")));
  const own = ownSentences();
  expect(own.length).toBeGreaterThan(200);
  for (const sentence of own) {
    expect(tested.has(sentence.map((t) => t.form).join(" "))).toBe(false);
    for (const token of sentence) expect(() => agreeing(token, analyses(token.form))).not.toThrow();
  }
  expect(() => agreeing({ form: "шығар", known: { lemma: "шығар", upos: "DET", feats: [] } }, analyses("шығар"))).toThrow(RangeError);
});
