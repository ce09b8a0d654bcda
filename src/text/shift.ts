import { costOf } from "./costs.ts";
import { bit, kinds, type LetterModel } from "./letters.ts";
import { shifted, type Reading } from "./readings.ts";

/** Running text of the languages costs about 4.4 bits a letter; another script shifted at random 6 and more. */
const sense = 5.2 * bit;

/**
 * The distances by which the code points of damaged chunks may have been shifted: those that turn frequent characters into letters
 * of the languages and make the chunks much cheaper. `chunks` is a sample of a few hundred; the best few come back, most gain first.
 */
export function findShifts(model: LetterModel, chunks: readonly string[]): Reading[] {
  const counts = new Map<number, number>();
  for (const chunk of chunks) {
    for (let i = 0; i < chunk.length; i++) {
      const c = chunk.charCodeAt(i);
      // Letters of our languages may be what a shift made, signs of plain ASCII hardly.
      if (c >= 0xa0 && !(c >= 0xd800 && c < 0xe000)) counts.set(c, (counts.get(c) ?? 0) + 1);
    }
  }
  const codes = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 400);
  if (codes.length < 3) return [];
  const isLetter = (c: number): boolean => c >= 128 && model.index.some((index) => index[c] !== 0);
  // A shift leaves letters that none of the languages has: a stray № or ² is not worth the search.
  if (codes.filter(([c]) => !isLetter(c) && kinds().letter[c] === 1).length < 2) return [];
  const letters: number[] = [];
  for (let c = 0x400; c < 0x530; c++) if (isLetter(c) && kinds().lower[c] === c) letters.push(c);
  const distances = new Map<number, number>();
  const unlikely = 60;
  for (const [code] of codes.slice(0, 4)) {
    for (const letter of letters) {
      const d = letter - code;
      if (d === 0 || distances.has(d)) continue;
      let cost = 0;
      for (const [c, n] of codes) cost += n * (isLetter(c + d) ? model.foreign[c + d]! + (kinds().lower[c + d] === c + d ? 0 : 8) : unlikely);
      distances.set(d, cost);
    }
  }
  const likely = [...distances].sort((a, b) => a[1] - b[1] || a[0] - b[0]).slice(0, 10);
  const found: { reading: Reading; gain: number }[] = [];
  const plain = chunks.map((chunk) => costOf(model, chunk).foreign);
  for (const [d] of likely) {
    const reading = shifted(d, isLetter);
    let gain = 0;
    let cost = 0;
    let count = 0;
    chunks.forEach((chunk, k) => {
      const moved = applied(reading, chunk);
      if (moved === undefined) return;
      const now = costOf(model, moved);
      gain += Math.max(0, plain[k]! - now.ours);
      cost += now.ours;
      count += now.letters;
    });
    if (gain > 0 && cost < sense * count) found.push({ reading, gain });
  }
  return found.sort((a, b) => b.gain - a.gain).slice(0, 3).map((f) => f.reading);
}

/** The chunk in that reading; undefined where nothing changes. */
export function applied(reading: Reading, text: string, start = 0, end = text.length): string | undefined {
  const edits = reading.edits(text, start, end);
  if (edits === undefined) return undefined;
  let out = "";
  let at = start;
  for (const e of edits) {
    out += text.slice(at, e.start) + e.put;
    at = e.end;
  }
  return out + text.slice(at, end);
}
