import fc from "fast-check";
import { expect, test } from "vitest";
import { scan, scanIn, type Scan } from "../src/languages/identify/scan.ts";
import { codeUnits } from "../src/text/codeUnits.ts";

const text = "Жайық өзенінің суы Caspian Sea-ға құяды (https://mysal.example/su). «Вода — жизнь», — сказал он; o'zen, su'lar, it's the river's mouth. Ёлка, е\u0301ль, АҚШ, ҚР ҰҒА. 2021 ж. naïve café.\n"
  + "Тексты о реках: rivers, өзендер, реки; 'quoted' “words”. Baıtursynulynyń әліпбиі. Ашық аспан алаңда.\n";
const told = ({ forms, words, ...counts }: Scan) => ({ ...counts, words: words.map((form) => forms.words[form]) });

test("the words of a stretch are those of the stretch alone, wherever it is cut and in whatever order stretches are asked for", () => {
  const place = fc.integer({ min: 0, max: text.length });
  fc.assert(fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 12 }), (stretches) => {
    for (const [a, b] of stretches) {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      expect(told(scanIn(text, from, to)), `${from}–${to}`).toEqual(told(scan(text.slice(from, to))));
    }
  }), { numRuns: 300 });
});

test("another text between two stretches of one, and a text of the same length, are not taken for it", () => {
  const other = text.replace("Жайық", "Волга").replace("rivers", "waters");
  expect(other.length).toBe(text.length);
  for (const t of [text, other, text, other]) expect(told(scanIn(t, 0, 40))).toEqual(told(scan(t.slice(0, 40))));
});

test("the units of a text are its UTF-16 code units, half a pair among them", () => {
  for (const t of ["", "қаз 🦢 қаз", "\ud83e", "река", "rivers", "ѣ\u0000ь", "\ud83e".padStart(300, "қ"), text.repeat(2)]) expect([...codeUnits(t).subarray(0, t.length)]).toEqual([...Array(t.length).keys()].map((i) => t.charCodeAt(i)));
});
