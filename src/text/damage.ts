import { type Chunks, split, suspicious } from "./chunks.ts";
import { costOf } from "./costs.ts";
import { apply, type Draft, type Edit } from "./draft.ts";
import { bit, letterModel, type LetterModel, type LetterProfile } from "./letters.ts";
import { lostLetters } from "./lost.ts";
import { knownReadings, type Reading } from "./readings.ts";
import { applied, findShifts } from "./shift.ts";

export interface Repaired {
  readonly draft: Draft;
  /** Sentences about what was mended. */
  readonly repairs: readonly string[];
  /** Sentences about damage that could not be mended. */
  readonly warnings: readonly string[];
}

/** Entering a stretch of words of another language, or of damaged words, costs these quarter bits; less where the same damage is elsewhere in the text. */
const entersOther = 6 * bit;
const enters = 14 * bit;
const entersKnown = 7 * bit;
/** What a kind of damage must win in the whole text before its places stop being judged alone. */
const established = 60 * bit;
/** Chunks on either side of a suspicious one that are judged with it: first, and once a kind of damage is established. */
const around = 8;
const aroundKnown = 40;

/**
 * Mends text that went through a wrong encoding or font: the likeliest reading of every stretch by letter bigrams, found as the
 * cheapest path through words as they are, words of other languages, and words in each way of being damaged (`readings.ts`, and
 * shifts of code points found in the text itself). Two rounds more for damage done twice. What cannot be mended is told. Linear.
 */
export function repairDamage(draft: Draft, profiles: readonly LetterProfile[]): Repaired {
  const model = letterModel(profiles);
  const repairs: string[] = [];
  let now = draft;
  let chunks = split(model, now.text);
  for (let round = 0; round < 3; round++) {
    const { edits, said } = mend(model, now.text, chunks);
    if (edits.length === 0) break;
    now = apply(now, edits);
    chunks = split(model, now.text);
    repairs.push(...said);
  }
  return { draft: now, repairs, warnings: lostLetters(model, now.text, chunks) };
}

function mend(model: LetterModel, text: string, chunks: Chunks): { edits: Edit[]; said: string[] } {
  const sample = sampleOf(text, chunks);
  if (sample.length === 0) return { edits: [], said: [] };
  const readings = likely(model, sample);
  if (readings.length === 0) return { edits: [], said: [] };
  const enter = readings.map((r) => enters + r.prior);
  const wins = new Float64Array(readings.length);
  for (const [a, b] of regionsOf(chunks, around)) paths(model, text, chunks, a, b, readings, enter, (_, __, reading, gain) => { wins[reading]! += gain; });
  if (!wins.some((w) => w > 0)) return { edits: [], said: [] };
  for (let k = 0; k < readings.length; k++) enter[k] = wins[k]! >= established ? entersKnown : wins[k]! > 0 ? enters + readings[k]!.prior : Infinity;
  const edits: Edit[] = [];
  const places = readings.map(() => ({ chunks: 0, from: -1, to: -1, was: "", now: "" }));
  for (const [a, b] of regionsOf(chunks, wins.some((w) => w >= established) ? aroundKnown : around)) {
    paths(model, text, chunks, a, b, readings, enter, (first, last, reading) => {
      for (let k = first; k < last; k++) {
        const made = readings[reading]!.edits(text, chunks.start[k]!, chunks.end[k]!);
        if (made === undefined) continue;
        edits.push(...made);
        const place = places[reading]!;
        place.chunks++;
        if (place.from < 0) {
          place.from = chunks.start[k]!;
          place.was = text.slice(chunks.start[k], Math.min(chunks.end[k]!, chunks.start[k]! + 30));
          place.now = (applied(readings[reading]!, text, chunks.start[k], chunks.end[k]) ?? "").slice(0, 30);
        }
        place.to = chunks.end[k]!;
      }
    });
  }
  const said: string[] = [];
  places.forEach((p, k) => {
    if (p.chunks > 0) said.push(`${p.chunks} ${p.chunks === 1 ? "word was" : "words were"} ${readings[k]!.title}, as '${p.was}' for '${p.now}', and ${p.chunks === 1 ? "is" : "are"} mended.`);
  });
  return { edits, said };
}

/** Up to 1500 suspicious chunks from all over the text. */
function sampleOf(text: string, chunks: Chunks): string[] {
  if (chunks.strange === 0) return [];
  const step = Math.max(1, Math.floor(chunks.strange / 1500));
  const out: string[] = [];
  let seen = 0;
  for (let k = 0; k < chunks.count; k++) {
    if (chunks.kind[k] === suspicious && seen++ % step === 0) out.push(text.slice(chunks.start[k], Math.min(chunks.end[k]!, chunks.start[k]! + 200)));
  }
  return out;
}

/** The readings that make some suspicious chunks clearly likelier, at most eight. */
function likely(model: LetterModel, sample: readonly string[]): Reading[] {
  const times = new Map<string, number>();
  for (const chunk of sample) times.set(chunk, (times.get(chunk) ?? 0) + 1);
  const plain = [...times].map(([chunk, count]) => ({ chunk, count, cost: costOf(model, chunk).foreign }));
  const scored = [...knownReadings, ...findShifts(model, sample.filter((_, k) => k < 300))].map((reading) => {
    let gain = 0;
    for (const { chunk, count, cost } of plain) {
      const read = applied(reading, chunk);
      if (read !== undefined) gain += count * Math.max(0, cost - costOf(model, read).ours);
    }
    return { reading, gain };
  });
  return scored.filter((s) => s.gain > 6 * bit).sort((a, b) => b.gain - a.gain).slice(0, 8).map((s) => s.reading);
}

/** Chunks worth judging: suspicious ones with their neighbours. */
function regionsOf(chunks: Chunks, around: number): [number, number][] {
  const out: [number, number][] = [];
  for (let k = 0; k < chunks.count; k++) {
    if (chunks.kind[k] !== suspicious) continue;
    const a = Math.max(0, k - around);
    const b = Math.min(chunks.count, k + around + 1);
    const last = out[out.length - 1];
    if (last !== undefined && a <= last[1]) last[1] = b;
    else out.push([a, b]);
  }
  return out;
}

/**
 * The cheapest path (Viterbi) through chunks a to b; states 0: as it is, 1: as it is in another language, 2 + k: reading k.
 * `found` is called for every run of chunks in a reading, with what it wins over leaving them as they are.
 */
function paths(model: LetterModel, text: string, chunks: Chunks, a: number, b: number, readings: readonly Reading[], enter: readonly number[],
  found: (first: number, last: number, reading: number, gain: number) => void): void {
  const states = 2 + readings.length;
  const n = b - a;
  const from = new Uint8Array(n * states);
  const emit = new Float32Array(n * states);
  const known = new Uint8Array(n);
  const tell = (t: number): void => {
    const plain = costOf(model, text, chunks.start[a + t]!, chunks.end[a + t]!);
    emit.fill(plain.ours, t * states, (t + 1) * states);
    emit[t * states + 1] = plain.foreign;
    known[t] = 1;
  };
  // What reading the chunks in the best way may win at most: where that is less than a reading costs, none is taken.
  let most = 0;
  for (let t = 0; t < n; t++) {
    let cheapest = Infinity;
    for (let k = 0; k < readings.length; k++) {
      const read = enter[k] === Infinity ? undefined : applied(readings[k]!, text, chunks.start[a + t]!, chunks.end[a + t]!);
      if (read === undefined) continue;
      if (known[t] === 0) tell(t);
      emit[t * states + 2 + k] = costOf(model, read).ours;
      cheapest = Math.min(cheapest, emit[t * states + 2 + k]!);
    }
    if (known[t] === 1) most += Math.max(0, emit[t * states]! - cheapest);
  }
  if (most < Math.min(...enter)) return;
  let score = new Float64Array(states).fill(Infinity);
  let next = new Float64Array(states);
  score[0] = 0;
  for (let t = 0; t < n; t++) {
    if (known[t] === 0) tell(t);
    let cheapest = 0;
    for (let s = 1; s < states; s++) if (score[s]! < score[cheapest]!) cheapest = s;
    for (let s = 0; s < states; s++) {
      const change = score[cheapest]! + (s === 0 ? 0 : s === 1 ? entersOther : enter[s - 2]!);
      const stay = score[s]!;
      next[s] = (stay <= change ? stay : change) + emit[t * states + s]!;
      from[t * states + s] = stay <= change ? s : cheapest;
    }
    [score, next] = [next, score];
  }
  let s = 0;
  for (let k = 1; k < states; k++) if (score[k]! < score[s]!) s = k;
  let last = n;
  const runs: [number, number, number, number][] = [];
  let gain = 0;
  for (let t = n - 1; t >= 0; t--) {
    if (s >= 2) gain += Math.min(emit[t * states]!, emit[t * states + 1]!) - emit[t * states + s]!;
    const before = from[t * states + s]!;
    if (before !== s || t === 0) {
      if (s >= 2) runs.push([a + t, a + last, s - 2, gain]);
      gain = 0;
      last = t;
    }
    s = before;
  }
  for (const run of runs.reverse()) found(...run);
}
