/** Weights in one byte each: small ones finely, large ones coarsely, as sound is stored (companding); integers for the search. */

/** Codes as stored and as the search takes them (`weights`, the same array); `scale` of what they stand for make 1 of the weights they came from. */
export interface Quantised { readonly codes: Int8Array; readonly weights: Int8Array; readonly scale: number }

/**
 * What a code stands for, by its lowest eight bits: its square twice over, with its sign, 32,258 at most. The search looks at codes, which fill half the
 * memory of the numbers themselves: fewer of its look-ups miss the processor's caches.
 */
export const meanings: Int16Array = Int16Array.from({ length: 256 }, (_, bits) => { const code = bits << 24 >> 24; return Math.max(-32258, 2 * code * Math.abs(code)); });

/** The nearest codes; the largest weight gets the largest code: clipping the few largest was measured to cost more than coarser steps. */
export function quantised(weights: Float64Array): Quantised {
  let largest = 0;
  for (const w of weights) largest = Math.max(largest, Math.abs(w));
  const scale = largest === 0 ? 1 : 2 * 127 * 127 / largest;
  const codes = Int8Array.from(weights, (w) => Math.sign(w) * Math.min(127, Math.round(Math.sqrt(Math.abs(w) * scale / 2))));
  return { codes, weights: codes, scale };
}
