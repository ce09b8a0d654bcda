/** What is known of English forms: tags met in UD English-EWT with counts, guesses by ending, the words of wink-nlp's lexicon, names. */
import { packClusters, unpackClusters } from "../../learn/clusters.ts";

/** Tags of a form or an ending, most frequent first, with counts. Tags are places in the model's list. */
export interface Met { readonly tags: readonly number[]; readonly counts: readonly number[]; readonly total: number }

/** A table by form or ending. */
export interface Table { get(key: string): Met | undefined }

export interface Lexicon {
  /** Tags as `UPOS/Penn/features`. */
  readonly tags: readonly string[];
  /** Folded form → tags met. */
  readonly forms: Table;
  /** Kind of writing and ending → tags of rare words. */
  readonly endings: Table;
  /** Class of a word in wink-nlp's lexicon: which parts of speech it can be; 0: not there. Small letters. */
  readonly listed: (form: string) => number;
  /** The parts of speech of each class, spaces between. */
  readonly kinds: readonly string[];
  /** How a form stands in named entities, 0 for never. */
  readonly named: (form: string) => number;
  /** Class of words in the same surroundings, 0 for none. */
  readonly cluster: (form: string) => number;
  /** True where lessons are made: all guesses stay, so that the model learns to choose among them. */
  readonly lessons?: boolean;
}

export function met(counts: ReadonlyMap<number, number>): Met {
  const sorted = [...counts].filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return { tags: sorted.map(([t]) => t), counts: sorted.map(([, n]) => n), total: sorted.reduce((sum, [, n]) => sum + n, 0) };
}

/** One line a key: `key tag count tag count …`, tab between key and the rest. */
export function packMet(table: ReadonlyMap<string, Met>): string {
  return [...table].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([key, { tags, counts }]) => `${key}\t${tags.map((t, k) => `${t} ${counts[k]}`).join(" ")}`).join("\n");
}

/** Entries are read when they are first asked for: a text uses few of them. */
export function unpackMet(text: string): Table {
  const lines = new Map<string, string | Met>();
  if (text !== "") for (const line of text.split("\n")) { const tab = line.indexOf("\t"); lines.set(line.slice(0, tab), line.slice(tab + 1)); }
  return {
    get(key) {
      const found = lines.get(key);
      if (typeof found !== "string") return found;
      const numbers = found.split(" ").map(Number);
      const counts = numbers.filter((_, k) => k % 2 === 1);
      const read: Met = { tags: numbers.filter((_, k) => k % 2 === 0), counts, total: counts.reduce((sum, n) => sum + n, 0) };
      lines.set(key, read);
      return read;
    },
  };
}

/** Words with their classes in blocks of those that begin alike; blocks are read when they are first asked for. */
export function packWords(words: ReadonlyMap<string, number>): string {
  const blocks = new Map<string, Map<string, number>>();
  for (const [word, value] of words) {
    const start = word.slice(0, 2);
    blocks.set(start, (blocks.get(start) ?? new Map<string, number>()).set(word, value));
  }
  return [...blocks].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([start, block]) => `${start}\n${packClusters(block)}`).join("\n\n");
}

export function unpackWords(text: string): (word: string) => number {
  const blocks = new Map<string, string | ((word: string) => number)>();
  for (const block of text.split("\n\n")) { const end = block.indexOf("\n"); blocks.set(block.slice(0, end), block.slice(end + 1)); }
  return (word) => {
    const start = word.slice(0, 2);
    let block = blocks.get(start);
    if (block === undefined) return 0;
    if (typeof block === "string") blocks.set(start, block = unpackClusters(block));
    return block(word);
  };
}

/** Longest ending that guesses go by. */
export const longestEnding = 5;

/** How a rare word's key begins: what its writing says. */
export function writingKey(writing: number): string {
  return String.fromCharCode(97 + (writing & 7)) + (writing & 8 ? "0" : "") + (writing & 16 ? "-" : "");
}

/** Tags of the longest ending known, for a word of this writing. */
export function guessed({ endings }: Pick<Lexicon, "endings">, fold: string, writing: number): Met | undefined {
  const key = writingKey(writing);
  for (let k = Math.min(longestEnding, fold.length); k >= 0; k--) {
    const found = endings.get(`${key}${k}${k === 0 ? "" : fold.slice(-k)}`);
    if (found !== undefined) return found;
  }
  return endings.get("");
}
