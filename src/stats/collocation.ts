import { expected, likelihoodRatio, type Cells } from "./contingency.ts";

/**
 * How often two items stand together, among how many places. What a place is, is for the caller: with sentences all four are numbers of sentences;
 * with a window, `together` is how many tokens of the collocate lie in windows of the node, `node` all tokens in such windows (each once), `collocate` and
 * `total` tokens of the corpus without the node itself (Evert 2008, "Corpora and collocations", surface cooccurrence).
 */
export interface Cooccurrence { readonly together: number; readonly node: number; readonly collocate: number; readonly total: number }

/**
 * Measures of how much two items attract each other; O is `together`, E = node × collocate / total. Where they never meet, mi, mi3, t and logDice are
 * −Infinity, npmi −1 and z −√E.
 */
export interface Association {
  /** Pointwise mutual information log₂(O/E) (Church & Hanks 1990); prefers rare items. */
  readonly mi: number;
  /** log₂(O³/E) (Daille 1994); prefers frequent ones. */
  readonly mi3: number;
  /** MI / −log₂(O/total), from −1 (never together) to 1 (never apart) (Bouma 2009). */
  readonly npmi: number;
  /** (O − E) / √O (Church et al. 1991). */
  readonly t: number;
  /** (O − E) / √E (Dennis 1965). */
  readonly z: number;
  /** 14 + log₂(2 O / (node + collocate)): at most 14; one more is twice as often; does not hang on the size of the corpus (Rychlý 2008). */
  readonly logDice: number;
  /** ΔP: P(collocate | node) − P(collocate | no node), −1 to 1 (Gries 2013); NaN where the node is everywhere. */
  readonly deltaPCollocate: number;
  /** P(node | collocate) − P(node | no collocate); NaN where the collocate is everywhere. */
  readonly deltaPNode: number;
  /** G² over the four cells (Dunning 1993), χ² with 1 df; no direction: see the sign of `mi`. */
  readonly logLikelihood: number;
  /** Together 5 times or less, where the ratios are unstable (Church & Hanks 1990). */
  readonly small: boolean;
}

/**
 * All measures for one pair. Throws a RangeError for counts that no table has: negative, NaN, together more often than either alone, more places with
 * one of the two than places; and where one of them does not occur at all.
 */
export function association(c: Cooccurrence): Association {
  const { together, node, collocate, total } = c;
  const cells: Cells = [together, collocate - together, node - together, total - node - collocate + together];
  if (!(cells.every((n) => n >= 0 && n < Infinity) && node > 0 && collocate > 0)) {
    throw new RangeError(`Two items that stand ${together} times together, ${node} and ${collocate} times in all, among ${total} places cannot be.`);
  }
  const chance = expected(cells)[0];
  const mi = together === 0 ? -Infinity : Math.log2(together / chance);
  return {
    mi, mi3: together === 0 ? -Infinity : mi + 2 * Math.log2(together),
    npmi: together === 0 ? -1 : together === total ? 1 : Math.max(-1, Math.min(1, mi / -Math.log2(together / total))),
    t: together === 0 ? -Infinity : (together - chance) / Math.sqrt(together),
    z: (together - chance) / Math.sqrt(chance),
    logDice: together === 0 ? -Infinity : 14 + Math.log2((2 * together) / (node + collocate)),
    deltaPCollocate: together / node - (collocate - together) / (total - node),
    deltaPNode: together / collocate - (node - together) / (total - collocate),
    logLikelihood: likelihoodRatio(cells),
    small: together <= 5,
  };
}
