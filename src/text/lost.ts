import { calm, calmPlain, type Chunks, plain, plainRussian, unsure } from "./chunks.ts";
import { codeUnits } from "./codeUnits.ts";
import { costOf, wordCost } from "./costs.ts";
import { bit, kinds, type LetterModel, wordCap } from "./letters.ts";

/** Letters that Kazakh has and Russian has not are looked for in texts of this many words at least. */
const enoughWords = 40;

/** Sentences about letters that are gone: no repair is possible, so the share of words is told. `chunks`: those of this very text. Linear. */
export function lostLetters(model: LetterModel, text: string, chunks: Chunks): string[] {
  const { letter, script, other } = kinds();
  const units = codeUnits(text);
  const warnings: string[] = [];
  let words = 0;
  let nul = 0;
  let replaced = 0;
  let questioned = 0;
  let boxed = 0;
  let isPrivate = 0;
  let garbled = 0;
  let firstGarbled = "";
  const stretch: Stretch = { words: 0, own: 0, lead: 0, found: 0 };
  const ru = model.codes.indexOf("ru");
  const kk = model.codes.indexOf("kk");
  const { kind: chunkKinds, start: starts, end: ends, lead: leads } = chunks;
  const [least, russian] = [plain, plainRussian];
  for (let k = 0; k < chunks.count; k++) {
    const kind = chunkKinds[k]!;
    const start = starts[k]!;
    const end = ends[k]!;
    if (kind >= least) {
      words++;
      if (kind === least) continue;
      if (kind === russian || stretch.own > 0) count(stretch, leads[k]!);
      else kazakh(model, text, start, end, ru, kk, stretch);
      continue;
    }
    for (let i = start; i < end;) {
      const c = units[i]!;
      if (c <= 32 && c !== 0) { i++; continue; }
      let runs = 0;
      let inRun = false;
      let ascii = true;
      let signs = 0;
      let j = i;
      let letters = 0;
      let cyrillic = 0;
      let address = false;
      let elsewhere = false;
      let bad = 0;
      for (; j < end; j++) {
        const d = units[j]!;
        if (d <= 32 && d !== 0) break;
        if (d >= 128) ascii = false;
        if (letter[d] === 0) { inRun = false; signs += d < 128 ? 3 * bit : 9 * bit; } else if (!inRun) { inRun = true; runs++; }
        if (letter[d] === 1) { letters++; if (script[d] === 2) cyrillic++; else if (script[d] === 4) elsewhere = true; continue; }
        if (d === 0) bad |= 1;
        else if (d === 0xfffd) bad |= 2;
        else if (d === 0x3f && letter[units[j + 1]!] === 1 && (letter[units[j - 1]!] === 1 || j === i)) bad |= 4;
        else if (d >= 0x25a0 && d <= 0x25af && (letter[units[j + 1]!] === 1 || letter[units[j - 1]!] === 1)) bad |= 8;
        else if (d >= 0xe000 && d < 0xf900) bad |= 16;
        else if (d === 0x2f || d === 0x40 || d === 0x3d) address = true;
        else if (other[d]! >= 14 * bit) bad |= 32;
      }
      if (letters > 0 || bad !== 0) words++;
      if (bad & 1) nul++;
      if (bad & 2) replaced++;
      if (bad & 4 && cyrillic > 0 && !address) questioned++;
      if (bad & 8) boxed++;
      if (bad & 16) isPrivate++;
      // In a chunk that is not suspicious no word and no sign costs more than this: nearly all make sense.
      const isCalm = kind === unsure && i === start && j === end && runs * (5 * bit + (ascii ? calmPlain : calm)) + signs <= 4 * bit * letters;
      if (letters >= 4 && !elsewhere && !isCalm) {
        const cost = costOf(model, text, i, j);
        if (cost.foreign > 9 * bit * cost.letters && cost.letters > letters / 2 && bad === 0) { garbled++; if (firstGarbled === "") firstGarbled = text.slice(i, Math.min(j, i + 30)); }
      }
      if (kk >= 0 && ru >= 0 && cyrillic > 1) kazakh(model, text, i, j, ru, kk, stretch);
      i = j;
    }
  }
  const share = (n: number): string => `${n} of ${words} words (${((100 * n) / Math.max(1, words)).toFixed(1)} %)`;
  const advice = "the letters cannot be got back from this file; take the text from another copy";
  if (nul > 0) warnings.push(`Letters are lost: ${share(nul)} hold U+0000, as a PDF font without these letters gives; ${advice}.`);
  if (replaced > 0) warnings.push(`Letters are lost: ${share(replaced)} hold the replacement character U+FFFD; ${advice}.`);
  if (questioned > 2 && questioned * 200 > words) warnings.push(`Letters seem lost: ${share(questioned)} have a question mark in the place of a letter; ${advice}.`);
  if (boxed > 2) warnings.push(`Letters seem lost: ${share(boxed)} have a box in the place of a letter; ${advice}.`);
  if (isPrivate > 0) warnings.push(`${share(isPrivate)} hold private characters of a font, whose meaning the text does not tell.`);
  if (garbled >= 5 && garbled * 100 > words) warnings.push(`${share(garbled)} make no sense in any known encoding, the first '${firstGarbled}'; the text may be damaged.`);
  if (stretch.found > 0) warnings.push(`Kazakh letters seem lost: ${share(stretch.found)} are in stretches that read as Kazakh and have none of ә ғ қ ң ө ұ ү һ; ${advice}.`);
  return warnings;
}

/** The last words that could be Kazakh, how many have a letter of its own, what they cost in Russian less what they cost in Kazakh. */
interface Stretch { words: number; own: number; lead: number; found: number }

/** Adds a word; after every forty words that could be Kazakh, do they read so and have no letter that only Kazakh has? */
function count(stretch: Stretch, lead: number): void {
  stretch.lead += lead;
  if (++stretch.words < enoughWords) return;
  if (stretch.own === 0 && stretch.lead > enoughWords * bit) stretch.found += enoughWords;
  stretch.words = stretch.own = stretch.lead = 0;
}

/** Adds the words of a chunk that could be Kazakh. */
function kazakh(model: LetterModel, text: string, start: number, end: number, ru: number, kk: number, stretch: Stretch): void {
  const { letter, script } = kinds();
  const russian = model.index[ru]!;
  const own = model.index[kk]!;
  for (let i = start; i < end; i++) {
    if (letter[text.charCodeAt(i)] !== 1) continue;
    let j = i;
    let known = true;
    let isOwn = false;
    for (; j < end; j++) {
      const c = text.charCodeAt(j);
      if (letter[c] !== 1) break;
      if (script[c] !== 2 || own[c] === 0) known = false;
      else if (russian[c] === 0 && c !== 0x456 && c !== 0x406) isOwn = true;
    }
    if (known) {
      if (isOwn) stretch.own++;
      const cap = (j - i + 1) * wordCap;
      count(stretch, stretch.own > 0 ? 0 : Math.min(wordCost(model, ru, text, i, j), cap) - Math.min(wordCost(model, kk, text, i, j), cap));
    }
    i = j;
  }
}
