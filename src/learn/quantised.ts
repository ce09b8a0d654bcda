/** Weights in one byte each: small ones finely, large ones coarsely, as sound is stored (companding); integers for the search. */

/** Codes as stored, and the integers they stand for: `scale` of them make 1 of the weights they came from. */
export interface Quantised { readonly codes: Int8Array; readonly weights: Int16Array; readonly scale: number }

/** What a code stands for: its square twice over, with its sign, 32,258 at most. */
export function expanded(codes: Int8Array): Int16Array {
  const table = new Int16Array(256);
  for (let code = -127; code < 128; code += 1) table[code & 255] = 2 * code * Math.abs(code);
  const weights = new Int16Array(codes.length);
  for (let k = 0; k < codes.length; k += 1) weights[k] = table[codes[k]! & 255]!;
  return weights;
}

/** The nearest codes; the largest weight gets the largest code: clipping the few largest was measured to cost more than coarser steps. */
export function quantised(weights: Float64Array): Quantised {
  let largest = 0;
  for (const w of weights) largest = Math.max(largest, Math.abs(w));
  const scale = largest === 0 ? 1 : 2 * 127 * 127 / largest;
  const codes = Int8Array.from(weights, (w) => Math.sign(w) * Math.min(127, Math.round(Math.sqrt(Math.abs(w) * scale / 2))));
  return { codes, weights: expanded(codes), scale };
}
