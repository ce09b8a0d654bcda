import { describe, expect, test } from "vitest";
import { annotate } from "../src/annotate.ts";
import { identify } from "../src/languages/identify.ts";
import { languages } from "../src/languages/index.ts";
import { shapeOf } from "../src/text/shape.ts";

/** The contract every language keeps; a new one is tested by being registered. */
describe.each(Object.values(languages))("$name", (language) => {
  test("has example sentences, each one sentence in this language", () => {
    expect(language.examples.length).toBeGreaterThanOrEqual(3);
    for (const example of language.examples) {
      expect(identify(example).lang).toBe(language.code);
      const d = annotate(example, { layers: ["sentences"] });
      expect(d.sentences.map((s) => [d.text.slice(s.start, s.end), s.lang])).toEqual([[example, language.code]]);
    }
  });

  test("tags tokens: as many groups as tokens, none empty, forms that make up the token", () => {
    for (const example of language.examples) {
      const d = annotate(example, { lang: language.code, layers: ["tokens"] });
      const forms = d.tokens.map((t) => d.text.slice(t.start, t.end));
      const tagged = language.tagger().tag(forms);
      expect(tagged.length).toBe(forms.length);
      tagged.forEach((words, i) => {
        expect(words.length).toBeGreaterThan(0);
        if (words.length === 1) expect(words[0]!.form).toBe(forms[i]);
        for (const w of words) {
          expect(w.lemma).not.toBe("");
          expect(w.upos).toMatch(/^(?:ADJ|ADP|ADV|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X)$/);
        }
        if (shapeOf(forms[i]!) === "punct") expect(words[0]!.upos).toBe("PUNCT");
      });
      expect(language.tagger().explain(forms).length).toBe(forms.length);
    }
  });

  test("tags the same whatever was tagged before", () => {
    const [first, second] = language.examples.map((e) => e.split(" "));
    const alone = language.tagger().tag(first!);
    language.tagger().tag(second!);
    expect(language.tagger().tag(first!)).toEqual(alone);
  });

  test("survives odd tokens", () => {
    const odd = ["", " ", "😀", "\u0301", "a\u0301б", "x".repeat(5000), "қ".repeat(5000), "-", "--", "а-а-а-а-а-а-а-а-а-а", "12,5-ға", "'s", "«»", "\uD800", "constructor", "__proto__", "toString"];
    expect(language.tagger().tag(odd).length).toBe(odd.length);
    expect(language.tagger().tag([])).toEqual([]);
  });

  test("knows its words, not noise", () => {
    const words = language.examples.flatMap((e) => e.match(/\p{L}{5,}/gu) ?? []);
    expect(words.filter((w) => language.attests(w)).length / words.length).toBeGreaterThan(0.7);
    expect(["ъъщщ", "zxqv", "әңғқ", "ьйъ"].filter((w) => language.attests(w))).toEqual([]);
  });

  test("has stop words in lower case, among them its commonest", () => {
    expect(language.stopwords.size).toBeGreaterThan(100);
    expect([...language.stopwords].filter((w) => w !== w.toLowerCase() || w.trim() !== w || w === "")).toEqual([]);
    expect([...language.stopwords].filter((w) => w.normalize("NFC") !== w)).toEqual([]);
  });

  test("names the blocks of an article", () => {
    for (const labels of [language.headings.abstract, language.headings.keywords, language.headings.references]) expect(labels.length).toBeGreaterThan(0);
    const [abstract] = language.headings.abstract;
    const [keywords] = language.headings.keywords;
    const d = annotate(`${abstract}. ${language.examples[1]}\n${keywords}: аа, бб.\n`, { layers: ["sections"] });
    expect(d.sections.map((s) => s.kind)).toEqual(["heading", "abstract", "heading", "keywords"]);
  });
});
