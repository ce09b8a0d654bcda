import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hdd, mattr, mtld } from "../src/stats/richness.ts";

const numbered = (text: string): number[] => { const ids = new Map<string, number>(); return text.split(" ").map((w) => { if (!ids.has(w)) ids.set(w, ids.size); return ids.get(w)!; }); };

// 220 draws from a Zipf distribution, cut at 60.
const drawn = [
  1, 56, 1, 5, 27, 3, 4, 2, 19, 1, 2, 60, 1, 3, 1, 2, 24, 60, 60, 5, 20, 60, 7, 10, 1, 32, 60, 60, 1, 1, 1, 1, 1, 21, 17, 15, 7, 5, 5, 41, 1, 1, 3, 60, 2, 5, 60, 5, 2, 2, 8, 4, 21, 1, 3,
  2, 60, 1, 2, 1, 60, 1, 1, 60, 1, 1, 3, 20, 6, 1, 7, 7, 15, 15, 47, 1, 13, 3, 1, 1, 60, 2, 14, 5, 24, 60, 4, 1, 1, 1, 60, 3, 28, 2, 6, 1, 1, 60, 2, 9, 60, 60, 60, 10, 1, 1, 2, 1, 60, 3,
  1, 60, 7, 1, 1, 60, 1, 2, 1, 1, 2, 1, 16, 60, 3, 1, 3, 1, 1, 2, 26, 2, 1, 2, 1, 35, 3, 35, 3, 2, 1, 60, 60, 60, 1, 2, 1, 1, 3, 15, 6, 1, 29, 3, 3, 60, 1, 3, 1, 5, 2, 2, 1, 1, 44, 5, 1,
  1, 2, 2, 20, 5, 8, 60, 3, 17, 1, 10, 46, 1, 1, 9, 2, 2, 1, 60, 20, 13, 5, 36, 3, 1, 24, 9, 60, 3, 1, 1, 60, 5, 1, 1, 6, 59, 1, 2, 60, 1, 1, 1, 60, 27, 13, 1, 2, 60, 5, 13, 4, 2,
];

test("as lexicalrichness 0.5.1 computes them (no stretch of this text has a ratio of just .72, where it differs)", () => {
  expect(drawn).toHaveLength(220);
  expect(mattr(drawn, 50)).toBeCloseTo(0.3058479532163745, 12);
  expect(mattr(drawn, 100)).toBeCloseTo(0.2225619834710745, 12);
  expect(mtld(drawn)).toBeCloseTo(6.120232172470978, 10);
  expect(mtld(drawn, 0.66)).toBeCloseTo(7.9457221130796825, 10);
  expect(hdd(drawn)).toBeCloseTo(0.3398174483592524, 12);
  expect(hdd(drawn, 100)).toBeCloseTo(0.22921170067889035, 12);
});

describe("by hand, in three languages", () => {
  const texts = [
    "of the people by the people for the people", // McCarthy & Jarvis 2010, p. 384: a factor ends with the second people, at .667
    "халық үшін халық арқылы халық билік", "власть народа силами народа для народа",
  ].map(numbered);
  test("MATTR: the mean over all windows", () => {
    expect(mattr(texts[0]!, 5)).toBeCloseTo((4 + 3 + 4 + 4 + 3) / 5 / 5, 12);
    expect(mattr(texts[1]!, 3)).toBeCloseTo((2 + 3 + 2 + 3) / 4 / 3, 12);
    expect(mattr(texts[2]!, 3)).toBeCloseTo((3 + 2 + 3 + 2) / 4 / 3, 12);
    expect(mattr(texts[2]!)).toBeCloseTo(4 / 6, 12);
  });
  test("MTLD: lengths of stretches, forth and back", () => {
    // of .. by the (4/5) people (4/6): a factor; for the people: 1, nothing. Back: people the for people (3/4) the (3/5): a factor; by people the of: nothing.
    expect(mtld(texts[0]!)).toBeCloseTo(9, 12);
    // халық үшін халық (2/3): a factor; арқылы халық билік: nothing. Back: билік халық арқылы халық (3/4) үшін (4/5) халық (4/6): a factor.
    expect(mtld(texts[1]!)).toBeCloseTo(6, 12);
    // власть народа силами народа (3/4) для (4/5) народа (4/6): a factor. Back: народа для народа: a factor; силами народа власть: nothing.
    expect(mtld(texts[2]!)).toBeCloseTo(6, 12);
    // One repetition in four: (1 − 3/4) / (1 − .72) of a factor, both ways.
    expect(mtld([1, 2, 3, 1])).toBeCloseTo(4 / (0.25 / 0.28), 12);
  });
  test("HD-D: the ratio to be expected of a sample", () => {
    // Two of three, of which two are alike: alike with 1/3, else two types.
    expect(hdd([1, 1, 2], 2)).toBeCloseTo((1 / 3) * 0.5 + 2 / 3, 12);
    const text = Array.from({ length: 100 }, (_, i) => i % 5);
    // scipy 1.17.1: 5 (1 − hypergeom.pmf(0, 100, 20, 42)) / 42
    expect(hdd(text)).toBeCloseTo(0.1190472087529263, 12);
  });
});

test("the ends: nothing repeats, all repeats, nothing there", () => {
  const unique = Array.from({ length: 60 }, (_, i) => i);
  expect([mattr(unique), mtld(unique), hdd(unique)]).toEqual([1, NaN, expect.closeTo(1, 12)]);
  const same = new Array<number>(60).fill(3);
  expect([mattr(same), mtld(same), hdd(same)]).toEqual([1 / 50, 2, expect.closeTo(1 / 42, 12)]);
  expect([mattr([]), mtld([]), hdd([])]).toEqual([NaN, NaN, NaN]);
  expect(hdd(unique.slice(0, 41))).toBeNaN();
  for (const wrong of [0, -1, 2.5, NaN]) {
    expect(() => mattr([1], wrong)).toThrow("window of MATTR");
    expect(() => hdd([1], wrong)).toThrow("sample of HD-D");
  }
  for (const wrong of [0, 1, NaN]) expect(() => mtld([1], wrong)).toThrow("threshold of MTLD");
});

test("laws: bounds, other numbers for the same words, MTLD and HD-D back to front, MATTR from its definition", () => {
  fc.assert(fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 150 }), fc.integer({ min: 1, max: 60 }), (tokens, window) => {
    const named = tokens.map((t) => 1e6 - 37 * t);
    const back = [...tokens].reverse();
    for (const [f, turned] of [[(t: number[]) => mattr(t, window), true], [mtld, true], [(t: number[]) => hdd(t, 10), true]] as const) {
      expect(f(named)).toEqual(f(tokens));
      if (turned) expect(f(back)).toEqual(Number.isNaN(f(tokens)) ? NaN : expect.closeTo(f(tokens), 9));
    }
    const size = Math.min(window, tokens.length);
    const windows = Array.from({ length: tokens.length - size + 1 }, (_, i) => new Set(tokens.slice(i, i + size)).size / size);
    expect(mattr(tokens, window)).toBeCloseTo(windows.reduce((a, b) => a + b) / windows.length, 9);
    const m = mtld(tokens);
    expect(Number.isNaN(m) || m >= 1).toBe(true);
    // A sample of the whole text has its own ratio.
    expect(hdd(tokens, tokens.length)).toBeCloseTo(new Set(tokens).size / tokens.length, 9);
  }), { seed: 1, numRuns: 300 });
});
