/**
 * Reads word graphs in the format of the DAWG C++ library (S. Yata's dawgdic, as pymorphy2 and az use it): a double array of 32-bit units
 * and a guide of first-child and next-sibling labels. Nothing is copied: both are views over the file's bytes.
 *
 * A place in the graph is an integer; 0 is the root, `missing` is nowhere.
 */
export interface Dawg { readonly units: Uint32Array; readonly guide: Uint8Array }

export const missing = -1;

/** A view over the bytes of a `.dawg` or `.intdawg` file. Throws RangeError where its lengths do not fit the file. */
export function readDawg(bytes: Uint8Array): Dawg {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  const size = view.getUint32(0, true);
  const guideAt = 4 + size * 4;
  if (size === 0 || guideAt > aligned.byteLength) throw new RangeError(`a word graph of ${size} units does not fit in ${aligned.byteLength} bytes`);
  const units = new Uint32Array(aligned.buffer, aligned.byteOffset + 4, size);
  const guideSize = guideAt + 4 <= aligned.byteLength ? view.getUint32(guideAt, true) * 2 : 0;
  if (guideAt + 4 + guideSize > aligned.byteLength) throw new RangeError(`a guide of ${guideSize} bytes does not fit in ${aligned.byteLength} bytes`);
  return { units, guide: guideSize ? new Uint8Array(aligned.buffer, aligned.byteOffset + guideAt + 4, guideSize) : new Uint8Array(0) };
}

function offset(unit: number): number {
  return (unit >>> 10) << ((unit & 0x200) >>> 6);
}

/** The place after one more byte, or `missing`. */
export function follow(dawg: Dawg, place: number, byte: number): number {
  const next = (place ^ offset(dawg.units[place]!) ^ byte) >>> 0;
  const unit = dawg.units[next];
  return unit !== undefined && (unit & 0x800000ff) === byte ? next : missing;
}

/** Does a key end here? */
export function ends(dawg: Dawg, place: number): boolean {
  return (dawg.units[place]! & 0x100) !== 0;
}

/** Calls `found` with the bytes of every continuation of `place` up to a key's end, at most `depth` bytes long. The array is reused. */
export function continuations(dawg: Dawg, place: number, depth: number, found: (bytes: Uint8Array, length: number) => void): void {
  const bytes = new Uint8Array(depth);
  const visit = (at: number, length: number): void => {
    if (ends(dawg, at)) found(bytes, length);
    if (length === depth) return;
    for (let label = dawg.guide[at * 2]!; label !== 0;) {
      const next = follow(dawg, at, label);
      if (next === missing) return;
      bytes[length] = label;
      visit(next, length + 1);
      label = dawg.guide[next * 2 + 1]!;
    }
  };
  visit(place, 0);
}
