/**
 * Chooses one reading for every token: a linear model over hashed features of the candidates, their neighbours and the readings chosen to
 * the left, searched with a beam. Trained as an averaged structured perceptron (M. Collins, 2002; scripts/train/ru-tags.ts).
 */
import type { Candidates } from "./candidates.ts";
import { edge, localFeatures, localLimit, newContext, nextPast, pastHashes, pastSize, readContext, transitionFeatures, transitionSize } from "./context.ts";

/** Weights by hashed feature; the length is a power of two. */
export type Weights = Int8Array | Float32Array;

const width = 4;

/** Is the sentence mostly in capitals, as headings are? */
export function inCapitals(sentence: readonly Candidates[]): boolean {
  let capitals = 0;
  let letters = 0;
  for (const item of sentence) { if (item.shape === 2) capitals += 1; if (item.shape < 4) letters += 1; }
  return letters > 1 && capitals * 2 > letters;
}

/** Room for one search, grown as sentences need it. */
const context = newContext();
const local = new Int32Array(localLimit);
const moved = new Int32Array(transitionSize);
const hashes = new Int32Array(transitionSize);
let scores = new Float64Array(64);
let choices = new Int16Array(256 * width);
let origins = new Int8Array(256 * width);
let pasts: [Int32Array, Int32Array] = [new Int32Array(width * pastSize), new Int32Array(width * pastSize)];
let totals: [Float64Array, Float64Array] = [new Float64Array(width), new Float64Array(width)];

/**
 * The best choices, one index into the candidates a token. Candidates whose local score falls more than `margin` short of the best are
 * not looked at further. `allowed`, for training, restricts the choices of some tokens.
 */
export function decode(sentence: readonly Candidates[], weights: Weights, margin: number, allowed?: readonly (readonly number[] | undefined)[]): Int32Array {
  const shift = Math.clz32(weights.length) + 1;
  const size = sentence.length;
  if (choices.length < size * width) { choices = new Int16Array(size * width * 2); origins = new Int8Array(size * width * 2); }
  const capitals = inCapitals(sentence);
  let ways = 1;
  pasts[0].fill(-1);
  totals[0][0] = 0;
  for (let i = 0; i < size; i += 1) {
    const at = sentence[i]!;
    const { list } = at;
    const only = allowed?.[i];
    const count = only === undefined ? list.length : only.length;
    if (scores.length < count) scores = new Float64Array(count * 2);
    let best = 0;
    if (count > 1) {
      readContext(sentence, i, capitals, context);
      best = -Infinity;
      for (let c = 0; c < count; c += 1) {
        const features = localFeatures(context, at, only === undefined ? c : only[c]!, shift, local);
        let sum = 0;
        for (let f = 0; f < features; f += 1) sum += weights[local[f]!]!;
        scores[c] = sum;
        if (sum > best) best = sum;
      }
    } else {
      scores[0] = 0;
    }
    const before = i === 0 ? edge : sentence[i - 1]!.word;
    const [past, total] = [pasts[0], totals[0]];
    const [nextPasts, nextTotals] = [pasts[1], totals[1]];
    let kept = 0;
    for (let way = 0; way < ways; way += 1) {
      if (count > 1 || ways > 1) pastHashes(past, way * pastSize, at.word, before, hashes);
      for (let c = 0; c < count; c += 1) {
        if (scores[c]! < best - margin) continue;
        const k = only === undefined ? c : only[c]!;
        let score = total[way]! + scores[c]!;
        if (count > 1 || ways > 1) {
          transitionFeatures(past, way * pastSize, hashes, list[k]!.tag.id, shift, moved);
          for (let f = 0; f < transitionSize; f += 1) score += weights[moved[f]!]!;
        }
        if (kept === width && score <= nextTotals[width - 1]!) continue;
        // Insertion into a short sorted list; ties keep the earlier.
        let place = kept < width ? kept : width - 1;
        while (place > 0 && nextTotals[place - 1]! < score) {
          nextTotals[place] = nextTotals[place - 1]!;
          choices[i * width + place] = choices[i * width + place - 1]!;
          origins[i * width + place] = origins[i * width + place - 1]!;
          place -= 1;
        }
        nextTotals[place] = score;
        choices[i * width + place] = k;
        origins[i * width + place] = way;
        if (kept < width) kept += 1;
      }
    }
    for (let way = 0; way < kept; way += 1) nextPast(past, origins[i * width + way]! * pastSize, list[choices[i * width + way]!]!.tag.id, at.isComma, nextPasts, way * pastSize);
    ways = kept;
    pasts = [nextPasts, past];
    totals = [nextTotals, total];
  }
  const path = new Int32Array(size);
  let way = 0;
  for (let i = size - 1; i >= 0; i -= 1) {
    path[i] = choices[i * width + way]!;
    way = origins[i * width + way]!;
  }
  return path;
}
