/**
 * Phrases found by their words: a trie over words, for lists of names, units and numerals. A word of the text may stand under several
 * keys (its form, its lemma, its form without endings); looking up is linear in the length of the longest phrase.
 */
export interface Phrases<T> {
  /** Adds a phrase: for each word the keys it may stand under. The value that came first stays, unless `prefer` says the new one is better. */
  add(words: readonly (readonly string[])[], value: T): void;
  /** The longest phrase whose words begin at `from`, and the index after its last word; `accept` may refuse one. */
  longest(keysAt: (index: number) => readonly string[], from: number, to: number, accept?: (value: T, end: number) => boolean): { readonly value: T; readonly end: number } | undefined;
}

interface Node<T> { readonly next: Map<string, Node<T>>; values: T[] }

/** Paths followed at once: the keys of one word seldom lead to more than two places. */
const widest = 16;

function begins(root: Node<unknown>, keys: readonly string[]): boolean {
  for (const key of keys) if (root.next.has(key)) return true;
  return false;
}

export function phrases<T>(): Phrases<T> {
  const root: Node<T> = { next: new Map(), values: [] };
  return {
    add(words, value) {
      let nodes: Node<T>[] = [root];
      for (const keys of words) {
        const after: Node<T>[] = [];
        // One child for all keys of a word that are new, so that the trie does not grow with the product of the keys.
        for (const node of nodes) {
          const made: Node<T> = { next: new Map(), values: [] };
          let used = false;
          for (const key of keys) {
            const there = node.next.get(key);
            if (there !== undefined) after.includes(there) || after.push(there);
            else {
              node.next.set(key, made);
              used = true;
            }
          }
          if (used) after.push(made);
        }
        nodes = after;
      }
      for (const node of nodes) if (!node.values.includes(value)) node.values.push(value);
    },
    longest(keysAt, from, to, accept) {
      // Most words begin no phrase: that is seen before anything is made.
      if (from >= to || !begins(root, keysAt(from))) return undefined;
      let nodes: Node<T>[] = [root];
      let best: { value: T; end: number } | undefined;
      for (let i = from; i < to && nodes.length > 0; i++) {
        const after: Node<T>[] = [];
        for (const key of keysAt(i)) {
          for (const node of nodes) {
            const child = node.next.get(key);
            if (child !== undefined && after.length < widest && !after.includes(child)) after.push(child);
          }
        }
        nodes = after;
        found: for (const node of nodes) {
          for (const value of node.values) {
            if (accept === undefined || accept(value, i + 1)) {
              best = { value, end: i + 1 };
              break found;
            }
          }
        }
      }
      return best;
    },
  };
}
