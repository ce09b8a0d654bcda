import { bit, kinds, letterClass, type LetterModel, markClass, otherLanguage, strange } from "./letters.ts";

/** What a stretch costs. `ours`: every word as the likeliest language or, dearer, as a foreign one; `foreign`: in a run of foreign words. */
export interface Cost {
  ours: number;
  foreign: number;
  /** Letters and marks. */
  letters: number;
  /** Quarter bits above five bits a letter of the worst word, as one of ours. */
  worst: number;
}

/** For each profile, of the word being read. */
let last = new Uint8Array(4);
let sum = new Float64Array(4);

/** Costs of `text.slice(start, end)`, as if it stood alone. Linear. */
export function costOf(model: LetterModel, text: string, start = 0, end = text.length): Cost {
  const { letter, script, other, lower, alphabets } = kinds();
  const { index, tables, sizes, foreign } = model;
  const cost: Cost = { ours: 0, foreign: 0, letters: 0, worst: 0 };
  const profiles = tables.length;
  if (last.length < profiles) [last, sum] = [new Uint8Array(profiles), new Float64Array(profiles)];
  let i = start;
  while (i < end) {
    const c = text.charCodeAt(i);
    if (letter[c] === 0) {
      let here = other[c]!;
      // A sign in the middle of a word.
      if (here > 3 * bit && c !== 0x2019 && i > start && i + 1 < end && letter[text.charCodeAt(i - 1)] === letterClass && letter[text.charCodeAt(i + 1)] === letterClass) here += (c === 0x2013 || c === 0x2014 ? 1 : 6) * bit;
      cost.ours += here;
      cost.foreign += here;
      if (here > 9 * bit) cost.worst = Math.max(cost.worst, here);
      i++;
      continue;
    }
    last.fill(0);
    sum.fill(0);
    let alien = 0;
    let company = 0;
    let length = 0;
    let upper = 0;
    let rises = 0;
    let mixed = 0;
    let before = 0;
    let wasUpper = true;
    for (; i < end; i++) {
      const u = text.charCodeAt(i);
      const kind = letter[u]!;
      if (kind === 0) break;
      length++;
      alien += foreign[u]!;
      company |= alphabets[lower[u]!]!;
      if (kind === markClass) { for (let p = 0; p < profiles; p++) sum[p]! += 3 * bit; continue; }
      const isUpper = lower[u] !== u;
      if (isUpper) { upper++; if (!wasUpper) rises++; }
      wasUpper = isUpper;
      if (before !== 0 && script[u] !== before) mixed++;
      before = script[u]!;
      for (let p = 0; p < profiles; p++) {
        const at = index[p]![u]!;
        const size = sizes[p]!;
        if (at === 0) sum[p]! += strange;
        else sum[p]! += tables[p]![last[p]! * size + at]!;
        last[p] = at;
      }
    }
    let best = Infinity;
    for (let p = 0; p < profiles; p++) best = Math.min(best, sum[p]! + tables[p]![last[p]! * sizes[p]!]!);
    const opening = text.charCodeAt(i - length);
    const casing = casingCost(upper, length, rises, letter[opening] === letterClass && lower[opening] !== opening);
    const scripts = mixed * 9 * bit;
    const impossible = (company & 3) === 3 || (company & 12) === 12 ? 12 * bit : 0;
    const alone = alien + 3 * bit + scripts + casing + impossible;
    // An abbreviation in capitals needs no likely letters.
    const abbreviation = upper === length && length <= 7 ? alone + 2 * bit : Infinity;
    const ours = Math.min(best + scripts + casing, alone + otherLanguage, abbreviation);
    cost.ours += ours;
    cost.foreign += Math.min(ours, alone);
    cost.letters += length;
    cost.worst = Math.max(cost.worst, ours - (length + 1) * 5 * bit);
  }
  return cost;
}

/** A capital that begins a word of small letters. */
export const capital = 1.5 * bit;

/** Lower, Capitalised, CAPITALS, and the rest. */
function casingCost(upper: number, length: number, rises: number, first: boolean): number {
  return upper === 0 ? 0 : upper === 1 && first ? capital : upper === length ? 3 * bit : 6 * bit + 3 * bit * rises;
}

/**
 * Is `costOf(…).worst` of a stretch above a limit? Most words are likely enough in the first profile that has their first letter; only the
 * others are looked at in full.
 */
export function isWorse(model: LetterModel, text: string, start: number, end: number, limit: number): boolean {
  const { letter, script, other, lower } = kinds();
  const { index, tables, sizes } = model;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (letter[c] === 0) {
      if (c < 127 && c >= 32) continue;
      let here = other[c]!;
      if (here > 3 * bit && c !== 0x2019 && i > start && i + 1 < end && letter[text.charCodeAt(i - 1)] === letterClass && letter[text.charCodeAt(i + 1)] === letterClass) here += (c === 0x2013 || c === 0x2014 ? 1 : 6) * bit;
      if (here > 9 * bit && here > limit) return true;
      continue;
    }
    const from = i;
    let likely = false;
    for (let p = 0; p < tables.length && !likely; p++) {
      const at = index[p]!;
      if (at[c] === 0) continue;
      const table = tables[p]!;
      const size = sizes[p]!;
      let before = 0;
      let cost = 0;
      let upper = 0;
      let rises = 0;
      let mixed = 0;
      let scriptBefore = 0;
      let wasUpper = true;
      for (i = from; i < end; i++) {
        const u = text.charCodeAt(i);
        const kind = letter[u]!;
        if (kind === 0) break;
        if (kind !== letterClass) { cost += 3 * bit; continue; }
        if (lower[u] !== u) { upper++; if (!wasUpper) rises++; wasUpper = true; } else wasUpper = false;
        if (script[u] !== scriptBefore) { if (scriptBefore !== 0) mixed++; scriptBefore = script[u]!; }
        const now = at[u]!;
        cost += now === 0 ? strange : table[before * size + now]!;
        before = now;
      }
      cost += table[before * size]! + mixed * 9 * bit + casingCost(upper, i - from, rises, lower[c] !== c);
      likely = cost - (i - from + 1) * 5 * bit <= limit;
    }
    if (!likely) {
      for (i = from; i < end && letter[text.charCodeAt(i)] !== 0;) i++;
      if (costOf(model, text, from, i).worst > limit) return true;
    }
    i--;
  }
  return false;
}

/** The cost of one word in one profile; letters it lacks cost much. */
export function wordCost(model: LetterModel, profile: number, text: string, start: number, end: number): number {
  const at = model.index[profile]!;
  const table = model.tables[profile]!;
  const size = model.sizes[profile]!;
  let last = 0;
  let sum = 0;
  for (let i = start; i < end; i++) {
    const next = at[text.charCodeAt(i)]!;
    sum += next === 0 ? strange : table[last * size + next]!;
    last = next;
  }
  return sum + table[last * size]!;
}
