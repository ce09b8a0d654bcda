import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentenceSpans } from "../src/text/sentence-spans.ts";
import { shapeOf } from "../src/text/shape.ts";
import { explainTokens, tokenSpans } from "../src/text/token-spans.ts";
import { draw, drawnCases, lexicons } from "./boundaries.ts";

for (const name of ["ru", "kk", "en", "mixed"] as const) {
  describe(`tokens ${name}`, () => {
    for (const c of drawnCases("tokens", name)) {
      test(`${c.line}: ${c.drawn}`, () => {
        expect(draw(c.text, tokenSpans(c.text, 0, c.text.length, lexicons[c.lang]))).toBe(c.drawn);
      });
    }
  });
}

const piece = fc.oneof(
  fc.constantFrom("г.", "т.", "д.", "А.", "т.б.", "U.S.", "1", "2022", "5,5", "%", "«", "»", "\"", "(", ")", "[", "]", "...", "?!", ".", "–", "-", ":", "/", "'", "’", "_", "&", "#", "@", " ", " ",
    "слово", "Ол", "the", "s", "www.a.kz/?B", "a@b.kz", "😀", "\ud83d", "\u0301", "\u200b", "№", "XX", "°", "C", "+"),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const anything = fc.array(piece, { maxLength: 40 }).map((p) => p.join(""));

test("tokens are sorted, not empty, without white space inside, and only white space is between them", () => {
  fc.assert(fc.property(anything, fc.constantFrom("ru", "kk", "en"), (text, lang) => {
    let at = 0;
    for (const t of tokenSpans(text, 0, text.length, lexicons[lang as "ru"])) {
      expect(t.end).toBeGreaterThan(t.start);
      expect(text.slice(at, t.start)).toMatch(/^\s*$/u);
      expect(text.slice(t.start, t.end)).not.toMatch(/\s/u);
      at = t.end;
    }
    expect(text.slice(at)).toMatch(/^\s*$/u);
  }), { seed: 7, numRuns: 2000 });
});

/** Grapheme clusters of UAX #29 as far as tokens could cut them: pairs, marks, joiners, pictures joined by them, flags. */
const torn = /^[\p{M}\u200c\u200d\u2060\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]|^[\udc00-\udfff]/u;

test("no token ends within a character", () => {
  const bits = fc.constantFrom("👩‍⚕️", "👨‍👩‍👧‍👦", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}", "👍🏽", "🇰🇿", "1️⃣", "©️", "❤️‍🔥", "е\u0308", "и\u0306", "\u0301", "\u200d", "\ufe0f", "\u{103ae}", "\u{11a9a}", "\u{1d400}", "\u{e0001}",
    "Қ", "ё", "a", "1", ".", ",", "-", "«", "»", "(", ")", " ", "%", "'", "!", "。", "т.б.");
  const lawful = (text: string, lang: string): void => {
    for (const s of sentenceSpans(text, 0, text.length, lexicons[lang as "ru"])) for (const t of tokenSpans(text, s.start, s.end, lexicons[lang as "ru"])) {
      const before = text[t.start - 1];
      if (before === undefined || /\s/u.test(before)) continue;
      expect(text.slice(t.start)).not.toMatch(torn);
      expect(/\p{Extended_Pictographic}\ufe0f?\u200d$/u.test(text.slice(0, t.start)) && /^\p{Extended_Pictographic}/u.test(text.slice(t.start))).toBe(false);
    }
  };
  for (const text of ["\u{103ae} ", "\u{11a9a}В 2021 г.", "👩‍⚕️👩‍⚕️", "а\u0301."]) lawful(text, "kk");
  fc.assert(fc.property(fc.array(bits, { maxLength: 30 }).map((b) => b.join("")), fc.constantFrom("ru", "kk", "en"), lawful), { seed: 7, numRuns: 3000 });
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), fc.constantFrom("ru", "kk", "en"), lawful), { seed: 7, numRuns: 2000 });
});

test("white space of any width parts tokens alike", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom("Абай", "2010-шы", "т.б.", "is", "(", ")", "12,5", "%-ға", "что-то", ",", "«Қазақ»", "don't"), { minLength: 1, maxLength: 20 }), fc.constantFrom("ru", "kk", "en"), (words, lang) => {
    const forms = (text: string): string[] => tokenSpans(text, 0, text.length, lexicons[lang as "ru"]).map((t) => text.slice(t.start, t.end));
    expect(forms(words.join("  \u00a0"))).toEqual(forms(words.join(" ")));
  }), { seed: 7 });
});

test("explain names the rule that joined or split", () => {
  const text = "что-то 1,7 г. Абай,";
  expect(explainTokens(text, 0, text.length, lexicons.ru).map((v) => `${text.slice(v.start, v.end)} ${v.rule} ${v.decision}`)).toEqual([
    "что- hyphen join", "-то hyphen join", "1, separated join", ",7 separated join", "г. dotAfterWord join", "Абай, otherwise split",
  ]);
});

test("shapes", () => {
  const shapes = {
    Абай: "word", "что-то": "word", "don't": "word", "г.": "abbreviation", "U.S.": "abbreviation", "12,5": "number", "2010-шы": "number", "38%-ға": "number", "10:30": "number",
    XIX: "roman", ХІХ: "roman", "СУ-155": "alphanumeric", "44-дневный": "alphanumeric", "%": "symbol", "№": "symbol", "+": "symbol", "😀": "symbol", "«": "punct", "...": "punct", "—": "punct",
    "https://a.kz/b": "url", "www.a.kz": "url", "10.1000/182": "url", "a.b@c.kz": "email", "#наука": "hashtag", "@abai": "mention", "есеп.pdf": "file",
  };
  expect(Object.fromEntries(Object.keys(shapes).map((form) => [form, shapeOf(form)]))).toEqual(shapes);
});

test("a hostile sentence takes linear time", () => {
  for (const unit of ["А.", "(", "-", "a-", "1-", "1.", "'", "a'", "т.б.", "a@", "a.kz,", "..", "😀", ":", "_", "s' "]) {
    const text = unit.repeat(Math.ceil(400_000 / unit.length));
    const before = performance.now();
    tokenSpans(text, 0, text.length, lexicons.en);
    expect(performance.now() - before, unit).toBeLessThan(4000);
  }
});
