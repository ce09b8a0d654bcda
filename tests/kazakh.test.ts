import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyses, attests, tagger } from "../src/languages/kk/tagger.ts";
import { harmony, lastSound, phonemic, shapes, spelled } from "../src/languages/kk/phonology.ts";
import { decodeWeights, encodeWeights } from "../src/languages/kk/weights.ts";

const lines = (name: string): string[] =>
  readFileSync(new URL(`cases/${name}/kk.txt`, import.meta.url), "utf8").split("\n").filter((l) => l !== "" && !l.startsWith("#"));

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

test("weights survive the trip to bytes", () => {
  const w = new Int8Array(1 << 10);
  w[0] = -127; w[5] = 3; w[1023] = 127;
  expect(decodeWeights(encodeWeights(w), 10)).toEqual(w);
  expect(() => decodeWeights(encodeWeights(w), 9)).toThrow(RangeError);
});
