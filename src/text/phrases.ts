/**
 * Phrases found by their words: a trie over words, for lists of names, units and numerals. A word of the text may stand under several
 * keys (its form, its lemma, its form without endings); looking up is linear in the length of the longest phrase.
 */
export interface Phrases<T> {
  /** Adds a phrase: for each word the keys it may stand under. The value that came first stays, unless `prefer` says the new one is better. */
  add(words: readonly (readonly string[])[], value: T): void;
  /** Does a phrase begin with a word of these keys? Most words begin none: asked once for a form, it saves asking for the longest wherever the form stands. */
  begins(keys: readonly string[]): boolean;
  /** The longest phrase whose words begin at `from`, and the index after its last word; `accept` may refuse one. */
  longest(keysAt: (index: number) => readonly string[], from: number, to: number, accept?: (value: T, end: number) => boolean): { readonly value: T; readonly end: number } | undefined;
}

interface Node<T> { readonly next: Map<string, Node<T>>; values: T[] }

/** Paths followed at once: the keys of one word seldom lead to more than two places. */
const widest = 16;

/** Where a word with these keys leads from the nodes, each place once. */
function onward<T>(nodes: readonly Node<T>[], keys: readonly string[]): readonly Node<T>[] {
  let out: Node<T>[] | undefined;
  for (const key of keys) {
    for (const node of nodes) {
      const child = node.next.get(key);
      if (child === undefined) continue;
      if (out === undefined) out = [child];
      else if (out.length < widest && !out.includes(child)) out.push(child);
    }
  }
  return out ?? nowhere;
}

const nowhere: readonly never[] = [];

export function phrases<T>(): Phrases<T> {
  const root: Node<T> = { next: new Map(), values: [] };
  const start: readonly Node<T>[] = [root];
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
    begins(keys) {
      for (const key of keys) if (root.next.has(key)) return true;
      return false;
    },
    longest(keysAt, from, to, accept) {
      let nodes: readonly Node<T>[] = start;
      let best: { value: T; end: number } | undefined;
      for (let i = from; i < to; i++) {
        nodes = onward(nodes, keysAt(i));
        if (nodes.length === 0) break;
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
