import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pieces } from "../src/languages/en/contractions.ts";
import { lemmaOf } from "../src/languages/en/lemma.ts";
import { wordLists } from "../src/languages/en/lists.ts";
import { en } from "../src/languages/en/index.ts";

const { attests, tagger } = en;

const cases = readFileSync(new URL("cases/lemmas/en.txt", import.meta.url), "utf8").split("\n").filter((l) => l !== "" && !l.startsWith("#"));

for (const line of cases) {
  const [sentence = "", wanted = ""] = line.split(" => ");
  test(`english: ${sentence}`, () => {
    const words = tagger().tag(sentence.split(" ")).flat();
    const gold = wanted.split(" ").map((w) => /^(.+?)\/(.+)\/([A-Z]+)(?:\[(.*)\])?$/u.exec(w)!);
    expect(words.map((w) => `${w.form}/${w.lemma}/${w.upos}`)).toEqual(gold.map(([, form, lemma, upos]) => `${form}/${lemma}/${upos}`));
    gold.forEach(([, form, , , feats], i) => {
      for (const feat of feats === undefined ? [] : feats.split("|")) expect(`${form} ${words[i]!.feats}`).toContain(feat);
    });
  });
}

test.each([
  ["don't", "do n't"], ["DON’T", "DO N’T"], ["can't", "ca n't"], ["cannot", "can not"], ["I'm", "I 'm"], ["shouldn't've", "should n't 've"],
  ["workers'", "workers '"], ["James's", "James 's"], ["gonna", "gon na"], ["O'Brien", "O'Brien"], ["'s", "'s"], ["rock'n'roll", "rock'n'roll"], ["its", "its"],
])("pieces of %s", (token, wanted) => expect(pieces(token).join(" ")).toBe(wanted));

test.each([
  ["studies", "NNS", "study"], ["analyses", "NNS", "analysis"], ["phenomena", "NNS", "phenomenon"], ["indices", "NNS", "index"], ["approaches", "NNS", "approach"],
  ["knives", "NNS", "knife"], ["archives", "NNS", "archive"], ["heroes", "NNS", "hero"], ["databases", "NNS", "database"], ["co-authors", "NNS", "co-author"],
  ["hoped", "VBD", "hope"], ["hopping", "VBG", "hop"], ["controlled", "VBN", "control"], ["agreed", "VBD", "agree"], ["undertaken", "VBN", "undertake"],
  ["classified", "VBN", "classify"], ["digitized", "VBN", "digitize"], ["overlapping", "VBG", "overlap"], ["relies", "VBZ", "rely"], ["focuses", "VBZ", "focus"],
  ["largest", "JJS", "large"], ["easier", "JJR", "easy"], ["biggest", "JJS", "big"], ["worse", "RBR", "badly"], ["n’t", "RB", "not"], ["12,500", "CD", "12500"], ["1,5", "CD", "1,5"],
])("lemma of %s as %s", (form, xpos, lemma) => expect(lemmaOf(form, "", xpos, wordLists())).toBe(lemma));

test("attests words and their regular inflections, not rubbish or other alphabets", () => {
  for (const w of ["policy", "Policies", "methodology", "internationalization", "don't", "STATE"]) expect([w, attests(w)]).toEqual([w, true]);
  for (const w of ["polisy", "thexx", "qqq", "саясат", "политика", "", "-", "a".repeat(500)]) expect([w, attests(w)]).toEqual([w, false]);
});

test("any tokens: one analysis or more each, pieces make up the token, UD feature order", () => {
  const token = fc.oneof(fc.string({ minLength: 1, maxLength: 12 }), fc.constantFrom("__proto__", "constructor", "Қазақстан", "вода", "don't", "\u{1F40E}", "it’s", "U.S.", "https://a.example/b", "x".repeat(3000)));
  fc.assert(fc.property(fc.array(token.filter((t) => t.trim() === t && t !== ""), { minLength: 1, maxLength: 12 }), (forms) => {
    const found = tagger().tag(forms);
    expect(found.length).toBe(forms.length);
    found.forEach((words, i) => {
      expect(words.map((w) => w.form).join("")).toBe(forms[i]);
      for (const w of words) {
        expect(w.lemma).not.toBe("");
        const names = w.feats === "" ? [] : w.feats.split("|").map((f) => f.slice(0, f.indexOf("=")).toLowerCase());
        expect(names).toEqual([...names].sort());
      }
    });
    expect(tagger().explain(forms).length).toBe(forms.length);
  }), { seed: 5, numRuns: 150 });
});

test("the same tokens always get the same analysis, whatever was tagged before", () => {
  const sentence = "The lake near Balkhash has been drying since 1970 .".split(" ");
  const once = tagger().tag(sentence);
  for (let i = 0; i < 200; i++) tagger().tag([`Zq${i}x`, "flows", `wv${i}`]);
  expect(tagger().tag(sentence)).toEqual(once);
});
