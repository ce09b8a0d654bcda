/**
 * How consistently something is rendered, from the counts of each rendering in each language: 1 − ΣH / Σlog N, where H is Shannon's entropy (1948) of the
 * renderings of a language and N their uses: log N is the entropy of a new rendering at every use. 1 always the same, 0 never twice the same;
 * `undefined` where no language has two uses. Itagaki, Aikawa & He (MT Summit XI, 2007) measure the same by the Herfindahl–Hirschman index of the
 * renderings; entropy weighs rare renderings more, and its bound does not depend on how many there are.
 */
export function consistency(counts: readonly (readonly number[])[]): number | undefined {
  let entropy = 0;
  let bound = 0;
  for (const own of counts) {
    const all = own.reduce((sum, n) => sum + n, 0);
    if (all < 2) continue;
    for (const n of own) if (n > 0) entropy -= (n / all) * Math.log(n / all);
    bound += Math.log(all);
  }
  return bound === 0 ? undefined : Math.max(0, 1 - entropy / bound);
}
