import fc from "fast-check";
import { expect, test } from "vitest";
import { apply, draft, finish, restore, toRaw, type Edit } from "../src/text/draft.ts";

test("a dropped hyphen, a joined line and a mended letter lead back to the raw text", () => {
  const raw = "мемлекет-\nтің сыртқы\nсаясaты";
  const joined = apply(draft(raw), [{ start: 8, end: 10, put: "", kind: "hyphen-drop" }, { start: 20, end: 21, put: " ", kind: "line-join" }]);
  const mended = apply(joined, [{ start: joined.text.length - 3, end: joined.text.length - 2, put: "а", kind: "homoglyph" }]);
  const { text, map, changes } = finish(mended);
  expect(text).toBe("мемлекеттің сыртқы саясаты");
  expect(changes.map((c) => [c.kind, c.from, c.to])).toEqual([["hyphen-drop", "-\n", ""], ["line-join", "\n", " "], ["homoglyph", "a", "а"]]);
  expect(restore(text, changes)).toBe(raw);
  const word = { start: 0, end: "мемлекеттің".length };
  const { rawStart, rawEnd } = toRaw(map, word);
  expect(raw.slice(rawStart, rawEnd)).toBe("мемлекет-\nтің");
  const last = toRaw(map, { start: text.length - 7, end: text.length });
  expect(raw.slice(last.rawStart, last.rawEnd)).toBe("саясaты");
});

test("a stretch that is moved leads back to where it stood", () => {
  const raw = "сөз басы\n¹ Ескерту.\nсөз соңы";
  const moved = apply(draft(raw), [{ start: 8, end: 20, put: " ", kind: "note-move" }, { start: 28, end: 28, put: "\n", kind: "note-move" }, { start: 28, end: 28, put: raw.slice(9, 19), kind: "note-move", source: 9 }]);
  const { text, map, changes } = finish(apply(moved, [{ start: moved.text.indexOf("Е"), end: moved.text.indexOf("Е") + 1, put: "E", kind: "x" }]));
  expect(text).toBe("сөз басы сөз соңы\n¹ Eскерту.");
  expect(restore(text, changes)).toBe(raw);
  const { rawStart, rawEnd } = toRaw(map, { start: text.indexOf("E"), end: text.length });
  expect(raw.slice(rawStart, rawEnd)).toBe("Ескерту.");
});

test("edits that overlap are refused", () => {
  expect(() => apply(draft("абв"), [{ start: 0, end: 2, put: "", kind: "x" }, { start: 1, end: 3, put: "", kind: "x" }])).toThrow(/overlaps/);
});

/** Random edits of a text: cut points, each stretch between two of them kept or replaced. */
const edits = (text: string): fc.Arbitrary<Edit[]> => fc.array(fc.nat(text.length), { maxLength: 8 }).chain((points) => {
  const cuts = [...new Set(points)].sort((a, b) => a - b);
  const spans = cuts.slice(0, -1).map((start, i): [number, number] => [start, cuts[i + 1]!]).filter((_, i) => i % 2 === 0);
  return fc.tuple(...spans.map(([start, end]) => fc.string({ maxLength: 3 }).map((put): Edit => ({ start, end, put, kind: "random" }))));
});

test("whatever is edited, twice over, can be restored, and spans lead back into the raw text", () => {
  const texts = fc.string({ unit: "grapheme", maxLength: 40 }).chain((raw) => edits(raw).chain((first) => {
    const one = apply(draft(raw), first);
    return edits(one.text).map((second) => ({ raw, two: apply(one, second) }));
  }));
  fc.assert(fc.property(texts, ({ raw, two }) => {
    const { text, map, changes } = finish(two);
    expect(text).toBe(two.text);
    expect(restore(text, changes)).toBe(raw);
    for (let i = 0; i < text.length; i++) {
      const { rawStart, rawEnd } = toRaw(map, { start: i, end: i + 1 });
      expect(rawStart).toBeGreaterThanOrEqual(0);
      expect(rawEnd).toBeGreaterThanOrEqual(rawStart);
      expect(rawEnd).toBeLessThanOrEqual(raw.length);
      const inChange = changes.some((c) => i >= c.start && i < c.end);
      if (!inChange) expect(raw.slice(rawStart, rawEnd)).toBe(text[i]);
    }
  }), { numRuns: 400 });
});
