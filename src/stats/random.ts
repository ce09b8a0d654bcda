/** Park & Miller's generator (1988, with the multiplier 48271 of 1993): numbers in [0, 1), the same for a seed on every machine. */
export function chance(seed: number): () => number {
  let state = seed * 48271 % 2147483647 || 1;
  return () => (state = state * 48271 % 2147483647) / 2147483647;
}
