/**
 * Weights on disk: runs of the table as (varint gap since the last, signed byte) pairs; most places are empty.
 * Integers throughout, so that every machine tags alike.
 */
export function encodeWeights(weights: Int8Array): Uint8Array {
  const out: number[] = [];
  let last = -1;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue;
    let gap = i - last - 1;
    last = i;
    while (gap > 127) { out.push((gap & 127) | 128); gap >>>= 7; }
    out.push(gap, weights[i]! & 255);
  }
  return Uint8Array.from(out);
}

/** The inverse; throws a RangeError where the bytes do not fit a table of `2 ** bits` places. */
export function decodeWeights(bytes: Uint8Array, bits: number): Int8Array {
  const weights = new Int8Array(1 << bits);
  let at = -1;
  for (let i = 0; i < bytes.length; i++) {
    let gap = 0;
    let shift = 0;
    while (bytes[i]! > 127) { gap |= (bytes[i++]! & 127) << shift; shift += 7; }
    gap |= bytes[i++]! << shift;
    at += gap + 1;
    if (at >= weights.length || i >= bytes.length) throw new RangeError(`weight ${at} is outside a table of ${weights.length}`);
    weights[at] = bytes[i]!;
  }
  return weights;
}
